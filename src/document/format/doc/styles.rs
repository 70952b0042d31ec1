//! The styles of a Word document before 2007 ([MS-DOC], 2.9.271).

use super::properties::{modifications, take_characters, take_style};
use super::stored::number;
use crate::document::format::word::styles::{Styles, WordStyle};

/// Reads the table of styles. A style is called by its number.
pub(super) fn read(table: &[u8]) -> Styles {
    let mut styles = Styles::default();
    let (header, count, fixed) = (length(table, 0), length(table, 2), length(table, 4));
    let mut at = 2 + header;
    for index in 0..count {
        // A table that breaks off has the styles before its end.
        let end = at + 2 + length(table, at);
        let Some(stored) = table.get(at + 2..end) else { break };
        styles.0.extend(style(stored, fixed).map(|style| (index.to_string(), style)));
        at = end;
    }
    styles
}

fn length(table: &[u8], at: usize) -> usize {
    number(table, at, 2).unwrap_or(0)
}

/// A style whose fixed part has `fixed` bytes; none where it is neither of paragraphs nor of characters.
fn style(stored: &[u8], fixed: usize) -> Option<WordStyle> {
    const PARAGRAPH: usize = 1;
    const CHARACTER: usize = 2;
    const NONE: usize = 0xfff;
    let kind = number(stored, 2, 2)?;
    if !matches!(kind & 0xf, PARAGRAPH | CHARACTER) {
        return None;
    }
    let based_on = Some(kind >> 4).filter(|base| *base != NONE).map(|base| base.to_string());
    let mut style = WordStyle { based_on, ..WordStyle::default() };
    // The built-in styles have the same numbers in all documents: 1 to 9 are headings, 19 to 27 entries of contents.
    match number(stored, 0, 2)? & 0xfff {
        built_in @ 1..=9 => style.heading = u8::try_from(built_in).ok(),
        19..=27 => style.contents = true,
        _ => {}
    }
    // Its name, between its length and a zero; then its properties of paragraphs, behind the number of the style, and those of
    // characters, each behind their length and at an even place.
    let mut at = fixed + 4 + 2 * number(stored, fixed, 2)?;
    if kind & 0xf == PARAGRAPH {
        let length = length(stored, at);
        let list = stored.get(at + 4..at + 2 + length).unwrap_or_default();
        modifications(list, |code, operand| take_style(&mut style, code, operand));
        at += 2 + length.next_multiple_of(2);
    }
    let list = stored.get(at + 2..at + 2 + length(stored, at)).unwrap_or_default();
    modifications(list, |code, operand| take_characters(&mut style.characters, code, operand));
    Some(style)
}

//! The verdict of the engine on each numeral of a report, with its rule: why something is a figure, or is not, and which
//! labels a figure might have.

use crate::document::{Document, Role};
use crate::figure::{CellUse, Engine, LabelOption, Veto};
use crate::text::TextRange;
use crate::text::range::{from, upto};
use crate::text::scalars::Scalars;
use crate::text::visible::visible_text;
use crate::text::width::{Ambiguous, pad};
use std::io::{self, Write};

/// Characters shown on each side of a numeral.
const CONTEXT: usize = 14;

/// Cells for a rule, or for `figure` and its unit.
const VERDICT: usize = 14;

/// Writes a line for each numeral, and for each cell of a table of data what it is: its start in Unicode scalar values; `figure` with the unit that the lexicon knows, or the
/// rule that refused it; and the numeral, or the fixed word that it is part of, in its sentence. Below a figure stand the
/// labels that it might have, the chosen one first, each with the way that led to it and how far it is behind. Says whether
/// there was any numeral.
pub fn write(out: &mut impl Write, document: &Document, engine: &Engine) -> io::Result<bool> {
    let scalars = Scalars::new(&document.text);
    let options = engine.label_options(document);
    let cells = engine.cells(document);
    let mut any = false;
    let mut line = |paragraph: TextRange, range: TextRange, verdict: &str| {
        any = true;
        let (verdict, context) = (pad(verdict, VERDICT, Ambiguous::Narrow), context(&document.text, paragraph, range));
        writeln!(out, "{:>7}  {verdict}  {context}", scalars.at(range.start))?;
        options
            .get(&range)
            .into_iter()
            .flatten()
            .try_for_each(|option| writeln!(out, "{}", label_line(&document.text, option)))
    };
    for paragraph in document.paragraphs.iter().filter(|paragraph| paragraph.role != Role::Boilerplate) {
        let of_row = cells_of(&cells, paragraph.range);
        let texts = of_row.iter().filter(|(_, used)| *used == CellUse::Text).map(|(cell, _)| *cell);
        let read: Vec<TextRange> = if of_row.is_empty() { vec![paragraph.range] } else { texts.collect() };
        for (cell, used) in of_row.iter().filter(|(_, used)| *used != CellUse::Text) {
            line(paragraph.range, *cell, used.name())?;
        }
        for explanation in read.into_iter().flat_map(|range| engine.explain(&document.text, range)) {
            let unit = explanation.unit.map_or("", |unit| unit.of(&document.text));
            let verdict = format!("{} {}", explanation.veto.map_or("figure", Veto::name), visible_text(unit));
            line(paragraph.range, explanation.range, &verdict)?;
        }
    }
    Ok(any)
}

/// The cells of a table that stand in a paragraph, each with what it is.
fn cells_of(cells: &[(TextRange, CellUse)], paragraph: TextRange) -> &[(TextRange, CellUse)] {
    let bound = |offset| cells.partition_point(|(cell, _)| cell.start < offset);
    cells.get(bound(paragraph.start)..bound(paragraph.end)).unwrap_or_default()
}

/// A label, below the verdicts.
fn label_line(text: &str, option: &LabelOption) -> String {
    let label = option.label.text(text);
    let label = if label.is_empty() { "-".into() } else { visible_text(&label) };
    format!("{:>7}  {:>6.1} {}  {label}", "", option.behind, option.way)
}

/// `range` in 【】, with the text around it in its paragraph.
fn context(text: &str, paragraph: TextRange, range: TextRange) -> String {
    let before = TextRange::new(paragraph.start, range.start).of(text);
    let after = TextRange::new(range.end, paragraph.end).of(text);
    let start = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
    let end = after.char_indices().nth(CONTEXT).map_or(after.len(), |(at, _)| at);
    let pieces = [from(before, start), "【", range.of(text), "】", upto(after, end)];
    pieces.iter().flat_map(|piece| visible_text(piece).chars().collect::<Vec<_>>()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Source;

    #[test]
    fn each_numeral_stands_with_its_rule() {
        let text = "2021年进一步压减材料17项，“一网通办”覆盖两千户。".to_owned();
        let document = Document::parse(Source { name: "test".into(), encoding: "UTF-8" }, text);
        let mut out = Vec::new();
        assert!(write(&mut out, &document, &Engine::new()).unwrap());
        let expected = "      0  date            【2021年】进一步压减材料17项，“一网
      5  fixed word      2021年【进一步】压减材料17项，“一网通办”
     12  figure 项       2021年进一步压减材料【17项】，“一网通办”覆盖两千户。
     17  quotation       1年进一步压减材料17项，“【一网通办”】覆盖两千户。
     24  figure 户       材料17项，“一网通办”覆盖【两千户】。
";
        let written = String::from_utf8(out).unwrap();
        let (labels, verdicts): (Vec<&str>, Vec<&str>) = written.lines().partition(|line| line.starts_with("        "));
        assert_eq!(verdicts, expected.lines().collect::<Vec<_>>());
        let chosen = labels.iter().filter(|line| line.trim_start().starts_with("0.0"));
        assert_eq!(chosen.count(), 2, "each figure has a label that is behind none: {labels:?}");
    }
}

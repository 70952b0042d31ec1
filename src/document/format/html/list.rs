//! The numbers of the items of an ordered list (HTML, 4.4.5), which a browser shows before them.

use super::style;
use super::tag::StartTag;
use crate::document::numbering::word_numeral;

/// The numbers of the items of a list.
#[derive(Clone, Debug)]
pub(super) struct ListNumbers {
    /// The number of the next item.
    next: u32,
    reversed: bool,
    /// How they are written, as Word calls it.
    format: &'static str,
}

impl ListNumbers {
    /// How the items of an ordered list are numbered; none where they are told to have no numbers, or where the first is
    /// as many as there are items.
    pub fn of(tag: &StartTag) -> Option<Self> {
        let reversed = tag.attribute("reversed").is_some();
        let start = number(tag, "start");
        let next = if reversed { start? } else { start.unwrap_or(1) };
        let styled = || ["list-style-type", "list-style"].iter().find_map(|property| style::value(tag, property));
        let format = styled().map_or_else(|| format_of_type(tag), |style| format_of_style(&style));
        (format != "none").then_some(Self { next, reversed, format })
    }

    /// The number of the item that `tag` begins.
    pub fn take(&mut self, tag: &StartTag) -> String {
        let number = number(tag, "value").unwrap_or(self.next);
        self.next = if self.reversed { number.saturating_sub(1) } else { number.saturating_add(1) };
        let mark = if self.format.starts_with("chinese") { '、' } else { '.' };
        format!("{}{mark}", word_numeral(self.format, number))
    }
}

fn number(tag: &StartTag, name: &str) -> Option<u32> {
    tag.attribute(name).and_then(|value| value.trim().parse().ok())
}

/// The `type` of a list.
fn format_of_type(tag: &StartTag) -> &'static str {
    match tag.attribute("type").map(str::trim) {
        Some("A") => "upperLetter",
        Some("a") => "lowerLetter",
        Some("I") => "upperRoman",
        Some("i") => "lowerRoman",
        _ => "decimal",
    }
}

/// The type of a list in its style (CSS Counter Styles).
fn format_of_style(style: &str) -> &'static str {
    const FORMATS: [(&str, &str); 9] = [
        ("none", "none"),
        ("upper-alpha", "upperLetter"),
        ("upper-latin", "upperLetter"),
        ("lower-alpha", "lowerLetter"),
        ("lower-latin", "lowerLetter"),
        ("upper-roman", "upperRoman"),
        ("lower-roman", "lowerRoman"),
        ("cjk", "chineseCounting"),
        ("chinese", "chineseCounting"),
    ];
    FORMATS.iter().find(|(name, _)| style.contains(name)).map_or("decimal", |(_, format)| format)
}

//! The table of particulars that a page puts beside a report: what it names, and what stands behind the name.

use super::Role;
use super::paragraphs::Paragraphs;
use crate::text::TextRange;
use crate::text::range::from;

/// What the page's table of particulars says behind one of `names`.
pub(super) fn find(paragraphs: &Paragraphs, end: usize, names: &[&str]) -> Option<TextRange> {
    (0..end).filter(|index| paragraphs.role(*index) == Role::Boilerplate).find_map(|index| {
        let range = paragraphs.range(index);
        let line = range.of(paragraphs.text);
        let at = names.iter().find_map(|name| line.find(name).map(|at| at + name.len()))?;
        let value = from(line, at).trim_start_matches(|c: char| c.is_whitespace() || "：:]】".contains(c));
        let len = value.find(|c: char| c.is_whitespace() || c == '[').unwrap_or(value.len());
        let start = range.end - value.len();
        (len > 0).then(|| TextRange::new(start, start + len))
    })
}

//! A text over several lines.

use super::{View, lines};
use crate::layout::{Measure, wrap};
use crate::text::TextRange;
use crate::tui::page::Page;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Puts a text into the lines of `area`, so many at most; gives those below it.
pub fn put_wrapped(
    page: &mut Page,
    view: View,
    area: Rect,
    text: &str,
    (most, style): (usize, Style),
) -> impl Iterator<Item = Rect> + use<> {
    let measure = Measure { ambiguous: view.reader.viewport().ambiguous(), ..Measure::new(usize::from(area.width)) };
    let rows = wrap(text, TextRange::whole(text), 0, &[], &measure);
    let mut lines = lines(area);
    for (row, line) in rows.iter().take(most).zip(lines.by_ref()) {
        page.put(line, row.range.of(text), style);
    }
    lines
}

//! The scrollbar: the part of the text that is in sight, the figures of the section, the alarms and the hits of the search.

use super::{View, lines};
use crate::reader::Reader;
use crate::text::TextRange;
use crate::tui::page::Page;
use crate::tui::panes::Panes;
use ratatui::layout::{Position, Rect};

/// Draws the bar into a column, in which each line stands for a part of the text. There is none if all of the text is
/// in sight.
pub fn draw(page: &mut Page, view: View, area: Rect) {
    let viewport = view.reader.viewport();
    let (last, total) = viewport.progress();
    let (height, first) = (usize::from(area.height), last.saturating_sub(viewport.lines().len()));
    if total <= height {
        return;
    }
    for (index, area) in lines(area).enumerate() {
        let (from, to) = (index * total / height, (index + 1) * total / height);
        let part = TextRange::new(viewport.about(from), viewport.about(to));
        let in_sight = from < last && first < to;
        let symbols = page.symbols();
        let (symbol, style) = match () {
            _ if has_hit(view, part) => (symbols.hit, view.theme().hit),
            _ if view.reader.checks().marks_in(view.reader.figures(), part) => (symbols.alarm, view.theme().alarm),
            _ if has_figure(view, part) => (symbols.figure, view.theme().quiet),
            _ if in_sight => (symbols.in_sight, view.theme().active),
            _ => (symbols.rule, view.theme().quiet),
        };
        page.put(area, symbol, if in_sight { view.theme().active } else { style });
    }
}

/// The byte of the text with which the part begins that stands in line `y` of the screen; none where nothing is scrolled.
pub fn at(reader: &Reader, panes: &Panes, x: u16, y: u16) -> Option<usize> {
    let bar = panes.scrollbar().filter(|bar| bar.contains(Position { x, y }))?;
    let (_, total) = reader.viewport().progress();
    let height = usize::from(bar.height);
    (total > height).then(|| reader.viewport().about(usize::from(y - bar.y) * total / height))
}

fn has_hit(view: View, part: TextRange) -> bool {
    let Some(find) = view.reader.find() else { return false };
    let next = find.hits().partition_point(|hit| hit.start < part.start);
    find.hits().get(next).is_some_and(|hit| hit.start < part.end)
}

/// Whether a figure of the section being read stands in `part`.
fn has_figure(view: View, part: TextRange) -> bool {
    let figures = view.reader.figures().get(view.reader.figure_list().figures.clone()).unwrap_or_default();
    let next = figures.partition_point(|figure| figure.range.start < part.start);
    figures.get(next).is_some_and(|figure| figure.range.start < part.end)
}

//! The minimap: where in the report the figures stand. Its first line shows their density from start to end, its second
//! the sections, the alarms and the current figure.

use super::{View, inner, lines};
use crate::document::{Document, Section, numbering};
use crate::tui::page::Page;
use ratatui::layout::Rect;
use ratatui::widgets::Sparkline;

/// Draws the density of the figures in the table into the first line of `area`, the sections, the alarms and the
/// current figure into the second.
pub fn draw(page: &mut Page, view: View, area: Rect) {
    let mut lines = lines(area);
    let (Some(figures), Some(places)) = (lines.next(), lines.next()) else { return };
    let minimap = Sparkline::default().data(density(view, usize::from(area.width)));
    page.widget(figures, minimap.bar_set(page.symbols().levels.clone()).style(view.theme().bar));
    draw_sections(page, view, places);
    for alarm in view.reader.checks().marked().iter().filter_map(|figure| view.reader.figures().get(*figure)) {
        let column = column(view.reader.document(), alarm.range.start, area.width);
        page.put(inner(places, column, 0), page.symbols().alarm, view.theme().alarm);
    }
    let figure = view.reader.all_figures().figure().and_then(|figure| view.reader.figures().get(figure));
    if let Some(figure) = figure {
        let column = column(view.reader.document(), figure.range.start, area.width);
        page.put(inner(places, column, 0), page.symbols().here, view.theme().active);
    }
}

/// The number of figures in each of `parts` parts of the report. A part with few figures beside parts with many still
/// shows.
fn density(view: View, parts: usize) -> Vec<u64> {
    let density = view.reader.all_figures().density();
    let part = |part: usize| density.get(part * density.len() / parts..(part + 1) * density.len() / parts);
    let counts: Vec<u64> =
        (0..parts).map(|at| part(at).unwrap_or_default().iter().copied().map(u64::from).sum()).collect();
    let most = counts.iter().max().copied().unwrap_or(0);
    counts.into_iter().map(|count| if count > 0 { count.max(most.div_ceil(8)) } else { 0 }).collect()
}

/// Draws the short numbers of the outermost sections where they begin, if there is room.
fn draw_sections(page: &mut Page, view: View, area: Rect) {
    let document = view.reader.document();
    let mut free = 0;
    while let Some(section) = outermost(document, free, area.width) {
        let at = column(document, section.range.start, area.width);
        let marker = numbering::short(section.marker.of(&document.text));
        let name = if marker.is_empty() { page.symbols().rule } else { marker };
        let width = page.cells(name);
        if width <= area.width - at {
            page.put(inner(area, at, 0), name, view.theme().quiet);
        }
        free = at + width + 1;
    }
}

/// The first of the outermost sections that begins in column `from` or behind it, of `width` columns.
fn outermost(document: &Document, from: u16, width: u16) -> Option<&Section> {
    let is_before = |section: &Section| column(document, section.range.start, width) < from;
    let behind = document.sections.get(document.sections.partition_point(is_before)..)?;
    behind.iter().find(|section| section.level == 1)
}

/// The column that stands for a byte of the text, of `width` columns.
fn column(document: &Document, offset: usize, width: u16) -> u16 {
    let column = offset.min(document.text.len()) * usize::from(width) / document.text.len().max(1);
    u16::try_from(column).unwrap_or(width).min(width.saturating_sub(1))
}

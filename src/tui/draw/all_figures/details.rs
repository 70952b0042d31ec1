//! The current figure in full, below the table.

use super::columns::changed;
use crate::figure::Figure;
use crate::reader::amount::reading;
use crate::text::TextRange;
use crate::text::join::on_one_line;
use crate::text::sentence::around;
use crate::tui::draw::{View, inner, lines, marked, put_label, put_path};
use crate::tui::page::Page;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Draws the figure with its value, its qualifier, its label and its sentence.
pub fn draw(page: &mut Page, view: View, area: Rect) {
    let figure = view.reader.all_figures().figure().and_then(|figure| view.reader.figures().get(figure));
    let Some(figure) = figure else { return };
    let mut lines = lines(area);
    if let Some(line) = lines.next() {
        draw_value(page, view, line, figure);
    }
    if let Some(line) = lines.next() {
        draw_label(page, view, line, figure);
    }
    if let Some(line) = lines.next() {
        draw_sentence(page, view, line, figure);
    }
}

fn draw_value(page: &mut Page, view: View, area: Rect, figure: &Figure) {
    let text = &view.reader.document().text;
    let written = marked(page, figure, &on_one_line(figure.range.of(text)));
    let end = page.put(area, &written, view.theme().heading);
    let value = reading(figure, text).map_or(String::new(), |reading| format!(" = {reading}"));
    let changed = changed(page, view, figure);
    let period = figure.period(text);
    let parts = [figure.qualifier.as_str(), &changed, &period];
    let parts = parts.into_iter().filter(|part| !part.is_empty()).map(|part| format!("  {part}"));
    page.put(inner(area, end, 0), &(value + &parts.collect::<String>()), Style::new());
}

fn draw_label(page: &mut Page, view: View, area: Rect, figure: &Figure) {
    let document = view.reader.document();
    let section = document.paragraph(figure.paragraph).section;
    let room = put_path(page, view, inner(area, area.width / 2, 0), section);
    let room = Rect { x: area.x, width: (room.right() - area.x).saturating_sub(2), ..area };
    put_label(page, view, room, (&figure.label(&document.text), figure.label_sign()), Style::new());
}

/// The sentence from its start on, or from where its figure is still in sight.
pub fn draw_sentence(page: &mut Page, view: View, area: Rect, figure: &Figure) {
    let document = view.reader.document();
    let paragraph = document.paragraph(figure.paragraph).range;
    let sentence = around(paragraph.of(&document.text), figure.range.start - paragraph.start).shifted(paragraph.start);
    let [before, written, behind] = [
        TextRange::new(sentence.start, figure.range.start),
        figure.range,
        TextRange::new(figure.range.end, sentence.end),
    ]
    .map(|range| on_one_line(range.of(&document.text)));
    put_sentence(page, view, area, [&before, &written, &behind]);
}

/// Puts what stands before a figure, the figure, and what stands behind it.
pub fn put_sentence(page: &mut Page, view: View, area: Rect, [before, written, behind]: [&str; 3]) {
    let before = before.trim_start();
    let room = area.width.saturating_sub(page.cells(written)).saturating_sub(area.width / 4);
    let shown = page.tail(before, room);
    let mut rest = area;
    if shown.len() < before.len() {
        let end = page.put(rest, "…", view.theme().quiet);
        rest = inner(rest, end, 0);
    }
    for (part, style) in [(shown, view.theme().quiet), (written, view.theme().figure)] {
        let end = page.put(rest, part, style);
        rest = inner(rest, end, 0);
    }
    page.put(rest, behind.trim_end(), view.theme().quiet);
}

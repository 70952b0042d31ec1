//! The form in which a figure is corrected, over the lowest lines of the panes.

use super::all_figures::draw_sentence;
use super::{View, inner, lines, marked};
use crate::figure::{Correctable, Figure};
use crate::lang::Lang;
use crate::reader::amount::reading;
use crate::reader::correction_form::{CorrectionField, CorrectionForm};
use crate::text::join::on_one_line;
use crate::tui::page::Page;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

/// Lines above the fields: an empty one, the figure, and its sentence. On a low screen they go first.
const ABOVE: u16 = 3;

/// Draws the form. Says where the cursor stands.
pub fn draw(page: &mut Page, view: View, area: Rect, form: &CorrectionForm) -> Option<Position> {
    let figure = view.reader.figures().get(form.figure)?;
    let fields = form.fields().len();
    let height = area.height.min(ABOVE + fields as u16);
    let area = Rect { y: area.bottom() - height, height, ..area };
    page.blank(area);
    let above = height.saturating_sub(fields as u16);
    draw_above(page, view, Rect { height: above, ..area }, figure);
    let body = inner(area, 0, above);
    // On a screen with fewer lines than fields, the field that has the keys is in sight.
    let first = (form.current() + 1).saturating_sub(usize::from(body.height).max(1));
    let mut cursor = None;
    for ((at, field), line) in form.fields().iter().enumerate().skip(first).zip(lines(body)) {
        let end = draw_field(page, view, line, field, at == form.current());
        cursor = cursor.or(Some(end).filter(|_| at == form.current()));
    }
    cursor
}

/// The figure and its sentence, as far as there are lines for them.
fn draw_above(page: &mut Page, view: View, area: Rect, figure: &Figure) {
    let mut lines = lines(area).rev();
    if let Some(line) = lines.next() {
        draw_sentence(page, view, inner(line, 1, 0), figure);
    }
    if let Some(line) = lines.next() {
        let end = page.put(inner(line, 1, 0), view.lang().correction, view.theme().active);
        let text = &view.reader.document().text;
        let reading = reading(figure, text).map_or(String::new(), |reading| format!(" = {reading}"));
        let value = marked(page, figure, &on_one_line(figure.range.of(text))) + &reading;
        page.put(inner(line, end + 3, 0), &value, view.theme().heading);
    }
}

/// The name of a field, what stands in it, and what the program says where that is something else. Says where the cursor
/// stands.
fn draw_field(page: &mut Page, view: View, area: Rect, field: &CorrectionField, is_current: bool) -> Position {
    let lang = view.lang();
    let style = if is_current { view.theme().active } else { view.theme().quiet };
    if is_current {
        page.put(area, page.symbols().current, style);
    }
    page.put(inner(area, 1, 0), name(field.of, lang), style);
    let names = Correctable::ALL.map(|of| page.cells(name(of, lang)));
    let area = inner(area, names.into_iter().max().unwrap_or_default() + 3, 0);
    let note = note(field, is_current, lang);
    let side = inner(area, area.width - page.cells(&note).saturating_add(1).min(area.width / 2), 0);
    page.put(side, &note, view.theme().quiet);
    let room = Rect { width: (side.x - area.x).saturating_sub(1), ..area };
    let style = if is_current { view.theme().heading } else { Style::new() };
    let end = page.put(room, page.tail(field.line.before(), room.width.saturating_sub(1)), style);
    page.put(inner(room, end, 0), field.line.behind(), style);
    Position { x: room.x + end.min(room.width.saturating_sub(1)), y: area.y }
}

fn name(of: Correctable, lang: Lang) -> &'static str {
    match of {
        Correctable::Label => lang.label,
        Correctable::Period => lang.period,
        Correctable::Unit => lang.unit,
    }
}

/// What stands at the right of a field.
fn note(field: &CorrectionField, is_current: bool, lang: Lang) -> String {
    match field.of {
        _ if field.is_corrected() => (lang.found)(&field.found),
        Correctable::Unit if is_current => lang.value_stays.to_owned(),
        _ => String::new(),
    }
}

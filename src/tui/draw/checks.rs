//! The checks of a report: marks beside the text, the sum of an alarm in a line, and the list of all.

mod across;

use super::all_figures::draw_sentence;
use super::wrapped::put_wrapped;
use super::{View, inner, lines, put_path};
use crate::lang::section_name;
use crate::reader::Mode;
use crate::reader::check_list::{CheckList, CheckRow};
use crate::reader::checks::CheckedRelation;
use crate::text::join::on_one_line;
use crate::tui::page::Page;
use crate::tui::panes::Panes;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Lines below the list for the marked relation: a blank one, its sum in up to two, its sentence, and its section or the sentence of
/// the other report.
const DETAILS: u16 = 5;

/// Lines of the sum there at most.
const NOTE_LINES: usize = 2;

/// The lowest list that has them.
const LEAST: u16 = 10;

/// Draws a mark into the margin of each line in which a figure takes part in an alarm, if there is a margin.
pub fn marks(page: &mut Page, view: View, panes: &Panes) {
    let has_margin = panes.rows.x > panes.text.x;
    let margin = Rect { x: panes.rows.x.saturating_sub(1), width: u16::from(has_margin), ..panes.rows };
    let (checks, figures) = (view.reader.checks(), view.reader.figures());
    for (line, area) in view.reader.viewport().lines().iter().zip(lines(margin)) {
        if line.ranges().any(|range| checks.marks_in(figures, range)) {
            page.print(area, page.symbols().alarm, view.theme().alarm);
        }
    }
}

/// The alarm of the current figure, with its number: what the status line tells of it.
pub fn told(view: View) -> Option<String> {
    let is_seen = matches!(view.reader.mode(), Mode::Reading | Mode::AllFigures);
    let figure = match view.reader.mode() {
        Mode::AllFigures => view.reader.all_figures().figure(),
        _ => view.reader.figure(),
    };
    let alarms = view.reader.checks().alarms_of(figure.filter(|_| is_seen)?);
    let (number, alarm) = alarms.first()?;
    let of = view.reader.checks().alarms().len();
    Some(format!("! {number}/{of} {}", note(view, alarm)))
}

/// The sum of a relation, and which figure most likely is wrong.
fn note(view: View, relation: &CheckedRelation) -> String {
    let texts = &view.lang().checks;
    let suspect = relation.relation.suspect.and_then(|suspect| view.reader.figures().get(suspect));
    let written = suspect.map(|suspect| on_one_line(suspect.range.of(&view.reader.document().text)));
    (texts.note)(&relation.equation, relation.relation.holds)
        + &written.map_or(String::new(), |written| (texts.suspect)(&written))
}

/// Draws the list over `area`, and below it the marked relation in full; the marked row is in sight.
pub fn draw(page: &mut Page, view: View, area: Rect, list: &CheckList) {
    page.blank(area);
    let texts = &view.lang().checks;
    let checks = view.reader.checks();
    let counts = if checks.relations().is_some() { (texts.checked)(checks.counts()) } else { texts.in_progress.into() };
    let end = page.put(inner(area, 1, 0), texts.title, view.theme().active);
    page.put(inner(area, end + 3, 0), &counts, view.theme().quiet);
    let details = if area.height < LEAST { 0 } else { DETAILS };
    let body = inner(area, 0, 1);
    let body = Rect { height: body.height.saturating_sub(details), ..body };
    let rows = list.rows(checks, view.reader.across());
    let at = list.at.min(rows.len().saturating_sub(1));
    let first = (at + 1).saturating_sub(usize::from(body.height));
    for ((index, row), line) in rows.iter().enumerate().skip(first).zip(lines(body)) {
        draw_row(page, view, line, (*row, list), index == at);
    }
    let area = inner(area, 1, area.height.saturating_sub(details) + 1);
    match rows.get(at) {
        Some(CheckRow::Relation(at)) => draw_details(page, view, area, *at),
        Some(CheckRow::Across(at)) => across::draw_details(page, view, area, *at),
        _ => {}
    }
}

fn draw_row(page: &mut Page, view: View, area: Rect, (row, list): (CheckRow, &CheckList), is_marked: bool) {
    let style = if is_marked { view.theme().active } else { Style::new() };
    if is_marked {
        page.put(area, page.symbols().current, view.theme().active);
    }
    let area = inner(area, 1, 0);
    let relation = match row {
        CheckRow::Holding(count) => {
            return draw_fold(page, area, (list.is_open, &(view.lang().checks.holding)(count)), style);
        }
        CheckRow::AcrossHeading => {
            return draw_fold(page, area, (list.is_across_open, &across::heading(view)), style);
        }
        CheckRow::Across(at) => return across::draw_row(page, view, area, at, style),
        CheckRow::Relation(at) => view.reader.checks().relations().and_then(|relations| relations.get(at)),
    };
    let Some(relation) = relation else { return };
    if relation.is_alarm() {
        page.put(area, page.symbols().alarm, view.theme().alarm);
    }
    let accepted = if relation.is_accepted { format!(" {}", view.lang().checks.accepted) } else { String::new() };
    let beside = format!("{accepted} {}", section_of(view, relation));
    let room = inner(area, 2, 0);
    let note = (view.lang().checks.note)(&relation.equation, relation.relation.holds);
    // The sum is worth more than where it stands.
    let has_room = page.cells(&note).saturating_add(page.cells(&beside)) < room.width;
    let room = page.put_right(room, if has_room { &beside } else { &accepted }, view.theme().quiet);
    page.put(room, &note, style);
}

/// A row that shows others or folds them.
fn draw_fold(page: &mut Page, area: Rect, (is_open, text): (bool, &str), style: Style) {
    let symbol = if is_open { page.symbols().down } else { page.symbols().folded };
    page.put(area, &format!("{symbol} {text}"), style);
}

/// The name of the section that one looks at first.
fn section_of(view: View, relation: &CheckedRelation) -> String {
    let (document, figure) = (view.reader.document(), view.reader.figures().get(relation.place()));
    figure.map_or(String::new(), |figure| {
        section_name(document, document.paragraph(figure.paragraph).section, view.lang())
    })
}

/// The whole of what is told of a relation, where it stands, and the sentence.
fn draw_details(page: &mut Page, view: View, area: Rect, at: usize) {
    let relation = view.reader.checks().relations().and_then(|relations| relations.get(at));
    let figure = relation.and_then(|relation| view.reader.figures().get(relation.place()));
    let (Some(relation), Some(figure)) = (relation, figure) else { return };
    let mut lines = draw_note(page, view, area, &note(view, relation));
    if let Some(line) = lines.next() {
        draw_sentence(page, view, line, figure);
    }
    if let Some(line) = lines.next() {
        put_path(page, view, line, view.reader.document().paragraph(figure.paragraph).section);
    }
}

/// The note of a relation in one line or two; gives the lines below it.
fn draw_note(page: &mut Page, view: View, area: Rect, note: &str) -> impl Iterator<Item = Rect> + use<> {
    put_wrapped(page, view, area, note, (NOTE_LINES, view.theme().heading))
}

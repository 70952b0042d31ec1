//! Reports coded by a codebook: a row for each report with a column for each variable; of a single report a row for each variable,
//! with its sentence.

use super::comparison::{parts, put_figure};
use super::fitted_columns::{MARGIN, fitted};
use super::wrapped::put_wrapped;
use super::{View, inner, lines};
use crate::compare::{CodedStatus, ComparedCell};
use crate::reader::Reader;
use crate::reader::coding_table::{CodedPlace, CodingTable};
use crate::tui::page::Page;
use crate::tui::panes::Panes;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Cells of a value: 1,234,567.89万元.
const VALUE: u16 = 14;

/// What a column shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CodingColumn {
    /// The name of the report or of the variable.
    Name,
    /// The value in the column of that number.
    Value(usize),
    /// The sentence of the value.
    Sentence,
}

/// The row of the table in line `y` of the screen.
pub fn at(reader: &Reader, panes: &Panes, y: u16) -> Option<usize> {
    let (area, rows) = (parts(panes.body).rows, reader.coding().rows());
    let line = y.checked_sub(area.y).filter(|line| *line < area.height)?;
    Some(rows.first() + usize::from(line)).filter(|row| *row < rows.entries().len())
}

/// Draws the table over the panes.
pub fn draw(page: &mut Page, view: View, area: Rect) {
    page.blank(area);
    let (parts, table) = (parts(area), view.reader.coding());
    draw_title(page, view, inner(parts.title, 1, 0));
    draw_statuses(page, view, inner(parts.classes, 1, 0));
    draw_head(page, view, parts.head);
    if table.rows().entries().is_empty() && !table.is_waiting() {
        page.put(inner(parts.rows, 1, 0), view.lang().nothing_shows, view.theme().quiet);
    }
    let rows = table.rows().entries().iter().enumerate().skip(table.rows().first());
    for ((row, &entry), line) in rows.zip(lines(parts.rows)) {
        if table.rows().is_selected(row) {
            page.put(inner(line, 1, 0), page.symbols().selected, view.theme().notice);
        }
        draw_row(page, view, line, entry, row == table.rows().row());
    }
    draw_details(page, view, inner(parts.details, 1, 1));
}

/// Draws the name of the table at the left and its order at the right.
fn draw_title(page: &mut Page, view: View, area: Rect) {
    let (table, texts) = (view.reader.coding(), &view.lang().coding);
    let (order, is_reversed) = table.order();
    let arrow = if is_reversed { page.symbols().up } else { page.symbols().down };
    let room = page.put_right(area, &format!("  {} {arrow} ", (texts.sorted_by)(order)), view.theme().quiet);
    let rows = table.rows().entries().len();
    let title = format!("{} {}/{rows}", texts.title, (table.rows().row() + 1).min(rows));
    let end = page.put(room, &title, view.theme().active);
    let waiting = if table.is_waiting() { format!("  {}", texts.coding) } else { String::new() };
    let selected = match table.rows().selected() {
        0 => String::new(),
        selected => format!("  {} {selected}", view.lang().selected),
    };
    let filter = table.filter().map_or(String::new(), |query| format!("  /{}", query.typed()));
    page.put(inner(room, end, 0), &(waiting + &selected + &filter), view.theme().notice);
}

/// Draws how many cells are of each status; that of which rows show stands in brackets.
fn draw_statuses(page: &mut Page, view: View, area: Rect) {
    let table = view.reader.coding();
    let coded = table.coded();
    let status = |status| (Some(status), (view.lang().coding.status)(status), coded.count(status));
    let all = (None, view.lang().all, coded.all().count());
    let mut room = area;
    for (status, name, count) in [all].into_iter().chain(CodedStatus::ALL.map(status)) {
        let is_shown = status == table.status();
        let (open, close) = if is_shown { ("[", "]") } else { (" ", " ") };
        let style = if is_shown { view.theme().active } else { view.theme().quiet };
        let end = page.put(room, &format!("{open}{name} {count}{close}"), style);
        room = inner(room, end + 1, 0);
    }
}

/// The columns that fit, that of the current variable among them.
fn columns(table: &CodingTable, line: Rect) -> Vec<(CodingColumn, Rect)> {
    let name = (line.width / 4).clamp(12, 30);
    if table.is_of_variables() {
        let columns =
            [(CodingColumn::Name, 0, name), (CodingColumn::Value(0), 0, VALUE), (CodingColumn::Sentence, 50, 0)];
        return fitted(line, columns);
    }
    let room = line.width.saturating_sub(MARGIN + name + 1);
    let shown = usize::from(room / (VALUE + 1)).max(1);
    let first = (table.column() + 1).saturating_sub(shown);
    let values = (first..table.columns()).take(shown).map(|at| (CodingColumn::Value(at), 0, VALUE));
    fitted(line, [(CodingColumn::Name, 0, name)].into_iter().chain(values))
}

fn draw_head(page: &mut Page, view: View, line: Rect) {
    let (table, texts) = (view.reader.coding(), &view.lang().coding);
    let quiet = view.theme().quiet;
    for (column, area) in columns(table, line) {
        let style = if column == CodingColumn::Value(table.column()) { view.theme().active } else { quiet };
        match column {
            CodingColumn::Name => {
                let name = if table.is_of_variables() { texts.variable } else { texts.report };
                page.put(area, name, quiet);
            }
            CodingColumn::Sentence => {
                page.put(area, texts.sentence, quiet);
            }
            CodingColumn::Value(at) => {
                let name = if table.is_of_variables() { texts.value } else { table.variable(table.place(0, at)) };
                page.put_right_cut(area, name, style);
            }
        }
    }
}

fn draw_row(page: &mut Page, view: View, line: Rect, entry: usize, is_current: bool) {
    let table = view.reader.coding();
    let style = if is_current { view.theme().active } else { Style::new() };
    if is_current {
        page.put(line, page.symbols().current, view.theme().active);
    }
    for (column, area) in columns(table, line) {
        match column {
            CodingColumn::Name => {
                page.put(area, &name(table, entry), style);
            }
            CodingColumn::Sentence => {
                let sentence = table.value(table.place(entry, 0)).map_or("", |cell| &cell.sentence);
                page.put(area, sentence, view.theme().quiet);
            }
            CodingColumn::Value(at) => {
                draw_value(page, view, area, table.place(entry, at), is_current && at == table.column());
            }
        }
    }
}

/// The report of a row, or its variable.
fn name(table: &CodingTable, entry: usize) -> String {
    let place = table.place(entry, 0);
    match table.coded().reports.get(place.report) {
        Some(report) if !table.is_of_variables() => report.name(),
        _ => table.variable(place).to_owned(),
    }
}

fn draw_value(page: &mut Page, view: View, area: Rect, place: CodedPlace, is_here: bool) {
    let table = view.reader.coding();
    let Some(cell) = table.cell(place) else { return };
    let unfilled = || (view.lang().coding.unfilled)(cell.coded.status(), cell.coded.figures().len());
    let value = table.value(place).filter(|_| cell.coded.status() == CodedStatus::Filled);
    let sign = if cell.is_by_hand { page.symbols().selected } else { "" };
    let shown = format!("{sign}{}", value.map_or_else(unfilled, written));
    let style = match (is_here, cell.coded.status()) {
        (true, _) => view.theme().current,
        (false, CodedStatus::Filled) => Style::new(),
        (false, CodedStatus::Ambiguous) => view.theme().notice,
        (false, CodedStatus::Missing) => view.theme().quiet,
    };
    page.put_right_cut(area, &shown, style);
}

/// A value as it is written, below zero where it tells a fall.
fn written(value: &ComparedCell) -> String {
    let is_fall = value.signed.starts_with('-') && !value.text.starts_with('-');
    format!("{}{}", if is_fall { "-" } else { "" }, value.with_unit())
}

/// Draws the current cell in full, below the table.
fn draw_details(page: &mut Page, view: View, area: Rect) {
    let (table, texts) = (view.reader.coding(), &view.lang().coding);
    let (Some(place), Some(report)) = (table.current(), table.report()) else { return };
    let Some((cell, number, of)) = table.shown() else {
        let nothing = (texts.nothing_in)(&report.name(), table.variable(place));
        let _ = put_wrapped(page, view, area, &nothing, (usize::from(area.height), view.theme().quiet));
        return;
    };
    let is_by_hand = table.cell(place).is_some_and(|cell| cell.is_by_hand);
    let candidate = if of > 1 { (texts.candidate)(number, of) } else { String::new() };
    let note = if is_by_hand { texts.by_hand } else { &candidate };
    put_figure(page, view, area, (report, cell), note);
}

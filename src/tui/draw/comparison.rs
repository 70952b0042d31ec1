//! The comparison of several reports: a row for each indicator, a column for each report.

mod columns;
mod details;

use super::fitted_columns::MARGIN;
use super::{View, inner, lines};
use crate::compare::{ComparedReport, FigurePlace, Indicator};
use crate::reader::Reader;
use crate::reader::comparison_table::order::RowClass;
use crate::reader::table_rows::RowLine;
use crate::tui::page::Page;
use crate::tui::panes::Panes;
use columns::ComparisonColumns;
pub(super) use details::put_figure;
use ratatui::layout::Rect;
use ratatui::style::Style;
use std::sync::Arc;

/// The parts of the table, from the top; on a low screen some have no lines.
#[derive(Clone, Copy, Debug)]
pub struct ComparisonParts {
    /// What the table is, and how it is sorted.
    pub title: Rect,
    /// The sorts of rows.
    pub classes: Rect,
    /// The heads of the columns.
    pub head: Rect,
    /// The rows, a line for each indicator.
    pub rows: Rect,
    /// The current cell in full.
    pub details: Rect,
}

/// The parts of the table in `area`: the lower it is, the fewer there are.
pub fn parts(area: Rect) -> ComparisonParts {
    let mut rest = area;
    let mut take = |from: u16| {
        let height = if area.height >= from { 1.min(rest.height) } else { 0 };
        let part = Rect { height, ..rest };
        rest = inner(rest, 0, height);
        part
    };
    let (title, classes, head) = (take(2), take(8), take(4));
    let details = if area.height >= 12 { 4 } else { 0 };
    let rows = Rect { height: rest.height - details, ..rest };
    ComparisonParts { title, classes, head, rows, details: inner(rest, 0, rows.height) }
}

/// The row of the table in line `y` of the screen.
pub fn at(reader: &Reader, panes: &Panes, y: u16) -> Option<usize> {
    let (area, rows) = (parts(panes.body).rows, reader.comparison().rows());
    let line = y.checked_sub(area.y).filter(|line| *line < area.height)?;
    match rows.lines(usize::from(area.height)).nth(usize::from(line))? {
        RowLine::Row(row) => Some(row),
        RowLine::Heading(_) => None,
    }
}

/// Draws the table over the panes.
pub fn draw(page: &mut Page, view: View, area: Rect) {
    page.blank(area);
    let parts = parts(area);
    draw_title(page, view, inner(parts.title, 1, 0));
    draw_classes(page, view, inner(parts.classes, 1, 0));
    let table = view.reader.comparison();
    let columns = ComparisonColumns::new(area.width, table.compared().columns.len(), table.column());
    draw_head(page, view, parts.head, &columns);
    draw_rows(page, view, parts.rows, &columns);
    details::draw(page, view, inner(parts.details, 1, 1));
}

/// Draws the name of the table at the left and its order at the right.
fn draw_title(page: &mut Page, view: View, area: Rect) {
    let (table, texts) = (view.reader.comparison(), &view.lang().comparison);
    let (order, is_reversed) = table.order();
    let arrow = if is_reversed { page.symbols().up } else { page.symbols().down };
    let sorted = format!("  {} {arrow} ", (texts.sorted_by)(order));
    let room = page.put_right(area, &sorted, view.theme().quiet);
    let rows = table.rows().entries().len();
    let shared = shared_head(&table.compared().reports);
    let title = format!("{} {shared}{}/{rows}", texts.comparison, (table.rows().row() + 1).min(rows));
    let end = page.put(room, &title, view.theme().active);
    let waiting = if table.is_waiting() { format!("  {}", texts.comparing) } else { String::new() };
    let selected = match table.rows().selected() {
        0 => String::new(),
        selected => format!("  {} {selected}", view.lang().selected),
    };
    let filter = table.filter().map_or(String::new(), |query| format!("  /{}", query.typed()));
    page.put(inner(room, end, 0), &(waiting + &selected + &filter), view.theme().notice);
}

/// Draws the sorts of rows with their counts; the one that the table shows stands in brackets.
fn draw_classes(page: &mut Page, view: View, area: Rect) {
    let table = view.reader.comparison();
    let all = (None, view.lang().all, table.compared().comparison.indicators.len());
    let name = |class| (Some(class), (view.lang().comparison.class)(class), table.count(class));
    let mut room = area;
    for (class, name, count) in [all].into_iter().chain(RowClass::ALL.map(name)).filter(|(.., count)| *count > 0) {
        let is_shown = class == table.class();
        let (open, close) = if is_shown { ("[", "]") } else { (" ", " ") };
        let style = if is_shown { view.theme().active } else { view.theme().quiet };
        let end = page.put(room, &format!("{open}{name} {count}{close}"), style);
        room = inner(room, end + 1, 0);
    }
}

fn draw_head(page: &mut Page, view: View, line: Rect, columns: &ComparisonColumns) {
    let (table, texts) = (view.reader.comparison(), &view.lang().comparison);
    let quiet = view.theme().quiet;
    page.put(columns.name.of(line), texts.indicator, quiet);
    page.put(columns.unit.of(line), view.lang().unit, quiet);
    for (at, column) in columns.values() {
        let report = table.compared().columns.get(at).and_then(|report| table.compared().reports.get(*report));
        let head = report.map_or_else(String::new, |report| head(report, &table.compared().reports));
        let style = if at == table.column() { view.theme().active } else { quiet };
        page.put_right_cut(column.of(line), &head, style);
    }
    let [difference, percent] = match table.compared().is_of_places() {
        true => [texts.lowest, texts.highest],
        false => [texts.difference, texts.percent],
    };
    for (column, name) in [(columns.difference, difference), (columns.percent, percent), (columns.stated, texts.stated)]
    {
        page.put_right_cut(column.of(line), name, quiet);
    }
}

/// What stands in the title since it is the same for all reports: their place, or their year.
fn shared_head(reports: &[Arc<ComparedReport>]) -> String {
    let Some(first) = reports.first() else { return String::new() };
    let place = first.facts.place.as_ref().filter(|_| is_of_one_place(reports));
    let year = first.facts.year.filter(|_| place.is_none() && is_of_one_year(reports));
    place.cloned().or_else(|| year.map(|year| year.to_string())).map_or_else(String::new, |shared| shared + " ")
}

fn is_of_one_place(reports: &[Arc<ComparedReport>]) -> bool {
    let year = |report: &Arc<ComparedReport>| report.facts.year;
    reports.windows(2).all(|two| two[0].is_of_place_of(&two[1])) && reports.iter().all(|r| year(r).is_some())
}

fn is_of_one_year(reports: &[Arc<ComparedReport>]) -> bool {
    reports.windows(2).all(|two| two[0].facts.year == two[1].facts.year)
}

/// What a column is headed by: the year where all reports are of one place, the place where all are of one year.
fn head(report: &ComparedReport, reports: &[Arc<ComparedReport>]) -> String {
    let year = report.facts.year.map(|year| year.to_string()).filter(|_| is_of_one_place(reports));
    let place = report.facts.place.clone().filter(|_| is_of_one_year(reports));
    year.or(place).unwrap_or_else(|| report.name())
}

fn draw_rows(page: &mut Page, view: View, area: Rect, columns: &ComparisonColumns) {
    let table = view.reader.comparison();
    if table.rows().entries().is_empty() && !table.is_waiting() {
        page.put(inner(area, 1, 0), view.lang().nothing_shows, view.theme().quiet);
    }
    for (shown, line) in table.rows().lines(usize::from(area.height)).zip(lines(area)) {
        let (RowLine::Heading(row) | RowLine::Row(row)) = shown;
        let Some(entry) = table.rows().entries().get(row).copied() else { continue };
        let Some(indicator) = table.indicator(entry) else { continue };
        if shown == RowLine::Heading(row) {
            page.put(inner(line, MARGIN, 0), &table.heading(entry).unwrap_or_default(), view.theme().quiet);
            continue;
        }
        let is_current = row == table.rows().row();
        if is_current {
            page.put(line, page.symbols().current, view.theme().active);
        }
        if table.rows().is_selected(row) {
            page.put(inner(line, 1, 0), page.symbols().selected, view.theme().notice);
        }
        draw_row(page, view, line, columns, indicator, is_current);
    }
}

fn draw_row(
    page: &mut Page,
    view: View,
    line: Rect,
    columns: &ComparisonColumns,
    indicator: &Indicator,
    is_current: bool,
) {
    let (table, quiet) = (view.reader.comparison(), view.theme().quiet);
    let style = if is_current { view.theme().active } else { Style::new() };
    let row = table.compared().row(indicator);
    draw_name(page, view, columns.name.of(line), indicator, style);
    page.put(columns.unit.of(line), &format!("{}{}", row.unit.prefix, indicator.unit), quiet);
    for (at, column) in columns.values() {
        let is_here = is_current && at == table.column();
        let cell = row.cells.get(at).copied().flatten();
        let shown = cell.map_or_else(String::new, |(_, cell)| row.shown(indicator.aspect, cell));
        let is_marked = |(place, _): (FigurePlace, _)| table.marked() == Some(place);
        let style = match (is_here, cell.is_some_and(is_marked)) {
            (true, _) => view.theme().current,
            (false, true) => view.theme().notice,
            _ => style,
        };
        let area = column.of(line);
        page.put_right_cut(area, &shown, style);
        if is_here && cell.is_none() {
            page.mark(area, view.theme().current);
        }
    }
    let place = |report: usize| table.compared().reports.get(report).map(|report| place_name(report));
    let extremes = row.extremes.map(|extremes| [extremes.lowest, extremes.highest].map(place));
    let [difference, percent] = match extremes {
        Some(extremes) => extremes.map(Option::unwrap_or_default),
        None => [row.change.difference, row.change.percent],
    };
    page.put_right_cut(columns.difference.of(line), &difference, quiet);
    page.put_right_cut(columns.percent.of(line), &percent, view.theme().bar);
    page.put_right_cut(columns.stated.of(line), &row.change.stated, quiet);
}

/// The place of a report.
fn place_name(report: &ComparedReport) -> String {
    report.facts.place.clone().unwrap_or_else(|| report.name())
}

/// Puts what is counted, with the mark of related values before it and the aspect behind it, which shows also where the name
/// is cut.
fn draw_name(page: &mut Page, view: View, area: Rect, indicator: &Indicator, style: Style) {
    let related = if RowClass::of(indicator) == RowClass::Related { "~ " } else { "" };
    let aspect = (view.lang().comparison.aspect)(indicator.aspect);
    let is_said = aspect.is_empty() || indicator.name.ends_with(aspect);
    let aspect = if is_said { String::new() } else { format!(" {aspect}") };
    let room = Rect { width: area.width.saturating_sub(page.cells(&aspect)), ..area };
    let end = page.put(room, &format!("{related}{}", indicator.name), style);
    page.put(inner(area, end, 0), &aspect, view.theme().quiet);
}

//! The table of all figures.
//!
//! The table widget of ratatui measures ambiguous characters (UAX #11) in one way only, so this one is put on the page
//! cell by cell.

mod columns;
mod details;

use super::{View, inner, lines, minimap, put_label};
use crate::lang::Lang;
use crate::reader::Reader;
use crate::reader::all_figures::order::SortKey;
use crate::reader::all_figures::units::UnitKind;
use crate::text::width::cells;
use crate::tui::page::Page;
use crate::tui::panes::Panes;
use columns::FigureColumn;
pub use details::{draw_sentence, put_sentence};
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

/// The parts of the table, from the top; on a low screen some have no lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    title: Rect,
    kinds: Rect,
    minimap: Rect,
    head: Rect,
    /// The rows, a line for each figure.
    pub rows: Rect,
    details: Rect,
}

/// The parts of the table in `area`: the lower it is, the fewer there are.
pub fn parts(area: Rect) -> Parts {
    let mut rest = area;
    let mut take = |lines: u16, from: u16| {
        let height = if area.height >= from { lines.min(rest.height) } else { 0 };
        let part = Rect { height, ..rest };
        rest = inner(rest, 0, height);
        part
    };
    let (title, kinds, minimap, head) = (take(1, 2), take(1, 8), take(2, 15), take(1, 4));
    let details = if area.height >= 12 { 4 } else { 0 };
    let rows = Rect { height: rest.height - details, ..rest };
    Parts { title, kinds, minimap, head, rows, details: inner(rest, 0, rows.height) }
}

/// Draws the table over the panes.
pub fn draw(page: &mut Page, view: View, area: Rect) {
    page.blank(area);
    let parts = parts(area);
    draw_title(page, view, inner(parts.title, 1, 0));
    draw_kinds(page, view, inner(parts.kinds, 1, 0));
    minimap::draw(page, view, inner(parts.minimap, 1, 0));
    for (column, area) in columns::columns(parts.head) {
        let number = column.sort_key().and_then(SortKey::column).map_or(String::new(), |number| format!("{number} "));
        columns::put(page, area, column, &(number + column.name(view.lang())), view.theme().quiet);
    }
    draw_rows(page, view, parts.rows);
    details::draw(page, view, inner(parts.details, 1, 1));
}

/// The row of the table in line `y` of the screen.
pub fn at(reader: &Reader, panes: &Panes, y: u16) -> Option<usize> {
    let (rows, table) = (parts(panes.body).rows, reader.all_figures());
    let line = y.checked_sub(rows.y).filter(|line| *line < rows.height)?;
    Some(table.first() + usize::from(line)).filter(|row| *row < table.rows().len())
}

/// What the table is sorted by where its head is clicked in a cell of the screen.
pub fn head_at(panes: &Panes, x: u16, y: u16) -> Option<SortKey> {
    let columns = columns::columns(parts(panes.body).head);
    columns.into_iter().find(|(_, area)| area.contains(Position { x, y })).and_then(|(column, _)| column.sort_key())
}

/// Draws the name of the table at the left and its order at the right.
fn draw_title(page: &mut Page, view: View, area: Rect) {
    let (table, lang) = (view.reader.all_figures(), view.lang());
    let arrow = if table.order().is_reversed { page.symbols().up } else { page.symbols().down };
    let sorted = format!("  {} {arrow} ", (lang.sorted_by)(table.order().key));
    let room = page.put_right(area, &sorted, view.theme().quiet);
    let rows = table.rows().len();
    let mut title = format!("{} {}/{rows}", lang.all_figures, (table.row() + 1).min(rows));
    if view.reader.is_partial() {
        title.push('…');
    }
    let end = page.put(room, &title, view.theme().active);
    let selected = table.selected();
    let selected = if selected > 0 { format!("  {} {selected}", lang.selected) } else { String::new() };
    let filter = table.filter().map_or(String::new(), |query| format!("  /{}", query.typed()));
    page.put(inner(room, end, 0), &(selected + &filter), view.theme().notice);
}

/// Draws the kinds of units with their counts of figures; the one that the table shows stands in brackets.
fn draw_kinds(page: &mut Page, view: View, area: Rect) {
    let mut room = area;
    for (kind, tab) in tabs(view.reader, view.lang()) {
        let is_shown = kind == view.reader.all_figures().unit_kind();
        let style = if is_shown { view.theme().active } else { view.theme().quiet };
        let end = page.put(room, &tab, style);
        room = inner(room, end + 1, 0);
    }
}

/// The kinds of units that there are figures of, each as it is drawn.
fn tabs(reader: &Reader, lang: Lang) -> impl Iterator<Item = (Option<UnitKind>, String)> {
    let table = reader.all_figures();
    let all = (None, lang.all, reader.figures().len());
    let kinds = UnitKind::ALL.map(|kind| (Some(kind), (lang.unit_kind)(kind), table.count(kind)));
    let tabs = [all].into_iter().chain(kinds).filter(|(.., count)| *count > 0);
    tabs.map(|(kind, name, count)| {
        let (open, close) = if kind == table.unit_kind() { ("[", "]") } else { (" ", " ") };
        (kind, format!("{open}{name} {count}{close}"))
    })
}

/// The kind of units whose name stands in a cell of the screen: within `Some`, none is all.
pub fn kind_at(reader: &Reader, panes: &Panes, lang: Lang, x: u16, y: u16) -> Option<Option<UnitKind>> {
    let area = inner(parts(panes.body).kinds, 1, 0);
    let mut end = area.x;
    let mut tabs = tabs(reader, lang).filter(|_| area.contains(Position { x, y }));
    tabs.find_map(|(kind, tab)| {
        let start = end;
        end += cells(&tab, reader.viewport().ambiguous()) as u16 + 1;
        (start..end).contains(&x).then_some(kind)
    })
}

fn draw_rows(page: &mut Page, view: View, area: Rect) {
    let table = view.reader.all_figures();
    if table.rows().is_empty() && !view.reader.is_partial() {
        page.put(inner(area, 1, 0), view.lang().nothing_shows, view.theme().quiet);
    }
    let columns = columns::columns(area);
    let rows = table.rows().iter().enumerate().skip(table.first());
    for ((row, &figure), line) in rows.zip(lines(area)) {
        let is_current = row == table.row();
        if is_current {
            page.put(line, page.symbols().current, view.theme().active);
        }
        if table.is_selected(row) {
            page.put(inner(line, 1, 0), page.symbols().selected, view.theme().notice);
        } else if view.reader.checks().is_marked(figure) {
            page.put(inner(line, 1, 0), page.symbols().alarm, view.theme().alarm);
        }
        for (column, area) in &columns {
            let (style, area) = (style(view, *column, is_current), Rect { y: line.y, height: 1, ..*area });
            match column {
                FigureColumn::Label => {
                    let sign = view.reader.figures()[figure].label_sign();
                    put_label(page, view, area, (&column.cell(page, view, figure, area.width), sign), style);
                }
                _ => columns::put(page, area, *column, &column.cell(page, view, figure, area.width), style),
            }
        }
    }
}

fn style(view: View, column: FigureColumn, is_current: bool) -> Style {
    match (column, is_current) {
        (FigureColumn::Figure, true) => view.theme().current,
        (FigureColumn::Figure, false) => view.theme().heading,
        (FigureColumn::Change, _) => view.theme().bar,
        (FigureColumn::Section, false) => view.theme().quiet,
        (_, true) => view.theme().active,
        (_, false) => Style::new(),
    }
}

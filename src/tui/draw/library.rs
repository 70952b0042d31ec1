//! The library: the reports of a folder as a table, how far they are read, and what is odd about the current one.

mod columns;

use super::{View, inner, lines};
use crate::reader::library::Library;
use crate::reader::library::column::LibraryColumn;
use crate::reader::library::entry::{EntryState, LibraryEntry};
use crate::reader::{Action, Reader};
use crate::tui::page::Page;
use crate::tui::panes::Panes;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

/// The parts of the library, from the top; on a low screen some have no lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LibraryParts {
    title: Rect,
    head: Rect,
    /// The rows, a line for each entry.
    pub rows: Rect,
    progress: Rect,
    details: Rect,
}

/// Cells of the bar that shows how much is read.
const BAR: u16 = 20;

/// The parts of the library in `area`.
pub fn parts(area: Rect) -> LibraryParts {
    let (progress, details) = if area.height >= 12 { (1, 2) } else { (0, 0) };
    let head = u16::from(area.height >= 4);
    let rows = inner(area, 0, 1 + head);
    let rows = Rect { height: rows.height.saturating_sub(progress + details), ..rows };
    let below = |lines: u16, height: u16| Rect { y: rows.bottom() + lines, height, ..area };
    LibraryParts {
        title: Rect { height: area.height.min(1), ..area },
        head: Rect { height: head, ..inner(area, 0, 1) },
        rows,
        progress: below(0, progress),
        details: below(progress, details),
    }
}

/// Draws the library over the panes.
pub fn draw(page: &mut Page, view: View, area: Rect) {
    page.blank(area);
    let Some(library) = view.reader.library() else { return };
    let parts = parts(area);
    draw_title(page, view, inner(parts.title, 1, 0), library);
    for (column, area) in columns::columns(parts.head) {
        let head = format!("{} {}", column.number(), (view.lang().library.column)(column));
        columns::put(page, area, column, &head, view.theme().quiet);
    }
    draw_rows(page, view, parts.rows, library);
    draw_progress(page, view, inner(parts.progress, 1, 0), library);
    draw_details(page, view, inner(parts.details, 1, 0), library);
}

/// What a press in a cell of the screen asks for: an entry, or another order.
pub fn action_at(reader: &Reader, panes: &Panes, (x, y): (u16, u16)) -> Option<Action> {
    let (parts, library) = (parts(panes.body), reader.library()?);
    if parts.rows.contains(Position { x, y }) {
        let row = library.first() + usize::from(y - parts.rows.y);
        return (row < library.rows().len()).then_some(Action::GoToRow(row));
    }
    let mut columns = columns::columns(parts.head).into_iter();
    columns.find(|(_, area)| area.contains(Position { x, y })).map(|(column, _)| Action::SortByColumn(column))
}

/// What shows at the left, the order at the right.
fn draw_title(page: &mut Page, view: View, area: Rect, library: &Library) {
    let (texts, order) = (&view.lang().library, library.order());
    let arrow = if order.is_reversed { page.symbols().up } else { page.symbols().down };
    let room = page.put_right(area, &format!("  {} {arrow} ", (texts.sorted_by)(order.column)), view.theme().quiet);
    let rows = library.rows().len();
    let end = page.put(room, &format!("{} {}/{rows}", texts.title, (library.row() + 1).min(rows)), view.theme().active);
    let marked = library.marked();
    let marked = if marked > 0 { format!("  {} {marked}", texts.marked) } else { String::new() };
    let filter = library.filter().map_or(String::new(), |query| format!("  /{}", query.typed()));
    page.put(inner(room, end, 0), &(marked + &filter), view.theme().notice);
}

fn draw_rows(page: &mut Page, view: View, area: Rect, library: &Library) {
    if library.rows().len() == 0 && library.progress().is_none() {
        page.put(inner(area, 1, 0), view.lang().library.nothing_shows, view.theme().quiet);
    }
    let columns = columns::columns(area);
    let rows = library.rows().enumerate().skip(library.first());
    for ((row, entry), line) in rows.zip(lines(area)) {
        let is_current = row == library.row();
        if is_current {
            page.put(line, page.symbols().current, view.theme().active);
        }
        if library.is_marked(row) {
            page.put(inner(line, 1, 0), page.symbols().selected, view.theme().notice);
        }
        let columns = columns.iter().map(|(column, area)| (*column, Rect { y: line.y, height: 1, ..*area }));
        match entry.summary() {
            Some(_) => columns.for_each(|(column, area)| {
                let style = style(view, column, is_current);
                columns::put(page, area, column, &columns::cell(column, entry, library.title(row)), style);
            }),
            None => draw_unread(page, view, columns, (entry, is_current)),
        }
    }
}

/// A file of which nothing is known but its name and its length, and why it cannot be read where it cannot.
fn draw_unread(
    page: &mut Page,
    view: View,
    columns: impl Iterator<Item = (LibraryColumn, Rect)>,
    (entry, is_current): (&LibraryEntry, bool),
) {
    let mut room: Option<Rect> = None;
    for (column, area) in columns {
        match column {
            LibraryColumn::Size => {
                columns::put(page, area, column, &columns::cell(column, entry, ""), view.theme().quiet);
            }
            LibraryColumn::File => {}
            _ => room = Some(room.map_or(area, |room| room.union(area))),
        }
    }
    let Some(room) = room else { return };
    let style = if is_current { view.theme().active } else { view.theme().quiet };
    let why = if let EntryState::Failed(why) = &entry.state { format!("  ! {why}") } else { String::new() };
    // The reason is told in full; of a long name its end is cut.
    let name = Rect { width: room.width.saturating_sub(page.cells(&why)), ..room };
    let end = page.put(name, &entry.name, style);
    page.put(inner(room, end, 0), &why, view.theme().notice);
}

fn style(view: View, column: LibraryColumn, is_current: bool) -> Style {
    match (column, is_current) {
        (LibraryColumn::Title, true) => view.theme().current,
        (LibraryColumn::Title, false) => view.theme().heading,
        (LibraryColumn::Warnings, _) => view.theme().notice,
        (_, true) => view.theme().active,
        (LibraryColumn::File | LibraryColumn::Size, false) => view.theme().quiet,
        (_, false) => Style::new(),
    }
}

/// How many files are read, of how many, as long as some are not.
fn draw_progress(page: &mut Page, view: View, area: Rect, library: &Library) {
    let Some((read, found)) = library.progress() else { return };
    let end = page.put(area, &(view.lang().library.progress)(read, found), view.theme().notice);
    let full = (read * usize::from(BAR)).checked_div(found).unwrap_or(0);
    let bar = page.symbols().full.repeat(full) + &page.symbols().empty.repeat(usize::from(BAR) - full);
    page.put(inner(area, end + 2, 0), &bar, view.theme().bar);
}

/// The file of the current entry; then why it cannot be read, or what is odd about it.
fn draw_details(page: &mut Page, view: View, area: Rect, library: &Library) {
    let Some(entry) = library.entry() else { return };
    let lang = view.lang();
    let odd = match &entry.state {
        EntryState::Unread => lang.library.unread.to_owned(),
        EntryState::Failed(why) => (lang.not_opened)(why),
        EntryState::Read(summary) => summary.warnings.iter().map(lang.warning).collect::<Vec<_>>().join("  "),
    };
    page.put(area, &entry.file.display().to_string(), view.theme().quiet);
    page.put(inner(area, 0, 1), &odd, view.theme().notice);
}

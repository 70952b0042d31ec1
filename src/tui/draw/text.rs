//! The text pane: rows as they were laid out, with figures and hits marked on them.

use super::{View, inner, lines};
use crate::document::{ParagraphId, Role};
use crate::layout::{Cells, Line, Row};
use crate::reader::viewport::ScreenLine;
use crate::reader::{Action, Mode, Reader};
use crate::text::TextRange;
use crate::tui::page::Page;
use crate::tui::panes::Panes;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

/// Draws the lines in sight.
pub fn draw(page: &mut Page, view: View, area: Rect) {
    for (line, area) in view.reader.viewport().lines().iter().zip(lines(area)) {
        let role = match line.is_sticky {
            true => Role::Heading,
            false => view.reader.document().paragraph(line.paragraph).role,
        };
        match &line.line {
            Line::Text(row) => draw_row(page, view, area, row, role),
            Line::Cells(cells) => draw_cells(page, view, area, cells, role),
            Line::Fold { paragraphs } => {
                let keys = view.keys(Action::ToggleBoilerplate);
                let text = format!("{} {} ×{paragraphs}  {keys}", page.symbols().folded, view.lang().boilerplate);
                page.put(area, &text, view.theme().quiet);
            }
            Line::Blank => {}
        }
    }
    underline_head(page, view, area);
}

/// Sets the head of a table that stays in sight apart from the rows that pass below it.
fn underline_head(page: &mut Page, view: View, area: Rect) {
    let head = view.reader.viewport().lines().iter().zip(lines(area)).take_while(|(line, _)| line.is_sticky);
    if let Some((_, last)) = head.last() {
        page.mark(last, Style::new().add_modifier(Modifier::UNDERLINED));
    }
}

/// The byte with which the table's head begins that stays in sight on line `y` of the screen.
pub fn sticky_head_at(reader: &Reader, panes: &Panes, y: u16) -> Option<usize> {
    let line = reader.viewport().lines().get(usize::from(y.checked_sub(panes.rows.y)?))?;
    let document = reader.document();
    let (table, _) = document.table_row(line.paragraph).filter(|_| line.is_sticky)?;
    let table = document.tables.get(table)?;
    let head = table.head_of(line.paragraph.0 - table.first.0);
    Some(document.paragraph(ParagraphId(table.first.0 + head.start)).range.start)
}

/// The figure under a cell of the screen.
pub fn figure_at(reader: &Reader, panes: &Panes, x: u16, y: u16) -> Option<usize> {
    let line = reader.viewport().lines().get(usize::from(y.checked_sub(panes.rows.y)?))?;
    let column = usize::from(x.checked_sub(panes.rows.x)?);
    line.line.pieces().iter().find_map(|row| {
        figures_in(reader, row.range).find(|&index| {
            let (start, width) =
                row.columns(&reader.document().text, reader.figures()[index].range, reader.viewport().ambiguous());
            (start..start + width).contains(&column)
        })
    })
}

/// The byte of the text in a cell of the screen, or in the nearest of its line; above the text of its first line, below it
/// of its last. None in a line without text.
pub fn offset_at(reader: &Reader, panes: &Panes, x: u16, y: u16) -> Option<usize> {
    let (x, y) = (usize::from(x.saturating_sub(panes.rows.x)), usize::from(y.saturating_sub(panes.rows.y)));
    let at = |line: &Line, x| line.at(&reader.document().text, x, reader.viewport().ambiguous());
    let lines = reader.viewport().lines();
    match lines.get(y.min(usize::from(panes.rows.height).saturating_sub(1))) {
        Some(line) => at(&line.line, x),
        None => lines.iter().rev().find_map(|line| at(&line.line, usize::MAX)),
    }
}

/// The cell in which the moving end of the selection stands, while the user selects.
pub fn head(reader: &Reader, area: Rect) -> Option<Position> {
    let selection = reader.selection().filter(|_| reader.mode() == Mode::Selecting)?;
    let column =
        |line: &ScreenLine| line.line.column(&reader.document().text, selection.head(), reader.viewport().ambiguous());
    let mut lines = reader.viewport().lines().iter().zip(lines(area));
    let (column, line) = lines.find_map(|(line, area)| Some((column(line)?, area)))?;
    Some(Position { x: line.x + u16::try_from(column).ok()?, y: line.y })
}

/// The byte at which the boilerplate starts that is folded into line `y` of the screen.
pub fn boilerplate_at(reader: &Reader, panes: &Panes, y: u16) -> Option<usize> {
    let line = reader.viewport().lines().get(usize::from(y.checked_sub(panes.rows.y)?))?;
    let start = reader.document().paragraph(line.paragraph).range.start;
    matches!(line.line, Line::Fold { .. }).then_some(start)
}

fn draw_row(page: &mut Page, view: View, area: Rect, row: &Row, role: Role) {
    let style = match role {
        Role::Title | Role::Heading => view.theme().heading,
        Role::Boilerplate => view.theme().quiet,
        Role::Body | Role::Formal => Style::new(),
    };
    let area = inner(area, u16::try_from(row.indent).unwrap_or(u16::MAX), 0);
    page.print(area, row.range.of(&view.reader.document().text), style);
    mark_heading(page, view, area, row);
    mark_figures(page, view, area, row);
    mark_hits(page, view, area, row);
    if let Some(selected) = view.reader.selected() {
        let style = Style::new().remove_modifier(Modifier::all()).patch(view.theme().selected);
        mark(page, view, area, row, selected, style);
    }
}

/// Draws a line of a table. Columns that do not fit are replaced by the key that brings them in sight.
fn draw_cells(page: &mut Page, view: View, area: Rect, cells: &Cells, role: Role) {
    cells.pieces.iter().for_each(|row| draw_row(page, view, area, row, role));
    let symbols = page.symbols();
    let mut put = |at: usize, text: &str| {
        let at = u16::try_from(at).unwrap_or(u16::MAX);
        page.print(inner(area, at, 0), text, view.theme().quiet);
    };
    cells.before.into_iter().for_each(|at| put(at, "<"));
    cells.behind.into_iter().for_each(|at| put(at, ">"));
    cells.reached.iter().for_each(|at| put(*at, symbols.rule));
    cells.rules.iter().for_each(|rule| put(rule.start, &symbols.level.repeat(rule.len())));
}

/// Sets a heading off from the body paragraph that it opens.
fn mark_heading(page: &mut Page, view: View, area: Rect, row: &Row) {
    let document = view.reader.document();
    let section = document.section(document.section_at(row.range.start));
    if section.inline {
        mark(page, view, area, row, section.heading, view.theme().heading);
    }
}

fn mark_figures(page: &mut Page, view: View, area: Rect, row: &Row) {
    for index in figures_in(view.reader, row.range) {
        let style = match () {
            _ if view.reader.figure() == Some(index) => view.theme().current,
            _ if view.reader.checks().is_marked(index) => view.theme().alarm,
            _ => view.theme().figure,
        };
        mark(page, view, area, row, view.reader.figures()[index].range, style);
    }
}

fn mark_hits(page: &mut Page, view: View, area: Rect, row: &Row) {
    let Some(find) = view.reader.find() else { return };
    let first = find.hits().partition_point(|hit| hit.end <= row.range.start);
    let hits = find.hits().iter().enumerate().skip(first).take_while(|(_, hit)| hit.start < row.range.end);
    for (index, hit) in hits {
        let current = find.current() == Some(index);
        let style = if current { view.theme().current_hit } else { view.theme().hit };
        mark(page, view, area, row, *hit, style);
    }
}

/// Patches `style` onto the cells of `row` that show bytes of `range`. `area` starts at the text of the row.
fn mark(page: &mut Page, view: View, area: Rect, row: &Row, range: TextRange, style: Style) {
    let (start, width) = row.columns(&view.reader.document().text, range, view.reader.viewport().ambiguous());
    let start = start - row.indent.min(start);
    let (Ok(start), Ok(width)) = (u16::try_from(start), u16::try_from(width)) else { return };
    let marked = Rect { x: area.x.saturating_add(start), width, ..area }.intersection(area);
    page.mark(marked, style);
}

/// The figures that have bytes in `range`.
fn figures_in(reader: &Reader, range: TextRange) -> impl Iterator<Item = usize> + '_ {
    let figures = reader.figures();
    let first = figures.partition_point(|figure| figure.range.end <= range.start);
    (first..figures.len()).take_while(move |&index| figures[index].range.start < range.end)
}

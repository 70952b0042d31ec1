//! The concordance: a line for each hit, with the hits beneath each other and the words around them on both sides.

use super::{View, fitted_columns::MARGIN, inner, lines};
use crate::reader::concordance::Concordance;
use crate::reader::concordance::line::ConcordanceLine;
use crate::reader::{Action, Reader};
use crate::tui::page::Page;
use crate::tui::panes::Panes;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

/// The parts of the concordance, from the top; on a low screen there are no details.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConcordanceParts {
    title: Rect,
    /// The rows, a line for each hit.
    pub rows: Rect,
    progress: Rect,
    details: Rect,
}

/// The columns of a row.
struct ConcordanceColumns {
    report: Rect,
    section: Rect,
    left: Rect,
    /// From the hit on.
    right: Rect,
}

/// The parts of the concordance in `area`.
pub fn parts(area: Rect) -> ConcordanceParts {
    let below_rows = if area.height >= 10 { 3 } else { 0 };
    let rows = inner(area, 0, 1);
    let rows = Rect { height: rows.height.saturating_sub(below_rows), ..rows };
    let below = |line: u16, height: u16| Rect { y: rows.bottom() + line, height: height.min(below_rows), ..area };
    ConcordanceParts {
        title: Rect { height: area.height.min(1), ..area },
        rows,
        progress: below(0, 1),
        details: below(1, 2),
    }
}

/// The columns in `line`: of what report and section leave, the words before the hit get two fifths.
fn columns(line: Rect) -> ConcordanceColumns {
    let report = if line.width < 70 { 12 } else { (line.width / 5).clamp(16, 32) };
    let section = if line.width < 110 { 0 } else { (line.width / 6).min(28) };
    let rest = line.width.saturating_sub(MARGIN + report + 1 + if section > 0 { section + 1 } else { 0 });
    let mut next = inner(line, MARGIN, 0);
    let mut take = |width: u16, gap: u16| {
        let width = width.min(next.width);
        let area = Rect { width, ..next };
        next = inner(next, width + gap, 0);
        area
    };
    ConcordanceColumns {
        report: take(report, 1),
        section: take(section, u16::from(section > 0)),
        left: take(rest * 2 / 5, 0),
        right: take(rest, 0),
    }
}

/// Draws the concordance over the panes.
pub fn draw(page: &mut Page, view: View, area: Rect) {
    page.blank(area);
    let Some(concordance) = view.reader.concordance() else { return };
    let parts = parts(area);
    draw_title(page, view, inner(parts.title, 1, 0), concordance);
    if concordance.lines().is_empty() && concordance.progress().is_none() {
        page.put(inner(parts.rows, 1, 0), view.lang().concordance.nothing, view.theme().quiet);
    }
    let rows = concordance.lines().iter().enumerate().skip(concordance.first());
    for ((row, hit), line) in rows.zip(lines(parts.rows)) {
        draw_row(page, view, line, (hit, row == concordance.row()));
    }
    draw_progress(page, view, inner(parts.progress, 1, 0), concordance);
    draw_details(page, view, inner(parts.details, 1, 0), concordance);
}

/// The hit in a cell of the screen.
pub fn action_at(reader: &Reader, panes: &Panes, (x, y): (u16, u16)) -> Option<Action> {
    let (rows, concordance) = (parts(panes.body).rows, reader.concordance()?);
    let row = concordance.first() + usize::from(y.checked_sub(rows.y)?);
    let is_there = rows.contains(Position { x, y }) && row < concordance.lines().len();
    is_there.then_some(Action::GoToRow(row))
}

/// What is looked for, how it is meant and how often it stands in how many reports at the left, the order at the right.
fn draw_title(page: &mut Page, view: View, area: Rect, concordance: &Concordance) {
    let (texts, query, (order, is_reversed)) = (&view.lang().concordance, concordance.query(), concordance.order());
    let arrow = if is_reversed { page.symbols().up } else { page.symbols().down };
    let room = page.put_right(area, &format!("  {} {arrow} ", (texts.sorted_by)(order)), view.theme().quiet);
    let mode = (view.lang().search_mode)(query.mode());
    let end = page.put(room, &format!("{} /{}", texts.title, query.typed()), view.theme().active);
    let found = (texts.found)(concordance.lines().len(), concordance.is_cut(), concordance.reports());
    page.put(inner(room, end, 0), &format!("  {mode}  {found}"), view.theme().notice);
}

fn draw_row(page: &mut Page, view: View, line: Rect, (hit, is_current): (&ConcordanceLine, bool)) {
    if is_current {
        page.put(line, page.symbols().current, view.theme().active);
    }
    let columns = columns(line);
    let style = if is_current { view.theme().active } else { Style::new() };
    let quiet = if is_current { style } else { view.theme().quiet };
    page.put(columns.report, &hit.name, quiet);
    page.put(columns.section, &hit.section, quiet);
    let left = page.tail(&hit.left, columns.left.width);
    let gap = columns.left.width - page.cells(left);
    page.print(inner(columns.left, gap, 0), left, style);
    let found = if is_current { view.theme().current_hit } else { view.theme().hit };
    let end = page.put(columns.right, &hit.hit, found);
    page.print(inner(columns.right, end, 0), &hit.right, style);
}

/// How many reports were looked through, of how many, as long as some were not; then which could not be read.
fn draw_progress(page: &mut Page, view: View, area: Rect, concordance: &Concordance) {
    let texts = &view.lang().concordance;
    let progress = concordance.progress().map(|(searched, of)| (texts.progress)(searched, of));
    let failed = || concordance.failed().first().map(|first| (texts.not_read)(concordance.failed().len(), first));
    page.put(area, &progress.or_else(failed).unwrap_or_default(), view.theme().notice);
}

/// Where the current hit stands: its report and section, then its file.
fn draw_details(page: &mut Page, view: View, area: Rect, concordance: &Concordance) {
    let Some(hit) = concordance.line() else { return };
    let section = if hit.section.is_empty() { String::new() } else { format!("  {}", hit.section) };
    page.put(area, &format!("{}{section}", hit.name), view.theme().text);
    page.put(inner(area, 0, 1), &hit.file.display().to_string(), view.theme().quiet);
}

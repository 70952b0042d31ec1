//! The columns of a list of which not all fit.

use super::inner;
use ratatui::layout::Rect;

/// Cells before the first column, for the marks of a row.
pub const MARGIN: u16 = 2;

/// The columns that fit into `area`, each with its place. Of each the first number is the width of `area` from which on it
/// shows, the second its own width; a column with the width 0 has what the others leave.
pub fn fitted<C>(area: Rect, columns: impl IntoIterator<Item = (C, u16, u16)>) -> Vec<(C, Rect)> {
    let shown: Vec<(C, u16, u16)> = columns.into_iter().filter(|(_, from, _)| area.width >= *from).collect();
    let taken: u16 = shown.iter().map(|(_, _, width)| width + 1).sum();
    let left = area.width.saturating_sub(MARGIN + taken);
    let mut rest = inner(area, MARGIN, 0);
    let place = |(column, _, width): (C, u16, u16)| {
        let width = if width == 0 { left } else { width }.min(rest.width);
        let area = Rect { width, ..rest };
        rest = inner(rest, width + 1, 0);
        (column, area)
    };
    shown.into_iter().map(place).collect()
}

//! Rows that were written without their merged cells: in which columns of the table their cells stand.

use crate::document::cell_kind::CellKind;
use std::cmp::Reverse;

/// For each cell of a row its column, in a table of `width` columns. `rows` are the kinds of cells of all rows.
pub(super) fn columns(rows: &[Vec<CellKind>], index: usize, width: usize, usual: &[Option<CellKind>]) -> Vec<usize> {
    let row = &rows[index];
    let missing = width.saturating_sub(row.len());
    let as_written: Vec<usize> = (0..row.len()).collect();
    if missing == 0 || row.len() < 2 {
        return as_written;
    }
    if row.contains(&CellKind::Number) {
        let fits = |shift: usize| row.iter().enumerate().filter(|(at, cell)| fits(**cell, usual[at + shift])).count();
        let shift = (0..=missing).max_by_key(|shift| (fits(*shift), Reverse(*shift))).unwrap_or(0);
        return (0..row.len()).map(|at| at + shift).collect();
    }
    let below = rows.get(index + 1).filter(|below| below.len() < width && !below.contains(&CellKind::Number));
    let above = index.checked_sub(1).map(|above| &rows[above]).filter(|above| above.len() < width);
    match (above, below) {
        (_, Some(below)) => upper(row.len(), below.len(), width).unwrap_or(as_written),
        (Some(above), None) if !above.contains(&CellKind::Number) => {
            lower(above.len(), row.len(), width).unwrap_or(as_written)
        }
        _ => as_written,
    }
}

/// Whether a cell is of the kind that its column usually has.
fn fits(cell: CellKind, usual: Option<CellKind>) -> bool {
    let value = |kind: CellKind| kind.is_value();
    usual.is_some_and(|usual| value(cell) == value(usual)) || cell == CellKind::Blank
}

/// How many groups of columns a head of two rows has, of how many columns each, and how many columns stand before them:
/// where its upper row has `above` cells and its lower one `below`.
fn groups(above: usize, below: usize, width: usize) -> Option<(usize, usize)> {
    let more = width.checked_sub(above)?;
    // Each group of `size` columns has one cell above; what is no group has one cell in both rows.
    let group = |size: &usize| below.is_multiple_of(*size) && (size - 1) * (below / size) == more;
    let size = (2..=below).find(group)?;
    Some((below / size, size))
}

/// The columns of the upper row of a head: the first cell stands alone, then come the groups, then what stands alone.
fn upper(above: usize, below: usize, width: usize) -> Option<Vec<usize>> {
    let (count, size) = groups(above, below, width)?;
    let first = above.saturating_sub(count).min(1);
    let column = |at: usize| at + (size - 1) * at.saturating_sub(first).min(count);
    Some((0..above).map(column).collect())
}

/// The columns of the lower row of a head.
fn lower(above: usize, below: usize, width: usize) -> Option<Vec<usize>> {
    let (count, _) = groups(above, below, width)?;
    let first = above.saturating_sub(count).min(1);
    Some((first..first + below).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_of_two_rows_has_groups_of_columns() {
        assert_eq!(upper(4, 6, 7), Some(vec![0, 1, 3, 5]));
        assert_eq!(lower(4, 6, 7), Some(vec![1, 2, 3, 4, 5, 6]));
        assert_eq!(upper(4, 4, 6), Some(vec![0, 1, 3, 5]), "the last column stands alone");
        assert_eq!(upper(3, 2, 3), None);
    }
}

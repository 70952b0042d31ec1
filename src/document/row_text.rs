//! How a row of a table is written as one line, and which of its cells are one with another.

use serde::{Deserialize, Serialize};

/// What stands between two cells of a row, so that neither their words nor their numbers run together.
pub(super) const CELL: &str = " | ";

/// In the place of a cell, until the row is part of a text: the cell to the left reaches over it. A noncharacter, which
/// no text has.
pub(super) const LEFT: &str = "\u{fdd0}";

/// The same: the cell above reaches over it.
pub(super) const ABOVE: &str = "\u{fdd1}";

/// The line of a row with these cells.
pub(super) fn joined(cells: &[String]) -> String {
    cells.join(CELL)
}

/// Which cell a cell is one with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Merge {
    /// The one to the left.
    Left,
    /// The one above.
    Above,
}

/// The line of a row as the text has it, and which of its columns are merged: where a cell reaches over others, these
/// are empty.
pub(super) fn unmarked(row: &str) -> (String, Vec<(usize, Merge)>) {
    let (left, above) = (|cell: &str| cell == LEFT, |cell: &str| cell == ABOVE);
    let cells: Vec<&str> = row.split(CELL).map(str::trim).collect();
    let merge = |(column, cell): (usize, &&str)| match *cell {
        cell if left(cell) => Some((column, Merge::Left)),
        cell if above(cell) => Some((column, Merge::Above)),
        _ => None,
    };
    let merged: Vec<(usize, Merge)> = cells.iter().enumerate().filter_map(merge).collect();
    let mut cells: Vec<&str> = cells.iter().map(|cell| if left(cell) || above(cell) { "" } else { *cell }).collect();
    cells.truncate(cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1));
    (cells.join(CELL), merged)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_reaches_over_cells_is_none_of_the_text() {
        let (text, merged) = unmarked(&["", "总量", LEFT, "", ABOVE].join(CELL));
        assert_eq!(text, " | 总量");
        assert_eq!(merged, [(2, Merge::Left), (4, Merge::Above)]);
    }
}

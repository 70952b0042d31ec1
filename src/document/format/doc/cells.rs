//! The cells of a row in a Word document before 2007 ([MS-DOC], 2.9.321): a row tells where its cells end, and which of them are
//! one with another. Over how many columns a cell reaches is told by where the cells of the other rows end.

use super::stored::number;
use crate::document::open_table::RowCell;
use std::collections::BTreeSet;

/// How far the ends of cells in one column may be apart, in twips, of which 567 are a centimetre.
const NEAR: i32 = 100;

/// The cells of a row.
#[derive(Debug, Default)]
pub struct RowEdges {
    /// Where the cells end, from the left end of the first on, in twips.
    edges: Vec<i32>,
    /// The flags of each cell.
    flags: Vec<u16>,
}

impl RowEdges {
    /// The cells that a modification defines.
    pub fn of(operand: &[u8]) -> Self {
        /// The bytes of what is told of a cell.
        const CELL: usize = 20;
        /// A row has no more cells.
        const MOST: usize = 63;
        let count = usize::from(operand.first().copied().unwrap_or(0)).min(MOST);
        let short = |at: usize| number(operand, at, 2).and_then(|number| u16::try_from(number).ok());
        let edges = (0..=count).map_while(|index| short(1 + 2 * index));
        let edges = edges.map(|edge| i32::from(edge.cast_signed())).collect();
        let flags = (0..count).map_while(|index| short(1 + 2 * (count + 1) + CELL * index)).collect();
        Self { edges, flags }
    }

    /// The cells of the row, with the columns that they reach over in a table whose columns end at `grid`.
    pub fn lay(&self, cells: &[RowCell], grid: &[i32]) -> Vec<RowCell> {
        let column = |edge: i32| grid.partition_point(|end| end + NEAR < edge);
        let mut laid: Vec<RowCell> = Vec::with_capacity(cells.len());
        for (index, cell) in cells.iter().enumerate() {
            let ends = self.edges.get(index).zip(self.edges.get(index + 1));
            let columns = ends.map_or(1, |(left, right)| column(*right).saturating_sub(column(*left)).max(1));
            let flags = self.flags.get(index).copied().unwrap_or(0);
            match laid.last_mut() {
                // It is one with the cell before.
                Some(before) if flags & 3 == 1 => before.columns += columns,
                _ => laid.push(RowCell { columns, goes_on: flags >> 5 & 3 == 1, ..*cell }),
            }
        }
        laid
    }
}

/// Where the columns of each table end.
#[derive(Debug, Default)]
pub struct TableGrids {
    /// Where in the text the last row of each table ends, and where its columns do.
    grids: Vec<(usize, Vec<i32>)>,
    /// The ends of cells in the table under way.
    edges: BTreeSet<i32>,
}

impl TableGrids {
    /// A row of the table under way.
    pub fn add(&mut self, row: &RowEdges) {
        self.edges.extend(&row.edges);
    }

    /// The table under way ends before the unit `at` of the text.
    pub fn end_table(&mut self, at: usize) {
        let mut grid: Vec<i32> = Vec::new();
        for edge in std::mem::take(&mut self.edges) {
            if grid.last().is_none_or(|last| edge - last > NEAR) {
                grid.push(edge);
            }
        }
        if !grid.is_empty() {
            self.grids.push((at, grid));
        }
    }

    /// Where the columns end of the table in which the unit `at` of the text stands.
    pub fn at(&self, at: usize) -> &[i32] {
        let index = self.grids.partition_point(|(end, _)| *end <= at);
        self.grids.get(index).map_or(&[], |(_, grid)| grid)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(edges: &[i16], flags: &[u16]) -> RowEdges {
        let mut operand = vec![flags.len() as u8];
        operand.extend(edges.iter().flat_map(|edge| edge.to_le_bytes()));
        for flags in flags {
            operand.extend(flags.to_le_bytes());
            operand.extend([0; 18]);
        }
        RowEdges::of(&operand)
    }

    #[test]
    fn a_wide_cell_reaches_over_the_columns_of_the_other_rows() {
        let head = row(&[-108, 900, 3000], &[0x60, 0]);
        let body = row(&[-100, 905, 2000, 3010], &[0x20, 0, 0]);
        let merged = row(&[-108, 900, 2000, 3000], &[0, 2, 1]);
        let mut grids = TableGrids::default();
        [&head, &body].into_iter().for_each(|row| grids.add(row));
        grids.end_table(9);
        let laid = |row: &RowEdges, cells: usize| -> Vec<(usize, bool)> {
            let cells: Vec<RowCell> = (0..cells).map(RowCell::new).collect();
            row.lay(&cells, grids.at(5)).iter().map(|cell| (cell.columns, cell.goes_on)).collect()
        };
        assert_eq!(laid(&head, 2), [(1, false), (2, false)]);
        assert_eq!(laid(&body, 3), [(1, true), (1, false), (1, false)]);
        assert_eq!(laid(&merged, 3), [(1, false), (2, false)]);
        assert!(grids.at(9).is_empty());
    }
}

//! A block that was laid out: the rows of a text, or the lines of a row of a table.

use crate::layout::Row;
use crate::layout::table::SetRow;

/// The lines of a block, its gap left out.
#[derive(Clone, Debug)]
pub enum Set {
    /// Text: a line a row.
    Text(Vec<Row>),
    /// A row of a table.
    Cells {
        /// The table, by its place among all.
        table: usize,
        /// In each line what stands in its columns.
        row: SetRow,
    },
}

impl Set {
    /// How many lines there are, at least one.
    pub fn height(&self) -> usize {
        match self {
            Self::Text(rows) => rows.len(),
            Self::Cells { row, .. } => row.lines.len(),
        }
    }

    /// The line that shows the byte at `offset`; what shows nowhere belongs to what stands before it.
    pub fn line_at(&self, offset: usize) -> usize {
        match self {
            Self::Text(rows) => rows.partition_point(|row| row.range.start <= offset).saturating_sub(1),
            Self::Cells { row, .. } => {
                let pieces =
                    row.lines.iter().enumerate().flat_map(|(at, line)| line.iter().map(move |piece| (at, piece)));
                let before = pieces.filter(|(_, piece)| piece.row.range.start <= offset);
                before.max_by_key(|(_, piece)| piece.row.range.start).map_or(0, |(at, _)| at)
            }
        }
    }

    /// The byte with which a line starts.
    pub fn start(&self, line: usize) -> Option<usize> {
        let first = match self {
            Self::Text(rows) => rows.get(line),
            Self::Cells { row, .. } => row.lines.get(line).and_then(|line| line.first()).map(|piece| &piece.row),
        };
        first.map(|row| row.range.start)
    }
}

//! The cells of a row that reach over others, and those into which a cell above reaches.

use crate::document::Table;

/// What is merged in a row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct RowSpans {
    /// The first and the last column of each cell that reaches over several.
    across: Vec<(usize, usize)>,
    /// The columns in which a cell above reaches down, each by its first.
    pub reached: Vec<usize>,
}

impl RowSpans {
    /// Those of a row; a blank cell reaches nowhere.
    pub fn of(table: &Table, row: usize) -> Self {
        let first = table.merged.partition_point(|(at, _)| at.0 < row);
        let merged = table.merged.iter().skip(first).take_while(|(at, _)| at.0 == row);
        let mut spans = Self::default();
        for (at, origin) in merged.filter(|(_, origin)| !table.cell(*origin).is_empty()) {
            match spans.across.last_mut() {
                _ if origin.0 < row && origin.1 == at.1 => spans.reached.push(at.1),
                _ if origin.0 < row => {}
                Some(span) if span.0 == origin.1 => span.1 = at.1,
                _ => spans.across.push((origin.1, at.1)),
            }
        }
        spans
    }

    /// The last column of the cell that begins in a column, where it reaches over several.
    pub fn last(&self, column: usize) -> Option<usize> {
        self.across.iter().find(|(first, _)| *first == column).map(|(_, last)| *last)
    }
}

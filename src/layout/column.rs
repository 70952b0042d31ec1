//! Where a piece of the text stands in its line, in cells, and what stands in a cell.

use super::{Line, Row};
use crate::text::TextRange;
use crate::text::width::{Ambiguous, cells, cluster_cells, clusters};

impl Row {
    /// The first cell of `range` in the row, its indent counted, and how many cells it takes there.
    pub fn columns(&self, text: &str, range: TextRange, ambiguous: Ambiguous) -> (usize, usize) {
        let Some(shown) = range.intersection(self.range) else { return (self.indent, 0) };
        let before = TextRange::new(self.range.start, shown.start).of(text);
        (self.indent + cells(before, ambiguous), cells(shown.of(text), ambiguous))
    }

    /// The first byte of the cluster in cell `column`; of the first or the last one beside the row.
    pub fn at(&self, text: &str, column: usize, ambiguous: Ambiguous) -> usize {
        let (mut start, mut end, mut right) = (self.range.start, self.range.start, self.indent);
        for cluster in clusters(self.range.of(text)) {
            (start, end) = (end, end + cluster.len());
            right += cluster_cells(cluster, ambiguous);
            if right > column {
                break;
            }
        }
        start
    }
}

impl Line {
    /// The first byte of the cluster in cell `column`, or of the nearest in the line; none where no text stands in it.
    pub fn at(&self, text: &str, column: usize, ambiguous: Ambiguous) -> Option<usize> {
        let pieces = self.pieces();
        let piece = pieces.iter().rev().find(|row| row.indent <= column).or_else(|| pieces.first())?;
        Some(piece.at(text, column, ambiguous))
    }

    /// The cell in which the cluster at byte `offset` begins; none where it is not in sight.
    pub fn column(&self, text: &str, offset: usize, ambiguous: Ambiguous) -> Option<usize> {
        let row = self.pieces().iter().find(|row| row.range.contains(offset))?;
        Some(row.columns(text, TextRange::new(offset, row.range.end), ambiguous).0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{Measure, wrap};

    #[test]
    fn a_cell_and_what_stands_in_it() {
        let text = "办“结”e\u{301}率";
        for ambiguous in [Ambiguous::Narrow, Ambiguous::Wide] {
            let measure = Measure { ambiguous, ..Measure::new(30) };
            let line = Line::Text(wrap(text, TextRange::whole(text), 4, &[], &measure)[0]);
            for (offset, cluster) in [(0, "办"), (3, "“"), (6, "结"), (9, "”"), (12, "e\u{301}"), (15, "率")] {
                let column = line.column(text, offset, ambiguous).unwrap();
                for cell in column..column + cluster_cells(cluster, ambiguous) {
                    assert_eq!(line.at(text, cell, ambiguous), Some(offset), "{cluster}");
                }
            }
            assert_eq!([0, 99].map(|cell| line.at(text, cell, ambiguous)), [Some(0), Some(15)]);
        }
        assert_eq!(Line::Blank.at(text, 0, Ambiguous::Narrow), None);
    }
}

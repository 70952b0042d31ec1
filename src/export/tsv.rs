//! Values separated by tabs, a line for each figure: the format that spreadsheets take from the clipboard.

use super::record::FigureRecord;
use crate::text::formula::guarded;

/// The names of the cells.
pub fn head() -> String {
    FigureRecord::CELLS.join("\t")
}

/// The cells of `records`, a line each; none that a spreadsheet would run.
pub fn rows(records: impl Iterator<Item = FigureRecord>) -> String {
    let row = |record: FigureRecord| record.cells().map(|cell| guarded(&cell).replace('\t', " ")).join("\t");
    records.map(row).collect::<Vec<_>>().join("\n")
}

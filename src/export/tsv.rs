//! Values separated by tabs, a line for each figure: the format that spreadsheets take from the clipboard.

use super::record::FigureRecord;
use crate::text::formula::guarded;
use std::fmt::Write;

/// The cells of `records`, under a line with their names; none that a spreadsheet would run.
pub fn text(records: impl Iterator<Item = FigureRecord>) -> String {
    let mut out = FigureRecord::CELLS.join("\t");
    for record in records {
        let _ = write!(out, "\n{}", record.cells().map(|cell| guarded(&cell).replace('\t', " ")).join("\t"));
    }
    out
}

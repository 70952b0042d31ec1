//! Values set apart by tabs, a figure a line: what spreadsheets take from the clipboard.

use super::record::FigureRecord;
use std::fmt::Write;

/// The cells of `records` under their names.
pub fn text(records: impl Iterator<Item = FigureRecord>) -> String {
    let mut out = FigureRecord::CELLS.join("\t");
    for record in records {
        let _ = write!(out, "\n{}", record.cells().map(|cell| cell.replace('\t', " ")).join("\t"));
    }
    out
}

//! Figures as an aligned table for a person: as written, value, what is counted, section.

use super::record::FigureRecord;
use crate::text::number::grouped;
use crate::text::visible::visible_text;
use crate::text::width::{Ambiguous, cells, fit};
use std::io::{self, Write};

/// Cells that no column but the last goes beyond.
const WIDEST: usize = 40;

/// Writes the records as rows whose columns line up in a terminal.
pub fn write(out: &mut impl Write, records: &[FigureRecord]) -> io::Result<()> {
    let rows: Vec<[String; 4]> = records.iter().map(row).collect();
    let mut widths = [0; 4];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cells(cell, Ambiguous::Narrow).max(*width);
        }
    }
    for [text, value, label, section] in &rows {
        let (text, value) = (padded(text, widths[0], false), padded(value, widths[1], true));
        writeln!(out, "{text}  {value}  {}  {section}", padded(label, widths[2], false))?;
    }
    Ok(())
}

fn row(record: &FigureRecord) -> [String; 4] {
    let value = format!("{} {}", grouped(&record.value), record.unit);
    [&record.text, value.trim_end(), &record.label, &record.section]
        .map(|cell| fit(&visible_text(cell), WIDEST, Ambiguous::Narrow).into_owned())
}

/// `cell` with spaces to `width` cells, before it where it is a number.
fn padded(cell: &str, width: usize, number: bool) -> String {
    let space = " ".repeat(width.saturating_sub(cells(cell, Ambiguous::Narrow)));
    if number { format!("{space}{cell}") } else { format!("{cell}{space}") }
}

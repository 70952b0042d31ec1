//! Rows of a comparison, or of coded reports, as they are copied, and written to a file whose ending says the format.

use super::coding;
use super::format::{ComparisonFormat, write_grid, write_lines};
use super::grid::ComparisonGrid;
use crate::compare::{CodedReports, CodedSelection, ComparedReports};
use crate::export::file::NewFile;
use crate::export::format::BYTE_ORDER_MARK;
use crate::text::formula::guarded;
use std::io::{self, Write};
use std::path::Path;

/// What is copied or written.
#[derive(Clone, Copy, Debug)]
pub enum TableChoice<'a> {
    /// These indicators of a comparison.
    Indicators(&'a ComparedReports, &'a [usize]),
    /// These of the coded reports and variables. Of a single report, a row for each value.
    Coded(&'a CodedReports, &'a CodedSelection),
}

impl TableChoice<'_> {
    fn grid(self) -> ComparisonGrid {
        match self {
            Self::Indicators(compared, rows) => ComparisonGrid::of_rows(compared, rows.iter().copied()),
            Self::Coded(coded, chosen) if coded.reports.len() == 1 => coding::long(coded, chosen),
            Self::Coded(coded, chosen) => coding::wide(coded, chosen),
        }
    }

    fn write_lines(self, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Indicators(compared, rows) => write_lines(out, compared, rows.iter().copied()),
            Self::Coded(coded, chosen) => coding::write_lines(out, coded, chosen),
        }
    }
}

/// The formats by the endings of files.
const ENDINGS: &[(&str, ComparisonFormat)] = &[
    ("csv", ComparisonFormat::Csv),
    ("jsonl", ComparisonFormat::JsonLines),
    ("md", ComparisonFormat::Markdown),
    ("txt", ComparisonFormat::Table),
    ("xlsx", ComparisonFormat::Workbook),
];

/// Writes these rows to `file`. The error is `AlreadyExists` if the file exists and may not be replaced, and
/// `InvalidInput` if no format has its ending.
pub fn write(file: &Path, rows: TableChoice, replaces: bool) -> io::Result<()> {
    let ending = file.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let format = ENDINGS.iter().find(|(known, _)| ending.as_deref() == Some(known)).map(|(_, format)| *format);
    let format = format.ok_or(io::ErrorKind::InvalidInput)?;
    let mut new = NewFile::create(file, replaces)?;
    if format == ComparisonFormat::Csv {
        new.write_all(BYTE_ORDER_MARK)?;
    }
    match format {
        ComparisonFormat::JsonLines => rows.write_lines(&mut new)?,
        format => write_grid(&mut new, &rows.grid(), format)?,
    }
    new.keep()
}

/// The endings, with their dots.
pub fn endings() -> String {
    ENDINGS.iter().map(|(ending, _)| format!(".{ending}")).collect::<Vec<_>>().join(" ")
}

/// The cells of these rows set apart by tabs, under a line of heads; none that a spreadsheet would run.
pub fn tabs(rows: TableChoice) -> String {
    let grid = rows.grid();
    let line =
        |cells: &[String]| cells.iter().map(|cell| guarded(cell).replace('\t', " ")).collect::<Vec<_>>().join("\t");
    let lines = [line(&grid.heads)].into_iter().chain(grid.rows.iter().map(|row| line(&row.cells)));
    lines.collect::<Vec<_>>().join("\n")
}

/// The same as a table in Markdown.
pub fn markdown(rows: TableChoice) -> String {
    let mut text = Vec::new();
    // Writing to memory does not fail.
    let _ = write_grid(&mut text, &rows.grid(), ComparisonFormat::Markdown);
    String::from_utf8_lossy(&text).trim_end().to_owned()
}

//! The formats of files that figures are written to.

use super::record::FigureRecord;
use super::{csv, json, markdown};
use std::io::{self, Write};
use std::path::Path;

/// A format, known by how a file's name ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    /// Comma-separated values with a header.
    Csv,
    /// One JSON array.
    Json,
    /// One JSON object a line.
    Jsonl,
    /// A table in Markdown.
    Markdown,
}

impl ExportFormat {
    /// The format that the ending of `file` says, whatever its case.
    pub fn of(file: &Path) -> Option<Self> {
        match file.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "csv" => Some(Self::Csv),
            "json" => Some(Self::Json),
            "jsonl" | "ndjson" => Some(Self::Jsonl),
            "md" | "markdown" => Some(Self::Markdown),
            _ => None,
        }
    }

    /// Writes `records`.
    pub fn write(self, out: &mut impl Write, records: Vec<FigureRecord>) -> io::Result<()> {
        match self {
            Self::Csv => csv::write(out, records.into_iter()),
            Self::Json => json::write_array(out, records.iter()),
            Self::Jsonl => records.iter().try_for_each(|record| json::write_line(out, record)),
            Self::Markdown => markdown::write(out, &records),
        }
    }
}

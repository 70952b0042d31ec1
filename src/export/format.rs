//! The formats that figures are written in. A row of `FORMATS` is a format: the command line, exported files and the notice
//! about their endings are made from it.

use super::record::FigureRecord;
use super::{csv, json, markdown, table};
use std::io::{self, Write};
use std::path::Path;

/// Writes figures in one format.
type Writer = fn(&mut dyn Write, &[FigureRecord]) -> io::Result<()>;

/// A format that figures are written in.
#[derive(Clone, Copy, Debug)]
pub struct ExportFormat {
    /// Its name on the command line.
    pub name: &'static str,
    /// The endings of its files, in lower case and without the dot; none if it is not for files. The first is the usual one.
    endings: &'static [&'static str],
    /// What a file begins with, before the first byte of the format itself.
    pub file_prefix: &'static [u8],
    /// Writes the figures.
    pub write: Writer,
}

/// All formats; the first is the default of the command line.
pub const FORMATS: &[ExportFormat] = &[
    ExportFormat { name: "table", endings: &[], file_prefix: b"", write: table::write },
    // The byte order mark tells spreadsheets that the file is UTF-8.
    ExportFormat { name: "csv", endings: &["csv"], file_prefix: b"\xef\xbb\xbf", write: csv::write },
    ExportFormat { name: "json", endings: &["json"], file_prefix: b"", write: json::write_records },
    ExportFormat { name: "jsonl", endings: &["jsonl", "ndjson"], file_prefix: b"", write: json::write_record_lines },
    ExportFormat { name: "markdown", endings: &["md", "markdown"], file_prefix: b"", write: markdown::write },
];

impl ExportFormat {
    /// The format of that name.
    pub fn named(name: &str) -> Option<&'static Self> {
        FORMATS.iter().find(|format| format.name == name)
    }

    /// The format that the ending of `file` names, in upper or lower case.
    pub fn of(file: &Path) -> Option<&'static Self> {
        let ending = file.extension()?.to_str()?.to_ascii_lowercase();
        FORMATS.iter().find(|format| format.endings.contains(&ending.as_str()))
    }
}

/// The usual ending of each format for files, with its dot: what a notice lists.
pub fn endings() -> String {
    let usual = FORMATS.iter().filter_map(|format| format.endings.first());
    usual.map(|ending| format!(".{ending}")).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::export::USUAL_ENDING;

    #[test]
    fn no_name_and_no_ending_means_two_formats() {
        let names: Vec<&str> = FORMATS.iter().map(|format| format.name).collect();
        let endings: Vec<&str> = FORMATS.iter().flat_map(|format| format.endings).copied().collect();
        for all in [names, endings] {
            assert!(all.iter().enumerate().all(|(index, one)| !all[index + 1..].contains(one)), "{all:?}");
        }
    }

    #[test]
    fn the_file_that_the_reader_proposes_has_a_format() {
        assert!(ExportFormat::of(Path::new(&format!("报告.{USUAL_ENDING}"))).is_some());
    }
}

//! The formats that figures are written in. A row of `FORMATS` is a format: the command line, exported files and the notice
//! about their endings are made from it.

use super::options::ExportOptions;
use super::record::FigureRecord;
use super::{csv, json, markdown, table};
use std::io::{self, Write};
use std::path::Path;

/// A format whose reports are written one after the other.
#[derive(Clone, Copy, Debug)]
pub struct TextExport {
    /// What a file begins with, before the first byte of the format itself.
    pub file_prefix: &'static [u8],
    /// Writes what stands before the first report.
    pub head: fn(&mut dyn Write, ExportOptions) -> io::Result<()>,
    /// Writes the figures of one report, of which there are some.
    pub records: fn(&mut dyn Write, &[FigureRecord], ExportOptions) -> io::Result<()>,
    /// What stands between two reports.
    pub between: &'static str,
    /// What stands behind the last.
    pub tail: &'static str,
}

/// How a format is written.
#[derive(Clone, Copy, Debug)]
pub enum Exporter {
    /// As text, report by report.
    Text(TextExport),
    /// As a workbook, which is whole only at its end.
    Workbook,
}

/// A format that figures are written in.
#[derive(Clone, Copy, Debug)]
pub struct ExportFormat {
    /// Its name on the command line.
    pub name: &'static str,
    /// The endings of its files, in lower case and without the dot; none if it is not for files. The first is the usual one.
    endings: &'static [&'static str],
    /// How it is written.
    pub export: Exporter,
}

/// The byte order mark, which tells spreadsheets that a file is UTF-8.
pub const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

const TABLE: TextExport = TextExport { file_prefix: b"", head: nothing, records: table::write, between: "", tail: "" };
const CSV: TextExport = TextExport { file_prefix: BYTE_ORDER_MARK, head: csv::head, records: csv::write, ..TABLE };
const LINES: TextExport = TextExport { records: json::write_record_lines, ..TABLE };
const ARRAY: TextExport =
    TextExport { head: json::open, records: json::write_elements, between: ",", tail: "\n]\n", ..TABLE };
const MARKDOWN: TextExport = TextExport { head: markdown::head, records: markdown::write, ..TABLE };

/// All formats; the first is the default of the command line.
pub const FORMATS: &[ExportFormat] = &[
    ExportFormat { name: "table", endings: &[], export: Exporter::Text(TABLE) },
    ExportFormat { name: "csv", endings: &["csv"], export: Exporter::Text(CSV) },
    ExportFormat {
        name: "tsv",
        endings: &["tsv"],
        export: Exporter::Text(TextExport { head: csv::tab_head, records: csv::write_tabs, ..TABLE }),
    },
    ExportFormat { name: "json", endings: &["json"], export: Exporter::Text(ARRAY) },
    ExportFormat { name: "jsonl", endings: &["jsonl", "ndjson"], export: Exporter::Text(LINES) },
    ExportFormat { name: "markdown", endings: &["md", "markdown"], export: Exporter::Text(MARKDOWN) },
    ExportFormat { name: "xlsx", endings: &["xlsx"], export: Exporter::Workbook },
];

fn nothing(_: &mut dyn Write, _: ExportOptions) -> io::Result<()> {
    Ok(())
}

impl TextExport {
    /// Writes the figures of one report from head to tail.
    pub fn write(&self, out: &mut dyn Write, records: &[FigureRecord], options: ExportOptions) -> io::Result<()> {
        (self.head)(out, options)?;
        if !records.is_empty() {
            (self.records)(out, records, options)?;
        }
        out.write_all(self.tail.as_bytes())
    }
}

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

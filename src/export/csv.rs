//! Values separated by commas (RFC 4180) or tabs, under a header.

use super::options::ExportOptions;
use super::record::FigureRecord;
use crate::text::formula::guarded;
use crate::text::visible::visible_text;
use std::io::{self, Write};

/// Writes the header.
pub fn head(out: &mut dyn Write, options: ExportOptions) -> io::Result<()> {
    write_head(out, options, b',')
}

/// Writes the header of a file of tabs.
pub fn tab_head(out: &mut dyn Write, options: ExportOptions) -> io::Result<()> {
    write_head(out, options, b'\t')
}

/// Writes `records`; characters that a terminal would obey are made visible, and cells that a spreadsheet would run are made
/// text.
pub fn write(out: &mut dyn Write, records: &[FigureRecord], options: ExportOptions) -> io::Result<()> {
    write_rows(out, records, options, b',')
}

/// The same with tabs.
pub fn write_tabs(out: &mut dyn Write, records: &[FigureRecord], options: ExportOptions) -> io::Result<()> {
    write_rows(out, records, options, b'\t')
}

fn write_head(out: &mut dyn Write, options: ExportOptions, delimiter: u8) -> io::Result<()> {
    let mut writer = writer(out, delimiter);
    let fields = FigureRecord::FIELDS.into_iter().chain(options.sentence.then_some("sentence"));
    writer.write_record(fields).map_err(io_error)?;
    writer.flush()
}

fn write_rows(out: &mut dyn Write, records: &[FigureRecord], options: ExportOptions, delimiter: u8) -> io::Result<()> {
    let mut writer = writer(out, delimiter);
    for record in records {
        let mut record = record.clone();
        for field in record.texts() {
            let cell = visible_text(field);
            *field = if options.raw { cell.into_owned() } else { guarded(&cell).into_owned() };
        }
        writer.serialize(record).map_err(io_error)?;
    }
    writer.flush()
}

fn writer(out: &mut dyn Write, delimiter: u8) -> csv::Writer<&mut dyn Write> {
    csv::WriterBuilder::new().has_headers(false).delimiter(delimiter).from_writer(out)
}

/// The error of the output itself, if it is one: `cli` must recognise a closed pipe.
pub(super) fn io_error(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

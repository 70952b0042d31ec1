//! Comma-separated values with a header (RFC 4180).

use super::record::FigureRecord;
use crate::text::visible::visible_text;
use std::io::{self, Write};

/// Writes `records` under a header; characters that a terminal would obey are made visible.
pub fn write(out: &mut dyn Write, records: &[FigureRecord]) -> io::Result<()> {
    let mut writer = csv::WriterBuilder::new().has_headers(false).from_writer(out);
    writer.write_record(FigureRecord::FIELDS).map_err(io_error)?;
    for record in records {
        let mut record = record.clone();
        for field in record.texts() {
            *field = visible_text(field).into_owned();
        }
        writer.serialize(record).map_err(io_error)?;
    }
    writer.flush()
}

/// The error of the output itself, if it is one: `cli` must recognise a closed pipe.
fn io_error(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

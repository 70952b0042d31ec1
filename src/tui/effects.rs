//! Carries out effects on the world outside the terminal: figures are copied as text or written to a file.

use crate::export::options::ExportOptions;
use crate::export::{self, file, format, markdown, tsv};
use crate::figure::Figure;
use crate::reader::{CopyAs, Reader};
use crate::reader::{Export, Exported};
use std::io;

/// The text that is copied for these figures of the report.
pub fn copied(reader: &Reader, figures: &[usize], copy_as: CopyAs) -> String {
    let records = export::records(reader.document(), chosen(reader, figures));
    match copy_as {
        CopyAs::Values => tsv::text(records),
        CopyAs::Markdown => {
            let mut text = Vec::new();
            // Writing to memory does not fail.
            let options = ExportOptions::default();
            let _ = markdown::head(&mut text, options)
                .and_then(|()| markdown::write(&mut text, &records.collect::<Vec<_>>(), options));
            String::from_utf8_lossy(&text).trim_end().to_owned()
        }
    }
}

/// Writes figures of the report to a file, and says how that ended.
pub fn export(reader: &Reader, export: &Export) -> Exported {
    let records: Vec<_> = export::records(reader.document(), chosen(reader, &export.figures)).collect();
    match file::write(&file::path(&export.file), &records, export.replaces) {
        Ok(()) => Exported::Written,
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Exported::Exists,
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => {
            Exported::UnknownFormat { endings: format::endings() }
        }
        Err(error) => Exported::Failed(format!("{}: {error}", export.file)),
    }
}

fn chosen<'a>(reader: &'a Reader, figures: &'a [usize]) -> impl Iterator<Item = &'a Figure> {
    figures.iter().filter_map(|figure| reader.figures().get(*figure))
}

//! Zip archives that hold a document's parts, unpacked within bounds.

use crate::document::refusal::Refusal;
use ::zip::ZipArchive;
use memchr::memmem;
use std::io::{Cursor, Read};

/// The most bytes that the parts of one document may unpack to. The text of the longest reports is some megabytes; an
/// archive that goes beyond this was made to fill the memory.
const MOST: u64 = 64 << 20;

/// Whether a file is a zip archive.
pub(super) fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Whether a file is a zip archive that holds a part whose name has one of `names` in it.
pub(super) fn holds(bytes: &[u8], names: &[&str]) -> bool {
    is_archive(bytes) && names.iter().any(|name| memmem::find(bytes, name.as_bytes()).is_some())
}

/// A zip archive in memory.
pub(super) struct Archive {
    archive: ZipArchive<Cursor<Vec<u8>>>,
    left: u64,
}

impl Archive {
    /// Reads the directory of an archive.
    pub fn open(bytes: Vec<u8>) -> Result<Self, Refusal> {
        let archive = ZipArchive::new(Cursor::new(bytes));
        Ok(Self { archive: archive.map_err(|_| Refusal::DamagedArchive)?, left: MOST })
    }

    /// The text of a part (XML or XHTML); none where the archive has no such part.
    pub fn text(&mut self, name: &str) -> Result<Option<String>, Refusal> {
        let Ok(part) = self.archive.by_name(name) else { return Ok(None) };
        let mut bytes = Vec::new();
        // A damaged part gives what comes before the damage.
        let _ = part.take(self.left + 1).read_to_end(&mut bytes);
        self.left = self.left.checked_sub(bytes.len() as u64).ok_or(Refusal::HugeArchive(MOST >> 20))?;
        Ok(Some(crate::document::encoding::decode(bytes, None).text))
    }
}

/// A zip archive of these parts.
#[cfg(test)]
pub(super) fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    use std::io::Write;
    let mut zip = ::zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, ::zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

//! Zip archives that hold a document's parts, unpacked within bounds.

use super::xml;
use crate::document::refusal::Refusal;
use ::zip::ZipArchive;
use ::zip::result::ZipError;
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
    /// Whether a part that was read is damaged, or one that is there cannot be read.
    pub damaged: bool,
}

impl Archive {
    /// Reads the directory of an archive.
    pub fn open(bytes: Vec<u8>) -> Result<Self, Refusal> {
        let listed = listed(&bytes);
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::DamagedArchive)?;
        // Of several parts of one name the last one is read.
        let damaged = listed.is_some_and(|listed| listed > archive.len());
        Ok(Self { archive, left: MOST, damaged })
    }

    /// The text of a part that is XML; none where the archive has no such part. XML that breaks off or is not well-formed
    /// is damaged, for what stands behind is not read.
    pub fn xml(&mut self, name: &str) -> Result<Option<String>, Refusal> {
        let text = self.text(name)?;
        self.damaged |= text.as_ref().is_some_and(|text| !xml::is_whole(text));
        Ok(text)
    }

    /// The text of a part; none where the archive has no such part.
    pub fn text(&mut self, name: &str) -> Result<Option<String>, Refusal> {
        let name = self.stored_name(name);
        let part = match self.archive.by_name(&name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => return Err(Refusal::Locked("zip")),
            Err(ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_)) => {
                return Err(Refusal::Packing);
            }
            Err(_) => return Err(Refusal::DamagedArchive),
        };
        let mut bytes = Vec::new();
        // A damaged part gives what comes before the damage.
        self.damaged |= part.take(self.left + 1).read_to_end(&mut bytes).is_err();
        self.left = self.left.checked_sub(bytes.len() as u64).ok_or(Refusal::HugeArchive(MOST >> 20))?;
        Ok(Some(crate::document::encoding::decode(bytes, None).text))
    }

    /// The name of a part as the archive writes it: some write it in another case, or with `\`, than other parts do.
    fn stored_name(&self, name: &str) -> String {
        let is_same = |stored: &str| stored.replace('\\', "/").eq_ignore_ascii_case(name);
        let known = self.archive.index_for_name(name).is_some();
        let mut names = self.archive.file_names().flatten().filter(|stored| !known && is_same(stored));
        names.next().map_or(name.to_owned(), |stored| stored.into_owned())
    }
}

/// How many parts the end of an archive says that there are (APPNOTE 4.3.16); none where it says so elsewhere.
fn listed(bytes: &[u8]) -> Option<usize> {
    let end = memmem::rfind(bytes, b"PK\x05\x06")?;
    let total = bytes.get(end + 10..)?.first_chunk()?;
    Some(u16::from_le_bytes(*total)).filter(|total| *total < u16::MAX).map(usize::from)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_one_name_are_told() {
        let zip = zipped(&[("word/one.xml", "<a>甲</a>"), ("word/two.xml", "<a>乙</a>")]);
        assert!(!Archive::open(zip.clone()).unwrap().damaged);
        let mut twins = zip;
        while let Some(at) = memmem::find(&twins, b"two.xml") {
            twins[at..at + 3].copy_from_slice(b"one");
        }
        let mut archive = Archive::open(twins).unwrap();
        assert!(archive.damaged);
        assert_eq!(archive.text("word/one.xml").unwrap().as_deref(), Some("<a>乙</a>"));
    }
}

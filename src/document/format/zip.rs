//! Zip archives that hold a document's parts, unpacked within bounds.

use super::{part_path, xml};
use crate::document::refusal::Refusal;
use ::zip::ZipArchive;
use ::zip::result::ZipError;
use memchr::memmem;
use std::collections::HashMap;
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
    /// The names of its parts by what tells them from one another.
    names: HashMap<String, String>,
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
        Ok(Self { names: names(&archive), archive, left: MOST, damaged })
    }

    /// Where the part is that the part `from` names: beside it, or where there is none, counted from the root.
    pub fn place(&self, from: &str, path: &str) -> String {
        let (near, rooted) = (part_path::beside(from, path), part_path::beside("", path));
        if self.holds(&near) || !self.holds(&rooted) { near } else { rooted }
    }

    fn holds(&self, name: &str) -> bool {
        self.names.contains_key(&part_path::key(name))
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
        Ok(self.bytes(name)?.map(|bytes| crate::document::encoding::decode(bytes, None).text))
    }

    /// The bytes of a part; none where the archive has no such part.
    pub fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, Refusal> {
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
        Ok(Some(bytes))
    }

    /// The name of a part as the archive writes it: some write it in another case, or with `\`, than other parts do.
    fn stored_name(&self, name: &str) -> String {
        let known = self.archive.index_for_name(name).is_some();
        let other = self.names.get(&part_path::key(name)).filter(|_| !known);
        other.map_or(name, String::as_str).to_owned()
    }
}

/// The names of the parts, each by its key; where all stand in one folder, as if that were the root too.
fn names(archive: &ZipArchive<Cursor<Vec<u8>>>) -> HashMap<String, String> {
    // What macOS adds to an archive of a folder.
    let is_part = |(key, _): &(String, String)| !key.starts_with("__macosx/") && !key.is_empty();
    let stored = archive.file_names().flatten().map(|name| (part_path::key(&name), name.into_owned()));
    let parts: Vec<(String, String)> = stored.filter(is_part).collect();
    let folder = parts.first().and_then(|(key, _)| key.split_once('/')).map(|(folder, _)| format!("{folder}/"));
    let inner = |(key, name): &(String, String)| Some((key.strip_prefix(folder.as_deref()?)?.to_owned(), name.clone()));
    let is_folder = |key: &str| folder.as_deref().is_some_and(|folder| folder.trim_end_matches('/') == key);
    let mut names = HashMap::new();
    if parts.iter().all(|part| inner(part).is_some() || is_folder(&part.0)) {
        names.extend(parts.iter().filter_map(inner));
    }
    names.extend(parts);
    names
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
    fn a_part_is_found_however_its_name_is_written() {
        let text = |stored: &str, asked: &str| Archive::open(zipped(&[(stored, "甲")])).unwrap().text(asked).unwrap();
        for (stored, asked) in [
            ("./A/b.xml", "a/B.xml"),
            ("/a/b.xml", "a/b.xml"),
            ("某报/a\\b.xml", "a/b.xml"),
            ("年.xml", "%E5%B9%B4.xml"),
        ] {
            assert_eq!(text(stored, asked).as_deref(), Some("甲"), "{stored}");
        }
        assert_eq!(text("a/b.xml", "c/b.xml"), None);
        let archive = Archive::open(zipped(&[("D/P/0.xml", "甲"), ("D/d.xml", "乙")])).unwrap();
        let places = ["P/0.xml", "D/P/0.xml", "P/1.xml"].map(|path| archive.place("D/d.xml", path));
        assert_eq!(places, ["D/P/0.xml", "D/P/0.xml", "D/P/1.xml"]);
    }

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

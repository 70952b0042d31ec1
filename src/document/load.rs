//! From a path or standard input to a document.

use super::format::{self, ReadFile, Refusal};
use super::{Document, HeadingRules, Source, Warning};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// Why a report could not be opened. One line each: the path, what was found, what was expected.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs)] // The fields are what the messages show.
pub enum LoadError {
    /// There is no file of this name.
    #[error("{path}: no such file")]
    Missing { path: String },
    /// A directory was named.
    #[error("{path}: a directory, expected a file")]
    Directory { path: String },
    /// The system did not let it be read.
    #[error("{path}: cannot be read: {source}")]
    Unreadable { path: String, source: io::Error },
    /// The file is of no format that is read.
    #[error("{path}: {found}, expected {expected}")]
    Refused { path: String, found: &'static str, expected: &'static str },
    /// The file holds nothing but white space.
    #[error("{path}: nothing but white space, expected the text of a report")]
    Blank { path: String },
    /// The file is empty.
    #[error("{path}: an empty file, expected the text of a report")]
    Empty { path: String },
}

impl LoadError {
    /// The message without the path, for a place where the path stands already.
    pub fn cause(&self) -> String {
        let message = self.to_string();
        let (Self::Missing { path }
        | Self::Directory { path }
        | Self::Unreadable { path, .. }
        | Self::Refused { path, .. }
        | Self::Blank { path }
        | Self::Empty { path }) = self;
        message.strip_prefix(path).unwrap_or(&message).trim_start_matches(": ").to_owned()
    }
}

/// The canonical path of a file, which is the same for all paths to it; where there is no file, `path` itself.
pub fn identity(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// Opens the report at `path`.
pub fn open(path: &Path) -> Result<Document, LoadError> {
    open_by(&HeadingRules::default(), path)
}

/// As `open`; lines that `rules` name are headings too.
pub fn open_by(rules: &HeadingRules, path: &Path) -> Result<Document, LoadError> {
    let name = path.display().to_string();
    let file = File::open(path).map_err(|source| refused(name.clone(), source))?;
    if fs::metadata(path).is_ok_and(|found| found.is_dir()) {
        return Err(LoadError::Directory { path: name });
    }
    read_by(rules, &name, file)
}

/// Reads a report to the end of `reader`; `name` is `-` for standard input.
pub fn read(name: &str, reader: impl Read) -> Result<Document, LoadError> {
    read_by(&HeadingRules::default(), name, reader)
}

/// As `read`; lines that `rules` name are headings too.
pub fn read_by(rules: &HeadingRules, name: &str, mut reader: impl Read) -> Result<Document, LoadError> {
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes).map_err(|source| refused(name.to_owned(), source))?;
    parse(rules, name, bytes)
}

fn refused(path: String, source: io::Error) -> LoadError {
    match source.kind() {
        io::ErrorKind::NotFound => LoadError::Missing { path },
        io::ErrorKind::IsADirectory => LoadError::Directory { path },
        _ => LoadError::Unreadable { path, source },
    }
}

fn parse(rules: &HeadingRules, name: &str, bytes: Vec<u8>) -> Result<Document, LoadError> {
    let path = || name.to_owned();
    if bytes.is_empty() {
        return Err(LoadError::Empty { path: path() });
    }
    let refuse = |Refusal { found, expected }| LoadError::Refused { path: path(), found, expected };
    let ReadFile { blocks, encoding, undecodable } = format::read(bytes).map_err(refuse)?;
    if blocks.ranges.is_empty() {
        return Err(LoadError::Blank { path: path() });
    }
    let mut document = Document::of(rules, Source { name: path(), encoding }, blocks);
    if undecodable > 0 {
        document.warnings.push(Warning::Undecodable(undecodable));
    }
    Ok(document)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refuses(bytes: &[u8], message: &str) {
        let error = read("-", bytes).map(|document| document.text).unwrap_err();
        assert_eq!(error.to_string(), message);
    }

    #[test]
    fn each_refusal_is_one_clear_line() {
        refuses(b"", "-: an empty file, expected the text of a report");
        refuses("\u{feff} \u{3000}\r\n".as_bytes(), "-: nothing but white space, expected the text of a report");
        refuses(
            b"PK\x03\x04..xl/",
            "-: an Excel workbook, expected a report as text, web page, Word .docx, PDF, OFD or EPUB",
        );
        refuses(
            b"PK\x03\x04..word/document.xml",
            "-: a zip archive that is cut off or damaged, expected a complete document",
        );
        refuses(b"abc\0\x01\x02", "-: binary data, expected a report as text, web page, Word .docx, PDF, OFD or EPUB");
        refuses(b"<html><script>1</script>", "-: nothing but white space, expected the text of a report");
    }

    #[test]
    fn an_old_word_document_is_named_and_so_is_the_way_out() {
        let name = "WordDocument".encode_utf16().flat_map(u16::to_le_bytes);
        let bytes: Vec<u8> = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".iter().copied().chain(name).collect();
        refuses(&bytes, "-: an old Word document (.doc), expected a .docx (Word, WPS and LibreOffice save it as one)");
    }

    #[test]
    fn a_missing_file_and_a_directory() {
        let folder = tempfile::tempdir().unwrap();
        let missing = open(&folder.path().join("无.txt")).unwrap_err();
        assert!(missing.to_string().ends_with("无.txt: no such file"));
        let directory = open(folder.path()).unwrap_err();
        assert!(directory.to_string().ends_with(": a directory, expected a file"));
    }

    #[test]
    fn a_file_in_gb18030_opens() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("报告.txt");
        let (bytes, _, _) = encoding_rs::GB18030.encode("全年办理建议186件，办复率达到百分之百，群众比较满意。");
        fs::write(&path, bytes).unwrap();
        let document = open(&path).unwrap();
        assert_eq!(document.source.encoding, "gb18030");
        assert!(document.text.starts_with("全年办理"));
    }

    #[test]
    fn a_damaged_character_is_a_warning() {
        let mut bytes = "全年办理建议186件，办复率达到百分之百，群众比较满意。".repeat(3).into_bytes();
        bytes.push(0xe4);
        assert_eq!(read("-", bytes.as_slice()).unwrap().warnings, [Warning::Undecodable(1)]);
    }
}

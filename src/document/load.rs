//! From a path or standard input to a document.

use super::file_kind::is_pipe;
use super::format::{self, ReadFile};
use super::parser_process;
use super::refusal::Refusal;
use super::{Document, HeadingRules, Source, Warning};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// A report that could not be opened. The languages of the interface say in a line what is wrong.
#[derive(Debug)]
pub struct LoadError {
    /// The path as it was given, or `-`.
    pub path: String,
    /// Why not.
    pub cause: LoadFailure,
}

/// Why a report could not be opened.
#[derive(Debug)]
pub enum LoadFailure {
    /// There is no file of this name.
    Missing,
    /// A directory was named.
    Directory,
    /// The system did not let it be read.
    Unreadable(io::Error),
    /// The file is empty.
    Empty,
    /// The file holds nothing but white space.
    Blank,
    /// A device or another thing that has no end.
    NoFile,
    /// There is more to read than so many MiB.
    Huge(u64),
    /// The file is of no format that is read, or damaged.
    Refused(Refusal),
}

impl LoadError {
    /// Whether there is something else than a report: a picture, a program, nothing at all. A damaged report is one.
    pub fn is_of_no_report(&self) -> bool {
        match &self.cause {
            LoadFailure::Empty | LoadFailure::Blank | LoadFailure::NoFile => true,
            LoadFailure::Refused(refusal) => refusal.is_of_no_report(),
            _ => false,
        }
    }
}

impl LoadFailure {
    /// Whether the same bytes will never be a report: nothing else than the file is to blame.
    pub fn is_lasting(&self) -> bool {
        match self {
            Self::Empty | Self::Blank | Self::Huge(_) => true,
            Self::Refused(refusal) => refusal.is_lasting(),
            Self::Missing | Self::Directory | Self::Unreadable(_) | Self::NoFile => false,
        }
    }
}

/// The most bytes of a file that are read: a hundred times the longest report.
const MOST_BYTES: u64 = 1 << 30;

/// Is a parser process: reads the file on standard input, and answers on standard output.
pub fn serve_as_parser() -> io::Result<()> {
    parser_process::serve(format::read_binary)
}

/// The document of what a parser process answered; none where it answered a refusal, or what is no answer.
pub fn of_answer(answer: &[u8]) -> Option<Document> {
    let blocks = parser_process::told(answer)?.ok()?;
    let source = Source { name: "-".to_owned(), encoding: "UTF-8" };
    (!blocks.ranges.is_empty()).then(|| Document::of(&HeadingRules::default(), source, blocks))
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
    // What a thing is decides before it is opened: opening a device or a terminal may already wait or do something.
    let opened = fs::metadata(path).map_err(failure).and_then(|found| match unreadable(path, &found) {
        Some(cause) => Err(cause),
        None => File::open(path).map_err(failure),
    });
    read_by(rules, &name, opened.map_err(|cause| LoadError { path: name.clone(), cause })?)
}

/// Reads a report to the end of `reader`; `name` is `-` for standard input.
pub fn read(name: &str, reader: impl Read) -> Result<Document, LoadError> {
    read_by(&HeadingRules::default(), name, reader)
}

/// As `read`; lines that `rules` name are headings too.
pub fn read_by(rules: &HeadingRules, name: &str, reader: impl Read) -> Result<Document, LoadError> {
    let mut bytes = Vec::new();
    let read = reader.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(failure);
    let bounded = read.and_then(|length| match length as u64 {
        ..=MOST_BYTES => Ok(bytes),
        _ => Err(LoadFailure::Huge(MOST_BYTES >> 20)),
    });
    bounded.and_then(|bytes| parse(rules, name, bytes)).map_err(|cause| LoadError { path: name.to_owned(), cause })
}

/// Why what is at `path` is not read: only files and pipes are, and only up to a length.
fn unreadable(path: &Path, found: &fs::Metadata) -> Option<LoadFailure> {
    let kind = found.file_type();
    match kind {
        _ if kind.is_dir() => Some(fs::read_dir(path).map_or_else(failure, |_| LoadFailure::Directory)),
        _ if !kind.is_file() && !is_pipe(found) => Some(LoadFailure::NoFile),
        _ if found.len() > MOST_BYTES => Some(LoadFailure::Huge(MOST_BYTES >> 20)),
        _ => None,
    }
}

fn failure(error: io::Error) -> LoadFailure {
    match error.kind() {
        io::ErrorKind::NotFound => LoadFailure::Missing,
        io::ErrorKind::IsADirectory => LoadFailure::Directory,
        _ => LoadFailure::Unreadable(error),
    }
}

fn parse(rules: &HeadingRules, name: &str, bytes: Vec<u8>) -> Result<Document, LoadFailure> {
    if bytes.is_empty() {
        return Err(LoadFailure::Empty);
    }
    let ReadFile { blocks, encoding, undecodable, mixed } = format::read(bytes).map_err(LoadFailure::Refused)?;
    if blocks.ranges.is_empty() {
        return Err(LoadFailure::Blank);
    }
    let mut document = Document::of(rules, Source { name: name.to_owned(), encoding }, blocks);
    if undecodable > 0 {
        document.warnings.push(Warning::Undecodable(undecodable));
    }
    if mixed {
        document.warnings.push(Warning::MixedEncodings);
    }
    Ok(document)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refuses(bytes: &[u8], expected: Refusal) {
        let error = read("-", bytes).map(|document| document.text).unwrap_err();
        assert!(matches!(&error.cause, LoadFailure::Refused(refusal) if *refusal == expected), "{error:?}");
    }

    #[test]
    fn what_is_no_report_is_refused_by_what_it_is() {
        refuses(b"PK\x03\x04..xl/", Refusal::Workbook);
        refuses(b"PK\x03\x04..word/document.xml", Refusal::DamagedArchive);
        refuses(b"abc\0\x01\x02", Refusal::Binary);
        let name = "WordDocument".encode_utf16().flat_map(u16::to_le_bytes);
        let bytes: Vec<u8> = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".iter().copied().chain(name).collect();
        refuses(&bytes, Refusal::Damaged("Word .doc"));
    }

    #[test]
    fn a_file_without_text_is_empty_or_blank() {
        let cause = |bytes: &[u8]| read("-", bytes).map(|document| document.text).unwrap_err().cause;
        assert!(matches!(cause(b""), LoadFailure::Empty));
        assert!(matches!(cause("\u{feff} \u{3000}\r\n".as_bytes()), LoadFailure::Blank));
        assert!(matches!(cause(b"<html><script>1</script>"), LoadFailure::Blank));
    }

    #[test]
    fn a_missing_file_and_a_directory() {
        let folder = tempfile::tempdir().unwrap();
        let missing = open(&folder.path().join("无.txt")).unwrap_err();
        assert!(missing.path.ends_with("无.txt") && matches!(missing.cause, LoadFailure::Missing));
        assert!(matches!(open(folder.path()).unwrap_err().cause, LoadFailure::Directory));
    }

    #[test]
    fn a_device_is_not_read() {
        assert!(matches!(open(Path::new("/dev/zero")).unwrap_err().cause, LoadFailure::NoFile));
    }

    #[test]
    fn a_file_longer_than_any_report_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("长.txt");
        File::create(&path).unwrap().set_len(5 << 30).unwrap();
        assert!(matches!(open(&path).unwrap_err().cause, LoadFailure::Huge(1024)));
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

//! What is wrong, in English.

use crate::document::load::LoadFailure;
use crate::document::{Refusal, binary_format_names};
use crate::lang::{Allowed, BatchCounts, in_backticks, joined};
use crate::reader::StoreError;

pub fn load_failure(failure: &LoadFailure) -> String {
    match failure {
        LoadFailure::Missing => "no such file".into(),
        LoadFailure::Directory => "a directory, expected a file".into(),
        LoadFailure::Unreadable(error) => format!("cannot be read: {error}"),
        LoadFailure::Empty => "an empty file, expected the text of a report".into(),
        LoadFailure::Blank => "nothing but white space, expected the text of a report".into(),
        LoadFailure::NoFile => "a device or a socket, expected a file or a pipe".into(),
        LoadFailure::Huge(size) => format!("more than {size} MiB, expected a report"),
        LoadFailure::Refused(refusal) => refused(*refusal),
    }
}

/// What was found, and what was expected.
fn refused(refusal: Refusal) -> String {
    let (found, expected) = match refusal {
        Refusal::Image(format) => (format!("a {format} image"), ""),
        Refusal::Archive(format) => (format!("a {format} archive"), ""),
        Refusal::Rtf => ("an RTF document".into(), "a .docx (Word, WPS and LibreOffice save it as one)"),
        Refusal::Database => ("a database".into(), ""),
        Refusal::Program => ("a program".into(), ""),
        Refusal::Binary => ("binary data".into(), ""),
        Refusal::SevenBit => ("text in an old seven-bit encoding (HZ or ISO-2022)".into(), "text in UTF-8 or GB18030"),
        Refusal::Workbook => ("an Excel workbook".into(), ""),
        Refusal::Presentation => ("a PowerPoint presentation".into(), ""),
        Refusal::OpenDocument => ("an OpenDocument file".into(), ""),
        Refusal::OldWorkbook => ("an old Excel workbook (.xls)".into(), ""),
        Refusal::OldOffice => ("an old Office document".into(), ""),
        Refusal::OldWord => {
            ("a document of Word 95 or older (.doc)".into(), "a .docx (Word, WPS and LibreOffice save it as one)")
        }
        Refusal::Locked(format) => {
            (format!("{} document with a password", article(format)), "one that was saved without")
        }
        Refusal::NoPages(format) => (format!("{} document without pages", article(format)), "a complete one"),
        Refusal::Scan(format) => (
            format!("{} document of pictures without text, as a scanner makes it", article(format)),
            "one with a text layer (a program for character recognition adds it)",
        ),
        Refusal::Damaged(format) => (format!("a damaged {format} document"), "a complete one"),
        Refusal::Slow(format, seconds) => {
            (format!("{} document that takes more than {seconds} seconds to read", article(format)), "a report")
        }
        Refusal::Exhausting(format) => {
            (format!("{} document that takes too much memory to read", article(format)), "a report")
        }
        Refusal::Packing => ("a zip archive packed in an unknown way".into(), "one packed by deflate"),
        Refusal::UnmappedFonts => {
            ("a PDF document whose fonts do not say which characters they show".into(), "one whose text can be copied")
        }
        Refusal::NoText => ("a Word document without its text".into(), "a complete .docx"),
        Refusal::NoParts => ("an EPUB book without its list of parts".into(), "a complete one"),
        Refusal::DamagedArchive => ("a zip archive that is cut off or damaged".into(), "a complete document"),
        Refusal::HugeText(size) => (format!("a document with more than {size} MiB of text"), "a report"),
        Refusal::HugeArchive(size) => {
            (format!("an archive that unpacks to more than {size} MiB of text"), "the document of a report")
        }
    };
    match expected {
        "" => format!("{found}, expected a report as text, web page, {}", joined(binary_format_names(), ", ", " or ")),
        expected => format!("{found}, expected {expected}"),
    }
}

/// The name of a format behind its article: `a PDF`, `an OFD`.
fn article(format: &str) -> String {
    format!("{} {format}", if format.starts_with(['O', 'E']) { "an" } else { "a" })
}

pub fn summary(counts: &BatchCounts) -> String {
    let BatchCounts { read, failed, found, without, warnings } = counts;
    format!("{read} read, {found} found, {without} with nothing; {failed} not read, {warnings} warnings")
}

pub fn store_error(error: &StoreError) -> String {
    match error {
        StoreError::Unusable { path, why } => format!("{}: {why}", path.display()),
        StoreError::Newer { path, version, known } => {
            format!("{}: a state file of version {version}, expected at most {known}", path.display())
        }
        StoreError::Shared { path } => {
            format!("{}: a folder that others may write, so nothing is saved there", path.display())
        }
        StoreError::Unreadable { path } => format!("{}: not a state file", path.display()),
        StoreError::Broken { kept } => format!("{}: not a state file, kept under this name", kept.display()),
    }
}

pub fn allowed(allowed: &Allowed) -> String {
    match allowed {
        Allowed::Names(names) => in_backticks(names, ", "),
        Allowed::KnownName => "a name that `gongbao config init` writes".into(),
        Allowed::Number(from, to) => format!("a number from {from} to {to}"),
        Allowed::Table => "a table".into(),
        Allowed::Paths => "the path of a file, or several in brackets".into(),
        Allowed::Keys => "keys such as `j`, `Ctrl-X`, `PgDn`, `g t`, or `[]` for none".into(),
        Allowed::KeysWithout(action) => format!("keys that `{action}` does not have"),
        Allowed::Colour => "`#0055aa`, a number from 0 to 255, `default`, a name from `black` to `bright-white`".into(),
        Allowed::NewTheme => "a name that no built-in theme has".into(),
        Allowed::HeadingRules => "tables with `pattern` and `level`".into(),
        Allowed::Pattern => "a table with a `pattern`".into(),
        Allowed::QuotedRegex => "a regular expression (in quotes)".into(),
        Allowed::Regex(why) => format!("a regular expression ({why})"),
        Allowed::Toml(expected) => expected.clone(),
    }
}

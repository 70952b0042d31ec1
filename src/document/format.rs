//! Which format a file is in, told by its content and never by its name.

use memchr::memmem;

/// The formats that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// Text of any encoding; a web page too.
    Text,
    /// Word, Office Open XML.
    Docx,
    /// EPUB.
    Epub,
    /// OFD (GB/T 33190).
    Ofd,
    /// PDF.
    Pdf,
}

/// Why a file is not read: what was found, and what was expected instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    pub found: &'static str,
    pub expected: &'static str,
}

impl Refusal {
    /// A format that is none of a report, or one that is not read.
    pub const fn of(found: &'static str) -> Self {
        Self { found, expected: "a report as text, web page, Word .docx, PDF, OFD or EPUB" }
    }
}

/// The format of a file.
pub(super) fn tell(bytes: &[u8]) -> Result<Format, Refusal> {
    const OTHERS: [(&[u8], &str); 12] = [
        (b"{\\rtf", "an RTF document"),
        (b"\x89PNG", "a PNG image"),
        (b"\xff\xd8\xff", "a JPEG image"),
        (b"GIF8", "a GIF image"),
        (b"II*\0", "a TIFF image"),
        (b"MM\0*", "a TIFF image"),
        (b"\x1f\x8b", "a gzip archive"),
        (b"Rar!", "a RAR archive"),
        (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
        (b"SQLite format 3\0", "a database"),
        (b"\x7fELF", "a program"),
        (b"MZ\x90\0", "a program"),
    ];
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Err(compound(bytes));
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return package(bytes);
    }
    // Some servers put a few bytes before the document.
    const PROLOGUE: usize = 1024;
    if memmem::find(bytes.get(..PROLOGUE).unwrap_or(bytes), b"%PDF-").is_some() {
        return Ok(Format::Pdf);
    }
    match OTHERS.iter().find(|(start, _)| bytes.starts_with(start)) {
        Some((_, found)) => Err(Refusal::of(found)),
        None => Ok(Format::Text),
    }
}

/// What a zip archive holds, by the names of its parts.
fn package(bytes: &[u8]) -> Result<Format, Refusal> {
    let holds = |part: &str| memmem::find(bytes, part.as_bytes()).is_some();
    if holds("word/document") || holds("word/_rels") {
        return Ok(Format::Docx);
    }
    if holds("application/epub+zip") || holds("META-INF/container.xml") {
        return Ok(Format::Epub);
    }
    if holds("OFD.xml") {
        return Ok(Format::Ofd);
    }
    const OTHERS: [(&str, &str); 3] =
        [("xl/", "an Excel workbook"), ("ppt/", "a PowerPoint presentation"), ("opendocument", "an OpenDocument file")];
    Err(Refusal::of(OTHERS.iter().find(|(part, _)| holds(part)).map_or("a zip archive", |(_, found)| found)))
}

/// What a compound file of old Office programs holds, by the names of its streams, which are UTF-16.
fn compound(bytes: &[u8]) -> Refusal {
    let holds = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memmem::find(bytes, &name).is_some()
    };
    if holds("WordDocument") {
        return Refusal {
            found: "an old Word document (.doc)",
            expected: "a .docx (Word, WPS and LibreOffice save it as one)",
        };
    }
    if holds("EncryptedPackage") {
        return Refusal { found: "an Office document with a password", expected: "one that was saved without" };
    }
    Refusal::of(if holds("Workbook") { "an old Excel workbook (.xls)" } else { "an old Office document" })
}

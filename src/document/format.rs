//! The formats that are read: how the content of a file tells its format, and what reads it. The name of a file tells
//! nothing. A new format is a file in `format/` and a line in one of the two lists.

mod doc;
mod docx;
mod epub;
mod html;
mod markdown;
mod mhtml;
mod ofd;
mod page_layout;
mod part_path;
mod pdf;
mod plain_text;
mod raised;
mod stated_title;
mod word;
mod xml;
mod zip;

use super::blocks::Blocks;
use super::encoding::{self, Decoded, decode};
use super::parser_process;
use super::refusal::Refusal;
use crate::text::look_alike;
use memchr::memmem;

/// A format whose files are bytes.
struct BinaryFormat {
    /// What it is called.
    name: &'static str,
    /// Whether a file is of this format.
    is: fn(&[u8]) -> bool,
    read: fn(Vec<u8>) -> Result<Blocks, Refusal>,
}

/// The formats of bytes; the first that fits a file reads it.
const BINARY_FORMATS: [BinaryFormat; 5] = [
    BinaryFormat { name: "Word .docx", is: docx::is_docx, read: docx::read },
    BinaryFormat { name: doc::NAME, is: doc::is_doc, read: doc::read },
    BinaryFormat { name: "EPUB", is: epub::is_epub, read: epub::read },
    BinaryFormat { name: "OFD", is: ofd::is_ofd, read: ofd::read },
    BinaryFormat { name: "PDF", is: pdf::is_pdf, read: pdf::read },
];

/// A format whose files are text of any encoding.
struct TextFormat {
    /// Whether a text is of this format.
    is: fn(&str) -> bool,
    read: fn(String) -> Blocks,
}

/// The formats of text; the first that fits a text reads it. Where none fits, the text is plain text.
///
/// Markdown may hold elements of pages, and open with one.
const TEXT_FORMATS: [TextFormat; 3] = [
    TextFormat { is: html::is_page, read: html::read },
    TextFormat { is: markdown::is_markdown, read: markdown::read },
    TextFormat { is: html::is_part, read: html::read },
];

/// What the formats whose files are bytes are called.
pub fn binary_format_names() -> impl Iterator<Item = &'static str> {
    BINARY_FORMATS.iter().map(|format| format.name)
}

/// The most bytes of text that a format may make of a file, 64 MiB: some hundred times the longest report. Plain text is as long
/// as its file, and no format at all.
const MOST_TEXT: usize = 64 << 20;

/// `blocks`, unless there is too much of them.
fn bounded(blocks: Blocks) -> Result<Blocks, Refusal> {
    if blocks.text.len() > MOST_TEXT { Err(Refusal::HugeText(MOST_TEXT >> 20)) } else { Ok(blocks) }
}

/// What was read from a file.
pub(super) struct ReadFile {
    pub blocks: Blocks,
    /// The name of its encoding as the WHATWG standard writes it.
    pub encoding: &'static str,
    /// How many characters could not be decoded and stand as U+FFFD.
    pub undecodable: usize,
    /// Whether its lines are of several encodings.
    pub mixed: bool,
}

/// Reads a file of any format.
pub(super) fn read(bytes: Vec<u8>) -> Result<ReadFile, Refusal> {
    if let Some(format) = BINARY_FORMATS.iter().find(|format| (format.is)(&bytes)) {
        // The parts of such a file are XML, which is UTF-8, or say themselves which characters they hold.
        let blocks = parser_process::read(format.name, &bytes).unwrap_or_else(|| (format.read)(bytes))?;
        return Ok(ReadFile { blocks: bounded(blocks)?, encoding: "UTF-8", undecodable: 0, mixed: false });
    }
    if let Some(refusal) = refusal(&bytes) {
        return Err(refusal);
    }
    let bytes = mhtml::page(&bytes).unwrap_or(bytes);
    let declared = encoding::declared(&bytes);
    let Decoded { text, encoding, undecodable, mixed } = decode(bytes, declared);
    if (undecodable + zeros(&text)) * 20 > text.chars().count() {
        // At most one character in twenty of a text is damaged.
        return Err(Refusal::Binary);
    }
    let text = if text.contains('\0') { text.replace('\0', "") } else { text };
    let length = text.len();
    let blocks = read_text(text);
    // A page may repeat itself (a heading in each of its cells); a plain text is no longer than its file.
    let blocks = if blocks.text.len() > length { bounded(blocks)? } else { blocks };
    Ok(ReadFile { blocks, encoding, undecodable, mixed })
}

/// How many characters of a text are zeros. It has none but by an accident, or as many as fill up a line or the text.
fn zeros(text: &str) -> usize {
    let filled = text.split(['\n', '\r']).map(|line| line.trim_end_matches('\0')).filter(|line| !line.is_empty());
    let (mut within, mut lines) = (0, 0);
    for line in filled {
        within += line.matches('\0').count();
        lines += 1;
    }
    if lines > 0 { within } else { text.matches('\0').count() }
}

/// Reads a file of bytes in this process.
pub(super) fn read_binary(bytes: Vec<u8>) -> Result<Blocks, Refusal> {
    let format = BINARY_FORMATS.iter().find(|format| (format.is)(&bytes)).ok_or(Refusal::Binary)?;
    (format.read)(bytes)
}

/// Reads a text of any format.
pub(super) fn read_text(text: String) -> Blocks {
    let text = look_alike::plain_text(text);
    let read = TEXT_FORMATS.iter().find(|format| (format.is)(&text)).map_or(plain_text::read as fn(_) -> _, |f| f.read);
    read(text)
}

/// Why a file is refused, where its first bytes say that it is of another format.
fn refusal(bytes: &[u8]) -> Option<Refusal> {
    const OTHERS: [(&[u8], Refusal); 12] = [
        (b"{\\rtf", Refusal::Rtf),
        (b"\x89PNG", Refusal::Image("PNG")),
        (b"\xff\xd8\xff", Refusal::Image("JPEG")),
        (b"GIF8", Refusal::Image("GIF")),
        (b"II*\0", Refusal::Image("TIFF")),
        (b"MM\0*", Refusal::Image("TIFF")),
        (b"\x1f\x8b", Refusal::Archive("gzip")),
        (b"Rar!", Refusal::Archive("RAR")),
        (b"7z\xbc\xaf\x27\x1c", Refusal::Archive("7z")),
        (b"SQLite format 3\0", Refusal::Database),
        (b"\x7fELF", Refusal::Program),
        (b"MZ\x90\0", Refusal::Program),
    ];
    if bytes.starts_with(doc::COMPOUND) {
        return Some(compound(bytes));
    }
    if zip::is_archive(bytes) {
        return Some(archive(bytes));
    }
    if encoding::is_seven_bit(bytes) {
        return Some(Refusal::SevenBit);
    }
    OTHERS.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, refusal)| *refusal)
}

/// What a zip archive holds that is no report, by the names of its parts.
fn archive(bytes: &[u8]) -> Refusal {
    const OTHERS: [(&str, Refusal); 3] =
        [("xl/", Refusal::Workbook), ("ppt/", Refusal::Presentation), ("opendocument", Refusal::OpenDocument)];
    let holds = |part: &str| memmem::find(bytes, part.as_bytes()).is_some();
    OTHERS.iter().find(|(part, _)| holds(part)).map_or(Refusal::Archive("zip"), |(_, refusal)| *refusal)
}

/// What a compound file of old Office programs holds, by the names of its streams, which are UTF-16.
fn compound(bytes: &[u8]) -> Refusal {
    let holds = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memmem::find(bytes, &name).is_some()
    };
    const KNOWN: [(&str, Refusal); 2] =
        [("EncryptedPackage", Refusal::Locked("Office")), ("Workbook", Refusal::OldWorkbook)];
    KNOWN.iter().find(|(name, _)| holds(name)).map_or(Refusal::OldOffice, |(_, refusal)| *refusal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zeros_fill_lines_up() {
        assert_eq!([zeros("年报\0\0\r\n平稳。\0\0\0"), zeros("年\0报"), zeros("\0\0\0")], [0, 1, 3]);
    }

    #[test]
    fn no_format_makes_text_without_end_of_a_file() {
        let of = |length: usize| bounded(Blocks { text: " ".repeat(length), ..Blocks::default() });
        assert!(of(MOST_TEXT).is_ok());
        assert_eq!(of(MOST_TEXT + 1), Err(Refusal::HugeText(64)));
    }
}

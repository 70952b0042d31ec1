//! Why a file is not read: what it turned out to be. The languages of the interface say it in words.

use serde::de::{Deserializer, Error};
use serde::{Deserialize, Serialize};

/// The name of a format, such as `PDF`.
pub type FormatName = &'static str;

/// What a file turned out to be. A format is called by its name, such as `PDF`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// A picture of this format.
    #[serde(skip)]
    Image(FormatName),
    /// An archive of this format that holds no report.
    #[serde(skip)]
    Archive(FormatName),
    /// Rich Text Format.
    Rtf,
    /// A database.
    Database,
    /// A program.
    Program,
    /// Bytes that are no text and of no known format.
    Binary,
    /// A text in an old encoding of seven bits, such as HZ.
    SevenBit,
    /// An Excel workbook.
    Workbook,
    /// A PowerPoint presentation.
    Presentation,
    /// A file of OpenDocument.
    OpenDocument,
    /// A document of Word before 97.
    OldWord,
    /// A workbook of Excel before 2007.
    OldWorkbook,
    /// Another file of Office before 2007.
    OldOffice,
    /// A document of this format with a password.
    Locked(#[serde(deserialize_with = "format_name")] FormatName),
    /// A document of this format without pages.
    NoPages(#[serde(deserialize_with = "format_name")] FormatName),
    /// A document of this format that holds pictures of its pages and no text.
    Scan(#[serde(deserialize_with = "format_name")] FormatName),
    /// A document of this format that cannot be parsed.
    Damaged(#[serde(deserialize_with = "format_name")] FormatName),
    /// A document of this format that takes longer to read than is waited for: so many seconds.
    Slow(#[serde(deserialize_with = "format_name")] FormatName, u64),
    /// A document of this format that takes more memory to read than is granted.
    Exhausting(#[serde(deserialize_with = "format_name")] FormatName),
    /// A PDF document whose fonts do not say which characters they show.
    UnmappedFonts,
    /// A Word document without the part that holds the text.
    NoText,
    /// An EPUB book without the list of its parts.
    NoParts,
    /// An archive whose parts are packed in a way that is not known.
    Packing,
    /// A zip archive that is cut off or damaged.
    DamagedArchive,
    /// An archive that unpacks to more than so many MiB of text.
    HugeArchive(u64),
    /// It holds more than so many MiB of text.
    HugeText(usize),
}

impl Refusal {
    /// Whether the same file will be refused again: how long it takes to read depends on what else the machine does.
    pub fn is_lasting(self) -> bool {
        !matches!(self, Self::Slow(..) | Self::Exhausting(_))
    }

    /// Whether it is something else than a report.
    pub fn is_of_no_report(self) -> bool {
        use Refusal::{Archive, Binary, Database, Image, OldWorkbook, Presentation, Program, Workbook};
        matches!(self, Image(_) | Archive(_) | Database | Program | Binary | Workbook | OldWorkbook | Presentation)
    }
}

/// The names of formats that a parser may refuse: those of `format.rs`, and the archive that holds their parts.
const FORMAT_NAMES: [&str; 6] = ["Word .docx", "Word .doc", "EPUB", "OFD", "PDF", "zip"];

fn format_name<'de, D: Deserializer<'de>>(deserializer: D) -> Result<&'static str, D::Error> {
    let name = String::deserialize(deserializer)?;
    FORMAT_NAMES.into_iter().find(|known| *known == name).ok_or_else(|| D::Error::custom("no format"))
}

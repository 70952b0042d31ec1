//! Why a file is not read: what it turned out to be. The languages of the interface say it in words.

/// What a file turned out to be. A format is called by its name, such as `PDF`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A picture of this format.
    Image(&'static str),
    /// An archive of this format that holds no report.
    Archive(&'static str),
    /// Rich Text Format.
    Rtf,
    /// A database.
    Database,
    /// A program.
    Program,
    /// Bytes that are no text and of no known format.
    Binary,
    /// An Excel workbook.
    Workbook,
    /// A PowerPoint presentation.
    Presentation,
    /// A file of OpenDocument.
    OpenDocument,
    /// A document of Word before 2007.
    OldWord,
    /// A workbook of Excel before 2007.
    OldWorkbook,
    /// Another file of Office before 2007.
    OldOffice,
    /// A document of this format with a password.
    Locked(&'static str),
    /// A document of this format without pages.
    NoPages(&'static str),
    /// A document of this format that holds pictures of its pages and no text.
    Scan(&'static str),
    /// A PDF document that cannot be parsed.
    DamagedPdf,
    /// A PDF document that takes longer to read than is waited for: so many seconds.
    SlowPdf(u64),
    /// A PDF document whose fonts do not say which characters they show.
    UnmappedFonts,
    /// A Word document without the part that holds the text.
    NoText,
    /// An EPUB book without the list of its parts.
    NoParts,
    /// A zip archive that is cut off or damaged.
    DamagedArchive,
    /// An archive that unpacks to more than so many MiB of text.
    HugeArchive(u64),
}

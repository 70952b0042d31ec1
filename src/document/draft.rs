//! What a file of any format is read into: blocks of text, each with what the format knows of it.

/// What a format knows of a block of text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Hint {
    /// The level of the heading that it is, 1 for the outermost; 0 where it is none.
    pub heading: u8,
    /// What sort of block it is.
    pub kind: Kind,
}

/// The sorts of blocks that a format tells apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Kind {
    /// Text.
    #[default]
    Text,
    /// A row of a table, its cells parted by `CELL`.
    Row,
    /// Navigation, page numbers, running headers.
    Furniture,
}

/// What stands between two cells of a row, so that neither their words nor their numbers run together.
pub(super) const CELL: &str = " | ";

/// What a format states about the report outside its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Stated {
    /// The title.
    pub title: Option<String>,
    /// The day of publication, as it is written.
    pub date: Option<String>,
    /// Where the text comes from: a body, or a newspaper.
    pub source: Option<String>,
}

/// A file under way to a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Draft {
    /// In reading order.
    pub blocks: Vec<(String, Hint)>,
    /// What is said of them.
    pub stated: Stated,
}

//! What a file of any format is read into: blocks of text, each with what the format knows of it.

/// What a format knows of a block of text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct BlockHint {
    /// The level of the heading that it is, 1 for the outermost; 0 where it is none.
    pub heading: u8,
    /// What sort of block it is.
    pub kind: BlockKind,
}

/// The sorts of blocks that a format tells apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum BlockKind {
    /// Text.
    #[default]
    Text,
    /// A row of a table, its cells parted by `CELL`.
    Row,
    /// Navigation, page numbers, running headers.
    Boilerplate,
}

/// What stands between two cells of a row, so that neither their words nor their numbers run together.
const CELL: &str = " | ";

/// What a format states about the report outside its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Metadata {
    /// The title.
    pub title: Option<String>,
    /// The day of publication, as it is written.
    pub date: Option<String>,
    /// Where the text comes from: a body, or a newspaper.
    pub source: Option<String>,
    /// The first file that it offers to load.
    pub attachment: Option<String>,
    /// How many characters it shows without saying which they are.
    pub untold: usize,
}

/// The longest cell of a table, in characters; where one is longer, the table only arranges the page.
const LONGEST_CELL: usize = 150;

/// Makes one line of a row of data, whose cells begin at these indices of `blocks`. The cells of a table that arranges
/// the page stay blocks.
pub(super) fn join_row(blocks: &mut Vec<(String, BlockHint)>, cells: &[usize]) {
    let Some(first) = cells.first().copied() else { return };
    let short = |(text, _): &(String, BlockHint)| text.chars().count() <= LONGEST_CELL;
    if cells.len() < 2 || !blocks.iter().skip(first).all(short) {
        return;
    }
    let boilerplate = blocks.iter().skip(first).all(|(_, hint)| hint.kind == BlockKind::Boilerplate);
    let cell = |(start, end): (&usize, usize)| {
        let lines = blocks.get(*start..end).unwrap_or_default().iter().map(|(text, _)| text.trim());
        lines.collect::<Vec<_>>().join(" ")
    };
    let ends = cells.iter().skip(1).copied().chain([blocks.len()]);
    let mut row: Vec<String> = cells.iter().zip(ends).map(cell).collect();
    blocks.truncate(first);
    // Empty cells keep the others in their columns, which behind the last and beside a single one is of no use.
    let single = row.iter().filter(|cell| !cell.is_empty()).count() == 1;
    row.truncate(row.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1));
    row.retain(|cell| !single || !cell.is_empty());
    if !row.is_empty() {
        let kind = if boilerplate { BlockKind::Boilerplate } else { BlockKind::Row };
        blocks.push((row.join(CELL), BlockHint { heading: 0, kind }));
    }
}

/// A row of these cells.
pub(super) fn row(cells: &[String]) -> (String, BlockHint) {
    (cells.join(CELL), BlockHint { heading: 0, kind: BlockKind::Row })
}

/// A file under way to a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Blocks {
    /// In reading order.
    pub blocks: Vec<(String, BlockHint)>,
    /// What is said of them.
    pub metadata: Metadata,
}

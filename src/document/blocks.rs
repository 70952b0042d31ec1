//! What a file of any format is read into: one text, and blocks that range into it, each with what the format knows of
//! it.

use super::row_text::{self, Merge};
use super::split;
use crate::text::TextRange;
use crate::text::hidden::without_hidden;
use crate::text::join::on_one_line;
use serde::{Deserialize, Serialize};
use std::mem;

/// A file under way to a document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Blocks {
    /// The text of the document.
    pub text: String,
    /// Whether the text is that of the file, and stays as it was found; else it was written, a block a line.
    pub as_found: bool,
    /// Where each block stands in the text: in text order, no two overlap, none is blank.
    pub ranges: Vec<TextRange>,
    /// What the format knows of each block; empty where the format knows nothing of any block.
    pub hints: Vec<BlockHint>,
    /// The cells that are one with another, in text order.
    pub merged: Vec<MergedCell>,
    /// What the format says of the report outside its text.
    pub metadata: Metadata,
}

/// A cell over which another reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct MergedCell {
    /// Where its row begins in the text, in bytes.
    pub row: usize,
    /// Its column.
    pub column: usize,
    /// Which cell it is one with.
    pub with: Merge,
}

/// What a format knows of a block of text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct BlockHint {
    /// The level of the heading that the block is, 1 for the outermost; 0 where the block is no heading.
    pub heading: u8,
    /// What sort of block it is.
    pub kind: BlockKind,
    /// Whether a table begins with the row.
    pub opens_table: bool,
    /// Whether the format says that the row is a head.
    pub is_head: bool,
    /// Whether it belongs to a page of paper: its number, a running head.
    pub is_page_mark: bool,
    /// Whether all of it is set in bold type.
    pub is_bold: bool,
}

impl BlockHint {
    /// What stands on a page of paper and not in the report.
    pub const PAGE_MARK: Self = Self {
        heading: 0,
        kind: BlockKind::Boilerplate,
        opens_table: false,
        is_head: false,
        is_page_mark: true,
        is_bold: false,
    };
}

/// The sorts of blocks that a format tells apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum BlockKind {
    /// Text.
    #[default]
    Text,
    /// A row of a table, its cells parted by `CELL`.
    Row,
    /// Code, as of a program: text of which no line is a heading.
    Code,
    /// What belongs to the page and not to the report: navigation, page numbers, running heads.
    Boilerplate,
}

/// What a format states about the report outside its text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Metadata {
    /// The title.
    pub title: Option<String>,
    /// The day of publication, as it is written.
    pub date: Option<String>,
    /// Where the text comes from: a body, or a newspaper.
    pub source: Option<String>,
    /// The name of the first file that the text links to.
    pub attachment: Option<String>,
    /// How many characters have a font that does not say which characters they are.
    pub untold: usize,
    /// Whether a part of the file is damaged or missing.
    pub damaged: bool,
    /// Whether the file goes on behind what was read.
    #[serde(default)]
    pub cut: bool,
}

impl Blocks {
    /// Blocks of a text that stays as it is, of which the format knows nothing so far.
    pub fn within(text: String, ranges: Vec<TextRange>) -> Self {
        Self { text, ranges, as_found: true, ..Self::default() }
    }

    /// Writes blocks that stand apart as one text, a paragraph a line. A block of several paragraphs becomes several
    /// blocks.
    pub fn written(pieces: &[(String, BlockHint)], metadata: Metadata) -> Self {
        let length = pieces.iter().map(|(piece, _)| piece.len() + 1).sum();
        let mut blocks = Self { text: String::with_capacity(length), metadata, ..Self::default() };
        for (piece, hint) in pieces {
            if hint.kind == BlockKind::Row {
                blocks.push_row(piece, *hint);
            } else {
                split::paragraphs(piece).into_iter().for_each(|range| blocks.push(range.of(piece), *hint));
            }
        }
        blocks
    }

    fn push_row(&mut self, piece: &str, hint: BlockHint) {
        let (text, merged) = row_text::unmarked(piece);
        let row = self.text.len();
        self.push(&text, hint);
        self.merged.extend(merged.into_iter().map(|(column, with)| MergedCell { row, column, with }));
    }

    fn push(&mut self, paragraph: &str, hint: BlockHint) {
        let paragraph = without_hidden(paragraph);
        let paragraph = paragraph.trim();
        if paragraph.is_empty() {
            return;
        }
        let start = self.text.len();
        // Each paragraph is a line of the text, so a line end within a cell must go.
        self.text.push_str(&on_one_line(paragraph));
        self.ranges.push(TextRange::new(start, self.text.len()));
        self.hints.push(hint);
        self.text.push('\n');
    }

    /// Whether the ranges are what they shall be, and hints and merged cells fit them.
    pub fn are_sound(&self) -> bool {
        let mut end = 0;
        let sound = |range: &TextRange| {
            let between = self.text.get(mem::replace(&mut end, range.end)..range.start);
            let block = self.text.get(range.start..range.end);
            between.is_some_and(|between| between.trim().is_empty())
                && block.is_some_and(|block| !block.trim().is_empty())
        };
        self.ranges.iter().all(sound)
            && self.text.get(end..).is_some_and(|rest| rest.trim().is_empty())
            && (self.hints.is_empty() || self.hints.len() == self.ranges.len())
            && self.merged.is_sorted_by_key(|cell| (cell.row, cell.column))
    }

    /// The blocks as tests show them: `~` before boilerplate, `=` before a row, `$` before code, `#` for each level of a
    /// heading.
    #[cfg(test)]
    pub fn shown(&self) -> Vec<String> {
        let mark = |kind| match kind {
            BlockKind::Text => "",
            BlockKind::Row => "=",
            BlockKind::Code => "$",
            BlockKind::Boilerplate => "~",
        };
        let shown = |(range, hint): (&TextRange, &BlockHint)| {
            format!("{}{}{}", mark(hint.kind), "#".repeat(usize::from(hint.heading)), range.of(&self.text))
        };
        self.ranges.iter().zip(&self.hints).map(shown).collect()
    }
}

impl BlockKind {
    /// Whether such a block is a row of a table.
    pub fn is_row(self) -> bool {
        self == Self::Row
    }
}

/// A row of these cells, which opens a table or goes on with one.
pub(super) fn row(cells: &[String], opens_table: bool) -> (String, BlockHint) {
    (row_text::joined(cells), BlockHint { kind: BlockKind::Row, opens_table, ..BlockHint::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_end_within_a_cell_is_none_of_the_text() {
        let row = BlockHint { kind: BlockKind::Row, ..BlockHint::default() };
        let pieces = [("占调整\n预算 | 5".to_owned(), row), ("去年。\n今年。".to_owned(), BlockHint::default())];
        assert_eq!(Blocks::written(&pieces, Metadata::default()).text, "占调整预算 | 5\n去年。\n今年。\n");
    }
}

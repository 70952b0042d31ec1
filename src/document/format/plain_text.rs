//! Plain text: a line a paragraph, but for lines that were cut at a measure; lines whose cells are set apart are rows.

use crate::document::blocks::{BlockHint, BlockKind, Blocks};
use crate::document::{split, written_rows};

/// Reads a text, which stays as it is.
pub(super) fn read(text: String) -> Blocks {
    let ranges = split::paragraphs(&text);
    let rows = written_rows::rows(&text, &ranges);
    let mut blocks = Blocks::within(text, ranges);
    if rows.iter().any(Option::is_some) {
        blocks.hints = rows.into_iter().map(hint).collect();
    }
    blocks
}

fn hint(row: Option<bool>) -> BlockHint {
    row.map_or(BlockHint::default(), |opens_table| BlockHint {
        kind: BlockKind::Row,
        opens_table,
        ..BlockHint::default()
    })
}

//! Plain text: a line a paragraph, but for lines that were cut at a measure.

use crate::document::blocks::Blocks;
use crate::document::split;

/// Reads a text, which stays as it is.
pub(super) fn read(text: String) -> Blocks {
    let ranges = split::paragraphs(&text);
    Blocks::within(text, ranges)
}

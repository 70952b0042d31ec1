//! What both formats of Word share: the styles and automatic numbers of paragraphs, and what is made of a paragraph.

pub mod characters;
pub mod numbering;
pub mod styles;

use crate::document::blocks::{BlockHint, BlockKind};
use numbering::Numbering;
use styles::WordStyle;

/// The longest heading, in characters, as in `heading.rs`; a longer paragraph in the style of a heading is text.
const LONGEST_HEADING: usize = 64;

/// The block of a paragraph, with its automatic number; none of a blank one, which is counted nonetheless.
pub fn block(text: &str, style: &WordStyle, numbering: &mut Numbering) -> Option<(String, BlockHint)> {
    let list = style.list.as_deref().filter(|list| *list != "0");
    let number = list.map(|list| numbering.next(list, style.depth.unwrap_or(0))).unwrap_or_default();
    let text = Some(text.trim()).filter(|text| !text.is_empty())?;
    let text = format!("{number}{text}");
    let kind = if style.contents { BlockKind::Boilerplate } else { BlockKind::Text };
    let heading = style.heading.filter(|_| names_part(&text)).unwrap_or(0);
    Some((text, BlockHint { heading, kind, ..BlockHint::default() }))
}

/// Whether a paragraph whose style says heading is short and open as headings are.
fn names_part(text: &str) -> bool {
    text.chars().count() <= LONGEST_HEADING && !text.ends_with(['。', '；', '，'])
}

//! A text under way to a document: its paragraphs, whose roles are found step by step.

use super::blocks::{BlockHint, Blocks};
use super::{Paragraph, Role, SectionId};
use crate::text::TextRange;

/// The longest heading that a format may name, in bytes: a title of six lines. What is longer is text; a heading stands in
/// the record of each figure below it.
const LONGEST_HEADING: usize = 600;

/// The paragraphs of a text, and what is known of them so far.
pub(super) struct Paragraphs<'b> {
    /// The whole text.
    pub text: &'b str,
    /// In text order.
    pub list: Vec<Paragraph>,
    /// What the format knows of each paragraph; empty where the format knows nothing of any paragraph.
    hints: &'b [BlockHint],
}

/// Paragraphs with these ranges. The memory of the ranges is given back on the way: a text may have a paragraph for each of its
/// characters.
fn bodies(mut ranges: Vec<TextRange>) -> Vec<Paragraph> {
    // After so many ranges, as resizing costs something.
    const STEP: usize = 1 << 16;
    let mut list = Vec::with_capacity(ranges.len());
    while let Some(range) = ranges.pop() {
        list.push(Paragraph { range, role: Role::Body, section: SectionId(0), is_page_mark: false });
        if ranges.len().is_multiple_of(STEP) {
            ranges.shrink_to_fit();
        }
    }
    list.reverse();
    list
}

impl<'b> Paragraphs<'b> {
    /// A paragraph for each of `ranges`, which are those of `blocks`, all `Role::Body` so far.
    pub fn of(blocks: &'b Blocks, ranges: Vec<TextRange>) -> Self {
        Self { text: &blocks.text, list: bodies(ranges), hints: &blocks.hints }
    }

    /// The paragraphs of a plain text.
    #[cfg(test)]
    pub fn of_text(text: &'b str) -> Self {
        Self { text, list: bodies(super::split::paragraphs(text)), hints: &[] }
    }

    /// What the format knows of a paragraph.
    pub fn hint(&self, index: usize) -> BlockHint {
        let mut hint = self.hints.get(index).copied().unwrap_or_default();
        if self.list[index].range.len() > LONGEST_HEADING {
            hint.heading = 0;
        }
        hint
    }

    /// Whether the format says where tables begin.
    pub fn knows_tables(&self) -> bool {
        self.hints.iter().any(|hint| hint.opens_table)
    }

    /// How many paragraphs there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// The range of a paragraph.
    pub fn range(&self, index: usize) -> TextRange {
        self.list[index].range
    }

    /// The text of a paragraph.
    pub fn get(&self, index: usize) -> &'b str {
        self.range(index).of(self.text)
    }

    /// What a paragraph is so far.
    pub fn role(&self, index: usize) -> Role {
        self.list[index].role
    }

    /// Marks a paragraph as boilerplate of a page of paper.
    pub fn set_page_mark(&mut self, index: usize) {
        self.list[index].is_page_mark = true;
    }

    /// Sets what a paragraph is.
    pub fn set(&mut self, index: usize, role: Role) {
        self.list[index].role = role;
    }
}

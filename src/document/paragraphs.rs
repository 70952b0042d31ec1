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

impl<'b> Paragraphs<'b> {
    /// A paragraph for each block, all `Role::Body` so far.
    pub fn of(blocks: &'b Blocks) -> Self {
        Self::within(&blocks.text, &blocks.ranges, &blocks.hints)
    }

    fn within(text: &'b str, ranges: &[TextRange], hints: &'b [BlockHint]) -> Self {
        let body = |range: &TextRange| {
            let (role, section) = (Role::Body, SectionId(0));
            Paragraph { range: *range, role, section, is_page_mark: false }
        };
        Self { text, list: ranges.iter().map(body).collect(), hints }
    }

    /// The paragraphs of a plain text.
    #[cfg(test)]
    pub fn of_text(text: &'b str) -> Self {
        Self::within(text, &super::split::paragraphs(text), &[])
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

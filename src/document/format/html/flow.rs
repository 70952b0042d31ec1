//! From the text of elements to blocks: white space as a browser shows it, rows of tables, blocks of links.

use super::element::{ElementKind, OpenElement};
use crate::document::blocks::{BlockHint, BlockKind};
use crate::document::format::raised::RaisedText;
use crate::document::numbering;
use crate::document::open_table::{OpenTable, RowCell};
use crate::text::hidden::is_bare;
use crate::text::join::joins;
use crate::text::range::{from, upto};

/// Blocks under way.
#[derive(Default)]
pub(super) struct Flow {
    blocks: Vec<(String, BlockHint)>,
    block: OpenBlock,
    tables: Vec<OpenTable>,
    rows: Vec<OpenRow>,
}

/// The block that text is added to.
#[derive(Default)]
struct OpenBlock {
    text: String,
    /// The white space behind the text so far.
    gap: Option<WhiteSpace>,
    /// How many of its characters lead to another page.
    linked: usize,
    /// The length of the text when the last link in it ended.
    link_end: usize,
    raised: RaisedText,
    /// The length of the text when the last element that is struck out began, if it began in this block.
    struck: Option<usize>,
    boilerplate: bool,
    /// Whether a part of the text is not set in bold type.
    plain: bool,
    heading: u8,
    /// The number of the item of a list that the block opens.
    number: String,
}

/// White space between two characters of the source.
#[derive(Clone, Copy, PartialEq, Eq)]
enum WhiteSpace {
    Spaces,
    Lines,
    /// Between two links side by side, whatever stands in the source.
    Links,
}

/// A row of a table under way.
struct OpenRow {
    cells: Vec<RowCell>,
    /// Whether a table stands within it.
    nested: bool,
}

impl Flow {
    /// An element begins.
    pub fn enter(&mut self, open: &OpenElement) {
        if open.struck {
            self.block.struck = Some(self.block.text.len());
        }
        match open.kind {
            // Links side by side are entries of a list, with space between them on the screen.
            ElementKind::Link if self.block.link_end == self.block.text.len() && !open.raised => {
                self.block.gap = Some(WhiteSpace::Links);
            }
            ElementKind::Row => {
                self.rows.iter_mut().for_each(|row| row.nested = true);
                self.rows.push(OpenRow { cells: Vec::new(), nested: false });
            }
            ElementKind::Cell => {
                let (columns, rows) = open.span;
                let cell = RowCell { columns, rows, is_head: open.is_head, ..RowCell::new(self.blocks.len()) };
                self.rows.last_mut().into_iter().for_each(|row| row.cells.push(cell));
            }
            ElementKind::Table => self.tables.push(OpenTable::default()),
            _ => {}
        }
    }

    /// The next text opens an item of a list with this number.
    pub fn number(&mut self, number: String) {
        self.block.number = number;
    }

    /// What stands in the last element that is struck out is none of the text: a figure may stand behind one that it
    /// takes the place of. Where the block has ended since, it stays.
    pub fn strike_out(&mut self) {
        if let Some(start) = self.block.struck.take() {
            self.block.text.truncate(start);
            self.block.raised.cut(start);
        }
    }

    /// An element ends.
    pub fn leave(&mut self, open: &OpenElement) {
        match open.kind {
            ElementKind::Link => self.block.link_end = self.block.text.len(),
            _ if open.kind.is_block() => self.end_block(),
            _ => {}
        }
        match open.kind {
            ElementKind::Row => self.end_row(),
            ElementKind::Table => self.end_table(),
            _ => {}
        }
    }

    fn end_table(&mut self) {
        if let Some(table) = self.tables.pop() {
            table.end(&mut self.blocks);
        }
    }

    fn end_row(&mut self) {
        let Some(row) = self.rows.pop().filter(|row| !row.nested) else { return };
        match self.tables.last_mut() {
            Some(table) => table.join_row(&mut self.blocks, &row.cells),
            None => OpenTable::default().join_row(&mut self.blocks, &row.cells),
        }
    }

    /// Text inside `open`.
    pub fn text(&mut self, text: &str, open: Option<&OpenElement>) {
        let preformatted = open.is_some_and(|open| open.preformatted);
        let mut rest = text;
        while let Some(at) = rest.find(is_set_apart) {
            self.block.push(upto(rest, at), open);
            let mut behind = from(rest, at).chars();
            match behind.next() {
                Some('\n') if preformatted => self.end_block(),
                Some('\n' | '\r') if self.block.gap != Some(WhiteSpace::Links) => {
                    self.block.gap = Some(WhiteSpace::Lines);
                }
                Some(' ' | '\t' | '\u{c}') => self.block.gap = self.block.gap.or(Some(WhiteSpace::Spaces)),
                _ => {}
            }
            rest = behind.as_str();
        }
        self.block.push(rest, open);
    }

    /// The block ends here.
    pub fn end_block(&mut self) {
        let mut block = std::mem::take(&mut self.block);
        block.raised.turn(&mut block.text, false);
        if block.text.trim().is_empty() {
            // The number waits for the first text of its item.
            self.block.number = block.number;
        } else {
            self.blocks.push(block.finish());
        }
    }

    /// All blocks, in the order of the page.
    pub fn into_blocks(self) -> Vec<(String, BlockHint)> {
        self.blocks
    }
}

/// Whether a character of the source is not shown as it stands: white space, and characters without width, which editors leave
/// in the midst of numbers.
fn is_set_apart(c: char) -> bool {
    matches!(c, '\n' | '\r' | ' ' | '\t' | '\u{c}') || is_bare(c)
}

impl OpenBlock {
    /// Adds a text without white space.
    fn push(&mut self, text: &str, open: Option<&OpenElement>) {
        let Some(first) = text.chars().next() else { return };
        self.raised.turn(&mut self.text, open.is_some_and(|open| open.raised));
        if self.text.is_empty() {
            self.boilerplate = open.is_some_and(|open| open.boilerplate);
            self.heading = open.map_or(0, |open| open.heading);
        } else if let Some(gap) = self.gap {
            // A line end of the source is no space between two characters of Chinese text.
            let before = self.text.chars().last().unwrap_or(first);
            self.text.push_str(if gap == WhiteSpace::Lines && joins(before, first) { "" } else { " " });
        }
        self.gap = None;
        self.plain |= !open.is_some_and(|open| open.bold);
        if open.is_some_and(|open| open.link) {
            self.linked += text.chars().count();
        }
        self.text.push_str(text);
    }

    fn finish(self) -> (String, BlockHint) {
        let kind = if self.is_boilerplate() { BlockKind::Boilerplate } else { BlockKind::Text };
        let numbered = kind == BlockKind::Text && !self.number.is_empty() && numbering::marker(&self.text).is_none();
        let text = if numbered { self.number + &self.text } else { self.text };
        (text, BlockHint { heading: self.heading, kind, is_bold: !self.plain, ..BlockHint::default() })
    }

    /// Whether it stands in furniture, or most of it leads to other pages, and it is no sentence.
    fn is_boilerplate(&self) -> bool {
        if !self.boilerplate && self.linked == 0 {
            return false;
        }
        let length = self.text.chars().filter(|c| !c.is_whitespace()).count();
        let sentence = self.text.contains('。') && length > 30;
        let attachment = self.text.trim_start().starts_with("附");
        let linked = self.linked * 10 >= length * 8 && !attachment;
        (self.boilerplate || linked) && !sentence
    }
}

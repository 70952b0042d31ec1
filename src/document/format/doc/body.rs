//! The text of a Word document before 2007, block by block.

use super::cells::{RowEdges, TableGrids};
use super::properties::{CharacterProperties, Formatting};
use super::text::WordText;
use crate::document::blocks::BlockHint;
use crate::document::format::raised::RaisedText;
use crate::document::format::word;
use crate::document::format::word::characters::CharacterStyle;
use crate::document::format::word::numbering::Numbering;
use crate::document::format::word::styles::Styles;
use crate::document::open_table::{OpenTable, RowCell};
use std::collections::HashMap;
use std::ops::Range;

/// How deep tables may stand in one another, as in a document in XML.
const DEEPEST_TABLE: usize = 16;

/// The signs that stand for something other than themselves ([MS-DOC], 2.4.1).
mod sign {
    pub const CELL_END: char = '\u{07}';
    pub const LINE_END: char = '\u{0b}';
    pub const PAGE_END: char = '\u{0c}';
    pub const PARAGRAPH_END: char = '\u{0d}';
    pub const COLUMN_END: char = '\u{0e}';
    pub const FIELD: u16 = 0x13;
    pub const FIELD_RESULT: u16 = 0x14;
    pub const FIELD_END: u16 = 0x15;
    pub const HARD_HYPHEN: char = '\u{1e}';
}

/// Text boxes by the places in the text where they are anchored.
pub type TextBoxes = HashMap<usize, Vec<Range<usize>>>;

/// What stands at a place of the text that its characters do not say.
#[derive(Default)]
pub struct Anchors {
    /// The numbers of the notes that are marked; those that have a sign of their own are not among them.
    pub notes: HashMap<usize, usize>,
    pub boxes: TextBoxes,
}

/// A text under way.
pub struct WordBody<'a> {
    text: &'a WordText,
    formatting: &'a Formatting,
    styles: &'a Styles,
    numbering: Numbering,
    blocks: Vec<(String, BlockHint)>,
    /// The tables that have not ended, each with the cells of its row under way.
    tables: Vec<(OpenTable, Vec<RowCell>)>,
    /// The paragraph under way.
    paragraph: String,
    raised: RaisedText,
    /// What is known of characters by the numbers of their styles, as far as it was asked for.
    characters: HashMap<usize, CharacterStyle>,
    grids: TableGrids,
}

impl<'a> WordBody<'a> {
    pub fn new(text: &'a WordText, formatting: &'a Formatting, styles: &'a Styles, numbering: Numbering) -> Self {
        let (blocks, tables, paragraph) = (Vec::new(), Vec::new(), String::new());
        let (raised, characters) = (RaisedText::default(), HashMap::new());
        let grids = grids(text, formatting);
        Self { text, formatting, styles, numbering, blocks, tables, paragraph, raised, characters, grids }
    }

    /// All blocks so far.
    pub fn into_blocks(self) -> Vec<(String, BlockHint)> {
        self.blocks
    }

    /// Takes in a note, which begins with the number that stands in the text: `[3]`.
    pub fn read_note(&mut self, number: Option<usize>, units: Range<usize>) {
        let before = self.blocks.len();
        self.read(units, &Anchors::default());
        let mark = number.map(|number| format!("[{number}]")).unwrap_or_default();
        self.blocks.iter_mut().skip(before).take(1).for_each(|(text, _)| text.insert_str(0, &mark));
    }

    /// Takes in a range of the text.
    pub fn read(&mut self, units: Range<usize>, anchors: &Anchors) {
        let end = units.end.min(self.text.units.len());
        let stored = self.text.units.get(units.start..end).unwrap_or_default();
        let unseen = instructions(stored);
        let mut at = units.start;
        for c in char::decode_utf16(stored.iter().copied()) {
            let c = c.unwrap_or(char::REPLACEMENT_CHARACTER);
            if !unseen.get(at - units.start).copied().unwrap_or(false) {
                anchors.boxes.get(&at).into_iter().flatten().for_each(|text_box| self.read_box(text_box.clone()));
                self.take(c, at, anchors.notes.get(&at).copied());
            }
            at += c.len_utf16();
        }
        // A part that breaks off ends its last paragraph.
        if !self.paragraph.is_empty() {
            self.end_paragraph(sign::PARAGRAPH_END, end.saturating_sub(1));
        }
        self.tables.clear();
    }

    /// Takes in a text box: its paragraphs stand before the one that it is anchored in.
    fn read_box(&mut self, units: Range<usize>) {
        let (paragraph, tables) = (std::mem::take(&mut self.paragraph), std::mem::take(&mut self.tables));
        let raised = std::mem::take(&mut self.raised);
        self.read(units, &Anchors::default());
        (self.paragraph, self.tables, self.raised) = (paragraph, tables, raised);
    }

    /// Takes in the character that is stored at `at`.
    fn take(&mut self, c: char, at: usize, note: Option<usize>) {
        let properties = self.formatting.characters.at(self.place(at)).copied().unwrap_or_default();
        let characters = self.characters(&properties);
        // The mark of a paragraph or cell that is struck out ends it nonetheless.
        if properties.deleted || characters.is_hidden() || characters.is_struck() && !c.is_control() {
            return;
        }
        self.raised.turn(&mut self.paragraph, characters.is_raised() && note.is_none());
        match (c, note, properties.symbol) {
            (_, Some(number), _) => self.paragraph.push_str(&format!("[{number}]")),
            ('(', _, Some(symbol)) => self.paragraph.push(symbol),
            (sign::CELL_END | sign::PARAGRAPH_END | sign::PAGE_END | sign::COLUMN_END, ..) => self.end_paragraph(c, at),
            (sign::LINE_END, ..) => self.paragraph.push('\n'),
            (sign::HARD_HYPHEN, ..) => self.paragraph.push('-'),
            ('\t', ..) => self.paragraph.push('\u{3000}'),
            _ if c.is_control() => {}
            _ => self.paragraph.push(c),
        }
    }

    /// Where in the main stream a unit of the text is.
    fn place(&self, at: usize) -> u32 {
        self.text.places.get(at).copied().unwrap_or(u32::MAX)
    }

    /// What is known of a character, by itself and by its style.
    fn characters(&mut self, properties: &CharacterProperties) -> CharacterStyle {
        let Some(style) = properties.style else { return properties.own };
        let told = || self.styles.get(&style.to_string()).characters;
        properties.own.or(*self.characters.entry(style).or_insert_with(told))
    }

    /// Ends the paragraph whose mark is `c`, stored at `at`.
    fn end_paragraph(&mut self, c: char, at: usize) {
        self.raised.turn(&mut self.paragraph, false);
        let properties = self.formatting.paragraphs.at(self.place(at)).cloned().unwrap_or_default();
        let is_cell = c == sign::CELL_END || properties.ends_inner_cell;
        self.tables.truncate(properties.tables.max(usize::from(is_cell)));
        while self.tables.len() < properties.tables.clamp(usize::from(is_cell), DEEPEST_TABLE) {
            self.tables.push(<_>::default());
        }
        let before = self.blocks.len();
        for (_, cells) in self.tables.iter_mut().filter(|(_, cells)| cells.is_empty()) {
            cells.push(RowCell::new(before));
        }
        let mut style = properties.own.or(&self.styles.get(&properties.style.to_string()));
        let text = std::mem::take(&mut self.paragraph);
        if text.is_empty() && !matches!(c, sign::PARAGRAPH_END | sign::CELL_END) || properties.ends_row {
            // What a page begins with, and the end of a row, are no paragraphs that are counted.
            style.list = None;
        }
        self.blocks.extend(word::block(&text, &style, &mut self.numbering));
        if properties.ends_row {
            self.end_row(at, properties.cells.as_deref());
        } else if is_cell {
            let next = RowCell::new(self.blocks.len());
            self.tables.last_mut().into_iter().for_each(|(_, cells)| cells.push(next));
        }
    }

    /// Ends a row, whose last mark, at `at`, is that of no cell.
    fn end_row(&mut self, at: usize, edges: Option<&RowEdges>) {
        let edges = edges.filter(|_| self.tables.len() == 1);
        if let Some((table, cells)) = self.tables.last_mut() {
            cells.pop();
            match edges {
                Some(edges) => table.join_row(&mut self.blocks, &edges.lay(cells, self.grids.at(at))),
                None => table.join_row(&mut self.blocks, cells),
            }
            cells.clear();
        }
    }
}

/// Where the columns of the tables end that stand in no other table.
fn grids(text: &WordText, formatting: &Formatting) -> TableGrids {
    let (mut grids, mut last) = (TableGrids::default(), None);
    for (at, unit) in text.units.iter().enumerate().filter(|(_, unit)| matches!(**unit, 0x07 | 0x0d)) {
        let Some(paragraph) = text.places.get(at).and_then(|place| formatting.paragraphs.at(*place)) else { continue };
        if *unit == 0x0d && paragraph.tables == 0 {
            grids.end_table(at);
        }
        // Many rows may have the properties of one.
        let known = last.is_some_and(|last| std::ptr::eq(last, paragraph));
        if let Some(cells) = paragraph.cells.as_ref().filter(|_| paragraph.tables <= 1 && !known) {
            grids.add(cells);
            last = Some(paragraph);
        }
    }
    grids.end_table(text.units.len());
    grids
}

/// For each unit whether it stands in what a field does and not in what it shows: `PAGE` and the like.
fn instructions(units: &[u16]) -> Vec<bool> {
    let mut unseen = vec![false; units.len()];
    // Where the fields that have not ended begin, and where their instruction ends.
    let mut open: Vec<(usize, Option<usize>)> = Vec::new();
    for (at, unit) in units.iter().enumerate() {
        match *unit {
            sign::FIELD => open.push((at, None)),
            sign::FIELD_RESULT => open.last_mut().into_iter().for_each(|(_, result)| *result = Some(at)),
            sign::FIELD_END => {
                let Some((start, result)) = open.pop() else { continue };
                unseen[start..result.unwrap_or(at)].fill(true);
            }
            _ => {}
        }
    }
    unseen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_field_its_result_is_seen() {
        let seen = |text: &str| {
            let units: Vec<u16> = text.encode_utf16().collect();
            let unseen = instructions(&units);
            let seen = units.iter().zip(unseen).filter(|(_, unseen)| !unseen).map(|(unit, _)| *unit);
            String::from_utf16_lossy(&seen.collect::<Vec<_>>()).replace(|c: char| c.is_control(), "")
        };
        assert_eq!(seen("共\u{13} NUMPAGES \u{14}12\u{15}页"), "共12页");
        assert_eq!(seen("甲\u{13} IF \u{13} PAGE \u{14}3\u{15} = 1 \u{14}乙\u{15}\u{13} XE 丙\u{15}丁"), "甲乙丁");
        assert_eq!(seen("甲\u{13}没有结束"), "甲没有结束");
    }
}

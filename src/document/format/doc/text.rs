//! The text of a Word document before 2007: which part of the file holds what, and the pieces that the text is made of.

use super::NAME;
use super::stored::{Plc, number};
use crate::document::refusal::Refusal;
use encoding_rs::WINDOWS_1252;
use std::ops::Range;

/// The most UTF-16 units of a text. Pieces may share their bytes, so that a small file could say a text without end.
const MOST_UNITS: usize = 1 << 24;

/// The first bytes of the main stream, which say where all else is ([MS-DOC], 2.5.1).
pub struct FileHeader<'a>(&'a [u8]);

/// The tables that are read, by their numbers among those that the header places ([MS-DOC], 2.5.6).
#[derive(Clone, Copy)]
pub enum WordTable {
    Styles = 1,
    FootnoteMarks = 2,
    Footnotes = 3,
    CharacterPages = 12,
    ParagraphPages = 13,
    Pieces = 33,
    Shapes = 40,
    EndnoteMarks = 46,
    Endnotes = 47,
    TextBoxes = 56,
    Lists = 73,
    ListOverrides = 74,
}

/// The parts of the text that are read, by their numbers among all parts, which follow one another: between footnotes and
/// endnotes are the heads of pages, a part without use, and the remarks of editors.
#[derive(Clone, Copy)]
pub enum Story {
    Main = 0,
    Footnotes = 1,
    Endnotes = 5,
    TextBoxes = 6,
}

impl<'a> FileHeader<'a> {
    /// The header of a main stream.
    pub fn of(main: &'a [u8]) -> Result<Self, Refusal> {
        /// What the header of Word 6 and 95 begins with, and that of the versions since.
        const OLD: usize = 0xa5dc;
        const NEW: usize = 0xa5ec;
        /// The number of the first version of this form, a trial of Word 97.
        const WORD_97: usize = 0xc0;
        const ENCRYPTED: usize = 0x0100;
        let field = |at: usize| number(main, at, 2).unwrap_or(0);
        match field(0) {
            OLD => Err(Refusal::OldWord),
            NEW if field(2) < WORD_97 => Err(Refusal::OldWord),
            NEW if field(10) & ENCRYPTED != 0 => Err(Refusal::Locked(NAME)),
            NEW => Ok(Self(main)),
            _ => Err(Refusal::Damaged(NAME)),
        }
    }

    /// The path of the stream that holds the tables.
    pub fn table_stream(&self) -> &'static str {
        const SECOND: usize = 0x0200;
        if number(self.0, 10, 2).unwrap_or(0) & SECOND == 0 { "/0Table" } else { "/1Table" }
    }

    /// The bytes of a table within its stream.
    pub fn place(&self, table: WordTable) -> Range<usize> {
        const FIRST: usize = 0x9a;
        let at = FIRST + 8 * table as usize;
        let start = number(self.0, at, 4).unwrap_or(0);
        start..start + number(self.0, at + 4, 4).unwrap_or(0)
    }

    /// The units of a part of the text.
    pub fn story(&self, story: Story) -> Range<usize> {
        const FIRST: usize = 0x4c;
        let length = |story: usize| number(self.0, FIRST + 4 * story, 4).unwrap_or(0);
        let start = (0..story as usize).map(length).sum();
        start..start + length(story as usize)
    }
}

/// The text, all its parts one after the other.
#[derive(Default)]
pub struct WordText {
    /// UTF-16.
    pub units: Vec<u16>,
    /// Where in the main stream each unit is, which tells its properties.
    pub places: Vec<u32>,
}

impl WordText {
    /// Puts together the pieces that `table` names of the `main` stream; none where it names none.
    pub fn of(main: &[u8], table: &[u8]) -> Option<Self> {
        let mut text = Self::default();
        let pieces = Plc::of(pieces(table)?, 8);
        for (units, piece) in pieces.entries() {
            let length = units.end.saturating_sub(units.start).min(MOST_UNITS.saturating_sub(text.units.len()));
            text.push(main, number(piece, 2, 4)?, length);
        }
        Some(text)
    }

    /// Adds a piece of `length` units. A bit of `place` says that its characters have a byte each.
    fn push(&mut self, main: &[u8], place: usize, length: usize) {
        const SINGLE: usize = 1 << 30;
        let (start, width) = if place & SINGLE != 0 { ((place & !SINGLE) / 2, 1) } else { (place, 2) };
        let end = start.saturating_add(length * width).min(main.len());
        let bytes = main.get(start..end).unwrap_or_default();
        match width {
            1 => self.units.extend(WINDOWS_1252.decode_without_bom_handling(bytes).0.encode_utf16()),
            _ => self.units.extend(bytes.chunks_exact(2).map(|unit| u16::from_le_bytes([unit[0], unit[1]]))),
        }
        let places = (start..end).step_by(width).map(|place| u32::try_from(place).unwrap_or(u32::MAX));
        self.places.extend(places.take(self.units.len() - self.places.len()));
    }
}

/// The table of pieces, behind the properties that pieces may have ([MS-DOC], 2.9.38).
fn pieces(mut table: &[u8]) -> Option<&[u8]> {
    const PROPERTIES: u8 = 1;
    const PIECES: u8 = 2;
    loop {
        match *table.first()? {
            PROPERTIES => table = table.get(3 + number(table, 1, 2)?..)?,
            PIECES => return table.get(5..5 + number(table, 1, 4)?),
            _ => return None,
        }
    }
}

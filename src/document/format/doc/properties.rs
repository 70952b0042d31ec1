//! The properties of paragraphs and characters in a Word document before 2007: runs of the text, each with a list of
//! modifications ([MS-DOC], 2.6).

use super::cells::RowEdges;
use super::stored::{Plc, number};
use crate::document::format::word::characters::CharacterStyle;
use crate::document::format::word::styles::{WordStyle, level};
use std::rc::Rc;

/// The code of the modification that defines the cells of a row, whose length has two bytes.
const TABLE: usize = 0xd608;

/// The bytes of a page of properties.
const PAGE: usize = 512;

/// What is known of the text, by its places in the main stream.
pub struct Formatting {
    pub paragraphs: Runs<ParagraphProperties>,
    pub characters: Runs<CharacterProperties>,
}

/// Runs of the main stream, from one byte to another, sorted.
pub struct Runs<T>(Vec<(u32, u32, T)>);

/// What is known of a paragraph.
#[derive(Clone, Default)]
pub struct ParagraphProperties {
    /// The number of its style.
    pub style: usize,
    pub own: WordStyle,
    /// How many tables it stands in, one within the other.
    pub tables: usize,
    /// Whether its mark ends a row of a table.
    pub ends_row: bool,
    /// Whether its mark ends a cell of a table that stands in another; else a mark of its own does.
    pub ends_inner_cell: bool,
    /// The cells of the row that its mark ends.
    pub cells: Option<Rc<RowEdges>>,
}

/// What is known of a character.
#[derive(Clone, Copy, Default)]
pub struct CharacterProperties {
    /// Whether it was deleted while changes were tracked.
    pub deleted: bool,
    /// The number of its style, where it has one.
    pub style: Option<usize>,
    pub own: CharacterStyle,
    /// What it shows in a font of symbols.
    pub symbol: Option<char>,
}

impl<T: Clone + Default> Runs<T> {
    /// Sorts runs; those that `pages` name of the `main` stream.
    fn of(main: &[u8], pages: &[u8], read: impl Fn(&[u8], usize, usize) -> Option<T>) -> Self {
        let mut runs = Vec::new();
        for (_, number_of_page) in Plc::of(pages, 4).entries() {
            let index = number(number_of_page, 0, 4).unwrap_or(0) & 0x3f_ffff;
            let Some(page) = main.get(index * PAGE..(index + 1) * PAGE) else { continue };
            let count = usize::from(page[PAGE - 1]);
            for run in 0..count {
                let place = |index: usize| number(page, index * 4, 4).and_then(|place| u32::try_from(place).ok());
                let Some((start, end)) = place(run).zip(place(run + 1)) else { break };
                runs.push((start, end, read(page, count, run).unwrap_or_default()));
            }
        }
        runs.sort_by_key(|(start, ..)| *start);
        Self(runs)
    }

    /// What is known of the byte at `place`.
    pub fn at(&self, place: u32) -> Option<&T> {
        let behind = self.0.partition_point(|(start, ..)| *start <= place);
        let (_, end, properties) = self.0.get(behind.checked_sub(1)?)?;
        (place < *end).then_some(properties)
    }
}

/// The properties of paragraphs; `data` holds the lists of modifications that are too long for a page.
pub fn paragraphs(main: &[u8], pages: &[u8], data: &[u8]) -> Runs<ParagraphProperties> {
    /// The bytes of an entry, of which the first says where in the page its properties are.
    const ENTRY: usize = 13;
    Runs::of(main, pages, |page, count, run| {
        let at = 2 * usize::from(*page.get((count + 1) * 4 + run * ENTRY)?);
        // A length in words less a half; zero says that the length, in words, follows.
        let (start, length) = match usize::from(*page.get(at).filter(|_| at > 0)?) {
            0 => (at + 2, 2 * usize::from(*page.get(at + 1)?)),
            words => (at + 1, 2 * words - 1),
        };
        let stored = page.get(start..start + length)?;
        let mut properties = ParagraphProperties { style: number(stored, 0, 2)?, ..Default::default() };
        modifications(stored.get(2..)?, |code, operand| properties.take(code, operand, data));
        Some(properties)
    })
}

/// The properties of characters.
pub fn characters(main: &[u8], pages: &[u8]) -> Runs<CharacterProperties> {
    Runs::of(main, pages, |page, count, run| {
        let at = 2 * usize::from(*page.get((count + 1) * 4 + run)?);
        let length = usize::from(*page.get(at).filter(|_| at > 0)?);
        let mut properties = CharacterProperties::default();
        modifications(page.get(at + 1..at + 1 + length)?, |code, operand| properties.take(code, operand));
        Some(properties)
    })
}

impl ParagraphProperties {
    fn take(&mut self, code: usize, operand: &[u8], data: &[u8]) {
        let value = number(operand, 0, operand.len().min(4)).unwrap_or(0);
        match code {
            0x2416 => self.tables = self.tables.max(value & 1),
            0x6649 => self.tables = value,
            0x2417 | 0x244c => self.ends_row = value == 1,
            0x244b => self.ends_inner_cell = value == 1,
            TABLE => self.cells = Some(Rc::new(RowEdges::of(operand))),
            // The modifications are stored in another stream, behind their length.
            0x6645 | 0x6646 => {
                let stored = number(data, value, 2).and_then(|length| data.get(value + 2..)?.get(..length));
                modifications(stored.unwrap_or_default(), |code, operand| self.take(code, operand, &[]));
            }
            _ => take_style(&mut self.own, code, operand),
        }
    }
}

/// Takes in a modification that styles have too.
pub fn take_style(style: &mut WordStyle, code: usize, operand: &[u8]) {
    /// Larger numbers of lists stand for those of Word 6.
    const MOST_LISTS: usize = 0x7fe;
    let value = number(operand, 0, operand.len().min(4)).unwrap_or(0);
    match code {
        0x2640 => style.heading = u8::try_from(value).ok().map(level),
        0x260a => style.depth = Some(value),
        0x460b => style.list = Some(if value <= MOST_LISTS { value } else { 0 }.to_string()),
        _ => {}
    }
}

impl CharacterProperties {
    fn take(&mut self, code: usize, operand: &[u8]) {
        match code {
            0x0800 => self.deleted |= operand.first() == Some(&1),
            0x4a30 => self.style = number(operand, 0, 2),
            0x6a09 => {
                // Fonts of symbols have their characters in an area for private use too.
                let code = number(operand, 2, 2).and_then(|code| u32::try_from(code).ok());
                self.symbol = code.and_then(char::from_u32);
            }
            _ => take_characters(&mut self.own, code, operand),
        }
    }
}

/// Takes in a modification of characters that styles have too. Of what is on or off, 0x80 says that it is as in the style,
/// and 0x81 that it is not, which is only written where the style is silent.
pub fn take_characters(style: &mut CharacterStyle, code: usize, operand: &[u8]) {
    let value = number(operand, 0, operand.len().min(2)).unwrap_or(0);
    let on = match value {
        0 => Some(false),
        1 | 0x81 => Some(true),
        _ => None,
    };
    match code {
        0x083c => style.vanished = on,
        0x0837 => style.struck = on,
        0x2a53 => style.struck_twice = on,
        0x2a48 => style.superscript = Some(value == 1),
        0x4845 => style.position = u16::try_from(value).ok().map(|position| i32::from(position.cast_signed())),
        0x4a43 => style.size = i32::try_from(value).ok(),
        _ => {}
    }
}

/// Hands each modification of a list over: its code and its operand ([MS-DOC], 2.2.5.1).
pub fn modifications(mut list: &[u8], mut take: impl FnMut(usize, &[u8])) {
    const TABS: usize = 0xc615;
    while let Some(code) = number(list, 0, 2) {
        let rest = list.get(2..).unwrap_or_default();
        // Where the operand begins, and how long it is.
        let (start, length) = match code >> 13 {
            0 | 1 => (0, 1),
            2 | 4 | 5 => (0, 2),
            3 => (0, 4),
            7 => (0, 3),
            _ if code == TABLE => (2, number(rest, 0, 2).unwrap_or(0).saturating_sub(1)),
            _ if code == TABS && rest.first() == Some(&255) => return,
            _ => (1, number(rest, 0, 1).unwrap_or(0)),
        };
        let Some(operand) = rest.get(start..start + length) else { return };
        take(code, operand);
        list = rest.get(start + length..).unwrap_or_default();
    }
}

//! What stands above a table: its title, and the note of its unit (单位：万元).

use super::head::{Head, HeadOf};
use super::unit::HeadUnit;
use super::words::WORDS;
use crate::document::{Document, Role, RowKind, Table};
use crate::figure::lexicon::Lexicon;
use crate::text::TextRange;
use crate::text::fold::fold;
use crate::text::range::from;

/// The note of the unit may stand in one of so many first rows of a table.
const NOTED_ROWS: usize = 4;

/// What is told of a table as a whole.
#[derive(Clone, Debug, Default)]
pub(super) struct Above {
    /// The units of its note: amounts have the first, shares the one that is a share.
    pub units: Vec<HeadUnit>,
    /// Its title, as a head.
    pub title: Option<Head>,
    /// The unit in brackets at the end of a line above it: 表1 各科支出（万元）, （人民币百万元）.
    in_brackets: Option<HeadUnit>,
}

impl Above {
    /// What stands above a table of `document`, and in its own first rows.
    pub fn of(lexicon: &Lexicon, document: &Document, table: &Table) -> Self {
        let mut above = Self::default();
        for row in table.rows.iter().take(NOTED_ROWS) {
            row.iter().for_each(|cell| above.take_note(lexicon, &document.text, *cell));
        }
        for id in document.lines_above(table) {
            let line = document.paragraph(id).range;
            above.take_note(lexicon, &document.text, line);
            above.take_title(lexicon, &document.text, line, document.paragraph(id).role == Role::Heading);
        }
        above.settle_units();
        above
    }

    /// Takes in what the rows right above the head of a part of the table say: 附表2, its title, 单位：万元.
    pub fn enter_part(&mut self, lexicon: &Lexicon, document: &Document, table: &Table, head: usize) {
        let is_group = |row: &usize| table.kinds.get(*row) == Some(&RowKind::Group);
        let mut part = Self::default();
        for row in (0..head).rev().take_while(is_group) {
            for cell in table.rows.get(row).into_iter().flatten().filter(|cell| !cell.is_empty()) {
                part.take_note(lexicon, &document.text, *cell);
                part.take_title(lexicon, &document.text, *cell, false);
            }
        }
        part.settle_units();
        self.title = part.title.or_else(|| self.title.take());
        if !part.units.is_empty() {
            self.units = part.units;
        }
    }

    /// The unit for an amount, or a share, that tells none itself.
    pub fn unit(&self, share: bool) -> Option<HeadUnit> {
        let noted = self.units.iter().find(|unit| unit.is_share() == share).cloned();
        noted.or_else(|| share.then(HeadUnit::percent))
    }

    /// What a head that counts something is counted in: as the note above the table says, where it knows that (单位：万人).
    pub fn scaled(&self, counted: &HeadUnit) -> HeadUnit {
        self.units.iter().find(|unit| unit.name == counted.name).unwrap_or(counted).clone()
    }

    fn settle_units(&mut self) {
        if self.units.is_empty() {
            self.units.extend(self.in_brackets.take());
        }
    }

    /// Reads 单位：万元 in a line.
    fn take_note(&mut self, lexicon: &Lexicon, text: &str, range: TextRange) {
        if !self.units.is_empty() {
            return;
        }
        let line = range.of(text);
        for (at, _) in line.char_indices().rev() {
            let chars: Vec<char> = from(line, at).chars().take(40).map(fold).collect();
            let Some(len) = WORDS.notes.opens(&chars) else { continue };
            let note: String = chars[len..].iter().collect();
            let Some(note) = note.trim_start().strip_prefix([':', '：']) else { continue };
            let note = note.split([')', '）', ']', '】', '|']).next().unwrap_or_default().trim();
            let first = note.split(char::is_whitespace).next().unwrap_or_default();
            // 新臺幣 百萬元: a blank may stand within it as well as behind it.
            let listed = [note, first].map(|note| HeadUnit::listed(lexicon, note));
            self.units = listed.into_iter().find(|units| !units.is_empty()).unwrap_or_default();
            if !self.units.is_empty() {
                return;
            }
        }
    }

    /// Takes a line for the title: the nearest that names a table or tells a time. The heading of its section may have its unit
    /// without being its title.
    fn take_title(&mut self, lexicon: &Lexicon, text: &str, range: TextRange, is_heading: bool) {
        let line: Vec<char> = range.of(text).chars().map(fold).collect();
        let titled = WORDS.titles.opens(&line).is_some() || WORDS.titles.ends(&line).is_some();
        let head = Head::read(lexicon, text, range, HeadOf::Column);
        let bracketed = line.last().is_some_and(|c| matches!(c, ')' | '）' | ']' | '】'));
        let noted = titled || is_heading || head.period.is_some() || head.name.is_empty();
        if bracketed && noted && self.in_brackets.is_none() {
            self.in_brackets.clone_from(&head.unit);
        }
        if self.title.is_none() && (titled || head.period.is_some()) {
            self.title = Some(head);
        }
    }
}

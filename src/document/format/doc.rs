//! Word documents before 2007 ([MS-DOC]), which WPS writes too: paragraphs with their automatic numbers, headings where
//! styles say so, tables, text boxes, notes.

mod body;
mod cells;
mod lists;
mod properties;
mod stored;
mod styles;
mod text;

use crate::document::blocks::{BlockHint, Blocks, Metadata};
use crate::document::refusal::Refusal;
use body::{Anchors, TextBoxes, WordBody};
use cfb::CompoundFile;
use memchr::memmem;
use properties::Formatting;
use std::collections::HashMap;
use std::io::{Cursor, Read};
use std::ops::Range;
use stored::{Plc, number};
use text::{FileHeader, Story, WordTable, WordText};

/// What the format is called.
pub(super) const NAME: &str = "Word .doc";

/// The first bytes of a compound file, which holds streams as a folder holds files.
pub(super) const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Whether a file is such a document: a compound file with a stream of that name, which is UTF-16.
pub(super) fn is_doc(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "WordDocument".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.starts_with(COMPOUND) && memmem::find(bytes, &name).is_some()
}

/// Reads such a document.
pub(super) fn read(bytes: Vec<u8>) -> Result<Blocks, Refusal> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(|_| Refusal::Damaged(NAME))?;
    // Another file of Office may hold a Word document within a folder.
    let main = stream(&mut file, "/WordDocument").ok_or(Refusal::OldOffice)?;
    let header = FileHeader::of(&main)?;
    let table = stream(&mut file, header.table_stream()).ok_or(Refusal::Damaged(NAME))?;
    let data = stream(&mut file, "/Data").unwrap_or_default();
    let document = WordFile { main: &main, table: &table, data: &data, header };
    let (blocks, damaged) = document.blocks()?;
    Ok(Blocks::written(&blocks, Metadata { damaged, ..Metadata::default() }))
}

/// The bytes of a stream; of a damaged one those before the damage.
fn stream(file: &mut CompoundFile<Cursor<Vec<u8>>>, path: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let _ = file.open_stream(path).ok()?.read_to_end(&mut bytes);
    Some(bytes)
}

/// A note at the foot of a page, or at the end.
struct Note {
    /// None where it has a sign of its own.
    number: Option<usize>,
    /// Where in the text it stands.
    units: Range<usize>,
}

/// The streams of a document.
struct WordFile<'a> {
    /// The text, and the properties of its characters and paragraphs.
    main: &'a [u8],
    /// Tables that say where in the other streams things are.
    table: &'a [u8],
    /// Properties that are too long for their place.
    data: &'a [u8],
    header: FileHeader<'a>,
}

impl WordFile<'_> {
    /// Its blocks, and whether a part of the text is lost.
    fn blocks(&self) -> Result<(Vec<(String, BlockHint)>, bool), Refusal> {
        let text = WordText::of(self.main, self.part(WordTable::Pieces)).ok_or(Refusal::Damaged(NAME))?;
        let formatting = Formatting {
            paragraphs: properties::paragraphs(self.main, self.part(WordTable::ParagraphPages), self.data),
            characters: properties::characters(self.main, self.part(WordTable::CharacterPages)),
        };
        let mut styles = styles::read(self.part(WordTable::Styles));
        let numbering = lists::read(self.lists(), self.part(WordTable::ListOverrides));
        styles.place(&numbering);
        let (boxes, loose) = self.text_boxes();
        let (marks, notes) = self.notes();
        let mut body = WordBody::new(&text, &formatting, &styles, numbering);
        let main = self.header.story(Story::Main);
        body.read(main.clone(), &Anchors { notes: marks, boxes });
        loose.into_iter().for_each(|units| body.read(units, &Anchors::default()));
        notes.into_iter().for_each(|note| body.read_note(note.number, note.units));
        Ok((body.into_blocks(), text.units.len() < main.end))
    }

    /// The bytes of a table.
    fn part(&self, table: WordTable) -> &[u8] {
        self.table.get(self.header.place(table)).unwrap_or_default()
    }

    /// The bytes of the lists and what stands behind them, which the header does not count.
    fn lists(&self) -> &[u8] {
        let place = self.header.place(WordTable::Lists);
        if place.is_empty() { &[] } else { self.table.get(place.start..).unwrap_or_default() }
    }

    /// The number of each note by the place of its mark in the text, and where the notes are.
    fn notes(&self) -> (HashMap<usize, usize>, Vec<Note>) {
        let (mut marks, mut notes) = (HashMap::new(), Vec::new());
        let kinds = [
            (WordTable::FootnoteMarks, WordTable::Footnotes, Story::Footnotes),
            (WordTable::EndnoteMarks, WordTable::Endnotes, Story::Endnotes),
        ];
        for (places, texts, story) in kinds {
            let start = self.header.story(story).start;
            let (places, texts) = (Plc::of(self.part(places), 2), Plc::of(self.part(texts), 0));
            let mut count = 0;
            for ((place, mark), (units, _)) in places.entries().zip(texts.entries()) {
                let numbered = mark != [0, 0];
                count += usize::from(numbered);
                let number = Some(count).filter(|_| numbered);
                marks.extend(number.map(|number| (place.start, number)));
                notes.push(Note { number, units: start + units.start..start + units.end });
            }
        }
        (marks, notes)
    }

    /// The text boxes by the places in the text where they are anchored, and those whose place is not known.
    fn text_boxes(&self) -> (TextBoxes, Vec<Range<usize>>) {
        let story = self.header.story(Story::TextBoxes);
        let shapes = Plc::of(self.part(WordTable::Shapes), 26);
        let places: HashMap<_, _> = shapes.entries().map(|(at, shape)| (number(shape, 0, 4), at.start)).collect();
        let (mut anchored, mut loose) = (TextBoxes::new(), Vec::new());
        for (units, text_box) in Plc::of(self.part(WordTable::TextBoxes), 22).entries() {
            // The last entry stands for none.
            let units = story.start + units.start..(story.start + units.end).min(story.end);
            match places.get(&number(text_box, 14, 4)) {
                Some(at) => anchored.entry(*at).or_default().push(units),
                None => loose.push(units),
            }
        }
        (anchored, loose)
    }
}

#[cfg(test)]
mod tests;

//! The numbers of the notes of a Word document (ECMA-376, 17.11): footnotes and endnotes count their marks.

use crate::document::format::xml::{self, XmlEvent, XmlTag};
use std::collections::HashMap;

/// The numbers of footnotes and of endnotes, in the order of their marks.
#[derive(Clone, Default)]
pub(super) struct NoteNumbers {
    /// By whether a note is an endnote, and by what the file calls it.
    marks: HashMap<(bool, String), NoteMark>,
    footnotes: usize,
    endnotes: usize,
}

/// The mark of a note.
#[derive(Clone, Copy)]
struct NoteMark {
    /// How many marks stand before it.
    place: usize,
    /// Its number; none where it has a sign of its own (*).
    number: Option<usize>,
}

impl NoteNumbers {
    /// The numbers of a document with these settings, which its first section may overrule.
    pub fn of(settings: &str, body: &str) -> Self {
        let mut numbers = Self::default();
        numbers.begin(settings);
        numbers.begin(body);
        numbers
    }

    /// Takes in the numbers that the first notes have.
    fn begin(&mut self, part: &str) {
        if !part.contains("numStart") {
            return;
        }
        let (mut sections, mut ends) = (0, None);
        xml::walk(part, |event| match event {
            XmlEvent::Start(tag) => match tag.name() {
                "sectPr" => sections += 1,
                "footnotePr" => ends = Some(false),
                "endnotePr" => ends = Some(true),
                "numStart" if sections <= 1 => {
                    let before = tag.get("val").and_then(|start| start.parse::<u32>().ok()).unwrap_or(1).max(1) - 1;
                    match ends {
                        Some(true) => self.endnotes = before as usize,
                        Some(false) => self.footnotes = before as usize,
                        None => {}
                    }
                }
                _ => {}
            },
            XmlEvent::End("footnotePr" | "endnotePr") => ends = None,
            _ => {}
        });
    }

    /// The number of the note whose mark stands here; none where the mark is a sign that follows.
    pub fn next(&mut self, mark: &XmlTag) -> Option<usize> {
        let ends = mark.name().starts_with("endnote");
        let signed = mark.get("customMarkFollows").is_some_and(|on| !matches!(on.as_str(), "0" | "false" | "off"));
        let place = self.marks.len();
        let count = if ends { &mut self.endnotes } else { &mut self.footnotes };
        let marked = self.marks.entry((ends, mark.get("id").unwrap_or_default())).or_insert_with(|| {
            *count += usize::from(!signed);
            NoteMark { place, number: Some(*count).filter(|_| !signed) }
        });
        marked.number
    }

    /// The place of a `footnote` or `endnote` among the marks, and its number. A note that no mark leads to is behind all.
    pub fn get(&self, note: &str, id: &str) -> (usize, Option<usize>) {
        let mark = self.marks.get(&(note == "endnote", id.to_owned()));
        mark.map_or((usize::MAX, None), |mark| (mark.place, mark.number))
    }
}

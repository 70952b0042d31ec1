//! What is remembered of a reading, to go on with when the report is opened again.

use super::Reader;
use super::bookmarks::Bookmarks;
use super::viewport::ReadingPlace;
use crate::document::SectionId;
use crate::text::range::boundary;

/// Where one was in a report, what was folded and what was marked, in bytes of its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadingState {
    /// The top line.
    pub top: usize,
    /// The line being read.
    pub reading: usize,
    /// The beginnings of the sections that are folded in the list.
    pub folded: Vec<usize>,
    /// The beginnings of the boilerplate that is open.
    pub open: Vec<usize>,
    /// The bookmarks.
    pub marks: Bookmarks,
}

impl Reader {
    /// What to remember; nothing as long as only the beginning of the report is there. While something is searched for
    /// one is still where one started.
    pub fn reading_state(&self) -> Option<ReadingState> {
        let place = self.search_origin.as_ref().map_or_else(|| self.viewport.place(), |start| start.place);
        let start = |section: SectionId| self.document.section(section).range.start;
        (!self.is_partial).then(|| ReadingState {
            top: place.top,
            reading: place.reading,
            folded: self.section_list.folded().map(start).collect(),
            open: self.viewport.open_boilerplate(),
            marks: self.bookmarks.clone(),
        })
    }

    /// Goes on with what is remembered: with all of it where nobody has moved yet, else with the bookmarks alone. Its
    /// offsets may be those of another text.
    pub fn recall(&mut self, memory: &ReadingState) {
        let at = |offset: usize| boundary(&self.document.text, offset);
        self.bookmarks.merge(&memory.marks);
        self.bookmarks.change(at);
        if self.is_untouched() {
            let place = ReadingPlace::new(at(memory.top), at(memory.reading));
            for offset in &memory.folded {
                self.section_list.fold(&self.document, self.document.section_at(*offset));
            }
            memory.open.iter().for_each(|offset| self.viewport.unfold_at(&self.document, *offset));
            self.viewport.return_to(&self.document, place);
        }
        self.follow();
    }

    /// Whether nothing was done yet that leads away from the start.
    fn is_untouched(&self) -> bool {
        self.viewport.place() == ReadingPlace::default() && self.jump_list.is_empty() && self.search_origin.is_none()
    }
}

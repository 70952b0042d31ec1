//! What is remembered of a reading, to go on with when the report is opened again.

use super::Reader;
use super::accepted_alarms::AcceptedAlarms;
use super::bookmarks::Bookmarks;
use super::corrections::Corrections;
use super::viewport::ReadingPlace;
use crate::document::SectionId;
use crate::text::range::boundary;

/// The place in a report, what is folded, the bookmarks, the corrections and the accepted alarms, in bytes of its text.
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
    pub bookmarks: Bookmarks,
    /// The corrections of its figures.
    pub corrections: Corrections,
    /// The alarms of which the user says that the report is right.
    pub accepted: AcceptedAlarms,
}

impl ReadingState {
    /// The same at the start of the report: only what the user says of its figures is left.
    pub fn at_the_start(self) -> Self {
        let Self { corrections, accepted, .. } = self;
        Self { corrections, accepted, ..Self::default() }
    }
}

impl Reader {
    /// What to remember; nothing as long as only the beginning of the report is there. While a search is typed, the place
    /// is where it was begun.
    pub fn reading_state(&self) -> Option<ReadingState> {
        let place = self.search.origin.as_ref().map_or_else(|| self.viewport.place(), |origin| origin.place);
        let start = |section: SectionId| self.report.document.section(section).range.start;
        (!self.report.is_partial).then(|| ReadingState {
            top: place.top,
            reading: place.reading,
            folded: self.section_list.folded().map(start).collect(),
            open: self.viewport.open_boilerplate(),
            bookmarks: self.bookmarks.clone(),
            corrections: self.corrections.clone(),
            accepted: self.accepted.clone(),
        })
    }

    /// The same session, gone on with where it was left.
    pub fn with_state(mut self, state: Option<&ReadingState>) -> Self {
        state.into_iter().for_each(|state| self.resume(state));
        self
    }

    /// Goes on with what is remembered: with all of it where the reader has not moved yet, else with the bookmarks
    /// and corrections alone. The offsets may be those of another text.
    pub(super) fn resume(&mut self, state: &ReadingState) {
        self.corrections.merge(&state.corrections);
        if !self.corrections.is_empty() {
            self.apply_corrections();
        }
        self.accepted.merge(&state.accepted);
        self.report.checks.accept(&self.accepted);
        let document = &self.report.document;
        let at = |offset: usize| boundary(&document.text, offset);
        self.bookmarks.merge(&state.bookmarks);
        self.bookmarks.change(at);
        if self.is_untouched() {
            let place = ReadingPlace::new(at(state.top), at(state.reading));
            for offset in &state.folded {
                self.section_list.fold(document, document.section_at(*offset));
            }
            state.open.iter().for_each(|offset| self.viewport.unfold_at(document, *offset));
            self.viewport.return_to(document, place);
        }
        self.follow();
    }

    /// Whether nothing was done yet that leads away from the start.
    fn is_untouched(&self) -> bool {
        self.viewport.place() == ReadingPlace::default() && self.jumps.is_empty() && self.search.origin.is_none()
    }
}

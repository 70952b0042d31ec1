//! The concordance in a session: how it is asked for, where its lines lead, and the way back to it.

use super::{Concordance, ConcordanceEvent};
use crate::reader::find::Find;
use crate::reader::jump_list::{Departure, JumpKind};
use crate::reader::overlay::Overlay;
use crate::reader::prompt::{Prompt, Purpose};
use crate::reader::{Mode, Reader};
use crate::search::Query;
use crate::text::range::boundary;
use std::path::PathBuf;

impl Reader {
    /// The concordance, if one was asked for.
    pub fn concordance(&self) -> Option<&Concordance> {
        self.concordance.as_ref()
    }

    /// The files that the library offers to be looked through: those that are marked, else those that show; none where the
    /// user is not in the library.
    pub fn listed_files(&self) -> Option<Vec<PathBuf>> {
        let library = self.library.as_ref().filter(|_| self.overlays.has(Mode::Library))?;
        let marked = library.marked_files();
        let shown = || library.rows().filter(|entry| entry.can_be_read()).map(|entry| entry.file.clone()).collect();
        Some(if marked.is_empty() { shown() } else { marked })
    }

    /// Shows an empty concordance for a search through so many reports.
    pub fn begin_concordance(&mut self, query: Query, reports: usize) {
        self.concordance = Some(Concordance::new(query, reports));
        self.overlays.open(Overlay::Concordance);
    }

    /// Takes in what was found. Where letters stand nowhere, gives them as pinyin, to be looked for instead.
    pub fn receive_concordance(&mut self, events: Vec<ConcordanceEvent>) -> Option<Query> {
        let height = self.sizes().concordance;
        let concordance = self.concordance.as_mut()?;
        concordance.receive(events);
        concordance.follow(height);
        concordance.as_pinyin()
    }

    /// Asks what several reports are to be looked through for.
    pub(in crate::reader) fn ask_for_concordance(&mut self) {
        self.search.history.leave();
        self.overlays.open(Overlay::Prompt(Prompt::new(Purpose::Concordance)));
    }

    /// To the hit at byte `at`, as soon as it is loaded; the way back leads to the concordance.
    pub(in crate::reader) fn go_to_concordance_hit(&mut self, at: usize) {
        self.overlays.clear();
        if self.report.is_partial && at >= self.report.document.text.len() {
            self.awaited_hit = Some(at);
            return;
        }
        // The file may have changed since it was looked through.
        let at = boundary(&self.report.document.text, at);
        self.depart(Departure::Always(JumpKind::Concordance));
        let query = self.concordance.as_ref().map(|concordance| concordance.query().clone());
        self.search.find = query.map(|query| Find::new(query, &self.report.document, at));
        self.look_on();
        (self.figure, self.selection) = (None, None);
        self.viewport.hold(&self.report.document, at);
        self.section_list.reveal(&self.report.document, self.section());
        self.follow();
    }

    /// To a hit that was awaited, now that more is loaded.
    pub(in crate::reader) fn go_to_awaited_hit(&mut self) {
        if let Some(at) = self.awaited_hit.take() {
            self.go_to_concordance_hit(at);
        }
    }
}

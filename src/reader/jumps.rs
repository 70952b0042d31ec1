//! Jumps: to sections, figures, hits, bookmarks and ends, back to where they started and forward again.

use super::bookmarks::{Bookmark, Pending};
use super::jump_list::{Departure, Jump, JumpKind};
use super::overlay::Overlay;
use super::{Mode, Notice, Pane, Reader, Request};
use crate::document::SectionId;
use std::time::SystemTime;

impl Reader {
    /// To line `number`, or without a number to the first line or the last.
    pub(super) fn go_to_line(&mut self, departure: Departure, number: Option<usize>, bottom: bool) {
        self.depart(departure);
        self.figure = None;
        match number {
            Some(number) => self.viewport.go_to_line(&self.report.document, number),
            None if bottom => {
                self.awaits_end = self.report.is_partial;
                self.notice = self.awaits_end.then_some(Notice::EndAwaited);
                self.viewport.go_to_end(&self.report.document);
            }
            None => self.viewport.go_to(&self.report.document, 0),
        }
    }

    /// Along the entries of the section list, folded ones stepped over.
    pub(super) fn step_entry(&mut self, count: isize) {
        let section = self.section();
        let target = self.section_list.stepped(&self.report.document, section, count);
        if target == self.section_list.entry_of(&self.report.document, section) {
            self.notice = Some(if count < 0 { Notice::FirstSection } else { Notice::LastSection });
        }
        if let Some(&section) = target.and_then(|target| self.section_list.shown().get(target)) {
            self.go_to_section(Departure::InList, section);
        }
    }

    /// From heading to heading; back goes to the heading of the section being read first.
    pub(super) fn step_section(&mut self, count: isize) {
        let section = self.section();
        let within = self.viewport.reading() > self.report.section_start(section) || self.figure.is_some();
        let count = if count < 0 && within { count + 1 } else { count };
        let target = section.0.saturating_add_signed(count).min(self.report.document.sections.len().saturating_sub(1));
        if target == section.0 && count != 0 {
            self.notice = Some(if count < 0 { Notice::FirstSection } else { Notice::LastSection });
            return;
        }
        self.go_to_section(Departure::InARow(JumpKind::Section), SectionId(target));
    }

    pub(super) fn go_to_section(&mut self, departure: Departure, section: SectionId) {
        self.depart(departure);
        self.figure = None;
        self.viewport.go_to(&self.report.document, self.report.section_start(section));
    }

    /// To the line of that byte of the text.
    pub(super) fn go_to_offset(&mut self, offset: usize) {
        self.go_to_offset_by(Departure::InARow(JumpKind::End), offset);
    }

    pub(super) fn go_to_offset_by(&mut self, departure: Departure, offset: usize) {
        self.depart(departure);
        self.figure = None;
        self.viewport.go_to(&self.report.document, offset);
    }

    /// The outermost section of that number.
    pub fn numbered_section(&self, number: usize) -> Option<SectionId> {
        self.report.numbered_section(number)
    }

    /// To the outermost section of that number.
    pub(super) fn go_to_numbered(&mut self, number: Option<usize>) {
        let Some(number) = number else { return };
        match self.report.numbered_section(number) {
            Some(section) => self.go_to_section(Departure::Always(JumpKind::Section), section),
            None => self.notice = Some(Notice::NoSection(number.to_string())),
        }
    }

    /// To the article of that number.
    pub(super) fn go_to_article(&mut self, number: usize) {
        match self.report.article(number) {
            Some(section) => {
                self.go_to_section(Departure::Always(JumpKind::Section), section);
                self.carry_selection(Some(self.viewport.reading()));
                self.follow();
            }
            None => self.notice = Some(Notice::NoArticle(number)),
        }
    }

    /// The line that stands so many per cent into the text.
    pub(super) fn line_at_percent(&self, percent: usize) -> usize {
        (self.viewport.progress().1 * percent.min(100) / 100).max(1)
    }

    /// From figure to figure, starting at the line being read where there is no current figure; no further than the ends.
    /// Where the list has the keys, only what its filter leaves counts.
    pub(super) fn step_figure(&mut self, departure: Departure, count: isize) {
        let left = if self.focus == Pane::Figures { self.figure_list.left() } else { None };
        let place = |figure: usize| left.map_or(figure, |left| left.partition_point(|&shown| shown < figure)) as isize;
        let is_left = |figure: &usize| left.is_none_or(|left| left.binary_search(figure).is_ok());
        let last = left.map_or(self.report.figures.len(), <[usize]>::len) as isize - 1;
        let next = place(self.figure.unwrap_or_else(|| self.next_figure()));
        let from = if self.figure.is_some_and(|figure| is_left(&figure)) || count <= 0 { next } else { next - 1 };
        let target = from.saturating_add(count).clamp(0, last.max(0));
        if last < 0 || target == from || !(0..=last).contains(&(from + count.signum())) {
            self.notice = Some(if count < 0 { Notice::FirstFigure } else { Notice::LastFigure });
        } else {
            let figure = left.map_or(target as usize, |left| left[target as usize]);
            self.go_to_figure(departure, figure);
        }
    }

    pub(super) fn go_to_figure(&mut self, departure: Departure, index: usize) {
        let Some(place) = self.report.figure_start(index) else { return };
        self.depart(departure);
        self.figure = Some(index);
        self.viewport.hold(&self.report.document, place);
    }

    /// Takes note of a jump from here.
    pub(super) fn depart(&mut self, departure: Departure) {
        self.jumps.depart(departure, self.here(departure.kind()));
    }

    /// A jump of that kind from here.
    fn here(&self, kind: JumpKind) -> Jump {
        Jump { place: self.viewport.place(), figure: self.figure, kind }
    }

    /// Out of a filter, of a list, of a search that has found nothing yet; then the current figure and the hits are no
    /// longer marked. It never moves the text.
    pub(super) fn close(&mut self) {
        if self.unfilter_list() {
            return;
        }
        if self.focus != Pane::Text {
            self.focus = Pane::Text;
        } else if self.search.origin.is_some() {
            self.give_up_search();
        } else {
            (self.figure, self.search.find) = (None, None);
        }
    }

    /// Back along the jump list, `count` jumps.
    pub(super) fn jump_back(&mut self, count: usize) {
        for _ in 0..count {
            match self.jumps.back(self.here(JumpKind::End)) {
                Some(jump) => self.return_to(jump),
                None => return self.notice = Some(Notice::NoWayBack),
            }
        }
    }

    /// Forward along the jump list, `count` jumps.
    pub(super) fn jump_forward(&mut self, count: usize) {
        for _ in 0..count {
            match self.jumps.forward(self.here(JumpKind::End)) {
                Some(jump) => self.return_to(jump),
                None => return self.notice = Some(Notice::NoWayForward),
            }
        }
    }

    /// To where the last jump started; from there the same leads here again.
    pub(super) fn jump_to_origin(&mut self) {
        match self.jumps.last() {
            Some(jump) => {
                self.depart(Departure::Always(JumpKind::Bookmark));
                self.return_to(jump);
            }
            None => self.notice = Some(Notice::NoWayBack),
        }
    }

    /// To where `jump` started: the table where it was found in one; the workspace leads to another report.
    fn return_to(&mut self, jump: Jump) {
        self.figure = jump.figure;
        self.viewport.return_to(&self.report.document, jump.place);
        match jump.kind {
            JumpKind::Table => self.return_to_all_figures(),
            JumpKind::Concordance if self.concordance.is_some() => self.overlays.open(Overlay::Concordance),
            JumpKind::Comparison(report) => self.ask_to_return(report, Some(Mode::Comparison)),
            JumpKind::Coding(report) => self.ask_to_return(report, Some(Mode::Coding)),
            JumpKind::Report(report) => self.ask_to_return(report, None),
            _ => {}
        }
    }

    fn ask_to_return(&mut self, report: usize, table: Option<Mode>) {
        self.request = Some(Request::Return { report, table });
    }

    /// A figure that was scrolled out of sight is no longer the current figure.
    pub(super) fn release_unseen_figure(&mut self) {
        let place = self.figure.and_then(|figure| self.report.figure_start(figure));
        if place.is_some_and(|place| !self.viewport.shows(place)) {
            self.figure = None;
        }
    }

    /// The first figure from the line being read on; the number of all figures where there is none.
    pub(super) fn next_figure(&self) -> usize {
        self.report.figure_from(self.viewport.reading())
    }

    /// Sets the bookmark that has this letter, or goes to it.
    pub(super) fn use_letter(&mut self, pending: Pending, letter: char) {
        match (pending, letter, self.bookmarks.get(letter)) {
            // The bookmarks are those of a report that is not known before all of it is there.
            (Pending::SetBookmark, 'a'..='z', _) | (Pending::GoToBookmark, 'a'..='z', None)
                if self.report.is_partial =>
            {
                self.notice = Some(Notice::NotAllRead);
            }
            (Pending::SetBookmark, 'a'..='z', _) => self.set_bookmark(letter),
            (Pending::GoToBookmark, '\'', _) => self.jump_to_origin(),
            (Pending::GoToBookmark, _, Some(bookmark)) => self.go_to_bookmark(bookmark),
            (Pending::GoToBookmark, 'a'..='z', None) => self.notice = Some(Notice::NoBookmark(letter)),
            _ => self.notice = Some(Notice::NoLetter(letter)),
        }
        if pending == Pending::GoToBookmark && self.notice.is_none() {
            self.carry_selection(Some(self.viewport.reading()));
        }
        self.follow();
    }

    fn set_bookmark(&mut self, letter: char) {
        self.bookmarks.set(letter, Bookmark { at: self.viewport.reading(), set: SystemTime::now() });
        self.notice = Some(Notice::BookmarkSet(letter));
    }

    /// Puts the line of the bookmark at the top, as it mostly was when the bookmark was set.
    fn go_to_bookmark(&mut self, bookmark: Bookmark) {
        self.depart(Departure::Always(JumpKind::Bookmark));
        self.figure = None;
        self.viewport.unfold_at(&self.report.document, bookmark.at);
        self.viewport.go_to(&self.report.document, bookmark.at);
        self.section_list.reveal(&self.report.document, self.section());
    }
}

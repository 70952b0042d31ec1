//! Jumps: to sections, figures, hits, marks and ends, back to where they started and forward again.

use super::jump_list::Origin;
use super::{Notice, Pane, Reader};
use crate::document::{SectionId, SectionKind};

/// Jumps of one kind in a row have one origin: where the first of them started.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JumpKind {
    Section,
    Figure,
    Hit,
    Bookmark,
    End,
    List,
    Table,
}

impl Reader {
    /// To line `number`, or without one to the first line or the last.
    pub(super) fn go_to_line(&mut self, jump: Option<JumpKind>, number: Option<usize>, bottom: bool) {
        self.depart(jump, JumpKind::End);
        self.figure = None;
        match number {
            Some(number) => self.viewport.go_to_line(&self.document, number),
            None if bottom => self.viewport.go_to_end(&self.document),
            None => self.viewport.go_to(&self.document, 0),
        }
    }

    /// Along the entries of the section list, folded ones stepped over.
    pub(super) fn step_entry(&mut self, count: isize) {
        let section = self.section();
        let target = self.section_list.stepped(&self.document, section, count);
        if target == self.section_list.entry_of(&self.document, section) {
            self.notice = Some(if count < 0 { Notice::FirstSection } else { Notice::LastSection });
        }
        if let Some(&section) = target.and_then(|target| self.section_list.shown().get(target)) {
            self.go_to_section(Some(JumpKind::List), JumpKind::List, section);
        }
    }

    /// From heading to heading; back goes to the heading of the section being read first.
    pub(super) fn step_section(&mut self, jump: Option<JumpKind>, kind: JumpKind, count: isize) {
        let section = self.section();
        let within = self.viewport.reading() > self.start(section) || self.figure.is_some();
        let count = if count < 0 && within { count + 1 } else { count };
        let target = section.0.saturating_add_signed(count).min(self.document.sections.len().saturating_sub(1));
        if target == section.0 && count != 0 {
            self.notice = Some(if count < 0 { Notice::FirstSection } else { Notice::LastSection });
            return;
        }
        self.go_to_section(jump, kind, SectionId(target));
    }

    pub(super) fn go_to_section(&mut self, jump: Option<JumpKind>, kind: JumpKind, section: SectionId) {
        self.depart(jump, kind);
        self.figure = None;
        self.viewport.go_to(&self.document, self.start(section));
    }

    /// The byte of the text at which reading `section` starts.
    pub(super) fn start(&self, section: SectionId) -> usize {
        let first = self.document.paragraphs_of(section).next();
        first.map_or(0, |paragraph| self.document.paragraph(paragraph).range.start)
    }

    /// To the outermost section of that number, preface and closing not counted.
    pub(super) fn go_to_numbered(&mut self, number: Option<usize>) {
        let Some(number) = number else { return };
        let outermost = self.document.sections.iter().enumerate();
        let mut numbered = outermost.filter(|(_, s)| s.level == 1 && s.kind == SectionKind::Headed);
        match number.checked_sub(1).and_then(|index| numbered.nth(index)) {
            Some((index, _)) => self.go_to_section(None, JumpKind::Section, SectionId(index)),
            None => self.notice = Some(Notice::NoSection(number)),
        }
    }

    /// From figure to figure, starting at the line being read where none is the current one; no further than the ends.
    /// Where the list has the keys, only what its filter leaves counts.
    pub(super) fn step_figure(&mut self, jump: Option<JumpKind>, kind: JumpKind, count: isize) {
        let left = if self.focus == Pane::Figures { self.figure_list.left() } else { None };
        let place = |figure: usize| left.map_or(figure, |left| left.partition_point(|&shown| shown < figure)) as isize;
        let is_left = |figure: &usize| left.is_none_or(|left| left.binary_search(figure).is_ok());
        let last = left.map_or(self.figures.len(), <[usize]>::len) as isize - 1;
        let next = place(self.figure.unwrap_or_else(|| self.next_figure()));
        let from = if self.figure.is_some_and(|figure| is_left(&figure)) || count <= 0 { next } else { next - 1 };
        let target = from.saturating_add(count).clamp(0, last.max(0));
        if last < 0 || target == from || !(0..=last).contains(&(from + count.signum())) {
            self.notice = Some(if count < 0 { Notice::FirstFigure } else { Notice::LastFigure });
        } else {
            let figure = left.map_or(target as usize, |left| left[target as usize]);
            self.go_to_figure(jump, kind, figure);
        }
    }

    pub(super) fn go_to_figure(&mut self, jump: Option<JumpKind>, kind: JumpKind, index: usize) {
        let Some(place) = self.figures.get(index).map(|figure| figure.range.start) else { return };
        self.depart(jump, kind);
        self.figure = Some(index);
        self.viewport.hold(&self.document, place);
    }

    /// Remembers the place one leaves, where the jump does not go on a row of its own kind.
    pub(super) fn depart(&mut self, before: Option<JumpKind>, jump: JumpKind) {
        if before != Some(jump) {
            self.jump_list.leave(self.here(jump));
        }
        self.last_jump = Some(jump);
    }

    /// Where a jump of that kind would start.
    fn here(&self, jump: JumpKind) -> Origin {
        Origin { place: self.viewport.place(), figure: self.figure, jump }
    }

    /// Out of a filter, out of a list, and back to where the last jump started; what was searched for is no longer marked
    /// then.
    pub(super) fn back(&mut self) {
        if self.unfilter_list() {
            return;
        }
        self.focus = Pane::Text;
        if self.search_origin.is_some() {
            return self.give_up_search();
        }
        match self.jump_list.back(self.here(JumpKind::End)) {
            Some((origin, searched)) => {
                self.find.take_if(|_| searched);
                self.return_to(origin);
                if origin.jump == JumpKind::Table {
                    self.return_to_all_figures();
                }
            }
            None if self.find.take().is_none() => self.notice = Some(Notice::NoWayBack),
            None => {}
        }
    }

    /// Back along the jump list, `count` jumps.
    pub(super) fn jump_back(&mut self, count: usize) {
        for _ in 0..count {
            match self.jump_list.back(self.here(JumpKind::End)) {
                Some((origin, _)) => self.return_to(origin),
                None => return self.notice = Some(Notice::NoWayBack),
            }
        }
    }

    /// Forward along the jump list, `count` jumps.
    pub(super) fn jump_forward(&mut self, count: usize) {
        for _ in 0..count {
            match self.jump_list.forward(self.here(JumpKind::End)) {
                Some(origin) => self.return_to(origin),
                None => return self.notice = Some(Notice::NoWayForward),
            }
        }
    }

    /// To where the last jump started; from there the same leads here again.
    pub(super) fn jump_to_origin(&mut self) {
        match self.jump_list.last() {
            Some(origin) => {
                self.depart(None, JumpKind::Bookmark);
                self.return_to(origin);
            }
            None => self.notice = Some(Notice::NoWayBack),
        }
    }

    fn return_to(&mut self, origin: Origin) {
        self.figure = origin.figure;
        self.viewport.return_to(&self.document, origin.place);
    }

    /// A figure that was scrolled out of sight is no longer the current one.
    pub(super) fn release_unseen_figure(&mut self) {
        let place = self.figure.and_then(|figure| self.figures.get(figure)).map(|figure| figure.range.start);
        if place.is_some_and(|place| !self.viewport.shows(place)) {
            self.figure = None;
        }
    }

    /// The first figure from the line being read on, as a place in the report's figures; their number where none is.
    pub(super) fn next_figure(&self) -> usize {
        let reading = self.viewport.reading();
        self.figures.partition_point(|figure| figure.range.start < reading)
    }
}

//! Jumps: to sections, figures, hits and ends, and back to where they started.

use super::find::{Find, Step};
use super::{Notice, Pane, Reader};
use crate::document::{SectionId, SectionKind};
use crate::search::Query;

/// Jumps of one kind in a row have one origin: where the first of them started.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Jump {
    Section,
    Figure,
    Hit,
    End,
    List,
}

impl Reader {
    pub(super) fn go_to_end(&mut self, jump: Option<Jump>, bottom: bool) {
        self.depart(jump, Jump::End);
        self.figure = None;
        match bottom {
            true => self.viewport.go_to_end(&self.document),
            false => self.viewport.go_to(&self.document, 0),
        }
    }

    /// Along the entries of the section list, folded ones stepped over.
    pub(super) fn step_entry(&mut self, count: isize) {
        let entry = self.contents.entry(self.section());
        let last = self.contents.shown().len().saturating_sub(1);
        let target = entry.saturating_add_signed(count).min(last);
        if target == entry {
            self.notice = Some(if count < 0 { Notice::FirstSection } else { Notice::LastSection });
        }
        if let Some(&section) = self.contents.shown().get(target) {
            self.go_to_section(Some(Jump::List), Jump::List, section);
        }
    }

    /// From heading to heading; back goes to the heading of the section being read first.
    pub(super) fn step_section(&mut self, jump: Option<Jump>, kind: Jump, count: isize) {
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

    pub(super) fn go_to_section(&mut self, jump: Option<Jump>, kind: Jump, section: SectionId) {
        self.depart(jump, kind);
        self.figure = None;
        self.viewport.go_to(&self.document, self.start(section));
    }

    /// The byte of the text at which reading `section` starts.
    fn start(&self, section: SectionId) -> usize {
        let first = self.document.paragraphs_of(section).next();
        first.map_or(0, |paragraph| self.document.paragraph(paragraph).range.start)
    }

    /// To the outermost section of that number, preface and closing not counted.
    pub(super) fn go_to_numbered(&mut self, number: Option<usize>) {
        let Some(number) = number else { return };
        let outermost = self.document.sections.iter().enumerate();
        let mut numbered = outermost.filter(|(_, s)| s.level == 1 && s.kind == SectionKind::Headed);
        match number.checked_sub(1).and_then(|index| numbered.nth(index)) {
            Some((index, _)) => self.go_to_section(None, Jump::Section, SectionId(index)),
            None => self.notice = Some(Notice::NoSection(number)),
        }
        self.follow();
    }

    /// From figure to figure, starting at the line being read where none is the current one.
    pub(super) fn step_figure(&mut self, jump: Option<Jump>, kind: Jump, count: isize) {
        let target = match self.figure {
            Some(figure) => figure.checked_add_signed(count),
            None => self.next_figure().checked_add_signed(if count > 0 { count - 1 } else { count }),
        };
        match target.filter(|&target| target < self.figures.len()) {
            Some(target) => self.go_to_figure(jump, kind, target),
            None if count < 0 => self.notice = Some(Notice::FirstFigure),
            None => self.notice = Some(Notice::LastFigure),
        }
    }

    pub(super) fn go_to_figure(&mut self, jump: Option<Jump>, kind: Jump, index: usize) {
        let Some(place) = self.figures.get(index).map(|figure| figure.range.start) else { return };
        self.depart(jump, kind);
        self.figure = Some(index);
        self.viewport.hold(&self.document, place);
    }

    pub(super) fn search(&mut self) {
        let typed = self.prompt.take().unwrap_or_default();
        let Some(query) = Query::new(&typed) else { return };
        match Find::new(&self.document, query, self.viewport.reading()) {
            Some(find) => {
                self.find = Some(find);
                self.go_to_hit(None);
            }
            None => self.notice = Some(Notice::NotFound(typed)),
        }
    }

    pub(super) fn step_hit(&mut self, jump: Option<Jump>, count: usize, step: fn(&mut Find) -> Step) {
        let Some(find) = &mut self.find else {
            self.notice = Some(Notice::NoSearch);
            return;
        };
        if (0..count.min(find.hits.len())).any(|_| step(find) == Step::Wrapped) {
            self.notice = Some(Notice::Wrapped);
        }
        self.go_to_hit(jump);
    }

    pub(super) fn go_to_hit(&mut self, jump: Option<Jump>) {
        let Some(hit) = self.find.as_ref().map(Find::hit) else { return };
        self.depart(jump, Jump::Hit);
        self.figure = None;
        self.viewport.hold(&self.document, hit.start);
        self.follow();
    }

    /// Remembers the place one leaves, where the jump does not go on a row of its own kind.
    pub(super) fn depart(&mut self, before: Option<Jump>, kind: Jump) {
        if before != Some(kind) {
            self.origins.push(self.viewport.reading());
        }
        self.last_jump = Some(kind);
    }

    /// Out of a list, and back to where the last jump started.
    pub(super) fn back(&mut self) {
        self.focus = Pane::Text;
        let here = self.viewport.reading();
        let held = self.figure.take().is_some();
        while !held && self.origins.pop_if(|origin| *origin == here).is_some() {}
        match self.origins.pop() {
            Some(origin) => self.viewport.go_to(&self.document, origin),
            None if self.find.is_some() => self.find = None,
            None => self.notice = Some(Notice::NoWayBack),
        }
    }

    /// The first figure from the line being read on, as a place in the report's figures; their number where none is.
    pub(super) fn next_figure(&self) -> usize {
        let reading = self.viewport.reading();
        self.figures.partition_point(|figure| figure.range.start < reading)
    }
}

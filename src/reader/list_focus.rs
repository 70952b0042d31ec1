//! The lists beside the text: which has the keys, what is folded in them, and how they keep in step with the text.

use super::jumps::JumpKind;
use super::{Notice, Pane, Reader};
use crate::document::SectionId;

impl Reader {
    pub(super) fn focus_on(&mut self, pane: Pane) {
        if pane != Pane::Text && self.focus == Pane::Text {
            self.depart(None, JumpKind::List);
        }
        self.focus = pane;
        if pane == Pane::Figures && self.figure.is_none() {
            self.go_to_listed_figure();
        }
    }

    /// To the figure of the list that is next from the line being read on.
    pub(super) fn go_to_listed_figure(&mut self) {
        if let Some(figure) = self.figure_list.nearest(self.next_figure()) {
            self.go_to_figure(Some(JumpKind::List), JumpKind::List, figure);
        }
    }

    /// The section whose entry in the list is marked: the one being read, or the folded one that it is in.
    pub(super) fn entry(&self) -> SectionId {
        let section = self.section();
        self.section_list.shown().get(self.section_list.entry(section)).copied().unwrap_or(section)
    }

    /// Folds the section of the marked entry, or goes to the one above it.
    pub(super) fn fold(&mut self) {
        let entry = self.entry();
        let parent = self.document.section(entry).parent;
        if !self.section_list.fold(&self.document, entry)
            && let Some(parent) = parent
        {
            self.go_to_section(Some(JumpKind::List), JumpKind::List, parent);
        }
    }

    pub(super) fn toggle_boilerplate(&mut self) {
        if !self.viewport.toggle_boilerplate(&self.document) {
            self.notice = Some(Notice::NoBoilerplate);
        }
    }

    pub(super) fn shift_columns(&mut self, count: isize) {
        if !self.viewport.shift(&self.document, count) {
            self.notice = Some(Notice::NoColumn);
        }
        self.release_unseen_figure();
    }

    /// The wheel moves what is under it; the lists scroll without moving the text.
    pub(super) fn wheel(&mut self, pane: Pane, lines: isize) {
        let Some(room) = &self.sizes else { return };
        match pane {
            Pane::Text => self.scroll(lines),
            Pane::Sections => self.section_list.scroll_by(lines, room.sections),
            Pane::Figures => {
                let (card, height) = (&room.figure_measure, room.figures);
                self.figure_list.scroll_by(&self.figures, &self.document.text, lines.signum(), card, height);
            }
        }
    }

    /// Brings the lists in step with the text.
    pub(super) fn follow(&mut self) {
        let section = self.section();
        self.figure_list.show(&self.document, &self.figures, section);
        let Some(room) = &self.sizes else { return };
        if room.sections > 0 {
            self.section_list.follow(section, room.sections);
        }
        if room.figures > 0 {
            let figure = self.figure.unwrap_or_else(|| self.next_figure());
            self.figure_list.follow(&self.figures, &self.document.text, figure, &room.figure_measure, room.figures);
        }
    }
}

/// The pane after `pane`, in reading order.
pub(super) fn next_pane(pane: Pane) -> Pane {
    match pane {
        Pane::Sections => Pane::Text,
        Pane::Text => Pane::Figures,
        Pane::Figures => Pane::Sections,
    }
}

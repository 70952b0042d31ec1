//! The lists beside the text: which has the keys, what is folded in them, and how they keep in step with the text.

use super::jump_list::{Departure, JumpKind};
use super::motion::Motion;
use super::{Notice, Pane, Reader};
use crate::document::SectionId;

impl Reader {
    pub(super) fn focus_on(&mut self, pane: Pane) {
        if pane != Pane::Text && self.focus == Pane::Text {
            self.depart(Departure::Always(JumpKind::List));
        }
        self.focus = pane;
        if pane == Pane::Figures && self.figure.is_none() {
            self.go_to_listed_figure();
        }
    }

    /// Hides the list that has the keys; from the text the sections, then the figures instead, then none.
    pub(super) fn hide_pane(&mut self) {
        self.hidden = match (self.focus, self.hidden) {
            (Pane::Text, None) => Some(Pane::Sections),
            (Pane::Text, Some(Pane::Sections)) => Some(Pane::Figures),
            (Pane::Text, _) => None,
            (list, _) => Some(list),
        };
        self.focus = Pane::Text;
    }

    /// To the figure of the list that is next from the line being read on.
    pub(super) fn go_to_listed_figure(&mut self) {
        if let Some(figure) = self.figure_list.nearest(self.next_figure()) {
            self.go_to_figure(Departure::InList, figure);
        }
    }

    /// How many lines of the text, or entries of the list that has the keys, are in sight.
    pub(super) fn entries_in_sight(&self) -> usize {
        let sizes = self.sizes();
        match self.focus {
            Pane::Text => sizes.text,
            Pane::Sections => sizes.sections,
            Pane::Figures => {
                let lines: Vec<usize> = self.figure_lines().take(sizes.figures).map(|(figure, _)| figure).collect();
                lines.chunk_by(|a, b| a == b).count()
            }
        }
    }

    /// To the entry of the list in `pane` that `motion` leads to from its first.
    pub(super) fn go_to_listed(&mut self, pane: Pane, motion: Motion) {
        let (sections, figures) = (self.section_list.shown(), self.figure_list.shown());
        let section = sections.get(motion.target(0, sections.len())).copied();
        let figure = figures.get(motion.target(0, figures.len())).copied();
        match (pane, section, figure) {
            (Pane::Sections, Some(section), _) => self.go_to_section(Departure::InList, section),
            (Pane::Figures, _, Some(figure)) => self.go_to_figure(Departure::InList, figure),
            _ => {}
        }
    }

    /// The section whose entry in the list is marked: the section being read, or the folded section that it is in.
    pub(super) fn entry(&self) -> SectionId {
        let section = self.section();
        self.section_list.shown().get(self.section_list.entry(section)).copied().unwrap_or(section)
    }

    /// Folds the section of the marked entry, or goes to the section above it.
    pub(super) fn fold(&mut self) {
        let entry = self.entry();
        let parent = self.report.document.section(entry).parent;
        if !self.section_list.fold(&self.report.document, entry)
            && let Some(parent) = parent
        {
            self.go_to_section(Departure::InList, parent);
        }
    }

    pub(super) fn toggle_boilerplate(&mut self) {
        if !self.viewport.toggle_boilerplate(&self.report.document) {
            self.notice = Some(Notice::NoBoilerplate);
        }
    }

    pub(super) fn shift_columns(&mut self, count: isize) {
        if !self.viewport.shift(&self.report.document, count) {
            self.notice = Some(Notice::NoColumn);
        }
        self.release_unseen_figure();
    }

    /// The wheel moves what is under it; the lists scroll without moving the text.
    pub(super) fn wheel(&mut self, pane: Pane, lines: isize) {
        let Some(sizes) = self.sizes else { return };
        match pane {
            Pane::Text => self.scroll(lines),
            Pane::Sections => self.section_list.scroll_by(lines, sizes.sections),
            Pane::Figures => {
                self.figure_list.scroll_by(&self.report, lines.signum(), &sizes.figure_measure, sizes.figures);
            }
        }
    }

    /// Brings the lists in step with the text.
    pub(super) fn follow(&mut self) {
        let section = self.section();
        self.figure_list.show(&self.report, section, self.viewport.in_sight());
        let Some(sizes) = self.sizes else { return };
        if sizes.sections > 0 {
            self.section_list.follow(section, sizes.sections);
        }
        if sizes.figures > 0 {
            let figure = self.figure.unwrap_or_else(|| self.next_figure());
            self.figure_list.follow(&self.report, figure, &sizes.figure_measure, sizes.figures);
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

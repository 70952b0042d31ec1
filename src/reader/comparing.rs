//! The reader beside other reports: the comparison is opened, left for a figure of whatever report, and come back to.

use super::comparison_table::order::RowClass;
use super::comparison_table::{CellPlace, ComparedPlaces, ComparisonTable};
use super::earlier::earlier_values;
use super::jump_list::{Departure, JumpKind};
use super::overlay::Overlay;
use super::trend::Trend;
use super::{ComparisonNotice, CopyAs, Effect, Mode, Notice, Reader, Request};
use crate::compare::plain_title;
use crate::document::SectionId;

impl Reader {
    /// The comparison with other reports.
    pub fn comparison(&self) -> &ComparisonTable {
        &self.comparison
    }

    /// Asks for the comparison, at the current figure, else at the next from the line being read on.
    pub(super) fn ask_for_comparison(&mut self) -> Effect {
        let figure = self.figure.unwrap_or_else(|| self.next_figure());
        let figure = self.report.figures.get(figure).or(self.report.figures.last());
        Effect::Workspace(Request::Compare(figure.map_or(0, |figure| figure.number.start)))
    }

    /// Opens the comparison at a figure.
    pub(super) fn open_comparison(&mut self, at: CellPlace) {
        self.comparison.open(at, self.sizes().comparison);
        self.overlays.open(Overlay::Comparison);
        self.tell_if_alone();
    }

    /// Tells that the current row, at which the comparison opened, is of one report only: the shared ones are elsewhere.
    fn tell_if_alone(&mut self) {
        let is_single = |row| RowClass::of(row) == RowClass::Single;
        if !self.comparison.is_waiting() && self.comparison.current().is_some_and(is_single) {
            self.notice = Some(Notice::Comparison(ComparisonNotice::InOneOnly));
        }
    }

    /// Opens the comparison again as it was left.
    pub(super) fn return_to_comparison(&mut self) {
        self.comparison.resume(self.sizes().comparison);
        self.overlays.open(Overlay::Comparison);
    }

    /// Has the comparison say that its reports are being compared.
    pub(super) fn await_comparison(&mut self) {
        self.comparison.wait();
    }

    /// Takes in what was found out by comparing the open reports; `report` is the place of this one.
    pub(super) fn show_comparison(&mut self, compared: &ComparedPlaces, report: usize) {
        self.report.earlier = earlier_values(compared, report);
        let was_awaited = self.comparison.is_waiting();
        self.comparison.show(compared.clone(), self.sizes().comparison);
        if was_awaited && self.mode() == Mode::Comparison && self.notice.is_none() {
            self.tell_if_alone();
        }
        self.follow();
    }

    /// Takes in what the report before this one tells of its figures.
    pub(super) fn show_earlier(&mut self, compared: &ComparedPlaces, report: usize) {
        self.report.earlier = earlier_values(compared, report);
    }

    /// To the value that the report before tells of the current figure, or of the nearest in sight.
    pub(super) fn go_to_earlier(&mut self) -> Effect {
        let figure = self.figure.or_else(|| self.nearest_figure());
        match figure.and_then(|figure| self.report.earlier.get(&figure)) {
            Some(earlier) => Effect::Workspace(Request::GoToFigure(earlier.place)),
            None => {
                self.notice = Some(Notice::Comparison(ComparisonNotice::NoEarlier));
                Effect::None
            }
        }
    }

    pub(super) fn copy_indicators(&mut self, rows: Vec<usize>, copy_as: CopyAs) -> Effect {
        if rows.is_empty() {
            self.notice = Some(Notice::NothingToCopy);
            return Effect::None;
        }
        self.notice = Some(Notice::Comparison(ComparisonNotice::Copied(rows.len())));
        Effect::CopyIndicators(rows, copy_as)
    }

    /// Draws the values of the current row.
    pub(super) fn draw_row(&mut self) {
        match Trend::of_row(&self.comparison) {
            Some(trend) => self.overlays.open(Overlay::Trend(Box::new(trend))),
            None => self.notice = Some(Notice::NoSeries),
        }
    }

    /// The table of several reports that is open.
    pub(super) fn table_of_reports(&self) -> Option<Mode> {
        [Mode::Comparison, Mode::Coding].into_iter().find(|mode| self.overlays.has(*mode))
    }

    /// Closes the tables and lists that lead to several reports, and what lies over them.
    pub(super) fn leave_tables_of_reports(&mut self) {
        [Mode::Trend, Mode::Comparison, Mode::Coding, Mode::Checks]
            .into_iter()
            .for_each(|mode| self.overlays.close_kind(mode));
    }

    /// By which the section being read is found in other reports: its title, or that of the section above it that has one.
    pub(super) fn section_key(&self) -> Option<String> {
        self.section_titles(self.section()).next()
    }

    /// Goes to the section of that title, unless it is being read already; nowhere if there is none.
    pub(super) fn go_to_section_of(&mut self, key: &str) {
        let own = self.section_titles(self.section()).any(|title| title == key);
        let sections = (0..self.report.document.sections.len()).map(SectionId);
        let is_wanted = |section: &SectionId| self.section_titles(*section).next().is_some_and(|title| title == key);
        let wanted = if own { None } else { sections.into_iter().find(is_wanted) };
        if let Some(section) = wanted {
            self.jumps.begin_action();
            self.go_to_section(Departure::Always(JumpKind::Section), section);
            self.section_list.reveal(&self.report.document, section);
            self.follow();
        }
    }

    /// The titles of a section and of those above it as other reports would have them, but for empty ones.
    fn section_titles(&self, section: SectionId) -> impl Iterator<Item = String> + '_ {
        let document = &self.report.document;
        let place = document.facts().place;
        let above = std::iter::successors(Some(section), |section| document.section(*section).parent);
        let title =
            move |section: SectionId| plain_title(document.section(section).title.of(&document.text), place.as_deref());
        above.map(title).filter(|title| !title.is_empty())
    }

    /// Reads on at the figure whose number begins at byte `at`; `kind` says where one came from.
    pub(super) fn arrive(&mut self, at: usize, kind: JumpKind) {
        if self.report.is_partial && at >= self.report.document.text.len() {
            self.arrival = Some((at, kind));
            return;
        }
        self.overlays.clear();
        match self.report.figures.binary_search_by_key(&at, |figure| figure.number.start) {
            Ok(figure) => self.go_to_figure(Departure::Always(kind), figure),
            Err(_) => self.go_to_offset_by(Departure::Always(kind), at),
        }
        self.section_list.reveal(&self.report.document, self.section());
        self.follow();
    }
}

//! The reader and a codebook: the table of coded reports is opened, and figures of the text become values of its variables.

use super::coding_table::CodingTable;
use super::overlay::Overlay;
use super::{CodingNotice, CopyAs, Effect, Notice, Reader, Request};
use crate::compare::{Codebook, CodedByHand, CodedReports, CodedSelection, Coding, Codings};
use std::sync::Arc;

impl Reader {
    /// The reports coded by a codebook.
    pub fn coding(&self) -> &CodingTable {
        &self.coding
    }

    /// The same session, in which the user said this of variables before.
    pub(super) fn know_codings(&mut self, codings: Codings) {
        self.coding = std::mem::take(&mut self.coding).with_codings(codings);
    }

    /// Has reports coded by `codebook` from now on.
    pub(super) fn use_codebook(&mut self, codebook: Codebook) {
        self.coding.use_codebook(Arc::new(codebook));
    }

    /// Asks for the table, if a codebook is open.
    pub(super) fn ask_for_coding(&mut self) -> Effect {
        if self.coding.codebook().is_none() {
            self.notice = Some(Notice::Coding(CodingNotice::NoCodebook));
            return Effect::None;
        }
        Effect::Workspace(Request::Code)
    }

    /// Opens the table at the report at `place` in the workspace.
    pub(super) fn open_coding(&mut self, place: usize, is_waiting: bool) {
        let height = self.sizes().comparison;
        self.coding.open(place, is_waiting, height);
        self.overlays.open(Overlay::Coding);
    }

    /// Opens the table again as it was left.
    pub(super) fn return_to_coding(&mut self) {
        self.coding.resume(self.sizes().comparison);
        self.overlays.open(Overlay::Coding);
    }

    /// Takes in what was found by coding reports.
    pub(super) fn show_coded(&mut self, coded: CodedReports, places: Vec<usize>) {
        self.coding.show(coded, places, self.sizes().comparison);
    }

    /// Says that the current figure, or the nearest in sight, is the value of the variable of that number, or of the one that
    /// the table stands at.
    pub(super) fn code_figure(&mut self, number: Option<usize>) -> Effect {
        let Some(codebook) = self.coding.codebook() else {
            self.notice = Some(Notice::Coding(CodingNotice::NoCodebook));
            return Effect::None;
        };
        let here = self.coding.current().map_or(0, |place| place.variable);
        let variable = number.map_or(Some(here), |number| number.checked_sub(1));
        let variable = variable.and_then(|at| codebook.variables.get(at)).map(|variable| variable.name.clone());
        self.figure = self.figure.or_else(|| self.nearest_figure());
        let at = self.figure.and_then(|figure| self.report.figures.get(figure)).map(|figure| figure.number.start);
        match (variable, at) {
            _ if self.report.is_partial => self.notice = Some(Notice::NotAllRead),
            (None, _) => self.notice = Some(Notice::Coding(CodingNotice::NoVariable(codebook.variables.len()))),
            (_, None) => self.notice = Some(Notice::NoFigure),
            (Some(variable), Some(at)) => {
                let report = self.report.document.fingerprint;
                return self.say_coding(Coding { report, variable, says: Some(CodedByHand::Figure(at)) });
            }
        }
        Effect::None
    }

    /// Lets a coding hold from now on, and has it remembered.
    pub(super) fn say_coding(&mut self, coding: Coding) -> Effect {
        self.notice = Some(Notice::Coding(match coding.says {
            Some(CodedByHand::Figure(_)) => CodingNotice::Coded(coding.variable.clone()),
            Some(CodedByHand::Missing) => CodingNotice::CodedMissing(coding.variable.clone()),
            None => CodingNotice::CodedAsFound(coding.variable.clone()),
        }));
        self.coding.say(coding.clone(), self.sizes().comparison);
        Effect::Code(coding)
    }

    pub(super) fn copy_coded(&mut self, rows: CodedSelection, copy_as: CopyAs) -> Effect {
        if rows.reports.is_empty() || rows.variables.is_empty() {
            self.notice = Some(Notice::NothingToCopy);
            return Effect::None;
        }
        self.notice = Some(Notice::Coding(CodingNotice::Copied(rows.count())));
        Effect::CopyCoded(rows, copy_as)
    }
}

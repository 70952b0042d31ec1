//! How the figure at hand is corrected, and how corrections come to hold.

use super::correction_form::CorrectionForm;
use super::corrections::DatedCorrection;
use super::overlay::Overlay;
use super::{Notice, Reader};
use crate::figure::Correction;
use std::time::SystemTime;

impl Reader {
    /// Asks for a correction of the current figure; where there is none, of that in sight which is nearest to the line
    /// being read.
    pub(super) fn correct_here(&mut self) {
        self.figure = self.figure.or_else(|| self.nearest_figure());
        match self.figure {
            Some(figure) => self.ask_for_correction(figure),
            None => self.notice = Some(Notice::NoFigure),
        }
    }

    /// Asks for a correction of `figure`. Corrections are those of a report that is not known before all of it is there.
    pub(super) fn ask_for_correction(&mut self, figure: usize) {
        if self.report.is_partial {
            self.notice = Some(Notice::NotAllRead);
        } else if let Some(asked) = self.report.figures.get(figure) {
            let form = CorrectionForm::new(figure, asked, &self.report.document.text);
            self.overlays.open(Overlay::Correction(form));
        }
    }

    /// Closes the form, and lets hold what it says.
    pub(super) fn keep_correction(&mut self, correction: Correction) {
        let Some(Overlay::Correction(form)) = self.overlays.close() else { return };
        let Some(figure) = self.report.figures.get(form.figure) else { return };
        if figure.correction().unwrap_or(&Correction::default()) == &correction {
            return;
        }
        self.notice = Some(if correction.is_empty() { Notice::CorrectionTakenBack } else { Notice::Corrected });
        self.corrections.set(figure.number.start, DatedCorrection { correction, set: SystemTime::now() });
        self.apply_corrections();
        self.follow();
    }

    /// Lets the corrections hold: in the figures, and in all lists that are made of them.
    pub(super) fn apply_corrections(&mut self) {
        self.report.correct(&self.corrections);
        self.all_figures.change(Some);
        self.relist();
    }
}

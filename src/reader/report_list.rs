//! The list of the reports, over the text.

use super::Request;
use super::{Action, Effect, Reader};

/// The reports as they were when the list was opened, and the entry that is marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportList {
    /// At least one.
    pub entries: Vec<ListedReport>,
    /// The report that is read, as a place in `entries`.
    pub current: usize,
    /// The marked entry.
    pub at: usize,
}

/// A report in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedReport {
    /// The file as it was named.
    pub file: String,
    /// What is known of it.
    pub state: ReportStatus,
}

/// What is known of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReportStatus {
    /// Nothing: it was not opened yet.
    Closed,
    /// It could not be opened, and why.
    Failed(String),
    /// It is open.
    Open {
        /// Its title, else the name of its file.
        title: String,
        /// How many sections it has.
        sections: usize,
        /// How many figures.
        figures: usize,
        /// How much of it was in sight down to the last line on the screen, in per cent; nobody knows as long as the rest
        /// is being read.
        percent: Option<usize>,
    },
}

impl ReportStatus {
    /// What is known of an open report.
    pub fn of(reader: &Reader) -> Self {
        Self::Open {
            title: reader.title(),
            sections: reader.document.sections.len(),
            figures: reader.figures.len(),
            percent: reader.percent(),
        }
    }
}

impl ReportList {
    /// A list of `entries`, the report at `current` marked.
    pub fn new(entries: Vec<ListedReport>, current: usize) -> Self {
        Self { entries, current, at: current }
    }

    fn mark(&mut self, at: usize) {
        self.at = at.min(self.entries.len().saturating_sub(1));
    }
}

impl Reader {
    /// The list of the reports, while it is open.
    pub fn report_list(&self) -> Option<&ReportList> {
        self.report_list.as_ref()
    }

    pub(super) fn update_listing(&mut self, action: Action) -> Effect {
        let Some(listing) = &mut self.report_list else { return Effect::None };
        let at = listing.at;
        match action {
            Action::LineDown | Action::NextReport => listing.mark(at + 1),
            Action::LineUp | Action::PreviousReport => listing.mark(at.saturating_sub(1)),
            Action::Wheel(_, lines) => listing.mark(at.saturating_add_signed(lines.signum())),
            Action::Top => listing.mark(0),
            Action::Bottom => listing.mark(usize::MAX),
            Action::Back | Action::Reports => self.report_list = None,
            Action::Enter => return self.leave_listing(at),
            Action::Digit(number @ 1..) if number <= listing.entries.len() => return self.leave_listing(number - 1),
            _ => {}
        }
        Effect::None
    }

    /// Reads the report of an entry.
    fn leave_listing(&mut self, at: usize) -> Effect {
        self.report_list = None;
        Effect::Workspace(Request::GoTo(at))
    }
}

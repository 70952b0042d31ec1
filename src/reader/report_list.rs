//! The list of the open reports, or of the recent ones, over the text.

use super::motion::Motion;
use super::response::Response;
use super::{Action, PaneSizes};
use std::path::PathBuf;

/// Lines of an entry: its title, and what is known of it.
pub const ENTRY_LINES: usize = 2;

/// The reports as they were when the list was opened, and the entry that is marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportList {
    /// The reports from the top; the report that is read is among them, unless all are recent ones.
    pub entries: Vec<ListedReport>,
    /// The report that is read, as a place in `entries`; none among recent reports.
    pub current: Option<usize>,
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
    /// It was read before.
    Recent {
        /// What it is called.
        title: String,
        /// The heading of the section that was being read.
        section: String,
    },
    /// It is open.
    Open {
        /// Its title, else the name of its file.
        title: String,
        /// How many sections it has.
        sections: usize,
        /// How many figures.
        figures: usize,
        /// How much of it was in sight down to the last line on the screen, in per cent; not known as long as the rest
        /// is being read.
        percent: Option<usize>,
    },
}

impl ReportList {
    /// A list of `entries`, the report at `current` marked.
    pub fn new(entries: Vec<ListedReport>, current: usize) -> Self {
        Self { entries, current: Some(current), at: current }
    }

    /// A list of reports that were read before, the last one marked.
    pub fn recent(entries: Vec<ListedReport>) -> Self {
        Self { entries, current: None, at: 0 }
    }

    /// What `action` does in it, on a screen with such room: digits lead to a report at once.
    pub fn update(&mut self, action: Action, sizes: &PaneSizes) -> Response {
        let action = match action {
            Action::NextReport => Action::LineDown,
            Action::PreviousReport => Action::LineUp,
            // A turn of the wheel moves by an entry, whatever lines it has.
            Action::Wheel(pane, lines) => Action::Wheel(pane, lines.signum()),
            other => other,
        };
        match action {
            Action::Back | Action::Reports | Action::Quit => Response::Close,
            Action::Enter => self.choose(self.at),
            Action::Digit(number @ 1..) if number <= self.entries.len() => self.choose(number - 1),
            _ => {
                let motion = Motion::of(action, None, sizes.text / ENTRY_LINES).unwrap_or(Motion::Step(0));
                self.at = motion.target(self.at, self.entries.len());
                Response::Stay
            }
        }
    }

    fn choose(&self, at: usize) -> Response {
        match self.entries.get(at).filter(|_| self.current.is_none()) {
            Some(entry) => Response::OpenReport(PathBuf::from(&entry.file)),
            None => Response::GoToReport(at),
        }
    }
}

//! The list of the reports, over the text.

use super::motion::Motion;
use super::response::Response;
use super::{Action, PaneSizes};

/// Lines of an entry: its title, and what is known of it.
pub const ENTRY_LINES: usize = 2;

/// The reports as they were when the list was opened, and the entry that is marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportList {
    /// The report that is read is always among them.
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
        /// How much of it was in sight down to the last line on the screen, in per cent; not known as long as the rest
        /// is being read.
        percent: Option<usize>,
    },
}

impl ReportList {
    /// A list of `entries`, the report at `current` marked.
    pub fn new(entries: Vec<ListedReport>, current: usize) -> Self {
        Self { entries, current, at: current }
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
            Action::Enter => Response::GoToReport(self.at),
            Action::Digit(number @ 1..) if number <= self.entries.len() => Response::GoToReport(number - 1),
            _ => {
                let motion = Motion::of(action, None, sizes.text / ENTRY_LINES).unwrap_or(Motion::Step(0));
                self.at = motion.target(self.at, self.entries.len());
                Response::Stay
            }
        }
    }
}

//! The page of keys: where one is in it, and which of its lines it shows.

use super::filter::FilterTarget;
use super::{Action, Reader};
use crate::search::Query;

/// The help while it is open.
#[derive(Clone, Debug, Default)]
pub struct Help {
    /// The first line in sight, of those that the filter leaves.
    pub first: usize,
    /// What its lines are to hold.
    pub filter: Option<Query>,
}

impl Help {
    /// Shows only lines that hold `query`, from the first on; without one all.
    pub(super) fn set_filter(&mut self, query: Option<Query>) {
        *self = Self { first: 0, filter: query };
    }
}

impl Reader {
    pub(super) fn open_help(&mut self) {
        self.help = Some(Help::default());
    }

    pub(super) fn update_help(&mut self, action: Action) {
        let Some(help) = &mut self.help else { return };
        let (last, page) = self.sizes.as_ref().map_or((0, 1), |room| (room.help, room.text as isize));
        let lines = match action {
            Action::Back if help.filter.is_some() => return help.set_filter(None),
            Action::Back | Action::Help | Action::Enter => {
                self.help = None;
                return;
            }
            Action::Search | Action::Filter => return self.ask_for_filter(FilterTarget::Help),
            Action::LineDown => 1,
            Action::LineUp => -1,
            Action::HalfPageDown => page / 2,
            Action::HalfPageUp => -page / 2,
            Action::PageDown => page,
            Action::PageUp => -page,
            Action::Top => isize::MIN,
            Action::Bottom => isize::MAX,
            Action::Wheel(_, lines) => lines,
            _ => 0,
        };
        help.first = help.first.saturating_add_signed(lines).min(last);
    }
}

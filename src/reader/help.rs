//! The page of keys: how far it is scrolled, and which of its lines it shows.

use super::mode::{Context, FilterTarget};
use super::motion::Motion;
use super::response::Response;
use super::{Action, PaneSizes};
use crate::search::Query;

/// The help while it is open.
#[derive(Clone, Debug, Default)]
pub struct Help {
    /// The first line in sight, of those that the filter leaves.
    pub first: usize,
    /// What its lines are to hold.
    pub filter: Option<Query>,
    /// What had the keys when it was opened: the keys that hold there come first.
    pub context: Context,
}

impl Help {
    /// Shows only lines that hold `query`, from the first on; without a query all.
    pub fn set_filter(&mut self, query: Option<Query>) {
        (self.first, self.filter) = (0, query);
    }

    /// What `action` does in it, on a screen with such room.
    pub fn update(&mut self, action: Action, sizes: &PaneSizes) -> Response {
        match action {
            Action::Back if self.filter.is_some() => self.set_filter(None),
            Action::Back | Action::Help | Action::Enter | Action::Quit => return Response::Close,
            Action::Search | Action::Filter => return Response::Filter(FilterTarget::Help),
            _ => {
                let motion = Motion::of(action, None, sizes.help_height).unwrap_or(Motion::Step(0));
                self.first = motion.target(self.first, sizes.help + 1);
            }
        }
        Response::Stay
    }
}

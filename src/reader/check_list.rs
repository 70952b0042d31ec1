//! The list of the checks: the alarms, those that the user says are none, and, folded at first, the relations that hold.

use super::Action;
use super::checks::Checks;
use super::motion::Motion;
use super::response::Response;

/// The list, as far as it is not made of the checks themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckList {
    /// The marked row.
    pub at: usize,
    /// Whether those that hold show.
    pub is_open: bool,
}

/// A row of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckRow {
    /// A relation, as a place in those of the checks.
    Relation(usize),
    /// How many hold: it shows them or folds them.
    Holding(usize),
}

impl CheckList {
    /// Its rows from the top.
    pub fn rows(&self, checks: &Checks) -> Vec<CheckRow> {
        let relations = checks.relations().unwrap_or_default();
        let those = |is: &dyn Fn(usize) -> bool| (0..relations.len()).filter(|at| is(*at)).collect::<Vec<usize>>();
        let accepted = those(&|at| relations[at].is_accepted);
        let holding = those(&|at| relations[at].relation.holds);
        let fold = (!holding.is_empty()).then_some(CheckRow::Holding(holding.len()));
        let shown = if self.is_open { holding } else { Vec::new() };
        let wrong = checks.alarms().iter().copied().chain(accepted).map(CheckRow::Relation);
        wrong.chain(fold).chain(shown.into_iter().map(CheckRow::Relation)).collect()
    }

    /// The marked row.
    pub fn row(&self, checks: &Checks) -> Option<CheckRow> {
        self.rows(checks).get(self.at).copied()
    }

    /// What `action` does in it, after the number `typed`, on a screen with `height` rows.
    pub fn update(&mut self, action: Action, typed: Option<usize>, checks: &Checks, height: usize) -> Response {
        let relation = |at: usize| checks.relations().and_then(|relations| relations.get(at));
        match (action, self.row(checks)) {
            (Action::Back | Action::Checks | Action::Quit, _) => return Response::Close,
            (Action::Help, _) => return Response::Help,
            (Action::Enter, Some(CheckRow::Relation(at))) => {
                return relation(at).map_or(Response::Stay, |relation| Response::GoToFigure(relation.place()));
            }
            (Action::Enter, Some(CheckRow::Holding(_))) => self.is_open = !self.is_open,
            (Action::AcceptAlarm, Some(CheckRow::Relation(at))) => return Response::AcceptAlarm(at),
            _ => {}
        }
        if let Some(motion) = Motion::of(action, typed, height) {
            self.at = motion.target(self.at, self.rows(checks).len());
        }
        Response::Stay
    }
}

//! The list of the checks: the alarms, those that the user says are none, and, folded at first, the relations that hold; below
//! them the same of the relations with other open reports.

use super::Action;
use super::across::CheckedAcross;
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
    /// Whether those with other reports that hold show.
    pub is_across_open: bool,
}

/// A row of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckRow {
    /// A relation, as a place in those of the checks.
    Relation(usize),
    /// How many hold: it shows them or folds them.
    Holding(usize),
    /// What came of checking the report against others: it shows the relations that hold, or folds them.
    AcrossHeading,
    /// A relation with another report, as a place among these.
    Across(usize),
}

impl CheckList {
    /// Its rows from the top.
    pub fn rows(&self, checks: &Checks, across: &[CheckedAcross]) -> Vec<CheckRow> {
        let relations = checks.relations().unwrap_or_default();
        let accepted = (0..relations.len()).filter(|at| relations[*at].is_accepted);
        let holding: Vec<usize> = (0..relations.len()).filter(|at| relations[*at].relation.holds).collect();
        let fold = (!holding.is_empty()).then_some(CheckRow::Holding(holding.len()));
        let shown = if self.is_open { holding } else { Vec::new() };
        let wrong = checks.alarms().iter().copied().chain(accepted).map(CheckRow::Relation);
        let own = wrong.chain(fold).chain(shown.into_iter().map(CheckRow::Relation));
        own.chain(self.across_rows(across)).collect()
    }

    /// The rows of the relations with other reports: none where there are none.
    fn across_rows(&self, across: &[CheckedAcross]) -> impl Iterator<Item = CheckRow> {
        let those = |is: &dyn Fn(&CheckedAcross) -> bool| {
            (0..across.len()).filter(|at| is(&across[*at])).map(CheckRow::Across).collect::<Vec<CheckRow>>()
        };
        let heading = (!across.is_empty()).then_some(CheckRow::AcrossHeading);
        let holding = if self.is_across_open { those(&CheckedAcross::holds) } else { Vec::new() };
        let wrong = those(&CheckedAcross::is_alarm).into_iter().chain(those(&|relation| relation.is_accepted));
        heading.into_iter().chain(wrong).chain(holding)
    }

    /// The marked row.
    pub fn row(&self, checks: &Checks, across: &[CheckedAcross]) -> Option<CheckRow> {
        self.rows(checks, across).get(self.at).copied()
    }

    /// What `action` does in it, after the number `typed`, on a screen with `height` rows.
    pub fn update(
        &mut self,
        action: Action,
        typed: Option<usize>,
        (checks, across): (&Checks, &[CheckedAcross]),
        height: usize,
    ) -> Response {
        let relation = |at: usize| checks.relations().and_then(|relations| relations.get(at));
        match (action, self.row(checks, across)) {
            (Action::Back | Action::Checks | Action::Quit, _) => return Response::Close,
            (Action::Help, _) => return Response::Help,
            (Action::Enter, Some(CheckRow::Relation(at))) => {
                return relation(at).map_or(Response::Stay, |relation| Response::GoToFigure(relation.place()));
            }
            (Action::Enter, Some(CheckRow::Across(at))) => {
                let total = across.get(at).and_then(CheckedAcross::total);
                return total.map_or(Response::Stay, |total| Response::GoToCell(total.place));
            }
            (Action::Enter, Some(CheckRow::Holding(_))) => self.is_open = !self.is_open,
            (Action::Enter, Some(CheckRow::AcrossHeading)) => self.is_across_open = !self.is_across_open,
            (Action::AcceptAlarm, Some(CheckRow::Relation(at))) => return Response::AcceptAlarm(at),
            (Action::AcceptAlarm, Some(CheckRow::Across(at))) => return Response::AcceptAcross(at),
            _ => {}
        }
        if let Some(motion) = Motion::of(action, typed, height) {
            self.at = motion.target(self.at, self.rows(checks, across).len());
        }
        Response::Stay
    }
}

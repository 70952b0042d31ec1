//! What one does with the checks of a report while reading it.

use super::accepted_alarms::{Acceptance, AcceptedAlarms, AlarmKey};
use super::across::CheckedAcross;
use super::check_list::{CheckList, CheckRow};
use super::checks::{CheckJob, CheckNotice, CheckResult, Checks};
use super::jump_list::{Departure, JumpKind};
use super::overlay::Overlay;
use super::{Action, Effect, Notice, Reader, Request};
use std::time::SystemTime;

impl Reader {
    /// The checks of the report.
    pub fn checks(&self) -> &Checks {
        &self.report.checks
    }

    /// The relations with other open reports that the report takes part in.
    pub fn across(&self) -> &[CheckedAcross] {
        &self.report.across
    }

    /// The list of the checks, while it is open.
    pub fn check_list(&self) -> Option<&CheckList> {
        self.overlays().find_map(|overlay| if let Overlay::Checks(list) = overlay { Some(list) } else { None })
    }

    /// What is to be checked, if anything is since this was last asked: the figures of a report that is there as a whole.
    pub fn check_job(&mut self) -> Option<CheckJob> {
        let report = &mut self.report;
        if report.is_partial { None } else { report.checks.ask(&report.document, &report.figures) }
    }

    /// Takes in what was found.
    pub(super) fn receive_checks(&mut self, found: CheckResult) {
        self.report.checks.receive(found, &self.report.figures, &self.accepted);
        self.follow();
    }

    /// Does one of the actions that are about the checks, as many times as `count` says.
    pub(super) fn use_checks(&mut self, action: Action, count: usize) {
        match action {
            Action::NextAlarm => self.step_alarm(count),
            Action::AcceptAlarm => self.accept_here(),
            _ => self.open_checks(),
        }
    }

    /// To the place of the next alarm behind the current figure, or so many on; behind the last to the first again. Where
    /// there is none, says how many relations were checked.
    fn step_alarm(&mut self, count: usize) {
        let checks = &self.report.checks;
        let Some(relations) = checks.relations() else {
            return self.notice = Some(Notice::Check(CheckNotice::InProgress));
        };
        let mut places: Vec<usize> = checks.alarms().iter().map(|at| relations[*at].place()).collect();
        places.dedup();
        if places.is_empty() {
            return self.notice = Some(Notice::Check(CheckNotice::NoAlarm(checks.counts())));
        }
        let next = match self.figure {
            Some(figure) => places.partition_point(|place| *place <= figure),
            None => places.partition_point(|place| *place < self.next_figure()),
        };
        let target = places[(next + count.saturating_sub(1)) % places.len()];
        self.go_to_figure(Departure::InARow(JumpKind::Figure), target);
    }

    /// Opens the list of the checks, at the alarm of the current figure if it has one.
    fn open_checks(&mut self) {
        let checks = &self.report.checks;
        if checks.relations().is_none() {
            return self.notice = Some(Notice::Check(CheckNotice::InProgress));
        }
        let mut list = CheckList::default();
        let here = self.figure.and_then(|figure| checks.of_figure(figure).first().copied());
        let is_here = |row: &CheckRow| here.is_some_and(|here| *row == CheckRow::Relation(here));
        list.at = list.rows(checks, &self.report.across).iter().position(is_here).unwrap_or(0);
        self.overlays.open(Overlay::Checks(list));
    }

    /// Says of the alarm of the current figure that the report is right, or takes that back.
    fn accept_here(&mut self) {
        let relations = self.report.checks.relations().unwrap_or_default();
        let of_figure = self.figure.map_or(Vec::new(), |figure| self.report.checks.of_figure(figure));
        match of_figure.into_iter().find(|at| !relations[*at].relation.holds) {
            Some(alarm) => self.accept_alarm(alarm),
            None => self.notice = Some(Notice::Check(CheckNotice::NothingHere)),
        }
    }

    /// Says of a relation that does not hold that the report is right, or takes that back.
    pub(super) fn accept_alarm(&mut self, alarm: usize) {
        let relation = self.report.checks.relations().and_then(|relations| relations.get(alarm));
        let Some(relation) = relation.filter(|relation| !relation.relation.holds) else {
            return self.notice = Some(Notice::Check(CheckNotice::NothingHere));
        };
        let key = relation.key.clone();
        self.notice = Some(Notice::Check(self.turn_alarm(key)));
        self.report.checks.accept(&self.accepted);
        self.follow();
    }

    /// Of which alarms the user says that the report is right.
    pub(super) fn accepted(&self) -> &AcceptedAlarms {
        &self.accepted
    }

    /// Shows the relations with other open reports; the report is at `place` in the workspace.
    pub(super) fn show_across(&mut self, relations: &[CheckedAcross], place: usize) {
        self.report.across = relations.iter().filter(|relation| relation.concerns(place)).cloned().collect();
    }

    /// Has the workspace say of a relation with another report that the reports are right, or take that back: it is kept with
    /// the report of its total.
    pub(super) fn accept_across(&mut self, alarm: usize) -> Effect {
        let relation = self.report.across.get(alarm).filter(|relation| !relation.holds());
        match relation.and_then(|relation| Some((relation.total()?.place.report, relation.key.clone()))) {
            Some((report, key)) => Effect::Workspace(Request::AcceptAlarm(report, key)),
            None => {
                self.notice = Some(Notice::Check(CheckNotice::NothingHere));
                Effect::None
            }
        }
    }

    /// Says of an alarm that the report is right, or takes that back; says which.
    pub(super) fn turn_alarm(&mut self, alarm: AlarmKey) -> CheckNotice {
        let is_right = !self.accepted.accepts(&alarm);
        self.accepted.set(alarm, Acceptance { is_right, set: SystemTime::now() });
        if is_right { CheckNotice::Accepted } else { CheckNotice::Raised }
    }
}

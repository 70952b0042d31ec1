//! What came of checking the open reports against each other: the relations that a report takes part in, and which are alarms.

use super::accepted_alarms::{AcceptedAlarms, AlarmKey};
use super::comparison_table::CellPlace;
use crate::check::{AcrossEquation, AcrossRelation, AcrossVerdict, CheckedReport, Checker};
use crate::compare::{FigurePlace, Judgements};
use std::sync::Arc;

/// Open reports that are to be checked against each other: by any thread, as it takes longer than a key may wait.
#[derive(Clone, Debug)]
pub struct AcrossJob {
    /// The reports, each with its place in the workspace.
    pub reports: Vec<(usize, CheckedReport)>,
    /// What the user said of which figures are of one indicator.
    pub judgements: Judgements,
}

/// What came of it. It keeps the reports, for it holds for no others.
#[derive(Debug)]
pub struct AcrossResult {
    /// The reports, each with its place in the workspace.
    pub reports: Vec<(usize, CheckedReport)>,
    /// The relations between them.
    pub relations: Vec<CheckedAcross>,
}

/// A relation between two reports, and what is shown of it.
#[derive(Clone, Debug)]
pub struct CheckedAcross {
    /// The relation.
    pub relation: AcrossRelation,
    /// It as it is told.
    pub equation: AcrossEquation,
    /// What it is known by in the report of its total.
    pub key: AlarmKey,
    /// Its figures, the total first.
    pub members: Vec<AcrossMember>,
    /// Whether it does not hold, and the user says that the reports are right.
    pub is_accepted: bool,
}

/// A figure of one of the reports.
#[derive(Clone, Debug)]
pub struct AcrossMember {
    /// Where it stands.
    pub place: CellPlace,
    /// What its report is called beside others.
    pub report: String,
    /// As it is written.
    pub text: String,
    /// Its sentence.
    pub sentence: Arc<str>,
}

impl AcrossJob {
    /// Checks them.
    pub fn run(self, checker: &Checker) -> AcrossResult {
        let reports: Vec<CheckedReport> = self.reports.iter().map(|(_, report)| report.clone()).collect();
        let member = |place: &FigurePlace| {
            let (at, report) = self.reports.get(place.report)?;
            let cell = report.compared.cells.get(place.figure)?;
            Some(AcrossMember {
                place: CellPlace { report: *at, at: cell.at },
                report: report.compared.name(),
                text: cell.text.clone(),
                sentence: Arc::clone(&cell.sentence),
            })
        };
        let checked = |relation: AcrossRelation| {
            let members = [&relation.total].into_iter().chain(&relation.parts).map(member);
            Some(CheckedAcross {
                equation: AcrossEquation::of(&relation, &reports)?,
                key: AlarmKey::across(&relation, &reports)?,
                members: members.collect::<Option<_>>()?,
                is_accepted: false,
                relation,
            })
        };
        let relations = checker.across(&reports, &self.judgements).into_iter().filter_map(checked).collect();
        AcrossResult { reports: self.reports, relations }
    }
}

impl CheckedAcross {
    /// Whether its figures agree.
    pub fn holds(&self) -> bool {
        self.relation.verdict == AcrossVerdict::Holds
    }

    /// Whether they do not, and nobody says that the reports are right.
    pub fn is_alarm(&self) -> bool {
        !self.holds() && !self.is_accepted
    }

    /// The figure that the later report tells.
    pub fn total(&self) -> Option<&AcrossMember> {
        self.members.first()
    }

    /// The figure of the earlier report.
    pub fn earlier(&self) -> Option<&AcrossMember> {
        self.members.last()
    }

    /// Whether one of its figures stands in the report at that place in the workspace.
    pub fn concerns(&self, report: usize) -> bool {
        self.members.iter().any(|member| member.place.report == report)
    }

    /// Has it be no alarm if the user says so in what is said of the report of its total.
    pub fn accept(&mut self, accepted: &AcceptedAlarms) {
        self.is_accepted = !self.holds() && accepted.accepts(&self.key);
    }
}

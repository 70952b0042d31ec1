//! What came of checking the figures of a report against each other: its relations, and which of them are alarms.

use super::accepted_alarms::{AcceptedAlarms, AlarmKey};
use crate::check::{Checker, Equation, Relation};
use crate::document::Document;
use crate::figure::Figure;
use crate::text::TextRange;
use std::sync::Arc;

/// The figures of a report that are to be checked: by any thread, as it takes longer than a key may wait.
#[derive(Clone, Debug)]
pub struct CheckJob {
    document: Arc<Document>,
    figures: Arc<Vec<Figure>>,
}

/// What came of it. It keeps the figures, for it holds for no others.
#[derive(Debug)]
pub struct CheckResult {
    figures: Arc<Vec<Figure>>,
    relations: Vec<CheckedRelation>,
}

impl CheckJob {
    /// The check of these figures of a document.
    pub fn new(document: &Arc<Document>, figures: &Arc<Vec<Figure>>) -> Self {
        Self { document: Arc::clone(document), figures: Arc::clone(figures) }
    }

    /// Checks them.
    pub fn run(self, checker: &Checker) -> CheckResult {
        let Self { document, figures } = self;
        let checked = |relation: Relation| {
            let equation = Equation::of(&relation, &document, &figures)?;
            let key = AlarmKey::of(&relation, &figures, &document.text)?;
            Some(CheckedRelation { relation, equation, key, is_accepted: false })
        };
        let relations = checker.relations(&document, &figures).into_iter().filter_map(checked).collect();
        CheckResult { figures, relations }
    }
}

/// A relation, and what is shown of it.
#[derive(Clone, Debug)]
pub struct CheckedRelation {
    /// The relation.
    pub relation: Relation,
    /// It as a line of arithmetic.
    pub equation: Equation,
    /// What it is known by.
    pub key: AlarmKey,
    /// Whether it does not hold, and the user says that the report is right.
    pub is_accepted: bool,
}

impl CheckedRelation {
    /// Whether it does not hold, and nobody says that it is right.
    pub fn is_alarm(&self) -> bool {
        !self.relation.holds && !self.is_accepted
    }

    /// Where one looks first: at the figure that most likely is wrong, else at the total.
    pub fn place(&self) -> usize {
        self.relation.suspect.unwrap_or(self.relation.total)
    }

    /// Its figures.
    fn members(&self) -> impl Iterator<Item = usize> + '_ {
        self.relation.parts.iter().map(|part| part.figure).chain([self.relation.total])
    }
}

/// How many relations were found, and of how many what is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CheckCounts {
    /// All.
    pub checked: usize,
    /// Those that do not hold.
    pub wrong: usize,
    /// Those of them of which the user says that the report is right.
    pub accepted: usize,
}

/// What is told of the checks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckNotice {
    /// The figures are still being checked.
    InProgress,
    /// They could not be checked, and why.
    Failed(String),
    /// There is no alarm: so many relations were checked.
    NoAlarm(CheckCounts),
    /// The figure at hand takes part in no relation that does not hold.
    NothingHere,
    /// An alarm is marked no more.
    Accepted,
    /// It is marked again.
    Raised,
}

/// The checks of a report. A figure is a place in the report's figures, a relation one in `relations`.
#[derive(Debug, Default)]
pub struct Checks {
    /// None before they are there.
    relations: Option<Vec<CheckedRelation>>,
    /// Whether they were asked for since the figures last changed.
    is_asked: bool,
    /// The alarms, in the order of the places where one looks first.
    alarms: Vec<usize>,
    /// The figures that take part in an alarm, in order.
    marked: Vec<usize>,
}

impl Checks {
    /// The relations in text order; none before they are there.
    pub fn relations(&self) -> Option<&[CheckedRelation]> {
        self.relations.as_deref()
    }

    /// The alarms, in the order of the places where one looks first.
    pub fn alarms(&self) -> &[usize] {
        &self.alarms
    }

    /// The figures that take part in an alarm, in order.
    pub fn marked(&self) -> &[usize] {
        &self.marked
    }

    /// Whether a figure takes part in an alarm.
    pub fn is_marked(&self, figure: usize) -> bool {
        self.marked.binary_search(&figure).is_ok()
    }

    /// Whether one of these figures that stands in `range` takes part in an alarm.
    pub fn marks_in(&self, figures: &[Figure], range: TextRange) -> bool {
        let start = |figure: &usize| figures.get(*figure).map_or(0, |figure| figure.range.start);
        let next = self.marked.partition_point(|figure| start(figure) < range.start);
        self.marked.get(next).is_some_and(|figure| start(figure) < range.end)
    }

    /// The relations that a figure takes part in, alarms first, and of these first the ones to be looked at here.
    pub fn of_figure(&self, figure: usize) -> Vec<usize> {
        let relations = self.relations().unwrap_or_default();
        let mut found: Vec<usize> =
            (0..relations.len()).filter(|at| relations[*at].members().any(|member| member == figure)).collect();
        found.sort_by_key(|at| (!relations[*at].is_alarm(), relations[*at].place() != figure));
        found
    }

    /// The alarms that a figure takes part in, with their numbers among all alarms, from 1.
    pub fn alarms_of(&self, figure: usize) -> Vec<(usize, &CheckedRelation)> {
        if !self.is_marked(figure) {
            return Vec::new();
        }
        let relation = |at: usize| {
            let number = self.alarms.iter().position(|alarm| *alarm == at)? + 1;
            Some((number, self.relations()?.get(at)?))
        };
        self.of_figure(figure).into_iter().filter_map(relation).collect()
    }

    /// How many there are.
    pub fn counts(&self) -> CheckCounts {
        let relations = self.relations().unwrap_or_default();
        let count = |is: fn(&CheckedRelation) -> bool| relations.iter().filter(|relation| is(relation)).count();
        CheckCounts {
            checked: relations.len(),
            wrong: count(|relation| !relation.relation.holds),
            accepted: count(|relation| relation.is_accepted),
        }
    }

    /// Asks for the check of `figures`, if that was not done since they last changed.
    pub(super) fn ask(&mut self, document: &Arc<Document>, figures: &Arc<Vec<Figure>>) -> Option<CheckJob> {
        let job = (!self.is_asked).then(|| CheckJob::new(document, figures));
        self.is_asked = true;
        job
    }

    /// Has them be asked for anew, for what figures say has changed. What is there stays until then.
    pub(super) fn outdate(&mut self) {
        self.is_asked = false;
    }

    /// Takes in what was found, unless it is of figures that are no more.
    pub(super) fn receive(&mut self, found: CheckResult, figures: &Arc<Vec<Figure>>, accepted: &AcceptedAlarms) {
        if Arc::ptr_eq(&found.figures, figures) {
            self.relations = Some(found.relations);
            self.accept(accepted);
        }
    }

    /// Has no alarm be one of which the user says that the report is right.
    pub(super) fn accept(&mut self, accepted: &AcceptedAlarms) {
        let relations = self.relations.as_deref_mut().unwrap_or_default();
        for relation in relations.iter_mut() {
            relation.is_accepted = !relation.relation.holds && accepted.accepts(&relation.key);
        }
        self.alarms = (0..relations.len()).filter(|at| relations[*at].is_alarm()).collect();
        self.alarms.sort_by_key(|at| relations[*at].place());
        self.marked = self.alarms.iter().flat_map(|at| relations[*at].members()).collect();
        self.marked.sort_unstable();
        self.marked.dedup();
    }
}

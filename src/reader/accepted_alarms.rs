//! Alarms of which the user says that the report is right.

use crate::check::{AcrossRelation, CheckedReport, Relation};
use crate::compare::FigurePlace;
use crate::figure::Figure;
use crate::text::join::on_one_line;
use std::collections::BTreeMap;
use std::time::SystemTime;

/// What an alarm is known by from one run to the next. Where one of its numbers changed, it is another alarm.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AlarmKey {
    /// The byte of the text with which the number of its total begins.
    pub at: usize,
    /// The kind of the relation, and its figures as they are written, the total first.
    pub written: String,
}

impl AlarmKey {
    /// The key of a relation between `figures`, which are those of a document with this text.
    pub fn of(relation: &Relation, figures: &[Figure], text: &str) -> Option<Self> {
        let members = [relation.total].into_iter().chain(relation.parts.iter().map(|part| part.figure));
        let written = members.map(|figure| Some(on_one_line(figures.get(figure)?.range.of(text)).into_owned()));
        let written = written.collect::<Option<Vec<String>>>()?.join(" ");
        let total = figures.get(relation.total)?;
        Some(Self { at: total.number.start, written: format!("{} {written}", relation.kind.name()) })
    }

    /// The key of a relation between these reports, for the one in which its total stands.
    pub fn across(relation: &AcrossRelation, reports: &[CheckedReport]) -> Option<Self> {
        let cell = |place: &FigurePlace| reports.get(place.report)?.compared.cells.get(place.figure);
        let members = [&relation.total].into_iter().chain(&relation.parts);
        let written = members.map(|place| Some(cell(place)?.text.as_str())).collect::<Option<Vec<_>>>()?.join(" ");
        let at = cell(&relation.total)?.at;
        Some(Self { at, written: format!("across {} {written}", relation.kind.name()) })
    }
}

/// What the user says of an alarm since a time. Of two such the newer counts, so one that was taken back stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Acceptance {
    /// Whether the report is right: the alarm is none.
    pub is_right: bool,
    /// Since when.
    pub set: SystemTime,
}

/// What the user says of the alarms of a report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AcceptedAlarms(BTreeMap<AlarmKey, Acceptance>);

impl AcceptedAlarms {
    /// All in the order of the text.
    pub fn iter(&self) -> impl Iterator<Item = (&AlarmKey, &Acceptance)> {
        self.0.iter()
    }

    /// Whether the user says that the report is right there.
    pub fn accepts(&self, alarm: &AlarmKey) -> bool {
        self.0.get(alarm).is_some_and(|said| said.is_right)
    }

    /// Lets `said` hold for an alarm.
    pub fn set(&mut self, alarm: AlarmKey, said: Acceptance) {
        self.0.insert(alarm, said);
    }

    /// Takes in those of `others` that are newer than what is said of the same alarms here.
    pub fn merge(&mut self, others: &Self) {
        for (alarm, said) in others.iter() {
            if self.0.get(alarm).is_none_or(|known| known.set < said.set) {
                self.set(alarm.clone(), *said);
            }
        }
    }

    /// Moves each to where its total is in what the text became; those whose totals are gone end.
    pub(super) fn change(&mut self, place: impl Fn(usize) -> Option<usize>) {
        let alarms = std::mem::take(&mut self.0).into_iter();
        self.0 = alarms.filter_map(|(alarm, said)| Some((AlarmKey { at: place(alarm.at)?, ..alarm }, said))).collect();
    }
}

impl FromIterator<(AlarmKey, Acceptance)> for AcceptedAlarms {
    fn from_iter<T: IntoIterator<Item = (AlarmKey, Acceptance)>>(alarms: T) -> Self {
        Self(alarms.into_iter().collect())
    }
}

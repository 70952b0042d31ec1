//! Indicators of one's own: for each variable of a codebook the value that a report tells, that it tells none, or that it is
//! not clear which.

mod file;

pub use file::CodebookError;

use super::compared::ComparedFigure;
use super::compared_report::{ComparedCell, ComparedReport};
use super::name::Names;
use super::scope::{Aspect, PlacePart, Plan, TimeScope};
use super::surroundings::folded;
use regex::Regex;

/// The variables that reports are coded by.
#[derive(Clone, Debug, Default)]
pub struct Codebook {
    /// In the order of the columns.
    pub variables: Vec<Variable>,
}

/// An indicator of one's own.
#[derive(Clone, Debug)]
pub struct Variable {
    /// The head of its column.
    pub name: String,
    /// What the figure counts, in other words each.
    says: Vec<Vec<char>>,
    /// What its name must not hold.
    not: Vec<Vec<char>>,
    /// What its sentence must match.
    pattern: Option<Regex>,
    /// The name of its unit.
    unit: Option<String>,
    aspect: Aspect,
    plan: Plan,
    part: Option<PlacePart>,
    choice: VariableChoice,
}

/// Which value is taken if a report tells several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum VariableChoice {
    /// None: it is ambiguous.
    #[default]
    Only,
    /// The first in the text.
    First,
    /// The last in the text.
    Last,
}

/// What a report tells of a variable: places among its figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Coded {
    /// This value.
    Filled(usize),
    /// None that fits.
    Missing,
    /// One of these, but it is not clear which, or whether any.
    Ambiguous(Vec<usize>),
}

impl Coded {
    /// The figures that the value is, or may be: places among those of the report.
    pub fn figures(&self) -> &[usize] {
        match self {
            Self::Filled(figure) => std::slice::from_ref(figure),
            Self::Missing => &[],
            Self::Ambiguous(figures) => figures,
        }
    }

    /// The name in the output contract.
    pub fn status(&self) -> CodedStatus {
        match self {
            Self::Filled(_) => CodedStatus::Filled,
            Self::Missing => CodedStatus::Missing,
            Self::Ambiguous(_) => CodedStatus::Ambiguous,
        }
    }
}

/// How a cell is coded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodedStatus {
    /// With a value.
    Filled,
    /// It is not clear with which.
    Ambiguous,
    /// With none.
    Missing,
}

impl CodedStatus {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Filled, Self::Ambiguous, Self::Missing];

    /// The name in the output contract.
    pub fn name(self) -> &'static str {
        match self {
            Self::Filled => "filled",
            Self::Ambiguous => "ambiguous",
            Self::Missing => "missing",
        }
    }
}

impl Variable {
    /// What a report tells of it.
    pub(super) fn code(&self, report: &ComparedReport) -> Coded {
        let fits = |candidate: &&ComparedFigure| {
            report.cells.get(candidate.figure).is_some_and(|cell| self.fits(candidate, cell))
        };
        let (mut named, near): (Vec<_>, Vec<_>) =
            report.mentions.figures.iter().filter(fits).partition(|candidate| self.is_named(candidate));
        let told = |candidate: &ComparedFigure| report.cells.get(candidate.figure);
        keep_better(&mut named, |candidate| told(candidate).is_some_and(|cell| cell.is_sure));
        keep_better(&mut named, |candidate| told(candidate).is_some_and(|cell| !cell.is_approximate));
        keep_better(&mut named, |candidate| candidate.scope.time == TimeScope::Year);
        let chosen = match self.choice {
            VariableChoice::First => named.first().copied(),
            VariableChoice::Last => named.last().copied(),
            VariableChoice::Only => {
                named.first().copied().filter(|one| named.iter().all(|other| is_rounded(one, other)))
            }
        };
        // The most exact of the values that are one but for rounding.
        let exact =
            chosen.map(|one| named.iter().filter(|other| is_rounded(one, other)).max_by_key(|other| digits(other)));
        match exact.flatten() {
            Some(exact) => Coded::Filled(exact.figure),
            None if named.is_empty() && near.is_empty() => Coded::Missing,
            None => {
                let unclear = if named.is_empty() { near } else { named };
                Coded::Ambiguous(unclear.into_iter().map(|candidate| candidate.figure).collect())
            }
        }
    }

    /// Whether a figure is of the kind that is asked for and speaks of the thing.
    fn fits(&self, candidate: &ComparedFigure, told: &ComparedCell) -> bool {
        let scope = &candidate.scope;
        told.is_current
            && candidate.aspect == self.aspect
            && self.unit.as_ref().is_none_or(|unit| **unit == *candidate.unit)
            && (scope.plan, scope.part, scope.is_base) == (self.plan, self.part, false)
            && matches!(scope.time, TimeScope::Year | TimeScope::Cumulated)
            && self.speaks_of(&candidate.name)
            && self.pattern.as_ref().is_none_or(|pattern| pattern.is_match(&told.sentence))
    }

    /// Whether a name holds one of the words, and none of those that it must not hold.
    fn speaks_of(&self, name: &str) -> bool {
        let name: Vec<char> = name.chars().collect();
        let holds = |word: &Vec<char>| name.windows(word.len().max(1)).any(|part| part == word.as_slice());
        self.says.iter().any(holds) && !self.not.iter().any(holds)
    }

    /// Whether the whole name is one of the words, and not only holds one.
    fn is_named(&self, candidate: &ComparedFigure) -> bool {
        let name: Vec<char> = candidate.name.chars().collect();
        self.says.contains(&name) || self.pattern.is_some()
    }
}

/// Keeps those that are told better, where there are any: with a name that is sure, as an exact value, of the year alone.
fn keep_better(named: &mut Vec<&ComparedFigure>, is_better: impl Fn(&ComparedFigure) -> bool) {
    if named.iter().any(|candidate| is_better(candidate)) {
        named.retain(|candidate| is_better(candidate));
    }
}

fn is_rounded(one: &ComparedFigure, other: &ComparedFigure) -> bool {
    super::twins::is_one_value(&one.value, &other.value)
}

fn digits(figure: &ComparedFigure) -> usize {
    figure.value.to_string().trim_end_matches('0').chars().filter(char::is_ascii_digit).count()
}

/// Words as names of figures have them.
fn normal(word: &str) -> Vec<char> {
    Names::new(None).normal(&folded(word))
}

#[cfg(test)]
mod tests;

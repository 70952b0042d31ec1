//! Reports coded by indicators of one's own: for each variable of a codebook the value that a report tells, that it tells none,
//! or that it is not clear which.

mod file;

pub use file::CodebookError;

use super::compared::ComparedFigure;
use super::name::Names;
use super::report::ReportFigures;
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

/// What is known of a figure besides what it is compared by.
pub struct CodedFigure<'a> {
    /// Its sentence.
    pub sentence: &'a str,
    /// Whether it is of the year that the report tells of.
    pub is_current: bool,
}

impl Codebook {
    /// What a report tells of each variable; `figure` gives what is known of the figure at a place.
    pub fn code<'a>(&self, report: &ReportFigures, figure: impl Fn(usize) -> CodedFigure<'a>) -> Vec<Coded> {
        self.variables.iter().map(|variable| variable.code(report, &figure)).collect()
    }
}

impl Variable {
    fn code<'a>(&self, report: &ReportFigures, figure: &impl Fn(usize) -> CodedFigure<'a>) -> Coded {
        let fits = |candidate: &&ComparedFigure| self.fits(candidate, &figure(candidate.figure));
        let (named, near): (Vec<_>, Vec<_>) =
            report.figures.iter().filter(fits).partition(|candidate| self.is_named(candidate));
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
    fn fits(&self, candidate: &ComparedFigure, told: &CodedFigure) -> bool {
        let name: Vec<char> = candidate.name.chars().collect();
        let holds = |word: &Vec<char>| name.windows(word.len().max(1)).any(|part| part == word.as_slice());
        let scope = &candidate.scope;
        told.is_current
            && candidate.aspect == self.aspect
            && self.unit.as_ref().is_none_or(|unit| *unit == candidate.unit)
            && (scope.plan, scope.part, scope.is_base) == (self.plan, self.part, false)
            && matches!(scope.time, TimeScope::Year | TimeScope::Cumulated)
            && self.says.iter().any(holds)
            && !self.not.iter().any(holds)
            && self.pattern.as_ref().is_none_or(|pattern| pattern.is_match(told.sentence))
    }

    /// Whether the whole name is one of the words, and not only holds one.
    fn is_named(&self, candidate: &ComparedFigure) -> bool {
        let name: Vec<char> = candidate.name.chars().collect();
        self.says.contains(&name) || self.pattern.is_some()
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

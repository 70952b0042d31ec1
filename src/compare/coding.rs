//! Reports coded by a codebook: what each tells of each variable, as the codebook finds it or as the user says.

use super::amount::RowUnit;
use super::codebook::{Codebook, Coded, CodedStatus, Variable};
use super::compared_report::{ComparedCell, ComparedReport};
use crate::document::Fingerprint;
use std::collections::HashMap;
use std::sync::Arc;

/// What the user says of a report and a variable. It wins over the codebook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coding {
    /// The text of the report, wherever the file is now.
    pub report: Fingerprint,
    /// The name of the variable.
    pub variable: String,
    /// What is said; nothing where the codebook is to say it again.
    pub says: Option<CodedByHand>,
}

/// What is said by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodedByHand {
    /// The value is the figure whose number begins at that byte of the text.
    Figure(usize),
    /// The report tells no value.
    Missing,
}

/// All codings, of two of the same report and variable the later one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Codings(HashMap<(Fingerprint, String), CodedByHand>);

impl Codings {
    /// Lets a coding hold from now on.
    pub fn add(&mut self, coding: Coding) {
        let key = (coding.report, coding.variable);
        match coding.says {
            Some(says) => drop(self.0.insert(key, says)),
            None => drop(self.0.remove(&key)),
        }
    }

    /// What is said of a report and a variable. A figure that the report does not have (any more) is not said.
    fn of(&self, report: &ComparedReport, variable: &str) -> Option<Coded> {
        match self.0.get(&(report.fingerprint, variable.to_owned()))? {
            CodedByHand::Missing => Some(Coded::Missing),
            CodedByHand::Figure(at) => report.cells.binary_search_by_key(at, |cell| cell.at).ok().map(Coded::Filled),
        }
    }
}

impl FromIterator<Coding> for Codings {
    fn from_iter<T: IntoIterator<Item = Coding>>(codings: T) -> Self {
        let mut all = Self::default();
        codings.into_iter().for_each(|coding| all.add(coding));
        all
    }
}

/// What stands in a cell of the table of reports and variables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodedCell {
    /// What the report tells of the variable.
    pub coded: Coded,
    /// Whether the user said so.
    pub is_by_hand: bool,
}

/// Reports, and what each tells of each variable of a codebook.
#[derive(Clone, Debug, Default)]
pub struct CodedReports {
    /// The reports, in the order in which they were named.
    pub reports: Vec<Arc<ComparedReport>>,
    /// The variables.
    pub codebook: Arc<Codebook>,
    cells: Vec<Vec<CodedCell>>,
}

impl CodedReports {
    /// Codes the reports.
    pub fn new(reports: Vec<Arc<ComparedReport>>, codebook: Arc<Codebook>, codings: &Codings) -> Self {
        let cells = reports.iter().map(|report| cells(report, &codebook, codings)).collect();
        Self { reports, codebook, cells }
    }

    /// All of them.
    pub fn all(&self) -> CodedSelection {
        let variables = 0..self.codebook.variables.len();
        CodedSelection { reports: (0..self.reports.len()).collect(), variables: variables.collect() }
    }

    /// What a report tells of a variable, both by their places.
    pub fn cell(&self, report: usize, variable: usize) -> Option<&CodedCell> {
        self.cells.get(report)?.get(variable)
    }

    /// How many cells of that status there are.
    pub fn count(&self, status: CodedStatus) -> usize {
        self.cells.iter().flatten().filter(|cell| cell.coded.status() == status).count()
    }

    /// Codes the report of that text anew, for something else is said of it.
    pub fn code_again(&mut self, report: Fingerprint, codings: &Codings) {
        for (known, row) in self.reports.iter().zip(&mut self.cells).filter(|(known, _)| known.fingerprint == report) {
            *row = cells(known, &self.codebook, codings);
        }
    }
}

/// Some of the reports and variables, by their places, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodedSelection {
    /// The reports.
    pub reports: Vec<usize>,
    /// The variables.
    pub variables: Vec<usize>,
}

impl CodedSelection {
    /// How many cells these are.
    pub fn count(&self) -> usize {
        self.reports.len() * self.variables.len()
    }
}

fn cells(report: &ComparedReport, codebook: &Codebook, codings: &Codings) -> Vec<CodedCell> {
    let variables = codebook.variables.iter();
    let cell = |variable: &Variable| match codings.of(report, &variable.name) {
        Some(coded) => CodedCell { coded, is_by_hand: true },
        None => CodedCell { coded: variable.code(report), is_by_hand: false },
    };
    variables.map(cell).collect()
}

impl ComparedCell {
    /// Its value in the unit itself, as programs read it: 1750000000, -2.3.
    pub fn plain_value(&self) -> String {
        let plain = RowUnit::of([], false).shown(&self.value).replace(',', "");
        if self.signed.starts_with('-') && !plain.starts_with('-') { format!("-{plain}") } else { plain }
    }
}

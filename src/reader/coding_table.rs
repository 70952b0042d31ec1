//! Reports coded by a codebook, as a table with a cursor: a row for each report with a column for each variable; of a single
//! report a row for each variable.

mod update;

use super::table_rows::TableRows;
use crate::compare::{
    Codebook, CodedCell, CodedReports, CodedSelection, CodedStatus, Coding, Codings, ComparedCell, ComparedReport,
};
use crate::document::Fingerprint;
use crate::search::Query;
use bigdecimal::BigDecimal;
use std::cmp::Reverse;
use std::collections::HashSet;
use std::sync::Arc;

/// A report and a variable, by their places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodedPlace {
    /// Among the reports that are coded.
    pub report: usize,
    /// In the codebook.
    pub variable: usize,
}

/// What rows are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CodingOrder {
    /// As the reports were named, or as the variables stand in the codebook.
    #[default]
    Named,
    /// By their value in the current column, the largest first; rows without one come last.
    Value,
}

/// The table. What was done in it stays while it is closed, and is the same in all reports.
#[derive(Clone, Debug, Default)]
pub struct CodingTable {
    codebook: Option<Arc<Codebook>>,
    /// How often a codebook was opened.
    opened: usize,
    codings: Codings,
    /// The texts of the reports of which something was said since the program began.
    said: HashSet<Fingerprint>,
    coded: CodedReports,
    /// For each of the reports its place in the workspace.
    places: Vec<usize>,
    is_waiting: bool,
    rows: TableRows,
    /// The current column.
    column: usize,
    /// Which of the figures shows that the current cell may be.
    candidate: usize,
    order: CodingOrder,
    is_reversed: bool,
    status: Option<CodedStatus>,
    filter: Option<Query>,
}

impl CodingTable {
    /// The codebook by which reports are coded.
    pub fn codebook(&self) -> Option<&Arc<Codebook>> {
        self.codebook.as_ref()
    }

    /// How often a codebook was opened.
    pub fn opened(&self) -> usize {
        self.opened
    }

    /// What the user said.
    pub fn codings(&self) -> &Codings {
        &self.codings
    }

    /// The reports and their cells.
    pub fn coded(&self) -> &CodedReports {
        &self.coded
    }

    /// Whether reports are being coded.
    pub fn is_waiting(&self) -> bool {
        self.is_waiting
    }

    /// The rows: places among the reports, or in the codebook where there is but one report.
    pub fn rows(&self) -> &TableRows {
        &self.rows
    }

    /// Whether the rows are variables.
    pub fn is_of_variables(&self) -> bool {
        self.coded.reports.len() == 1
    }

    /// How many columns there are.
    pub fn columns(&self) -> usize {
        if self.is_of_variables() { 1 } else { self.coded.codebook.variables.len() }
    }

    /// The current column, from 0.
    pub fn column(&self) -> usize {
        self.column
    }

    /// What the rows are sorted by, and whether the other way round.
    pub fn order(&self) -> (CodingOrder, bool) {
        (self.order, self.is_reversed)
    }

    /// The status of which rows have a cell that show; all where it is none.
    pub fn status(&self) -> Option<CodedStatus> {
        self.status
    }

    /// What the rows are filtered by.
    pub fn filter(&self) -> Option<&Query> {
        self.filter.as_ref()
    }

    /// The report and variable of a row's entry in a column.
    pub fn place(&self, entry: usize, column: usize) -> CodedPlace {
        match self.is_of_variables() {
            true => CodedPlace { report: 0, variable: entry },
            false => CodedPlace { report: entry, variable: column },
        }
    }

    /// The current report and variable.
    pub fn current(&self) -> Option<CodedPlace> {
        Some(self.place(self.rows.entry()?, self.column))
    }

    /// What a report tells of a variable.
    pub fn cell(&self, place: CodedPlace) -> Option<&CodedCell> {
        self.coded.cell(place.report, place.variable)
    }

    /// The figure of a cell, the first of those that it may be.
    pub fn value(&self, place: CodedPlace) -> Option<&ComparedCell> {
        let figure = *self.cell(place)?.coded.figures().first()?;
        self.coded.reports.get(place.report)?.cells.get(figure)
    }

    /// The figure of the current cell that shows, its number among those that the cell may be, from 1, and how many these are.
    pub fn shown(&self) -> Option<(&ComparedCell, usize, usize)> {
        let place = self.current()?;
        let figures = self.cell(place)?.coded.figures();
        let candidate = self.candidate.min(figures.len().checked_sub(1)?);
        let cell = self.coded.reports.get(place.report)?.cells.get(*figures.get(candidate)?)?;
        Some((cell, candidate + 1, figures.len()))
    }

    /// The name of a variable.
    pub fn variable(&self, place: CodedPlace) -> &str {
        self.coded.codebook.variables.get(place.variable).map_or("", |variable| &variable.name)
    }

    /// The current report.
    pub fn report(&self) -> Option<&Arc<ComparedReport>> {
        self.coded.reports.get(self.current()?.report)
    }

    /// Lets this be said from now on.
    pub fn with_codings(self, codings: Codings) -> Self {
        Self { codings, ..self }
    }

    /// Has reports coded by `codebook` from now on.
    pub fn use_codebook(&mut self, codebook: Arc<Codebook>) {
        self.opened += 1;
        (self.codebook, self.coded, self.is_waiting) = (Some(codebook), CodedReports::default(), true);
        (self.rows, self.column, self.candidate) = (TableRows::default(), 0, 0);
        (self.status, self.filter) = (None, None);
    }

    /// Makes the table ready to be shown, at the report at `place` in the workspace.
    pub fn open(&mut self, place: usize, is_waiting: bool, height: usize) {
        self.is_waiting |= is_waiting;
        let report = self.places.iter().position(|known| *known == place);
        if !self.is_of_variables() && self.rows.entry() != report {
            self.rows.go_to(report);
        }
        self.rows.follow(height);
    }

    /// Makes the table ready to be shown as it was left.
    pub fn resume(&mut self, height: usize) {
        self.rows.follow(height);
    }

    /// Shows what was found by coding the reports at these places in the workspace.
    pub fn show(&mut self, coded: CodedReports, places: Vec<usize>, height: usize) {
        let here = self.current().and_then(|here| Some((*self.places.get(here.report)?, here.variable)));
        (self.coded, self.places, self.is_waiting) = (coded, places, false);
        // What was said while they were being coded.
        let said = std::mem::take(&mut self.said);
        said.iter().for_each(|report| self.coded.code_again(*report, &self.codings));
        self.said = said;
        self.rows = TableRows::default();
        self.arrange();
        let report = here.and_then(|(place, _)| self.places.iter().position(|known| *known == place));
        let variable = here.map_or(0, |(_, variable)| variable);
        report.into_iter().for_each(|report| self.go_to(CodedPlace { report, variable }));
        self.rows.follow(height);
    }

    /// Lets a coding hold from now on; the cell becomes the current one.
    pub fn say(&mut self, coding: Coding, height: usize) {
        let report = coding.report;
        let variable = self.coded.codebook.variables.iter().position(|known| known.name == coding.variable);
        self.said.insert(report);
        self.codings.add(coding);
        self.coded.code_again(report, &self.codings);
        self.arrange();
        let report = self.coded.reports.iter().position(|known| known.fingerprint == report);
        if let (Some(report), Some(variable)) = (report, variable) {
            self.go_to(CodedPlace { report, variable });
        }
        self.rows.follow(height);
    }

    /// Shows only rows that `query` finds; without a query all.
    pub fn set_filter(&mut self, query: Option<Query>, height: usize) {
        self.filter = query;
        self.arrange();
        self.rows.follow(height);
    }

    /// The selected reports or variables; all that show where none is selected.
    pub fn selection(&self) -> CodedSelection {
        let selected = self.rows.selection();
        let rows = if selected.is_empty() { self.rows.entries().to_vec() } else { selected };
        match self.is_of_variables() {
            true => CodedSelection { variables: rows, ..self.coded.all() },
            false => CodedSelection { reports: rows, ..self.coded.all() },
        }
    }

    fn go_to(&mut self, place: CodedPlace) {
        self.candidate = 0;
        match self.is_of_variables() {
            true => self.rows.go_to(Some(place.variable)),
            false => {
                self.column = place.variable.min(self.columns().saturating_sub(1));
                self.rows.go_to(Some(place.report));
            }
        }
    }

    /// Makes the rows anew; the current row stays that of the same report or variable.
    fn arrange(&mut self) {
        let all = if self.is_of_variables() { self.coded.codebook.variables.len() } else { self.coded.reports.len() };
        let found = |entry: &usize| {
            self.filter.as_ref().is_none_or(|query| query.is_in(&self.words(*entry)))
                && self.status.is_none_or(|status| self.has(*entry, status))
        };
        let mut rows: Vec<usize> = (0..all).filter(found).collect();
        if self.order == CodingOrder::Value {
            rows.sort_by_cached_key(|entry| Reverse(self.sortable(*entry)));
        }
        if self.is_reversed {
            rows.reverse();
        }
        self.rows.show(rows);
    }

    /// The value of a row in the current column.
    fn sortable(&self, entry: usize) -> Option<BigDecimal> {
        let place = self.place(entry, self.column);
        let is_filled = self.cell(place)?.coded.status() == CodedStatus::Filled;
        self.value(place)?.plain_value().parse().ok().filter(|_| is_filled)
    }

    /// Whether a row has a cell of that status.
    fn has(&self, entry: usize, status: CodedStatus) -> bool {
        let cells = (0..self.columns()).filter_map(|column| self.cell(self.place(entry, column)));
        cells.into_iter().any(|cell| cell.coded.status() == status)
    }

    /// What a row is found by: the report's name and file, or the variable's name.
    fn words(&self, entry: usize) -> String {
        let place = self.place(entry, 0);
        match self.coded.reports.get(place.report) {
            Some(report) if !self.is_of_variables() => format!("{} {}", report.name(), report.file),
            _ => self.variable(place).to_owned(),
        }
    }
}

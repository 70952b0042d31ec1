//! Reports side by side: a row for each indicator, with a column for each report, its values in one unit and how much they
//! differ.

use super::amount::RowUnit;
use super::compared_report::{ComparedCell, ComparedReport};
use super::indicator::{Comparison, FigurePlace, Indicator, compare};
use super::judgement::Judgements;
use super::scope::Aspect;
use super::stated::stated_growth;
use std::collections::HashMap;
use std::sync::Arc;

/// Reports and what was found out by comparing them.
#[derive(Clone, Debug, Default)]
pub struct ComparedReports {
    /// The reports, in the order in which they were named.
    pub reports: Vec<Arc<ComparedReport>>,
    /// Their indicators.
    pub comparison: Comparison,
    /// The reports as columns: the earliest first, those of one year in the order in which they were named.
    pub columns: Vec<usize>,
    /// For levels the growth that the report states of them.
    stated: HashMap<FigurePlace, FigurePlace>,
}

/// The values of an indicator beside one another.
#[derive(Clone, Debug)]
pub struct ComparedRow<'a> {
    /// The unit of all its values.
    pub unit: RowUnit,
    /// Its first value in each column, where the report has one.
    pub cells: Vec<Option<(FigurePlace, &'a ComparedCell)>>,
    /// By how much the last value differs from the one before it.
    pub change: RowChange,
}

/// By how much the last value of a row differs from the one before it; nothing where that cannot be told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowChange {
    /// In the unit of the row, with its sign.
    pub difference: String,
    /// In per cent, with its sign.
    pub percent: String,
    /// The growth that the report of the last value states itself.
    pub stated: String,
    /// Whether both stand in the same sentence.
    pub is_unchanged: bool,
}

impl ComparedReports {
    /// Compares the reports; what the user judged wins over what they say.
    pub fn new(reports: Vec<Arc<ComparedReport>>, judgements: &Judgements) -> Self {
        let mut comparison = compare(&reports.iter().map(|report| &report.mentions).collect::<Vec<_>>());
        judgements.apply(&reports, &mut comparison);
        let mut columns: Vec<usize> = (0..reports.len()).collect();
        columns.sort_by_key(|at| reports.get(*at).and_then(|report| report.facts.year));
        let stated = reports.iter().enumerate().flat_map(|(at, report)| stated_growth(at, report)).collect();
        Self { reports, comparison, columns, stated }
    }

    /// A figure and its report.
    pub fn cell(&self, place: FigurePlace) -> Option<(&ComparedReport, &ComparedCell)> {
        let report = self.reports.get(place.report)?;
        Some((report, report.cells.get(place.figure)?))
    }

    /// The values of an indicator beside one another.
    pub fn row(&self, indicator: &Indicator) -> ComparedRow<'_> {
        let first_in = |report: usize| indicator.cells.iter().find(|cell| cell.report == report);
        let told = |place: &FigurePlace| Some((*place, self.cell(*place)?.1));
        let cells: Vec<_> = self.columns.iter().map(|report| first_in(*report).and_then(told)).collect();
        let values = || cells.iter().flatten().map(|(_, cell)| &cell.value);
        let unit = RowUnit::of(values(), cells.iter().flatten().any(|(_, cell)| cell.is_money));
        let change = self.change(indicator, unit, &cells.iter().flatten().copied().collect::<Vec<_>>());
        ComparedRow { unit, cells, change }
    }

    /// By how much the last of the values that are told differs from the one before it.
    fn change(&self, indicator: &Indicator, unit: RowUnit, told: &[(FigurePlace, &ComparedCell)]) -> RowChange {
        let [.., (before, earlier), (last, later)] = told else { return RowChange::default() };
        let is_unchanged = earlier.sentence == later.sentence;
        let is_level = indicator.aspect == Aspect::Level;
        let stated = || Some(self.cell(*self.stated.get(last)?)?.1.signed.clone());
        let stated = if is_level { stated().unwrap_or_default() } else { String::new() };
        if indicator.aspect == Aspect::Growth || !self.is_in_line(*before, *last) {
            return RowChange { stated, is_unchanged, ..RowChange::default() };
        }
        let (difference, percent) = unit.difference(&earlier.value, &later.value).unwrap_or_default();
        let percent = percent.filter(|_| is_level).unwrap_or_default();
        RowChange { difference, percent, stated, is_unchanged }
    }

    /// Whether the difference of two values says anything: of many places, the last two are no pair.
    fn is_in_line(&self, before: FigurePlace, last: FigurePlace) -> bool {
        let report = |place: FigurePlace| self.reports.get(place.report);
        let (Some(before), Some(last)) = (report(before), report(last)) else { return false };
        self.reports.len() == 2 || before.is_of_place_of(last)
    }
}

impl ComparedRow<'_> {
    /// A value in the unit of the row.
    pub fn shown(&self, aspect: Aspect, cell: &ComparedCell) -> String {
        let sign = if aspect.is_change() && cell.signed.starts_with('-') { "-" } else { "" };
        format!("{sign}{}", self.unit.shown(&cell.value).trim_start_matches('-'))
    }
}

impl Indicator {
    /// Whether more than one report has it.
    pub fn is_shared(&self) -> bool {
        let first = self.cells.first().map(|cell| cell.report);
        self.cells.iter().any(|cell| Some(cell.report) != first)
    }
}

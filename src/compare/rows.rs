//! Reports side by side: a row for each indicator, with a column for each report, its values in one unit and how much they
//! differ.

use super::amount::RowUnit;
use super::compared_report::{ComparedCell, ComparedReport};
use super::indicator::{Comparison, FigurePlace, Indicator, IndicatorClass, compare};
use super::judgement::Judgements;
use super::scope::Aspect;
use super::stated::stated_changes;
use crate::figure::Value;
use bigdecimal::BigDecimal;
use std::collections::HashMap;
use std::sync::Arc;

/// The mark of a difference of which one value at least is a bound or about so much.
const ABOUT: &str = "≈";

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
    /// Which reports tell the largest and the least value; only where many places are compared in one year.
    pub extremes: Option<RowExtremes>,
}

/// The reports with the largest and the least value of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowExtremes {
    /// The place of the report with the largest.
    pub highest: usize,
    /// Of the one with the least.
    pub lowest: usize,
}

/// By how much the last value of a row differs from the one before it; nothing where that cannot be told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowChange {
    /// In the unit of the row, with its sign; marked where a value is approximate.
    pub difference: String,
    /// In per cent, with its sign; marked alike.
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
        let stated = reports.iter().enumerate().flat_map(|(at, report)| stated_changes(at, report, Aspect::Growth));
        Self { stated: stated.collect(), reports, comparison, columns }
    }

    /// A figure and its report.
    pub fn cell(&self, place: FigurePlace) -> Option<(&ComparedReport, &ComparedCell)> {
        let report = self.reports.get(place.report)?;
        Some((report, report.cells.get(place.figure)?))
    }

    /// The growth that a report itself states of a level.
    pub fn growth_of(&self, level: FigurePlace) -> Option<FigurePlace> {
        self.stated.get(&level).copied()
    }

    /// The values of an indicator beside one another.
    pub fn row(&self, indicator: &Indicator) -> ComparedRow<'_> {
        let first_in = |report: usize| indicator.cells.iter().find(|cell| cell.report == report);
        let told = |place: &FigurePlace| Some((*place, self.cell(*place)?.1));
        let cells: Vec<_> = self.columns.iter().map(|report| first_in(*report).and_then(told)).collect();
        let values = || cells.iter().flatten().map(|(_, cell)| &cell.value);
        let unit = RowUnit::of(values(), cells.iter().flatten().any(|(_, cell)| cell.is_money));
        let told: Vec<_> = cells.iter().flatten().copied().collect();
        let change = self.change(indicator, unit, &told);
        let extremes = if self.is_of_places() { extremes(indicator.aspect, &told) } else { None };
        ComparedRow { unit, cells, change, extremes }
    }

    /// Whether the reports are of many places in one year: the difference of two neighbours would say nothing.
    pub fn is_of_places(&self) -> bool {
        let differs = |two: &[Arc<ComparedReport>]| !two[0].is_of_place_of(&two[1]);
        let is_of_one_year =
            self.reports.windows(2).all(|two| two[0].facts.year.is_some() && two[0].facts.year == two[1].facts.year);
        self.reports.len() > 2 && is_of_one_year && self.reports.windows(2).any(differs)
    }

    /// The indicators as the newest report tells them, the related ones beside those of the same figure; what only one report has
    /// comes last.
    pub fn reading_order(&self) -> Vec<usize> {
        let rank = |report: usize| self.comparison.order.iter().position(|known| *known == report);
        let key = |at: &usize| {
            let row = self.comparison.indicators.get(*at)?;
            let first = row.cells.first()?;
            Some((!row.is_shared(), rank(first.report), first.figure, row.class == IndicatorClass::Related))
        };
        let mut order: Vec<usize> = (0..self.comparison.indicators.len()).collect();
        order.sort_by_key(key);
        order
    }

    /// By how much the last of the values that are told differs from the one before it.
    fn change(&self, indicator: &Indicator, unit: RowUnit, told: &[(FigurePlace, &ComparedCell)]) -> RowChange {
        let [.., (before, earlier), (last, later)] = told else { return RowChange::default() };
        let is_unchanged = earlier.sentence == later.sentence;
        let is_level = indicator.aspect == Aspect::Level;
        let stated = || Some(self.cell(self.growth_of(*last)?)?.1.signed.clone());
        let stated = if is_level { stated().unwrap_or_default() } else { String::new() };
        if indicator.aspect == Aspect::Growth || !self.is_in_line(*before, *last) {
            return RowChange { stated, is_unchanged, ..RowChange::default() };
        }
        let (difference, percent) = unit.difference(&earlier.value, &later.value).unwrap_or_default();
        let percent = percent.filter(|_| is_level).unwrap_or_default();
        let about = if earlier.is_approximate || later.is_approximate { ABOUT } else { "" };
        let [difference, percent] =
            [difference, percent].map(|text| if text.is_empty() { text } else { format!("{about}{text}") });
        RowChange { difference, percent, stated, is_unchanged }
    }

    /// Whether the difference of two values says anything: of many places, the last two are no pair.
    fn is_in_line(&self, before: FigurePlace, last: FigurePlace) -> bool {
        let report = |place: FigurePlace| self.reports.get(place.report);
        let (Some(before), Some(last)) = (report(before), report(last)) else { return false };
        self.reports.len() == 2 || before.is_of_place_of(last)
    }
}

/// The reports with the largest and the least of several values; none where they are all the same.
fn extremes(aspect: Aspect, told: &[(FigurePlace, &ComparedCell)]) -> Option<RowExtremes> {
    let value = |(place, cell): &(FigurePlace, &ComparedCell)| match &cell.value {
        Value::Number(value) if falls(aspect, cell) => Some((-value.abs(), place.report)),
        Value::Number(value) => Some((value.clone(), place.report)),
        _ => None,
    };
    let values: Vec<(BigDecimal, usize)> = told.iter().filter_map(value).collect();
    let highest = values.iter().max_by_key(|(value, _)| value)?;
    let lowest = values.iter().min_by_key(|(value, _)| value)?;
    (highest.0 != lowest.0).then_some(RowExtremes { highest: highest.1, lowest: lowest.1 })
}

/// Whether a change is told as a fall.
fn falls(aspect: Aspect, cell: &ComparedCell) -> bool {
    aspect.is_change() && cell.signed.starts_with('-')
}

impl ComparedRow<'_> {
    /// A value in the unit of the row.
    pub fn shown(&self, aspect: Aspect, cell: &ComparedCell) -> String {
        let sign = if falls(aspect, cell) { "-" } else { "" };
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Document, Source};
    use crate::figure::Engine;

    fn compared(reports: &[(&str, &str)]) -> ComparedReports {
        let read = |(title, text): &(&str, &str)| {
            let text = format!("{title}统计公报\n\n一、综合\n\n{text}\n\n二、农业\n\n全年农业机械总动力9万千瓦。\n");
            let document = Document::parse(Source { name: (*title).into(), encoding: "UTF-8" }, text);
            Arc::new(ComparedReport::new(&document, &Engine::new().find(&document)))
        };
        ComparedReports::new(reports.iter().map(read).collect(), &Judgements::default())
    }

    fn first_row(compared: &ComparedReports) -> ComparedRow<'_> {
        compared.row(&compared.comparison.indicators[compared.reading_order()[0]])
    }

    #[test]
    fn a_difference_from_a_value_that_is_a_bound_says_so() {
        let about = |text: &str| {
            let compared = compared(&[("清河市2023年", text), ("清河市2024年", "全年粮食产量33万吨。")]);
            first_row(&compared).change.difference
        };
        assert_eq!(about("全年粮食产量近30万吨。"), "≈+30,000");
        assert_eq!(about("全年粮食产量30万吨。"), "+30,000");
    }

    #[test]
    fn of_many_places_in_one_year_the_highest_and_the_lowest_are_told() {
        let reports = [("清河市2024年", "30"), ("平安市2024年", "7"), ("东篱市2024年", "12")];
        let texts = reports.map(|(title, tons)| (title, format!("全年粮食产量{tons}万吨。")));
        let compared = compared(&texts.each_ref().map(|(title, text)| (*title, text.as_str())));
        let row = first_row(&compared);
        assert_eq!((row.extremes, row.change.difference), (Some(RowExtremes { highest: 0, lowest: 1 }), String::new()));
    }

    #[test]
    fn what_one_report_alone_has_comes_last() {
        let compared = compared(&[
            ("清河市2023年", "全年粮食产量30万吨。"),
            ("清河市2024年", "全年新建水库3座。全年粮食产量33万吨。"),
        ]);
        let names = compared.reading_order().into_iter().map(|at| &*compared.comparison.indicators[at].thing);
        assert_eq!(names.collect::<Vec<_>>(), ["粮食产量", "农业机械总动力", "新建水库"]);
    }
}

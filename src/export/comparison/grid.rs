//! The comparison as rows and columns: a row for each indicator with a column for each report, or a row for each cell.

use super::{CellRecord, ComparedCell, ComparedReports};
use crate::compare::{Aspect, Comparison, Difference, Indicator, IndicatorClass, RowUnit};
use std::collections::HashMap;

/// Rows of cells below their heads.
pub(in crate::export) struct ComparisonGrid {
    pub heads: Vec<String>,
    pub rows: Vec<ComparisonRow>,
}

/// A row, and the section that it stands in.
pub(in crate::export) struct ComparisonRow {
    pub section: String,
    pub cells: Vec<String>,
}

/// The mark of a row whose sentence stands unchanged in both reports.
const UNCHANGED: &str = "=";

/// The heads of a row for each cell.
const LONG: [&str; 14] = [
    "indicator",
    "class",
    "aspect",
    "unit",
    "section",
    "file",
    "place",
    "year",
    "start",
    "end",
    "text",
    "value",
    "period",
    "sentence",
];

impl ComparisonGrid {
    /// A row for each cell of each indicator.
    pub fn long(compared: &ComparedReports) -> Self {
        let rows = compared.comparison.indicators.iter().flat_map(|indicator| {
            let record = compared.record(indicator);
            let section = record.section.to_owned();
            let shared = [record.indicator, record.class, record.aspect, record.unit_norm, record.section];
            let shared = shared.map(str::to_owned);
            let row = |cell: &CellRecord| {
                let own = [
                    cell.file.to_owned(),
                    cell.place.to_owned(),
                    cell.year.map(|year| year.to_string()).unwrap_or_default(),
                    cell.start.to_string(),
                    cell.end.to_string(),
                    cell.text.to_owned(),
                    cell.value.to_owned(),
                    cell.period.to_owned(),
                    cell.sentence.to_owned(),
                ];
                ComparisonRow { section: section.clone(), cells: shared.iter().cloned().chain(own).collect() }
            };
            record.cells.iter().map(row).collect::<Vec<_>>()
        });
        Self { heads: LONG.map(str::to_owned).to_vec(), rows: rows.collect() }
    }

    /// A row for each indicator, with a column for each report, the earliest first.
    pub fn wide(compared: &ComparedReports) -> Self {
        let columns: Vec<usize> = compared.comparison.order.iter().rev().copied().collect();
        let names = columns.iter().map(|report| column_name(compared, *report));
        let heads = ["indicator", "unit"].map(str::to_owned).into_iter().chain(names);
        let heads = heads.chain(["difference", "percent", "stated", "sentence"].map(str::to_owned)).collect();
        let wide = Wide { compared, columns: &columns, stated: stated(compared.comparison) };
        let indicators = compared.comparison.indicators.iter();
        let (shared, single): (Vec<_>, Vec<_>) = indicators.partition(|indicator| several(indicator));
        Self { heads, rows: shared.into_iter().chain(single).map(|indicator| wide.row(indicator)).collect() }
    }
}

/// Whether more than one report has it.
fn several(indicator: &Indicator) -> bool {
    let first = indicator.cells.first().map(|cell| cell.report);
    indicator.cells.iter().any(|cell| Some(cell.report) != first)
}

fn column_name(compared: &ComparedReports, report: usize) -> String {
    let Some(report) = compared.reports.get(report) else { return String::new() };
    let year = report.facts.year.map(|year| year.to_string()).unwrap_or_default();
    let place = report.facts.place.clone().unwrap_or_default();
    let name = [place, year].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    if name.is_empty() { report.file.clone() } else { name }
}

/// The growth that stands right behind a level in its report, by the place of the level.
fn stated(comparison: &Comparison) -> HashMap<(usize, usize), (usize, usize)> {
    let growth = comparison.indicators.iter().filter(|indicator| indicator.aspect == Aspect::Growth);
    growth
        .flat_map(|indicator| &indicator.cells)
        .filter_map(|cell| Some(((cell.report, cell.figure.checked_sub(1)?), (cell.report, cell.figure))))
        .collect()
}

struct Wide<'a> {
    compared: &'a ComparedReports<'a>,
    columns: &'a [usize],
    stated: HashMap<(usize, usize), (usize, usize)>,
}

impl Wide<'_> {
    fn row(&self, indicator: &Indicator) -> ComparisonRow {
        let in_report = |report: usize| indicator.cells.iter().find(|cell| cell.report == report);
        let cells: Vec<Option<&ComparedCell>> = self
            .columns
            .iter()
            .map(|report| in_report(*report).and_then(|place| self.compared.cell(*place)).map(|(_, cell)| cell))
            .collect();
        let told: Vec<&ComparedCell> = cells.iter().flatten().copied().collect();
        let is_money = told.iter().any(|cell| cell.is_money);
        let unit = RowUnit::of(told.iter().map(|cell| &cell.value), is_money);
        let shown = cells.iter().map(|cell| cell.map(|cell| self.shown(indicator, unit, cell)).unwrap_or_default());
        let mut row = vec![self.name(indicator), format!("{}{}", unit.prefix, indicator.unit)];
        row.extend(shown);
        row.extend(self.differences(indicator, unit, &told));
        let first = indicator.cells.first().and_then(|place| self.compared.cell(*place));
        ComparisonRow { section: first.map_or_else(String::new, |(_, cell)| cell.section.to_string()), cells: row }
    }

    fn name(&self, indicator: &Indicator) -> String {
        let aspect = if indicator.aspect == Aspect::Level { "" } else { indicator.aspect.name() };
        let differs = indicator.pairs.first().map(|(.., pair)| &pair.differences);
        let differs = differs.into_iter().flatten().map(|difference: &Difference| difference.name());
        let notes: Vec<&str> = [aspect].into_iter().filter(|note| !note.is_empty()).chain(differs).collect();
        let related = if indicator.class == IndicatorClass::Related { "~ " } else { "" };
        let note = if notes.is_empty() { String::new() } else { format!(" [{}]", notes.join(", ")) };
        format!("{related}{}{note}", indicator.name)
    }

    fn shown(&self, indicator: &Indicator, unit: RowUnit, cell: &ComparedCell) -> String {
        let is_change = matches!(indicator.aspect, Aspect::Growth | Aspect::Points | Aspect::Change);
        let sign = if is_change && cell.signed.starts_with('-') { "-" } else { "" };
        format!("{sign}{}", unit.shown(&cell.value).trim_start_matches('-'))
    }

    /// By how much the last two differ, what growth the newest report states, and whether their sentence is the same.
    fn differences(&self, indicator: &Indicator, unit: RowUnit, told: &[&ComparedCell]) -> [String; 4] {
        let mut cells = [const { String::new() }; 4];
        let [.., earlier, later] = told else { return cells };
        if indicator.aspect == Aspect::Level {
            if let Some((difference, percent)) = unit.difference(&earlier.value, &later.value) {
                cells[0] = difference;
                cells[1] = percent.unwrap_or_default();
            }
            cells[2] = self.stated_growth(indicator).unwrap_or_default();
        } else if indicator.aspect != Aspect::Growth
            && let Some((difference, _)) = unit.difference(&earlier.value, &later.value)
        {
            cells[0] = difference;
        }
        if earlier.sentence == later.sentence {
            cells[3] = UNCHANGED.to_owned();
        }
        cells
    }

    fn stated_growth(&self, indicator: &Indicator) -> Option<String> {
        let newest = indicator.cells.first()?;
        let (report, figure) = self.stated.get(&(newest.report, newest.figure))?;
        let (_, growth) = self.compared.cell(crate::compare::FigurePlace { report: *report, figure: *figure })?;
        let (_, level) = self.compared.cell(*newest)?;
        (growth.label == level.label).then(|| growth.signed.clone())
    }
}

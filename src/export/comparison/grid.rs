//! The comparison as rows and columns: a row for each indicator with a column for each report, or a row for each cell.

use super::{CellRecord, record};
use crate::compare::{
    Aspect, ComparedCell, ComparedReports, Difference, FigurePlace, Indicator, IndicatorClass, RowChange, RowExtremes,
};

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
            let record = record(compared, indicator);
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
        Self::of_rows(compared, compared.reading_order())
    }

    /// The same for some of the indicators, in that order.
    pub fn of_rows(compared: &ComparedReports, rows: impl IntoIterator<Item = usize>) -> Self {
        let names = compared.columns.iter().filter_map(|report| Some(compared.reports.get(*report)?.name()));
        let heads = ["indicator", "unit"].map(str::to_owned).into_iter().chain(names);
        let between = if compared.is_of_places() { ["highest", "lowest"] } else { ["difference", "percent"] };
        let heads = heads.chain(between.into_iter().chain(["stated", "sentence"]).map(str::to_owned)).collect();
        let indicators = rows.into_iter().filter_map(|at| compared.comparison.indicators.get(at));
        Self { heads, rows: indicators.map(|indicator| wide_row(compared, indicator)).collect() }
    }
}

fn wide_row(compared: &ComparedReports, indicator: &Indicator) -> ComparisonRow {
    let row = compared.row(indicator);
    let value = |cell: &Option<(FigurePlace, &ComparedCell)>| {
        cell.map_or_else(String::new, |(_, cell)| row.shown(indicator.aspect, cell))
    };
    let first = [name(indicator), format!("{}{}", row.unit.prefix, indicator.unit)].into_iter();
    let mut cells: Vec<String> = first.chain(row.cells.iter().map(value)).collect();
    let RowChange { difference, percent, stated, is_unchanged } = row.change;
    let sentence = if is_unchanged { UNCHANGED } else { "" };
    let between = if compared.is_of_places() { extremes(compared, row.extremes) } else { [difference, percent] };
    cells.extend(between.into_iter().chain([stated, sentence.to_owned()]));
    let newest = indicator.cells.first().and_then(|place| compared.cell(*place));
    ComparisonRow { section: newest.map_or_else(String::new, |(_, cell)| cell.section.to_string()), cells }
}

/// The names of the reports with the largest and the least value.
fn extremes(compared: &ComparedReports, extremes: Option<RowExtremes>) -> [String; 2] {
    let name = |report: usize| compared.reports.get(report).map(|report| report.name()).unwrap_or_default();
    extremes.map_or_else(Default::default, |RowExtremes { highest, lowest }| [name(highest), name(lowest)])
}

fn name(indicator: &Indicator) -> String {
    let aspect = if indicator.aspect == Aspect::Level { "" } else { indicator.aspect.name() };
    let differs = indicator.pairs.first().map(|(.., pair)| &pair.differences);
    let differs = differs.into_iter().flatten().map(|difference: &Difference| difference.name());
    let notes: Vec<&str> = [aspect].into_iter().filter(|note| !note.is_empty()).chain(differs).collect();
    let related = if indicator.class == IndicatorClass::Related { "~ " } else { "" };
    let note = if notes.is_empty() { String::new() } else { format!(" [{}]", notes.join(", ")) };
    format!("{related}{}{note}", indicator.name)
}

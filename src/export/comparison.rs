//! Several reports side by side: a record for each indicator, with a cell for each figure.

pub mod coding;
pub mod file;
pub mod format;
pub(super) mod grid;
pub mod proposal;

use crate::compare::{ComparedCell, ComparedReport, ComparedReports, Indicator};
use serde::Serialize;

/// One indicator. The names of the fields are a contract.
#[derive(Debug, Serialize)]
struct IndicatorRecord<'a> {
    indicator: &'a str,
    class: &'static str,
    aspect: &'static str,
    unit_norm: &'a str,
    section: &'a str,
    cells: Vec<CellRecord<'a>>,
}

/// One of its values.
#[derive(Debug, Serialize)]
struct CellRecord<'a> {
    file: &'a str,
    place: &'a str,
    year: Option<u16>,
    start: usize,
    end: usize,
    text: &'a str,
    value: &'a str,
    period: &'a str,
    label: &'a str,
    sentence: &'a str,
    row: &'a str,
    column: &'a str,
}

fn record<'a>(compared: &'a ComparedReports, indicator: &'a Indicator) -> IndicatorRecord<'a> {
    let first = indicator.cells.first().and_then(|place| compared.cell(*place));
    IndicatorRecord {
        indicator: &indicator.name,
        class: indicator.class.name(),
        aspect: indicator.aspect.name(),
        unit_norm: &indicator.unit,
        section: first.map_or("", |(_, cell)| &cell.section),
        cells: indicator.cells.iter().filter_map(|place| compared.cell(*place)).map(cell_record).collect(),
    }
}

fn cell_record<'a>((report, cell): (&'a ComparedReport, &'a ComparedCell)) -> CellRecord<'a> {
    CellRecord {
        file: &report.file,
        place: report.facts.place.as_deref().unwrap_or_default(),
        year: report.facts.year,
        start: cell.start,
        end: cell.end,
        text: &cell.text,
        value: &cell.signed,
        period: &cell.period,
        label: &cell.label,
        sentence: &cell.sentence,
        row: &cell.row,
        column: &cell.column,
    }
}

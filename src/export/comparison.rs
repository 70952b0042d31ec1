//! Several reports side by side: a record for each indicator, with a cell for each figure.

pub mod coding;
pub mod format;
pub(super) mod grid;
pub mod proposal;

use super::record::{joined, sentence_of};
use crate::compare::{Comparison, FigurePlace, Indicator, ReportFigures};
use crate::document::{Document, ReportFacts};
use crate::figure::{Figure, Kind, Value};
use crate::text::join::on_one_line;
use crate::text::scalars::Scalars;
use serde::Serialize;
use std::sync::Arc;

/// A report with what is compared and told of its figures; the document itself is not kept.
#[derive(Clone, Debug)]
pub struct ComparedReport {
    /// Its name.
    pub file: String,
    /// The place and the year that it is of.
    pub facts: ReportFacts,
    /// What its figures are compared by.
    pub mentions: ReportFigures,
    cells: Vec<ComparedCell>,
}

/// What is told of one figure.
#[derive(Clone, Debug)]
struct ComparedCell {
    start: usize,
    end: usize,
    text: String,
    value: Value,
    signed: String,
    is_money: bool,
    period: String,
    /// Whether it is of the year that the report tells of, as far as its period says.
    is_current: bool,
    label: String,
    sentence: Arc<str>,
    section: Arc<str>,
    row: String,
    column: String,
}

impl ComparedReport {
    /// What is told of the figures of a report.
    pub fn new(document: &Document, figures: &[Figure]) -> Self {
        let scalars = Scalars::new(&document.text);
        let mut before: Option<ComparedCell> = None;
        let facts = document.facts();
        let cells = figures.iter().map(|figure| {
            let mut cell = cell(document, figure, &scalars, before.as_ref());
            cell.is_current = is_current(document, figure, &facts);
            before = Some(cell.clone());
            cell
        });
        let cells = cells.collect();
        let mentions = ReportFigures::new(document, figures);
        Self { file: document.source.name.clone(), facts, mentions, cells }
    }
}

impl ComparedReport {
    /// How many figures it has.
    pub fn figure_count(&self) -> usize {
        self.cells.len()
    }
}

/// Whether a figure is of the year that its report tells of, or of no year that is known.
fn is_current(document: &Document, figure: &Figure, facts: &ReportFacts) -> bool {
    let told = facts.year.map(|year| i64::from(year) - i64::from(facts.looks_back));
    let dates = figure.dates(&document.text, facts);
    match (told, dates.end.or(dates.start)) {
        (Some(told), Some(day)) => day.year() as i64 == told,
        _ => true,
    }
}

fn cell(document: &Document, figure: &Figure, scalars: &Scalars, before: Option<&ComparedCell>) -> ComparedCell {
    let text = &document.text;
    let (start, end) = scalars.of(figure.range);
    let section = document.section(document.section_at(figure.range.start));
    let heads = |heads: &[crate::text::TextRange]| joined(text, heads);
    let (sentence, title) = (sentence_of(document, figure), joined(text, &[section.title]));
    let shared = |text: String, known: Option<&Arc<str>>| match known {
        Some(known) if **known == *text => known.clone(),
        _ => Arc::from(text),
    };
    ComparedCell {
        start,
        end,
        text: on_one_line(figure.range.of(text)).into_owned(),
        value: figure.value.clone(),
        signed: figure.change_value().unwrap_or_else(|| figure.value.to_string()),
        is_money: figure.kind == Kind::Money,
        period: figure.period(text),
        is_current: true,
        label: figure.label(text),
        sentence: shared(sentence, before.map(|cell| &cell.sentence)),
        section: shared(title, before.map(|cell| &cell.section)),
        row: figure.cell.as_ref().map_or_else(String::new, |cell| heads(&cell.row)),
        column: figure.cell.as_ref().map_or_else(String::new, |cell| heads(&cell.column)),
    }
}

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

/// Reports and what was found out by comparing them.
pub struct ComparedReports<'a> {
    /// The reports, in the order in which they were named.
    pub reports: &'a [ComparedReport],
    /// Their indicators.
    pub comparison: &'a Comparison,
}

impl<'a> ComparedReports<'a> {
    fn cell(&self, place: FigurePlace) -> Option<(&'a ComparedReport, &'a ComparedCell)> {
        let report = self.reports.get(place.report)?;
        Some((report, report.cells.get(place.figure)?))
    }

    fn record(&self, indicator: &'a Indicator) -> IndicatorRecord<'a> {
        let first = indicator.cells.first().and_then(|place| self.cell(*place));
        IndicatorRecord {
            indicator: &indicator.name,
            class: indicator.class.name(),
            aspect: indicator.aspect.name(),
            unit_norm: &indicator.unit,
            section: first.map_or("", |(_, cell)| &cell.section),
            cells: indicator.cells.iter().filter_map(|place| self.cell(*place)).map(cell_record).collect(),
        }
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

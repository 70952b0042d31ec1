//! A report with what is compared and told of its figures. The document itself is not kept.

use super::amount::RowUnit;
use super::report::ReportFigures;
use crate::document::{Document, Fingerprint, ReportFacts};
use crate::figure::{Figure, Kind, Value};
use crate::text::TextRange;
use crate::text::join::{joined, on_one_line};
use crate::text::scalars::Scalars;
use std::sync::Arc;

/// A report as it stands beside others.
#[derive(Clone, Debug)]
pub struct ComparedReport {
    /// The name of its file.
    pub file: String,
    /// By which its text is known.
    pub fingerprint: Fingerprint,
    /// The place and the year that it is of.
    pub facts: ReportFacts,
    /// What its figures are compared by.
    pub mentions: ReportFigures,
    /// What is told of each of its figures, in text order.
    pub cells: Vec<ComparedCell>,
}

/// What is told of one figure.
#[derive(Clone, Debug)]
pub struct ComparedCell {
    /// The byte of the text with which its number begins.
    pub at: usize,
    /// Where it stands, in Unicode scalar values.
    pub start: usize,
    /// One past its last.
    pub end: usize,
    /// As written, on one line.
    pub text: String,
    /// The unit behind its number where only the head of its column or the note above its table tells it; else empty.
    pub unit_in_head: String,
    /// Its value.
    pub value: Value,
    /// The value as written in exports: below zero where it tells a fall.
    pub signed: String,
    /// Whether it is an amount of money.
    pub is_money: bool,
    /// Whether its value is a bound or about so much: 近3万, 超过5%.
    pub is_approximate: bool,
    /// The time that it is of.
    pub period: Arc<str>,
    /// Whether it is of the year that the report tells of, as far as its period says.
    pub is_current: bool,
    /// What it counts.
    pub label: String,
    /// Whether the program is sure of that.
    pub is_sure: bool,
    /// Its sentence; figures of one sentence share it.
    pub sentence: Arc<str>,
    /// The title of its section.
    pub section: Arc<str>,
    /// The heads of its row and column, where it is a cell of a table.
    pub row: String,
    /// See `row`.
    pub column: String,
}

impl ComparedReport {
    /// What is told of the figures of a report.
    pub fn new(document: &Document, figures: &[Figure]) -> Self {
        let scalars = Scalars::new(&document.text);
        let facts = document.facts();
        let mut cells: Vec<ComparedCell> = Vec::with_capacity(figures.len());
        for figure in figures {
            let cell = cell(document, figure, &facts, &scalars, cells.last());
            cells.push(cell);
        }
        let mentions = ReportFigures::new(document, figures);
        Self { file: document.source.name.clone(), fingerprint: document.fingerprint, facts, mentions, cells }
    }

    /// Whether it is of the place that another report is of: 呼伦贝尔市海拉尔区 is 海拉尔区.
    pub fn is_of_place_of(&self, other: &Self) -> bool {
        match (&self.facts.place, &other.facts.place) {
            (Some(one), Some(other)) => one.ends_with(other.as_str()) || other.ends_with(one.as_str()),
            (one, other) => one == other,
        }
    }

    /// What it is called beside others: its place and year, else the name of its file.
    pub fn name(&self) -> String {
        let year = self.facts.year.map(|year| year.to_string());
        let parts = self.facts.place.clone().into_iter().chain(year).filter(|part| !part.is_empty());
        let name = parts.collect::<Vec<_>>().join(" ");
        if name.is_empty() { self.file.clone() } else { name }
    }
}

fn cell(
    document: &Document,
    figure: &Figure,
    facts: &ReportFacts,
    scalars: &Scalars,
    before: Option<&ComparedCell>,
) -> ComparedCell {
    let text = &document.text;
    let (start, end) = scalars.of(figure.range);
    let section = document.section(document.section_at(figure.range.start));
    let heads = |heads: &[TextRange]| joined(text, heads);
    let shared = |text: String, known: Option<&Arc<str>>| match known {
        Some(known) if **known == *text => known.clone(),
        _ => Arc::from(text),
    };
    ComparedCell {
        at: figure.number.start,
        start,
        end,
        text: on_one_line(figure.range.of(text)).into_owned(),
        unit_in_head: unit_in_head(figure, text),
        value: figure.value.clone(),
        signed: figure.change_value().unwrap_or_else(|| figure.value.to_string()),
        is_money: figure.kind == Kind::Money,
        is_approximate: !figure.qualifier.is_empty(),
        period: shared(figure.period(text), before.map(|cell| &cell.period)),
        is_current: is_current(document, figure, facts),
        label: figure.label(text),
        is_sure: figure.is_sure,
        sentence: shared(figure.sentence(document), before.map(|cell| &cell.sentence)),
        section: shared(joined(text, &[section.title]), before.map(|cell| &cell.section)),
        row: figure.cell.as_ref().map_or_else(String::new, |cell| heads(&cell.row)),
        column: figure.cell.as_ref().map_or_else(String::new, |cell| heads(&cell.column)),
    }
}

fn unit_in_head(figure: &Figure, text: &str) -> String {
    let has_own = figure.cell.is_none() || figure.range.end != figure.number.end;
    let unit = if has_own { None } else { RowUnit::of_cell(figure.number.of(text).trim(), &figure.value) };
    unit.map_or_else(String::new, |unit| format!("{}{}", unit.prefix, figure.unit_name()))
}

impl ComparedCell {
    /// It with its unit, wherever that stands: 1313.8万人.
    pub fn with_unit(&self) -> String {
        format!("{}{}", self.text, self.unit_in_head)
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

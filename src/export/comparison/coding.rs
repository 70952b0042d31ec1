//! Reports coded by a codebook: a row for each report and a column for each variable, or a row for each cell.

use super::grid::{ComparisonGrid, ComparisonRow};
use crate::compare::{Coded, CodedReports, CodedSelection, CodedStatus, ComparedCell};
use crate::export::json::write_line;
use serde::Serialize;
use std::io::{self, Write};

/// A report and a variable. The names of the fields are a contract.
#[derive(Serialize)]
struct CodedRecord<'a> {
    file: &'a str,
    place: &'a str,
    year: Option<u16>,
    variable: &'a str,
    status: &'static str,
    by_hand: bool,
    cells: Vec<CodedValue<'a>>,
}

/// The value, or one that it may be.
#[derive(Serialize)]
struct CodedValue<'a> {
    value: &'a str,
    text: &'a str,
    start: usize,
    end: usize,
    period: &'a str,
    label: &'a str,
    sentence: &'a str,
}

/// The heads of a row for each cell.
const LONG: [&str; 12] =
    ["file", "place", "year", "variable", "status", "by_hand", "value", "text", "start", "end", "period", "sentence"];

/// What stands under `by_hand` where the user said so.
const BY_HAND: &str = "yes";

/// Writes an object for each of these reports and variables.
pub fn write_lines(mut out: &mut dyn Write, coded: &CodedReports, chosen: &CodedSelection) -> io::Result<()> {
    records(coded, chosen).try_for_each(|record| write_line(&mut out, &record))
}

/// Writes an array of them for all.
pub fn write_array(mut out: &mut dyn Write, coded: &CodedReports) -> io::Result<()> {
    write_line(&mut out, &records(coded, &coded.all()).collect::<Vec<_>>())
}

/// What was not found: a line for each variable that is missing or ambiguous in some reports.
pub fn write_gaps(out: &mut dyn Write, coded: &CodedReports) -> io::Result<()> {
    for (at, variable) in coded.codebook.variables.iter().enumerate() {
        let cells = || (0..coded.reports.len()).filter_map(|report| coded.cell(report, at));
        let of = |status: CodedStatus| cells().filter(|cell| cell.coded.status() == status).count();
        let (missing, ambiguous) = (of(CodedStatus::Missing), of(CodedStatus::Ambiguous));
        if missing + ambiguous > 0 {
            writeln!(out, "{}: missing {missing}, ambiguous {ambiguous}", variable.name)?;
        }
    }
    Ok(())
}

fn records<'a>(coded: &'a CodedReports, chosen: &'a CodedSelection) -> impl Iterator<Item = CodedRecord<'a>> {
    let reports = chosen.reports.iter().filter_map(|at| Some((*at, coded.reports.get(*at)?)));
    let cells = reports.flat_map(|(at, report)| chosen.variables.iter().map(move |variable| (at, report, *variable)));
    cells.filter_map(|(at, report, variable)| {
        let (cell, variable) = (coded.cell(at, variable)?, coded.codebook.variables.get(variable)?);
        let value = |figure: &usize| report.cells.get(*figure).map(coded_value);
        Some(CodedRecord {
            file: &report.file,
            place: report.facts.place.as_deref().unwrap_or_default(),
            year: report.facts.year,
            variable: &variable.name,
            status: cell.coded.status().name(),
            by_hand: cell.is_by_hand,
            cells: cell.coded.figures().iter().filter_map(value).collect(),
        })
    })
}

/// A row for each value of these reports and variables, and for each cell without one.
pub(super) fn long(coded: &CodedReports, chosen: &CodedSelection) -> ComparisonGrid {
    let row = |record: CodedRecord| {
        let year = record.year.map(|year| year.to_string()).unwrap_or_default();
        let by_hand = if record.by_hand { BY_HAND } else { "" };
        let shared = [record.file, record.place, &year, record.variable, record.status, by_hand].map(str::to_owned);
        let own = |cell: &CodedValue| {
            let texts = [cell.value, cell.text, &cell.start.to_string(), &cell.end.to_string(), cell.period];
            texts.into_iter().chain([cell.sentence]).map(str::to_owned).collect::<Vec<String>>()
        };
        let rows: Vec<Vec<String>> = record.cells.iter().map(own).collect();
        let rows = if rows.is_empty() { vec![vec![String::new(); LONG.len() - shared.len()]] } else { rows };
        rows.into_iter().map(move |own| ComparisonRow {
            section: String::new(),
            cells: shared.iter().cloned().chain(own).collect(),
        })
    };
    ComparisonGrid { heads: LONG.map(str::to_owned).to_vec(), rows: records(coded, chosen).flat_map(row).collect() }
}

/// A row for each of these reports.
pub(super) fn wide(coded: &CodedReports, chosen: &CodedSelection) -> ComparisonGrid {
    let heads = ["file", "place", "year"].map(str::to_owned).into_iter();
    let variables = chosen.variables.iter().filter_map(|at| coded.codebook.variables.get(*at));
    let heads = heads.chain(variables.map(|variable| variable.name.clone())).collect();
    let rows = chosen.reports.iter().filter_map(|at| {
        let report = coded.reports.get(*at)?;
        let year = report.facts.year.map(|year| year.to_string()).unwrap_or_default();
        let first = [report.file.clone(), report.facts.place.clone().unwrap_or_default(), year];
        let cells = chosen.variables.iter().filter_map(|variable| coded.cell(*at, *variable));
        let cells = cells.map(|cell| match cell.coded {
            Coded::Filled(figure) => report.cells.get(figure).map(ComparedCell::plain_value).unwrap_or_default(),
            _ => cell.coded.status().name().to_owned(),
        });
        Some(ComparisonRow { section: String::new(), cells: first.into_iter().chain(cells).collect() })
    });
    ComparisonGrid { heads, rows: rows.collect() }
}

fn coded_value(cell: &ComparedCell) -> CodedValue<'_> {
    CodedValue {
        value: &cell.signed,
        text: &cell.text,
        start: cell.start,
        end: cell.end,
        period: &cell.period,
        label: &cell.label,
        sentence: &cell.sentence,
    }
}

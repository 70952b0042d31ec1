//! Reports coded by a codebook: a row for each report and a column for each variable, or a row for each cell.

use super::grid::{ComparisonGrid, ComparisonRow};
use crate::compare::{Codebook, Coded, CodedFigure, ComparedCell, ComparedReport, RowUnit};
use crate::export::json::write_line;
use serde::Serialize;
use std::io::{self, Write};
use std::sync::Arc;

/// Reports, and what each tells of each variable.
pub struct CodedReports<'a> {
    reports: &'a [Arc<ComparedReport>],
    codebook: &'a Codebook,
    coded: Vec<Vec<Coded>>,
}

/// A report and a variable. The names of the fields are a contract.
#[derive(Serialize)]
struct CodedRecord<'a> {
    file: &'a str,
    place: &'a str,
    year: Option<u16>,
    variable: &'a str,
    status: &'static str,
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
const LONG: [&str; 11] =
    ["file", "place", "year", "variable", "status", "value", "text", "start", "end", "period", "sentence"];

impl<'a> CodedReports<'a> {
    /// Codes the reports.
    pub fn new(reports: &'a [Arc<ComparedReport>], codebook: &'a Codebook) -> Self {
        let code = |report: &Arc<ComparedReport>| {
            codebook.code(&report.mentions, |figure| match report.cells.get(figure) {
                Some(cell) => CodedFigure { sentence: &cell.sentence, is_current: cell.is_current },
                None => CodedFigure { sentence: "", is_current: false },
            })
        };
        Self { reports, codebook, coded: reports.iter().map(code).collect() }
    }

    /// How many cells are filled.
    pub fn filled(&self) -> usize {
        self.coded.iter().flatten().filter(|coded| matches!(coded, Coded::Filled(_))).count()
    }

    /// Writes an object for each report and variable.
    pub fn write_lines(&self, mut out: &mut dyn Write) -> io::Result<()> {
        self.records().try_for_each(|record| write_line(&mut out, &record))
    }

    /// Writes an array of them.
    pub fn write_array(&self, mut out: &mut dyn Write) -> io::Result<()> {
        write_line(&mut out, &self.records().collect::<Vec<_>>())
    }

    /// What was not found: a line for each variable that is missing or ambiguous in some reports.
    pub fn write_gaps(&self, out: &mut dyn Write) -> io::Result<()> {
        for (at, variable) in self.codebook.variables.iter().enumerate() {
            let of = |kind: fn(&Coded) -> bool| self.coded.iter().filter(|row| row.get(at).is_some_and(kind)).count();
            let (missing, ambiguous) =
                (of(|coded| *coded == Coded::Missing), of(|coded| matches!(coded, Coded::Ambiguous(_))));
            if missing + ambiguous > 0 {
                writeln!(out, "{}: missing {missing}, ambiguous {ambiguous}", variable.name)?;
            }
        }
        Ok(())
    }

    fn records(&self) -> impl Iterator<Item = CodedRecord<'_>> {
        let rows = self.reports.iter().zip(&self.coded);
        rows.flat_map(|(report, row)| {
            self.codebook.variables.iter().zip(row).map(move |(variable, coded)| {
                let value = |figure: &usize| report.cells.get(*figure).map(coded_value);
                CodedRecord {
                    file: &report.file,
                    place: report.facts.place.as_deref().unwrap_or_default(),
                    year: report.facts.year,
                    variable: &variable.name,
                    status: status(coded),
                    cells: figures(coded).iter().filter_map(value).collect(),
                }
            })
        })
    }

    pub(super) fn long(&self) -> ComparisonGrid {
        let row = |record: CodedRecord| {
            let year = record.year.map(|year| year.to_string()).unwrap_or_default();
            let shared = [record.file, record.place, &year, record.variable, record.status].map(str::to_owned);
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
        ComparisonGrid { heads: LONG.map(str::to_owned).to_vec(), rows: self.records().flat_map(row).collect() }
    }

    pub(super) fn wide(&self) -> ComparisonGrid {
        let heads = ["file", "place", "year"].map(str::to_owned).into_iter();
        let heads = heads.chain(self.codebook.variables.iter().map(|variable| variable.name.clone())).collect();
        let rows = self.reports.iter().zip(&self.coded).map(|(report, row)| {
            let year = report.facts.year.map(|year| year.to_string()).unwrap_or_default();
            let first = [report.file.clone(), report.facts.place.clone().unwrap_or_default(), year];
            let cells = row.iter().map(|coded| match coded {
                Coded::Filled(figure) => report.cells.get(*figure).map(shown).unwrap_or_default(),
                other => status(other).to_owned(),
            });
            ComparisonRow { section: String::new(), cells: first.into_iter().chain(cells).collect() }
        });
        ComparisonGrid { heads, rows: rows.collect() }
    }
}

fn figures(coded: &Coded) -> &[usize] {
    match coded {
        Coded::Filled(figure) => std::slice::from_ref(figure),
        Coded::Missing => &[],
        Coded::Ambiguous(figures) => figures,
    }
}

fn status(coded: &Coded) -> &'static str {
    match coded {
        Coded::Filled(_) => "filled",
        Coded::Missing => "missing",
        Coded::Ambiguous(_) => "ambiguous",
    }
}

/// A value in the unit itself, as programs read it.
fn shown(cell: &ComparedCell) -> String {
    let plain = RowUnit::of([], false).shown(&cell.value).replace(',', "");
    if cell.signed.starts_with('-') && !plain.starts_with('-') { format!("-{plain}") } else { plain }
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

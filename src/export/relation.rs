//! The relations between the figures of a report: the record of one, and the formats of all.

use super::json;
use crate::check::{Equation, Relation};
use crate::document::Document;
use crate::figure::Figure;
use crate::lang::Lang;
use crate::reader::accepted_alarms::{AcceptedAlarms, AlarmKey};
use crate::reader::checks::CheckCounts;
use crate::text::formula::guarded;
use crate::text::join::{joined, on_one_line};
use crate::text::scalars::Scalars;
use crate::text::visible::visible_text;
use serde::Serialize;
use std::io::{self, Write};

/// How relations are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RelationFormat {
    /// For a person: those that do not hold, with their sentences.
    Text,
    /// One array.
    Json,
    /// An object on each line.
    JsonLines,
    /// Comma-separated values with a header.
    Csv,
    /// A table of Markdown: those that do not hold.
    Markdown,
}

/// The formats by their names on the command line; the first is the default.
pub const RELATION_FORMATS: [(&str, RelationFormat); 5] = [
    ("text", RelationFormat::Text),
    ("json", RelationFormat::Json),
    ("jsonl", RelationFormat::JsonLines),
    ("csv", RelationFormat::Csv),
    ("markdown", RelationFormat::Markdown),
];

/// The columns of tables.
const COLUMNS: [&str; 10] =
    ["file", "kind", "start", "end", "text", "holds", "computed", "difference", "note", "accepted"];

/// A relation as other programs get it. The names of the fields are a contract.
#[derive(Debug, Serialize)]
pub struct RelationRecord {
    file: String,
    kind: &'static str,
    total: MemberRecord,
    parts: Vec<MemberRecord>,
    #[serde(skip_serializing_if = "Option::is_none")]
    years: Option<u32>,
    /// Whether the numbers agree.
    holds: bool,
    stated: String,
    computed: String,
    difference: String,
    note: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    suspect: Option<MemberRecord>,
    /// Whether it does not hold, and the user said that the report is right.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    accepted: bool,
    #[serde(skip)]
    sentence: String,
}

/// A figure that takes part in a relation. Offsets are Unicode scalar values.
#[derive(Debug, Serialize)]
struct MemberRecord {
    start: usize,
    end: usize,
    text: String,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    minus: bool,
    /// The number of its table in the report, from 1, and the heads of its row and column.
    #[serde(skip_serializing_if = "Option::is_none")]
    table: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    row: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<String>,
}

/// The records of the relations between these figures of a document, of which the user said this of the alarms, with notes
/// in a language.
pub fn relation_records(
    document: &Document,
    figures: &[Figure],
    relations: &[Relation],
    said: &AcceptedAlarms,
    lang: Lang,
) -> Vec<RelationRecord> {
    let scalars = Scalars::new(&document.text);
    let member =
        |at: usize, minus: bool| figures.get(at).map(|figure| MemberRecord::of(document, &scalars, figure, minus));
    let record = |relation: &Relation| {
        let total = figures.get(relation.total)?;
        let equation = Equation::of(relation, document, figures)?;
        Some(RelationRecord {
            file: document.source.name.clone(),
            kind: relation.kind.name(),
            total: member(relation.total, false)?,
            parts: relation.parts.iter().map(|part| member(part.figure, part.minus)).collect::<Option<_>>()?,
            years: relation.years,
            holds: relation.holds,
            note: (lang.checks.note)(&equation, relation.holds),
            stated: equation.stated,
            computed: equation.computed,
            difference: lang.checks.difference(&equation.difference, equation.in_points),
            suspect: relation.suspect.and_then(|suspect| member(suspect, false)),
            accepted: !relation.holds && said.accepts(&AlarmKey::of(relation, figures, &document.text)?),
            sentence: total.sentence(document),
        })
    };
    relations.iter().filter_map(record).collect()
}

impl MemberRecord {
    fn of(document: &Document, scalars: &Scalars, figure: &Figure, minus: bool) -> Self {
        let (start, end) = scalars.of(figure.range);
        let text = &document.text;
        let cell = figure.cell.as_ref();
        Self {
            start,
            end,
            text: on_one_line(figure.range.of(text)).into_owned(),
            minus,
            table: cell.map(|cell| cell.table + 1),
            row: cell.map(|cell| joined(text, &cell.row)),
            column: cell.map(|cell| joined(text, &cell.column)),
        }
    }
}

/// How relations are written, and which.
#[derive(Clone, Copy, Debug)]
pub struct RelationOptions {
    /// In which form.
    pub format: RelationFormat,
    /// Whether tables and texts show those that hold or were accepted as well. Records always do.
    pub all: bool,
    /// Whether they come from several reports, which must be told apart.
    pub several: bool,
    /// The language of what is told to a person.
    pub lang: Lang,
}

impl RelationOptions {
    /// Writes what stands before the first report.
    pub fn head(&self, out: &mut dyn Write) -> io::Result<()> {
        match self.format {
            RelationFormat::Json => write!(out, "["),
            RelationFormat::Csv => csv_row(out, COLUMNS.map(str::to_owned)),
            RelationFormat::Markdown => {
                markdown_row(out, &COLUMNS.map(str::to_owned))?;
                markdown_row(out, &COLUMNS.map(|_| "---".to_owned()))
            }
            RelationFormat::Text | RelationFormat::JsonLines => Ok(()),
        }
    }

    /// What stands between two reports of which something is written.
    pub fn between(&self) -> &'static str {
        if self.format == RelationFormat::Json { "," } else { "" }
    }

    /// What stands behind the last report.
    pub fn tail(&self) -> &'static str {
        if self.format == RelationFormat::Json { "\n]\n" } else { "" }
    }

    /// Writes the relations of one report.
    pub fn write(&self, mut out: &mut dyn Write, name: &str, records: &[RelationRecord]) -> io::Result<()> {
        match self.format {
            RelationFormat::Text => self.write_text(out, name, records),
            RelationFormat::Json => records.iter().enumerate().try_for_each(|(at, record)| {
                writeln!(out, "{}", if at > 0 { "," } else { "" })?;
                json::write_value(&mut out, record)
            }),
            RelationFormat::JsonLines => records.iter().try_for_each(|record| json::write_line(&mut out, record)),
            RelationFormat::Csv => records
                .iter()
                .try_for_each(|record| csv_row(out, record.cells().map(|cell| guarded(&cell).into_owned()))),
            RelationFormat::Markdown => self.shown(records).try_for_each(|record| markdown_row(out, &record.cells())),
        }
    }

    /// The records that a person is shown.
    fn shown<'a>(&self, records: &'a [RelationRecord]) -> impl Iterator<Item = &'a RelationRecord> + use<'a> {
        let all = self.all;
        records.iter().filter(move |record| all || record.is_alarm())
    }

    fn write_text(&self, out: &mut dyn Write, name: &str, records: &[RelationRecord]) -> io::Result<()> {
        if self.several {
            writeln!(out, "==> {} <==", visible_text(name))?;
        }
        for record in self.shown(records) {
            let mark = if record.is_alarm() { "!" } else { " " };
            let [open, close] = self.lang.parentheses;
            let accepted = self.lang.checks.accepted;
            let accepted = if record.accepted { format!("{open}{accepted}{close}") } else { String::new() };
            writeln!(out, "{mark} {}{accepted}", visible_text(&record.note))?;
            if record.is_alarm() {
                let suspect = record.suspect.as_ref().map(|suspect| (self.lang.checks.suspect)(&suspect.text));
                writeln!(out, "  {}{}", visible_text(&record.sentence), suspect.unwrap_or_default())?;
            }
        }
        writeln!(out, "{}", (self.lang.checks.checked)(counts(records)))
    }
}

/// How many relations these are, and of how many what is said.
fn counts(records: &[RelationRecord]) -> CheckCounts {
    let count = |is: fn(&RelationRecord) -> bool| records.iter().filter(|record| is(record)).count();
    CheckCounts {
        checked: records.len(),
        wrong: count(|record| !record.holds),
        accepted: count(|record| record.accepted),
    }
}

impl RelationRecord {
    /// Whether it does not hold, and nobody said that it is right.
    pub fn is_alarm(&self) -> bool {
        !self.holds && !self.accepted
    }

    fn cells(&self) -> [String; 10] {
        let visible = |text: &str| visible_text(text).into_owned();
        [
            visible(&self.file),
            self.kind.to_owned(),
            self.total.start.to_string(),
            self.total.end.to_string(),
            visible(&self.total.text),
            self.holds.to_string(),
            visible(&self.computed),
            visible(&self.difference),
            visible(&self.note),
            self.accepted.to_string(),
        ]
    }
}

pub(super) fn csv_row<const N: usize>(out: &mut dyn Write, cells: [String; N]) -> io::Result<()> {
    let mut writer = csv::WriterBuilder::new().from_writer(out);
    writer.write_record(cells).map_err(super::csv::io_error)?;
    writer.flush()
}

pub(super) fn markdown_row<const N: usize>(out: &mut dyn Write, cells: &[String; N]) -> io::Result<()> {
    let escaped = cells.each_ref().map(|cell| super::markdown::escaped(cell));
    writeln!(out, "| {} |", escaped.join(" | "))
}

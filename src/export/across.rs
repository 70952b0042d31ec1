//! The relations between the figures of two reports: the record of one, and the formats of all.

use super::json;
use super::relation::{RelationFormat, RelationOptions, csv_row, markdown_row};
use crate::check::{AcrossEquation, AcrossRelation, AcrossVerdict, CheckedReport};
use crate::compare::FigurePlace;
use crate::lang::Lang;
use crate::reader::accepted_alarms::{AcceptedAlarms, AlarmKey};
use crate::text::formula::guarded;
use crate::text::visible::visible_text;
use serde::Serialize;
use std::io::{self, Write};
use std::sync::Arc;

/// The columns of tables.
const COLUMNS: [&str; 14] = [
    "file",
    "kind",
    "verdict",
    "start",
    "end",
    "text",
    "holds",
    "computed",
    "difference",
    "note",
    "accepted",
    "earlier_file",
    "earlier_start",
    "earlier_text",
];

/// A relation between two reports as other programs get it. The names of the fields are a contract.
#[derive(Debug, Serialize)]
pub struct AcrossRecord {
    /// The later report.
    file: String,
    kind: &'static str,
    verdict: &'static str,
    total: PlaceRecord,
    parts: Vec<PlaceRecord>,
    holds: bool,
    stated: String,
    computed: String,
    difference: String,
    note: String,
    /// Whether the user said in the reader that the reports are right.
    accepted: bool,
    #[serde(skip)]
    sentences: Vec<Arc<str>>,
}

/// A figure of one of the reports. Offsets are Unicode scalar values.
#[derive(Debug, Serialize)]
struct PlaceRecord {
    file: String,
    start: usize,
    end: usize,
    text: String,
    period: String,
}

/// The records of the relations between these reports, of whose alarms the user said this, with notes in a language.
pub fn across_records(
    reports: &[CheckedReport],
    relations: &[AcrossRelation],
    said: &[AcceptedAlarms],
    lang: Lang,
) -> Vec<AcrossRecord> {
    let accepts = |relation: &AcrossRelation| {
        let (key, said) = (AlarmKey::across(relation, reports)?, said.get(relation.total.report)?);
        Some(relation.verdict != AcrossVerdict::Holds && said.accepts(&key))
    };
    let record = |relation: &AcrossRelation| {
        let equation = AcrossEquation::of(relation, reports)?;
        let place = |place: &FigurePlace| PlaceRecord::of(reports, *place);
        let sentence = |place: &FigurePlace| {
            let cell = reports.get(place.report)?.compared.cells.get(place.figure)?;
            Some(Arc::clone(&cell.sentence))
        };
        let total = place(&relation.total)?;
        Some(AcrossRecord {
            file: total.file.clone(),
            kind: relation.kind.name(),
            verdict: relation.verdict.name(),
            total,
            parts: relation.parts.iter().map(place).collect::<Option<_>>()?,
            holds: relation.verdict == AcrossVerdict::Holds,
            note: (lang.checks.across)(relation, &equation),
            accepted: accepts(relation)?,
            stated: equation.stated,
            computed: equation.computed,
            difference: lang.checks.difference(&equation.difference, equation.in_points),
            sentences: [relation.total].iter().chain(&relation.parts).filter_map(sentence).collect(),
        })
    };
    relations.iter().filter_map(record).collect()
}

impl PlaceRecord {
    fn of(reports: &[CheckedReport], place: FigurePlace) -> Option<Self> {
        let report = &reports.get(place.report)?.compared;
        let cell = report.cells.get(place.figure)?;
        let (text, period) = (cell.text.clone(), cell.period.to_string());
        Some(Self { file: report.file.clone(), start: cell.start, end: cell.end, text, period })
    }
}

/// Writes them all.
pub fn write(mut out: &mut dyn Write, records: &[AcrossRecord], options: &RelationOptions) -> io::Result<()> {
    let shown = records.iter().filter(|record| options.all || record.is_alarm());
    match options.format {
        RelationFormat::Text => write_text(out, records, options),
        RelationFormat::Json => {
            json::write_value(&mut out, &records)?;
            writeln!(out)
        }
        RelationFormat::JsonLines => records.iter().try_for_each(|record| json::write_line(&mut out, record)),
        RelationFormat::Csv => {
            csv_row(out, COLUMNS.map(str::to_owned))?;
            let guarded = |cell: String| guarded(&cell).into_owned();
            records.iter().try_for_each(|record| csv_row(out, record.cells().map(guarded)))
        }
        RelationFormat::Markdown => {
            markdown_row(out, &COLUMNS.map(str::to_owned))?;
            markdown_row(out, &COLUMNS.map(|_| "---".to_owned()))?;
            shown.into_iter().try_for_each(|record| markdown_row(out, &record.cells()))
        }
    }
}

/// For a person: under the names of two reports what does not hold, each with its sentences.
fn write_text(out: &mut dyn Write, records: &[AcrossRecord], options: &RelationOptions) -> io::Result<()> {
    let files = |record: &AcrossRecord| (record.file.clone(), record.parts.last().map(|part| part.file.clone()));
    for pair in records.chunk_by(|one, other| files(one) == files(other)) {
        let earlier = pair.first().and_then(|record| record.parts.last()).map_or("", |part| &part.file);
        let later = pair.first().map_or("", |record| &record.file);
        writeln!(out, "==> {} → {} <==", visible_text(earlier), visible_text(later))?;
        for record in pair.iter().filter(|record| options.all || record.is_alarm()) {
            let accepted = if record.accepted { format!(" ({})", options.lang.checks.accepted) } else { String::new() };
            let mark = if record.is_alarm() { "!" } else { " " };
            writeln!(out, "{mark} {}{accepted}", visible_text(&record.note))?;
            let sentences = record.sentences.iter().filter(|_| !record.holds);
            let mut told: Vec<&str> = sentences.map(|sentence| &**sentence).collect();
            told.dedup();
            told.iter().try_for_each(|sentence| writeln!(out, "  {}", visible_text(sentence)))?;
        }
    }
    let wrong = records.iter().filter(|record| record.is_alarm()).count();
    writeln!(out, "{}", (options.lang.checks.checked_across)(records.len(), wrong))
}

impl AcrossRecord {
    /// Whether its figures differ, and the user did not say that they are right.
    pub fn is_alarm(&self) -> bool {
        !self.holds && !self.accepted
    }

    fn cells(&self) -> [String; 14] {
        let visible = |text: &str| visible_text(text).into_owned();
        let earlier = self.parts.last();
        let of_earlier = |told: fn(&PlaceRecord) -> String| earlier.map(told).unwrap_or_default();
        [
            visible(&self.file),
            self.kind.to_owned(),
            self.verdict.to_owned(),
            self.total.start.to_string(),
            self.total.end.to_string(),
            visible(&self.total.text),
            self.holds.to_string(),
            visible(&self.computed),
            visible(&self.difference),
            visible(&self.note),
            self.accepted.to_string(),
            visible(&of_earlier(|part| part.file.clone())),
            of_earlier(|part| part.start.to_string()),
            visible(&of_earlier(|part| part.text.clone())),
        ]
    }
}

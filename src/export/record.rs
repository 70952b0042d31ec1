//! A figure as other programs get it. The fields are a contract, version 1 of the schema: scripts rely on their names, order and
//! meaning, and `assets/figure.schema.json` explains each.

use crate::document::{Document, ReportFacts, Section, SectionId};
use crate::figure::{Change, Correctable, Direction, Figure, Kind};
use crate::text::join::{cut, joined, on_one_line};
use crate::text::visible::visible_text;
use crate::text::{TextRange, scalars::Scalars};
use serde::Serialize;

/// The most characters of a title or heading in a record; a longer one ends in `…`, and its offset tells where all of it stands.
/// Each figure repeats them, and a heading may be as long as a report.
const LONGEST: usize = 200;

/// What stands between the headings of `section_path`.
const WITHIN: &str = " › ";

/// One figure of one report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)] // The schema explains the fields; it is in one place.
pub struct FigureRecord {
    pub file: String,
    pub title: String,
    pub issuer: String,
    pub place: String,
    pub year: Option<u16>,
    pub report_kind: &'static str,
    pub id: String,
    pub start: usize,
    pub end: usize,
    pub text: String,
    pub value: String,
    pub number: Option<String>,
    pub low: Option<String>,
    pub high: Option<String>,
    pub shape: &'static str,
    pub kind: &'static str,
    pub unit: String,
    pub unit_norm: String,
    pub currency: &'static str,
    pub qualifier: String,
    pub direction: &'static str,
    pub change: &'static str,
    pub change_value: Option<String>,
    pub basis: String,
    pub period: String,
    pub period_start: Option<String>,
    pub period_end: Option<String>,
    pub label: String,
    pub sure: bool,
    pub label_by: &'static str,
    pub period_by: &'static str,
    pub unit_by: &'static str,
    pub section: String,
    pub section_path: String,
    pub table: Option<usize>,
    pub row: String,
    pub column: String,
    /// The sentence around the figure, where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sentence: Option<String>,
    /// What the report is called beside others: a cell of tables for a person.
    #[serde(skip)]
    pub report: String,
    /// What tables for a person have behind the label: `?` or `*`.
    #[serde(skip)]
    pub label_sign: &'static str,
}

impl FigureRecord {
    /// The names of the fields, in order; `sentence` follows where it was asked for.
    pub const FIELDS: [&str; 37] = [
        "file",
        "title",
        "issuer",
        "place",
        "year",
        "report_kind",
        "id",
        "start",
        "end",
        "text",
        "value",
        "number",
        "low",
        "high",
        "shape",
        "kind",
        "unit",
        "unit_norm",
        "currency",
        "qualifier",
        "direction",
        "change",
        "change_value",
        "basis",
        "period",
        "period_start",
        "period_end",
        "label",
        "sure",
        "label_by",
        "period_by",
        "unit_by",
        "section",
        "section_path",
        "table",
        "row",
        "column",
    ];

    /// The fields that hold text of the document or its name, in which a terminal or a spreadsheet may find something to obey.
    pub fn texts(&mut self) -> impl Iterator<Item = &mut String> {
        let Self { file, title, issuer, place, text, value, unit, unit_norm, qualifier, basis, .. } = self;
        let Self { period, label, section, section_path, row, column, sentence, .. } = self;
        [file, title, issuer, place, text, value, unit, unit_norm, qualifier, basis]
            .into_iter()
            .chain([period, label, section, section_path, row, column])
            .chain(sentence)
    }

    /// The names of the cells in a table for a person.
    pub const CELLS: [&str; 14] = [
        "text",
        "value",
        "unit",
        "label",
        "qualifier",
        "change",
        "basis",
        "period",
        "section",
        "report",
        "sure",
        "label_by",
        "period_by",
        "unit_by",
    ];

    /// The texts of these cells, with the characters that a terminal would obey made visible.
    pub fn cells(&self) -> [String; 14] {
        let change = [self.direction, self.change].join(" ");
        let cells = [&self.text, &self.value, &self.unit, &self.label, &self.qualifier, &change, &self.basis];
        let [text, value, unit, label, qualifier, change, basis] =
            cells.map(|cell| visible_text(cell.trim()).into_owned());
        let [period, section, report] =
            [&self.period, &self.section, &self.report].map(|cell| visible_text(cell).into_owned());
        let sure = self.sure.to_string();
        let [label_by, period_by, unit_by] = [self.label_by, self.period_by, self.unit_by].map(str::to_owned);
        [
            text, value, unit, label, qualifier, change, basis, period, section, report, sure, label_by, period_by,
            unit_by,
        ]
    }
}

/// The records of `figures`, some or all of the document's, in their order.
pub fn records<'a>(
    document: &'a Document,
    figures: impl IntoIterator<Item = &'a Figure, IntoIter: 'a>,
) -> impl Iterator<Item = FigureRecord> + 'a {
    let mut report = ReportRecords::new(document);
    figures.into_iter().map(move |figure| report.record(figure))
}

/// What was made of a part of the last figure: its neighbour mostly has the same.
struct LastMade<K, V>(Option<(K, V)>);

impl<K: PartialEq, V> LastMade<K, V> {
    /// What is made of `key`.
    fn of(&mut self, key: K, make: impl FnOnce(&K) -> V) -> &V {
        let last = self.0.take().filter(|(last, _)| *last == key);
        let (_, made) = self.0.insert(last.unwrap_or_else(|| {
            let made = make(&key);
            (key, made)
        }));
        made
    }
}

/// What all records of a report share.
struct ReportRecords<'a> {
    document: &'a Document,
    scalars: Scalars<'a>,
    facts: ReportFacts,
    title: String,
    issuer: String,
    name: String,
    /// The headings of a section: its own, and the path to it.
    headings: LastMade<SectionId, [String; 2]>,
    /// The name of a unit, and its currency.
    units: LastMade<(String, Kind), (String, &'static str)>,
}

impl<'a> ReportRecords<'a> {
    fn new(document: &'a Document) -> Self {
        Self {
            document,
            scalars: Scalars::new(&document.text),
            facts: document.facts(),
            title: cut(&document.title(), LONGEST),
            name: cut(&document.name(), LONGEST),
            issuer: cut(document.front.issuer.as_deref().unwrap_or_default(), LONGEST),
            headings: LastMade(None),
            units: LastMade(None),
        }
    }

    fn record(&mut self, figure: &Figure) -> FigureRecord {
        let (document, facts) = (self.document, &self.facts);
        let text = &document.text;
        let (start, end) = self.scalars.of(figure.range);
        let [section, section_path] = self.headings.of(document.section_at(figure.range.start), |id| {
            let section = document.section(*id);
            [heading(document, section), path(document, section)]
        });
        let (unit_norm, currency) = self.units.of((figure.unit().to_owned(), figure.kind), |_| {
            (figure.unit_name(), figure.currency(facts).unwrap_or_default())
        });
        let dates = figure.dates(text, facts);
        let (low, high) = figure.value.ends();
        let number = figure.value.number();
        FigureRecord {
            file: document.source.name.clone(),
            title: self.title.clone(),
            issuer: self.issuer.clone(),
            place: facts.place.clone().unwrap_or_default(),
            year: facts.year,
            report_kind: facts.kind.unwrap_or_default(),
            id: format!("{}-{start}", document.fingerprint),
            start,
            end,
            text: on_one_line(figure.range.of(text)).into_owned(),
            value: number.clone().unwrap_or_else(|| figure.value.to_string()),
            number,
            low,
            high,
            shape: figure.value.shape(),
            kind: Kind::name(figure.kind),
            unit: figure.unit().to_owned(),
            unit_norm: unit_norm.clone(),
            currency,
            qualifier: figure.qualifier.to_string(),
            direction: figure.direction.map_or("", Direction::name),
            change: figure.change.map_or("", Change::name),
            change_value: figure.change_value(),
            basis: written(document, figure.basis),
            period: figure.period(text),
            period_start: dates.start.map(|day| day.to_string()),
            period_end: dates.end.map(|day| day.to_string()),
            label: figure.label(text),
            sure: figure.is_sure(),
            label_by: by(figure, Correctable::Label),
            period_by: by(figure, Correctable::Period),
            unit_by: by(figure, Correctable::Unit),
            section: section.clone(),
            section_path: section_path.clone(),
            table: figure.cell.as_ref().map(|cell| cell.table + 1),
            row: heads(text, figure.cell.as_ref().map(|cell| &*cell.row)),
            column: heads(text, figure.cell.as_ref().map(|cell| &*cell.column)),
            sentence: None,
            report: self.name.clone(),
            label_sign: figure.label_sign(),
        }
    }
}

/// The titles of the sections that a section stands in, from the outermost on, and its own.
fn path(document: &Document, section: &Section) -> String {
    let mut titles = vec![name(document, section)];
    let mut above = section.parent;
    while let Some(parent) = above.map(|id| document.section(id)) {
        titles.push(name(document, parent));
        above = parent.parent;
    }
    titles.reverse();
    titles.join(WITHIN)
}

/// The title of a section, or its marker where it has none.
fn name(document: &Document, section: &Section) -> String {
    let title = if section.title.is_empty() { section.marker } else { section.title };
    cut(&joined(&document.text, &[title]), LONGEST)
}

/// The heads of a row or column, the outer first.
fn heads(text: &str, heads: Option<&[TextRange]>) -> String {
    let heads = heads.into_iter().flatten().map(|head| joined(text, &[*head]));
    cut(&heads.collect::<Vec<_>>().join(WITHIN), LONGEST)
}

/// Who says it: `user`, or empty where the program does.
fn by(figure: &Figure, of: Correctable) -> &'static str {
    if figure.corrected(of).is_some() { "user" } else { "" }
}

fn written(document: &Document, range: Option<TextRange>) -> String {
    range.map(|range| joined(&document.text, &[range])).unwrap_or_default()
}

/// The heading of `section` with its marker and without white space; empty for the preface and the closing.
pub fn heading(document: &Document, section: &Section) -> String {
    cut(&joined(&document.text, &[section.heading]), LONGEST)
}

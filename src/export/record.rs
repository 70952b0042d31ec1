//! A figure as other programs get it. The fields are a contract: scripts rely on their names and order.

use crate::document::{Document, Section};
use crate::figure::{Change, Correctable, Direction, Figure, Kind};
use crate::text::visible::visible_text;
use crate::text::{TextRange, join::on_one_line, scalars::Scalars};
use serde::Serialize;

/// One figure of one file. The names of the fields are a contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FigureRecord {
    /// The name of the file, as it was given.
    pub file: String,
    /// Where the figure starts in the decoded text, in Unicode scalar values.
    pub start: usize,
    /// Where it ends: the first scalar value behind it.
    pub end: usize,
    /// The figure as written, on one line.
    pub text: String,
    /// The exact value: a decimal, `a~b`, `a:b` or `a/b`.
    pub value: String,
    /// The unit as written, without the multiplier.
    pub unit: String,
    /// The words before, within and behind it that say how exact it is, as written: `近`, `余`, `以上`.
    pub qualifier: String,
    /// `up`, `down` or empty.
    pub direction: &'static str,
    /// `by`, `to` or empty.
    pub change: &'static str,
    /// The words that say what the change is against, as written: `同比`, `比上年`.
    pub basis: String,
    /// The words for the time that the figure is of, as written.
    pub period: String,
    /// The label: what is counted.
    pub label: String,
    /// The kind of the figure.
    pub kind: &'static str,
    /// The heading of the section that it stands in; empty in the preface and the closing.
    pub section: String,
    /// Whether the label can be relied on.
    pub sure: bool,
    /// `user` where the user corrected the label, else empty.
    pub label_by: &'static str,
    /// `user` where the user corrected the period, else empty.
    pub period_by: &'static str,
    /// `user` where the user corrected the unit, else empty.
    pub unit_by: &'static str,
    /// What tables for a person have behind the label: `?` or `*`.
    #[serde(skip)]
    pub label_sign: &'static str,
}

impl FigureRecord {
    /// The names of the fields, in order.
    pub const FIELDS: [&str; 18] = [
        "file",
        "start",
        "end",
        "text",
        "value",
        "unit",
        "qualifier",
        "direction",
        "change",
        "basis",
        "period",
        "label",
        "kind",
        "section",
        "sure",
        "label_by",
        "period_by",
        "unit_by",
    ];
}

impl FigureRecord {
    /// The fields that hold text of the document or its name, in which a terminal may find something to obey.
    pub fn texts(&mut self) -> [&mut String; 8] {
        let Self { file, text, unit, qualifier, basis, period, label, section, .. } = self;
        [file, text, unit, qualifier, basis, period, label, section]
    }

    /// The names of the cells in a table for a person.
    pub const CELLS: [&str; 13] = [
        "text",
        "value",
        "unit",
        "label",
        "qualifier",
        "change",
        "basis",
        "period",
        "section",
        "sure",
        "label_by",
        "period_by",
        "unit_by",
    ];

    /// The texts of these cells, with the characters that a terminal would obey made visible.
    pub fn cells(&self) -> [String; 13] {
        let change = [self.direction, self.change].join(" ");
        let cells = [&self.text, &self.value, &self.unit, &self.label, &self.qualifier, &change, &self.basis];
        let [text, value, unit, label, qualifier, change, basis] =
            cells.map(|cell| visible_text(cell.trim()).into_owned());
        let [period, section] = [&self.period, &self.section].map(|cell| visible_text(cell).into_owned());
        let sure = self.sure.to_string();
        let [label_by, period_by, unit_by] = [self.label_by, self.period_by, self.unit_by].map(str::to_owned);
        [text, value, unit, label, qualifier, change, basis, period, section, sure, label_by, period_by, unit_by]
    }
}

/// The records of `figures`, some or all of the document's, in their order.
pub fn records<'a>(
    document: &'a Document,
    figures: impl IntoIterator<Item = &'a Figure, IntoIter: 'a>,
) -> impl Iterator<Item = FigureRecord> + 'a {
    let scalars = Scalars::new(&document.text);
    figures.into_iter().map(move |figure| record(document, figure, &scalars))
}

fn record(document: &Document, figure: &Figure, scalars: &Scalars) -> FigureRecord {
    let (start, end) = scalars.of(figure.range);
    FigureRecord {
        file: document.source.name.clone(),
        start,
        end,
        text: on_one_line(figure.range.of(&document.text)).into_owned(),
        value: figure.value.to_string(),
        unit: figure.unit().to_owned(),
        qualifier: figure.qualifier.to_string(),
        direction: figure.direction.map_or("", Direction::name),
        change: figure.change.map_or("", Change::name),
        basis: written(document, figure.basis),
        period: figure.period(&document.text),
        label: figure.label(&document.text),
        kind: Kind::name(figure.kind),
        section: heading(document, document.section(document.section_at(figure.range.start))),
        sure: figure.is_sure(),
        label_by: by(figure, Correctable::Label),
        period_by: by(figure, Correctable::Period),
        unit_by: by(figure, Correctable::Unit),
        label_sign: figure.label_sign(),
    }
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
    joined(&document.text, &[section.heading])
}

/// The texts of `ranges` joined, without white space.
pub fn joined(text: &str, pieces: &[TextRange]) -> String {
    pieces.iter().flat_map(|range| range.of(text).chars()).filter(|c| !c.is_whitespace()).collect()
}

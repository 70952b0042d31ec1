//! The outline: title, issuer, date, 发文字号 and the section tree.

use crate::document::{Document, Section, SectionKind};
use crate::figure::Figure;
use crate::lang::Lang;
use crate::text::join::joined;
use crate::text::scalars::Scalars;
use crate::text::visible::visible_text;
use serde::Serialize;
use std::io::{self, Write};

/// How an outline is printed.
#[derive(Clone, Copy, Debug)]
pub enum OutlineFormat {
    /// Indented lines.
    Text,
    /// One JSON object, or an array of one for each report.
    Json,
    /// A JSON object on a line for each report.
    JsonLines,
}

/// The formats of an outline by their names on the command line; the first is the default.
pub const OUTLINE_FORMATS: &[(&str, OutlineFormat)] =
    &[("text", OutlineFormat::Text), ("json", OutlineFormat::Json), ("jsonl", OutlineFormat::JsonLines)];

/// A report's outline. The names of the fields are a contract.
#[derive(Debug, Serialize)]
pub struct Outline {
    file: String,
    title: String,
    issuer: Option<String>,
    date: Option<String>,
    doc_number: Option<String>,
    sections: Vec<OutlineSection>,
}

/// One section of an outline.
#[derive(Debug, Serialize)]
struct OutlineSection {
    level: usize,
    marker: String,
    title: String,
    text: String,
    inline: bool,
    start: usize,
    end: usize,
    figures: usize,
    #[serde(skip)]
    kind: SectionKind,
}

impl Outline {
    /// The outline of `document`; `start` and `end` of a section are Unicode scalar values and, like its count of
    /// figures, include the sections under it.
    pub fn new(document: &Document, figures: &[Figure]) -> Self {
        let scalars = Scalars::new(&document.text);
        let before = |offset: usize| figures.partition_point(|figure| figure.range.start < offset);
        let entry = |section: &Section| OutlineSection {
            level: section.level,
            marker: joined(&document.text, &[section.marker]),
            title: joined(&document.text, &[section.title]),
            text: joined(&document.text, &[section.heading]),
            inline: section.inline,
            start: scalars.at(section.range.start),
            end: scalars.at(section.end),
            figures: before(section.end) - before(section.range.start),
            kind: section.kind,
        };
        Self {
            file: document.source.name.clone(),
            title: joined(&document.text, &document.front.title),
            issuer: document.front.issuer.clone(),
            date: document.front.date.clone(),
            doc_number: document.front.doc_number.map(|range| joined(&document.text, &[range])),
            sections: document.sections.iter().map(entry).collect(),
        }
    }

    /// Whether no heading was found.
    pub fn is_empty(&self) -> bool {
        self.sections.iter().all(|entry| entry.kind != SectionKind::Headed)
    }

    /// Writes the tree for a person: indented by level, the count of figures behind each heading.
    pub fn write_text(&self, out: &mut impl Write, lang: Lang) -> io::Result<()> {
        if !self.title.is_empty() {
            writeln!(out, "{}", visible_text(&self.title))?;
        }
        for entry in &self.sections {
            let text = match entry.kind {
                SectionKind::Preface => lang.preface,
                SectionKind::Closing => lang.closing,
                SectionKind::Headed => &entry.text,
            };
            let figures = if entry.figures > 0 { format!("  {}", entry.figures) } else { String::new() };
            writeln!(out, "{:indent$}{}{figures}", "", visible_text(text), indent = 2 * entry.level)?;
        }
        Ok(())
    }
}

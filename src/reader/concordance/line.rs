//! A line of the concordance, and how the lines of a report are made.

use crate::document::Document;
use crate::search::Query;
use crate::text::TextRange;
use crate::text::join::on_one_line;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Characters on each side of a hit that are kept: more than fit a wide screen, and most of a sentence.
const CONTEXT: usize = 80;

/// A report that is looked through.
#[derive(Clone, Debug)]
pub struct SearchedReport {
    /// Its file.
    pub file: PathBuf,
    /// The report as it is read; of one that is not open none, and its file is read.
    pub document: Option<Arc<Document>>,
}

/// A hit with the words around it, none of which go beyond its paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConcordanceLine {
    /// The place of its report among those that are looked through, from 0.
    pub report: usize,
    /// The file of the report.
    pub file: PathBuf,
    /// What the report is called.
    pub name: String,
    /// The heading of the section that it stands in; empty where that has none.
    pub section: String,
    /// The words before it.
    pub left: String,
    /// The hit as it is written.
    pub hit: String,
    /// The words behind it.
    pub right: String,
    /// Where it stands: bytes of the text.
    pub at: TextRange,
    /// The same in Unicode scalar values, as exports tell places.
    pub scalars: (usize, usize),
}

/// What became of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConcordanceEvent {
    /// Its lines.
    Lines(Vec<ConcordanceLine>),
    /// It could not be read: its file, and why.
    Failed(String),
}

/// The lines of `document`, which is the report at that place.
pub fn lines(query: Query, document: &Document, (report, file): (usize, &Path)) -> Vec<ConcordanceLine> {
    let name = document.name();
    let mut counted = (0, 0);
    let mut scalars = |offset: usize| {
        let (from, before) = counted;
        counted = (offset, before + TextRange::new(from, offset).of(&document.text).chars().count());
        counted.1
    };
    let line = |at: TextRange| {
        let around = document.paragraph(document.paragraph_at(at.start)).range;
        let before = TextRange::new(around.start.min(at.start), at.start).of(&document.text);
        let behind = TextRange::new(at.end, around.end.max(at.end)).of(&document.text);
        let first = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(first, _)| first);
        let left = TextRange::new(first, before.len()).of(before);
        let right = behind.char_indices().nth(CONTEXT).map_or(behind, |(end, _)| TextRange::new(0, end).of(behind));
        let heading = document.section(document.section_at(at.start)).heading;
        ConcordanceLine {
            report,
            file: file.to_owned(),
            name: name.clone(),
            section: on_one_line(heading.of(&document.text)).into_owned(),
            left: on_one_line(left).trim_start().to_owned(),
            hit: on_one_line(at.of(&document.text)).into_owned(),
            right: on_one_line(right).trim_end().to_owned(),
            at,
            scalars: (scalars(at.start), scalars(at.end)),
        }
    };
    query.hits(document).into_iter().map(line).collect()
}

//! An entry of the library: a file, and what became of it.

use crate::document::{Document, Warning};
use std::path::{Path, PathBuf};

/// A file in the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LibraryEntry {
    /// The file.
    pub file: PathBuf,
    /// What it is called in the list: its path from the folder of the library on.
    pub name: String,
    /// Its length in bytes.
    pub size: u64,
    /// What became of it.
    pub state: EntryState,
}

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryState {
    /// It was not read yet.
    Unread,
    /// It cannot be read, and why.
    Failed(String),
    /// It is a report. As long as its figures are not counted, they are none.
    Read(Box<ReportSummary>),
}

/// What the list says of a report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportSummary {
    /// Its title; empty where it has none.
    pub title: String,
    /// The place that it is of.
    pub place: Option<String>,
    /// The year that it is of.
    pub year: Option<u16>,
    /// Its kind.
    pub kind: Option<String>,
    /// How many sections it has.
    pub sections: usize,
    /// How many figures; none as long as they are not counted.
    pub figures: Option<usize>,
    /// What is odd about it.
    pub warnings: Vec<Warning>,
}

/// What is found out about a library, in the order in which it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LibraryEvent {
    /// Files that stand in it, behind those that were found before.
    Found(Vec<LibraryEntry>),
    /// All files were found.
    Complete,
    /// What became of the entry at that place, from 0.
    Read(usize, EntryState),
}

impl LibraryEntry {
    /// The entry of `file`, which is called by its path from `folder` on.
    pub fn new(file: PathBuf, folder: &Path, size: u64, state: EntryState) -> Self {
        let name = file.strip_prefix(folder).unwrap_or(&file).display().to_string();
        Self { file, name, size, state }
    }

    /// What is known of the report.
    pub fn summary(&self) -> Option<&ReportSummary> {
        match &self.state {
            EntryState::Read(summary) => Some(summary),
            EntryState::Unread | EntryState::Failed(_) => None,
        }
    }

    /// What the report is called: its title, else its file.
    pub fn title(&self) -> &str {
        self.summary().map(|summary| summary.title.as_str()).filter(|title| !title.is_empty()).unwrap_or(&self.name)
    }

    /// Whether it is a report, as far as is known.
    pub fn can_be_read(&self) -> bool {
        !matches!(self.state, EntryState::Failed(_))
    }

    /// Whether nothing is left to find out.
    pub fn is_settled(&self) -> bool {
        match &self.state {
            EntryState::Unread => false,
            EntryState::Failed(_) => true,
            EntryState::Read(summary) => summary.figures.is_some(),
        }
    }

    /// What it is found by while a filter is typed.
    pub fn text(&self) -> String {
        let why = if let EntryState::Failed(why) = &self.state { why } else { "" };
        let summary = self.summary();
        let year = summary.and_then(|summary| summary.year).map_or(String::new(), |year| year.to_string());
        let fact = |fact: Option<&Option<String>>| fact.cloned().flatten().unwrap_or_default();
        let (place, kind) = (fact(summary.map(|summary| &summary.place)), fact(summary.map(|summary| &summary.kind)));
        [&place, &year, &kind, self.title(), &self.name, why].join(" ")
    }
}

impl ReportSummary {
    /// What the list says of `document`, whose figures are not counted.
    pub fn of(document: &Document) -> Self {
        let facts = document.facts();
        Self {
            title: document.title(),
            place: facts.place,
            year: facts.year,
            kind: facts.kind.map(str::to_owned),
            sections: document.sections.len(),
            figures: None,
            warnings: document.warnings.clone(),
        }
    }
}

//! What the user said of figures in the reader, for commands that print them.

use super::complain;
use super::settings::Settings;
use crate::document::Document;
use crate::figure::Figure;
use crate::reader::reading_state::ReadingState;
use crate::state::record::Record;
use std::path::Path;
use std::sync::OnceLock;

/// What is remembered of all reports, read when it is first asked for.
pub struct KnownCorrections<'a> {
    settings: &'a Settings,
    known: OnceLock<Vec<Record>>,
}

impl<'a> KnownCorrections<'a> {
    /// Those that the settings let one use.
    pub fn new(settings: &'a Settings) -> Self {
        Self { settings, known: OnceLock::new() }
    }

    /// Has `figures` say what the user said of them. What cannot be read is told, and the figures are as the program reads
    /// them.
    pub fn apply(&self, figures: &mut [Figure], document: &Document, path: Option<&Path>) {
        self.recall(document, path).corrections.apply(figures);
    }

    /// What is remembered of a report; nothing where it cannot be read, which is told. A report is known by its text, so this
    /// holds for standard input too.
    pub fn recall(&self, document: &Document, path: Option<&Path>) -> ReadingState {
        let Some(store) = &self.settings.store else { return ReadingState::default() };
        let recalled = store.recall_among(document, path, &self.known);
        recalled
            .unwrap_or_else(|error| {
                complain((self.settings.languages.messages.no_corrections)(&error));
                None
            })
            .unwrap_or_default()
    }
}

//! The reports of the workspace coded by a codebook: along with being compared, by the same thread.

use super::Workspace;
use crate::compare::{Codebook, Codings};
use crate::reader::Mode;
use std::path::PathBuf;

impl Workspace {
    /// The same workspace, in which the user said this of variables before.
    pub fn with_codings(mut self, codings: Codings) -> Self {
        self.reader.know_codings(codings);
        self
    }

    /// Has all reports coded by `codebook`, and shows the table over the one that is read.
    pub fn code_by(&mut self, codebook: Codebook) {
        self.reader.use_codebook(codebook);
        if self.current.is_some() {
            self.open_coding();
        }
    }

    /// Opens the table of coded reports.
    pub(super) fn open_coding(&mut self) {
        self.comparing.takes_all = true;
        let is_waiting = !self.compared_version().is_same(&self.comparing.done);
        self.reader.open_coding(self.current.unwrap_or_default(), is_waiting);
    }

    /// Opens the reports of these files, and over the first of them the table.
    pub(super) fn code_all(&mut self, files: Vec<PathBuf>) -> Option<PathBuf> {
        let file = self.open_all(files);
        match self.pending.is_some() {
            true => self.opens = Some(Mode::Coding),
            false => self.open_coding(),
        }
        file
    }
}

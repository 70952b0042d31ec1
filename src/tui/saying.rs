//! What the user says of figures of several reports, and by what they are coded: it holds from now on, and is remembered.

use super::App;
use crate::compare::{Coding, Judgement};
use crate::export::file;
use crate::reader::{CodingNotice, Notice, StoreError};
use std::io;

impl App {
    /// Lets a judgement hold, and remembers it.
    pub(super) fn judge(&mut self, judgement: Judgement) {
        self.workspace.judge(judgement);
        let saved = self.store.as_ref().map_or(Ok(()), |store| store.judge(&judgement));
        self.tell_fault(saved);
    }

    /// Remembers what was said of a variable.
    pub(super) fn remember_coding(&mut self, coding: &Coding) {
        let saved = self.store.as_ref().map_or(Ok(()), |store| store.code(coding));
        self.tell_fault(saved);
    }

    /// Has the reports coded by the codebook in that file.
    pub(super) fn code_by(&mut self, file: &str) {
        match (self.open.codebook)(&file::path(file)) {
            Ok(codebook) => self.workspace.code_by(codebook),
            Err(why) => self.workspace.reader.tell(Notice::Coding(CodingNotice::Unusable(why))),
        }
    }

    /// Has the reports of the library looked for again.
    pub(super) fn list_again(&mut self) -> io::Result<()> {
        match self.open.library.as_ref().map(|scan| scan()) {
            Some(found) => self.events.list(found?),
            None => Ok(()),
        }
    }

    fn tell_fault(&mut self, saved: Result<(), StoreError>) {
        if let Err(error) = saved {
            self.workspace.reader.tell(Notice::StateFault(error));
        }
    }
}

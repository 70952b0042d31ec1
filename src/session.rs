//! What is remembered from one run to the next: of each report, by its text, where one was in it, what was folded, and
//! the bookmarks.

pub mod keeper;
pub mod recent;
pub mod record;
mod spot;
pub mod store;
pub mod time;

use crate::document::Fingerprint;
use crate::reader::Reader;
use crate::reader::memory::Memory;
use keeper::{Keeper, Note};
use record::{Record, Times};
use std::collections::HashMap;
use std::path::PathBuf;
use std::time::Duration;
use time::Time;

/// How long one may be made to wait for what is still to be saved.
pub const BRIEFLY: Duration = Duration::from_millis(400);

/// The reading of one report, as far as it was handed to the keeper.
#[derive(Debug)]
pub struct Diary {
    keeper: Keeper,
    path: Option<PathBuf>,
    known: Option<(Fingerprint, Memory)>,
    times: Times,
}

impl Diary {
    /// Of a report that comes from the file at `path`, or from none.
    pub fn new(keeper: Keeper, path: Option<PathBuf>) -> Self {
        let path = path.and_then(|path| std::path::absolute(path).ok());
        Self { keeper, path, known: None, times: Times::default() }
    }

    /// Hands over where one is now, where that is news; never waits. Bookmarks are saved at once, all else within a
    /// second.
    pub fn remember(&mut self, reader: &Reader) {
        let Some(memory) = reader.memory() else { return };
        let document = reader.document();
        let before = self.known.as_ref().filter(|(known, _)| *known == document.fingerprint).map(|(_, memory)| memory);
        if before == Some(&memory) {
            return;
        }
        let now = Time::now();
        if before.map(Memory::place) != Some(memory.place()) {
            self.times.place = now;
        }
        if before.map(Memory::folds) != Some(memory.folds()) {
            self.times.folds = now;
        }
        let is_urgent = before.map(|before| &before.marks) != Some(&memory.marks) && !memory.marks.is_empty();
        let record = Record::new(document, self.path.as_deref(), &memory, self.times);
        self.keeper.remember(Note { report: document.fingerprint, record, is_urgent });
        self.known = Some((document.fingerprint, memory));
    }

    /// Waits, as long as `patience` lasts, until all that was handed over is saved; says whether it is.
    pub fn save(&self, patience: Duration) -> bool {
        self.keeper.save(patience)
    }
}

/// The readings of all reports. Dropping them waits once, briefly, until all that was handed over is saved.
#[derive(Debug)]
pub struct Diaries {
    keeper: Keeper,
    diaries: HashMap<usize, Diary>,
}

impl Diaries {
    /// Of no report yet.
    pub fn new(keeper: Keeper) -> Self {
        Self { keeper, diaries: HashMap::new() }
    }

    /// From now on remembers the report at that place of the desk, which comes from the file at `path`, or from none.
    pub fn begin(&mut self, place: usize, path: Option<PathBuf>) {
        self.diaries.insert(place, Diary::new(self.keeper.clone(), path));
    }

    /// Hands over where one is now in the report at that place, as `Diary::remember` does.
    pub fn remember(&mut self, place: usize, reader: &Reader) {
        if let Some(diary) = self.diaries.get_mut(&place) {
            diary.remember(reader);
        }
    }

    /// Waits briefly until all that was handed over is saved.
    pub fn save(&self) {
        self.keeper.save(BRIEFLY);
    }
}

impl Drop for Diaries {
    fn drop(&mut self) {
        self.save();
    }
}

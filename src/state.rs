//! What is remembered from one run to the next: of each report, by its text, where one was in it, what was folded, and
//! the bookmarks.

mod anchor;
pub mod recent;
pub mod record;
pub mod save_thread;
pub mod store;
pub mod timestamp;

use crate::document::Fingerprint;
use crate::reader::Reader;
use crate::reader::reading_state::ReadingState;
use record::{Record, Times};
use save_thread::{SaveRequest, SaveThread};
use std::collections::HashMap;
use std::path::PathBuf;
use std::time::Duration;
use timestamp::Timestamp;

/// How long one may be made to wait for what is still to be saved.
pub const BRIEFLY: Duration = Duration::from_millis(400);

/// The reading of one report, as far as it was handed to the save_thread.
#[derive(Debug)]
pub struct StateTracker {
    save_thread: SaveThread,
    path: Option<PathBuf>,
    known: Option<(Fingerprint, ReadingState)>,
    times: Times,
}

impl StateTracker {
    /// Of a report that comes from the file at `path`, or from none.
    pub fn new(save_thread: SaveThread, path: Option<PathBuf>) -> Self {
        let path = path.and_then(|path| std::path::absolute(path).ok());
        Self { save_thread, path, known: None, times: Times::default() }
    }

    /// Hands over where one is now, where that is news; never waits. Bookmarks are saved at once, all else within a
    /// second.
    pub fn remember(&mut self, reader: &Reader) {
        let Some(memory) = reader.reading_state() else { return };
        let document = reader.document();
        let before = self.known.as_ref().filter(|(known, _)| *known == document.fingerprint).map(|(_, memory)| memory);
        if before == Some(&memory) {
            return;
        }
        let now = Timestamp::now();
        if before.map(ReadingState::place) != Some(memory.place()) {
            self.times.place = now;
        }
        if before.map(ReadingState::folds) != Some(memory.folds()) {
            self.times.folds = now;
        }
        let is_urgent = before.map(|before| &before.marks) != Some(&memory.marks) && !memory.marks.is_empty();
        let record = Record::new(document, self.path.as_deref(), &memory, self.times);
        self.save_thread.remember(SaveRequest { report: document.fingerprint, record, is_urgent });
        self.known = Some((document.fingerprint, memory));
    }

    /// Waits, as long as `timeout` lasts, until all that was handed over is saved; says whether it is.
    pub fn save(&self, timeout: Duration) -> bool {
        self.save_thread.save(timeout)
    }
}

/// The readings of all reports. Dropping them waits once, briefly, until all that was handed over is saved.
#[derive(Debug)]
pub struct StateTrackers {
    save_thread: SaveThread,
    trackers: HashMap<usize, StateTracker>,
}

impl StateTrackers {
    /// Of no report yet.
    pub fn new(save_thread: SaveThread) -> Self {
        Self { save_thread, trackers: HashMap::new() }
    }

    /// From now on remembers the report at that place in the workspace, which comes from the file at `path`, or from none.
    pub fn begin(&mut self, place: usize, path: Option<PathBuf>) {
        self.trackers.insert(place, StateTracker::new(self.save_thread.clone(), path));
    }

    /// Hands over where one is now in the report at that place, as `StateTracker::remember` does.
    pub fn remember(&mut self, place: usize, reader: &Reader) {
        if let Some(tracker) = self.trackers.get_mut(&place) {
            tracker.remember(reader);
        }
    }

    /// Waits briefly until all that was handed over is saved.
    pub fn save(&self) {
        self.save_thread.save(BRIEFLY);
    }
}

impl Drop for StateTrackers {
    fn drop(&mut self) {
        self.save();
    }
}

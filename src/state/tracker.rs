//! Watches what changes while reports are read, and hands it to the thread that saves it.

use super::record::Record;
use super::save_thread::{SaveRequest, SaveThread};
use super::timestamp::Timestamp;
use crate::document::Fingerprint;
use crate::reader::Reader;
use crate::reader::reading_state::ReadingState;
use std::collections::HashMap;
use std::path::PathBuf;
use std::time::Duration;

/// How long leaving the reader may wait for the last save. A save takes a few milliseconds; a disk that takes longer than
/// this must not hold up the user, nor the 600 ms that a deadly signal leaves (`tui::terminal`).
pub const SAVE_TIMEOUT: Duration = Duration::from_millis(400);

/// What was handed to the save thread of one report.
#[derive(Debug)]
pub struct StateTracker {
    save_thread: SaveThread,
    path: Option<PathBuf>,
    handed_over: Option<HandedOver>,
}

/// The state that was handed over last, and the text that it is of.
#[derive(Debug)]
struct HandedOver {
    report: Fingerprint,
    state: ReadingState,
    record: Record,
}

impl StateTracker {
    /// Tracks a report that comes from the file at `path`; without a path, one that comes from no file.
    pub fn new(save_thread: SaveThread, path: Option<PathBuf>) -> Self {
        let path = path.and_then(|path| std::path::absolute(path).ok());
        Self { save_thread, path, handed_over: None }
    }

    /// Hands over the state of `reader` if it changed, and never waits. Bookmarks, corrections and accepted alarms are
    /// saved at once, all else within a second.
    pub fn remember(&mut self, reader: &Reader) {
        let Some(state) = reader.reading_state() else { return };
        let document = reader.document();
        let before = self.handed_over.as_ref().filter(|before| before.report == document.fingerprint);
        if before.is_some_and(|before| before.state == state) {
            return;
        }
        let mut record = Record::new(document, self.path.as_deref(), &state, Timestamp::now());
        if let Some(before) = before {
            record.keep_times(&before.record);
        }
        let unmarked = ReadingState::default();
        let saved = before.map_or(&unmarked, |before| &before.state);
        let is_urgent = saved.bookmarks != state.bookmarks
            || saved.corrections != state.corrections
            || saved.accepted != state.accepted;
        let report = document.fingerprint;
        self.save_thread.remember(SaveRequest { report, record: record.clone(), is_urgent });
        self.handed_over = Some(HandedOver { report, state, record });
    }

    /// Waits until all that was handed over is saved, for at most `timeout`; says whether it is.
    pub fn save(&self, timeout: Duration) -> bool {
        self.save_thread.save(timeout)
    }
}

/// The trackers of all reports that are open. Dropping them waits once for the last save.
#[derive(Debug)]
pub struct StateTrackers {
    save_thread: SaveThread,
    trackers: HashMap<usize, StateTracker>,
}

impl StateTrackers {
    /// Tracks no report yet.
    pub fn new(save_thread: SaveThread) -> Self {
        Self { save_thread, trackers: HashMap::new() }
    }

    /// Tracks the report at `place` in the workspace from now on; it comes from the file at `path`, if from any.
    pub fn track(&mut self, place: usize, path: Option<PathBuf>) {
        self.trackers.insert(place, StateTracker::new(self.save_thread.clone(), path));
    }

    /// Hands over the state of the report at `place`, as `StateTracker::remember` does.
    pub fn remember(&mut self, place: usize, reader: &Reader) {
        if let Some(tracker) = self.trackers.get_mut(&place) {
            tracker.remember(reader);
        }
    }

    /// Waits until all that was handed over is saved, for at most `SAVE_TIMEOUT`.
    pub fn save(&self) {
        self.save_thread.save(SAVE_TIMEOUT);
    }
}

impl Drop for StateTrackers {
    fn drop(&mut self) {
        self.save();
    }
}

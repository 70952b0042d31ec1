//! The thread that saves the state of reports, so that reading never waits for the disk. It sleeps while nothing is to be
//! saved.

use super::record::Record;
use super::store::Store;
use crate::document::Fingerprint;
use crate::reader::StoreError;
use std::collections::BTreeMap;
use std::io;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

/// How long a place may wait to be saved. The user moves many times a second and only the last place matters; a second is
/// all that a power cut may cost.
const WITHIN: Duration = Duration::from_secs(1);

/// A record to save.
#[derive(Debug)]
pub struct SaveRequest {
    /// The report that it is of.
    pub report: Fingerprint,
    /// What to remember of it.
    pub record: Record,
    /// Whether it is saved at once rather than within a second.
    pub is_urgent: bool,
}

/// A handle to the thread; cloning it starts no other.
#[derive(Clone, Debug)]
pub struct SaveThread(Option<Sender<Message>>);

#[derive(Debug)]
enum Message {
    Remember(Box<SaveRequest>),
    /// Save all that is pending, and answer whether all of it was saved.
    Save(Sender<bool>),
}

impl SaveThread {
    /// Starts the thread, which saves into `store`. `tell` gets the first error, and another one only after what the
    /// user asked to be kept (a bookmark) was handed over: else it is most likely the same.
    pub fn start(store: Store, tell: impl FnMut(StoreError) + Send + 'static) -> io::Result<Self> {
        let (sender, receiver) = mpsc::channel();
        let mut work = Work { store, pending: BTreeMap::new(), due: None, is_told: false, tell };
        thread::Builder::new().name("save_thread".into()).spawn(move || work.run(&receiver))?;
        Ok(Self(Some(sender)))
    }

    /// A handle to no thread, for a program that remembers nothing.
    pub fn idle() -> Self {
        Self(None)
    }

    /// Hands over a request, and never waits.
    pub fn remember(&self, request: SaveRequest) {
        if let Some(sender) = &self.0 {
            // If the thread is gone, it has told why.
            let _ = sender.send(Message::Remember(Box::new(request)));
        }
    }

    /// Waits until all requests are saved, for at most `timeout`; says whether they are.
    pub fn save(&self, timeout: Duration) -> bool {
        let Some(sender) = &self.0 else { return true };
        let (done, saved) = mpsc::channel();
        sender.send(Message::Save(done)).is_ok() && saved.recv_timeout(timeout).unwrap_or(false)
    }
}

/// The state of the thread.
struct Work<F> {
    store: Store,
    /// The records that are not saved yet.
    pending: BTreeMap<Fingerprint, Record>,
    /// When they are to be saved; none while nothing is pending.
    due: Option<Instant>,
    /// Whether an error was told since the last urgent request.
    is_told: bool,
    /// Gets the errors that are told.
    tell: F,
}

impl<F: FnMut(StoreError)> Work<F> {
    fn run(&mut self, messages: &Receiver<Message>) {
        loop {
            match self.next(messages) {
                Ok(Message::Remember(request)) => self.take(*request),
                Ok(Message::Save(done)) => {
                    let _ = done.send(self.save());
                }
                Err(RecvTimeoutError::Timeout) => drop(self.save()),
                Err(RecvTimeoutError::Disconnected) => {
                    self.save();
                    return;
                }
            }
        }
    }

    /// Waits for a message, at most until the next save is due.
    fn next(&self, messages: &Receiver<Message>) -> Result<Message, RecvTimeoutError> {
        match self.due {
            Some(due) => messages.recv_timeout(due.saturating_duration_since(Instant::now())),
            None => messages.recv().map_err(RecvTimeoutError::from),
        }
    }

    fn take(&mut self, request: SaveRequest) {
        self.pending.entry(request.report).or_default().merge(request.record);
        let due = Instant::now() + if request.is_urgent { Duration::ZERO } else { WITHIN };
        self.due = Some(self.due.map_or(due, |known| known.min(due)));
        self.is_told &= !request.is_urgent;
    }

    /// Saves all that is pending; says whether nothing is left. What cannot be saved is tried again with the next request.
    fn save(&mut self) -> bool {
        self.due = None;
        let mut errors = Vec::new();
        let store = &self.store;
        self.pending.retain(|report, record| match store.save(*report, record) {
            Ok(None) => false,
            Ok(Some(error)) => {
                errors.push(error);
                false
            }
            Err(error) => {
                errors.push(error);
                true
            }
        });
        if let Some(error) = errors.into_iter().next().filter(|_| !self.is_told) {
            self.is_told = true;
            (self.tell)(error);
        }
        self.pending.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Document, Source};
    use crate::reader::{Action, Reader};
    use crate::state::tracker::{StateTracker, StateTrackers};

    /// A busy machine may take its time; nothing waits so long unless the test fails.
    const TIMEOUT: Duration = Duration::from_secs(30);

    fn reader() -> Reader {
        let source = Source { name: "test".into(), encoding: "UTF-8" };
        Reader::new(Document::parse(source, "一、进展\n办结31件。\n二、打算\n继续努力。\n".into()), Vec::new())
    }

    fn mark(reader: &mut Reader, letter: char) {
        reader.update(Action::SetBookmark);
        reader.update(Action::Letter(letter));
    }

    #[test]
    fn marks_that_two_programs_set_in_one_report_are_all_saved() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path().to_owned());
        for letter in ['a', 'b'] {
            let mut reader = reader();
            let save_thread = SaveThread::start(store.clone(), |error| panic!("{error:?}")).unwrap();
            let mut tracker = StateTracker::new(save_thread, None);
            mark(&mut reader, letter);
            tracker.remember(&reader);
            assert!(tracker.save(TIMEOUT));
        }
        let recalled = store.recall(reader().document(), None).unwrap();
        assert_eq!(recalled.bookmarks.iter().map(|(letter, _)| letter).collect::<String>(), "ab");
    }

    #[test]
    fn a_fault_is_told_once_for_each_bookmark_and_what_is_kept_is_saved_when_it_can_be() {
        let folder = tempfile::tempdir().unwrap();
        let (sender, errors) = mpsc::channel();
        std::fs::write(folder.path().join("state"), "").unwrap();
        let store = Store::new(folder.path().join("state"));
        let save_thread = SaveThread::start(store.clone(), move |error| sender.send(error).unwrap()).unwrap();
        let (mut tracker, mut reader) = (StateTracker::new(save_thread, None), reader());
        for letter in ['a', 'b'] {
            mark(&mut reader, letter);
            tracker.remember(&reader);
            assert!(!tracker.save(TIMEOUT));
        }
        assert_eq!(errors.try_iter().count(), 2);
        std::fs::remove_file(folder.path().join("state")).unwrap();
        assert!(tracker.save(TIMEOUT));
        assert_eq!(store.records().len(), 1);
    }

    #[test]
    fn quitting_waits_once_however_many_reports_were_read() {
        let (sender, messages) = mpsc::channel();
        let mut trackers = StateTrackers::new(SaveThread(Some(sender)));
        for place in 0..3 {
            trackers.track(place, None);
            trackers.remember(place, &reader());
        }
        let waited = thread::spawn(move || {
            let asked = messages.iter().filter_map(|message| match message {
                Message::Save(done) => Some(done),
                Message::Remember(_) => None,
            });
            asked.filter(|done| done.send(true).is_ok()).count()
        });
        drop(trackers);
        assert_eq!(waited.join().unwrap(), 1);
    }
}

//! Finds the reports of a folder and reads them on all cores, for the library: what is known from the cache is there at once,
//! and of each of the others what the list says is kept, and not the report.

#[cfg(test)]
mod tests;

use super::inputs::named_inputs;
use super::opening::Opener;
use crate::document::load::{self, LoadError};
use crate::document::{Document, Fingerprint};
use crate::reader::all_cores::on_all_cores;
use crate::reader::library::Library;
use crate::reader::library::entry::{EntryState, LibraryEntry, LibraryEvent, ReportSummary};
use crate::state::library_cache::{KnownFile, KnownReports, LibraryCache};
use crate::state::timestamp::Timestamp;
use crate::tui::worker::catch_panic;
use std::fs::{self, File};
use std::io;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// How long the first frame waits for what it shows. All of it is to be there after a tenth of a second.
const FIRST_FRAME: Duration = Duration::from_millis(30);

/// Reports whose figures are counted later, so that the first screen is soon full.
const FIRST_SCREEN: usize = 40;

/// Reports that are read before the cache is written: some seconds of work, which a user who leaves may lose.
const WRITTEN_TOGETHER: usize = 200;

/// The files of a library, and how they are read.
pub struct LibraryScan {
    opener: Opener,
    cache: Option<LibraryCache>,
    known: KnownReports,
    /// The folder that their names are told from.
    folder: PathBuf,
}

/// A file that was found.
struct FoundFile {
    path: PathBuf,
    /// Its absolute path, by which the cache knows it.
    known_as: PathBuf,
    size: u64,
    modified: Timestamp,
}

/// Opens the library of `paths`, folders and files, with as much as is known of it within a moment; the rest comes behind.
pub fn open(
    paths: &[PathBuf],
    opener: Opener,
    cache: Option<LibraryCache>,
) -> io::Result<(Library, Receiver<LibraryEvent>)> {
    let names: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
    let events = scan(paths, opener, cache)?;
    let mut library = Library::new(names.join(" "));
    let (end, mut first) = (Instant::now() + FIRST_FRAME, Vec::new());
    while let Ok(event) = events.recv_timeout(end.saturating_duration_since(Instant::now())) {
        first.push(event);
    }
    library.receive(first);
    Ok((library, events))
}

/// Begins to find and read the reports of `paths`, on a thread of its own.
pub fn scan(paths: &[PathBuf], opener: Opener, cache: Option<LibraryCache>) -> io::Result<Receiver<LibraryEvent>> {
    let folder = match paths {
        [folder] => folder.clone(),
        _ => PathBuf::new(),
    };
    let (sender, events) = mpsc::channel();
    let paths = paths.to_vec();
    let scan = move || LibraryScan::new(folder, opener, cache).run(paths, &sender);
    thread::Builder::new().name("scan".into()).spawn(scan)?;
    Ok(events)
}

impl LibraryScan {
    fn new(folder: PathBuf, opener: Opener, cache: Option<LibraryCache>) -> Self {
        let known = cache.as_ref().map(LibraryCache::read).unwrap_or_default();
        Self { opener, cache, known, folder }
    }

    /// Finds all files, tells what is known of them, and reads the others. It ends where nobody listens any more.
    fn run(&self, paths: Vec<PathBuf>, sender: &Sender<LibraryEvent>) {
        let inputs = named_inputs(paths);
        let mut found: Vec<FoundFile> = inputs.iter().filter_map(|input| input.path()).map(FoundFile::new).collect();
        // What stands first in the list is read first.
        found.sort_by_cached_key(|file| file.path.display().to_string());
        let entries: Vec<LibraryEntry> = found.iter().map(|file| self.entry(file)).collect();
        let is_unread = |place: &usize| matches!(entries[*place].state, EntryState::Unread);
        let unread: Vec<usize> = (0..entries.len()).filter(is_unread).collect();
        let listed = self.listed_again(&found);
        let is_heard = sender.send(LibraryEvent::Found(entries)).and_then(|()| sender.send(LibraryEvent::Complete));
        self.write(&listed);
        if is_heard.is_ok() {
            self.read(&found, &unread, sender);
        }
    }

    fn entry(&self, file: &FoundFile) -> LibraryEntry {
        let known = self.known.at(&file.known_as, file.size, file.modified, self.opener.lang.code);
        let state = known.map_or(EntryState::Unread, |(_, state)| state);
        LibraryEntry::new(file.path.clone(), &self.folder, file.size, state)
    }

    /// The known reports among `found` of which it is to be written down that they were listed.
    fn listed_again(&self, found: &[FoundFile]) -> KnownReports {
        let mut listed = KnownReports::default();
        for file in found {
            let lang = self.opener.lang.code;
            if let Some((known, state)) = self.known.at(&file.known_as, file.size, file.modified, lang)
                && !self.known.is_fresh(&file.known_as, known)
            {
                listed.list(file.known_as.clone(), known.clone(), &state, lang);
            }
        }
        listed
    }

    /// Reads the files of these places: those on the first screen without their figures, then all with them.
    fn read(&self, found: &[FoundFile], unread: &[usize], sender: &Sender<LibraryEvent>) {
        let first = unread.get(..FIRST_SCREEN.min(unread.len())).unwrap_or_default();
        on_all_cores(first, |&place| {
            let summary = catch_panic(self.opener.lang, || self.without_figures(&found[place])).ok().flatten();
            let event = summary.map(|summary| LibraryEvent::Read(place, EntryState::Read(Box::new(summary))));
            event.map_or(ControlFlow::Continue(()), |event| tell(sender, event))
        });
        for places in unread.chunks(WRITTEN_TOGETHER) {
            let listed = Mutex::new(KnownReports::default());
            on_all_cores(places, |&place| {
                let state = self.state(&found[place], &listed);
                tell(sender, LibraryEvent::Read(place, state))
            });
            self.write(&listed.into_inner().unwrap_or_else(PoisonError::into_inner));
        }
    }

    /// What becomes of a file; what is to be kept of it goes into `listed`.
    fn state(&self, file: &FoundFile, listed: &Mutex<KnownReports>) -> EntryState {
        let lang = self.opener.lang;
        let state = catch_panic(lang, || {
            let content = file.content();
            if let Some(known) = content.as_ref().and_then(|content| self.known.with(content, lang.code)) {
                self.keep(file, content, &known, listed);
                return known;
            }
            match self.with_figures(file) {
                Ok(summary) => {
                    let state = EntryState::Read(Box::new(summary));
                    self.keep(file, content, &state, listed);
                    state
                }
                Err(error) => {
                    let state = EntryState::Failed((lang.load_failure)(&error.cause));
                    self.keep(file, content.filter(|_| error.cause.is_lasting()), &state, listed);
                    state
                }
            }
        });
        state.unwrap_or_else(EntryState::Failed)
    }

    /// Takes note of what became of a file; of nothing where its content is not known.
    fn keep(&self, file: &FoundFile, content: Option<String>, state: &EntryState, listed: &Mutex<KnownReports>) {
        let Some(content) = content else { return };
        let known = KnownFile { size: file.size, modified: file.modified, content };
        let mut listed = listed.lock().unwrap_or_else(PoisonError::into_inner);
        listed.list(file.known_as.clone(), known, state, self.opener.lang.code);
    }

    fn without_figures(&self, file: &FoundFile) -> Option<ReportSummary> {
        self.document(file).ok().map(|document| ReportSummary::of(&document))
    }

    fn with_figures(&self, file: &FoundFile) -> Result<ReportSummary, LoadError> {
        let document = self.document(file)?;
        let figures = self.opener.engine.find(&document).len();
        Ok(ReportSummary { figures: Some(figures), ..ReportSummary::of(&document) })
    }

    fn document(&self, file: &FoundFile) -> Result<Document, LoadError> {
        load::open_by(&self.opener.rules, &file.path)
    }

    /// Writes what was listed into the cache. Where that fails, it is read again the next time, and nothing else.
    fn write(&self, listed: &KnownReports) {
        if let Some(cache) = self.cache.as_ref().filter(|_| !listed.is_empty()) {
            let _ = cache.add(listed);
        }
    }
}

/// Tells `event`; says whether anybody still listens.
fn tell(sender: &Sender<LibraryEvent>, event: LibraryEvent) -> ControlFlow<()> {
    sender.send(event).map_or(ControlFlow::Break(()), ControlFlow::Continue)
}

impl FoundFile {
    fn new(path: &Path) -> Self {
        let found = fs::metadata(path).ok();
        let size = found.as_ref().map_or(0, fs::Metadata::len);
        let modified = found.and_then(|found| found.modified().ok()).map(Timestamp::from).unwrap_or_default();
        let known_as = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        Self { path: path.to_owned(), known_as, size, modified }
    }

    /// The fingerprint of its content and its name; none where it is no file or cannot be read.
    fn content(&self) -> Option<String> {
        let name = self.path.file_name()?.to_string_lossy();
        // Opening a pipe or a device may wait or do something.
        let file =
            fs::metadata(&self.path).ok().filter(fs::Metadata::is_file).and_then(|_| File::open(&self.path).ok());
        Fingerprint::of_file(&name, file?).ok().map(|content| content.to_string())
    }
}

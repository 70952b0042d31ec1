//! Opens reports for the reader: a small one as a whole, a large one by its beginning, with a loader for the rest.

use super::settings::Settings;
use crate::document::file_kind::stdin_is_piped;
use crate::document::load::{self, LoadError};
use crate::document::{Document, HeadingRules};
use crate::export;
use crate::figure::Engine;
use crate::lang::Lang;
use crate::layout::Typesetting;
use crate::reader::Reader;
use crate::reader::loading::{LoadEvent, Loaded, Loader};
use crate::reader::workspace::Workspace;
use crate::state::store::Store;
use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

/// Bytes from which on a report is large, 256 KiB: with all labels of a dense one, the first keys would wait noticeably.
const LARGE: u64 = 1 << 18;

/// Bytes of the beginning of a large report: some dozen screens.
const BEGINNING: usize = 1 << 16;

/// The engine of all reports, made when the first of them is shown.
type SharedEngine = Arc<LazyLock<Engine, Box<dyn FnOnce() -> Engine + Send>>>;

/// Loads the whole of a report.
type Load = Box<dyn FnOnce() -> Result<Document, LoadError> + Send>;

/// A report that was opened, its figures not yet looked for.
pub struct Opened {
    document: Document,
    /// Loads the whole of it, if the document is only its beginning.
    whole: Option<Load>,
    /// The file that it came from, if it can be opened again.
    file: Option<PathBuf>,
    opener: Opener,
}

impl Opened {
    /// The report as it can be shown at once: without its figures.
    pub fn preview(&self) -> Reader {
        Reader::beginning(self.document.clone(), Vec::new()).with_typesetting(self.opener.typesetting)
    }

    /// The reader at the start of the report, and the loader of its rest and of its file.
    pub fn start(self) -> (Reader, Loader) {
        let Self { document, whole, file, opener } = self;
        let Opener { engine, rules, typesetting, store, takes_place, lang } = opener;
        let path = file.clone();
        let recall = move |document: &Document| {
            let state = store.and_then(|store| store.recall(document, path.as_deref()))?;
            Some(if takes_place { state } else { state.at_the_start() })
        };
        let figures = engine.find(&document);
        let mut loader = Loader::default();
        let reader = match whole {
            None => {
                let state = recall(&document);
                Reader::new(document, figures).with_state(state.as_ref())
            }
            Some(load) => {
                let engine = Arc::clone(&engine);
                let event_of = |report: Loaded| {
                    let state = recall(report.document());
                    LoadEvent::Whole(Box::new(report.with_state(state)))
                };
                loader.rest = Some(Box::new(move || load_event(load(), &engine, lang, event_of)));
                Reader::beginning(document, figures)
            }
        };
        loader.file = file.map(|path| {
            let name = path.clone();
            let again = move || {
                load_event(load::open_by(&rules, &name), &engine, lang, |report| LoadEvent::Again(Box::new(report)))
            };
            (path, Box::new(again) as Box<dyn FnMut() -> LoadEvent + Send>)
        });
        (reader.with_typesetting(typesetting), loader)
    }
}

fn load_event(
    opened: Result<Document, LoadError>,
    engine: &Engine,
    lang: Lang,
    event_of: impl FnOnce(Loaded) -> LoadEvent,
) -> LoadEvent {
    match opened {
        Ok(document) => {
            let figures = engine.find(&document);
            event_of(Loaded::new(document, figures))
        }
        Err(error) => LoadEvent::Failed((lang.load_failure)(&error.cause)),
    }
}

/// The reports that reading begins with.
pub struct Beginning {
    /// The files before it that could not be opened, and why.
    failed: Vec<(PathBuf, LoadError)>,
    /// The first file that could be opened; of the built-in report its name.
    file: PathBuf,
    /// Its report.
    opened: Opened,
    /// The files behind it, which are not opened yet.
    closed: Vec<PathBuf>,
}

impl Beginning {
    fn alone(file: PathBuf, opened: Opened) -> Self {
        Self { failed: Vec::new(), file, opened, closed: Vec::new() }
    }

    /// The report as it can be shown at once: without its figures.
    pub fn preview(&self) -> Reader {
        self.opened.preview().with_number(self.failed.len(), self.failed.len() + 1 + self.closed.len())
    }

    /// The workspace with all of them, and the loader of the open report.
    pub fn start(self) -> (Workspace, Loader) {
        let lang = self.opened.opener.lang;
        let (reader, loader) = self.opened.start();
        let failed = self.failed.into_iter().map(|(file, error)| (file, (lang.load_failure)(&error.cause))).collect();
        (Workspace::new(failed, self.file, reader, self.closed), loader)
    }

    /// Whether standard input is one of them.
    pub fn takes_stdin(&self) -> bool {
        self.closed.iter().chain([&self.file]).any(|file| file == Path::new("-"))
    }
}

/// Opens reports, all with the same settings.
#[derive(Clone)]
pub struct Opener {
    pub(super) engine: SharedEngine,
    pub(super) rules: Arc<HeadingRules>,
    typesetting: Typesetting,
    /// The store of what is remembered, if anything is.
    store: Option<Store>,
    /// Whether one reads on where one was, and not at the start.
    takes_place: bool,
    /// The language of what is told on the screen.
    pub(super) lang: Lang,
}

impl Opener {
    /// An opener with these settings.
    pub fn new(settings: &Settings) -> Self {
        let lexica = settings.lexica.clone();
        let engine: SharedEngine = Arc::new(LazyLock::new(Box::new(move || lexica.engine())));
        let (rules, store) = (Arc::new(settings.headings.clone()), settings.store.clone());
        let (typesetting, lang) = (settings.typesetting, settings.languages.interface);
        Self { engine, rules, typesetting, store, takes_place: true, lang }
    }

    /// The same, but all reports are read from the start; what figures are called is remembered all the same.
    pub fn at_the_start(self) -> Self {
        Self { takes_place: false, ..self }
    }

    /// Opens the first of `files` that can be opened, and none twice. Without files, opens what is piped in, or else
    /// the built-in report. If none can be opened, gives the error of each.
    pub fn begin(&self, files: &[PathBuf]) -> Result<Beginning, Vec<LoadError>> {
        if files.is_empty() && !stdin_is_piped() {
            let opened = self.opened(Document::built_in());
            let file = PathBuf::from(&opened.document.source.name);
            return Ok(Beginning::alone(file, opened));
        }
        let mut files = distinct(files).into_iter();
        let mut failed = Vec::new();
        while let Some(file) = files.next() {
            match self.open(&file) {
                Ok(opened) => return Ok(Beginning { failed, file, opened, closed: files.collect() }),
                Err(error) => failed.push((file, error)),
            }
        }
        Err(failed.into_iter().map(|(_, error)| error).collect())
    }

    /// Opens the report of one file.
    pub fn begin_with(&self, file: PathBuf) -> Result<Beginning, LoadError> {
        let opened = self.open(&file)?;
        Ok(Beginning::alone(file, opened))
    }

    /// Opens another report by its path, in which `~` is the home directory. Standard input is refused if keys or
    /// commands come from there.
    pub fn open_another(&self, path: &Path, stdin_is_taken: bool) -> Result<(Reader, Loader), String> {
        if stdin_is_taken && path == Path::new("-") {
            return Err(self.lang.nothing_piped.into());
        }
        let path = path.to_str().map_or_else(|| path.to_owned(), export::file::path);
        Ok(self.open(&path).map_err(|error| (self.lang.load_failure)(&error.cause))?.start())
    }

    /// Opens the report of a path, `-` being standard input.
    pub fn open(&self, path: &Path) -> Result<Opened, LoadError> {
        if path == Path::new("-") { self.open_stdin() } else { self.open_file(path) }
    }

    /// The document of a file that is looked through and not read.
    pub fn document(&self, path: &Path) -> Result<Document, String> {
        load::open_by(&self.rules, path).map_err(|error| (self.lang.load_failure)(&error.cause))
    }

    fn open_file(&self, path: &Path) -> Result<Opened, LoadError> {
        let found = fs::metadata(path).ok().filter(fs::Metadata::is_file);
        // The content of a pipe can be read only once.
        let file = found.as_ref().map(|_| path.to_owned());
        let is_large = found.is_some_and(|found| found.len() >= LARGE);
        let head = if is_large { head(path).ok() } else { None };
        match head.and_then(|head| beginning(&self.rules, &path.display().to_string(), &head)) {
            Some(document) => {
                let (rules, path) = (Arc::clone(&self.rules), path.to_owned());
                let whole: Load = Box::new(move || load::open_by(&rules, &path));
                Ok(Opened { whole: Some(whole), file, ..self.opened(document) })
            }
            None => Ok(Opened { file, ..self.opened(load::open_by(&self.rules, path)?) }),
        }
    }

    fn open_stdin(&self) -> Result<Opened, LoadError> {
        let mut head = Vec::new();
        // An error here comes again when the rest is read, and is told then.
        let read = io::stdin().lock().take(LARGE).read_to_end(&mut head);
        let document = match read {
            Ok(length) if length as u64 == LARGE => {
                beginning(&self.rules, "-", head.get(..BEGINNING).unwrap_or_default())
            }
            _ => None,
        };
        let rules = Arc::clone(&self.rules);
        let rest = move || load::read_by(&rules, "-", Cursor::new(head).chain(io::stdin()));
        match document {
            Some(document) => Ok(Opened { whole: Some(Box::new(rest)), ..self.opened(document) }),
            None => Ok(self.opened(rest()?)),
        }
    }

    /// All of a report that comes from nowhere it could be read from again.
    fn opened(&self, document: Document) -> Opened {
        Opened { document, whole: None, file: None, opener: self.clone() }
    }
}

/// The files that were named, each where it was named first; standard input if none was.
fn distinct(files: &[PathBuf]) -> Vec<PathBuf> {
    let mut known = HashSet::new();
    match files {
        [] => vec![PathBuf::from("-")],
        files => files.iter().filter(|file| known.insert(load::identity(file))).cloned().collect(),
    }
}

fn head(path: &Path) -> io::Result<Vec<u8>> {
    let mut head = Vec::with_capacity(BEGINNING);
    File::open(path)?.take(BEGINNING as u64).read_to_end(&mut head)?;
    Ok(head)
}

/// The document of `head`, which is cut at the end of a line, or behind the last whole character in UTF-8. None if that
/// cannot be read by itself.
fn beginning(rules: &HeadingRules, name: &str, head: &[u8]) -> Option<Document> {
    let line_end = head.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let valid = std::str::from_utf8(head).map_or_else(|error| error.valid_up_to(), str::len);
    load::read_by(rules, name, head.get(..line_end.max(valid))?).ok()
}

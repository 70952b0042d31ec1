//! Opens a report for the reader: whole where it is small; where it is large its beginning first, and the rest when it
//! has been read. A file can be opened again.

use super::commands::stdin_is_piped;
use super::lexica::Lexica;
use crate::document::Document;
use crate::document::load::{self, LoadError};
use crate::figure::Engine;
use crate::reader::Reader;
use crate::reader::arrival::{Arrival, Report, Supply};
use crate::session::store::Store;
use std::fs::{self, File};
use std::io::{self, Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Bytes from which on a report is large.
const LARGE: u64 = 1 << 20;

/// Bytes of the beginning of a large report: some dozen screens.
const BEGINNING: usize = 1 << 16;

/// What loads the whole of a report.
type Load = Box<dyn FnOnce() -> Result<Document, LoadError> + Send>;

/// A report that was opened, its figures not yet looked for.
pub struct Opened {
    document: Document,
    lexica: Lexica,
    /// What loads the whole of it, where the document is only its beginning.
    whole: Option<Load>,
    /// The file that it came from, where it can be opened again.
    file: Option<PathBuf>,
    /// Where something may be remembered of it.
    store: Option<Store>,
}

impl Opened {
    /// The report as it can be shown at once: without its figures.
    pub fn glance(&self) -> Reader {
        Reader::beginning(self.document.clone(), Vec::new())
    }

    /// The session, at its start, and what reads the rest of the report, and its file again.
    pub fn start(self) -> (Reader, Supply) {
        let Self { document, lexica, whole, file, store } = self;
        let path = file.clone();
        let recall = move |document: &Document| store.and_then(|store| store.recall(document, path.as_deref()));
        let engine = Arc::new(lexica.engine());
        let figures = engine.figures(&document);
        let mut supply = Supply::default();
        let reader = match whole {
            None => {
                let memory = recall(&document);
                let mut reader = Reader::new(document, figures);
                memory.iter().for_each(|memory| reader.recall(memory));
                reader
            }
            Some(load) => {
                let engine = Arc::clone(&engine);
                let arrive = |report: Report| {
                    let memory = recall(report.document());
                    Arrival::Whole(Box::new(report.with_memory(memory)))
                };
                supply.rest = Some(Box::new(move || arrival(load(), &engine, arrive)));
                Reader::beginning(document, figures)
            }
        };
        supply.file = file.map(|path| {
            let name = path.clone();
            let again = move || arrival(load::open(&name), &engine, |report| Arrival::Again(Box::new(report)));
            (path, Box::new(again) as Box<dyn FnMut() -> Arrival + Send>)
        });
        (reader, supply)
    }
}

fn arrival(opened: Result<Document, LoadError>, engine: &Engine, arrive: impl FnOnce(Report) -> Arrival) -> Arrival {
    match opened {
        Ok(document) => {
            let figures = engine.figures(&document);
            arrive(Report::new(document, figures))
        }
        Err(error) => Arrival::Failed(error.cause()),
    }
}

/// Opens the report that was named; without a name what is piped in, else the built-in report. What `store` knows of it
/// is gone on with.
pub fn open(file: Option<&Path>, lexica: Lexica, store: Option<Store>) -> Result<Opened, LoadError> {
    let (document, whole, file) = match file {
        Some(path) if path != Path::new("-") => open_file(path)?,
        None if !stdin_is_piped() => (Document::built_in(), None, None),
        _ => open_stdin()?,
    };
    Ok(Opened { document, lexica, whole, file, store })
}

/// What there is at once, what loads the whole where that is not all, and the file that can be opened again.
type Found = (Document, Option<Load>, Option<PathBuf>);

fn open_file(path: &Path) -> Result<Found, LoadError> {
    let found = fs::metadata(path).ok().filter(fs::Metadata::is_file);
    // What comes through a pipe comes once.
    let file = found.as_ref().map(|_| path.to_owned());
    let is_large = found.is_some_and(|found| found.len() >= LARGE);
    let head = if is_large { head(path).ok() } else { None };
    match head.and_then(|head| beginning(&path.display().to_string(), &head)) {
        Some(document) => {
            let path = path.to_owned();
            Ok((document, Some(Box::new(move || load::open(&path))), file))
        }
        None => Ok((load::open(path)?, None, file)),
    }
}

fn head(path: &Path) -> io::Result<Vec<u8>> {
    let mut head = Vec::with_capacity(BEGINNING);
    File::open(path)?.take(BEGINNING as u64).read_to_end(&mut head)?;
    Ok(head)
}

fn open_stdin() -> Result<Found, LoadError> {
    let mut head = Vec::new();
    // What cannot be read will not be read the second time either, and is told then.
    let read = io::stdin().lock().take(LARGE).read_to_end(&mut head);
    let document = match read {
        Ok(length) if length as u64 == LARGE => beginning("-", head.get(..BEGINNING).unwrap_or_default()),
        _ => None,
    };
    let rest = move || load::read("-", Cursor::new(head).chain(io::stdin()));
    match document {
        Some(document) => Ok((document, Some(Box::new(rest)), None)),
        None => Ok((rest()?, None, None)),
    }
}

/// The document of `head`, cut between two characters: the last ones that are sure in UTF-8, else at the end of a line.
/// Nothing where that cannot be read by itself.
fn beginning(name: &str, head: &[u8]) -> Option<Document> {
    let line_end = head.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let valid = std::str::from_utf8(head).map_or_else(|error| error.valid_up_to(), str::len);
    load::read(name, head.get(..line_end.max(valid))?).ok()
}

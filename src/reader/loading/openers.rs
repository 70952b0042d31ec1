//! What opens reports, folders and codebooks while one reads.

use super::Loader;
use crate::compare::Codebook;
use crate::document::Document;
use crate::reader::Reader;
use crate::reader::library::Library;
use crate::reader::library::entry::LibraryEvent;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::Receiver;

/// Reads the report of a file, on any thread, to look through it; or says why it cannot be read.
pub type DocumentOpener = Arc<dyn Fn(&Path) -> Result<Document, String> + Send + Sync>;

/// What opens further reports.
#[derive(Clone)]
pub struct Openers {
    /// To read them.
    pub reader: ReaderOpener,
    /// To look through them.
    pub document: DocumentOpener,
    /// What opens codebooks.
    pub codebook: CodebookOpener,
    /// What looks for the reports of the library again; nothing where no folder was opened.
    pub library: Option<LibraryScanner>,
    /// What lists the reports of another folder.
    pub folder: FolderOpener,
}

/// Begins to find the reports of a library, and gives what is found out about it as it comes.
pub type LibraryScanner = Arc<dyn Fn() -> io::Result<Receiver<LibraryEvent>> + Send + Sync>;

/// Opens the library of a folder, with what is known of it within a moment; the rest comes behind, and what looks for its
/// reports again.
pub type FolderOpener =
    Arc<dyn Fn(&Path) -> io::Result<(Library, Receiver<LibraryEvent>, LibraryScanner)> + Send + Sync>;

/// Reads the codebook in a file, or tells why it cannot be used.
pub type CodebookOpener = Arc<dyn Fn(&Path) -> Result<Codebook, String> + Send + Sync>;

/// Opens the report of a file, on any thread: gives the session at its start and the loader of the rest, or the cause
/// where it cannot be opened.
pub type ReaderOpener = Arc<dyn Fn(&Path) -> Result<(Reader, Loader), String> + Send + Sync>;

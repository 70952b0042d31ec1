//! The state folder: a file a report. It is read as it stands, and written under a lock, so that programs that run side
//! by side lose nothing of one another.

#[cfg(test)]
mod tests;

use super::record::Record;
use super::timestamp::Timestamp;
use crate::document::{Document, Fingerprint};
use crate::reader::reading_state::ReadingState;
use etcetera::BaseStrategy;
use serde::{Deserialize, Serialize};
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The version of the files that are written; those of a later one are let alone.
const VERSION: u32 = 1;

/// The folder that state files are kept in.
#[derive(Clone, Debug)]
pub struct Store {
    folder: PathBuf,
}

/// Why something is not remembered, or no longer.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs)] // The fields are what the messages show.
pub enum StoreError {
    /// The system did not let the folder be used.
    #[error("{}: {source}", path.display())]
    Unusable { path: PathBuf, source: io::Error },
    /// A later version wrote the file.
    #[error("{}: a state file of version {version}, expected at most {VERSION}", path.display())]
    Newer { path: PathBuf, version: u32 },
    /// The file was none; it was given another name.
    #[error("{}: no state file, kept as it was", kept.display())]
    Broken { kept: PathBuf },
}

/// What of a file says how to read the rest.
#[derive(Deserialize)]
struct Header {
    version: u32,
}

#[derive(Serialize)]
struct StateFile<'a> {
    version: u32,
    #[serde(flatten)]
    record: &'a Record,
}

/// What was found in the place of a state file.
enum Found {
    Nothing,
    Record(Box<Record>),
    Newer(u32),
    Broken,
}

impl Store {
    /// The store in `folder`, which need not exist.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// The store where the platform wants it: `$XDG_STATE_HOME/gongbao`; on Windows, which knows no place for state, among
    /// what is local to the machine. None for one who has no home.
    pub fn of_platform() -> Option<Self> {
        let folders = etcetera::choose_base_strategy().ok()?;
        Some(Self::new(folders.state_dir().unwrap_or_else(|| folders.cache_dir()).join("gongbao")))
    }

    /// What is remembered of `document`; of one that is not known, what is remembered of what stood at `path` before.
    pub fn recall(&self, document: &Document, path: Option<&Path>) -> Option<ReadingState> {
        if let Found::Record(record) = self.find(&self.file(document.fingerprint)).ok()? {
            return Some(record.reading_state());
        }
        let path = std::path::absolute(path?).ok()?;
        let known = self.records().into_iter().filter(|record| record.paths.contains(&path));
        known.max_by_key(|record| record.read).map(|record| record.carried_to(document))
    }

    /// All that is remembered, in no order. Files that cannot be read are left out.
    pub fn records(&self) -> Vec<Record> {
        let Ok(entries) = fs::read_dir(&self.folder) else { return Vec::new() };
        let files = entries.filter_map(|entry| Some(entry.ok()?.path()));
        let files = files.filter(|path| path.extension().is_some_and(|extension| extension == "json"));
        let record = |path: PathBuf| match self.find(&path) {
            Ok(Found::Record(record)) => Some(*record),
            _ => None,
        };
        files.filter_map(record).collect()
    }

    /// Adds `record` to what is known of `report`, whoever wrote that. A file that is none is told, and kept under another
    /// name.
    pub fn save(&self, report: Fingerprint, record: &Record) -> Result<Option<StoreError>, StoreError> {
        let file = self.file(report);
        let unusable = |source| StoreError::Unusable { path: self.folder.clone(), source };
        let _lock = self.lock().map_err(unusable)?;
        let (mut whole, aside) = match self.find(&file).map_err(unusable)? {
            Found::Newer(version) => return Err(StoreError::Newer { path: file, version }),
            Found::Record(known) => (*known, None),
            Found::Nothing => (Record::default(), None),
            Found::Broken => (Record::default(), Some(self.set_aside(&file).map_err(unusable)?)),
        };
        whole.merge(record.clone());
        self.write(&file, &whole).map_err(unusable)?;
        Ok(aside)
    }

    fn file(&self, report: Fingerprint) -> PathBuf {
        self.folder.join(format!("{report}.json"))
    }

    /// Waits until no other program writes here. Nobody but the user may see what somebody reads.
    fn lock(&self) -> io::Result<File> {
        let mut folder = DirBuilder::new();
        folder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
        folder.create(&self.folder)?;
        let lock = private().open(self.folder.join("lock"))?;
        lock.lock()?;
        Ok(lock)
    }

    fn find(&self, file: &Path) -> io::Result<Found> {
        let bytes = match fs::read(file) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Found::Nothing),
            Err(error) => return Err(error),
        };
        Ok(match serde_json::from_slice::<Header>(&bytes) {
            Ok(Header { version }) if version > VERSION => Found::Newer(version),
            Ok(_) => serde_json::from_slice(&bytes).map_or(Found::Broken, |mut record: Box<Record>| {
                record.settle();
                Found::Record(record)
            }),
            Err(_) => Found::Broken,
        })
    }

    /// Gives a file that is no state file a name under which it stays.
    fn set_aside(&self, file: &Path) -> io::Result<StoreError> {
        let kept = file.with_extension(format!("broken-{}", Timestamp::now()));
        fs::rename(file, &kept)?;
        Ok(StoreError::Broken { kept })
    }

    /// Writes a file so that at any moment either the old or the new one is there, and whole.
    fn write(&self, file: &Path, record: &Record) -> io::Result<()> {
        let mut bytes = serde_json::to_vec_pretty(&StateFile { version: VERSION, record })?;
        bytes.push(b'\n');
        let new = file.with_extension("new");
        let mut out = private().truncate(true).open(&new)?;
        out.write_all(&bytes)?;
        out.sync_all()?;
        fs::rename(new, file)
    }
}

/// Opens a file to write, and makes one that only the user may read.
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

//! The state folder, with a file for each report. Files are read without a lock and written under one, so that programs
//! that run side by side lose nothing of each other's.

#[cfg(test)]
mod tests;

use super::private_folder;
use super::record::Record;
use super::timestamp::Timestamp;
use crate::document::{Document, Fingerprint};
use crate::reader::StoreError;
use crate::reader::reading_state::ReadingState;
use etcetera::BaseStrategy;
use serde::{Deserialize, Serialize};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The latest version of the files that this program reads. Files of a later version are left alone.
const VERSION: u32 = 3;

/// The version of files without accepted alarms, and that of files without corrections too: programs that know nothing of
/// these may write them.
const WITHOUT_ALARMS: u32 = 2;
const WITHOUT_CORRECTIONS: u32 = 1;

/// The most bytes of a state file, 16 MiB: hundreds of thousands of bookmarks and corrections.
const MOST_BYTES: u64 = 16 << 20;

/// The folder that state files are kept in.
#[derive(Clone, Debug)]
pub struct Store {
    folder: PathBuf,
}

/// The part of a file that says how to read the rest.
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

/// What stands where a state file is expected.
enum Found {
    Nothing,
    Record(Box<Record>),
    Newer(u32),
    Broken,
}

impl Store {
    /// The store in `folder`, which need not exist yet.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// The folder.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The store in the folder of the platform: `$XDG_STATE_HOME/gongbao`; on Windows, which has no folder for state, in the
    /// one for caches. None for a user without a home directory.
    pub fn of_platform() -> Option<Self> {
        let folders = etcetera::choose_base_strategy().ok()?;
        Some(Self::new(folders.state_dir().unwrap_or_else(|| folders.cache_dir()).join("gongbao")))
    }

    /// What is remembered of `document`; if its text is not known, what is remembered of the last text at `path`, carried
    /// over. Nothing if that cannot be read: saving tells why.
    pub fn recall(&self, document: &Document, path: Option<&Path>) -> Option<ReadingState> {
        self.recall_among(document, path, &OnceLock::new()).ok().flatten()
    }

    /// The same for one of many reports, among which `records`, in which a text that changed is looked for, are read once.
    /// The error says why what is remembered of the text cannot be read.
    pub fn recall_among(
        &self,
        document: &Document,
        path: Option<&Path>,
        records: &OnceLock<Vec<Record>>,
    ) -> Result<Option<ReadingState>, StoreError> {
        let file = self.file(document.fingerprint);
        match self.find(&file) {
            Ok(Found::Record(record)) => return Ok(Some(record.reading_state())),
            Ok(Found::Nothing) => {}
            Ok(Found::Newer(version)) => return Err(StoreError::Newer { path: file, version, known: VERSION }),
            Ok(Found::Broken) => return Err(StoreError::Unreadable { path: file }),
            Err(error) => return Err(StoreError::Unusable { path: file, why: error.to_string() }),
        }
        let Some(path) = path.and_then(|path| std::path::absolute(path).ok()) else { return Ok(None) };
        let known = records.get_or_init(|| self.records()).iter().filter(|record| record.paths.contains(&path));
        Ok(known.max_by_key(|record| record.read).map(|record| record.carried_to(document)))
    }

    /// The records of all reports, in no order. Files that cannot be read are left out.
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

    /// Merges `record` into what is known of `report`. A broken file is kept under another name, which is the error in `Ok`:
    /// the record was saved all the same.
    pub fn save(&self, report: Fingerprint, record: &Record) -> Result<Option<StoreError>, StoreError> {
        let file = self.file(report);
        let unusable = |error: io::Error| self.unusable(error);
        let _lock = self.lock()?;
        let (mut whole, aside) = match self.find(&file).map_err(unusable)? {
            Found::Newer(version) => return Err(StoreError::Newer { path: file, version, known: VERSION }),
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

    /// Waits until no other program writes here. Only the user may see what the user reads.
    fn lock(&self) -> Result<File, StoreError> {
        private_folder::lock(&self.folder)
    }

    fn unusable(&self, error: io::Error) -> StoreError {
        StoreError::Unusable { path: self.folder.clone(), why: error.to_string() }
    }

    fn find(&self, file: &Path) -> io::Result<Found> {
        let bytes = match private_folder::read(file, MOST_BYTES) {
            Ok(Some(bytes)) => bytes,
            Ok(None) => return Ok(Found::Broken),
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

    /// Renames a file that is no state file, so that it is not overwritten.
    fn set_aside(&self, file: &Path) -> io::Result<StoreError> {
        let kept = file.with_extension(format!("broken-{}", Timestamp::now()));
        fs::rename(file, &kept)?;
        Ok(StoreError::Broken { kept })
    }

    /// Writes a file so that at any moment either the old or the new one is there as a whole.
    fn write(&self, file: &Path, record: &Record) -> io::Result<()> {
        let version = match record {
            _ if record.has_accepted_alarms() => VERSION,
            _ if record.has_corrections() => WITHOUT_ALARMS,
            _ => WITHOUT_CORRECTIONS,
        };
        let mut bytes = serde_json::to_vec_pretty(&StateFile { version, record })?;
        bytes.push(b'\n');
        private_folder::replace(file, &bytes)
    }
}

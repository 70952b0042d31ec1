//! The cache of libraries: what the list says of each report, so that a folder that is opened again is listed at once. It is
//! one file, which is made anew where it is broken or where another version of the program made it.

#[cfg(test)]
mod tests;

use super::private_folder;
use super::timestamp::Timestamp;
use crate::document::{Fingerprint, Warning};
use crate::reader::StoreError;
use crate::reader::library::entry::{EntryState, ReportSummary};
use etcetera::BaseStrategy;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The version of the file's format.
const FORMAT: u32 = 1;

/// The most bytes of the file, 64 MiB: several times what so many reports take.
const MOST_BYTES: u64 = 64 << 20;

/// The most reports that are kept: those that were listed last. A study has thousands, and each takes some 300 bytes.
const MOST_REPORTS: usize = 50_000;

/// How long it may not be written down that a report was listed again.
const STALE: Duration = Duration::from_secs(24 * 60 * 60);

/// Where the cache is kept, and what it must have been made by to be used.
#[derive(Clone, Debug)]
pub struct LibraryCache {
    folder: PathBuf,
    made_by: String,
}

/// Reports by their content, and files by their paths.
#[derive(Debug, Default)]
pub struct KnownReports {
    files: HashMap<PathBuf, KnownFile>,
    reports: HashMap<String, KnownReport>,
}

/// A file as it was when its content was known: as long as it is the same, so is its content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownFile {
    /// Its length in bytes.
    pub size: u64,
    /// When it was changed the last time.
    pub modified: Timestamp,
    /// The fingerprint of its content and its name.
    pub content: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct KnownReport {
    listed: Timestamp,
    title: String,
    place: Option<String>,
    year: Option<u16>,
    kind: Option<String>,
    sections: usize,
    figures: usize,
    warnings: Vec<Warning>,
    /// Why it cannot be read, where it cannot, and the code of the language in which that is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    failure: Option<(String, String)>,
}

/// The file. Its files are a list, for not every path is a text.
#[derive(Default, Serialize, Deserialize)]
struct CacheFile {
    format: u32,
    made_by: String,
    files: Vec<(PathBuf, KnownFile)>,
    reports: HashMap<String, KnownReport>,
}

impl LibraryCache {
    /// The cache in `folder`, which need not exist yet. `settings` are what the facts of a report depend on besides its
    /// content and the program.
    pub fn new(folder: PathBuf, settings: &str) -> Self {
        let made_by = format!("{} {}", env!("GONGBAO_VERSION"), Fingerprint::of(settings));
        Self { folder, made_by }
    }

    /// The cache in the folder of the platform: `$XDG_CACHE_HOME/gongbao`. None for a user without a home directory.
    pub fn of_platform(settings: &str) -> Option<Self> {
        let folders = etcetera::choose_base_strategy().ok()?;
        Some(Self::new(folders.cache_dir().join("gongbao").join("library"), settings))
    }

    /// What is known; nothing where there is no file, or none that this program made with these settings.
    pub fn read(&self) -> KnownReports {
        let bytes = private_folder::read(&self.file(), MOST_BYTES).ok().flatten();
        let found: Option<CacheFile> = bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok());
        let found = found.filter(|found| (found.format, &found.made_by) == (FORMAT, &self.made_by)).unwrap_or_default();
        KnownReports { files: found.files.into_iter().collect(), reports: found.reports }
    }

    /// Adds `listed`, and leaves out the reports that were listed the longest time ago where there are too many.
    pub fn add(&self, listed: &KnownReports) -> Result<(), StoreError> {
        let _lock = private_folder::lock(&self.folder)?;
        let mut known = self.read();
        known.files.extend(listed.files.iter().map(|(path, file)| (path.clone(), file.clone())));
        known.reports.extend(listed.reports.iter().map(|(content, report)| (content.clone(), report.clone())));
        known.keep(MOST_REPORTS);
        let written = self.write(known);
        written.map_err(|error| StoreError::Unusable { path: self.folder.clone(), why: error.to_string() })
    }

    fn write(&self, known: KnownReports) -> io::Result<()> {
        // A path that is no text has no place in JSON: its report is found by its content.
        let files = known.files.into_iter().filter(|(path, _)| path.to_str().is_some()).collect();
        let file = CacheFile { format: FORMAT, made_by: self.made_by.clone(), files, reports: known.reports };
        private_folder::replace(&self.file(), &serde_json::to_vec(&file)?)
    }

    fn file(&self) -> PathBuf {
        self.folder.join("library.json")
    }
}

impl KnownReports {
    /// What the list says of the report of `path`, in the language of that code, if its file is still of that length and time.
    pub fn at(&self, path: &Path, size: u64, modified: Timestamp, lang: &str) -> Option<(&KnownFile, EntryState)> {
        let file = self.files.get(path).filter(|file| (file.size, file.modified) == (size, modified))?;
        Some((file, self.with(&file.content, lang)?))
    }

    /// What the list says of a report of that content. Why one cannot be read is known in one language.
    pub fn with(&self, content: &str, lang: &str) -> Option<EntryState> {
        let report = self.reports.get(content)?;
        match &report.failure {
            None => Some(EntryState::Read(Box::new(report.summary()))),
            Some((said_in, why)) => (said_in == lang).then(|| EntryState::Failed(why.clone())),
        }
    }

    /// Whether the report is known, and it was written down lately that it was listed.
    pub fn is_fresh(&self, path: &Path, file: &KnownFile) -> bool {
        let report = self.reports.get(&file.content);
        self.files.get(path) == Some(file) && report.is_some_and(|report| report.listed.age() < STALE)
    }

    /// Takes note of a report whose figures are counted, or of why it cannot be read, and of its file.
    pub fn list(&mut self, path: PathBuf, file: KnownFile, state: &EntryState, lang: &str) {
        let report = match state {
            EntryState::Unread => return,
            EntryState::Read(summary) => KnownReport::new(summary),
            EntryState::Failed(why) => KnownReport {
                failure: Some((lang.to_owned(), why.clone())),
                ..KnownReport::new(&ReportSummary::default())
            },
        };
        self.reports.insert(file.content.clone(), report);
        self.files.insert(path, file);
    }

    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.reports.is_empty()
    }

    /// Keeps so many reports, those that were listed last, and their files; of these no more than reports.
    fn keep(&mut self, most: usize) {
        let mut reports: Vec<_> = self.reports.drain().collect();
        reports.sort_by_key(|(_, report)| Reverse(report.listed));
        reports.truncate(most);
        self.reports = reports.into_iter().collect();
        let mut files: Vec<_> = self.files.drain().collect();
        let listed = |file: &KnownFile| self.reports.get(&file.content).map(|report| report.listed);
        files.retain(|(_, file)| listed(file).is_some());
        files.sort_by_key(|(_, file)| Reverse(listed(file)));
        files.truncate(most);
        self.files = files.into_iter().collect();
    }
}

impl KnownReport {
    fn new(summary: &ReportSummary) -> Self {
        let ReportSummary { title, place, year, kind, sections, figures, warnings } = summary.clone();
        let figures = figures.unwrap_or(0);
        Self { listed: Timestamp::now(), title, place, year, kind, sections, figures, warnings, failure: None }
    }

    fn summary(&self) -> ReportSummary {
        let Self { listed: _, title, place, year, kind, sections, figures, warnings, failure: _ } = self.clone();
        ReportSummary { title, place, year, kind, sections, figures: Some(figures), warnings }
    }
}

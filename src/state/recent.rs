//! The list of recent reports.

use super::record::Record;
use super::store::Store;
use super::timestamp::Timestamp;
use std::collections::HashSet;
use std::path::PathBuf;

/// A report that was read from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recent {
    /// Its title; the name of its file if it has none.
    pub title: String,
    /// Its file, which may be gone.
    pub path: PathBuf,
    /// The heading of the section that was being read; empty if it has none.
    pub section: String,
    /// When it was open the last time.
    pub read: Timestamp,
    /// Whether the file still exists.
    pub is_there: bool,
}

/// The reports that `store` knows from files, the last one first, each file once. Reports that were piped in are left out:
/// they cannot be opened again.
pub fn recent(store: &Store) -> Vec<Recent> {
    let mut records = store.records();
    records.sort_by_key(|record| std::cmp::Reverse(record.read));
    let mut known = HashSet::new();
    records.into_iter().filter_map(entry).filter(|entry| known.insert(entry.path.clone())).collect()
}

fn entry(record: Record) -> Option<Recent> {
    let there = record.paths.iter().find(|path| path.is_file());
    let path = there.or(record.paths.first())?;
    let name = || path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Some(Recent {
        title: match (record.title.as_str(), record.name.as_str()) {
            ("", _) => name(),
            (title, "") => title.to_owned(),
            (_, name) => name.to_owned(),
        },
        path: path.clone(),
        section: record.section().to_owned(),
        read: record.read,
        is_there: there.is_some(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Document, Source};
    use crate::reader::reading_state::ReadingState;
    use std::fs;

    #[test]
    fn each_file_stands_once_the_last_one_read_first_and_one_that_is_gone_is_known() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path().join("state"));
        let path = |name: &str| folder.path().join(name);
        let read = |name: Option<&str>, text: &str, time: u64| {
            let document = Document::parse(Source { name: "test".into(), encoding: "UTF-8" }, text.to_owned());
            let memory = ReadingState { reading: text.find('一').unwrap_or_default(), ..ReadingState::default() };
            let path = name.map(path);
            let mut record = Record::new(&document, path.as_deref(), &memory, Timestamp::default());
            record.read = serde_json::from_value(time.into()).unwrap();
            store.save(document.fingerprint, &record).unwrap();
        };
        fs::write(path("甲.txt"), "").unwrap();
        read(Some("甲.txt"), "清河市工作报告\n一、进展\n办结31件。\n", 1);
        read(Some("乙.txt"), "办结31件。\n", 2);
        read(Some("甲.txt"), "清河市工作报告\n一、进展\n办结32件。\n", 3);
        read(None, "一些文字。\n", 4);
        let listed: Vec<_> =
            recent(&store).into_iter().map(|entry| (entry.title, entry.section, entry.is_there)).collect();
        let expected = [("清河市工作报告", "一、进展", true), ("乙.txt", "", false)];
        assert_eq!(listed, expected.map(|(title, section, there)| (title.to_owned(), section.to_owned(), there)));
    }
}

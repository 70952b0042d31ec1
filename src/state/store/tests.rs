//! Files as they are found and as they are left.

use super::*;
use crate::document::Source;
use crate::figure::{Correctable, Correction};
use crate::reader::accepted_alarms::{Acceptance, AlarmKey};
use crate::reader::bookmarks::Bookmark;
use crate::reader::corrections::DatedCorrection;
use std::time::SystemTime;

const REPORT: &str = "清河市工作报告\n一、进展\n办结31件。\n二、打算\n继续努力。\n";

fn document(text: &str) -> Document {
    Document::parse(Source { name: "test".into(), encoding: "UTF-8" }, text.to_owned())
}

fn memory(reading: usize, letter: char) -> ReadingState {
    let mark = Bookmark { at: reading, set: SystemTime::now() };
    ReadingState { reading, bookmarks: [(letter, mark)].into_iter().collect(), ..ReadingState::default() }
}

fn record(document: &Document, path: &str, memory: &ReadingState) -> Record {
    Record::new(document, Some(Path::new(path)), memory, Timestamp::now())
}

fn store() -> (tempfile::TempDir, Store, Document) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::new(folder.path().join("state/gongbao"));
    (folder, store, document(REPORT))
}

fn letters(memory: &ReadingState) -> String {
    memory.bookmarks.iter().map(|(letter, _)| letter).collect()
}

#[test]
fn what_was_saved_is_recalled_by_the_text_whatever_its_file_is_called() {
    let (_folder, store, document) = store();
    assert_eq!(store.recall(&document, None), None);
    store.save(document.fingerprint, &record(&document, "/甲", &memory(9, 'a'))).unwrap();
    store.save(document.fingerprint, &record(&document, "/乙", &memory(12, 'b'))).unwrap();
    let recalled = store.recall(&document, None).unwrap();
    assert_eq!((recalled.reading, letters(&recalled).as_str()), (12, "ab"));
    assert_eq!(store.records().len(), 1);
}

#[test]
fn a_text_that_changed_is_known_by_its_path() {
    let (_folder, store, document) = store();
    store.save(document.fingerprint, &record(&document, "/甲", &memory(REPORT.find("继续").unwrap(), 'a'))).unwrap();
    let changed = self::document(&REPORT.replace("办结", "办理并办结"));
    let recalled = store.recall(&changed, Some(Path::new("/甲"))).unwrap();
    assert!(crate::text::range::from(&changed.text, recalled.reading).starts_with("继续"));
    assert_eq!(letters(&recalled), "a");
    assert_eq!(store.recall(&changed, Some(Path::new("/乙"))), None);
}

#[test]
fn a_broken_file_is_told_and_kept_under_another_name() {
    let (_folder, store, document) = store();
    store.save(document.fingerprint, &record(&document, "/甲", &memory(9, 'a'))).unwrap();
    fs::write(store.file(document.fingerprint), "{\"version\": 1, \"marks\": [").unwrap();
    assert_eq!(store.recall(&document, None), None);
    let error = store.save(document.fingerprint, &record(&document, "/甲", &memory(9, 'b'))).unwrap();
    let Some(StoreError::Broken { kept }) = error else { panic!("{error:?}") };
    assert!(fs::read_to_string(kept).unwrap().ends_with("\"marks\": ["));
    assert_eq!(letters(&store.recall(&document, None).unwrap()), "b");
}

#[test]
fn a_file_of_a_later_version_is_let_alone() {
    let (_folder, store, document) = store();
    store.save(document.fingerprint, &record(&document, "/甲", &memory(9, 'a'))).unwrap();
    let later = "{\"version\": 4, \"marks\": \"elsewhere\"}";
    fs::write(store.file(document.fingerprint), later).unwrap();
    let error = store.save(document.fingerprint, &record(&document, "/甲", &memory(9, 'b'))).unwrap_err();
    assert!(matches!(error, StoreError::Newer { version: 4, known: 3, .. }), "{error:?}");
    assert_eq!(fs::read_to_string(store.file(document.fingerprint)).unwrap(), later);
}

fn corrected() -> ReadingState {
    let correction = Correction::default().with(Correctable::Label, Some("办结案件"));
    let said = DatedCorrection { correction, set: SystemTime::now() };
    let corrections = [(REPORT.find("31").unwrap(), said)].into_iter().collect();
    ReadingState { corrections, ..ReadingState::default() }
}

fn accepted() -> ReadingState {
    let alarm = AlarmKey { at: REPORT.find("31").unwrap(), written: "sum 31件 17件".into() };
    let said = Acceptance { is_right: true, set: SystemTime::UNIX_EPOCH };
    ReadingState { accepted: [(alarm, said)].into_iter().collect(), ..ReadingState::default() }
}

#[test]
fn a_program_that_knows_no_corrections_or_alarms_lets_alone_only_the_files_that_have_some() {
    let (_folder, store, document) = store();
    let version = || {
        let file: serde_json::Value =
            serde_json::from_slice(&fs::read(store.file(document.fingerprint)).unwrap()).unwrap();
        file["version"].as_u64()
    };
    store.save(document.fingerprint, &record(&document, "/甲", &memory(9, 'a'))).unwrap();
    assert_eq!(version(), Some(1));
    store.save(document.fingerprint, &record(&document, "/甲", &corrected())).unwrap();
    assert_eq!(version(), Some(2));
    assert_eq!(letters(&store.recall(&document, None).unwrap()), "a");
    let corrections = store.recall(&document, None).unwrap().corrections;
    let labels: Vec<_> = corrections.iter().map(|(_, said)| said.correction.get(Correctable::Label)).collect();
    assert_eq!(labels, [Some("办结案件")]);
    store.save(document.fingerprint, &record(&document, "/甲", &accepted())).unwrap();
    assert_eq!(version(), Some(3));
    assert_eq!(store.recall(&document, None).unwrap().accepted, accepted().accepted);
}

#[test]
fn why_nothing_is_recalled_is_told_and_the_file_stays() {
    let (_folder, store, document) = store();
    store.save(document.fingerprint, &record(&document, "/甲", &corrected())).unwrap();
    let recall = || store.recall_among(&document, None, &OnceLock::new());
    for text in ["{\"version\": 2, \"corrections\": [", "{\"version\": 4}"] {
        fs::write(store.file(document.fingerprint), text).unwrap();
        assert!(
            matches!(recall(), Err(StoreError::Unreadable { .. } | StoreError::Newer { version: 4, .. })),
            "{text}"
        );
        assert_eq!(fs::read_to_string(store.file(document.fingerprint)).unwrap(), text);
    }
}

#[test]
fn a_folder_that_cannot_be_is_told_with_its_name() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("state"), "").unwrap();
    let (store, document) = (Store::new(folder.path().join("state/gongbao")), document(REPORT));
    let error = store.save(document.fingerprint, &record(&document, "/甲", &memory(9, 'a'))).unwrap_err();
    assert!(matches!(&error, StoreError::Unusable { path, .. } if path.ends_with("state/gongbao")), "{error:?}");
}

#[cfg(unix)]
#[test]
fn nobody_but_the_user_can_see_what_was_read() {
    use std::os::unix::fs::PermissionsExt;
    let (_folder, store, document) = store();
    store.save(document.fingerprint, &record(&document, "/甲", &memory(9, 'a'))).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&store.folder), 0o700);
    for entry in fs::read_dir(&store.folder).unwrap() {
        assert_eq!(mode(&entry.unwrap().path()), 0o600);
    }
}

#[test]
fn many_that_save_at_once_lose_nothing_of_one_another() {
    let (_folder, store, document) = store();
    std::thread::scope(|scope| {
        for letter in 'a'..='z' {
            let (store, document) = (&store, &document);
            scope
                .spawn(move || store.save(document.fingerprint, &record(document, "/甲", &memory(9, letter))).unwrap());
        }
    });
    assert_eq!(letters(&store.recall(&document, None).unwrap()), ('a'..='z').collect::<String>());
}

#[cfg(unix)]
#[test]
fn a_link_in_the_place_of_a_file_is_not_written_through() {
    use std::os::unix::fs::symlink;
    let (folder, store, document) = store();
    let outside = folder.path().join("mine");
    fs::write(&outside, "mine").unwrap();
    store.save(document.fingerprint, &record(&document, "/甲", &memory(9, 'a'))).unwrap();
    let file = store.file(document.fingerprint);
    symlink(&outside, file.with_extension("new")).unwrap();
    store.save(document.fingerprint, &record(&document, "/甲", &memory(9, 'b'))).unwrap();
    fs::remove_file(&file).unwrap();
    symlink(&outside, &file).unwrap();
    let kept = store.save(document.fingerprint, &record(&document, "/甲", &memory(9, 'c'))).unwrap();
    assert!(matches!(kept, Some(StoreError::Broken { .. })), "{kept:?}");
    fs::remove_file(store.folder.join("lock")).unwrap();
    symlink(&outside, store.folder.join("lock")).unwrap();
    assert!(store.save(document.fingerprint, &record(&document, "/甲", &memory(9, 'd'))).is_err());
    assert_eq!(fs::read_to_string(outside).unwrap(), "mine");
}

#[cfg(unix)]
#[test]
fn a_folder_that_others_may_write_is_told_and_not_used() {
    use std::os::unix::fs::PermissionsExt;
    let (_folder, store, document) = store();
    fs::create_dir_all(&store.folder).unwrap();
    fs::set_permissions(&store.folder, fs::Permissions::from_mode(0o777)).unwrap();
    let error = store.save(document.fingerprint, &record(&document, "/甲", &memory(9, 'a'))).unwrap_err();
    assert!(matches!(error, StoreError::Shared { .. }), "{error:?}");
}

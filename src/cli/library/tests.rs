use super::*;
use crate::cli::args::Args;
use clap::Parser;

fn opener() -> Opener {
    let args = Args::try_parse_from(["gongbao", "--no-config", "--no-state", "--lang", "zh"]).unwrap();
    Opener::new(&args.settings().unwrap())
}

/// What is found out about `folder` in all.
fn library(folder: &Path, cache: Option<LibraryCache>) -> Library {
    let (mut library, events) = open(&[folder.to_owned()], opener(), cache).unwrap();
    library.receive(events.iter().collect());
    assert_eq!(library.progress(), None);
    library
}

/// A line for each entry: its name, place, year, kind, title, counts of sections and figures, or why it cannot be read.
fn rows(library: &Library) -> Vec<String> {
    let row = |entry: &LibraryEntry| match &entry.state {
        EntryState::Unread => format!("{} ?", entry.name),
        EntryState::Failed(why) => format!("{} {why}", entry.name),
        EntryState::Read(summary) => {
            let ReportSummary { place, year, kind, title, sections, figures, .. } = &**summary;
            let of = |fact: &Option<String>| fact.clone().unwrap_or_default();
            let (year, figures) = (year.unwrap_or(0), figures.unwrap_or(0));
            format!("{} {} {year} {} {title} {sections} {figures}", entry.name, of(place), of(kind))
        }
    };
    library.rows().map(row).collect()
}

const REPORT: &str = "2021年清河市政府工作报告\n\n一、进展\n全年办结31件，群众比较满意。\n二、打算\n继续努力。\n";

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("区县/.git")).unwrap();
    for (name, bytes) in [
        ("清河.txt", REPORT.as_bytes()),
        ("区县/空.txt", b""),
        ("区县/图.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        ("区县/.git/报告.txt", REPORT.as_bytes()),
    ] {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

#[test]
fn all_files_are_listed_and_what_cannot_be_read_with_its_reason() {
    let folder = folder();
    let rows = rows(&library(folder.path(), None));
    assert_eq!(rows[2], "清河.txt 清河市 2021 政府工作报告 2021年清河市政府工作报告 3 1");
    assert!(rows[0].starts_with("区县/图.png ") && rows[0].len() > "区县/图.png ".len(), "{rows:?}");
    assert!(rows[1].starts_with("区县/空.txt ") && rows[1].contains("空"), "{rows:?}");
    assert_eq!(rows.len(), 3);
}

#[test]
fn what_the_cache_knows_is_there_at_once_and_a_changed_file_is_read_again() {
    let (folder, cached) = (folder(), tempfile::tempdir().unwrap());
    let cache = LibraryCache::new(cached.path().to_owned(), "");
    let first = rows(&library(folder.path(), Some(cache.clone())));
    let scan = LibraryScan::new(folder.path().to_owned(), opener(), Some(cache.clone()));
    let entry = |name: &str| scan.entry(&FoundFile::new(&folder.path().join(name))).is_settled();
    assert!(entry("清河.txt") && entry("区县/空.txt"), "that it is empty is known too");
    assert_eq!(rows(&library(folder.path(), Some(cache.clone()))), first);
    fs::write(folder.path().join("清河.txt"), REPORT.replace("31件", "31件、立案5件")).unwrap();
    let again = rows(&library(folder.path(), Some(cache)));
    assert_eq!(again[2], "清河.txt 清河市 2021 政府工作报告 2021年清河市政府工作报告 3 2");
}

#[test]
fn a_file_that_was_moved_is_known_by_its_content() {
    let (folder, cached) = (folder(), tempfile::tempdir().unwrap());
    let cache = LibraryCache::new(cached.path().to_owned(), "");
    library(folder.path(), Some(cache.clone()));
    fs::rename(folder.path().join("清河.txt"), folder.path().join("区县/清河.txt")).unwrap();
    let scan = LibraryScan::new(folder.path().to_owned(), opener(), Some(cache));
    let file = FoundFile::new(&folder.path().join("区县/清河.txt"));
    assert!(!scan.entry(&file).is_settled());
    assert!(scan.known.with(&file.content().unwrap(), "zh").is_some());
}

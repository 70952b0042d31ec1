use super::*;
use std::fs;
use std::time::SystemTime;

fn summary(title: &str) -> ReportSummary {
    let warnings = vec![Warning::NoBody, Warning::Attached("附件.pdf".into()), Warning::Undecodable(3)];
    ReportSummary { title: title.into(), year: Some(2021), figures: Some(7), warnings, ..ReportSummary::default() }
}

fn read(title: &str) -> EntryState {
    EntryState::Read(Box::new(summary(title)))
}

fn file(size: u64, content: &str) -> KnownFile {
    KnownFile { size, modified: Timestamp::default(), content: content.into() }
}

fn listed(reports: &[(&str, &str)]) -> KnownReports {
    let mut listed = KnownReports::default();
    for (path, content) in reports {
        listed.list(path.into(), file(5, content), &read(content), "zh");
    }
    listed
}

#[test]
fn a_report_is_known_by_its_file_and_by_its_content() {
    let folder = tempfile::tempdir().unwrap();
    let cache = LibraryCache::new(folder.path().join("library"), "");
    assert!(cache.read().is_empty());
    cache.add(&listed(&[("甲.txt", "a")])).unwrap();
    cache.add(&listed(&[("乙.txt", "b")])).unwrap();
    let known = cache.read();
    let at = |path: &str, size| known.at(Path::new(path), size, Timestamp::default(), "zh").map(|(_, state)| state);
    assert_eq!([at("甲.txt", 5), at("乙.txt", 5)], [Some(read("a")), Some(read("b"))]);
    assert_eq!([at("甲.txt", 6), at("丙.txt", 5)], [None, None]);
    assert!(known.at(Path::new("甲.txt"), 5, SystemTime::now().into(), "zh").is_none());
    assert_eq!(known.with("a", "en"), Some(read("a")));
    assert!(known.is_fresh(Path::new("甲.txt"), &file(5, "a")) && !known.is_fresh(Path::new("丙.txt"), &file(5, "a")));
}

#[test]
fn what_another_program_or_other_settings_made_is_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let cache = LibraryCache::new(folder.path().to_owned(), "");
    cache.add(&listed(&[("甲.txt", "a")])).unwrap();
    let other = LibraryCache::new(folder.path().to_owned(), "own words");
    assert!(other.read().is_empty());
    other.add(&listed(&[("乙.txt", "b")])).unwrap();
    assert!(cache.read().is_empty() && other.read().with("b", "zh").is_some());
}

#[test]
fn a_broken_cache_is_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let cache = LibraryCache::new(folder.path().to_owned(), "");
    for broken in ["", "{}", "[1", "{\"format\":1,\"made_by\":\"x\",\"files\":[],\"reports\":7}"] {
        fs::write(cache.file(), broken).unwrap();
        assert!(cache.read().is_empty());
        cache.add(&listed(&[("甲.txt", "a")])).unwrap();
        assert!(cache.read().with("a", "zh").is_some(), "{broken}");
    }
}

#[test]
fn the_reports_that_were_listed_last_are_kept() {
    let mut known = listed(&[("甲.txt", "a"), ("乙.txt", "b"), ("丙.txt", "c"), ("丁.txt", "c")]);
    for (content, time) in [("a", 30), ("b", 10), ("c", 20)] {
        known.reports.get_mut(content).unwrap().listed = serde_json::from_value(time.into()).unwrap();
    }
    known.keep(2);
    assert!(["b", "a", "c"].map(|content| known.with(content, "zh").is_some()) == [false, true, true]);
    assert_eq!(known.files.len(), 2);
}

#[cfg(unix)]
#[test]
fn the_cache_is_for_the_user_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let cache = LibraryCache::new(folder.path().join("library"), "");
    cache.add(&listed(&[("甲.txt", "a")])).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&cache.folder), mode(&cache.file())), (0o700, 0o600));
    fs::set_permissions(&cache.folder, fs::Permissions::from_mode(0o777)).unwrap();
    assert!(matches!(cache.add(&listed(&[("乙.txt", "b")])), Err(StoreError::Shared { .. })));
}

#[test]
fn why_a_file_cannot_be_read_is_known_in_the_language_that_said_it() {
    let folder = tempfile::tempdir().unwrap();
    let cache = LibraryCache::new(folder.path().to_owned(), "");
    let (mut listed, failed) = (KnownReports::default(), EntryState::Failed("是图片".into()));
    listed.list("图.png".into(), file(5, "a"), &failed, "zh");
    cache.add(&listed).unwrap();
    assert_eq!(["zh", "en"].map(|lang| cache.read().with("a", lang)), [Some(failed), None]);
}

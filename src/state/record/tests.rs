//! Two records of one report, and a record of a report that has changed.

use super::*;
use crate::document::Source;
use std::time::SystemTime;

const REPORT: &str = "清河市工作报告\n一、进展\n办结31件。\n群众满意。\n二、问题\n还有不足。\n三、打算\n继续努力。\n";

fn document(text: &str) -> Document {
    Document::parse(Source { name: "test".into(), encoding: "UTF-8" }, text.to_owned())
}

fn time(milliseconds: u64) -> Timestamp {
    serde_json::from_value(milliseconds.into()).unwrap()
}

fn mark(at: usize, set: u64) -> Bookmark {
    Bookmark { at, set: time(set).into() }
}

/// What the user says of the alarm of the figure at a byte since then.
fn right(at: usize, is_right: bool, millis: u64) -> (AlarmKey, Acceptance) {
    (AlarmKey { at, written: "sum 31件".into() }, Acceptance { is_right, set: time(millis).into() })
}

/// A label for the figure whose number begins at byte `at`.
fn said(at: usize, label: &str, set: u64) -> (usize, DatedCorrection) {
    let correction = Correction::default().with(Correctable::Label, Some(label));
    (at, DatedCorrection { correction, set: time(set).into() })
}

fn at(words: &str) -> usize {
    REPORT.find(words).unwrap()
}

fn record(memory: &ReadingState, place: u64, folds: u64) -> Record {
    let mut record = Record::new(&document(REPORT), Some(Path::new("/报告.txt")), memory, Timestamp::now());
    (record.place.time, record.folds.time) = (time(place), time(folds));
    record
}

fn merged(records: &[Record]) -> ReadingState {
    let mut merged = Record::default();
    records.iter().for_each(|record| merged.merge(record.clone()));
    merged.reading_state()
}

#[test]
fn of_two_records_the_newer_place_the_newer_folds_and_the_newer_of_each_mark_stay() {
    let marks = |marks: &[(char, Bookmark)]| marks.iter().copied().collect::<Bookmarks>();
    let first = ReadingState {
        top: at("一、"),
        reading: at("办结"),
        folded: vec![0],
        open: Vec::new(),
        bookmarks: marks(&[('a', mark(7, 100)), ('b', mark(8, 400))]),
        corrections: [said(at("31件"), "旧", 100), said(at("群众"), "新", 400)].into_iter().collect(),
        accepted: [right(at("31件"), true, 100), right(at("群众"), true, 400)].into_iter().collect(),
    };
    let second = ReadingState {
        top: at("二、"),
        reading: at("还有"),
        folded: vec![at("三、")],
        open: vec![0],
        bookmarks: marks(&[('b', mark(9, 300)), ('c', mark(10, 100))]),
        corrections: [said(at("31件"), "新", 200), said(at("群众"), "旧", 300)].into_iter().collect(),
        accepted: [right(at("31件"), false, 200), right(at("群众"), false, 300)].into_iter().collect(),
    };
    let expected = ReadingState {
        top: second.top,
        reading: second.reading,
        folded: first.folded.clone(),
        open: first.open.clone(),
        bookmarks: marks(&[('a', mark(7, 100)), ('b', mark(8, 400)), ('c', mark(10, 100))]),
        corrections: [said(at("31件"), "新", 200), said(at("群众"), "新", 400)].into_iter().collect(),
        accepted: [right(at("31件"), false, 200), right(at("群众"), true, 400)].into_iter().collect(),
    };
    let (first, second) = (record(&first, 100, 200), record(&second, 200, 100));
    assert_eq!(merged(&[first.clone(), second.clone()]), expected);
    assert_eq!(merged(&[second, first]), expected);
}

#[test]
fn the_paths_of_a_report_are_remembered_the_last_one_first() {
    let paths = |names: &[&str]| names.iter().map(PathBuf::from).collect::<Vec<_>>();
    let of = |name: &str, read: u64| Record { paths: paths(&[name]), read: time(read), ..Record::default() };
    let mut record = of("/甲", 1);
    [of("/乙", 2), of("/甲", 3), of("/丙", 1)].into_iter().for_each(|other| record.merge(other));
    assert_eq!(record.paths, paths(&["/甲", "/乙", "/丙"]));
}

#[test]
fn a_record_is_the_same_after_it_was_written_and_read() {
    let memory = ReadingState {
        top: 3,
        reading: 9,
        folded: vec![1],
        open: vec![2],
        bookmarks: [('z', mark(5, 6))].into_iter().collect(),
        corrections: [said(at("31件"), "办结案件", 7)].into_iter().collect(),
        accepted: [right(at("31件"), true, 7)].into_iter().collect(),
    };
    let record = record(&memory, 7, 8);
    let written = serde_json::to_string(&record).unwrap();
    assert_eq!(serde_json::from_str::<Record>(&written).unwrap(), record);
    assert_eq!(record.reading_state(), memory);
}

#[test]
fn a_place_of_a_changed_text_is_known_by_its_words() {
    let memory = ReadingState {
        top: at("一、"),
        reading: at("办结"),
        folded: vec![at("二、")],
        open: Vec::new(),
        bookmarks: [('a', mark(at("还有"), 1)), ('b', mark(at("继续"), 1))].into_iter().collect(),
        ..ReadingState::default()
    };
    let text = REPORT.replace("一、进展\n", "一、进展\n新增一段。\n").replace("继续努力", "再接再厉");
    let carried = record(&memory, 1, 1).carried_to(&document(&text));
    let found = |at: usize| crate::text::range::from(&text, at).lines().next().unwrap();
    assert_eq!(found(carried.reading), "办结31件。");
    assert_eq!(found(carried.folded[0]), "二、问题");
    assert_eq!(found(carried.bookmarks.get('a').unwrap().at), "还有不足。");
    assert_eq!(carried.bookmarks.get('b'), memory.bookmarks.get('b'), "words that are gone leave about the same place");
}

#[track_caller]
fn check_found(before: &str, figure: &str, after: &str, expected: Option<&str>) {
    let place = before.find(figure).unwrap();
    let found = FigureAnchor::new(before, place).find(after);
    assert_eq!(found.map(|at| crate::text::range::from(after, at)), expected, "{before} → {after}");
}

#[test]
fn a_figure_of_a_changed_text_is_known_by_what_stands_beside_it() {
    check_found("办结31件，审结31件。", "31件。", "新办结31件，审结31件。", Some("31件。"));
    check_found(
        "全年办结31件，同比增长4.5%。",
        "31",
        "全年办结31件，同比增长4.5%。又一段。",
        Some("31件，同比增长4.5%。又一段。"),
    );
    // Only the words behind it are the same, or only those before it.
    check_found("办结31件，比上一年增长4.5%。", "31", "结案31件，比上一年增长4.5%。", Some("31件，比上一年增长4.5%。"));
    check_found("全市法院共受理各类案件31件。", "31", "全市法院共受理各类案件35件。", Some("35件。"));
}

#[test]
fn a_correction_of_one_figure_does_not_become_one_of_another() {
    check_found("办结31件。", "31", "审结31件。", None);
    check_found("办结31件。", "31", "办结35件。", None);
    let memory =
        ReadingState { corrections: [said(at("31件"), "案件", 7)].into_iter().collect(), ..ReadingState::default() };
    let carried = record(&memory, 1, 1).carried_to(&document(&REPORT.replace("办结31件", "审结31件")));
    assert!(carried.corrections.is_empty(), "{carried:?}");
    let carried = record(&memory, 1, 1).carried_to(&document(&REPORT.replace("一、进展", "一、新的进展")));
    assert_eq!(carried.corrections.iter().map(|(at, _)| at).collect::<Vec<_>>(), [at("31件") + "新的".len()]);
}

#[test]
fn another_report_in_the_place_of_one_begins_at_its_start() {
    let memory = ReadingState {
        top: at("一、"),
        reading: at("办结"),
        bookmarks: [('a', mark(at("还有"), 1))].into_iter().collect(),
        ..ReadingState::default()
    };
    let other = document("东山县统计公报\n全年粮食产量126万吨。\n");
    assert_eq!(record(&memory, 1, 1).carried_to(&other), ReadingState::default());
}

#[test]
fn a_time_still_to_come_is_taken_for_the_present() {
    let memory = ReadingState { reading: 9, ..ReadingState::default() };
    let mut wrong = record(&memory, u64::MAX, u64::MAX);
    wrong.settle();
    let now: u64 = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_millis().try_into().unwrap();
    wrong.merge(record(&ReadingState { reading: 12, ..ReadingState::default() }, now + 1000, now));
    assert_eq!(wrong.reading_state().reading, 12);
}

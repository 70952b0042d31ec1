use super::column::LibraryColumn;
use super::entry::{EntryState, ReportSummary};
use super::*;
use crate::reader::tests::sizes;
use crate::reader::workspace::Workspace;
use crate::reader::{Action, Edit, Effect, ListNotice, Request};
use crate::search::QueryMode;

fn entry(name: &str, state: EntryState) -> LibraryEntry {
    LibraryEntry { file: format!("库/{name}").into(), name: name.into(), size: 1000, state }
}

fn report(title: &str, place: &str, year: u16, figures: usize) -> EntryState {
    EntryState::Read(Box::new(ReportSummary {
        title: title.into(),
        place: Some(place.into()),
        year: Some(year),
        figures: Some(figures),
        ..ReportSummary::default()
    }))
}

/// A library of four files: two reports that were read, one that was not, and one that cannot be.
fn library() -> Library {
    let mut library = Library::new("库".into());
    library.receive(vec![
        LibraryEvent::Found(vec![
            entry("1.txt", report("清河市政府工作报告", "清河市", 2019, 31)),
            entry("2.txt", EntryState::Unread),
            entry("3.txt", EntryState::Failed("文件为空".into())),
            entry("4.txt", report("平安县统计公报", "平安县", 2021, 9)),
        ]),
        LibraryEvent::Complete,
    ]);
    library
}

fn reader() -> Reader {
    let mut reader = Reader::of_library(library());
    reader.reflow(sizes(31, 7));
    reader
}

fn names(reader: &Reader) -> Vec<&str> {
    reader.library().unwrap().rows().map(|entry| entry.name.as_str()).collect()
}

fn current(reader: &Reader) -> &str {
    &reader.library().unwrap().entry().unwrap().name
}

fn type_in(reader: &mut Reader, typed: &str) {
    typed.chars().for_each(|c| drop(reader.update(Action::Edit(Edit::Insert(c)))));
}

#[test]
fn rows_are_sorted_by_any_column_and_what_is_not_known_comes_last() {
    let mut reader = reader();
    reader.update(Action::SortByColumn(LibraryColumn::Year));
    assert_eq!(names(&reader), ["4.txt", "1.txt", "2.txt", "3.txt"]);
    reader.update(Action::SortReversed);
    assert_eq!(names(&reader), ["1.txt", "4.txt", "2.txt", "3.txt"]);
    for action in [Action::Digit(6), Action::SortByNext] {
        reader.update(action);
    }
    assert_eq!(names(&reader), ["1.txt", "4.txt", "2.txt", "3.txt"]);
    reader.update(Action::SortByColumn(LibraryColumn::Place));
    assert_eq!(names(&reader)[..2], ["4.txt", "1.txt"]);
}

#[test]
fn a_filter_looks_at_what_the_list_says_and_takes_pinyin() {
    let mut reader = reader();
    reader.update(Action::Filter);
    type_in(&mut reader, "清河");
    assert_eq!(names(&reader), ["1.txt"]);
    reader.update(Action::Enter);
    reader.update(Action::Back);
    assert_eq!(names(&reader).len(), 4);
    let library = reader.library.as_mut().unwrap();
    library.set_filter(Query::new(QueryMode::Pinyin, "pax").unwrap(), 7);
    assert_eq!(names(&reader), ["4.txt"]);
    let library = reader.library.as_mut().unwrap();
    library.set_filter(Query::new(QueryMode::Literal, "为空").unwrap(), 7);
    assert_eq!(names(&reader), ["3.txt"]);
}

#[test]
fn the_same_entry_stays_the_current_one_while_the_others_are_read() {
    let mut reader = reader();
    for action in [Action::SortByColumn(LibraryColumn::Year), Action::LineDown] {
        reader.update(action);
    }
    assert_eq!(current(&reader), "1.txt");
    assert_eq!(reader.library().unwrap().progress(), Some((3, 4)));
    reader.receive_library(vec![LibraryEvent::Read(1, report("平安县公报", "平安县", 2024, 3))]);
    assert_eq!((names(&reader)[0], current(&reader)), ("2.txt", "1.txt"));
    assert_eq!(reader.library().unwrap().progress(), None);
}

#[test]
fn the_marked_reports_are_opened_together_but_not_what_cannot_be_read() {
    let mut reader = reader();
    for action in [Action::SelectRow, Action::LineDown, Action::SelectRow, Action::SelectRow] {
        reader.update(action);
    }
    let files = ["库/1.txt", "库/4.txt"].map(PathBuf::from).to_vec();
    assert_eq!(reader.library().unwrap().marked(), 3);
    assert_eq!(reader.update(Action::OpenMarked), Effect::Workspace(Request::OpenAll(files)));
    reader.update(Action::Back);
    let file = vec![PathBuf::from("库/4.txt")];
    assert_eq!(reader.update(Action::OpenMarked), Effect::Workspace(Request::OpenAll(file)));
}

#[test]
fn a_report_is_read_and_the_list_is_there_again_as_it_was() {
    let mut workspace = Workspace::of_library(library());
    workspace.reader.reflow(sizes(31, 7));
    workspace.reader.update(Action::SelectRow);
    let Effect::Workspace(request) = workspace.reader.update(Action::Enter) else { panic!("nothing is opened") };
    assert_eq!(workspace.answer(request), Some("库/2.txt".into()));
    assert!(workspace.reader.is_vacant());
    workspace
        .opened(std::path::Path::new("库/2.txt"), Ok(crate::reader::tests::reader("清河市公报\n\n办结3件。\n", 31, 7)));
    assert_eq!((workspace.reader.mode(), workspace.current()), (Mode::Reading, Some(0)));
    workspace.reader.update(Action::Library);
    assert_eq!((workspace.reader.mode(), current(&workspace.reader)), (Mode::Library, "2.txt"));
    assert_eq!(workspace.reader.library().unwrap().marked(), 1);
    let Effect::Workspace(request) = workspace.reader.update(Action::Enter) else { panic!("nothing is opened") };
    assert_eq!((workspace.answer(request), workspace.reader.mode()), (None, Mode::Reading));
}

#[test]
fn reports_opened_together_stand_side_by_side_each_once() {
    let mut workspace = Workspace::of_library(library());
    let files: Vec<PathBuf> = ["库/1.txt", "库/4.txt"].map(PathBuf::from).to_vec();
    assert_eq!(workspace.answer(Request::OpenAll(files.clone())), Some("库/1.txt".into()));
    workspace.answer(Request::OpenAll(files));
    assert_eq!(workspace.report_list().entries.len(), 2);
}

#[test]
fn without_a_folder_there_is_no_library_and_q_in_it_ends_the_reading() {
    let mut reader = reader();
    assert_eq!(reader.update(Action::Quit), Effect::Quit);
    let mut alone = crate::reader::tests::reader("清河市公报\n\n办结3件。\n", 31, 7);
    alone.update(Action::Library);
    assert_eq!(alone.notice(), Some(&Notice::List(ListNotice::NoLibrary)));
}

#[test]
fn listed_again_it_shows_what_is_there_now_and_keeps_the_marks() {
    let mut reader = reader();
    reader.update(Action::Bottom);
    reader.update(Action::SelectRow);
    let marked = reader.library().unwrap().marked_files();
    assert_eq!(reader.update(Action::Reload), Effect::ListAgain);
    assert_eq!(names(&reader).len(), 4, "those of before show until the others are found");
    let found = vec![entry("0.txt", EntryState::Unread), entry("4.txt", report("平安县统计公报", "平安县", 2021, 9))];
    reader.receive_library(vec![LibraryEvent::Found(found), LibraryEvent::Complete]);
    assert_eq!((names(&reader).len(), reader.library().unwrap().marked()), (2, marked.len()));
    assert_eq!(reader.library().unwrap().marked_files(), marked);
}

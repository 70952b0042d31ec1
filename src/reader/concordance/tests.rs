use super::line::lines;
use super::*;
use crate::reader::tests::{reader, sizes};
use crate::reader::workspace::Workspace;
use crate::reader::{Action, Edit, Effect, Mode, Reader};
use crate::search::QueryMode;
use std::path::Path;

const FIRST: &str = "清河市公报\n\n一、进展\n\n办结案件31件，压减材料17项。\n\n二、打算\n\n继续办理案件，压减材料。\n";
const SECOND: &str = "平安县公报\n\n一、案件\n\n受理案件9件。\n";

fn query(mode: QueryMode, typed: &str) -> Query {
    Query::new(mode, typed).unwrap().unwrap()
}

/// A workspace with two open reports, the first of which is read.
fn workspace() -> Workspace {
    let first = reader(FIRST, 31, 7);
    let mut workspace = Workspace::new(Vec::new(), "清河.txt".into(), first, vec!["平安.txt".into()]);
    workspace.answer(crate::reader::Request::Step(1));
    workspace.opened(Path::new("平安.txt"), Ok(reader(SECOND, 31, 7)));
    workspace.answer(crate::reader::Request::Step(-1));
    workspace
}

/// Looks for `query` as the program does.
fn search(workspace: &mut Workspace, query: Query) -> Option<Query> {
    let reports = workspace.searched();
    workspace.reader.begin_concordance(query.clone(), reports.len());
    let found = reports.iter().enumerate().rev().map(|(place, report)| {
        let document = report.document.as_ref().unwrap();
        ConcordanceEvent::Lines(lines(query.clone(), document, (place, &report.file)))
    });
    workspace.reader.receive_concordance(found.collect())
}

fn act(workspace: &mut Workspace, action: Action) {
    if let Effect::Workspace(request) = workspace.reader.update(action) {
        workspace.answer(request);
    }
    workspace.reader.reflow(sizes(31, 7));
}

/// The lines from the top: report, section, and the hit between the words around it.
fn shown(reader: &Reader) -> Vec<String> {
    let line = |line: &ConcordanceLine| {
        let ConcordanceLine { name, section, left, hit, right, .. } = line;
        format!("{name} {section}|{left}|{hit}|{right}")
    };
    reader.concordance().unwrap().lines().iter().map(line).collect()
}

#[test]
fn each_hit_has_its_report_section_and_the_words_on_both_sides() {
    let mut workspace = workspace();
    search(&mut workspace, query(QueryMode::Literal, "案件"));
    let expected = [
        "清河市公报 一、进展|办结|案件|31件，压减材料17项。",
        "清河市公报 二、打算|继续办理|案件|，压减材料。",
        "平安县公报 一、案件|一、|案件|",
        "平安县公报 一、案件|受理|案件|9件。",
    ];
    assert_eq!(shown(&workspace.reader), expected);
    act(&mut workspace, Action::SortByNext);
    assert_eq!(shown(&workspace.reader), [2, 0, 3, 1].map(|line: usize| expected[line].to_owned()));
    act(&mut workspace, Action::SortReversed);
    assert_eq!(shown(&workspace.reader)[0], expected[1]);
}

#[test]
fn expressions_and_pinyin_are_looked_for_as_by_a_search() {
    let mut workspace = workspace();
    search(&mut workspace, query(QueryMode::Regex, "[0-9]+件"));
    assert_eq!(shown(&workspace.reader).len(), 2);
    let retried = search(&mut workspace, query(QueryMode::Literal, "yajian"));
    assert_eq!(retried.as_ref().map(Query::mode), Some(QueryMode::Pinyin));
    assert_eq!(search(&mut workspace, retried.unwrap()), None);
    assert_eq!(shown(&workspace.reader).len(), 2);
}

#[test]
fn a_line_leads_to_its_place_in_its_report_and_the_way_back_to_the_lines() {
    let mut workspace = workspace();
    search(&mut workspace, query(QueryMode::Literal, "案件"));
    for action in [Action::Bottom, Action::Enter] {
        act(&mut workspace, action);
    }
    let reader = &workspace.reader;
    assert_eq!((reader.mode(), reader.name()), (Mode::Reading, "平安县公报"));
    assert_eq!(reader.find().unwrap().hit().unwrap().start, SECOND.rfind("案件").unwrap());
    act(&mut workspace, Action::JumpBack);
    let reader = &workspace.reader;
    assert_eq!((reader.mode(), reader.concordance().unwrap().row()), (Mode::Concordance, 3));
    for action in [Action::Top, Action::Enter] {
        act(&mut workspace, action);
    }
    assert_eq!((workspace.reader.mode(), workspace.reader.name()), (Mode::Reading, "清河市公报"));
}

#[test]
fn a_hit_in_a_report_that_could_not_be_opened_is_not_gone_to_later() {
    let closed = vec!["平安.txt".into()];
    let mut workspace = Workspace::new(Vec::new(), "清河.txt".into(), reader(FIRST, 31, 7), closed);
    let hit = SECOND.rfind("案件").unwrap();
    workspace.answer(crate::reader::Request::GoToHit("平安.txt".into(), hit));
    workspace.opened(Path::new("平安.txt"), Err("why".into()));
    workspace.answer(crate::reader::Request::GoTo(1));
    workspace.opened(Path::new("平安.txt"), Ok(reader(SECOND, 31, 3)));
    assert_eq!((workspace.reader.name(), workspace.reader.viewport().reading()), ("平安县公报", 0));
}

#[test]
fn what_is_typed_is_looked_for_in_all_reports() {
    let mut reader = reader(FIRST, 31, 7);
    reader.update(Action::Concordance);
    "案件".chars().for_each(|c| drop(reader.update(Action::Edit(Edit::Insert(c)))));
    let expected = Effect::Concord(query(QueryMode::Literal, "案件"));
    assert_eq!(reader.update(Action::Enter), expected);
    for (typed, expected) in [("grep 案件", expected), ("grep /案.", Effect::Concord(query(QueryMode::Regex, "案.")))]
    {
        reader.update(Action::Command);
        typed.chars().for_each(|c| drop(reader.update(Action::Edit(Edit::Insert(c)))));
        assert_eq!(reader.update(Action::Enter), expected, "{typed}");
    }
}

#[test]
fn the_lines_are_exported_and_not_the_figures() {
    let mut workspace = workspace();
    search(&mut workspace, query(QueryMode::Literal, "案件"));
    act(&mut workspace, Action::Export);
    let Effect::Export(export) = workspace.reader.update(Action::Enter) else { panic!("nothing is exported") };
    assert_eq!((export.file.as_str(), export.rows.count()), ("concordance.xlsx", 4));
}

#[test]
fn a_hit_behind_the_beginning_of_a_large_report_is_gone_to_when_it_is_loaded() {
    use crate::document::{Document, Source};
    use crate::reader::loading::{LoadEvent, Loaded};
    let document = |text: &str| Document::parse(Source { name: "test".into(), encoding: "UTF-8" }, text.to_owned());
    let mut reader = Reader::beginning(document("清河市公报\n\n一、进展\n"), Vec::new());
    reader.reflow(sizes(31, 7));
    let at = FIRST.rfind("案件").unwrap();
    reader.go_to_concordance_hit(at);
    assert_eq!(reader.viewport().reading(), 0);
    reader.receive(LoadEvent::Whole(Box::new(Loaded::new(document(FIRST), Vec::new()))));
    assert!(reader.viewport().shows(at));
}

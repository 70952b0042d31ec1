//! Reports side by side: which is read after what, and what goes along.

mod across;
mod coding;
mod comparing;

use super::*;
use crate::document::{Document, Source};
use crate::figure::Engine;
use crate::layout::Measure;
use crate::reader::find::Find;
use crate::reader::loading::Loaded;
use crate::reader::{Action, Edit, Effect, PaneSizes};

const TEXT: &str = "工作报告\n\n一、进展\n\n办结案件31件，压减材料17项。\n\n二、打算\n\n继续压减材料。\n";

fn parts(year: &str) -> (Document, Vec<crate::figure::Figure>) {
    let document = Document::parse(Source { name: year.into(), encoding: "UTF-8" }, format!("某市{year}年{TEXT}"));
    let figures = Engine::new().find(&document);
    (document, figures)
}

fn reader(year: &str) -> Reader {
    let (document, figures) = parts(year);
    Reader::new(document, figures)
}

/// A workspace with the report of 2019, before those of 2020 and 2021, which are not open.
fn workspace() -> Workspace {
    Workspace::new(Vec::new(), "2019".into(), reader("2019"), vec!["2020".into(), "2021".into()])
}

/// Does `action` as the program does; whatever file is to be opened is opened at once, but for one named `missing`.
fn act(workspace: &mut Workspace, action: Action) {
    workspace.reader.reflow(PaneSizes {
        measure: Measure::new(31),
        widest: 80,
        text: 4,
        sections: 9,
        figures: 9,
        all_figures: 9,
        library: 9,
        concordance: 9,
        comparison: 9,
        chart: 9,
        figure_measure: Measure::new(20),
        help: 9,
        help_height: 9,
    });
    if let Effect::Workspace(request) = workspace.reader.update(action)
        && let Some(file) = workspace.answer(request)
    {
        open(workspace, &file);
    }
}

fn open(workspace: &mut Workspace, file: &Path) {
    let name = file.display().to_string();
    let opened = if name == "missing" { Err("no such file".to_owned()) } else { Ok(reader(&name)) };
    workspace.opened(file, opened);
}

fn after(workspace: &mut Workspace, actions: &[Action]) {
    actions.iter().for_each(|action| act(workspace, *action));
}

fn type_in(workspace: &mut Workspace, prompt: Action, text: &str) {
    act(workspace, prompt);
    text.chars().for_each(|c| act(workspace, Action::Edit(Edit::Insert(c))));
    act(workspace, Action::Enter);
}

fn read(workspace: &Workspace) -> &str {
    &workspace.reader.document().source.name
}

#[test]
fn one_goes_from_report_to_report_and_no_further() {
    let mut workspace = workspace();
    assert_eq!(workspace.reader.number(), Some((1, 3)));
    after(&mut workspace, &[Action::NextReport, Action::NextReport]);
    assert_eq!((read(&workspace), workspace.reader.number()), ("2021", Some((3, 3))));
    act(&mut workspace, Action::NextReport);
    assert_eq!((read(&workspace), workspace.reader.notice()), ("2021", Some(&Notice::LastReport)));
    after(&mut workspace, &[Action::Digit(2), Action::PreviousReport]);
    assert_eq!(read(&workspace), "2019");
    act(&mut workspace, Action::PreviousReport);
    assert_eq!((read(&workspace), workspace.reader.notice()), ("2019", Some(&Notice::FirstReport)));
}

#[test]
fn each_report_keeps_its_place_for_when_it_is_chosen_from_the_list() {
    let mut workspace = workspace();
    after(&mut workspace, &[Action::NextFigure, Action::NextFigure]);
    let (place, figure) = (workspace.reader.viewport().place(), workspace.reader.figure());
    after(&mut workspace, &[Action::NextReport, Action::Bottom]);
    assert_eq!(workspace.reader.figure(), None);
    after(&mut workspace, &[Action::Reports, Action::LineUp, Action::Enter]);
    assert_eq!((workspace.reader.viewport().place(), workspace.reader.figure()), (place, figure));
    assert_eq!(workspace.reader.notice(), None, "what was told is not told again");
}

#[test]
fn a_report_that_cannot_be_opened_is_told_and_stepped_over_from_then_on() {
    let mut workspace =
        Workspace::new(Vec::new(), "2019".into(), reader("2019"), vec!["missing".into(), "2021".into()]);
    act(&mut workspace, Action::NextReport);
    let told = Notice::NotOpened { file: "missing".into(), why: "no such file".into() };
    assert_eq!((read(&workspace), workspace.reader.notice()), ("2019", Some(&told)));
    act(&mut workspace, Action::NextReport);
    assert_eq!(read(&workspace), "2021");
    act(&mut workspace, Action::PreviousReport);
    assert_eq!(read(&workspace), "2019");
}

#[test]
fn files_before_the_first_that_can_be_opened_are_told() {
    let failed = vec![("missing".into(), "no such file".to_owned())];
    let workspace = Workspace::new(failed, "2019".into(), reader("2019"), Vec::new());
    let told = Notice::NotOpened { file: "missing".into(), why: "no such file".into() };
    assert_eq!((workspace.reader.number(), workspace.reader.notice()), (Some((2, 2)), Some(&told)));
}

#[test]
fn a_search_goes_on_in_the_next_report() {
    let mut workspace = workspace();
    type_in(&mut workspace, Action::Search, "材料");
    after(&mut workspace, &[Action::NextReport]);
    assert_eq!(workspace.reader.find().map(|find| find.hits().len()), Some(0), "nothing was looked through yet");
    let place = workspace.reader.viewport().place();
    workspace.reader.look_on();
    assert_eq!(workspace.reader.viewport().place(), place, "the text stays where it is");
    assert_eq!(workspace.reader.find().and_then(Find::place), Some((1, 2)), "in the same section, which is in sight");
    after(&mut workspace, &[Action::NextHit]);
    assert_eq!(workspace.reader.find().and_then(Find::place), Some((2, 2)));
    after(&mut workspace, &[Action::Search, Action::OlderQuery]);
    assert_eq!(workspace.reader.prompt().map(|prompt| prompt.line().text()), Some("材料"));
}

#[test]
fn a_search_that_was_given_up_is_given_up_in_all() {
    let mut workspace = workspace();
    type_in(&mut workspace, Action::Search, "材料");
    after(&mut workspace, &[Action::NextReport, Action::Back, Action::PreviousReport]);
    assert!(workspace.reader.find().is_none());
}

#[test]
fn the_same_search_keeps_its_hit_in_each() {
    let mut workspace = workspace();
    type_in(&mut workspace, Action::Search, "材料");
    act(&mut workspace, Action::NextHit);
    after(&mut workspace, &[Action::NextReport, Action::PreviousReport]);
    assert_eq!(workspace.reader.find().and_then(Find::place), Some((2, 2)));
}

#[test]
fn the_list_shows_what_is_known_and_leads_to_a_report() {
    let mut workspace =
        Workspace::new(Vec::new(), "2019".into(), reader("2019"), vec!["missing".into(), "2021".into()]);
    after(&mut workspace, &[Action::NextReport, Action::Reports]);
    let list = workspace.reader.report_list().unwrap();
    assert_eq!((list.at, workspace.reader.mode()), (0, Mode::Reports));
    let states: Vec<&ReportStatus> = list.entries.iter().map(|entry| &entry.state).collect();
    assert!(
        matches!(states[0], ReportStatus::Open { title, sections: 3, figures: 2, .. } if title.starts_with("某市2019"))
    );
    assert_eq!(states[1..], [&ReportStatus::Failed("no such file".into()), &ReportStatus::Closed]);
    after(&mut workspace, &[Action::LineDown, Action::LineDown, Action::LineDown, Action::Enter]);
    assert_eq!((read(&workspace), workspace.reader.report_list()), ("2021", None));
    after(&mut workspace, &[Action::Reports, Action::Digit(1)]);
    assert_eq!(read(&workspace), "2019");
    after(&mut workspace, &[Action::Reports, Action::Quit]);
    assert_eq!((read(&workspace), workspace.reader.report_list()), ("2019", None));
}

#[test]
fn commands_open_one_more_and_go_to_and_fro() {
    let mut workspace = Workspace::new(Vec::new(), "2019".into(), reader("2019"), Vec::new());
    assert_eq!(workspace.reader.number(), None);
    type_in(&mut workspace, Action::Command, "e 2020");
    assert_eq!((read(&workspace), workspace.reader.number()), ("2020", Some((2, 2))));
    type_in(&mut workspace, Action::Command, "e missing");
    assert!(matches!(workspace.reader.notice(), Some(Notice::NotOpened { .. })));
    assert_eq!(workspace.reader.number(), Some((2, 2)), "a name that leads nowhere is not kept");
    type_in(&mut workspace, Action::Command, "p");
    assert_eq!(read(&workspace), "2019");
    type_in(&mut workspace, Action::Command, "e 2020");
    assert_eq!(
        (read(&workspace), workspace.reader.number()),
        ("2020", Some((2, 2))),
        "what is open is not opened again"
    );
    type_in(&mut workspace, Action::Command, "ls");
    assert!(workspace.reader.report_list().is_some());
}

#[test]
fn while_a_report_is_being_opened_one_may_go_elsewhere() {
    let mut workspace = workspace();
    let slow = workspace.answer(Request::Step(1)).unwrap();
    assert_eq!(workspace.reader.notice(), Some(&Notice::Opening("2020".into())));
    assert_eq!(workspace.answer(Request::GoTo(1)), None, "it is being opened already");
    act(&mut workspace, Action::NextReport);
    assert_eq!(read(&workspace), "2021");
    open(&mut workspace, &slow);
    assert_eq!(read(&workspace), "2021", "nobody waits for it any more");
    act(&mut workspace, Action::PreviousReport);
    assert_eq!(read(&workspace), "2020");
}

#[test]
fn a_report_that_comes_while_one_types_does_not_take_the_prompt_away() {
    let mut workspace = workspace();
    let slow = workspace.answer(Request::Step(1)).unwrap();
    after(&mut workspace, &[Action::Search, Action::Edit(Edit::Insert('材'))]);
    open(&mut workspace, &slow);
    assert_eq!((read(&workspace), workspace.reader.mode()), ("2019", Mode::Prompt));
}

#[test]
fn a_wanted_report_that_comes_while_one_is_elsewhere_is_told() {
    for elsewhere in [Action::Help, Action::Search, Action::Select] {
        let mut workspace = workspace();
        let slow = workspace.answer(Request::Step(1)).unwrap();
        act(&mut workspace, elsewhere);
        open(&mut workspace, &slow);
        assert_eq!(
            (read(&workspace), workspace.reader.notice()),
            ("2019", Some(&Notice::Opened("2020".into()))),
            "{elsewhere:?}"
        );
    }
}

#[test]
fn what_is_told_while_one_types_is_there_when_the_prompt_is_closed() {
    let mut workspace = workspace();
    let slow = workspace.answer(Request::Step(1)).unwrap();
    act(&mut workspace, Action::Search);
    open(&mut workspace, &slow);
    after(&mut workspace, &[Action::Edit(Edit::Insert('材')), Action::Back]);
    assert_eq!(
        (workspace.reader.mode(), workspace.reader.notice()),
        (Mode::Reading, Some(&Notice::Opened("2020".into())))
    );
    act(&mut workspace, Action::LineDown);
    assert_eq!(workspace.reader.notice(), None);
}

#[test]
fn a_file_that_is_named_again_while_it_is_being_opened_lands_on_the_desk_once() {
    let mut workspace = Workspace::new(Vec::new(), "2019".into(), reader("2019"), Vec::new());
    let file = PathBuf::from("src/lib.rs");
    assert_eq!(workspace.answer(Request::Open(file.clone())), Some(file.clone()));
    for spelling in ["src/lib.rs", "./src/lib.rs", "src/../src/lib.rs"] {
        assert_eq!(workspace.answer(Request::Open(spelling.into())), None, "{spelling}");
    }
    assert_eq!(workspace.opened(&file, Ok(reader("2020"))), Some(1));
    assert_eq!((read(&workspace), workspace.reader.number()), ("2020", Some((2, 2))));
    assert_eq!(workspace.opened(&file, Ok(reader("2021"))), None, "nobody is to see to a report that was not taken");
    assert_eq!((read(&workspace), workspace.reader.number()), ("2020", Some((2, 2))));
}

#[test]
fn a_name_that_leads_nowhere_moves_no_report() {
    let mut workspace = Workspace::new(Vec::new(), "2019".into(), reader("2019"), Vec::new());
    let missing = workspace.answer(Request::Open("missing".into())).unwrap();
    let other = workspace.answer(Request::Open("2020".into())).unwrap();
    assert_eq!(workspace.opened(&other, Ok(reader("2020"))), Some(1));
    open(&mut workspace, &missing);
    assert_eq!((workspace.current(), workspace.reader.number()), (Some(1), Some((2, 2))));
}

#[test]
fn what_arrives_belongs_to_its_report() {
    let mut workspace = workspace();
    act(&mut workspace, Action::NextReport);
    let (document, figures) = parts("2018");
    workspace.receive(Some(0), LoadEvent::Again(Box::new(Loaded::new(document, figures))));
    assert_eq!(read(&workspace), "2020");
    act(&mut workspace, Action::PreviousReport);
    assert_eq!(read(&workspace), "2018");
}

#[test]
fn rows_are_as_wide_in_all() {
    let mut workspace = workspace();
    act(&mut workspace, Action::Narrower);
    let widest = workspace.reader.widest();
    act(&mut workspace, Action::NextReport);
    assert_eq!(workspace.reader.widest(), widest);
}

#[test]
fn another_folder_is_listed_over_the_report_that_is_read() {
    let mut workspace = workspace();
    workspace.list(Library::new("甲".into()));
    workspace.list(Library::new("乙".into()));
    assert_eq!(workspace.reader.mode(), Mode::Library);
    assert_eq!(workspace.reader.library().map(|library| library.folder.as_str()), Some("乙"));
    let mut vacant = Workspace::of_library(Library::new("甲".into()));
    vacant.list(Library::new("乙".into()));
    assert_eq!((vacant.reader.mode(), vacant.reader.name()), (Mode::Library, "乙"));
}

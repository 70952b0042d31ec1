//! Reports side by side: which is read after what, and what goes along.

use super::*;
use crate::document::{Document, Source};
use crate::figure::Engine;
use crate::layout::Measure;
use crate::reader::arrival::Report;
use crate::reader::{Action, Edit, Effect, Room};

const TEXT: &str = "工作报告\n\n一、进展\n\n办结案件31件，压减材料17项。\n\n二、打算\n\n继续压减材料。\n";

fn parts(year: &str) -> (Document, Vec<crate::figure::Figure>) {
    let document = Document::parse(Source { name: year.into(), encoding: "UTF-8" }, format!("某市{year}年{TEXT}"));
    let figures = Engine::new().figures(&document);
    (document, figures)
}

fn reader(year: &str) -> Reader {
    let (document, figures) = parts(year);
    Reader::new(document, figures)
}

/// A desk with the report of 2019, before those of 2020 and 2021, which are not open.
fn desk() -> Desk {
    Desk::new(Vec::new(), "2019".into(), reader("2019"), vec!["2020".into(), "2021".into()])
}

/// Does `action` as the program does; whatever file is to be opened is opened at once, but for one named `missing`.
fn act(desk: &mut Desk, action: Action) {
    desk.reader.reflow(Room {
        measure: Measure::new(31),
        text: 4,
        sections: 9,
        figures: 9,
        all_figures: 9,
        chart: 9,
        card: Measure::new(20),
        help: 9,
    });
    if let Effect::Desk(request) = desk.reader.update(action)
        && let Some(file) = desk.answer(request)
    {
        open(desk, &file);
    }
}

fn open(desk: &mut Desk, file: &Path) {
    let name = file.display().to_string();
    let opened = if name == "missing" { Err("no such file".to_owned()) } else { Ok(reader(&name)) };
    desk.opened(file, opened);
}

fn after(desk: &mut Desk, actions: &[Action]) {
    actions.iter().for_each(|action| act(desk, *action));
}

fn type_in(desk: &mut Desk, prompt: Action, text: &str) {
    act(desk, prompt);
    text.chars().for_each(|c| act(desk, Action::Edit(Edit::Insert(c))));
    act(desk, Action::Enter);
}

fn read(desk: &Desk) -> &str {
    &desk.reader.document().source.name
}

#[test]
fn one_goes_from_report_to_report_and_no_further() {
    let mut desk = desk();
    assert_eq!(desk.reader.number(), Some((1, 3)));
    after(&mut desk, &[Action::NextReport, Action::NextReport]);
    assert_eq!((read(&desk), desk.reader.number()), ("2021", Some((3, 3))));
    act(&mut desk, Action::NextReport);
    assert_eq!((read(&desk), desk.reader.notice()), ("2021", Some(&Notice::LastReport)));
    after(&mut desk, &[Action::Digit(2), Action::PreviousReport]);
    assert_eq!(read(&desk), "2019");
    act(&mut desk, Action::PreviousReport);
    assert_eq!((read(&desk), desk.reader.notice()), ("2019", Some(&Notice::FirstReport)));
}

#[test]
fn each_report_keeps_its_place() {
    let mut desk = desk();
    after(&mut desk, &[Action::NextFigure, Action::NextFigure]);
    let (place, figure) = (desk.reader.viewport().place(), desk.reader.figure());
    after(&mut desk, &[Action::NextReport, Action::Bottom]);
    assert_eq!(desk.reader.figure(), None);
    after(&mut desk, &[Action::PreviousReport]);
    assert_eq!((desk.reader.viewport().place(), desk.reader.figure()), (place, figure));
    assert_eq!(desk.reader.notice(), None, "what was told is not told again");
}

#[test]
fn a_report_that_cannot_be_opened_is_told_and_stepped_over_from_then_on() {
    let mut desk = Desk::new(Vec::new(), "2019".into(), reader("2019"), vec!["missing".into(), "2021".into()]);
    act(&mut desk, Action::NextReport);
    let told = Notice::NotOpened { file: "missing".into(), why: "no such file".into() };
    assert_eq!((read(&desk), desk.reader.notice()), ("2019", Some(&told)));
    act(&mut desk, Action::NextReport);
    assert_eq!(read(&desk), "2021");
    act(&mut desk, Action::PreviousReport);
    assert_eq!(read(&desk), "2019");
}

#[test]
fn files_before_the_first_that_can_be_opened_are_told() {
    let failed = vec![("missing".into(), "no such file".to_owned())];
    let desk = Desk::new(failed, "2019".into(), reader("2019"), Vec::new());
    let told = Notice::NotOpened { file: "missing".into(), why: "no such file".into() };
    assert_eq!((desk.reader.number(), desk.reader.notice()), (Some((2, 2)), Some(&told)));
}

#[test]
fn a_search_goes_on_in_the_next_report() {
    let mut desk = desk();
    type_in(&mut desk, Action::Search, "材料");
    after(&mut desk, &[Action::NextReport]);
    assert_eq!(desk.reader.find().map(|find| find.hits().len()), Some(0), "nothing was looked through yet");
    desk.reader.look_on();
    assert_eq!(desk.reader.viewport().place(), Default::default(), "the text stays where it is");
    after(&mut desk, &[Action::NextHit]);
    assert_eq!(desk.reader.find().and_then(Find::place), Some((1, 2)));
    after(&mut desk, &[Action::Search, Action::OlderQuery]);
    assert_eq!(desk.reader.prompt().map(|prompt| prompt.line().text()), Some("材料"));
}

#[test]
fn a_search_that_was_given_up_is_given_up_in_all() {
    let mut desk = desk();
    type_in(&mut desk, Action::Search, "材料");
    after(&mut desk, &[Action::NextReport, Action::Back, Action::PreviousReport]);
    assert!(desk.reader.find().is_none());
}

#[test]
fn the_same_search_keeps_its_hit_in_each() {
    let mut desk = desk();
    type_in(&mut desk, Action::Search, "材料");
    act(&mut desk, Action::NextHit);
    after(&mut desk, &[Action::NextReport, Action::PreviousReport]);
    assert_eq!(desk.reader.find().and_then(Find::place), Some((2, 2)));
}

#[test]
fn the_list_shows_what_is_known_and_leads_to_a_report() {
    let mut desk = Desk::new(Vec::new(), "2019".into(), reader("2019"), vec!["missing".into(), "2021".into()]);
    after(&mut desk, &[Action::NextReport, Action::Reports]);
    let listing = desk.reader.listing().unwrap();
    assert_eq!((listing.at, desk.reader.mode()), (0, Mode::Reports));
    let states: Vec<&Listed> = listing.entries.iter().map(|entry| &entry.state).collect();
    assert!(matches!(states[0], Listed::Open { title, sections: 3, figures: 2, .. } if title.starts_with("某市2019")));
    assert_eq!(states[1..], [&Listed::Failed("no such file".into()), &Listed::Closed]);
    after(&mut desk, &[Action::LineDown, Action::LineDown, Action::LineDown, Action::Enter]);
    assert_eq!((read(&desk), desk.reader.listing()), ("2021", None));
    after(&mut desk, &[Action::Reports, Action::Digit(1)]);
    assert_eq!(read(&desk), "2019");
    after(&mut desk, &[Action::Reports, Action::Quit]);
    assert_eq!((read(&desk), desk.reader.listing()), ("2019", None));
}

#[test]
fn commands_open_one_more_and_go_to_and_fro() {
    let mut desk = Desk::new(Vec::new(), "2019".into(), reader("2019"), Vec::new());
    assert_eq!(desk.reader.number(), None);
    type_in(&mut desk, Action::Command, "e 2020");
    assert_eq!((read(&desk), desk.reader.number()), ("2020", Some((2, 2))));
    type_in(&mut desk, Action::Command, "e missing");
    assert!(matches!(desk.reader.notice(), Some(Notice::NotOpened { .. })));
    assert_eq!(desk.reader.number(), Some((2, 2)), "a name that leads nowhere is not kept");
    type_in(&mut desk, Action::Command, "p");
    assert_eq!(read(&desk), "2019");
    type_in(&mut desk, Action::Command, "e 2020");
    assert_eq!((read(&desk), desk.reader.number()), ("2020", Some((2, 2))), "what is open is not opened again");
    type_in(&mut desk, Action::Command, "ls");
    assert!(desk.reader.listing().is_some());
}

#[test]
fn while_a_report_is_being_opened_one_may_go_elsewhere() {
    let mut desk = desk();
    let slow = desk.answer(Request::Step(1)).unwrap();
    assert_eq!(desk.reader.notice(), Some(&Notice::Opening("2020".into())));
    assert_eq!(desk.answer(Request::GoTo(1)), None, "it is being opened already");
    act(&mut desk, Action::NextReport);
    assert_eq!(read(&desk), "2021");
    open(&mut desk, &slow);
    assert_eq!(read(&desk), "2021", "nobody waits for it any more");
    act(&mut desk, Action::PreviousReport);
    assert_eq!(read(&desk), "2020");
}

#[test]
fn a_report_that_comes_while_one_types_does_not_take_the_prompt_away() {
    let mut desk = desk();
    let slow = desk.answer(Request::Step(1)).unwrap();
    after(&mut desk, &[Action::Search, Action::Edit(Edit::Insert('材'))]);
    open(&mut desk, &slow);
    assert_eq!((read(&desk), desk.reader.mode()), ("2019", Mode::Prompt));
}

#[test]
fn a_wanted_report_that_comes_while_one_is_elsewhere_is_told() {
    for elsewhere in [Action::Help, Action::Search, Action::Select] {
        let mut desk = desk();
        let slow = desk.answer(Request::Step(1)).unwrap();
        act(&mut desk, elsewhere);
        open(&mut desk, &slow);
        assert_eq!(
            (read(&desk), desk.reader.notice()),
            ("2019", Some(&Notice::Opened("2020".into()))),
            "{elsewhere:?}"
        );
    }
}

#[test]
fn what_is_told_while_one_types_is_there_when_the_prompt_is_closed() {
    let mut desk = desk();
    let slow = desk.answer(Request::Step(1)).unwrap();
    act(&mut desk, Action::Search);
    open(&mut desk, &slow);
    after(&mut desk, &[Action::Edit(Edit::Insert('材')), Action::Back]);
    assert_eq!((desk.reader.mode(), desk.reader.notice()), (Mode::Reading, Some(&Notice::Opened("2020".into()))));
    act(&mut desk, Action::LineDown);
    assert_eq!(desk.reader.notice(), None);
}

#[test]
fn a_file_that_is_named_again_while_it_is_being_opened_lands_on_the_desk_once() {
    let mut desk = Desk::new(Vec::new(), "2019".into(), reader("2019"), Vec::new());
    let file = PathBuf::from("src/lib.rs");
    assert_eq!(desk.answer(Request::Open(file.clone())), Some(file.clone()));
    for spelling in ["src/lib.rs", "./src/lib.rs", "src/../src/lib.rs"] {
        assert_eq!(desk.answer(Request::Open(spelling.into())), None, "{spelling}");
    }
    assert_eq!(desk.opened(&file, Ok(reader("2020"))), Some(1));
    assert_eq!((read(&desk), desk.reader.number()), ("2020", Some((2, 2))));
    assert_eq!(desk.opened(&file, Ok(reader("2021"))), None, "nobody is to see to a report that was not taken");
    assert_eq!((read(&desk), desk.reader.number()), ("2020", Some((2, 2))));
}

#[test]
fn a_name_that_leads_nowhere_moves_no_report() {
    let mut desk = Desk::new(Vec::new(), "2019".into(), reader("2019"), Vec::new());
    let missing = desk.answer(Request::Open("missing".into())).unwrap();
    let other = desk.answer(Request::Open("2020".into())).unwrap();
    assert_eq!(desk.opened(&other, Ok(reader("2020"))), Some(1));
    open(&mut desk, &missing);
    assert_eq!((desk.current(), desk.reader.number()), (1, Some((2, 2))));
}

#[test]
fn what_arrives_belongs_to_its_report() {
    let mut desk = desk();
    act(&mut desk, Action::NextReport);
    let (document, figures) = parts("2018");
    desk.receive(Some(0), Arrival::Again(Box::new(Report::new(document, figures))));
    assert_eq!(read(&desk), "2020");
    act(&mut desk, Action::PreviousReport);
    assert_eq!(read(&desk), "2018");
}

#[test]
fn rows_are_as_wide_in_all() {
    let mut desk = desk();
    act(&mut desk, Action::Narrower);
    let widest = desk.reader.widest();
    act(&mut desk, Action::NextReport);
    assert_eq!(desk.reader.widest(), widest);
}

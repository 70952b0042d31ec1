//! The open reports against each other: what the list of the checks tells of it, where it leads, and what the user says of it.

use super::*;
use crate::check::Checker;
use crate::reader::across::CheckedAcross;
use crate::reader::check_list::CheckRow;
use crate::reader::checks::CheckNotice;
use crate::reader::loading::{LoadEvent, Loader, ReaderOpener};
use std::sync::Arc;

/// A report in which 2024 grew more than the values of both years say.
fn report(year: &str) -> Reader {
    let told = match year {
        "2023" => "2023年，全市粮食产量31.53万吨。全年造林613公顷。",
        _ => "2024年，全市粮食产量33.71万吨，比上年增长9.6%。全年造林631公顷，比上年增加18公顷。",
    };
    let text = format!("清河市{year}年统计公报\n\n一、农业\n\n{told}\n");
    let document = Document::parse(Source { name: year.into(), encoding: "UTF-8" }, text);
    let figures = Engine::new().find(&document);
    Reader::new(document, figures)
}

/// Both reports, of which the later one is read.
fn both() -> Workspace {
    let mut workspace = Workspace::new(Vec::new(), "2023".into(), report("2023"), vec!["2024".into()]);
    go(&mut workspace, &[Action::NextReport]);
    workspace
}

/// Does what the program does, with its threads.
fn go(workspace: &mut Workspace, actions: &[Action]) {
    let open: ReaderOpener = Arc::new(|file| Ok((report(&file.display().to_string()), Loader::default())));
    for action in actions {
        act(workspace, Action::Repaint);
        if let Effect::Workspace(request) = workspace.reader.update(*action)
            && let Some(file) = workspace.answer(request)
        {
            workspace.opened(&file, Ok(report(&file.display().to_string())));
        }
        if let Some(job) = workspace.reader.check_job() {
            workspace.reader.receive(LoadEvent::Checked(Box::new(job.run(&Checker::new()))));
        }
        while let Some(task) = workspace.comparison_due() {
            let outcome = task.run(&open);
            let across = outcome.across();
            workspace.compared(Ok(outcome));
            across.into_iter().for_each(|job| workspace.checked_across(Ok(job.run(&Checker::new()))));
        }
    }
}

fn rows(workspace: &Workspace) -> Vec<CheckRow> {
    workspace.reader.check_list().unwrap().rows(workspace.reader.checks(), workspace.reader.across())
}

fn alarms(workspace: &Workspace) -> Vec<&str> {
    let alarms = workspace.reader.across().iter().filter(|relation| relation.is_alarm());
    alarms.filter_map(CheckedAcross::total).map(|total| total.text.as_str()).collect()
}

#[test]
fn the_list_of_the_checks_has_what_does_not_agree_with_other_open_reports() {
    let mut workspace = both();
    go(&mut workspace, &[Action::Checks]);
    assert_eq!(rows(&workspace), [CheckRow::AcrossHeading, CheckRow::Across(0)]);
    assert_eq!(alarms(&workspace), ["9.6%"]);
    go(&mut workspace, &[Action::Enter]);
    assert_eq!(rows(&workspace).len(), 3, "what agrees shows as well");
}

#[test]
fn an_alarm_leads_to_its_sentence_from_either_report() {
    for actions in [&[][..], &[Action::PreviousReport]] {
        let mut workspace = both();
        go(&mut workspace, actions);
        go(&mut workspace, &[Action::Checks, Action::LineDown, Action::Enter]);
        let figure = &workspace.reader.figures()[workspace.reader.figure().unwrap()];
        assert_eq!((read(&workspace), figure.range.of(&workspace.reader.document().text)), ("2024", "9.6%"));
        assert_eq!(workspace.reader.mode(), Mode::Reading);
    }
}

#[test]
fn an_alarm_that_is_accepted_in_one_report_is_none_in_the_other_and_is_kept() {
    let mut workspace = both();
    go(&mut workspace, &[Action::PreviousReport, Action::Checks, Action::LineDown, Action::AcceptAlarm]);
    assert_eq!(workspace.reader.notice(), Some(&Notice::Check(CheckNotice::Accepted)));
    assert_eq!(alarms(&workspace), [""; 0]);
    let state = workspace.reader_of(1).unwrap().reading_state().unwrap();
    let kept = state.accepted.iter().map(|(key, said)| (key.written.clone(), said.is_right)).collect::<Vec<_>>();
    assert_eq!(kept, [("across growth 9.6% 33.71万吨 31.53万吨".to_owned(), true)], "with the report of its total");
    go(&mut workspace, &[Action::Back, Action::NextReport]);
    assert_eq!(alarms(&workspace), [""; 0]);
    go(&mut workspace, &[Action::Checks, Action::LineDown, Action::AcceptAlarm]);
    assert_eq!(alarms(&workspace), ["9.6%"], "it is taken back");
}

#[test]
fn what_was_found_of_reports_that_have_changed_is_dropped() {
    let mut workspace = Workspace::new(Vec::new(), "2023".into(), report("2023"), vec!["2024".into()]);
    workspace.answer(Request::Step(1));
    workspace.opened(Path::new("2024"), Ok(report("2024")));
    let open: ReaderOpener = Arc::new(|_| Err("closed".to_owned()));
    let outcome = workspace.comparison_due().unwrap().run(&open);
    let job = outcome.across().unwrap();
    workspace.compared(Ok(outcome));
    workspace.reader.report.figures = Arc::new(workspace.reader.figures().to_vec());
    let outcome = workspace.comparison_due().unwrap().run(&open);
    workspace.compared(Ok(outcome));
    workspace.checked_across(Ok(job.run(&Checker::new())));
    assert!(workspace.reader.across().is_empty());
}

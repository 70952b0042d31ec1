//! The checks of a report while it is read.

use super::*;
use crate::check::Checker;
use crate::reader::check_list::CheckRow;
use crate::reader::checks::{CheckCounts, CheckNotice};
use crate::reader::loading::{LoadEvent, Loaded};

/// A total that is not what its parts come to, a rate that is right, and a growth that is not.
pub const SLIPS: &str = "某县预算报告

一、收入

全县一般公共预算收入31.7亿元，加上上级补助收入12.9亿元，收入总计46.4亿元。

二、办案

全年受理案件317件，审结293件，审结率92.4%。

三、人口

参保人数31798人，比上年增加1317人，增长7.2%。
";

/// Checks what is to be checked, as the terminal has a thread do.
fn check(reader: &mut Reader) {
    let job = reader.check_job().expect("nothing is to be checked");
    reader.receive(LoadEvent::Checked(Box::new(job.run(&Checker::new()))));
}

fn checked(text: &str) -> Reader {
    let mut reader = reader(text, 60, 20);
    check(&mut reader);
    reader
}

fn marked(reader: &Reader) -> Vec<&str> {
    let text = &reader.document().text;
    reader.checks().marked().iter().map(|figure| reader.figures()[*figure].range.of(text)).collect()
}

fn rows(reader: &Reader) -> Vec<String> {
    let (list, checks) = (reader.check_list().unwrap(), reader.checks());
    let row = |row: CheckRow| match row {
        CheckRow::Relation(at) => checks.relations().unwrap()[at].equation.stated.clone(),
        CheckRow::Holding(count) => format!("+{count}"),
        CheckRow::AcrossHeading | CheckRow::Across(_) => "of another report".to_owned(),
    };
    list.rows(checks, reader.across()).into_iter().map(row).collect()
}

fn again(text: &str) -> LoadEvent {
    let document = document(text);
    let figures = Engine::new().find(&document);
    LoadEvent::Again(Box::new(Loaded::new(document, figures)))
}

#[test]
fn figures_are_marked_that_take_part_in_a_relation_that_fails() {
    let mut reader = reader(SLIPS, 60, 20);
    assert!(marked(&reader).is_empty());
    check(&mut reader);
    assert_eq!(marked(&reader), ["31.7亿元", "12.9亿元", "46.4亿元", "31798人", "1317人", "7.2%"]);
    assert_eq!(reader.checks().counts(), CheckCounts { checked: 3, wrong: 2, accepted: 0 });
}

#[test]
fn one_goes_from_alarm_to_alarm_and_round() {
    let mut reader = checked(SLIPS);
    let mut places = Vec::new();
    for _ in 0..3 {
        reader.update(Action::NextAlarm);
        places.push(figure(&reader).unwrap().to_owned());
    }
    assert!(places[0].ends_with("亿元") && places[0] == places[2] && places[1] != places[0], "{places:?}");
    let lines: Vec<FigureLine> = reader.figure_lines().map(|(_, line)| line).collect();
    assert!(lines.contains(&FigureLine::Alarm("! 31.7 + 12.9 = 44.6亿元 ≠ 46.4亿元".into())), "{lines:?}");
}

#[test]
fn where_there_is_no_alarm_it_is_said_how_many_relations_were_checked() {
    let text = SLIPS.replace("46.4", "44.6").replace("7.2%", "4.3%");
    let mut reader = reader(&text, 60, 20);
    reader.update(Action::NextAlarm);
    assert_eq!(reader.notice(), Some(&Notice::Check(CheckNotice::InProgress)));
    check(&mut reader);
    reader.update(Action::NextAlarm);
    let counts = CheckCounts { checked: 3, wrong: 0, accepted: 0 };
    assert_eq!((reader.notice(), reader.figure()), (Some(&Notice::Check(CheckNotice::NoAlarm(counts))), None));
}

#[test]
fn an_alarm_that_is_accepted_is_marked_no_more_and_remembered() {
    let mut reader = checked(SLIPS);
    after(&mut reader, &[Action::NextAlarm, Action::AcceptAlarm]);
    assert_eq!(reader.notice(), Some(&Notice::Check(CheckNotice::Accepted)));
    assert_eq!(marked(&reader), ["31798人", "1317人", "7.2%"]);
    let state = reader.reading_state();
    let mut later = self::reader(SLIPS, 60, 20).with_state(state.as_ref());
    check(&mut later);
    assert_eq!(later.checks().counts(), CheckCounts { checked: 3, wrong: 2, accepted: 1 });
    assert_eq!(marked(&later), marked(&reader));
    after(&mut reader, &[Action::AcceptAlarm]);
    assert_eq!((reader.notice(), marked(&reader).len()), (Some(&Notice::Check(CheckNotice::Raised)), 6));
    after(&mut reader, &[Action::Top, Action::AcceptAlarm]);
    assert_eq!(reader.notice(), Some(&Notice::Check(CheckNotice::NothingHere)));
}

#[test]
fn the_list_has_alarms_first_then_accepted_ones_and_folds_what_holds() {
    let mut reader = checked(SLIPS);
    after(&mut reader, &[Action::Checks, Action::AcceptAlarm]);
    assert_eq!(rows(&reader), ["7.2%", "46.4亿元", "+1"]);
    after(&mut reader, &[Action::Bottom, Action::Enter]);
    assert_eq!(rows(&reader), ["7.2%", "46.4亿元", "+1", "92.4%"]);
    after(&mut reader, &[Action::LineDown, Action::Enter]);
    assert_eq!((reader.mode(), figure(&reader)), (Mode::Reading, Some("92.4%")));
    after(&mut reader, &[Action::JumpBack, Action::Checks, Action::Checks]);
    assert_eq!((reader.mode(), reader.figure()), (Mode::Reading, None));
}

#[test]
fn a_report_of_which_only_the_beginning_is_there_is_not_checked() {
    let document = document(SLIPS);
    let figures = Engine::new().find(&document);
    let mut reader = Reader::beginning(document, figures);
    assert!(reader.check_job().is_none());
    reader.update(Action::Checks);
    assert_eq!((reader.notice(), reader.mode()), (Some(&Notice::Check(CheckNotice::InProgress)), Mode::Reading));
}

#[test]
fn figures_are_checked_anew_where_they_were_corrected_and_what_comes_late_is_of_no_use() {
    let mut reader = checked(SLIPS);
    assert!(reader.check_job().is_none());
    let correct = [Action::NextFigure, Action::Correct, Action::Edit(Edit::Insert('的')), Action::Enter];
    after(&mut reader, &correct);
    let late = reader.check_job().unwrap();
    after(&mut reader, &correct);
    reader.receive(LoadEvent::Checked(Box::new(late.run(&Checker::new()))));
    assert!(reader.check_job().is_some());
    assert_eq!(marked(&reader).len(), 6);
}

#[test]
fn an_alarm_stays_accepted_in_the_text_read_again_unless_one_of_its_numbers_changed() {
    let mut reader = checked(SLIPS);
    after(&mut reader, &[Action::NextAlarm, Action::AcceptAlarm, Action::NextAlarm, Action::AcceptAlarm]);
    assert!(marked(&reader).is_empty());
    reader.receive(again(&SLIPS.replace("一、收入", "一、全年收入").replace("1317人", "1371人")));
    check(&mut reader);
    assert_eq!(marked(&reader), ["31798人", "1371人", "7.2%"]);
}

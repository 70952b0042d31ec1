//! What lies over the text: who has the keys, and what is there when it is closed.

use super::*;
use crate::reader::loading::{LoadEvent, Loaded};
use crate::reader::report_list::{ListedReport, ReportList, ReportStatus};

/// The modes after each of `actions`.
fn modes(reader: &mut Reader, actions: &[Action]) -> Vec<Mode> {
    let mode = |action: &Action| {
        reader.update(*action);
        reader.mode()
    };
    actions.iter().map(mode).collect()
}

#[test]
fn the_uppermost_has_the_keys_and_leaves_them_to_what_was_there() {
    let mut reader = reader(REPORT, 31, 7);
    let opened = modes(&mut reader, &[Action::AllFigures, Action::Chart, Action::Help, Action::Filter]);
    assert_eq!(opened, [Mode::AllFigures, Mode::Chart, Mode::Help, Mode::Prompt]);
    let closed = modes(&mut reader, &[Action::Back; 4]);
    assert_eq!(closed, [Mode::Help, Mode::Chart, Mode::AllFigures, Mode::Reading]);
}

#[test]
fn other_figures_close_a_chart_that_lies_under_the_help() {
    let mut reader = reader(REPORT, 31, 7);
    modes(&mut reader, &[Action::AllFigures, Action::Chart, Action::Help]);
    reader.receive(LoadEvent::Again(Box::new(Loaded::new(document(REPORT), Vec::new()))));
    assert_eq!(reader.mode(), Mode::Help);
    assert_eq!(modes(&mut reader, &[Action::Back]), [Mode::AllFigures]);
}

#[test]
fn a_selection_goes_on_when_the_help_over_it_is_closed() {
    let mut reader = reader(REPORT, 31, 7);
    let seen = modes(&mut reader, &[Action::Select, Action::Help, Action::Help]);
    assert_eq!(seen, [Mode::Selecting, Mode::Help, Mode::Selecting]);
}

#[test]
fn a_page_of_the_help_leaves_out_no_line() {
    let mut reader = reader(REPORT, 31, 7);
    reader.reflow(PaneSizes { help: 30, help_height: 5, ..sizes(31, 7) });
    after(&mut reader, &[Action::Help, Action::PageDown]);
    assert_eq!(reader.help().map(|help| help.first), Some(4));
}

#[test]
fn pages_and_ends_move_in_the_list_of_the_reports() {
    let mut reader = reader(REPORT, 31, 9);
    let report = |number: usize| ListedReport { file: number.to_string(), state: ReportStatus::Closed };
    reader.show_reports(ReportList::new((0..9).map(report).collect(), 0));
    let at = |reader: &Reader| reader.report_list().map(|list| list.at);
    after(&mut reader, &[Action::PageDown]);
    assert_eq!(at(&reader), Some(3), "nine lines hold four entries");
    after(&mut reader, &[Action::Bottom, Action::HalfPageUp]);
    assert_eq!(at(&reader), Some(6));
}

#[test]
fn the_marked_theme_shows_at_once_and_esc_takes_it_back() {
    let mut reader = reader(REPORT, 31, 7);
    reader.show_themes(vec!["auto".into(), "light".into(), "dark".into()], 1);
    let shown = |place: usize| Effect::Theme(ThemeRequest::Show(place));
    assert_eq!((reader.mode(), reader.update(Action::LineDown)), (Mode::Themes, shown(2)));
    assert_eq!((reader.update(Action::Back), reader.mode()), (shown(1), Mode::Reading));
    reader.show_themes(vec!["auto".into(), "light".into()], 0);
    assert_eq!([reader.update(Action::Bottom), reader.update(Action::Enter)], [shown(1), Effect::None]);
    assert_eq!((reader.mode(), reader.notice()), (Mode::Reading, Some(&Notice::ThemeUntilEnd("light".into()))));
}

#[test]
fn a_report_that_was_read_before_is_opened_by_its_file() {
    let mut reader = reader(REPORT, 31, 7);
    let entry = |file: &str| ListedReport {
        file: file.into(),
        state: ReportStatus::Recent { title: "某市报告".into(), section: "一、进展".into() },
    };
    reader.show_reports(ReportList::recent(vec![entry("a.txt"), entry("b.txt")]));
    reader.update(Action::LineDown);
    assert_eq!(reader.update(Action::Enter), Effect::Workspace(Request::Open("b.txt".into())));
    assert_eq!(reader.mode(), Mode::Reading);
}

#[test]
fn a_list_beside_the_text_is_hidden_one_after_the_other() {
    let mut reader = reader(REPORT, 31, 7);
    let hidden = |reader: &mut Reader| {
        reader.update(Action::HidePane);
        reader.hidden()
    };
    let seen = [(); 3].map(|()| hidden(&mut reader));
    assert_eq!(seen, [Some(Pane::Sections), Some(Pane::Figures), None]);
    after(&mut reader, &[Action::NextPane]);
    assert_eq!((hidden(&mut reader), reader.focus()), (Some(Pane::Figures), Pane::Text));
}

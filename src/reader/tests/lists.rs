//! The lists beside the text: what they show, and how one moves in them.

use super::*;

#[test]
fn where_the_section_has_no_figures_the_list_shows_those_in_sight() {
    let mut reader = reader(REPORT, 61, 9);
    assert_eq!(heading(&reader), "");
    let listed = |reader: &Reader| -> Vec<String> {
        let written = |figure: &usize| reader.figures()[*figure].range.of(REPORT).to_owned();
        reader.figure_list().shown().iter().map(written).collect()
    };
    assert_eq!(listed(&reader), ["31场", "2700余人次"]);
    assert!(reader.figure_list().is_in_sight);
    after(&mut reader, &[Action::NextSection]);
    assert!(!reader.figure_list().is_in_sight);
    after(&mut reader, &[Action::Bottom]);
    reader.reflow(sizes(61, 3));
    after(&mut reader, &[Action::Bottom]);
    assert_eq!((listed(&reader).len(), heading(&reader)), (0, "四、存在的问题"));
}

#[test]
fn pages_and_ends_move_in_the_list_that_has_the_keys() {
    let mut reader = reader(REPORT, 31, 4);
    after(&mut reader, &[Action::PreviousPane, Action::Bottom]);
    assert_eq!(heading(&reader), "四、存在的问题");
    after(&mut reader, &[Action::PageUp]);
    assert_eq!(heading(&reader), "（一）减环节");
    after(&mut reader, &[Action::Digit(2), Action::Top]);
    assert_eq!(heading(&reader), "一、加强学习");
    after(&mut reader, &[Action::NextPane, Action::NextPane, Action::Bottom]);
    assert_eq!(figure(&reader), Some("2700余人次"));
    after(&mut reader, &[Action::PageDown]);
    assert_eq!((figure(&reader), reader.focus()), (Some("17项"), Pane::Figures));
}

#[test]
fn moving_in_the_figures_moves_the_text_and_enter_reads_on_there() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[Action::Digit(3), Action::DigitsEnd, Action::NextPane]);
    assert_eq!((reader.focus(), figure(&reader)), (Pane::Figures, Some("53家")));
    after(&mut reader, &[Action::LineDown]);
    assert_eq!(figure(&reader), Some("71个"));
    after(&mut reader, &[Action::Enter]);
    assert_eq!((reader.focus(), figure(&reader)), (Pane::Text, Some("71个")));
    after(&mut reader, &[Action::Back]);
    assert_eq!((heading(&reader), figure(&reader)), ("三、强化监督", None));
}

#[test]
fn moving_in_the_section_list_moves_the_text_and_one_step_back_undoes_it() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[Action::PreviousPane, Action::LineDown, Action::LineDown]);
    assert_eq!((reader.focus(), top(&reader).as_str()), (Pane::Sections, "二、改进服务"));
    after(&mut reader, &[Action::FoldSection, Action::LineDown]);
    assert_eq!(heading(&reader), "三、强化监督");
    after(&mut reader, &[Action::Back, Action::JumpBack]);
    assert_eq!((reader.focus(), top(&reader).as_str()), (Pane::Text, "某市二〇二一年度工作报告"));
}

#[test]
fn a_section_that_was_folded_around_the_reader_opens_again() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[Action::Digit(2), Action::DigitsEnd, Action::PreviousPane, Action::FoldSection]);
    let folded = reader.section_list().shown().len();
    after(&mut reader, &[Action::Enter, Action::NextSection, Action::PreviousPane, Action::UnfoldSection]);
    assert!(reader.section_list().shown().len() > folded);
}

#[test]
fn the_wheel_over_a_list_leaves_the_text_where_it_is() {
    let mut reader = reader(REPORT, 31, 3);
    after(&mut reader, &[Action::Wheel(Pane::Sections, 3)]);
    assert_eq!((reader.section_list().scroll, top(&reader).as_str()), (3, "某市二〇二一年度工作报告"));
    after(&mut reader, &[Action::Wheel(Pane::Text, 3)]);
    assert_ne!(top(&reader), "某市二〇二一年度工作报告");
}

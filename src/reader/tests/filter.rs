//! The section list and the figures of a section, filtered.

use super::*;

fn type_in(reader: &mut Reader, typed: &str) {
    reader.update(Action::Filter);
    typed.chars().for_each(|c| drop(reader.update(Action::Edit(Edit::Insert(c)))));
}

fn sections(reader: &Reader) -> Vec<&str> {
    let document = reader.document();
    reader.section_list().shown().iter().map(|id| document.section(*id).title.of(&document.text)).collect()
}

fn figures(reader: &Reader) -> Vec<&str> {
    let shown = reader.figure_list().shown().iter();
    shown.map(|index| reader.figures()[*index].range.of(&reader.document().text)).collect()
}

#[test]
fn the_section_list_shows_what_is_typed_and_leads_there() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[Action::PreviousPane]);
    let all = sections(&reader).len();
    let before = reader.viewport().place();
    type_in(&mut reader, "服");
    assert_eq!((sections(&reader), reader.viewport().place()), (vec!["改进服务"], before), "the text stays");
    after(&mut reader, &[Action::Enter]);
    assert_eq!((heading(&reader), reader.focus()), ("二、改进服务", Pane::Sections));
    after(&mut reader, &[Action::Back]);
    assert_eq!((sections(&reader).len(), reader.focus()), (all, Pane::Sections), "first out of the filter");
    after(&mut reader, &[Action::Back]);
    assert_eq!(reader.focus(), Pane::Text);
}

#[test]
fn one_steps_from_entry_to_entry_of_a_filtered_list() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[Action::PreviousPane]);
    type_in(&mut reader, "/[习程的]");
    after(&mut reader, &[Action::Enter]);
    assert_eq!((sections(&reader), heading(&reader)), (vec!["加强学习", "优流程", "存在的问题"], "一、加强学习"));
    after(&mut reader, &[Action::LineDown]);
    assert_eq!(heading(&reader), "（二）优流程");
    // 三、强化监督 stands between two entries.
    let between = reader.document().sections.iter().position(|s| s.title.of(REPORT) == "强化监督").unwrap();
    after(&mut reader, &[Action::GoToSection(SectionId(between)), Action::LineUp]);
    assert_eq!(heading(&reader), "（二）优流程");
    after(&mut reader, &[Action::GoToSection(SectionId(between)), Action::LineDown]);
    assert_eq!(heading(&reader), "四、存在的问题");
    after(&mut reader, &[Action::LineDown]);
    assert_eq!(reader.notice(), Some(&Notice::LastSection));
}

#[test]
fn a_filter_shows_what_is_folded_away() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[Action::Digit(2), Action::DigitsEnd, Action::PreviousPane, Action::FoldSection]);
    assert!(!sections(&reader).contains(&"优流程"));
    type_in(&mut reader, "ylc");
    after(&mut reader, &[Action::SwitchMode, Action::SwitchMode]);
    assert_eq!(sections(&reader), ["优流程"]);
    after(&mut reader, &[Action::Enter, Action::Back]);
    assert!(!sections(&reader).contains(&"优流程"));
}

#[test]
fn the_figures_show_what_is_typed_and_steps_pass_the_others_over() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[Action::Digit(2), Action::DigitsEnd, Action::NextPane]);
    assert_eq!(figures(&reader), ["17项", "40%"]);
    type_in(&mut reader, "%");
    assert_eq!((figures(&reader), figure(&reader)), (vec!["40%"], Some("17项")));
    after(&mut reader, &[Action::Enter]);
    assert_eq!(figure(&reader), Some("40%"));
    after(&mut reader, &[Action::LineDown]);
    assert_eq!(figure(&reader), Some("98.5%"));
    after(&mut reader, &[Action::LineDown]);
    assert_eq!((figure(&reader), reader.notice()), (Some("98.5%"), Some(&Notice::LastFigure)));
    after(&mut reader, &[Action::Back]);
    assert_eq!((figures(&reader).len(), reader.focus()), (1, Pane::Figures));
    after(&mut reader, &[Action::LineDown]);
    assert_eq!(figure(&reader), Some("53家"));
}

#[test]
fn esc_in_the_prompt_brings_back_the_filter_of_before() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[Action::PreviousPane]);
    type_in(&mut reader, "服务");
    after(&mut reader, &[Action::Enter, Action::Filter, Action::Edit(Edit::EraseToStart)]);
    assert!(sections(&reader).len() > 1);
    after(&mut reader, &[Action::Back]);
    assert_eq!(sections(&reader), ["改进服务"]);
    after(&mut reader, &[Action::Filter, Action::Edit(Edit::EraseToStart), Action::Edit(Edit::EraseBack)]);
    assert!(sections(&reader).len() > 1 && reader.prompt().is_none(), "what is erased is no longer filtered by");
}

#[test]
fn in_the_text_the_same_asks_for_a_search() {
    let mut reader = reader(REPORT, 31, 7);
    type_in(&mut reader, "监督");
    assert_eq!(reader.find().map(|find| find.hits().len()), Some(2));
}

#[test]
fn what_is_no_expression_leaves_the_list_as_it_was() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[Action::PreviousPane]);
    type_in(&mut reader, "/服务[");
    assert_eq!(sections(&reader), ["改进服务"]);
    after(&mut reader, &[Action::Enter]);
    assert_eq!(reader.mode(), Mode::Prompt);
}

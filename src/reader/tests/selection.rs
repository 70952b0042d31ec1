//! Selecting text.

use super::*;
use crate::reader::Action::*;
use crate::reader::loading::{LoadEvent, Loaded};
use crate::text::range::{from, upto};

fn selected(reader: &Reader) -> &str {
    reader.selected().map_or("", |range| range.of(&reader.document().text))
}

/// What is selected in the report after each of these actions, from its first figure on.
#[track_caller]
fn check(steps: &[(Action, &str)]) {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[NextFigure, Select]);
    for &(action, expected) in steps {
        reader.update(action);
        assert_eq!(selected(&reader), expected, "after {action:?}");
        let head = reader.selection().map(|selection| selection.head());
        assert!(head.is_none_or(|head| reader.viewport().shows(head)), "{action:?}: the end is not in sight");
    }
}

/// A place in the report.
fn place(text: &str) -> usize {
    REPORT.find(text).unwrap()
}

#[test]
fn a_selection_begins_with_the_current_figure_or_hit_else_at_the_line_being_read() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[Select]);
    assert_eq!((selected(&reader), reader.mode()), ("某", Mode::Selecting));
    after(&mut reader, &[Back, NextFigure, Select]);
    assert_eq!(selected(&reader), "31场");
    after(
        &mut reader,
        &[Back, Search, Edit(super::Edit::Insert('环')), Edit(super::Edit::Insert('节')), Enter, Select],
    );
    assert_eq!(selected(&reader), "环节");
    after(&mut reader, &[Back]);
    assert_eq!((reader.selected(), reader.mode()), (None, Mode::Reading));
}

#[test]
fn its_end_moves_by_characters_over_the_gaps_between_paragraphs() {
    check(&[
        (NextCharacter, "31场、"),
        (PreviousCharacter, "31场"),
        (SwapEnds, "31场"),
        (PreviousCharacter, "座31场"),
        (Digit(4), "座31场"),
        (PreviousCharacter, "年举办讲座31场"),
        (Digit(2), "年举办讲座31场"),
        (PreviousCharacter, "习\n\n全年举办讲座31场"),
    ]);
}

#[test]
fn its_end_moves_by_figures_and_sections() {
    check(&[
        (NextFigure, "31场、参加人员2700余人次"),
        (NextSection, "31场、参加人员2700余人次。干部的能力提高了。"),
        (NextSection, "31场、参加人员2700余人次。干部的能力提高了。\n\n二、改进服务"),
        (PreviousFigure, "31场、参加人员2"),
        (PreviousFigure, "3"),
        (PreviousSection, "一、加强学习\n\n全年举办讲座3"),
    ]);
}

#[test]
fn its_end_moves_by_rows_in_its_column_and_to_both_ends() {
    // |    全年举办讲座31场、参加人  |
    // |员2700余人次。干部的能力提高了。|
    check(&[
        (LineDown, "31场、参加人员2700余人次。干部的能"),
        (LineUp, "31场"),
        (LineUp, "习\n\n全年举办讲座3"),
        (LineDown, "31场"),
        (Bottom, from(REPORT, place("31场")).trim_end()),
        (Top, upto(REPORT, place("1场"))),
        (Digit(3), upto(REPORT, place("1场"))),
        (Bottom, upto(from(REPORT, place("全市")), place("1场") - place("全市"))),
    ]);
}

#[test]
fn whole_paragraphs_are_selected_from_end_to_end() {
    check(&[
        (SelectParagraphs, "全年举办讲座31场、参加人员2700余人次。干部的能力提高了。"),
        (PreviousSection, "一、加强学习\n\n全年举办讲座31场、参加人员2700余人次。干部的能力提高了。"),
        (Select, "一、加强学习\n\n全年举办讲座3"),
        (Select, ""),
    ]);
}

#[test]
fn an_action_that_moves_no_end_ends_it_and_is_done() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[NextFigure, Select, NextCharacter, NextPane]);
    assert_eq!((reader.selected(), reader.focus()), (None, Pane::Figures));
    after(&mut reader, &[Select, Help]);
    assert_eq!((selected(&reader), reader.mode(), reader.focus()), ("31场", Mode::Help, Pane::Text));
    assert_eq!(reader.update(Quit), Effect::None);
    assert_eq!((selected(&reader), reader.mode()), ("31场", Mode::Selecting));
    assert_eq!(reader.update(Quit), Effect::None);
    assert_eq!((reader.selected(), reader.update(Quit)), (None, Effect::Quit));
}

#[test]
fn a_search_and_other_jumps_move_its_end() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[NextFigure, Select, Search, Edit(super::Edit::Insert('能')), Edit(super::Edit::Insert('力'))]);
    after(&mut reader, &[Enter]);
    assert_eq!((selected(&reader), reader.mode()), ("31场、参加人员2700余人次。干部的能", Mode::Selecting));
    after(&mut reader, &[Search, Back]);
    assert_eq!((selected(&reader), reader.mode()), ("31场、参加人员2700余人次。干部的能", Mode::Selecting));
    after(&mut reader, &[Command, Edit(super::Edit::Insert('1')), Enter]);
    assert!(selected(&reader).starts_with("某市二〇二一年度工作报告"), "{}", selected(&reader));
}

#[test]
fn after_a_paragraph_was_copied_a_selection_begins_anew() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[NextFigure, CopyParagraph, Select]);
    assert_eq!(selected(&reader), "31场");
}

#[test]
fn the_mouse_selects_from_one_character_to_another_either_way() {
    let mut reader = reader(REPORT, 31, 7);
    let (first, last) = (place("讲座"), place("场"));
    after(&mut reader, &[Drag(first, last)]);
    assert_eq!(selected(&reader), "讲座31场");
    after(&mut reader, &[Drag(last, first)]);
    assert_eq!(selected(&reader), "讲座31场");
}

#[test]
fn a_double_click_selects_the_figure_or_the_sentence_around_it() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[SelectAround(place("700余"))]);
    assert_eq!(selected(&reader), "2700余人次");
    after(&mut reader, &[SelectAround(place("能力"))]);
    assert_eq!(selected(&reader), "干部的能力提高了。");
    after(&mut reader, &[SelectAround(place("讲座"))]);
    assert_eq!(selected(&reader), "全年举办讲座31场、参加人员2700余人次。");
}

#[test]
fn a_selection_outlasts_a_resize_and_a_file_that_is_read_again() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[NextFigure, Select, NextFigure]);
    reader.reflow(sizes(20, 3));
    assert_eq!(selected(&reader), "31场、参加人员2700余人次");
    let again = document(&REPORT.replace("某市", "清河市").replace("稳步推进", "推进"));
    let figures = Engine::new().find(&again);
    reader.receive(LoadEvent::Again(Box::new(Loaded::new(again, figures))));
    assert_eq!((selected(&reader), reader.mode()), ("31场、参加人员2700余人次", Mode::Selecting));
    let empty = document("");
    reader.receive(LoadEvent::Again(Box::new(Loaded::new(empty, Vec::new()))));
    assert_eq!((reader.selected(), reader.mode()), (None, Mode::Reading));
}

#[test]
fn the_end_steps_over_folded_boilerplate() {
    let text = REPORT.replacen("\n\n", "\n\n首页 > 政务公开 > 工作报告\n\n", 1);
    let mut reader = super::reader(&text, 31, 9);
    after(&mut reader, &[Drag(text.find("告").unwrap(), text.find("告").unwrap()), NextCharacter]);
    assert_eq!(selected(&reader).chars().last(), Some('全'));
    after(&mut reader, &[PreviousCharacter, LineDown]);
    assert!(selected(&reader).contains("全市") && !selected(&reader).ends_with("全市工作稳步推进，成效明显。"));
}

#[test]
fn an_end_that_moves_by_rows_stops_at_no_space() {
    let document = Document::parse(Source { name: "表.md".into(), encoding: "UTF-8" }, super::any::MIXED.to_owned());
    let mut reader = Reader::new(document, Vec::new());
    reader.reflow(sizes(40, 15));
    after(&mut reader, &[LineDown, Select]);
    for action in [PageDown, LineUp, LineDown, HalfPageUp] {
        after(&mut reader, &[action]);
        assert_eq!(selected(&reader), selected(&reader).trim(), "after {action:?}");
    }
}

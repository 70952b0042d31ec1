//! Searches: what is typed, where it leads, and the way back.

use super::*;
use crate::reader::prompt::Prompt;
use crate::search::{self, RegexError};

fn insert(reader: &mut Reader, typed: &str) {
    for c in typed.chars() {
        reader.update(Action::Edit(Edit::Insert(c)));
    }
}

fn type_in(reader: &mut Reader, typed: &str) {
    reader.update(Action::Search);
    insert(reader, typed);
}

fn not_found(query: &str) -> Notice {
    Notice::NotFound { query: query.into(), advice: SearchAdvice::Expression }
}

fn search(reader: &mut Reader, typed: &str) {
    type_in(reader, typed);
    reader.update(Action::Enter);
}

fn place(reader: &Reader) -> Option<(usize, usize)> {
    reader.find().and_then(|find| find.place())
}

fn typed(reader: &Reader) -> &str {
    reader.prompt().map_or("", |prompt| prompt.line().text())
}

fn hit(reader: &Reader) -> &str {
    let hit = reader.find().and_then(|find| find.hit()).unwrap_or_default();
    hit.of(&reader.document().text)
}

#[test]
fn a_search_finds_wraps_and_says_where_nothing_is_found() {
    let mut reader = reader(REPORT, 31, 7);
    search(&mut reader, "问题");
    assert_eq!(place(&reader), Some((1, 3)));
    after(&mut reader, &[Action::NextHit, Action::NextHit]);
    assert_eq!(heading(&reader), "四、存在的问题");
    after(&mut reader, &[Action::NextHit]);
    assert_eq!(reader.notice(), Some(&Notice::Wrapped));
    search(&mut reader, "没有的话");
    assert_eq!(reader.notice(), Some(&not_found("没有的话")));
    assert_eq!(place(&reader), Some((0, 0)));
    after(&mut reader, &[Action::LineDown, Action::NextHit]);
    assert_eq!(reader.notice(), Some(&not_found("没有的话")), "it is not forgotten");
}

#[test]
fn hits_show_while_one_types_and_esc_restores_all() {
    let mut reader = reader(REPORT, 31, 5);
    after(&mut reader, &[Action::NextFigure, Action::LineDown]);
    let before = (top(&reader), reader.viewport().place(), reader.figure());
    type_in(&mut reader, "监督");
    assert_eq!((place(&reader), heading(&reader)), (Some((1, 2)), "三、强化监督"));
    insert(&mut reader, "还不够严");
    assert_eq!((place(&reader), heading(&reader)), (Some((1, 1)), "四、存在的问题"));
    after(&mut reader, &[Action::Back]);
    assert_eq!((top(&reader), reader.viewport().place(), reader.figure()), before);
    assert!(reader.find().is_none() && reader.prompt().is_none());
}

#[test]
fn erasing_leads_back_to_where_one_stood() {
    let mut reader = reader(REPORT, 31, 5);
    let start = top(&reader);
    type_in(&mut reader, "逐步");
    assert_ne!(top(&reader), start);
    after(&mut reader, &[Action::Edit(Edit::EraseToStart)]);
    assert_eq!((top(&reader), place(&reader)), (start.clone(), None));
    insert(&mut reader, "没有");
    assert_eq!((top(&reader), place(&reader)), (start, Some((0, 0))));
}

#[test]
fn one_step_back_after_a_search_leads_to_where_it_was_typed_and_esc_unmarks_the_hits() {
    let mut reader = reader(REPORT, 31, 5);
    after(&mut reader, &[Action::LineDown, Action::NextFigure]);
    let before = (reader.viewport().place(), reader.figure());
    search(&mut reader, "问题");
    after(&mut reader, &[Action::NextHit, Action::JumpBack]);
    assert_eq!((reader.viewport().place(), reader.figure()), before);
    after(&mut reader, &[Action::Back]);
    assert!(reader.find().is_none());
}

#[test]
fn the_mode_is_switched_round_and_asks_anew() {
    let mut reader = reader(REPORT, 31, 7);
    type_in(&mut reader, "jd");
    assert_eq!(reader.prompt().map(Prompt::mode), Some(search::QueryMode::Literal));
    after(&mut reader, &[Action::SwitchMode, Action::SwitchMode]);
    assert_eq!((hit(&reader), place(&reader)), ("监督", Some((1, 2))));
    after(&mut reader, &[Action::SwitchMode]);
    assert_eq!(reader.prompt().map(Prompt::mode), Some(search::QueryMode::Literal));
}

#[test]
fn letters_that_stand_nowhere_are_looked_for_as_pinyin() {
    let mut reader = reader(&format!("{REPORT}\n5G jd\n"), 31, 7);
    type_in(&mut reader, "jd");
    assert_eq!((hit(&reader), place(&reader)), ("jd", Some((1, 1))), "as they stand where they do");
    after(&mut reader, &[Action::Edit(Edit::EraseToStart)]);
    insert(&mut reader, "wt");
    assert_eq!(hit(&reader), "问题");
    after(&mut reader, &[Action::Enter]);
    assert_eq!((hit(&reader), reader.notice()), ("问题", None));
    search(&mut reader, "xyzzy");
    assert_eq!(reader.notice(), Some(&not_found("xyzzy")));
}

#[test]
fn a_slash_before_anything_else_asks_for_an_expression() {
    let mut reader = reader(REPORT, 31, 7);
    type_in(&mut reader, r"/\d+项");
    assert_eq!((typed(&reader), hit(&reader)), (r"\d+项", "17项"));
}

#[test]
fn what_is_no_expression_is_told_and_leaves_the_hits_and_the_prompt() {
    let mut reader = reader(REPORT, 31, 7);
    type_in(&mut reader, "/项[");
    assert_eq!(reader.prompt().and_then(Prompt::fault), Some(RegexError::OpenClass));
    after(&mut reader, &[Action::Enter]);
    assert_eq!((reader.mode(), hit(&reader)), (Mode::Prompt, "项"));
    insert(&mut reader, "，]");
    assert_eq!((reader.prompt().and_then(Prompt::fault), hit(&reader)), (None, "项，"));
}

#[test]
fn what_was_searched_for_comes_back_with_its_mode() {
    let mut reader = reader(REPORT, 31, 7);
    search(&mut reader, "问题");
    search(&mut reader, "/\\d+家");
    type_in(&mut reader, "办");
    after(&mut reader, &[Action::OlderQuery]);
    assert_eq!((typed(&reader), hit(&reader)), ("\\d+家", "53家"));
    after(&mut reader, &[Action::OlderQuery, Action::OlderQuery]);
    assert_eq!((typed(&reader), hit(&reader)), ("问题", "问题"));
    after(&mut reader, &[Action::NewerQuery, Action::NewerQuery]);
    assert_eq!(typed(&reader), "办");
}

#[test]
fn erasing_the_empty_prompt_closes_it() {
    let mut reader = reader(REPORT, 31, 7);
    type_in(&mut reader, "办");
    after(&mut reader, &[Action::Edit(Edit::EraseBack)]);
    assert_eq!((reader.mode(), typed(&reader)), (Mode::Prompt, ""));
    after(&mut reader, &[Action::Edit(Edit::EraseBack)]);
    assert_eq!(reader.mode(), Mode::Reading);
}

#[test]
fn counted_steps_between_hits_go_round_the_end() {
    let mut reader = reader(REPORT, 31, 7);
    search(&mut reader, "办");
    assert_eq!(place(&reader), Some((1, 3)));
    after(&mut reader, &[Action::Digit(4), Action::NextHit]);
    assert_eq!((place(&reader), reader.notice()), (Some((2, 3)), Some(&Notice::Wrapped)));
    after(&mut reader, &[Action::Bottom, Action::NextHit]);
    assert_eq!(place(&reader), Some((1, 3)), "from where one has read to, not from the hit of before");
}

#[test]
fn a_hit_in_folded_boilerplate_opens_it_and_esc_folds_it_again() {
    let page = format!("首页 > 工作报告\n{REPORT}\n版权所有 某市人民政府 主办\n");
    let mut reader = reader(&page, 61, 60);
    let folds = |reader: &Reader| {
        let is_fold = |line: &&viewport::ScreenLine| matches!(line.line, crate::layout::Line::Fold { .. });
        reader.viewport().lines().iter().filter(is_fold).count()
    };
    let before = folds(&reader);
    type_in(&mut reader, "版权");
    assert_eq!(folds(&reader), before - 1);
    after(&mut reader, &[Action::Back]);
    assert_eq!(folds(&reader), before);
    search(&mut reader, "版权");
    assert_eq!((folds(&reader), hit(&reader)), (before - 1, "版权"));
}

#[test]
fn a_hit_in_a_folded_section_opens_it() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[Action::Digit(2), Action::DigitsEnd, Action::PreviousPane, Action::FoldSection]);
    let folded = reader.section_list().shown().len();
    search(&mut reader, "办结率");
    assert_eq!(heading(&reader), "（二）优流程");
    assert_eq!(reader.section_list().shown().len(), folded + 2);
}

#[test]
fn a_search_of_a_large_report_goes_on_while_keys_are_read() {
    let mut reader = reader(&format!("{}{REPORT}", "全年推进改革。\n".repeat(20_000)), 31, 7);
    type_in(&mut reader, "逐");
    assert!(reader.is_searching() && place(&reader).is_none(), "one step is not enough");
    assert_eq!(top(&reader), "全年推进改革。", "the text stays until a hit is known");
    insert(&mut reader, "步");
    after(&mut reader, &[Action::Enter]);
    assert_eq!(reader.mode(), Mode::Reading);
    while reader.is_searching() {
        reader.look_on();
    }
    assert_eq!((place(&reader), hit(&reader), heading(&reader)), (Some((1, 1)), "逐步", "四、存在的问题"));
    after(&mut reader, &[Action::JumpBack]);
    assert_eq!(top(&reader), "全年推进改革。");
}

#[test]
fn esc_gives_up_a_search_that_has_found_nothing_yet() {
    let mut reader = reader(&format!("{}{REPORT}", "全年推进改革。\n".repeat(20_000)), 31, 7);
    search(&mut reader, "逐步");
    after(&mut reader, &[Action::Back]);
    assert!(!reader.is_searching() && reader.find().is_none());
}

#[test]
fn what_is_not_in_the_beginning_may_be_in_the_rest_and_what_is_in_no_report_elsewhere() {
    let advice = |reader: &mut Reader| {
        search(reader, "xyzzy");
        match reader.notice() {
            Some(Notice::NotFound { advice, .. }) => *advice,
            other => panic!("{other:?}"),
        }
    };
    let mut reader = reader(REPORT, 31, 7);
    assert_eq!(advice(&mut reader), SearchAdvice::Expression, "letters were looked for as pinyin already");
    reader.set_number(0, 2);
    assert_eq!(advice(&mut reader), SearchAdvice::OtherReports);
    reader.report.is_partial = true;
    assert_eq!(advice(&mut reader), SearchAdvice::Rest);
}

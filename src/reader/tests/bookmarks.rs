//! Bookmarks, the jump list, and what is remembered of it all.

use super::*;
use crate::reader::bookmarks::{Bookmark, Pending};
use crate::reader::loading::{LoadEvent, Loaded};
use crate::reader::reading_state::ReadingState;
use crate::text::range::upto;

fn mark(reader: &mut Reader, letter: char) {
    after(reader, &[Action::SetBookmark, Action::Letter(letter)]);
}

fn jump_to(reader: &mut Reader, letter: char) {
    after(reader, &[Action::GoToBookmark, Action::Letter(letter)]);
}

fn at(words: &str) -> usize {
    REPORT.find(words).unwrap()
}

#[test]
fn a_mark_leads_back_to_its_line_at_any_width() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[Action::NextSection, Action::NextSection, Action::LineDown]);
    let marked = top(&reader);
    mark(&mut reader, 'a');
    assert_eq!(reader.notice(), Some(&Notice::BookmarkSet('a')));
    after(&mut reader, &[Action::Bottom]);
    reader.reflow(sizes(43, 5));
    jump_to(&mut reader, 'a');
    assert!(top(&reader).starts_with(&marked), "{}", top(&reader));
}

#[test]
fn a_letter_that_is_awaited_is_no_key_and_esc_ends_the_waiting() {
    let mut reader = reader(REPORT, 31, 7);
    reader.update(Action::SetBookmark);
    assert_eq!((reader.mode(), reader.pending()), (Mode::AwaitingLetter, Some(Pending::SetBookmark)));
    reader.update(Action::Back);
    assert_eq!((reader.mode(), reader.notice()), (Mode::Reading, None));
    for (action, letter, expected) in [
        (Action::SetBookmark, 'A', Notice::NoLetter('A')),
        (Action::SetBookmark, '\'', Notice::NoLetter('\'')),
        (Action::GoToBookmark, '节', Notice::NoLetter('节')),
        (Action::GoToBookmark, 'x', Notice::NoBookmark('x')),
        (Action::GoToBookmark, '\'', Notice::NoWayBack),
    ] {
        after(&mut reader, &[action, Action::Letter(letter)]);
        assert_eq!((reader.mode(), reader.notice()), (Mode::Reading, Some(&expected)));
    }
    assert!(reader.bookmarks().is_empty());
}

#[test]
fn a_letter_that_is_set_again_names_the_new_line() {
    let mut reader = reader(REPORT, 31, 7);
    mark(&mut reader, 'a');
    after(&mut reader, &[Action::NextSection]);
    mark(&mut reader, 'a');
    after(&mut reader, &[Action::Top]);
    jump_to(&mut reader, 'a');
    assert_eq!(heading(&reader), "一、加强学习");
}

#[test]
fn the_jump_list_leads_back_and_forward_again() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[Action::Digit(1), Action::DigitsEnd, Action::Digit(3), Action::DigitsEnd]);
    after(&mut reader, &[Action::NextFigure]);
    let last = figure(&reader).map(str::to_owned);
    after(&mut reader, &[Action::JumpBack]);
    assert_eq!((heading(&reader), figure(&reader)), ("三、强化监督", None));
    after(&mut reader, &[Action::Digit(2), Action::JumpBack]);
    assert_eq!(reader.viewport().reading(), 0);
    after(&mut reader, &[Action::JumpBack]);
    assert_eq!(reader.notice(), Some(&Notice::NoWayBack));
    after(&mut reader, &[Action::JumpForward]);
    assert_eq!(heading(&reader), "一、加强学习");
    after(&mut reader, &[Action::Digit(9), Action::JumpForward]);
    assert_eq!((figure(&reader).map(str::to_owned), reader.notice()), (last, Some(&Notice::NoWayForward)));
}

#[test]
fn two_quotes_lead_to_where_the_last_jump_started_and_back_again() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[Action::LineDown]);
    let start = reader.viewport().reading();
    after(&mut reader, &[Action::Digit(3), Action::DigitsEnd]);
    let end = heading(&reader).to_owned();
    jump_to(&mut reader, '\'');
    assert_eq!(reader.viewport().reading(), start);
    jump_to(&mut reader, '\'');
    assert_eq!(heading(&reader), end);
}

#[test]
fn what_is_remembered_is_gone_on_with() {
    let text = format!("首页 > 公开\n\n{REPORT}");
    let mut before = reader(&text, 31, 9);
    after(&mut before, &[Action::ToggleBoilerplate, Action::Digit(2), Action::DigitsEnd, Action::FoldSection]);
    after(&mut before, &[Action::LineDown, Action::LineDown]);
    mark(&mut before, 'k');
    let state = before.reading_state().unwrap();
    let mut after_all = Reader::new(document(&text), before.figures().to_vec()).with_state(Some(&state));
    after_all.reflow(sizes(31, 9));
    assert_eq!(after_all.viewport().lines(), before.viewport().lines());
    assert_eq!(after_all.section_list().shown(), before.section_list().shown());
    assert_eq!(after_all.reading_state(), Some(state));
    after(&mut after_all, &[Action::Top]);
    assert_eq!(top(&after_all), "首页 > 公开");
}

#[test]
fn what_does_not_fit_the_text_does_no_harm() {
    let mut reader = Reader::new(document("办结31件。\n"), Vec::new());
    let beyond = Bookmark { at: 8, set: std::time::SystemTime::UNIX_EPOCH };
    let state = ReadingState {
        top: 1,
        reading: 99,
        folded: vec![77],
        open: vec![2],
        bookmarks: [('a', beyond)].into_iter().collect(),
        ..ReadingState::default()
    };
    reader = reader.with_state(Some(&state));
    reader.reflow(sizes(31, 7));
    jump_to(&mut reader, 'a');
    assert_eq!(top(&reader), "办结31件。");
    assert!(reader.document().text.is_char_boundary(reader.viewport().reading()));
}

#[test]
fn a_search_that_is_typed_leads_nowhere_that_is_remembered() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[Action::Search, Action::Edit(Edit::Insert('整'))]);
    assert!(reader.viewport().reading() > 0);
    assert_eq!(reader.reading_state().map(|state| state.reading), Some(0));
}

/// The report, when only its beginning was there and `actions` were done; a place in its rest is remembered of it.
fn arrived(actions: &[Action]) -> Reader {
    let mut reader = Reader::beginning(document(upto(REPORT, at("二、"))), Vec::new());
    reader.reflow(sizes(31, 5));
    after(&mut reader, actions);
    assert_eq!(reader.reading_state(), None, "nobody knows yet which report this is");
    let mark = Bookmark { at: at("检查"), set: std::time::SystemTime::UNIX_EPOCH };
    let state = ReadingState {
        top: at("三、"),
        reading: at("三、"),
        bookmarks: [('a', mark)].into_iter().collect(),
        ..ReadingState::default()
    };
    let report = Loaded::new(document(REPORT), Vec::new()).with_state(Some(state));
    reader.receive(LoadEvent::Whole(Box::new(report)));
    reader
}

#[test]
fn the_place_in_a_large_report_is_gone_to_when_all_of_it_is_there() {
    let mut untouched = arrived(&[]);
    assert_eq!(heading(&untouched), "三、强化监督");
    jump_to(&mut untouched, 'a');
    assert!(top(&untouched).starts_with("检查"));
}

#[test]
fn who_moved_in_the_beginning_of_a_large_report_stays_there_and_has_the_marks() {
    let mut moved = arrived(&[Action::LineDown]);
    assert_eq!(heading(&moved), "");
    jump_to(&mut moved, 'a');
    assert!(top(&moved).starts_with("检查"));
}

#[test]
fn a_mark_that_could_not_be_saved_is_not_set() {
    let mut reader = Reader::beginning(document(upto(REPORT, at("二、"))), Vec::new());
    reader.reflow(sizes(31, 5));
    mark(&mut reader, 'a');
    assert_eq!((reader.notice(), reader.bookmarks().is_empty()), (Some(&Notice::NotAllRead), true));
    jump_to(&mut reader, 'a');
    assert_eq!(reader.notice(), Some(&Notice::NotAllRead));
}

#[test]
fn marks_move_with_a_text_that_changes() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[Action::Digit(3), Action::DigitsEnd]);
    mark(&mut reader, 'a');
    let changed = REPORT.replace("一、加强学习", "一、新的一节\n\n新增5件。\n\n二、加强学习");
    reader.receive(LoadEvent::Again(Box::new(Loaded::new(document(&changed), Vec::new()))));
    after(&mut reader, &[Action::Top]);
    jump_to(&mut reader, 'a');
    assert_eq!(heading(&reader), "三、强化监督");
}

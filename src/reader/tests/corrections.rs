//! Corrections of labels, periods and units.

use super::*;
use crate::figure::{Correctable, Figure};
use crate::reader::loading::{LoadEvent, Loaded};

fn typed(text: &str) -> Vec<Action> {
    text.chars().map(|c| Action::Edit(Edit::Insert(c))).collect()
}

/// Puts `text` into the field that has the keys, in the place of what stands there.
fn put(reader: &mut Reader, text: &str) {
    after(reader, &[Action::Edit(Edit::EraseToStart)]);
    after(reader, &typed(text));
}

/// Corrects the label of the figure at hand.
fn name(reader: &mut Reader, label: &str) {
    after(reader, &[Action::Correct]);
    put(reader, label);
    after(reader, &[Action::Enter]);
}

fn said(reader: &Reader, figure: usize) -> [String; 3] {
    Correctable::ALL.map(|of| reader.figures()[figure].said(of, &reader.document().text))
}

fn again(text: &str) -> LoadEvent {
    let document = document(text);
    let figures = Engine::new().find(&document);
    LoadEvent::Again(Box::new(Loaded::new(document, figures)))
}

#[test]
fn label_period_and_unit_are_corrected_in_one_form() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[Action::NextFigure, Action::Correct]);
    assert_eq!(reader.mode(), Mode::Correcting);
    put(&mut reader, "学习讲座");
    after(&mut reader, &[Action::NextField]);
    put(&mut reader, "");
    after(&mut reader, &[Action::PreviousField, Action::PreviousField]);
    put(&mut reader, "次");
    after(&mut reader, &[Action::Enter]);
    assert_eq!(said(&reader, 0), ["学习讲座", "", "次"]);
    assert_eq!((reader.mode(), reader.notice()), (Mode::Reading, Some(&Notice::Corrected)));
    let figure = &reader.figures()[0];
    assert_eq!((figure.value.to_string().as_str(), figure.range.of(REPORT)), ("31", "31场"));
    assert_eq!(said(&reader, 1)[0], "参加人员");
}

#[test]
fn esc_leaves_all_as_it_was_and_what_is_not_changed_is_no_correction() {
    let mut reader = reader(REPORT, 31, 7);
    let before = said(&reader, 0);
    after(&mut reader, &[Action::NextFigure, Action::Correct]);
    put(&mut reader, "别的");
    after(&mut reader, &[Action::Back]);
    assert_eq!((said(&reader, 0), reader.mode()), (before, Mode::Reading));
    after(&mut reader, &[Action::Correct, Action::Enter]);
    assert_eq!((reader.figures()[0].correction(), reader.notice()), (None, None));
    assert!(reader.reading_state().unwrap().corrections.is_empty());
}

#[test]
fn a_correction_is_taken_back_and_stays_so() {
    let mut reader = reader(REPORT, 31, 7);
    let before = said(&reader, 0);
    after(&mut reader, &[Action::NextFigure]);
    name(&mut reader, "别的");
    let old = reader.reading_state().unwrap();
    after(&mut reader, &[Action::Correct, Action::AsFound, Action::Enter]);
    assert_eq!((said(&reader, 0), reader.notice()), (before.clone(), Some(&Notice::CorrectionTakenBack)));
    // What another program still remembers is older.
    let reader = reader.with_state(Some(&old));
    assert_eq!(said(&reader, 0), before);
}

#[test]
fn without_a_current_figure_the_nearest_in_sight_is_corrected() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[Action::Digit(3), Action::DigitsEnd, Action::Correct]);
    assert_eq!((reader.mode(), figure(&reader)), (Mode::Correcting, Some("53家")));
    let mut without = self::reader("这里没有章节，也没有数据。", 20, 5);
    after(&mut without, &[Action::Correct]);
    assert_eq!((without.mode(), without.notice()), (Mode::Reading, Some(&Notice::NoFigure)));
}

#[test]
fn lists_that_are_filtered_find_what_the_user_says() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[Action::AllFigures, Action::Filter]);
    after(&mut reader, &typed("讲座"));
    after(&mut reader, &[Action::Enter]);
    assert_eq!(reader.all_figures().rows(), [0]);
    name(&mut reader, "培训");
    assert_eq!((reader.mode(), reader.all_figures().rows()), (Mode::AllFigures, &[][..]));
    after(&mut reader, &[Action::Filter, Action::Edit(Edit::EraseToStart)]);
    after(&mut reader, &typed("培训"));
    assert_eq!(reader.all_figures().rows(), [0]);
}

#[test]
fn the_table_that_one_left_for_the_text_has_all_its_rows_after_a_correction_there() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[Action::AllFigures, Action::LineDown, Action::Enter]);
    name(&mut reader, "干部");
    after(&mut reader, &[Action::JumpBack]);
    assert_eq!((reader.mode(), reader.all_figures().row()), (Mode::AllFigures, 1));
    assert_eq!(reader.all_figures().rows().len(), reader.figures().len());
}

#[test]
fn a_unit_that_the_user_says_makes_another_series() {
    let mut reader = reader(REPORT, 31, 7);
    after(
        &mut reader,
        &[Action::Digit(3), Action::DigitsEnd, Action::NextFigure, Action::Correct, Action::PreviousField],
    );
    put(&mut reader, "个");
    after(&mut reader, &[Action::Enter, Action::Chart]);
    assert_eq!(reader.chart().map(|chart| chart.bars().len()), Some(2), "53个 beside 71个");
}

#[test]
fn what_is_copied_says_what_the_user_says() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[Action::NextFigure]);
    name(&mut reader, "培训\u{1b}]0;场");
    assert_eq!(reader.update(Action::Copy), Effect::CopyFigures(vec![0], CopyAs::Values));
    assert_eq!(reader.notice(), Some(&Notice::Copied("31场 培训␛]0;场".into())));
}

#[test]
fn a_correction_goes_with_its_figure_into_a_text_that_changes() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[Action::NextFigure]);
    name(&mut reader, "培训");
    after(&mut reader, &[Action::NextFigure, Action::Correct]);
    after(&mut reader, &typed("总数"));
    // The form is still open when the file changes.
    reader.receive(again(&REPORT.replace("一、加强学习", "一、新的一节\n\n新增5件。\n\n二、加强学习")));
    assert_eq!(reader.mode(), Mode::Correcting);
    after(&mut reader, &[Action::Enter]);
    let text = reader.document().text.clone();
    let said = |figure: &Figure| (figure.range.of(&text).to_owned(), figure.label(&text));
    let expected =
        [("31场", "培训"), ("2700余人次", "参加人员总数")].map(|(figure, label)| (figure.into(), label.into()));
    let corrected = reader.figures().iter().filter(|figure| figure.correction().is_some());
    assert_eq!(corrected.map(said).collect::<Vec<(String, String)>>(), expected);
}

#[test]
fn a_correction_of_a_figure_that_is_gone_holds_for_no_other() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[Action::NextFigure]);
    name(&mut reader, "培训");
    after(&mut reader, &[Action::NextFigure, Action::Correct]);
    reader.receive(again(&REPORT.replace("全年举办讲座31场、参加人员2700余人次。", "全年举办讲座。")));
    assert!(reader.figures().iter().all(|figure| figure.correction().is_none()));
    assert_eq!(reader.mode(), Mode::Reading, "the form of a figure that is gone is closed");
}

#[test]
fn what_is_remembered_of_figures_holds_again_and_does_no_harm_in_another_text() {
    let mut before = reader(REPORT, 31, 7);
    after(&mut before, &[Action::NextFigure]);
    name(&mut before, "培训");
    let state = before.reading_state().unwrap();
    let after_all = reader(REPORT, 31, 7).with_state(Some(&state));
    assert_eq!(said(&after_all, 0)[0], "培训");
    assert_eq!(after_all.reading_state().unwrap().corrections, state.corrections);
    let other = reader("办结31件。\n", 31, 7).with_state(Some(&state));
    assert_eq!(said(&other, 0)[0], "办结");
}

#[test]
fn corrections_wait_until_all_of_a_report_is_there() {
    let document = document(REPORT);
    let figures = Engine::new().find(&document);
    let mut reader = Reader::beginning(document, figures);
    reader.reflow(sizes(31, 7));
    after(&mut reader, &[Action::NextFigure, Action::Correct]);
    assert_eq!((reader.mode(), reader.notice()), (Mode::Reading, Some(&Notice::NotAllRead)));
}

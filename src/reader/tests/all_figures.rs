//! The table of all figures: what shows in it and in which order, what is selected, and the way to the text and back.

use super::*;
use crate::reader::Exported;
use crate::reader::all_figures::order::SortKey;
use crate::reader::all_figures::units::UnitKind;

const FIGURES: &str = "某市二〇二一年度工作报告

一、财政

全年收入3.5亿元，同比增长4.5%；支出27000万元，占预算的98.5%。

二、服务

（一）减环节。办结件数由120件增至1300件，办理时限缩短到2~3天，比上年缩短5天。
（二）惠企业。走访企业53家，减免税费200元。
";

/// The table, just opened.
fn opened() -> Reader {
    let mut reader = reader(FIGURES, 40, 10);
    reader.update(Action::AllFigures);
    reader
}

fn written<'a>(reader: &'a Reader, figures: &[usize]) -> Vec<&'a str> {
    figures.iter().map(|figure| reader.figures()[*figure].range.of(&reader.document().text)).collect()
}

fn rows(reader: &Reader) -> Vec<&str> {
    written(reader, reader.all_figures().rows())
}

fn row(reader: &Reader) -> Option<&str> {
    reader.all_figures().figure().map(|figure| reader.figures()[figure].range.of(&reader.document().text))
}

fn type_in(reader: &mut Reader, typed: &str) {
    typed.chars().for_each(|c| drop(reader.update(Action::Edit(Edit::Insert(c)))));
}

#[test]
fn all_figures_of_the_report_show_as_they_stand_in_the_text() {
    let reader = opened();
    let expected = ["3.5亿元", "4.5%", "27000万元", "98.5%", "120件", "1300件", "2~3天", "5天", "53家", "200元"];
    assert_eq!((reader.mode(), rows(&reader)), (Mode::AllFigures, expected.to_vec()));
}

#[test]
fn values_are_sorted_within_their_unit_and_a_multiplier_counts() {
    let mut reader = opened();
    reader.update(Action::SortByNext);
    assert_eq!(reader.all_figures().order().key, SortKey::Value);
    let expected = ["3.5亿元", "27000万元", "200元", "98.5%", "4.5%", "1300件", "120件", "53家", "5天", "2~3天"];
    assert_eq!(rows(&reader), expected, "a range of days is a duration, by its lower end");
    reader.update(Action::SortReversed);
    let expected = ["200元", "27000万元", "3.5亿元", "4.5%", "98.5%", "120件", "1300件", "53家", "2~3天", "5天"];
    assert_eq!(rows(&reader), expected, "the units stay as they were");
}

#[test]
fn units_and_columns_are_sorted_by_too_and_the_last_is_followed_by_the_first() {
    let mut reader = opened();
    after(&mut reader, &[Action::SortByNext, Action::SortByNext]);
    let by_unit = ["3.5亿元", "27000万元", "200元", "4.5%", "98.5%", "120件", "1300件", "53家", "2~3天", "5天"];
    assert_eq!((reader.all_figures().order().key, rows(&reader)), (SortKey::Unit, by_unit.to_vec()));
    after(&mut reader, &[Action::Digit(5), Action::SortByNext]);
    let by_section = ["3.5亿元", "27000万元", "4.5%", "98.5%", "120件", "1300件", "2~3天", "5天", "200元", "53家"];
    assert_eq!((reader.all_figures().order().key, rows(&reader)), (SortKey::Section, by_section.to_vec()));
    after(&mut reader, &[Action::SortByNext, Action::SortReversed]);
    assert_eq!((reader.all_figures().order().key, rows(&reader)[0]), (SortKey::Position, "200元"));
    after(&mut reader, &[Action::SortBy(SortKey::Change)]);
    let [first, second] = [0, 1].map(|at| reader.figures()[reader.all_figures().rows()[at]].direction);
    assert!(first.is_some() && second.is_some(), "changes come first");
    after(&mut reader, &[Action::SortBy(SortKey::Change)]);
    assert!(reader.all_figures().order().is_reversed, "the other way round at the second click");
    after(&mut reader, &[Action::Digit(9), Action::SortByNext]);
    assert_eq!(reader.all_figures().order().key, SortKey::Change, "there is no ninth column");
}

#[test]
fn a_sort_of_unit_shows_alone_and_those_that_there_are_none_of_are_passed_over() {
    let mut reader = opened();
    let mut seen = Vec::new();
    for _ in 0..5 {
        reader.update(Action::NextUnitKind);
        seen.push((reader.all_figures().unit_kind(), rows(&reader).len()));
    }
    let kinds = [(UnitKind::Money, 3), (UnitKind::Percent, 2), (UnitKind::Count, 3), (UnitKind::Duration, 2)];
    let expected: Vec<_> = kinds.map(|(kind, rows)| (Some(kind), rows)).into_iter().chain([(None, 10)]).collect();
    assert_eq!(seen, expected);
    reader.update(Action::PreviousUnitKind);
    assert_eq!(reader.all_figures().unit_kind(), Some(UnitKind::Duration));
    assert_eq!(reader.all_figures().count(UnitKind::Measure), 0);
}

#[test]
fn what_is_typed_filters_by_figure_label_and_section_and_esc_takes_it_back() {
    let mut reader = opened();
    reader.update(Action::Filter);
    type_in(&mut reader, "件");
    assert_eq!(rows(&reader), ["120件", "1300件"]);
    after(&mut reader, &[Action::Edit(Edit::EraseToStart)]);
    type_in(&mut reader, "惠企");
    assert_eq!(rows(&reader), ["53家", "200元"], "by the heading above");
    after(&mut reader, &[Action::Back]);
    assert_eq!((reader.mode(), rows(&reader).len()), (Mode::AllFigures, 10));
    reader.update(Action::Filter);
    type_in(&mut reader, "sr");
    after(&mut reader, &[Action::SwitchMode, Action::SwitchMode, Action::Enter]);
    assert!(rows(&reader).starts_with(&["3.5亿元", "4.5%"]), "by the pinyin of the label: {:?}", rows(&reader));
    assert!(!rows(&reader).contains(&"120件"));
    reader.update(Action::Filter);
    assert_eq!(reader.prompt().map(|prompt| prompt.line().text()), Some("sr"), "one goes on from what is there");
    after(&mut reader, &[Action::Enter, Action::Back]);
    assert_eq!((reader.mode(), rows(&reader).len()), (Mode::AllFigures, 10));
}

#[test]
fn one_stays_at_the_figure_while_others_go() {
    let mut reader = opened();
    after(&mut reader, &[Action::Digit(6), Action::Top]);
    assert_eq!(row(&reader), Some("1300件"));
    reader.update(Action::Filter);
    type_in(&mut reader, "办");
    assert_eq!(row(&reader), Some("1300件"));
    after(&mut reader, &[Action::Edit(Edit::EraseToStart)]);
    type_in(&mut reader, "没有");
    assert_eq!((row(&reader), rows(&reader).len()), (None, 0));
    after(&mut reader, &[Action::Enter, Action::LineDown, Action::SelectRow, Action::SelectRange, Action::Enter]);
    assert_eq!(reader.mode(), Mode::AllFigures);
}

#[test]
fn a_figure_is_jumped_to_and_one_step_back_leads_to_its_row() {
    let mut reader = opened();
    after(&mut reader, &[Action::SortByNext, Action::LineDown, Action::Enter]);
    assert_eq!((reader.mode(), figure(&reader)), (Mode::Reading, Some("27000万元")));
    assert!(reader.viewport().shows(reader.figures()[2].range.start));
    after(&mut reader, &[Action::JumpBack]);
    assert_eq!((reader.mode(), row(&reader)), (Mode::AllFigures, Some("27000万元")));
    after(&mut reader, &[Action::Back]);
    assert_eq!((reader.mode(), reader.figure()), (Mode::Reading, None));
}

#[test]
fn the_table_opens_where_one_reads() {
    let mut reader = reader(FIGURES, 40, 10);
    after(&mut reader, &[Action::GoToFigure(7), Action::AllFigures]);
    assert_eq!(row(&reader), Some("5天"));
    after(&mut reader, &[Action::AllFigures]);
    assert_eq!((reader.mode(), figure(&reader)), (Mode::Reading, Some("5天")));
}

/// The figures that would be copied.
fn copied(reader: &mut Reader) -> Vec<String> {
    let Effect::CopyFigures(figures, CopyAs::Values) = reader.update(Action::CopyRows) else { return Vec::new() };
    written(reader, &figures).into_iter().map(str::to_owned).collect()
}

#[test]
fn all_rows_that_show_are_copied_where_none_is_selected() {
    let mut reader = opened();
    reader.update(Action::NextUnitKind);
    assert_eq!(copied(&mut reader), ["3.5亿元", "27000万元", "200元"]);
    assert_eq!(reader.notice(), Some(&Notice::CopiedFigures(3)));
}

#[test]
fn rows_are_selected_one_by_one_and_as_ranges_and_stay_so_when_others_show() {
    let mut reader = opened();
    after(&mut reader, &[Action::SelectRow, Action::LineDown, Action::SelectRange, Action::LineDown]);
    assert_eq!(reader.all_figures().selected(), 3);
    after(&mut reader, &[Action::SelectRow, Action::NextUnitKind, Action::Bottom, Action::SelectRow]);
    after(&mut reader, &[Action::PreviousUnitKind, Action::SortByNext]);
    assert_eq!(copied(&mut reader), ["3.5亿元", "27000万元", "200元", "98.5%"], "in the order of the table");
    after(&mut reader, &[Action::Top, Action::SelectRow]);
    assert_eq!(reader.all_figures().selected(), 3, "selecting again takes back");
    after(&mut reader, &[Action::SelectRange, Action::Back, Action::Back]);
    assert_eq!((reader.mode(), reader.all_figures().selected()), (Mode::AllFigures, 0));
}

fn export(reader: &mut Reader, file: &str) -> Effect {
    after(reader, &[Action::Export, Action::Edit(Edit::EraseToStart)]);
    type_in(reader, file);
    reader.update(Action::Enter)
}

#[test]
fn a_name_that_an_export_failed_with_can_be_mended_and_the_selection_stays() {
    let mut reader = opened();
    after(&mut reader, &[Action::SelectRow]);
    let Effect::Export(asked) = export(&mut reader, "a.xyz") else { panic!("no export") };
    reader.exported(asked, Exported::UnknownFormat { endings: ".csv".into() });
    assert_eq!(reader.prompt().map(|prompt| prompt.line().text()), Some("a.xyz"));
    assert!(matches!(reader.notice(), Some(Notice::NoFormat(_))));
    after(&mut reader, &[Action::Back]);
    assert_eq!((reader.mode(), reader.all_figures().selected(), reader.notice()), (Mode::AllFigures, 1, None));
}

#[test]
fn an_export_asks_for_a_file_and_again_before_one_is_replaced() {
    let mut reader = opened();
    reader.update(Action::Export);
    assert_eq!(reader.prompt().map(|prompt| prompt.line().text()), Some("test.xlsx"));
    reader.update(Action::Back);
    let Effect::Export(asked) = export(&mut reader, " a.md ") else { panic!("no export") };
    assert_eq!((asked.file.as_str(), asked.rows.count(), asked.replaces), ("a.md", 10, false));
    reader.exported(asked.clone(), Exported::Exists);
    for other in [Action::LineDown, Action::Enter] {
        assert_eq!((reader.update(other), reader.mode()), (Effect::None, Mode::Question), "{other:?} is no answer");
    }
    assert_eq!(reader.update(Action::Back), Effect::None);
    assert_eq!((reader.mode(), reader.notice()), (Mode::AllFigures, Some(&Notice::NotReplaced)));
    reader.exported(asked.clone(), Exported::Exists);
    let Effect::Export(again) = reader.update(Action::Yes) else { panic!("no export") };
    assert!(again.replaces);
    reader.exported(again, Exported::Written);
    assert_eq!(reader.notice(), Some(&Notice::Exported(10, "a.md".into())));
}

#[test]
fn what_cannot_be_exported_is_told() {
    let mut reader = opened();
    let Effect::Export(asked) = export(&mut reader, "a.txt") else { panic!("no export") };
    reader.exported(asked.clone(), Exported::UnknownFormat { endings: ".csv".into() });
    assert_eq!(reader.notice(), Some(&Notice::NoFormat(".csv".into())));
    reader.exported(asked, Exported::Failed("why".into()));
    assert_eq!((reader.mode(), reader.notice()), (Mode::Prompt, Some(&Notice::NotExported("why".into()))));
    after(&mut reader, &[Action::Back]);
    assert_eq!(export(&mut reader, " "), Effect::None);
}

#[test]
fn the_table_of_a_report_that_is_read_again_keeps_its_row_its_order_and_its_selection() {
    use crate::reader::loading::{LoadEvent, Loaded};
    let mut reader = opened();
    after(&mut reader, &[Action::SortByNext, Action::LineDown, Action::SelectRow]);
    let document = document(&FIGURES.replace("一、财政", "一、序\n\n座谈9次。\n\n二、财政"));
    let figures = Engine::new().find(&document);
    reader.receive(LoadEvent::Again(Box::new(Loaded::new(document, figures))));
    assert_eq!((reader.mode(), rows(&reader).len(), row(&reader)), (Mode::AllFigures, 11, Some("200元")));
    assert_eq!(copied(&mut reader), ["27000万元"]);
}

#[test]
fn where_no_row_is_left_nothing_is_copied_or_exported() {
    let mut reader = opened();
    reader.update(Action::Filter);
    type_in(&mut reader, "没有的话");
    reader.update(Action::Enter);
    for action in [Action::CopyRows, Action::Export] {
        assert_eq!(
            (reader.update(action), reader.notice()),
            (Effect::None, Some(&Notice::NothingToCopy)),
            "{action:?}"
        );
    }
}

//! Copying figures, paragraphs and selections.

use super::*;
use crate::reader::Action::*;

#[track_caller]
fn copied(reader: &mut Reader, action: Action) -> String {
    match reader.update(action) {
        Effect::Copy(text) => text,
        other => panic!("{other:?} {:?}", reader.notice()),
    }
}

/// The figure that is copied, as written.
#[track_caller]
fn copied_figure(reader: &mut Reader) -> String {
    match reader.update(Copy) {
        Effect::CopyFigures(figures, CopyAs::Values) => {
            figures.iter().map(|figure| reader.figures()[*figure].range.of(&reader.document().text)).collect()
        }
        other => panic!("{other:?} {:?}", reader.notice()),
    }
}

/// A report opened by such a name, so wide that each paragraph is a row.
fn opened(name: &str, text: &str) -> Reader {
    let document = Document::parse(Source { name: name.into(), encoding: "UTF-8" }, text.to_owned());
    let figures = Engine::new().find(&document);
    let mut reader = Reader::new(document, figures);
    reader.reflow(sizes(80, 20));
    reader
}

/// All that can be selected of a text.
#[track_caller]
fn check_all(name: &str, text: &str, expected: &str) {
    let mut reader = opened(name, text);
    after(&mut reader, &[Top, Select, Bottom]);
    assert_eq!(copied(&mut reader, Copy), expected);
}

#[test]
fn a_figure_is_copied_as_the_table_copies_it_and_told_with_its_label() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[NextFigure, NextFigure]);
    assert_eq!(copied_figure(&mut reader), "2700余人次");
    assert_eq!(reader.notice(), Some(&Notice::Copied("2700余人次 参加人员".into())));
}

#[test]
fn without_a_current_figure_the_nearest_in_sight_is_copied_and_becomes_it() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[NextSection, LineDown, LineDown]);
    assert_eq!(reader.figure(), None);
    assert_eq!((copied_figure(&mut reader).as_str(), figure(&reader)), ("31场", Some("31场")));
    assert!(matches!(reader.notice(), Some(Notice::CopiedNearest(told)) if told.starts_with("31场 ")));
}

#[test]
fn a_figure_in_the_line_being_read_is_nearer_than_one_just_above_it() {
    let text = "某市报告\n\n各地各部门共办结案件31件，\n\n应当依法整改的各方面的问题共有53个。\n";
    let mut reader = reader(text, 60, 9);
    reader.update(Drag(text.find("应当").unwrap(), text.find("应当").unwrap()));
    after(&mut reader, &[PreviousSection, LineDown, LineDown, Back]);
    assert_eq!(copied_figure(&mut reader), "53个");
}

#[test]
fn where_no_figure_is_in_sight_nothing_is_copied() {
    let mut reader = reader(REPORT, 31, 3);
    assert_eq!(reader.update(Copy), Effect::None);
    assert_eq!(reader.notice(), Some(&Notice::NothingToCopy));
    let mut empty = super::reader("", 31, 3);
    for action in [Copy, CopyParagraph, Select] {
        assert_eq!(empty.update(action), Effect::None);
        assert_eq!((empty.notice(), empty.mode()), (Some(&Notice::NothingToCopy), Mode::Reading));
    }
}

#[test]
fn the_paragraph_being_read_is_copied_and_shown_until_the_next_action() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[NextFigure]);
    let paragraph = "全年举办讲座31场、参加人员2700余人次。干部的能力提高了。";
    assert_eq!(copied(&mut reader, CopyParagraph), paragraph);
    assert_eq!(reader.selected().map(|range| range.of(REPORT)), Some(paragraph));
    assert_eq!(reader.mode(), Mode::Reading);
    after(&mut reader, &[LineDown]);
    assert_eq!(reader.selected(), None);
}

#[test]
fn what_was_copied_can_be_selected_further() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[NextFigure, Select]);
    assert_eq!(copied(&mut reader, Copy), "31场");
    after(&mut reader, &[Select, NextCharacter]);
    assert_eq!(copied(&mut reader, Copy), "31场、");
    let paragraph = copied(&mut reader, CopyParagraph);
    after(&mut reader, &[SelectParagraphs, PreviousSection]);
    assert_eq!(copied(&mut reader, Copy), format!("一、加强学习\n{paragraph}"));
}

#[test]
fn paragraphs_are_lines_without_indents_or_blank_lines() {
    check_all("a", "　　某市报告\r\n\r\n　　一、进展\r\n\r\n　　办结31件。\r\n", "某市报告\n一、进展\n办结31件。");
    check_all("a", "清河縣「十三五」規劃\n\n　　完成投資２億元。", "清河縣「十三五」規劃\n完成投資２億元。");
}

#[test]
fn the_rows_of_a_paragraph_are_copied_without_line_ends() {
    let line = "全市各级行政机关坚持依法履职，把群众满意作为衡量工作的标准，不断改进作风。";
    let text = format!("某市报告\n\n{line}\n");
    let mut reader = reader(&text, 21, 9);
    after(&mut reader, &[Select, Bottom]);
    assert_eq!(copied(&mut reader, Copy), format!("某市报告\n{line}"));
}

#[test]
fn lines_that_were_cut_at_a_measure_are_copied_as_one() {
    let paragraph =
        format!("{}办结率为99.2%。", "全市各级行政机关坚持依法履职，把群众满意作为衡量工作的标准，".repeat(3));
    let indented: Vec<char> = "　　".chars().chain(paragraph.chars()).collect();
    let cut: String = indented.chunks(30).map(|line| line.iter().collect::<String>() + "\n").collect();
    let mut reader = opened("a", &format!("某市工作报告\n{}", cut.repeat(20)));
    after(&mut reader, &[NextFigure]);
    assert_eq!(copied(&mut reader, CopyParagraph), paragraph);
}

#[test]
fn cells_of_a_table_are_parted_by_tabs() {
    let text = "收支情况见下表，各项收入均按年初预算完成，支出控制在预算以内，结余结转下年使用。\n\n\
        | 项目 | 预算 | 占比 |\n|---|---|---|\n| 税收 |  | 91.6% |\n|  | 2692万元 | 5% |\n";
    let mut reader = opened("表.md", text);
    let text = reader.document().text.clone();
    after(&mut reader, &[Drag(text.find("税收").unwrap(), text.find("692").unwrap())]);
    assert_eq!(copied(&mut reader, Copy), "税收\t\t91.6%\n\t26");
    after(&mut reader, &[Drag(text.find("收 |").unwrap(), text.find("1.6").unwrap())]);
    assert_eq!(copied(&mut reader, Copy), "收\t\t91");
    after(&mut reader, &[Drag(text.find("2692").unwrap(), text.find("2692").unwrap())]);
    assert_eq!(reader.update(CopyParagraph), Effect::CopyTable(0));
    after(&mut reader, &[Drag(text.find("2692").unwrap(), text.find("2692").unwrap()), SelectParagraphs]);
    assert_eq!(copied(&mut reader, Copy), "\t2692万元\t5%");
}

#[test]
fn folded_boilerplate_is_not_copied_and_open_boilerplate_is() {
    let text = REPORT.replacen("\n\n", "\n\n首页 > 政务公开 > 工作报告\n\n", 1);
    let mut reader = reader(&text, 31, 9);
    after(&mut reader, &[Select, NextSection]);
    assert_eq!(copied(&mut reader, Copy), "某市二〇二一年度工作报告\n全市工作稳步推进，成效明显。");
    after(&mut reader, &[Top, ToggleBoilerplate, Top, Select, NextSection]);
    assert!(copied(&mut reader, Copy).contains("报告\n首页 > 政务公开 > 工作报告\n全市"));
}

#[test]
fn what_a_terminal_would_obey_is_shown_in_the_copy() {
    let text = "某区报告\n\n办结\u{1b}]52;c;eA==\u{7}31件\u{202e}，\u{9b}2J已\t公开\u{2028}。\n";
    check_all("a", text, "某区报告\n办结␛]52;c;eA==␇31件␦，\u{fffd}2J已 公开␦。");
    let mut reader = opened("a", &text.replace("31件", "31\u{1b}件"));
    assert!(copied(&mut reader, CopyParagraph).chars().all(|c| c == '\t' || !c.is_control()));
}

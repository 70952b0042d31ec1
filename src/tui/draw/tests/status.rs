//! The first and the last line of the screen.

use super::*;
use crate::reader::{Export, Exported, ExportedRows};

fn typed(text: &str) -> Vec<Action> {
    let typed = text.chars().map(|c| Action::Edit(Edit::Insert(c)));
    [Action::Search].into_iter().chain(typed).collect()
}

fn last(actions: &[Action]) -> String {
    screen(60, 10, Lang::ZH, actions).0.pop().unwrap_or_default()
}

#[test]
fn the_prompt_the_hits_and_the_notice_stand_in_the_last_line() {
    let line = last(&typed("工作"));
    assert!(line.starts_with(" /工作 ") && line.ends_with("1/3  文字  Tab 正则"), "{line}");
    assert!(last(&[typed("工作"), vec![Action::SwitchMode]].concat()).ends_with("1/3  正则  Tab 拼音"));
    assert!(last(&typed("/(")).ends_with("( 没有对应的 )  正则  Tab 拼音"));
    assert!(last(&typed("无")).ends_with("本报告没有  文字  Tab 正则"));
    assert!(last(&[typed("工作"), vec![Action::Enter]].concat()).contains("/工作 1/3"));
    assert!(last(&[typed("无"), vec![Action::Enter]].concat()).starts_with(" 本报告没有 无；以 // 开头按正则找"));
    assert!(last(&[Action::Digit(7), Action::DigitsEnd]).starts_with(" 没有第 7 节"));
    let narrow = screen(20, 5, Lang::ZH, &[typed("工作"), vec![Action::Enter]].concat()).0.pop();
    assert_eq!(narrow.as_deref(), Some(" ? 帮助   /工作 1/3"), "the hit is told where there is no room for the line");
    let narrow = screen(20, 5, Lang::ZH, &[Action::Digit(7), Action::DigitsEnd]).0.pop();
    assert_eq!(narrow.as_deref(), Some(" 没有第 7 节"), "a notice is not cut for the sake of the line");
}

#[test]
fn digits_say_where_they_lead_before_they_do() {
    let line = last(&[Action::Digit(2)]);
    assert!(line.starts_with(" 到“二 改进服务”；接着按移动键则走 2 次"), "{line}");
    assert!(last(&[Action::Digit(7)]).starts_with(" 接着按移动键走 7 次"));
}

#[test]
fn a_search_by_pinyin_says_that_it_is_one() {
    let line = last(&[typed("gjfw"), vec![Action::Enter]].concat());
    assert!(line.contains("/gjfw（拼音） 1/1"), "{line}");
    assert!(last(&[typed("工作"), vec![Action::Enter]].concat()).contains("/工作 1/3"), "as it stands needs no word");
}

#[test]
fn a_cut_heading_keeps_the_space_behind_it() {
    let report = REPORT.replace("加强学习", &"加强学习".repeat(10));
    for width in 40..60 {
        let (rows, ..) = screen_of(&report, Ambiguous::Narrow, width, 9, Lang::ZH, &[Action::NextSection]);
        assert!(rows[0].contains("… · "), "{}", rows[0]);
    }
}

#[test]
fn an_export_says_which_heads_a_file_has() {
    let (rows, ..) = screen(100, 20, Lang::ZH, &[Action::AllFigures, Action::Export]);
    let line = rows.last().map_or("", String::as_str);
    assert!(line.starts_with(" 导出到：test.xlsx") && line.contains("xlsx 中文表头"), "{line}");
}

#[test]
fn why_a_file_cannot_be_written_is_told_however_long_its_name_is() {
    let mut reader = open(REPORT);
    let area = Rect::new(0, 0, 60, 20);
    arrange(&mut reader, area, Ambiguous::Narrow, &interface(Lang::ZH));
    let rows = ExportedRows::Figures(vec![0]);
    let export = Export { file: "/某个/很长的/文件夹/里面的/数据.foo".into(), rows, replaces: false };
    reader.exported(export, Exported::UnknownFormat { endings: crate::export::format::endings() });
    let panes = arrange(&mut reader, area, Ambiguous::Narrow, &interface(Lang::ZH));
    let mut buffer = Buffer::empty(area);
    super::super::screen(&mut buffer, View { reader: &reader, interface: &interface(Lang::ZH) }, &panes);
    let line = row(&buffer, 19);
    assert!(line.starts_with(" 导出到：") && line.contains("文件名须以 .csv"), "{line}");
}

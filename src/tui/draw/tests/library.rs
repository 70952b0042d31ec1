//! Screens of the library.

use super::*;
use crate::document::Warning;
use crate::reader::library::Library;
use crate::reader::library::entry::{EntryState, LibraryEntry, LibraryEvent, ReportSummary};

/// Two reports, the figures of one of which are counted, a file that is empty, and one that was not read yet.
fn library() -> Library {
    let report = |title: &str, place: &str, year, kind: &str, figures, warnings| {
        let (place, kind) = (Some(place.into()), Some(kind.into()));
        let summary =
            ReportSummary { title: title.into(), place, year: Some(year), kind, sections: 5, figures, warnings };
        EntryState::Read(Box::new(summary))
    };
    let entry = |(name, size, state): (&str, u64, EntryState)| LibraryEntry {
        file: format!("库/{name}").into(),
        name: name.into(),
        size,
        state,
    };
    let entries = [
        ("1.txt", 48_700, report("清河市政府工作报告", "清河市", 2019, "政府工作报告", Some(31), vec![])),
        ("2.txt", 0, EntryState::Failed("文件为空".into())),
        ("3.pdf", 1_290_000, report("平安县统计公报", "平安县", 2021, "统计公报", None, vec![Warning::NoBody])),
        ("4.txt", 312, EntryState::Unread),
    ];
    let mut library = Library::new("库".into());
    library.receive(vec![LibraryEvent::Found(entries.into_iter().map(entry).collect()), LibraryEvent::Complete]);
    library
}

#[track_caller]
fn check(width: u16, height: u16, lang: Lang, actions: &[Action], expected: &str) {
    let mut reader = Reader::of_library(library());
    let area = Rect::new(0, 0, width, height);
    let mut panes = arrange(&mut reader, area, Ambiguous::Narrow, &interface(lang));
    for &action in actions {
        reader.update(action);
        panes = arrange(&mut reader, area, Ambiguous::Narrow, &interface(lang));
    }
    let mut buffer = Buffer::empty(area);
    super::super::screen(&mut buffer, View { reader: &reader, interface: &interface(lang) }, &panes);
    let rows: Vec<String> = (0..height - 1).map(|y| row(&buffer, y)).collect();
    assert_eq!(rows, expected.trim_matches('\n').lines().collect::<Vec<_>>(), "\n{}", rows.join("\n"));
}

#[test]
fn what_is_known_of_each_report_shows_and_why_a_file_cannot_be_read() {
    check(
        80,
        14,
        Lang::ZH,
        &[Action::SelectRow],
        "
 库
 报告库 2/4  已选 1                                                    按文件 ↓
  1 地区       2 年份 3 种类       4 标题                  6 数据 7 提示 8 大小
 ●清河市         2019 政府工作报告 清河市政府工作报告          31          48 k
▌ 2.txt  ! 文件为空                                                           0
  平安县         2021 统计公报     平安县统计公报               …      1  1.2 M
  4.txt                                                                     312



 正在读取 2/4  ▰▰▰▰▰▰▰▰▰▰▱▱▱▱▱▱▱▱▱▱
 库/2.txt
 无法打开：文件为空
",
    );
}

#[test]
fn on_a_small_screen_the_least_wanted_columns_go() {
    check(
        60,
        8,
        Lang::EN,
        &[Action::SortByColumn(crate::reader::library::column::LibraryColumn::Year)],
        "
 库
 Library 1/4                                      by year ↓
  1 place      2 year 4 title                        6 figs
▌ 平安县         2021 平安县统计公报                      …
  清河市         2019 清河市政府工作报告                 31
  2.txt  ! 文件为空
  4.txt
",
    );
}

//! The texts of the library, in Chinese.

use crate::lang::LibraryTexts;
use crate::reader::ListNotice;
use crate::reader::library::column::LibraryColumn;

pub(super) const LIBRARY: LibraryTexts = LibraryTexts {
    title: "报告库",
    column: |column| match column {
        LibraryColumn::Place => "地区",
        LibraryColumn::Year => "年份",
        LibraryColumn::Kind => "种类",
        LibraryColumn::Title => "标题",
        LibraryColumn::Sections => "章节",
        LibraryColumn::Figures => "数据",
        LibraryColumn::Warnings => "提示",
        LibraryColumn::Size => "大小",
        LibraryColumn::File => "文件",
    },
    sorted_by: |column| match column {
        LibraryColumn::Place => "按地区",
        LibraryColumn::Year => "按年份",
        LibraryColumn::Kind => "按种类",
        LibraryColumn::Title => "按标题",
        LibraryColumn::Sections => "按章节数",
        LibraryColumn::Figures => "按数据个数",
        LibraryColumn::Warnings => "按提示条数",
        LibraryColumn::Size => "按大小",
        LibraryColumn::File => "按文件",
    },
    marked: "已选",
    nothing_shows: "没有符合的报告",
    progress: |read, found| format!("正在读取 {read}/{found}"),
    unread: "还没有读",
    notice: |notice| match notice {
        ListNotice::NothingRecent => super::TEXTS.nothing_recent.into(),
        ListNotice::NoLibrary => "没有报告库：用 :e 文件夹 打开一个".into(),
        ListNotice::NoRegex(fault) => (super::TEXTS.no_regex)(*fault).into(),
        ListNotice::Exported(hits, file) => format!("已将 {hits} 处导出到 {file}"),
    },
};

//! The texts of the library, in English.

use crate::lang::LibraryTexts;
use crate::reader::ListNotice;
use crate::reader::library::column::LibraryColumn;

pub(super) const LIBRARY: LibraryTexts = LibraryTexts {
    title: "Library",
    column: |column| match column {
        LibraryColumn::Place => "place",
        LibraryColumn::Year => "year",
        LibraryColumn::Kind => "kind",
        LibraryColumn::Title => "title",
        LibraryColumn::Sections => "sect",
        LibraryColumn::Figures => "figs",
        LibraryColumn::Warnings => "warn",
        LibraryColumn::Size => "size",
        LibraryColumn::File => "file",
    },
    sorted_by: |column| match column {
        LibraryColumn::Place => "by place",
        LibraryColumn::Year => "by year",
        LibraryColumn::Kind => "by kind",
        LibraryColumn::Title => "by title",
        LibraryColumn::Sections => "by sections",
        LibraryColumn::Figures => "by figures",
        LibraryColumn::Warnings => "by warnings",
        LibraryColumn::Size => "by size",
        LibraryColumn::File => "by file",
    },
    marked: "marked",
    nothing_shows: "no report matches",
    progress: |read, found| format!("reading {read}/{found}"),
    unread: "not read yet",
    notice: |notice| match notice {
        ListNotice::NothingRecent => super::TEXTS.nothing_recent.into(),
        ListNotice::NoLibrary => "no library: open one by :e FOLDER".into(),
        ListNotice::NoRegex(fault) => (super::TEXTS.no_regex)(*fault).into(),
        ListNotice::Exported(hits, file) => format!("{} exported to {file}", super::counted(*hits, "hit")),
    },
};

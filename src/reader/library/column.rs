//! The columns of the library, and the order that its rows stand in.

use super::entry::LibraryEntry;
use std::cmp::{Ordering, Reverse};

/// A column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LibraryColumn {
    /// The place of a report.
    Place,
    /// The year that it is of.
    Year,
    /// Its kind.
    Kind,
    /// Its title.
    Title,
    /// How many sections it has.
    Sections,
    /// How many figures.
    Figures,
    /// How many warnings.
    Warnings,
    /// The length of its file.
    Size,
    /// The path of its file.
    #[default]
    File,
}

/// The order of the rows, or the reverse of it. What a column does not know comes last in any case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LibraryOrder {
    /// The column that rows are sorted by.
    pub column: LibraryColumn,
    /// The other way round.
    pub is_reversed: bool,
}

/// What a row is sorted by: text in the order of its characters, numbers from the largest on.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum ColumnValue<'a> {
    Text(&'a str),
    Number(Reverse<u64>),
}

impl LibraryColumn {
    /// All of them, by their numbers from 1.
    pub const ALL: [Self; 9] = [
        Self::Place,
        Self::Year,
        Self::Kind,
        Self::Title,
        Self::Sections,
        Self::Figures,
        Self::Warnings,
        Self::Size,
        Self::File,
    ];

    /// The column of that number, from 1.
    pub fn of_number(number: usize) -> Option<Self> {
        Self::ALL.get(number.checked_sub(1)?).copied()
    }

    /// Its number, from 1.
    pub fn number(self) -> usize {
        Self::ALL.iter().position(|column| *column == self).unwrap_or_default() + 1
    }

    /// The column after this one, round and round.
    pub fn next(self) -> Self {
        Self::ALL[self.number() % Self::ALL.len()]
    }

    /// What `entry` is sorted by; none where nothing is known of it.
    fn value(self, entry: &LibraryEntry) -> Option<ColumnValue<'_>> {
        let number = |number: usize| ColumnValue::Number(Reverse(number as u64));
        let (text, summary) = (ColumnValue::Text, entry.summary());
        match self {
            Self::Place => summary?.place.as_deref().map(text),
            Self::Year => summary?.year.map(|year| number(year.into())),
            Self::Kind => summary?.kind.as_deref().map(text),
            Self::Title => summary.map(|_| text(entry.title())),
            Self::Sections => summary.map(|summary| number(summary.sections)),
            Self::Figures => summary?.figures.map(number),
            Self::Warnings => summary.map(|summary| number(summary.warnings.len())),
            Self::Size => Some(ColumnValue::Number(Reverse(entry.size))),
            Self::File => Some(text(&entry.name)),
        }
    }
}

impl LibraryOrder {
    /// Which of two entries comes first; equal ones are left as the folders have them.
    pub fn compare(self, one: &LibraryEntry, other: &LibraryEntry) -> Ordering {
        match (self.column.value(one), self.column.value(other)) {
            (Some(one), Some(other)) if self.is_reversed => other.cmp(&one),
            (Some(one), Some(other)) => one.cmp(&other),
            (one, other) => one.is_none().cmp(&other.is_none()),
        }
    }
}

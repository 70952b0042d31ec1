//! Days without a place in a text, and the days on which years, months and quarters begin and end.

use std::fmt::{self, Display, Formatter};

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CalendarDay {
    year: u64,
    month: u64,
    day: u64,
}

/// Days in a row, the first and the last of them included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The first day.
    pub start: CalendarDay,
    /// The last day.
    pub end: CalendarDay,
}

impl CalendarDay {
    /// The day, if the calendar has it.
    pub fn new(year: u64, month: u64, day: u64) -> Option<Self> {
        let valid =
            (1..=9999).contains(&year) && (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day);
        valid.then_some(Self { year, month, day })
    }

    /// Its year.
    pub fn year(self) -> u64 {
        self.year
    }

    /// Its month, from 1.
    pub fn month(self) -> u64 {
        self.month
    }
}

/// As `YYYY-MM-DD` (ISO 8601).
impl Display for CalendarDay {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Stretch {
    /// The months from the `first` to the `last` of a year, from 1.
    pub fn of_months(year: u64, first: u64, last: u64) -> Option<Self> {
        Self::between(CalendarDay::new(year, first, 1)?, CalendarDay::new(year, last, days_in(year, last))?)
    }

    /// Whole years.
    pub fn of_years(first: u64, last: u64) -> Option<Self> {
        Self::between(CalendarDay::new(first, 1, 1)?, CalendarDay::new(last, 12, 31)?)
    }

    /// The days from `start` to `end`, if they stand in this order.
    pub fn between(start: CalendarDay, end: CalendarDay) -> Option<Self> {
        (start <= end).then_some(Self { start, end })
    }

    /// A single day.
    pub fn of_day(day: CalendarDay) -> Self {
        Self { start: day, end: day }
    }
}

/// How many days a month has.
pub(super) fn days_in(year: u64, month: u64) -> u64 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

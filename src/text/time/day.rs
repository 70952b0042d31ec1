//! Days of the calendar, as they are written.

use super::calendar::days_in;
use super::{REPUBLIC_ZERO, YEARS, number};
use crate::text::chars::Chars;
use crate::text::range::CharRange;

/// A day of the Gregorian calendar, written in full: 2022年1月5日, 中华民国111年1月5日, 2022-01-05.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// Where it is written, the name of its era included.
    pub range: CharRange,
    year: u64,
    month: u64,
    day: u64,
}

/// A month of the Gregorian calendar: 2022年1月, 中华民国111年1月.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    year: u64,
    month: u64,
}

impl Month {
    /// The month that opens at `start`, with the number of a day behind it or without, and where it ends.
    pub fn read(chars: &[char], start: usize) -> Option<(Self, usize)> {
        let (year, at) = year(chars, start)?;
        let (month, at) = spaced_number(chars, marked(chars, at, '年')?)?;
        let end = marked(chars, at, '月')?;
        let day = spaced_number(chars, end).and_then(|(_, at)| marked(chars, at, '日'));
        let valid = (1900..YEARS.end).contains(&year) && (1..=12).contains(&month);
        valid.then_some((Self { year, month }, day.unwrap_or(end)))
    }

    /// As `YYYY-MM`.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}", self.year, self.month)
    }
}

impl Day {
    /// The date that opens at `start`; any white space may stand between its parts.
    pub fn read(chars: &[char], start: usize) -> Option<Self> {
        let (year, at) = year(chars, start)?;
        let marks = match chars.at(spaces(chars, at)) {
            '年' => ['年', '月'],
            _ => [*['-', '/', '.'].iter().find(|mark| chars.at(at) == **mark)?; 2],
        };
        let (month, at) = spaced_number(chars, marked(chars, at, marks[0])?)?;
        let (day, at) = spaced_number(chars, marked(chars, at, marks[1])?)?;
        let end = if marks[0] == '年' { marked(chars, at, '日')? } else { at };
        let valid =
            (1900..YEARS.end).contains(&year) && (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day);
        valid.then_some(Self { range: CharRange::new(start, end), year, month, day })
    }

    /// As `YYYY-MM-DD`.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// The year at `start`, of the calendar or of the Republic where its name stands before it, and where its number ends.
fn year(chars: &[char], start: usize) -> Option<(u64, usize)> {
    let era = ["中华民国", "民国"].iter().find(|era| chars.has(start, era));
    let (year, at) = spaced_number(chars, start + era.map_or(0, |era| era.chars().count()))?;
    Some((year + if era.is_some() { REPUBLIC_ZERO } else { 0 }, at))
}

/// A number behind white space, and where it ends.
fn spaced_number(chars: &[char], at: usize) -> Option<(u64, usize)> {
    let at = spaces(chars, at);
    number(chars, at).map(|(value, len)| (value, at + len))
}

/// Behind `mark`, which stands at `at` or behind white space there.
fn marked(chars: &[char], at: usize, mark: char) -> Option<usize> {
    let at = spaces(chars, at);
    (chars.at(at) == mark).then_some(at + 1)
}

fn spaces(chars: &[char], at: usize) -> usize {
    at + chars.rest(at).iter().take_while(|c| c.is_whitespace()).count()
}

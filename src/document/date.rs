//! The dates of documents: where a line holds one, and whether it holds nothing else.

use crate::text::TextRange;
use crate::text::fold::fold;
use crate::text::script;
use crate::text::time::{Day, Month};

/// A date and where it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Date {
    /// Its bytes in the searched line.
    pub range: TextRange,
    day: Day,
}

impl Date {
    /// As `YYYY-MM-DD`.
    pub fn iso(self) -> String {
        self.day.iso()
    }
}

/// The first date in a line.
pub(super) fn find(line: &str) -> Option<Date> {
    // Most lines hold none.
    if !line.contains(['年', '-', '/', '.', '．', '－', '／']) {
        return None;
    }
    let chars: Vec<char> = line.chars().map(zeroed).collect();
    let mut before = '\0';
    line.char_indices().enumerate().find_map(|(at, (start, _))| {
        let c = chars.get(at).copied()?;
        let opens = !is_digit(std::mem::replace(&mut before, c)) && (is_digit(c) || matches!(c, '中' | '民'));
        let day = opens.then(|| Day::read(&chars, at)).flatten()?;
        let len: usize = line.chars().skip(at).take(day.range.len()).map(char::len_utf8).sum();
        Some(Date { range: TextRange::new(start, start + len), day })
    })
}

/// The date that is the whole line, brackets around it left out.
pub(super) fn whole(line: &str) -> Option<Date> {
    let inner = line.trim_matches(|c: char| c.is_whitespace() || "（）()".contains(c));
    find(inner).filter(|date| date.range == TextRange::whole(inner))
}

/// The month that is the whole line, brackets around it left out, as `YYYY-MM`: `（2025年12月）`. A day behind it is one that the
/// calendar does not have.
pub(super) fn month(line: &str) -> Option<String> {
    const LONGEST: usize = 120;
    let inner = line.trim_matches(|c: char| c.is_whitespace() || "（）()".contains(c));
    if inner.len() > LONGEST || !inner.contains('月') || find(inner).is_some() {
        return None;
    }
    let chars: Vec<char> = inner.chars().map(zeroed).collect();
    let (month, end) = Month::read(&chars, 0)?;
    (end == chars.len()).then(|| month.iso())
}

/// `c` folded; the letter O, which is typed for 〇 (二O二二年), is a zero.
fn zeroed(c: char) -> char {
    match fold(c) {
        'O' => '〇',
        c => c,
    }
}

fn is_digit(c: char) -> bool {
    script::is_digit(c) || c == '十'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &str) {
        assert_eq!(find(line).map(|date| date.iso()).as_deref(), Some(expected), "{line}");
    }

    #[test]
    fn dates_in_every_script() {
        check("2022年1月5日", "2022-01-05");
        check("——2016年2月19日在代表大会上", "2016-02-19");
        check("２０２２ 年 １１ 月 ５ 日", "2022-11-05");
        check("二〇二二年十二月三十一日", "2022-12-31");
        check("二○一九年二十月十日、二○一九年二月二十日", "2019-02-20");
        check("中華民國114 年2 月25 日", "2025-02-25");
        check("成文日期：2023-01-16", "2023-01-16");
        check("发布于 2023/1/6 10:26", "2023-01-06");
    }

    #[test]
    fn what_is_no_date() {
        for line in ["2022年1月", "2022年13月5日", "2026年2月30日", "电话 010-12-34", "3.1.4", "二十三", ""]
        {
            assert_eq!(find(line), None, "{line}");
        }
    }

    #[test]
    fn a_month_is_the_whole_line() {
        let months = [
            "（2025年12月）",
            "二〇二五年十二月",
            "民國114年12月",
            "2025年12月31日",
            "2025年13月",
            "2025年2月30日",
            "2025年12月末",
        ];
        let found: Vec<String> = months.iter().map(|line| month(line).unwrap_or_default()).collect();
        assert_eq!(found, ["2025-12", "2025-12", "2025-12", "", "", "2025-02", ""]);
    }

    #[test]
    fn whole_is_the_date_alone() {
        assert!(whole("（2017年10月18日）").is_some());
        assert!(whole("截至2017年10月18日").is_none());
    }
}

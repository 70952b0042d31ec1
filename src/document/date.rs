//! Dates of documents: `2022年1月5日`, `二〇二二年一月五日`, `中華民國111年1月5日`, `2022-01-05`.

use crate::text::TextRange;
use crate::text::range::from;

/// A day of the Gregorian calendar and where it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Date {
    /// Its bytes in the searched text.
    pub range: TextRange,
    year: u32,
    month: u32,
    day: u32,
}

impl Date {
    /// As `YYYY-MM-DD`.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// The first date in a line.
pub(super) fn find(line: &str) -> Option<Date> {
    line.char_indices().find_map(|(at, c)| {
        let starts = digit(c).is_some() || c == '中' || c == '民';
        let inside = line.get(..at).is_some_and(|before| before.ends_with(|c| digit(c).is_some()));
        if starts && !inside { date_at(line, at) } else { None }
    })
}

/// The date that is the whole line, brackets around it left out.
pub(super) fn whole(line: &str) -> Option<Date> {
    let inner = line.trim_matches(|c: char| c.is_whitespace() || "（）()".contains(c));
    find(inner).filter(|date| date.range == TextRange::whole(inner))
}

fn date_at(line: &str, start: usize) -> Option<Date> {
    let mut cursor = Cursor { line, at: start };
    let minguo = cursor.eat("中華民國") || cursor.eat("中华民国") || cursor.eat("民國") || cursor.eat("民国");
    let year = cursor.number()? + if minguo { 1911 } else { 0 };
    let separators = if cursor.eat("年") { ["月", "日"] } else { cursor.separators()? };
    let month = cursor.number()?;
    cursor.eat(separators[0]).then_some(())?;
    let day = cursor.number()?;
    let closed = cursor.eat(separators[1]);
    let valid = (1900..2200).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day) && closed;
    valid.then_some(Date { range: TextRange::new(start, cursor.at), year, month, day })
}

/// Reads parts of a date, white space between them skipped.
struct Cursor<'t> {
    line: &'t str,
    at: usize,
}

impl Cursor<'_> {
    fn rest(&self) -> &str {
        from(self.line, self.at).trim_start()
    }

    /// Whether `part` came next; it is then read. The empty part always comes.
    fn eat(&mut self, part: &str) -> bool {
        let rest = self.rest();
        let found = rest.starts_with(part);
        if found && !part.is_empty() {
            self.at = self.line.len() - rest.len() + part.len();
        }
        found
    }

    /// `-`, `/` or `.`, read, and what closes such a date.
    fn separators(&mut self) -> Option<[&'static str; 2]> {
        let mark = ["-", "/", "."].into_iter().find(|mark| from(self.line, self.at).starts_with(mark))?;
        self.eat(mark);
        Some([mark, ""])
    }

    /// A number of at most four digits, Chinese ones by place (二〇二二) or by tens (二十一).
    fn number(&mut self) -> Option<u32> {
        let rest = self.rest();
        let digits: Vec<u32> = rest.chars().map_while(digit).take(5).collect();
        let len: usize = rest.chars().take(digits.len()).map(char::len_utf8).sum();
        self.at = self.line.len() - rest.len() + len;
        let value = match digits.as_slice() {
            [] => return None,
            [10] => 10,
            [10, ones] => 10 + ones,
            [tens, 10] => tens * 10,
            [tens, 10, ones] => tens * 10 + ones,
            places => places.iter().fold(0, |value, digit| value * 10 + digit),
        };
        Some(value)
    }
}

fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(u32::from(c) - u32::from('0')),
        '０'..='９' => Some(u32::from(c) - u32::from('０')),
        '〇' | '○' | '零' | 'Ｏ' | 'O' => Some(0),
        '十' => Some(10),
        _ => "一二三四五六七八九".chars().zip(1..).find(|(digit, _)| *digit == c).map(|(_, value)| value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &str) {
        assert_eq!(find(line).map(Date::iso).as_deref(), Some(expected), "{line}");
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
        for line in ["2022年1月", "2022年13月5日", "电话 010-12-34", "3.1.4", "二十三", ""] {
            assert_eq!(find(line), None, "{line}");
        }
    }

    #[test]
    fn whole_is_the_date_alone() {
        assert!(whole("（2017年10月18日）").is_some());
        assert!(whole("截至2017年10月18日").is_none());
    }
}

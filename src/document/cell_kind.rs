//! What stands in a cell, as far as its form tells.

use crate::text::fold::fold;
use crate::text::hidden::is_hidden;
use crate::text::note;
use crate::text::numeral;
use crate::text::units::UnitList;

/// What stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellKind {
    /// Nothing.
    Blank,
    /// A sign that there is nothing: `-`, `—`, `/`, `…`.
    Dash,
    /// A number, with its unit or without, or a change of so much.
    Number,
    /// A year by itself, which may be a number too: `2023`.
    Year,
    /// Anything else.
    Text,
}

/// A cell with more characters than this, white space left out, is no number.
const LONGEST_NUMBER: usize = 32;

impl CellKind {
    /// The kind of a cell with this text.
    pub fn of(text: &str) -> Self {
        if is_plain(text) {
            return Self::Number;
        }
        let chars: Vec<char> = note::without(text)
            .chars()
            .filter(|c| !c.is_whitespace() && !is_hidden(*c))
            .take(LONGEST_NUMBER + 1)
            .map(fold)
            .collect();
        if chars.is_empty() {
            Self::Blank
        } else if is_dash(&chars) {
            Self::Dash
        } else if chars.len() > LONGEST_NUMBER || !chars.iter().any(char::is_ascii_digit) {
            Self::Text
        } else if is_year(&chars) {
            Self::Year
        } else if is_number(&chars) && !is_class(&chars) || ratio(text).is_some() {
            Self::Number
        } else {
            Self::Text
        }
    }

    /// Whether it is a number, or stands in the place of one.
    pub fn is_value(self) -> bool {
        matches!(self, Self::Number | Self::Dash | Self::Year)
    }
}

/// The terms of a ratio that is all of a text: 1:13, 3∶2, 105.2：100. What may tell the hour is none (8:30), unless it opens with 1
/// as most ratios do.
pub fn ratio(text: &str) -> Option<Vec<&str>> {
    let terms: Vec<&str> = text.split([':', '：', '∶']).map(str::trim).collect();
    let number = |term: &&str| {
        let digits = term.bytes().filter(u8::is_ascii_digit).count();
        let points = term.bytes().filter(|byte| *byte == b'.').count();
        (1..=LONGEST_TERM).contains(&digits)
            && digits + points == term.len()
            && points < 2
            && !term.starts_with('.')
            && !term.ends_with('.')
    };
    let hour = |term: &str| term.parse::<u8>().is_ok_and(|hour| hour != 1 && hour < 25);
    let minute = |term: &str| term.len() == 2 && term.parse::<u8>().is_ok_and(|minute| minute < 60);
    let clock = matches!(terms.as_slice(), [first, second, ..] if hour(first) && minute(second));
    (terms.len() > 1 && terms.iter().all(number) && !clock).then_some(terms)
}

/// The most digits of a term of a ratio.
const LONGEST_TERM: usize = 8;

/// A number in ASCII digits that is no year, as most are.
fn is_plain(text: &str) -> bool {
    let bytes = text.strip_prefix('-').unwrap_or(text).as_bytes();
    let number = bytes.first().is_some_and(u8::is_ascii_digit) && bytes.len() <= LONGEST_NUMBER && bytes.len() != 4;
    let bare = bytes.strip_suffix(b"%").unwrap_or(bytes);
    number
        && bare.last().is_some_and(u8::is_ascii_digit)
        && bare.iter().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','))
}

fn is_dash(chars: &[char]) -> bool {
    chars.iter().all(|c| "-—–―－/\\…·.*×※\u{2500}~".contains(*c))
}

fn is_year(chars: &[char]) -> bool {
    matches!(chars, ['1', '9', a, b] | ['2', '0', a, b] if a.is_ascii_digit() && b.is_ascii_digit())
}

/// 0-15岁, 60岁以上, 300人以下: a class that numbers are told of, as in the head of a table.
fn is_class(chars: &[char]) -> bool {
    let open = matches!(chars, [.., '以' | '之', '上' | '下' | '内']);
    open || chars.last() == Some(&'岁') && chars.iter().any(|c| matches!(c, '-' | '—' | '–' | '~' | '至'))
}

/// What may stand before the number of a cell: signs, and how exact it is.
const LEADING: &str = "+-−—–±△▲▼↑↓≥≤<>=~约近超逾达";

/// What a change opens with: 增加3.88个百分点.
const CHANGES: [&str; 10] = ["增加", "减少", "增长", "下降", "上升", "提高", "降低", "上涨", "下跌", "增减"];

/// What may stand behind the number of a cell where the unit list does not know it, marks of notes apart.
const TRAILING: &str = "+-↑↓▲▼☆#";

fn is_number(chars: &[char]) -> bool {
    let mut rest = chars;
    if let [first @ ('(' | '（' | '[' | '【'), inner @ .., last @ (')' | '）' | ']' | '】')] = rest {
        debug_assert!(first != last);
        rest = inner;
    }
    for word in CHANGES {
        let opens = rest.iter().copied().take(word.chars().count()).eq(word.chars());
        rest = rest.get(word.chars().count()..).filter(|_| opens).unwrap_or(rest);
    }
    while let Some((_, behind)) = rest.split_first().filter(|(c, _)| LEADING.contains(**c)) {
        rest = behind;
    }
    let Some(numeral) = numeral::read(rest).filter(|numeral| numeral.form.arabic) else { return false };
    let behind = rest.get(numeral.len..).unwrap_or_default();
    // 2024年, and 113年 of the Republic of China.
    let year = numeral.len == 4 || numeral.len == 3 && rest.first() == Some(&'1');
    let dated = matches!(behind.first(), Some('年')) && year || matches!(behind, ['月' | '日' | '届', ..]);
    !dated && is_unit(behind)
}

/// Whether nothing but a unit, or a range to another number, stands behind a number.
fn is_unit(rest: &[char]) -> bool {
    let known =
        || UnitList::built_in().at(rest, 0).is_some_and(|(len, _)| is_unit_end(rest.get(len..).unwrap_or_default()));
    match rest {
        ['-' | '—' | '–' | '~' | '至', behind @ ..] if !behind.is_empty() => is_number(behind),
        _ => is_unit_end(rest) || known(),
    }
}

fn is_unit_end(rest: &[char]) -> bool {
    match rest {
        ['/', behind @ ..] => UnitList::built_in().at(behind, 0).is_some(),
        ['以' | '左', _] => true,
        _ => rest.iter().all(|c| TRAILING.contains(*c) || note::is_sign(*c)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(texts: &[&str], expected: CellKind) {
        for text in texts {
            assert_eq!(CellKind::of(text), expected, "{text}");
        }
    }

    #[test]
    fn the_form_of_a_cell_tells_numbers_from_names() {
        let numbers =
            ["5", "1,024.50", "-3.5%", "３１", "(120)", "4.1亿元", "12家", "增加3.9个百分点", "5元/吨", "60—70"];
        check(&numbers, CellKind::Number);
        check(&["31.5[1]", "31②", "31[注2]", "31²", "12 340", "1:13", "3∶2", "105.2：100"], CellKind::Number);
        check(&["8:30", "16:48", "[吨]", "附注[1]"], CellKind::Text);
        check(&["", " \u{3000}"], CellKind::Blank);
        check(&["-", "——", "/", "…"], CellKind::Dash);
        check(&["2023", "1998"], CellKind::Year);
        check(
            &[
                "许可",
                "2023年",
                "113年",
                "0-15岁人口",
                "1.增值税",
                "3号机组",
                "110kV变压器",
                "甲",
                "一季度",
                "0-15岁",
                "60岁及以上",
            ],
            CellKind::Text,
        );
    }
}

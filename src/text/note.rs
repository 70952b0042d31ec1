//! The marks that lead from a text to its notes: `[3]`, `〔注1〕`, ①, *.

use super::numeral;
use super::range::{from, upto};

/// The longest mark, in chars; a list of several included (`[1、2、3]`).
const LONGEST: usize = 12;

/// The most digits of the number of a note: 〔2020〕 tells a year.
const DIGITS: usize = 3;

/// What stands on both sides of the number of a page.
const DASH: &[u8] = "—".as_bytes();

/// How many bytes the mark of a note in square brackets has that opens at the front of a text: `[3]`, `[1、2]`, `〔注1〕`, `[①]`;
/// 0 where none does.
pub fn bracketed(text: &str) -> usize {
    let inner = text.trim_start_matches(['[', '［', '〔']);
    let opened = text.len() - inner.len();
    let close = inner.char_indices().take(LONGEST + 1).find(|(_, c)| matches!(c, ']' | '］' | '〕'));
    match close {
        Some((at, close)) if opened > 0 && is_mark(upto(inner, at)) => opened + at + close.len_utf8(),
        _ => 0,
    }
}

/// How many bytes the number of a note has that opens a text and stands right before a year: `1` of `12025年…`. No such number
/// of years is told.
pub fn before_year(text: &str) -> usize {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let year = || ["19", "20"].iter().any(|century| from(text, 1).starts_with(century));
    usize::from(digits == 5 && year() && from(text, digits).starts_with('年'))
}

/// How many bytes the mark of a page has that opens a text before a blank: `—3— `; 0 where none does.
pub fn page(text: &[u8]) -> usize {
    let Some(inner) = text.strip_prefix(DASH) else { return 0 };
    let digits = inner.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let behind = inner.get(digits..).and_then(|rest| rest.strip_prefix(DASH));
    let parted = behind.is_some_and(|behind| behind.first().is_none_or(u8::is_ascii_whitespace));
    if parted && (1..=DIGITS).contains(&digits) { digits + 2 * DASH.len() } else { 0 }
}

/// A text without the mark of a note in brackets at its end.
pub fn without(text: &str) -> &str {
    let open = text.ends_with([']', '］', '〕']).then(|| text.rfind(['[', '［', '〔'])).flatten();
    let marked = |at: &usize| *at > 0 && bracketed(from(text, *at)) == text.len() - at;
    open.filter(marked).map_or(text, |at| upto(text, at).trim_end())
}

/// Whether a text that is raised or in brackets is the mark of a note: 3, `1、2`, 注4, ①, 一, *.
pub fn is_mark(text: &str) -> bool {
    let number = text.trim_start_matches(['注', '註', '附', '^']).trim();
    let is_part = |part: &str| {
        let digits = (1..=DIGITS).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        digits || !part.is_empty() && part.chars().all(is_sign)
    };
    let chinese = number.chars().count() == 1 && number.contains(|c| numeral::digit(c).is_some() || c == '十');
    let listed = number.split([',', '，', '、', '-', '–', '—', '~', ' ']).all(|part| is_part(part.trim()));
    chinese || listed || number.is_empty() && text.starts_with(['注', '註'])
}

/// Whether a character is the mark of a note by itself, and hardly anything else behind a number or a word: ①, ※, ². Stars are
/// folded.
pub fn is_sign(c: char) -> bool {
    matches!(c, '①'..='⒇' | '❶'..='❿' | '※' | '*' | '†' | '‡') || is_raised(c)
}

/// The raised digits in their order.
pub const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/// The minus of an exponent.
pub const RAISED_MINUS: char = '⁻';

/// Whether a character is a raised digit, which may also be an exponent.
pub fn is_raised(c: char) -> bool {
    RAISED.contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_in_brackets_are_known_by_what_stands_in_them() {
        for mark in
            ["[3]", "［12］", "〔1〕", "[1、2]", "[2,3]", "[注1]", "[註]", "[①]", "[*]", "[^4]", "[一]", "[1-3]"]
        {
            assert_eq!(bracketed(&format!("{mark}亿元")), mark.len(), "{mark}");
        }
        for other in ["〔2020〕1号", "[吨]", "[万元]", "[]", "[3", "[10.5]", "（3）", "[A]", "[-]"] {
            assert_eq!(bracketed(other), 0, "{other}");
        }
    }

    #[test]
    fn the_number_of_a_note_stands_before_a_year() {
        assert_eq!(
            ["12025年起", "22026年1月", "1200年", "12025吨", "112025年", "15025年"].map(before_year),
            [1, 1, 0, 0, 0, 0]
        );
    }

    #[test]
    fn the_mark_of_a_page_stands_alone() {
        assert_eq!(["—3— 居民", "—12—", "—3—5年", "——3", "—2025— "].map(|text| page(text.as_bytes())), [7, 8, 0, 0, 0]);
    }

    #[test]
    fn a_mark_at_the_end_is_left_out() {
        assert_eq!((without("12.5[1]"), without("[1]"), without("产量[吨]")), ("12.5", "[1]", "产量[吨]"));
    }
}

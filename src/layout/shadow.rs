//! The shadow of a text: the same text, char for char, in characters whose UAX #14 class is what Chinese means by them.
//!
//! UAX #14 knows the classes of “ ” , ( ) for European text. Beside Chinese, quotation marks are brackets and ASCII
//! marks do what their full-width twins do; full-width digits and letters make numbers and words.

use crate::text::range;
use crate::text::script::{is_arabic_digit, is_chinese, is_ideograph};
use crate::text::visible::visible;

/// Each character of `text` with its byte offset and its shadow.
pub fn shadow(text: &str) -> impl Iterator<Item = (usize, char, char)> {
    let mut quotes = Quotes::of(text);
    let mut before = None;
    text.char_indices().map(move |(at, c)| {
        let seen = if is_ideograph(c) { c } else { shadow_of(before, quotes.curved(c), next_to(text, at, c)) };
        before = Some(seen);
        (at, c, seen)
    })
}

/// The character behind `c`, which stands at byte `at`.
fn next_to(text: &str, at: usize, c: char) -> Option<char> {
    range::from(text, at + c.len_utf8()).chars().next()
}

/// Tells opening from closing straight quotation marks: they take turns, unless one of them is missing.
struct Quotes {
    paired: bool,
    open: bool,
}

impl Quotes {
    fn of(text: &str) -> Self {
        let count = text.bytes().filter(|&byte| byte == b'"').count();
        Self { paired: count % 2 == 0, open: false }
    }

    /// “ or ” for a straight quotation mark whose mate is there.
    fn curved(&mut self, c: char) -> char {
        if c != '"' || !self.paired {
            return c;
        }
        self.open = !self.open;
        if self.open { '“' } else { '”' }
    }
}

fn shadow_of(before: Option<char>, c: char, after: Option<char>) -> char {
    match c {
        '·' | '～' => '・',
        '\t' => '\u{2003}', // A space that parts columns, not words.
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => ascii(c),
        '．' | '，' | '：' if is_in_number(before, after) => ascii(c),
        '\u{a0}' if before.is_some_and(is_loose) || after.is_some_and(is_loose) => ' ',
        '“' | '‘' | '”' | '’' | '(' | ')' | '[' | ']' | ',' | ':' | ';' | '!' | '?' => {
            let chinese = before.is_some_and(is_chinese) || after.is_some_and(is_chinese);
            if chinese && !is_in_number(before, after) { full_width(c) } else { c }
        }
        _ => visible(c),
    }
}

fn is_in_number(before: Option<char>, after: Option<char>) -> bool {
    before.is_some_and(is_arabic_digit) && after.is_some_and(is_arabic_digit)
}

/// The full-width twin of an ASCII mark, and the bracket for a quotation mark.
fn full_width(c: char) -> char {
    match c {
        '“' | '‘' => '「',
        '”' | '’' => '」',
        _ => char::from_u32(u32::from(c) + 0xfee0).unwrap_or(c),
    }
}

/// The ASCII twin of a full-width character.
fn ascii(c: char) -> char {
    u32::from(c).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(c)
}

/// Whether a no-break space beside `c` only fills a line, as it does on web pages, and does not hold words together.
fn is_loose(c: char) -> bool {
    c.is_whitespace() || is_chinese(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(shadow(text).map(|(_, _, seen)| seen).collect::<String>(), expected);
    }

    #[test]
    fn ascii_marks_beside_chinese_are_full_width() {
        check("办结,“一网”(试行);3件", "办结，「一网」（试行）；3件");
    }

    #[test]
    fn straight_quotation_marks_take_turns() {
        check("实施\"一网通办\"和\"5G\"试点", "实施「一网通办」和「5G」试点");
        check("屏幕5\"以上", "屏幕5\"以上");
    }

    #[test]
    fn marks_in_numbers_and_in_english_stay() {
        check("12,000件 16:48 don’t (a, b)", "12,000件 16:48 don’t (a, b)");
    }

    #[test]
    fn full_width_digits_and_letters_make_numbers_and_words() {
        check("ＧＤＰ１２，０００．５亿", "GDP12,000.5亿");
    }

    #[test]
    fn no_break_spaces_hold_only_words_together() {
        check("a\u{a0}b 中\u{a0}\u{a0}\u{a0}c", "a\u{a0}b 中   c");
    }
}

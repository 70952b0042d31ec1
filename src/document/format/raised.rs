//! Raised text, whose digits must not join those of the text around them.

use crate::text::note;
use crate::text::range::from;

/// The brackets in which a mark may stand that is raised with them.
const BRACKETS: [char; 10] = ['[', ']', '［', '］', '〔', '〕', '（', '）', '(', ')'];

/// How what is `raised` behind `before` is written: the exponent of a power of ten as such (10⁸), that of a unit as it
/// stands (km2), the mark of a note in brackets (2, 1、2, 注1, （2）, ①). Other text stays as it is.
pub(super) fn written(before: &str, raised: &str) -> String {
    let mark = raised.trim_matches(BRACKETS);
    // The mark may stand in brackets that are not raised.
    if !note::is_mark(mark) || before.ends_with(|c: char| c.is_ascii_alphabetic() || "[［〔（(".contains(c)) {
        return raised.to_owned();
    }
    let digits = raised.bytes().all(|byte| byte.is_ascii_digit());
    if digits && is_power(before) { raised.chars().map(exponent).collect() } else { format!("[{mark}]") }
}

/// Whether a text ends with the base of a power of ten: a 10 that is no part of another number.
fn is_power(before: &str) -> bool {
    before
        .strip_suffix("10")
        .is_some_and(|rest| !rest.ends_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',')))
}

/// The sign of an exponent.
fn exponent(digit: char) -> char {
    digit.to_digit(10).map_or(digit, |digit| note::RAISED[digit as usize])
}

/// Puts what `text` holds from byte `start` on, which is raised, as it is written.
pub(super) fn end(text: &mut String, start: usize) {
    let raised = from(text, start).trim().to_owned();
    if !note::is_mark(raised.trim_matches(BRACKETS)) {
        return;
    }
    text.truncate(start);
    let written = written(text.trim_end(), &raised);
    text.push_str(&written);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exponents_and_notes() {
        let checks = [
            ("3.6×10", "5", "⁵"),
            ("占地3km", "2", "2"),
            ("投入42.7", "2", "[2]"),
            ("增长110", "3", "[3]"),
            ("产值", "12", "[12]"),
            ("公报[", "1", "1"),
            ("床位31.5", "①", "[①]"),
            ("床位31.5", "（2）", "[2]"),
            ("床位31", "1、3", "[1、3]"),
            ("床位31", "注2", "[注2]"),
            ("床位31", "*", "[*]"),
            ("温度31", "o", "o"),
            ("速度31m·s", "-1", "-1"),
        ];
        for (before, digits, expected) in checks {
            assert_eq!(written(before, digits), expected, "{before}");
        }
    }
}

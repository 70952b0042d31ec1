//! Raised digits, which must not join those of the text around them.

use crate::text::range::from;

/// How the raised `digits` behind `before` are written: the exponent of a power of ten as such (10⁸), that of a unit as
/// it stands (km2), the number of a note in brackets.
pub(super) fn written(before: &str, digits: &str) -> String {
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    // The number may have brackets of its own.
    if !plain || before.ends_with(|c: char| c.is_ascii_alphabetic() || "[［〔（(".contains(c)) {
        return digits.to_owned();
    }
    if is_power(before) { digits.chars().map(exponent).collect() } else { format!("[{digits}]") }
}

/// Whether a text ends with the base of a power of ten: a 10 that is no part of another number.
fn is_power(before: &str) -> bool {
    before
        .strip_suffix("10")
        .is_some_and(|rest| !rest.ends_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',')))
}

/// The sign of an exponent.
fn exponent(digit: char) -> char {
    const SIGNS: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    digit.to_digit(10).and_then(|digit| SIGNS.chars().nth(digit as usize)).unwrap_or(digit)
}

/// Puts what `text` holds from byte `start` on, which is raised, as it is written.
pub(super) fn end(text: &mut String, start: usize) {
    let raised = from(text, start).trim().to_owned();
    if raised.is_empty() || !raised.bytes().all(|byte| byte.is_ascii_digit()) {
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
        ];
        for (before, digits, expected) in checks {
            assert_eq!(written(before, digits), expected, "{before}");
        }
    }
}

//! Raised text, whose digits must not join those of the text around them.

use crate::text::note;
use crate::text::range::{boundary, from, upto};

/// The brackets in which a mark may stand that is raised with them.
const BRACKETS: [char; 10] = ['[', ']', '［', '］', '〔', '〕', '（', '）', '(', ')'];

/// Raised text under way: where in its paragraph it begins. Pieces that follow one another are one text (10 with 1 and 2 is
/// 10¹²).
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct RaisedText(Option<usize>);

impl RaisedText {
    /// What comes next behind `text` is raised, or is not.
    pub fn turn(&mut self, text: &mut String, raised: bool) {
        match self.0 {
            None if raised => self.0 = Some(text.len()),
            Some(start) if !raised => {
                end(text, start);
                self.0 = None;
            }
            _ => {}
        }
    }

    /// The text was cut off behind `length` bytes.
    pub fn cut(&mut self, length: usize) {
        self.0 = self.0.filter(|start| *start < length);
    }
}

/// Puts what `text` holds from byte `start` on, which is raised, as it is written.
pub(super) fn end(text: &mut String, start: usize) {
    put(text, start, written);
}

/// As `end`, where a formula raises it: there it is never the mark of a note ((1+5%)³).
pub(super) fn end_exponent(text: &mut String, start: usize) {
    put(text, start, |before, raised| {
        exponent(raised).filter(|_| !before.ends_with(|c: char| c.is_ascii_alphabetic()))
    });
}

fn put(text: &mut String, start: usize, written: impl Fn(&str, &str) -> Option<String>) {
    let start = boundary(text, start);
    if let Some(written) = written(upto(text, start).trim_end(), from(text, start).trim()) {
        text.truncate(start);
        text.push_str(&written);
    }
}

/// How what is `raised` behind `before` is written: the exponent of a power of ten as such (10⁸, 10⁻³), that of a unit as it
/// stands (km2), the mark of a note in brackets (2, 1、2, 注1, （2）, ①); none for other text, which stays as it is.
pub(super) fn written(before: &str, raised: &str) -> Option<String> {
    if let Some(exponent) = exponent(raised).filter(|_| is_power(before)) {
        return Some(exponent);
    }
    let mark = raised.trim_matches(BRACKETS);
    // The mark may stand in brackets that are not raised.
    let joins = before.ends_with(|c: char| c.is_ascii_alphabetic() || "[［〔（(".contains(c));
    note::is_mark(mark).then(|| if joins { raised.to_owned() } else { format!("[{mark}]") })
}

/// Whether a text ends with the base of a power of ten: a 10 that is no part of another number.
fn is_power(before: &str) -> bool {
    before
        .strip_suffix("10")
        .is_some_and(|rest| !rest.ends_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',')))
}

/// The signs of an exponent, which may have a minus; none of other text.
fn exponent(raised: &str) -> Option<String> {
    let digits = raised.trim_start_matches(['-', '−', '－', '–']);
    let sign = |c: char| Some(note::RAISED[c.to_digit(10)? as usize]);
    let signs: String = digits.chars().map(sign).collect::<Option<_>>()?;
    let minus = digits.len() < raised.len();
    (!signs.is_empty()).then(|| if minus { format!("{}{signs}", note::RAISED_MINUS) } else { signs })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exponents_and_notes() {
        let checks = [
            ("3.6×10", "5", "⁵"),
            ("3.6×10", "-3", "⁻³"),
            ("3.6×10", "−12", "⁻¹²"),
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
            assert_eq!(written(before, digits).as_deref().unwrap_or(digits), expected, "{before}");
        }
    }

    #[test]
    fn what_a_formula_raises_is_an_exponent() {
        let ended = |text: &str, start: usize| {
            let mut text = text.to_owned();
            end_exponent(&mut text, start);
            text
        };
        assert_eq!([ended("(1+5%)3", 6), ended("104", 2), ended("km2", 2)], ["(1+5%)³", "10⁴", "km2"]);
    }
}

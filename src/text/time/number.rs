//! The numbers of expressions of time.

use super::{Digits, LONGEST, is_year};
use crate::text::chars::Chars;
use crate::text::numeral;

/// The whole number at `at`, Arabic or Chinese, with its length.
pub fn number(chars: &[char], at: usize) -> Option<(u64, usize)> {
    if let Some(year) = lettered_year(chars, at) {
        return Some(year);
    }
    let spaced = chars.at(at + 1) == ' ' && chars.at(at + 2).is_ascii_digit();
    if chars.at(at).is_ascii_digit() && !spaced {
        let digits = chars.rest(at).iter().map_while(|c| c.to_digit(10).map(u64::from)).take(9);
        return Some(digits.fold((0, 0), |(value, len), digit| (value * 10 + digit, len + 1)));
    }
    // What is longer is none, wherever it ends: a text of nothing but digits is asked for from each of them.
    let near = chars.slice(at, chars.len().min(at + 2 * LONGEST));
    let numeral = numeral::read(near).filter(|n| n.len <= LONGEST && !n.form.decimal)?;
    let (digits, scale) = numeral.value.into_bigint_and_exponent();
    let value = u64::try_from(digits).ok().filter(|_| (-6..=0).contains(&scale))?;
    Some((value * 10u64.pow(scale.unsigned_abs() as u32), numeral.len))
}

/// Whether the two digits at `at` are the last of a year: 九八年, 〇三年. 七八年 is seven or eight years.
pub(super) fn is_short_year(chars: &[char], at: usize) -> bool {
    let digit = |at: usize| numeral::digit(chars.at(at)).filter(|_| chars.at(at) != '两');
    let years = |(first, last): (u8, u8)| first == 0 || first + 1 != last && (first, last) != (3, 5);
    digit(at).zip(digit(at + 1)).is_some_and(years) && chars.at(at + 2) == '年'
}

/// 二oo八年, 2OO8年: a year of four digits of which some are letters.
fn lettered_year(chars: &[char], at: usize) -> Option<Digits> {
    if !(at + 1..at + 4).any(|at| is_zero_letter(chars.at(at))) || chars.at(at + 4) != '年' {
        return None;
    }
    let digit = |c: &char| match c {
        c if is_zero_letter(*c) => Some(0),
        c => c.to_digit(10).or_else(|| numeral::digit(*c).map(u32::from)).map(u64::from),
    };
    let digits = chars.slice(at, at + 4).iter().map(digit);
    let year = digits.reduce(|value, digit| Some(value? * 10 + digit?))??;
    Some((year, 4)).filter(|year| is_year(*year))
}

/// Zeros may be typed as Latin or Cyrillic letters: 二OO八年.
pub(super) fn is_zero_letter(c: char) -> bool {
    matches!(c, 'O' | 'o' | '\u{41E}' | '\u{43E}')
}

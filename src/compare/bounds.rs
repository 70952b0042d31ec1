//! Numbers that are a part of a name: a threshold (亿元以上, 60周岁及以上) or a grade (5A). Two names with others are of two sets.

use super::surroundings::Surroundings;
use super::words::{WORDS, marks};
use crate::text::numeral;

/// Characters of the longest unit between a threshold and the word behind it: 标准立方米.
const LONGEST_UNIT: usize = 5;

/// The thresholds and grades in `words`, which are folded, in order and each once; alike however they are written.
pub(super) fn bounds(words: &[char]) -> Vec<String> {
    let thresholds = marks(&WORDS.bound, words).filter_map(|(at, len, ())| threshold(words, at, len));
    let mut bounds: Vec<String> = thresholds.chain(grades(words)).collect();
    bounds.sort_unstable();
    bounds.dedup();
    bounds
}

/// The threshold before the word of `len` characters at `at`; nothing where that has no number: 规模以上.
fn threshold(words: &[char], at: usize, len: usize) -> Option<String> {
    let before = words.get(..at)?;
    let unit = before.iter().rev().take_while(|c| !is_of_number(**c)).count();
    let (number, unit) = before.split_at(before.len() - unit);
    let start = number.iter().rposition(|c| !is_of_number(*c)).map_or(0, |at| at + 1);
    let written: String = number.get(start..)?.iter().collect();
    // 2024年限额以上: a year is told before a word.
    let is_year = unit.len() > 1 && unit.first() == Some(&'年');
    if written.is_empty() || unit.len() > LONGEST_UNIT || is_year {
        return None;
    }
    // 亿元以上 is 1亿元以上.
    let value = numeral::parse(&written).or_else(|| numeral::parse(&format!("1{written}")))?;
    let direction = words.get(at + len - 1)?;
    Some(format!("{}{}{direction}", value.normalized().to_plain_string(), unit.iter().collect::<String>()))
}

/// Whether a figure is told of what a threshold before it names: 10亿元以上企业15家. The threshold may have been taken for a figure.
pub(super) fn is_behind_threshold(around: &Surroundings) -> bool {
    around.clause.len() == around.lead.len() && WORDS.bound.before(&around.head, 0, around.head.len()).is_some()
}

fn is_of_number(c: char) -> bool {
    c.is_ascii_digit() || c == '.' || numeral::digit(c).is_some() || numeral::exponent(c).is_some()
}

/// A digit before a letter, not within a longer number or word: 4A级景区.
fn grades(words: &[char]) -> impl Iterator<Item = String> + '_ {
    let is_alone =
        |at: usize| at.checked_sub(1).and_then(|at| words.get(at)).is_none_or(|c| !c.is_ascii_alphanumeric());
    let windows = words.windows(2).enumerate();
    let grades =
        windows.filter(move |(at, two)| two[0].is_ascii_digit() && two[1].is_ascii_alphabetic() && is_alone(*at));
    grades.map(|(_, two)| two.iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, expected: &[&str]) {
        assert_eq!(bounds(&words.chars().collect::<Vec<_>>()), expected, "{words}");
    }

    #[test]
    fn a_threshold_is_the_same_however_it_is_written() {
        check("产值百亿元以上企业", &["10000000000元上"]);
        check("产值100亿元以上企业", &["10000000000元上"]);
        check("亿元及以上项目", &["100000000元上"]);
        check("60周岁及以上人口", &["60周岁上"]);
    }

    #[test]
    fn a_word_without_a_number_is_no_threshold() {
        check("规模以上工业增加值", &[]);
        check("2024年限额以上单位", &[]);
    }

    #[test]
    fn a_digit_before_a_letter_is_a_grade() {
        check("国家4A级旅游景区", &["4A"]);
        check("PM2.5平均浓度", &[]);
    }
}

//! The units that stand behind numbers, read from `assets/lexicon/units.toml`: the figure engine finds figures by them, and
//! rows keep them beside their number.

use super::built_in;
use super::words::{PlainMap, Sides, Words};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What sort of figure a unit makes, or a form of number does without one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)] // The names are those of the output contract.
pub enum Kind {
    Count,
    Percent,
    Money,
    Duration,
    Measure,
    Ratio,
    Score,
    Age,
    Fraction,
    Range,
    Rank,
    Other,
}

/// Behind which Chinese numerals a unit makes a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Chinese {
    /// All of them, 一 too: it measures.
    Any,
    /// From 二 on: it counts things.
    Two,
    /// As `Two`, unless a set is summed up (三项制度).
    Weak,
    /// Numerals of two characters and more.
    Long,
}

/// What a unit of time counts, where figures in it may say when as well as how long (三年来, 5天前).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Span {
    /// 年.
    Years,
    /// 个月.
    Months,
    /// 天, 周.
    Days,
    /// 周年, which always says when.
    Anniversary,
}

/// What a unit says of the figures that it makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// What sort of figures they are.
    pub kind: Kind,
    /// Behind which Chinese numerals it makes them.
    pub chinese: Chinese,
    /// What it counts, where it is one of the units that may say when.
    pub span: Option<Span>,
}

/// A `[[unit]]` block of a lexicon: units that behave alike.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitBlock {
    kind: Kind,
    chinese: Chinese,
    span: Option<Span>,
    words: String,
}

/// What the built-in file holds.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct UnitFile {
    unit: Vec<UnitBlock>,
    never_before: BTreeMap<char, String>,
    not_before: BTreeMap<char, String>,
    not_behind_space: BTreeMap<char, String>,
}

/// By the last char of a unit the chars with which it makes another word.
type Followers = PlainMap<char, Vec<char>>;

/// UnitList by their words.
#[derive(Clone, Debug, Default)]
pub struct UnitList {
    words: Words<Unit>,
    never_before: Followers,
    not_before: Followers,
    not_behind_space: Followers,
}

const BUILT_IN: &str = include_str!("../../assets/lexicon/units.toml");

/// The built-in list, parsed when it is first asked for.
static UNITS: LazyLock<UnitList> = LazyLock::new(|| {
    let file: UnitFile = built_in::parsed(BUILT_IN);
    let mut units = UnitList::default();
    file.unit.iter().for_each(|block| units.add(block));
    file.never_before.iter().for_each(|(unit, followers)| units.keep_always_from(*unit, followers));
    file.not_before.iter().for_each(|(unit, followers)| units.keep_from(*unit, followers));
    file.not_behind_space.iter().for_each(|(unit, followers)| units.keep_apart_from(*unit, followers));
    units
});

impl UnitList {
    /// The built-in units.
    pub fn built_in() -> &'static Self {
        &UNITS
    }

    /// Adds the units of a block; a word behind a minus is taken out.
    pub fn add(&mut self, UnitBlock { kind, chinese, span, words }: &UnitBlock) {
        self.words.add(words, Unit { kind: *kind, chinese: *chinese, span: *span }, Sides::At);
    }

    /// Says before which characters a unit of one character is no unit but opens another word (人口, 家庭).
    pub fn keep_from(&mut self, unit: char, followers: &str) {
        self.not_before.entry(unit).or_default().extend(followers.chars());
    }

    /// As `keep_from`, for units of any length that end with a character: 97件次之 is no 97件次.
    fn keep_always_from(&mut self, unit: char, followers: &str) {
        self.never_before.entry(unit).or_default().extend(followers.chars());
    }

    /// As `keep_from`, for units that a space parts from their number: 12 人均收入 is no 12人.
    pub fn keep_apart_from(&mut self, unit: char, followers: &str) {
        self.not_behind_space.entry(unit).or_default().extend(followers.chars());
    }

    /// The longest unit at `start`, in chars, that is not the beginning of another word. `chars` must be folded.
    pub fn at(&self, chars: &[char], start: usize) -> Option<(usize, Unit)> {
        let opens = |list: &Followers, last: usize| {
            let followers = chars.get(last).and_then(|unit| list.get(unit));
            followers.is_some_and(|list| chars.get(last + 1).is_some_and(|next| list.contains(next)))
        };
        self.words.at_where(chars, start, |end| {
            let spaced = start > 0 && chars.get(start - 1) == Some(&' ');
            !opens(&self.never_before, end - 1)
                && (end > start + 1
                    || !(opens(&self.not_before, start) || spaced && opens(&self.not_behind_space, start)))
        })
    }

    /// The unit of one character at `start`, whatever stands behind it.
    pub fn alone(&self, chars: &[char], start: usize) -> Option<Unit> {
        self.words.at_where(chars, start, |end| end == start + 1).map(|(_, unit)| unit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_unit_wins_and_none_opens_another_word() {
        let len = |text: &str| {
            let chars: Vec<char> = text.chars().collect();
            UnitList::built_in().at(&chars, 0).map(|(len, _)| len)
        };
        assert_eq!(
            ["个百分点", "平方米", "人次", "人口", "家庭", "家企业"].map(len),
            [Some(4), Some(3), Some(2), None, None, Some(1)]
        );
    }
}

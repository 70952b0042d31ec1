//! The words that tell title and issuer, from `assets/lexicon/front.toml`, whose comments say what each list is for.

use crate::text::built_in;
use crate::text::chars::Chars;
use crate::text::fold::fold;
use crate::text::words::{Sides, Words};
use serde::{Deserialize, Deserializer};
use std::sync::LazyLock;

const BUILT_IN: &str = include_str!("../../assets/lexicon/front.toml");

/// The built-in words, parsed when they are first asked for.
pub(super) static WORDS: LazyLock<FrontWords> = LazyLock::new(|| built_in::parsed(BUILT_IN));

/// All lists of the file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FrontWords {
    pub titles: FrontList,
    pub fields: FrontList,
    pub stamps: FrontList,
    pub parts: FrontList,
    pub bodies: FrontList,
    pub offices: FrontList,
    pub no_office_before: FrontList,
    pub asides: FrontList,
    pub press: FrontList,
    pub issuer_labels: FrontList,
    pub openers: FrontList,
}

/// Words of one list. The texts that are asked about are folded.
#[derive(Debug, Default)]
pub(super) struct FrontList(Words<()>);

impl<'de> Deserialize<'de> for FrontList {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let list = String::deserialize(deserializer)?;
        let mut words = Words::default();
        words.add(&list, (), Sides::Both);
        Ok(Self(words))
    }
}

impl FrontList {
    /// How many characters the longest word has that opens at `start`; 0 where none does.
    pub fn at(&self, chars: &[char], start: usize) -> usize {
        self.0.at(chars, start).map_or(0, |(len, ())| len)
    }

    /// How many characters the longest word has that `chars` end with; 0 where they end with none.
    pub fn end_of(&self, chars: &[char]) -> usize {
        self.0.before(chars, 0, chars.len()).map_or(0, |(len, ())| len)
    }

    /// Whether `chars` are one of the words.
    pub fn has(&self, chars: &[char]) -> bool {
        !chars.is_empty() && self.at(chars, 0) == chars.len()
    }
}

/// The characters of a line, folded, white space left out.
pub(super) fn folded(line: &str) -> Vec<char> {
    line.chars().filter(|c| !c.is_whitespace()).map(fold).collect()
}

/// Whether a line is made of nothing but words of a list, with white space between them.
pub(super) fn is_all(line: &str, words: &FrontList) -> bool {
    let mut pieces = line.split_whitespace().peekable();
    pieces.peek().is_some() && pieces.all(|piece| words.has(&folded(piece)))
}

/// The offices that a line names: where the first begins and where the last ends.
pub(super) fn offices(chars: &[char]) -> Option<(usize, usize)> {
    let len = |at: &usize| {
        let len = WORDS.offices.at(chars, *at);
        if WORDS.no_office_before.at(chars, at + len) > 0 { 0 } else { len }
    };
    let mut places = (0..chars.len()).filter(|at| len(at) > 0);
    let first = places.next()?;
    let last = places.next_back().unwrap_or(first);
    Some((first, last + len(&last)))
}

/// How many of the first `end` characters are left without the words before an office (副, 党组).
pub(super) fn without_asides(chars: &[char], end: usize) -> usize {
    let mut end = end;
    loop {
        match WORDS.asides.end_of(chars.slice(0, end)) {
            0 => return end,
            len => end -= len,
        }
    }
}

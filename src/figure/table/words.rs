//! The words in the heads of tables, from `assets/lexicon/tables.toml`.

use crate::text::built_in;
use crate::text::fold::fold;
use serde::Deserialize;
use std::sync::LazyLock;

const BUILT_IN: &str = include_str!("../../../assets/lexicon/tables.toml");

/// Lists of words, folded, the longest first.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TableWords {
    pub codes: WordList,
    pub code_heads: WordList,
    pub unit_heads: WordList,
    pub remarks: WordList,
    pub generic: WordList,
    pub groups: WordList,
    pub signed: WordList,
    pub rising: WordList,
    pub falling: WordList,
    pub amounts: WordList,
    pub rates: WordList,
    pub shares: WordList,
    pub quotients: WordList,
    pub counts: WordList,
    pub notes: WordList,
    pub parts: WordList,
    pub currencies: WordList,
    pub titles: WordList,
}

/// The built-in words, parsed when they are first asked for.
pub(super) static WORDS: LazyLock<TableWords> = LazyLock::new(|| built_in::parsed(BUILT_IN));

/// Words that heads are compared with.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "String")]
pub(super) struct WordList(Vec<Vec<char>>);

impl From<String> for WordList {
    fn from(words: String) -> Self {
        let mut words: Vec<Vec<char>> = words.split_whitespace().map(|word| word.chars().map(fold).collect()).collect();
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        Self(words)
    }
}

impl WordList {
    /// Whether a head is one of the words.
    pub fn is(&self, chars: &[char]) -> bool {
        self.0.iter().any(|word| word == chars)
    }

    /// Whether a head holds one of the words.
    pub fn holds(&self, chars: &[char]) -> bool {
        self.0.iter().any(|word| chars.windows(word.len()).any(|part| part == word))
    }

    /// The length of the longest word that a head ends with.
    pub fn ends(&self, chars: &[char]) -> Option<usize> {
        self.0.iter().find(|word| chars.ends_with(word)).map(Vec::len)
    }

    /// The length of the longest word that a head opens with.
    pub fn opens(&self, chars: &[char]) -> Option<usize> {
        self.0.iter().find(|word| chars.starts_with(word)).map(Vec::len)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_file_is_read() {
        assert!(WORDS.codes.holds(&['序', '号']));
        assert_eq!(WORDS.rates.ends(&['支', '出', '增', '长', '率']), Some(3));
    }
}

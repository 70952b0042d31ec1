//! A place in a text that is found again after the text has changed.

use crate::text::range::{boundary, from};
use serde::{Deserialize, Serialize};

/// How many characters a place is known by: about a row of text, which few reports repeat.
const WORDS: usize = 24;

/// A place in a text, and the words there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    /// Its byte in the text.
    pub at: usize,
    /// The first characters from there on, up to the end of the line.
    words: String,
}

impl Anchor {
    /// The place at byte `at` of `text`.
    pub fn new(text: &str, at: usize) -> Self {
        let words = from(text, boundary(text, at)).chars().take(WORDS);
        Self { at, words: words.take_while(|c| !matches!(c, '\n' | '\r')).collect() }
    }

    /// The byte of the nearest place in `text` with the same words.
    pub fn find(&self, text: &str) -> Option<usize> {
        if self.words.trim().is_empty() {
            return None;
        }
        let found = text.match_indices(&self.words).map(|(at, _)| at);
        found.min_by_key(|at| at.abs_diff(self.at))
    }
}

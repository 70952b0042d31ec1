//! A place in a text that is known again when the text has changed.

use crate::text::range::{boundary, from};
use serde::{Deserialize, Serialize};

/// How many characters a place is known by.
const WORDS: usize = 24;

/// A place in a text, and the words there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    /// The byte of the text.
    pub at: usize,
    /// The first characters from there on, to the end of the line at most.
    words: String,
}

impl Anchor {
    /// The place at byte `at` of `text`.
    pub fn new(text: &str, at: usize) -> Self {
        let words = from(text, boundary(text, at)).chars().take(WORDS);
        Self { at, words: words.take_while(|c| !matches!(c, '\n' | '\r')).collect() }
    }

    /// The nearest place in `text` with the same words.
    pub fn find(&self, text: &str) -> Option<usize> {
        if self.words.trim().is_empty() {
            return None;
        }
        let found = text.match_indices(&self.words).map(|(at, _)| at);
        found.min_by_key(|at| at.abs_diff(self.at))
    }
}

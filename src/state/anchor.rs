//! A place in a text that is found again after the text has changed.

use crate::text::range::{boundary, from, upto};
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

/// How many characters on one side of a figure tell which it is, where those on the other side have changed: about a clause,
/// such as 全年共办理行政复议案件.
const CLAUSE: usize = 10;

/// The place of a figure, which is one of many in its line: known by what stands on both its sides.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureAnchor {
    /// The byte with which its number begins.
    pub at: usize,
    /// The last characters before it, from the beginning of the line on.
    before: String,
    /// The first characters from there on, up to the end of the line.
    words: String,
}

impl FigureAnchor {
    /// The figure whose number begins at byte `at` of `text`.
    pub fn new(text: &str, at: usize) -> Self {
        let behind = |c: &char| !matches!(c, '\n' | '\r');
        let before: Vec<char> = upto(text, boundary(text, at)).chars().rev().take(WORDS).take_while(behind).collect();
        let Anchor { at, words } = Anchor::new(text, at);
        Self { at, before: before.into_iter().rev().collect(), words }
    }

    /// The byte of the nearest place in `text` with the same words on both sides; else with the same on one side, if they
    /// are a clause. There is none where neither is: a correction of one figure must not become one of another.
    pub fn find(&self, text: &str) -> Option<usize> {
        let Self { at, before, words } = self;
        let find = |sought: &str, figure: usize| {
            let found = text.match_indices(sought).map(|(place, _)| place + figure);
            found.min_by_key(|place| place.abs_diff(*at)).filter(|_| !sought.trim().is_empty())
        };
        let side = |side: &str, figure| find(side, figure).filter(|_| side.chars().count() >= CLAUSE);
        let both = find(&[before.as_str(), words].concat(), before.len());
        both.or_else(|| side(words, 0)).or_else(|| side(before, before.len()))
    }
}

//! A part of an expression of time.

use crate::figure::sentence::Sentence;

/// A part of an expression of time.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub end: usize,
    /// Whether it names a time by itself: 31日 does not, 12月31日 does.
    pub whole: bool,
}

impl Part {
    /// One that names a time by itself.
    pub fn whole(end: usize) -> Self {
        Self { end, whole: true }
    }
}

/// Behind the space at `at`, where one stands there.
pub(super) fn skip(s: &Sentence, at: usize) -> usize {
    at + usize::from(s.at(at) == ' ')
}

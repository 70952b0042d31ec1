//! Ranges of bytes and of chars, and the only place that slices a `str`.

use super::hidden::{is_bare, is_hidden};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A half-open range of bytes in one text. Both ends lie on char boundaries of that text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TextRange {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl TextRange {
    /// The range from `start` to `end`, in bytes. An end before the start makes an empty range.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end: end.max(start) }
    }

    /// The whole of `text`.
    pub fn whole(text: &str) -> Self {
        Self::new(0, text.len())
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the range holds no byte.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether the byte at `offset` lies in the range.
    pub fn contains(self, offset: usize) -> bool {
        (self.start..self.end).contains(&offset)
    }

    /// Whether `inner` lies wholly in the range.
    pub fn covers(self, inner: TextRange) -> bool {
        self.start <= inner.start && inner.end <= self.end
    }

    /// Whether the two ranges share a byte.
    pub fn overlaps(self, other: TextRange) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The bytes that both ranges hold, where they share any.
    pub fn intersection(self, other: TextRange) -> Option<TextRange> {
        self.overlaps(other).then(|| Self::new(self.start.max(other.start), self.end.min(other.end)))
    }

    /// The range moved `bytes` to the right: from an offset in a part to one in the whole.
    pub fn shifted(self, bytes: usize) -> Self {
        Self::new(self.start + bytes, self.end + bytes)
    }

    /// The piece of `text` in this range; empty where the range does not lie in `text`.
    #[allow(clippy::string_slice)] // The one slice of the project: a bad range gives an empty piece, never a panic.
    pub fn of(self, text: &str) -> &str {
        debug_assert!(text.get(self.start..self.end).is_some(), "{self:?} is no range of the text");
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// The range without the white space (U+3000 and NBSP too) at both its ends.
    pub fn trimmed(self, text: &str) -> Self {
        let piece = self.of(text);
        let rest = piece.trim_start_matches(|c: char| c.is_whitespace() || is_hidden(c));
        let start = self.start + (piece.len() - rest.len());
        Self::new(start, start + rest.trim_end_matches(is_blank).len())
    }
}

/// Whether a character shows nothing: white space, or a character without width, such as a byte-order mark within a text.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_bare(c)
}

/// A half-open range of chars in a sentence, whose folded characters rules look at by index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CharRange {
    /// First char.
    pub start: usize,
    /// One past the last char.
    pub end: usize,
}

impl CharRange {
    /// The range from `start` to `end`, in chars. An end before the start makes an empty range.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end: end.max(start) }
    }

    /// Length in chars.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the range holds no char.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }
}

impl From<Range<usize>> for TextRange {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

/// The piece of `text` from byte `start` on.
pub fn from(text: &str, start: usize) -> &str {
    TextRange::new(start, text.len()).of(text)
}

/// The piece of `text` before byte `end`.
pub fn upto(text: &str, end: usize) -> &str {
    TextRange::new(0, end).of(text)
}

/// The last boundary between two characters of `text` that is not behind byte `offset`.
pub fn boundary(text: &str, offset: usize) -> usize {
    let nearest = (0..=offset.min(text.len())).rev().find(|&at| text.is_char_boundary(at));
    nearest.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trimmed_drops_ideographic_and_no_break_spaces() {
        let text = "\u{3000}\u{3000}办结率\u{a0}\r";
        assert_eq!(TextRange::whole(text).trimmed(text).of(text), "办结率");
        let marked = "\u{feff}\u{200b}办结率\u{feff}";
        assert_eq!(TextRange::whole(marked).trimmed(marked).of(marked), "办结率");
        let directed = "\u{202a}\u{fe0f} 办结率\u{fe0f}";
        assert_eq!(TextRange::whole(directed).trimmed(directed).of(directed), "办结率\u{fe0f}");
        let blank = " \u{3000} ";
        assert!(TextRange::whole(blank).trimmed(blank).is_empty());
    }

    #[test]
    fn a_boundary_is_never_within_a_character() {
        assert_eq!([0, 1, 2, 3, 4, 9].map(|offset| boundary("a节", offset)), [0, 1, 1, 1, 4, 4]);
    }

    #[test]
    fn intersection_is_what_both_hold() {
        let (a, b) = (TextRange::new(0, 6), TextRange::new(3, 9));
        assert_eq!(a.intersection(b), Some(TextRange::new(3, 6)));
        assert_eq!(a.intersection(TextRange::new(6, 9)), None);
    }
}

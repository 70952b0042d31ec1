//! Sets of words that are looked up at a place of a text, forwards or backwards.

use super::fold::fold;
use super::range::{from, upto};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Hashes a number by one multiplication: the keys are few, and no input is stored as a key.
#[derive(Clone, Default)]
pub struct PlainHasher(u64);

impl Hasher for PlainHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u32(&mut self, value: u32) {
        self.write_u64(u64::from(value));
    }

    fn write_u64(&mut self, value: u64) {
        let mixed = (self.0 ^ value).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.0 = mixed ^ (mixed >> 32);
    }
}

/// A map whose keys are chars or small numbers.
pub type PlainMap<K, V> = HashMap<K, V, BuildHasherDefault<PlainHasher>>;

/// From which side words are looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sides {
    /// Forwards, by `Words::at`.
    At,
    /// Backwards, by `Words::before`.
    Before,
    /// Both.
    Both,
}

/// A set of words, each with a value.
#[derive(Clone, Debug)]
pub struct Words<T> {
    forward: Trie,
    backward: Trie,
    values: Vec<T>,
}

impl<T> Default for Words<T> {
    fn default() -> Self {
        Self { forward: Trie::default(), backward: Trie::default(), values: Vec::new() }
    }
}

impl<T: Copy> Words<T> {
    /// Adds the words of a list that is set apart by white space, folded (`text::fold`), to be found by `at`, by
    /// `before`, or by both. A word behind a minus is taken out.
    pub fn add(&mut self, list: &str, value: T, sides: Sides) {
        let index = self.values.len();
        self.values.push(value);
        if sides != Sides::Before {
            self.forward.reserve(list.len());
        }
        if sides != Sides::At {
            self.backward.reserve(list.len());
        }
        for word in list.split_whitespace() {
            let (word, end) = match word.strip_prefix('-') {
                Some(word) if !word.is_empty() => (word, 0),
                _ => (word, index as u32 + 1),
            };
            let chars = word.chars().map(fold);
            if sides != Sides::Before {
                self.forward.insert(chars.clone(), end);
            }
            if sides != Sides::At {
                self.backward.insert(chars.rev(), end);
            }
        }
    }

    /// The longest word that starts at `start`: its length in chars and its value.
    #[inline]
    pub fn at(&self, chars: &[char], start: usize) -> Option<(usize, T)> {
        self.at_where(chars, start, |_| true)
    }

    /// As `at`, for words that `fits` accepts: it is given where the word ends.
    #[inline]
    pub fn at_where(&self, chars: &[char], start: usize, fits: impl Fn(usize) -> bool) -> Option<(usize, T)> {
        let ahead = chars.get(start..)?.iter().copied();
        // Most places are ruled out by two characters, without a call.
        let found = self.forward.opens(ahead.clone()).then(|| self.forward.longest(ahead, |len| fits(start + len)))?;
        self.valued(found?)
    }

    /// The longest word that ends at `end` and does not reach before `floor`: its length in chars and its value.
    #[inline]
    pub fn before(&self, chars: &[char], floor: usize, end: usize) -> Option<(usize, T)> {
        self.before_where(chars, floor, end, |_| true)
    }

    /// As `before`, for words that `fits` accepts: it is given where the word starts.
    #[inline]
    pub fn before_where(
        &self,
        chars: &[char],
        floor: usize,
        end: usize,
        fits: impl Fn(usize) -> bool,
    ) -> Option<(usize, T)> {
        let back = chars.get(floor..end)?.iter().rev().copied();
        let found = self.backward.opens(back.clone()).then(|| self.backward.longest(back, |len| fits(end - len)))?;
        self.valued(found?)
    }

    fn valued(&self, (len, index): (usize, usize)) -> Option<(usize, T)> {
        self.values.get(index).map(|value| (len, *value))
    }
}

/// Words in a text that is folded.
impl<T: Copy> Words<T> {
    /// Whether one of the words stands in `text`.
    pub fn stand_in(&self, text: &str) -> bool {
        self.first_in(text).is_some()
    }

    /// Where the first of the words in `text` begins and ends, in bytes; of several there the longest.
    pub fn first_in(&self, text: &str) -> Option<(usize, usize)> {
        text.char_indices().find_map(|(at, _)| self.word_at(text, at))
    }

    /// Where the last of the words in `text` begins and ends, in bytes; of several there the longest.
    pub fn last_in(&self, text: &str) -> Option<(usize, usize)> {
        text.char_indices().rev().find_map(|(at, _)| self.word_at(text, at))
    }

    /// The rest of `text` behind the longest of the words that it opens with.
    pub fn cut_from<'a>(&self, text: &'a str) -> Option<&'a str> {
        self.word_at(text, 0).map(|(_, end)| from(text, end))
    }

    /// The text before the longest of the words that `text` ends with.
    pub fn cut_behind<'a>(&self, text: &'a str) -> Option<&'a str> {
        let back = text.chars().rev();
        let found = self.backward.opens(back.clone()).then(|| self.backward.longest(back.clone(), |_| true))?;
        let word: usize = back.take(found?.0).map(char::len_utf8).sum();
        Some(upto(text, text.len() - word))
    }

    /// Where the longest of the words that begin at byte `at` of `text` begins and ends.
    fn word_at(&self, text: &str, at: usize) -> Option<(usize, usize)> {
        let ahead = from(text, at).chars();
        let found = self.forward.opens(ahead.clone()).then(|| self.forward.longest(ahead.clone(), |_| true))?;
        let word: usize = ahead.take(found?.0).map(char::len_utf8).sum();
        Some((at, at + word))
    }
}

impl From<&str> for Words<()> {
    fn from(list: &str) -> Self {
        let mut words = Self::default();
        words.add(list, (), Sides::Both);
        words
    }
}

/// Words by their characters. All edges stand in one map, so that a look-up costs one probe a character.
#[derive(Clone, Debug)]
struct Trie {
    /// Which characters may open a word.
    first: Bits,
    /// Which may follow the first; all of them where a word has but one.
    second: Bits,
    edges: PlainMap<u64, u32>,
    /// For each node, one more than the index of its value; 0 where no word ends.
    ends: Vec<u32>,
}

impl Default for Trie {
    fn default() -> Self {
        Self { first: Bits([0; 64]), second: Bits([0; 64]), edges: PlainMap::default(), ends: vec![0] }
    }
}

impl Trie {
    /// Makes room for a list of so many bytes: about three bytes a character, of which some are shared.
    fn reserve(&mut self, bytes: usize) {
        self.edges.reserve(bytes / 5);
        self.ends.reserve(bytes / 5);
    }

    /// Sets what `ends` says of a word.
    fn insert(&mut self, word: impl Iterator<Item = char>, end: u32) {
        let mut node = 0;
        let mut len = 0;
        for c in word {
            match len {
                0 => self.first.add(c),
                1 => self.second.add(c),
                _ => {}
            }
            len += 1;
            let next = self.ends.len() as u32;
            node = *self.edges.entry(edge(node, c)).or_insert(next);
            if node == next {
                self.ends.push(0);
            }
        }
        if len == 1 {
            self.second = Bits([u64::MAX; 64]);
        }
        if let Some(slot) = self.ends.get_mut(node as usize) {
            *slot = end;
        }
    }

    /// Whether a word may open like `chars`.
    #[inline]
    fn opens(&self, mut chars: impl Iterator<Item = char>) -> bool {
        chars.next().is_some_and(|c| self.first.holds(c)) && self.second.holds(chars.next().unwrap_or_default())
    }

    /// Length and value of the longest word that `chars` opens with and whose length `fits` accepts.
    fn longest(&self, chars: impl Iterator<Item = char>, fits: impl Fn(usize) -> bool) -> Option<(usize, usize)> {
        let mut node = 0;
        let mut found = None;
        for (index, c) in chars.enumerate() {
            let Some(next) = self.edges.get(&edge(node, c)) else { break };
            node = *next;
            let end = self.ends.get(node as usize).copied().unwrap_or(0);
            if end > 0 && fits(index + 1) {
                found = Some((index + 1, end as usize - 1));
            }
        }
        found
    }
}

fn edge(node: u32, c: char) -> u64 {
    u64::from(node) << 21 | u64::from(c)
}

/// A set of characters that may hold more than were added: a bit for each and those that are 4,096 places from it.
#[derive(Clone, Debug)]
struct Bits([u64; 64]);

impl Bits {
    fn add(&mut self, c: char) {
        let place = u32::from(c) as usize;
        self.0[place / 64 % 64] |= 1 << (place % 64);
    }

    #[inline]
    fn holds(&self, c: char) -> bool {
        let place = u32::from(c) as usize;
        self.0[place / 64 % 64] & 1 << (place % 64) != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_word_wins_in_both_directions() {
        let words: Words<()> = "人 人次 万人次".into();
        let chars: Vec<char> = "三万人次".chars().collect();
        assert_eq!(words.at(&chars, 2).map(|(len, ())| len), Some(2));
        assert_eq!(words.before(&chars, 0, 4).map(|(len, ())| len), Some(3));
        assert_eq!(words.before(&chars, 2, 4).map(|(len, ())| len), Some(2));
    }

    #[test]
    fn words_are_found_in_a_text_and_cut_from_its_ends() {
        let words: Words<()> = "比 比重 占".into();
        assert_eq!(words.first_in("税收占比重"), Some(("税收".len(), "税收占".len())));
        assert_eq!(words.last_in("税收占比重"), Some(("税收占".len(), "税收占比重".len())));
        assert_eq!((words.cut_from("比重较大"), words.cut_behind("所占比")), (Some("较大"), Some("所占")));
        assert_eq!((words.cut_from("较大"), words.cut_behind(""), words.stand_in("一比")), (None, None, true));
    }

    #[test]
    fn a_shorter_word_serves_where_the_longest_does_not_fit() {
        let words: Words<()> = "元 元旦".into();
        assert_eq!(words.at_where(&['元', '旦'], 0, |end| end == 1), Some((1, ())));
    }
}

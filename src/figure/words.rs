//! Sets of words that are looked up at a place of a text, forwards or backwards.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Hashes a char by one multiplication: the keys are few and nobody chooses them to collide.
#[derive(Clone, Default)]
pub struct CharHasher(u64);

impl Hasher for CharHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u32(u32::from(*byte));
        }
    }

    fn write_u32(&mut self, value: u32) {
        self.0 = (self.0 ^ u64::from(value)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
}

/// A map whose keys are chars.
pub type CharMap<T> = HashMap<char, T, BuildHasherDefault<CharHasher>>;

/// Words with their values under one character of theirs, the longest first.
type Buckets<T> = CharMap<Vec<(Box<[char]>, T)>>;

/// A set of words, each with a value.
#[derive(Clone, Debug)]
pub struct Words<T> {
    by_first: Buckets<T>,
    by_last: Buckets<T>,
}

impl<T> Default for Words<T> {
    fn default() -> Self {
        Self { by_first: CharMap::default(), by_last: CharMap::default() }
    }
}

impl<T: Copy> Words<T> {
    /// Adds the words of a list that is set apart by white space.
    pub fn add(&mut self, list: &str, value: T) {
        for word in list.split_whitespace() {
            let word: Box<[char]> = word.chars().collect();
            if let [first, .., last] | [first @ last] = *word {
                insert(&mut self.by_first, first, word.clone(), value);
                insert(&mut self.by_last, last, word, value);
            }
        }
    }

    /// The longest word that starts at `start`: its length in chars and its value.
    pub fn at(&self, chars: &[char], start: usize) -> Option<(usize, T)> {
        self.at_where(chars, start, |_, _| true)
    }

    /// As `at`, for words that `fits` accepts: it is given the word and the character behind it.
    pub fn at_where(
        &self,
        chars: &[char],
        start: usize,
        fits: impl Fn(&[char], Option<char>) -> bool,
    ) -> Option<(usize, T)> {
        let bucket = self.by_first.get(chars.get(start)?)?;
        let rest = chars.get(start..)?;
        let found = bucket.iter().find(|(word, _)| rest.starts_with(word) && fits(word, rest.get(word.len()).copied()));
        found.map(|(word, value)| (word.len(), *value))
    }

    /// The longest word that ends at `end` and does not reach before `floor`: its length in chars and its value.
    pub fn before(&self, chars: &[char], floor: usize, end: usize) -> Option<(usize, T)> {
        let rest = chars.get(floor..end)?;
        let bucket = self.by_last.get(rest.last()?)?;
        bucket.iter().find(|(word, _)| rest.ends_with(word)).map(|(word, value)| (word.len(), *value))
    }
}

impl From<&str> for Words<()> {
    fn from(list: &str) -> Self {
        let mut words = Self::default();
        words.add(list, ());
        words
    }
}

/// Longer words stand first, so that the first match is the longest.
fn insert<T>(map: &mut Buckets<T>, key: char, word: Box<[char]>, value: T) {
    let bucket = map.entry(key).or_default();
    let place = bucket.partition_point(|(other, _)| other.len() >= word.len());
    bucket.insert(place, (word, value));
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
}

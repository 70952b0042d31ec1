//! Looking around in a text that is held as folded characters, by index; beyond its ends there is NUL.

/// Characters that rules look at by index.
pub trait Chars {
    /// The character at `index`; NUL beyond the end.
    fn at(&self, index: usize) -> char;
    /// The character before `index`; NUL at the start.
    fn before(&self, index: usize) -> char;
    /// The characters from `start` to `end`; empty where that range does not lie in the text.
    fn slice(&self, start: usize, end: usize) -> &[char];
    /// The characters from `start` on.
    fn rest(&self, start: usize) -> &[char];
    /// Whether the characters from `start` on open with `word`.
    fn has(&self, start: usize, word: &str) -> bool;
    /// Whether `word` ends right before `end`.
    fn ends(&self, end: usize, word: &str) -> bool;
}

impl Chars for [char] {
    #[inline]
    fn at(&self, index: usize) -> char {
        self.get(index).copied().unwrap_or('\0')
    }

    #[inline]
    fn before(&self, index: usize) -> char {
        index.checked_sub(1).map_or('\0', |index| self.at(index))
    }

    #[inline]
    fn slice(&self, start: usize, end: usize) -> &[char] {
        self.get(start..end).unwrap_or_default()
    }

    #[inline]
    fn rest(&self, start: usize) -> &[char] {
        self.get(start..).unwrap_or_default()
    }

    #[inline]
    fn has(&self, start: usize, word: &str) -> bool {
        let mut rest = self.rest(start).iter();
        word.chars().all(|c| rest.next() == Some(&c))
    }

    #[inline]
    fn ends(&self, end: usize, word: &str) -> bool {
        end.checked_sub(word.chars().count()).is_some_and(|start| self.has(start, word))
    }
}

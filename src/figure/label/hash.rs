//! Hashes of what is seen of text: each is a place in the table of weights.

use super::way::Way;

/// A hash under way. The number that it begins with says what is seen, so that equal values of different things have
/// weights of their own.
#[derive(Clone, Copy, Debug)]
pub struct Hash(u64);

impl Hash {
    #[inline]
    pub fn of(what: u64) -> Self {
        Self(what.wrapping_mul(0xD6E8_FEB8_6659_FD93))
    }

    #[inline]
    pub fn with(self, value: u64) -> Self {
        let mixed = (self.0 ^ value).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        Self(mixed ^ mixed >> 31)
    }

    #[inline]
    pub fn way(self, way: Way) -> Self {
        self.with(way as u64)
    }

    pub fn value(self) -> u64 {
        self.0
    }

    /// The hash as a feature: 32 bits whose upper ones are mixed best.
    #[inline]
    pub fn feature(self) -> u32 {
        (self.0 >> 24) as u32
    }
}

/// The hash of a word.
#[inline]
pub fn hash_of(chars: &[char]) -> u64 {
    chars.iter().fold(Hash::of(17), |hash, c| hash.with(u64::from(*c))).value()
}

/// The character at `index`, all digits alike; 1 before the first, 2 behind the last.
#[inline]
pub fn char_at(chars: &[char], index: isize) -> u64 {
    let Ok(index) = usize::try_from(index) else { return 1 };
    match chars.get(index) {
        None => 2,
        Some(c) if c.is_ascii_digit() => u64::from('0'),
        Some(c) => u64::from(*c),
    }
}

/// A length, the longer ones roughly.
pub fn size(length: usize) -> u64 {
    match length {
        0..=8 => length as u64,
        9..=10 => 9,
        11..=13 => 10,
        14..=17 => 11,
        18..=22 => 12,
        _ => 13,
    }
}

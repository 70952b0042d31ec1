//! Numbers and tables as the streams of a Word document store them: little-endian, and never sure to be there.

use std::ops::Range;

/// The number of `size` bytes at `at`.
pub fn number(bytes: &[u8], at: usize, size: usize) -> Option<usize> {
    let stored = bytes.get(at..at.checked_add(size)?)?;
    Some(stored.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte)))
}

/// A table of places and of what stands at each: first the places, one more than entries, then the entries ([MS-DOC],
/// 2.2.2).
pub struct Plc<'a> {
    bytes: &'a [u8],
    /// Bytes.
    entry: usize,
    /// How many entries it has.
    len: usize,
}

impl<'a> Plc<'a> {
    /// A table whose entries have `entry` bytes.
    pub fn of(bytes: &'a [u8], entry: usize) -> Self {
        Self { bytes, entry, len: bytes.len().saturating_sub(4) / (4 + entry) }
    }

    /// From the place of each entry to the next place, and the entry.
    pub fn entries(&self) -> impl Iterator<Item = (Range<usize>, &'a [u8])> {
        (0..self.len).filter_map(|index| {
            let place = |index: usize| number(self.bytes, index * 4, 4);
            let at = (self.len + 1) * 4 + index * self.entry;
            Some((place(index)?..place(index + 1)?, self.bytes.get(at..at + self.entry)?))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_has_a_place_more_than_entries() {
        let bytes = [3, 0, 0, 0, 7, 1, 0, 0, 9, 1, 0, 0, 21, 22];
        let entries: Vec<_> = Plc::of(&bytes, 1).entries().collect();
        assert_eq!(entries, [(3..263, [21].as_slice()), (263..265, [22].as_slice())]);
        assert_eq!(Plc::of(&bytes[..3], 1).entries().count(), 0);
    }
}

//! Byte offsets counted as Unicode scalar values, the unit of the output contracts.

use super::range::TextRange;

/// Bytes between two places whose scalar values were counted. Up to so many are counted for each offset; a mark takes eight, an
/// eighth of the text. A record of a figure asks for two offsets, and a report of tables has a hundred thousand figures.
const STRIDE: usize = 64;

/// Turns byte offsets of one text into scalar offsets, in any order, without counting from the start each time.
pub struct Scalars<'a> {
    text: &'a str,
    /// Scalar values before byte `i * STRIDE`, or before the next char boundary where that byte is not a boundary.
    marks: Vec<usize>,
}

impl<'a> Scalars<'a> {
    /// Counts `text` once.
    pub fn new(text: &'a str) -> Self {
        let mut before = 0;
        let count = |chunk: &[u8]| {
            let mark = before;
            before += chunk.iter().filter(|&&byte| starts_scalar(byte)).count();
            mark
        };
        Self { text, marks: text.as_bytes().chunks(STRIDE).map(count).collect() }
    }

    /// The scalar values before byte `offset`.
    pub fn at(&self, offset: usize) -> usize {
        let mark = (offset / STRIDE).min(self.marks.len().saturating_sub(1));
        let rest = self.text.as_bytes().get(mark * STRIDE..offset).unwrap_or_default();
        self.marks.get(mark).copied().unwrap_or(0) + rest.iter().filter(|&&byte| starts_scalar(byte)).count()
    }

    /// Start and end of `range` in scalar values.
    pub fn of(&self, range: TextRange) -> (usize, usize) {
        (self.at(range.start), self.at(range.end))
    }
}

/// Whether `byte` is not a continuation byte of UTF-8.
fn starts_scalar(byte: u8) -> bool {
    byte & 0xc0 != 0x80
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_char_boundary_counts_the_characters_before_it() {
        let text = "数据1,234 𠮷é".repeat(700);
        let scalars = Scalars::new(&text);
        for (count, (offset, _)) in text.char_indices().enumerate() {
            assert_eq!(scalars.at(offset), count);
        }
        assert_eq!(scalars.at(text.len()), text.chars().count());
        assert_eq!(Scalars::new("").at(0), 0);
    }
}

//! Pieces of text of which phrases and candidates consist. Many are a piece of several; what counts of each is read once.

use super::hash::Hash;
use crate::text::script::is_han;
use crate::text::words::PlainMap;
use std::ops::{Add, Range};

/// Chars that a label seldom holds, or holds for a reason. Weights are learned of them: others are features of other names.
const TELLING: [char; 9] = ['、', '年', '月', '占', '中', '了', '和', '比', '较'];

/// The base of hashes of wordings.
const BASE: u64 = 0x9E37_79B9_7F4A_7C15;

/// What a piece reads, or several one after the other.
#[derive(Clone, Copy, Debug, Default)]
pub struct ReadText {
    /// How many chars count.
    pub len: usize,
    /// The same for the same chars, however they are divided.
    pub hash: u64,
    /// A bit for each of the telling chars that stands in it.
    pub telling: u16,
    pub digits: bool,
    /// Whether it holds a word at all.
    pub words: bool,
    /// Whether a mark parts it.
    pub parted: bool,
    /// How many more brackets open than close.
    pub open: i32,
}

impl ReadText {
    /// One char.
    fn of(c: char) -> Self {
        let telling = TELLING.iter().position(|telling| *telling == c);
        Self {
            len: 1,
            hash: Hash::of(19).with(u64::from(c)).value(),
            telling: telling.map_or(0, |bit| 1 << bit),
            digits: c.is_ascii_digit(),
            words: is_han(c) || c.is_alphabetic(),
            parted: matches!(c, ',' | ';'),
            open: i32::from(c == '(') - i32::from(c == ')'),
        }
    }
}

impl Add for ReadText {
    type Output = Self;

    fn add(self, behind: Self) -> Self {
        Self {
            len: self.len + behind.len,
            hash: self.hash.wrapping_mul(BASE.wrapping_pow(behind.len as u32)).wrapping_add(behind.hash),
            telling: self.telling | behind.telling,
            digits: self.digits || behind.digits,
            words: self.words || behind.words,
            parted: self.parted || behind.parted,
            open: self.open + behind.open,
        }
    }
}

/// The pieces around a figure, in the order in which they were added. What is looked at consists of those of a range.
#[derive(Default)]
pub struct Pieces {
    /// For each piece that was added its place in `list`.
    added: Vec<usize>,
    known: PlainMap<u64, usize>,
    list: Vec<(Range<usize>, ReadText)>,
    chars: Vec<char>,
}

impl Pieces {
    pub fn clear(&mut self) {
        self.added.clear();
        self.known.clear();
        self.list.clear();
        self.chars.clear();
    }

    /// How many pieces were added.
    pub fn len(&self) -> usize {
        self.added.len()
    }

    /// Takes back all pieces but the first `len`.
    pub fn truncate(&mut self, len: usize) {
        self.added.truncate(len);
    }

    /// Adds the piece that `key` names; `read` gives the chars of it that count where it is added for the first time.
    #[inline]
    pub fn add(&mut self, key: Hash, read: impl FnOnce(&mut Vec<char>)) {
        let Self { added, known, list, chars } = self;
        let piece = *known.entry(key.value()).or_insert_with(|| {
            let start = chars.len();
            read(chars);
            let reading = chars[start..].iter().fold(ReadText::default(), |reading, c| reading + ReadText::of(*c));
            list.push((start..chars.len(), reading));
            list.len() - 1
        });
        added.push(piece);
    }

    /// The pieces in a range: a number that is that of no other piece, and its chars.
    pub fn each(&self, range: Range<usize>) -> impl Iterator<Item = (u64, &[char])> {
        self.added[range].iter().map(|piece| (*piece as u64, &self.chars[self.list[*piece].0.clone()]))
    }

    /// The chars of the pieces in a range, one after the other.
    pub fn text(&self, range: Range<usize>) -> Vec<char> {
        self.each(range).flat_map(|(_, chars)| chars).copied().collect()
    }

    /// What the pieces in a range read, one after the other.
    pub fn reading(&self, range: Range<usize>) -> ReadText {
        self.added[range].iter().fold(ReadText::default(), |reading, piece| reading + self.list[*piece].1)
    }

    /// The same with the words at its ends.
    pub fn wording(&self, range: Range<usize>) -> Wording {
        let mut wording = Wording { reading: self.reading(range.clone()), ..Wording::default() };
        for (_, chars) in self.each(range) {
            wording.front.extend(chars);
            wording.end.extend_before(&chars[chars.len().saturating_sub(EDGE)..]);
        }
        wording
    }
}

/// So many chars at an edge of a wording are looked at.
const EDGE: usize = 3;

/// The chars at an edge of a wording.
#[derive(Clone, Copy, Debug, Default)]
pub struct Edge {
    chars: [char; EDGE],
    len: usize,
}

impl Edge {
    /// Goes on with `chars` as far as there is room.
    fn extend(&mut self, chars: &[char]) {
        for c in chars.iter().take(EDGE - self.len) {
            self.chars[self.len] = *c;
            self.len += 1;
        }
    }

    /// Keeps the last chars of what it holds with `chars` behind it.
    fn extend_before(&mut self, chars: &[char]) {
        let kept = self.len.min(EDGE - chars.len());
        self.chars.copy_within(self.len - kept..self.len, 0);
        self.len = kept;
        self.extend(chars);
    }

    pub fn as_slice(&self) -> &[char] {
        &self.chars[..self.len]
    }
}

/// What a phrase or a candidate reads.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wording {
    pub reading: ReadText,
    /// Its first chars.
    pub front: Edge,
    /// Its last chars.
    pub end: Edge,
}

impl Wording {
    /// The first two chars.
    pub fn first_two(&self) -> &[char] {
        &self.front.as_slice()[..self.front.len.min(2)]
    }

    /// The last two chars.
    pub fn last_two(&self) -> &[char] {
        &self.end.as_slice()[self.end.len.saturating_sub(2)..]
    }
}

#[cfg(test)]
mod tests {
    use super::super::hash::hash_of;
    use super::*;

    /// What `parts` read one after the other.
    fn wording(pieces: &mut Pieces, parts: &[&str]) -> Wording {
        let first = pieces.len();
        for part in parts {
            let chars: Vec<char> = part.chars().collect();
            pieces.add(Hash::of(hash_of(&chars)), |read| read.extend(&chars));
        }
        pieces.wording(first..pieces.len())
    }

    #[test]
    fn a_wording_is_the_same_however_it_is_divided() {
        let mut pieces = Pieces::default();
        let whole = wording(&mut pieces, &["修建灌溉水渠"]);
        for parts in
            [&["修建", "灌溉水渠"][..], &["修", "建灌溉", "水渠"], &["修建灌溉水", "渠"], &["", "修建灌溉水渠"]]
        {
            let parted = wording(&mut pieces, parts);
            assert_eq!((parted.reading.hash, parted.reading.len), (whole.reading.hash, 6), "{parts:?}");
            assert_eq!(
                (parted.front.as_slice(), parted.end.as_slice()),
                (&['修', '建', '灌'][..], &['溉', '水', '渠'][..])
            );
        }
        assert_ne!(wording(&mut pieces, &["灌溉水渠修建"]).reading.hash, whole.reading.hash);
    }

    #[test]
    fn a_short_wording_is_its_own_front_and_end() {
        let wording = wording(&mut Pieces::default(), &["水", "渠"]);
        assert_eq!((wording.first_two(), wording.last_two()), (&['水', '渠'][..], &['水', '渠'][..]));
    }
}

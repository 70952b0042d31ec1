//! Pieces of text of which phrases and candidates consist, without what says nothing in a label.

use super::hash::Hash;
use super::spell;
use crate::text::CharRange;
use crate::text::script::is_han;
use std::ops::Add;

/// Chars that a label seldom holds, or holds for a reason. Weights are learned of them: others are features of other names.
const TELLING: [char; 9] = ['、', '年', '月', '占', '中', '了', '和', '比', '较'];

/// What else is known of a char, each in a bit above those of the telling ones.
const DIGIT: u16 = 1 << TELLING.len();
const PARTING: u16 = DIGIT << 1;

/// The base of hashes of wordings.
const BASE: u64 = 0x9E37_79B9_7F4A_7C15;

/// What a piece reads, or several one after the other.
#[derive(Clone, Copy, Debug)]
pub struct ReadText {
    /// How many chars count.
    pub len: usize,
    /// The same for the same chars, however they are divided.
    pub hash: u64,
    /// `BASE` to the power of the length: what the hash of a text before this one is multiplied by.
    power: u64,
    /// How many chars of words it has.
    pub words: usize,
    /// How many more brackets open than close.
    pub open: i32,
}

impl Default for ReadText {
    fn default() -> Self {
        Self { len: 0, hash: 0, power: 1, words: 0, open: 0 }
    }
}

impl ReadText {
    /// One char.
    fn of(c: char) -> Self {
        let hash = Hash::of(19).with(u64::from(c)).value();
        let words = usize::from(is_han(c) || c.is_alphabetic());
        Self { len: 1, hash, power: BASE, words, open: i32::from(c == '(') - i32::from(c == ')') }
    }
}

impl Add for ReadText {
    type Output = Self;

    #[inline]
    fn add(self, behind: Self) -> Self {
        Self {
            len: self.len + behind.len,
            hash: self.hash.wrapping_mul(behind.power).wrapping_add(behind.hash),
            power: self.power.wrapping_mul(behind.power),
            words: self.words + behind.words,
            open: self.open + behind.open,
        }
    }
}

/// A char in its plain form, with what it reads alone.
pub struct ToldChar {
    c: char,
    signs: u16,
    reading: ReadText,
}

impl ToldChar {
    pub fn of(c: char) -> Self {
        let c = spell::plain(c);
        Self { c, signs: signs(c), reading: ReadText::of(c) }
    }
}

/// What is known of a char.
fn signs(c: char) -> u16 {
    let told = TELLING.iter().position(|telling| *telling == c).map_or(0, |bit| 1 << bit);
    let is = |sign: u16, holds: bool| if holds { sign } else { 0 };
    told | is(DIGIT, c.is_ascii_digit()) | is(PARTING, matches!(c, ',' | ';'))
}

/// A text without what says nothing in a label: what any piece of it reads is known at once.
#[derive(Clone, Debug)]
pub struct ToldText {
    /// The chars that count, in their plain form.
    chars: Vec<char>,
    /// What is known of each of them.
    signs: Vec<u16>,
    /// What they read up to each gap between them.
    upto: Vec<ReadText>,
    /// How many of them stand before each gap of the whole text.
    before: Vec<usize>,
}

impl Default for ToldText {
    fn default() -> Self {
        Self { chars: Vec::new(), signs: Vec::new(), upto: vec![ReadText::default()], before: vec![0] }
    }
}

impl ToldText {
    /// A text all of which counts.
    pub fn of(chars: &[char]) -> Self {
        let mut text = Self::default();
        text.reserve(chars.len());
        chars.iter().for_each(|c| text.push(Some(&ToldChar::of(*c))));
        text
    }

    fn reserve(&mut self, chars: usize) {
        self.chars.reserve(chars);
        self.signs.reserve(chars);
        self.upto.reserve(chars);
        self.before.reserve(chars);
    }

    pub fn clear(&mut self) {
        self.chars.clear();
        self.signs.clear();
        self.upto.truncate(1);
        self.before.truncate(1);
    }

    /// Goes on with a char; with nothing, where it does not count.
    #[inline]
    pub fn push(&mut self, told: Option<&ToldChar>) {
        if let Some(ToldChar { c, signs, reading }) = told {
            let upto = self.upto.last().copied().unwrap_or_default();
            self.chars.push(*c);
            self.signs.push(*signs);
            self.upto.push(upto + *reading);
        }
        self.before.push(self.chars.len());
    }

    /// The piece of it that lies at a range of the whole text.
    #[inline]
    pub fn piece(&self, range: CharRange) -> LabelPiece<'_> {
        let (start, end) = (self.before[range.start], self.before[range.end]);
        let (before, whole, len) = (&self.upto[start], &self.upto[end], end - start);
        let power = self.upto[len].power;
        let reading = ReadText {
            len,
            hash: whole.hash.wrapping_sub(before.hash.wrapping_mul(power)),
            power,
            words: whole.words - before.words,
            open: whole.open - before.open,
        };
        LabelPiece { chars: &self.chars[start..end], signs: &self.signs[start..end], reading }
    }
}

/// The chars of a piece that count, and what they read.
#[derive(Clone, Copy, Debug)]
pub struct LabelPiece<'a> {
    pub chars: &'a [char],
    signs: &'a [u16],
    pub reading: ReadText,
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
    /// What is known of its chars.
    signs: u16,
    /// Its first chars.
    pub front: Edge,
    /// Its last chars.
    pub end: Edge,
}

impl Wording {
    /// What pieces read one after the other, with the words at its ends.
    pub fn of<'a>(pieces: impl Iterator<Item = LabelPiece<'a>>) -> Self {
        let mut wording = Self::default();
        for LabelPiece { chars, signs, reading } in pieces {
            wording.reading = wording.reading + reading;
            wording.signs |= signs.iter().fold(0, |signs, more| signs | more);
            wording.front.extend(chars);
            wording.end.extend_before(&chars[chars.len().saturating_sub(EDGE)..]);
        }
        wording
    }

    /// A bit for each of the telling chars that stands in it.
    pub fn telling(&self) -> u16 {
        self.signs & (DIGIT - 1)
    }

    pub fn has_digits(&self) -> bool {
        self.signs & DIGIT != 0
    }

    /// Whether a mark parts it.
    pub fn is_parted(&self) -> bool {
        self.signs & PARTING != 0
    }

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
    use super::*;

    /// What `parts` of a text read one after the other.
    fn wording(parts: &[&str]) -> Wording {
        let chars: Vec<char> = parts.iter().flat_map(|part| part.chars()).collect();
        let text = ToldText::of(&chars);
        let mut end = 0;
        Wording::of(parts.iter().map(|part| {
            let start = end;
            end += part.chars().count();
            text.piece(CharRange::new(start, end))
        }))
    }

    #[test]
    fn a_wording_is_the_same_however_it_is_divided() {
        let whole = wording(&["修建灌溉水渠"]);
        for parts in
            [&["修建", "灌溉水渠"][..], &["修", "建灌溉", "水渠"], &["修建灌溉水", "渠"], &["", "修建灌溉水渠"]]
        {
            let parted = wording(parts);
            assert_eq!((parted.reading.hash, parted.reading.len), (whole.reading.hash, 6), "{parts:?}");
            assert_eq!(
                (parted.front.as_slice(), parted.end.as_slice()),
                (&['修', '建', '灌'][..], &['溉', '水', '渠'][..])
            );
        }
        assert_ne!(wording(&["灌溉水渠修建"]).reading.hash, whole.reading.hash);
    }

    #[test]
    fn a_short_wording_is_its_own_front_and_end() {
        let wording = wording(&["水", "渠"]);
        assert_eq!((wording.first_two(), wording.last_two()), (&['水', '渠'][..], &['水', '渠'][..]));
    }

    #[test]
    fn what_does_not_count_is_no_part_of_a_piece() {
        let mut text = ToldText::default();
        "新的（水）渠".chars().for_each(|c| text.push((c != '的').then(|| ToldChar::of(c)).as_ref()));
        let read = |start, end| text.piece(CharRange::new(start, end));
        assert_eq!((read(0, 4).chars, read(1, 2).chars), (&['新', '(', '水'][..], &[][..]));
        assert_eq!((read(0, 4).reading.open, read(0, 5).reading.open), (1, 0));
        assert_eq!(
            read(2, 6).reading.hash,
            ToldText::of(&['(', '水', ')', '渠']).piece(CharRange::new(0, 4)).reading.hash
        );
    }
}

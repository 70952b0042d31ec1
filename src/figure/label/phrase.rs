//! A phrase around a figure, and what is seen of it.

use super::hash::{Hash, char_at, hash_of, size};
use super::marks::is_mark;
use super::piece::{LabelPiece, ReadText, Wording};
use super::scene::{ReadFrom, Scene};
use super::seen::{Groups, See};
use super::way::Way;
use crate::text::CharRange;

/// One or two pieces of the passage that are read one after the other.
#[derive(Clone, Copy, Debug)]
pub struct Phrase {
    pub first: CharRange,
    pub second: Option<CharRange>,
    pub way: Way,
    /// Whether it is read without 了.
    pub timeless: bool,
}

impl Phrase {
    /// The piece that is read last.
    pub fn last(&self) -> CharRange {
        self.second.unwrap_or(self.first)
    }

    /// Where its pieces are read.
    pub fn read_from(&self) -> ReadFrom {
        if self.timeless { ReadFrom::Timeless } else { ReadFrom::Passage }
    }

    /// What it reads.
    #[inline]
    pub fn reading(&self, scene: &Scene) -> ReadText {
        let from = self.read_from();
        let first = scene.piece(from, self.first).reading;
        self.second.map_or(first, |second| first + scene.piece(from, second).reading)
    }

    /// What its pieces read.
    pub fn read<'a>(&self, scene: &Scene<'a>) -> impl Iterator<Item = LabelPiece<'a>> {
        let from = self.read_from();
        self.pieces().map(move |piece| scene.piece(from, piece))
    }

    /// Its pieces in the order in which they are read.
    pub fn pieces(&self) -> impl Iterator<Item = CharRange> {
        [Some(self.first), self.second].into_iter().flatten()
    }
}

/// A phrase beside its figure.
pub struct PhraseView<'a> {
    pub scene: &'a Scene<'a>,
    pub phrase: &'a Phrase,
    pub wording: &'a Wording,
}

impl PhraseView<'_> {
    fn of(&self, what: u64) -> Hash {
        Hash::of(what).way(self.phrase.way)
    }

    /// Gives the groups of its features to `groups`.
    pub fn groups(&self, groups: &mut impl Groups) {
        groups.add(self.of(1), |see| self.sort(see));
        let Phrase { first, second, .. } = *self.phrase;
        match second {
            None => self.piece(first, 0, true, true, groups),
            Some(second) => {
                self.piece(first, 1, true, false, groups);
                self.piece(second, 2, false, true, groups);
            }
        }
        let lengths = [first.len(), second.map_or(0, |second| second.len()), self.wording.reading.len].map(size);
        let key = lengths.into_iter().fold(self.of(4), Hash::with);
        groups.add(key, |see| self.lengths(lengths, see));
        if self.is_odd() {
            let told = self.wording;
            let key = self
                .of(5)
                .with(u64::from(told.telling()))
                .with(u64::from(told.has_digits()))
                .with(u64::from(told.reading.open != 0));
            groups.add(key.with(u64::from(self.is_basis())), |see| self.odd(see));
        }
    }

    /// The groups of a piece: what is seen where it begins, and where it ends. `part` says which piece of the phrase it is.
    fn piece(&self, piece: CharRange, part: u64, is_first: bool, is_last: bool, groups: &mut impl Groups) {
        let front = if is_first { hash_of(self.wording.first_two()) } else { 0 };
        let begin = self.of(2).with(part).with(piece.start as u64).with(front);
        groups.add(begin, |see| {
            see_edge(self.scene.chars(), 30 + part, piece.start, see);
            if is_first {
                self.front(front, see);
            }
            if is_last && self.is_behind() {
                self.gap(see);
                self.behind(see);
            }
        });
        let end = if is_last { hash_of(self.wording.last_two()) } else { 0 };
        groups.add(self.of(3).with(part).with(piece.end as u64).with(end), |see| {
            see_edge(self.scene.chars(), 40 + part, piece.end, see);
            if is_last {
                self.end(end, see);
                if !self.is_behind() {
                    self.gap(see);
                }
            }
        });
    }

    /// The lengths of its pieces and of what is read.
    fn lengths(&self, [first, second, all]: [u64; 3], see: See) {
        if self.phrase.second.is_some() {
            see.add(Hash::of(51).with(first));
            see.add(Hash::of(52).with(second));
        } else {
            see.add(Hash::of(50).with(first));
        }
        see.add(self.of(94).with(all));
    }

    /// What sort of figure it stands beside.
    fn sort(&self, see: See) {
        let figure = self.scene.figure();
        see.all([
            self.of(20),
            self.of(21).with(figure.kind),
            self.of(22).with(figure.unit),
            self.of(23).with(figure.moved),
        ]);
    }

    /// Whether it is read up to what stands behind the figure.
    fn is_behind(&self) -> bool {
        self.phrase.last().start >= self.scene.figure().end
    }

    /// What stands between the phrase and the figure.
    fn gap(&self, see: See) {
        let (figure, last) = (self.scene.figure(), self.phrase.last());
        let gap = if self.is_behind() { figure.end..last.start } else { last.end..figure.start.max(last.end) };
        let gap = self.scene.chars().get(gap).unwrap_or_default();
        see.add(self.of(80).with(size(gap.len())));
        if gap.len() <= 5 {
            see.add(self.of(81).with(hash_of(gap)));
        } else {
            see.add(self.of(82).with(hash_of(&gap[..2])));
            see.add(self.of(83).with(hash_of(&gap[gap.len() - 2..])));
            see.add(Hash::of(84).with(hash_of(&gap[..1])));
        }
        see.add(self.of(85).with(gap.iter().filter(|c| is_mark(**c)).count() as u64));
        see.add(self.of(86).with(u64::from(gap.contains(&'、'))));
    }

    /// Its first words, and what they stand behind.
    fn front(&self, front: u64, see: See) {
        see.add(self.of(93).with(front));
        let start = self.phrase.first.start;
        if start == 0 || is_mark(self.scene.chars()[start - 1]) {
            see.add(self.of(99));
        }
    }

    /// Its last words, and what stands behind them.
    fn end(&self, end: u64, see: See) {
        let (figure, chars) = (self.scene.figure(), self.scene.chars());
        let last = self.wording.end.as_slice().last().copied().unwrap_or_default();
        see.all([
            Hash::of(90).with(figure.unit).with(char_at(&[last], 0)),
            Hash::of(91).with(figure.unit).with(end),
            Hash::of(92).with(figure.kind).with(end),
        ]);
        let at = self.phrase.last().end;
        if at == figure.start || chars.get(at).is_some_and(|c| is_mark(*c)) {
            see.add(self.of(100));
        }
    }

    /// What stands before the figure that the phrase stands behind.
    fn behind(&self, see: See) {
        let (figure, chars) = (self.scene.figure(), self.scene.chars());
        let before = |far: isize| char_at(chars, figure.start as isize - far);
        see.all([
            Hash::of(101).with(before(1)),
            Hash::of(102).with(before(2)).with(before(1)),
            self.of(103).with(figure.unit),
        ]);
    }

    /// Whether something is seen of it that is seen of few.
    fn is_odd(&self) -> bool {
        let told = self.wording;
        told.telling() != 0 || told.has_digits() || told.reading.open != 0 || self.is_basis()
    }

    /// Whether its words tell against what the figure is compared.
    fn is_basis(&self) -> bool {
        let first = self.phrase.first;
        self.scene.figure().basis.is_some_and(|basis| first.start < basis.end && basis.start < first.end)
    }

    fn odd(&self, see: See) {
        let told = self.wording;
        for index in (0..u16::BITS).filter(|index| told.telling() & 1 << index != 0) {
            see.add(self.of(95).with(u64::from(index)));
        }
        if told.has_digits() {
            see.add(self.of(96));
        }
        if self.is_basis() {
            see.add(self.of(97));
        }
        if told.reading.open != 0 {
            see.add(Hash::of(98));
        }
    }
}

/// The characters around a gap at which a piece begins or ends; `edge` says which.
fn see_edge(chars: &[char], edge: u64, gap: usize, see: See) {
    let at = |offset: isize| char_at(chars, gap as isize + offset);
    let (a2, a1, b1, b2) = (at(-2), at(-1), at(0), at(1));
    let of = |what| Hash::of(edge).with(what);
    see.all([
        of(0).with(a1),
        of(1).with(b1),
        of(2).with(a2).with(a1),
        of(3).with(b1).with(b2),
        of(4).with(a1).with(b1),
        of(5).with(a2).with(a1).with(b1),
        of(6).with(a1).with(b1).with(b2),
    ]);
}

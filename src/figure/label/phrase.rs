//! A phrase around a figure, and what is seen of it.

use super::hash::{Hash, char_at, ends, hash_of, size};
use super::marks::is_mark;
use super::scene::Scene;
use super::way::Way;
use crate::text::CharRange;

/// Words that a label seldom holds, or holds for a reason.
const TELLING: [char; 9] = ['、', '年', '月', '占', '中', '了', '和', '比', '较'];

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

    /// Its pieces in the order in which they are read.
    pub fn pieces(&self) -> impl Iterator<Item = CharRange> {
        [Some(self.first), self.second].into_iter().flatten()
    }

    /// What stands between the phrase and the figure.
    fn gap<'a>(&self, scene: &Scene<'a>) -> &'a [char] {
        let (figure, last) = (scene.figure(), self.last());
        let gap = if last.start >= figure.end { figure.end..last.start } else { last.end..figure.start.max(last.end) };
        scene.chars().get(gap).unwrap_or_default()
    }

    /// The features of the phrase, which reads `text`, beside its figure.
    pub fn features(&self, scene: &Scene, text: &[char], into: &mut Vec<u32>) {
        let mut see = |hash: Hash| into.push(hash.feature());
        self.see_sort(scene, &mut see);
        see_edges(scene.chars(), self.first, u64::from(self.second.is_some()), &mut see);
        if let Some(second) = self.second {
            see_edges(scene.chars(), second, 2, &mut see);
        }
        self.see_gap(scene, &mut see);
        self.see_wording(scene, text, &mut see);
        self.see_place(scene, &mut see);
    }

    fn see_sort(&self, scene: &Scene, see: &mut impl FnMut(Hash)) {
        let (figure, of) = (scene.figure(), |what| Hash::of(what).way(self.way));
        see(of(20));
        see(of(21).with(figure.kind));
        see(of(22).with(figure.unit));
        see(of(23).with(figure.moved));
    }

    /// What stands between the phrase and the figure.
    fn see_gap(&self, scene: &Scene, see: &mut impl FnMut(Hash)) {
        let (gap, of) = (self.gap(scene), |what| Hash::of(what).way(self.way));
        see(of(80).with(size(gap.len())));
        if gap.len() <= 5 {
            see(of(81).with(hash_of(gap)));
        } else {
            let (front, end) = ends(gap);
            see(of(82).with(hash_of(front)));
            see(of(83).with(hash_of(end)));
            see(Hash::of(84).with(hash_of(&gap[..1])));
        }
        see(of(85).with(gap.iter().filter(|c| is_mark(**c)).count() as u64));
        see(of(86).with(u64::from(gap.contains(&'、'))));
    }

    /// Its words.
    fn see_wording(&self, scene: &Scene, text: &[char], see: &mut impl FnMut(Hash)) {
        let (figure, of) = (scene.figure(), |what| Hash::of(what).way(self.way));
        let (front, end) = ends(text);
        see(Hash::of(90).with(figure.unit).with(char_at(text, text.len() as isize - 1)));
        see(Hash::of(91).with(figure.unit).with(hash_of(end)));
        see(Hash::of(92).with(figure.kind).with(hash_of(end)));
        see(of(93).with(hash_of(front)));
        see(of(94).with(size(text.len())));
        for (index, _) in TELLING.iter().enumerate().filter(|(_, word)| text.contains(word)) {
            see(of(95).with(index as u64));
        }
        if text.iter().any(char::is_ascii_digit) {
            see(of(96));
        }
        let count = |mark| text.iter().filter(|c| **c == mark).count();
        if count('(') != count(')') {
            see(Hash::of(98));
        }
    }

    /// Where it stands in its clause.
    fn see_place(&self, scene: &Scene, see: &mut impl FnMut(Hash)) {
        let (chars, figure, last) = (scene.chars(), scene.figure(), self.last());
        let of = |what| Hash::of(what).way(self.way);
        if figure.basis.is_some_and(|basis| self.first.start < basis.end && basis.start < self.first.end) {
            see(of(97));
        }
        if self.first.start == 0 || is_mark(chars[self.first.start - 1]) {
            see(of(99));
        }
        if last.end == figure.start || chars.get(last.end).is_some_and(|c| is_mark(*c)) {
            see(of(100));
        }
        if last.start >= figure.end {
            let before = |far: isize| char_at(chars, figure.start as isize - far);
            see(Hash::of(101).with(before(1)));
            see(Hash::of(102).with(before(2)).with(before(1)));
            see(of(103).with(figure.unit));
        }
    }
}

/// The characters around both edges of a piece; `part` says which piece of the phrase it is.
fn see_edges(chars: &[char], piece: CharRange, part: u64, see: &mut impl FnMut(Hash)) {
    for (edge, at) in [(30 + part, piece.start), (40 + part, piece.end)] {
        let at = |offset: isize| char_at(chars, at as isize + offset);
        let (a2, a1, b1, b2) = (at(-2), at(-1), at(0), at(1));
        let of = |what| Hash::of(edge).with(what);
        see(of(0).with(a1));
        see(of(1).with(b1));
        see(of(2).with(a2).with(a1));
        see(of(3).with(b1).with(b2));
        see(of(4).with(a1).with(b1));
        see(of(5).with(a2).with(a1).with(b1));
        see(of(6).with(a1).with(b1).with(b2));
    }
    see(Hash::of(50 + part).with(size(piece.len())));
}

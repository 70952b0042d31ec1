//! What is seen of a candidate: its words, and how its pieces fit.

use super::compose::Composed;
use super::hash::{Hash, hash_of, size};
use super::phrases::Phrases;
use super::piece::Wording;
use super::scene::Scene;
use super::seen::{Groups, See};
use super::spell;
use super::surroundings::FigureSurroundings;
use super::way::Way;

/// A candidate with all that is seen of it.
pub struct CandidateView<'a> {
    pub scene: &'a Scene<'a>,
    pub around: &'a FigureSurroundings,
    pub phrases: &'a Phrases,
    pub composed: &'a Composed,
    /// The other ways that lead to the same wording.
    pub also: u64,
}

impl CandidateView<'_> {
    fn of(&self, what: u64) -> Hash {
        Hash::of(what).way(self.composed.way)
    }

    /// Gives the groups of its features to `groups`; those of its origin and of its phrase are none of them.
    pub fn groups(&self, groups: &mut impl Groups) {
        for way in Way::each(self.also) {
            groups.add(Hash::of(2).with(way), |see| self.around.sort(way, see));
        }
        self.wording(groups);
        self.pairs(groups);
        if let Composed { earlier: Some(earlier), cut: Some(_), phrase: Some(phrase), .. } = *self.composed {
            let key = self.of(5).with(earlier as u64).with(phrase as u64);
            groups.add(key, |see| self.joint(earlier, phrase, see));
        }
    }

    /// Its length, and the words at both of its ends.
    fn wording(&self, groups: &mut impl Groups) {
        let wording = Wording::of(self.composed.pieces(self.scene));
        let (length, size) = (wording.reading.len, size(wording.reading.len));
        groups.add(self.of(7).with(size), |see| {
            see.add(Hash::of(222).with(size));
            see.add(self.of(223).with(size));
        });
        if length > 1 {
            let key = |what, edge: &[char]| self.of(what).with(hash_of(edge));
            let front = Hash::of(8).with(hash_of(wording.front.as_slice()));
            groups.add(front, |see| front_of(&wording, see));
            groups.add(key(9, wording.end.as_slice()), |see| self.end(&wording, see));
        }
        if wording.is_parted() {
            groups.add(Hash::of(10), |see| see.add(Hash::of(234)));
        }
    }

    fn end(&self, wording: &Wording, see: See) {
        let (figure, of, end) = (self.scene.figure(), Hash::of, wording.end.as_slice());
        let (last, two) = (u64::from(end[end.len() - 1]), hash_of(wording.last_two()));
        see.all([
            of(225).with(two),
            of(227).with(last),
            of(228).with(figure.unit).with(two),
            of(229).with(figure.kind).with(last),
            self.of(230).with(two),
            of(231).with(figure.moved).with(two),
        ]);
        if end.len() > 2 {
            see.add(of(233).with(hash_of(end)));
        }
    }

    /// All chars that stand side by side in it.
    fn pairs(&self, groups: &mut impl Groups) {
        let pair = |one: char, two: char| Hash::of(235).with(u64::from(one)).with(u64::from(two));
        let mut before = None;
        for segment in self.composed.told() {
            let chars = segment.piece(self.scene).chars;
            let ([first, ..], [.., last]) = (chars, chars) else { continue };
            if let Some(before) = before {
                let joint = pair(before, *first);
                groups.add(joint, |see| see.add(joint));
            }
            groups.add(segment.key(), |see| {
                see.extend(chars.iter().zip(&chars[1..]).map(|(one, other)| pair(*one, *other)));
            });
            before = Some(*last);
        }
    }

    /// How a phrase goes with an earlier label.
    fn joint(&self, index: usize, phrase: usize, see: See) {
        let (figure, earlier) = (self.scene.figure(), &self.scene.frame.earlier[index]);
        let (text, label) = (self.phrases.text(self.scene, phrase), &earlier.chars);
        let (front, end) = (&text[..text.len().min(2)], &text[text.len().saturating_sub(2)..]);
        let label_end = &label[label.len().saturating_sub(2)..];
        let same = u64::from(earlier.spot.unit == figure.unit);
        let within = spell::holds(label, &text);
        see.all([
            self.of(270).with(hash_of(end)),
            self.of(271).with(size(text.len())),
            self.of(272).with(hash_of(end)).with(hash_of(label_end)),
            self.of(273).with(u64::from(text.len() > 1 && end == label_end)),
            self.of(274).with(u64::from(within)),
            self.of(275).with(figure.unit).with(same),
            self.of(276).with(hash_of(front)),
        ]);
    }
}

/// The words at the front of a wording.
fn front_of(wording: &Wording, see: See) {
    let (of, front) = (Hash::of, wording.front.as_slice());
    see.add(of(224).with(hash_of(wording.first_two())));
    see.add(of(226).with(u64::from(front[0])));
    if front.len() > 2 {
        see.add(of(232).with(hash_of(front)));
    }
}

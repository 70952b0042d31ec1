//! What is seen around a figure whichever way a candidate comes: it is found once, and each way has weights of its own for it.

use super::hash::{Hash, char_at, hash_of, size};
use super::marks::{clause_start, is_mark, is_stop};
use super::phrases::Phrases;
use super::scene::Scene;
use super::seen::See;
use super::way::Way;
use super::weights::ONE;
use std::ops::Range;

/// A fact has so many values at most.
const VALUES: usize = 3;

/// Something that is seen. With the number of a way it is a feature.
#[derive(Clone, Copy, Debug)]
struct Fact {
    what: Hash,
    values: [u64; VALUES],
    len: usize,
}

impl Fact {
    #[inline]
    fn of(&self, way: u64) -> Hash {
        self.values[..self.len].iter().fold(self.what.with(way), |hash, value| hash.with(*value))
    }
}

/// What is seen around a figure.
#[derive(Default)]
pub struct FigureSurroundings {
    facts: Vec<Fact>,
    /// Which of them tell what sort of figure it is: the first ones. Others tell of its context, up to this one.
    context: usize,
    /// Which tell of earlier figures, with their places in the frame.
    earlier: Vec<(usize, Range<usize>)>,
}

/// How many facts tell what sort of figure it is.
const SORT: usize = 4;

impl FigureSurroundings {
    /// Goes on to the next figure.
    pub fn find(&mut self, scene: &Scene, phrases: &Phrases) {
        self.facts.clear();
        self.earlier.clear();
        let figure = scene.figure();
        self.see(200, []);
        self.see(201, [figure.kind]);
        self.see(202, [figure.moved]);
        self.see(203, [figure.unit]);
        self.see_phrases(phrases);
        self.see_words(scene);
        self.see_last(scene);
        self.context = self.facts.len();
    }

    /// What sort of figure it is.
    pub fn sort(&self, way: u64, see: See) {
        see.extend(self.facts[..SORT].iter().map(|fact| fact.of(way)));
    }

    /// What sort of figure it is, and its context.
    pub fn context(&self, way: u64, see: See) {
        see.extend(self.facts[..self.context].iter().map(|fact| fact.of(way)));
    }

    /// The earlier figure at `index` of the frame, which was looked at.
    pub fn earlier(&self, index: usize, way: u64, see: See) {
        let found = self.earlier.iter().find(|(known, _)| *known == index);
        let facts = found.map_or(0..0, |(_, facts)| facts.clone());
        see.extend(self.facts[facts].iter().map(|fact| fact.of(way)));
    }

    fn see<const N: usize>(&mut self, what: u64, told: [u64; N]) {
        let mut values = [0; VALUES];
        values[..N].copy_from_slice(&told);
        self.facts.push(Fact { what: Hash::of(what), values, len: N });
    }

    /// The best phrase.
    fn see_phrases(&mut self, phrases: &Phrases) {
        let best = phrases.list.first();
        let (way, score) = best.map_or((Way::Nothing, 0), |best| (best.phrase.way, (best.score / ONE).clamp(-6, 8)));
        self.see(204, [score as u64]);
        self.see(205, [way as u64]);
        self.see(206, [way as u64, score as u64]);
    }

    /// The words beside the figure, and where its clause begins.
    fn see_words(&mut self, scene: &Scene) {
        let (chars, figure) = (scene.chars(), scene.figure());
        let at = |place: usize, offset: isize| char_at(chars, place as isize + offset);
        let (before, behind) = (at(figure.start, -1), at(figure.end, 0));
        self.see(207, [before]);
        self.see(208, [at(figure.start, -2), before]);
        self.see(209, [behind]);
        self.see(210, [behind, at(figure.end, 1)]);
        let clause = clause_start(chars, scene.floor(), figure.start);
        self.see(211, [size(figure.start - clause)]);
        self.see(212, [at(clause, 0), at(clause, 1)]);
        self.see(213, [at(clause, -1)]);
    }

    /// The figure before.
    fn see_last(&mut self, scene: &Scene) {
        let figure = scene.figure();
        let Some(last) = scene.frame.earlier.last() else {
            self.see(214, []);
            return;
        };
        let near = u64::from(scene.frame.is_here(last) && last.spot.start >= scene.sentence());
        let same = u64::from(last.spot.unit == figure.unit);
        self.see(215, [last.way as u64, same, near]);
        self.see(216, [near]);
        self.see(217, [figure.unit, last.spot.unit]);
    }

    /// Looks at the earlier figure at `index` of the frame.
    pub fn see_earlier(&mut self, scene: &Scene, index: usize) {
        // The last one is asked for again most often.
        if self.earlier.iter().rev().any(|(known, _)| *known == index) {
            return;
        }
        let first = self.facts.len();
        let (figure, earlier) = (scene.figure(), &scene.frame.earlier[index]);
        let far = (scene.frame.earlier.len() - index) as u64;
        let same = u64::from(earlier.spot.unit == figure.unit);
        let here = scene.frame.is_here(earlier);
        self.see(240, [far]);
        self.see(241, [same]);
        self.see(242, [u64::from(here)]);
        self.see(243, [same, far, figure.moved]);
        self.see(244, [figure.unit, earlier.spot.unit]);
        self.see(245, [figure.kind, earlier.spot.kind]);
        self.see(246, [earlier.way as u64]);
        if here && earlier.spot.end <= figure.start {
            self.see_between(scene, earlier.spot.end, same);
        }
        self.earlier.push((index, first..self.facts.len()));
    }

    /// What stands between that figure, which ends at char `start`, and this one.
    fn see_between(&mut self, scene: &Scene, start: usize, same: u64) {
        let (passage, end) = (scene.passage, scene.figure().start);
        let (between, marks) = (&passage.chars[start..end], passage.marks(start, end));
        let count = |is: fn(char) -> bool, most| marks.iter().filter(|(_, c)| is(*c)).take(most).count() as u64;
        self.see(250, [count(is_stop, 2), count(is_mark, 4)]);
        self.see(251, [count(|c| c == '；', 1)]);
        if between.len() <= 8 {
            self.see(252, [hash_of(between)]);
            self.see(253, [same, hash_of(between)]);
        }
        if between.len() > 2 {
            self.see(254, [hash_of(&between[..3])]);
        }
        let words = passage.discourse(start, end);
        for index in (0..u16::BITS).filter(|index| words & 1 << index != 0).map(u64::from) {
            self.see(255, [index]);
            self.see(256, [index, scene.figure().kind]);
        }
    }
}

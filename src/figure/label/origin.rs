//! What is seen of how a candidate came about, before its words are read.

use super::compose::Composed;
use super::hash::{Hash, char_at, hash_of, size};
use super::marks::{clause_start, is_mark, is_stop};
use super::phrases::Phrases;
use super::scene::Scene;
use super::seen::{Groups, See};
use super::way::Way;
use super::weights::ONE;

/// Where a candidate comes from.
pub struct OriginView<'a> {
    pub scene: &'a Scene<'a>,
    pub phrases: &'a Phrases,
    pub composed: &'a Composed,
}

impl OriginView<'_> {
    fn of(&self, what: u64) -> Hash {
        Hash::of(what).way(self.composed.way)
    }

    /// Gives the groups of its features to `groups`; those of its phrase are none of them.
    pub fn groups(&self, groups: &mut impl Groups) {
        groups.add(self.of(1), |see| {
            self.sort(self.composed.way as usize, see);
            self.context(see);
        });
        self.rank(groups);
        let Composed { earlier, cut, .. } = *self.composed;
        let Some(earlier) = earlier else { return };
        let of = |what| self.of(what).with(earlier as u64);
        groups.add(of(3), |see| self.earlier(earlier, see));
        if let Some(cut) = cut {
            groups.add(of(4).with(cut as u64), |see| self.cut(earlier, cut, see));
        }
    }

    /// What sort of figure it is that the way with this number leads to.
    pub fn sort(&self, way: usize, see: See) {
        let (figure, of) = (self.scene.figure(), |what| Hash::of(what).with(way as u64));
        see.add(of(200));
        see.add(of(201).with(figure.kind));
        see.add(of(202).with(figure.moved));
        see.add(of(203).with(figure.unit));
    }

    /// The surroundings of the figure.
    fn context(&self, see: See) {
        let (scene, chars, figure) = (self.scene, self.scene.chars(), self.scene.figure());
        let best = self.phrases.list.first();
        let (way, score) = best.map_or((Way::Nothing, 0), |best| (best.phrase.way, (best.score / ONE).clamp(-6, 8)));
        see.add(self.of(204).with(score as u64));
        see.add(self.of(205).way(way));
        see.add(self.of(206).way(way).with(score as u64));
        let at = |place: usize, offset: isize| char_at(chars, place as isize + offset);
        let (before, behind) = (at(figure.start, -1), at(figure.end, 0));
        see.add(self.of(207).with(before));
        see.add(self.of(208).with(at(figure.start, -2)).with(before));
        see.add(self.of(209).with(behind));
        see.add(self.of(210).with(behind).with(at(figure.end, 1)));
        let clause = clause_start(chars, scene.floor(), figure.start);
        see.add(self.of(211).with(size(figure.start - clause)));
        see.add(self.of(212).with(at(clause, 0)).with(at(clause, 1)));
        see.add(self.of(213).with(at(clause, -1)));
        self.last(see);
    }

    /// The figure before.
    fn last(&self, see: See) {
        let (scene, figure) = (self.scene, self.scene.figure());
        let Some(last) = scene.frame.earlier.last() else {
            see.add(self.of(214));
            return;
        };
        let near = u64::from(scene.frame.is_here(last) && last.spot.start >= scene.sentence());
        let same = u64::from(last.spot.unit == figure.unit);
        see.add(self.of(215).way(last.way).with(same).with(near));
        see.add(self.of(216).with(near));
        see.add(self.of(217).with(figure.unit).with(last.spot.unit));
    }

    /// How good its phrase is.
    fn rank(&self, groups: &mut impl Groups) {
        if let (Some(rank), Some(best)) = (self.composed.phrase, self.phrases.list.first()) {
            let behind = ((best.score - self.phrases.list[rank].score) * 2 / ONE).min(12) as u64;
            let rank = rank.min(6) as u64;
            groups.add(self.of(6).with(rank).with(behind), |see| {
                see.add(self.of(220).with(rank));
                see.add(self.of(221).with(behind));
            });
        }
    }

    /// The earlier figure whose label it takes up.
    fn earlier(&self, index: usize, see: See) {
        let (scene, figure) = (self.scene, self.scene.figure());
        let earlier = &scene.frame.earlier[index];
        let far = (scene.frame.earlier.len() - index) as u64;
        let same = u64::from(earlier.spot.unit == figure.unit);
        let here = scene.frame.is_here(earlier);
        see.add(self.of(240).with(far));
        see.add(self.of(241).with(same));
        see.add(self.of(242).with(u64::from(here)));
        see.add(self.of(243).with(same).with(far).with(figure.moved));
        see.add(self.of(244).with(figure.unit).with(earlier.spot.unit));
        see.add(self.of(245).with(figure.kind).with(earlier.spot.kind));
        see.add(self.of(246).way(earlier.way));
        if here && earlier.spot.end <= figure.start {
            self.between(earlier.spot.end, same, see);
        }
    }

    /// What stands between that figure, which ends at char `start`, and this one.
    fn between(&self, start: usize, same: u64, see: See) {
        let (passage, end) = (self.scene.passage, self.scene.figure().start);
        let (between, marks) = (&passage.chars[start..end], passage.marks(start, end));
        let count = |is: fn(char) -> bool, most| marks.iter().filter(|(_, c)| is(*c)).take(most).count() as u64;
        see.add(self.of(250).with(count(is_stop, 2)).with(count(is_mark, 4)));
        see.add(self.of(251).with(count(|c| c == '；', 1)));
        if between.len() <= 8 {
            see.add(self.of(252).with(hash_of(between)));
            see.add(self.of(253).with(same).with(hash_of(between)));
        }
        if between.len() > 2 {
            see.add(self.of(254).with(hash_of(&between[..3])));
        }
        let words = passage.discourse(start, end);
        for index in (0..u16::BITS).filter(|index| words & 1 << index != 0).map(u64::from) {
            see.add(self.of(255).with(index));
            see.add(self.of(256).with(index).with(self.scene.figure().kind));
        }
    }

    /// Where the earlier label is cut.
    fn cut(&self, earlier: usize, cut: usize, see: See) {
        let label = &self.scene.frame.earlier[earlier].chars;
        let at = |offset: isize| char_at(label, cut as isize + offset);
        let (a2, a1, b1, b2) = (at(-2), at(-1), at(0), at(1));
        see.add(self.of(260).with(size(cut)));
        see.add(self.of(261).with(size(label.len() - cut)));
        see.add(self.of(262).with(a1).with(b1));
        see.add(self.of(263).with(a2).with(a1));
        see.add(self.of(264).with(b1).with(b2));
        see.add(self.of(265).with(a1).with(b1).with(b2));
    }
}

//! What is seen of how a candidate came about, before its words are read.

use super::compose::Composed;
use super::hash::{Hash, char_at, size};
use super::phrases::Phrases;
use super::scene::Scene;
use super::seen::{Groups, See};
use super::surroundings::FigureSurroundings;
use super::weights::ONE;

/// Where a candidate comes from.
pub struct OriginView<'a> {
    pub scene: &'a Scene<'a>,
    pub around: &'a FigureSurroundings,
    pub phrases: &'a Phrases,
    pub composed: &'a Composed,
}

impl OriginView<'_> {
    fn of(&self, what: u64) -> Hash {
        Hash::of(what).way(self.composed.way)
    }

    /// Gives the groups of its features to `groups`, but that of its cut; those of its phrase are none of them.
    pub fn groups(&self, groups: &mut impl Groups) {
        let way = self.composed.way as u64;
        groups.add(self.of(1), |see| self.around.context(way, see));
        self.rank(groups);
        if let Some(earlier) = self.composed.earlier {
            groups.add(self.of(3).with(earlier as u64), |see| self.around.earlier(earlier, way, see));
        }
    }

    /// Gives the group of features of where its earlier label is cut to `groups`.
    pub fn cut(&self, groups: &mut impl Groups) {
        if let Composed { earlier: Some(earlier), cut: Some(cut), .. } = *self.composed {
            let key = self.of(4).with(earlier as u64).with(cut as u64);
            groups.add(key, |see| self.see_cut(earlier, cut, see));
        }
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

    /// Where the earlier label is cut.
    fn see_cut(&self, earlier: usize, cut: usize, see: See) {
        let label = &self.scene.frame.earlier[earlier].chars;
        let at = |offset: isize| char_at(label, cut as isize + offset);
        let (a2, a1, b1, b2) = (at(-2), at(-1), at(0), at(1));
        see.all([
            self.of(260).with(size(cut)),
            self.of(261).with(size(label.len() - cut)),
            self.of(262).with(a1).with(b1),
            self.of(263).with(a2).with(a1),
            self.of(264).with(b1).with(b2),
            self.of(265).with(a1).with(b1).with(b2),
        ]);
    }
}

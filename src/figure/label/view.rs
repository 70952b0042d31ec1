//! What is seen of a candidate: its words, how it came about, and the figure that it is to name.

use super::compose::Composed;
use super::hash::{Hash, char_at, ends, hash_of, size};
use super::marks::{clause_start, is_mark, is_stop};
use super::phrases::Phrases;
use super::scene::Scene;
use super::way::Way;
use super::weights::ONE;

/// Words between two figures that tell how the second goes with the first.
const DISCOURSE: [&[char]; 9] = [
    &['其', '中'],
    &['分', '别'],
    &['同', '比'],
    &['比', '上'],
    &['较', '上'],
    &['占'],
    &['完', '成'],
    &['共'],
    &['包', '括'],
];

/// A candidate with all that is seen of it.
pub struct CandidateView<'a> {
    pub scene: &'a Scene<'a>,
    pub phrases: &'a Phrases,
    pub composed: &'a Composed,
    pub text: &'a [char],
}

impl CandidateView<'_> {
    fn of(&self, what: u64) -> Hash {
        Hash::of(what).way(self.composed.way)
    }

    /// What sort of figure it is that the way with this number leads to.
    pub fn sort(&self, way: usize, see: &mut dyn FnMut(Hash)) {
        let (figure, of) = (self.scene.figure(), |what| Hash::of(what).with(way as u64));
        see(of(200));
        see(of(201).with(figure.kind));
        see(of(202).with(figure.moved));
        see(of(203).with(figure.unit));
    }

    /// The surroundings of the figure.
    pub fn context(&self, see: &mut dyn FnMut(Hash)) {
        let (scene, chars, figure) = (self.scene, self.scene.chars(), self.scene.figure());
        let best = self.phrases.list.first();
        let (way, score) = best.map_or((Way::Nothing, 0), |best| (best.phrase.way, (best.score / ONE).clamp(-6, 8)));
        see(self.of(204).with(score as u64));
        see(self.of(205).way(way));
        see(self.of(206).way(way).with(score as u64));
        let at = |place: usize, offset: isize| char_at(chars, place as isize + offset);
        let (before, behind) = (at(figure.start, -1), at(figure.end, 0));
        see(self.of(207).with(before));
        see(self.of(208).with(at(figure.start, -2)).with(before));
        see(self.of(209).with(behind));
        see(self.of(210).with(behind).with(at(figure.end, 1)));
        let clause = clause_start(chars, scene.floor(), figure.start);
        see(self.of(211).with(size(figure.start - clause)));
        see(self.of(212).with(at(clause, 0)).with(at(clause, 1)));
        see(self.of(213).with(at(clause, -1)));
        self.last(see);
    }

    /// The figure before.
    fn last(&self, see: &mut dyn FnMut(Hash)) {
        let (scene, figure) = (self.scene, self.scene.figure());
        let Some(last) = scene.frame.earlier.last() else {
            see(self.of(214));
            return;
        };
        let near = u64::from(scene.frame.is_here(last) && last.spot.start >= scene.sentence());
        let same = u64::from(last.spot.unit == figure.unit);
        see(self.of(215).way(last.way).with(same).with(near));
        see(self.of(216).with(near));
        see(self.of(217).with(figure.unit).with(last.spot.unit));
    }

    /// The candidate's own words, and how its pieces fit.
    pub fn own(&self, see: &mut dyn FnMut(Hash)) {
        if let (Some(rank), Some(best)) = (self.composed.phrase, self.phrases.list.first()) {
            let behind = (best.score - self.phrases.list[rank].score) * 2 / ONE;
            see(self.of(220).with(rank.min(6) as u64));
            see(self.of(221).with(behind.min(12) as u64));
        }
        self.wording(see);
        if let (Some(earlier), Some(cut)) = (self.composed.earlier, self.composed.cut) {
            self.cut(earlier, cut, see);
            if let Some(phrase) = self.composed.phrase {
                self.joint(earlier, phrase, see);
            }
        }
    }

    fn wording(&self, see: &mut dyn FnMut(Hash)) {
        let (figure, text, of) = (self.scene.figure(), self.text, Hash::of);
        let (front, end) = ends(text);
        see(of(222).with(size(text.len())));
        see(self.of(223).with(size(text.len())));
        if let ([first, .., last], front, end) = (text, hash_of(front), hash_of(end)) {
            see(of(224).with(front));
            see(of(225).with(end));
            see(of(226).with(u64::from(*first)));
            see(of(227).with(u64::from(*last)));
            see(of(228).with(figure.unit).with(end));
            see(of(229).with(figure.kind).with(u64::from(*last)));
            see(self.of(230).with(end));
            see(of(231).with(figure.moved).with(end));
        }
        if text.len() > 2 {
            see(of(232).with(hash_of(&text[..3])));
            see(of(233).with(hash_of(&text[text.len() - 3..])));
        }
        if text.iter().any(|c| matches!(c, ',' | ';')) {
            see(of(234));
        }
        for pair in text.windows(2) {
            see(of(235).with(u64::from(pair[0])).with(u64::from(pair[1])));
        }
    }

    /// The earlier figure whose label it takes up.
    pub fn earlier(&self, index: usize, see: &mut dyn FnMut(Hash)) {
        let (scene, figure) = (self.scene, self.scene.figure());
        let earlier = &scene.frame.earlier[index];
        let far = (scene.frame.earlier.len() - index) as u64;
        let same = u64::from(earlier.spot.unit == figure.unit);
        let here = scene.frame.is_here(earlier);
        see(self.of(240).with(far));
        see(self.of(241).with(same));
        see(self.of(242).with(u64::from(here)));
        see(self.of(243).with(same).with(far).with(figure.moved));
        see(self.of(244).with(figure.unit).with(earlier.spot.unit));
        see(self.of(245).with(figure.kind).with(earlier.spot.kind));
        see(self.of(246).way(earlier.way));
        let between = scene.chars().get(earlier.spot.end..figure.start);
        if let Some(between) = between.filter(|_| here) {
            self.between(between, same, see);
        }
    }

    /// What stands between that figure and this one.
    fn between(&self, between: &[char], same: u64, see: &mut dyn FnMut(Hash)) {
        let count = |is: fn(char) -> bool| between.iter().filter(|c| is(**c)).count() as u64;
        see(self.of(250).with(count(is_stop).min(2)).with(count(is_mark).min(4)));
        see(self.of(251).with(u64::from(between.contains(&'；'))));
        if between.len() <= 8 {
            see(self.of(252).with(hash_of(between)));
            see(self.of(253).with(same).with(hash_of(between)));
        }
        if between.len() > 2 {
            see(self.of(254).with(hash_of(&between[..3])));
        }
        for (index, word) in (0u64..).zip(DISCOURSE) {
            if between.windows(word.len()).any(|window| window == word) {
                see(self.of(255).with(index));
                see(self.of(256).with(index).with(self.scene.figure().kind));
            }
        }
    }

    /// Where the earlier label is cut.
    fn cut(&self, earlier: usize, cut: usize, see: &mut dyn FnMut(Hash)) {
        let label = &self.scene.frame.earlier[earlier].chars;
        let at = |offset: isize| char_at(label, cut as isize + offset);
        let (a2, a1, b1, b2) = (at(-2), at(-1), at(0), at(1));
        see(self.of(260).with(size(cut)));
        see(self.of(261).with(size(label.len() - cut)));
        see(self.of(262).with(a1).with(b1));
        see(self.of(263).with(a2).with(a1));
        see(self.of(264).with(b1).with(b2));
        see(self.of(265).with(a1).with(b1).with(b2));
    }

    /// How a phrase goes with an earlier label.
    fn joint(&self, index: usize, phrase: usize, see: &mut dyn FnMut(Hash)) {
        let (figure, earlier) = (self.scene.figure(), &self.scene.frame.earlier[index]);
        let text = self.phrases.text(phrase);
        let ((front, end), (_, label_end)) = (ends(text), ends(&earlier.chars));
        let same = u64::from(earlier.spot.unit == figure.unit);
        let within = earlier.chars.windows(text.len()).any(|window| window == text);
        see(self.of(270).with(hash_of(end)));
        see(self.of(271).with(size(text.len())));
        see(self.of(272).with(hash_of(end)).with(hash_of(label_end)));
        see(self.of(273).with(u64::from(text.len() > 1 && end == label_end)));
        see(self.of(274).with(u64::from(within)));
        see(self.of(275).with(figure.unit).with(same));
        see(self.of(276).with(hash_of(front)));
    }
}

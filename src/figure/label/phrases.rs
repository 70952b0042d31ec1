//! The phrases around a figure from which labels are made.

use super::cut::BestGaps;
use super::marks::{clause_end, is_mark};
use super::phrase::{Phrase, PhraseView};
use super::piece::Wording;
use super::rank::{RankedPlace, keep_best};
use super::scene::Scene;
use super::seen::{WeighedGroups, WeightPlaces};
use super::way::Way;
use super::weights::{Use, Weights};
use crate::text::CharRange;
use crate::text::words::PlainMap;

/// A phrase has so many chars at most; longer labels were not seen.
const LONGEST: usize = 30;

/// A phrase begins in the last chars of a clause.
const CLAUSE: usize = 40;

/// What stands behind a figure belongs to it so far, in chars.
const REACH: usize = 32;

/// So many of the phrases that a part of the surroundings offers are looked at closely; fewer lose right labels.
const OWN_CLAUSE: usize = 56;
const OTHER_CLAUSE: usize = 8;
const AROUND: usize = 8;
const BEHIND: usize = 24;
const NEXT_CLAUSE: usize = 4;
const VERB_OBJECT: usize = 14;
const TWO_CLAUSES: usize = 10;
const PARTED: usize = 10;

/// A phrase with what was found of it.
#[derive(Clone, Debug)]
pub struct RankedPhrase {
    pub phrase: Phrase,
    /// How good a label it is.
    pub score: i32,
    wording: Wording,
    /// The sum of its weights in each use, once that was asked for.
    sums: [Option<i32>; Use::COUNT],
}

impl RankedPhrase {
    /// It beside its figure.
    fn view<'a>(&'a self, scene: &'a Scene) -> PhraseView<'a> {
        PhraseView { scene, phrase: &self.phrase, wording: &self.wording }
    }
}

/// The phrases around a figure, each wording once.
#[derive(Default)]
pub struct Phrases {
    /// The phrases, once they are ranked the best first.
    pub list: Vec<RankedPhrase>,
    wordings: PlainMap<u64, ()>,
    groups: WeighedGroups,
    /// Phrases of a part of the surroundings, and how well they are cut.
    offered: Vec<Phrase>,
    ranks: Vec<RankedPlace>,
    /// The phrases before they are put in order.
    unranked: Vec<RankedPhrase>,
}

impl Phrases {
    /// Finds the phrases around a figure.
    pub fn find(&mut self, scene: &Scene) {
        self.list.clear();
        self.wordings.clear();
        self.groups.forget();
        let clauses = scene.clauses();
        self.before(scene, &clauses);
        self.around(scene);
        self.behind(scene, clauses[0]);
        self.two_clauses(scene, &clauses);
        self.parted(scene, clauses[0]);
    }

    /// Puts the best phrases first.
    pub fn rank(&mut self, scene: &Scene, weights: &Weights) {
        self.ranks.clear();
        for index in 0..self.list.len() {
            self.list[index].score = self.score(scene, index, weights, Use::Phrase);
            self.ranks.push(RankedPlace::of(self.list[index].score, index));
        }
        self.ranks.sort_unstable();
        std::mem::swap(&mut self.list, &mut self.unranked);
        self.list.clear();
        self.list.extend(self.ranks.drain(..).map(|rank| self.unranked[rank.place()].clone()));
    }

    /// The sum of the weights of the phrase at `index`.
    pub fn score(&mut self, scene: &Scene, index: usize, weights: &Weights, usage: Use) -> i32 {
        let ranked = &self.list[index];
        let sum = ranked.sums[usage.index()].unwrap_or_else(|| {
            let view = ranked.view(scene);
            self.groups.sum(weights, usage, |sum| view.groups(sum))
        });
        self.list[index].sums[usage.index()] = Some(sum);
        sum
    }

    /// The characters that count of the phrase at `index`.
    pub fn text(&self, scene: &Scene, index: usize) -> Vec<char> {
        self.list[index].phrase.read(scene).flat_map(|piece| piece.chars).copied().collect()
    }

    /// Where the weights of all features of the phrase at `index` stand.
    pub fn places(&self, scene: &Scene, index: usize, usage: Use) -> Vec<usize> {
        let mut places = WeightPlaces::of(usage);
        self.list[index].view(scene).groups(&mut places);
        places.list
    }

    /// Phrases of the clauses before the figure.
    fn before(&mut self, scene: &Scene, clauses: &[CharRange]) {
        for (clause, way) in clauses.iter().zip(Way::CLAUSES).filter(|(clause, _)| !clause.is_empty()) {
            let own = way == Way::Clause;
            let near = CharRange::new(clause.start.max(clause.end.saturating_sub(CLAUSE)), clause.end);
            let begins = begins(scene, near, if own { 8 } else { 4 }).and(near.start);
            let ends = ends(scene, near, if own { 6 } else { 3 }).and(near.end);
            self.offer_all(scene, begins, ends, way);
            self.take_best(scene, if own { OWN_CLAUSE } else { OTHER_CLAUSE });
        }
    }

    /// Phrases that hold earlier figures: 处五年以上有期徒刑的.
    fn around(&mut self, scene: &Scene) {
        let (chars, floor, end) = (scene.chars(), scene.floor(), scene.figure().start);
        if floor == 0 || chars[floor..end].iter().any(|c| is_mark(*c)) {
            return;
        }
        let before = chars[..floor].iter().rev().take(REACH.saturating_sub(end - floor));
        let start = floor - before.take_while(|c| !is_mark(**c)).count();
        if start < floor {
            let begins = BestGaps::of(start, floor, 5, |at| scene.passage.cut(at).begin).and(start);
            let ends = BestGaps::of(floor, end, 4, |at| scene.passage.cut(at).end).and(end);
            self.offer_all(scene, begins, ends, Way::Around);
            self.take_best(scene, AROUND);
        }
    }

    /// Phrases behind the figure, alone and as the object of a verb before it.
    fn behind(&mut self, scene: &Scene, clause: CharRange) {
        let verbs = verbs(scene, clause);
        for (region, way) in regions(scene) {
            let near = CharRange::new(region.start, region.end.min(region.start + 15));
            let begins = opening(scene, region, begins(scene, near, 3));
            let ends = ends(scene, region, 5).and(region.end);
            self.offer_all(scene, begins, ends, way);
            self.take_best(scene, if way == Way::NextClause { NEXT_CLAUSE } else { BEHIND });
            let way = match way {
                Way::Behind => Way::VerbObject,
                Way::BehindSeveral => Way::VerbSharedObject,
                _ => continue,
            };
            for verb in &verbs {
                let objects = begins.as_slice().iter().take(3);
                let objects = objects.flat_map(|start| ends.as_slice().iter().map(move |end| (*start, *end)));
                for (start, end) in objects.filter(|(start, end)| start < end) {
                    self.offer(scene, *verb, Some(CharRange::new(start, end)), way);
                }
            }
            self.take_best(scene, VERB_OBJECT);
        }
    }

    /// A phrase of a clause before, and what the figure's own clause says.
    fn two_clauses(&mut self, scene: &Scene, clauses: &[CharRange]) {
        let Some((own, others)) = clauses.split_first().filter(|(own, _)| !own.is_empty()) else { return };
        let told = spans(scene, *own, 2, 2);
        for clause in others.iter().filter(|clause| !clause.is_empty()) {
            for subject in spans(scene, *clause, 3, 3) {
                for told in &told {
                    self.offer(scene, subject, Some(*told), Way::TwoClauses);
                }
            }
        }
        self.take_best(scene, TWO_CLAUSES);
    }

    /// Two phrases of the figure's own clause, without what stands between them.
    fn parted(&mut self, scene: &Scene, clause: CharRange) {
        if clause.len() < 4 {
            return;
        }
        let near = CharRange::new(clause.start.max(clause.end.saturating_sub(CLAUSE)), clause.end);
        let pieces = pieces(begins(scene, near, 5).and(near.start), ends(scene, near, 4).and(near.end));
        let scored: Vec<(CharRange, i32)> = pieces.into_iter().map(|piece| (piece, cut_score(scene, piece))).collect();
        for (first, one) in &scored {
            for (second, two) in scored.iter().filter(|(second, _)| first.end < second.start) {
                let phrase = Phrase { first: *first, second: Some(*second), way: Way::Parted, timeless: false };
                self.offer_scored(one + two, phrase);
            }
        }
        self.take_best(scene, PARTED);
    }

    /// Offers all phrases from one of `begins` to one of `ends`.
    fn offer_all(&mut self, scene: &Scene, begins: BestGaps, ends: BestGaps, way: Way) {
        for start in begins.as_slice() {
            for end in ends.as_slice().iter().filter(|end| start < end && **end - start <= REACH) {
                self.offer(scene, CharRange::new(*start, *end), None, way);
            }
        }
    }

    fn offer(&mut self, scene: &Scene, first: CharRange, second: Option<CharRange>, way: Way) {
        let cut = |piece: CharRange| cut_score(scene, piece);
        self.offer_scored(cut(first) + second.map_or(0, cut), Phrase { first, second, way, timeless: false });
    }

    fn offer_scored(&mut self, cut: i32, phrase: Phrase) {
        self.ranks.push(RankedPlace::of(cut, self.offered.len()));
        self.offered.push(phrase);
    }

    /// Takes the phrases that are cut best of those that were offered.
    fn take_best(&mut self, scene: &Scene, count: usize) {
        // Only the best are put in order.
        keep_best(&mut self.ranks, count);
        self.ranks.sort_unstable();
        for place in 0..self.ranks.len() {
            let phrase = self.offered[self.ranks[place].place()];
            let timed = phrase.pieces().any(|piece| scene.chars()[piece.start..piece.end].contains(&'了'));
            if timed && phrase.way != Way::Clause {
                self.take(scene, Phrase { timeless: true, ..phrase });
            }
            self.take(scene, phrase);
        }
        self.offered.clear();
        self.ranks.clear();
    }

    /// Adds a phrase, unless there is one that reads alike.
    fn take(&mut self, scene: &Scene, phrase: Phrase) {
        let reading = phrase.reading(scene);
        let named = (1..=LONGEST).contains(&reading.len) && reading.words > 0;
        if named && self.wordings.insert(reading.hash, ()).is_none() {
            let wording = Wording::of(phrase.read(scene));
            self.list.push(RankedPhrase { phrase, score: 0, wording, sums: [None; Use::COUNT] });
        }
    }
}

/// How well a piece is cut at both ends.
pub fn cut_score(scene: &Scene, piece: CharRange) -> i32 {
    scene.passage.cut(piece.start).begin + scene.passage.cut(piece.end).end
}

/// The best gaps for a phrase to begin at, in a stretch that is not empty.
pub fn begins(scene: &Scene, stretch: CharRange, count: usize) -> BestGaps {
    BestGaps::of(stretch.start, stretch.end.saturating_sub(1), count, |at| scene.passage.cut(at).begin)
}

/// The best gaps for a phrase to end at.
pub fn ends(scene: &Scene, stretch: CharRange, count: usize) -> BestGaps {
    BestGaps::of(stretch.start + 1, stretch.end, count, |at| scene.passage.cut(at).end)
}

/// The pieces from the best begins to the best ends.
pub fn spans(scene: &Scene, stretch: CharRange, first: usize, last: usize) -> Vec<CharRange> {
    pieces(begins(scene, stretch, first), ends(scene, stretch, last))
}

fn pieces(begins: BestGaps, ends: BestGaps) -> Vec<CharRange> {
    let starts = begins.as_slice().iter();
    let pairs = starts.flat_map(|start| ends.as_slice().iter().map(move |end| (*start, *end)));
    pairs.filter(|(start, end)| start < end).map(|(start, end)| CharRange::new(start, end)).collect()
}

/// Where a phrase behind a figure may begin: where the region does, behind its 的, and at `others`.
fn opening(scene: &Scene, region: CharRange, others: BestGaps) -> BestGaps {
    let owned = scene.chars()[region.start] == '的' && region.start + 1 < region.end;
    let first = BestGaps::default().and(region.start).and(region.start + usize::from(owned));
    others.as_slice().iter().fold(first, |gaps, at| gaps.and(*at))
}

/// What may be a verb at the end of the figure's clause.
fn verbs(scene: &Scene, clause: CharRange) -> Vec<CharRange> {
    let near = CharRange::new(clause.start.max(clause.end.saturating_sub(20)), clause.end);
    if near.is_empty() {
        return Vec::new();
    }
    let last = BestGaps::default().and(near.end);
    let ends = ends(scene, near, 2).as_slice().iter().fold(last, |gaps, at| gaps.and(*at));
    let mut verbs = pieces(begins(scene, near, 5).and(near.start), ends);
    verbs.retain(|verb| near.end - verb.end <= 3);
    verbs
}

/// The stretches behind a figure in which it may be said what it counts.
fn regions(scene: &Scene) -> Vec<(CharRange, Way)> {
    let (chars, spots) = (scene.chars(), scene.spots);
    let region = |start: usize, limit: usize, way: Way| {
        Some((CharRange::new(start, clause_end(chars, start, limit.min(start + REACH))), way))
    };
    // 96户177人脱贫户: figures that stand side by side count one thing.
    let beside = scene.last_from(|at| spots[at + 1].start <= spots[at].end + 1);
    let (start, limit) = (spots[beside].end, scene.ceiling_of(beside));
    let closing = matches!(chars.get(start), Some('）' | ')')) && start + 1 < limit;
    let behind = region(start + usize::from(closing), limit, Way::Behind);
    let between =
        if beside > scene.index { region(scene.figure().end, spots[scene.index + 1].start, Way::Behind) } else { None };
    let last = scene.last_from(|at| scene.linked(at));
    let several =
        if last > beside { region(spots[last].end, scene.ceiling_of(last), Way::BehindSeveral) } else { None };
    let end = behind.map_or(limit, |(behind, _)| behind.end);
    let comma = end < limit && matches!(chars.get(end), Some('，' | ','));
    let next = if comma { region(end + 1, limit, Way::NextClause) } else { None };
    let noun = scene.behind_attribute().and_then(|start| region(start, scene.ceiling_of(scene.index + 1), Way::Behind));
    [behind, between, several, next, noun].into_iter().flatten().filter(|(region, _)| !region.is_empty()).collect()
}

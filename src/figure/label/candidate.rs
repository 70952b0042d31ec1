//! What the label of a figure may be, and how likely each is.

use super::compose::{Composed, ReadFrom, compose};
use super::hash::{Hash, hash_of};
use super::phrases::Phrases;
use super::scene::Scene;
use super::spell::{self, Letter};
use super::view::CandidateView;
use super::way::Way;
use super::weights::{ONE, Use, Weights};
use std::cmp::Reverse;
use std::ops::Range;

/// A label has so many chars at most.
const LONGEST: usize = 32;

/// A label that a figure may have.
#[derive(Clone, Debug)]
pub struct LabelCandidate {
    pub composed: Composed,
    pub score: i32,
    /// The other ways that lead to the same wording.
    also: u64,
    text: Range<usize>,
    hash: u64,
    /// Features of its own.
    features: Range<usize>,
}

/// Gives each feature that is seen of a candidate to what it is given.
type Seen<'a> = dyn Fn(&mut dyn FnMut(Hash)) + 'a;

/// Features that candidates share, with their score.
#[derive(Clone, Debug)]
struct SharedFeatures {
    range: Range<usize>,
    score: i32,
}

/// What candidates of a figure share, found when it is first asked for.
#[derive(Default)]
struct Memory {
    /// For each way: what is seen of its candidates, and of those whose wording it leads to as well.
    ways: Vec<Option<SharedFeatures>>,
    also: Vec<Option<SharedFeatures>>,
    /// For each way with each earlier label.
    earlier: Vec<(Way, usize, SharedFeatures)>,
    /// Scores of each phrase, alone and as a part.
    phrases: Vec<[Option<i32>; 2]>,
}

/// The candidates of a figure, each wording once.
#[derive(Default)]
pub struct Candidates {
    pub list: Vec<LabelCandidate>,
    text: Vec<char>,
    features: Vec<u32>,
    memory: Memory,
}

impl Candidates {
    /// Finds the candidates of a figure from the phrases around it, and scores them.
    pub fn find(&mut self, scene: &Scene, phrases: &Phrases, weights: &Weights) {
        self.list.clear();
        self.text.clear();
        self.features.clear();
        self.memory.restart(phrases.list.len());
        compose(scene, phrases, &mut |composed| self.push(scene, composed));
        for index in 0..self.list.len() {
            self.score(scene, phrases, weights, index);
        }
    }

    /// The index of the best candidate; of several, the first.
    pub fn best(&self) -> usize {
        let best = (0..self.list.len()).max_by_key(|index| (self.list[*index].score, Reverse(*index)));
        best.unwrap_or(0)
    }

    /// How likely a candidate is right, in thousandths: its share of the likelihood of all, with those that say a part of it
    /// or more than it, which may be right as well.
    pub fn certainty(&self, chosen: usize) -> u32 {
        let said = spell::said(self.text(chosen));
        let (mut alike, mut all) = (0, 0);
        for (index, candidate) in self.list.iter().enumerate() {
            let likely = likelihood(self.list[chosen].score - candidate.score);
            if likely < FAINT {
                continue;
            }
            let other = spell::said(self.text(index));
            all += likely;
            if index == chosen || is_part(said, other) || is_part(other, said) {
                alike += likely;
            }
        }
        u32::try_from(alike * 1000 / all.max(1)).unwrap_or_default()
    }

    /// The characters of a candidate that count.
    pub fn text(&self, index: usize) -> &[char] {
        &self.text[self.list[index].text.clone()]
    }

    /// The characters of a candidate with their bytes.
    pub fn letters(&self, scene: &Scene, index: usize) -> Vec<Letter> {
        let mut letters = Vec::new();
        for segment in &self.list[index].composed.segments {
            let piece = segment.start..segment.end;
            match segment.from {
                ReadFrom::Earlier(index) => letters.extend_from_slice(&scene.frame.earlier[index].letters[piece]),
                ReadFrom::Heading => letters.extend_from_slice(&scene.frame.heading[piece]),
                from => letters.extend(
                    piece.filter_map(|at| Some(Letter { c: counted(scene, from, at)?, at: scene.passage.place(at) })),
                ),
            }
        }
        letters
    }

    /// Where the weights of all features of a candidate stand.
    pub fn places(&self, phrases: &Phrases, index: usize) -> Vec<usize> {
        let LabelCandidate { composed, also, features, .. } = &self.list[index];
        let Memory { ways, also: others, earlier, .. } = &self.memory;
        let earlier = earlier.iter().filter(|(way, index, _)| *way == composed.way && Some(*index) == composed.earlier);
        let shared = ways[composed.way as usize].iter().chain(Way::each(*also).flat_map(|way| &others[way]));
        let ranges = shared.chain(earlier.map(|(.., shared)| shared)).map(|shared| shared.range.clone());
        let own = ranges.chain([features.clone()]).flat_map(|range| &self.features[range]);
        let usage = composed.phrase_use();
        let phrase = composed.phrase.map(|phrase| phrases.features(phrase)).unwrap_or_default();
        let phrase = phrase.iter().map(|feature| Weights::place(*feature, usage));
        own.map(|feature| Weights::place(*feature, Use::Alone)).chain(phrase).collect()
    }

    /// Adds a candidate; where there is one that reads alike, that gets the way.
    fn push(&mut self, scene: &Scene, composed: Composed) {
        let start = self.text.len();
        for segment in composed.segments {
            let piece = segment.start..segment.end;
            match segment.from {
                ReadFrom::Earlier(index) => self.text.extend(&scene.frame.earlier[index].chars[piece]),
                ReadFrom::Heading => self.text.extend(scene.frame.heading[piece].iter().map(|letter| letter.c)),
                from => self.text.extend(piece.filter_map(|at| counted(scene, from, at))),
            }
        }
        let text = start..self.text.len();
        let hash = hash_of(&self.text[text.clone()]);
        let same = self.list.iter_mut().find(|candidate| candidate.hash == hash);
        match same {
            None if text.len() <= LONGEST => {
                self.list.push(LabelCandidate { composed, score: 0, also: 0, text, hash, features: 0..0 });
                return;
            }
            Some(same) if same.composed.way != composed.way => same.also |= composed.way.bit(),
            _ => {}
        }
        self.text.truncate(start);
    }

    /// Finds the features of a candidate and adds their weights.
    fn score(&mut self, scene: &Scene, phrases: &Phrases, weights: &Weights, index: usize) {
        let Self { list, text, features, memory } = self;
        let LabelCandidate { composed, also, text: range, .. } = list[index].clone();
        let view = CandidateView { scene, phrases, composed: &composed, text: &text[range] };
        let mut seen = |see: &Seen| SharedFeatures::found(features, weights, see);
        let own = seen(&|see| view.own(see));
        let mut score = own.score;
        let way = composed.way as usize;
        score += memory.ways[way]
            .get_or_insert_with(|| {
                seen(&|see| {
                    view.sort(way, see);
                    view.context(see);
                })
            })
            .score;
        for way in Way::each(also) {
            score += memory.also[way].get_or_insert_with(|| seen(&|see| view.sort(way, see))).score;
        }
        if let Some(index) = composed.earlier {
            let known = |(way, of, _): &(Way, usize, SharedFeatures)| *way == composed.way && *of == index;
            let place = memory.earlier.iter().position(known).unwrap_or_else(|| {
                memory.earlier.push((composed.way, index, seen(&|see| view.earlier(index, see))));
                memory.earlier.len() - 1
            });
            score += memory.earlier[place].2.score;
        }
        if let Some(phrase) = composed.phrase {
            let usage = composed.phrase_use();
            let known = &mut memory.phrases[phrase][usize::from(usage == Use::Part)];
            score += *known.get_or_insert_with(|| weights.score(phrases.features(phrase), usage));
        }
        list[index].features = own.range;
        list[index].score = score;
    }
}

/// Whether the words of `part` stand in `whole`; no words are a part of nothing.
fn is_part(part: &[char], whole: &[char]) -> bool {
    !part.is_empty() && whole.windows(part.len()).any(|window| window == part)
}

/// How likely a candidate is that scores so much less than the chosen one, in parts of 2^20 of that one; whole numbers, so
/// that it is the same on every machine.
fn likelihood(behind: i32) -> u64 {
    usize::try_from(behind).map_or(LIKELIHOODS[0], |behind| LIKELIHOODS.get(behind).copied().unwrap_or_default())
}

/// Candidates that are less likely than this beside the chosen one do not count.
const FAINT: u64 = 1 << 8;

/// 2^20 times e^(-n/`ONE`) for each n, up to where it is as good as nothing.
const LIKELIHOODS: [u64; 10 * ONE as usize] = {
    /// e^(-1/`ONE`) in parts of 2^20.
    const STEP: u64 = 1_016_315;
    let mut all = [1 << 20; 10 * ONE as usize];
    let mut n = 1;
    while n < all.len() {
        all[n] = (all[n - 1] * STEP) >> 20;
        n += 1;
    }
    all
};

/// The character at `at` of the passage as a label holds it, unless it says nothing.
fn counted(scene: &Scene, from: ReadFrom, at: usize) -> Option<char> {
    let c = scene.chars()[at];
    let told = !(spell::is_silent(c) || from == ReadFrom::Timeless && c == '了');
    told.then(|| spell::plain(c))
}

impl Composed {
    /// Whether its phrase stands for itself or is a part of it.
    fn phrase_use(&self) -> Use {
        let joined =
            matches!(self.way, Way::HeadingBefore | Way::HeadingBehind | Way::OpeningBefore | Way::OpeningBehind);
        if joined || self.earlier.is_some() { Use::Part } else { Use::Alone }
    }
}

impl Memory {
    fn restart(&mut self, phrases: usize) {
        for ways in [&mut self.ways, &mut self.also] {
            ways.clear();
            ways.resize(Way::COUNT, None);
        }
        self.earlier.clear();
        self.phrases.clear();
        self.phrases.resize(phrases, [None; 2]);
    }
}

impl SharedFeatures {
    fn found(all: &mut Vec<u32>, weights: &Weights, see: &Seen) -> Self {
        let start = all.len();
        see(&mut |hash| all.push(hash.feature()));
        let range = start..all.len();
        Self { score: weights.score(&all[range.clone()], Use::Alone), range }
    }
}

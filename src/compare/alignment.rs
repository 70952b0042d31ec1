//! Which figures of one report are those of another: each with one at most, the likeliest first.

use super::compared::ComparedFigure;
use super::grams::{GramWeights, Grams};
use super::scope::Difference;
use super::similarity::{Likeness, WeightedFigure};
use crate::text::words::PlainMap;
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::panic::resume_unwind;
use std::sync::Arc;
use std::thread;

/// From this likeness on, in thousandths, two figures are of one indicator, or of related ones.
const ALIKE: u64 = 480;

/// From this one on, two figures make those beside them likelier.
const LIKELY: u64 = 380;

/// Less is not looked at.
const LEAST: u64 = 250;

/// What figures beside two that are alike gain by it.
const BESIDE: u64 = 60;

/// What two figures lose that differ in their scope.
fn lost_by(difference: Difference) -> u64 {
    match difference {
        Difference::Place => 250,
        Difference::Base | Difference::Flow => 250,
        Difference::Plan | Difference::Time => 250,
        Difference::Definition => 200,
        Difference::Set => 80,
    }
}

/// How many figures are looked at closely for each of another report: those that share most.
const CLOSELY: usize = 12;

/// A word that so many figures have tells none of them apart.
const MOST_HOLDERS: usize = 4_000;

/// So many pairs of figures are looked through before another thread would have begun: some milliseconds.
const SOON_DONE: usize = 1 << 20;

/// How often the gain of neighbours is reckoned anew.
const ROUNDS: usize = 2;

/// Two figures of two reports that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The places of both among the figures of their reports.
    pub one: usize,
    /// In the other report.
    pub other: usize,
    /// How alike they are.
    pub likeness: Likeness,
    /// The likeness with what differs taken off and what stands beside them added.
    pub score: u64,
    /// In what they differ; in nothing, if they are values of one indicator.
    pub differences: Vec<Difference>,
}

/// The words of the figures of a report with their weights.
pub(super) fn weighted<'a>(figures: &[&'a ComparedFigure], weights: &GramWeights) -> Vec<WeightedFigure<'a>> {
    let weighed = figures.iter().enumerate();
    weighed.map(|(at, figure)| WeightedFigure::new(weights, figure, (at, figures.len()))).collect()
}

/// Aligns the figures of a report with those that stand for the rows so far; the pairs in the order of these.
pub(super) fn align(
    heads: &Heads,
    other: &[&ComparedFigure],
    words: &[WeightedFigure],
    weights: &GramWeights,
) -> Vec<Pair> {
    let mut pairs = candidates(heads, other, words, weights);
    for _ in 0..ROUNDS {
        let likely = assigned(&pairs, LIKELY);
        for pair in &mut pairs {
            pair.score = base_score(&pair.likeness, &pair.differences) + BESIDE * likely.beside(pair);
        }
    }
    let mut chosen: Vec<Pair> = assigned(&pairs, ALIKE).chosen.iter().map(|at| pairs[*at].clone()).collect();
    chosen.sort_by_key(|pair| pair.one);
    chosen
}

/// A pair for each figure and those that stand for the rows of which it may be: found on all cores, unless it is done in a moment.
fn candidates(heads: &Heads, other: &[&ComparedFigure], words: &[WeightedFigure], weights: &GramWeights) -> Vec<Pair> {
    let is_soon_done = other.len().saturating_mul(heads.figures.len()) < SOON_DONE;
    let jobs = if is_soon_done { 1 } else { thread::available_parallelism().map_or(1, usize::from) };
    let share = other.len().div_ceil(jobs).max(1);
    thread::scope(|scope| {
        let shares = other.chunks(share).zip(words.chunks(share)).enumerate();
        let find = |(at, (other, words))| move || candidates_of(heads, other, words, weights, at * share);
        match shares.len() {
            1 => shares.flat_map(|part| find(part)()).collect(),
            _ => {
                let begun: Vec<_> = shares.map(|part| scope.spawn(find(part))).collect();
                let ended = begun.into_iter().map(|job| job.join().unwrap_or_else(|panic| resume_unwind(panic)));
                ended.flatten().collect()
            }
        }
    })
}

/// The same for some of the figures, the first of which stands at `first`.
fn candidates_of(
    heads: &Heads,
    other: &[&ComparedFigure],
    words: &[WeightedFigure],
    weights: &GramWeights,
    first: usize,
) -> Vec<Pair> {
    let mut paths = Paths { weights, known: HashMap::new() };
    let mut masses = vec![0; heads.figures.len()];
    let mut pairs = Vec::new();
    for (to, (figure, weighted)) in other.iter().zip(words).enumerate() {
        for at in heads.nearest(figure, weighted, &mut masses) {
            let (head, head_words) = (heads.figures[at], &heads.weighted[at]);
            if excludes(head, figure) {
                continue;
            }
            let likeness = head_words.likeness(weighted, paths.likeness(&head.path, &figure.path));
            if likeness.whole > LEAST {
                let differences = head.scope.differences(&figure.scope);
                let score = base_score(&likeness, &differences);
                pairs.push(Pair { one: at, other: first + to, likeness, score, differences });
            }
        }
    }
    pairs
}

/// How alike the titles of two sections are. Reports have few sections, and many figures in each.
struct Paths<'a> {
    weights: &'a GramWeights,
    known: HashMap<(*const Grams, *const Grams), Option<u64>>,
}

impl Paths<'_> {
    fn likeness(&mut self, one: &Arc<Grams>, other: &Arc<Grams>) -> Option<u64> {
        let key = (Arc::as_ptr(one), Arc::as_ptr(other));
        *self.known.entry(key).or_insert_with(|| self.weights.weigh(one).likeness(&self.weights.weigh(other)))
    }
}

fn base_score(likeness: &Likeness, differences: &[Difference]) -> u64 {
    likeness.whole.saturating_sub(differences.iter().map(|difference| lost_by(*difference)).sum())
}

/// Whether each names a word of a set that the other does not have, where it has another of that set.
fn excludes(one: &ComparedFigure, other: &ComparedFigure) -> bool {
    one.contrasts.iter().any(|word| {
        let mut same_set = other.contrasts.iter().filter(|known| known.set == word.set).peekable();
        let shared = one.contrasts.iter().any(|own| own.set == word.set && other.contrasts.contains(own));
        same_set.peek().is_some() && !shared
    })
}

/// The figures that stand for the rows so far, and where each word stands among them.
#[derive(Default)]
pub(super) struct Heads<'a> {
    figures: Vec<&'a ComparedFigure>,
    weighted: Vec<WeightedFigure<'a>>,
    words: PlainMap<u32, Vec<u32>>,
}

impl<'a> Heads<'a> {
    /// Adds a figure behind the others.
    pub fn push(&mut self, figure: &'a ComparedFigure, weighted: WeightedFigure<'a>) {
        // No memory holds more figures than such a number counts.
        let at = u32::try_from(self.figures.len()).unwrap_or(u32::MAX);
        weighted.both.iter().for_each(|(gram, _)| self.words.entry(gram).or_default().push(at));
        self.figures.push(figure);
        self.weighted.push(weighted);
    }

    /// The figures of its dimension that share most words with a figure, the nearest first. `masses` has for each of the figures
    /// the mass that is shared; 0 before and behind.
    fn nearest(&self, figure: &ComparedFigure, weighted: &WeightedFigure, masses: &mut [u64]) -> Vec<usize> {
        let mut touched = Vec::new();
        for (gram, weight) in weighted.both.iter() {
            for at in self.words.get(&gram).filter(|holders| holders.len() < MOST_HOLDERS).into_iter().flatten() {
                let at = *at as usize;
                if masses[at] == 0 {
                    touched.push(at);
                }
                masses[at] += weight;
            }
        }
        let mut near: Vec<(Reverse<u64>, usize)> =
            touched.iter().map(|at| (Reverse(std::mem::take(&mut masses[*at])), *at)).collect();
        near.retain(|(_, at)| self.figures[*at].dimension == figure.dimension);
        near.sort_unstable();
        near.truncate(CLOSELY);
        near.into_iter().map(|(_, at)| at).collect()
    }
}

/// Pairs of which no two share a figure.
struct Assignment {
    chosen: Vec<usize>,
    by_one: HashMap<usize, usize>,
}

impl Assignment {
    /// How many of the figures right before and right behind a pair are a pair too.
    fn beside(&self, pair: &Pair) -> u64 {
        let before = pair.one.checked_sub(1).zip(pair.other.checked_sub(1));
        let beside = [before, Some((pair.one + 1, pair.other + 1))];
        beside.into_iter().flatten().filter(|(one, other)| self.by_one.get(one) == Some(other)).count() as u64
    }
}

/// Takes the pairs from the highest score down to `least`, but for those with a figure that is taken.
fn assigned(pairs: &[Pair], least: u64) -> Assignment {
    let mut order: Vec<usize> = (0..pairs.len()).filter(|at| pairs[*at].score >= least).collect();
    order.sort_by_key(|at| (Reverse(pairs[*at].score), pairs[*at].one, pairs[*at].other));
    let mut by_one = HashMap::new();
    let mut taken = HashSet::new();
    let mut chosen = Vec::new();
    for at in order {
        let pair = &pairs[at];
        if by_one.contains_key(&pair.one) || taken.contains(&pair.other) {
            continue;
        }
        by_one.insert(pair.one, pair.other);
        taken.insert(pair.other);
        chosen.push(at);
    }
    Assignment { chosen, by_one }
}

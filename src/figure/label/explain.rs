//! Which labels a figure might have had: what `--explain` tells.

use super::candidate::Candidates;
use super::judge::Judge;
use super::phrases::Phrases;
use super::scene::Scene;
use super::spell;
use super::weights::{ONE, Weights};
use crate::figure::Label;
use crate::figure::lexicon::Labels;
use crate::text::TextRange;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// So many of the likeliest labels are told.
const TOLD: usize = 4;

/// A label that a figure might have.
#[derive(Clone, Debug)]
pub struct LabelOption {
    /// The label; empty where none is said.
    pub label: Label,
    /// How it came about, in a word of `Way`.
    pub way: String,
    /// How much less likely it is than the chosen one: a difference of 1 is a factor of e. Below 0 where it was passed over
    /// because it has what no label has.
    pub behind: f64,
}

/// Chooses like the ranker, and keeps the best candidates of each figure, the chosen one first.
pub struct Explainer<'a> {
    weights: &'a Weights,
    words: &'a Labels,
    text: &'a str,
    options: BTreeMap<TextRange, Vec<LabelOption>>,
}

impl<'a> Explainer<'a> {
    /// Looks at the figures of a document with this text.
    pub fn new(weights: &'a Weights, words: &'a Labels, text: &'a str) -> Self {
        Self { weights, words, text, options: BTreeMap::new() }
    }

    /// The labels of each figure, by its bytes.
    pub fn options(self) -> BTreeMap<TextRange, Vec<LabelOption>> {
        self.options
    }
}

impl Judge for Explainer<'_> {
    fn weights(&self) -> &Weights {
        self.weights
    }

    fn choose(&mut self, scene: &Scene, _phrases: &Phrases, candidates: &Candidates) -> usize {
        let best = candidates.best();
        let mut order: Vec<usize> = (0..candidates.list.len()).collect();
        order.sort_by_key(|index| (*index != best, Reverse(candidates.list[*index].score), *index));
        let option = |index: usize| LabelOption {
            label: spell::label(self.text, &candidates.letters(scene, self.words, index)),
            way: format!("{:?}", candidates.composed(index).way),
            behind: f64::from(candidates.list[best].score - candidates.list[index].score) / f64::from(ONE),
        };
        let options = order.into_iter().take(TOLD).map(option).collect();
        self.options.insert(scene.bytes(), options);
        best
    }
}

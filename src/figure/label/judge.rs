//! Who chooses among the candidates: the weights, or what learns them.

use super::candidate::Candidates;
use super::phrases::Phrases;
use super::scene::Scene;
use super::weights::Weights;

/// Chooses the label of each figure.
pub trait Judge {
    /// The weights by which candidates are scored.
    fn weights(&self) -> &Weights;

    /// The weights by which text is cut and phrases are ranked: the same, but while candidates are being learned.
    fn phrase_weights(&self) -> &Weights {
        self.weights()
    }

    /// Whether candidates are wanted, not phrases alone.
    fn wants_candidates(&self) -> bool {
        true
    }

    /// Sees the phrases around a figure before they are scored.
    fn see(&mut self, _scene: &Scene, _phrases: &Phrases) {}

    /// The index of the candidate that is the label.
    fn choose(&mut self, scene: &Scene, phrases: &Phrases, candidates: &Candidates) -> usize;
}

/// Takes the candidate with the highest score.
pub struct Ranker<'a>(pub &'a Weights);

impl Judge for Ranker<'_> {
    fn weights(&self) -> &Weights {
        self.0
    }

    fn choose(&mut self, _scene: &Scene, _phrases: &Phrases, candidates: &Candidates) -> usize {
        candidates.best()
    }
}

//! What is seen of phrases and candidates, in groups: many share a group, and it is weighed once.

use super::hash::Hash;
use super::weights::{Use, Weights};

/// Takes each feature that is seen.
pub type See<'a> = &'a mut Features;

/// The features of a group.
#[derive(Default)]
pub struct Features(Vec<u32>);

impl Features {
    #[inline]
    pub fn add(&mut self, feature: Hash) {
        self.0.push(feature.feature());
    }

    /// Several at once.
    #[inline]
    pub fn all<const N: usize>(&mut self, features: [Hash; N]) {
        self.0.extend_from_slice(&features.map(Hash::feature));
    }

    #[inline]
    pub fn extend(&mut self, features: impl Iterator<Item = Hash>) {
        self.0.extend(features.map(Hash::feature));
    }
}

/// Takes the groups of features of what is looked at.
pub trait Groups {
    /// Takes the group that `key` names; `see` gives its features.
    fn add(&mut self, key: Hash, see: impl FnOnce(See));
}

/// How many places there are for what groups weigh: several for each group that is seen around a figure.
const PLACES: usize = 2048;

/// What a group weighs.
#[derive(Clone, Copy, Default)]
struct Weighed {
    key: u64,
    /// The figure around which it was seen.
    figure: u32,
    score: i32,
}

/// What the groups around a figure weigh, each at the place that its key names: of two with one place, the one that was seen last.
pub struct WeighedGroups {
    places: Box<[Weighed]>,
    figure: u32,
    features: Features,
}

impl Default for WeighedGroups {
    fn default() -> Self {
        Self { places: vec![Weighed::default(); PLACES].into(), figure: 0, features: Features::default() }
    }
}

impl WeighedGroups {
    /// Goes on to the next figure.
    pub fn forget(&mut self) {
        self.figure = self.figure.wrapping_add(1);
    }

    /// The sum of the weights of all features whose groups `add` gives.
    #[inline]
    pub fn sum(&mut self, weights: &Weights, usage: Use, add: impl FnOnce(&mut Sum)) -> i32 {
        let mut sum = Sum { known: self, weights, usage, score: 0 };
        add(&mut sum);
        sum.score
    }
}

/// Adds up what groups weigh.
pub struct Sum<'a> {
    known: &'a mut WeighedGroups,
    weights: &'a Weights,
    usage: Use,
    score: i32,
}

impl Groups for Sum<'_> {
    #[inline]
    fn add(&mut self, key: Hash, see: impl FnOnce(See)) {
        let WeighedGroups { places, figure, features } = &mut *self.known;
        let key = key.value() ^ self.usage as u64;
        let known = &mut places[(key >> 20) as usize % PLACES];
        if known.key != key || known.figure != *figure {
            features.0.clear();
            see(features);
            *known = Weighed { key, figure: *figure, score: self.weights.score(&features.0, self.usage) };
        }
        self.score += known.score;
    }
}

/// Lists where the weights of features stand.
pub struct WeightPlaces {
    usage: Use,
    pub list: Vec<usize>,
}

impl WeightPlaces {
    pub fn of(usage: Use) -> Self {
        Self { usage, list: Vec::new() }
    }
}

impl Groups for WeightPlaces {
    fn add(&mut self, _key: Hash, see: impl FnOnce(See)) {
        let mut features = Features::default();
        see(&mut features);
        self.list.extend(features.0.iter().map(|feature| Weights::place(*feature, self.usage)));
    }
}

//! What is seen of phrases and candidates, in groups: many share a group, and its features are found and weighed once.

use super::hash::Hash;
use super::weights::{Use, Weights};
use crate::text::words::PlainMap;
use std::ops::Range;

/// Takes each feature that is seen.
pub type See<'a> = &'a mut dyn FnMut(Hash);

/// Features with what they weigh in each use, once that was asked for.
#[derive(Clone, Debug)]
struct Group {
    features: Range<usize>,
    scores: [Option<i32>; Use::COUNT],
}

/// The groups of features around a figure, in the order in which they were added. What is looked at has those of a range.
#[derive(Default)]
pub struct Groups {
    /// For each group that was added its place in `list`.
    added: Vec<usize>,
    known: PlainMap<u64, usize>,
    list: Vec<Group>,
    features: Vec<u32>,
}

impl Groups {
    pub fn clear(&mut self) {
        self.added.clear();
        self.known.clear();
        self.list.clear();
        self.features.clear();
    }

    /// How many groups were added.
    pub fn len(&self) -> usize {
        self.added.len()
    }

    /// Adds the group that `key` names; `see` gives its features where it is added for the first time.
    #[inline]
    pub fn add(&mut self, key: Hash, see: impl FnOnce(See)) {
        let Self { added, known, list, features } = self;
        let group = *known.entry(key.value()).or_insert_with(|| {
            let start = features.len();
            see(&mut |hash| features.push(hash.feature()));
            list.push(Group { features: start..features.len(), scores: [None; Use::COUNT] });
            list.len() - 1
        });
        added.push(group);
    }

    /// The sum of the weights of the groups in a range.
    pub fn score(&mut self, range: Range<usize>, weights: &Weights, usage: Use) -> i32 {
        let Self { added, list, features, .. } = self;
        let score = |group: &usize| {
            let Group { features: range, scores } = &mut list[*group];
            *scores[usage.index()].get_or_insert_with(|| weights.score(&features[range.clone()], usage))
        };
        added[range].iter().map(score).sum()
    }

    /// The features of the groups in a range.
    pub fn features(&self, range: Range<usize>) -> impl Iterator<Item = u32> {
        self.added[range].iter().flat_map(|group| &self.features[self.list[*group].features.clone()]).copied()
    }
}

//! What is seen of phrases and candidates, in groups: many share a group, and its features are found and weighed once.

use super::hash::{Hash, HashedMap};
use super::weights::{Use, Weights};
use std::ops::Range;

/// Takes each feature that is seen.
pub type See<'a> = &'a mut dyn FnMut(Hash);

/// A group of features, by its place among those of the figure.
#[derive(Clone, Copy, Debug)]
pub struct GroupId(u32);

/// Features with what they weigh in each use, once that was asked for.
#[derive(Clone, Debug)]
struct Group {
    features: Range<usize>,
    scores: [Option<i32>; Use::COUNT],
}

/// The groups of features around a figure.
#[derive(Default)]
pub struct Groups {
    known: HashedMap<GroupId>,
    list: Vec<Group>,
    features: Vec<u32>,
}

impl Groups {
    pub fn clear(&mut self) {
        self.known.clear();
        self.list.clear();
        self.features.clear();
    }

    /// The group that `key` names; `see` gives its features where it is asked for the first time.
    #[inline]
    pub fn group(&mut self, key: Hash, see: impl FnOnce(See)) -> GroupId {
        if let Some(known) = self.known.get(&key.value()) {
            return *known;
        }
        let start = self.features.len();
        see(&mut |hash| self.features.push(hash.feature()));
        let group = GroupId(self.list.len() as u32);
        self.list.push(Group { features: start..self.features.len(), scores: [None; Use::COUNT] });
        self.known.insert(key.value(), group);
        group
    }

    /// The sum of the weights of a group.
    #[inline]
    pub fn score(&mut self, group: GroupId, weights: &Weights, usage: Use) -> i32 {
        let Group { features, scores } = &mut self.list[group.0 as usize];
        *scores[usage.index()].get_or_insert_with(|| weights.score(&self.features[features.clone()], usage))
    }

    /// The features of a group.
    pub fn features(&self, group: GroupId) -> &[u32] {
        &self.features[self.list[group.0 as usize].features.clone()]
    }
}

//! Where a phrase may begin and end: each gap between two characters is scored by the few characters around it.

use super::hash::{Hash, char_at};
use super::weights::Weights;

/// How many features a gap has.
const FEATURES: usize = 9;

/// How likely a phrase begins at a gap, and how likely one ends there.
#[derive(Clone, Copy, Debug, Default)]
pub struct CutScore {
    pub begin: i32,
    pub end: i32,
}

impl CutScore {
    /// The scores of the gap before the character at `gap`.
    pub fn of(weights: &Weights, chars: &[char], gap: usize) -> Self {
        let [begin, end] = weights.cut(&features(chars, gap));
        Self { begin, end }
    }
}

/// The scores of all gaps of a short text.
pub fn scores(weights: &Weights, chars: &[char]) -> Vec<CutScore> {
    (0..=chars.len()).map(|gap| CutScore::of(weights, chars, gap)).collect()
}

/// The features of the gap before the character at `gap`: up to three characters on each side.
pub fn features(chars: &[char], gap: usize) -> [u32; FEATURES] {
    let at = |offset: isize| char_at(chars, gap as isize + offset);
    let (a3, a2, a1, b1, b2, b3) = (at(-3), at(-2), at(-1), at(0), at(1), at(2));
    [
        Hash::of(1).with(a1),
        Hash::of(2).with(b1),
        Hash::of(3).with(a2).with(a1),
        Hash::of(4).with(b1).with(b2),
        Hash::of(5).with(a1).with(b1),
        Hash::of(6).with(a2).with(a1).with(b1),
        Hash::of(7).with(a1).with(b1).with(b2),
        Hash::of(8).with(a3).with(a2).with(a1),
        Hash::of(9).with(b1).with(b2).with(b3),
    ]
    .map(Hash::feature)
}

/// The most gaps that are ever tried at once.
const MOST: usize = 10;

/// A few gaps, the likeliest first.
#[derive(Clone, Copy, Debug, Default)]
pub struct BestGaps {
    at: [usize; MOST],
    score: [i32; MOST],
    len: usize,
}

impl BestGaps {
    /// The `count` gaps with the highest scores among those from `first` to `last`; of two as likely, the first one.
    pub fn of(first: usize, last: usize, count: usize, score: impl Fn(usize) -> i32) -> Self {
        let mut best = Self::default();
        for at in first..=last {
            best.insert(at, score(at), count.min(MOST));
        }
        best
    }

    fn insert(&mut self, at: usize, score: i32, count: usize) {
        // Most gaps are no better than the worst that is kept.
        if self.len == count && count.checked_sub(1).is_none_or(|last| self.score[last] >= score) {
            return;
        }
        let place = (0..self.len).find(|place| self.score[*place] < score).unwrap_or(self.len);
        self.len = (self.len + 1).min(count);
        self.at.copy_within(place..self.len - 1, place + 1);
        self.score.copy_within(place..self.len - 1, place + 1);
        self.at[place] = at;
        self.score[place] = score;
    }

    /// These, and `at` behind them if it is none of them.
    pub fn and(mut self, at: usize) -> Self {
        if !self.as_slice().contains(&at) && self.len < MOST {
            self.at[self.len] = at;
            self.len += 1;
        }
        self
    }

    /// The gaps alone.
    pub fn as_slice(&self) -> &[usize] {
        &self.at[..self.len]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_gaps_come_first_and_no_gap_twice() {
        let scores = [3, 9, 1, 9, 5];
        let best = BestGaps::of(0, 4, 3, |at| scores[at]);
        assert_eq!(best.as_slice(), [1, 3, 4]);
        assert_eq!(best.and(3).and(0).as_slice(), [1, 3, 4, 0]);
    }
}

//! The order in which phrases and candidates are preferred: the highest score first, and of equal ones what came first.

/// A score with the place of what it is of. What is preferred is less.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RankedPlace(u64);

impl RankedPlace {
    /// The highest scores have the lowest upper halves.
    #[inline]
    pub fn of(score: i32, place: usize) -> Self {
        Self(u64::from(!score as u32 ^ 1 << 31) << 32 | u64::from(place as u32))
    }

    pub fn score(self) -> i32 {
        !((self.0 >> 32) as u32 ^ 1 << 31) as i32
    }

    pub fn place(self) -> usize {
        self.0 as u32 as usize
    }
}

/// Keeps the best `count` of some ranks, in no order.
pub fn keep_best(ranks: &mut Vec<RankedPlace>, count: usize) {
    if ranks.len() > count {
        ranks.select_nth_unstable(count);
        ranks.truncate(count);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_scores_are_kept_and_of_equal_ones_the_first() {
        let scores = [3, -7, i32::MAX, 3, i32::MIN, 0];
        let mut ranks: Vec<RankedPlace> =
            scores.into_iter().enumerate().map(|(place, score)| RankedPlace::of(score, place)).collect();
        keep_best(&mut ranks, 3);
        ranks.sort_unstable();
        assert_eq!(
            ranks.iter().map(|rank| (rank.score(), rank.place())).collect::<Vec<_>>(),
            [(i32::MAX, 2), (3, 0), (3, 3)]
        );
        assert!(scores.iter().all(|score| RankedPlace::of(*score, 9).score() == *score));
    }
}

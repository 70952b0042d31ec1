//! How many lines each paragraph takes, and quickly how many stand before each.

/// Heights in lines, with sums before each kept in a Fenwick tree: look-up and change in O(log n).
#[derive(Clone, Debug, Default)]
pub struct Heights {
    heights: Vec<usize>,
    tree: Vec<usize>,
}

impl Heights {
    /// A tree over `heights`, in O(n).
    pub fn new(heights: Vec<usize>) -> Self {
        let mut tree = heights.clone();
        for at in 0..tree.len() {
            let above = at | (at + 1);
            let sum = tree.get(at).copied().unwrap_or_default();
            if let Some(node) = tree.get_mut(above) {
                *node += sum;
            }
        }
        Self { heights, tree }
    }

    /// Changes the height of paragraph `at`.
    pub fn set(&mut self, at: usize, height: usize) {
        let Some(old) = self.heights.get_mut(at) else { return };
        let (old, mut node) = (std::mem::replace(old, height), at);
        while let Some(sum) = self.tree.get_mut(node).filter(|_| old != height) {
            *sum = *sum + height - old;
            node |= node + 1;
        }
    }

    /// The sum of the heights before paragraph `at`.
    pub fn before(&self, at: usize) -> usize {
        let (mut end, mut sum) = (at.min(self.tree.len()), 0);
        while let Some(node) = end.checked_sub(1) {
            sum += self.tree.get(node).copied().unwrap_or_default();
            end &= node;
        }
        sum
    }

    /// The paragraph that holds line `line` of all, and how many lines of it stand before; their number behind the end.
    pub fn find(&self, line: usize) -> (usize, usize) {
        let (mut at, mut rest) = (0, line);
        let mut step = self.tree.len().next_power_of_two();
        while step > 0 {
            if let Some(sum) = self.tree.get(at + step - 1).filter(|sum| **sum <= rest) {
                (at, rest) = (at + step, rest - sum);
            }
            step /= 2;
        }
        (at, rest)
    }

    /// The sum of all heights.
    pub fn total(&self) -> usize {
        self.before(self.heights.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_follow_every_change() {
        let mut plain: Vec<usize> = (0..37).map(|n| n * 7 % 11).collect();
        let mut heights = Heights::new(plain.clone());
        for (at, height) in [(0, 5), (36, 0), (17, 40), (17, 3), (8, 0)] {
            plain[at] = height;
            heights.set(at, height);
            for end in 0..=plain.len() {
                assert_eq!(heights.before(end), plain.iter().take(end).sum::<usize>());
            }
            for line in 0..heights.total() {
                let (found, rest) = heights.find(line);
                assert!(heights.before(found) + rest == line && rest < plain[found]);
            }
            assert_eq!(heights.find(heights.total()), (plain.len(), 0));
        }
        assert_eq!(heights.total(), plain.iter().sum::<usize>());
    }

    #[test]
    fn nothing_has_no_height() {
        let mut heights = Heights::new(Vec::new());
        heights.set(0, 3);
        assert_eq!((heights.total(), heights.before(9)), (0, 0));
    }
}

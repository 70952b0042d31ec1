//! Words as sets of pairs of characters, and how much two sets have in common. A pair that few figures have weighs more.

use super::words::marks;
use crate::text::words::PlainMap;
use std::cmp::Ordering;

/// Pairs of characters as numbers, sorted, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Grams(pub Vec<u32>);

impl Grams {
    /// The pairs of `words`; the character itself where there is but one.
    pub fn of(words: &[char]) -> Self {
        let mut pairs: Vec<u32> = words.windows(2).map(|two| pair(two[0], two[1])).collect();
        if let [only] = words {
            pairs.push(pair(*only, '\0'));
        }
        Self::sorted(pairs)
    }

    /// The pairs of both.
    pub fn and(&self, other: &Self) -> Self {
        Self::sorted([self.0.as_slice(), other.0.as_slice()].concat())
    }

    fn sorted(mut pairs: Vec<u32>) -> Self {
        pairs.sort_unstable();
        pairs.dedup();
        Self(pairs)
    }
}

/// A number for two characters. Of the characters of one language hardly two pairs share one.
fn pair(one: char, two: char) -> u32 {
    u32::from(one).wrapping_mul(0x9E37_79B1).rotate_left(13) ^ u32::from(two)
}

/// How many parts a bit of information has: weights are whole numbers.
const PARTS: u64 = 16;

/// So many figures without any of the pairs are reckoned with besides those that are compared: in two reports of a few figures
/// every word would seem common.
const BACKGROUND: u64 = 100;

/// What each pair weighs: the binary logarithm of how many figures there are to one that has it.
#[derive(Default)]
pub(super) struct GramWeights {
    holders: PlainMap<u32, u32>,
    figures: u64,
}

impl GramWeights {
    /// Counts the pairs of one figure.
    pub fn count(&mut self, grams: &Grams) {
        self.figures += 1;
        grams.0.iter().for_each(|gram| *self.holders.entry(*gram).or_default() += 1);
    }

    /// A set with the weights of its pairs.
    pub fn weigh<'a>(&self, grams: &'a Grams) -> WeightedGrams<'a> {
        let weights: Box<[u16]> = grams.0.iter().map(|gram| self.weight(*gram)).collect();
        let weight = |weight: &u16| u64::from(*weight);
        WeightedGrams {
            grams: &grams.0,
            mass: weights.iter().map(weight).sum(),
            square: weights.iter().map(|one| weight(one) * weight(one)).sum(),
            weights,
        }
    }

    fn weight(&self, gram: u32) -> u16 {
        let holders = self.holders.get(&gram).map_or(1, |holders| 2 * u64::from(*holders) + 1);
        let weight =
            logarithm((self.figures + BACKGROUND) * 2 * PARTS / holders).saturating_sub(logarithm(PARTS)).max(1);
        u16::try_from(weight).unwrap_or(u16::MAX)
    }
}

/// The binary logarithm of `number` in sixteenths, straight between powers of two.
fn logarithm(number: u64) -> u64 {
    let number = number.max(1);
    let whole = u64::from(number.ilog2());
    whole * PARTS + (((number - (1 << whole)) * PARTS) >> whole)
}

/// Pairs of characters with their weights.
#[derive(Clone, Debug)]
pub(super) struct WeightedGrams<'a> {
    /// The pairs, sorted.
    grams: &'a [u32],
    /// What each of them weighs.
    weights: Box<[u16]>,
    /// The sum of the weights.
    pub mass: u64,
    /// The sum of their squares.
    square: u64,
}

/// A likeness of one, in thousandths.
pub(super) const WHOLE: u64 = 1000;

impl WeightedGrams<'_> {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.grams.is_empty()
    }

    /// The pairs, each with its weight.
    pub fn iter(&self) -> impl Iterator<Item = (u32, u64)> + '_ {
        self.grams.iter().copied().zip(self.weights.iter().map(|weight| u64::from(*weight)))
    }

    /// The cosine of two sets in thousandths; none where both are empty.
    pub fn likeness(&self, other: &Self) -> Option<u64> {
        if self.grams.is_empty() && other.grams.is_empty() {
            return None;
        }
        let mut shared = 0;
        self.each_shared(other, |weight| shared += weight * weight);
        Some(if shared == 0 { 0 } else { shared * WHOLE / (self.square * other.square).isqrt().max(1) })
    }

    /// How much of its mass others hold together, in thousandths.
    pub fn held_by(&self, others: [&Self; 2]) -> u64 {
        let is_held = |gram: &u32| others.iter().any(|other| other.grams.binary_search(gram).is_ok());
        let held: u64 = self.iter().filter(|(gram, _)| is_held(gram)).map(|(_, weight)| weight).sum();
        held * WHOLE / self.mass.max(1)
    }

    /// The mass that two sets share.
    pub fn shared_mass(&self, other: &Self) -> u64 {
        let mut mass = 0;
        self.each_shared(other, |weight| mass += weight);
        mass
    }

    /// Gives the weight of each pair that both have to `take`.
    fn each_shared(&self, other: &Self, mut take: impl FnMut(u64)) {
        let mut known = other.grams;
        for (gram, weight) in self.iter() {
            while let [first, rest @ ..] = known {
                match first.cmp(&gram) {
                    Ordering::Less => known = rest,
                    Ordering::Equal => {
                        take(weight);
                        known = rest;
                        break;
                    }
                    Ordering::Greater => break,
                }
            }
        }
    }
}

/// Which words of sets that exclude one another stand in `words`, but for those within a longer one.
pub(super) fn contrasts(words: &[char]) -> Vec<super::words::ContrastWord> {
    let mut found: Vec<_> = marks(&super::words::WORDS.contrast, words).map(|(.., word)| word).collect();
    found.sort_unstable();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grams(text: &str) -> Grams {
        Grams::of(&text.chars().collect::<Vec<_>>())
    }

    #[test]
    fn what_few_have_in_common_counts_more() {
        let mut weights = GramWeights::default();
        ["粮食产量", "棉花产量", "油料产量", "粮食面积"].iter().for_each(|text| weights.count(&grams(text)));
        let texts = ["粮食产量", "粮食面积", "棉花产量", "棉花", ""].map(grams);
        let [grain, sown, cotton, short, none] = texts.each_ref().map(|grams| weights.weigh(grams));
        assert_eq!(grain.likeness(&grain), Some(WHOLE));
        assert!(grain.likeness(&sown) > grain.likeness(&cotton), "粮食 is rarer than 产量");
        assert_eq!(none.likeness(&none), None);
        assert_eq!((grain.held_by([&none, &grain]), short.held_by([&cotton, &none])), (WHOLE, WHOLE));
    }

    #[test]
    fn logarithms_rise_with_their_numbers() {
        let logarithms: Vec<u64> = (1..200).map(logarithm).collect();
        assert!(logarithms.is_sorted());
        assert_eq!((logarithm(1), logarithm(2), logarithm(64)), (0, 16, 96));
    }
}

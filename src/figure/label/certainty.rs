//! How sure the label of a figure is, told by how far it leads.

use super::candidate::Candidates;
use super::phrases::Phrases;
use super::spell;
use super::weights::ONE;

/// No lead counts for more, nor the score of a phrase.
const FARTHEST: i32 = 6 * ONE;

/// How much of each lead is added up, in hundredths, and what is added to them: `examples/learn --folds` fits them to figures of
/// documents left out. The lead before the second rival tells the most: the first is often a label that is as right.
const PARTS: [i32; Leads::COUNT] = [36, 23, 7, 13, 183];
const START: i32 = -62;

/// How far the chosen label of a figure leads, in parts of `ONE`.
#[derive(Clone, Copy, Debug)]
pub struct Leads([i32; Leads::COUNT]);

impl Leads {
    /// How many there are.
    pub const COUNT: usize = 5;

    /// The lead before its second rival and before all that say something else, that of the best phrase before the next, how
    /// good that phrase is, and how many chars the label has.
    pub(super) fn of(candidates: &Candidates, phrases: &Phrases, chosen: usize) -> Self {
        let text = candidates.text(chosen);
        let lead = |rival: usize| (candidates.list[chosen].score - candidates.list[rival].score).min(FARTHEST);
        let rivals = (0..candidates.list.len()).filter(|rival| *rival != chosen && !candidates.list[*rival].faulty);
        let mut rivals: Vec<(i32, usize)> = rivals.map(|rival| (lead(rival), rival)).collect();
        rivals.sort_unstable();
        let before = |rival: Option<&(i32, usize)>| rival.map_or(FARTHEST, |(lead, _)| *lead);
        let apart = rivals.iter().find(|(_, rival)| !says_part(&text, &candidates.text(*rival)));
        let phrase = |rank: usize| phrases.list.get(rank).map_or(0, |ranked| ranked.score);
        Self([
            before(rivals.get(1)),
            before(apart),
            (phrase(0) - phrase(1)).min(FARTHEST),
            phrase(0).clamp(-FARTHEST / 2, FARTHEST),
            text.len().min(12) as i32,
        ])
    }

    /// How likely the label is right, as log-odds in parts of `ONE`.
    pub fn certainty(&self) -> i32 {
        self.0.iter().zip(PARTS).map(|(lead, part)| lead * part).sum::<i32>() / 100 + START
    }

    /// The leads as numbers, in the order in which they are told above.
    pub fn numbers(&self) -> [i32; Self::COUNT] {
        self.0
    }
}

/// Whether one label says a part of what the other says.
fn says_part(one: &[char], other: &[char]) -> bool {
    let (one, other) = (spell::said(one), spell::said(other));
    let is_part =
        |part: &[char], whole: &[char]| !part.is_empty() && whole.windows(part.len()).any(|said| said == part);
    is_part(one, other) || is_part(other, one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_label_says_a_part_of_another() {
        let says = |one: &str, other: &str| {
            let chars = |label: &str| label.chars().collect::<Vec<_>>();
            says_part(&chars(one), &chars(other))
        };
        assert!(says("水渠", "新修水渠") && says("新修水渠", "水渠"));
        assert!(!says("水渠", "水库") && !says("", "水渠"));
    }
}

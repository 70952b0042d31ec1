//! How sure the label of a figure is, told by how far it leads.

use super::candidate::Candidates;
use super::phrases::Phrases;
use super::spell;
use super::weights::ONE;

/// How likely the chosen candidate is right, as log-odds in parts of `ONE`. The parts were fitted by logistic regression to the
/// figures of documents left out (`examples/learn --folds`): the lead before the second rival tells the most, as the first is
/// often a label that is as right.
pub fn certainty(candidates: &Candidates, phrases: &Phrases, chosen: usize) -> i32 {
    /// No lead counts for more, nor a phrase.
    const FARTHEST: i32 = 6 * ONE;
    let text = candidates.text(chosen);
    let lead = |other: usize| (candidates.list[chosen].score - candidates.list[other].score).min(FARTHEST);
    let rivals = || (0..candidates.list.len()).filter(|other| *other != chosen && !candidates.list[*other].faulty);
    let mut leads: Vec<i32> = rivals().map(lead).collect();
    leads.sort_unstable();
    let second = leads.get(1).copied().unwrap_or(FARTHEST);
    let apart =
        rivals().filter(|other| !says_part(&text, &candidates.text(*other))).map(lead).min().unwrap_or(FARTHEST);
    let phrase = |rank: usize| phrases.list.get(rank).map_or(0, |ranked| ranked.score);
    let (best, ahead) = (phrase(0).clamp(-FARTHEST / 2, FARTHEST), (phrase(0) - phrase(1)).min(FARTHEST));
    (39 * second + 13 * apart + 8 * ahead + 7 * best + 5 * ONE * text.len().min(12) as i32) / 100 - 47
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

//! How sure the label of a figure is, told by how far it leads, by what it is made of, and by the labels before it.

use super::candidate::Candidates;
use super::phrases::Phrases;
use super::scene::{ReadFrom, Scene};
use super::spell;
use super::weights::ONE;

/// No lead counts for more, nor a certainty.
const FARTHEST: i32 = 6 * ONE;

/// No score counts for more.
const HIGHEST: i32 = 16 * ONE;

/// So many labels of a section count at most.
const MANY: usize = 40;

/// What a share of all that is likely is told in.
const WHOLE: i32 = 8 * ONE;

/// How much of each sign is added up, in hundredths, and what is added to them: `examples/learn --folds` fits them to figures of
/// documents left out.
const PARTS: [i32; Evidence::COUNT] = [20, 12, 14, 21, -12, 10, 19, 32, -64, -112, -28, -52];
const START: i32 = -58;

/// What tells how sure the label of a figure is, in parts of `ONE`.
#[derive(Clone, Copy, Debug)]
pub struct Evidence {
    signs: [i32; Evidence::COUNT],
    /// How sure the label is at most: what takes up an earlier label is no surer than that.
    most: i32,
}

impl Evidence {
    /// How many signs there are.
    pub const COUNT: usize = 12;

    /// What tells it of the `chosen` candidate.
    pub(super) fn of(scene: &Scene, candidates: &Candidates, phrases: &Phrases, chosen: usize) -> Self {
        let (composed, text) = (candidates.composed(chosen), candidates.text(scene, chosen));
        let [share, second, apart] = leads(scene, candidates, chosen, &text);
        let phrase = composed.phrase.map_or(0, |phrase| phrases.list[phrase].score);
        let first = composed.segments.iter().find(|segment| segment.start < segment.end);
        let read = first.filter(|segment| !matches!(segment.from, ReadFrom::Earlier(_)));
        let earlier = &scene.frame.earlier;
        let taken_up = composed.earlier.map(|index| &earlier[index]);
        let is = |true_of_it: bool| ONE * i32::from(true_of_it);
        let signs = [
            share,
            second,
            apart,
            phrase.clamp(-HIGHEST, HIGHEST),
            read.map_or(0, |segment| scene.passage.cut(segment.start).begin),
            candidates.list[chosen].score.clamp(-HIGHEST, HIGHEST),
            earlier.last().map_or(0, |last| last.certainty),
            taken_up.map_or(0, |label| label.certainty),
            is(taken_up.is_some_and(|label| label.spot.unit == scene.figure().unit)),
            earlier.len().min(MANY) as i32,
            is(text.contains(&'占')),
            is(text.contains(&'、')),
        ];
        Self { signs, most: taken_up.map_or(FARTHEST, |label| label.certainty) }
    }

    /// How likely the label is right, as log-odds in parts of `ONE`.
    pub fn certainty(&self) -> i32 {
        let sum: i32 = self.signs.iter().zip(PARTS).map(|(sign, part)| sign * part).sum();
        (sum / 100 + START).clamp(-FARTHEST, FARTHEST).min(self.most)
    }

    /// The signs as numbers: how large the label's share is of all that is likely, its lead before its second rival (the first
    /// is often a label that is as right) and before all that say something else, how good its phrase is, how well it is cut
    /// at its begin, its score, how sure the label before it is, and the one that it takes up, whether that has the same unit,
    /// how many labels the section has so far, and whether it tells a share or a list.
    pub fn numbers(&self) -> [i32; Self::COUNT] {
        self.signs
    }
}

/// How large a share of all that is likely the chosen label, which reads `text`, has in parts of `WHOLE`, and its leads before its
/// second rival and before all that say something else.
fn leads(scene: &Scene, candidates: &Candidates, chosen: usize, text: &[char]) -> [i32; 3] {
    let lead = |rival: usize| (candidates.list[chosen].score - candidates.list[rival].score).clamp(0, HIGHEST);
    let rivals = (0..candidates.list.len()).filter(|rival| *rival != chosen && !candidates.list[*rival].faulty);
    let mut rivals: Vec<(i32, usize)> = rivals.map(|rival| (lead(rival), rival)).collect();
    rivals.sort_unstable();
    let before = |rival: Option<&(i32, usize)>| rival.map_or(FARTHEST, |(lead, _)| (*lead).min(FARTHEST));
    let apart = rivals.iter().find(|(_, rival)| !says_part(text, &candidates.text(scene, *rival)));
    let all: i32 = likelihood(0) + rivals.iter().map(|(lead, _)| likelihood(*lead)).sum::<i32>();
    [WHOLE * likelihood(0) / all, before(rivals.get(1)), before(apart)]
}

/// How likely a candidate is that is behind by so many parts of `ONE`; a whole number, the same on every machine.
fn likelihood(behind: i32) -> i32 {
    /// A factor of e is so many halvings, in 256ths.
    const HALVINGS: i32 = 369;
    let halvings = behind * HALVINGS / 256;
    let (whole, rest) = (halvings / ONE, halvings % ONE);
    ((1 << 16) - (rest << 16) / (2 * ONE)) >> whole
}

/// Whether one label says a part of what the other says.
fn says_part(one: &[char], other: &[char]) -> bool {
    let (one, other) = (spell::said(one), spell::said(other));
    spell::holds(other, one) || spell::holds(one, other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_behind_by_one_is_e_times_less_likely() {
        let factor = |behind: i32| f64::from(likelihood(behind)) / f64::from(likelihood(behind + ONE));
        assert!([0, 7, 40, 5 * ONE].into_iter().all(|behind| (factor(behind) - 1f64.exp()).abs() < 0.3));
        assert!(likelihood(HIGHEST) < 8);
    }

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

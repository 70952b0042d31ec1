//! Figures of what 前者 and 后者 point at: 鱼、虾产量分别为3吨、5吨，前者增长2%，后者下降1%.

use super::frame::Earlier;
use super::listed::noun_end;
use super::marks::clause_start;
use super::scene::Scene;
use super::spell::Letter;
use crate::figure::lexicon::Labels;
use crate::text::CharRange;

/// What points at the first or the last of things told before, and at how many of them.
const POINTING: [(&[char], bool, usize); 6] = [
    (&['前', '者'], true, 1),
    (&['后', '者'], false, 1),
    (&['前', '两', '者'], true, 2),
    (&['前', '二', '者'], true, 2),
    (&['后', '两', '者'], false, 2),
    (&['后', '二', '者'], false, 2),
];

/// 鱼产量 of 前者增长2%: the label of the one that is pointed at, where the clause says nothing else.
pub fn label(scene: &Scene, words: &Labels) -> Option<Vec<Letter>> {
    let (first, end) = scene.run();
    let (behind, opening, count) = pointing(scene, first).filter(|(_, _, count)| *count == end - first)?;
    if noun_end(scene, words, behind) > behind.start {
        return None;
    }
    let row = row(scene, first)?;
    let start = if opening { 0 } else { row.len().checked_sub(count)? };
    row.get(start + scene.index - first).map(|earlier| earlier.letters.clone())
}

/// What stands between a word that points, with which the clause of the figure at `index` opens, and that figure; whether it points
/// at the first, and at how many.
fn pointing(scene: &Scene, index: usize) -> Option<(CharRange, bool, usize)> {
    let (chars, number) = (scene.chars(), scene.spots[index].start);
    let clause = clause_start(chars, scene.floor_of(index), number);
    let (word, opening, count) = POINTING.iter().find(|(word, ..)| chars[clause..number].starts_with(word))?;
    Some((CharRange::new(clause + word.len(), number), *opening, *count))
}

/// The labels of the last row of figures before the one at `index` that does not point at others itself, where they differ.
fn row<'a>(scene: &'a Scene, index: usize) -> Option<Vec<&'a Earlier>> {
    let told = |end: &usize| scene.run_before(*end) > 1 && pointing(scene, end - scene.run_before(*end)).is_none();
    let last = (1..=index).rev().find(told)?;
    let spots = &scene.spots[last - scene.run_before(last)..last];
    let label = |start: usize| scene.frame.here().find(|earlier| earlier.spot.start == start);
    let row: Vec<&Earlier> = spots.iter().map_while(|spot| label(spot.start)).collect();
    let differ = row.windows(2).all(|pair| pair[0].chars != pair[1].chars);
    (row.len() == spots.len() && differ).then_some(row)
}

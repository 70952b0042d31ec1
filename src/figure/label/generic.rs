//! Measures that say nothing alone: 渔民网民比例9成，人数3万人.

use super::frame::Earlier;
use super::scene::Scene;
use super::spell::{self, Letter};
use crate::figure::lexicon::Labels;

/// 渔民网民 of 人数 in 渔民网民比例9成，人数3万人: what the label before is of, in the same sentence.
pub fn front(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let label = spell::chars(letters);
    words.generic.before(&label, 0, label.len()).filter(|(len, ())| *len == label.len())?;
    let last = scene.frame.earlier.last()?;
    let near = scene.frame.is_here(last) && last.spot.start >= scene.sentence() && !last.chars.contains(&'占');
    let thing = thing(words, last).filter(|thing| near && !thing.is_empty() && !thing.ends_with(letters))?;
    Some(thing.to_vec())
}

/// What a label is of: without the verb of an increase, and without its own measure.
fn thing<'a>(words: &Labels, earlier: &'a Earlier) -> Option<&'a [Letter]> {
    let start = words.increases.at(&earlier.chars, 0).map_or(0, |(len, ())| len);
    let measure = words.generic.before(&earlier.chars, start, earlier.chars.len()).map_or(0, |(len, ())| len);
    earlier.letters.get(start..earlier.chars.len() - measure)
}

/// What was told before of an amount that is only told again: 外资3亿美元、折合21亿元.
pub fn again(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let label = spell::chars(letters);
    words.converted.at(&label, 0).filter(|(len, ())| *len == label.len())?;
    let last = scene.frame.here().next().filter(|last| last.spot.start >= scene.sentence())?;
    Some(last.letters.clone())
}

/// How many chars at the end of a label tell only by what a sort of things is measured: 增加值 of 渔业增加值.
pub fn of_sort(words: &Labels, label: &[char]) -> usize {
    let measure = words.measures.before(label, 1, label.len()).map_or(0, |(len, ())| len);
    let sort = words.sorts.before(label, 0, label.len() - measure).is_some();
    measure * usize::from(sort)
}

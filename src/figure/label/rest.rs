//! The end of a label that stands right before its figure and was cut off: 装机占比 of 清洁能源装机占比达9成.

use super::governed;
use super::listed::noun_end;
use super::marks::is_mark;
use super::scene::Scene;
use super::spell::Letter;
use crate::figure::lexicon::Labels;
use crate::text::CharRange;

/// A rest has so many chars at most.
const LONGEST: usize = 6;

/// 占比 of 清洁能源装机 in 清洁能源装机占比达9成: what is measured, up to the words that lead to the figure.
pub fn measure(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let (chars, figure) = (scene.chars(), scene.figure());
    let told =
        governed::stretch(scene, letters).filter(|told| told.end <= figure.start && told.start >= scene.floor())?;
    let whole = letters == scene.passage.letters(told);
    let end = noun_end(scene, words, CharRange::new(told.end, figure.start));
    let rest = CharRange::new(told.end, end);
    let plain =
        chars[rest.start..rest.end].iter().all(|c| !is_mark(*c) && !matches!(c, '、' | '和' | '的' | '（' | '('));
    let measured = words.indicators.before(chars, rest.start, rest.end).is_some();
    (whole && plain && measured && (1..=LONGEST).contains(&rest.len())).then(|| scene.passage.letters(rest))
}

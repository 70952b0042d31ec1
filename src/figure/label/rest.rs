//! What of a label that stands right before its figure was cut off: 占比 of 清洁能源装机占比达9成, 县对 of 减去县对乡转移支付3亿元.

use super::governed::{self, LINKS};
use super::listed::noun_end;
use super::marks::{clause_start, is_mark};
use super::scene::Scene;
use super::spell::Letter;
use crate::figure::lexicon::Labels;
use crate::text::CharRange;
use crate::text::script::is_han;

/// A rest has so many chars at most.
const LONGEST: usize = 6;

/// 县对 of 乡转移支付 in 减去县对乡转移支付3亿元: what is added or taken away is told from where its clause begins.
pub fn addend(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let (chars, figure) = (scene.chars(), scene.figure());
    let told =
        governed::stretch(scene, letters).filter(|told| told.end <= figure.start && told.start >= scene.floor())?;
    let clause = clause_start(chars, scene.floor(), told.start);
    let (len, ()) = words.budget.addends.at_where(chars, clause, |end| !words.is_torn(chars, end))?;
    let rest = CharRange::new(clause + len, told.start);
    let plain = chars[rest.start..rest.end].iter().all(|c| is_han(*c) && !LINKS.contains(c));
    (plain && (1..=LONGEST).contains(&rest.len())).then(|| scene.passage.letters(rest))
}

/// 单位国内 of 生产总值能耗 in 单位国内生产总值能耗: what stands before a label of the words that open a name.
pub fn opening(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let chars = scene.chars();
    let told = governed::stretch(scene, letters).filter(|told| told.end <= scene.figure().start)?;
    let holds = |at: &usize| words.fronts.at(chars, *at).is_some_and(|(len, ())| at + len > told.start);
    let start = (clause_start(chars, scene.floor().min(told.start), told.start)..told.start).find(holds)?;
    Some(scene.passage.letters(CharRange::new(start, told.start)))
}

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

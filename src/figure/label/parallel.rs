//! Measures that are told side by side of one thing: the second is told without the thing that the first names.

use super::frame::Earlier;
use super::scene::Scene;
use super::spell::{self, Letter};
use crate::figure::lexicon::Labels;
use crate::text::CharRange;

/// A measure is at most so many figures behind the one that names its thing.
const FARTHEST: usize = 24;

/// What was planned is told at most so many figures before what was done.
const NEAR: usize = 2;

/// A measure in a label: the set that it is of, and where it stands.
type MeasureInSet = (usize, CharRange);

/// What the label of a figure leaves out that the label of an earlier one says: 市级基金 of 支出预算 behind 市级基金收入预算, 市级 of
/// 基金支出 behind 市级基金收入, 小学 of 毕业生 behind 小学在校生, 市级预算 of 支出总计 behind 市级预算收入.
pub fn front(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let label = spell::chars(letters);
    let is_total = words.totals.at(&label, 0).is_some_and(|(len, ())| len == label.len());
    let own = measure(words, &label);
    if own.is_none() && !is_total {
        return None;
    }
    let left_out = |earlier: &Earlier| {
        let account = || account(words, &earlier.chars).filter(|_| is_total);
        let told = own.and_then(|own| thing(words, &earlier.chars, &label, own)).or_else(account);
        // What income alone is told to be.
        let told = told.filter(|told| words.levied.at(told, 0).is_none_or(|(len, ())| len < told.len()))?;
        let mut letters = earlier.letters[..told.len()].to_vec();
        // 收入总计 holds more than 地方一般公共预算收入.
        let levied = (0..told.len()).find_map(|at| words.levied.at(told, at).map(|(len, ())| at..at + len));
        levied.filter(|_| is_total).into_iter().for_each(|levied| drop(letters.drain(levied)));
        Some(letters)
    };
    let before = scene.frame.earlier.iter().rev().filter(|earlier| is_total && !scene.frame.is_here(earlier));
    scene.frame.here().take(FARTHEST).chain(before).find_map(left_out)
}

/// 基金收入 of 基金收入预算9亿元，实际完成8亿元: what was planned, where a label says only that it was done.
pub fn outcome(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let label = spell::chars(letters);
    words.outcomes.at(&label, 0).filter(|(len, ())| *len == label.len())?;
    let planned = |earlier: &Earlier| {
        let (len, ()) = words.plans.before(&earlier.chars, 0, earlier.chars.len())?;
        let told = earlier.chars.len() - len;
        measure(words, &earlier.chars[..told]).map(|_| earlier.letters[..told].to_vec())
    };
    scene.frame.here().take(NEAR).find_map(planned)
}

/// The label of what was planned, taken up where the clause of a figure says only that it was done: without the plan, and what
/// says that it was done.
pub fn without_plan(scene: &Scene, words: &Labels, mut letters: Vec<Letter>) -> Vec<Letter> {
    let label = spell::chars(&letters);
    let outcome = words.outcomes.before(&label, 0, label.len()).map_or(0, |(len, ())| len);
    let done = outcome > 0 || words.outcomes.before(scene.chars(), scene.floor(), scene.figure().start).is_some();
    let end = label.len() - outcome;
    let plan = words.plans.before(&label, 0, end).map_or(0, |(len, ())| len);
    let told = end - plan;
    let measured = words.indicators.before(&label, 0, told).is_some() || measure(words, &label[..told]).is_some();
    if done && told > 0 && measured {
        letters.truncate(told);
    }
    letters
}

/// The account that a label names before its measure: 市级预算 of 市级预算收入.
fn account<'a>(words: &Labels, earlier: &'a [char]) -> Option<&'a [char]> {
    let (_, measure) = measure(words, earlier)?;
    let told = &earlier[..measure.start];
    words.accounts.before(told, 0, told.len()).map(|_| told)
}

/// What an earlier label says and a label leaves out that tells another measure of the same thing.
fn thing<'a>(words: &Labels, earlier: &'a [char], label: &[char], (set, own): MeasureInSet) -> Option<&'a [char]> {
    let (_, other) = measure(words, earlier).filter(|(other, _)| *other == set)?;
    let differs = earlier[other.start..other.end] != label[own.start..own.end];
    let alike = differs && earlier[other.end..] == label[own.end..];
    earlier[..other.start].strip_suffix(&label[..own.start]).filter(|told| alike && !told.is_empty())
}

/// The first measure that a label names.
fn measure(words: &Labels, label: &[char]) -> Option<MeasureInSet> {
    (0..label.len()).find_map(|at| {
        let (len, set) = words.parallels.at(label, at)?;
        Some((set, CharRange::new(at, at + len)))
    })
}

//! A value that is told before what has it: 总投资7亿元的商业广场.

use super::governed::{self, NEAR};
use super::marks::{clause_end, clause_start, ends_with_limit};
use super::phrases::ends;
use super::scene::Scene;
use super::spell::{self, Letter};
use crate::figure::lexicon::Labels;
use crate::text::CharRange;
use crate::text::script::is_han;

/// What has the value stands within so many chars behind it.
const REACH: usize = 24;

/// 商业广场总投资 of 总投资7亿元的商业广场, 汽车占销售总额 of 占销售总额8%的汽车: what has the value stands behind it. Of a limit
/// (投资5亿元以上的项目) it alone.
pub fn attributed(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    /// A verb that is said of the noun has so many chars at most: 开工.
    const VERB: usize = 2;
    let (chars, figure) = (scene.chars(), scene.figure());
    let told = governed::stretch(scene, letters)?;
    // 总投资 of 总投资7亿元的商业广场, where the label names only what stands behind.
    let own = words.attributed.before(chars, clause_start(chars, scene.floor(), figure.start), figure.start);
    let own =
        own.filter(|_| told.start >= figure.end).map(|(len, ())| CharRange::new(figure.start - len, figure.start));
    let value_alone = own.map(|own| scene.passage.letters(own));
    let letters = value_alone.as_deref().unwrap_or(letters);
    let stretch = own.unwrap_or(told);
    let before = stretch.end <= figure.start && figure.start <= stretch.end + NEAR;
    if !before || chars.get(figure.end) != Some(&'的') {
        return None;
    }
    let (mut noun, counted) = noun(scene, words)?;
    if own.is_some() && told.start == noun.start && told.end > noun.end + VERB {
        noun.end = told.end;
    }
    let is_limit = ends_with_limit(&chars[..figure.end]);
    // 总投资8亿元的日产3万吨的厂 goes on.
    let told = |_: &Vec<Letter>| !counted || is_limit;
    let value = share(scene, words, stretch).or_else(|| value(words, letters).filter(told))?;
    let mut letters = scene.passage.letters(noun);
    letters.extend(value.into_iter().filter(|_| !is_limit));
    Some(letters)
}

/// 占销售总额 of 占全市销售总额8%的汽车, where the label tells the whole.
fn share(scene: &Scene, words: &Labels, told: CharRange) -> Option<Vec<Letter>> {
    let chars = scene.chars();
    let clause = clause_start(chars, scene.floor(), told.start);
    let whole = clause + 1;
    let whole = whole + words.scopes.at(chars, whole).map_or(0, |(len, ())| len);
    let share = chars.get(clause) == Some(&'占') && told.start <= whole && whole < told.end;
    let mut letters = scene.passage.letters(CharRange::new(clause, clause + usize::from(share)));
    letters.extend(scene.passage.letters(CharRange::new(whole, told.end.max(whole))));
    share.then_some(letters)
}

/// 总投资 of 推进总投资7亿元的项目: which value a label tells, without the verb before it.
fn value(words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let label = spell::chars(letters);
    let (len, ()) = words.attributed.before(&label, 0, label.len())?;
    let front = label.len() - len;
    let verb = words.verbs.at(&label, 0).is_some_and(|(len, ())| len == front);
    (front == 0 || verb).then(|| letters[front..].to_vec())
}

/// The noun behind the 的 of the figure, and whether another figure follows at once.
fn noun(scene: &Scene, words: &Labels) -> Option<(CharRange, bool)> {
    let (chars, start) = (scene.chars(), scene.figure().end + 1);
    let ceiling = scene.ceiling_of(scene.index);
    let region = CharRange::new(start, clause_end(chars, start, ceiling.min(start + REACH)));
    let stop = words.noun_end(chars, start, region.end);
    let end = if stop < region.end { stop } else { *ends(scene, region, 1).as_slice().first()? };
    let noun = end > start + 1 && is_han(chars[start]);
    noun.then(|| (CharRange::new(start, end), stop == ceiling))
}

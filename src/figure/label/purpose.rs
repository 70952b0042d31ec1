//! What money is spent on, where the clause behind it alone says so.

use super::governed::{self, NEAR};
use super::marks::{clause_end, is_mark};
use super::scene::Scene;
use super::spell::{self, LONGEST_COMPLETED, Letter};
use super::word;
use crate::figure::Kind;
use crate::figure::lexicon::Labels;
use crate::text::CharRange;
use crate::text::script::is_han;

/// What opens the rest of a sum.
const RESTS: [&[char]; 3] = [&['其', '余'], &['其', '中'], &['余', '下']];

/// 调入一般公共预算 of 其余3亿元调入一般公共预算: what is done with the rest of a sum.
pub fn of_rest(scene: &Scene, words: &Labels) -> Option<Vec<Letter>> {
    let (chars, figure) = (scene.chars(), scene.figure());
    let rest = RESTS.iter().any(|word| chars[..figure.start].ends_with(word));
    let spent = figure.kind == Kind::Money as u64 && figure.moved == 0;
    words.budget.transfers.at(chars, figure.end).filter(|_| rest && spent)?;
    let told = CharRange::new(figure.end, clause_end(chars, figure.end, scene.ceiling_of(scene.index)));
    (told.len() <= LONGEST_COMPLETED).then(|| scene.passage.letters(told))
}

/// 支持乡村道路养护 of 拨付资金3亿元，进一步支持乡村道路养护: what a label leaves out that says no more than that money is spent.
pub fn purpose(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let label = spell::chars(letters);
    let (len, ()) = words.spending.before(&label, 0, label.len())?;
    let payer = label.len() - len;
    let bare = payer == 0 || words.payers.before(&label, 0, payer).is_some();
    let (chars, figure) = (scene.chars(), scene.figure());
    let end = governed::stretch(scene, letters)?.end;
    let spent = figure.kind == Kind::Money as u64 && figure.moved == 0;
    if !bare || !spent || end > figure.start || end + NEAR < figure.start {
        return None;
    }
    let start = start(scene, words);
    let limit = scene.ceiling_of(scene.index);
    let clause = clause_end(chars, start, limit);
    // 支持渔港建设、举办渔业展览: the first of what is done.
    let verb = |at: usize| words.verbs.at(chars, at).or_else(|| words.purposes.at(chars, at)).is_some();
    let mut end = (start..clause).find(|at| chars[*at] == '、' && verb(at + 1)).unwrap_or(clause);
    let closed = end < clause || end == chars.len() || chars.get(end).is_some_and(|c| is_mark(*c));
    words.purposes.at(chars, start).filter(|_| closed && is_han(chars[start]))?;
    end -= usize::from(chars[start..end].ends_with(&['等']));
    // Of a purpose that is too long the first part is told: 提高低保标准和抚恤标准.
    if label.len() + (end - start) > LONGEST_COMPLETED {
        end = (start..end).find(|at| chars[*at] == '和' && word::stands_alone(chars, *at)).unwrap_or(end);
    }
    let told = scene.passage.letters(CharRange::new(start, end));
    (label.len() + told.len() <= LONGEST_COMPLETED).then_some(told)
}

/// Whether a purpose is told right behind the figure.
pub fn is_told(scene: &Scene, words: &Labels) -> bool {
    words.purposes.at(scene.chars(), start(scene, words)).is_some()
}

/// Where a purpose begins behind the figure: behind a comma, and words that say how it is served.
fn start(scene: &Scene, words: &Labels) -> usize {
    let (chars, end) = (scene.chars(), scene.figure().end);
    let mut start = end + usize::from(chars.get(end).is_some_and(|c| matches!(c, '，' | ',')));
    while let Some((len, ())) = words.adverbs.at(chars, start).or_else(|| words.manners.at(chars, start)) {
        start += len;
    }
    start
}

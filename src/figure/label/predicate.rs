//! What is said of what a figure counts, and no part of its name.

use super::governed;
use super::marks::clause_end;
use super::scene::Scene;
use super::spell::{self, LONGEST_COMPLETED, Letter};
use super::word;
use crate::figure::Kind;
use crate::figure::lexicon::Labels;
use crate::text::CharRange;

/// 法国补贴 of 法国则补贴3亿元, 新增病例 of 新增之3例病例: leaves out words that link.
pub fn leave_out_links(scene: &Scene, words: &Labels, letters: &mut Vec<Letter>) {
    let (chars, figure) = (scene.chars(), scene.figure());
    let place = |letter: &Letter| scene.passage.at_byte(letter.at.start);
    let sums = |at: usize| chars[at] == '共' && words.verbs.at(chars, at + 1).is_some();
    let links = |at: usize| at < figure.start && (matches!(chars[at], '则' | '也') || sums(at));
    letters.retain(|letter| !links(place(letter)) || !word::stands_alone(chars, place(letter)));
    letters.retain(|letter| letter.c != '之' || place(letter) + 1 != figure.start);
    leave_out_hedges(words, letters);
}

/// 渔民占渔村人口 of 渔民大约只占渔村人口.
fn leave_out_hedges(words: &Labels, letters: &mut Vec<Letter>) {
    let label = spell::chars(letters);
    let Some(share) = label.iter().position(|c| *c == '占') else { return };
    let mut start = share;
    while let Some((len, ())) = words.hedges.before(&label, 1, start) {
        start -= len;
    }
    letters.drain(start..share);
}

/// 实现免费午餐的学校 of 9成的学校实现免费午餐: of a share, what is said of the noun tells which are meant.
pub fn turned(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let (chars, figure) = (scene.chars(), scene.figure());
    let told = governed::stretch(scene, letters)?;
    let share = figure.kind == Kind::Percent as u64 && figure.moved == 0 && chars.get(figure.end) == Some(&'的');
    if !share || told.start != figure.end + 1 {
        return None;
    }
    let end = clause_end(chars, told.start, scene.ceiling_of(scene.index));
    let noun = CharRange::new(told.start, words.noun_end(chars, told.start, end));
    let start = noun.end + words.modals.at(chars, noun.end).map_or(0, |(len, ())| len);
    if noun.is_empty() || start == end || end == scene.ceiling_of(scene.index) || end - told.start > LONGEST_COMPLETED {
        return None;
    }
    let mut letters = scene.passage.letters(CharRange::new(start, end));
    letters.extend(scene.passage.letters(noun));
    Some(letters)
}

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
    let told = |at: usize| words.verbs.at(chars, at).is_some() || words.parallels.at(chars, at).is_some();
    let sums = |at: usize| chars[at] == '共' && told(at + 1);
    let links = |at: usize| at < figure.start && (matches!(chars[at], '则' | '也') || sums(at));
    letters.retain(|letter| !links(place(letter)) || !word::stands_alone(chars, place(letter)));
    letters.retain(|letter| letter.c != '之' || place(letter) + 1 != figure.start);
    leave_out_hedges(words, letters);
    leave_out_having(scene, words, letters);
}

/// 北山镇渔船 of 北山镇共有渔船: what a place or body has.
fn leave_out_having(scene: &Scene, words: &Labels, letters: &mut Vec<Letter>) {
    let label = spell::chars(letters);
    let having = |at: usize| {
        let end = at + usize::from(matches!(label[at], '共' | '现' | '拥')) + 1;
        let named = words.bodies.names.before(&label, 0, at).or_else(|| words.budget.levels.before(&label, 0, at));
        let has = end < label.len() && label[end - 1] == '有' && !words.is_opening(&label, at, end);
        // 企业拥有的资金 is theirs.
        let has = has && scene.chars().get(scene.passage.at_byte(letters[end - 1].at.end)) != Some(&'的');
        (has && named.is_some()).then_some(at..end)
    };
    if let Some(having) = (1..label.len()).find_map(having) {
        letters.drain(having);
    }
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

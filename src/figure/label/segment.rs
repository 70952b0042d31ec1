//! Whose the figures of a segment are, where the segments of a sentence open with different places or bodies:
//! 北山镇收到申请9件，受理8件；南河镇收到7件，受理6件.

use super::marks::clause_start;
use super::scene::Scene;
use super::spell::{self, Letter};
use crate::figure::lexicon::Labels;
use crate::text::CharRange;
use crate::text::script::is_han;
use crate::text::time::Time;

/// The name of a place or body has so many chars at most.
const NAME: usize = 12;

/// What opens the parts of a whole.
const PARTS: &[char] = &['其', '中'];

/// 北山镇 of 受理 in 北山镇收到申请9件，受理8件；南河镇…: with whom the segment of a figure opens, where its label leaves that out, and
/// another segment of the sentence opens with another.
pub fn owner(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let (chars, figure) = (scene.chars(), scene.figure().start);
    let starts = starts(scene);
    let own = *starts.iter().rev().find(|start| **start <= figure)?;
    let name = name(words, chars, own).filter(|name| name.end <= figure)?;
    let owner = scene.passage.letters(name);
    let told = spell::chars(&owner);
    let mut others = starts.iter().filter_map(|start| self::name(words, chars, *start));
    // 其中 parts the place from a whole.
    let part = chars[..own].ends_with(PARTS);
    let differs = part || others.any(|other| chars[other.start..other.end] != chars[name.start..name.end]);
    let label = spell::chars(letters);
    // 北山镇收到9件，全市收到80件.
    let clause = clause_start(chars, scene.floor(), figure);
    let wide = words.scopes.at(chars, clause).is_some() || words.scopes.at(&label, 0).is_some();
    let named = spell::holds(&label, &told) || label.contains(told.last()?);
    // 北山镇 of （其中北山镇收到3件） holds no longer behind the bracket.
    (differs && !wide && !named && !is_closed(&chars[name.end..figure])).then_some(owner)
}

/// Where the segments of the sentence of a figure begin: at its start, behind a semicolon and behind 其中.
fn starts(scene: &Scene) -> Vec<usize> {
    let (chars, sentence) = (scene.chars(), scene.sentence());
    let parts = |at: usize| chars[sentence..at].ends_with(PARTS);
    let opens = |at: &usize| *at == sentence || matches!(chars[*at - 1], '；' | ';') || parts(*at);
    (sentence..chars.len()).filter(|at| opens(at) && !chars[*at..].starts_with(PARTS)).collect()
}

/// The name of a place or body that a segment opens with, behind which it tells what that does or has.
fn name(words: &Labels, chars: &[char], segment: usize) -> Option<CharRange> {
    let start = segment + usize::from(matches!(chars[segment], '，' | ',' | '：' | ':'));
    let start = Time::read(chars, start).filter(|time| time.is_complete(chars)).map_or(start, |time| time.range.end);
    // 安排企业资金3亿元 opens with what is done.
    if words.verbs.at(chars, start).is_some() {
        return None;
    }
    let limit = chars.len().min(start + NAME);
    let acts = |end: usize| {
        let at = end + usize::from(matches!(chars.get(end), Some('共' | '现' | '已' | '新')));
        chars.get(at) == Some(&'有') || words.verbs.at(chars, end).is_some() || words.verbs.at(chars, at).is_some()
    };
    let level = |end: usize| words.budget.levels.before(chars, start, end).is_some();
    let body =
        |end: usize| words.bodies.names.before(chars, start, end).is_some() || closes_place(words, chars, start, end);
    let end = (start + 2..=limit).find(|end| (body(*end) || level(*end)) && acts(*end))?;
    let link = |c: &char| matches!(c, '、' | '和' | '及' | '与');
    let plain = chars[start..end].iter().all(|c| (is_han(*c) || matches!(c, '（' | '）' | '(' | ')')) && !link(c));
    let is_scope = words.scopes.at(chars, start).is_some_and(|(len, ())| start + len == end);
    (plain && !is_scope).then_some(CharRange::new(start, end))
}

/// 县（区）: whether a bracket that names another sort of place closes before `end`.
fn closes_place(words: &Labels, chars: &[char], start: usize, end: usize) -> bool {
    let close = end.checked_sub(1).filter(|at| *at > start && matches!(chars[*at], '）' | ')'));
    let open = close.and_then(|close| (start + 1..close).rev().find(|at| matches!(chars[*at], '（' | '(')));
    open.is_some_and(|open| words.bodies.names.before(chars, start, open).is_some())
}

/// Whether a bracket closes in a stretch that does not open in it.
fn is_closed(stretch: &[char]) -> bool {
    let mut depth = 0;
    stretch.iter().any(|c| {
        depth += i32::from(matches!(c, '（' | '(')) - i32::from(matches!(c, '）' | ')'));
        depth < 0
    })
}

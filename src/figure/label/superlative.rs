//! What is measured and what leads in it, where a clause tells both apart: 游客以东镇最多，达9万人.

use super::aligned::begin;
use super::listed::noun_end;
use super::marks::clause_start;
use super::scene::Scene;
use super::spell::{LONGEST_COMPLETED, Letter};
use super::word;
use crate::figure::lexicon::Labels;
use crate::text::CharRange;
use crate::text::script::is_han;

/// What leads, and in what.
struct Superlative {
    leader: CharRange,
    measure: CharRange,
}

/// 东镇游客 of 游客以东镇最多，达9万人, 游客以东镇9万人居首 and 游客最多的是东镇，达9万人.
pub fn label(scene: &Scene, words: &Labels) -> Option<Vec<Letter>> {
    /// Names and measures have so many chars at least.
    const SHORTEST: usize = 2;
    let chars = scene.chars();
    let Superlative { leader, measure } = before(scene, words).or_else(|| around(scene, words))?;
    let leader = CharRange::new(leader.start, leader.end - usize::from(chars[..leader.end].ends_with(&['的'])));
    let measure = noun(scene, words, measure);
    let named = |part: &CharRange| part.len() >= SHORTEST && chars[part.start..part.end].iter().all(|c| is_han(*c));
    // 各地以东镇游客最多 tells both behind 以.
    let whole = measure.is_empty() && words.indicators.before(chars, leader.start, leader.end).is_some();
    let mut letters = scene.passage.letters(leader);
    letters.extend(scene.passage.letters(measure));
    (named(&leader) && (whole || named(&measure)) && letters.len() <= LONGEST_COMPLETED).then_some(letters)
}

/// A measure without what opens its clause and what leads from it to what has it.
fn noun(scene: &Scene, words: &Labels, told: CharRange) -> CharRange {
    let chars = scene.chars();
    let (mut start, mut end) = (begin(chars, told), told.end);
    // 各镇中游客 names all that have it.
    if chars.get(start) == Some(&'各') {
        start = (start..end).find(|at| chars[*at] == '中').map_or(end, |at| at + 1);
    }
    while let Some((len, ())) = words.scopes.at(chars, start).or_else(|| words.openings.at(chars, start)) {
        start += len;
    }
    while let Some((len, ())) = words.hedges.before(chars, start.min(end), end) {
        end -= len;
    }
    let measured = words.indicators.before(chars, start.min(end), end).is_some();
    let start = start.min(end);
    if measured {
        CharRange::new(start, end)
    } else {
        CharRange::new(start, noun_end(scene, words, CharRange::new(start, end)))
    }
}

/// The superlative stands before the figure, in its clause or, where that only leads to it, in the one before.
fn before(scene: &Scene, words: &Labels) -> Option<Superlative> {
    let (chars, floor, figure) = (scene.chars(), scene.floor(), scene.figure().start);
    let own = CharRange::new(clause_start(chars, floor, figure), figure);
    let mut end = noun_end(scene, words, own);
    if end == own.start && own.start > floor {
        end = own.start - 1;
    }
    let start = clause_start(chars, floor, end);
    if let Some((len, ())) = words.superlatives.before(chars, start, end) {
        return with(chars, CharRange::new(start, end - len));
    }
    let (measure, leader) = (start..end).find_map(|at| Some((at, pointing(words, chars, at)?)))?;
    // 最少的是西镇, behind 游客最多的是东镇.
    let told = if measure > start { CharRange::new(start, measure) } else { measure_before(scene, words, start)? };
    Some(Superlative { leader: CharRange::new(leader, end.max(leader)), measure: told })
}

/// Where what leads begins behind a superlative at `at` that points at it: 最多的是东镇.
fn pointing(words: &Labels, chars: &[char], at: usize) -> Option<usize> {
    let (len, ()) = words.superlatives.at(chars, at)?;
    let points = |word: [char; 2]| chars[at + len..].starts_with(&word).then_some(at + len + word.len());
    points(['的', '是']).or_else(|| points(['的', '为']))
}

/// The measure that the last superlative of the sentence before `end` is of.
fn measure_before(scene: &Scene, words: &Labels, end: usize) -> Option<CharRange> {
    let (chars, sentence) = (scene.chars(), scene.sentence());
    let at = (sentence..end).rev().find(|at| pointing(words, chars, *at).is_some())?;
    Some(CharRange::new(clause_start(chars, sentence, at), at))
}

/// The superlative stands right behind the figure.
fn around(scene: &Scene, words: &Labels) -> Option<Superlative> {
    let (chars, figure) = (scene.chars(), scene.figure());
    words.superlatives.at(chars, figure.end)?;
    with(chars, CharRange::new(clause_start(chars, scene.floor(), figure.start), figure.start))
}

/// What stands before 以 and behind it.
fn with(chars: &[char], told: CharRange) -> Option<Superlative> {
    let at = (told.start + 1..told.end).rev().find(|at| chars[*at] == '以' && !word::tears(chars, *at))?;
    Some(Superlative { leader: CharRange::new(at + 1, told.end), measure: CharRange::new(told.start, at) })
}

//! What is measured and what leads in it, where a clause tells both apart: 游客以东镇最多，达9万人.

use super::aligned::{ALIGNING, begin};
use super::compose::split;
use super::frame::Earlier;
use super::listed::noun_end;
use super::marks::clause_start;
use super::scene::Scene;
use super::spell::{LONGEST_COMPLETED, Letter};
use super::word;
use crate::figure::lexicon::Labels;
use crate::text::CharRange;
use crate::text::script::is_han;

/// What leads to the one that comes next.
const NEXT: [&[char]; 3] = [&['其', '次', '是'], &['其', '次', '为'], &['再', '次', '是']];

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

/// 渔业类 of 渔业类居首，为9件: what is told to lead in the clause before one that only leads to its figure, where that names a sort of
/// things.
pub fn subject(scene: &Scene, words: &Labels) -> Option<Vec<Letter>> {
    /// It has so many chars at least.
    const SHORTEST: usize = 3;
    let (chars, floor, figure) = (scene.chars(), scene.floor(), scene.figure().start);
    let own = CharRange::new(clause_start(chars, floor, figure), figure);
    let end = own.start.checked_sub(1).filter(|end| *end > floor && noun_end(scene, words, own) == own.start)?;
    let start = begin(chars, CharRange::new(clause_start(chars, floor, end), end));
    let (len, ()) = words.superlatives.before(chars, start, end)?;
    let named = CharRange::new(start, end - len);
    let sort = words.sorts.before(chars, start, named.end).is_some();
    let plain = chars[start..named.end].iter().all(|c| is_han(*c)) && !chars[start..named.end].contains(&'以');
    (named.len() >= SHORTEST && sort && plain).then(|| scene.passage.letters(named))
}

/// 西镇游客 of 北镇游客最多，有9万人，其次是西镇（8万人），南镇最少（2万人）: what comes next, or last, has the measure of what leads.
pub fn ranked(scene: &Scene, words: &Labels) -> Option<Vec<Letter>> {
    let (first, run_end) = scene.run();
    let (chars, floor, figure) = (scene.chars(), scene.floor_of(first), scene.spots[first].start);
    let own = clause_start(chars, floor, figure);
    let bracketed = own == figure && own > floor && matches!(chars[own - 1], '（' | '(');
    let aligned = run_end - first > 1 && ALIGNING.iter().any(|word| chars[own..figure].starts_with(word));
    let told = if bracketed || aligned {
        let end = own.checked_sub(1).filter(|end| *end > floor)?;
        CharRange::new(clause_start(chars, floor, end), end)
    } else {
        CharRange::new(own, figure)
    };
    let before = |earlier: &&Earlier| earlier.spot.start < figure;
    let leader = scene.frame.here().find(before).filter(|leader| leader.spot.start >= scene.sentence())?;
    let end = noun_end(scene, words, told);
    let next = NEXT.iter().find(|word| chars[told.start..end].starts_with(word));
    let last = words.superlatives.before(chars, told.start, end).map(|(len, ())| CharRange::new(told.start, end - len));
    let name = next.map(|word| CharRange::new(told.start + word.len(), end)).or(last)?;
    // 其次是西镇和南镇，分别为8万人和7万人.
    let names = split(scene, name, run_end - first);
    let name = if names.len() == run_end - first { names[scene.index - first] } else { name };
    let sort = body(words, chars, name)?;
    let at = leader.chars.iter().position(|c| *c == sort).filter(|at| at + 1 < leader.chars.len())?;
    let mut letters = scene.passage.letters(name);
    letters.extend_from_slice(&leader.letters[at + 1..]);
    Some(letters)
}

/// The last char of the name of a place or body, which tells its sort.
fn body(words: &Labels, chars: &[char], name: CharRange) -> Option<char> {
    words.bodies.names.before(chars, name.start, name.end)?;
    chars[..name.end].last().copied()
}

/// A measure without what opens its clause and what leads from it to what has it.
fn noun(scene: &Scene, words: &Labels, told: CharRange) -> CharRange {
    let chars = scene.chars();
    let (mut start, mut end) = (begin(chars, told), told.end);
    // 各镇中游客 and 各镇游客 name all that have it.
    if chars.get(start) == Some(&'各') {
        let sort = words.bodies.names.at(chars, start + 1).map(|(len, ())| len);
        let all = sort.or((chars.get(start + 1) == Some(&'地')).then_some(1)).map_or(end, |len| start + 1 + len);
        start = (start..end).find(|at| chars[*at] == '中').map_or(all, |at| at + 1);
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
    let (measure, leader) = (start..end).find_map(|at| Some((at, pointing(words, chars, at, end)?)))?;
    // 最少的是西镇, behind 游客最多的是东镇.
    let told = if measure > start { CharRange::new(start, measure) } else { measure_before(scene, words, start)? };
    Some(Superlative { leader: CharRange::new(leader, end.max(leader)), measure: told })
}

/// Where what leads begins, which ends at `end`, behind a superlative at `at` that points at it: 最多的是东镇, 最多的东镇.
fn pointing(words: &Labels, chars: &[char], at: usize, end: usize) -> Option<usize> {
    let (len, ()) = words.superlatives.at(chars, at)?;
    let points = |word: [char; 2]| chars[at + len..].starts_with(&word).then_some(at + len + word.len());
    let place = || {
        let start = at + len + 1;
        let named = chars.get(at + len) == Some(&'的') && start < end;
        named.then(|| body(words, chars, CharRange::new(start, end))).flatten().map(|_| start)
    };
    points(['的', '是']).or_else(|| points(['的', '为'])).or_else(place)
}

/// The measure that the last superlative of the sentence before `end` is of.
fn measure_before(scene: &Scene, words: &Labels, end: usize) -> Option<CharRange> {
    let (chars, sentence) = (scene.chars(), scene.sentence());
    let points =
        |at: usize| words.superlatives.at(chars, at).is_some_and(|(len, ())| chars.get(at + len) == Some(&'的'));
    let at = (sentence..end).rev().find(|at| points(*at))?;
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

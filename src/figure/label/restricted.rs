//! What restricts a noun before its 的, where a label begins behind that: 当天来回 of 当天来回的旅客.

use super::governed::{self, LINKS};
use super::marks::{clause_start, ends_with_limit};
use super::scene::Scene;
use super::spell::{LONGEST_COMPLETED, Letter};
use crate::figure::lexicon::Labels;
use crate::text::CharRange;
use crate::text::script::is_han;
use crate::text::time::Time;

/// An attribute has so many chars at least.
const SHORTEST: usize = 2;

/// 当天来回 of 旅客: the attribute right before a label, back to where its clause begins, without times and places that hold for the
/// whole report. One that tells the most, compares, or says only that the noun was told or approved is none.
pub fn front(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let (chars, told) = (scene.chars(), governed::stretch(scene, letters)?);
    let de = told.start.checked_sub(1).filter(|at| chars[*at] == '的' && told.end <= scene.figure().start)?;
    let clause = CharRange::new(clause_start(chars, scene.sentence(), told.start), de);
    let start = opening(words, chars, clause);
    let attribute = CharRange::new(start, without_time(words, chars, CharRange::new(start, de)));
    let compares = |at: usize| matches!(chars[at], '最' | '比' | '较' | '与' | '、' | '把' | '将');
    // 高校和研究所的产业化率分别为9%和3% tells one of each.
    let (first, last) = scene.run();
    let parted = last > first + 1 && (start..de).any(|at| LINKS.contains(&chars[at]));
    let plain = is_han(*chars.get(start)?) && !(start..de).any(compares) && !counts(scene, attribute) && !parted;
    let says = words.selves.at(chars, start).is_none_or(|(len, ())| start + len < attribute.end)
        && words.unsaid.before(chars, start, attribute.end).is_none()
        && words.vague.at(chars, start).is_none();
    let fits = attribute.len() >= SHORTEST && attribute.len() + letters.len() <= LONGEST_COMPLETED;
    (plain && says && fits).then(|| scene.passage.letters(attribute))
}

/// Whether a figure stands in an attribute that is no limit at its end: 五千元以上.
fn counts(scene: &Scene, attribute: CharRange) -> bool {
    let is_limit = |end: usize| end == attribute.end && ends_with_limit(&scene.chars()[..end]);
    let inside = |start: usize| (attribute.start..attribute.end).contains(&start);
    scene.spots[..scene.index].iter().any(|spot| inside(spot.start) && !is_limit(spot.end))
}

/// Where an attribute begins in a stretch: behind times, scopes and words that lead to what is told.
fn opening(words: &Labels, chars: &[char], stretch: CharRange) -> usize {
    let told = &chars[..stretch.end];
    let mut start = stretch.start;
    loop {
        let word = [&words.periods, &words.scopes, &words.leading, &words.openings]
            .into_iter()
            .find_map(|list| list.at(told, start).map(|(len, ())| start + len));
        let silent = told.get(start).filter(|c| **c == '的').map(|_| start + 1);
        match time(told, start).or(word).or(silent).filter(|next| *next > start && *next <= stretch.end) {
            Some(next) => start = next,
            None => return start,
        }
    }
}

/// Where an attribute ends that a time ends: 职工 of 职工全年.
fn without_time(words: &Labels, chars: &[char], attribute: CharRange) -> usize {
    let told = &chars[..attribute.end];
    let ends = |at: usize| {
        time(told, at) == Some(told.len()) || words.periods.at(told, at).is_some_and(|(len, ())| at + len == told.len())
    };
    (attribute.start..attribute.end).find(|at| ends(*at)).unwrap_or(attribute.end)
}

/// Where a whole time ends that begins at `at`.
fn time(chars: &[char], at: usize) -> Option<usize> {
    let end = Time::read(chars, at).filter(|time| time.is_complete(chars))?.range.end;
    Some(end + usize::from(chars.get(end) == Some(&'份')))
}

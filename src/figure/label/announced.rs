//! What things are measured by, where a clause announces it for all that follow: 主要产品产量增长，钢增长3%，原煤增长2%;
//! 出口方面，钢材增长3%.

use super::governed;
use super::marks::clause_start;
use super::scene::Scene;
use super::spell::{self, Letter};
use crate::figure::Kind;
use crate::figure::lexicon::Labels;
use crate::text::CharRange;
use crate::text::script::is_han;
use crate::text::time::Time;

/// What ends a clause that tells the topic of what follows.
const TOPICS: [&[char]; 6] = [&['方', '面'], &['来', '看'], &['来', '说'], &['看'], &['而', '言'], &['观', '察']];

/// What opens one.
const ARGUED: [char; 2] = ['若', '论'];

/// 产量 of 原煤: the measure that the first clause of the sentence tells of all things of a kind.
pub fn measure(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let (chars, label) = (scene.chars(), spell::chars(letters));
    let end = label.len();
    let verb = words.verbs.at(&label, 0).or_else(|| words.shared.at(&label, 0)).is_some();
    let measured = words.indicators.before(&label, 0, end).or_else(|| words.common.before(&label, 0, end)).is_some();
    let acts = label.last().is_some_and(|last| words.persons.at(&[*last], 0).is_some());
    let acts = acts || words.owners.before(&label, 0, end).is_some();
    let told = governed::stretch(scene, letters).filter(|_| !verb && !measured && is_han(label[end - 1]))?;
    let (sentence, figure) = (scene.sentence(), scene.figure());
    let body = words.bodies.names.before(&label, 1, end).is_some() && told.end <= figure.start;
    if body && let Some(measure) = of_bodies(words, scene.chars(), CharRange::new(sentence, told.start)) {
        return Some(scene.passage.letters(measure));
    }
    if acts {
        return None;
    }
    let first = scene.spots.iter().find(|spot| spot.start >= sentence)?;
    let opening = CharRange::new(sentence, clause_start(chars, sentence, first.start));
    let of_things = || (opening.start..opening.end).rev().find_map(|at| announced(words, &chars[..opening.end], at));
    let measure = topic(words, chars, CharRange::new(sentence, told.start)).or_else(of_things)?;
    // 产量 is of what is weighed, 产值 of money, 人口 of what is counted.
    let fits = match chars[measure.start..measure.end].last() {
        Some('量') => figure.kind != Kind::Money as u64,
        Some('口' | '数' | '次') => figure.kind == Kind::Count as u64 || figure.moved > 0,
        _ => figure.kind != Kind::Count as u64,
    };
    (told.start >= measure.end && told.end <= figure.start && fits).then(|| scene.passage.letters(measure))
}

/// 北山银行 of 先看存款余额，北山银行2020年末为3亿元: whose the measure is that the clause before announces, where the clause of the
/// figure opens with a body before a time.
pub fn owner(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let (chars, figure) = (scene.chars(), scene.figure().start);
    let told = governed::stretch(scene, letters)?;
    let clause = clause_start(chars, scene.floor(), figure);
    let announced = told.start > 0 && chars[told.start - 1] == '看' && told.end + 1 == clause;
    let end = (clause..figure).find(|at| Time::read(chars, *at).is_some()).filter(|_| announced)?;
    words.bodies.names.before(chars, clause, end)?;
    Some(scene.passage.letters(CharRange::new(clause, end)))
}

/// 出口 of 出口方面，, 接诊数量 of 就接诊数量而言，: the measure that the last topic before a label tells.
fn topic(words: &Labels, chars: &[char], before: CharRange) -> Option<CharRange> {
    let CharRange { start: clause, end } = last_topic(chars, before)?;
    let name = &chars[clause..end];
    let common = words.common.before(name, 0, name.len()).map(|(len, ())| name.len() - len);
    // What opens a topic parts its name from what stands before.
    let opened = is_opened(name);
    let measured = opened && words.indicators.before(name, 1, name.len()).is_some();
    let says = words.generic.before(name, 1, name.len()).is_none_or(|(len, ())| len + 1 < name.len());
    // 各乡镇人口 names what has the measure.
    let of_each = name.contains(&'各');
    let start = common.or_else(|| (measured && says && !of_each).then_some(1))?;
    Some(CharRange::new(clause + start, end))
}

/// 存款余额 of 存款余额方面，北山镇9亿元 and of 就各镇存款余额来看，北山镇9亿元: what the last topic says that places or bodies have.
fn of_bodies(words: &Labels, chars: &[char], before: CharRange) -> Option<CharRange> {
    let CharRange { mut start, end } = last_topic(chars, before)?;
    start += usize::from(is_opened(&chars[start..end]));
    if chars[start..end].starts_with(&['各']) {
        start += 1 + words.bodies.names.at(chars, start + 1).map_or(0, |(len, ())| len);
    }
    words.indicators.before(chars, start.min(end), end).map(|_| CharRange::new(start, end))
}

/// The name in the last topic of a stretch, with what opens it.
fn last_topic(chars: &[char], before: CharRange) -> Option<CharRange> {
    let mark = |at: &usize| {
        let ends = || TOPICS.iter().any(|word| chars[before.start..*at].ends_with(word));
        let opens = || chars[clause_start(chars, before.start, *at)..*at].starts_with(&ARGUED);
        matches!(chars[*at], '，' | ',') && (ends() || opens())
    };
    let end = (before.start..before.end).rev().find(mark)?;
    let clause = clause_start(chars, before.start, end);
    let argued = if chars[clause..end].starts_with(&ARGUED) { ARGUED.len() } else { 0 };
    let name = chars[clause..end].len();
    let word = TOPICS.iter().find(|word| chars[clause..end].ends_with(word)).map_or(0, |word| word.len());
    Some(CharRange::new(clause + argued, clause + name - word)).filter(|name| !name.is_empty())
}

/// 就 of 就接诊数量而言.
fn is_opened(name: &[char]) -> bool {
    matches!(name.first(), Some('就' | '从' | '按' | '以'))
}

/// A label whose measure is taken up from before the last topic, with the measure of that topic.
pub fn by_topic(scene: &Scene, words: &Labels, mut letters: Vec<Letter>) -> Vec<Letter> {
    let label = spell::chars(&letters);
    let at = |letter: &Letter| scene.passage.at_byte(letter.at.start);
    let tail = words.common.before(&label, 1, label.len()).map(|(len, ())| label.len() - len);
    let taken = tail.filter(|tail| at(&letters[*tail]) < at(&letters[0]));
    let told = |tail: usize| {
        let topic = topic(words, scene.chars(), CharRange::new(scene.sentence(), at(&letters[0])))?;
        (at(&letters[tail]) < topic.start).then_some((tail, topic))
    };
    if let Some((tail, topic)) = taken.and_then(told) {
        letters.truncate(tail);
        letters.extend(scene.passage.letters(topic));
    }
    letters
}

/// The measure of all things of a kind, where their name begins at `at`: 产量 of 产品的产量.
fn announced(words: &Labels, chars: &[char], at: usize) -> Option<CharRange> {
    let (len, ()) = words.collective.at(chars, at)?;
    let start = at + len + usize::from(chars.get(at + len) == Some(&'的'));
    let (len, ()) = words.common.at(chars, start)?;
    Some(CharRange::new(start, start + len))
}

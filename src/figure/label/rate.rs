//! Rates of what was done, told behind it without it: 提出建议9件，采纳率97%.

use super::frame::Earlier;
use super::governed::{self, LINKS};
use super::marks::is_mark;
use super::scene::Scene;
use super::spell::{self, Letter};
use crate::figure::Kind;
use crate::figure::lexicon::Labels;
use crate::text::CharRange;

/// The verb of a label stands behind so many chars at most: 成功调解.
const VERB: usize = 2;

/// 建议 of 采纳率 in 提出建议9件，采纳率97%; 调解 of 成功率 in 调解纠纷9件，成功率97%.
pub fn front(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let label = spell::chars(letters);
    let whole = |found: Option<(usize, ())>| found.is_some_and(|(len, ())| len == label.len());
    let of_deed = whole(words.deed_rates.at(&label, 0));
    if !of_deed && !whole(words.thing_rates.at(&label, 0)) {
        return None;
    }
    let (sentence, start) = (scene.sentence(), governed::stretch(scene, letters)?.start);
    let opens = |at: usize| is_mark(scene.chars()[at]) || LINKS.contains(&scene.chars()[at]);
    let counts = |earlier: &&Earlier| earlier.spot.moved == 0 && earlier.spot.kind != Kind::Percent as u64;
    let mut before = scene.frame.here().take_while(|earlier| earlier.spot.start >= sentence).filter(counts);
    let done = before.next().filter(|_| start.checked_sub(1).is_none_or(opens))?;
    let verb = verb(words, done);
    let thing = &done.letters[verb.end..];
    let told = match before.next().and_then(|other| linked(scene, words, other, done)) {
        _ if of_deed => done.letters[verb.start..verb.end].to_vec(),
        Some(first) => first.into_iter().chain(thing.iter().copied()).collect(),
        None => thing.to_vec(),
    };
    (!told.is_empty()).then_some(told)
}

/// 建议、 of 建议9件、提案8件: what was done to as well, with the link between the two.
fn linked(scene: &Scene, words: &Labels, other: &Earlier, done: &Earlier) -> Option<Vec<Letter>> {
    let first = done.letters.get(verb(words, done).end)?;
    let (link, start) = (other.spot.end, scene.passage.at_byte(first.at.start));
    let joins = start == link + 1 && LINKS.contains(&scene.chars()[link]) && other.spot.unit == done.spot.unit;
    let thing = other.letters[verb(words, other).end..].iter().copied();
    (joins && thing.len() > 0).then(|| thing.chain(scene.passage.letters(CharRange::new(link, start))).collect())
}

/// Where the verb of a label stands; empty where it has none.
fn verb(words: &Labels, earlier: &Earlier) -> CharRange {
    let at = |at: usize| Some(CharRange::new(at, at + words.verbs.at(&earlier.chars, at)?.0));
    (0..=VERB).find_map(at).unwrap_or(CharRange::new(0, 0))
}

//! Verbs that are joined before a number: 新建和改造提升8座公厕.

use super::governed::{self, LINKS};
use super::marks::is_mark;
use super::scene::Scene;
use super::spell::{self, Letter};
use crate::figure::Kind;
use crate::figure::lexicon::Labels;
use crate::text::CharRange;

/// The label of a noun right behind its number, with all the verbs that stand joined before it.
pub fn label(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let (chars, figure) = (scene.chars(), scene.figure());
    let at = |letter: &Letter| scene.passage.at_byte(letter.at.start);
    let verbs = verbs(scene, words)?;
    let stretch = governed::stretch(scene, letters)?;
    let (before, noun) = letters.split_at(letters.iter().position(|letter| at(letter) >= figure.end)?);
    let gap = chars.get(figure.end..at(&noun[0]))?;
    let joins = gap.iter().all(|c| spell::is_silent(*c)) && figure.kind == Kind::Count as u64 && figure.moved == 0;
    let within = before.is_empty() || stretch.start >= verbs.start;
    (joins && within).then(|| scene.passage.letters(verbs).into_iter().chain(noun.iter().copied()).collect())
}

/// The verbs right before a figure, two at least, that open its clause.
fn verbs(scene: &Scene, words: &Labels) -> Option<CharRange> {
    let (chars, floor, end) = (scene.chars(), scene.floor(), scene.figure().start);
    let verb = |end: usize| words.shared.before(chars, floor, end).or_else(|| words.verbs.before(chars, floor, end));
    let mut start = end - verb(end)?.0;
    let mut joined = false;
    loop {
        let link = usize::from(start > floor && LINKS.contains(&chars[start - 1]));
        let Some((len, ())) = verb(start - link) else { break };
        start -= link + len;
        joined |= link > 0;
    }
    let opens = start == floor || is_mark(chars[start - 1]) || words.basis.before(chars, floor, start).is_some();
    (joined && opens).then(|| CharRange::new(start, end))
}

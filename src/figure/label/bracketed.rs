//! Whose the figures in a bracket are: 北山镇（渔船9艘，茶园3个）.

use super::marks::is_mark;
use super::scene::Scene;
use super::spell::{self, LONGEST_COMPLETED, Letter};
use crate::figure::lexicon::Labels;
use crate::text::CharRange;
use crate::text::script::is_han;

/// 北山镇 of 渔船 in 北山镇（渔船9艘，茶园3个）: what stands before a bracket that counts several things of it, and is counted
/// itself by no figure.
pub fn owner(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    /// A name has so many chars at least.
    const SHORTEST: usize = 2;
    let (chars, figure) = (scene.chars(), scene.figure());
    let open = opening(chars, scene.sentence(), figure.start)?;
    let inside = letters.iter().all(|letter| scene.passage.at_byte(letter.at.start) > open);
    let counted = scene.spots[..scene.index].iter().any(|spot| spot.end == open);
    let parts = |at: &usize| {
        is_mark(chars[*at]) || matches!(chars[*at], '、' | '和' | '及' | '与' | '）' | ')' | '有' | '是' | '为')
    };
    let start = (scene.sentence()..open).rev().find(parts).map_or(scene.sentence(), |at| at + 1);
    let name = CharRange::new(start, open);
    let plain = chars[start..open].iter().all(|c| is_han(*c));
    let label = spell::chars(letters);
    let named = words.bodies.names.before(chars, start, open).is_some() && !spell::holds(&label, &chars[start..open]);
    let fits = name.len() >= SHORTEST && name.len() + letters.len() <= LONGEST_COMPLETED;
    (inside && !counted && plain && named && fits).then(|| scene.passage.letters(name))
}

/// 全省渔业产值增速 of 渔业产值增速高于全省（3%）: the value with which the figure before is compared, in the bracket behind the place that
/// has it.
pub fn compared(scene: &Scene, words: &Labels) -> Option<Vec<Letter>> {
    let (chars, figure) = (scene.chars(), scene.figure());
    let open = figure.start.checked_sub(1).filter(|at| matches!(chars[*at], '（' | '('))?;
    let closed = matches!(chars.get(figure.end), Some('）' | ')'));
    let (len, ()) = words.scopes.before(chars, scene.sentence(), open).filter(|_| closed)?;
    let place = CharRange::new(open - len, open);
    let leads = matches!(chars[..place.start].last(), Some('于' | '和' | '、' | '比' | '较'));
    let last =
        scene.frame.here().find(|last| last.spot.kind == figure.kind && words.scopes.at(&last.chars, 0).is_none())?;
    let near = last.spot.start >= scene.sentence() && !last.chars.contains(&'占');
    let mut letters = scene.passage.letters(place);
    letters.extend_from_slice(&last.letters);
    (leads && near).then_some(letters)
}

/// The bracket that is open at `at`.
fn opening(chars: &[char], floor: usize, at: usize) -> Option<usize> {
    let mut depth = 0;
    for at in (floor..at).rev() {
        match chars[at] {
            '）' | ')' => depth += 1,
            '（' | '(' if depth == 0 => return Some(at),
            '（' | '(' => depth -= 1,
            _ => {}
        }
    }
    None
}

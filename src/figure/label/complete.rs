//! What the words of a figure's own clause leave out, where the text says beyond doubt what it is.

use super::frame::Earlier;
use super::marks::{clause_start, is_stop};
use super::parallel;
use super::phrases::begins;
use super::scene::Scene;
use super::spell::{self, Letter};
use crate::figure::lexicon::Labels;
use crate::text::CharRange;

/// What a whole and its parts are measured by; the parts are told without it: 债务余额9亿元，其中一般债务4亿元.
const MEASURES: [&[char]; 2] = [&['余', '额'], &['限', '额']];

/// What leads from the head of a list to its members.
const LEADS: [&[char]; 4] = [&['分', '别', '为'], &['分', '别', '是'], &['依', '次', '为'], &['依', '次', '是']];

/// A part of a label that takes the place of another ends like it, within so many chars.
pub(super) const REPLACED: usize = 4;

/// A whole is so many figures before its parts at most.
const FIGURES: usize = 8;

/// A list is behind the colon that opens it by so many chars at most.
const NEAR: usize = 200;

/// What opens the parts of a whole.
const PARTS: [&[char]; 2] = [&['其', '中'], &['包', '括']];

/// The letters of a label that the clause of a figure says, with those that it leaves out.
pub fn completed(scene: &Scene, words: &Labels, mut letters: Vec<Letter>) -> Vec<Letter> {
    if let Some(front) = parallel::front(scene, words, &letters) {
        letters.splice(0..0, front);
        return letters;
    }
    let says = |words: &[Letter]| {
        letters.windows(words.len().max(1)).any(|said| said.iter().zip(words).all(|(a, b)| a.c == b.c))
    };
    let missing = measure(scene).or_else(|| head(scene)).filter(|words| !words.is_empty() && !says(words));
    let Some((last, missing)) = letters.last().map(|last| last.c).zip(missing) else { return letters };
    // 北山镇 takes the place of 各镇 in 各镇普及率, 超标样品 is the front of 超标样品比例.
    let replaced = missing.iter().take(REPLACED).position(|letter| letter.c == last).map_or(0, |at| at + 1);
    let same = |length: &usize| letters[letters.len() - length..].iter().zip(&missing).all(|(a, b)| a.c == b.c);
    let said = (replaced..=missing.len().min(letters.len())).rev().find(same).unwrap_or(replaced);
    letters.extend(missing.into_iter().skip(said));
    letters
}

/// Whether the figure stands in a list behind a colon, whose head says what it counts.
pub fn is_headed(scene: &Scene) -> bool {
    head(scene).is_some()
}

/// 余额 of 债务余额9亿元，其中一般债务4亿元: by what the whole is measured that a figure is a part of.
fn measure(scene: &Scene) -> Option<Vec<Letter>> {
    let measured = |earlier: &Earlier| MEASURES.into_iter().find(|word| earlier.chars.ends_with(word));
    let near = scene.frame.earlier.iter().rev().take(FIGURES);
    let mut wholes = near.filter_map(|earlier| Some((earlier, measured(earlier)?)));
    let (whole, word) = wholes.find(|(whole, _)| is_part_of(scene, whole))?;
    Some(whole.letters[whole.letters.len() - word.len()..].to_vec())
}

/// Whether what stands between an earlier figure and this one opens the parts of that.
fn is_part_of(scene: &Scene, whole: &Earlier) -> bool {
    let figure = scene.figure();
    let between = scene.chars().get(whole.spot.end..figure.start).unwrap_or_default();
    let holds = |wanted: &[char]| between.iter().any(|c| wanted.contains(c));
    let named = PARTS.iter().any(|word| between.windows(word.len()).any(|said| said == *word));
    let opened = holds(&['（', '(']) && !holds(&['）', ')']);
    let alike = whole.spot.unit == figure.unit && whole.spot.moved == figure.moved;
    scene.frame.is_here(whole) && alike && (named || opened) && !between.iter().any(|c| is_stop(*c))
}

/// 普及率 of 各镇普及率分别为：甲镇3%；乙镇5%: what stands before the colon that opens a list.
fn head(scene: &Scene) -> Option<Vec<Letter>> {
    let (figure, chars) = (scene.figure(), scene.chars());
    let from = scene.sentence().max(figure.start.saturating_sub(NEAR));
    let colon = (from..figure.start).rev().find(|at| matches!(chars[*at], '：' | ':'))?;
    let lead = LEADS.iter().find(|lead| chars[from..colon].ends_with(lead))?;
    let end = colon - lead.len();
    let clause = CharRange::new(clause_start(chars, from, end), end);
    let start = *begins(scene, clause, 1).as_slice().first().filter(|_| !clause.is_empty())?;
    let letter = |at: usize| Letter { c: spell::plain(chars[at]), at: scene.passage.place(at) };
    Some((start..end).filter(|at| !spell::is_silent(chars[*at])).map(letter).collect())
}

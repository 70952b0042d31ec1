//! Shares of a whole, and what a part adds to its growth: what of the two a clause leaves out.

use super::compose::Composed;
use super::frame::Earlier;
use super::generic;
use super::governed;
use super::listed::noun_end;
use super::marks::clause_start;
use super::phrases::begins;
use super::scene::Scene;
use super::spell::{self, Letter};
use crate::figure::Kind;
use crate::figure::lexicon::Labels;
use crate::text::CharRange;

/// 汽车销售额拉动销售总额 of 汽车销售额增长5%，拉动全市销售总额增长2个百分点, 汽车销售额占销售总额比重 of 汽车销售额占全市销售总额比重为8%:
/// the part that a label leaves out which begins with the whole.
pub fn part(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let (chars, figure) = (scene.chars(), scene.figure());
    let told = governed::stretch(scene, letters)?;
    if told.end > figure.start || figure.kind != Kind::Percent as u64 {
        return None;
    }
    let clause = clause_start(chars, scene.floor(), figure.start);
    let (at, len) = (clause..=told.start).rev().find_map(|at| Some((at, link(words, chars, at)?)))?;
    let whole = at + len + words.scopes.at(chars, at + len).map_or(0, |(len, ())| len);
    // The label says nothing of the whole, or not all.
    if whole < told.start || whole >= told.end {
        return None;
    }
    let opens = at == clause || at == clause + 1 && chars[clause] == '、';
    let mut letters = if opens { earlier_part(scene, words)? } else { named(scene, CharRange::new(clause, at))? };
    letters.extend(scene.passage.letters(CharRange::new(at, at + len)));
    letters.extend(scene.passage.letters(CharRange::new(whole, told.end)));
    Some(letters)
}

/// 渔业拉动生产总值 of 渔业、茶业增加值分别增长3%、5%，拉动生产总值增长1个、2个百分点: what the parts of a row add, each in its turn.
pub fn in_turn(scene: &Scene, words: &Labels) -> Option<Vec<Letter>> {
    let (chars, (first, end)) = (scene.chars(), scene.run());
    let (count, floor, number) = (end - first, scene.floor_of(first), scene.spots[first].start);
    let clause = clause_start(chars, floor, number);
    let linked = link(words, chars, clause).filter(|_| scene.run_before(first) == count)?;
    let whole = clause + linked + words.scopes.at(chars, clause + linked).map_or(0, |(len, ())| len);
    let told = &scene.frame.earlier[scene.frame.earlier.len().checked_sub(count)?];
    // 渔业对生产总值增长的贡献率为3%，拉动生产总值增长1个百分点 tells of one part what several tell in their turn.
    let contributes = words.contributed.before(&told.chars, 0, told.chars.len()).is_some() && chars[clause] != '占';
    let part = of_part(words, told).filter(|_| scene.frame.is_here(told) && told.spot.start >= scene.sentence())?;
    if count == 1 && !contributes {
        return None;
    }
    let mut letters = part[..part.len() - generic::of_sort(words, &told.chars[..part.len()])].to_vec();
    letters.extend(scene.passage.letters(CharRange::new(clause, clause + linked)));
    letters.extend(scene.passage.letters(CharRange::new(whole, noun_end(scene, words, CharRange::new(whole, number)))));
    Some(letters)
}

/// 茶业占工业 of 渔业增加值增长8%；茶业增长9%，占工业的7%: a share without the measure that its part took up from before, where the
/// whole has none.
pub fn without_taken_measure(words: &Labels, mut letters: Vec<Letter>) -> Vec<Letter> {
    let label = spell::chars(&letters);
    let share = label.iter().position(|c| *c == '占').unwrap_or(0);
    let start = share - generic::of_sort(words, &label[..share]);
    let taken = (1..share).contains(&start) && letters[start].at.start < letters[start - 1].at.start;
    if taken && !spell::holds(&label[share..], &label[start..share]) {
        letters.drain(start..share);
    }
    letters
}

/// 汽车销售额 of 汽车销售额占销售总额的比重为8%，下降3%: what grows by percent or so many times is the part, whose share was told, and
/// so is what an amount behind the share is of: 占销售总额的8%，为9亿元.
pub fn part_that_grew(scene: &Scene, words: &Labels, composed: &Composed, letters: &[Letter]) -> Option<Vec<Letter>> {
    let figure = scene.figure();
    let share = &scene.frame.earlier[composed.earlier?];
    let percent = share.spot.unit == figure.unit || figure.kind == Kind::Ratio as u64;
    let grew = figure.moved > 0 && !figure.is_changed_to() && share.spot.moved == 0 && percent;
    let amount = [Kind::Money, Kind::Count, Kind::Measure].iter().any(|kind| figure.kind == *kind as u64);
    let counts = amount && share.spot.kind == Kind::Percent as u64;
    let whole = composed.phrase.is_none() && letters == share.letters;
    let part = of_part(words, share).filter(|part| (grew || counts) && whole && part.len() < share.letters.len())?;
    Some(part.to_vec())
}

/// 优质河段 of 优质河段占河段的9成（7条）: how many there are of a part whose share was told right before.
pub fn counted_of_share(scene: &Scene) -> Option<Vec<Letter>> {
    let (chars, figure) = (scene.chars(), scene.figure());
    let share = scene.frame.earlier.last().filter(|share| scene.frame.is_here(share))?;
    let bracketed = matches!(chars.get(share.spot.end..figure.start)?, ['（' | '(']);
    let closed = matches!(chars.get(figure.end), Some('）' | ')'));
    let counts = figure.kind == Kind::Count as u64 && share.spot.kind == Kind::Percent as u64;
    let part = share.chars.iter().position(|c| *c == '占').filter(|part| *part > 0)?;
    (bracketed && closed && counts).then(|| share.letters[..part].to_vec())
}

/// The part that the label before tells of, in the same sentence.
fn earlier_part(scene: &Scene, words: &Labels) -> Option<Vec<Letter>> {
    let last = scene.frame.earlier.last()?;
    let near = scene.frame.is_here(last) && last.spot.start >= scene.sentence();
    of_part(words, last).filter(|_| near).map(<[Letter]>::to_vec)
}

/// What of a label stands before its share of a whole, or what it adds to its growth; all of it where it tells none.
fn of_part<'a>(words: &Labels, earlier: &'a Earlier) -> Option<&'a [Letter]> {
    let chars = &earlier.chars;
    let contributes = words.contributed.before(chars, 0, chars.len()).is_some();
    let share = (0..chars.len()).find(|at| link(words, chars, *at).is_some() || contributes && chars[*at] == '对');
    let part = &earlier.letters[..share.unwrap_or(chars.len())];
    Some(part).filter(|part| !part.is_empty())
}

/// How many chars at `at` link a part with a whole; none where they are a part of another word: 占用, 占比,
/// 应占.
fn link(words: &Labels, chars: &[char], at: usize) -> Option<usize> {
    let (len, ()) = words.contributions.at(chars, at)?;
    (!words.is_opening(chars, at, at + len) && !words.is_torn(chars, at)).then_some(len)
}

/// The noun in a stretch before a share.
fn named(scene: &Scene, stretch: CharRange) -> Option<Vec<Letter>> {
    let start = *begins(scene, stretch, 1).as_slice().first()?;
    Some(scene.passage.letters(CharRange::new(start, stretch.end)))
}

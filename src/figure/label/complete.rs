//! What the words of a figure's own clause leave out, where the text says beyond doubt what it is.

use super::aligned::ALIGNING;
use super::announced;
use super::attributed;
use super::bodies;
use super::bracketed;
use super::contribution;
use super::coordinated;
use super::frame::Earlier;
use super::generic;
use super::governed;
use super::head;
use super::listed::noun_end;
use super::marks::is_stop;
use super::owned;
use super::parallel;
use super::predicate;
use super::purpose;
use super::rate;
use super::rest;
use super::restricted;
use super::scene::Scene;
use super::spell::{self, Letter};
use super::word;
use crate::figure::Kind;
use crate::figure::lexicon::Labels;
use crate::text::CharRange;

/// A part of a label that takes the place of another ends like it, within so many chars.
pub(super) const REPLACED: usize = 6;

/// A whole is so many figures before its parts at most.
const FIGURES: usize = 8;

/// What a label that reads as these letters is completed with, where something is.
type Completion = fn(&Scene, &Labels, &[Letter]) -> Option<Vec<Letter>>;

/// What takes the place of the label; the first that applies.
const WHOLES: [Completion; 7] = [
    generic::again,
    predicate::turned,
    contribution::part,
    attributed::attributed,
    parallel::outcome,
    coordinated::label,
    bodies::whole_measure,
];

/// What belongs before it.
const FRONTS: [Completion; 11] = [
    announced::owner,
    rest::addend,
    rest::opening,
    parallel::front,
    governed::verb,
    governed::preposition,
    owned::front,
    rate::front,
    generic::front,
    restricted::front,
    bracketed::owner,
];

/// What belongs behind it.
const ENDS: [Completion; 10] = [
    rest::measure,
    announced::measure,
    head::behind_attribute,
    head::of_verb,
    head::of_same_verb,
    governed::measure_behind_aligning,
    purpose::purpose,
    bodies::measure,
    sort,
    listed_thing,
];

/// The letters of a label that the clause of a figure says, with those that it leaves out.
pub fn completed(scene: &Scene, words: &Labels, mut letters: Vec<Letter>) -> Vec<Letter> {
    bodies::cut(scene, words, &mut letters);
    letters.extend(bodies::head_of_level(scene, words, &letters).unwrap_or_default());
    letters.extend(head::of_level(scene, words, &letters).unwrap_or_default());
    cut_event(scene, words, &mut letters);
    cut_manner(words, &mut letters);
    predicate::leave_out_links(scene, words, &mut letters);
    join_value(scene, words, &mut letters);
    let first = |completions: &[Completion]| completions.iter().find_map(|told| told(scene, words, &letters));
    if let Some(whole) = first(&WHOLES) {
        return whole;
    }
    if let Some(front) = first(&FRONTS) {
        letters.splice(0..0, front);
        return letters;
    }
    if let Some(end) = first(&ENDS) {
        letters.extend(end);
        return letters;
    }
    let says = |words: &[Letter]| {
        letters.windows(words.len().max(1)).any(|said| said.iter().zip(words).all(|(a, b)| a.c == b.c))
    };
    let missing = measure(scene, words, &letters)
        .or_else(|| head::of_list(scene))
        .filter(|words| !words.is_empty() && !says(words));
    let Some((last, missing)) = letters.last().map(|last| last.c).zip(missing) else { return letters };
    // 北山镇 takes the place of 各镇 in 各镇普及率, but 渔校 none of 在校 in 在校生; 超标样品 is the front of 超标样品比例.
    let told = spell::chars(&missing);
    let parts = |at: &usize| told[*at] == last && !words.is_torn(&told, at + 1);
    let replaced = (0..told.len().min(REPLACED)).find(parts).map_or(0, |at| at + 1);
    let same = |length: &usize| letters[letters.len() - length..].iter().zip(&missing).all(|(a, b)| a.c == b.c);
    let said = (replaced..=missing.len().min(letters.len())).rev().find(same).unwrap_or(replaced);
    letters.extend(missing.into_iter().skip(said));
    letters
}

/// 余额 of 债务余额9亿元，其中一般债务4亿元: by what the whole is measured that a figure is a part of.
fn measure(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let label = spell::chars(letters);
    let part = *label.last().filter(|_| words.verbs.at(&label, 0).is_none())?;
    let measured = |earlier: &Earlier| {
        let (len, ()) = words.parted.before(&earlier.chars, 0, earlier.chars.len())?;
        let (whole, measure) = earlier.letters.split_at(earlier.letters.len() - len);
        // 住户存款 is a measure by itself beside 各项存款余额, 小麦 is none beside 粮食产量.
        let other = whole.last().is_none_or(|last| last.c != part);
        // 教师 of 教职工9人，其中教师8人 are people as well.
        let person = |c: &char| words.persons.at(&[*c], 0).is_some();
        let of_people = measure.last().is_some_and(|last| person(&last.c));
        let people = of_people && (person(&part) || scene.figure().kind == Kind::Money as u64);
        let aligned = is_aligned(scene, earlier) && words.indicators.before(&label, 0, label.len()).is_none();
        (!people && (aligned || scene.is_part_of(earlier, other))).then(|| measure.to_vec())
    };
    scene.frame.here().take(FIGURES).find_map(measured)
}

/// 零售额 of 服装类零售额增长3%，饮料类增长5%: what an earlier sort of things is measured by, where the label names another sort
/// with no measure.
fn sort(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let (figure, last) = (scene.figure(), letters.last()?.c);
    let told = figure.moved > 0 || figure.kind == Kind::Money as u64;
    words.sorts.before(&[last], 0, 1).filter(|_| told)?;
    let measured = |earlier: &Earlier| {
        let (len, ()) = words.measures.before(&earlier.chars, 0, earlier.chars.len())?;
        let (sort, measure) = earlier.letters.split_at(earlier.letters.len() - len);
        let grew = earlier.spot.moved > 0 && figure.moved > 0;
        let alike = grew || earlier.spot.kind == figure.kind && earlier.spot.moved == figure.moved;
        (alike && sort.last()?.c == last).then(|| measure.to_vec())
    };
    scene.frame.here().take(FIGURES).find_map(measured)
}

/// 产量 of 茶具产量9万件，增长3%；渔具8万件: what the last figure of the same unit is measured by, where the clause behind a semicolon
/// names another thing alone.
fn listed_thing(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let (chars, figure, label) = (scene.chars(), scene.figure(), spell::chars(letters));
    let own = governed::stretch(scene, letters)?;
    let opens = own.start > 0 && matches!(chars[own.start - 1], '；' | ';');
    let alone =
        opens && own.end <= figure.start && noun_end(scene, words, CharRange::new(own.end, figure.start)) == own.end;
    let bare = words.indicators.before(&label, 0, label.len()).is_none() && words.verbs.at(&label, 0).is_none();
    let alike = |earlier: &&Earlier| earlier.spot.unit == figure.unit && earlier.spot.moved == figure.moved;
    let sentence = scene.sentence();
    let mut near = scene.frame.here().take_while(|earlier| earlier.spot.start >= sentence);
    let counts = figure.kind == Kind::Count as u64 || figure.kind == Kind::Measure as u64;
    let measured = near.find(alike).filter(|_| alone && bare && counts)?;
    let (len, ()) = words.common.before(&measured.chars, 1, measured.chars.len())?;
    let measure = measured.chars.len() - len;
    // 用电量 of 生活用电.
    let said = spell::overlap(&label, &measured.chars[measure..]);
    Some(measured.letters[measure + said..].to_vec())
}

/// 社区 of 3个社区获评示范社区: what befell what the figure counts is cut off its name.
fn cut_event(scene: &Scene, words: &Labels, letters: &mut Vec<Letter>) {
    /// The name has so many chars at least.
    const NAME: usize = 2;
    let (chars, figure) = (scene.chars(), scene.figure());
    let events =
        |at: usize| words.events.at(chars, at).is_some() && !word::tears(&chars[figure.end..], at - figure.end);
    let noun = |told: CharRange| told.start >= figure.end && words.noun_end(chars, told.start, told.end) > told.start;
    if governed::stretch(scene, letters).is_some_and(noun) && figure.kind != Kind::Percent as u64 {
        let event = |letter: &Letter| events(scene.passage.at_byte(letter.at.start));
        let end = letters.iter().skip(NAME).position(event);
        end.into_iter().for_each(|end| letters.truncate(NAME + end));
    }
}

/// 办理建议 of 认真办理建议: how something is done is no part of what is counted.
fn cut_manner(words: &Labels, letters: &mut Vec<Letter>) {
    let label = spell::chars(letters);
    let verb = |len: usize| words.verbs.at(&label, len).is_some_and(|(verb, ())| len + verb < label.len());
    let manner = words.manners.at(&label, 0).map(|(len, ())| len).filter(|len| verb(*len));
    letters.drain(..manner.unwrap_or(0));
}

/// 项目总投资 of 3个项目、总投资7亿元: the value of what is counted before it.
fn join_value(scene: &Scene, words: &Labels, letters: &mut Vec<Letter>) {
    let label = spell::chars(letters);
    let counted = scene.index > 0 && governed::stretch(scene, letters).is_some_and(|told| told.start == scene.floor());
    let value = words.attributed.before(&label, 0, label.len()).map(|(len, ())| label.len() - len);
    let links = |at: &usize| *at > 1 && label[*at - 1] == '、' && counted;
    if let Some(at) = value.filter(links) {
        letters.remove(at - 1);
    }
}

/// Whether a list is told of its whole, one by one: 货运量9万吨，铁路、公路分别为2万吨、7万吨.
fn is_aligned(scene: &Scene, whole: &Earlier) -> bool {
    let ((first, end), figure) = (scene.run(), scene.figure());
    let Some(between) = scene.chars().get(whole.spot.end..scene.spots[first].start) else { return false };
    let aligns = ALIGNING.iter().any(|word| spell::holds(between, word));
    let alike = whole.spot.unit == figure.unit && whole.spot.moved == figure.moved;
    end - first > 1 && alike && aligns && !between.iter().any(|c| is_stop(*c))
}

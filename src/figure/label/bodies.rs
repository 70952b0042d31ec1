//! Places and bodies that a figure counts, told without what is said of them: 县 of 9个县财政收入超过3亿元.

use super::governed::{self, LINKS};
use super::marks::{clause_end, is_mark};
use super::scene::Scene;
use super::spell::{self, Letter};
use super::word;
use crate::figure::Kind;
use crate::figure::lexicon::{End, Labels};
use crate::text::CharRange;

/// 县 of 9个县财政收入超过3亿元, 县（区） of 9个县（区）完成任务: leaves out what is said of the places that a figure counts, and takes in
/// the bracket that belongs to their name.
pub fn cut(scene: &Scene, words: &Labels, letters: &mut Vec<Letter>) {
    let front = front(scene, letters);
    let Some(told) = behind_number(scene, &letters[front..]) else { return };
    let chars = scene.chars();
    let Some((len, ())) = words.bodies.names.at(chars, told.start) else { return };
    let bracket = bracket(words, chars, told.start + len);
    let name = CharRange::new(told.start, bracket.unwrap_or(told.start + len));
    let whole = bracket.is_some() && (told.end <= name.end || LINKS.contains(&chars[name.end]));
    if whole || told.end > name.end && is_subject(scene, words, told, name.end) {
        letters.truncate(front);
        letters.extend(scene.passage.letters(name));
    }
}

/// 医疗中心 of 3个国家级、9个省级医疗中心: the noun that the next member of a list names for both.
pub fn head_of_level(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    /// It has so many chars at most where it goes on to the end of its clause.
    const HEAD: usize = 10;
    let chars = scene.chars();
    let told = behind_number(scene, &letters[front(scene, letters)..])?;
    let next = scene.spots.get(scene.index + 1)?;
    let linked = chars.get(told.end..next.start)?.iter().all(|c| LINKS.contains(c)) && told.end < next.start;
    let level = |at: usize| words.bodies.levels.at(chars, at).map(|(len, ())| at + len);
    let start = level(next.end).filter(|_| linked && level(told.start) == Some(told.end))?;
    let end = clause_end(chars, start, scene.ceiling_of(scene.index + 1));
    let end = if end - start <= HEAD { end } else { words.noun_end(chars, start, end) };
    (start < end && chars[start] != '的').then(|| scene.passage.letters(CharRange::new(start, end)))
}

/// 存款余额 of 东山银行 behind 北山银行存款余额, 就业率 of 硕士生 behind 本科生就业率: the measure that the last label tells of another body,
/// or of other people, of the same sort; and all of it where that tells no body and the figure is a part of it.
pub fn measure(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let (figure, label) = (scene.figure(), spell::chars(letters));
    let is_body = words.bodies.names.before(&label, 0, label.len()).is_some();
    if !is_body && words.persons.at(&[*label.last()?], 0).is_none() {
        return None;
    }
    let own = governed::stretch(scene, letters).filter(|own| own.end <= figure.start)?;
    // 渔民 is of 比重 in 渔民比重由2017年的3%升至5%.
    let measures = |end: usize| words.indicators.before(scene.chars(), own.end, end).is_some();
    if (own.end + 1..=figure.start).any(measures) {
        return None;
    }
    let last = scene.frame.here().next().filter(|last| last.letters != letters)?;
    let counts = figure.kind == Kind::Count as u64 && figure.moved == 0;
    let alike = !counts && (figure.moved > 0 || figure.unit == last.spot.unit);
    let measured = |from: usize| words.indicators.before(&last.chars, from, last.chars.len()).is_some();
    let sort = last.chars.iter().position(|c| Some(c) == label.last()).filter(|at| *at > 0);
    match sort {
        Some(sort) => (measured(sort + 1) && alike).then(|| last.letters[sort + 1..].to_vec()),
        None => {
            let part = is_body && figure.moved == 0 && scene.is_part_of(last, true);
            let scope = words.scopes.at(&last.chars, 0).map_or(0, |(len, ())| len);
            let named = (1..=last.chars.len()).any(|end| words.bodies.names.before(&last.chars, scope, end).is_some());
            let whole = measured(scope) && !named && !last.chars.contains(&'占');
            (part && whole && alike).then(|| last.letters[scope..].to_vec())
        }
    }
}

/// 东山银行小额贷款余额 of 东山银行余额 behind 北山银行小额贷款余额: the whole measure that the last label tells of another body of the same
/// sort, where a label tells the end of it alone.
pub fn whole_measure(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let label = spell::chars(letters);
    let named = |label: &[char]| {
        (2..label.len())
            .find(|end| words.bodies.names.before(label, 0, *end).is_some())
            .filter(|end| *end < label.len())
    };
    let body = named(&label)?;
    let measure = &label[body..];
    let last = scene.frame.here().next().filter(|last| last.letters != letters)?;
    let other = named(&last.chars).filter(|other| last.chars[other - 1] == label[body - 1])?;
    let whole = &last.chars[other..];
    let shortened = whole.len() > measure.len() && whole.ends_with(measure);
    let measured = words.indicators.before(measure, 0, measure.len()).is_some();
    let alike = last.spot.unit == scene.figure().unit && !whole.contains(&'占');
    (shortened && measured && alike).then(|| {
        let own = letters[..body].iter();
        own.chain(&last.letters[other..]).copied().collect()
    })
}

/// How many letters of a label stand before its figure.
fn front(scene: &Scene, letters: &[Letter]) -> usize {
    letters.iter().take_while(|letter| scene.passage.at_byte(letter.at.start) < scene.figure().end).count()
}

/// Where a label stands that begins right behind its figure, which counts something.
fn behind_number(scene: &Scene, letters: &[Letter]) -> Option<CharRange> {
    let figure = scene.figure();
    let told = governed::stretch(scene, letters).filter(|told| told.start >= figure.end && told.start < told.end)?;
    let joins = scene.chars()[figure.end..told.start].iter().all(|c| spell::is_silent(*c));
    (joins && figure.kind == Kind::Count as u64).then_some(told)
}

/// Where a bracket ends that opens at `at` and holds nothing but other sorts of places: 县（市、区）.
fn bracket(words: &Labels, chars: &[char], at: usize) -> Option<usize> {
    /// It holds fewer chars.
    const LONGEST: usize = 12;
    let is_open = matches!(chars.get(at), Some('（' | '('));
    let close =
        (at + 1..chars.len().min(at + LONGEST)).find(|at| matches!(chars[*at], '）' | ')')).filter(|_| is_open)?;
    let named = |part: &[char]| words.bodies.names.before(part, 0, part.len()).is_some();
    chars[at + 1..close].split(|c| *c == '、').all(named).then_some(close + 1)
}

/// Whether the places whose name ends at `end` are the subject of what a label tells besides: of a verb, of a measure, or of what
/// another figure is told of.
fn is_subject(scene: &Scene, words: &Labels, told: CharRange, end: usize) -> bool {
    let chars = scene.chars();
    let stops = matches!(words.ends.at(chars, end), Some((_, End::Stop))) || words.events.at(chars, end).is_some();
    let measure = words.indicators.before(chars, end, told.end).is_some();
    let next = scene.ceiling_of(scene.index);
    let of_figure = next < chars.len() && chars[next - 1] == '的' && !chars[end..next].iter().any(|c| is_mark(*c));
    // 市 opens 市级.
    let whole = end - told.start > 1 || !word::tears(chars, end);
    chars[end] == '的' || (stops || measure || of_figure) && whole
}

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

/// 存款余额 of 东山银行 behind 北山银行存款余额: the measure that the last label tells of another body of the same sort.
pub fn measure(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let (figure, label) = (scene.figure(), spell::chars(letters));
    words.bodies.names.before(&label, 0, label.len())?;
    let before = governed::stretch(scene, letters)?.end <= figure.start;
    let last = scene.frame.here().next().filter(|last| last.letters != letters && before)?;
    let sort = last.chars.iter().position(|c| Some(c) == label.last()).filter(|at| *at > 0)?;
    let measured = words.indicators.before(&last.chars, sort + 1, last.chars.len()).is_some();
    let counts = figure.kind == Kind::Count as u64 && figure.moved == 0;
    let alike = !counts && (figure.moved > 0 || figure.unit == last.spot.unit);
    (measured && alike).then(|| last.letters[sort + 1..].to_vec())
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

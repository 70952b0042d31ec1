//! The head of a label that its clause leaves out: the noun that was counted before it, or that opens its list.

use super::frame::Earlier;
use super::governed;
use super::marks::{clause_start, is_mark};
use super::phrases::begins;
use super::scene::Scene;
use super::spell::{self, LONGEST_COMPLETED, Letter};
use crate::figure::Kind;
use crate::figure::lexicon::Labels;
use crate::text::CharRange;

/// What leads from the head of a list to its members.
const LEADS: [&[char]; 4] = [&['分', '别', '为'], &['分', '别', '是'], &['依', '次', '为'], &['依', '次', '是']];

/// A list is behind the colon that opens it by so many chars at most.
const NEAR: usize = 200;

/// A noun is at most so many figures before the clause that leaves it out.
const FIGURES: usize = 8;

/// 普及率 of 各镇普及率分别为：甲镇3%；乙镇5%, 申请 of 申请按事项划分：许可9件: what stands before the colon that opens a list.
pub fn of_list(scene: &Scene) -> Option<Vec<Letter>> {
    let (figure, chars) = (scene.figure(), scene.chars());
    let from = scene.sentence().max(figure.start.saturating_sub(NEAR));
    let colon = (from..figure.start).rev().find(|at| matches!(chars[*at], '：' | ':'))?;
    let start = clause_start(chars, from, colon);
    let lead = LEADS.iter().find(|lead| chars[start..colon].ends_with(lead)).map(|lead| colon - lead.len());
    let clause = CharRange::new(start, lead.or_else(|| division(chars, CharRange::new(start, colon)))?);
    let start = *begins(scene, clause, 1).as_slice().first().filter(|_| !clause.is_empty())?;
    // 收到的申请按事项划分 divides 申请.
    let noun = (start..clause.end).rev().find(|at| lead.is_none() && chars[*at] == '的').map_or(start, |at| at + 1);
    Some(scene.passage.letters(CharRange::new(noun, clause.end)))
}

/// Where a clause tells by what its noun is divided: before 按 of 申请按事项划分.
fn division(chars: &[char], clause: CharRange) -> Option<usize> {
    let divides = matches!(chars[..clause.end], [.., '分'] | [.., '分', '类']);
    (clause.start + 1..clause.end).find(|at| chars[*at] == '按' && divides)
}

/// 渔民 of 渔民9人，外来的3人: what was counted before, where a label ends before 的 and its figure.
pub fn behind_attribute(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let told = governed::stretch(scene, letters)?;
    let (chars, figure) = (scene.chars(), scene.figure());
    let counted = figure.kind == Kind::Count as u64 && ends_with_attribute(chars, figure.start);
    let own = told.start >= scene.floor() && told.end < figure.start;
    let joins = counted && own && chars.get(told.end) == Some(&'的');
    let mut noun =
        counted_before(scene, words, |earlier| !ends_with_attribute(chars, earlier.spot.start)).filter(|_| joins)?;
    // 公司 of 评级的公司.
    let behind =
        |letter: &Letter| scene.passage.at_byte(letter.at.start).checked_sub(1).is_some_and(|at| chars[at] == '的');
    noun.drain(..noun.iter().rposition(behind).unwrap_or(0));
    (noun.len() + letters.len() <= LONGEST_COMPLETED && !letters.ends_with(&noun)).then_some(noun)
}

/// 案件 of 受理案件9件，审结3件: what was counted before, where a label is a verb alone that is done to something.
pub fn of_verb(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let told = governed::stretch(scene, letters)?;
    let label = spell::chars(letters);
    let (chars, figure) = (scene.chars(), scene.figure());
    let ends = chars.get(figure.end).is_none_or(|c| is_mark(*c) || matches!(c, '、' | '（' | '('));
    let verb = words.transitive.at(&label, 0).or_else(|| words.shared.at(&label, 0));
    let verb = verb.is_some_and(|(len, ())| len == label.len());
    let counts = figure.kind == Kind::Count as u64 && figure.moved == 0;
    let noun = counted_before(scene, words, |_| true).filter(|_| verb && told.end <= figure.start && ends && counts)?;
    let measure = noun.last().is_some_and(|last| matches!(last.c, '量' | '数' | '额' | '率' | '值'));
    (noun.len() + letters.len() <= LONGEST_COMPLETED && !measure).then_some(noun)
}

/// 渔船 of 市级 in 渔船9艘（其中市级3艘）: what was counted before, where a label names a level alone.
pub fn of_level(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let (label, figure) = (spell::chars(letters), scene.figure());
    let verb = words.shared.at(&label, 0).map_or(0, |(len, ())| len);
    let level = words.bodies.levels.at(&label, verb).or_else(|| words.budget.levels.at(&label, verb));
    let alone = level.is_some_and(|(len, ())| verb + len == label.len());
    let alone = alone && governed::stretch(scene, letters)?.end <= figure.start;
    let counts = figure.kind == Kind::Count as u64 && figure.moved == 0;
    let noun = counted_before(scene, words, |_| true).filter(|_| alone && counts)?;
    // 市级渔船 tells another level.
    let start = words.bodies.levels.at(&spell::chars(&noun), 0).map_or(0, |(len, ())| len);
    Some(noun[start..].to_vec())
}

/// 申请 of 企业提出 in 渔民提出申请9件；企业提出3件: what is done to in an earlier label that tells the same verb of another.
pub fn of_same_verb(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let told = governed::stretch(scene, letters)?;
    let (label, figure) = (spell::chars(letters), scene.figure());
    let (len, ()) = words.verbs.before(&label, 1, label.len()).filter(|(len, ())| *len > 1)?;
    let verb = &label[label.len() - len..];
    let object = |earlier: &Earlier| {
        let at = earlier.chars.windows(len).position(|said| said == verb)?;
        let alike = earlier.spot.unit == figure.unit && earlier.spot.kind == figure.kind;
        (alike && at + len < earlier.letters.len()).then(|| earlier.letters[at + len..].to_vec())
    };
    let counts = figure.kind == Kind::Count as u64 && figure.moved == 0;
    let sentence = scene.sentence();
    let mut near = scene.frame.here().take_while(|earlier| earlier.spot.start >= sentence);
    near.find_map(object).filter(|_| counts && told.end <= figure.start)
}

/// The noun of the last label of the paragraph that counts in the same unit, without its verb.
fn counted_before(scene: &Scene, words: &Labels, takes: impl Fn(&Earlier) -> bool) -> Option<Vec<Letter>> {
    let figure = scene.figure();
    let noun = |earlier: &Earlier| {
        let chars = &earlier.chars;
        // 申请 of 北山镇受理申请, 渔民 of 批准逮捕渔民.
        let done = |at: usize| words.transitive.at(chars, at).map(|(len, ())| at + len);
        let first = words.verbs.at(chars, 0).map(|(len, ())| len);
        let both = first.and_then(done).or(first);
        let verb = both.or_else(|| (1..chars.len()).find_map(done)).unwrap_or(0);
        let alike = earlier.spot.unit == figure.unit && earlier.spot.kind == figure.kind && takes(earlier);
        (alike && verb < earlier.letters.len()).then(|| earlier.letters[verb..].to_vec())
    };
    scene.frame.here().take(FIGURES).find_map(noun)
}

/// Whether 的 stands before a figure at `start`, or before a word that leads to it: 外来的有3人.
fn ends_with_attribute(chars: &[char], start: usize) -> bool {
    const LEADING: usize = 2;
    let leads = |c: &char| matches!(c, '有' | '是' | '为' | '共' | '达' | '则' | '仅' | '只' | '约');
    let before = chars[..start].iter().rev().take(LEADING).take_while(|c| leads(c)).count();
    chars[..start - before].ends_with(&['的'])
}

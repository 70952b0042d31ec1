//! The noun phrase behind a figure: 为37家民营企业送去… counts 民营企业.

use super::before;
use super::refuse::{is_object, refuses};
use super::stop::{is_governed, stop, unmeasured};
use crate::figure::Kind;
use crate::figure::clause;
use crate::figure::lexicon::{End, Labels, Lexicon};
use crate::figure::measured::UnitText;
use crate::figure::mention::Mention;
use crate::figure::sentence::Sentence;
use crate::text::CharRange;
use crate::text::numeral;
use crate::text::script::is_han;

/// A phrase of more characters is a sentence, not a name.
const LONGEST: usize = 28;

/// More characters between a count and the next figure hold a name.
const LONGEST_STEP: usize = 6;

/// 超过了 and the like, which lead to the next figure, have so many characters at most.
const LINK: usize = 3;

/// A bracket with another unit has so many characters, marks included.
const LONGEST_UNIT: usize = 5;

/// A task of more characters is told in the sentence.
const LONGEST_TASK: usize = 16;

/// The phrase behind a figure that ends before `limit`, where there is one.
pub(super) fn phrase(lexicon: &Lexicon, s: &Sentence, mention: &Mention, limit: usize) -> Option<CharRange> {
    let next = mention.span.end + usize::from(s.at(mention.span.end) == ' ' && is_han(s.at(mention.span.end + 1)));
    let next = other_unit(s, next).unwrap_or(next);
    let end = clause::end(s, next, limit);
    // 25.1% 全年产量3万吨: behind a space a time opens a sentence.
    if next > mention.span.end && lexicon.label.periods.at(&s.chars, next).is_some() {
        return None;
    }
    if leads_on(lexicon, s, mention, CharRange::new(next, end), limit) {
        return None;
    }
    let owned = is_owned(s, next);
    let start = opening(lexicon, s, mention, next, end);
    if !opens(s, start) || start >= end || refuses(lexicon, s, mention, start, owned) {
        return None;
    }
    let whole =
        whole(lexicon, s, mention, CharRange::new(skip_adverbs(lexicon, s, mention, start, end), end), limit, owned);
    let noun = person(lexicon, s, mention, trim(&lexicon.label, s, whole), end);
    // 36件认定不构成犯罪 tells what was done with them, not what they are.
    let verb = lexicon.label.verbs.at(&s.chars, noun.start).is_some_and(|(len, ())| len == noun.len());
    let done = verb && matches!(mention.unit_kind, Kind::Count | Kind::Money) && whole.end < end;
    let one = is_han(s.at(noun.start)) && !matches!(s.at(noun.start), '上' | '下' | '内' | '外');
    let name = (noun.len() > 1 || one) && !done;
    // 五年跨过两个万亿元台阶: what leads to the next figure is no name.
    let named = name && before::named_part(&lexicon.label, s, noun);
    (named && !noun.is_empty() && noun.len() <= LONGEST).then_some(noun)
}

/// The phrase with its adverbs that opens `clause`.
fn whole(
    lexicon: &Lexicon,
    s: &Sentence,
    mention: &Mention,
    clause: CharRange,
    limit: usize,
    owned: bool,
) -> CharRange {
    let start = clause.start;
    let whole = if mention.unit_kind == Kind::Percent && !owned {
        CharRange::new(start, listed(s, start, clause.end, limit))
    } else {
        CharRange::new(start, reach(lexicon, s, mention, clause, limit))
    };
    let attribute =
        mention.unit_kind == Kind::Measure || mention.unit_kind == Kind::Duration && !mention.unit_is(s, '年');
    let measured = attribute && !owned;
    // Of a list that is too long to be a name, and of one whose first member is measured, that member is told.
    let parts = |at: &usize| s.at(*at) == '、' || s.at(*at) == '及' && measured;
    let first = || (whole.start + 2..whole.end).find(parts).unwrap_or(whole.end);
    if whole.len() > LONGEST || measured {
        return CharRange::new(start, first());
    }
    // 五年完成甲校、乙校等扩建工程: what sums the list up.
    let summed = (whole.end..clause.end).find(|at| mention.unit_kind == Kind::Duration && s.at(*at) == '等');
    match summed.filter(|_| s.at(whole.end) == '、') {
        Some(at) => CharRange::new(at + 1, reach(lexicon, s, mention, CharRange::new(at + 1, clause.end), limit)),
        None => whole,
    }
}

/// Behind the bracket of 3万套（间）危旧房, which names another unit.
fn other_unit(s: &Sentence, at: usize) -> Option<usize> {
    let bracket = s.enclosures.iter().find(|e| e.start == at && e.mark == '（' && e.end - e.start <= LONGEST_UNIT)?;
    let named = s.slice(at + 1, bracket.end - 1).iter().all(|c| is_han(*c) || *c == '、');
    (named && is_han(s.at(bracket.end))).then_some(bracket.end)
}

/// Behind 的, who is counted: 3位女子排球队的同学.
fn person(lexicon: &Lexicon, s: &Sentence, mention: &Mention, noun: CharRange, end: usize) -> CharRange {
    if !mention.unit_is(s, '位') && !mention.unit_is(s, '名') || s.at(noun.end) != '的' {
        return noun;
    }
    let start = noun.end + 1;
    let who = |at: &usize| lexicon.label.agents.before(&s.chars, start, *at).is_some_and(|(len, ())| len > 1);
    (start..=end.min(start + LONGEST_STEP)).find(who).map_or(noun, |end| CharRange::new(start, end))
}

/// Whether what stands behind a figure leads to the next one (39个拓展到91个), unless it names what is counted
/// (三个县达到三百个).
fn leads_on(lexicon: &Lexicon, s: &Sentence, mention: &Mention, step: CharRange, limit: usize) -> bool {
    let short = mention.unit_kind != Kind::Count || step.len() <= LONGEST_STEP;
    let measured = mention.unit_kind == Kind::Duration
        && lexicon.label.indicators.before(&s.chars, step.start, step.end.saturating_sub(1)).is_some();
    let person = lexicon.label.agents.before(&s.chars, step.start, step.end.saturating_sub(1)).is_some();
    let named =
        measured || person || mention.unit_kind == Kind::Age || lexicon.label.things.at(&s.chars, step.start).is_some();
    let next = step.end == limit && limit < s.chars.len();
    next && short && !named && matches!(s.before(step.end), '到' | '至' | '为' | '达')
}

/// Whether 的 stands at `at`, or 之 in its place (7亿元之特别预算, but not 三年之内).
fn is_owned(s: &Sentence, at: usize) -> bool {
    let apart = matches!(s.at(at + 1), '内' | '间' | '后' | '前' | '外' | '上' | '下' | '多' | '久' | '际' | '中');
    s.at(at) == '的' || s.at(at) == '之' && is_han(s.at(at + 1)) && is_han(s.at(at + 2)) && !apart
}

/// Where the noun opens behind 的, 级 and 等 (220千伏等输变电工程), and behind what tells which things are counted.
fn opening(lexicon: &Lexicon, s: &Sentence, mention: &Mention, mut start: usize, end: usize) -> usize {
    let level = s.at(start) == '级' && mention.unit != UnitText::None;
    start += usize::from(is_owned(s, start) || level);
    // 6个方面重点方向, 3万个亿元以上项目.
    if s.has(start, "方面") && is_han(s.at(start + 2)) {
        start += 2 + usize::from(s.at(start + 2) == '的');
    }
    let size = numeral::exponent(s.at(start)).is_some() && s.at(start + 1) == '元' && s.has(start + 2, "以上");
    start += if size { 4 } else { 0 };
    start += usize::from(s.at(start) == '等' && lexicon.label.compounds.at(&s.chars, start).is_none());
    owner(s, mention, start, end).unwrap_or(start)
}

/// Where the noun ends that opens a part of a clause.
fn reach(lexicon: &Lexicon, s: &Sentence, mention: &Mention, clause: CharRange, limit: usize) -> usize {
    // What 两次下调 and 为30名因病 open with is no end.
    let opened = mention.unit_is(s, '次') || is_object(s, mention);
    let first = lexicon.label.ends.at(&s.chars, clause.start).filter(|(_, end)| opened && *end != End::Compound);
    let first = first.map_or(0, |(len, _)| len.min(clause.len()));
    let governed = is_governed(lexicon, s, mention.span.start);
    let stop = stop(lexicon, s, CharRange::new(clause.start + first, clause.end), limit, governed);
    // The villages of 12个村集体收入超5万元 are counted, and their income is told by the figure behind.
    let next = clause.end == limit && limit < s.chars.len() && clause.end - stop <= LINK;
    // So are those of 30条河流水质比例保持稳定.
    let told = stop < clause.end && !governed && !mention.unit_is(s, '项');
    let things = unmeasured(&lexicon.label, s, CharRange::new(clause.start, stop));
    things.filter(|_| (next || told) && mention.unit_kind == Kind::Count).unwrap_or(stop)
}

/// Behind the 的 of what tells which things are counted: 10个有条件的县, 3个未达标的断面.
fn owner(s: &Sentence, mention: &Mention, start: usize, end: usize) -> Option<usize> {
    let tells = matches!(s.at(start), '有' | '无' | '未' | '不' | '因' | '需' | '可' | '以' | '具' | '符');
    let owner = (start + 2..end).find(|at| s.at(*at) == '的')?;
    (mention.unit_kind == Kind::Count && tells && owner < start + LONGEST_TASK && is_han(s.at(owner + 1)))
        .then_some(owner + 1)
}

/// What is to be done within a time: 10个工作日内更新目录.
pub(super) fn term(lexicon: &Lexicon, s: &Sentence, mention: &Mention, limit: usize) -> Option<CharRange> {
    if mention.unit_kind != Kind::Duration || s.at(mention.span.end) != '内' {
        return None;
    }
    let task = CharRange::new(mention.span.end + 1, clause::end(s, mention.span.end + 1, limit));
    // 3日内将目录等，报送主管部门: what is done follows in the next clause.
    let verb = |at: usize| lexicon.label.verbs.at(&s.chars, at).is_some();
    if matches!(s.at(task.start), '将' | '把') && s.at(task.end) == '，' && verb(task.end + 1) {
        let next = CharRange::new(task.end + 1, clause::end(s, task.end + 1, limit));
        return (next.len() <= LONGEST_TASK).then_some(next);
    }
    let told = s.ends(mention.span.start, "之日起")
        || !mention.unit_is(s, '年') && lexicon.label.verbs.at(&s.chars, task.start).is_some();
    (told && task.len() <= LONGEST_TASK && is_han(s.at(task.start))).then_some(task)
}

/// How far the noun reaches that starts at `start`.
pub(in crate::figure) fn extent(lexicon: &Lexicon, s: &Sentence, start: usize) -> CharRange {
    let end = clause::end(s, start, s.chars.len());
    let limit = s.numerals.iter().copied().find(|at| *at >= start).unwrap_or(end);
    trim(&lexicon.label, s, CharRange::new(start, stop(lexicon, s, CharRange::new(start, end.min(limit)), limit, true)))
}

fn opens(s: &Sentence, start: usize) -> bool {
    let c = s.at(start);
    let grade = c.is_ascii_digit() && s.at(start + 1).is_ascii_uppercase();
    grade || is_han(c) || c == '“' || c == '「' || c.is_ascii_alphabetic()
}

/// 咨询100%宣传、纠错100%建议: what stands behind the last 、 belongs to the next figure.
fn listed(s: &Sentence, start: usize, end: usize, limit: usize) -> usize {
    let link = (start..end).rev().find(|at| s.at(*at) == '、');
    link.filter(|_| end == limit && limit < s.chars.len()).unwrap_or(end)
}

/// 五年累计投入…: how is no part of what.
fn skip_adverbs(lexicon: &Lexicon, s: &Sentence, mention: &Mention, mut start: usize, end: usize) -> usize {
    if mention.unit_kind == Kind::Duration {
        let words = &lexicon.label;
        let adverb = |at| words.adverbs.at(&s.chars, at).filter(|(len, ())| !words.is_opening(&s.chars, at, at + len));
        let verb = |at| words.verbs.at(&s.chars, at).filter(|_| words.is_stop(&s.chars, at));
        while let Some((len, ())) = adverb(start).or_else(|| verb(start)).filter(|(len, ())| start + len < end) {
            start += len;
        }
    }
    start
}

/// A phrase without links, adverbs and 等 at its end.
pub(super) fn trimmed(lexicon: &Lexicon, s: &Sentence, noun: CharRange) -> CharRange {
    trim(&lexicon.label, s, noun)
}

/// Without links, adverbs and 中 at the end: 200多个项目中, 工厂和, 任务基本.
fn trim(words: &Labels, s: &Sentence, noun: CharRange) -> CharRange {
    let mut end = noun.end;
    while end > noun.start {
        let link =
            matches!(s.before(end), '和' | '及' | '与' | '或' | '、' | '以' | ' ' | '等' | '—' | '-' | '到' | '至')
                || s.before(end) == '中' && !words.is_tail(&s.chars, noun.start, end - 1, end)
                || s.ends(end, "地上")
                || s.ends(end, "础上");
        match words.tails.before(&s.chars, noun.start, end).filter(|(len, ())| end - len > noun.start + 1) {
            Some((len, ())) => end -= len,
            None if link => end -= 1,
            None => break,
        }
    }
    CharRange::new(noun.start, end)
}

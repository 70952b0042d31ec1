//! Where a noun phrase behind a figure ends: before a mark, a function word, or a verb once a name stands there.

use super::front::{is_noun_end, time_end};
use crate::figure::clause;
use crate::figure::lexicon::{End, Labels, Lexicon};
use crate::figure::sentence::Sentence;
use crate::text::CharRange;
use crate::text::script::is_digit;
use crate::text::script::is_han;

/// What makes the name of a place or a body of a verb before it: 培训班, 调解室, 监测站.
const BODIES: &str = "班会室队组团所站点库网群院馆法证等";

/// The end of the phrase that opens `clause`; `limit` is where the next figure stands. `governed` says whether it is the
/// object of a verb.
pub(super) fn stop(lexicon: &Lexicon, s: &Sentence, clause: CharRange, limit: usize, governed: bool) -> usize {
    let words = &lexicon.label;
    let shortest = words.things.at(&s.chars, clause.start).map_or(2, |(len, ())| len.min(2));
    let listed = clause.end == limit && limit < s.chars.len();
    Following { words, s, start: clause.start, end: clause.end, shortest, listed, governed }.stop()
}

/// Whether a verb stands right before the figure, so that what follows is its object: 完成45个老旧小区改造任务.
pub(super) fn is_governed(lexicon: &Lexicon, s: &Sentence, start: usize) -> bool {
    // 完成12个公园改造和30个小区改造.
    if matches!(s.before(start), '和' | '及' | '等' | '、') {
        let clause = clause::start(s, 0, start);
        return lexicon.label.verbs.at(&s.chars, clause).is_some();
    }
    let end = start - usize::from(s.before(start) == '了');
    lexicon.label.verbs.before(&s.chars, 0, end).is_some()
}

/// Where the things end before what was measured of them: 工业企业 in 12家工业企业收入超5万元.
pub(super) fn unmeasured(words: &Labels, s: &Sentence, noun: CharRange) -> Option<usize> {
    let money = matches!(s.before(noun.end), '金' | '费' | '款' | '税');
    if !money && words.indicators.before(&s.chars, noun.start, noun.end).is_none() {
        return None;
    }
    let end = (noun.start..noun.end).find_map(|at| words.things.at(&s.chars, at).map(|(len, ())| at + len))?;
    (end + 1 < noun.end).then_some(end)
}

/// A phrase under way; places are in chars.
struct Following<'a> {
    words: &'a Labels,
    s: &'a Sentence,
    start: usize,
    /// Where its clause ends.
    end: usize,
    /// A name has so many chars before a verb ends it.
    shortest: usize,
    /// Whether the next figure follows at once.
    listed: bool,
    governed: bool,
}

impl Following<'_> {
    fn stop(&self) -> usize {
        let (words, s) = (self.words, self.s);
        let mut at = self.start;
        let (mut joined, mut second) = (None, None);
        while at < self.end {
            if let Some(quoted) = s.enclosures.iter().find(|e| e.start == at && e.end <= self.end) {
                at = quoted.end;
                continue;
            }
            if let Some(end) = self.parted(at) {
                // 举措和经验、区里累计9项: what is told there is another thing.
                let other = s.slice(at, self.end).windows(2).any(|pair| pair == ['累', '计']);
                return second.filter(|_| self.listed && !other).unwrap_or(end);
            }
            // 3个重点县和平原20万亩: the second has a figure of its own.
            if matches!(s.at(at), '和' | '及') && self.named(at) && words.compounds.at(&s.chars, at).is_none() {
                second = second.or(Some(at));
            }
            // 企业与高校签约 is no name, 培育与训练基地 is one.
            if s.at(at) == '与' && self.named(at) && words.ends.at(&s.chars, at).is_none() {
                joined = joined.or(Some(at));
            }
            match self.step(at, joined.is_some()) {
                Some(next) => at = next,
                None => return joined.unwrap_or(at),
            }
        }
        joined.or(second).filter(|_| self.listed).unwrap_or(self.end.min(at))
    }

    /// Whether a name of two characters stands before `at`.
    fn named(&self, at: usize) -> bool {
        at >= self.start + 2
    }

    /// Where the phrase ends if a mark, a time or another member of a list stands at `at`.
    fn parted(&self, at: usize) -> Option<usize> {
        let s = self.s;
        let next = s.at(at) == '、' && (self.listed || self.is_counted(at + 1));
        // 40项实事和一批工程: a member with a number of its own.
        let some = ["一批", "一系列", "若干"];
        let more = matches!(s.at(at), '和' | '及') && some.iter().any(|some| s.has(at + 1, some));
        if next || more || s.at(at) == ' ' || self.is_time(at) {
            return Some(at);
        }
        // 11个市和甲、乙两县: where 和 stands before a list of its own.
        let level = |and: usize| s.before(and) == '级' || s.ends(and, "国家");
        let and = |and: &usize| s.at(*and) == '和' && !level(*and);
        if s.at(at) == '、' { (self.start + 1..at).find(and) } else { None }
    }

    /// Whether a number stands in the member of a list that opens at `start`.
    fn is_counted(&self, start: usize) -> bool {
        self.s.slice(start, self.end).iter().take_while(|c| **c != '、').any(char::is_ascii_digit)
    }

    /// Whether a time begins at `at`, which is no part of a phrase that opens before it: 2020年, 一季度, 年内.
    fn is_time(&self, at: usize) -> bool {
        let s = self.s;
        let date = is_digit(s.at(at)) && time_end(s, at).is_some();
        date || at > self.start + 1 && self.words.periods.at(&s.chars, at).is_some()
    }

    /// Where the phrase goes on behind the word at `at`; nowhere if it ends before it.
    fn step(&self, at: usize, joined: bool) -> Option<usize> {
        let (words, s) = (self.words, self.s);
        let named = at >= self.start + self.shortest;
        if named && (self.acts(at) || self.is_anew(at)) {
            return None;
        }
        match words.ends.at(&s.chars, at) {
            Some((_, End::Stop)) => self.compound(at).filter(|_| named),
            Some((len, End::Predicate)) if self.is_noun(at, len) => Some(at + len),
            // 15个平台落地项目30个: the projects are counted by the next figure.
            Some((_, End::Predicate)) if named && !self.is_task(at) => {
                self.compound(at).filter(|end| !(joined || self.listed && *end == self.end))
            }
            Some((len, End::Compound)) => Some(at + len),
            _ => Some(at + 1),
        }
    }

    /// Whether a predicate is a noun: 引领区, or a thing at the end of the clause (国际组织).
    fn is_noun(&self, at: usize, len: usize) -> bool {
        let s = self.s;
        let zone = s.at(at + len) == '区' && !matches!(s.at(at + len + 1), '县' | '域');
        zone || at + len == self.end && self.words.things.at(&s.chars, at).is_some()
    }

    /// Whether what is done there is a noun: as the object of a verb (完成45个小区改造, but not 新增3个项目落地) or
    /// at the end (5万元的小区改造).
    fn is_task(&self, at: usize) -> bool {
        let (words, s) = (self.words, self.s);
        let task = words.attributive.at(&s.chars, at).filter(|_| words.verbs.at(&s.chars, at).is_some());
        task.is_some_and(|(len, ())| self.governed || s.before(self.start) == '的' && !is_han(s.at(at + len)))
    }

    /// Where 改造项目 ends that opens at `at`: a predicate that is part of a noun.
    fn compound(&self, at: usize) -> Option<usize> {
        let (len, ()) = self.words.attributive.at(&self.s.chars, at)?;
        let (thing, ()) = self.words.things.at(&self.s.chars, at + len)?;
        Some(at + len + thing)
    }

    /// 新接入: newly, before what is done.
    fn is_anew(&self, at: usize) -> bool {
        let (words, s) = (self.words, self.s);
        if s.at(at) != '新' {
            return false;
        }
        let verb = words.verbs.at(&s.chars, at + 1).or_else(|| words.attributive.at(&s.chars, at + 1));
        let known = words.is_inside(&s.chars, at, at + 1) || words.things.at(&s.chars, at).is_some();
        verb.is_some_and(|(len, ())| len > 1) && !known
    }

    /// Whether those who are named do what the verb at `at` says: 8个部门代编预算, but not 学生培训班.
    fn acts(&self, at: usize) -> bool {
        let (words, s) = (self.words, self.s);
        // A 城市 is no 市.
        let whole = |len: usize| !words.is_tail(&s.chars, self.start, at - len, at);
        let agents = || words.agents.before(&s.chars, self.start, at).is_some_and(|(len, ())| whole(len));
        // 45个单位领导班子: what they have.
        if s.has(at, "领导班子") {
            return agents();
        }
        let Some((len, ())) = words.verbs.at(&s.chars, at).filter(|(len, ())| *len > 1) else { return false };
        let next = s.at(at + len);
        // 矛盾化解在基层.
        if matches!(next, '在' | '于') && !words.is_opening(&s.chars, at + len, at + len + 1) {
            return true;
        }
        let noun = !is_han(next)
            || BODIES.contains(next)
            || is_noun_end(next)
            || words.things.at(&s.chars, at + len).is_some();
        !noun && agents() && !words.is_inside(&s.chars, at, at + len)
    }
}

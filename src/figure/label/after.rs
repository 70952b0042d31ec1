//! The noun phrase behind a figure: 为37家民营企业送去… counts 民营企业.

use super::Stretch;
use crate::figure::Kind;
use crate::figure::clause;
use crate::figure::lexicon::{End, Lexicon};
use crate::figure::scan::{Draft, UnitText, is_han};
use crate::figure::sentence::Sentence;
use crate::figure::when::{self, is_digit};

/// A phrase of more characters is a sentence, not a name.
const LONGEST: usize = 28;

/// A task of more characters is told in the sentence.
const LONGEST_TASK: usize = 16;

/// The phrase behind a figure that ends before `limit`, where there is one.
pub(super) fn phrase(lexicon: &Lexicon, s: &Sentence, draft: &Draft, limit: usize) -> Option<Stretch> {
    let mut start = draft.end;
    if s.at(start) == ' ' && is_han(s.at(start + 1)) {
        start += 1;
    }
    let end = clause::end(s, start, limit);
    // 39个拓展到91个 leads to the next figure.
    if end == limit && limit < s.chars.len() && matches!(s.before(end), '到' | '至' | '为' | '达') {
        return None;
    }
    if let Some(task) = term(lexicon, s, draft, end) {
        return Some(task);
    }
    let owned = s.at(start) == '的';
    if owned || s.at(start) == '级' && draft.unit != UnitText::None {
        start += 1;
    }
    // 220千伏等输变电工程: 等 ends the list that the figure closes.
    start += usize::from(s.at(start) == '等' && lexicon.label.compounds.at(&s.chars, start).is_none());
    if !opens(s, start) || start >= end || refuses(lexicon, s, draft, start, owned) {
        return None;
    }
    start = skip_adverbs(lexicon, s, draft, start, end);
    let whole = draft.kind == Kind::Percent && !owned;
    let stop = if whole {
        listed(s, start, end, limit)
    } else {
        stop(lexicon, s, start, end, limit, is_governed(lexicon, s, draft.start))
    };
    let noun = trim(s, Stretch::new(start, stop));
    let name = noun.len() > 1 || is_han(s.at(noun.start));
    (name && !noun.is_empty() && noun.len() <= LONGEST).then_some(noun)
}

/// What is to be done within a time: 10个工作日内更新目录.
fn term(lexicon: &Lexicon, s: &Sentence, draft: &Draft, end: usize) -> Option<Stretch> {
    let task = Stretch::new(draft.end + 1, end);
    let within = draft.kind == Kind::Duration && s.at(draft.end) == '内';
    (within && task.len() <= LONGEST_TASK && lexicon.label.verbs.at(&s.chars, task.start).is_some()).then_some(task)
}

/// How far the noun reaches that starts at `start`.
pub(in crate::figure) fn extent(lexicon: &Lexicon, s: &Sentence, start: usize) -> Stretch {
    let end = clause::end(s, start, s.chars.len());
    let limit = s.numerals.iter().copied().find(|at| *at >= start).unwrap_or(end);
    trim(s, Stretch::new(start, stop(lexicon, s, start, end.min(limit), limit, true)))
}

/// Whether a verb stands right before the figure, so that what follows is its object: 完成45个老旧小区改造任务.
fn is_governed(lexicon: &Lexicon, s: &Sentence, start: usize) -> bool {
    let end = start - usize::from(s.before(start) == '了');
    lexicon.label.verbs.before(&s.chars, 0, end).is_some()
}

fn opens(s: &Sentence, start: usize) -> bool {
    let c = s.at(start);
    is_han(c) || c == '“' || c == '「' || c.is_ascii_alphabetic()
}

/// 咨询100%宣传、纠错100%建议: what stands behind the last 、 belongs to the next figure.
fn listed(s: &Sentence, start: usize, end: usize, limit: usize) -> usize {
    let link = (start..end).rev().find(|at| s.at(*at) == '、');
    link.filter(|_| end == limit && limit < s.chars.len()).unwrap_or(end)
}

/// A figure is told what it counts by a name, not by a link, a verb of change or a lone pronoun.
fn is_no_name(lexicon: &Lexicon, s: &Sentence, start: usize) -> bool {
    let linked = matches!(s.at(start), '后' | '弱' | '强' | '对' | '和' | '及' | '与' | '或' | '所' | '、');
    let change = &lexicon.change;
    let changes = change.verbs.at(&s.chars, start).is_some() && change.nouns.at(&s.chars, start).is_none();
    (linked || changes || s.has(start, "拓展到") || s.has(start, "扩展到"))
        && lexicon.label.compounds.at(&s.chars, start).is_none()
}

/// A verb with nothing behind it: 按2.8%安排.
fn is_bare_verb(lexicon: &Lexicon, s: &Sentence, start: usize) -> bool {
    lexicon.label.verbs.at(&s.chars, start).is_some_and(|(len, ())| !is_han(s.at(start + len)))
}

/// What follows is no name: a verb, a comparison, or 的 before 速度 and its like.
fn refuses(lexicon: &Lexicon, s: &Sentence, draft: &Draft, start: usize, owned: bool) -> bool {
    let words = &lexicon.label;
    // 两次下调利率 counts how often something was done.
    if draft.unit_is(s, '次')
        && (lexicon.change.verbs.at(&s.chars, start).is_some() || lexicon.label.verbs.at(&s.chars, start).is_some())
    {
        return false;
    }
    let amount = matches!(draft.kind, Kind::Money | Kind::Percent);
    if is_no_name(lexicon, s, start) || amount && !draft.is_whole(s) && is_bare_verb(lexicon, s, start) {
        return true;
    }
    // 100%按期完成整改 counts what was done.
    if draft.kind == Kind::Percent && !owned && draft.is_whole(s) {
        return false;
    }
    if draft.kind == Kind::Duration && matches!(s.at(start), '间' | '内' | '里' | '时' | '期') {
        return true;
    }
    if draft.kind == Kind::Duration {
        return s.ends(draft.start, "连续")
            || words.is_stop(&s.chars, start) && words.adverbs.at(&s.chars, start).is_none();
    }
    let abstracted = owned
        && [
            "速度", "增速", "基础", "目标", "水平", "比例", "幅度", "标准", "历史", "增长", "高", "规模", "价格",
            "条件", "任务",
        ]
        .iter()
        .any(|word| s.has(start, word));
    abstracted || words.is_stop(&s.chars, start)
}

/// 五年累计投入…: how is no part of what.
fn skip_adverbs(lexicon: &Lexicon, s: &Sentence, draft: &Draft, mut start: usize, end: usize) -> usize {
    if draft.kind == Kind::Duration {
        let words = &lexicon.label;
        let adverb = |at| words.adverbs.at(&s.chars, at).filter(|(len, ())| !words.is_opening(&s.chars, at, at + len));
        let verb = |at| words.verbs.at(&s.chars, at).filter(|_| words.is_stop(&s.chars, at));
        while let Some((len, ())) = adverb(start).or_else(|| verb(start)).filter(|(len, ())| start + len < end) {
            start += len;
        }
    }
    start
}

/// Where the phrase ends: before a mark, a function word, or a verb once a name stands there.
fn stop(lexicon: &Lexicon, s: &Sentence, start: usize, end: usize, limit: usize, governed: bool) -> usize {
    let words = &lexicon.label;
    let listed = limit < s.chars.len();
    let mut at = start;
    let mut joined = None;
    while at < end {
        if let Some(quoted) = s.enclosures.iter().find(|e| e.start == at && e.end <= end) {
            at = quoted.end;
            continue;
        }
        let dated = is_digit(s.at(at)) && when::at(s, at).is_some();
        if dated || s.at(at) == '、' && listed || s.at(at) == ' ' {
            return at;
        }
        match words.ends.at(&s.chars, at) {
            Some((_, End::Stop)) => return joined.unwrap_or(at),
            Some((_, End::Predicate)) if !governed && at >= start + 2 => return joined.unwrap_or(at),
            // 企业与高校签约 is no name, 培育与训练基地 is one.
            None if s.at(at) == '与' && at >= start + 2 => {
                joined = joined.or(Some(at));
                at += 1;
            }
            Some((len, End::Compound)) => at += len,
            _ => at += 1,
        }
    }
    joined.filter(|_| end == limit && listed).unwrap_or(end.min(at))
}

/// Without links and 中 at the end: 200多个项目中, 工厂和.
fn trim(s: &Sentence, noun: Stretch) -> Stretch {
    let mut end = noun.end;
    while end > noun.start && matches!(s.before(end), '和' | '及' | '与' | '或' | '、' | '以' | ' ' | '中' | '—' | '-')
    {
        end -= 1;
    }
    Stretch::new(noun.start, end)
}

//! The noun phrase behind a figure: 为37家民营企业送去… counts 民营企业.

use super::front::is_noun_end;
use super::{Stretch, before};
use crate::figure::Kind;
use crate::figure::clause;
use crate::figure::lexicon::{End, Labels, Lexicon};
use crate::figure::scan::{Draft, UnitText, is_han};
use crate::figure::sentence::Sentence;
use crate::figure::when::{self, is_digit};

/// A phrase of more characters is a sentence, not a name.
const LONGEST: usize = 28;

/// More characters between a count and the next figure hold a name.
const LONGEST_STEP: usize = 6;

/// 超过了 and the like, which lead to the next figure, have so many characters at most.
const LINK: usize = 3;

/// A task of more characters is told in the sentence.
const LONGEST_TASK: usize = 16;

/// The phrase behind a figure that ends before `limit`, where there is one.
pub(super) fn phrase(lexicon: &Lexicon, s: &Sentence, draft: &Draft, limit: usize) -> Option<Stretch> {
    let next = draft.end + usize::from(s.at(draft.end) == ' ' && is_han(s.at(draft.end + 1)));
    let end = clause::end(s, next, limit);
    // 25.1% 全年产量3万吨: behind a space a time opens a sentence.
    if next > draft.end && lexicon.label.periods.at(&s.chars, next).is_some() {
        return None;
    }
    if leads_on(lexicon, s, draft, Stretch::new(next, end), limit) {
        return None;
    }
    let owned = is_owned(s, next);
    let start = opening(lexicon, s, draft, next, end);
    if !opens(s, start) || start >= end || refuses(lexicon, s, draft, start, owned) {
        return None;
    }
    let start = skip_adverbs(lexicon, s, draft, start, end);
    let whole = if draft.sort == Kind::Percent && !owned {
        Stretch::new(start, listed(s, start, end, limit))
    } else {
        Stretch::new(start, reach(lexicon, s, draft, Stretch::new(start, end), limit))
    };
    // Of a list that is too long to be a name, and of one whose first member is measured, that member is told.
    let first = || (whole.start + 2..whole.end).find(|at| s.at(*at) == '、').unwrap_or(whole.end);
    let measured = matches!(draft.sort, Kind::Measure | Kind::Duration) && !owned;
    let whole = if whole.len() > LONGEST || measured { Stretch::new(start, first()) } else { whole };
    let noun = trim(&lexicon.label, s, whole);
    let noun = person(lexicon, s, draft, noun, end);
    // 36件认定不构成犯罪 tells what was done with them, not what they are.
    let verb = lexicon.label.verbs.at(&s.chars, noun.start).is_some_and(|(len, ())| len == noun.len());
    let done = verb && draft.sort == Kind::Count && whole.end < end;
    let name = (noun.len() > 1 || is_han(s.at(noun.start))) && !done;
    // 五年跨过两个万亿元台阶: what leads to the next figure is no name.
    let named = name && before::named_part(&lexicon.label, s, noun);
    (named && !noun.is_empty() && noun.len() <= LONGEST).then_some(noun)
}

/// Behind 的, who is counted: 3位女子排球队的同学.
fn person(lexicon: &Lexicon, s: &Sentence, draft: &Draft, noun: Stretch, end: usize) -> Stretch {
    if !draft.unit_is(s, '位') && !draft.unit_is(s, '名') || s.at(noun.end) != '的' {
        return noun;
    }
    let start = noun.end + 1;
    let who = |at: &usize| lexicon.label.agents.before(&s.chars, start, *at).is_some_and(|(len, ())| len > 1);
    (start..=end.min(start + LONGEST_STEP)).find(who).map_or(noun, |end| Stretch::new(start, end))
}

/// Whether what stands behind a figure leads to the next one (39个拓展到91个), unless it names what is counted
/// (三个县达到三百个).
fn leads_on(lexicon: &Lexicon, s: &Sentence, draft: &Draft, step: Stretch, limit: usize) -> bool {
    let short = draft.sort != Kind::Count || step.len() <= LONGEST_STEP;
    let named = draft.sort == Kind::Age || lexicon.label.things.at(&s.chars, step.start).is_some();
    let next = step.end == limit && limit < s.chars.len();
    next && short && !named && matches!(s.before(step.end), '到' | '至' | '为' | '达')
}

/// Whether 的 stands at `at`, or 之 in its place (7亿元之特别预算, but not 三年之内).
fn is_owned(s: &Sentence, at: usize) -> bool {
    let apart = matches!(s.at(at + 1), '内' | '间' | '后' | '前' | '外' | '上' | '下' | '多' | '久' | '际' | '中');
    s.at(at) == '的' || s.at(at) == '之' && is_han(s.at(at + 1)) && is_han(s.at(at + 2)) && !apart
}

/// Where the noun opens behind 的, 级 and 等 (220千伏等输变电工程), and behind what tells which things are counted.
fn opening(lexicon: &Lexicon, s: &Sentence, draft: &Draft, mut start: usize, end: usize) -> usize {
    let level = s.at(start) == '级' && draft.unit != UnitText::None;
    start += usize::from(is_owned(s, start) || level || s.has(start, "之家"));
    start += usize::from(s.at(start) == '等' && lexicon.label.compounds.at(&s.chars, start).is_none());
    owner(s, draft, start, end).unwrap_or(start)
}

/// Where the noun ends that opens a part of a clause.
fn reach(lexicon: &Lexicon, s: &Sentence, draft: &Draft, clause: Stretch, limit: usize) -> usize {
    // What 两次下调 and 为30名因病 open with is no end.
    let opened = draft.unit_is(s, '次') || is_object(s, draft);
    let first = lexicon.label.ends.at(&s.chars, clause.start).filter(|_| opened).map_or(0, |(len, _)| len);
    let governed = is_governed(lexicon, s, draft.start);
    let stop = stop(lexicon, s, clause.start + first, clause.end, limit, governed);
    // The villages of 12个村集体收入超5万元 are counted, and their income is told by the figure behind.
    let next = clause.end == limit && limit < s.chars.len() && clause.end - stop <= LINK;
    // So are those of 30条河流水质比例保持稳定.
    let told = stop < clause.end && !governed && !draft.unit_is(s, '项');
    let things = unmeasured(&lexicon.label, s, Stretch::new(clause.start, stop));
    things.filter(|_| (next || told) && draft.sort == Kind::Count).unwrap_or(stop)
}

/// Behind the 的 of what tells which things are counted: 10个有条件的县, 3个未达标的断面.
fn owner(s: &Sentence, draft: &Draft, start: usize, end: usize) -> Option<usize> {
    let tells = matches!(s.at(start), '有' | '无' | '未' | '不' | '因' | '需' | '可' | '以' | '具' | '符');
    let owner = (start + 2..end).find(|at| s.at(*at) == '的')?;
    (draft.sort == Kind::Count && tells && owner < start + LONGEST_TASK && is_han(s.at(owner + 1))).then_some(owner + 1)
}

/// What is to be done within a time: 10个工作日内更新目录.
pub(super) fn term(lexicon: &Lexicon, s: &Sentence, draft: &Draft, limit: usize) -> Option<Stretch> {
    if draft.sort != Kind::Duration || s.at(draft.end) != '内' {
        return None;
    }
    let task = Stretch::new(draft.end + 1, clause::end(s, draft.end + 1, limit));
    let told = s.ends(draft.start, "之日起")
        || !draft.unit_is(s, '年') && lexicon.label.verbs.at(&s.chars, task.start).is_some();
    (told && task.len() <= LONGEST_TASK && is_han(s.at(task.start))).then_some(task)
}

/// How far the noun reaches that starts at `start`.
pub(in crate::figure) fn extent(lexicon: &Lexicon, s: &Sentence, start: usize) -> Stretch {
    let end = clause::end(s, start, s.chars.len());
    let limit = s.numerals.iter().copied().find(|at| *at >= start).unwrap_or(end);
    trim(&lexicon.label, s, Stretch::new(start, stop(lexicon, s, start, end.min(limit), limit, true)))
}

/// Whether a verb stands right before the figure, so that what follows is its object: 完成45个老旧小区改造任务.
fn is_governed(lexicon: &Lexicon, s: &Sentence, start: usize) -> bool {
    // 完成12个公园改造和30个小区改造.
    if matches!(s.before(start), '和' | '及' | '等') {
        let clause = clause::start(s, 0, start);
        return lexicon.label.verbs.at(&s.chars, clause).is_some();
    }
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

/// A figure is told what it counts by a name, not by a rank, a link, a verb of change or a lone pronoun.
fn is_no_name(lexicon: &Lexicon, s: &Sentence, start: usize) -> bool {
    let linked = matches!(
        s.at(start),
        '后' | '弱'
            | '强'
            | '对'
            | '和'
            | '及'
            | '与'
            | '或'
            | '所'
            | '、'
            | '之'
            | '过'
            | '为'
            | '给'
            | '者'
            | '可' | '好'
    );
    let change = &lexicon.change;
    // 压缩式转运站 is a thing.
    let kind = |len: usize| matches!(s.at(start + len), '式' | '型' | '机' | '器' | '版');
    let verb = change.verbs.at(&s.chars, start).filter(|(len, _)| !kind(*len));
    let changes = verb.is_some() && change.nouns.at(&s.chars, start).is_none();
    let whole = || lexicon.label.compounds.at(&s.chars, start).is_none();
    lexicon.label.no_names.at(&s.chars, start).is_some() || (linked || changes) && whole()
}

/// A verb with nothing behind it: 按2.8%安排.
fn is_bare_verb(lexicon: &Lexicon, s: &Sentence, start: usize) -> bool {
    lexicon.label.verbs.at(&s.chars, start).is_some_and(|(len, ())| !is_han(s.at(start + len)))
}

/// What follows is no name: a verb, a comparison, or 的 before 速度 and its like.
fn refuses(lexicon: &Lexicon, s: &Sentence, draft: &Draft, start: usize, owned: bool) -> bool {
    let words = &lexicon.label;
    // 两次下调利率 counts how often something was done; not so 二百人次.
    let times = matches!(draft.unit, UnitText::Span(start, end) if s.slice(start, end) == ['次']);
    if times
        && (lexicon.change.verbs.at(&s.chars, start).is_some() || lexicon.label.verbs.at(&s.chars, start).is_some())
    {
        return false;
    }
    // 扩招100万人目标 has its name before it.
    let aims = ["目标", "任务", "大关", "政策", "标准", "要求", "措施"];
    let aim = aims.iter().any(|word| s.has(start, word) && !is_han(s.at(start + 2)));
    if aim && !["个", "项", "条"].iter().any(|unit| s.ends(draft.end, unit)) {
        return true;
    }
    // 投资4亿元实施项目7个: the project is counted by the next figure.
    let spent = (s.ends(draft.start, "投资") || s.ends(draft.start, "投入")) && words.verbs.at(&s.chars, start).is_some();
    if spent && draft.sort == Kind::Money && !owned {
        return true;
    }
    let amount = matches!(draft.sort, Kind::Money | Kind::Percent);
    if is_no_name(lexicon, s, start) || amount && !draft.is_whole(s) && is_bare_verb(lexicon, s, start) {
        return true;
    }
    // 100%按期完成整改 counts what was done.
    if draft.sort == Kind::Percent && !owned && draft.is_whole(s) {
        return false;
    }
    if draft.sort == Kind::Duration && matches!(s.at(start), '间' | '内' | '里' | '时' | '期') {
        return true;
    }
    if draft.sort == Kind::Duration {
        return ["连续", "历时", "耗时"].iter().any(|word| s.ends(draft.start, word))
            || words.is_stop(&s.chars, start) && words.adverbs.at(&s.chars, start).is_none();
    }
    let abstracted = owned
        && [
            "速度", "增速", "基础", "目标", "水平", "比例", "幅度", "标准", "历史", "增长", "高", "规模", "价格",
            "条件", "任务",
        ]
        .iter()
        .any(|word| s.has(start, word));
    abstracted || words.is_stop(&s.chars, start) && !is_object(s, draft)
}

/// 为30名因病致贫群众: the object of 为 stands behind, whatever it opens with.
fn is_object(s: &Sentence, draft: &Draft) -> bool {
    draft.sort == Kind::Count && matches!(s.before(draft.start), '为' | '对' | '向' | '给' | '与' | '让' | '使')
}

/// 五年累计投入…: how is no part of what.
fn skip_adverbs(lexicon: &Lexicon, s: &Sentence, draft: &Draft, mut start: usize, end: usize) -> usize {
    if draft.sort == Kind::Duration {
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
    let listed = end == limit && limit < s.chars.len();
    let shortest = words.things.at(&s.chars, start).map_or(2, |(len, ())| len.min(2));
    let mut at = start;
    let (mut joined, mut second) = (None, None);
    while at < end {
        if let Some(quoted) = s.enclosures.iter().find(|e| e.start == at && e.end <= end) {
            at = quoted.end;
            continue;
        }
        let next = s.at(at) == '、' && (listed || is_counted(s, at + 1, end));
        if next || s.at(at) == ' ' || is_time(words, s, start, at) {
            return at;
        }
        if let Some(and) = list(s, start, at) {
            return and;
        }
        // 3个重点县和平原20万亩: the second has a figure of its own.
        if matches!(s.at(at), '和' | '及') && at >= start + 2 && words.compounds.at(&s.chars, at).is_none() {
            second = second.or(Some(at));
        }
        // 40项实事和一批工程: a member with a number of its own.
        if matches!(s.at(at), '和' | '及') && ["一批", "一系列", "若干"].iter().any(|some| s.has(at + 1, some))
        {
            return at;
        }
        if at >= start + shortest && (acts(words, s, start, at) || is_anew(words, s, at)) {
            return joined.unwrap_or(at);
        }
        match words.ends.at(&s.chars, at) {
            // 引领区, 示范区.
            Some((len, End::Predicate)) if s.at(at + len) == '区' && !matches!(s.at(at + len + 1), '县' | '域') => {
                at += len + 1;
            }
            Some((len, End::Predicate)) if at + len == end && words.things.at(&s.chars, at).is_some() => at = end,
            Some((_, End::Stop)) => match compound(words, s, at).filter(|_| at >= start + shortest) {
                Some(end) => at = end,
                None => return joined.unwrap_or(at),
            },
            Some((_, End::Predicate)) if at >= start + shortest && !is_task(words, s, start, at, governed) => {
                match compound(words, s, at).filter(|_| joined.is_none()) {
                    Some(end) => at = end,
                    None => return joined.unwrap_or(at),
                }
            }
            // 企业与高校签约 is no name, 培育与训练基地 is one.
            None if s.at(at) == '与' && at >= start + 2 => {
                joined = joined.or(Some(at));
                at += 1;
            }
            Some((len, End::Compound)) => at += len,
            _ => at += 1,
        }
    }
    joined.or(second).filter(|_| listed).unwrap_or(end.min(at))
}

/// Whether a number stands in the member of a list that opens at `start`.
fn is_counted(s: &Sentence, start: usize, end: usize) -> bool {
    s.slice(start, end).iter().take_while(|c| **c != '、').any(char::is_ascii_digit)
}

/// Whether a time begins at `at`, which is no part of a phrase that opens before it: 2020年, 一季度, 年内.
fn is_time(words: &Labels, s: &Sentence, start: usize, at: usize) -> bool {
    let date = is_digit(s.at(at)) && when::at(s, at).is_some();
    date || at > start + 1 && words.periods.at(&s.chars, at).is_some_and(|(_, whole)| whole)
}

/// 11个市和甲、乙两县: where 和 stands before a list of its own, which the mark at `at` parts.
fn list(s: &Sentence, start: usize, at: usize) -> Option<usize> {
    let parted = s.at(at) == '、';
    if parted { (start + 1..at).find(|and| s.at(*and) == '和') } else { None }
}

/// Whether what is done there is a noun: as the object of a verb (完成45个小区改造, but not 新增3个项目落地) or
/// at the end (5万元的小区改造).
fn is_task(words: &Labels, s: &Sentence, start: usize, at: usize, governed: bool) -> bool {
    let task = words.attributive.at(&s.chars, at).filter(|_| words.verbs.at(&s.chars, at).is_some());
    task.is_some_and(|(len, ())| governed || s.before(start) == '的' && !is_han(s.at(at + len)))
}

/// 新接入: newly, before what is done.
fn is_anew(words: &Labels, s: &Sentence, at: usize) -> bool {
    let verb = words.verbs.at(&s.chars, at + 1).or_else(|| words.attributive.at(&s.chars, at + 1));
    let known = words.compounds.at(&s.chars, at).is_some() || words.things.at(&s.chars, at).is_some();
    s.at(at) == '新' && verb.is_some_and(|(len, ())| len > 1) && !known
}

/// Whether those who are named from `start` to `at` do what the verb there says: 8个部门代编预算, but not 学生培训班.
fn acts(words: &Labels, s: &Sentence, start: usize, at: usize) -> bool {
    // The 领导班子 is what they have.
    if s.has(at, "领导班子") {
        return words.agents.before(&s.chars, start, at).is_some();
    }
    let Some((len, ())) = words.verbs.at(&s.chars, at).filter(|(len, ())| *len > 1) else { return false };
    let next = at + len;
    let place = matches!(
        s.at(next),
        '班' | '会'
            | '室'
            | '队'
            | '组'
            | '团'
            | '所'
            | '站'
            | '点'
            | '库'
            | '网'
            | '群'
            | '院'
            | '馆'
            | '法'
            | '证'
            | '等'
    );
    let noun = !is_han(s.at(next)) || place || is_noun_end(s.at(next)) || words.things.at(&s.chars, next).is_some();
    words.agents.before(&s.chars, start, at).is_some() && !noun && !words.is_inside(&s.chars, at, next)
}

/// Where 改造项目 ends that opens at `at`: a predicate that is part of a noun.
fn compound(words: &Labels, s: &Sentence, at: usize) -> Option<usize> {
    let (len, ()) = words.attributive.at(&s.chars, at)?;
    let (thing, ()) = words.things.at(&s.chars, at + len)?;
    Some(at + len + thing)
}

/// Where the things end before what was measured of them: 工业企业 in 12家工业企业收入超5万元.
fn unmeasured(words: &Labels, s: &Sentence, noun: Stretch) -> Option<usize> {
    let money = matches!(s.before(noun.end), '金' | '费' | '款' | '税');
    if !money && words.indicators.before(&s.chars, noun.start, noun.end).is_none() {
        return None;
    }
    let end = (noun.start..noun.end).find_map(|at| words.things.at(&s.chars, at).map(|(len, ())| at + len))?;
    (end + 1 < noun.end).then_some(end)
}

/// A phrase without links, adverbs and 等 at its end.
pub(super) fn trimmed(lexicon: &Lexicon, s: &Sentence, noun: Stretch) -> Stretch {
    trim(&lexicon.label, s, noun)
}

/// Without links, adverbs and 中 at the end: 200多个项目中, 工厂和, 任务基本.
fn trim(words: &Labels, s: &Sentence, noun: Stretch) -> Stretch {
    let mut end = noun.end;
    while end > noun.start {
        let link = matches!(s.before(end), '和' | '及' | '与' | '或' | '、' | '以' | ' ' | '等' | '—' | '-')
            || s.before(end) == '中' && !words.is_tail(&s.chars, noun.start, end - 1, end)
            || s.ends(end, "地上")
            || s.ends(end, "础上");
        match words.tails.before(&s.chars, noun.start, end).filter(|(len, ())| end - len > noun.start + 1) {
            Some((len, ())) => end -= len,
            None if link => end -= 1,
            None => break,
        }
    }
    Stretch::new(noun.start, end)
}

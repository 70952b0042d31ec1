//! What stands in front of a noun phrase and is no part of it: marks, dates, adverbs, subjects, verbs.

use crate::figure::lexicon::{Labels, Lexicon};
use crate::figure::sentence::Sentence;
use crate::text::CharRange;
use crate::text::numeral;
use crate::text::script::is_digit;
use crate::text::script::is_han;
use crate::text::time::{Time, TimeUnit};

/// Without marks, list numbers, dates, words of time and adverbs in front.
pub(super) fn trim_start(lexicon: &Lexicon, s: &Sentence, clause: CharRange) -> CharRange {
    let words = &lexicon.label;
    let mut start = clause.start;
    // 到2017年底前: the date itself may have been cut off.
    let cut_off = Time::start_before(&s.chars, 0, start).is_some();
    let (mut timed, mut dated) = (cut_off, cut_off);
    // 年底前, but not 全年前湾港区.
    let follows = |at: usize, dated: bool| s.at(at) != '前' || dated || matches!(s.before(at), '底' | '末' | '初');
    while start < clause.end {
        if let Some(end) = mark(s, start)
            .or_else(|| within(s, start))
            .or_else(|| numbered(s, start))
            .or_else(|| aside(s, start, clause.end))
            .or_else(|| (start == clause.start && afterwards(words, s, start)).then_some(start + 1))
            .or_else(|| is_modal(words, s, start).then_some(start + 1))
        {
            start = end;
        } else if let Some(end) = time_end(s, start) {
            (start, timed, dated) = (end, true, true);
        } else if let Some(end) = authority(lexicon, s, start).or_else(|| since(s, start)) {
            (start, timed, dated) = (end, true, false);
        } else if let Some((len, ())) = words
            .time
            .at(&s.chars, start)
            .filter(|(len, ())| *len > 1 || timed && follows(start, dated))
            .filter(|(len, ())| !words.is_opening(&s.chars, start, start + len))
        {
            (start, timed, dated) = (start + len, true, false);
        } else if let Some((len, ())) =
            words.scope.at(&s.chars, start).filter(|(len, ())| timed && !dated || is_done(words, s, start + len))
        {
            start += len;
        } else if let Some((len, ())) =
            words.adverbs.at_where(&s.chars, start, |end| !words.is_inside(&s.chars, start, end))
        {
            start += len;
        } else {
            break;
        }
    }
    CharRange::new(start.min(clause.end), clause.end)
}

/// Where a time ends that opens at `at`, and not with a multiplier: 2018年, 1—9月, 三年来, but not 千年.
pub(super) fn time_end(s: &Sentence, at: usize) -> Option<usize> {
    let opens = is_digit(s.at(at)) || s.at(at) == '十';
    let time = opens.then(|| Time::read(&s.chars, at)).flatten()?;
    (time.unit != TimeUnit::Clock).then(|| time.end_of_part(&s.chars))
}

/// 自今年起.
fn since(s: &Sentence, at: usize) -> Option<usize> {
    if s.at(at) != '自' {
        return None;
    }
    let end = (at + 2..at + 8).find(|end| s.at(*end) == '起')?;
    (s.slice(at, end).iter().all(|c| is_han(*c) || c.is_ascii_digit())).then_some(end + 1)
}

/// 政府今年将投入: who did something, told before a time or 将.
fn authority(lexicon: &Lexicon, s: &Sentence, at: usize) -> Option<usize> {
    // Most clauses open with none of them.
    if !matches!(s.at(at), '政' | '市' | '县' | '区' | '省' | '中' | '各' | '本' | '行' | '我') {
        return None;
    }
    let names = ["政府", "市政府", "县政府", "区政府", "省政府", "中央政府", "各级政府", "本院", "行政院", "我们"];
    let name = names.iter().find(|name| s.has(at, name))?;
    let end = at + name.chars().count();
    if *name == "我们" {
        return Some(end);
    }
    let timed = lexicon.label.time.at(&s.chars, end).is_some_and(|(len, ())| len > 1) || time_end(s, end).is_some();
    let told = timed || since(s, end).is_some() || matches!(s.at(end), '将' | '已' | '于');
    told.then_some(end)
}

/// Whether what was done is told from `at` on, so that the place before it is but where: 全县拥有各类学校, 全市共新增就业.
fn is_done(words: &Labels, s: &Sentence, at: usize) -> bool {
    let cut = words.cuts.at(&s.chars, at).filter(|(len, _)| !words.is_opening(&s.chars, at, at + len));
    let verb = |at: usize| words.verbs.at(&s.chars, at).filter(|(len, ())| !words.is_opening(&s.chars, at, at + len));
    let has = ["共有", "现有", "已有"].iter().any(|word| s.has(at, word));
    has || cut.is_some() || verb(at).is_some_and(|(len, ())| !is_noun_end(s.at(at + len)) && s.at(at + len) != '的')
}

/// What makes a noun of a verb before it: 发放率, 生产性, 消费者.
pub(super) fn is_noun_end(c: char) -> bool {
    matches!(c, '率' | '量' | '数' | '额' | '费' | '值' | '性' | '型' | '者' | '力')
}

/// Marks that open no phrase.
fn mark(s: &Sentence, at: usize) -> Option<usize> {
    let open = matches!(
        s.at(at),
        '—' | '-'
            | '–'
            | '·'
            | '•'
            | '●'
            | '◆'
            | '■'
            | '□'
            | '▲'
            | '★'
            | '、'
            | ' '
            | '，'
            | '：'
            | '；'
            | '.'
            | '）'
            | ')'
            | '”'
            | '’'
            | '》'
            | '／'
            | '/'
            | '*'
            | '的'
            | '\u{feff}'
    );
    open.then_some(at + 1)
}

/// A bracket right behind the figure before: 10万套（间）、累计20万套.
fn aside(s: &Sentence, at: usize, end: usize) -> Option<usize> {
    s.enclosures.iter().find(|e| e.start == at && e.mark == '（' && e.end <= end).map(|e| e.end)
}

/// 三年内, 50米内 and 三年时间 leave 内 and 时间 behind the figure before.
fn within(s: &Sentence, at: usize) -> Option<usize> {
    let timed = matches!(s.before(at), '年' | '月' | '日' | '天' | '时' | '米' | '里');
    if timed && s.has(at, "时间") {
        return Some(at + 2);
    }
    (timed && matches!(s.at(at), '内' | '间' | '来' | '里' | '起')).then_some(at + 1)
}

/// 动用3亿元后余额, 5000吨级泊位: 后 and 级 end what the figure before told.
fn afterwards(words: &Labels, s: &Sentence, at: usize) -> bool {
    matches!(s.at(at), '后' | '级') && !words.is_opening(&s.chars, at, at + 1)
}

/// 可新增产值: what may be done.
fn is_modal(words: &Labels, s: &Sentence, at: usize) -> bool {
    s.at(at) == '可' && words.verbs.at(&s.chars, at + 1).is_some() && !words.is_opening(&s.chars, at, at + 1)
}

/// List numbers: （一） 1. 一是 第九条.
fn numbered(s: &Sentence, at: usize) -> Option<usize> {
    let number = |from: usize| {
        s.rest(from).iter().take_while(|c| c.is_ascii_digit() || numeral::digit(**c).is_some() || **c == '十').count()
    };
    let open = usize::from(matches!(s.at(at), '（' | '(' | '第'));
    let end = at + open + number(at + open);
    let closed = match s.at(end) {
        '条' | '章' => s.at(at) == '第',
        '）' | ')' => true,
        // 一、二产业 are names.
        '、' => open == 0 && numeral::digit(s.at(end + 1)).is_none(),
        '.' | '是' => open == 0,
        _ => false,
    };
    (end > at + open && closed).then_some(end + 1)
}

/// Without the subject before 全年, 共, 累计 or a verb that opens a phrase wherever it stands.
pub(super) fn cut(lexicon: &Lexicon, s: &Sentence, noun: CharRange) -> CharRange {
    let words = &lexicon.label;
    let start = placed(words, s, noun).or_else(|| ranked(s, noun)).unwrap_or(noun.start);
    let noun = CharRange::new(start, noun.end);
    let cut = (noun.start..noun.end).rev().find_map(|at| {
        if s.enclosure(at, '“').is_some() || s.enclosure(at, '（').is_some() {
            return None;
        }
        if let Some(end) = dated(words, s, at).filter(|end| end + 2 <= noun.end) {
            return Some(end);
        }
        match words.cuts.at(&s.chars, at).filter(|(len, _)| !words.is_inside(&s.chars, at, at + len))? {
            // 每万人拥有医生 is a rate.
            (_, true) if s.at(noun.start) == '每' && matches!(s.at(noun.start + 1), '万' | '千' | '百' | '人') => {
                None
            }
            (len, true) => {
                let object = noun.end >= at + len + 2 && is_han(s.at(at + len));
                let named = matches!(s.at(at + len), '率' | '量' | '数' | '的' | '人' | '费' | '额' | '者');
                // 提供住宿的机构: what they do tells which.
                let attribute = s.slice(at, noun.end).contains(&'的');
                // 公路完成周转量: whose it is.
                let carrier =
                    words.carriers.before(&s.chars, noun.start, at).is_some_and(|(len, ())| len == at - noun.start);
                (at > noun.start && object && !named && !carrier && !attribute).then_some(at)
            }
            (len, false) => done(words, s, CharRange::new(at, at + len), noun.end),
        }
    });
    CharRange::new(cut.unwrap_or(noun.start), noun.end)
}

/// Where a year of four digits ends that opens at `at`, or a word of time behind 于 or a space, which a title left.
fn dated(words: &Labels, s: &Sentence, at: usize) -> Option<usize> {
    let spaced = s.before(at) == ' ' && !is_digit(s.at(at.saturating_sub(2)));
    if (s.before(at) == '于' || spaced)
        && let Some((len, ())) = words.periods.at(&s.chars, at)
    {
        return Some(at + len);
    }
    let end = is_digit(s.at(at)).then(|| time_end(s, at)).flatten()?;
    // 按2000年价格计算的产值.
    let price = if s.has(end, "价格计算的") { end + 5 } else { end };
    s.slice(at, at + 4).iter().all(|c| is_digit(*c)).then_some(price)
}

/// Where what was done is told behind 全年, 共, 累计 or 将.
fn done(words: &Labels, s: &Sentence, cut: CharRange, end: usize) -> Option<usize> {
    let told = words.verbs.at(&s.chars, cut.end).is_some();
    // 基金累计结余, 风电累计装机容量: an indicator behind it needs its subject.
    let indicator = end < cut.end + 3 || words.indicators.before(&s.chars, cut.end, end).is_some();
    let named = s.has(cut.start, "累计") && indicator;
    let inside = matches!(s.before(cut.start), '公' | '中' | '国');
    let verbal = told || cut.len() > 1 && !named || matches!(s.at(cut.start), '将' | '把');
    (verbal && !inside && cut.end < end).then_some(cut.end)
}

/// Where the verb behind a place stands: 在园区设立服务点, 在此基础上再奋斗, 向基金调出资金.
fn placed(words: &Labels, s: &Sentence, noun: CharRange) -> Option<usize> {
    if !matches!(s.at(noun.start), '在' | '向') || words.is_opening(&s.chars, noun.start, noun.start + 1) {
        return None;
    }
    let verb = |at: &usize| {
        words.verbs.at(&s.chars, *at).is_some_and(|(len, ())| len > 1 && !words.is_inside(&s.chars, *at, *at + len))
    };
    let base = (noun.start + 2..noun.end).find(|at| s.has(*at, "基础上")).map(|at| at + 3);
    // 向企业: to whom.
    let to = || (s.at(noun.start) == '向').then_some(noun.start + 1);
    base.or_else(|| (noun.start + 2..noun.end.saturating_sub(3)).find(verb)).or_else(to)
}

/// Behind 产量全球第一、, which says nothing of what comes behind it.
fn ranked(s: &Sentence, noun: CharRange) -> Option<usize> {
    let first =
        |at: usize| s.at(at - 2) == '第' && matches!(s.before(at - 2), '国' | '球' | '省' | '市' | '区' | '界' | '居');
    let place = |at: usize| s.before(at) == '位' && (is_digit(s.at(at - 2)) || matches!(s.at(at - 2), '首' | '前'));
    let rank = |at: &usize| s.at(*at) == '、' && (first(*at) || place(*at));
    (noun.start + 2..noun.end.saturating_sub(1)).rev().find(rank).map(|at| at + 1)
}

/// Verbs in front of a noun: 新建、改造 before 农村公路.
pub(super) fn lead(words: &Labels, s: &Sentence, noun: CharRange) -> (Option<CharRange>, CharRange) {
    let mut at = noun.start;
    let whole = |len: usize, at: usize| at + len <= noun.end && !words.is_opening(&s.chars, at, at + len);
    while let Some((len, ())) = words.verbs.at(&s.chars, at).filter(|(len, ())| whole(*len, at)) {
        at += len;
        while at < noun.end
            && matches!(s.at(at), '、' | '和' | '了' | '到' | '并' | '或' | '及')
            && words.compounds.at(&s.chars, at).is_none()
        {
            at += 1;
        }
    }
    let named = at < noun.end && is_noun_end(s.at(at));
    // 统筹的资金: what was done tells which one.
    let verbal = at > noun.start && !named && !(at < noun.end && s.at(at) == '的');
    if verbal { (Some(CharRange::new(noun.start, at)), CharRange::new(at, noun.end)) } else { (None, noun) }
}

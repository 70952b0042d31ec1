//! The noun phrase before a figure: 按期办结率达到96.5% counts 按期办结率.

use super::Stretch;
use crate::figure::change::Verb;
use crate::figure::lexicon::{Labels, Lexicon};
use crate::figure::scan::is_han;
use crate::figure::sentence::Sentence;
use crate::figure::when::{self, is_digit};
use crate::text::numeral;

/// What stands before a figure in its clause.
#[derive(Clone, Copy, Debug)]
pub(super) struct Phrase {
    /// What is counted; empty where the clause does not say.
    pub noun: Stretch,
    /// A verb before the noun, or alone.
    pub verb: Option<Stretch>,
    /// 占…, 为预算: what the figure is a part of.
    pub share: Option<Stretch>,
    /// Whether 达到, 为 or the like led to the figure.
    pub linked: bool,
}

/// The phrase in the part of a clause that ends at a figure, or at the verb of change before it.
pub(super) fn phrase(lexicon: &Lexicon, s: &Sentence, clause: Stretch, verb: Option<&Verb>) -> Phrase {
    let words = &lexicon.label;
    let end = verb.map_or(clause.end, |verb| verb.start);
    let based = match verb {
        Some(_) => without_basis(lexicon, s, Stretch::new(clause.start, end)),
        None => exceeded(lexicon, s, Stretch::new(clause.start, compared(s, Stretch::new(clause.start, end)))),
    };
    let trimmed = trim_end(words, s, Stretch::new(clause.start, based));
    let linked = trimmed < based;
    let (noun, share) = part(s, Stretch::new(clause.start, trimmed));
    let whole = trim_start(lexicon, s, noun);
    let noun = trim_start(lexicon, s, cut(lexicon, s, whole));
    // 培训累计覆盖: where nothing but a verb is left behind the cut, the subject counts.
    let noun = if lead(words, s, noun).1.is_empty() { whole } else { noun };
    let noun = Stretch::new(noun.start, trim_end(words, s, noun));
    let (verb, noun) = lead(words, s, noun);
    let placed = words.scope.at(&s.chars, noun.start).is_some_and(|(len, ())| len == noun.len());
    let noun = if placed { Stretch::new(noun.end, noun.end) } else { noun };
    Phrase { noun, verb, share, linked }
}

/// What a clause without a figure is about: 对现行规范性文件进行清理 is about 现行规范性文件.
pub(super) fn subject(lexicon: &Lexicon, s: &Sentence, clause: Stretch) -> Stretch {
    let words = &lexicon.label;
    let noun = trim_start(lexicon, s, clause);
    let verbs = ["进行", "开展", "予以", "实施", "继续", "持续", "实现", "取得"];
    let end = (noun.start..noun.end)
        .find(|at| *at > noun.start + 1 && verbs.iter().any(|verb| s.has(*at, verb)))
        .unwrap_or(noun.end);
    let owned = (noun.start..end).rev().find(|at| s.at(*at) == '的').filter(|at| at + 2 < end);
    let noun = Stretch::new(owned.map_or(noun.start, |at| at + 1), end);
    let (_, noun) = lead(words, s, cut(lexicon, s, noun));
    let noun = Stretch::new(noun.start, trim_end(words, s, noun));
    let named = s.slice(noun.start, noun.end).iter().any(|c| is_han(*c));
    if noun.len() < 2 || noun.len() > 30 || !named { Stretch::new(noun.start, noun.start) } else { noun }
}

/// Where the phrase ends before words of comparison: 比上年, 较2010年, 同比, 年均.
fn without_basis(lexicon: &Lexicon, s: &Sentence, clause: Stretch) -> usize {
    let words = &lexicon.label;
    let mut end = clause.end;
    loop {
        let compared = comparison(s, Stretch::new(clause.start, end));
        if compared < end {
            end = compared;
        } else if let Some((len, ())) =
            words.basis.before_where(&s.chars, clause.start, end, |start| !words.is_inside(&s.chars, start, end))
        {
            end -= len;
        } else if matches!(s.before(end), ' ' | '（' | '(') && end > clause.start {
            end -= 1;
        } else {
            return end;
        }
    }
}

/// Where 较上年同期快 or 比全国平均水平高 starts, which tells a difference and not what differs.
fn compared(s: &Sentence, clause: Stretch) -> usize {
    let end = clause.end - usize::from(!clause.is_empty() && matches!(s.before(clause.end), '了' | '出' | ' '));
    let degree = matches!(
        s.before(end),
        '快' | '高' | '低' | '多' | '少' | '早' | '晚' | '长' | '短' | '于' | '大' | '小' | '出'
    );
    let start =
        (clause.start..end).rev().find(|at| matches!(s.at(*at), '比' | '较') && !matches!(s.before(*at), '占' | '对'));
    start.filter(|at| degree && end - at > 2).unwrap_or(clause.end)
}

/// Where 不低于财政资金的 starts, which tells of what the figure is a part.
fn exceeded(lexicon: &Lexicon, s: &Sentence, clause: Stretch) -> usize {
    if s.before(clause.end) != '的' {
        return clause.end;
    }
    let words = &lexicon.qualifier.before;
    let found = (clause.start + 2..clause.end.saturating_sub(1)).rev().find_map(|at| {
        let (len, ()) = words.before(&s.chars, clause.start, at).filter(|(len, ())| *len > 1)?;
        Some(at - len)
    });
    found.unwrap_or(clause.end)
}

/// Where a comparison with another time starts that ends where the stretch ends.
fn comparison(s: &Sentence, clause: Stretch) -> usize {
    let near = clause.start.max(clause.end.saturating_sub(16))..clause.end;
    let times = ["上", "去", "年", "同", "前", "期", "计", "预", "全"];
    let start = near.rev().find(|at| {
        let next = s.at(at + 1);
        matches!(s.at(*at), '比' | '较')
            && (next == '“'
                || next.is_ascii_digit()
                || numeral::digit(next).is_some()
                || times.iter().any(|time| s.has(at + 1, time)))
            && !matches!(s.before(*at), '占' | '对' | '同' | '环' | '相')
    });
    start.unwrap_or(clause.end)
}

/// Where the phrase ends before 达到, 为, 由2010年的 and the like.
fn trim_end(words: &Labels, s: &Sentence, clause: Stretch) -> usize {
    let mut end = clause.end;
    loop {
        if end == clause.start {
            return end;
        }
        if matches!(s.before(end), ' ' | '、' | '—' | '-' | '，' | '：' | '“' | '‘' | '(' | '（') {
            end -= 1;
        } else if let Some(start) = remark(s, clause.start, end) {
            end = start;
        } else if let Some(start) = when::before(s, clause.start, end) {
            end = start;
        } else if let Some((len, ())) = words.time.before(&s.chars, clause.start, end).filter(|(len, ())| *len > 1) {
            end -= len;
        } else if let Some((len, ())) =
            words.links.before_where(&s.chars, clause.start, end, |start| !words.is_inside(&s.chars, start, end))
        {
            end -= len;
        } else {
            return end;
        }
    }
}

/// A bracket that closes at `end`.
fn remark(s: &Sentence, floor: usize, end: usize) -> Option<usize> {
    s.enclosures.iter().find(|e| e.end == end && e.mark == '（' && e.start > floor).map(|e| e.start)
}

/// Splits off 占… or 为…的 at the end of a clause.
fn part(s: &Sentence, clause: Stretch) -> (Stretch, Option<Stretch>) {
    let opens = |at: usize| match s.at(at) {
        '占' => !matches!(s.at(at + 1), '地' | '用' | '有') && s.before(at) != '侵' && s.at(at + 1) != '比',
        '为' => at == clause.start && clause.end - at > 2,
        // 完成调整预算的98%.
        '完' => {
            s.has(at, "完成")
                && ["预算", "计划", "目标", "任务", "年初预算"].iter().any(|word| s.ends(clause.end, word))
        }
        _ => false,
    };
    match (clause.start..clause.end).find(|at| opens(*at)) {
        Some(at) => (Stretch::new(clause.start, at), Some(Stretch::new(at, clause.end))),
        None => (clause, None),
    }
}

/// Without marks, list numbers, dates, words of time and adverbs in front.
fn trim_start(lexicon: &Lexicon, s: &Sentence, clause: Stretch) -> Stretch {
    let words = &lexicon.label;
    let mut start = clause.start;
    let (mut timed, mut dated) = (false, false);
    while start < clause.end {
        if let Some(end) = mark(s, start)
            .or_else(|| within(s, start))
            .or_else(|| numbered(s, start))
            .or_else(|| aside(s, start, clause.end))
        {
            start = end;
        } else if let Some(end) = when::at(s, start) {
            (start, timed, dated) = (end, true, true);
        } else if let Some((len, ())) = words.time.at(&s.chars, start).filter(|(len, ())| *len > 1 || timed) {
            (start, timed, dated) = (start + len, true, false);
        } else if let Some((len, ())) = words.scope.at(&s.chars, start).filter(|_| timed && !dated) {
            start += len;
        } else if let Some((len, ())) =
            words.adverbs.at_where(&s.chars, start, |end| !words.is_inside(&s.chars, start, end))
        {
            start += len;
        } else {
            break;
        }
    }
    Stretch::new(start.min(clause.end), clause.end)
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

/// 三年内 leaves 内 behind the figure before.
fn within(s: &Sentence, at: usize) -> Option<usize> {
    let timed = matches!(s.before(at), '年' | '月' | '日' | '天' | '时');
    (timed && matches!(s.at(at), '内' | '间' | '来' | '里' | '起')).then_some(at + 1)
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
        '.' | '、' | '是' => open == 0,
        _ => false,
    };
    (end > at + open && closed).then_some(end + 1)
}

/// Without the subject before 全年, 共, 累计 or a verb that opens a phrase wherever it stands.
fn cut(lexicon: &Lexicon, s: &Sentence, noun: Stretch) -> Stretch {
    let words = &lexicon.label;
    let cut = (noun.start..noun.end).rev().find_map(|at| {
        if s.enclosure(at, '“').is_some() || s.enclosure(at, '（').is_some() {
            return None;
        }
        if let Some(end) = is_digit(s.at(at))
            .then(|| when::at(s, at))
            .flatten()
            .filter(|end| s.slice(at, at + 4).iter().all(|c| is_digit(*c)) && end + 2 <= noun.end)
        {
            return Some(end);
        }
        match words.cuts.at(&s.chars, at).filter(|(len, _)| !words.is_opening(&s.chars, at, at + len))? {
            (len, true) => {
                let object = noun.end >= at + len + 2 && is_han(s.at(at + len));
                let named = matches!(s.at(at + len), '率' | '量' | '数' | '的' | '人' | '费' | '额');
                (at > noun.start && object && !named).then_some(at)
            }
            (len, false) => {
                let verbal = len > 1 || words.verbs.at(&s.chars, at + len).is_some();
                let inside = matches!(s.before(at), '公' | '中' | '国');
                (verbal && !inside && at + len < noun.end).then_some(at + len)
            }
        }
    });
    Stretch::new(cut.unwrap_or(noun.start), noun.end)
}

/// Verbs in front of a noun: 新建、改造 before 农村公路.
fn lead(words: &Labels, s: &Sentence, noun: Stretch) -> (Option<Stretch>, Stretch) {
    let mut at = noun.start;
    let whole = |len: usize, at: usize| at + len <= noun.end && !words.is_opening(&s.chars, at, at + len);
    while let Some((len, ())) = words.verbs.at(&s.chars, at).filter(|(len, ())| whole(*len, at)) {
        at += len;
        while at < noun.end && matches!(s.at(at), '、' | '和' | '了' | '并' | '或' | '及') {
            at += 1;
        }
    }
    let named = at < noun.end && matches!(s.at(at), '率' | '量' | '数' | '额' | '费' | '值');
    let verbal = at > noun.start && !named;
    if verbal { (Some(Stretch::new(noun.start, at)), Stretch::new(at, noun.end)) } else { (None, noun) }
}

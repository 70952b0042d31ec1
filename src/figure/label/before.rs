//! The noun phrase before a figure: 按期办结率达到96.5% counts 按期办结率.

use super::front::{cut, lead, time_end, trim_start};
use crate::figure::change::Verb;
use crate::figure::lexicon::{Labels, Lexicon};
use crate::figure::sentence::{Enclosure, Sentence};
use crate::text::CharRange;
use crate::text::numeral;
use crate::text::script::is_han;
use crate::text::time::Time;

/// The first of two names that share what stands behind the second has fewer characters: 汽车、家电销售额.
const SHORT: usize = 5;

/// A subject of more characters is a sentence, not a name.
const LONGEST_SUBJECT: usize = 30;

/// What a change goes out from is named in so many characters.
const LONGEST_ORIGIN: usize = 8;

/// What stands before a figure in its clause.
#[derive(Clone, Copy, Debug)]
pub(super) struct Preceding {
    /// What is counted; empty where the clause does not say.
    pub noun: CharRange,
    /// A verb before the noun, or alone.
    pub verb: Option<CharRange>,
    /// 占…, 为预算: what the figure is a part of.
    pub share: Option<CharRange>,
    /// Whether 达到, 为 or the like led to the figure.
    pub linked: bool,
}

/// The phrase in the part of a clause that ends at a figure, or at the verb of change before it; `share` says whether the
/// figure may be a part of something.
pub(super) fn phrase(
    lexicon: &Lexicon,
    s: &Sentence,
    clause: CharRange,
    verb: Option<&Verb>,
    share: bool,
) -> Preceding {
    let words = &lexicon.label;
    // 以全体代表的三分之二通过.
    let whole = |at: &usize| s.at(*at) == '以' && s.has(*at, "以全体");
    let by = if share { (clause.start..clause.end).rev().find(whole) } else { None };
    let clause = CharRange::new(by.map_or(clause.start, |at| at + 1), clause.end);
    let end = verb.map_or(clause.end, |verb| verb.start);
    let based = match verb {
        Some(_) => without_basis(lexicon, s, CharRange::new(clause.start, end)),
        None => exceeded(lexicon, s, CharRange::new(clause.start, compared(s, CharRange::new(clause.start, end)))),
    };
    let trimmed = trim_end(words, s, CharRange::new(clause.start, based));
    let trimmed = adjusted(s, CharRange::new(clause.start, trimmed));
    let trimmed = moved(words, s, CharRange::new(clause.start, trimmed));
    let trimmed = parted(s, CharRange::new(clause.start, trimmed));
    let linked = trimmed < based;
    let (noun, share) = part(s, CharRange::new(clause.start, trimmed), share);
    let whole = trim_start(lexicon, s, noun);
    let noun = trim_start(lexicon, s, cut(lexicon, s, whole));
    // 培训累计覆盖: where nothing but a verb is left behind the cut, the subject counts.
    let noun = if lead(words, s, noun).1.is_empty() { whole } else { noun };
    let noun = CharRange::new(noun.start, trim_end(words, s, noun));
    let (verb, noun) = lead(words, s, noun);
    let noun = if verb.is_some() { added(words, s, trim_start(lexicon, s, noun)) } else { noun };
    let told = named(words, s, noun);
    // 审批时间压缩60%: 时间 alone names nothing.
    match verb.filter(|_| told.is_empty() && !noun.is_empty()) {
        Some(verb) => Preceding { noun: CharRange::new(verb.start, noun.end), verb: None, share, linked },
        None => Preceding { noun: told, verb, share, linked },
    }
}

/// 建设服务平台、可调负荷: behind what was done, an indicator opens a phrase of its own.
fn added(words: &Labels, s: &Sentence, noun: CharRange) -> CharRange {
    let last = (noun.start..noun.end).rev().find(|at| s.at(*at) == '、' && s.enclosure(*at, '“').is_none());
    let own = |at: &usize| {
        let name = CharRange::new(at + 1, noun.end);
        let measured = words.indicators.before(&s.chars, name.start, name.end).is_some();
        let before = words.indicators.before(&s.chars, noun.start, *at).is_some();
        at - noun.start >= SHORT && name.len() >= 2 && measured && !before && !s.slice(noun.start, *at).contains(&'、')
    };
    last.filter(own).map_or(noun, |at| CharRange::new(at + 1, noun.end))
}

/// What of a phrase names something: not a place, 用 or 以 alone, not a rank or step before it (、稳居全国第一、占比).
fn named(words: &Labels, s: &Sentence, noun: CharRange) -> CharRange {
    let placed = words.scope.at(&s.chars, noun.start).is_some_and(|(len, ())| len == noun.len());
    // 在调整初期: when or where.
    let share = s.ends(noun.end, "占比") || s.ends(noun.end, "比重");
    let aside = s.at(noun.start) == '在' && !share && !words.is_opening(&s.chars, noun.start, noun.start + 1);
    // 第四季度 tells when.
    let timed = s.at(noun.start) == '第' && time_end(s, noun.start + 1) == Some(noun.end);
    let start = if placed
        || aside
        || timed
        || matches!(
            s.slice(noun.start, noun.end),
            ['用' | '以' | '好' | '多' | '快' | '高' | '低' | '强' | '优'] | ['上' | '下' | '内' | '外', '和' | '及']
        ) {
        noun.end
    } else if words.no_names.at(&s.chars, noun.start).is_some() {
        (noun.start..noun.end).rev().find(|at| s.at(*at) == '、').map_or(noun.end, |at| at + 1)
    } else {
        noun.start
    };
    CharRange::new(start, noun.end)
}

/// What a clause without a figure is about: 对现行规范性文件进行清理 is about 现行规范性文件.
pub(super) fn subject(lexicon: &Lexicon, s: &Sentence, clause: CharRange) -> CharRange {
    let words = &lexicon.label;
    // 经审查, 与上年相比 is about nothing.
    // 按国际标准生产的钢材 is about 钢材.
    let owned = (clause.start + 2..clause.end.saturating_sub(1)).any(|at| s.at(at) == '的');
    let aside = matches!(s.at(clause.start), '经' | '据' | '与' | '为')
        || s.at(clause.start) == '按' && !owned
        || ["相比", "方面", "基础上", "过程中"].iter().any(|word| s.ends(clause.end, word));
    // 本届政府从1993年3月就职 tells since when.
    let since = |at: usize| matches!(s.at(at), '从' | '自') && s.at(at + 1).is_ascii_digit();
    if aside || (clause.start..clause.end).any(since) {
        return CharRange::new(clause.start, clause.start);
    }
    let noun = trim_start(lexicon, s, clause);
    let verbs =
        ["创历史", "创新高", "再创", "创下", "进行", "开展", "予以", "实施", "继续", "持续", "实现", "取得", "按"];
    let change = &lexicon.change;
    let changes = |at: usize| change.verbs.at(&s.chars, at).is_some() && change.nouns.at(&s.chars, at).is_none();
    let end = (noun.start..noun.end)
        .find(|at| *at > noun.start + 1 && (verbs.iter().any(|verb| s.has(*at, verb)) || changes(*at)))
        .map_or(noun.end, |end| without_basis(lexicon, s, CharRange::new(noun.start, end)));
    // 占总产量的比重 says too little without what stands before.
    let told = |at: &usize| at + 2 < end && words.relational.at(&s.chars, at + 1).is_none();
    let owned = (noun.start..end).rev().find(|at| s.at(*at) == '的').filter(told);
    let noun = CharRange::new(owned.map_or(noun.start, |at| at + 1), end);
    let (_, noun) = lead(words, s, cut(lexicon, s, noun));
    let noun = CharRange::new(noun.start, trim_end(words, s, noun));
    // 加大甲、乙、丙等转移支付规模: of a long list, what sums it up.
    let list = (noun.start..noun.end).rev().find(|at| s.at(*at) == '等').filter(|_| noun.len() > LONGEST_SUBJECT);
    let noun = list.map_or(noun, |at| CharRange::new(at + 1, noun.end));
    let named = s.slice(noun.start, noun.end).iter().any(|c| is_han(*c));
    if noun.len() < 2 || noun.len() > LONGEST_SUBJECT || !named { CharRange::new(noun.start, noun.start) } else { noun }
}

/// Where the phrase ends before words of comparison: 比上年, 较2010年, 同比, 年均.
fn without_basis(lexicon: &Lexicon, s: &Sentence, clause: CharRange) -> usize {
    let words = &lexicon.label;
    let mut end = clause.end;
    loop {
        let compared = comparison(s, CharRange::new(clause.start, end));
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
fn compared(s: &Sentence, clause: CharRange) -> usize {
    let end = clause.end - usize::from(!clause.is_empty() && matches!(s.before(clause.end), '了' | '出' | ' '));
    let degree = matches!(
        s.before(end),
        '快' | '高' | '低' | '多' | '少' | '早' | '晚' | '长' | '短' | '于' | '大' | '小' | '出'
    );
    let start =
        (clause.start..end).rev().find(|at| matches!(s.at(*at), '比' | '较') && !matches!(s.before(*at), '占' | '对'));
    start.filter(|at| degree && end - at > 2).unwrap_or(clause.end)
}

/// Where 不低于财政资金的 starts, which tells of what the figure is a part, or 比上年的.
fn exceeded(lexicon: &Lexicon, s: &Sentence, clause: CharRange) -> usize {
    if !matches!(s.before(clause.end), '的' | '之') {
        return clause.end;
    }
    // 比上年的 names what a comparison starts from.
    let basis = comparison(s, CharRange::new(clause.start, clause.end - 1));
    let time = CharRange::new(basis + 1, clause.end - 1);
    let plan = s.at(time.start) == '“' && time.len() <= LONGEST_ORIGIN;
    if time.start < time.end && (plan || trim_end(&lexicon.label, s, time) == time.start) {
        return basis;
    }
    let words = &lexicon.qualifier.before;
    let found = (clause.start + 2..clause.end.saturating_sub(1)).rev().find_map(|at| {
        let (len, ()) = words.before(&s.chars, clause.start, at).filter(|(len, ())| *len > 1)?;
        Some(at - len)
    });
    // 产值为上年的2倍 is told of 产值.
    let multiple = || {
        let linked = |at: &usize| s.at(*at) == '为' && !lexicon.label.is_inside(&s.chars, *at, at + 1);
        (clause.start + 2..clause.end.saturating_sub(2)).rev().find(linked)
    };
    found.or_else(multiple).unwrap_or(clause.end)
}

/// Where 剔除特殊因素后 or 要按上年数额 starts that ends where the stretch ends.
fn adjusted(s: &Sentence, clause: CharRange) -> usize {
    let after = s.before(clause.end) == '后';
    let opens = |at: &usize| {
        after && ["剔除", "扣除", "扣减"].iter().any(|word| s.has(*at, word))
            || ["要按", "应按", "须按"].iter().any(|word| s.has(*at, word))
    };
    (clause.start..clause.end).rev().find(opens).unwrap_or(clause.end)
}

/// Where 从月销售额 starts, from which a change goes out: 起征点从月销售额5万元提高到10万元.
fn moved(words: &Labels, s: &Sentence, clause: CharRange) -> usize {
    let near = clause.end.saturating_sub(LONGEST_ORIGIN).max(clause.start + 2)..clause.end;
    let opens = |at: &usize| matches!(s.at(*at), '从' | '由') && !words.is_inside(&s.chars, *at, at + 1);
    near.rev().find(opens).filter(|at| !words.is_tail(&s.chars, clause.start, *at, at + 1)).unwrap_or(clause.end)
}

/// Where 分为甲、乙等 starts, the parts that are counted of what stands before.
fn parted(s: &Sentence, clause: CharRange) -> usize {
    let opens = |at: &usize| s.at(*at) == '分' && s.at(at + 1) == '为' && s.slice(*at, clause.end).contains(&'、');
    let start = (clause.start + 2..clause.end).find(opens);
    start.map_or(clause.end, |at| at - usize::from(matches!(s.before(at), '区' | '划')))
}

/// Where a comparison with another time starts that ends where the stretch ends.
fn comparison(s: &Sentence, clause: CharRange) -> usize {
    let near = clause.start.max(clause.end.saturating_sub(16))..clause.end;
    let times = ["上", "去", "年", "同", "前", "期", "计", "预", "全", "常"];
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

/// Whether anything of a phrase is left when 达到, 跨过 and the like are taken off its end.
pub(super) fn named_part(words: &Labels, s: &Sentence, noun: CharRange) -> bool {
    trim_end(words, s, noun) > noun.start
}

/// Where the phrase ends before 达到, 为, 由2010年的 and the like.
fn trim_end(words: &Labels, s: &Sentence, clause: CharRange) -> usize {
    let mut end = clause.end;
    loop {
        if end == clause.start {
            return end;
        }
        // 产量达到L 45万吨: a letter misread.
        let misread = s.before(end).is_ascii_alphabetic() && s.ends(end - 1, "达到");
        if misread || matches!(s.before(end), ' ' | '、' | '—' | '-' | '，' | '：' | '“' | '‘' | '(' | '（') {
            end -= 1;
        } else if let Some(start) = remark(s, clause.start, end).or_else(|| page(s, clause.start, end)) {
            end = start;
        } else if let Some(start) = Time::start_before(&s.chars, clause.start, end) {
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

/// A bracket that closes at `end`, unless it belongs to the name: 县（市、区）.
fn remark(s: &Sentence, floor: usize, end: usize) -> Option<usize> {
    let level = |e: &Enclosure| {
        s.slice(e.start + 1, e.end - 1).iter().all(|c| matches!(c, '县' | '市' | '区' | '旗' | '场' | '、'))
    };
    let remark = |e: &&Enclosure| e.end == end && e.mark == '（' && e.start > floor && !level(e);
    s.enclosures.iter().find(remark).map(|e| e.start)
}

/// Where —14 starts, the number of a page, whose second dash was left out.
fn page(s: &Sentence, floor: usize, end: usize) -> Option<usize> {
    let digits = (floor..end).rev().take_while(|at| s.at(*at).is_ascii_digit()).count();
    (digits > 0 && matches!(s.before(end - digits), '—' | '–') && s.at(end) == '—').then_some(end - digits)
}

/// Splits off 占… or 为…的 at the end of a clause.
fn part(s: &Sentence, clause: CharRange, share: bool) -> (CharRange, Option<CharRange>) {
    let opens = |at: usize| match s.at(at) {
        '占' => {
            (!matches!(s.at(at + 1), '地' | '用' | '有') || s.has(at + 1, "地区"))
                && s.before(at) != '侵'
                && s.at(at + 1) != '比'
        }
        '为' => share && at == clause.start && clause.end - at > 2,
        // 完成调整预算的98%.
        '完' => {
            share
                && s.has(at, "完成")
                && ["预算", "计划", "目标", "任务", "年初预算"].iter().any(|word| s.ends(clause.end, word))
        }
        _ => false,
    };
    match (clause.start..clause.end).find(|at| opens(*at)) {
        Some(at) => {
            let share = CharRange::new(at, clause.end);
            // 其中工业占30%: of what is told before.
            (CharRange::new(clause.start, at), Some(share).filter(|share| share.len() > 1))
        }
        None => (clause, None),
    }
}

//! Expressions of time in a sentence. They are made of parts (2024年, 前9月, 上半年, 年底, 8日, 五年来, “十四五”): parts that touch
//! or are linked are one expression.

use super::part::{Part, skip};
use super::span;
use crate::figure::clause;
use crate::figure::label::word;
use crate::figure::lexicon::Lexicon;
use crate::figure::sentence::Sentence;
use crate::text::CharRange;
use crate::text::numeral;
use crate::text::script::{is_digit, is_han};
use crate::text::time::{self, Time, TimeUnit};

/// What ends the name of a five-year plan where it tells when.
const PLANNED: [&str; 14] = [
    "规划期间",
    "时期",
    "期间",
    "以来",
    "期末",
    "期内",
    "初期",
    "末期",
    "开局之年",
    "开局年",
    "收官之年",
    "末",
    "初",
    "前",
];

/// What opens a number of years of a five-year plan: “十四五” | 前三年.
const YEARS_OF_PLAN: [&str; 4] = ["前", "后", "头", "最后"];

/// What ends a date.
const DATED: [&str; 16] =
    ["以来", "至今", "期间", "年间", "上旬", "中旬", "下旬", "首周", "间", "份", "末", "底", "初", "度", "内", "起"];

/// What stands before 期 in words of its own: 任期内, 周期末.
const OF_PERIODS: [char; 6] = ['任', '周', '工', '假', '效', '汛'];

/// Words that only open like the end of a date: 2024年初步核算.
const NO_END: [&str; 10] = ["初步", "间接", "内部", "内容", "内外", "起诉", "起草", "起步", "度假", "至今年"];

/// Behind 年终, what has a name after the end of the year: 年终总决赛, 年终奖.
const NAMED_END: [&str; 4] = ["总决赛", "决赛", "奖", "财力"];

/// Between the beginning of a year and what was planned then stand fewer chars: 年初部门预算, 年初安排预算.
const PLAN: usize = 5;

/// Parts of a day before its hours.
const PARTS_OF_DAY: [&str; 6] = ["上午", "下午", "中午", "凌晨", "晚上", "晚"];

/// What ends a time that leads up to now.
pub(super) const UP_TO_NOW: [&str; 3] = ["以来", "至今", "迄今"];

/// A clause of at most so many chars that ends with 以来 is a time as a whole: 党的十八大以来.
const LONGEST_SINCE: usize = 18;

/// The expression of time that opens at `at`.
pub(in crate::figure) fn read(lexicon: &Lexicon, s: &Sentence, at: usize) -> Option<CharRange> {
    let Part { mut end, mut whole } = part(lexicon, s, at)?;
    while let Some(next) = behind(lexicon, s, end).or_else(|| linked(lexicon, s, end)) {
        whole |= next.whole;
        end = next.end;
    }
    // 自2001年起.
    let open = at - usize::from(s.before(end) == '起' && matches!(s.before(at), '自' | '从'));
    whole.then_some(CharRange::new(open, end))
}

/// The longest part that opens at `at`.
fn part(lexicon: &Lexicon, s: &Sentence, at: usize) -> Option<Part> {
    // 三年内 holds no 年内.
    let named = s.has(at, "年终") && NAMED_END.iter().any(|word| s.has(at + 2, word));
    // 项目前期 holds no 目前.
    let noun = s.at(at) == '目' && matches!(s.before(at), '项' | '科' | '节' | '栏' | '题');
    let year = s.at(at) == '年' && is_digit(s.before(at));
    let torn = named || noun || year || s.at(at) == '期' && OF_PERIODS.contains(&s.before(at));
    // 实现在线办理 holds no 现在, 不同年龄 no 同年.
    let whole = |end: &usize| !torn && !word::reaches_into(&s.chars, CharRange::new(at, *end));
    let word = lexicon.label.periods.at(&s.chars, at).map(|(len, ())| at + len).filter(whole).map(Part::whole);
    let read = match s.at(at) {
        '民' | '公' => ["民国", "公元"].iter().any(|era| s.has(at, era)).then(|| date(s, at + 2)).flatten(),
        '第' => ordinal(s, at),
        '“' => plan(s, at),
        '今' | '昨' | '明' | '去' if matches!(s.at(skip(s, at + 1)), '(' | '（') => glossed(s, at),
        '前' | '首' | '头' => span::first_of(s, at).or_else(|| span::from_now(lexicon, s, at)),
        '满' => span::read(lexicon, s, at, at + 1).filter(|part| s.before(part.end) == '后'),
        c if is_digit(c) || numeral::exponent(c).is_some() => date(s, at).or_else(|| span::read(lexicon, s, at, at)),
        _ => span::from_now(lexicon, s, at),
    };
    [word, read].into_iter().flatten().max_by_key(|part| part.end)
}

/// 20××年: a year that is left open.
pub(super) fn is_masked(s: &Sentence, at: usize) -> bool {
    s.has(at, "20") && (at + 2..at + 4).all(|at| matches!(s.at(at), 'x' | 'X' | '×')) && s.at(at + 4) == '年'
}

/// 2024年, 3月, 2024-01-31, 20××年; a day alone names no time.
fn date(s: &Sentence, at: usize) -> Option<Part> {
    if is_masked(s, at) {
        return Some(Part::whole(at + 5));
    }
    let time = Time::read(&s.chars, at).filter(|time| !is_inside_number(s, at, time))?;
    time.is_date(&s.chars).then(|| Part { end: time.range.end, whole: time.is_complete(&s.chars) })
}

/// Whether what stands at `at` is the rest of a longer number; a year may stand behind the number of a list (1.2025年).
fn is_inside_number(s: &Sentence, at: usize, time: &Time) -> bool {
    let before = s.before(at);
    let decimal = before == '.' && s.before(at - 1).is_ascii_digit() && !time.opens_with_year();
    is_digit(before) || numeral::exponent(before).is_some() || decimal
}

/// 第2季, 第一年, 第一个五年计划期间.
fn ordinal(s: &Sentence, at: usize) -> Option<Part> {
    let (_, len) = time::number(&s.chars, at + 1).filter(|(count, _)| *count <= 20)?;
    let unit = at + 1 + len;
    let five = ["个五年计划期间内", "个五年计划期间", "个五年期间", "个五年计划", "个五年内", "个五年"];
    if let Some(five) = five.iter().find(|five| s.has(unit, five)) {
        return Some(Part::whole(unit + five.chars().count()));
    }
    let running = matches!(s.before(at), '续' | '的' | '到' | '入' | '是');
    match s.at(unit) {
        '季' if !matches!(s.at(unit + 1), '节' | '赛') => {
            Some(Part::whole(unit + 1 + usize::from(s.at(unit + 1) == '度')))
        }
        '年' if !running && s.at(unit + 1) != '级' => Some(Part::whole(unit + 1)),
        _ => None,
    }
}

/// “十四五”, “十三五”期间: a five-year plan.
fn plan(s: &Sentence, at: usize) -> Option<Part> {
    let len = s.rest(at + 1).iter().take_while(|c| matches!(numeral::digit(**c), Some(1..)) || **c == '十').count();
    let close = at + 1 + len;
    let named = (2..=3).contains(&len) && s.before(close) == '五' && s.at(close) == '”';
    let end = close + 1;
    let worded = || PLANNED.iter().find(|word| s.has(end, word)).map_or(0, |word| word.chars().count());
    let ended = years_of_plan(s, end).unwrap_or_else(worded);
    // “十四五”规划 is a document, “十四五”的5% tells the value of a time.
    let told = ended > 0 || !is_han(s.at(end)) || leads_to_value(s, end);
    (named && told).then(|| Part::whole(end + ended))
}

/// Whether the name of a five-year plan that tells when opens at `at`.
pub(in crate::figure) fn is_plan(s: &Sentence, at: usize) -> bool {
    s.at(at) == '“' && plan(s, at).is_some()
}

/// Whether a value stands right behind a time that ends at `end`, and is its own: 2015年的3件, 2016届（3988元）.
pub(in crate::figure) fn leads_to_value(s: &Sentence, end: usize) -> bool {
    matches!(s.at(end), '的' | '之' | '（' | '(') && (end + 1..end + 3).any(|at| s.numerals.contains(&at))
}

/// How many chars at `at` say which years of a five-year plan are meant: 前三年, 最后一年.
fn years_of_plan(s: &Sentence, at: usize) -> Option<usize> {
    let opening = YEARS_OF_PLAN.iter().find(|word| s.has(at, word))?.chars().count();
    let (_, len) = time::number(&s.chars, at + opening).filter(|(years, _)| *years < 5)?;
    (s.at(at + opening + len) == '年').then_some(opening + len + 1)
}

/// 今(2019)年, 今（25）日: a time with its number in brackets.
fn glossed(s: &Sentence, at: usize) -> Option<Part> {
    let number = skip(s, at + 1) + 1;
    let (_, len) = time::number(&s.chars, number)?;
    let unit = skip(s, number + len + 1);
    let told = matches!(s.at(number + len), ')' | '）') && matches!(s.at(unit), '年' | '月' | '日');
    told.then(|| Part::whole(unit + 1))
}

/// The part that goes on an expression that ends at `end`: 2024年 | 3月, 今年 | 前9月, 2024年 | 年底, 6月 | 末.
fn behind(lexicon: &Lexicon, s: &Sentence, end: usize) -> Option<Part> {
    let at = skip(s, end);
    if let Some(time) = Time::read(&s.chars, at).filter(|_| time::ends_part(s.before(end))) {
        let finer = matches!(time.unit, TimeUnit::Month | TimeUnit::Day | TimeUnit::Quarter);
        let fits = finer && time.is_date(&s.chars) || time.unit == TimeUnit::Clock && s.before(end) == '日';
        return fits.then(|| Part::whole(time.range.end));
    }
    if let Some(part) = PARTS_OF_DAY.iter().find(|part| s.before(end) == '日' && s.has(at, part)) {
        let hours = at + part.chars().count();
        let clock = Time::read(&s.chars, hours).filter(|time| time.unit == TimeUnit::Clock);
        return Some(Part::whole(clock.map_or(hours, |clock| clock.range.end)));
    }
    if let Some(part) = ended(s, end) {
        return Some(part);
    }
    if let Some(word) = DATED.iter().find(|word| s.has(end, word)) {
        let fits = match *word {
            "份" => s.before(end) == '月',
            "度" | "间" | "内" => s.before(end) == '年',
            _ => true,
        };
        let other = NO_END.iter().any(|word| s.has(end, word));
        let ended = end + word.chars().count();
        return (fits && !other && !is_of_plan(s, ended)).then(|| Part::whole(ended));
    }
    let opens = matches!(s.at(at), '年' | '月' | '季' | '前' | '首' | '头' | '末' | '春' | '国' | '第');
    let half = s.has(at, "上半") || s.has(at, "下半");
    // 2018年全年新增: what was done all the year is of the year.
    let all = s.has(at, "全年") && s.before(end) == '年' && clause::parts(s.at(at + 2));
    let told = (all || opens || half).then(|| part(lexicon, s, at)).flatten();
    told.filter(|part| part.whole && !is_of_plan(s, part.end))
}

/// Whether a time that ends at `end` with the beginning of a year says which plan is meant: 2023年 | 年初预算85万元, 年初目标.
pub(super) fn is_of_plan(s: &Sentence, end: usize) -> bool {
    let behind = |at: &usize| {
        let apart = clause::parts(s.at(*at)) || s.numerals.contains(at);
        !apart && at - end < PLAN
    };
    let named = |at: usize| ["预算", "目标", "计划"].iter().any(|word| s.has(at, word));
    s.before(end) == '初' && (end..).take_while(behind).any(named)
}

/// Behind the last day of a time the months that end with it: 九月底 | 止六个月, 5月底 | 的三个月.
fn ended(s: &Sentence, end: usize) -> Option<Part> {
    if !matches!(s.before(end), '底' | '末' | '日') {
        return None;
    }
    let number = end + usize::from(matches!(s.at(end), '止' | '的'));
    let (_, len) = time::number(&s.chars, number).filter(|(months, _)| (2..=12).contains(months))?;
    let unit = number + len;
    s.has(unit, "个月").then(|| Part::whole(unit + 2))
}

/// The part that is linked to the one that ends at `end`: 2018年 | 至2022年, 4月29日 | -5月1日, 2015年 | 、2016年.
fn linked(lexicon: &Lexicon, s: &Sentence, end: usize) -> Option<Part> {
    let link = skip(s, end);
    let range = s.rest(link).iter().take_while(|c| matches!(c, '-' | '—' | '–' | '―' | '~' | '至' | '到')).count();
    let listed = matches!(s.at(link), '、' | '和') && matches!(s.before(end), '年' | '届' | '月' | '度');
    // 年初至报告期末.
    let opening = s.ends(end, "年初") || s.ends(end, "期初");
    let ranged = (1..=2).contains(&range)
        && (opening
            || time::ends_part(s.before(end))
            || matches!(s.before(end), '届' | '度')
            || is_digit(s.before(end)));
    if !listed && !ranged {
        return None;
    }
    let at = link + range.max(1);
    let at = skip(s, at);
    let time = Time::read(&s.chars, at);
    if listed {
        return time.filter(|time| is_like(s, end, time)).map(|time| Part::whole(time.range.end));
    }
    let now = || opening || ["年底", "年末", "现在", "今年", "目前"].iter().any(|word| s.has(at, word));
    let date = date(s, at).map(|part| Part { whole: true, ..part });
    date.or_else(|| now().then(|| part(lexicon, s, at)).flatten())
}

/// Whether `time` is told as the one is that ends at `end`: 2015年 | 、2016年, 2019届 | 和2020届, 1月 | 和2月.
fn is_like(s: &Sentence, end: usize, time: &Time) -> bool {
    let alike = s.before(time.range.end) == s.before(end);
    match time.unit {
        TimeUnit::Year => time.is_calendar_year() && alike,
        TimeUnit::Month | TimeUnit::Quarter => time.is_date(&s.chars) && alike && !time.opens_with_year(),
        _ => false,
    }
}

/// 自条例施行以来, 党的十八大以来, 自2011年成立至今: what leads up to now, which ends with a word at `at`, from where its clause
/// begins, 自 left out.
pub(super) fn since(s: &Sentence, at: usize) -> Option<CharRange> {
    // Most chars open none of them.
    let may_open = matches!(s.at(at), '以' | '至' | '迄');
    let word = UP_TO_NOW.iter().find(|word| may_open && s.has(at, word) && s.at(at + 2) != '年')?;
    let clause = clause::start(s, 0, at);
    let opened = (clause..at).find(|at| matches!(s.at(*at), '自' | '从'));
    let opening = opened.map_or(clause, |at| at + 1);
    // 以来 alone ends what has no 自 as well (党的十八大以来).
    let told = (2..=LONGEST_SINCE).contains(&(at - opening)) && (opened.is_some() || *word == "以来");
    told.then(|| CharRange::new(opening, at + 2))
}

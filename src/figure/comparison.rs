//! Comparisons: against what a change is told (同比, 比上年, 较2010年, 比预算), and what a figure is measured by.

mod yardstick;

use crate::figure::clause;
use crate::figure::lexicon::Lexicon;
use crate::figure::period::expression;
use crate::figure::sentence::Sentence;
use crate::text::CharRange;
use crate::text::script::{is_digit, is_han};
use crate::text::time::{self, Time};
pub(super) use yardstick::{compared_until, is_opened, is_whole, is_yardstick};

/// The name of what is compared with has fewer chars; more of them are a sentence.
const LONGEST: usize = 16;

/// Words that say against what without naming it; of two that open alike the longer one first.
const ALONE: [&str; 9] = ["同比", "环比", "同口径", "按年", "按季度", "按季", "按月", "按周", "按可比价格"];

/// Words that open a comparison as 比 and 较 do; of two that open alike the longer one first.
const OPENERS: [&str; 12] =
    ["相比较于", "相比较", "相比于", "相比", "相较于", "相较", "相对于", "相对", "对比", "比对", "比起", "较之"];

/// What ends a clause that says against what all that follows is told: 按年比较, 以按年计算.
const RECKONED: [&str; 5] = ["比较", "来看", "计算", "计", "口径"];

/// Where the basis of the verb of change at `end` stands, in chars: in its clause, else in one before it that governs what
/// follows (与2020年相比，).
pub(super) fn basis(lexicon: &Lexicon, s: &Sentence, end: usize) -> Option<CharRange> {
    own(lexicon, s, end).or_else(|| governing(lexicon, s, end))
}

/// The basis of the verb of change at `end` that stands in its clause.
pub(super) fn own(lexicon: &Lexicon, s: &Sentence, end: usize) -> Option<CharRange> {
    let floor = clause::start(s, 0, end);
    let before = |at: usize| compared(lexicon, s, at, end).or_else(|| with(lexicon, s, at, end));
    let bare = || (floor..end).rev().find_map(|at| alone(s, at, end)).map(|told| first_of_two(s, told));
    (floor..end).rev().find_map(before).or_else(bare).or_else(|| yearly(s, end))
}

/// 同比, 按季: a word at `at` that says against what without naming it, and is no part of 按季节, 按周边.
fn alone(s: &Sentence, at: usize, end: usize) -> Option<CharRange> {
    let word = ALONE.iter().find(|word| s.has(at, word))?;
    let range = CharRange::new(at, at + word.chars().count());
    let part = matches!(s.at(range.end), '节' | '边' | '岁' | '期' | '份');
    (range.end <= end && !part).then_some(range)
}

/// 同比 for 环比 in 同比、环比分别增长3%、5%: each is told of one figure, and the second is `told`.
fn first_of_two(s: &Sentence, told: CharRange) -> CharRange {
    let mut starts = told.start.saturating_sub(LONGEST)..told.start;
    let first = starts.find_map(|at| alone(s, at, told.start).filter(|first| second_of_two(s, *first) == Some(told)));
    first.unwrap_or(told)
}

/// The second of two words that say against what, each of one figure, behind the `first`: 环比 in 同比、环比分别增长3%、5%.
pub(super) fn second_of_two(s: &Sentence, first: CharRange) -> Option<CharRange> {
    let second = alone(s, first.end + 1, s.chars.len())?;
    (clause::links(s.slice(first.end, second.start)) && s.has(second.end, "分别")).then_some(second)
}

/// The comparison that ends right where a share starts, at `start`, without a verb: 同比5.6%, and where it has a `sign`, which
/// shows that it is no value of what is compared with, 比去年同期+5.6%.
pub(super) fn right_before(lexicon: &Lexicon, s: &Sentence, start: usize, sign: bool) -> Option<CharRange> {
    let told = own(lexicon, s, start).filter(|told| told.end == start)?;
    (sign || alone(s, told.start, told.end).is_some()).then_some(told)
}

/// The comparison that a sentence opens with: 与2020年相比，. It governs the sentences up to the next full stop.
pub(super) fn opening(lexicon: &Lexicon, s: &Sentence) -> Option<CharRange> {
    let clause = CharRange::new(0, clause::end(s, 0, s.chars.len()));
    concluding(lexicon, s, clause).or_else(|| leading(lexicon, s, clause))
}

/// The comparison that holds for all that follows: 比2024年（下同）增长3%, 比上年增长3%（下同）.
pub(super) fn standing(lexicon: &Lexicon, s: &Sentence) -> Option<CharRange> {
    let marked = |at: &usize| s.has(*at, "下同") && matches!((s.before(*at), s.at(at + 2)), ('（' | '(', '）' | ')'));
    (1..s.chars.len()).filter(marked).find_map(|at| own(lexicon, s, at - 1))
}

/// 年增, 月减, 年比增: 年 and 月 at `at`, where a verb of change opens, or with 比 before it, are what is compared with.
pub(super) fn yearly(s: &Sentence, at: usize) -> Option<CharRange> {
    let range = match s.before(at) {
        '比' => CharRange::new(at.checked_sub(2)?, at),
        _ => CharRange::new(at, at + 1),
    };
    let before = s.before(range.start);
    let named = is_digit(before)
        || matches!(before, '全' | '今' | '去' | '上' | '本' | '当' | '每' | '前' | '个' | '学' | '财' | '同')
        || matches!(before, '春' | '夏' | '秋' | '冬' | '旺' | '淡' | '雨' | '旱' | '换');
    let unit = matches!(s.at(range.start), '年' | '月' | '季' | '周');
    let verb = matches!(s.at(range.end), '增' | '减' | '升' | '降');
    (unit && verb && !named).then_some(range)
}

/// 与2020年的3件相比: 与 at `at` with what it is compared with, before `limit`.
fn with(lexicon: &Lexicon, s: &Sentence, at: usize, limit: usize) -> Option<CharRange> {
    // 上年同期, 同比.
    let word = s.at(at) == '同' && matches!(s.at(at + 1), '期' | '比');
    let opens = matches!(s.at(at), '与' | '和' | '同' | '跟') && !word;
    let compared = opens.then(|| compares(s, at + 1, limit)).flatten()?;
    let end = value(lexicon, s, at + 1, compared).filter(|value| *value > at + 1).unwrap_or(compared);
    let end = end - usize::from(matches!(s.before(end), '作' | '的' | '之' | '（' | '('));
    (at + 1 < end && end < at + 1 + LONGEST).then_some(CharRange::new(at, end))
}

/// The comparison in an earlier clause that ends with it, or says nothing else, before the clause of the verb of change at
/// `end`: 与2020年相比，, 相比2020年，; or in the clause right before, with its value: 较预算数5亿元，增加1亿元.
pub(super) fn governing(lexicon: &Lexicon, s: &Sentence, end: usize) -> Option<CharRange> {
    let floor = clause::start(s, 0, end);
    let mut start = floor;
    while start > 1 && matches!(s.before(start), '，' | ',' | '；') {
        let clause = CharRange::new(clause::start(s, 0, start - 1), start - 1);
        let valued =
            || compared(lexicon, s, clause.start, clause.end).filter(|told| is_valued(lexicon, s, *told, clause.end));
        let told = concluding(lexicon, s, clause).or_else(|| leading(lexicon, s, clause));
        let told = told.or_else(|| valued().filter(|_| start == floor));
        if told.is_some() {
            return told;
        }
        start = clause.start;
    }
    None
}

/// The comparison that a clause ends with: 与2020年相比. 与2020年持平 says all of it, and nothing of what follows.
fn concluding(lexicon: &Lexicon, s: &Sentence, clause: CharRange) -> Option<CharRange> {
    let ends = |range: &CharRange| {
        let told = |at: usize| s.has(at, "持平") || s.has(at, "相当");
        compares(s, range.end, clause.end).is_some_and(|at| at + 2 >= clause.end && !told(at))
    };
    (clause.start..clause.end).rev().find_map(|at| with(lexicon, s, at, clause.end)).filter(ends)
}

/// The comparison with a time that is all that a clause says: 相比2020年, 较上年同期, 较2020年相比, 以按年计算.
fn leading(lexicon: &Lexicon, s: &Sentence, clause: CharRange) -> Option<CharRange> {
    let Some(told) = compared(lexicon, s, clause.start, clause.end) else { return reckoned(s, clause) };
    let rest = s.slice(told.end, clause.end).len();
    let whole = rest == 0 || rest == 2 && COMPARED.iter().any(|word| s.has(told.end, word));
    let ended = matches!(s.before(told.end), '年' | '月' | '季' | '度' | '期' | '届' | '末' | '底' | '初');
    let timed = || opened(s, told.start).and_then(|at| time_end(lexicon, s, at)) == Some(told.end);
    (whole && (ended || timed())).then_some(told)
}

/// The word that says against what, where it is all that a clause says: 以按年计算, 按年比较, 环比. 按月计算 is how it is reckoned.
fn reckoned(s: &Sentence, clause: CharRange) -> Option<CharRange> {
    let led = s.at(clause.start) == '以';
    let told = alone(s, clause.start + usize::from(led), clause.end)?;
    let rest = s.slice(told.end, clause.end).len();
    let by_time = s.at(told.start) == '按';
    let word = RECKONED.iter().find(|word| rest == word.chars().count() && s.has(told.end, word));
    let fits = word.map_or(rest == 0 && !by_time, |word| led || !by_time || matches!(*word, "比较" | "来看"));
    fits.then_some(told)
}

/// Whether nothing but its value stands between what is compared with and the `end` of its clause.
fn is_valued(lexicon: &Lexicon, s: &Sentence, told: CharRange, end: usize) -> bool {
    const LONGEST: usize = 12;
    let start = told.end + usize::from(matches!(s.at(told.end), '的' | '之'));
    let value = s.slice(start, end);
    // 较年初预算增加3亿元，增长5%.
    let verb = value.iter().any(|c| matches!(c, '增' | '减' | '升' | '降' | '涨' | '跌' | '多' | '少' | '高' | '低'))
        || lexicon.change.verbs.before(&s.chars, told.start, told.end).is_some();
    s.numerals.contains(&start) && value.len() <= LONGEST && !verb
}

/// Where the value of what is compared with opens, behind the time that stands at `at`: 上年的3件, 2021届（44.9%）, 去年52件.
fn value(lexicon: &Lexicon, s: &Sentence, mut at: usize, end: usize) -> Option<usize> {
    while at < end {
        let opens = !is_digit(s.before(at));
        let digits = s.numerals.contains(&at) && opens;
        let inside = || matches!(s.at(at + 1), '五' | '季' | '般') || matches!(s.before(at), '第' | '“' | '上' | '前');
        if let Some(end) = time_end(lexicon, s, at).filter(|_| opens) {
            at = end;
        } else if matches!(s.at(at), '（' | '(') || digits && !inside() {
            return Some(at);
        } else {
            at += 1;
        }
    }
    None
}

/// Where the date ends that opens at `at`.
fn date(s: &Sentence, at: usize) -> Option<usize> {
    Time::read(&s.chars, at).filter(|time| time.is_date(&s.chars)).map(|time| time.range.end)
}

/// Where the expression of time ends that opens at `at`: 2020年12月底, 上个五年, “十三五”末, 五年前.
fn time_end(lexicon: &Lexicon, s: &Sentence, at: usize) -> Option<usize> {
    let told = expression::read(lexicon, s, at).map(|time| time.end);
    told.max(date(s, at)).or_else(|| ago(s, at))
}

/// Where a time ends that is told from now back, with its number at `at`: 五年前, 3个月之前.
fn ago(s: &Sentence, at: usize) -> Option<usize> {
    let (_, len) = time::number(&s.chars, at)?;
    let unit = at + len + usize::from(s.at(at + len) == '个');
    let end = unit + 1 + usize::from(matches!(s.at(unit + 1), '之' | '以'));
    (matches!(s.at(unit), '年' | '月' | '周' | '天') && s.at(end) == '前').then_some(end + 1)
}

/// Words that say how far something is from another thing, which they name: 高于全国1.2个百分点, 超目标3亿元.
const EXCEEDING: [&str; 22] = [
    "高于",
    "低于",
    "高出",
    "低出",
    "多于",
    "少于",
    "优于",
    "快于",
    "慢于",
    "好于",
    "差于",
    "领先于",
    "领先全",
    "落后于",
    "落后全",
    "超出",
    "超目标",
    "超预期",
    "超计划",
    "超预算",
    "差目标",
    "超过目标",
];

/// Where a word of degree opens before a figure at `end`, a verb between the two allowed, and whether it says more: 多 | 3件,
/// 多 | 领196元, 少 | 完成3件.
pub(super) fn degree(lexicon: &Lexicon, s: &Sentence, floor: usize, end: usize) -> Option<(usize, bool)> {
    let words = &lexicon.change.compared;
    let verb = lexicon.label.verbs.before(&s.chars, floor, end).map_or(1, |(len, ())| len);
    let behind = |end: usize| words.before(&s.chars, floor, end).map(|(len, more)| (end - len, more));
    behind(end).or_else(|| behind(end.checked_sub(verb)?))
}

/// What the figure at `end` exceeds, or falls short of, in a clause that begins at `floor`: 高于全国, 低于目标, 比全国高.
pub(super) fn exceeded(lexicon: &Lexicon, s: &Sentence, floor: usize, end: usize) -> Option<CharRange> {
    let apart = || lexicon.change.apart.before(&s.chars, floor, end).map(|(len, ())| end - len);
    if let Some(start) = degree(lexicon, s, floor, end).map(|(start, _)| start).or_else(apart) {
        return basis(lexicon, s, start);
    }
    // 高于全国（3%）2个百分点: what it exceeds stands before its own value.
    let bracket = s.enclosures.iter().find(|bracket| bracket.end == end && bracket.mark == '（');
    let (floor, end) = bracket.map_or((floor, end), |bracket| (clause::start(s, 0, bracket.start), bracket.start));
    let start = (floor..end).rev().find(|at| EXCEEDING.iter().any(|word| s.has(*at, word)))?;
    let end = (start..end).find(|at| matches!(s.at(*at), '（' | '(')).unwrap_or(end);
    let name = is_han(s.before(end)) && !matches!(s.before(end), '为' | '达' | '是');
    let named = end > start + 2 && end < start + LONGEST && name;
    let numbered = value(lexicon, s, start, end).is_some_and(|at| s.at(at).is_ascii_digit());
    let other = s.slice(start, end).iter().any(|c| matches!(c, '、' | '的'));
    (named && !numbered && !other).then_some(CharRange::new(start, end))
}

/// Where what is compared with begins, where a comparison opens at `at`: behind 比 or 较 that is no part of a word (占比, 比例,
/// 较快), behind 相比 and the like where they lead to a time or open their clause.
fn opened(s: &Sentence, at: usize) -> Option<usize> {
    // Most places are ruled out at once.
    if !matches!(s.at(at), '比' | '较' | '相' | '对') {
        return None;
    }
    if let Some(word) = OPENERS.iter().find(|word| s.has(at, word)) {
        let end = at + word.chars().count();
        // 相对人, 相对之下.
        let bare = s.before(end) == '对' || matches!(s.at(end), '之' | '而' | '有');
        let first = s.at(at) == '相' && (is_han(s.at(end)) || s.at(end) == '“') && !bare;
        if leads_to_time(s, end) || first && clause::start(s, 0, at) == at {
            return Some(end);
        }
    }
    let degree = matches!(s.at(at + 1), '快' | '大' | '高' | '低' | '好' | '多' | '少' | '强');
    let noun = matches!(s.at(at + 1), '例' | '重' | '率' | '值' | '赛' | '武' | '选');
    let word = degree || noun || matches!(s.at(at + 1), '为' | '由' | '从' | '达' | '较' | '，' | ',');
    let ends = matches!(s.before(at), '占' | '对' | '同' | '环' | '相' | '可' | '比');
    // 占比较2020年.
    let parted = s.at(at) == '较' && s.ends(at, "占比");
    (matches!(s.at(at), '比' | '较') && !word && (!ends || parted)).then_some(at + 1)
}

/// Whether a comparison with a time opens between `floor` and the word of degree at `end`: 比上年, 较2020年12月, 比前年的683宗.
pub(super) fn is_against_time(s: &Sentence, floor: usize, end: usize) -> bool {
    let timed = |at: usize| s.slice(at, end).iter().any(|c| matches!(c, '年' | '月' | '季' | '期' | '届' | '周'));
    (floor..end).any(|at| opened(s, at).is_some() && timed(at) || s.has(at, "同比") || s.has(at, "环比"))
}

/// 比 or 较 with what stands behind it: a time up to where it ends (较2010年同期), else all up to the verb (比年初预算).
fn compared(lexicon: &Lexicon, s: &Sentence, at: usize, verb: usize) -> Option<CharRange> {
    let open = opened(s, at)?;
    let time = |at: usize| match s.at(at) {
        // 上一年.
        '一' => s.before(at) == '上',
        '同' => !s.has(at, "同比"),
        // “十二五”末年均增长.
        '年' | '月' if s.at(at + 1) == '均' => false,
        '上' | '去' | '前' | '年' | '月' | '季' | '度' | '末' | '底' | '初' | '期' | ' ' => true,
        c => is_digit(c),
    };
    let value = value(lexicon, s, open, verb);
    let verb = value.unwrap_or(verb);
    let dated = time_end(lexicon, s, open).unwrap_or(open);
    let end = (dated..verb).find(|index| !time(*index)).unwrap_or(verb);
    let told = s.slice(open, end).iter().any(|c| matches!(c, '年' | '月' | '季' | '期')) && is_han(s.before(end));
    let told = told || end == dated && s.before(end) == '”';
    // 较上年度法定预算数5亿元, 较上年度法定预算数增加.
    let named = (value.is_some() || s.before(verb) == '数') && (end..verb).any(|at| is_measured(s, at));
    if told && !is_measured(s, end) && !named {
        // 较上年同口径增长.
        let same = if s.has(end - 1, "同口径") { 2 } else { 0 };
        return Some(CharRange::new(at, end + same));
    }
    // 较“十三五”末期翻一番、利润翻三番: the basis is told in the first member.
    let member = (open..verb).find(|at| matches!(s.at(*at), '、' | '翻')).unwrap_or(verb);
    let end = without_adverbs(lexicon, s, at, member);
    // 比计划, 比全省平均.
    let noun = dated == open && is_measured(s, end);
    let end = end + if noun { 2 } else { 0 };
    let end = end - usize::from(matches!(s.before(end), '的' | '（' | '('));
    (open < end && end < at + LONGEST).then_some(CharRange::new(at, end))
}

/// What may stand behind a time, and is measured then: 年初预算, 上年决算.
const MEASURES: [&str; 6] = ["预算", "决算", "计划", "目标", "平均", "水平"];

fn is_measured(s: &Sentence, at: usize) -> bool {
    MEASURES.iter().any(|word| s.has(at, word))
}

/// What ends a comparison that 与 opens.
const COMPARED: [&str; 7] = ["相比", "比较", "相较", "持平", "相当", "对比", "比，"];

/// Where 相比 and the like stand between `start` and `end`, or 比 that closes what a time ends: 与上年同期比减少, 与上年同比减少.
fn compares(s: &Sentence, start: usize, end: usize) -> Option<usize> {
    let timed = |at: usize| matches!(s.before(at), '年' | '月' | '季' | '期' | '末' | '底') || s.ends(at, "年度");
    let bare = |at: usize| s.at(at) == '比' && opened(s, at).is_none_or(|next| !leads_to_time(s, next));
    let closes = |at: usize| timed(at) && (bare(at) || s.has(at, "同比"));
    (start..end).find(|at| closes(*at) || COMPARED.iter().any(|word| s.has(*at, word)))
}

/// Whether a time opens at `at`, told by a date or by a word: 2020年, 上年, 同期, “十三五”末.
fn leads_to_time(s: &Sentence, at: usize) -> bool {
    let word = matches!((s.at(at), s.at(at + 1)), ('上', '年' | '月' | '季' | '期' | '周' | '届' | '一' | '半' | '个'));
    word || date(s, at).or_else(|| ago(s, at)).is_some()
        || expression::is_plan(s, at)
        || matches!(s.at(at), '去' | '前' | '年' | '同')
}

/// Where 分别, 大幅 and the like start that end at `end`.
fn without_adverbs(lexicon: &Lexicon, s: &Sentence, floor: usize, mut end: usize) -> usize {
    let words = &lexicon.label;
    while let Some((len, ())) =
        words.basis.before_where(&s.chars, floor + 1, end, |start| !words.is_inside(&s.chars, start, end))
    {
        end -= len;
    }
    end
}

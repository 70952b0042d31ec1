//! Comparisons: against what a change is told (同比, 比上年, 较2010年, 比预算), and what a figure is measured by.

use crate::figure::clause;
use crate::figure::lexicon::Lexicon;
use crate::figure::sentence::Sentence;
use crate::text::CharRange;
use crate::text::script::{is_digit, is_han};
use crate::text::time::Time;

/// The name of what is compared with has fewer chars; more of them are a sentence.
const LONGEST: usize = 16;

/// Words that say against what without naming it.
const ALONE: [&[char]; 6] =
    [&['同', '比'], &['环', '比'], &['同', '口', '径'], &['按', '年'], &['按', '月'], &['按', '可', '比', '价', '格']];

/// Where the basis of the verb of change at `end` stands, in chars: in its clause, else in one before it that governs what
/// follows (与2020年相比，).
pub(super) fn basis(lexicon: &Lexicon, s: &Sentence, end: usize) -> Option<CharRange> {
    let floor = clause::start(s, 0, end);
    let before = |at: usize| compared(lexicon, s, at, end).or_else(|| with(s, at, end));
    let alone = |at: usize| {
        let word = ALONE.iter().find(|word| s.slice(at, end).starts_with(word))?;
        Some(CharRange::new(at, at + word.len()))
    };
    let own = (floor..end).rev().find_map(before).or_else(|| (floor..end).rev().find_map(alone));
    own.or_else(|| yearly(s, end)).or_else(|| governing(lexicon, s, floor))
}

/// The comparison that a sentence opens with: 与2020年相比，. It governs the sentences up to the next full stop.
pub(super) fn opening(s: &Sentence) -> Option<CharRange> {
    let end = clause::end(s, 0, s.chars.len());
    concluding(s, CharRange::new(0, end))
}

/// 年增, 月减: 年 and 月 at `at`, where a verb of change opens, are what is compared with.
fn yearly(s: &Sentence, at: usize) -> Option<CharRange> {
    let before = s.before(at);
    let named = is_digit(before) || matches!(before, '全' | '今' | '去' | '上' | '本' | '当' | '每' | '前' | '个');
    let short = matches!((s.at(at), s.at(at + 1)), ('年' | '月', '增' | '减' | '升' | '降'));
    (short && !named).then_some(CharRange::new(at, at + 1))
}

/// 与2020年的3件相比: 与 at `at` with what it is compared with, before `limit`.
fn with(s: &Sentence, at: usize, limit: usize) -> Option<CharRange> {
    let compared = matches!(s.at(at), '与' | '和' | '同' | '跟').then(|| compares(s, at + 1, limit)).flatten()?;
    let end = value(s, at + 1, compared).unwrap_or(compared);
    let end = end - usize::from(matches!(s.before(end), '作' | '的' | '之' | '（' | '('));
    (at + 1 < end && end < at + 1 + LONGEST).then_some(CharRange::new(at, end))
}

/// The comparison in an earlier clause that ends with it, before the clause that opens at `floor`: 与2020年相比，; or in the
/// clause right before, which says nothing else: 较预算数5亿元，增加1亿元.
fn governing(lexicon: &Lexicon, s: &Sentence, floor: usize) -> Option<CharRange> {
    let mut start = floor;
    while start > 1 && matches!(s.before(start), '，' | ',' | '；') {
        let clause = CharRange::new(clause::start(s, 0, start - 1), start - 1);
        let valued = || compared(lexicon, s, clause.start, clause.end).filter(|told| is_valued(s, *told, clause.end));
        let told = concluding(s, clause).or_else(|| valued().filter(|_| start == floor));
        if told.is_some() {
            return told;
        }
        start = clause.start;
    }
    None
}

/// The comparison that a clause ends with: 与2020年相比.
fn concluding(s: &Sentence, clause: CharRange) -> Option<CharRange> {
    let ends = |range: &CharRange| compares(s, range.end, clause.end).is_some_and(|at| at + 2 >= clause.end);
    (clause.start..clause.end).rev().find_map(|at| with(s, at, clause.end)).filter(ends)
}

/// Whether nothing but its value stands between what is compared with and the `end` of its clause.
fn is_valued(s: &Sentence, told: CharRange, end: usize) -> bool {
    const LONGEST: usize = 12;
    let value = s.slice(told.end, end);
    let verb = value.iter().any(|c| matches!(c, '增' | '减' | '升' | '降' | '涨' | '跌' | '多' | '少' | '高' | '低'));
    s.numerals.contains(&told.end) && value.len() <= LONGEST && !verb
}

/// Where the value of what is compared with opens, behind the time that stands at `at`: 上年的3件, 2021届（44.9%）, 去年52件.
fn value(s: &Sentence, at: usize, end: usize) -> Option<usize> {
    let opens = |index: &usize| {
        let digits = s.numerals.contains(index) && !is_digit(s.before(*index));
        let date = || Time::read(&s.chars, *index).is_some_and(|time| time.is_date(&s.chars));
        let inside = || matches!(s.at(index + 1), '五' | '季' | '般') || matches!(s.before(*index), '第' | '“' | '上');
        matches!(s.at(*index), '（' | '(') || digits && !date() && !inside()
    };
    (at + 1..end).find(opens)
}

/// Words that say how far something is from another thing, which they name: 高于全国1.2个百分点, 超目标3亿元.
const EXCEEDING: [&str; 16] = [
    "高于",
    "低于",
    "高出",
    "低出",
    "多于",
    "少于",
    "优于",
    "快于",
    "慢于",
    "超出",
    "超目标",
    "超预期",
    "超计划",
    "超预算",
    "差目标",
    "超过目标",
];

/// What the figure at `end` exceeds, or falls short of, in a clause that begins at `floor`: 高于全国, 低于目标, 比全国高.
pub(super) fn exceeded(lexicon: &Lexicon, s: &Sentence, floor: usize, end: usize) -> Option<CharRange> {
    if let Some((len, _)) = lexicon.change.compared.before(&s.chars, floor, end) {
        return basis(lexicon, s, end - len);
    }
    let start = (floor..end).rev().find(|at| EXCEEDING.iter().any(|word| s.has(*at, word)))?;
    let bracket = s.enclosures.iter().find(|bracket| bracket.end == end && bracket.start > start);
    let end = bracket.map_or(end, |bracket| bracket.start);
    let named = end > start + 2 && end < start + LONGEST && is_han(s.before(end)) && s.before(end) != '的';
    let numbered = s.numerals.iter().any(|at| (start..end).contains(at) && s.at(*at).is_ascii_digit());
    (named && !numbered && !s.slice(start, end).contains(&'、')).then_some(CharRange::new(start, end))
}

/// Whether 比 or 较 at `at` opens a comparison, and is no part of a word (占比, 比例, 较快).
fn opens(s: &Sentence, at: usize) -> bool {
    let degree = matches!(s.at(at + 1), '快' | '大' | '高' | '低' | '好' | '多' | '少' | '强');
    let word =
        degree || matches!(s.at(at + 1), '例' | '重' | '率' | '值' | '为' | '由' | '从' | '达' | '较' | '，' | ',');
    let ends = matches!(s.before(at), '占' | '对' | '同' | '环' | '相' | '可' | '比');
    matches!(s.at(at), '比' | '较') && !word && !ends
}

/// Whether a comparison with a time opens between `floor` and the word of degree at `end`: 比上年, 较2020年12月, 比前年的683宗.
pub(super) fn is_against_time(s: &Sentence, floor: usize, end: usize) -> bool {
    let timed = |at: usize| s.slice(at, end).iter().any(|c| matches!(c, '年' | '月' | '季' | '期' | '届' | '周'));
    (floor..end).any(|at| opens(s, at) && timed(at) || s.has(at, "同比") || s.has(at, "环比"))
}

/// 比 or 较 with what stands behind it: a time up to where it ends (较2010年同期), else all up to the verb (比年初预算).
fn compared(lexicon: &Lexicon, s: &Sentence, at: usize, verb: usize) -> Option<CharRange> {
    if !opens(s, at) {
        return None;
    }
    let time = |at: usize| match s.at(at) {
        // 上一年.
        '一' => s.before(at) == '上',
        '上' | '去' | '前' | '年' | '月' | '季' | '度' | '末' | '底' | '初' | '同' | '期' | ' ' => true,
        c => is_digit(c),
    };
    let verb = value(s, at, verb).unwrap_or(verb);
    let end = (at + 1..verb).find(|index| !time(*index)).unwrap_or(verb);
    let told = s.slice(at + 1, end).iter().any(|c| matches!(c, '年' | '月' | '季' | '期'));
    if told && is_han(s.before(end)) && !is_measured(s, end) {
        // 较上年同口径增长.
        let same = if s.has(end - 1, "同口径") { 2 } else { 0 };
        return Some(CharRange::new(at, end + same));
    }
    // 较“十三五”末期翻一番、利润翻三番: the basis is told in the first member.
    let member = (at + 1..verb).find(|at| matches!(s.at(*at), '、' | '翻')).unwrap_or(verb);
    let end = without_adverbs(lexicon, s, at, member);
    let end = end - usize::from(matches!(s.before(end), '的' | '（' | '('));
    (at + 1 < end && end < at + LONGEST).then_some(CharRange::new(at, end))
}

/// What may stand behind a time, and is measured then: 年初预算, 上年决算.
const MEASURES: [&str; 6] = ["预算", "决算", "计划", "目标", "平均", "水平"];

fn is_measured(s: &Sentence, at: usize) -> bool {
    MEASURES.iter().any(|word| s.has(at, word))
}

/// Whether a value stands right behind a time that ends at `end`, and is its own: 2015年的3件, 2016届（3988元）.
pub(super) fn leads_to_value(s: &Sentence, end: usize) -> bool {
    matches!(s.at(end), '的' | '（' | '(') && (end + 1..end + 3).any(|at| s.numerals.contains(&at))
}

/// Whether a time is what something is measured by: 比2010年, 高于去年, 与2020年相比, 是2015年的两倍, 主要是上年.
pub(super) fn is_yardstick(s: &Sentence, time: CharRange) -> bool {
    let opening = time.start - usize::from(s.before(time.start) == ' ');
    match s.before(opening) {
        '比' | '较' => !leads_to_value(s, time.end) && !s.numerals.contains(&time.end),
        '按' => true,
        '于' => {
            matches!(s.before(time.start - 1), '高' | '低' | '多' | '少' | '快' | '优' | '好' | '大' | '小' | '当')
        }
        '与' | '和' | '同' | '跟' => compared_until(s, time).is_some(),
        '是' | '为' => s.at(time.end) == '的' || s.ends(time.start, "主要是") || is_measured(s, time.end),
        '成' | '占' => is_measured(s, time.end),
        _ => exceeds(s, time.start) || is_last_of_compared(s, time),
    }
}

/// 与疫情前的2019年相比: the time that the words between 与 and 相比 end with.
fn is_last_of_compared(s: &Sentence, time: CharRange) -> bool {
    let floor = clause::start(s, 0, time.start).max(time.start.saturating_sub(LONGEST));
    let opens = (floor..time.start).any(|at| matches!(s.at(at), '与' | '和' | '同' | '跟'));
    opens && COMPARED.iter().any(|word| s.has(time.end, word))
}

/// 高于城镇居民2017年收入: what something exceeds, or falls short of, holds the time at `start`.
fn exceeds(s: &Sentence, start: usize) -> bool {
    let floor = clause::start(s, 0, start).max(start.saturating_sub(LONGEST));
    let words = ["高于", "低于", "多于", "少于", "优于", "快于", "不及", "高出"];
    (floor..start)
        .any(|at| words.iter().any(|word| s.has(at, word)) && !s.numerals.iter().any(|n| (at..start).contains(n)))
}

/// What ends a comparison that 与 opens.
const COMPARED: [&str; 7] = ["相比", "比较", "相较", "持平", "相当", "对比", "比，"];

/// Where the comparison ends that 与 opens before a time: 与2020年的3件相比.
pub(super) fn compared_until(s: &Sentence, time: CharRange) -> Option<usize> {
    let opening = time.start - usize::from(s.before(time.start) == ' ');
    let opens = matches!(s.before(opening), '与' | '和' | '同' | '跟');
    opens.then(|| compares(s, time.end, clause::end(s, time.end, s.chars.len()))).flatten()
}

/// Where 相比 and the like stand between `start` and `end`.
fn compares(s: &Sentence, start: usize, end: usize) -> Option<usize> {
    (start..end).find(|at| COMPARED.iter().any(|word| s.has(*at, word)))
}

/// 恢复到2019年的98%, 是2012年总量的1.98倍, 6年来最大增幅: the time of what a share is of, or over which something is a record.
pub(super) fn is_whole(s: &Sentence, time: CharRange) -> bool {
    let record = s.before(time.end) == '来'
        && (time.end..clause::end(s, time.end, s.chars.len()))
            .any(|at| s.at(at) == '最' || s.has(at, "新低") || s.has(at, "新高"));
    let opening = time.start - usize::from(s.before(time.start) == ' ');
    let reached = ["恢复到", "恢复至", "回到", "达到"].iter().any(|word| s.ends(opening, word));
    let told = reached || matches!(s.before(opening), '为' | '是' | '于' | '达' | '占' | '成');
    record || told && is_share(s, time.end)
}

/// Whether 的 with a share or a multiple stands within a few chars behind `end`: 的98%, 总量的近2倍.
fn is_share(s: &Sentence, end: usize) -> bool {
    let of = (end..end + 7).find(|at| s.at(*at) == '的');
    of.is_some_and(|of| {
        let number = of + 1 + usize::from(matches!(s.at(of + 1), '近' | '约' | ' '));
        let digits = |c: &&char| is_digit(**c) || matches!(c, '.' | '百' | '分' | '之' | '十');
        let number = number + s.rest(number).iter().take_while(digits).count();
        matches!(s.at(number), '%' | '倍' | '成')
    })
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

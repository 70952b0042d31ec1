//! The time that a figure is of: 2024年, 一季度, 年末, 五年来.

use crate::figure::change::Movement;
use crate::figure::lexicon::Lexicon;
use crate::figure::mention::Mention;
use crate::figure::sentence::Sentence;
use crate::figure::{clause, comparison};
use crate::text::range::upto;
use crate::text::script::{is_digit, is_han};
use crate::text::time::Time;
use crate::text::{CharRange, TextRange};
use std::ops::Range;

/// An expression of time in a sentence, in chars.
#[derive(Clone, Copy, Debug)]
struct StatedTime {
    start: usize,
    end: usize,
    /// Whether it names a time by itself: 三年 does not, 三年来 does.
    whole: bool,
    /// Up to where in its sentence it holds.
    reach: usize,
}

/// The times that a paragraph states: those of the sentence being read, and the last of the sentences before.
#[derive(Debug, Default)]
pub(super) struct Periods {
    stated: Vec<StatedTime>,
    /// The last of the sentences before, and whether it is a single year.
    earlier: Option<(TextRange, bool)>,
}

impl Periods {
    /// Goes on to the next paragraph.
    pub fn restart(&mut self) {
        self.stated.clear();
        self.earlier = None;
    }

    /// Takes note of a numeral that a rule held to be a date.
    pub fn note(&mut self, s: &Sentence, CharRange { start, end }: CharRange) {
        let whole = Time::read(&s.chars, start).is_some_and(|time| time.range.end == end && time.is_complete(&s.chars));
        let start = if s.ends(start, "民国") { start - 2 } else { start };
        self.stated.push(StatedTime { start, end, whole, reach: usize::MAX });
    }

    /// Takes note of a span of years that opens a clause: 五年累计培训, 三年内.
    pub fn note_span(&mut self, s: &Sentence, mention: &Mention) {
        let (start, end) = (mention.number.start, mention.span.end);
        // 近10年新高 is a record.
        let near = !matches!(s.at(end), '新' | '最' | '首' | '来');
        let recent =
            near && s.at(mention.span.start) == '近' || ["过去", "今后", "未来"].iter().any(|word| s.ends(start, word));
        let opens = mention.span.start == start && !is_han(s.before(start));
        let within = matches!(s.at(end), '内' | '间');
        let clause = s.slice(end, clause::end(s, end, s.chars.len()));
        // 五年铺轨300公里, but not 三年的努力, 五年以上.
        let part = matches!(s.at(end), '的' | '以' | '左' | '上' | '下' | '期' | '多' | '时');
        let goes_on = clause.len() > 3 && is_han(s.at(end)) && !part;
        if recent || opens && (within || goes_on) {
            self.stated.push(StatedTime { start, end: end + usize::from(within), whole: true, reach: usize::MAX });
        }
    }

    /// Joins the dates that were noted with the words of time around them, and keeps what a figure may be of.
    pub fn read(&mut self, lexicon: &Lexicon, s: &Sentence) {
        let dates = self.stated.len();
        let words = &lexicon.label.periods;
        for at in 0..s.chars.len() {
            if let Some((len, whole)) = words.at(&s.chars, at) {
                // 五年内 is no 年内.
                let before = if s.before(at) == ' ' { at - 1 } else { at };
                let whole = whole && !(is_digit(s.before(before)) && s.at(at) == '年');
                self.stated.push(StatedTime { start: at, end: at + len, whole, reach: usize::MAX });
            }
        }
        if self.stated.len() > dates {
            self.stated.sort_by_key(|time| time.start);
        }
        self.stated.dedup_by(|next, time| joined(s, time, next));
        self.stated.retain(|time| time.whole && !is_aside(s, *time) && !is_deadline(s, *time));
        for time in &mut self.stated {
            time.reach = reach(s, *time);
        }
    }

    /// The time of a mention, as bytes of the document's text.
    pub fn of(&self, text: &str, s: &Sentence, mention: &Mention, movement: &Movement) -> Option<TextRange> {
        // 连续5年 counts years and belongs to no single time.
        if mention.counts_years() {
            return None;
        }
        let basis = movement.basis.map(|basis| s.range(basis.start, basis.end));
        let before = movement.clause..mention.span.start;
        let mean = tells_mean(s.slice(before.start, before.end))
            || basis.is_some_and(|basis| comparison::is_mean(basis.of(text)));
        let period = self.nearest(s, before, mean)?;
        let until = upto(text, period.start).ends_with(['至', '到']);
        let stood = !until && ["年末", "年底", "期末"].iter().any(|end| period.of(text).starts_with(end));
        (!stood || !is_flow(s, mention, movement.clause)).then_some(period)
    }

    /// The time of the figure that starts where `clause`, the part of its clause before it, ends: the nearest before it.
    /// A `mean` over several years belongs to no single year.
    fn nearest(&self, s: &Sentence, clause: Range<usize>, mean: bool) -> Option<TextRange> {
        let start = clause.end;
        let told = |first, next| clause.clone().any(|at| s.at(at) == first && s.at(at + 1) == next);
        let timed = || self.stated.iter().any(|time| clause.contains(&time.start));
        // The sum in 第1期3亿元、第2期4亿元，合共7亿元 belongs to both times, 每年可创造3亿元 to no single year.
        if told('合', '共') || !mean && told('每', '年') && !timed() {
            return None;
        }
        // 由45%提高到50%, 由现在的45%提高到50%: a time that was stated before does not hold for the value that a change starts from.
        let now = s.before(start) == '的' && ["现在的", "目前的", "当前的"].iter().any(|word| s.ends(start, word));
        let opening = start - usize::from(s.before(start) == ' ');
        let before = matches!(s.before(opening), '由' | '从');
        if now || before || self.stated.iter().any(|time| time.start <= start && start < time.end) {
            return None;
        }
        let near = |time: &&StatedTime| time.end <= start && start < time.reach;
        let mut before = self.stated.iter().rev().filter(near).filter(|time| !(mean && is_year(s, **time)));
        let earlier = self.earlier.filter(|(_, year)| !(mean && *year)).map(|(range, _)| range);
        before.next().map(|time| s.range(time.start, time.end)).or(earlier)
    }

    /// Ends the sentence: a time at its front holds for what follows in the paragraph, unless it is that of an event.
    pub fn end(&mut self, lexicon: &Lexicon, s: &Sentence) {
        let end = s.chars.len();
        let holds = |time: &&StatedTime| is_front(lexicon, s, **time) && time.reach > end && !is_event(s, **time);
        let front = self.stated.iter().rev().find(holds);
        let front = front.map(|time| (s.range(time.start, time.end), is_year(s, *time)));
        self.earlier = front.or(self.earlier);
        self.stated.clear();
    }
}

/// Verbs of what is done in the course of a year.
const FLOWS: [&str; 7] = ["获得", "新增", "新建", "新认", "完成", "举办", "荣获"];

/// 年末共有公园9个，新建3个: what was done is not of the day on which the rest stood.
fn is_flow(s: &Sentence, mention: &Mention, clause: usize) -> bool {
    let end = clause::end(s, mention.span.end, s.chars.len());
    (clause..end).any(|at| FLOWS.iter().any(|flow| s.has(at, flow)))
}

/// Whether a clause tells a mean over several years before its figure: 年均, 平均每年.
fn tells_mean(clause: &[char]) -> bool {
    let told = |word: &[char]| match word {
        // 年均浓度 is measured in one year.
        ['年', '均', next] => !matches!(next, '浓' | '气' | '降' | '温'),
        word => *word == ['均', '每', '年'],
    };
    clause.windows(3).any(told)
}

/// The unit of a chart stands within so many chars behind the years in its title.
const CHART: usize = 30;

/// A time that starts behind more chars of its sentence holds for a part of it.
const FRONT: usize = 12;

/// Whether a time tells when its whole sentence was, and is no part of what was done (落实2030年目标).
fn is_front(lexicon: &Lexicon, s: &Sentence, time: StatedTime) -> bool {
    // 2021—2025年产值及其增长速度 单位：亿元: the title of a chart.
    let title =
        time.end - time.start > 7 && (time.end..time.end + CHART).any(|at| s.has(at, "单位：") || s.has(at, "单位:"));
    let opens = time.start < FRONT || s.before(time.start) == ' ';
    opens && !title && lexicon.label.verbs.before(&s.chars, 0, time.start).is_none()
}

/// How far a time holds: in brackets to their end, in 在2010年增长两倍的基础上 to the end of that, in 由上年的3件增至5件 to
/// the second figure, and 上年结转3件 for its clause.
fn reach(s: &Sentence, time: StatedTime) -> usize {
    if let Some(bracket) = s.enclosure(time.start, '（') {
        return bracket.end;
    }
    let within = |words: &[&str]| (time.end..time.end + FRONT * 2).find(|at| words.iter().any(|word| s.has(*at, word)));
    let end = match (s.before(time.start), s.at(time.start)) {
        // 较2023年的3亿元增长5%.
        ('比' | '较', _) => Some(time.end + 2),
        ('在', _) => within(&["基础上"]),
        ('由' | '从', _) => within(&["到", "至", "为"]),
        (_, '上') if s.at(time.end) != '，' => {
            within(&["、"]).or_else(|| Some(clause::end(s, time.end, s.chars.len())))
        }
        _ => None,
    };
    end.unwrap_or(usize::MAX)
}

/// A single year: 2015年, 全年, 去年底.
fn is_year(s: &Sentence, time: StatedTime) -> bool {
    let written = Time::read(&s.chars, time.start).filter(|time| time.is_calendar_year()).map(|time| time.range.end);
    let named = || match s.slice(time.start, time.end) {
        ['全' | '今' | '去' | '上' | '本' | '当' | '明', '年', ..] => Some(time.start + 2),
        _ => None,
    };
    let part = written.or_else(named).map(|year| s.slice(year, time.end));
    matches!(part, Some([] | ['末' | '底' | '初' | '度']))
}

/// A day or a month on which something happened, unless something is told as it stood then (截至6月30日).
fn is_event(s: &Sentence, time: StatedTime) -> bool {
    let span = s.slice(time.start, time.end).iter().any(|c| matches!(c, '-' | '—' | '–' | '~' | '至' | '到'));
    let state = matches!(s.before(time.start), '至' | '止' | '到');
    matches!(s.before(time.end), '日' | '月') && !span && !state
}

/// The year that a heading at `range` of `text` names; nothing where it names several.
pub fn year(text: &str, range: TextRange) -> Option<TextRange> {
    let mut s = Sentence::default();
    s.read(text, range.start, range.end);
    // 2026年政府工作报告 is named after the year in which it was given.
    let heading = range.of(text);
    let by = |at: usize| ["政府", "院", "会"].iter().any(|giver| upto(heading, at).ends_with(giver));
    // “十四五”时期和2025年工作回顾 names two times.
    let span = ["时期", "期间", "五年", "三年"].iter().any(|span| heading.contains(span));
    let given = span || heading.find("工作报告").is_some_and(by);
    let mut years = s.numerals.iter().filter(|_| !given).filter_map(|&at| {
        let time = Time::read(&s.chars, at).filter(|time| time.opens_with_year())?;
        let end = time.end_of_part(&s.chars);
        (!is_digit(s.before(at)) && !is_digit(s.at(end))).then(|| s.range(at, end))
    });
    years.next().filter(|_| years.next().is_none())
}

/// Takes `next` into `time` where they touch: 2024年 with 年末, 12月 or 上半年.
fn joined(s: &Sentence, time: &mut StatedTime, next: &mut StatedTime) -> bool {
    let linked = s.at(time.end) == ' ' || is_digit(s.at(time.start)) && matches!(s.at(time.end), '到' | '至');
    let touch = next.start <= time.end || next.start == time.end + 1 && linked && next.whole;
    // 2024年初步核算: 初 belongs to what follows.
    if touch && !s.has(next.end.saturating_sub(1), "初步") {
        time.end = time.end.max(next.end);
        time.whole = true;
    }
    touch
}

/// 比2010年, 以1990年价格计算, 上年结转收入: something is measured by that time, or named after it.
fn is_aside(s: &Sentence, time: StatedTime) -> bool {
    comparison::is_yardstick(s, CharRange::new(time.start, time.end)) || is_in_name(s, time) || is_frame(s, time)
}

/// 转移支付收入及上年结转收入: a time in the name of a thing.
fn is_in_name(s: &Sentence, time: StatedTime) -> bool {
    let before = s.before(time.start);
    let placed = matches!(before, '在' | '于' | '自' | '从' | '由' | '到' | '至' | '据' | '末');
    let carried = ["结转", "结余", "滚存"].iter().any(|word| s.has(time.end, word));
    s.has(time.start, "上年") && (is_han(before) && !placed || before == '、' || carried)
}

/// 以1990年价格计算, 剔除2024年因素, 自今年起, 于2017年通过的条例.
fn is_frame(s: &Sentence, time: StatedTime) -> bool {
    let before = s.before(time.start);
    let price = before == '以' && (time.end..time.end + 5).any(|at| s.at(at) == '价' || s.has(at, "基期"));
    let less = ["剔除", "扣除"].iter().any(|word| s.ends(time.start, word));
    let onward = matches!(before, '自' | '从') && s.at(time.end) == '起';
    let made = ["通过", "公布", "施行", "修正"];
    let law = |at: usize| matches!(s.at(at + 2), '之' | '的') && made.iter().any(|word| s.has(at, word));
    price || less || onward || (time.end..time.end + 6).any(law)
}

/// 2025年底前: until when something is to be done, unless 前 counts (前三季度).
fn is_deadline(s: &Sentence, time: StatedTime) -> bool {
    // 到2017年底前完成3个.
    if matches!(s.before(time.start), '到' | '至') {
        return false;
    }
    let end = time.end + usize::from(matches!(s.at(time.end), '之' | '以'));
    s.at(end) == '前' && !is_digit(s.at(end + 1))
}

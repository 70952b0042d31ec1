//! The time that a figure is of: 2024年, 一季度, 年末, 五年来.

mod stated;

use crate::figure::change::Movement;
use crate::figure::lexicon::Lexicon;
use crate::figure::mention::Mention;
use crate::figure::sentence::Sentence;
use crate::figure::{Kind, clause, comparison};
use crate::text::range::upto;
use crate::text::script::{is_digit, is_han};
use crate::text::time::{self, Time};
use crate::text::{CharRange, TextRange};
use stated::StatedTime;
use std::ops::Range;

/// A clause of at most so many chars that ends with 以来 is a time as a whole: 党的十八大以来.
const LONGEST_SINCE: usize = 18;

/// A time that was stated, and whether it is a single year.
type Held = (TextRange, bool);

/// The times that a text states: those of the sentence being read, and what holds of the text before. A figure is of the
/// nearest time before it, be that in its clause, its sentence, an earlier sentence or paragraph, a heading or the title.
#[derive(Debug, Default)]
pub(super) struct Periods {
    stated: Vec<StatedTime>,
    /// The last time of the sentences before that holds on.
    earlier: Option<Held>,
    /// The time in the name of a document (2024年政府工作报告), for figures that no other time is told of.
    titled: Option<Held>,
}

impl Periods {
    /// Takes note of a numeral that a rule held to be a date.
    pub fn note(&mut self, s: &Sentence, CharRange { start, end }: CharRange) {
        let whole = Time::read(&s.chars, start).is_some_and(|time| time.range.end == end && time.is_complete(&s.chars));
        // 近两年来 counts from now, 民国109年 from 1912.
        let led =
            ["近", "最近", "过去", "过去的", "今后", "未来", "民国"].into_iter().filter(|word| s.ends(start, word));
        let start = start - led.map(|word| word.chars().count()).max().unwrap_or(0);
        self.stated.push(StatedTime::new(start, end, whole));
    }

    /// Takes note of a span of years or months that tells when: 五年累计培训, 三年内, 过去四年, 近3个月.
    pub fn note_span(&mut self, s: &Sentence, mention: &Mention) {
        let years = mention.unit_is(s, '年');
        if !years && !mention.unit_is(s, '月') {
            return;
        }
        let (start, end) = (mention.number.start, mention.span.end);
        // 近10年新高 is a record.
        let record = matches!(s.at(end), '新' | '最' | '首');
        let led = ["过去的", "过去", "今后", "未来", "往后", "最近", "近"].iter().find(|word| s.ends(start, word));
        let within = usize::from(matches!(s.at(end), '内' | '间' | '来'));
        if let Some(word) = led.filter(|_| !record) {
            self.stated.push(StatedTime::new(start - word.chars().count(), end + within, true));
        } else if years && mention.span.start == start && !is_han(s.before(start)) && opens_clause(s, end) {
            self.stated.push(StatedTime::new(start, end + within, true));
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
                self.stated.push(StatedTime::new(at, at + len, whole));
            }
            match s.at(at) {
                '以' if s.at(at + 1) == '来' => self.stated.extend(since(s, at)),
                '前' | '首' | '头' => self.stated.extend(first_months(s, at)),
                // 2017年至今, but not 截至今年.
                '至' if s.at(at + 1) == '今' && !matches!(s.at(at + 2), '年' | '天') => {
                    self.stated.push(StatedTime::new(at, at + 2, false));
                }
                _ => {}
            }
        }
        if self.stated.len() > dates {
            self.stated.sort_by_key(|time| time.start);
        }
        self.stated.dedup_by(|next, time| time.join(s, next));
        self.stated.retain(|time| time.whole && !time.is_aside(s) && !time.is_deadline(s));
        for time in &mut self.stated {
            time.reach = time.reach(s);
        }
    }

    /// The time of a mention, as bytes of the document's text.
    pub fn of(&self, text: &str, s: &Sentence, mention: &Mention, movement: &Movement) -> Option<TextRange> {
        if movement.change.is_none() && is_span(s, mention) {
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
        let mut before = self.stated.iter().rev().filter(near).filter(|time| !(mean && time.is_year(s)));
        let held = [self.earlier, self.titled].into_iter().flatten();
        let mut held = held.filter(|(_, year)| !(mean && *year)).map(|(range, _)| range);
        before.next().map(|time| s.range(time.start, time.end)).or_else(|| held.next())
    }

    /// Ends the sentence: the last time before its first figure, which starts at `first`, holds for what follows, unless it is
    /// told of one figure alone. A time behind a figure (实现总产值9亿元，2027年建成2条) is told of what follows in the sentence.
    pub fn end(&mut self, s: &Sentence, first: Option<usize>) {
        let held = |time: &StatedTime| (s.range(time.start, time.end), time.is_year(s));
        let mut stated = self.stated.iter().rev();
        let last = stated.find(|time| {
            let opens = first.is_none_or(|first| time.start < first);
            opens && time.reach > s.chars.len() && !time.is_event(s)
        });
        let last = last.map(held);
        self.earlier = last.or(self.earlier);
        // 2023年预算执行情况和2024年预算草案的报告 names two years, and tells the time of no figure.
        let mut titled = self.stated.iter().filter(|time| time.is_in_title(s)).map(held);
        let one = titled.next().filter(|_| self.stated.len() == 1);
        self.titled = one.or(self.titled);
        self.stated.clear();
    }
}

/// Whether a number of years that ends at `end` and opens its clause tells when: 五年铺轨300公里, 三年内, but not 三年的努力,
/// 五年以上.
fn opens_clause(s: &Sentence, end: usize) -> bool {
    let part = matches!(s.at(end), '的' | '以' | '左' | '上' | '下' | '期' | '多' | '时');
    let clause = s.slice(end, clause::end(s, end, s.chars.len()));
    matches!(s.at(end), '内' | '间') || clause.len() > 3 && is_han(s.at(end)) && !part
}

/// 前7个月, 首六个月, 前9月: the months up to one of the year.
fn first_months(s: &Sentence, at: usize) -> Option<StatedTime> {
    let digits = at + 1 + usize::from(s.at(at + 1) == ' ');
    let (_, len) = time::number(&s.chars, digits).filter(|(months, _)| (2..=12).contains(months))?;
    let end = digits + len + usize::from(s.at(digits + len) == ' ');
    let end = end + usize::from(s.at(end) == '个');
    (s.at(end) == '月').then(|| StatedTime::new(at, end + 1, true))
}

/// 自条例施行以来, 党的十八大以来: the clause that 以来 at `at` ends, 自 left out, where it holds no date of its own.
fn since(s: &Sentence, at: usize) -> Option<StatedTime> {
    let clause = clause::start(s, 0, at);
    let opening = (clause..at).find(|at| matches!(s.at(*at), '自' | '从')).map_or(clause, |at| at + 1);
    let told = (2..=LONGEST_SINCE).contains(&(at - opening)) && !s.slice(opening, at).contains(&'年');
    told.then(|| StatedTime::new(opening, at + 2, true))
}

/// 连续5年, 30日内: how long something lasts is of no time. A count of days is: 优良天数290天.
fn is_span(s: &Sentence, mention: &Mention) -> bool {
    let before = s.slice(mention.span.start.saturating_sub(12), mention.span.start);
    let counted = before.windows(2).any(|word| matches!(word, ['天' | '日', '数'] | ['院', '日']));
    mention.unit_kind == Kind::Duration && !counted
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

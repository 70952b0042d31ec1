//! The time that a figure is of: 2024年, 一季度, 年末, 五年来.

mod expression;
mod stated;

use crate::figure::change::Movement;
use crate::figure::lexicon::Lexicon;
use crate::figure::mention::Mention;
use crate::figure::sentence::Sentence;
use crate::figure::{Kind, clause, comparison};
use crate::text::range::upto;
use crate::text::script::is_han;
use crate::text::units::Span;
use crate::text::{CharRange, TextRange};
use stated::{Role, StatedTime};
use std::ops::Range;

/// A time that was stated, and whether it is a single year.
type Held = (TextRange, bool);

/// The times that a text states: those of the sentence being read, and what holds of the text before. A figure is of the
/// nearest time before it, be that in its clause, its sentence, an earlier sentence or paragraph, a heading or the title.
#[derive(Debug, Default)]
pub(super) struct Periods {
    stated: Vec<StatedTime>,
    /// What refused numerals stand in: 〔2020〕1号.
    barred: Vec<CharRange>,
    /// The last time of the sentences before that holds on.
    earlier: Option<Held>,
    /// The same for this section alone: what something stood at (年末) says nothing of the next one.
    standing: Option<Held>,
    /// The time in the name of a document (2024年政府工作报告), for figures that no other time is told of.
    titled: Option<Held>,
}

impl Periods {
    /// A heading opens a section.
    pub fn open_section(&mut self) {
        self.standing = None;
    }

    /// Takes note of a numeral that tells no time: 〔2020〕1号.
    pub fn bar(&mut self, range: CharRange) {
        self.barred.push(range);
    }

    /// Reads the times that a sentence states around its mentions.
    pub fn read(&mut self, lexicon: &Lexicon, s: &Sentence, mentions: &[Mention]) {
        let mut at = 0;
        while at < s.chars.len() {
            let told = expression::read(lexicon, s, at).filter(|told| self.is_free(*told, mentions));
            if s.has(at, "以来") {
                let begun = self.stated.last().is_some_and(|time| time.end + 2 > at);
                self.stated.extend(expression::since(s, at).filter(|_| !begun).map(|since| StatedTime::new(s, since)));
            }
            self.stated.extend(told.map(|told| StatedTime::new(s, told).following(self.stated.last())));
            at = told.map_or(at + 1, |told| told.end);
        }
        let spans = mentions.iter().filter(|mention| opens_clause(s, mention)).map(|mention| mention.span);
        let dated = self.stated.len();
        self.stated.extend(spans.map(|span| StatedTime::new(s, span)));
        if self.stated.len() > dated {
            self.stated.sort_by_key(|time| time.start);
        }
    }

    /// Whether an expression is no part of a figure; a number of years may be a figure and tell a time as well.
    fn is_free(&self, CharRange { start, end }: CharRange, mentions: &[Mention]) -> bool {
        let meets = |range: &CharRange| range.start < end && start < range.end;
        let spans = |mention: &Mention| {
            mention.unit_kind == Kind::Duration && (start < mention.number.start || mention.span.end < end)
        };
        !self.barred.iter().any(meets) && mentions.iter().all(|mention| !meets(&mention.span) || spans(mention))
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
        if told('合', '共') && self.stated.len() > 1 || !mean && told('每', '年') && !timed() {
            return None;
        }
        // 由45%提高到50%, 由现在的45%提高到50%: a time that was stated before does not hold for the value that a change starts from.
        let now = s.before(start) == '的' && ["现在的", "目前的", "当前的"].iter().any(|word| s.ends(start, word));
        let opening = start - usize::from(s.before(start) == ' ');
        let before = matches!(s.before(opening), '由' | '从');
        if now || before || self.stated.iter().any(|time| time.start <= start && start < time.end) {
            return None;
        }
        let background = self.stated.iter().rev().filter(|time| time.role == Role::Background && time.end <= start);
        let mut near = self.stated.iter().rev().filter(|time| time.covers(s, start) && !(mean && time.is_year(s)));
        let held = [self.standing, self.earlier, self.titled].into_iter().flatten();
        let mut held = held.filter(|(_, year)| !(mean && *year)).map(|(range, _)| range);
        let near = near.next().map(|time| s.range(time.start, time.end)).or_else(|| held.next());
        near.or_else(|| background.map(|time| s.range(time.start, time.end)).next())
    }

    /// Ends the sentence: the last time before its first figure holds for what follows, unless it is told of one figure alone.
    /// A time behind a figure (实现总产值9亿元，2027年建成2条) is told of what follows in the sentence.
    pub fn end(&mut self, s: &Sentence, mentions: &[CharRange]) {
        let tells =
            |figure: &CharRange| self.stated.iter().any(|time| time.start <= figure.start && figure.start < time.end);
        let first = mentions.iter().find(|figure| !tells(figure)).map(|figure| figure.start);
        let held = |time: &StatedTime| (s.range(time.start, time.end), time.is_year(s));
        let times: Vec<&StatedTime> = self.stated.iter().filter(|time| time.role == Role::Time).collect();
        let holds = |time: &&&StatedTime| {
            first.is_none_or(|first| time.start < first) && time.reach > s.chars.len() && !time.is_event(s)
        };
        match times.iter().rev().find(holds) {
            Some(last) if last.is_state(s) => self.standing = Some(held(last)),
            Some(last) => (self.standing, self.earlier) = (None, Some(held(last))),
            None => {}
        }
        // 2023年预算执行情况和2024年预算草案的报告 names two years, and tells the time of no figure.
        let mut dated = times.iter().filter(|time| time.is_dated(s) && !time.is_event(s));
        match (dated.next(), dated.next()) {
            (Some(one), None) if one.is_of_report(s) => self.titled = Some(held(one)),
            _ => {
                let told = self.stated.iter().find(|time| time.role == Role::Background).map(held);
                self.titled = self.titled.or(told);
            }
        }
        self.stated.clear();
        self.barred.clear();
    }
}

/// Whether a number of years opens its clause and tells when: 五年铺轨300公里, 三年内, but not 三年的努力, 五年以上.
fn opens_clause(s: &Sentence, mention: &Mention) -> bool {
    let CharRange { start, end } = mention.span;
    let opens = mention.unit_is(s, '年') && mention.number.start == start && !is_han(s.before(start));
    let part = matches!(s.at(end), '的' | '以' | '左' | '上' | '下' | '期' | '多' | '时' | '内' | '间');
    opens && clause::end(s, end, s.chars.len()) > end + 3 && is_han(s.at(end)) && !part
}

/// 连续5年, 30日内: how long something goes on or may take is of no time; what was measured is (平均用时12.5分钟).
fn is_span(s: &Sentence, mention: &Mention) -> bool {
    let limit = s.before(mention.span.end) == '内' || s.at(mention.span.end) == '内' || s.has(mention.span.end, "以内");
    let long = matches!(mention.unit_span, Some(Span::Years | Span::Months)) || s.ends(mention.span.start, "连续");
    mention.unit_kind == Kind::Duration && (limit || long)
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

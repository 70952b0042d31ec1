//! An expression of time in a sentence, and of which figures it may tell the time.

use crate::figure::sentence::Sentence;
use crate::figure::{clause, comparison};
use crate::text::CharRange;
use crate::text::script::{is_digit, is_han};
use crate::text::time::Time;

/// 由上年的3件增至5件: the second figure stands within so many chars of the time.
const NEAR: usize = 24;

/// Between the year and the word that makes the name of a document of it stand at most so many chars: 2024年国民经济和社会发展
/// 统计公报.
const LONGEST_TITLE: usize = 16;

/// The title of a chart has so many chars behind its years.
const CHART: usize = 30;

/// Documents that are named after a year.
const DOCUMENTS: [&str; 8] = ["报告", "公报", "白皮书", "年鉴", "预算案", "草案", "单位：", "单位:"];

/// An expression of time in a sentence, in chars.
#[derive(Clone, Copy, Debug)]
pub(super) struct StatedTime {
    pub start: usize,
    pub end: usize,
    /// Whether it names a time by itself: 三年 does not, 三年来 does.
    pub whole: bool,
    /// It is told of figures that start before this place of its sentence; beyond the sentence where it holds on.
    pub reach: usize,
}

impl StatedTime {
    /// From `start` to `end`.
    pub fn new(start: usize, end: usize, whole: bool) -> Self {
        Self { start, end, whole, reach: usize::MAX }
    }

    /// How far it holds: in brackets to their end, in 在2010年增长两倍的基础上 to the end of that, in 由上年的3件增至5件 to the
    /// second figure, in 上年结转3件 and 2015年的3件 for the figure that follows, in the name of a document for its clause.
    pub fn reach(self, s: &Sentence) -> usize {
        if let Some(bracket) = s.enclosure(self.start, '（') {
            return bracket.end;
        }
        if self.is_in_title(s) {
            return clause::end(s, self.end, s.chars.len());
        }
        let within = |words: &[&str]| (self.end..self.end + NEAR).find(|at| words.iter().any(|word| s.has(*at, word)));
        let figure = || s.numerals.iter().find(|at| **at >= self.end).map(|at| at + 1);
        let of_one = comparison::leads_to_value(s, self.end);
        let relative = matches!((s.at(self.start), s.at(self.start + 1)), ('上' | '下', '年' | '月' | '期'));
        let end = match self.before(s) {
            // 较2023年的3亿元增长5%.
            '比' | '较' => figure(),
            '在' if !relative => within(&["基础上"]),
            '由' | '从' => within(&["到", "至", "为"]),
            _ if of_one || relative => figure().or_else(|| Some(clause::end(s, self.end, s.chars.len()))),
            _ => None,
        };
        end.unwrap_or(usize::MAX)
    }

    /// 2024年政府工作报告, 2021—2025年产值 单位：亿元: the time in the name of a document or chart.
    pub fn is_in_title(self, s: &Sentence) -> bool {
        let charted = self.end - self.start > 7;
        let end = clause::end(s, self.end, s.chars.len());
        let far = if charted { CHART } else { LONGEST_TITLE };
        (self.end..(self.end + far).min(s.chars.len())).any(|at| {
            let named = DOCUMENTS.iter().any(|word| s.has(at, word));
            named && (at < end || charted && s.has(at, "单位"))
        })
    }

    /// A day on which something happened, unless something is told as it stood then (截至6月30日): it is the time of its
    /// sentence alone.
    pub fn is_event(self, s: &Sentence) -> bool {
        let span = s.slice(self.start, self.end).iter().any(|c| matches!(c, '-' | '—' | '–' | '~' | '至' | '到'));
        let state = matches!(s.before(self.start), '至' | '止' | '到');
        s.before(self.end) == '日' && !span && !state
    }

    /// The character before it, a space left out.
    fn before(self, s: &Sentence) -> char {
        s.before(self.start - usize::from(s.before(self.start) == ' '))
    }

    /// 落实2030年目标: the year in the name of an aim.
    fn is_aim(self, s: &Sentence) -> bool {
        let named = |at: usize| ["目标", "规划", "计划", "行动", "标准"].iter().any(|word| s.has(at, word));
        is_han(s.before(self.start)) && (self.end..self.end + 4).any(named)
    }

    /// A single year: 2015年, 全年, 去年底.
    pub fn is_year(self, s: &Sentence) -> bool {
        let written = Time::read(&s.chars, self.start)
            .filter(|written| written.is_calendar_year())
            .map(|written| written.range.end);
        let named = || match s.slice(self.start, self.end) {
            ['全' | '今' | '去' | '上' | '本' | '当' | '明', '年', ..] => Some(self.start + 2),
            _ => None,
        };
        let part = written.or_else(named).map(|year| s.slice(year, self.end));
        matches!(part, Some([] | ['末' | '底' | '初' | '度']))
    }

    /// Takes `next` into `time` where they touch: 2024年 with 年末, 12月 or 上半年.
    pub fn join(&mut self, s: &Sentence, next: &Self) -> bool {
        let range = matches!(s.at(self.end), '到' | '至' | '-' | '—' | '–' | '~' | '、');
        let linked = s.at(self.end) == ' ' || is_digit(s.at(self.start)) && range;
        let touch = next.start <= self.end || next.start == self.end + 1 && linked && next.whole;
        // 2024年初步核算: 初 belongs to what follows.
        if touch && !s.has(next.end.saturating_sub(1), "初步") {
            self.end = self.end.max(next.end);
            self.whole = true;
        }
        touch
    }

    /// 比2010年, 以1990年价格计算, 上年结转收入, 落实2030年目标: something is measured by that time, or named after it.
    pub fn is_aside(self, s: &Sentence) -> bool {
        let yardstick = comparison::is_yardstick(s, CharRange::new(self.start, self.end));
        yardstick || self.is_in_name(s) || self.is_frame(s) || self.is_aim(s)
    }

    /// 转移支付收入及上年结转收入: a time in the name of a thing.
    fn is_in_name(self, s: &Sentence) -> bool {
        let before = s.before(self.start);
        let placed = matches!(before, '比' | '较' | '在' | '于' | '自' | '从' | '由' | '到' | '至' | '据' | '末');
        let carried = ["结转", "结余", "滚存"].iter().any(|word| s.has(self.end, word));
        s.has(self.start, "上年") && (is_han(before) && !placed || before == '、' || carried)
    }

    /// 以1990年价格计算, 剔除2024年因素, 于2017年通过的条例.
    fn is_frame(self, s: &Sentence) -> bool {
        let before = s.before(self.start);
        let price = before == '以' && (self.end..self.end + 5).any(|at| s.at(at) == '价' || s.has(at, "基期"));
        let less = ["剔除", "扣除"].iter().any(|word| s.ends(self.start, word));
        // 2026年某市政府工作报告 is named after the year in which it was given.
        let given = |at: usize| s.has(at, "工作报告") && ["政府", "院", "会"].iter().any(|giver| s.ends(at, giver));
        let made = ["通过", "公布", "施行", "修正"];
        let law = |at: usize| matches!(s.at(at + 2), '之' | '的') && made.iter().any(|word| s.has(at, word));
        let given = (self.end..(self.end + LONGEST_TITLE).min(s.chars.len())).any(given);
        given || price || less || (self.end..self.end + 6).any(law)
    }

    /// 2025年底前: until when something is to be done, unless 前 counts (前三季度).
    pub fn is_deadline(self, s: &Sentence) -> bool {
        // 到2017年底前完成3个.
        if matches!(s.before(self.start), '到' | '至') {
            return false;
        }
        let end = self.end + usize::from(matches!(s.at(self.end), '之' | '以'));
        s.at(end) == '前' && !is_digit(s.at(end + 1))
    }
}

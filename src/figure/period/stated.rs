//! An expression of time in a sentence, and of which figures it may tell the time.

use super::expression::{UP_TO_NOW, is_of_plan, leads_to_value};
use crate::figure::sentence::Sentence;
use crate::figure::{clause, comparison};
use crate::text::script::{is_digit, is_han};
use crate::text::time::{self, Time, TimeUnit};
use crate::text::{CharRange, TextRange};

/// 由上年的3件增至5件: the second figure stands within so many chars of the time.
const NEAR: usize = 24;

/// Between the year and the word that makes the name of a document of it stand at most so many chars: 2024年国民经济和社会发展
/// 统计公报.
const LONGEST_TITLE: usize = 16;

/// The same for a word of time: 明年施政报告.
const SHORT_TITLE: usize = 4;

/// The title of a chart has so many chars behind its years.
const CHART: usize = 30;

/// What stands between a time and its own value has fewer chars: 较上年决算数3亿元.
const NAMED: usize = 16;

/// Documents that are named after a year.
const DOCUMENTS: [&str; 8] = ["报告", "公报", "白皮书", "年鉴", "预算案", "草案的", "单位：", "单位:"];

/// What is done with a report on the day on which it is told.
const REPORTED: [&str; 9] = ["公布", "发布", "通报", "宣读", "表示", "召开", "指出", "披露", "公告"];

/// Behind a time: what is done in the name of it later, or by then.
const AIMS: [&str; 7] = ["目标", "规划", "计划", "行动", "标准", "愿景", "议程"];

/// What is done for the sake of a time to come.
const AIMING: [&str; 17] = [
    "对标", "面向", "聚焦", "瞄准", "锚定", "着眼", "迎接", "备战", "筹办", "配合", "确保", "力争", "践行", "迈向",
    "走向", "围绕", "落实",
];

/// What is kept of a time that was stated.
#[derive(Clone, Copy, Debug)]
pub(super) struct Held {
    /// Its bytes.
    pub range: TextRange,
    /// Whether it is of several years.
    pub is_span: bool,
    /// The year that it names, where it names one.
    pub year: Option<u16>,
}

/// What a stated time is to the figures of its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TimeRole {
    /// They may be of it.
    Time,
    /// Something is measured by it: 比2010年, 与上年相比. A value right behind it is of it all the same (比上年的3件).
    Yardstick,
    /// The day on which something was told, or a word of time in the name of a document: they may be of it where no other time
    /// is told of them.
    Background,
    /// It stands in the name of something: 以1990年价格计算, 上年结转收入, 落实2030年目标.
    Name,
}

/// An expression of time in a sentence, in chars.
#[derive(Clone, Copy, Debug)]
pub(super) struct StatedTime {
    pub start: usize,
    pub end: usize,
    pub role: TimeRole,
    /// It is told of figures that start before this place of its sentence; beyond the sentence where it holds on.
    pub reach: usize,
}

impl StatedTime {
    /// The expression at `range`.
    pub fn new(s: &Sentence, CharRange { start, end }: CharRange) -> Self {
        let mut time = Self { start, end, role: TimeRole::Time, reach: usize::MAX };
        let span = CharRange::new(start, end);
        if time.is_in_name(s)
            || time.is_frame(s)
            || time.is_aim(s)
            || time.is_deadline(s)
            || comparison::is_whole(s, span)
            || time.is_of_chart(s)
            || time.is_aim_of_now(s)
        {
            time.role = TimeRole::Name;
        } else if time.is_report(s) || !time.is_dated(s) && time.is_in_title(s) {
            time.role = TimeRole::Background;
        } else if comparison::is_yardstick(s, span) || time.is_summed(s) {
            time.role = TimeRole::Yardstick;
        }
        time.reach = time.reach(s);
        time
    }

    /// The same behind the expression of time before it. When something has become what it is (由2019年的3件增至2023年的5件，人均…)
    /// is told of what follows.
    pub fn following(self, s: &Sentence, last: Option<&Self>) -> Self {
        let later = last.is_some_and(|last| self.leads_from(s, &[last])) && self.year(s).is_some();
        let reach = if later && s.enclosure(self.start, '（').is_none() { usize::MAX } else { self.reach };
        Self { reach, ..self }.touching(s, last)
    }

    /// Where it touches the expression before it, it is what that one is.
    fn touching(self, s: &Sentence, last: Option<&Self>) -> Self {
        match last.filter(|last| last.end == self.start) {
            // 9月份当月.
            Some(last) if last.role == TimeRole::Time && !self.is_dated(s) => Self { role: TimeRole::Name, ..self },
            Some(last) => Self { role: last.role, ..self },
            None => self,
        }
    }

    /// What is kept of it behind its sentence.
    pub fn held(&self, s: &Sentence) -> Held {
        let is_span = self.is_span(s);
        let year = self.year(s).filter(|_| !is_span);
        Held { range: s.range(self.start, self.end), is_span, year }
    }

    /// Whether its clause opens with it: 2025年, 截至2025年, 刚刚过去的2025年.
    pub fn opens_clause(&self, s: &Sentence) -> bool {
        let before = s.slice(clause::start(s, 0, self.start), self.start);
        let led = matches!(self.before(s), '在' | '至' | '到' | '于' | '自' | '从');
        let lead = before.iter().filter(|c| is_han(**c)).count();
        let alone = self.before(s) == '的' && clause::end(s, self.end, s.chars.len()) == self.end;
        lead == 0 || lead <= 2 && led || alone
    }

    /// Whether a figure that starts at `figure` may be of it. A difference is of the later value: 从2020年的3件增至2024年的5件，
    /// 增长67%, 去年同期为3件，增长67%.
    pub fn covers(&self, s: &Sentence, figure: usize, difference: bool) -> bool {
        let later = difference && matches!(self.before(s), '至' | '到');
        let passed = difference && (self.is_counterpart(s) || self.is_relative(s)) && self.is_valued_before(s, figure);
        let behind = self.end <= figure && (figure < self.reach || later) && !passed;
        match self.role {
            TimeRole::Time => behind,
            TimeRole::Yardstick => behind && self.is_valued(s, figure),
            TimeRole::Background | TimeRole::Name => false,
        }
    }

    /// Whether the value of the time itself starts at `figure`: 比上年的3件, 较2021届（44.9%）, 与上年的3件、4件相比.
    fn is_valued(&self, s: &Sentence, figure: usize) -> bool {
        let between = s.slice(self.end, figure);
        if comparison::compared_until(s, CharRange::new(self.start, self.end)).is_some_and(|end| figure < end) {
            return true;
        }
        // 较上年决算数3亿元减少2%.
        let named = between.len() < NAMED && matches!(between, [.., '的' | '之' | '数' | '量' | '额' | '（' | '(']);
        named && !between.iter().any(|c| clause::parts(*c))
    }

    /// How far it holds: in brackets to their end, in 在2010年增长两倍的基础上 to the end of that, in 由上年的3件增至5件 to the
    /// second figure, in 上年结转3件 and 2015年的3件 for the figure that follows, in 去年同期为3件 for its sentence, in the name
    /// of a document for its clause.
    fn reach(self, s: &Sentence) -> usize {
        if let Some(bracket) = s.enclosure(self.start, '（') {
            return bracket.end;
        }
        if self.is_in_title(s) || self.is_aimed_at(s) {
            return clause::end(s, self.end, s.chars.len());
        }
        let within = |words: &[&str]| (self.end..self.end + NEAR).find(|at| words.iter().any(|word| s.has(*at, word)));
        let figure = || s.numerals.iter().find(|at| **at >= self.end).map(|at| at + 1);
        let of_one = leads_to_value(s, self.end);
        let relative = self.is_relative(s) && clause::start(s, 0, self.start) < self.start;
        let opening = self.start - usize::from(s.before(self.start) == ' ');
        let compared = comparison::compared_until(s, CharRange::new(self.start, self.end));
        let end = match self.before(s) {
            // 与2023年的3亿元、5亿元相比.
            '与' | '和' | '同' | '跟' if compared.is_some() => compared,
            // 较2023年的3亿元增长5%.
            _ if comparison::is_opened(s, opening) => figure(),
            // 完成投资3亿元，并于2024年突破5亿元.
            '于' if s.ends(self.start, "并于") => figure(),
            '在' if !relative => within(&["基础上"]),
            '由' | '从' => within(&["到", "至", "为"]),
            _ if of_one || relative || self.is_year_of_account(s) => {
                figure().or_else(|| Some(clause::end(s, self.end, s.chars.len())))
            }
            _ if self.is_counterpart(s) => Some(s.chars.len()),
            _ => None,
        };
        end.unwrap_or(usize::MAX)
    }

    /// 上年, 下月: it is told by that of the report.
    fn is_relative(self, s: &Sentence) -> bool {
        matches!((s.at(self.start), s.at(self.start + 1)), ('上' | '下', '年' | '月' | '期' | '个' | '旬'))
    }

    /// 去年同期为3件: the time of what something else is held against, told of its own sentence.
    fn is_counterpart(self, s: &Sentence) -> bool {
        s.slice(self.start, self.end).ends_with(&['同', '期']) || s.has(self.end, "同期")
    }

    /// Whether its value stands in a clause before that of the figure at `figure`: 去年同期为3件，增长5%.
    fn is_valued_before(self, s: &Sentence, figure: usize) -> bool {
        let first = s.numerals.iter().find(|at| **at >= self.end);
        first.is_some_and(|first| clause::end(s, *first, figure) < figure)
    }

    /// Whether it is written as a number: 2024年 is, 明年 is not.
    pub fn is_dated(self, s: &Sentence) -> bool {
        is_digit(s.at(self.start))
    }

    /// The year of the calendar that it opens with.
    pub fn year(&self, s: &Sentence) -> Option<u16> {
        let time = Time::read(&s.chars, self.start).filter(Time::opens_with_year)?;
        time::number(&s.chars, time.range.start).and_then(|(year, _)| u16::try_from(year).ok())
    }

    /// 2024年政府工作报告, 2021—2025年产值 单位：亿元: the time in the name of a document or chart.
    pub fn is_in_title(self, s: &Sentence) -> bool {
        let charted = self.end - self.start > 7;
        let end = clause::end(s, self.end, s.chars.len());
        let far = if charted {
            CHART
        } else if self.is_dated(s) {
            LONGEST_TITLE
        } else {
            SHORT_TITLE
        };
        (self.end..(self.end + far).min(s.chars.len())).any(|at| {
            let named = DOCUMENTS.iter().any(|word| s.has(at, word));
            named && (at < end || charted && s.has(at, "单位"))
        })
    }

    /// Whether it is in the name of a report of that time: a budget or a rating tells of other times as well.
    pub fn is_of_report(self, s: &Sentence) -> bool {
        // 预算执行 is told when the year is over.
        let planned = |at: usize| s.has(at, "预算") && !s.has(at, "预算执行");
        let other = |at: usize| planned(at) || ["评级", "评估", "规划"].iter().any(|word| s.has(at, word));
        self.is_in_title(s) && !(self.end..self.end + LONGEST_TITLE).any(other)
    }

    /// A day or a month in which something happened, unless something is told as it stood then (截至6月30日), the beginning of a
    /// year, and a time that counts from another (上年, 第一年), and the present: the next paragraph is not of it.
    pub fn is_event(self, s: &Sentence) -> bool {
        // 3月5日至8日 are some days, 1月1日至6月30日 are half a year.
        let written = s.slice(self.start, self.end);
        let link = written.iter().position(|c| matches!(c, '-' | '—' | '–' | '~' | '至' | '到'));
        let span = link.is_some_and(|at| written[at..].iter().any(|c| matches!(c, '年' | '月')) || !self.is_day(s));
        // 今年5月, but not 今年前5月.
        let named = self.is_dated(s) || s.at(self.start + 1) == '年' && is_digit(s.at(self.start + 2));
        let month = named && matches!(s.before(self.end), '月' | '份' | '起');
        let day = (self.is_day(s) || month) && !span && !self.is_until(s);
        let numbered = s.at(self.start) == '第' && s.before(self.end) == '年';
        let began = s.ends(self.end, "年初");
        day || began || self.is_now(s) || self.is_numeric_day(s) || self.is_relative(s) || numbered || self.is_recent(s)
    }

    /// 全年, 年内: the year of the report without its name; a paragraph that says neither is of the year that was named last.
    pub fn is_whole_year(self, s: &Sentence) -> bool {
        ["全年", "年内", "本年"].iter().any(|word| s.has(self.start, word))
    }

    /// 全年 within a sentence that goes on with a paragraph (实现收入3亿元，全年减负2亿元): told of its own sentence.
    pub fn is_passing_year(self, s: &Sentence) -> bool {
        let opens = self.opens_clause(s) && clause::start(s, 0, self.start) == 0;
        let dealt = s.before(self.start) == '对';
        dealt || !s.first && !opens && self.is_whole_year(s)
    }

    /// 近3年来, 今年以来: how far back something is told from; the next paragraph begins anew.
    pub fn is_recent(self, s: &Sentence) -> bool {
        let words = ["今年以来", "一年来", "多年来", "这些年"];
        matches!(s.at(self.start), '近' | '最') || words.iter().any(|word| s.has(self.start, word))
    }

    /// 条例施行以来: told of its own sentence.
    pub fn is_since(self, s: &Sentence) -> bool {
        let ends = UP_TO_NOW.iter().any(|word| s.ends(self.end, word));
        ends && !s.slice(self.start, self.end).contains(&'年')
    }

    /// 于2023年, 在今年: where something is put in time.
    pub fn is_placed(self, s: &Sentence) -> bool {
        matches!(self.before(s), '于' | '在')
    }

    /// 3月5日, 3月5日下午, 今天, 昨晚.
    fn is_day(self, s: &Sentence) -> bool {
        matches!(s.before(self.end), '日' | '天' | '午' | '时' | '晨' | '早' | '晚')
    }

    /// 2023-11-03, 2023/11/3.
    fn is_numeric_day(self, s: &Sentence) -> bool {
        let time = Time::read(&s.chars, self.start).filter(|time| time.range.end == self.end);
        is_digit(s.before(self.end)) && time.is_some_and(|time| time.unit == TimeUnit::Day)
    }

    /// Whether it stands alone in the brackets with which a sentence ends, and is no day, on which something was written.
    pub fn is_gloss(self, s: &Sentence) -> bool {
        let bracket = s.enclosure(self.start, '（').filter(|bracket| bracket.end == s.chars.len());
        bracket.is_some_and(|bracket| (bracket.start + 1, bracket.end - 1) == (self.start, self.end)) && !self.is_day(s)
    }

    /// 截至6月30日.
    pub fn is_until(self, s: &Sentence) -> bool {
        matches!(self.before(s), '至' | '止' | '到')
    }

    /// 昨日公布, 今（25）日通报, 3月5日发布: the day on which something was told.
    fn is_report(self, s: &Sentence) -> bool {
        let day = self.is_day(s) && !self.is_until(s);
        let end = clause::end(s, self.end, s.chars.len()).min(self.end + NEAR);
        day && (self.end..end).any(|at| REPORTED.iter().any(|word| s.has(at, word)))
    }

    /// What something stood at on the last day of a time (年末, 2024年底), or is to be by a time (到2030年): it
    /// is the time of its section alone.
    pub fn is_state(self, s: &Sentence) -> bool {
        let until = matches!(s.before(self.end), '日' | '年') && self.is_until(s);
        until || matches!(s.before(self.end), '末' | '底' | '终')
    }

    /// Whether something that one of `times` led from led to it: 从2020年的3件增至2024年的5件.
    pub fn leads_from(self, s: &Sentence, times: &[&Self]) -> bool {
        let from = |time: &&Self| time.start < self.start && matches!(time.before(s), '由' | '从');
        matches!(self.before(s), '至' | '到') && times.iter().any(from)
    }

    /// The character before it, a space left out.
    fn before(self, s: &Sentence) -> char {
        s.before(self.start - usize::from(s.before(self.start) == ' '))
    }

    /// 落实2030年目标: the year in the name of an aim.
    fn is_aim(self, s: &Sentence) -> bool {
        let named = |at: usize| {
            AIMS.iter().any(|word| s.has(at, word)) && !s.slice(self.end, at).iter().any(|c| clause::parts(*c))
        };
        is_han(s.before(self.start)) && (self.end..self.end + 6).any(named)
            || s.before(self.end) == '”' && named(self.end)
    }

    /// 对标2035年教育现代化: the year of an aim, in a clause that holds no value of it.
    fn is_aimed_at(self, s: &Sentence) -> bool {
        let end = clause::end(s, self.end, s.chars.len());
        let valued = s.slice(self.end, end).iter().any(char::is_ascii_digit);
        !valued && is_han(s.at(self.end)) && AIMING.iter().any(|word| s.ends(self.start, word))
    }

    /// 转移支付收入及上年结转收入: a time in the name of a thing.
    fn is_in_name(self, s: &Sentence) -> bool {
        let before = s.before(self.start);
        let planned = is_of_plan(s, self.end);
        // 年末结余 is what was left then.
        let dated = s.slice(clause::start(s, 0, self.start), self.start).contains(&'年');
        let ended = s.before(self.end) == '终' && s.has(self.end, "结余") && !dated;
        let stood = matches!(s.before(self.end), '末' | '底') || ended || self.is_left_over(s);
        let name = |at: usize| ["结转", "结余", "滚存"].iter().any(|word| s.has(at, word));
        // 上年渔业建设类结转.
        let near = (self.end..self.end + 8).take_while(|at| is_han(s.at(*at)) && !s.numerals.contains(at));
        let carried =
            !self.is_dated(s) && !stood && (name(self.end) || s.ends(self.end, "上年") && near.clone().any(name));
        let same = self.is_year_of_account(s) && !(self.end + 2..self.end + 5).any(|at| s.numerals.contains(&at));
        let enclosed = s.enclosure(self.start, '《').is_some() || matches!(before, '〔' | '[');
        let likened = matches!(before, '象' | '像');
        enclosed || planned || carried || same || likened
    }

    /// 以1990年价格计算, 剔除2024年因素, 于2017年通过的条例.
    fn is_frame(self, s: &Sentence) -> bool {
        let before = s.before(self.start);
        let price = before == '以' && (self.end..self.end + 5).any(|at| s.at(at) == '价' || s.has(at, "基期"));
        let less = ["剔除", "扣除"].iter().any(|word| s.ends(self.start, word));
        // 2026年某市政府工作报告 is named after the year in which it was given.
        let given = |at: usize| s.has(at, "政府工作报告");
        let made = ["通过", "公布", "施行", "修正"];
        let law = |at: usize| matches!(s.at(at + 2), '之' | '的') && made.iter().any(|word| s.has(at, word));
        let given = (self.end..(self.end + LONGEST_TITLE).min(s.chars.len())).any(given);
        given || price || less || (self.end..self.end + 6).any(law)
    }

    /// 2025年底前: until when something is to be done, unless it is told of what was done (到2017年底前完成3个).
    fn is_deadline(self, s: &Sentence) -> bool {
        let end = self.end + usize::from(matches!(s.at(self.end), '之' | '以'));
        s.at(end) == '前' && !matches!(s.before(self.start), '到' | '至')
    }
}

//! Times that are told in passing: of their own figures alone, not of what follows.

use super::held::is_heading;
use super::stated::{Held, StatedTime, TimeRole};
use crate::figure::clause;
use crate::figure::sentence::Sentence;
use crate::text::TextRange;
use crate::text::script::is_digit;

impl StatedTime {
    /// One year within a text on several (产值增长5%，2024年达到9亿元 in what is told of five years): its sentence is of it. What is to
    /// follow is of it where the sentence begins with it (2024年产值达到9亿元).
    pub fn is_amid_years(&self, s: &Sentence) -> bool {
        let opens = self.opens_with_pause(s) || self.opens_clause(s) && clause::start(s, 0, self.start) == 0;
        self.is_dated(s) && !self.is_span(s) && !opens
    }

    /// Several years: 过去五年, 2021—2025年, “十四五”时期, 新时代以来.
    pub fn is_span(self, s: &Sentence) -> bool {
        let written = s.slice(self.start, self.end);
        let ends = matches!(written, [.., '来' | '间'] | [.., '时', '期'] | ['“', ..]);
        let counted =
            matches!(written, ['过' | '近' | '未' | '往' | '这' | '最' | '接' | '此' | '其' | '之' | '后', ..])
                || written.contains(&'个');
        let linked =
            written.iter().any(|c| matches!(c, '-' | '—' | '–' | '~' | '至' | '到')) && !written.contains(&'月');
        let within =
            matches!(written, [_, .., '年', '内']) && !matches!(written, ['今' | '本' | '当' | '去' | '明', ..]);
        ends || counted
            || linked
            || within
            || matches!(written, [.., digit, '年'] if is_digit(*digit) && written.len() < 4)
    }

    /// Whether it is of several years of a known number: 五年来, “十四五”时期, 2021—2025年.
    pub fn is_of_years(&self, s: &Sentence) -> bool {
        let written = s.slice(self.start, self.end);
        let one = written.windows(2).any(|pair| matches!(pair, ['一' | '1', '年']));
        self.is_span(s) && !one && !written.iter().any(|c| matches!(c, '月' | '日'))
    }

    /// Whether its clause says nothing else: 五年来，.
    pub fn opens_with_pause(&self, s: &Sentence) -> bool {
        matches!(s.at(self.end), '，' | ',') && self.opens_clause(s)
    }

    /// Whether a sentence without figures puts what follows under it: 五年来，我们稳步前进。 这是稳步前进的五年。 It tells of
    /// several years.
    pub fn introduces(&self, s: &Sentence) -> bool {
        let counted = s.at(self.start) == '第';
        let predicate = s.before(self.start) == '的' && self.is_span(s) && self.end + 1 >= s.chars.len() && !counted;
        (self.opens_with_pause(s) || predicate) && self.is_of_years(s) && !self.is_recent(s)
    }

    /// Whether a text on several years ends with it: it is one of them, and a sentence without figures begins with it, or a paragraph
    /// and a pause follows (2025年是…的一年。 2025年，).
    pub fn ends_years(&self, s: &Sentence, figures: bool) -> bool {
        let year = !self.is_of_years(s) && !self.is_state(s) && (!self.is_event(s) || self.is_recent(s));
        year && (!figures && self.opens_clause(s) || s.first && self.opens_with_pause(s))
    }

    /// 超过前两个五年的总和: a time over which is summed up what something exceeds or equals.
    pub fn is_summed(&self, s: &Sentence) -> bool {
        let (start, end) = (clause::start(s, 0, self.start), clause::end(s, self.end, s.chars.len()));
        let has =
            |from: usize, to: usize, words: &[&str]| (from..to).any(|at| words.iter().any(|word| s.has(at, word)));
        has(self.end, end, &["总和", "之和"]) && has(start, self.start, &["超过", "超", "相当于", "等于", "是", "高于"])
    }

    /// 当年收入, 当年支出: of the year that was told before, unless its own value follows (当年支出4万元).
    pub fn is_year_of_account(&self, s: &Sentence) -> bool {
        s.has(self.start, "当年") && ["收入", "支出"].iter().any(|account| s.has(self.end, account))
    }

    /// 当年结余3亿元, 当年收支结余3亿元: what was left of the year that is told of, which says nothing of the next section.
    pub fn is_left_over(&self, s: &Sentence) -> bool {
        let left = |at: usize| s.has(at, "结余") && (at + 2..at + 4).any(|behind| s.numerals.contains(&behind));
        ["当年", "本年"].iter().any(|word| s.has(self.start, word)) && (self.end..self.end + 3).any(left)
    }

    /// 图1 2021—2025年粮食产量: the years of a chart are no time of the text.
    pub fn is_of_chart(&self, s: &Sentence) -> bool {
        let marked = s.first && matches!(s.at(0), '图' | '表') && is_digit(s.at(1 + usize::from(s.at(1) == ' ')));
        marked && self.is_span(s)
    }

    /// 目前, 现在: the present.
    pub fn is_now(&self, s: &Sentence) -> bool {
        ["目前", "当前", "眼下", "如今", "现在"].iter().any(|word| s.has(self.start, word))
    }

    /// The year that its paragraph opens with, or a clause that says nothing else, for a text that names none in its title:
    /// 2024年, of 2024年初，.
    pub fn opening_year(&self, s: &Sentence) -> Option<Held> {
        let other = self.is_span(s) || self.is_until(s) || self.is_in_title(s) || is_heading(s);
        let opens = self.opens_with_pause(s) || s.first && self.opens_clause(s) && clause::start(s, 0, self.start) == 0;
        let year = self.year(s).filter(|_| opens && !other);
        let end = (self.start..self.end).find(|at| s.at(*at) == '年')? + 1;
        year.map(|year| Held { range: s.range(self.start, end), is_span: false, year: Some(year) })
    }

    /// 按照部署，编制2025年预算。 The paragraphs below are of that budget.
    pub fn is_drawn_up(&self, s: &Sentence) -> bool {
        let drawn = ["编制", "编制了", "拟定", "安排"].iter().any(|word| s.ends(self.start, word));
        let end = clause::end(s, self.end, s.chars.len());
        s.first && drawn && end + 1 >= s.chars.len() && (self.end..end).any(|at| s.has(at, "预算"))
    }

    /// 利当前、惠长远, 立足当前、着眼长远: the present as an aim.
    pub fn is_aim_of_now(&self, s: &Sentence) -> bool {
        s.slice(self.start, self.end) == ['当', '前'] && s.at(self.end) == '、'
    }

    /// The first and the last of the years from which to which it reaches: 1978年, 1982年 of 从1978年到1982年.
    pub fn ends(&self, text: &str, s: &Sentence) -> Option<(TextRange, TextRange)> {
        let whole = s.range(self.start, self.end);
        let link = (self.start..self.end).find(|at| matches!(s.at(*at), '到' | '至' | '—' | '-'))?;
        let (first, last) = (s.range(self.start, link), s.range(link + 1, self.end));
        let year = |range: TextRange| range.of(text).ends_with('年');
        (self.is_dated(s) && year(first) && year(last) && whole.end == last.end).then_some((first, last))
    }

    /// The time that changes in its sentence start from: the first of its years, or that which all is compared with
    /// (同2020年相比，).
    pub fn origin(&self, text: &str, s: &Sentence) -> Option<TextRange> {
        self.ends(text, s).map(|(first, _)| first).or_else(|| self.governing(s))
    }

    /// That time, where all that follows is compared with it.
    pub fn governing(&self, s: &Sentence) -> Option<TextRange> {
        let governs = self.role == TimeRole::Yardstick && clause::end(s, self.end, s.chars.len()) <= self.end + 3;
        governs.then(|| s.range(self.start, self.end)).filter(|_| !self.is_span(s))
    }
}

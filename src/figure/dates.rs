//! The days from which to which the time of a figure reaches: 2024年, 2023年1—9月, 上半年, 2024年末, “十四五”时期.

use super::Figure;
use crate::document::ReportFacts;
use crate::text::chars::Chars;
use crate::text::fold::fold;
use crate::text::hidden::is_hidden;
use crate::text::time::{self, CalendarDay, Stretch};

/// The first and the last day of a time; none where the report does not let one know it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dates {
    /// The first day.
    pub start: Option<CalendarDay>,
    /// The last day.
    pub end: Option<CalendarDay>,
}

impl Figure {
    /// The days of the figure's period, in a document with this text. A period without a year (一季度) is of the year that was
    /// told before it, or of the year of the report.
    pub fn dates(&self, text: &str, facts: &ReportFacts) -> Dates {
        let report = facts.year.map(u64::from);
        let told = self.year.map(u64::from).or(report.map(|year| year - u64::from(facts.looks_back)));
        dates(&self.period(text), Years { told, report })
    }
}

/// The years that a time without one may be of.
#[derive(Clone, Copy, Debug)]
struct Years {
    /// That of 一季度.
    told: Option<u64>,
    /// That in which the report speaks: 今年.
    report: Option<u64>,
}

/// What may stand before a time.
const OPENING: [&str; 7] = ["截至", "截止", "从", "自", "至", "在", "于"];

/// What stands behind a time that goes on.
const OPEN: [&str; 8] = ["以来", "至今", "到今", "至目前", "起", "以后", "之后", "来"];

/// What stands behind a time by whose beginning something is over.
const BEFORE: [&str; 3] = ["以前", "之前", "前"];

/// What stands behind a time and says nothing more of it.
const IDLE: [&str; 9] = ["全年", "期间", "时期", "年间", "期内", "间", "内", "度", "份"];

/// The year before which there was no plan: 十五, the tenth, began fifty years later, and each has five years.
const FIRST_PLAN: u64 = 1951;

fn dates(period: &str, years: Years) -> Dates {
    let chars: Vec<char> = period.chars().filter(|c| !c.is_whitespace() && !is_hidden(*c)).map(fold).collect();
    read(&chars, years).unwrap_or_default()
}

fn read(chars: &[char], years: Years) -> Option<Dates> {
    let start = OPENING.iter().find(|word| chars.has(0, word)).map_or(0, |word| word.chars().count());
    let (mut whole, mut at) = stretch(chars, start, None, years)?;
    while let Some(link) = link(chars, at) {
        let Some((next, end)) = stretch(chars, at + link, Some(whole), years) else { break };
        (whole, at) = (Stretch::between(whole.start, next.end)?, end);
    }
    let rest = |words: &[&str]| words.iter().any(|word| chars.has(at, word));
    if rest(&OPEN) {
        return Some(Dates { start: Some(whole.start), end: None });
    }
    if BEFORE.iter().any(|word| chars.rest(at).iter().copied().eq(word.chars())) {
        return Some(Dates { start: None, end: Some(whole.start) });
    }
    // 6月3日下午 is that day; 2024年春节 is not that year.
    let known = at == chars.len() || whole.start == whole.end || rest(&IDLE);
    known.then_some(Dates { start: Some(whole.start), end: Some(whole.end) })
}

/// How many characters link two times at `at`: 至, a dash or two, 、.
fn link(chars: &[char], at: usize) -> Option<usize> {
    let dashes = chars.rest(at).iter().take_while(|c| matches!(c, '-' | '—' | '–' | '―' | '~' | '至' | '到')).count();
    match dashes {
        0 if matches!(chars.at(at), '、' | '和' | '与' | '及' | '/') => Some(1),
        1 | 2 => Some(dashes),
        _ => None,
    }
}

/// A time at `at`, read part by part, each within the one before, and where it ends; `before` is the time that it is linked to.
fn stretch(chars: &[char], at: usize, before: Option<Stretch>, years: Years) -> Option<(Stretch, usize)> {
    let mut here = None;
    let mut end = at;
    while let Some((next, behind)) = (TimePart { chars, at: end, here, before, years }).read() {
        (here, end) = (Some(next), behind);
    }
    here.map(|here| (here, end))
}

/// A part of a time, and what it may be within.
#[derive(Clone, Copy)]
struct TimePart<'a> {
    chars: &'a [char],
    at: usize,
    here: Option<Stretch>,
    before: Option<Stretch>,
    years: Years,
}

impl TimePart<'_> {
    fn read(self) -> Option<(Stretch, usize)> {
        let opens = self.here.is_none();
        let opening = || self.numeric().or_else(|| self.relative()).or_else(|| self.plan()).or_else(|| self.glossed());
        opens.then(opening).flatten().or_else(|| self.worded()).or_else(|| self.numbered())
    }

    /// The year of a part that names none.
    fn year(self) -> Option<u64> {
        self.here.or(self.before).map(|time| time.end.year()).or(self.years.told)
    }

    /// 2024-01-31, 2024/1, 1992-12.
    fn numeric(self) -> Option<(Stretch, usize)> {
        let Self { chars, at, .. } = self;
        let (year, len) = time::number(chars, at).filter(|(year, len)| *len == 4 && *year > 1500)?;
        let mark = Some(chars.at(at + len)).filter(|mark| matches!(mark, '-' | '/' | '.'))?;
        let month = at + len + 1;
        let (value, len) = time::number(chars, month).filter(|(_, len)| *len <= 2)?;
        let end = month + len;
        if matches!(chars.at(end), '年' | '学' | '财' | '课') {
            return None;
        }
        match time::number(chars, end + 1).filter(|_| chars.at(end) == mark) {
            Some((day, len)) => Some((Stretch::of_day(CalendarDay::new(year, value, day)?), end + 1 + len)),
            None => Some((Stretch::of_months(year, value, value)?, end)),
        }
    }

    /// 今年, 去年, 上年.
    fn relative(self) -> Option<(Stretch, usize)> {
        const WORDS: [(&str, i64); 12] = [
            ("今年", 0),
            ("本年度", 0),
            ("本年", 0),
            ("当年", 0),
            ("上一年", -1),
            ("上年度", -1),
            ("上年", -1),
            ("去年", -1),
            ("前年", -2),
            ("明年", 1),
            ("下一年", 1),
            ("下年", 1),
        ];
        let (word, years) = WORDS.iter().find(|(word, _)| self.chars.has(self.at, word))?;
        // 本年, 当年: the year that is being told of, which may not be that in which the report speaks.
        let told = matches!(self.chars.at(self.at), '本' | '当');
        let year = if told { self.years.told } else { self.years.report }?.checked_add_signed(*years)?;
        Some((Stretch::of_years(year, year)?, self.at + word.chars().count()))
    }

    /// “十四五”: five years; those before the sixth plan were not as regular.
    fn plan(self) -> Option<(Stretch, usize)> {
        let Self { chars, at, .. } = self;
        let open = usize::from(matches!(chars.at(at), '“' | '"' | '「'));
        let ends = chars.rest(at + open).iter().position(|c| *c == '五').filter(|len| *len > 0 && *len < 4);
        // 十五 is a plan of its own, 十五五 is the fifteenth.
        let ends = ends.map(|len| if chars.at(at + open + len + 1) == '五' { len + 1 } else { len })?;
        let name = chars.slice(at + open, at + open + ends);
        let (number, len) = time::number(name, 0).filter(|(number, _)| (6..=30).contains(number))?;
        let end = at + open + ends + 1;
        let closed = usize::from(matches!(chars.at(end), '”' | '"' | '」'));
        let first = FIRST_PLAN + 5 * number;
        // 十五年 is a number of years.
        let named = closed == 1 || ["时期", "期间"].iter().any(|word| chars.has(end, word));
        (len == ends && open == closed && named).then_some((Stretch::of_years(first, first + 4)?, end + closed))
    }

    /// 今(2019)年.
    fn glossed(self) -> Option<(Stretch, usize)> {
        let Self { chars, at, .. } = self;
        let (year, len) = time::number(chars, at + 2).filter(|_| matches!(chars.at(at + 1), '(' | '（'))?;
        let end = at + 2 + len;
        let told = matches!(chars.at(end), ')' | '）') && chars.at(end + 1) == '年';
        told.then_some((Stretch::of_years(calendar_year(year), calendar_year(year))?, end + 2))
    }

    /// 上半年, 前三季度, 首季, 年末, 6月底, 3月上旬.
    fn worded(self) -> Option<(Stretch, usize)> {
        let Self { chars, at, here, .. } = self;
        let months = |first, last, end| Some((Stretch::of_months(self.year()?, first, last)?, end));
        for (word, first, last) in
            [("上半年", 1, 6), ("下半年", 7, 12), ("全年", 1, 12), ("年度", 1, 12), ("首季", 1, 3)]
        {
            if chars.has(at, word) && (here.is_none() || !word.starts_with("年度")) {
                return months(first, last, at + word.chars().count());
            }
        }
        self.leading().or_else(|| self.edge())
    }

    /// 前三季度, 前9月, 首九个月.
    fn leading(self) -> Option<(Stretch, usize)> {
        let Self { chars, at, .. } = self;
        let (value, len) = time::number(chars, at + 1).filter(|_| matches!(chars.at(at), '前' | '首' | '头'))?;
        let unit = at + 1 + len;
        let unit = unit + usize::from(chars.at(unit) == '个');
        let (months, len) = match chars.at(unit) {
            '季' => (3 * value, if chars.at(unit + 1) == '度' { 2 } else { 1 }),
            '月' => (value, 1),
            _ => return None,
        };
        Some((Stretch::of_months(self.year()?, 1, months)?, unit + len))
    }

    /// 年末, 年初, 底 behind a month: a day; 上旬, 中旬, 下旬.
    fn edge(self) -> Option<(Stretch, usize)> {
        let Self { chars, at, here, .. } = self;
        let len = usize::from(matches!((chars.at(at), chars.at(at + 1)), ('年' | '期', '末' | '底' | '初')));
        let whole = match here {
            Some(here) => here,
            None if len > 0 => Stretch::of_years(self.year()?, self.year()?)?,
            None => return None,
        };
        let day = match chars.at(at + len) {
            '末' | '底' => whole.end,
            '初' if chars.at(at + len + 1) != '期' => whole.start,
            _ => return self.third(whole),
        };
        Some((Stretch::of_day(day), at + len + 1))
    }

    /// 上旬, 中旬, 下旬 of a month.
    fn third(self, month: Stretch) -> Option<(Stretch, usize)> {
        let (first, last) = match (self.chars.at(self.at), self.chars.at(self.at + 1)) {
            ('上', '旬') => (1, 10),
            ('中', '旬') => (11, 20),
            ('下', '旬') => (21, 0),
            _ => return None,
        };
        let day = |day| CalendarDay::new(month.start.year(), month.start.month(), day);
        let end = if last == 0 { Some(month.end) } else { day(last) };
        Some((Stretch::between(day(first)?, end?)?, self.at + 2))
    }

    /// A number, or two that are linked, and their unit: 2024年, 2021—2025年, 1—9月, 第三季度, 31日.
    fn numbered(self) -> Option<(Stretch, usize)> {
        let Self { chars, at, .. } = self;
        let at =
            ["公元", "民国", "第"].iter().find(|word| chars.has(at, word)).map_or(at, |word| at + word.chars().count());
        let (first, len) = time::number(chars, at)?;
        let end = at + len;
        let second = link(chars, end).and_then(|link| {
            let (last, len) = time::number(chars, end + link)?;
            Some((last, end + link + len, len))
        });
        let (last, end, short) = second.map_or((first, end, false), |(last, end, len)| (last, end, len <= 2));
        let unit = PartUnit::read(chars, end)?;
        let end = end + unit.len;
        let of = match unit.counts {
            Counted::Year => years(first, last, self.chars.ends(at, "民国"))?,
            Counted::School => school_years(first, last)?,
            // 2019/20年度: the financial year of Hong Kong.
            Counted::Financial if short && second.is_some() && last_year(first, last) == first + 1 && first > 1500 => {
                Stretch::between(CalendarDay::new(first, 4, 1)?, CalendarDay::new(first + 1, 3, 31)?)?
            }
            Counted::Financial => years(first, last, false)?,
            Counted::Decade => self.decade(first)?,
            Counted::Quarter if last <= 4 => {
                Stretch::of_months(self.year()?, first.checked_mul(3)?.checked_sub(2)?, 3 * last)?
            }
            Counted::Month => Stretch::of_months(self.year()?, first, last)?,
            Counted::Day => {
                let month = self.here.or(self.before)?.end.month();
                let day = |day| CalendarDay::new(self.year()?, month, day);
                Stretch::between(day(first)?, day(last)?)?
            }
            Counted::Quarter => return None,
        };
        Some((of, end))
    }

    /// 1990年代; 90年代 is of the last century.
    fn decade(self, first: u64) -> Option<Stretch> {
        let first = if first < 100 { 1900 + first } else { first };
        Stretch::of_years(first, first + 9)
    }
}

/// What the number of a part counts.
#[derive(Clone, Copy)]
enum Counted {
    Year,
    Financial,
    School,
    Decade,
    Quarter,
    Month,
    Day,
}

/// The unit of a part and its length in chars.
struct PartUnit {
    counts: Counted,
    len: usize,
}

impl PartUnit {
    fn read(chars: &[char], at: usize) -> Option<Self> {
        const UNITS: [(&str, Counted); 16] = [
            ("年代", Counted::Decade),
            ("学年度", Counted::School),
            ("学年", Counted::School),
            ("财年", Counted::Financial),
            ("财政年度", Counted::Financial),
            ("课税年度", Counted::Financial),
            ("年度", Counted::Financial),
            ("年", Counted::Year),
            ("届", Counted::Year),
            ("级", Counted::Year),
            ("季度", Counted::Quarter),
            ("季", Counted::Quarter),
            ("月份", Counted::Month),
            ("月", Counted::Month),
            ("日", Counted::Day),
            ("号", Counted::Day),
        ];
        // 2018 of 2018、2019年.
        if at == chars.len() {
            return Some(Self { counts: Counted::Year, len: 0 });
        }
        let (word, counts) = UNITS.iter().find(|(word, _)| chars.has(at, word))?;
        Some(Self { counts: *counts, len: word.chars().count() })
    }
}

/// The years from `first` to `last`, if they are years of the calendar and no number of years.
fn years(first: u64, last: u64, republic: bool) -> Option<Stretch> {
    let of = |year: u64| if republic && year < 1500 { year + time::REPUBLIC_ZERO } else { calendar_year(year) };
    let first = of(first);
    let last = if last < 100 { last_year(first, last) } else { of(last) };
    (first > 1500).then(|| Stretch::of_years(first, last)).flatten()
}

/// 2024学年, 2024—25学年, 108/109学年: from the September of the first to the August of the last.
fn school_years(first: u64, last: u64) -> Option<Stretch> {
    let (first, last) = match first {
        _ if time::REPUBLIC.contains(&first) => (calendar_year(first), calendar_year(last)),
        _ => (first, last),
    };
    let last = if last > first { last_year(first, last) } else { first + 1 };
    Stretch::between(CalendarDay::new(first, 9, 1)?, CalendarDay::new(last, 8, 31)?)
}

/// 114 is a year of the Republic of China, as Taiwan's reports write them.
fn calendar_year(year: u64) -> u64 {
    if time::REPUBLIC.contains(&year) { year + time::REPUBLIC_ZERO } else { year }
}

/// The year that two digits behind another year stand for: 2019—20.
fn last_year(first: u64, last: u64) -> u64 {
    match last {
        0..100 if first >= 100 => first - first % 100 + last + if last < first % 100 { 100 } else { 0 },
        _ => last,
    }
}

#[cfg(test)]
mod tests;

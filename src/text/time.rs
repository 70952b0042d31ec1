//! Expressions of time as reports write them: 2018年, 2021—2025年, 1—9月, 一季度, 90年代, 2024-01-31, 8时30分. All text is
//! folded (`text::fold`), all places are in chars.

mod calendar;
mod clock;
mod day;
mod number;

use super::chars::Chars;
use super::numeral;
use super::range::CharRange;
use super::script::is_han;
pub use calendar::{CalendarDay, Stretch};
pub use day::{Day, Month};
pub use number::number;
use number::{is_short_year, is_zero_letter};

/// The years of four digits that are years of the calendar, and no amounts.
const YEARS: std::ops::Range<u64> = 1500..2200;

/// The years of the Republic of China that reports tell without 民国: 2001 to 2061.
pub const REPUBLIC: std::ops::RangeInclusive<u64> = 90..=150;

/// The years of the Republic that a range of years may begin with: no span of so many years is told as a range.
const REPUBLIC_RANGE: std::ops::RangeInclusive<u64> = 70..=150;

/// The number of an expression of time has so many chars at most: 二千零一十八.
const LONGEST: usize = 7;

/// The year before the first year of the Republic of China.
pub const REPUBLIC_ZERO: u64 = 1911;

/// What the number of an expression of time counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeUnit {
    /// 8时, 30分, 下午3点: a time of day.
    Clock,
    /// 31日.
    Day,
    /// 9月.
    Month,
    /// 一季度.
    Quarter,
    /// 2024年, 三年, 2024学年.
    Year,
    /// 三年级.
    Grade,
    /// 90年代.
    Decade,
    /// 二十一世纪.
    Century,
}

/// How the numbers of an expression of time stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// One number before its unit: 9月.
    Single,
    /// Several before one unit: 1—9月, 2023、2024年.
    Linked,
    /// Without units: 2024-01-31, 2024/1.
    Numeric,
}

/// A whole number and how many chars it has.
type Digits = (u64, usize);

/// An expression of time: a number, or several that are linked, with its unit. 2018年5月 is two of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Time {
    /// From its first digit to behind its unit.
    pub range: CharRange,
    /// Its unit.
    pub unit: TimeUnit,
    shape: Shape,
    first: Digits,
}

impl Time {
    /// The expression that opens at `at`. It may be a number of years, months or days (三年, 15日): see `is_date`.
    pub fn read(chars: &[char], at: usize) -> Option<Self> {
        if !is_told(chars, at) {
            return None;
        }
        let first = number(chars, at)?;
        let time = |(end, unit, shape)| Self { range: CharRange::new(at, end), unit, shape, first };
        let found = is_year(first).then(|| years(chars, at + first.1)).flatten();
        let found = found.or_else(|| Some((clock::end(chars, at, first)?, TimeUnit::Clock, Shape::Single)));
        found.or_else(|| linked(chars, at, first)).or_else(|| single(chars, at + first.1)).map(time)
    }

    /// Where an expression starts that ends at `end`, 末, 底 and the like left out, the space before it included. It does
    /// not reach before `floor`.
    pub fn start_before(chars: &[char], floor: usize, end: usize) -> Option<usize> {
        let mut at = end;
        while at > floor && matches!(chars.before(at), '末' | '底' | '初' | '度' | '止' | '起' | ' ') {
            at -= 1;
        }
        if at <= floor || !matches!(chars.before(at), '年' | '月' | '日') {
            return None;
        }
        let mut open = at - 1;
        while open > floor
            && (is_numeral(chars.before(open))
                || is_zero_letter(chars.before(open))
                || is_link(chars.before(open))
                || chars.before(open) == ' ')
        {
            open -= 1;
        }
        let ends_here = |start: &usize| Self::read(chars, *start).is_some_and(|time| time.range.end == at);
        let mut start = (open..at).find(ends_here)?;
        while start > open && chars.before(start) == ' ' {
            start -= 1;
        }
        Some(start)
    }

    /// Where it ends with what makes a part of the time of it: 2018年末, 5月份, 三年来.
    pub fn end_of_part(self, chars: &[char]) -> usize {
        let end = self.range.end;
        let parted = matches!(self.unit, TimeUnit::Year | TimeUnit::Month | TimeUnit::Day);
        end + usize::from(parted && matches!(chars.at(end), '末' | '底' | '初' | '度' | '来' | '份'))
    }

    /// Whether it is a single year of four digits: 2018年.
    pub fn is_calendar_year(&self) -> bool {
        self.unit == TimeUnit::Year && self.shape == Shape::Single && self.first.1 == 4
    }

    /// Whether its first number is a year of the calendar: 2018年, 2021—2025年, 2024-01-31.
    pub fn opens_with_year(&self) -> bool {
        is_year(self.first)
    }

    /// Whether it says when, rather than how many years, months or days: 2018年 does, 三年 does not.
    pub fn is_date(self, chars: &[char]) -> bool {
        if self.shape != Shape::Single {
            let dated = is_year(self.first) && !is_age(chars, self.range.end) || REPUBLIC_RANGE.contains(&self.first.0);
            return self.unit != TimeUnit::Clock && (self.unit != TimeUnit::Year || dated);
        }
        match self.unit {
            TimeUnit::Clock => false,
            TimeUnit::Day => self.is_day(chars),
            TimeUnit::Month => self.first.0 <= 12,
            TimeUnit::Year => self.is_single_year(chars),
            TimeUnit::Quarter | TimeUnit::Grade | TimeUnit::Decade | TimeUnit::Century => true,
        }
    }

    /// Whether it names a time by itself; a day does not without its month (31日).
    pub fn is_complete(self, chars: &[char]) -> bool {
        let complete = self.shape == Shape::Numeric || !matches!(self.unit, TimeUnit::Day | TimeUnit::Grade);
        complete && self.is_date(chars)
    }

    /// 31日, but not 二十日内, 延长十日, not less than 15日, 一日游.
    fn is_day(self, chars: &[char]) -> bool {
        let CharRange { start, end } = self.range;
        let before = chars.before(skip_back(chars, start));
        let within = ["内", "以内", "后", "以上", "以下"].iter().any(|word| chars.has(end, word));
        let term = within || matches!(before, '长' | '过' | '于' | '满' | '前' | '少');
        let chinese = !chars.at(start).is_ascii_digit();
        (self.first.0 <= 31 || chinese) && (before == '月' || !term && !chars.has(end, "游"))
    }

    fn is_single_year(self, chars: &[char]) -> bool {
        let CharRange { start, end } = self.range;
        let digits = end - 1 - start;
        let chinese =
            !chars.at(start).is_ascii_digit() && digits >= 3 && numeral::exponent(chars.at(start + 1)).is_none();
        is_year(self.first) && !is_age(chars, end)
            || is_named(chars, start)
            || is_month(chars, end)
            || self.is_republic(chars)
            || self.first.0 >= YEARS.end && digits >= 8
            || chinese
            || is_short_year(chars, start)
    }

    /// 109年底, 于112年, 公平会107年收办: a year of the Republic that goes unnamed, in a place where no span of years would stand.
    fn is_republic(self, chars: &[char]) -> bool {
        /// What stands before so many years that something lasted or is old: 建校105年校庆.
        const LASTING: &str = "满近过达约长续计共经了有期第逾超每校立党国成为是龄";
        /// What only opens like the end of a year: 100年底蕴.
        const NO_END: [&str; 5] = ["底蕴", "底气", "初心", "初步", "度假"];
        let CharRange { start, end } = self.range;
        let before = chars.before(skip_back(chars, start));
        let last = matches!(chars.at(end), '底' | '末' | '初' | '度')
            && !NO_END.iter().any(|word| chars.has(end, word))
            || chars.before(end - 1) == '学'
            || ["上半年", "下半年"].iter().any(|half| chars.has(end, half));
        let opens = matches!(before, '\0' | '，' | '、' | '（' | '(' | '。' | '；' | '及' | '和' | '与');
        let placed = matches!(before, '于' | '在' | '至' | '自' | '从' | '由' | '到' | '比' | '较' | '迄');
        let lasted = |words: &[&str]| words.iter().any(|word| chars.has(end, word));
        let dated = !lasted(&["历史", "来"]);
        let amid = is_han(before) && is_han(chars.at(end)) && !LASTING.contains(before);
        let told = (opens || placed) && dated || amid && dated && !lasted(&["以", "之", "期", "的", "后"]);
        let arabic = chars.at(start).is_ascii_digit();
        match self.first.0 {
            // 七十三年度, 85年底, 由80年的3件.
            40..90 => last || arabic && REPUBLIC_RANGE.contains(&self.first.0) && placed && dated,
            90..=150 => last || arabic && told,
            _ => false,
        }
    }
}

/// Whether another part of a date or time of day may follow on `c`: 2018年 | 5月.
pub fn ends_part(c: char) -> bool {
    matches!(c, '年' | '月' | '日' | '号' | '时' | '点' | '分')
}

/// Whether a numeral opens at `at` behind which there may be a unit of time: most are ruled out at once.
fn is_told(chars: &[char], at: usize) -> bool {
    if chars.at(at).is_ascii_digit() {
        return true;
    }
    let part = |(index, c): &(usize, &char)| is_numeral(**c) || *index > 0 && is_zero_letter(**c);
    let numeral = chars.rest(at).iter().enumerate().take(LONGEST + 1).take_while(part).count();
    let end = skip(chars, at + numeral);
    let next = chars.at(end);
    (1..=LONGEST).contains(&numeral)
        && (matches!(next, '年' | '月' | '日' | '季' | '学' | '世' | '时' | '分' | '点' | '届' | '、' | '/')
            || is_link(next))
}

fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || numeral::digit(c).is_some() || numeral::exponent(c).is_some()
}

/// What leads from the first of a range of times to its last.
fn is_link(c: char) -> bool {
    matches!(c, '-' | '—' | '–' | '~' | '至' | '到')
}

/// A number that is a year of the calendar: 2018, 二〇一八, 二千零一十八.
fn is_year((value, len): Digits) -> bool {
    matches!(len, 4 | 7) && YEARS.contains(&value)
}

/// 2000年历史, 5000年文明: for how long something has been there.
fn is_age(chars: &[char], end: usize) -> bool {
    let history = chars.has(end, "历史") && !chars.has(end, "历史性");
    history || chars.has(end, "文明")
}

/// 民国114年, 公元98年.
fn is_named(chars: &[char], start: usize) -> bool {
    let end = skip_back(chars, start);
    ["民国", "公元", "公元前"].iter().any(|era| chars.ends(end, era))
}

/// 110年1月: the month behind a year of two or three digits.
fn is_month(chars: &[char], at: usize) -> bool {
    number(chars, at).is_some_and(|(value, len)| (1..=12).contains(&value) && chars.at(at + len) == '月')
}

/// Where an expression ends, with what unit, and how its numbers stand.
type Tail = (usize, TimeUnit, Shape);

/// What stands behind the digits of a year: 年, the rest of a list or range (2021—2025年, 2023、2024年) or of 2024-01-31.
fn years(chars: &[char], end: usize) -> Option<Tail> {
    let behind = skip(chars, end);
    let unit = match (chars.at(behind), chars.at(behind + 1)) {
        ('年', '代') => Some((2, TimeUnit::Decade)),
        // 2020届毕业生, 2020级学生: the class of a year.
        ('届' | '级', _) => Some((1, TimeUnit::Year)),
        _ => year_of_its_own(chars, behind).map(|len| (len, TimeUnit::Year)),
    };
    if let Some((len, unit)) = unit {
        return Some((behind + len, unit, Shape::Single));
    }
    if let Some(end) = numeric(chars, end) {
        return Some(end);
    }
    if !is_link(chars.at(behind)) && !matches!(chars.at(behind), '、' | '和' | '与' | '及' | '/') {
        return None;
    }
    // A dash of two cells may be written as two.
    let doubled = chars.at(behind) == '—' && chars.at(behind + 1) == '—';
    let next = skip(chars, behind + 1 + usize::from(doubled));
    let (end, unit) = match number(chars, next)? {
        (value, 4) if YEARS.contains(&value) => {
            let summed = || summed(chars, next + 4).map(|end| (end, TimeUnit::Year));
            years(chars, next + 4).map(|(end, unit, _)| (end, unit)).or_else(summed)?
        }
        (_, 2) => match year_of_its_own(chars, next + 2) {
            Some(len) => (next + 2 + len, TimeUnit::Year),
            None => last_years(chars, skip(chars, next + 2))?,
        },
        _ => return None,
    };
    Some((end, unit, Shape::Linked))
}

/// 至2015/16年度, with its link at `link`, behind 2013/14.
fn last_years(chars: &[char], link: usize) -> Option<(usize, TimeUnit)> {
    let last = skip(chars, link + 1);
    number(chars, last).filter(|year| is_link(chars.at(link)) && is_year(*year))?;
    years(chars, last + 4).map(|(end, unit, _)| (end, unit))
}

/// Where a list of years ends that are summed up at `at`: 2022、2023 | 两年.
fn summed(chars: &[char], at: usize) -> Option<usize> {
    let (_, len) = number(chars, at).filter(|(years, _)| (2..=10).contains(years))?;
    (chars.at(at + len) == '年').then_some(at + len + 1)
}

/// How long the word for a year is that stands at `at`: 年, or a year that does not begin in January (2021-22财政年度).
fn year_of_its_own(chars: &[char], at: usize) -> Option<usize> {
    const WORDS: [&str; 10] =
        ["年", "学年", "财年", "财政年", "课税年", "司法年", "立法年", "榨季", "采暖季", "供暖季"];
    let word = WORDS.into_iter().find(|word| chars.has(at, word))?;
    Some(word.chars().count())
}

/// The rest of `2024-01-31`, `2024/1/31`, `2024-1`; a decimal (2024.1) is none.
fn numeric(chars: &[char], end: usize) -> Option<Tail> {
    if !matches!(chars.at(end), '-' | '.' | '/') {
        return None;
    }
    let (_, len) = number(chars, end + 1).filter(|(month, len)| (1..=12).contains(month) && *len <= 2)?;
    let last = end + 1 + len;
    match number(chars, last + 1) {
        Some((1..=31, len)) if chars.at(last) == chars.at(end) => Some((last + 1 + len, TimeUnit::Day, Shape::Numeric)),
        _ if chars.at(end) == '.' || year_of_its_own(chars, last).is_some() => None,
        _ => Some((last, TimeUnit::Month, Shape::Numeric)),
    }
}

/// 1—9月, 3至5日, 一、二季度, 3—5年, 102至106年, 108/109学年, 0—24时.
fn linked(chars: &[char], at: usize, (value, len): Digits) -> Option<Tail> {
    let link = skip(chars, at + len);
    let (listed, slashed) = (chars.at(link) == '、', chars.at(link) == '/');
    if !is_link(chars.at(link)) && !listed && !slashed || value > *REPUBLIC.end() {
        return None;
    }
    let next = skip(chars, link + 1);
    let (last, len) = number(chars, next)?;
    let end = skip(chars, next + len);
    let (end, unit) = match chars.at(end) {
        // 108/109学年度, 108至109学年度.
        '学' | '年' if !listed && are_of_republic(chars, end, value, last) => {
            (end + year_of_its_own(chars, end)?, TimeUnit::Year)
        }
        _ if slashed => return None,
        '年' if REPUBLIC.contains(&value) && REPUBLIC.contains(&last) => (end + 1, TimeUnit::Year),
        _ if value > 31 => return None,
        '时' if last <= 24 => (end + 1, TimeUnit::Clock),
        '月' if last <= 12 => (end + 1, TimeUnit::Month),
        '日' if last <= 31 && !chars.has(end + 1, "内") => (end + 1, TimeUnit::Day),
        '季' if chars.at(end + 1) == '度' => (end + 2, TimeUnit::Quarter),
        '年' if !listed && last <= 31 => (end + 1, TimeUnit::Year),
        _ => return None,
    };
    Some((end, unit, Shape::Linked))
}

/// 80—88年, 108/109学年: a range of years of the Republic; 70—80年代 and 70—80年历史 are none.
fn are_of_republic(chars: &[char], unit: usize, first: u64, last: u64) -> bool {
    let years = first < last && REPUBLIC_RANGE.contains(&first) && REPUBLIC_RANGE.contains(&last);
    years && chars.at(unit + 1) != '代' && !is_age(chars, unit + 1)
}

/// The unit behind a single number.
fn single(chars: &[char], end: usize) -> Option<Tail> {
    let at = skip(chars, end);
    let yen = chars.has(at, "日元") && !chars.has(at, "日元旦");
    let (len, unit) = match (chars.at(at), chars.at(at + 1)) {
        ('月', _) => (1, TimeUnit::Month),
        ('日', _) if yen || chars.has(at, "日历天") => return None,
        ('日', _) => (1, TimeUnit::Day),
        ('季', '度') => (2, TimeUnit::Quarter),
        ('世', '纪') => (2, TimeUnit::Century),
        ('年', '代') => (2, TimeUnit::Decade),
        ('年', '级') => (2, TimeUnit::Grade),
        ('学', '年') => (2, TimeUnit::Year),
        ('年', _) => (1, TimeUnit::Year),
        _ => return None,
    };
    Some((at + len, unit, Shape::Single))
}

fn skip(chars: &[char], at: usize) -> usize {
    at + usize::from(chars.at(at) == ' ')
}

fn skip_back(chars: &[char], at: usize) -> usize {
    at - usize::from(chars.before(at) == ' ')
}

#[cfg(test)]
mod tests;

//! Dates and times of day, in Arabic and in Chinese numerals.

use super::{Veto, kind_of};
use crate::figure::measured::Measured;
use crate::figure::number::Number;

use crate::figure::sentence::Sentence;
use crate::figure::{Kind, Value};
use crate::text::numeral;
use bigdecimal::BigDecimal;

/// The date or time that opens at `at`, with where it ends.
pub(super) fn read(s: &Sentence, at: usize) -> Option<(usize, Veto)> {
    if !s.at(at).is_ascii_digit() && !is_told(s, at) {
        return None;
    }
    let (value, len) = whole(s, at)?;
    // 附件1.2025年: a list number before a year.
    if s.at(at + len) == '.' && len <= 2 && matches!(whole(s, at + len + 1), Some((1500..2200, 4))) {
        return (s.at(at + len + 5) == '年').then_some((at + len, Veto::ListNumber));
    }
    let end = skip(s, at + len);
    if matches!(len, 4 | 7)
        && (1500..2200).contains(&value)
        && let Some(end) = year(s, at + len)
    {
        return Some((end, Veto::Date));
    }
    clock(s, at, value, len).or_else(|| calendar(s, at, value, end).map(|end| (end, Veto::Date)))
}

/// Whether what stands behind a Chinese numeral may make a date of it: most numerals are told at once.
fn is_told(s: &Sentence, at: usize) -> bool {
    let numeral = |c: &&char| numeral::digit(**c).is_some() || numeral::exponent(**c).is_some();
    let end = skip(s, at + s.rest(at).iter().take_while(numeral).count());
    matches!(
        s.at(end),
        '年' | '月' | '日' | '季' | '世' | '时' | '分' | '点' | '-' | '—' | '–' | '~' | '至' | '到' | '、'
    )
}

/// 年 behind four digits, or behind a list or range of them (2021—2025年, 2023、2024年); 2024-01-31.
fn year(s: &Sentence, end: usize) -> Option<usize> {
    let behind = skip(s, end);
    if s.at(behind) == '年' {
        let history = s.has(behind + 1, "历史") && !s.has(behind + 1, "历史性");
        return (!history && !s.has(behind + 1, "文明")).then_some(behind + 1);
    }
    if s.has(behind, "学年") {
        return Some(behind + 2);
    }
    if let Some(end) = numeric(s, end) {
        return Some(end);
    }
    let link = skip(s, end);
    if !matches!(s.at(link), '-' | '—' | '–' | '~' | '至' | '到' | '、' | '和' | '与' | '及' | '/') {
        return None;
    }
    let next = skip(s, link + 1);
    let (value, len) = whole(s, next)?;
    match (len, value) {
        (4, 1500..2200) => year(s, next + 4),
        (2, _) => (s.at(next + 2) == '年').then_some(next + 3),
        _ => None,
    }
}

/// The rest of `2024-01-31`, `2024.1`, `2024/1/31`; a decimal with a unit is none.
fn numeric(s: &Sentence, end: usize) -> Option<usize> {
    if !matches!(s.at(end), '-' | '.' | '/') {
        return None;
    }
    let (month, len) = whole(s, end + 1)?;
    if !(1..=12).contains(&month) || len > 2 {
        return None;
    }
    let mut last = end + 1 + len;
    if s.at(last) == s.at(end)
        && let Some((1..=31, len)) = whole(s, last + 1)
    {
        last += 1 + len;
    } else if s.at(end) == '.' {
        return None;
    }
    Some(last)
}

/// 8时30分, 16:48.
fn clock(s: &Sentence, at: usize, value: u64, len: usize) -> Option<(usize, Veto)> {
    let end = at + len;
    if s.at(end) == '时' && value <= 24 {
        return Some((end + 1, Veto::Time));
    }
    if s.at(end) == '分' && matches!(s.before(at), '时' | '点') {
        return Some((end + 1, Veto::Time));
    }
    let sharp = s.at(end) == '点' && value <= 24 && !s.at(end + 1).is_ascii_digit();
    let hour = matches!(s.at(end + 1), '整' | '半' | '前' | '后' | '钟' | '至')
        || matches!(s.before(at), '午' | '晚' | '晨' | '日' | '早');
    (sharp && hour).then_some((end + 1, Veto::Time))
}

/// Months, days, quarters, decades and centuries; `value` stands before `end`.
fn calendar(s: &Sentence, at: usize, value: u64, end: usize) -> Option<usize> {
    let chinese = !s.at(at).is_ascii_digit();
    match s.at(end) {
        '月' if value <= 12 => Some(end + 1),
        '-' | '—' | '–' | '至' | '~' | '、' | '到' if value <= 31 => span(s, end),
        '日' if s.has(end, "日历天") || s.has(end, "日元") && !s.has(end, "日元旦") => None,
        '日' if (value <= 31 || chinese) && !is_term(s, at, end) => {
            (matches!(s.before(skip_back(s, at)), '月') || !s.has(end + 1, "游")).then_some(end + 1)
        }
        '季' if s.at(end + 1) == '度' => Some(end + 2),
        '世' if s.at(end + 1) == '纪' => Some(end + 2),
        '年' if s.at(end + 1) == '代' => Some(end + 2),
        '年' if s.at(end + 1) == '级' => Some(end + 2),
        '年' if named(s, at) || is_month(s, end + 1) || is_republic(s, at, value, end) => Some(end + 1),
        '年' if value >= 2200 && end - at >= 8 => Some(end + 1),
        '年' if chinese && end - at >= 3 && numeral::exponent(s.at(at + 1)).is_none() => Some(end + 1),
        _ => None,
    }
}

/// 二十日内, 延长十日, not less than 15日: a number of days.
fn is_term(s: &Sentence, at: usize, end: usize) -> bool {
    let within = ["内", "以内", "后", "以上", "以下"].iter().any(|word| s.has(end + 1, word));
    let told = matches!(s.before(skip_back(s, at)), '长' | '过' | '于' | '满' | '前' | '少');
    (within || told) && !matches!(s.before(skip_back(s, at)), '月')
}

/// 110年1月: the month behind a year of two or three digits.
fn is_month(s: &Sentence, at: usize) -> bool {
    whole(s, at).is_some_and(|(value, len)| (1..=12).contains(&value) && s.at(at + len) == '月')
}

/// 109年底, 於112年, 較108年: a year of the Republic that goes unnamed, in a place where no span of years would stand.
fn is_republic(s: &Sentence, at: usize, value: u64, end: usize) -> bool {
    let last = matches!(s.at(end + 1), '底' | '末' | '初' | '度');
    let placed = matches!(
        s.before(skip_back(s, at)),
        '\0' | '，'
            | '、'
            | '（'
            | '('
            | '。'
            | '；'
            | '于'
            | '在'
            | '至'
            | '自'
            | '从'
            | '由'
            | '到'
            | '比'
            | '较'
            | '及'
            | '和'
            | '与'
            | '迄'
    );
    let dated = !s.has(end + 1, "历史") && !s.has(end + 1, "来");
    s.at(at).is_ascii_digit() && (90..=150).contains(&value) && (last || placed && dated)
}

/// 1—9月, 3至5日, 一、二季度.
fn span(s: &Sentence, link: usize) -> Option<usize> {
    let next = skip(s, link + 1);
    let (value, len) = whole(s, next)?;
    let end = skip(s, next + len);
    let month = s.at(end) == '月' && value <= 12;
    let day = s.at(end) == '日' && value <= 31 && !s.has(end + 1, "内");
    let quarter = s.has(end, "季度");
    (month || day || quarter).then_some(end + 1 + usize::from(quarter))
}

/// 民国114年, 公元98年.
fn named(s: &Sentence, at: usize) -> bool {
    let end = skip_back(s, at);
    s.ends(end, "民国") || s.ends(end, "公元") || s.ends(end, "公元前")
}

/// Vetoes on a duration that places something in time: 五年来, 3年前, 100周年.
pub(super) fn of_measured(s: &Sentence, measured: &Measured) -> Option<Veto> {
    if kind_of(measured) != Some(Kind::Duration) {
        return None;
    }
    let unit = s.before(measured.end);
    let years = unit == '年';
    let since = matches!(s.at(measured.end), '来' | '前' | '后')
        && !s.has(measured.end, "来自")
        && !s.has(measured.end, "后勤");
    let since = since && (years || unit == '月' || unit == '天' || unit == '周');
    let ago = s.has(measured.end, "以来") || s.has(measured.end, "以前") || s.has(measured.end, "以后");
    // 比前五年, 比前10个月 speak of the time before.
    let former = (years || unit == '月')
        && s.before(measured.number.start) == '前'
        && s.before(measured.number.start - 1) != '提';
    let anniversary = s.ends(measured.end, "周年");
    // 108-109年 are years of the Republic: no span of so many years is told as a range.
    let least = BigDecimal::from(90);
    let republic = matches!(&measured.number.value, Value::Range(ends) if years && ends.0 >= least);
    (since || ago || former || anniversary || republic).then_some(Veto::Date)
}

/// Whether a ratio is the time of day: two parts of two digits, unless something compares.
pub(super) fn is_clock(s: &Sentence, number: &Number) -> bool {
    let Value::Ratio(parts) = &number.value else { return false };
    let limits = [24, 60, 60].map(BigDecimal::from);
    let fits = parts.len() <= 3
        && parts.iter().zip(&limits).all(|(measured, limit)| measured < limit && measured.is_integer());
    let minutes = s.before(number.end - 1).is_ascii_digit();
    let compared = s.slice(number.digits, number.end).contains(&'∶')
        || matches!(s.before(number.start), '为' | '比' | '例' | '达' | '是' | '到' | '由' | '从');
    fits && minutes && !compared
}

/// The whole number at `at`, Arabic or Chinese, and its length.
fn whole(s: &Sentence, at: usize) -> Option<(u64, usize)> {
    if !s.at(at).is_ascii_digit() {
        return chinese(s, at);
    }
    if s.at(at + 1) == ' ' && s.at(at + 2).is_ascii_digit() {
        return chinese(s, at);
    }
    let digits = s.rest(at).iter().map_while(|c| c.to_digit(10).map(u64::from)).take(9);
    Some(digits.fold((0, 0), |(value, len), digit| (value * 10 + digit, len + 1)))
}

fn chinese(s: &Sentence, at: usize) -> Option<(u64, usize)> {
    let numeral = numeral::read(s.rest(at)).filter(|n| n.len <= 7 && !n.form.decimal)?;
    let (digits, scale) = numeral.value.into_bigint_and_exponent();
    let value = u64::try_from(digits).ok().filter(|_| (-6..=0).contains(&scale))?;
    Some((value * 10u64.pow(scale.unsigned_abs() as u32), numeral.len))
}

fn skip(s: &Sentence, at: usize) -> usize {
    at + usize::from(s.at(at) == ' ')
}

fn skip_back(s: &Sentence, at: usize) -> usize {
    at - usize::from(s.before(at) == ' ')
}

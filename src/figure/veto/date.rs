//! Dates and times of day, in Arabic and in Chinese numerals.

use super::{Veto, kind_of};
use crate::figure::measured::Measured;
use crate::figure::number::Number;
use crate::figure::sentence::Sentence;
use crate::figure::{Kind, Value};
use crate::text::numeral;
use crate::text::time::{self, Time, TimeUnit};
use crate::text::units::Span;
use bigdecimal::BigDecimal;

/// The date or time that opens at `at`, with where it ends.
pub(super) fn read(s: &Sentence, at: usize) -> Option<(usize, Veto)> {
    if let Some(point) = list_number(s, at) {
        return (s.at(point + 5) == '年').then_some((point, Veto::ListNumber));
    }
    if let Some(end) = minutes(s, at) {
        return Some((end, Veto::Time));
    }
    let time = Time::read(&s.chars, at)?;
    match time.unit {
        TimeUnit::Clock => Some((time.range.end, Veto::Time)),
        _ => time.is_date(&s.chars).then_some((time.range.end, Veto::Date)),
    }
}

/// 三点二十分, 3点20分: where an hour with its minutes ends. 三点二分 and 三点二五分 are decimals, unless a part of the day
/// stands before them.
fn minutes(s: &Sentence, at: usize) -> Option<usize> {
    let small = |c: &&char| c.is_ascii_digit() || **c == '十' || numeral::digit(**c).is_some();
    let run = |from: usize| s.rest(from).iter().take_while(small).count();
    let point = at + run(at);
    if at == point || s.at(point) != '点' {
        return None;
    }
    let end = point + 1 + run(point + 1);
    let tens = s.slice(point + 1, end).contains(&'十') || matches!(s.at(point + 1), '零' | '〇');
    let told = tens || s.at(at).is_ascii_digit() || matches!(s.before(at), '午' | '晚' | '晨');
    let hour = numeral::read(s.slice(at, point)).is_some_and(|hour| hour.value <= 24);
    (hour && told && s.at(end) == '分' && s.at(end + 1) != '之').then_some(end + 1)
}

/// 附件1.2025年: where the point stands between a list number and what may be a year.
fn list_number(s: &Sentence, at: usize) -> Option<usize> {
    let point = (at + 1..at + 3).find(|point| s.at(*point) == '.')?;
    let (_, len) = time::number(&s.chars, at).filter(|_| s.at(at).is_ascii_digit())?;
    let year = time::number(&s.chars, point + 1);
    (at + len == point && matches!(year, Some((1500..2200, 4)))).then_some(point)
}

/// Vetoes on a duration that places something in time: 五年来, 3年前, 100周年.
pub(super) fn of_measured(s: &Sentence, measured: &Measured) -> Option<Veto> {
    if kind_of(measured) != Some(Kind::Duration) {
        return None;
    }
    // 三个月半后 says how long.
    let whole = s.before(measured.end) != '半';
    let span = measured.entry.and_then(|unit| unit.span).filter(|_| whole);
    let years = span == Some(Span::Years);
    // 五年多来.
    let end = measured.end + usize::from(matches!(s.at(measured.end), '多' | '余'));
    let since = matches!(s.at(end), '来' | '前' | '后') && !s.has(end, "来自") && !s.has(end, "后勤");
    let since = since && span.is_some();
    let ago = s.has(measured.end, "以来") || s.has(measured.end, "以前") || s.has(measured.end, "以后");
    // 比前五年, 前10个月, 前2天 speak of the time before.
    let former = span.is_some()
        && s.before(measured.number.start) == '前'
        && !matches!(s.before(measured.number.start - 1), '提' | '推');
    let anniversary = span == Some(Span::Anniversary);
    // 108-109年 are years of the Republic: no span of so many years is told as a range.
    let least = BigDecimal::from(70);
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
    let start = number.digits;
    let dated = matches!(s.before(start), '日' | '号' | '午' | '晚' | '晨') || s.ends(start, "时间为");
    let compared = s.slice(start, number.end).contains(&'∶')
        || matches!(s.before(start), '为' | '比' | '例' | '达' | '是' | '到' | '由' | '从');
    fits && minutes && (!compared || dated || spans_hours(s, number))
}

/// Whether it opens or closes a span of hours: 为8:30—17:30. Two ratios have the same first part (1:15至1:18).
fn spans_hours(s: &Sentence, number: &Number) -> bool {
    let link = |c: &&char| matches!(c, '—' | '–' | '―' | '-' | '~' | '至' | '到' | ' ');
    let part = |c: &&char| c.is_ascii_digit() || matches!(c, ':' | '：' | '∶');
    let hour = |at: usize| s.rest(at).iter().take_while(|c| c.is_ascii_digit()).collect::<String>();
    let links = s.rest(number.end).iter().take_while(link).count();
    let next = number.end + links;
    let back = s.slice(0, number.digits).iter().rev();
    let linked = back.clone().take_while(link).count();
    let last = number.digits - linked - back.skip(linked).take_while(part).count();
    let clock = |from: usize, to: usize| s.slice(from, to).iter().any(|c| !c.is_ascii_digit() && part(&c));
    let own = hour(number.digits);
    links > 0 && clock(next, next + 3) && hour(next) != own
        || linked > 0 && clock(last, number.digits - linked) && hour(last) != own
}

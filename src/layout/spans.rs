//! Numbers with their units, dates and document numbers: what is not to be parted at a row end, told by characters
//! alone.
//!
//! CLREQ has no rule for a number beside its unit; this is ours.

use super::breaks::{Break, Unit};
use super::shadow::{is_digit, is_ideograph};

/// Units of more than one 汉字, each before those that begin it.
#[rustfmt::skip] // One word a line would make a page of it.
const LONG_UNITS: [&str; 40] = [
    "个百分点", "个工作日", "个自然日", "个基点", "个小时", "个月", "个点", "工作日", "百分点", "平方公里", "平方千米",
    "平方米", "立方米", "千瓦时", "千瓦", "公里", "公顷", "公斤", "千克", "千米", "毫米", "厘米", "微克", "人次", "户次",
    "件次", "项次", "车次", "班次", "架次", "场次", "美元", "欧元", "港元", "港币", "小时", "分钟", "周年", "周岁", "年度",
];

/// The units that may stand a space apart from their number.
const SPACED_UNITS: &str = "年月日时分秒万亿千百余多个件次人名家户位条项起宗份部篇期场例所座处台套辆架批类种元美港公里米亩顷吨斤度天周岁倍级成折";

/// Weighs the row ends inside each quantity, date and document number.
pub fn bind(units: &mut [Unit]) {
    let mut at = 0;
    while at < units.len() {
        match number(units, at) {
            Some(end) => {
                bind_front(units, at);
                raise(units, at + 1..end, Break::Cut);
                let end = quantity(units, end);
                raise(units, at + 1..end, Break::Tight);
                bind_back(units, end);
                at = end;
            }
            None => at += 1,
        }
    }
}

fn raise(units: &mut [Unit], at: std::ops::Range<usize>, to: Break) {
    if let Some(units) = units.get_mut(at) {
        units.iter_mut().for_each(|unit| unit.before = unit.before.max(to));
    }
}

fn at(units: &[Unit], at: usize) -> Option<char> {
    units.get(at).map(|unit| unit.c)
}

fn is_at(units: &[Unit], index: usize, is: impl Fn(char) -> bool) -> bool {
    at(units, index).is_some_and(is)
}

/// One past the number that begins at `from`.
fn number(units: &[Unit], from: usize) -> Option<usize> {
    let first = at(units, from)?;
    if is_digit(first) {
        return Some(figures(units, from));
    }
    if !is_numeral(first) {
        return None;
    }
    let length = units.iter().skip(from).take_while(|unit| is_numeral(unit.c)).count();
    let end = from + length;
    (length > 1 || is_ordinal(units, from) || is_at(units, end, |c| matches!(c, '月' | '日'))).then_some(end)
}

fn is_ordinal(units: &[Unit], from: usize) -> bool {
    from.checked_sub(1).is_some_and(|before| at(units, before) == Some('第'))
}

/// One past a number in figures, with the points, commas and single spaces inside it: 3.5, 12,000, 12 000, 8． 5.
fn figures(units: &[Unit], from: usize) -> usize {
    let mut end = from + 1;
    while let Some(more) = next_figure(units, end) {
        end = more + 1;
    }
    end
}

/// The next digit of the number whose digits so far end at `end`.
fn next_figure(units: &[Unit], end: usize) -> Option<usize> {
    let space = |index| index + usize::from(is_at(units, index, |c| c == ' '));
    let point = |index| index + usize::from(is_at(units, index, |c| matches!(c, '.' | ',' | '．' | '，' | ':')));
    let next = space(point(space(end)));
    is_at(units, next, is_digit).then_some(next)
}

fn is_numeral(c: char) -> bool {
    matches!(
        c,
        '〇' | '零'
            | '一'
            | '二'
            | '三'
            | '四'
            | '五'
            | '六'
            | '七'
            | '八'
            | '九'
            | '十'
            | '百'
            | '千'
            | '万'
            | '亿'
            | '两'
    )
}

/// One past the multiplier, the rest of a range and the unit behind a number that ends at `end`.
fn quantity(units: &[Unit], end: usize) -> usize {
    let mut end = multiplier(units, end);
    if is_at(units, end, |c| matches!(c, '-' | '–' | '—' | '－' | '~' | '・' | '至' | '到' | '/' | '×' | '+'))
        && is_at(units, end + 1, is_digit)
    {
        end = multiplier(units, figures(units, end + 1));
    }
    unit(units, end)
}

fn multiplier(units: &[Unit], end: usize) -> usize {
    let is = |c| matches!(c, '十' | '百' | '千' | '万' | '亿' | '兆' | '余' | '多' | '来' | '几' | '萬' | '億' | '餘');
    end + units.iter().skip(end).take_while(|unit| is(unit.c)).count()
}

/// One past the unit at `end`: a unit of several 汉字, or else whatever 汉字 stands there.
fn unit(units: &[Unit], end: usize) -> usize {
    if at(units, end) == Some(' ') {
        return if is_at(units, end + 1, |c| SPACED_UNITS.contains(c)) { unit(units, end + 1) } else { end };
    }
    if !is_at(units, end, is_ideograph) {
        return end;
    }
    let starts = |word: &&str| word.chars().enumerate().all(|(n, c)| at(units, end + n) == Some(c));
    end + LONG_UNITS.iter().find(|word| starts(word)).map_or(1, |word| word.chars().count())
}

/// Binds a number to 第 before it, and to the year in brackets of a document number: 〔2020〕12号.
fn bind_front(units: &mut [Unit], from: usize) {
    let ordinal = is_ordinal(units, from);
    if ordinal {
        raise(units, from..from + 1, Break::Tight);
    }
    let Some(close) = from.checked_sub(1 + usize::from(ordinal)) else { return };
    let Some(open) = close.checked_sub(5) else { return };
    let brackets = is_at(units, close, |c| matches!(c, '〕' | '］' | ']' | '）' | ')' | '】'))
        && is_at(units, open, |c| matches!(c, '〔' | '［' | '[' | '（' | '(' | '【'));
    let year = || (open + 1..close).all(|index| is_at(units, index, is_digit));
    if brackets && year() {
        raise(units, open..open + 1, Break::Soft);
        raise(units, close + 1..from + 1, Break::Tight);
    }
}

/// Binds a date or time to its next part, loosely (2020年 | 12月 | 31日), and the number of a list item to its text.
fn bind_back(units: &mut [Unit], end: usize) {
    let ends_part = end.checked_sub(1).is_some_and(|last| is_at(units, last, ends_date_part));
    if ends_part && is_at(units, end, |c| is_digit(c) || is_numeral(c)) {
        raise(units, end..end + 1, Break::Soft);
    }
    if is_at(units, end, |c| matches!(c, '.' | '．')) && is_at(units, end + 1, is_ideograph) {
        raise(units, end + 1..end + 2, Break::Tight);
    }
}

fn ends_date_part(c: char) -> bool {
    matches!(c, '年' | '月' | '日' | '号' | '时' | '点' | '分')
}

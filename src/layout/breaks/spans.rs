//! Numbers with their clusters, dates and document numbers: what is not to be parted at a row end, told by characters
//! alone.
//!
//! CLREQ has no rule for a number beside its unit; this is ours.

use super::{Break, Cluster};
use crate::text::script::{is_arabic_digit, is_ideograph};
use crate::text::time;

/// Units of more than one 汉字, each before those that begin it.
#[rustfmt::skip] // One word a line would make a page of it.
const LONG_UNITS: [&str; 40] = [
    "个百分点", "个工作日", "个自然日", "个基点", "个小时", "个月", "个点", "工作日", "百分点", "平方公里", "平方千米",
    "平方米", "立方米", "千瓦时", "千瓦", "公里", "公顷", "公斤", "千克", "千米", "毫米", "厘米", "微克", "人次", "户次",
    "件次", "项次", "车次", "班次", "架次", "场次", "美元", "欧元", "港元", "港币", "小时", "分钟", "周年", "周岁", "年度",
];

/// The clusters that may stand a space apart from their number.
const SPACED_UNITS: &str = "年月日时分秒万亿千百余多个件次人名家户位条项起宗份部篇期场例所座处台套辆架批类种元美港公里米亩顷吨斤度天周岁倍级成折";

/// Weighs the row ends inside each quantity, date and document number.
pub fn bind(clusters: &mut [Cluster]) {
    let mut at = 0;
    while at < clusters.len() {
        match number(clusters, at) {
            Some(end) => {
                bind_front(clusters, at);
                raise(clusters, at + 1..end, Break::Cut);
                let end = quantity(clusters, end);
                raise(clusters, at + 1..end, Break::Tight);
                bind_back(clusters, end);
                at = end;
            }
            None => at += 1,
        }
    }
}

fn raise(clusters: &mut [Cluster], at: std::ops::Range<usize>, to: Break) {
    if let Some(clusters) = clusters.get_mut(at) {
        clusters.iter_mut().for_each(|cluster| cluster.before = cluster.before.max(to));
    }
}

fn at(clusters: &[Cluster], at: usize) -> Option<char> {
    clusters.get(at).map(|cluster| cluster.c)
}

fn is_at(clusters: &[Cluster], index: usize, is: impl Fn(char) -> bool) -> bool {
    at(clusters, index).is_some_and(is)
}

/// One past the number that begins at `from`.
fn number(clusters: &[Cluster], from: usize) -> Option<usize> {
    let first = at(clusters, from)?;
    if is_arabic_digit(first) {
        return Some(figures(clusters, from));
    }
    if !is_numeral(first) {
        return None;
    }
    let length = clusters.iter().skip(from).take_while(|cluster| is_numeral(cluster.c)).count();
    let end = from + length;
    (length > 1 || is_ordinal(clusters, from) || is_at(clusters, end, |c| matches!(c, '月' | '日'))).then_some(end)
}

fn is_ordinal(clusters: &[Cluster], from: usize) -> bool {
    from.checked_sub(1).is_some_and(|before| at(clusters, before) == Some('第'))
}

/// One past a number in figures, with the points, commas and single spaces inside it: 3.5, 12,000, 12 000, 8． 5.
fn figures(clusters: &[Cluster], from: usize) -> usize {
    let mut end = from + 1;
    while let Some(more) = next_figure(clusters, end) {
        end = more + 1;
    }
    end
}

/// The next digit of the number whose digits so far end at `end`.
fn next_figure(clusters: &[Cluster], end: usize) -> Option<usize> {
    let space = |index| index + usize::from(is_at(clusters, index, |c| c == ' '));
    let point = |index| index + usize::from(is_at(clusters, index, |c| matches!(c, '.' | ',' | '．' | '，' | ':')));
    let next = space(point(space(end)));
    is_at(clusters, next, is_arabic_digit).then_some(next)
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
fn quantity(clusters: &[Cluster], end: usize) -> usize {
    let mut end = multiplier(clusters, end);
    if is_at(clusters, end, |c| matches!(c, '-' | '–' | '—' | '－' | '~' | '・' | '至' | '到' | '/' | '×' | '+'))
        && is_at(clusters, end + 1, is_arabic_digit)
    {
        end = multiplier(clusters, figures(clusters, end + 1));
    }
    unit(clusters, end)
}

fn multiplier(clusters: &[Cluster], end: usize) -> usize {
    let is = |c| matches!(c, '十' | '百' | '千' | '万' | '亿' | '兆' | '余' | '多' | '来' | '几' | '萬' | '億' | '餘');
    end + clusters.iter().skip(end).take_while(|cluster| is(cluster.c)).count()
}

/// One past the unit at `end`: a unit of several 汉字, or else whatever 汉字 stands there.
fn unit(clusters: &[Cluster], end: usize) -> usize {
    if at(clusters, end) == Some(' ') {
        return if is_at(clusters, end + 1, |c| SPACED_UNITS.contains(c)) { unit(clusters, end + 1) } else { end };
    }
    if !is_at(clusters, end, is_ideograph) {
        return end;
    }
    let starts = |word: &&str| word.chars().enumerate().all(|(n, c)| at(clusters, end + n) == Some(c));
    end + LONG_UNITS.iter().find(|word| starts(word)).map_or(1, |word| word.chars().count())
}

/// Binds a number to 第 before it, and to the year in brackets of a document number: 〔2020〕12号.
fn bind_front(clusters: &mut [Cluster], from: usize) {
    let ordinal = is_ordinal(clusters, from);
    if ordinal {
        raise(clusters, from..from + 1, Break::Tight);
    }
    let Some(close) = from.checked_sub(1 + usize::from(ordinal)) else { return };
    let Some(open) = close.checked_sub(5) else { return };
    let brackets = is_at(clusters, close, |c| matches!(c, '〕' | '］' | ']' | '）' | ')' | '】'))
        && is_at(clusters, open, |c| matches!(c, '〔' | '［' | '[' | '（' | '(' | '【'));
    let year = || (open + 1..close).all(|index| is_at(clusters, index, is_arabic_digit));
    if brackets && year() {
        raise(clusters, open..open + 1, Break::Soft);
        raise(clusters, close + 1..from + 1, Break::Tight);
    }
}

/// Binds a date or time to its next part, loosely (2020年 | 12月 | 31日), and the number of a list item to its text.
fn bind_back(clusters: &mut [Cluster], end: usize) {
    let ends_part = end.checked_sub(1).is_some_and(|last| is_at(clusters, last, time::ends_part));
    if ends_part && is_at(clusters, end, |c| is_arabic_digit(c) || is_numeral(c)) {
        raise(clusters, end..end + 1, Break::Soft);
    }
    if is_at(clusters, end, |c| matches!(c, '.' | '．')) && is_at(clusters, end + 1, is_ideograph) {
        raise(clusters, end + 1..end + 2, Break::Tight);
    }
}

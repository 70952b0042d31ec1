//! Numbers with their clusters, dates and document numbers: what is not to be parted at a row end, told by characters
//! alone.
//!
//! CLREQ has no rule for a number beside its unit; this is ours.

use super::{Break, Cluster};
use crate::text::fold::fold;
use crate::text::script::{is_arabic_digit, is_ideograph};
use crate::text::units::UnitList;
use crate::text::{numeral, time};

/// The longest unit has so many 汉字 at most.
const LONGEST_UNIT: usize = 8;

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

/// Whether `c` is a Chinese digit or multiplier, traditional ones included.
fn is_numeral(c: char) -> bool {
    let c = fold(c);
    numeral::digit(c).is_some() || numeral::exponent(c).is_some()
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
    end + clusters.iter().skip(end).take_while(|cluster| multiplies(cluster.c)).count()
}

/// Multipliers, and what makes a number less exact behind it (余, 多).
fn multiplies(c: char) -> bool {
    let c = fold(c);
    numeral::exponent(c).is_some() || matches!(c, '余' | '多' | '来' | '几')
}

/// One past the unit at `end`: a unit of the lexicon, or else whatever 汉字 stands there. A space before it needs a unit.
fn unit(clusters: &[Cluster], end: usize) -> usize {
    if at(clusters, end) == Some(' ') {
        let told = known_unit(clusters, end + 1).is_some()
            || is_at(clusters, end + 1, |c| multiplies(c) || time::ends_part(fold(c)));
        return if told { unit(clusters, end + 1) } else { end };
    }
    if !is_at(clusters, end, is_ideograph) {
        return end;
    }
    end + known_unit(clusters, end).unwrap_or(1)
}

/// The length of the unit of the lexicon at `end`, of those that open with a 汉字.
fn known_unit(clusters: &[Cluster], end: usize) -> Option<usize> {
    if !is_at(clusters, end, is_ideograph) {
        return None;
    }
    let mut behind = ['\0'; LONGEST_UNIT];
    behind.iter_mut().zip(clusters.iter().skip(end)).for_each(|(c, cluster)| *c = fold(cluster.c));
    // 2023年度 is one time, though no figure counts 年度.
    let year = behind.starts_with(&['年', '度']).then_some(2);
    year.or_else(|| UnitList::built_in().at(&behind, 0).map(|(len, _)| len))
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

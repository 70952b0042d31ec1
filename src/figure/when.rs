//! Dates beside a figure: where they start and end, so that phrases leave them out.

use crate::figure::sentence::Sentence;
use crate::text::numeral;

/// Where a date starts that ends at `end`: 2010年, 2015年末. It does not reach before `floor`.
pub(super) fn before(s: &Sentence, floor: usize, end: usize) -> Option<usize> {
    let mut at = end;
    while at > floor && matches!(s.before(at), '末' | '底' | '初' | '度' | '止' | '起' | ' ') {
        at -= 1;
    }
    if !matches!(s.before(at), '年' | '月' | '日') || at <= floor + 1 {
        return None;
    }
    at -= 1;
    let digits = at;
    while at > floor && (is_digit(s.before(at)) || s.before(at) == ' ') {
        at -= 1;
    }
    (at < digits).then_some(at)
}

/// Where a date ends that opens at `at`: 2018年, 1—9月, １９８４年末.
pub(super) fn at(s: &Sentence, at: usize) -> Option<usize> {
    let links = |c: char| matches!(c, '-' | '—' | '–' | '~' | '至' | '到' | ' ');
    let digits = s.rest(at).iter().take_while(|c| is_digit(**c) || links(**c)).count();
    let end = at + digits;
    let unit = matches!(s.at(end), '年' | '月' | '日') && digits > 0 && is_digit(s.at(at));
    let end = end + 1 + usize::from(matches!(s.at(end + 1), '末' | '底' | '初' | '度' | '来' | '份'));
    unit.then_some(end)
}

pub(super) fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || numeral::digit(c).is_some()
}

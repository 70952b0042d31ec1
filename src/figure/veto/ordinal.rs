//! Ordinals: 第三, 前三名, 倒数三名, 十三届三次全会.

use super::Veto;
use crate::figure::Kind;
use crate::figure::lexicon::Lexicon;
use crate::figure::measured::Measured;
use crate::figure::sentence::Sentence;
use crate::text::numeral;
use crate::text::script::{is_digit, is_han};

/// 第 stands before; 前三名, 前十.
pub(super) fn numbered(s: &Sentence, start: usize) -> Option<Veto> {
    let end = if s.before(start) == ' ' { start - 1 } else { start };
    let first = s.before(end) == '前'
        && matches!(s.before(end - 1), '全' | '国' | '省' | '市' | '列' | '居' | '名' | '于' | '在' | '界' | '球');
    (s.before(end) == '第' || first || listed(s, end)).then_some(Veto::Ordinal)
}

/// 前三名, 前3位, 前十强, 倒数三名: the first or last so many of a ranking.
pub(super) fn ranked(s: &Sentence, measured: &Measured) -> Option<Veto> {
    let start = measured.number.start;
    let first = s.before(start) == '前' && !matches!(s.before(start - 1), '提' | '目' | '以' | '之' | '此')
        || s.ends(start, "倒数");
    // 前1%学科.
    let share = super::kind_of(measured) == Some(Kind::Percent) && is_han(s.at(measured.end));
    let place = matches!(s.before(measured.end), '名' | '位') || s.at(measured.end) == '强' || share;
    (first && place).then_some(Veto::Ordinal)
}

/// 第二十三次、二十五次: the ordinal before a link speaks for both.
fn listed(s: &Sentence, end: usize) -> bool {
    if !matches!(s.before(end), '、' | '和' | '至') {
        return false;
    }
    let numeral = |c: char| c.is_ascii_digit() || numeral::digit(c).is_some() || c == '十';
    let mut at = end - 1;
    at -= usize::from(
        at > 0 && matches!(s.before(at), '次' | '届' | '批' | '期' | '条' | '章' | '轮' | '项' | '名' | '位'),
    );
    let digits = at;
    while at > 0 && numeral(s.before(at)) {
        at -= 1;
    }
    at < digits && (s.before(at) == '第' || listed(s, at))
}

/// 十三届三次、四次全会: sessions are told by their number.
pub(super) fn session(lexicon: &Lexicon, s: &Sentence, measured: &Measured) -> Option<Veto> {
    let mut end = measured.end;
    if s.before(end) != '次' {
        return None;
    }
    // 五届四次人代会, 五届四次、五次人代会.
    let mut start = measured.number.start;
    while matches!(s.before(start), '、' | '和') && s.before(start - 1) == '次' {
        start -= 2;
        start -= s.slice(0, start).iter().rev().take_while(|c| is_digit(**c) || **c == '十').count();
    }
    if s.before(start) == '届' && is_digit(s.before(start - 1)) {
        return Some(Veto::Ordinal);
    }
    while s.at(end) == '、' && s.at(end + 2) == '次' {
        end += 3;
    }
    let plenary = lexicon.veto.sessions.at(&s.chars, end).is_some();
    let told = matches!(s.before(measured.number.start), '届' | '大' | '会') && s.has(end, "会议");
    (plenary || told).then_some(Veto::Ordinal)
}

//! Words inside the span that change how the value relates: 约, 超过, 以上.

use crate::figure::lexicon::Lexicon;
use crate::figure::number::Number;
use crate::figure::sentence::Sentence;
use crate::text::script::is_han;
use crate::text::{CharRange, numeral};

/// The prefix right before the number, one space allowed between; it does not reach before `floor`.
pub(super) fn before(lexicon: &Lexicon, s: &Sentence, floor: usize, number: &Number) -> Option<CharRange> {
    let start = number.start;
    let end = if s.before(start) == ' ' { start - 1 } else { start };
    let words = &lexicon.qualifier;
    let mut found = words.before.before(&s.chars, floor, end).map(|(len, ())| CharRange::new(end - len, end));
    if found.is_none() && numeral::exponent(s.at(number.digits)).is_some_and(|power| power > 1) {
        found = words.before_multiplier.before(&s.chars, floor, end).map(|(len, ())| CharRange::new(end - len, end));
    }
    // 近 in 附近, 约 in 节约 belong to what stands before.
    found.filter(|word| words.within.before(&s.chars, 0, word.end).is_none_or(|(len, ())| len <= word.end - word.start))
}

/// The suffix right behind the unit.
pub(super) fn after(lexicon: &Lexicon, s: &Sentence, end: usize) -> Option<CharRange> {
    // 1倍多, 三年多时间, 八成多, 三公里多.
    const MEASURED: [char; 16] =
        ['倍', '年', '岁', '成', '月', '天', '时', '元', '里', '米', '亩', '顷', '吨', '斤', '克', '升'];
    if matches!(s.at(end), '多' | '余') && MEASURED.contains(&s.before(end)) {
        let closed = !is_han(s.at(end + 1)) || matches!(s.at(end + 1), '的' | '时') || s.before(end) == '成';
        return closed.then_some(CharRange::new(end, end + 1));
    }
    let end = end + usize::from(s.at(end) == ' ');
    let (len, ()) = lexicon.qualifier.after.at(&s.chars, end)?;
    // 上下 is a qualifier behind a figure only where nothing is governed by it (300人上下).
    let loose = s.has(end, "上下") && is_han(s.at(end + len));
    (!loose).then_some(CharRange::new(end, end + len))
}

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
    found.filter(|word| !lexicon.label.is_tail(&s.chars, floor, word.start, word.end))
}

/// The suffix right behind the unit.
pub(super) fn after(lexicon: &Lexicon, s: &Sentence, end: usize) -> Option<CharRange> {
    let (len, ()) = lexicon.qualifier.after.at(&s.chars, end)?;
    // 上下 is a qualifier behind a figure only where nothing is governed by it (300人上下).
    let loose = s.has(end, "上下") && is_han(s.at(end + len));
    (!loose).then_some(CharRange::new(end, end + len))
}

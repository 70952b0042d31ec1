//! Words inside the span that change how the value relates: 约, 超过, 以上.

use crate::figure::lexicon::Lexicon;
use crate::figure::quantity::Quantity;
use crate::figure::sentence::Sentence;
use crate::text::numeral;

/// The prefix right before the number, one space allowed between; it does not reach before `floor`.
pub(super) fn before(lexicon: &Lexicon, s: &Sentence, floor: usize, quantity: &Quantity) -> Option<(usize, usize)> {
    let start = quantity.start;
    let end = if s.before(start) == ' ' { start - 1 } else { start };
    let words = &lexicon.qualifier;
    let mut found = words.before.before(&s.chars, floor, end).map(|(len, ())| (end - len, end));
    if found.is_none() && numeral::exponent(s.at(quantity.digits)).is_some_and(|power| power > 1) {
        found = words.before_multiplier.before(&s.chars, floor, end).map(|(len, ())| (end - len, end));
    }
    // 近 in 附近, 约 in 节约 belong to what stands before.
    found.filter(|(at, end)| !lexicon.label.is_tail(&s.chars, floor, *at, *end))
}

/// The suffix right behind the unit.
pub(super) fn after(lexicon: &Lexicon, s: &Sentence, end: usize) -> Option<(usize, usize)> {
    let (len, ()) = lexicon.qualifier.after.at(&s.chars, end)?;
    // 上下 is a qualifier behind a figure only where nothing is governed by it (300人上下).
    let loose = s.has(end, "上下") && super::scan::is_han(s.at(end + len));
    (!loose).then_some((end, end + len))
}

//! One forward pass over the numerals of a sentence: which of them are figures, and with what unit and qualifier.

use crate::figure::lexicon::Lexicon;
use crate::figure::measured::Measured;
use crate::figure::mention::Mention;
use crate::figure::sentence::Sentence;
use crate::figure::veto::{self, Veto};
use crate::text::{CharRange, numeral};

/// What the scan says of one numeral.
#[derive(Clone, Debug)]
#[allow(clippy::large_enum_variant)] // It lives for one call; a box would cost an allocation for each figure.
pub(super) enum Verdict {
    /// It is a figure.
    Figure(Mention),
    /// It is no figure; the scan goes on behind what was refused.
    Refused(CharRange, Veto),
}

/// The verdicts on all numerals of a sentence, in order.
pub(super) fn scan(lexicon: &Lexicon, s: &Sentence, mut each: impl FnMut(Verdict)) {
    let mut done = 0;
    for &at in &s.numerals {
        // 零下20度: the sign is read with its number.
        if at < done || s.has(at, "零下") {
            continue;
        }
        let verdict = judge(lexicon, s, at, done);
        done = match &verdict {
            Verdict::Figure(mention) => mention.span.end,
            Verdict::Refused(range, _) => range.end,
        };
        each(verdict);
    }
}

/// The verdict on the numeral at `at`; the figure or refusal before it ends at `floor`.
fn judge(lexicon: &Lexicon, s: &Sentence, at: usize, floor: usize) -> Verdict {
    // What is too long for a number is passed over at once, and not read from each of its digits.
    let run = numeral::run(s.rest(at));
    if run > numeral::LONGEST {
        return Verdict::Refused(CharRange::new(at, at + run), Veto::NoNumber);
    }
    if let Some((range, veto)) = veto::before_reading(lexicon, s, at) {
        return Verdict::Refused(range, veto);
    }
    if let Some((end, veto)) = veto::unread(lexicon, s, at) {
        return Verdict::Refused(CharRange::new(at, end), veto);
    }
    let Some(measured) = Measured::read(lexicon, s, at) else {
        return Verdict::Refused(CharRange::new(at, at + 1), Veto::NoNumber);
    };
    let measured = measured.ranged(lexicon, s).shared(lexicon, s);
    match veto::after_reading(lexicon, s, &measured, floor) {
        Some(veto) => Verdict::Refused(CharRange::new(at, measured.end.max(at + 1)), veto),
        None => Verdict::Figure(Mention::new(lexicon, s, measured, floor)),
    }
}

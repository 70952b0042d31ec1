//! A figure as the scan finds it: its number, unit and qualifiers. How it changed, of what time it is and what it counts
//! is found from mentions and their sentence, by `change`, `period` and `label`.

use crate::figure::lexicon::Lexicon;
use crate::figure::measured::{Measured, UnitText};
use crate::figure::sentence::Sentence;
use crate::figure::{Kind, Value, qualifier};
use crate::text::CharRange;
use crate::text::units::Span;

/// A figure that a sentence mentions; places are in chars of the sentence.
#[derive(Clone, Debug)]
pub(super) struct Mention {
    /// The whole of it, qualifiers and unit included.
    pub span: CharRange,
    /// The numeral with its multipliers, without a sign.
    pub number: CharRange,
    pub value: Value,
    pub unit: UnitText,
    /// Prefix, infix and suffix, where there are any.
    pub qualifiers: [Option<CharRange>; 3],
    /// What sort of figure it is.
    pub kind: Kind,
    /// What sort of figure its unit makes: 2—3万元 is a range, of money.
    pub unit_kind: Kind,
    /// What its unit counts, where it may say when.
    pub unit_span: Option<Span>,
}

impl Mention {
    /// The mention of what was measured; its qualifier does not reach before `floor`.
    pub fn new(lexicon: &Lexicon, s: &Sentence, measured: Measured, floor: usize) -> Self {
        let before = qualifier::before(lexicon, s, floor, &measured.number);
        let after = qualifier::after(lexicon, s, measured.end);
        let infix = measured.infix.or(measured.number.vague.map(|at| CharRange::new(at, at + 1)));
        let start = before.map_or(measured.number.start, |before| before.start);
        let end = after.map_or(measured.end, |after| after.end);
        let kind = match (&measured.number.value, measured.entry) {
            (Value::Ratio(_), _) => Kind::Ratio,
            (Value::Range(..), _) => Kind::Range,
            (Value::Fraction(..), _) => Kind::Fraction,
            (_, Some(unit)) => unit.kind,
            _ => Kind::Count,
        };
        Self {
            span: CharRange::new(start, end),
            number: CharRange::new(measured.number.digits, measured.number.end),
            value: measured.number.value,
            unit: measured.unit,
            qualifiers: [before, infix, after],
            kind,
            unit_kind: measured.entry.map_or(kind, |unit| unit.kind),
            unit_span: measured.entry.and_then(|unit| unit.span),
        }
    }

    /// What sort of figure its unit makes, whatever its value looks like; a ratio and a fraction need no unit.
    pub fn sort(&self) -> Kind {
        match self.unit_kind {
            Kind::Range => Kind::Count,
            Kind::Fraction => Kind::Ratio,
            kind => kind,
        }
    }

    /// Whether it counts years.
    pub fn counts_years(&self) -> bool {
        self.unit_span == Some(Span::Years)
    }

    /// Whether the unit ends with `last`.
    pub fn unit_is(&self, s: &Sentence, last: char) -> bool {
        matches!(self.unit, UnitText::Span(unit) if s.before(unit.end) == last)
    }
}

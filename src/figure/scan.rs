//! One forward pass over the numerals of a sentence: which of them are figures, and with what unit and qualifier.

use crate::document::ParagraphId;
use crate::figure::basis;
use crate::figure::change::Verb;
use crate::figure::clause;
use crate::figure::lexicon::Lexicon;
use crate::figure::part::Part;
use crate::figure::period::Periods;
use crate::figure::sentence::Sentence;
use crate::figure::veto::{self, Rule};
use crate::figure::{Change, Direction, Figure, Judgement, Kind, Label, Value, qualifier};
use crate::text::TextRange;
use crate::text::range::upto;
use compact_str::{CompactString, format_compact};

/// Verbs of what is done in the course of a year.
const FLOWS: [&str; 7] = ["获得", "新增", "新建", "新认", "完成", "举办", "荣获"];

/// A figure before its label is known; places are in chars of the sentence.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub start: usize,
    pub end: usize,
    pub number: (usize, usize),
    pub value: Value,
    pub unit: UnitText,
    /// Prefix, infix and suffix, where there are any.
    pub qualifiers: [Option<(usize, usize)>; 3],
    pub kind: Kind,
    /// What its unit counts, of a range too.
    pub sort: Kind,
    pub change: Option<(Direction, Change)>,
    /// Against what it changed.
    pub basis: Option<(usize, usize)>,
    /// Where its clause begins, the figure before left out.
    pub clause: usize,
    /// The verb of change right before it.
    pub verb: Option<Verb>,
}

/// How the unit stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum UnitText {
    None,
    /// In one piece, from where to where.
    Span(usize, usize),
    /// Not as such: 百分之 stands for `%`, 三成 for `%`.
    Implied(&'static str),
    /// Behind 个半 (一个半月): 个 with what follows.
    Split(usize, usize),
}

/// What the scan says of one numeral; `end` is where the scan goes on.
#[derive(Clone, Debug)]
#[allow(clippy::large_enum_variant)] // It lives for one call; a box would cost an allocation for each figure.
pub(super) enum Verdict {
    Figure(Draft),
    Refused { start: usize, end: usize, rule: Rule },
}

/// The verdicts on all numerals of a sentence, in order.
pub(super) fn scan(lexicon: &Lexicon, s: &Sentence, mut each: impl FnMut(Verdict)) {
    let mut done = 0;
    for &at in &s.numerals {
        if at < done {
            continue;
        }
        let verdict = judge(lexicon, s, at, done);
        done = match &verdict {
            Verdict::Figure(draft) => draft.end,
            Verdict::Refused { end, .. } => *end,
        };
        each(verdict);
    }
}

fn judge(lexicon: &Lexicon, s: &Sentence, at: usize, floor: usize) -> Verdict {
    if let Some((refused, rule)) = veto::before_reading(lexicon, s, at) {
        return Verdict::Refused { start: refused.start, end: refused.end, rule };
    }
    if let Some((end, rule)) = veto::unread(lexicon, s, at) {
        return Verdict::Refused { start: at, end, rule };
    }
    let Some(part) = Part::read(lexicon, s, at) else {
        return Verdict::Refused { start: at, end: at + 1, rule: Rule::NoNumber };
    };
    let part = part.ranged(lexicon, s);
    match veto::after_reading(lexicon, s, &part, floor) {
        Some(rule) => Verdict::Refused { start: at, end: part.end.max(at + 1), rule },
        None => Verdict::Figure(part.draft(lexicon, s, floor)),
    }
}

impl Part {
    fn draft(self, lexicon: &Lexicon, s: &Sentence, floor: usize) -> Draft {
        let before = qualifier::before(lexicon, s, floor, &self.quantity);
        let after = qualifier::after(lexicon, s, self.end);
        let infix = self.infix.or(self.quantity.vague.map(|at| (at, at + 1)));
        let start = before.map_or(self.quantity.start, |(start, _)| start);
        let end = after.map_or(self.end, |(_, end)| end);
        let kind = match (&self.quantity.value, self.entry) {
            (Value::Ratio(_), _) => Kind::Ratio,
            (Value::Range(..), _) => Kind::Range,
            (Value::Fraction(..), _) => Kind::Fraction,
            (_, Some(unit)) => unit.kind,
            _ => Kind::Count,
        };
        Draft {
            start,
            end,
            number: (self.quantity.digits, self.quantity.end),
            value: self.quantity.value,
            unit: self.unit,
            qualifiers: [before, infix, after],
            kind,
            sort: self.entry.map_or(kind, |unit| unit.kind),
            change: None,
            basis: None,
            clause: 0,
            verb: None,
        }
    }
}

impl Verdict {
    /// The verdict for those outside.
    pub fn judgement(&self, s: &Sentence) -> Judgement {
        match self {
            Verdict::Figure(draft) => {
                let unit = match draft.unit {
                    UnitText::Span(start, end) | UnitText::Split(start, end) => Some(s.range(start, end)),
                    UnitText::None | UnitText::Implied(_) => None,
                };
                Judgement { range: s.range(draft.start, draft.end), rule: None, unit }
            }
            Verdict::Refused { start, end, rule } => {
                Judgement { range: s.range(*start, *end), rule: Some(*rule), unit: None }
            }
        }
    }
}

impl Draft {
    /// Whether the unit ends with `last`.
    pub fn unit_is(&self, s: &Sentence, last: char) -> bool {
        matches!(self.unit, UnitText::Span(_, end) if s.before(end) == last)
    }

    /// Whether it is a hundred, as 100 or 百.
    pub fn is_whole(&self, s: &Sentence) -> bool {
        matches!(s.slice(self.number.0, self.number.1), ['1', '0', '0'] | ['百', '分', '之', '百'])
    }

    /// Whether its clause tells a mean over several years: 年均, 平均每年.
    fn is_mean(&self, s: &Sentence) -> bool {
        let told = |word: &[char]| match word {
            // 年均浓度 is measured in one year.
            ['年', '均', next] => !matches!(next, '浓' | '气' | '降' | '温'),
            word => *word == ['均', '每', '年'],
        };
        s.slice(self.clause, self.start).windows(3).any(told)
    }

    /// 年末共有公园9个，新建3个: what was done is not of the day on which the rest stood.
    fn is_flow(&self, s: &Sentence) -> bool {
        let end = clause::end(s, self.end, s.chars.len());
        (self.clause..end).any(|at| FLOWS.iter().any(|flow| s.has(at, flow)))
    }

    /// The figure with its label.
    pub fn figure(self, text: &str, s: &Sentence, paragraph: ParagraphId, periods: &Periods, label: Label) -> Figure {
        let written = |start, end| s.range(start, end).of(text);
        let unit = match self.unit {
            UnitText::None => CompactString::default(),
            UnitText::Span(start, end) => unbroken(written(start, end)),
            UnitText::Implied(unit) => CompactString::const_new(unit),
            UnitText::Split(start, end) => format_compact!("个{}", written(start, end)),
        };
        let basis = self.basis.map(|(start, end)| s.range(start, end));
        let mean = self.is_mean(s) || basis.is_some_and(|basis| basis::is_mean(basis.of(text)));
        // A number of years is of no year.
        let years = self.sort == Kind::Duration && self.unit_is(s, '年');
        let period = periods.of(s, self.clause..self.start, mean).filter(|_| !years);
        let stood = |period: &TextRange| {
            let until = upto(text, period.start).ends_with(['至', '到']);
            !until && ["年末", "年底", "期末"].iter().any(|end| period.of(text).starts_with(end))
        };
        let period = period.filter(|period| !stood(period) || !self.is_flow(s));
        Figure {
            range: s.range(self.start, self.end),
            number: s.range(self.number.0, self.number.1),
            paragraph,
            value: self.value,
            unit,
            qualifier: self.qualifiers.iter().flatten().map(|(start, end)| unbroken(written(*start, *end))).collect(),
            direction: self.change.map(|(direction, _)| direction),
            change: self.change.map(|(_, change)| change),
            basis,
            period,
            label,
            kind: self.kind,
        }
    }
}

/// A unit or qualifier as written, without the line end that parts it.
fn unbroken(written: &str) -> CompactString {
    written.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Whether `c` is a Chinese character and no mark.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

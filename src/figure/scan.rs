//! One forward pass over the numerals of a sentence: which of them are figures, and with what unit and qualifier.

use crate::document::ParagraphId;
use crate::figure::basis;
use crate::figure::change::Verb;
use crate::figure::lexicon::{Lexicon, Unit};
use crate::figure::period::Periods;
use crate::figure::quantity::Quantity;
use crate::figure::sentence::Sentence;
use crate::figure::veto::{self, Rule};
use crate::figure::{Change, Direction, Figure, Judgement, Kind, Label, Value, qualifier};
use crate::text::numeral;
use bigdecimal::BigDecimal;
use compact_str::{CompactString, format_compact};

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

/// A number with its infix and unit.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub quantity: Quantity,
    pub infix: Option<(usize, usize)>,
    pub unit: UnitText,
    pub entry: Option<Unit>,
    pub end: usize,
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
    pub fn read(lexicon: &Lexicon, s: &Sentence, at: usize) -> Option<Self> {
        if s.at(at) == '半' {
            return half(lexicon, s, at);
        }
        let quantity = Quantity::read(s, at)?;
        let mut part = Self { end: quantity.end, infix: None, unit: UnitText::None, entry: None, quantity };
        if let Some(unit) = part.quantity.unit {
            part.unit = UnitText::Implied(unit);
            part.entry = lexicon.unit(&['%'], 0).map(|(_, entry)| entry);
            return Some(part);
        }
        part.infix(lexicon, s);
        if !part.tenths(lexicon, s) && !part.ratio(s) {
            part.measure(lexicon, s);
        }
        Some(part)
    }

    /// 260余次, 十几个.
    fn infix(&mut self, lexicon: &Lexicon, s: &Sentence) {
        let Some((len, ())) = lexicon.qualifier.infix.at(&s.chars, self.end) else { return };
        let next = s.at(self.end + len);
        let unit = lexicon.unit(&s.chars, self.end + len).is_some();
        // 余 may stand before the noun itself (百余企业), 多 behind 万 and 亿 (三亿多农民); 来 and 几 may not (三来一补).
        let large = matches!(s.before(self.end), '万' | '亿');
        let noun = (s.at(self.end) == '余' || s.at(self.end) == '多' && large) && is_han(next);
        if unit || noun {
            self.infix = Some((self.end, self.end + len));
            self.end += len;
        }
    }

    /// 三成 is 30 %, 八折 is 80 %.
    fn tenths(&mut self, lexicon: &Lexicon, s: &Sentence) -> bool {
        let folded = match (s.at(self.end), s.at(self.end + 1)) {
            ('成', next) => {
                !is_han(next)
                    || numeral::digit(next).is_some()
                    || matches!(next, '以' | '左' | '的' | '多' | '和' | '至' | '到' | '是' | '企')
            }
            ('折', next) => !is_han(next) || matches!(next, '优' | '以' | '左' | '的'),
            _ => false,
        };
        if !folded || self.quantity.form.arabic && self.quantity.form.multiplied || self.quantity.len() > 3 {
            return false;
        }
        let Value::Number(value) = &self.quantity.value else { return false };
        // 1成7 is 17 %.
        let tenth = numeral::read(s.rest(self.end + 1)).filter(|tenth| tenth.len == 1 && tenth.value < 10);
        // 8成三高患者: the digit opens a word.
        let tenth = tenth.filter(|_| lexicon.veto.phrase(&s.chars, self.end + 1).is_none());
        let more = tenth.as_ref().map_or(BigDecimal::default(), |tenth| tenth.value.clone());
        self.quantity.value = Value::Number(numeral::shift(value.clone(), 1) + more);
        self.unit = UnitText::Implied("%");
        self.entry = Some(Unit { kind: Kind::Percent, chinese: super::lexicon::Chinese::Any });
        self.end += 1 + usize::from(tenth.is_some());
        true
    }

    /// `6.1∶41.2∶52.7`, a space on each side allowed.
    fn ratio(&mut self, s: &Sentence) -> bool {
        let skip = |at: usize| at + usize::from(s.at(at) == ' ');
        if !matches!(s.at(skip(self.end)), ':' | '：' | '∶') || !self.quantity.form.arabic {
            return false;
        }
        let Some(first) = self.quantity.number().cloned() else { return false };
        let mut parts = vec![first];
        let mut end = self.end;
        while matches!(s.at(skip(end)), ':' | '：' | '∶') {
            let start = skip(skip(end) + 1);
            let Some(next) = numeral::read(s.rest(start)).filter(|_| s.at(start).is_ascii_digit()) else { break };
            end = start + next.len;
            parts.push(next.value);
        }
        // 附件2：2019年 is a list number before a date.
        if parts.len() < 2 || s.at(end) == '年' {
            return false;
        }
        self.quantity.value = Value::Ratio(parts);
        self.quantity.end = end;
        self.end = end;
        true
    }

    fn measure(&mut self, lexicon: &Lexicon, s: &Sentence) {
        if self.and_a_half(lexicon, s) {
            return;
        }
        let start = self.end + usize::from(s.at(self.end) == ' ');
        let Some((len, entry)) = lexicon.unit(&s.chars, start) else { return };
        let mut end = start + len;
        // A unit in letters ends where the letters end: 45800000AB72 is an identifier.
        if s.before(end).is_ascii_alphabetic() && s.at(end).is_ascii_alphanumeric() {
            return;
        }
        // 元/吨, 微克/立方米: a measure on each side.
        if s.at(end) == '/' {
            end = lexicon.unit(&s.chars, end + 1).map_or(end, |(per, _)| end + 1 + per);
        }
        self.unit = UnitText::Span(start, end);
        self.entry = Some(entry);
        self.end = end;
        if entry.kind == Kind::Duration && s.at(end) == '半' {
            self.add_half();
            self.end += 1;
        }
    }

    /// 一个半月.
    fn and_a_half(&mut self, lexicon: &Lexicon, s: &Sentence) -> bool {
        if !s.has(self.end, "个半") {
            return false;
        }
        let Some((len, entry)) = ["月", "小时", "世纪", "年", "学期"]
            .iter()
            .find(|unit| s.has(self.end + 2, unit))
            .map(|unit| (unit.chars().count(), lexicon.units.at(&['个', '月'], 0)))
        else {
            return false;
        };
        self.add_half();
        self.unit = UnitText::Split(self.end + 2, self.end + 2 + len);
        self.entry = entry.map(|(_, entry)| entry);
        self.end += 2 + len;
        true
    }

    fn add_half(&mut self) {
        if let Value::Number(value) = &self.quantity.value {
            self.quantity.value = Value::Number(value + BigDecimal::new(5.into(), 1));
        }
    }

    /// 2—3天, 20%至30%: one figure, unless 从 or 由 makes two of it.
    fn ranged(self, lexicon: &Lexicon, s: &Sentence) -> Self {
        let link = s.at(self.end);
        // 2一3天: typed for a dash.
        let dashed = link == '一' && s.before(self.end).is_ascii_digit() && s.at(self.end + 1).is_ascii_digit();
        if !(matches!(link, '—' | '-' | '–' | '~' | '至' | '到' | '―') || dashed)
            || self.infix.is_some() && self.unit == UnitText::None
            || is_page(s, &self)
        {
            return self;
        }
        let Some(from) = self.quantity.number().cloned() else { return self };
        let start = self.end + 1 + usize::from(s.at(self.end + 1) == ' ');
        let start = start + if s.has(start, "未满") || s.has(start, "不满") { 2 } else { 0 };
        let opens = s.at(start).is_ascii_digit()
            || numeral::digit(s.at(start)).is_some()
            || s.has(start, "百分之")
            || s.at(start) == '十';
        if !opens || matches!(link, '至' | '到') && moved(s, self.quantity.start) {
            return self;
        }
        let Some(other) = Part::read(lexicon, s, start) else { return self };
        let same =
            self.entry.is_none() || other.entry.is_some_and(|entry| Some(entry.kind) == self.entry.map(|e| e.kind));
        let (Value::Number(to), true, true) =
            (&other.quantity.value, other.entry.is_some() || other.quantity.form.multiplied, same)
        else {
            return self;
        };
        // The multiplier of the second number is meant for both: 2—3万元.
        let lift =
            if self.entry.is_none() && !self.quantity.form.multiplied { multiplier(s, &other.quantity) } else { 0 };
        let from = numeral::shift(from, lift);
        if from >= *to && self.entry.is_none() {
            return self;
        }
        let value = Value::range(from, to.clone());
        let quantity = Quantity { value, end: other.quantity.end, ..self.quantity };
        Self { quantity, infix: other.infix, unit: other.unit, entry: other.entry, end: other.end }
    }

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
        let mean = basis.is_some_and(|basis| basis::is_mean(basis.of(text))) || label.text(text).contains("年均");
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
            period: periods.of(s, self.start, mean),
            label,
            kind: self.kind,
        }
    }
}

/// A unit or qualifier as written, without the line end that parts it.
fn unbroken(written: &str) -> CompactString {
    written.chars().filter(|c| !c.is_whitespace()).collect()
}

/// 半年, 半个月.
fn half(lexicon: &Lexicon, s: &Sentence, at: usize) -> Option<Part> {
    let (len, entry) = lexicon.unit(&s.chars, at + 1).filter(|(_, entry)| entry.kind == Kind::Duration)?;
    let quantity = Quantity {
        start: at,
        digits: at,
        end: at + 1,
        value: Value::Number(BigDecimal::new(5.into(), 1)),
        form: numeral::Form::default(),
        vague: None,
        unit: None,
    };
    Some(Part {
        quantity,
        infix: None,
        unit: UnitText::Span(at + 1, at + 1 + len),
        entry: Some(entry),
        end: at + 1 + len,
    })
}

/// —14— and a space: the number of a page, between two paragraphs that a scan joined.
fn is_page(s: &Sentence, part: &Part) -> bool {
    let before = part.quantity.start - usize::from(s.before(part.quantity.start) == ' ');
    let dash = |c: char| matches!(c, '—' | '-' | '–');
    dash(s.before(before)) && dash(s.at(part.end)) && s.at(part.end + 1) == ' '
}

/// Whether 由 or 从 stands before, so that 到 leads from one figure to another.
fn moved(s: &Sentence, start: usize) -> bool {
    let from = start.saturating_sub(8);
    let near = s.slice(from, start);
    near.iter().rev().take_while(|c| !matches!(c, '，' | ',' | '、')).any(|c| matches!(c, '由' | '从'))
}

/// The power of ten of the multipliers at the end of a number.
fn multiplier(s: &Sentence, quantity: &Quantity) -> u32 {
    s.slice(quantity.digits, quantity.end)
        .iter()
        .rev()
        .map_while(|c| numeral::exponent(*c).filter(|_| quantity.form.arabic))
        .sum()
}

/// Whether `c` is a Chinese character and no mark.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

//! A number with its unit: 3万5千元, 260余次, 三成, 一个半月, 2—3天.

use crate::figure::lexicon::Lexicon;
use crate::figure::number::Number;
use crate::figure::sentence::Sentence;
use crate::figure::{Kind, Value};
use crate::text::script::is_han;
use crate::text::units::{Chinese, Span, Unit};
use crate::text::{CharRange, numeral};
use bigdecimal::BigDecimal;

/// A unit that 个 opens has so many characters at most: 个工作日.
const LONGEST_UNIT: usize = 6;

/// A number with its infix and unit.
#[derive(Clone, Debug)]
pub(super) struct Measured {
    pub number: Number,
    pub infix: Option<CharRange>,
    pub unit: UnitText,
    pub entry: Option<Unit>,
    pub end: usize,
}

/// How the unit stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum UnitText {
    None,
    /// In one piece.
    Span(CharRange),
    /// Not as such: 百分之 stands for `%`, and so does 成 (三成).
    Implied(&'static str),
    /// Behind 个半, which stands between a number and its unit (一个半月).
    Split(CharRange),
}

impl Measured {
    pub fn read(lexicon: &Lexicon, s: &Sentence, at: usize) -> Option<Self> {
        if s.at(at) == '半' {
            return half(lexicon, s, at);
        }
        let number = Number::read(s, at)?;
        let mut measured = Self { end: number.end, infix: None, unit: UnitText::None, entry: None, number };
        if let Some(unit) = measured.number.unit {
            measured.unit = UnitText::Implied(unit);
            measured.entry = lexicon.unit(&['%'], 0).map(|(_, entry)| entry);
            return Some(measured);
        }
        measured.infix(lexicon, s);
        if !measured.tenths(lexicon, s) && !measured.ratio(s) {
            measured.measure(lexicon, s);
        }
        Some(measured)
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
            self.infix = Some(CharRange::new(self.end, self.end + len));
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
        if !folded || self.number.form.arabic && self.number.form.multiplied || self.number.len() > 3 {
            return false;
        }
        let Value::Number(value) = &self.number.value else { return false };
        // 1成7 is 17 %.
        let tenth = numeral::read(s.rest(self.end + 1)).filter(|tenth| tenth.len == 1 && tenth.value < 10);
        // 8成三高患者: the digit opens a word.
        let tenth = tenth.filter(|_| lexicon.veto.phrase(&s.chars, self.end + 1).is_none());
        let more = tenth.as_ref().map_or(BigDecimal::default(), |tenth| tenth.value.clone());
        self.number.value = Value::Number(numeral::shift(value.clone(), 1) + more);
        self.unit = UnitText::Implied("%");
        self.entry = Some(Unit { kind: Kind::Percent, chinese: Chinese::Any, span: None });
        self.end += 1 + usize::from(tenth.is_some());
        true
    }

    /// `6.1∶41.2∶52.7`, a space on each side allowed.
    fn ratio(&mut self, s: &Sentence) -> bool {
        let skip = |at: usize| at + usize::from(s.at(at) == ' ');
        if !matches!(s.at(skip(self.end)), ':' | '：' | '∶') || !self.number.form.arabic {
            return false;
        }
        let Some(first) = self.number.single().cloned() else { return false };
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
        self.number.value = Value::Ratio(parts);
        self.number.end = end;
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
        // 元/吨, 微克每立方米: a measure on each side.
        let each = s.at(end) == '每' && entry.kind == Kind::Measure;
        if s.at(end) == '/' || each {
            // 9批次/千人.
            let many = usize::from(matches!(s.at(end + 1), '百' | '千' | '万'));
            let per = |start: usize| lexicon.unit(&s.chars, start).map(|(len, _)| start + len);
            end = per(end + 1).or_else(|| per(end + 1 + many)).unwrap_or(end);
        }
        self.unit = UnitText::Span(CharRange::new(start, end));
        self.entry = Some(entry);
        self.end = end;
        if entry.kind == Kind::Duration && s.at(end) == '半' {
            self.add_half();
            self.end += 1;
        }
    }

    /// 一个半月, 两个半小时: 半 stands between 个 and the unit.
    fn and_a_half(&mut self, lexicon: &Lexicon, s: &Sentence) -> bool {
        if !s.has(self.end, "个半") {
            return false;
        }
        let start = self.end + 2;
        let counted: Vec<char> = ['个'].iter().chain(s.rest(start)).copied().take(LONGEST_UNIT).collect();
        let years = || lexicon.unit(&s.chars, start).filter(|(_, unit)| unit.span == Some(Span::Years));
        let unit = lexicon
            .unit(&counted, 0)
            .filter(|(_, unit)| unit.kind == Kind::Duration)
            .map(|(len, unit)| (len - 1, unit));
        let Some((len, unit)) = unit.or_else(years) else { return false };
        self.add_half();
        self.unit = UnitText::Split(CharRange::new(start, start + len));
        self.entry = Some(unit);
        self.end = start + len;
        true
    }

    fn add_half(&mut self) {
        if let Value::Number(value) = &self.number.value {
            self.number.value = Value::Number(value + BigDecimal::new(5.into(), 1));
        }
    }

    /// 2—3天, 20%至30%: one figure, unless 从 or 由 makes two of it.
    pub fn ranged(self, lexicon: &Lexicon, s: &Sentence) -> Self {
        let link = s.at(self.end);
        // 2一3天: typed for a dash.
        let counted = s.before(self.end).is_ascii_digit() || matches!(s.before(self.end), '万' | '亿');
        let dashed = link == '一' && counted && s.at(self.end + 1).is_ascii_digit();
        if !(matches!(link, '—' | '-' | '–' | '~' | '至' | '到' | '―') || dashed)
            || self.infix.is_some() && self.unit == UnitText::None
            || is_page(s, &self)
        {
            return self;
        }
        let Some(from) = self.number.single().cloned() else { return self };
        let start = self.end + 1 + usize::from(s.at(self.end + 1) == ' ');
        let start = start + if s.has(start, "未满") || s.has(start, "不满") { 2 } else { 0 };
        let opens = s.at(start).is_ascii_digit()
            || numeral::digit(s.at(start)).is_some()
            || s.has(start, "百分之")
            || s.at(start) == '十';
        if !opens || matches!(link, '至' | '到') && moved(s, self.number.start) {
            return self;
        }
        let Some(other) = Measured::read(lexicon, s, start) else { return self };
        let same =
            self.entry.is_none() || other.entry.is_some_and(|entry| Some(entry.kind) == self.entry.map(|e| e.kind));
        let (Value::Number(to), true, true) =
            (&other.number.value, other.entry.is_some() || other.number.form.multiplied, same)
        else {
            return self;
        };
        // The multiplier of the second number is meant for both: 2—3万元.
        let lift = if self.entry.is_none() && !self.number.form.multiplied { multiplier(s, &other.number) } else { 0 };
        let from = numeral::shift(from, lift);
        if from >= *to && self.entry.is_none() {
            return self;
        }
        let value = Value::range(from, to.clone());
        let number = Number { value, end: other.number.end, ..self.number };
        Self { number, infix: other.infix, unit: other.unit, entry: other.entry, end: other.end }
    }
}

/// 半年, 半个月.
fn half(lexicon: &Lexicon, s: &Sentence, at: usize) -> Option<Measured> {
    let (len, entry) = lexicon.unit(&s.chars, at + 1).filter(|(_, entry)| entry.kind == Kind::Duration)?;
    let number = Number {
        start: at,
        digits: at,
        end: at + 1,
        value: Value::Number(BigDecimal::new(5.into(), 1)),
        form: numeral::Form::default(),
        vague: None,
        unit: None,
    };
    Some(Measured {
        number,
        infix: None,
        unit: UnitText::Span(CharRange::new(at + 1, at + 1 + len)),
        entry: Some(entry),
        end: at + 1 + len,
    })
}

/// —14— and a space: the number of a page, between two paragraphs that a scan joined.
fn is_page(s: &Sentence, measured: &Measured) -> bool {
    let before = measured.number.start - usize::from(s.before(measured.number.start) == ' ');
    let dash = |c: char| matches!(c, '—' | '-' | '–');
    dash(s.before(before)) && dash(s.at(measured.end)) && s.at(measured.end + 1) == ' '
}

/// Whether 由 or 从 stands before, so that 到 leads from one figure to another.
fn moved(s: &Sentence, start: usize) -> bool {
    let from = start.saturating_sub(8);
    let near = s.slice(from, start);
    near.iter().rev().take_while(|c| !matches!(c, '，' | ',' | '、')).any(|c| matches!(c, '由' | '从'))
}

/// The power of ten of the multipliers at the end of a number.
fn multiplier(s: &Sentence, number: &Number) -> u32 {
    s.slice(number.digits, number.end)
        .iter()
        .rev()
        .map_while(|c| numeral::exponent(*c).filter(|_| number.form.arabic))
        .sum()
}

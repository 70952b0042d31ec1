//! A number with its unit: 3万5千元, 260余次, 三成, 一个半月, 2—3天.

mod compound;
mod part;
mod shared;

pub(super) use compound::compound;
pub(super) use shared::carries_share;

use crate::figure::lexicon::Lexicon;
use crate::figure::number::{self, Number};
use crate::figure::sentence::Sentence;
use crate::figure::{Kind, Value};
use crate::text::script::is_han;
use crate::text::units::Unit;
use crate::text::{CharRange, note, numeral};
use bigdecimal::num_bigint::Sign;

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

impl UnitText {
    /// Its characters, where it stands in one piece.
    fn chars<'a>(&self, s: &'a Sentence) -> &'a [char] {
        match self {
            Self::Span(unit) => s.slice(unit.start, unit.end),
            _ => &[],
        }
    }
}

impl Measured {
    pub fn read(lexicon: &Lexicon, s: &Sentence, at: usize) -> Option<Self> {
        if s.at(at) == '半' || s.has(at, "一半") {
            return part::half(lexicon, s, at);
        }
        let number = Number::read(lexicon, s, at)?;
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
        let unit = lexicon.unit_behind(&s.chars, self.end + len).is_some();
        // 余 may stand before the noun itself (百余企业), 多 behind 万 and 亿 (三亿多农民); 来 and 几 may not (三来一补).
        let large = matches!(s.before(self.end), '万' | '亿');
        let noun = (s.at(self.end) == '余' || s.at(self.end) == '多' && large) && is_han(next);
        if unit || noun {
            self.infix = Some(CharRange::new(self.end, self.end + len));
            self.end += len;
        }
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
        self.hundred_millions(lexicon, s);
        if self.split(lexicon, s) {
            return;
        }
        self.noted(s);
        let start = behind_note(s, self.end + usize::from(s.at(self.end) == ' '));
        let Some((len, entry)) = lexicon.unit_behind(&s.chars, start) else { return };
        let end = start + len;
        // A unit in letters ends where the letters end: 45800000AB72 is an identifier.
        let torn = s.before(end).is_ascii_alphabetic() && s.at(end).is_ascii_alphanumeric();
        if torn || matches!(s.slice(start, end), ['成' | '折']) {
            return;
        }
        let end = compound(lexicon, &s.chars, end, entry.kind);
        self.unit = UnitText::Span(CharRange::new(start, end));
        self.entry = Some(entry);
        self.end = end;
        self.half_behind(lexicon, s);
        self.coins(s);
    }

    /// 4.2个亿 is 4.2亿, 两个多亿元 is 两亿多元, 一个半亿 is 1.5亿; 3个亿元项目 are three projects.
    fn hundred_millions(&mut self, lexicon: &Lexicon, s: &Sentence) {
        let half = s.at(self.end + 1) == '半';
        let vague = matches!(s.at(self.end + 1), '多' | '余');
        let power = self.end + 1 + usize::from(vague || half);
        let behind = power + 1;
        let unit = lexicon.unit(&s.chars, behind).map(|(len, _)| behind + len);
        let sized = lexicon.veto.sized.at(&s.chars, unit.unwrap_or(behind)).is_some();
        if s.at(self.end) != '个' || s.at(power) != '亿' || sized {
            return;
        }
        if half {
            self.add_half();
        }
        let Value::Number(value) = &self.number.value else { return };
        self.number.vague = self.number.vague.or(vague.then_some(power - 1));
        self.number.value = Value::Number(numeral::shift(value.clone(), 8));
        self.number.form.multiplied = true;
        self.number.end = behind;
        self.end = behind;
    }

    /// 86①亿元: the mark of a note stands within the number.
    fn noted(&mut self, s: &Sentence) {
        let behind = behind_note(s, self.end);
        let power = numeral::exponent(s.at(behind)).filter(|power| *power >= 4 && behind > self.end);
        if let (Some(power), Value::Number(value)) = (power, &self.number.value) {
            self.number.value = Value::Number(numeral::shift(value.clone(), power));
            self.number.form.multiplied = true;
            self.number.end = behind + 1;
            self.end = behind + 1;
        }
    }

    /// Whether 至 leads from it to another figure: 由2天至3天, 增加220个至1280个, 上升0.3个百分点至4.3%. It does not in 由2至86天不等,
    /// nor between two shares (增长5%至6%).
    fn leads_to(&self, lexicon: &Lexicon, s: &Sentence, other: &Self) -> bool {
        let (own, theirs) = (self.unit.chars(s), other.unit.chars(s));
        let shares = own == theirs && self.entry.is_some_and(|unit| unit.kind == Kind::Percent);
        let changed = lexicon.change.verbs.before(&s.chars, 0, self.number.start).is_some();
        changed && !own.is_empty() && !theirs.is_empty() && !shares
            || moved(s, self.number.start) && !s.has(other.end, "不等")
    }

    /// 2—3天, 20%至30%, -5℃至-2℃: one figure, unless 从 or 由 makes two of it.
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
        let start =
            start + if ["未满", "不满", "零下", "零上"].iter().any(|word| s.has(start, word)) { 2 } else { 0 };
        let start = start + usize::from(s.at(start) == '-' && from.sign() == Sign::Minus);
        let opens = s.at(start).is_ascii_digit()
            || numeral::digit(s.at(start)).is_some()
            || s.has(start, "百分之")
            || numeral::exponent(s.at(start)) == Some(1);
        if !opens {
            return self;
        }
        let Some(other) = Measured::read(lexicon, s, start) else { return self };
        if matches!(link, '至' | '到') && self.leads_to(lexicon, s, &other) {
            return self;
        }
        let same =
            self.entry.is_none() || other.entry.is_some_and(|entry| Some(entry.kind) == self.entry.map(|e| e.kind));
        // 7.12~7.85: an index has no unit.
        let decimals = self.number.form.decimal && other.number.form.decimal;
        let bare = decimals || number::is_acidity(s, self.number.start);
        let counted = other.entry.is_some() || other.number.form.multiplied || bare;
        let (Value::Number(to), true, true) = (&other.number.value, counted, same) else {
            return self;
        };
        // The multiplier of the second number is meant for both: 2—3万元, 三至四成.
        let tenths = other.unit == UnitText::Implied("%") && matches!(s.at(other.number.end), '成' | '折');
        let lift = if tenths && self.entry.is_none() {
            1
        } else if self.entry.is_none() && !self.number.form.multiplied {
            multiplier(s, &other.number)
        } else {
            0
        };
        let from = numeral::shift(from, lift);
        // 零下5至零下12摄氏度 is a range as well.
        if from.sign() != Sign::Minus && from >= *to && self.entry.is_none() {
            return self;
        }
        // 零下20至30摄氏度: both are below zero.
        let below = self.entry.is_none() && s.at(self.number.start) == '零' && from.sign() == Sign::Minus;
        let to = if below && to.sign() == Sign::Plus && !s.ends(start, "零上") { -to } else { to.clone() };
        let value = Value::range(from, to);
        let number = Number { value, end: other.number.end, ..self.number };
        Self { number, infix: other.infix, unit: other.unit, entry: other.entry, end: other.end }
    }
}

/// Where the mark of a note without brackets ends that stands at `at`: 86①亿元, 86²亿元; `at` where none does, or an exponent
/// (10⁸吨).
fn behind_note(s: &Sentence, at: usize) -> usize {
    let base = s.ends(at, "10") && !matches!(s.before(at - 2), '0'..='9' | '.' | ',');
    if base && note::is_raised(s.at(at)) {
        return at;
    }
    at + s.rest(at).iter().take_while(|c| note::is_sign(**c)).count()
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

//! Parts of a whole: 半, 成, 折, 角 and 分 behind 元.

use super::{Measured, UnitText};
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

/// 半年, 半亩, 半个百分点, 半个亿; 半成 is 5 %, and 一半 is one of two.
pub(super) fn half(lexicon: &Lexicon, s: &Sentence, at: usize) -> Option<Measured> {
    let form = numeral::Form::default();
    if s.at(at) == '一' {
        let (value, end) = (Value::fraction(1.into(), 2.into()), at + 2);
        let number = Number { start: at, digits: at, end, value, form, vague: None, unit: None };
        return Some(Measured { number, infix: None, unit: UnitText::None, entry: None, end });
    }
    if s.has(at + 1, "个亿") {
        let value = Value::Number(BigDecimal::new(5.into(), 1));
        let number = Number { start: at, digits: at, end: at + 1, value, form, vague: None, unit: None };
        let mut measured = Measured { number, infix: None, unit: UnitText::None, entry: None, end: at + 1 };
        measured.measure(lexicon, s);
        return Some(measured).filter(|measured| measured.number.form.multiplied);
    }
    let (len, entry) = lexicon.unit(&s.chars, at + 1)?;
    let tenth = len == 1 && s.at(at + 1) == '成';
    let measures = matches!(entry.kind, Kind::Duration | Kind::Measure | Kind::Money) || s.has(at + 1, "个百分点");
    let (value, end) = (BigDecimal::new(5.into(), i64::from(!tenth)), at + 1);
    let number = Number { start: at, digits: at, end, value: Value::Number(value), form, vague: None, unit: None };
    let span = CharRange::new(end, end + len);
    let unit = if tenth { UnitText::Implied("%") } else { UnitText::Span(span) };
    (measures || tenth).then_some(Measured { number, infix: None, unit, entry: Some(entry), end: span.end })
}

impl Measured {
    /// 三成 is 30 %, 八折 is 80 %, 六成半 is 65 %.
    pub(super) fn tenths(&mut self, lexicon: &Lexicon, s: &Sentence) -> bool {
        let told =
            matches!(s.at(self.end), '成' | '折') && lexicon.unit(&s.chars, self.end).is_some_and(|(len, _)| len == 1);
        if !told || self.number.form.arabic && self.number.form.multiplied || self.number.len() > 3 {
            return false;
        }
        // 1成7 is 17 %.
        let tenth = numeral::read(s.rest(self.end + 1)).filter(|tenth| tenth.len == 1 && tenth.value < 10);
        // 8成三高患者: the digit opens a word.
        let tenth = tenth.filter(|_| lexicon.veto.phrase(&s.chars, self.end + 1).is_none());
        let half = tenth.is_none() && is_half(lexicon, s, self.end + 1);
        let more = tenth.as_ref().map_or(BigDecimal::from(if half { 5 } else { 0 }), |tenth| tenth.value.clone());
        let percent = |value: &BigDecimal| numeral::shift(value.clone(), 1) + &more;
        self.number.value = match &self.number.value {
            Value::Number(value) => Value::Number(percent(value)),
            Value::Range(ends) => Value::range(percent(&ends.0), percent(&ends.1)),
            _ => return false,
        };
        self.unit = UnitText::Implied("%");
        self.entry = Some(Unit { kind: Kind::Percent, chinese: Chinese::Any, span: None });
        self.end += 1 + usize::from(tenth.is_some() || half);
        true
    }

    /// 一个半月, 五个多月, 一个半百分点: what stands between 个 and the unit.
    pub(super) fn split(&mut self, lexicon: &Lexicon, s: &Sentence) -> bool {
        let between = s.at(self.end + 1);
        if s.at(self.end) != '个' || !matches!(between, '半' | '多' | '余' | '来') {
            return false;
        }
        let start = self.end + 2;
        let counted: Vec<char> = ['个'].iter().chain(s.rest(start)).copied().take(LONGEST_UNIT).collect();
        let years = || lexicon.unit(&s.chars, start).filter(|(_, unit)| unit.span == Some(Span::Years));
        let unit = lexicon
            .unit(&counted, 0)
            .filter(|(_, unit)| matches!(unit.kind, Kind::Duration | Kind::Percent))
            .map(|(len, unit)| (len - 1, unit));
        let Some((len, unit)) = unit.or_else(years) else { return false };
        if between == '半' {
            self.add_half();
        } else {
            self.infix = Some(CharRange::new(self.end + 1, start));
        }
        self.unit = UnitText::Split(CharRange::new(start, start + len));
        self.entry = Some(unit);
        self.end = start + len;
        true
    }

    /// 两年半, 五亩半, 一倍半, 一番半; 七车半 where nothing goes on that 半 could belong to.
    pub(super) fn half_behind(&mut self, lexicon: &Lexicon, s: &Sentence) {
        let Some(entry) = self.entry else { return };
        let measures = matches!(entry.kind, Kind::Duration | Kind::Measure | Kind::Money)
            || matches!(s.before(self.end), '倍' | '番')
            || entry.kind == Kind::Count && (!is_han(s.at(self.end + 1)) || s.at(self.end + 1) == '的');
        if measures && is_half(lexicon, s, self.end) {
            self.add_half();
            self.end += 1;
        }
    }

    pub(super) fn add_half(&mut self) {
        if let Value::Number(value) = &self.number.value {
            self.number.value = Value::Number(value + BigDecimal::new(5.into(), 1));
        }
    }

    /// 三元五角, 3元5角2分, 两块五毛, 两角五分, 三两五钱: one amount.
    pub(super) fn coins(&mut self, s: &Sentence) {
        let coins: &[(char, i64)] = match s.before(self.end) {
            '元' | '圆' | '块' => &[('角', 1), ('毛', 1), ('分', 2)],
            '角' => &[('分', 1)],
            '两' => &[('钱', 1)],
            _ => return,
        };
        let Value::Number(whole) = &self.number.value else { return };
        let mut amount = whole.clone();
        for &(coin, decimals) in coins {
            let at = self.end + usize::from(s.at(self.end) == '零');
            let digit = s.at(at).to_digit(10).or_else(|| numeral::digit(s.at(at)).map(u32::from));
            if let Some(digit) = digit.filter(|_| s.at(at + 1) == coin && !s.has(at + 2, "钟") && !s.has(at + 2, "之"))
            {
                amount += BigDecimal::new(digit.into(), decimals);
                self.end = at + 2;
            }
        }
        self.number.value = Value::Number(amount);
    }
}

/// Whether the 半 at `at` is half a unit of what stands before it: no word opens with it (半导体), and no unit follows it
/// (半小时).
fn is_half(lexicon: &Lexicon, s: &Sentence, at: usize) -> bool {
    s.at(at) == '半'
        && lexicon.veto.phrase(&s.chars, at).is_none_or(|(start, _)| start < at)
        && lexicon.unit(&s.chars, at + 1).is_none()
}

//! Numbers that leave their unit to another: 3、5和8件, 由28下降到22毫克/升, 百分之四十四、二十二点六.

use super::{Measured, UnitText, moved};
use crate::figure::Value;
use crate::figure::lexicon::Lexicon;
use crate::figure::sentence::Sentence;
use crate::text::numeral;
use crate::text::script::is_han;
use crate::text::time::Time;
use crate::text::units::{Chinese, Kind, Unit};

/// A list whose members share a unit has so many of them at most behind one of its members.
const MEMBERS: usize = 8;

/// From the value that something had to the verb and 到 or 为 there are so many chars at most (进一步下降到).
const VERB: usize = 6;

impl Measured {
    /// As itself, with the unit of a number that it is listed with, where it has none of its own.
    pub fn shared(self, lexicon: &Lexicon, s: &Sentence) -> Self {
        if self.unit == UnitText::None && self.infix.is_none() && matches!(self.number.value, Value::Number(_)) {
            let closed = !is_han(s.at(self.end)) || link(s, self.end).is_some();
            if carries_share(s, self.number.start) && closed {
                let entry = Unit { kind: Kind::Percent, chinese: Chinese::Any, span: None };
                return Self { unit: UnitText::Implied("%"), entry: Some(entry), ..self };
            }
            if self.number.form.arabic
                && let Some(last) = self.listed(lexicon, s).or_else(|| self.became(lexicon, s))
            {
                return self.measured_as(s, last);
            }
        }
        match self.counted(lexicon, s) {
            Some(last) => Self { unit: last.unit, entry: last.entry, ..self },
            None => self,
        }
    }

    /// The last member of a list in which 个 stands for the whole unit: 0.5个、1.5个及1.7个百分点.
    fn counted(&self, lexicon: &Lexicon, s: &Sentence) -> Option<Self> {
        let bare = |unit: &UnitText| matches!(unit, UnitText::Span(unit) if s.slice(unit.start, unit.end) == ['个']);
        let (mut end, mut unit) = (self.end, self.unit.clone());
        for _ in 0..MEMBERS {
            if !bare(&unit) {
                return None;
            }
            let member = Self::read(lexicon, s, end + link(s, end)?)?;
            if member.entry.is_some_and(|unit| unit.kind == Kind::Percent) {
                return Some(member);
            }
            (end, unit) = (member.end, member.unit);
        }
        None
    }

    /// The last member of the list that goes on behind it, where that alone has a unit.
    fn listed(&self, lexicon: &Lexicon, s: &Sentence) -> Option<Self> {
        let before = s.before(self.number.start);
        let opens = is_han(before) && before != '第' || before == ' ' && is_han(s.before(self.number.start - 1));
        if !opens && !matches!(before, '、' | '）' | ')' | '”') {
            return None;
        }
        let mut end = self.end;
        for _ in 0..MEMBERS {
            let start = end + link(s, end)?;
            let digits = start + usize::from(s.at(start) == '-');
            if !s.at(digits).is_ascii_digit() || is_date(s, digits) {
                return None;
            }
            let member = Self::read(lexicon, s, digits)?;
            if member.entry.is_some() {
                return Some(member);
            }
            end = member.end;
        }
        None
    }

    /// The value that it became, or the last of those that it and others became: 22毫克/升 for 由28下降到22毫克/升, 63天 for
    /// 由68、82缩短至51、63天.
    fn became(&self, lexicon: &Lexicon, s: &Sentence) -> Option<Self> {
        let (first, last) = (first_member(s, self.number.start), last_member(s, self.end));
        if !is_han(s.at(last)) || matches!(s.at(last), '年' | '月' | '日') || !moved(s, first) {
            return None;
        }
        let to = (last..last + VERB).find(|at| matches!(s.at(*at), '到' | '至' | '为'))?;
        let start = to + 1;
        let verb = s.slice(last, to).iter().all(|c| is_han(*c));
        let value = Self::read(lexicon, s, start).filter(|_| verb && s.at(start).is_ascii_digit())?;
        let value = if value.entry.is_none() { value.listed(lexicon, s)? } else { value };
        (value.entry.is_some() && !is_date(s, start)).then_some(value)
    }

    /// It, with the unit of `last`, and with its multiplier where both are of one size: 2.5和3.6亿元.
    fn measured_as(mut self, s: &Sentence, last: Self) -> Self {
        let alike = last.number.form.multiplied && self.number.len() <= last.number.len();
        if !self.number.form.multiplied
            && alike
            && let Value::Number(value) = &self.number.value
        {
            self.number.value = Value::Number(numeral::shift(value.clone(), super::multiplier(s, &last.number)));
        }
        Self { unit: last.unit, entry: last.entry, ..self }
    }
}

/// Where the first of the bare numbers opens that are listed before the one at `start`.
fn first_member(s: &Sentence, mut start: usize) -> usize {
    while matches!(s.before(start), '、' | '和' | '及' | '与') {
        let number = s.slice(0, start - 1).iter().rev().take_while(|c| is_arabic(**c)).count();
        if number == 0 {
            break;
        }
        start -= 1 + number;
    }
    start
}

/// Where the last of the bare numbers ends that are listed behind the one that ends at `end`.
fn last_member(s: &Sentence, mut end: usize) -> usize {
    while let Some(len) = link(s, end) {
        let number = s.rest(end + len).iter().take_while(|c| is_arabic(**c)).count();
        if number == 0 {
            break;
        }
        end += len + number;
    }
    end
}

/// Whether `c` is part of an Arabic number.
fn is_arabic(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | ',')
}

fn is_date(s: &Sentence, at: usize) -> bool {
    Time::read(&s.chars, at).is_some_and(|time| time.is_date(&s.chars))
}

/// How long the link between two members of a list is that stands at `at`, the space behind it included.
fn link(s: &Sentence, at: usize) -> Option<usize> {
    let len = match (s.at(at), s.at(at + 1)) {
        ('以', '及') => 2,
        ('、' | '和' | '及' | '与', _) => 1,
        _ => return None,
    };
    Some(len + usize::from(s.at(at + len) == ' '))
}

/// Whether the number at `start` goes on with a list of shares that 百分之 opened: 百分之四十四、二十二点六及九点八.
pub(in crate::figure) fn carries_share(s: &Sentence, start: usize) -> bool {
    let numeral = |c: char| numeral::digit(c).is_some() || matches!(c, '十' | '百' | '点' | '.') || c.is_ascii_digit();
    let mut at = start;
    for _ in 0..MEMBERS {
        at -= match s.before(at) {
            '及' if s.before(at - 1) == '以' => 2,
            '、' | '和' | '及' | '与' => 1,
            _ => return false,
        };
        let end = at;
        while at > 0 && numeral(s.before(at)) {
            at -= 1;
        }
        if at == end || s.ends(at, "分之") {
            return at < end && s.ends(at, "百分之");
        }
    }
    false
}

//! A number with its sign, its 分之 and its place in the sentence.

use crate::figure::Value;
use crate::figure::sentence::Sentence;
use crate::text::numeral::{self, Form};
use crate::text::script::is_han;
use bigdecimal::BigDecimal;

/// A number with a space in it is read from so many characters at most; none in reports is longer.
const LONGEST: usize = 24;

/// A number in a sentence; places are in chars.
#[derive(Clone, Debug)]
pub(super) struct Number {
    /// Where it starts, sign included.
    pub start: usize,
    /// Where its digits start.
    pub digits: usize,
    /// One past its last character, multipliers included.
    pub end: usize,
    pub value: Value,
    pub form: Form,
    /// Where a 多 or 余 stands inside it.
    pub vague: Option<usize>,
    /// The unit that 百分之 and 千分之 stand for.
    pub unit: Option<&'static str>,
}

impl Number {
    /// The number whose first numeral character is at `start`.
    pub fn read(s: &Sentence, start: usize) -> Option<Self> {
        let number = spaced(s, start).or_else(|| numeral::read(s.rest(start)))?;
        let end = start + number.len;
        let signed = sign(s, start, end);
        if let Some((end, value)) = slashed(s, end, &number) {
            return Some(Self { start, digits: start, end, value, form: number.form, vague: None, unit: None });
        }
        if let Some(parts) = parts(s, start, end, &number) {
            return Some(Self { start: signed, ..parts });
        }
        let negative = signed < start && s.at(signed) != '+';
        let (value, upper) =
            if negative { (-number.value, number.upper.map(|u| -u)) } else { (number.value, number.upper) };
        let value = match upper {
            Some(upper) => Value::range(value, upper),
            None => Value::Number(value),
        };
        Some(Self {
            start: signed,
            digits: start,
            end,
            value,
            form: number.form,
            vague: number.vague.map(|at| start + at),
            unit: None,
        })
    }

    /// The value where it is a single number.
    pub fn single(&self) -> Option<&BigDecimal> {
        match &self.value {
            Value::Number(value) => Some(value),
            _ => None,
        }
    }

    /// How many chars the numeral has.
    pub fn len(&self) -> usize {
        self.end - self.digits
    }
}

/// `增长61. 1%`, `投资35. 6亿元`: a point that a scan set off, where a verb before it or what is counted behind it shows that
/// 61 is no list number.
fn spaced(s: &Sentence, start: usize) -> Option<numeral::Numeral> {
    let digits = s.rest(start).iter().take_while(|c| c.is_ascii_digit()).count();
    let space = start + digits + 1;
    let point = digits > 0 && s.has(space - 1, ". ") && s.at(space + 1).is_ascii_digit();
    let told =
        matches!(s.before(start), '长' | '加' | '少' | '降' | '升' | '高' | '低' | '达' | '到' | '至' | '为' | '于');
    let decimals = s.rest(space + 1).iter().take_while(|c| c.is_ascii_digit()).count();
    let year = decimals == 4 && s.at(space + 5) == '年';
    let measured = is_han(s.before(start)) && matches!(s.at(space + 1 + decimals), '%' | '‰' | '万' | '亿');
    if !point || !(told || measured) || year {
        return None;
    }
    let closed: Vec<char> = s.slice(start, space).iter().chain(s.rest(space + 1)).copied().take(LONGEST).collect();
    numeral::read(&closed).map(|number| numeral::Numeral { len: number.len + 1, ..number })
}

/// 百分之九十, 千分之三, 三分之二, 百分之三至四.
fn parts(s: &Sentence, start: usize, end: usize, whole: &numeral::Numeral) -> Option<Number> {
    if !s.has(end, "分之") {
        return None;
    }
    let share = numeral::read(s.rest(end + 2))?;
    let unit = match s.slice(start, end) {
        ['百'] => Some("%"),
        ['千'] => Some("‰"),
        _ => None,
    };
    let value = match (unit, share.upper) {
        (Some(_), Some(upper)) => Value::range(share.value, upper),
        (Some(_), None) => Value::Number(share.value),
        (None, _) => Value::fraction(share.value, whole.value.clone()),
    };
    let mut at = end + 2 + share.len;
    let mut value = value;
    if unit.is_some()
        && let Some((end, upper)) = share_up_to(s, at)
        && let Value::Number(from) = &value
        && *from < upper
    {
        (at, value) = (end, Value::range(from.clone(), upper));
    }
    Some(Number { start, digits: start, end: at, value, form: share.form, vague: None, unit })
}

/// 至四 behind 百分之三: where a range of shares ends, and its upper end. What has a unit of its own is another figure.
fn share_up_to(s: &Sentence, at: usize) -> Option<(usize, BigDecimal)> {
    let upper =
        Some(s.rest(at + 1)).filter(|_| matches!(s.at(at), '至' | '到' | '-' | '—' | '~')).and_then(numeral::read)?;
    let end = at + 1 + upper.len;
    let whole =
        upper.upper.is_none() && !upper.form.arabic && !s.has(end, "分之") && !matches!(s.at(end), '年' | '月' | '个');
    whole.then_some((end, upper.value))
}

/// `1/4`, a space on each side allowed: a small number over one that is greater.
fn slashed(s: &Sentence, end: usize, part: &numeral::Numeral) -> Option<(usize, Value)> {
    let slash = end + usize::from(s.at(end) == ' ');
    let start = slash + 1 + usize::from(s.at(slash + 1) == ' ');
    if s.at(slash) != '/' || !part.form.arabic || !s.at(start).is_ascii_digit() {
        return None;
    }
    let whole = numeral::read(s.rest(start))?;
    let last = start + whole.len;
    let lone = !s.at(last).is_ascii_alphanumeric()
        && !matches!(s.at(last), '/' | '-' | '月' | '日' | '十' | '百' | '千' | '万');
    let small = part.value < whole.value && whole.value <= 20 && part.len + whole.len <= 3;
    (lone && small).then_some((last, Value::fraction(part.value.clone(), whole.value)))
}

/// Where the number from `start` to `end` starts with its sign: a minus or 零下, a plus before a rate, which stand between no
/// two things.
fn sign(s: &Sentence, start: usize, end: usize) -> usize {
    let Some(at) = start.checked_sub(1) else { return start };
    let before = s.before(at);
    let rate = matches!(s.at(end), '%' | '‰') || s.has(end, "个百分点") || s.has(end, "百分点");
    // 6月-7月 names two months, 由上月-7.0%升至-5.2% two rates.
    let dated = !rate && matches!(before, '月' | '日' | '年');
    let lone = !before.is_ascii_alphanumeric() && !dated && !matches!(before, '-' | '.' | '%' | ')' | '）');
    match s.at(at) {
        '-' if lone && s.at(start).is_ascii_digit() => at,
        '+' if lone && rate => at,
        '负' if !matches!(before, '欺' | '抱' | '担' | '肩' | '胜' | '辜' | '减' | '正') => at,
        '下' if s.before(at) == '零' => at - 1,
        _ => start,
    }
}

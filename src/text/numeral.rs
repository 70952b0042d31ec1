//! Numerals, Arabic, Chinese, formal and mixed, read into exact decimals.

mod arabic;
mod parser;

use crate::text::fold::fold;
use arabic::Arabic;
use bigdecimal::BigDecimal;
use parser::NumeralParser;

/// The greatest power of ten that the multipliers of a numeral may add up to, as of 亿亿亿; further multipliers are no part
/// of it. A value is written with as many zeros, and no report counts what has more than some twenty.
const MOST_POWER: u32 = 400;

/// The longest numeral in chars. What is longer counts nothing, and a text of nothing but digits would be read from each of
/// them to the end.
pub const LONGEST: usize = 256;

/// A numeral at the front of some text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numeral {
    /// Its length in chars, multipliers (万, 亿) and single spaces inside included.
    pub len: usize,
    /// Its value; the lower one where it names two (三四十).
    pub value: BigDecimal,
    /// The higher value where it names two (三四十 → 40).
    pub upper: Option<BigDecimal>,
    /// Where a 多, 余 or 几 stands inside, before a multiplier (三亿零五百多万), in chars.
    pub vague: Option<usize>,
    /// How it is written.
    pub form: Form,
}

/// How a numeral is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// It opens with an Arabic digit.
    pub arabic: bool,
    /// It has a decimal fraction.
    pub decimal: bool,
    /// Its thousands are set apart (17,000).
    pub grouped: bool,
    /// A Chinese multiplier (十, 百, 万, 亿) takes part.
    pub multiplied: bool,
    /// Chinese digits stand in a row (二〇二〇).
    pub positional: bool,
}

/// The value of a whole text that is one numeral, sign allowed; nothing if it is anything else.
pub fn parse(text: &str) -> Option<BigDecimal> {
    let chars: Vec<char> = text.trim().chars().map(fold).collect();
    let (negative, digits) = match chars.split_first() {
        Some(('负' | '-', rest)) => (true, rest),
        _ => (false, chars.as_slice()),
    };
    let numeral = read(digits).filter(|numeral| numeral.len == digits.len())?;
    Some(if negative { -numeral.value } else { numeral.value })
}

/// How many digits and multipliers stand at the front of `chars`.
pub fn run(chars: &[char]) -> usize {
    chars.iter().take_while(|c| c.is_ascii_digit() || digit(**c).is_some() || exponent(**c).is_some()).count()
}

/// The longest numeral at the front of `chars`, which must be folded (`text::fold`); none if it is longer than `LONGEST`.
pub fn read(chars: &[char]) -> Option<Numeral> {
    let near = chars.get(..=LONGEST).unwrap_or(chars);
    read_near(near).filter(|numeral| numeral.len <= LONGEST)
}

fn read_near(chars: &[char]) -> Option<Numeral> {
    if let Some(numeral) = simple(chars) {
        return Some(numeral);
    }
    let lower = NumeralParser::new(chars, false).run();
    let upper = lower.paired.then(|| NumeralParser::new(chars, true).run().finish()).flatten();
    let (len, vague, form) = (lower.end, lower.vague, lower.form);
    let value = lower.finish()?;
    Some(Numeral { len, value, upper, vague, form })
}

/// The common case, read at once: an Arabic number with multipliers right behind it (3871.56万, 6.35万亿).
fn simple(chars: &[char]) -> Option<Numeral> {
    let number = chars.first().filter(|c| c.is_ascii_digit()).and_then(|_| Arabic::read(chars, 0))?;
    let mut end = number.end;
    let mut power = 0;
    while let Some(exponent) = chars
        .get(end)
        .and_then(|c| match c {
            '万' => Some(4),
            '亿' => Some(8),
            _ => None,
        })
        .filter(|exponent| power + exponent <= MOST_POWER)
    {
        power += exponent;
        end += 1;
    }
    let next = chars.get(end).copied().unwrap_or('\0');
    let done = !matches!(next, ' ' | '.' | '多' | '余' | '几' | '来' | '点')
        && !next.is_ascii_digit()
        && digit(next).is_none()
        && exponent(next).is_none();
    let form = Form {
        arabic: true,
        decimal: number.decimal,
        grouped: number.grouped,
        multiplied: power > 0,
        positional: false,
    };
    done.then(|| Numeral { len: end, value: shift(number.value, power), upper: None, vague: None, form })
}

/// The value of a single Chinese digit, formal ones and 两 included.
pub fn digit(c: char) -> Option<u8> {
    Some(match c {
        '零' | '〇' | '○' => 0,
        '一' | '壹' => 1,
        '二' | '贰' | '两' => 2,
        '三' | '叁' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// How many tens a character stands for that is both digit and multiplier: 廿 is twenty.
fn tens(c: char) -> Option<u8> {
    Some(match c {
        '廿' => 2,
        '卅' => 3,
        '卌' => 4,
        _ => return None,
    })
}

/// The power of ten that a Chinese multiplier stands for; 兆 is 10¹², as in Taiwan's reports.
pub fn exponent(c: char) -> Option<u32> {
    Some(match c {
        '十' | '拾' | '廿' | '卅' | '卌' => 1,
        '百' | '佰' => 2,
        '千' | '仟' => 3,
        '万' => 4,
        '亿' => 8,
        '兆' => 12,
        _ => return None,
    })
}

/// `value` times ten to the power of `exponent`.
pub fn shift(value: BigDecimal, exponent: impl Into<i64>) -> BigDecimal {
    let (digits, scale) = value.into_bigint_and_exponent();
    BigDecimal::new(digits, scale - exponent.into())
}

#[cfg(test)]
mod tests;

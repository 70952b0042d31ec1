//! A number as it is written: its value, and between which values the true one lies.

use super::words::CheckWords;
use crate::figure::{Figure, Kind, Value};
use crate::text::fold::fold;
use bigdecimal::num_bigint::BigInt;
use bigdecimal::{BigDecimal, ToPrimitive};

/// Numbers are added up in parts that are so many places behind the point: more than any is written with.
pub(super) const PARTS: i64 = 12;

/// How far an approximate value may be from the true one, to one side (近, 超) or to either (约), in parts of it.
const APPROXIMATE: [u8; 2] = [10, 20];

/// A number and its interval: half a unit of its last place on either side, unless it counts things one by one.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Written {
    pub value: BigDecimal,
    pub low: BigDecimal,
    pub high: BigDecimal,
    /// A unit of its last place; zero where it is exact.
    pub last: BigDecimal,
    /// How many digits tell it from others: zeros at both ends are left out.
    pub digits: usize,
    /// How many digits are written, zeros before them left out.
    pub places: usize,
}

impl Written {
    /// The number of a figure in this text, with the words `before` it; none where it is no single one.
    pub fn of(figure: &Figure, text: &str, before: &str, words: &CheckWords) -> Option<Self> {
        let Value::Number(value) = &figure.value else { return None };
        let numeral = WrittenDigits::read(figure.number.of(text));
        let last = numeral.last(value);
        let counts = matches!(figure.kind, Kind::Count | Kind::Other | Kind::Age | Kind::Rank);
        let exact = counts && last <= 1 && !numeral.has_decimals();
        let last = if exact { BigDecimal::default() } else { last };
        let mut written = Self { places: numeral.places(), ..Self::around(value.clone(), last, numeral.significant()) };
        written.widen(&figure.qualifier, words);
        if words.copula.cut_behind(before).is_some_and(|before| words.about.cut_behind(before).is_some()) {
            written.widen(before, words);
        }
        Some(written)
    }

    /// A value of which the last place is known.
    pub fn around(value: BigDecimal, last: BigDecimal, digits: usize) -> Self {
        let half = half(&last);
        Self { low: &value - &half, high: &value + &half, value, last, digits, places: digits }
    }

    /// The value below zero that is as far from it.
    pub fn negated(&self) -> Self {
        Self { value: -&self.value, low: -&self.high, high: -&self.low, ..self.clone() }
    }

    /// Low end, value and high end in parts of `PARTS`; none where they are no whole number of them.
    pub fn in_parts(&self) -> Option<[i128; 3]> {
        let parts = |value: &BigDecimal| {
            let (digits, exponent) = value.as_bigint_and_exponent();
            let power = u32::try_from(PARTS - exponent).ok()?;
            digits.to_i128()?.checked_mul(10i128.checked_pow(power)?)
        };
        Some([parts(&self.low)?, parts(&self.value)?, parts(&self.high)?])
    }

    /// Whether it is zero.
    pub fn is_zero(&self) -> bool {
        self.value == 0
    }

    fn widen(&mut self, qualifier: &str, words: &CheckWords) {
        let part = |of: u8| tenths(&self.value.abs(), of);
        let (side, both) = (part(APPROXIMATE[0]), part(APPROXIMATE[1]));
        let (value, low, high) = (self.value.clone(), self.low.clone(), self.high.clone());
        if words.below.stand_in(qualifier) {
            self.low = (&value - &side).min(low);
        }
        if words.above.stand_in(qualifier) {
            self.high = (&value + &side).max(high);
        }
        if words.about.stand_in(qualifier) {
            (self.low, self.high) = (&value - &both, value + both);
        }
    }
}

/// The digits of a value without zeros behind them, and how many of them are decimals.
fn trimmed(value: &BigDecimal) -> (BigInt, i64) {
    let (digits, exponent) = value.as_bigint_and_exponent();
    let Some(mut digits) = digits.to_i128().filter(|digits| *digits != 0) else {
        return value.normalized().into_bigint_and_exponent();
    };
    let mut exponent = exponent;
    while digits % 10 == 0 {
        (digits, exponent) = (digits / 10, exponent - 1);
    }
    (digits.into(), exponent)
}

/// Half of a value, exactly.
pub(super) fn half(value: &BigDecimal) -> BigDecimal {
    value * BigDecimal::new(5.into(), 1)
}

/// One part of so many; ten and twenty divide without a rest.
fn tenths(value: &BigDecimal, of: u8) -> BigDecimal {
    let tenth = value * BigDecimal::new(1.into(), 1);
    if of == APPROXIMATE[1] { half(&tenth) } else { tenth }
}

/// The digits of a numeral as they are written, the multiplier left out.
pub(super) struct WrittenDigits {
    digits: String,
    pub decimals: usize,
}

impl WrittenDigits {
    pub fn read(written: &str) -> Self {
        let mut numeral = Self { digits: String::new(), decimals: 0 };
        let mut behind_point = false;
        for c in written.chars().map(fold) {
            match c {
                '0'..='9' => {
                    numeral.digits.push(c);
                    numeral.decimals += usize::from(behind_point);
                }
                '.' => behind_point = true,
                ',' | '，' | '-' | '−' | '+' => {}
                c if c.is_whitespace() => {}
                _ => break,
            }
        }
        numeral
    }

    /// A unit of its last place, where it stands for this value.
    fn last(&self, value: &BigDecimal) -> BigDecimal {
        BigDecimal::new(1.into(), self.decimals as i64 - self.power(value))
    }

    /// The power of ten that multiplies the digits, in the number or in the head of a table.
    pub fn power(&self, value: &BigDecimal) -> i64 {
        let Some(mantissa) = self.mantissa() else { return 0 };
        let ((digits, at), (same, exponent)) = (trimmed(&mantissa), trimmed(value));
        if digits.magnitude() == same.magnitude() && *value != 0 { at - exponent } else { 0 }
    }

    /// The number that the digits make alone.
    fn mantissa(&self) -> Option<BigDecimal> {
        let digits: BigInt = self.digits.parse().ok()?;
        Some(BigDecimal::new(digits, self.decimals as i64))
    }

    /// The digits with their point, without what parts thousands; none of a Chinese numeral.
    pub fn written(&self) -> Option<String> {
        self.mantissa().map(|mantissa| mantissa.to_plain_string())
    }

    fn has_decimals(&self) -> bool {
        self.decimals > 0
    }

    fn places(&self) -> usize {
        self.digits.trim_start_matches('0').len()
    }

    fn significant(&self) -> usize {
        self.digits.trim_matches('0').len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Document, Source};
    use crate::figure::Engine;

    /// Low and high of the first figure of a text.
    fn ends(text: &str) -> [String; 2] {
        let document = Document::parse(Source { name: "test".into(), encoding: "UTF-8" }, text.to_owned());
        let figure = Engine::new().find(&document).remove(0);
        let written = Written::of(&figure, &document.text, "", &CheckWords::built_in()).unwrap();
        [&written.low, &written.high].map(|end| end.normalized().to_plain_string())
    }

    #[test]
    fn a_number_stands_for_half_a_unit_of_its_last_place_on_either_side() {
        assert_eq!(ends("收入31.4亿元。"), ["3135000000", "3145000000"]);
        assert_eq!(ends("收入1,317万元。"), ["13165000", "13175000"]);
        assert_eq!(ends("增长7.0%。"), ["6.95", "7.05"]);
        assert_eq!(ends("收入700万元。"), ["6995000", "7005000"]);
    }

    #[test]
    fn what_is_counted_one_by_one_is_exact() {
        assert_eq!(ends("办结案件113件。"), ["113", "113"]);
        assert_eq!(ends("参保13万人。"), ["125000", "135000"]);
    }

    #[test]
    fn approximate_values_are_wider_on_the_side_that_the_word_says() {
        assert_eq!(ends("建成超过170个。"), ["170", "187"]);
        assert_eq!(ends("建成近170个。"), ["153", "170"]);
        assert_eq!(ends("建成约170个。"), ["161.5", "178.5"]);
    }
}

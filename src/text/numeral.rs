//! Numerals, Arabic, Chinese, formal and mixed, read into exact decimals.

mod arabic;

use crate::text::fold::fold;
use arabic::{Arabic, decimal};
use bigdecimal::BigDecimal;

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

/// The longest numeral at the front of `chars`, which must be folded (`text::fold`).
pub fn read(chars: &[char]) -> Option<Numeral> {
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
    while let Some(exponent) = chars.get(end).and_then(|c| match c {
        '万' => Some(4),
        '亿' => Some(8),
        _ => None,
    }) {
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

/// The power of ten that a Chinese multiplier stands for; 兆 is 10¹², as in Taiwan's reports.
pub fn exponent(c: char) -> Option<u32> {
    Some(match c {
        '十' | '拾' => 1,
        '百' | '佰' => 2,
        '千' | '仟' => 3,
        '万' => 4,
        '亿' => 8,
        '兆' => 12,
        _ => return None,
    })
}

/// `value` times ten to the power of `exponent`.
pub fn shift(value: BigDecimal, exponent: u32) -> BigDecimal {
    let (digits, scale) = value.into_bigint_and_exponent();
    BigDecimal::new(digits, scale - i64::from(exponent))
}

/// What the parser took last.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Nothing,
    Arabic,
    Digit,
    Zero,
    Unit(u32),
}

struct NumeralParser<'a> {
    chars: &'a [char],
    /// Take the second of two neighbouring digits (三四十).
    second: bool,
    end: usize,
    last: Last,
    /// A digit that stands right behind a multiplier: it counts tenths of it where nothing follows (九万四).
    elliptic: Option<u32>,
    /// Closed parts with the power of ten of their multiplier.
    parts: Vec<(BigDecimal, u32)>,
    section: Option<BigDecimal>,
    current: Option<BigDecimal>,
    vague: Option<usize>,
    paired: bool,
    form: Form,
}

impl<'a> NumeralParser<'a> {
    fn new(chars: &'a [char], second: bool) -> Self {
        Self {
            chars,
            second,
            end: 0,
            last: Last::Nothing,
            elliptic: None,
            parts: Vec::new(),
            section: None,
            current: None,
            vague: None,
            paired: false,
            form: Form::default(),
        }
    }

    fn at(&self, index: usize) -> char {
        self.chars.get(index).copied().unwrap_or('\0')
    }

    fn run(mut self) -> Self {
        while self.step() {}
        self
    }

    fn step(&mut self) -> bool {
        let c = self.at(self.end);
        match c {
            '0'..='9' | '.' => self.arabic(self.end),
            ' ' => self.spaced(),
            '多' | '余' | '几' | '来' => self.more(),
            '点' => self.point(),
            _ if digit(c).is_some() => self.digits(),
            _ => exponent(c).is_some_and(|power| self.unit(self.end, power)),
        }
    }

    /// An Arabic number: at the start, or behind a multiplier that is greater than it (3万5千).
    fn arabic(&mut self, start: usize) -> bool {
        let Some(number) = Arabic::read(self.chars, start) else { return false };
        let fits = match self.last {
            Last::Nothing => true,
            // `1兆948.18億`: a fraction may stand before a multiplier of its own.
            Last::Unit(power) => {
                let below = exponent(self.at(number.end)).is_some_and(|next| (4..power).contains(&next));
                (!number.decimal || below) && number.digits <= power as usize
            }
            Last::Zero => !number.decimal && self.current.is_none(),
            _ => false,
        };
        if !fits {
            return false;
        }
        self.form.arabic |= self.last == Last::Nothing;
        self.form.decimal |= number.decimal;
        self.form.grouped |= number.grouped;
        self.current = Some(number.value);
        self.take(number.end, Last::Arabic);
        true
    }

    /// One space inside: before a multiplier, or between a multiplier and the digits behind it (3 萬 4,215).
    fn spaced(&mut self) -> bool {
        let next = self.at(self.end + 1);
        match self.last {
            Last::Arabic => match exponent(next) {
                // `5 千億`: a smaller multiplier needs a greater one behind it.
                Some(power) if power >= 4 || exponent(self.at(self.end + 2)).is_some_and(|next| next >= 4) => {
                    self.unit(self.end + 1, power)
                }
                _ => false,
            },
            Last::Unit(power) if power >= 4 && self.form.arabic && next.is_ascii_digit() => {
                let behind = Arabic::read(self.chars, self.end + 1);
                // `2.5万 3000户` is two numbers; `3 萬 4,215` and `4 兆 6,120 億` are one.
                behind.is_some_and(|n| n.grouped || self.spaced_multiplier(n.end)) && self.arabic(self.end + 1)
            }
            _ => false,
        }
    }

    fn spaced_multiplier(&self, mut index: usize) -> bool {
        index += usize::from(self.at(index) == ' ');
        exponent(self.at(index)).is_some_and(|power| power >= 4)
    }

    fn more(&mut self) -> bool {
        let power = exponent(self.at(self.end + 1)).unwrap_or(0);
        let open = matches!(self.last, Last::Unit(_) | Last::Digit | Last::Arabic);
        if power < 2 || !open || self.vague.is_some() || self.is_measure(self.end + 1) {
            return false;
        }
        self.vague = Some(self.end);
        self.end += 1;
        true
    }

    fn point(&mut self) -> bool {
        let digits: Vec<u8> = self.run_of_digits(self.end + 1);
        let whole = match (self.section.take(), self.current.take()) {
            (None, None) => return false,
            (a, b) if digits.is_empty() || self.form.arabic || self.form.decimal => {
                (self.section, self.current) = (a, b);
                return false;
            }
            (a, b) => sum(a, b),
        };
        self.current = Some(whole + positional(&digits, digits.len()));
        self.form.decimal = true;
        self.take(self.end + 1 + digits.len(), Last::Digit);
        true
    }

    fn run_of_digits(&self, start: usize) -> Vec<u8> {
        self.chars.iter().skip(start).map_while(|c| digit(*c)).collect()
    }

    fn digits(&mut self) -> bool {
        if !matches!(self.last, Last::Nothing | Last::Zero | Last::Unit(_)) {
            return false;
        }
        let run = self.run_of_digits(self.end);
        match run.as_slice() {
            [0, rest @ ..] if self.last != Last::Nothing || rest.is_empty() => self.zero(),
            [only] => self.single(*only),
            [low, high] if (high.wrapping_sub(*low) == 1 || (*low, *high) == (3, 5)) && *low > 0 => {
                self.paired = true;
                self.current = Some(BigDecimal::from(if self.second { *high } else { *low }));
                self.take(self.end + 2, Last::Digit);
            }
            run if self.last == Last::Nothing => {
                self.form.positional = true;
                self.current = Some(positional(run, 0));
                self.take(self.end + run.len(), Last::Digit);
            }
            _ => return false,
        }
        true
    }

    fn zero(&mut self) {
        if self.last == Last::Nothing {
            self.current = Some(BigDecimal::from(0));
        }
        self.take(self.end + 1, Last::Zero);
    }

    fn single(&mut self, value: u8) {
        self.elliptic = match self.last {
            Last::Unit(power) if power > 1 => Some(power - 1),
            _ => None,
        };
        self.current = Some(BigDecimal::from(value));
        self.end += 1;
        self.last = Last::Digit;
    }

    /// A multiplier, unless it opens a measure (5千米, 10万千瓦).
    fn unit(&mut self, at: usize, power: u32) -> bool {
        if self.is_measure(at) {
            return false;
        }
        if power < 4 {
            self.small(power)
        } else {
            self.big(power)
        }
        self.form.multiplied = true;
        self.take(at + 1, Last::Unit(power));
        true
    }

    fn is_measure(&self, at: usize) -> bool {
        match (self.at(at), self.at(at + 1)) {
            ('千', '瓦' | '伏' | '赫' | '卡' | '帕' | '焦')
            | ('百', '帕')
            | ('兆', '瓦' | '伏' | '赫' | '帕' | '字' | '比' | '焦') => true,
            ('百', '分') => self.at(at + 2) == '点',
            ('千', '米' | '克') => matches!(self.last, Last::Arabic | Last::Unit(4..)),
            _ => false,
        }
    }

    fn small(&mut self, power: u32) {
        let zero = BigDecimal::from(0);
        let count = self.current.take().filter(|value| *value != zero).unwrap_or_else(|| BigDecimal::from(1));
        self.section = Some(sum(self.section.take(), Some(shift(count, power))));
    }

    /// A multiplier of 10⁴ and more multiplies everything before it that is smaller (4569万8311亿, 6.35万亿).
    fn big(&mut self, power: u32) {
        let open = self.section.is_some() || self.current.is_some();
        let mut value = open.then(|| sum(self.section.take(), self.current.take()));
        let mut reach = power;
        while let Some((part, below)) = self.parts.pop_if(|(_, below)| *below < power || (value.is_none() && !open)) {
            reach = reach.max(below + power);
            value = Some(sum(value, Some(part)));
        }
        let value = value.unwrap_or_else(|| BigDecimal::from(1));
        self.parts.push((shift(value, power), reach));
    }

    fn take(&mut self, end: usize, last: Last) {
        self.end = end;
        self.last = last;
        self.elliptic = None;
    }

    fn finish(self) -> Option<BigDecimal> {
        let current = match self.elliptic {
            Some(power) => self.current.map(|value| shift(value, power)),
            None => self.current,
        };
        (self.last != Last::Nothing).then(|| {
            let open = (self.section.is_some() || current.is_some()).then(|| sum(self.section, current));
            self.parts.into_iter().fold(open, |total, (part, _)| Some(sum(total, Some(part)))).unwrap_or_default()
        })
    }
}

fn sum(a: Option<BigDecimal>, b: Option<BigDecimal>) -> BigDecimal {
    match (a, b) {
        (Some(a), Some(b)) => a + b,
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => BigDecimal::from(0),
    }
}

/// Digits in a row as a number with so many decimals.
fn positional(digits: &[u8], decimals: usize) -> BigDecimal {
    decimal(digits.iter().copied(), decimals)
}

#[cfg(test)]
mod tests;

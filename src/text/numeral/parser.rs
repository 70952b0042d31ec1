//! The parser of numerals that have Chinese digits, multipliers within, or spaces.

use super::arabic::{Arabic, decimal};
use super::{Form, MOST_POWER, digit, exponent, shift, tens};
use bigdecimal::BigDecimal;

/// What the parser took last.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Nothing,
    Arabic,
    Digit,
    Zero,
    Unit(u32),
}

pub(super) struct NumeralParser<'a> {
    chars: &'a [char],
    /// Take the second of two neighbouring digits (三四十).
    second: bool,
    pub end: usize,
    last: Last,
    /// A digit that stands right behind a multiplier: it counts tenths of it where nothing follows (九万四).
    elliptic: Option<u32>,
    /// Closed parts with the power of ten of their multiplier.
    parts: Vec<(BigDecimal, u32)>,
    section: Option<BigDecimal>,
    current: Option<BigDecimal>,
    pub vague: Option<usize>,
    pub paired: bool,
    /// The sum of the powers of its multipliers.
    power: u32,
    pub form: Form,
}

impl<'a> NumeralParser<'a> {
    pub fn new(chars: &'a [char], second: bool) -> Self {
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
            power: 0,
            form: Form::default(),
        }
    }

    fn at(&self, index: usize) -> char {
        self.chars.get(index).copied().unwrap_or('\0')
    }

    pub fn run(mut self) -> Self {
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
            _ if tens(c).is_some() => self.tens(c),
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
                // `5 千億`, `1,462萬8 千元`, `386,500 千元`: a smaller multiplier needs a greater one on either side, or 元.
                Some(power)
                    if power >= 4
                        || !self.parts.is_empty()
                        || self.at(self.end + 2) == '元'
                        || exponent(self.at(self.end + 2)).is_some_and(|next| next >= 4) =>
                {
                    self.unit(self.end + 1, power)
                }
                _ => false,
            },
            Last::Unit(power) if power >= 4 && self.form.arabic && next.is_ascii_digit() => {
                let behind = Arabic::read(self.chars, self.end + 1);
                // `2.5万 3000户` is two numbers; `3 萬 4,215`, `1 萬 6000` and `4 兆 6,120 億` are one.
                let apart = self.at(self.end - 2) == ' ' && !self.form.decimal;
                behind.is_some_and(|n| n.grouped || apart || self.spaced_multiplier(n.end)) && self.arabic(self.end + 1)
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

    /// Chinese digits in a row; a zero among them may be typed as 0 or O (二0一四). A 两 behind another digit weighs (十二两),
    /// but in 一两个.
    fn run_of_digits(&self, start: usize) -> Vec<u8> {
        let zero = |c: char| matches!(c, '0' | 'O').then_some(0);
        let pair = usize::from(start == 0 && self.at(0) == '一');
        let run = self.chars.iter().skip(start).enumerate();
        run.take_while(|(index, c)| **c != '两' || *index <= pair)
            .map_while(|(index, c)| digit(*c).or_else(|| zero(*c).filter(|_| index > 0)))
            .collect()
    }

    /// 廿五, 一百卅: the digit and the multiplier in one.
    fn tens(&mut self, c: char) -> bool {
        let fits = matches!(self.last, Last::Nothing | Last::Zero | Last::Unit(2..));
        if fits {
            self.current = tens(c).map(BigDecimal::from);
        }
        fits && self.unit(self.end, 1)
    }

    fn digits(&mut self) -> bool {
        if !matches!(self.last, Last::Nothing | Last::Zero | Last::Unit(_)) || self.is_apart() {
            return false;
        }
        let run = self.run_of_digits(self.end);
        match run.as_slice() {
            [0, rest @ ..] if self.last != Last::Nothing || rest.is_empty() => self.zero(),
            [only] => self.single(*only),
            [low, high] if !self.fills(2) && (high.wrapping_sub(*low) == 1 || (*low, *high) == (3, 5)) && *low > 0 => {
                self.paired = true;
                self.current = Some(BigDecimal::from(if self.second { *high } else { *low }));
                self.take(self.end + 2, Last::Digit);
            }
            run if self.last == Last::Nothing || self.fills(run.len()) => {
                self.form.positional = true;
                self.current = Some(positional(run, 0));
                self.take(self.end + run.len(), Last::Digit);
            }
            _ => return false,
        }
        true
    }

    /// Whether so many digits in a row are what stands behind a multiplier: before a smaller one (十二亿七〇三三万), or all
    /// four places of 万 (七万一四〇六).
    fn fills(&self, digits: usize) -> bool {
        match (self.last, exponent(self.at(self.end + digits))) {
            (Last::Unit(power), Some(below)) => (4..power).contains(&below) && digits <= 4,
            (Last::Unit(4), None) => digits == 4,
            _ => false,
        }
    }

    /// Whether the digit behind a multiplier is no part of the number: 三百两 is so much silver, 4万亿三个台阶 has three steps.
    fn is_apart(&self) -> bool {
        let Last::Unit(power) = self.last else { return false };
        let next = self.at(self.end + 1);
        let last = exponent(next).is_none() && next != '点' && digit(next).is_none();
        match self.at(self.end) {
            '零' | '〇' | '○' => false,
            '两' => last,
            _ => last && (self.form.arabic || power >= 8 && next == '个'),
        }
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
        if self.is_measure(at) || self.power + power > MOST_POWER {
            return false;
        }
        self.power += power;
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
            ('千', '瓦' | '伏' | '赫' | '卡' | '帕' | '焦' | '牛' | '乏' | '贝')
            | ('百', '帕')
            | ('兆', '瓦' | '伏' | '赫' | '帕' | '字' | '比' | '焦' | '贝') => true,
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

    pub fn finish(self) -> Option<BigDecimal> {
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

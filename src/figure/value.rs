//! How values and the other fields are written down.

use super::{Change, Direction, Figure, Kind, Value};
use crate::text::numeral;
use bigdecimal::BigDecimal;
use bigdecimal::num_bigint::Sign;
use std::fmt::{self, Display, Formatter};

impl Value {
    /// What it is sorted by: the number, a range by its ends, a ratio or fraction by its quotient.
    pub fn magnitude(&self) -> (BigDecimal, BigDecimal) {
        let (from, upto) = match self {
            Value::Number(value) => (value.clone(), value.clone()),
            Value::Range(ends) => (**ends).clone(),
            Value::Fraction(parts) => (quotient(&parts.0, &parts.1), parts.0.clone()),
            Value::Ratio(parts) => match &**parts {
                [part, whole, ..] => (quotient(part, whole), part.clone()),
                parts => (parts.iter().sum(), BigDecimal::default()),
            },
        };
        (from, upto)
    }
}

/// How many times `whole` there is in `part`; `part` itself where there is no telling.
fn quotient(part: &BigDecimal, whole: &BigDecimal) -> BigDecimal {
    if *whole == 0 { part.clone() } else { part / whole }
}

/// -1 where a value is below zero, 0 where it is zero, else 1.
pub(super) fn sign(value: &Value) -> i8 {
    let (magnitude, _) = value.magnitude();
    match magnitude.sign() {
        Sign::Minus => -1,
        Sign::NoSign => 0,
        Sign::Plus => 1,
    }
}

/// The value below zero that is as far from it.
pub(super) fn negated(value: Value) -> Value {
    if let Value::Number(number) = value { Value::Number(-number) } else { value }
}

/// Multiplies a value by ten to the power of `power`.
pub(super) fn shift(value: &mut Value, power: u32) {
    let times = |number: &BigDecimal| numeral::shift(number.clone(), power);
    *value = match &*value {
        Value::Number(number) => Value::Number(times(number)),
        Value::Range(ends) => Value::range(times(&ends.0), times(&ends.1)),
        other => other.clone(),
    };
}

/// As other programs read it: no exponent, no trailing zeros: `38715600`, `97.4`, `2/3`, `2~3`, `3:1`.
impl Display for Value {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Value::Number(value) => f.write_str(&plain(value)),
            Value::Range(ends) => write!(f, "{}~{}", plain(&ends.0), plain(&ends.1)),
            Value::Fraction(parts) => write!(f, "{}/{}", plain(&parts.0), plain(&parts.1)),
            Value::Ratio(parts) => f.write_str(&parts.iter().map(plain).collect::<Vec<_>>().join(":")),
        }
    }
}

impl Value {
    /// How many numbers it has and how they stand: the name in the output contract.
    pub fn shape(&self) -> &'static str {
        match self {
            Value::Number(_) => "single",
            Value::Range(_) => "range",
            Value::Ratio(_) => "ratio",
            Value::Fraction(_) => "fraction",
        }
    }

    /// The number, where it is a single one.
    pub fn number(&self) -> Option<String> {
        match self {
            Value::Number(value) => Some(plain(value)),
            _ => None,
        }
    }

    /// The lower and the upper end of a range.
    pub fn ends(&self) -> (Option<String>, Option<String>) {
        match self {
            Value::Range(ends) => (Some(plain(&ends.0)), Some(plain(&ends.1))),
            _ => (None, None),
        }
    }
}

impl Figure {
    /// By how much something rose or fell, with its sign; nothing of a result, or where it is no single number.
    pub fn change_value(&self) -> Option<String> {
        let (Value::Number(value), Some(Change::By)) = (&self.value, self.change) else { return None };
        // 下降-3.5% says it twice.
        let falls = self.direction == Some(Direction::Down) && value.sign() != Sign::Minus;
        Some(if falls { plain(&-value) } else { plain(value) })
    }
}

impl Value {
    pub(super) fn range(from: BigDecimal, to: BigDecimal) -> Self {
        Self::Range(Box::new((from, to)))
    }

    pub(super) fn fraction(part: BigDecimal, whole: BigDecimal) -> Self {
        Self::Fraction(Box::new((part, whole)))
    }
}

fn plain(value: &BigDecimal) -> String {
    value.normalized().to_plain_string()
}

impl Kind {
    /// The kinds of units that are told; ranges and fractions are of the kind of their unit.
    pub const TOLD: [Self; 9] = [
        Kind::Count,
        Kind::Percent,
        Kind::Money,
        Kind::Duration,
        Kind::Measure,
        Kind::Ratio,
        Kind::Score,
        Kind::Age,
        Kind::Other,
    ];

    /// The name in the output contract.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Count => "count",
            Kind::Percent => "percent",
            Kind::Money => "money",
            Kind::Duration => "duration",
            Kind::Measure => "measure",
            Kind::Ratio => "ratio",
            Kind::Score => "score",
            Kind::Age => "age",
            Kind::Fraction => "fraction",
            Kind::Range => "range",
            Kind::Rank => "rank",
            Kind::Other => "other",
        }
    }
}

impl Direction {
    /// The name in the output contract.
    pub fn name(self) -> &'static str {
        match self {
            Direction::Up => "up",
            Direction::Down => "down",
        }
    }
}

impl Change {
    /// The name in the output contract.
    pub fn name(self) -> &'static str {
        match self {
            Change::By => "by",
            Change::To => "to",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> BigDecimal {
        text.parse().unwrap()
    }

    #[test]
    fn values_are_held_against_each_other_by_what_they_amount_to() {
        let pair = |a: i32, b: i32| Box::new((a.into(), b.into()));
        let sorted = [
            Value::Number(number("-3")),
            Value::Fraction(pair(3, 8)),
            Value::Fraction(pair(1, 2)),
            Value::Number(2.into()),
            Value::Range(pair(2, 3)),
            Value::Ratio(vec![3.into(), 1.into()]),
            Value::Ratio(vec![4.into(), 0.into()]),
        ];
        assert!(sorted.is_sorted_by_key(Value::magnitude));
    }

    #[test]
    fn values_are_written_without_exponent_or_trailing_zeros() {
        assert_eq!(Value::Number(number("3.8715600e7")).to_string(), "38715600");
        assert_eq!(Value::Number(number("97.40")).to_string(), "97.4");
        assert_eq!(Value::Number(number("0.000")).to_string(), "0");
        assert_eq!(Value::fraction(2.into(), 3.into()).to_string(), "2/3");
        assert_eq!(Value::range(2.into(), 3.into()).to_string(), "2~3");
        assert_eq!(Value::Ratio(vec![number("5.80"), 42.into()]).to_string(), "5.8:42");
    }
}

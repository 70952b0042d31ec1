//! Figures that can be held against each other, and how much one of them is of the largest.

use crate::figure::{Change, Direction, Figure, Kind, Value};
use bigdecimal::{BigDecimal, ToPrimitive};

/// What figures of a series have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Series<'a> {
    /// What sort of figures they are.
    pub kind: Kind,
    /// Their unit.
    pub unit: &'a str,
    /// Whether they tell by how much something changed, and not how much it is.
    pub is_difference: bool,
}

impl<'a> Series<'a> {
    /// The series that `figure` belongs to; none where it is no single number.
    pub fn of(figure: &'a Figure) -> Option<Self> {
        let is_difference = figure.change == Some(Change::By);
        number(figure).map(|_| Self { kind: figure.kind, unit: figure.unit(), is_difference })
    }

    /// Whether its figures tell shares of a whole.
    pub fn is_share(self) -> bool {
        self.kind == Kind::Percent && self.unit == "%" && !self.is_difference
    }
}

/// The value of `figure`, where it is a single number.
pub fn number(figure: &Figure) -> Option<&BigDecimal> {
    match &figure.value {
        Value::Number(value) => Some(value),
        _ => None,
    }
}

/// The value of `figure`, where it is a single number; below zero where it tells a fall.
pub fn signed(figure: &Figure) -> Option<BigDecimal> {
    let falls = figure.change == Some(Change::By) && figure.direction == Some(Direction::Down);
    number(figure).map(|value| if falls { -value } else { value.clone() })
}

/// How much `value` is of `whole`, the signs left out: so many of `parts`, rounded down, but at least one where it is
/// anything.
pub fn share(value: &BigDecimal, whole: &BigDecimal, parts: u64) -> u64 {
    if *value == 0 || *whole == 0 {
        return 0;
    }
    (value.abs() * parts / whole.abs()).to_u64().unwrap_or(parts).clamp(1, parts.max(1))
}

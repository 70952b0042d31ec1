//! Values of one row beside one another: in one unit, and how much they differ.

use crate::figure::Value;
use crate::text::number::grouped;
use crate::text::numeral;
use bigdecimal::num_bigint::Sign;
use bigdecimal::{BigDecimal, RoundingMode};

/// The units in which amounts of money are written, with their powers of ten: the largest that the smallest value fills.
const MONEY: [(&str, i64); 3] = [("亿", 8), ("万", 4), ("", 0)];

/// How many decimals a difference in per cent has.
const DECIMALS: i64 = 1;

/// The unit of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowUnit {
    /// 亿 or 万, or nothing.
    pub prefix: &'static str,
    power: i64,
}

impl RowUnit {
    /// The unit for values of which `is_money` says whether they are amounts of money.
    pub fn of<'a>(values: impl IntoIterator<Item = &'a Value>, is_money: bool) -> Self {
        let sizes =
            values.into_iter().map(|value| value.magnitude().0.abs()).filter(|size| size.sign() != Sign::NoSign);
        let smallest = sizes.min();
        let fits = |power: i64| smallest.as_ref().is_some_and(|size| *size >= BigDecimal::new(1.into(), -power));
        let (prefix, power) = MONEY.into_iter().find(|(_, power)| is_money && fits(*power)).unwrap_or(("", 0));
        Self { prefix, power }
    }

    /// The unit that an amount is written in: 万 of 161,347万元, whose unit is 元. None where its unit does not stand with it.
    pub fn as_written(amount: &str, unit: &str) -> Option<Self> {
        let number = amount.strip_suffix(unit)?;
        let (prefix, power) = MONEY.into_iter().find(|(prefix, _)| number.ends_with(prefix))?;
        Some(Self { prefix, power })
    }

    /// The unit of a cell in which the number alone stands: 万 of 1313.8, where that is 13,138,000.
    pub fn of_cell(number: &str, value: &Value) -> Option<Self> {
        let Value::Number(value) = value else { return None };
        let number: BigDecimal = number.replace([',', '，'], "").parse().ok()?;
        let units = MONEY.into_iter().map(|(prefix, power)| Self { prefix, power });
        units.into_iter().find(|unit| &number * BigDecimal::new(1.into(), -unit.power) == *value)
    }

    /// A value in this unit: 1,748,028 of 万元.
    pub fn shown(self, value: &Value) -> String {
        let Value::Number(number) = value else { return value.to_string() };
        grouped(&self.plain(number))
    }

    fn plain(self, number: &BigDecimal) -> String {
        let shifted = number * BigDecimal::new(1.into(), self.power);
        shifted.normalized().to_plain_string()
    }

    /// By how much `later` differs from `earlier`, in this unit and in per cent; nothing where one is no single number.
    pub fn difference(self, earlier: &Value, later: &Value) -> Option<(String, Option<String>)> {
        let (Value::Number(earlier), Value::Number(later)) = (earlier, later) else { return None };
        let difference = later - earlier;
        let per_cent = (earlier.sign() == Sign::Plus).then(|| {
            let hundred = numeral::shift(difference.clone(), 2);
            signed(&(hundred / earlier).with_scale_round(DECIMALS, RoundingMode::HalfUp).to_plain_string())
        });
        Some((signed(&grouped(&self.plain(&difference))), per_cent))
    }
}

fn signed(number: &str) -> String {
    if number.starts_with('-') { number.to_owned() } else { format!("+{number}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Value {
        Value::Number(text.parse().unwrap())
    }

    #[test]
    fn values_of_a_row_stand_in_the_unit_of_the_smallest() {
        let (small, large) = (number("15760400000"), number("335790000000"));
        let unit = RowUnit::of([&small, &large], true);
        assert_eq!(
            (unit.prefix, unit.shown(&small).as_str(), unit.shown(&large).as_str()),
            ("亿", "157.604", "3,357.9")
        );
        assert_eq!(RowUnit::of([&small], false).shown(&small), "15,760,400,000");
    }

    #[test]
    fn an_amount_is_written_in_a_unit_of_its_own() {
        let prefix = |amount: &str| RowUnit::as_written(amount, "吨").map(|unit| unit.prefix);
        assert_eq!([prefix("31.53万吨"), prefix("31.53 吨"), prefix("31.53")], [Some("万"), Some(""), None]);
    }

    #[test]
    fn the_unit_of_a_cell_is_told_by_its_value() {
        let prefix = |cell: &str, value: &str| RowUnit::of_cell(cell, &number(value)).map(|unit| unit.prefix);
        assert_eq!(prefix("1,313.8", "13138000"), Some("万"));
        assert_eq!([prefix("31", "31"), prefix("31", "310"), prefix("31人", "31")], [Some(""), None, None]);
    }

    #[test]
    fn a_difference_has_its_sign_and_no_per_cent_of_nothing() {
        let unit = RowUnit::of([], false);
        assert_eq!(unit.difference(&number("1053"), &number("1175")), Some(("+122".into(), Some("+11.6".into()))));
        assert_eq!(unit.difference(&number("10"), &number("7.5")), Some(("-2.5".into(), Some("-25.0".into()))));
        assert_eq!(unit.difference(&number("0"), &number("3")), Some(("+3".into(), None)));
    }
}

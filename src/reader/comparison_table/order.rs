//! The order that the rows of a comparison stand in, and the sorts of rows.

use crate::compare::{ComparedReports, Indicator, IndicatorClass};
use bigdecimal::BigDecimal;
use std::cmp::Reverse;

/// What rows are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ComparisonOrder {
    /// As the newest report tells them; what only one report has stands last.
    #[default]
    Report,
    /// By how much the last value differs from the one before, in per cent, the largest growth first.
    Percent,
    /// By their value in the current column, the largest first.
    Value,
    /// By their names.
    Name,
}

impl ComparisonOrder {
    const ALL: [Self; 4] = [Self::Report, Self::Percent, Self::Value, Self::Name];

    /// The order after this one, round and round.
    pub fn next(self) -> Self {
        let at = Self::ALL.iter().position(|order| *order == self).unwrap_or_default();
        Self::ALL[(at + 1) % Self::ALL.len()]
    }

    /// The order of that number, from 1.
    pub fn of_number(number: usize) -> Option<Self> {
        Self::ALL.get(number.checked_sub(1)?).copied()
    }
}

/// A sort of rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowClass {
    /// Values of one indicator in several reports.
    Same,
    /// Values of the same thing that differ in their scope.
    Related,
    /// What only one report has: what is new, and what stopped being reported.
    Single,
}

impl RowClass {
    /// All of them, in the order in which the table offers them.
    pub const ALL: [Self; 3] = [Self::Same, Self::Related, Self::Single];

    /// Of which sort a row is.
    pub fn of(indicator: &Indicator) -> Self {
        match indicator.class {
            _ if !indicator.is_shared() => Self::Single,
            IndicatorClass::Same => Self::Same,
            IndicatorClass::Related => Self::Related,
        }
    }
}

/// Sorts `rows`, which are places among the indicators; `column` is the current column.
pub(super) fn sort(
    rows: &mut [usize],
    compared: &ComparedReports,
    order: ComparisonOrder,
    is_reversed: bool,
    column: usize,
) {
    let indicator = |row: &usize| compared.comparison.indicators.get(*row);
    match order {
        ComparisonOrder::Report => {
            let mut places = vec![0; compared.comparison.indicators.len()];
            for (place, row) in compared.reading_order().into_iter().enumerate() {
                places[row] = place;
            }
            rows.sort_by_key(|row| places.get(*row));
        }
        ComparisonOrder::Name => rows.sort_by_key(|row| indicator(row).map(|row| &row.name)),
        ComparisonOrder::Percent => {
            let percent = |row: &usize| {
                let percent = compared.row(indicator(row)?).change.percent;
                percent.trim_start_matches(|c: char| !c.is_ascii_digit() && c != '-').parse::<BigDecimal>().ok()
            };
            rows.sort_by_cached_key(|row| Reverse(percent(row)));
        }
        ComparisonOrder::Value => {
            let value = |row: &usize| {
                let report = compared.columns.get(column)?;
                let cell = indicator(row)?.cells.iter().find(|cell| cell.report == *report)?;
                Some(compared.cell(*cell)?.1.value.magnitude())
            };
            // Values of one unit stand together.
            rows.sort_by_cached_key(|row| (indicator(row).map(|row| row.unit.clone()), Reverse(value(row))));
        }
    }
    if is_reversed {
        rows.reverse();
    }
}

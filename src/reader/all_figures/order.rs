//! The order that the table's rows stand in.

use super::units::Units;
use crate::document::SectionId;
use crate::figure::{Direction, Figure};
use crate::reader::report::Report;
use std::cmp::Reverse;

/// What rows are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortKey {
    /// As they stand in the text.
    #[default]
    Position,
    /// Unit by unit, the largest first.
    Value,
    /// Unit by unit, as they stand in the text.
    Unit,
    /// By what they count, in the order of its characters.
    Label,
    /// By the time that they are of, as it is written.
    Period,
    /// Growths, falls, and then what tells no change.
    Change,
    /// Section by section, in each of them unit by unit.
    Section,
}

impl SortKey {
    /// All of them, in the order in which one goes round.
    const ALL: [Self; 7] =
        [Self::Position, Self::Value, Self::Unit, Self::Label, Self::Period, Self::Change, Self::Section];

    /// The keys of the columns, by their numbers from 1.
    const COLUMNS: [Self; 5] = [Self::Value, Self::Label, Self::Period, Self::Change, Self::Section];

    /// The key after this one, round and round.
    pub fn next(self) -> Self {
        let at = Self::ALL.iter().position(|key| *key == self).unwrap_or_default();
        Self::ALL[(at + 1) % Self::ALL.len()]
    }

    /// The key of the column of that number, from 1.
    pub fn of_column(number: usize) -> Option<Self> {
        Self::COLUMNS.get(number.checked_sub(1)?).copied()
    }

    /// The number of the column that it sorts by, from 1.
    pub fn column(self) -> Option<usize> {
        Self::COLUMNS.iter().position(|key| *key == self).map(|at| at + 1)
    }
}

/// An order, or the reverse of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Order {
    /// What rows are sorted by.
    pub key: SortKey,
    /// The other way round; of values in each unit.
    pub is_reversed: bool,
}

/// What a report's figures are sorted by, found once.
#[derive(Debug)]
pub struct Places {
    /// The unit of each figure.
    pub units: Units,
    /// For each figure its place among all, unit by unit and by value; found when it is first asked for.
    values: Option<Vec<usize>>,
}

impl Places {
    /// The places of `figures`.
    pub fn new(figures: &[Figure]) -> Self {
        Self { units: Units::new(figures), values: None }
    }

    /// Sorts `rows`, which are figures in text order.
    pub fn sort(&mut self, rows: &mut [usize], order: Order, report: &Report) {
        let section = |row: &usize| report.figures.get(*row).map_or(SectionId(0), |figure| section_of(report, figure));
        match order.key {
            SortKey::Position => {}
            SortKey::Value => {
                let units = &self.units;
                let values = self.values.get_or_insert_with(|| by_value(units, &report.figures));
                rows.sort_unstable_by_key(|row| values.get(*row).copied());
            }
            SortKey::Unit => rows.sort_by_key(|row| self.units.place(*row)),
            SortKey::Label => {
                let label = |figure: &Figure| figure.label(&report.document.text);
                rows.sort_by_cached_key(|row| report.figures.get(*row).map(label));
            }
            SortKey::Period => {
                let period = |figure: &Figure| figure.period(&report.document.text);
                rows.sort_by_cached_key(|row| report.figures.get(*row).map(period));
            }
            SortKey::Change => rows.sort_by_key(|row| report.figures.get(*row).map_or(2, change)),
            SortKey::Section => rows.sort_by_cached_key(|row| (section(row), self.units.place(*row))),
        }
        match order {
            Order { is_reversed: false, .. } => {}
            Order { key: SortKey::Value, .. } => {
                rows.chunk_by_mut(|a, b| self.units.place(*a) == self.units.place(*b)).for_each(<[usize]>::reverse);
            }
            _ => rows.reverse(),
        }
    }
}

/// Growths before falls, and falls before what tells no change.
fn change(figure: &Figure) -> u8 {
    match figure.direction {
        Some(Direction::Up) => 0,
        Some(Direction::Down) => 1,
        None => 2,
    }
}

/// The section that `figure` stands in.
fn section_of(report: &Report, figure: &Figure) -> SectionId {
    report.document.paragraph(figure.paragraph).section
}

/// For each of `figures` its place among all: unit by unit, the largest first.
fn by_value(units: &Units, figures: &[Figure]) -> Vec<usize> {
    let mut sorted: Vec<usize> = (0..figures.len()).collect();
    let value = |figure: &usize| figures.get(*figure).map(|figure| Reverse(figure.value.magnitude()));
    sorted.sort_by_cached_key(|figure| (units.place(*figure), value(figure), *figure));
    let mut places = vec![0; sorted.len()];
    for (place, figure) in sorted.into_iter().enumerate() {
        places[figure] = place;
    }
    places
}

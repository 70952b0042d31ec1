//! A figure as it is compared with those of other reports.

use super::grams::Grams;
use super::reading::{is_points, is_rate};
use super::scope::{Aspect, FigureScope};
use super::words::{ContrastWord, WORDS};
use crate::figure::Value;
use std::sync::Arc;

/// What figures must share to be compared at all: the dimension of the unit, the aspect, whether it is for one person, and
/// whether it is a cell of a table.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Dimension {
    unit: UnitClass,
    aspect: Aspect,
    per_head: bool,
    in_table: bool,
}

/// Units whose figures may be of one indicator.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum UnitClass {
    /// The units of one line of the list.
    Known(u16),
    /// Per cent, and times where they tell a growth.
    Rate,
    /// Percentage points.
    Points,
    /// A unit of its own.
    Named(String),
}

/// A figure with what it is compared by.
#[derive(Clone, Debug)]
pub struct ComparedFigure {
    /// Its place among the figures of its report.
    pub figure: usize,
    /// What it counts, for a row of a table.
    pub name: String,
    /// Its side of that.
    pub aspect: Aspect,
    /// What else must be alike.
    pub scope: FigureScope,
    /// The name of its unit.
    pub unit: Arc<str>,
    pub(super) value: Value,
    pub(super) dimension: Dimension,
    pub(super) contrasts: Vec<ContrastWord>,
    /// The words of its name, of its clause, of both.
    pub(super) named: Grams,
    pub(super) clause: Grams,
    pub(super) both: Grams,
    /// The words before its clause, behind it, and of the titles of its sections.
    pub(super) head: Grams,
    pub(super) tail: Grams,
    pub(super) path: Arc<Grams>,
}

impl Dimension {
    pub fn new(unit: &str, aspect: Aspect, per_head: bool, in_table: bool) -> Self {
        let chars: Vec<char> = unit.chars().collect();
        let known = WORDS.units.at(&chars, 0).filter(|(len, _)| *len == chars.len());
        let unit = match known {
            _ if is_rate(unit) || aspect == Aspect::Growth => UnitClass::Rate,
            _ if is_points(unit) => UnitClass::Points,
            Some((_, line)) => UnitClass::Known(line),
            None => UnitClass::Named(unit.to_owned()),
        };
        Self { unit, aspect: aspect.block(), per_head, in_table }
    }
}

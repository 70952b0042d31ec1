//! The texts about relations between figures.

use crate::check::{AcrossEquation, AcrossRelation, Equation};
use crate::reader::checks::{CheckCounts, CheckNotice};

/// What is told of the relations of a report.
#[allow(missing_docs)] // Each field is named after what it says.
pub struct CheckTexts {
    /// The sum of a relation in one line.
    pub note: fn(&Equation, holds: bool) -> String,
    /// So many percentage points.
    pub points: fn(&str) -> String,
    /// Which number most likely is wrong.
    pub suspect: fn(&str) -> String,
    /// How many relations were found, and what came of them.
    pub checked: fn(CheckCounts) -> String,
    /// The name of the list of them.
    pub title: &'static str,
    pub in_progress: &'static str,
    /// What stands beside an alarm of which the user says that the report is right.
    pub accepted: &'static str,
    pub notice: fn(&CheckNotice) -> String,
    /// How many hold.
    pub holding: fn(usize) -> String,
    /// What two reports say, in one line.
    pub across: fn(&AcrossRelation, &AcrossEquation) -> String,
    /// The heading of the relations with other open reports.
    pub across_heading: fn(CheckCounts) -> String,
    /// How many places of so many pairs of reports were held against each other.
    pub checked_across: fn(checked: usize, wrong: usize) -> String,
}

impl CheckTexts {
    /// How far two values are apart: a number with its unit, or so many percentage points.
    pub fn difference(&self, difference: &str, in_points: bool) -> String {
        if in_points { (self.points)(difference) } else { difference.to_owned() }
    }
}

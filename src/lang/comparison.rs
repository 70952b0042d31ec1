//! The texts about the comparison of several reports.

use crate::compare::{Aspect, Difference};
use crate::reader::ComparisonNotice;
use crate::reader::comparison_table::order::{ComparisonOrder, RowClass};

/// What is told of the comparison.
#[allow(missing_docs)] // Each field is named after what it says.
pub struct ComparisonTexts {
    pub comparison: &'static str,
    pub comparing: &'static str,
    pub indicator: &'static str,
    pub difference: &'static str,
    pub percent: &'static str,
    pub stated: &'static str,
    pub highest: &'static str,
    pub lowest: &'static str,
    pub unchanged: &'static str,
    pub nothing_in: fn(report: &str) -> String,
    pub notice: fn(&ComparisonNotice) -> String,
    pub class: fn(RowClass) -> &'static str,
    pub sorted_by: fn(ComparisonOrder) -> &'static str,
    /// The side of a thing that is told; empty of a level.
    pub aspect: fn(Aspect) -> &'static str,
    pub differs_in: fn(Difference) -> &'static str,
    /// So many years before.
    pub years_before: fn(u16) -> String,
    pub points: &'static str,
}

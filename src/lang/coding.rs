//! The texts about reports that are coded by a codebook.

use crate::compare::CodedStatus;
use crate::reader::CodingNotice;
use crate::reader::coding_table::CodingOrder;

/// What is told of reports and the variables of a codebook.
#[allow(missing_docs)] // Each field is named after what it says.
pub struct CodingTexts {
    pub title: &'static str,
    pub coding: &'static str,
    pub report: &'static str,
    pub variable: &'static str,
    pub value: &'static str,
    pub sentence: &'static str,
    pub status: fn(CodedStatus) -> &'static str,
    /// What stands in a cell without a value: of an ambiguous one, how many it may be.
    pub unfilled: fn(CodedStatus, usize) -> String,
    pub by_hand: &'static str,
    pub candidate: fn(number: usize, of: usize) -> String,
    pub nothing_in: fn(report: &str, variable: &str) -> String,
    pub sorted_by: fn(CodingOrder) -> &'static str,
    pub notice: fn(&CodingNotice) -> String,
}

//! The texts of the concordance.

use crate::reader::concordance::ConcordanceOrder;

/// What is told of a search through several reports.
#[allow(missing_docs)] // Each field is named after what it says.
pub struct ConcordanceTexts {
    pub title: &'static str,
    /// How many hits there are, whether there are more, and in how many reports.
    pub found: fn(hits: usize, is_cut: bool, reports: usize) -> String,
    /// Nothing was found in any of them.
    pub nothing: &'static str,
    pub sorted_by: fn(ConcordanceOrder) -> &'static str,
    pub progress: fn(searched: usize, of: usize) -> String,
    pub not_read: fn(reports: usize, first: &str) -> String,
}

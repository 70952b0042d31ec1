//! The texts about relations between figures.

use crate::check::Equation;

/// What is told of the relations of a report.
#[allow(missing_docs)] // Each field is named after what it says.
pub struct CheckTexts {
    /// The sum of a relation in one line.
    pub note: fn(&Equation, holds: bool) -> String,
    /// Which number most likely is wrong.
    pub suspect: fn(&str) -> String,
    pub checked: fn(relations: usize, wrong: usize) -> String,
}

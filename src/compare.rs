//! Which figures of several reports are values of one indicator: the same thing, the same side of it, of the same kind of time
//! and place, done or planned alike.

mod alignment;
mod amount;
mod bounds;
mod codebook;
mod coding;
mod compared;
mod compared_report;
mod grams;
mod indicator;
mod judgement;
mod listing;
mod name;
mod reading;
mod report;
mod rows;
mod scope;
mod similarity;
mod stated;
mod surroundings;
mod twins;
mod words;

pub use alignment::Pair;
pub use amount::RowUnit;
pub use codebook::{Codebook, CodebookError, Coded, CodedStatus, Variable};
pub use coding::{CodedByHand, CodedCell, CodedReports, CodedSelection, Coding, Codings};
pub use compared::ComparedFigure;
pub use compared_report::{ComparedCell, ComparedReport};
pub use indicator::{Comparison, FigurePlace, Indicator, IndicatorClass, compare};
pub use judgement::{JudgedFigure, Judgement, Judgements};
pub use name::plain_title;
pub use reading::tells_growth;
pub use report::ReportFigures;
pub use rows::{ComparedReports, ComparedRow, RowChange, RowExtremes};
pub use scope::{Aspect, Difference, FigureScope, PlacePart, Plan, TimeScope};
pub use similarity::Likeness;
pub use stated::stated_changes;

#[cfg(test)]
mod tests;

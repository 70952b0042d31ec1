//! Text and nothing but text: ranges, cell widths, numerals.

pub mod fold;
pub mod numeral;
pub mod range;

pub use range::TextRange;

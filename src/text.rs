//! Text and nothing but text: ranges, cell widths, numerals.

pub mod range;

pub use range::TextRange;

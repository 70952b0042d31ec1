//! Text and nothing but text: ranges, cell widths, numerals.

pub mod range;
pub mod visible;
pub mod width;

pub use range::TextRange;

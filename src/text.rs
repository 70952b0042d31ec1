//! Text and nothing but text: ranges, cell widths, classes of characters, numerals.

pub mod built_in;
pub mod chars;
pub mod fold;
pub mod formula;
pub mod hidden;
pub mod join;
pub mod look_alike;
pub mod note;
pub mod number;
pub mod numeral;
mod radicals;
pub mod range;
pub mod scalars;
pub mod script;
pub mod sentence;
pub mod time;
pub mod units;
pub mod visible;
pub mod width;
pub mod words;

pub use range::{CharRange, TextRange};

//! A report as data for other programs: a file for each format, and the record that they share.

pub mod across;
pub mod comparison;
pub mod concordance;
pub mod csv;
pub mod exchange;
pub mod explain;
pub mod file;
pub mod format;
pub mod json;
pub mod markdown;
pub mod options;
pub mod outline;
pub mod pasted;
pub mod recent;
pub mod record;
pub mod relation;
pub mod schema;
pub mod table;
pub mod tables;
pub mod text;
pub mod xlsx;

pub use record::{FigureRecord, records};

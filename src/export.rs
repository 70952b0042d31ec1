//! A report as data for other programs: one file a format, and the record that they share.

pub mod csv;
pub mod explain;
pub mod json;
pub mod outline;
pub mod recent;
pub mod record;
pub mod table;
pub mod text;

pub use record::{FigureRecord, records};

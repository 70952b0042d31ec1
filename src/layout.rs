//! Text in rows of terminal cells: where Chinese text may break, how rows are filled, and the rows of a whole document
//! as they are needed.

mod breaks;
mod column;
mod heights;
mod measure;
mod rows;
mod shadow;
mod table;
mod wrap;

pub use measure::{Level, Measure, Typesetting};
pub use rows::{Line, Position, Rows};
pub use table::Cells;
pub use wrap::{Row, wrap};

//! The rows of a title.

use crate::layout::{Measure, Row};

/// Titles of up to so many rows are balanced; a centred paragraph of more rows is text.
const LONGEST_TITLE: usize = 4;

/// The rows of a title in the middle of the measure: as few as there must be, and about equally long.
pub fn centred(set: impl Fn(&Measure) -> Vec<Row>, measure: &Measure) -> Vec<Row> {
    let mut rows = set(measure);
    let even = rows.iter().map(|row| row.cells).sum::<usize>().div_ceil(rows.len());
    if (2..=LONGEST_TITLE).contains(&rows.len()) {
        let narrower = (even..measure.width).map(|width| set(&Measure { width, ..*measure }));
        rows = narrower.into_iter().find(|narrow| narrow.len() <= rows.len()).unwrap_or(rows);
    }
    rows.iter_mut().for_each(|row| row.indent = measure.width.saturating_sub(row.cells) / 2);
    rows
}

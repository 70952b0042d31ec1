//! A table that goes on over pages: its rows are those of one table, and its repeated head is boilerplate.

use super::line::TableRow;
use crate::document::blocks::{BlockHint, BlockKind};
use crate::document::row_text::unmarked;

/// So many rows may be repeated at the top of a page.
const LONGEST_HEAD: usize = 4;

/// A table that rows are added to.
#[derive(Default)]
pub(super) struct RunningTable {
    /// The left edges of its columns; empty before its first row.
    edges: Vec<f64>,
    /// The first rows of it.
    head: Vec<String>,
    /// The page of its last row.
    page: usize,
    /// How many rows at the top of a page said once more what its first rows say, as long as they all do.
    repeated: Option<usize>,
}

impl RunningTable {
    /// Adds a row on a `page`, set in type of such a `size`: to the table, or as the first of another. What is boilerplate
    /// waits for the end of the table.
    pub fn push(
        &mut self,
        row: &TableRow,
        (page, size): (usize, f64),
        blocks: &mut Vec<(String, BlockHint)>,
        waiting: &mut Vec<(String, BlockHint)>,
    ) {
        let goes_on = row.opens.as_ref().is_none_or(|edges| self.goes_on(edges, page, size));
        if !goes_on {
            blocks.append(waiting);
            *self = Self { edges: row.opens.clone().unwrap_or_default(), ..Self::default() };
        } else if row.opens.is_some() {
            self.repeated = Some(0);
        }
        self.page = page;
        if let Some(at) = self.repeated {
            if self.head.get(at) == Some(&row.text) {
                self.repeated = Some(at + 1);
                let hint = BlockHint { kind: BlockKind::Boilerplate, ..BlockHint::default() };
                waiting.push((unmarked(&row.text).0, hint));
                return;
            }
            self.repeated = None;
        } else if self.head.len() < LONGEST_HEAD {
            self.head.push(row.text.clone());
        }
        blocks.push((
            row.text.clone(),
            BlockHint { kind: BlockKind::Row, opens_table: !goes_on, ..BlockHint::default() },
        ));
    }

    /// Whether a table with these columns is the rest of this one, on the next page.
    fn goes_on(&self, edges: &[f64], page: usize, size: f64) -> bool {
        let same = |(a, b): (&f64, &f64)| (a - b).abs() < size;
        page == self.page + 1 && edges.len() == self.edges.len() && edges.iter().zip(&self.edges).all(same)
    }
}

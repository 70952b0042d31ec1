//! A table that goes on over pages: its rows are those of one table, and its repeated head is boilerplate.

use super::line::{RuledColumn, TableRow};
use crate::document::blocks::{BlockHint, BlockKind};
use crate::document::row_text::{CELL, unmarked};

/// So many rows may be repeated at the top of a page.
const LONGEST_HEAD: usize = 4;

/// A table that rows are added to.
#[derive(Default)]
pub(super) struct RunningTable {
    /// Its columns; empty before its first row.
    columns: Vec<RuledColumn>,
    /// Those in which something stands on the page.
    on_page: Vec<RuledColumn>,
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
        let goes_on = row.opens.as_ref().is_none_or(|columns| self.goes_on(columns, page, size));
        if !goes_on {
            blocks.append(waiting);
            *self = Self { columns: row.opens.clone().unwrap_or_default(), ..Self::default() };
        } else if row.opens.is_some() {
            self.repeated = Some(0);
        }
        if let Some(columns) = &row.opens {
            self.on_page.clone_from(columns);
        }
        self.page = page;
        let text = self.spread(&row.text);
        if let Some(at) = self.repeated {
            if self.head.get(at) == Some(&text) {
                self.repeated = Some(at + 1);
                waiting.push((unmarked(&text).0, BlockHint::PAGE_MARK));
                return;
            }
            self.repeated = None;
        } else if self.head.len() < LONGEST_HEAD {
            self.head.push(text.clone());
        }
        blocks.push((text, BlockHint { kind: BlockKind::Row, opens_table: !goes_on, ..BlockHint::default() }));
    }

    /// Whether a table with these columns is the rest of this one, on the next page: columns in which something stands may
    /// be blank there.
    fn goes_on(&self, columns: &[RuledColumn], page: usize, size: f64) -> bool {
        let same = |(there, here): (&RuledColumn, &RuledColumn)| {
            (there.x - here.x).abs() < size && (here.is_filled || !there.is_filled)
        };
        page == self.page + 1 && columns.len() == self.columns.len() && columns.iter().zip(&self.columns).all(same)
    }

    /// The text of a row of the page, with a blank cell for each column that is blank on the whole page.
    fn spread(&self, row: &str) -> String {
        let columns = self.columns.iter().zip(&self.on_page).filter(|(column, _)| column.is_filled);
        if columns.clone().all(|(_, on_page)| on_page.is_filled) {
            return row.to_owned();
        }
        let mut cells = row.split(CELL);
        let cells = columns.map(|(_, on_page)| if on_page.is_filled { cells.next().unwrap_or_default() } else { "" });
        cells.collect::<Vec<_>>().join(CELL)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What rows over two pages come to: the text of each, `+` before it where a table begins with it. A page is its rows and
    /// the left edges of its columns, those left blank with a minus.
    fn rows(pages: &[(&[&str], &[f64])]) -> Vec<String> {
        let (mut table, mut blocks) = (RunningTable::default(), Vec::new());
        for (page, (rows, edges)) in pages.iter().enumerate() {
            let columns = edges.iter().map(|x| RuledColumn { x: x.abs(), is_filled: *x > 0.0 });
            let mut opens = Some(columns.collect());
            for row in *rows {
                let row = TableRow { text: (*row).to_owned(), opens: opens.take() };
                table.push(&row, (page, 1.0), &mut blocks, &mut Vec::new());
            }
        }
        blocks.into_iter().map(|(text, hint)| format!("{}{text}", if hint.opens_table { "+" } else { "" })).collect()
    }

    #[test]
    fn columns_that_are_blank_on_the_next_page_keep_their_place() {
        let first: (&[&str], &[f64]) = (&["科目 | 上年 | 本年", "契税 | 3 | 5"], &[10.0, 20.0, 30.0]);
        assert_eq!(
            rows(&[first, (&["烟叶税 | 7"], &[10.0, -20.0, 30.0])]),
            ["+科目 | 上年 | 本年", "契税 | 3 | 5", "烟叶税 |  | 7"]
        );
        let other: (&[&str], &[f64]) = (&["烟叶税 | 7"], &[10.0, 25.0]);
        assert_eq!(rows(&[first, other]), ["+科目 | 上年 | 本年", "契税 | 3 | 5", "+烟叶税 | 7"]);
    }
}

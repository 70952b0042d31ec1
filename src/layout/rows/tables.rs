//! The tables of a document in one measure: their columns, and which of these are left out where not all fit.

use std::collections::HashMap;

use crate::document::{Document, ParagraphId, Table};
use crate::layout::Measure;
use crate::layout::table::{Cells, Columns, SetRow};
use crate::text::TextRange;

/// What is known of tables, by their place among all in the document.
#[derive(Clone, Debug, Default)]
pub struct Tables {
    /// Whether their rows are set as running text.
    pub run_on: bool,
    /// As far as a row was laid out.
    columns: HashMap<usize, Columns>,
    /// How many columns are left out, of tables that do not fit.
    left_out: HashMap<usize, usize>,
}

impl Tables {
    /// Forgets what the measure decided.
    pub fn forget(&mut self) {
        self.columns.clear();
    }

    /// Leaves out the same columns as `before`.
    pub fn resume(&mut self, before: &Self) {
        self.left_out.clone_from(&before.left_out);
    }

    /// The table that `paragraph` is a row of, and the cells of the row, where it is set in columns.
    pub fn row<'d>(&self, document: &'d Document, paragraph: ParagraphId) -> Option<(usize, &'d [TextRange])> {
        document.table_row(paragraph).filter(|_| !self.run_on)
    }

    /// The columns of a table, measured now if that was not done.
    pub fn columns(&mut self, document: &Document, table: usize, measure: &Measure) -> &Columns {
        let none = Table::default();
        let of = document.tables.get(table).unwrap_or(&none);
        self.columns.entry(table).or_insert_with(|| Columns::new(&document.text, of, measure))
    }

    /// Brings the column in sight that shows the byte at `offset` of `paragraph`.
    pub fn reveal(&mut self, document: &Document, paragraph: ParagraphId, offset: usize, measure: &Measure) {
        let Some((table, row)) = self.row(document, paragraph).filter(|(_, row)| row.len() > 1) else { return };
        let column = row.partition_point(|cell| cell.start <= offset).saturating_sub(1);
        let left_out = self.left_out(table);
        let left_out = self.columns(document, table, measure).left_out_for(column, left_out);
        self.left_out.insert(table, left_out);
    }

    /// Leaves out `count` more columns of the table that `paragraph` is a row of, or fewer where negative; says whether
    /// that changed anything.
    pub fn shift(&mut self, document: &Document, paragraph: ParagraphId, count: isize, measure: &Measure) -> bool {
        let Some((table, _)) = self.row(document, paragraph) else { return false };
        let most = self.columns(document, table, measure).most_left_out();
        let old = self.left_out(table).min(most);
        let new = old.saturating_add_signed(count).min(most);
        self.left_out.insert(table, new);
        new != old
    }

    /// What is in sight of a line of a row of a table whose columns were measured.
    pub fn sight(&self, table: usize, row: &SetRow, line: usize) -> Cells {
        self.columns.get(&table).map(|columns| columns.sight(row, line, self.left_out(table))).unwrap_or_default()
    }

    fn left_out(&self, table: usize) -> usize {
        self.left_out.get(&table).copied().unwrap_or(0)
    }
}

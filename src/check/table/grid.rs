//! The amounts of a table by their rows and columns.

use crate::check::ledger::Ledger;
use crate::check::statement;
use crate::document::{Document, RowKind, Table};
use crate::figure::{Figure, Kind, TableCell};
use crate::text::TextRange;
use crate::text::fold::fold_for_search;
use std::collections::BTreeMap;
use std::ops::Range;

/// A table of which some cells are amounts: these have statements in the ledger.
pub(super) struct AmountGrid<'d> {
    text: &'d str,
    pub table: &'d Table,
    /// The amounts, by row and column.
    pub amounts: BTreeMap<(usize, usize), GridAmount<'d>>,
}

/// An amount in a cell.
pub(super) struct GridAmount<'d> {
    /// Its statement.
    pub statement: usize,
    /// The heads of its row and of its column.
    pub heads: &'d TableCell,
}

/// The grids of a document; the ledger gets a statement for each amount in them.
pub(super) fn grids<'d>(ledger: &mut Ledger<'d>, document: &'d Document, figures: &'d [Figure]) -> Vec<AmountGrid<'d>> {
    let mut grids: BTreeMap<usize, AmountGrid<'d>> = BTreeMap::new();
    for (index, figure) in figures.iter().enumerate().filter(|(_, figure)| is_amount(figure)) {
        let Some(heads) = figure.cell.as_deref() else { continue };
        let Some(table) = document.tables.get(heads.table) else { continue };
        let Some(place) = place(table, figure) else { continue };
        let statement = ledger.append(statement::of_cell(document, (index, figure), ledger.words));
        let empty = || AmountGrid { text: &document.text, table, amounts: BTreeMap::new() };
        grids.entry(heads.table).or_insert_with(empty).amounts.insert(place, GridAmount { statement, heads });
    }
    grids.into_values().collect()
}

/// Whether a figure says how many or how much, so that it can be a part of a sum.
fn is_amount(figure: &Figure) -> bool {
    matches!(figure.kind, Kind::Money | Kind::Count | Kind::Measure | Kind::Other)
}

/// The row and column in which a figure stands.
fn place(table: &Table, figure: &Figure) -> Option<(usize, usize)> {
    let row = figure.paragraph.0.checked_sub(table.first.0)?;
    let cells = table.rows.get(row)?;
    Some((row, cells.iter().position(|cell| !cell.is_empty() && cell.covers(figure.range))?))
}

impl AmountGrid<'_> {
    /// How many columns it has.
    pub fn width(&self) -> usize {
        self.table.width()
    }

    /// What a text says, folded and without white space.
    pub fn folded(&self, range: TextRange) -> String {
        range.of(self.text).chars().filter(|c| !c.is_whitespace()).map(fold_for_search).collect()
    }

    /// The name of the row of an amount: that which stands nearest to it. Where a column of codes holds it (合计), it is the first
    /// cell of the row.
    pub fn row_name(&self, row: usize, amount: &GridAmount) -> String {
        let named = amount.heads.row.last().map_or(String::new(), |head| self.folded(*head));
        let first = || self.folded(self.table.cell(self.table.origin(row, 0)));
        if named.is_empty() { first() } else { named }
    }

    /// The rows of data without a head or a title among them, run by run.
    pub fn runs(&self) -> Vec<Range<usize>> {
        let mut runs: Vec<Range<usize>> = Vec::new();
        for row in (0..self.table.kinds.len()).filter(|row| self.table.kinds[*row] == RowKind::Body) {
            match runs.last_mut() {
                Some(run) if run.end == row => run.end = row + 1,
                _ => runs.push(row..row + 1),
            }
        }
        runs
    }
}

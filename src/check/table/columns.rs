//! Columns whose head names a total (合计): the sum of those beside them under the same upper heads.

use super::grid::{AmountGrid, GridAmount};
use super::{SummedLine, SummedLines};
use crate::check::words::CheckWords;
use std::collections::BTreeMap;

/// For each column that names a total a line for each row.
pub(super) fn sums(grid: &AmountGrid, words: &CheckWords) -> Vec<SummedLines> {
    let mut totals: BTreeMap<usize, SummedLines> = BTreeMap::new();
    for ((row, column), total) in &grid.amounts {
        if !is_total(grid, words, total) {
            continue;
        }
        let of_row = grid.amounts.range((*row, 0)..(*row + 1, 0));
        let beside = of_row.filter(|((_, other), amount)| other != column && is_beside(grid, total, amount));
        let beside: Vec<&GridAmount> = beside.map(|(_, amount)| amount).collect();
        // Of two totals side by side nobody knows which is that of what.
        if beside.len() > 1 && !beside.iter().any(|amount| is_total(grid, words, amount)) {
            let parts = beside.iter().map(|amount| amount.statement).collect();
            totals.entry(*column).or_default().0.push(SummedLine { total: total.statement, parts });
        }
    }
    totals.into_values().collect()
}

/// Whether the lowest head of the column says that it is a total.
fn is_total(grid: &AmountGrid, words: &CheckWords, amount: &GridAmount) -> bool {
    let lowest = amount.heads.column.last();
    lowest.is_some_and(|head| words.table_total.cut_behind(&grid.folded(*head)).is_some())
}

/// Whether a column stands under the upper heads of a total, and its row is named by the same cells.
fn is_beside(grid: &AmountGrid, total: &GridAmount, amount: &GridAmount) -> bool {
    let [upper @ .., _] = &*total.heads.column else { return false };
    let other = &amount.heads.column;
    other.len() > upper.len()
        && upper.iter().zip(other.iter()).all(|(a, b)| a == b || grid.folded(*a) == grid.folded(*b))
        && total.heads.row == amount.heads.row
}

//! Rows that name a total (合计): the sum of the rows above them, or of those below where they come first.

use super::codes::{code, code_columns};
use super::grid::AmountGrid;
use super::{SummedLine, SummedLines};
use crate::check::words::CheckWords;
use crate::document::numbering;
use std::collections::BTreeMap;
use std::ops::Range;

/// A row of a column.
struct NamedRow {
    statement: usize,
    name: String,
    row: usize,
    is_total: bool,
}

/// In how many ways the rows between two totals may be read.
const READINGS: usize = 3;

/// For each row that names a total the ways in which it may be read, each with a line for each column.
pub(super) fn sums(grid: &AmountGrid, words: &CheckWords) -> Vec<Vec<SummedLines>> {
    let mut totals: BTreeMap<usize, Vec<SummedLines>> = BTreeMap::new();
    for run in grid.runs() {
        for column in 0..grid.width() {
            let rows = rows(grid, words, run.clone(), column);
            for (at, total) in rows.iter().enumerate().filter(|(_, row)| row.is_total) {
                let readings = totals.entry(total.row).or_insert_with(|| vec![SummedLines::default(); READINGS]);
                for (lines, parts) in readings.iter_mut().zip(readings_of(grid, words, &rows, at)) {
                    if parts.len() > 1 {
                        lines.0.push(SummedLine { total: total.statement, parts });
                    }
                }
            }
        }
    }
    totals.into_values().collect()
}

/// The rows of a column that hold amounts.
fn rows(grid: &AmountGrid, words: &CheckWords, run: Range<usize>, column: usize) -> Vec<NamedRow> {
    let named = |row: usize| {
        let amount = grid.amounts.get(&(row, column))?;
        let name = grid.row_name(row, amount);
        let is_total = words.table_total.cut_behind(&name).is_some();
        Some(NamedRow { statement: amount.statement, name, row, is_total })
    };
    run.filter_map(named).collect()
}

/// What the total at a place may be the sum of: the rows since the total before it; these and that total; all totals before it.
/// A total that comes first is that of the rows behind it.
fn readings_of(grid: &AmountGrid, words: &CheckWords, rows: &[NamedRow], at: usize) -> [Vec<usize>; READINGS] {
    if at == 0 {
        let end = rows.iter().skip(1).position(|row| row.is_total).map_or(rows.len(), |next| next + 1);
        return [parts(grid, words, &rows[1..end]), Vec::new(), Vec::new()];
    }
    let before = rows[..at].iter().rposition(|row| row.is_total);
    let since = parts(grid, words, &rows[before.map_or(0, |before| before + 1)..at]);
    let with_total =
        before.map_or(Vec::new(), |before| [rows[before].statement].into_iter().chain(since.iter().copied()).collect());
    let totals = rows[..at].iter().filter(|row| row.is_total).map(|row| row.statement).collect();
    [since, with_total, totals]
}

/// The rows that are no parts of others among them: those with the shortest codes; else those with the markers of the
/// outermost kind (一、); else all but those behind 其中. None where something is taken off.
fn parts(grid: &AmountGrid, words: &CheckWords, rows: &[NamedRow]) -> Vec<usize> {
    if rows.iter().any(|row| words.table_less.cut_from(&row.name).is_some()) {
        return Vec::new();
    }
    let codes = code_columns(grid);
    if let [columns] = &codes[..] {
        let outermost = rows.iter().filter(|row| code(grid, row.row, columns.clone()).len() == 1);
        return outermost.map(|row| row.statement).collect();
    }
    let level = |row: &NamedRow| numbering::marker(&row.name).map(|marker| marker.style);
    let outermost = rows.iter().find_map(level);
    let of_level = |row: &&NamedRow| outermost.is_none() || level(row) == outermost;
    let is_whole = |row: &&NamedRow| words.include.cut_from(&row.name).is_none() && !row.name.starts_with('#');
    rows.iter().filter(of_level).filter(is_whole).map(|row| row.statement).collect()
}

//! Rows with codes of a classification (功能分类科目编码: 201, 20105, 2010507, in one column or several): what a code opens
//! is the sum of those one step longer.

use super::grid::AmountGrid;
use super::{SummedLine, SummedLines};
use std::ops::Range;

/// Digits of the first part of a code, and of each behind it (GB/T of budgets: 类 3, 款 2, 项 2).
const FIRST: usize = 3;
const FURTHER: usize = 2;

/// The code of a row, part by part.
pub(super) type Code = Vec<String>;

/// The totals of all codes that others go on with, in all columns of amounts.
pub(super) fn sums(grid: &AmountGrid) -> SummedLines {
    let mut lines = Vec::new();
    for columns in code_columns(grid) {
        let codes: Vec<Code> = (0..grid.table.rows.len()).map(|row| code(grid, row, columns.clone())).collect();
        let end = code_columns(grid).into_iter().map(|next| next.start).find(|next| *next >= columns.end);
        for run in grid.runs() {
            for column in columns.end..end.unwrap_or(grid.width()) {
                lines.extend(run.clone().filter_map(|row| line(grid, &codes, (row, run.end), column)));
            }
        }
    }
    SummedLines(lines)
}

/// The total in a row and the amounts of the codes one step longer that follow it.
fn line(grid: &AmountGrid, codes: &[Code], (row, end): (usize, usize), column: usize) -> Option<SummedLine> {
    let total = grid.amounts.get(&(row, column))?.statement;
    let code = codes.get(row).filter(|code| !code.is_empty())?;
    let under = (row + 1..end).take_while(|below| codes[*below].is_empty() || codes[*below].starts_with(code));
    let children = under.filter(|below| codes[*below].len() == code.len() + 1);
    let parts: Vec<usize> = children.filter_map(|row| Some(grid.amounts.get(&(row, column))?.statement)).collect();
    (!parts.is_empty()).then_some(SummedLine { total, parts })
}

/// The runs of columns that hold codes.
pub(super) fn code_columns(grid: &AmountGrid) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for column in (0..grid.width()).filter(|column| holds_codes(grid, *column)) {
        match runs.last_mut() {
            Some(run) if run.end == column => run.end = column + 1,
            _ => runs.push(column..column + 1),
        }
    }
    runs.retain(|run| (0..grid.table.rows.len()).any(|row| code(grid, row, run.clone()).len() > 1));
    runs
}

/// Whether a column holds numbers that are no amounts.
fn holds_codes(grid: &AmountGrid, column: usize) -> bool {
    let mut is_any = false;
    for run in grid.runs() {
        for row in run {
            let cell = grid.folded(grid.table.cell((row, column)));
            let is_code = !cell.is_empty() && cell.bytes().all(|b| b.is_ascii_digit());
            if grid.amounts.contains_key(&(row, column)) {
                return false;
            }
            is_any |= is_code;
        }
    }
    is_any
}

/// The code of a row in these columns; empty where it has none.
pub(super) fn code(grid: &AmountGrid, row: usize, columns: Range<usize>) -> Code {
    let cells = columns.map(|column| grid.folded(grid.table.cell((row, column))));
    let mut code: Code = cells.take_while(|cell| !cell.is_empty()).collect();
    if code.iter().any(|part| !part.bytes().all(|b| b.is_ascii_digit())) {
        return Code::new();
    }
    if let [whole] = &code[..]
        && whole.len() > FIRST
        && (whole.len() - FIRST).is_multiple_of(FURTHER)
    {
        let digits: Vec<char> = whole.chars().collect();
        let (first, further) = digits.split_at(FIRST);
        code = [first].into_iter().chain(further.chunks(FURTHER)).map(|part| part.iter().collect()).collect();
    }
    code
}

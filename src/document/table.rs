//! Tables: which paragraphs are their rows, where the cells stand in them, and which rows say what the others hold.

mod align;
pub(super) mod continuation;
mod row_kind;

use super::blocks::MergedCell;
use super::cell_kind::CellKind;
use super::paragraphs::Paragraphs;
use super::row_text::Merge;
use super::written_rows::cells;
use super::{ParagraphId, Role};
use crate::text::TextRange;
use row_kind::RowForm;
pub use row_kind::RowKind;
use std::collections::BTreeSet;
use std::ops::Range;

/// So many paragraphs above a table may be of it.
pub(super) const MOST_ABOVE: usize = 4;

/// A line above a table that is of it has no more characters.
pub(super) const LONGEST_TITLE: usize = 60;

/// A table of two rows or more, each a paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The paragraph that is its first row. The others follow it.
    pub first: ParagraphId,
    /// The cells of each row by their columns, without white space at their ends; where a cell reaches over others,
    /// these are empty. Rows may be of different lengths.
    pub rows: Vec<Vec<TextRange>>,
    /// What each row is.
    pub kinds: Vec<RowKind>,
    /// The rows that are heads, one below the other in each range: a table may have thousands of rows, each of which asks
    /// for its head.
    heads: Vec<Range<usize>>,
    /// The cells over which others reach, by row and column, each with the one that reaches over it.
    pub merged: Vec<((usize, usize), (usize, usize))>,
    /// Whether it is the rest of the table before it, from which a line of text parts it.
    pub goes_on: bool,
}

impl Table {
    /// How many columns it has.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// Row and column of the cell that stands at a place: its own, or those of the cell that reaches over it.
    pub fn origin(&self, row: usize, column: usize) -> (usize, usize) {
        match self.merged.binary_search_by_key(&(row, column), |(at, _)| *at) {
            Ok(at) => self.merged[at].1,
            Err(_) => (row, column),
        }
    }

    /// The cell at a place; empty where there is none.
    pub fn cell(&self, (row, column): (usize, usize)) -> TextRange {
        let cell = self.rows.get(row).and_then(|row| row.get(column));
        cell.copied().unwrap_or_default()
    }

    /// The rows that are the head of a row: the nearest above it that are heads, one below the other.
    pub fn head_of(&self, row: usize) -> Range<usize> {
        let at = self.heads.partition_point(|head| head.start <= row);
        let head = at.checked_sub(1).and_then(|at| self.heads.get(at));
        head.map_or(0..0, |head| head.start..head.end.min(row + 1))
    }
}

/// The tables of a text, in text order; `merged` are the cells over which others reach.
pub(super) fn tables(paragraphs: &Paragraphs, merged: &[MergedCell]) -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    let mut index = 0;
    while index < paragraphs.len() {
        let mut end = index;
        while end < paragraphs.len() && is_row(paragraphs, end) && (end == index || !paragraphs.hint(end).opens_table) {
            end += 1;
        }
        if let Some(mut table) = table(paragraphs, index..end, merged) {
            table.goes_on |= continuation::goes_on(paragraphs, tables.last(), &table);
            tables.push(table);
        }
        index = end.max(index + 1);
    }
    tables
}

/// The table whose rows are these paragraphs: two or more, with several cells.
fn table(paragraphs: &Paragraphs, rows: Range<usize>, merged: &[MergedCell]) -> Option<Table> {
    if rows.len() < 2 {
        return None;
    }
    let cells: Vec<Vec<TextRange>> =
        rows.clone().map(|index| cells(paragraphs.text, paragraphs.range(index))).collect();
    let merged = merged_within(paragraphs, rows.clone(), merged);
    let mut table = Table { first: ParagraphId(rows.start), rows: cells, merged, ..Table::default() };
    if table.width() < 2 {
        return None;
    }
    let mut forms = forms(paragraphs.text, &table.rows);
    let loose = loose_rows(&table, &forms);
    align(&mut table.rows, &mut forms, &loose);
    let forms: Vec<RowForm> =
        forms.into_iter().enumerate().map(|(row, cells)| form(paragraphs, &table, row, cells)).collect();
    let numbered = |row: usize| numbers_columns(paragraphs.text, &table.rows[row]);
    table.kinds = row_kind::kinds(&forms, table.width(), numbered);
    table.heads = heads(&table.kinds);
    table.goes_on = paragraphs.knows_tables() && !paragraphs.hint(rows.start).opens_table;
    Some(table)
}

/// The heads among rows of these kinds, each from its first row to its last.
fn heads(kinds: &[RowKind]) -> Vec<Range<usize>> {
    let mut heads: Vec<Range<usize>> = Vec::new();
    for row in (0..kinds.len()).filter(|row| kinds[*row] == RowKind::Head) {
        match heads.last_mut() {
            Some(head) if head.end == row => head.end = row + 1,
            _ => heads.push(row..row + 1),
        }
    }
    heads
}

fn is_row(paragraphs: &Paragraphs, index: usize) -> bool {
    paragraphs.hint(index).kind.is_row() && matches!(paragraphs.role(index), Role::Body | Role::Formal)
}

/// What stands in each cell.
fn forms(text: &str, rows: &[Vec<TextRange>]) -> Vec<Vec<CellKind>> {
    rows.iter().map(|row| row.iter().map(|cell| CellKind::of(cell.of(text))).collect()).collect()
}

/// Which rows may have been written without their merged cells: where none are known, any; else a row of numbers that none
/// reaches, and that lacks what most rows have.
fn loose_rows(table: &Table, forms: &[Vec<CellKind>]) -> Vec<bool> {
    if table.merged.is_empty() {
        return vec![true; forms.len()];
    }
    let reached: BTreeSet<usize> = table.merged.iter().flat_map(|(at, origin)| [at.0, origin.0]).collect();
    let width = table.width();
    let few_lack = forms.iter().filter(|row| row.len() == width).count() * 2 > forms.len();
    let is_loose = |row: usize| few_lack && !reached.contains(&row) && forms[row].contains(&CellKind::Number);
    (0..forms.len()).map(is_loose).collect()
}

/// Moves the cells of `loose` rows into their columns.
fn align(rows: &mut [Vec<TextRange>], forms: &mut [Vec<CellKind>], loose: &[bool]) {
    let width = forms.iter().map(Vec::len).max().unwrap_or(0);
    if forms.iter().all(|row| row.len() == width || row.len() < 2) {
        return;
    }
    let usual = usual(forms, width);
    let columns = (0..forms.len()).map(|row| match loose[row] {
        true => align::columns(forms, row, width, &usual),
        false => (0..forms[row].len()).collect(),
    });
    let columns: Vec<Vec<usize>> = columns.collect();
    for ((row, form), columns) in rows.iter_mut().zip(forms).zip(columns) {
        let mut at = columns.last().map_or(0, |last| last + 1);
        let (mut cells, mut kinds) = (Vec::with_capacity(at), Vec::with_capacity(at));
        for (index, column) in columns.iter().enumerate() {
            let start = row[index].start;
            cells.resize(*column, TextRange::new(start, start));
            kinds.resize(*column, CellKind::Blank);
            cells.push(row[index]);
            kinds.push(form[index]);
            at = *column;
        }
        debug_assert!(at < width.max(1));
        (*row, *form) = (cells, kinds);
    }
}

/// Of what kind the cells of each column usually are, by the rows that have all cells.
fn usual(forms: &[Vec<CellKind>], width: usize) -> Vec<Option<CellKind>> {
    let whole: Vec<&Vec<CellKind>> = forms.iter().filter(|row| row.len() == width).collect();
    let kind = |column: usize| {
        let values = whole.iter().filter(|row| row[column].is_value()).count();
        let blank = whole.iter().filter(|row| row[column] == CellKind::Blank).count();
        // One row of two may be the head.
        (blank < whole.len()).then_some(if values > 0 && values * 2 >= whole.len() - blank {
            CellKind::Number
        } else {
            CellKind::Text
        })
    };
    (0..width).map(kind).collect()
}

/// What is known of a row whose cells are of these kinds.
fn form(paragraphs: &Paragraphs, table: &Table, row: usize, cells: Vec<CellKind>) -> RowForm {
    let first = table.merged.partition_point(|(at, _)| at.0 < row);
    let origins = table.merged.iter().skip(first).take_while(|(at, _)| at.0 <= row + 1);
    let (mut spans, mut is_reached) = (false, false);
    for (at, origin) in origins {
        spans |= origin.0 == row && (at.0 == row + 1 || at.0 == row);
        is_reached |= at.0 == row && origin.0 < row;
    }
    let names = table.rows[row].iter().all(|cell| is_name(cell.of(paragraphs.text)));
    RowForm { cells, is_head: paragraphs.hint(paragraph(table, row)).is_head, spans, is_reached, names }
}

fn paragraph(table: &Table, row: usize) -> usize {
    table.first.0 + row
}

/// Whether a cell may be a head: it is no sentence, and no answer.
fn is_name(cell: &str) -> bool {
    const ANSWERS: [&str; 10] = ["无", "有", "是", "否", "合格", "不合格", "已完成", "完成", "√", "无变化"];
    // In bytes: heads of sixty characters were seen.
    const LONGEST: usize = 200;
    cell.len() <= LONGEST && !cell.contains('。') && !ANSWERS.contains(&cell)
}

/// Whether a row numbers the columns: 1, 2, 3, or tells how they are reckoned (3=1+2).
fn numbers_columns(text: &str, row: &[TextRange]) -> bool {
    let digits = |cell: &str| -> Option<u32> {
        let end = cell.find(['=', '＝']).unwrap_or(cell.len());
        cell.get(..end)?.trim().trim_matches(['(', ')', '（', '）', '〔', '〕']).parse().ok()
    };
    let filled = row.iter().map(|cell| cell.of(text)).filter(|cell| !cell.is_empty());
    let numbers: Vec<Option<u32>> = filled.map(digits).collect();
    let numbered: Vec<u32> = numbers.iter().flatten().copied().collect();
    numbered.len() > 1
        && numbered.len() + 2 >= numbers.len()
        && numbered.first() == Some(&1)
        && numbered.windows(2).all(|pair| pair[1] == pair[0] + 1)
}

/// The cells of the rows over which others reach, with those.
fn merged_within(
    paragraphs: &Paragraphs,
    rows: Range<usize>,
    merged: &[MergedCell],
) -> Vec<((usize, usize), (usize, usize))> {
    let start = paragraphs.range(rows.start).start;
    let first = merged.partition_point(|cell| cell.row < start);
    let mut found: Vec<((usize, usize), (usize, usize))> = Vec::new();
    let mut row = rows.start;
    for cell in merged.get(first..).unwrap_or_default() {
        while row < rows.end && paragraphs.range(row).start < cell.row {
            row += 1;
        }
        if row == rows.end {
            break;
        }
        let at = (row - rows.start, cell.column);
        let beside = match cell.with {
            Merge::Left => at.1.checked_sub(1).map(|column| (at.0, column)),
            Merge::Above => at.0.checked_sub(1).map(|above| (above, at.1)),
        };
        let Some(beside) = beside else { continue };
        let origin = found.binary_search_by_key(&beside, |(at, _)| *at).map_or(beside, |index| found[index].1);
        found.push((at, origin));
    }
    found
}

#[cfg(test)]
mod tests;

//! A table that goes on over pages: its rows are those of one table, and its repeated head is boilerplate.

use super::line::{RuledColumn, TableRow};
use crate::document::blocks::{BlockHint, BlockKind};
use crate::document::cell_kind::CellKind;
use crate::document::row_text::{CELL, LEFT, unmarked};
use std::ops::Range;

/// So many rows may be repeated at the top of a page.
const LONGEST_HEAD: usize = 4;

/// A table that rows are added to.
#[derive(Default)]
pub(super) struct RunningTable {
    /// Its columns; empty before its first row.
    columns: Vec<RuledColumn>,
    /// For each of them that is filled, which cell of a row of the page stands there; none where it is blank on the page.
    places: Vec<Option<usize>>,
    /// The first rows of it.
    head: Vec<String>,
    /// Its last row.
    last: String,
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
        let mut goes_on = true;
        if let Some(columns) = &row.opens {
            let places = self.places_on(columns, page, size).filter(|places| self.takes(columns, places, &row.text));
            goes_on = places.is_some();
            if let Some(places) = places {
                (self.places, self.repeated) = (places, Some(0));
            } else {
                blocks.append(waiting);
                let filled = columns.iter().filter(|column| column.is_filled).count();
                let places = (0..filled).map(Some).collect();
                *self = Self { columns: columns.clone(), places, ..Self::default() };
            }
        }
        self.page = page;
        let text = spread(&self.places, &row.text);
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
        self.last.clone_from(&text);
        blocks.push((text, BlockHint { kind: BlockKind::Row, opens_table: !goes_on, ..BlockHint::default() }));
    }

    /// Where the cells of a table with these columns stand in this one, if it may be its rest on the next page: columns in
    /// which something stands may be blank there, and a column there may reach over several of this one.
    fn places_on(&self, columns: &[RuledColumn], page: usize, size: f64) -> Option<Vec<Option<usize>>> {
        let same = |(there, here): (&RuledColumn, &RuledColumn)| (there.x - here.x).abs() < size;
        if page != self.page + 1 {
            return None;
        }
        let equal = columns.len() == self.columns.len() && columns.iter().zip(&self.columns).all(same);
        let spans = if equal { (0..columns.len()).map(|at| at..at + 1).collect() } else { self.spans(columns, size)? };
        let mut places: Vec<Option<usize>> = Vec::with_capacity(self.columns.len());
        let mut cell = 0;
        for (column, span) in columns.iter().zip(spans) {
            let filled = self.columns[span].iter().filter(|here| here.is_filled).count();
            if column.is_filled && filled == 0 {
                return None;
            }
            places.extend(std::iter::repeat_n(column.is_filled.then_some(cell), filled));
            cell += usize::from(column.is_filled);
        }
        Some(places)
    }

    /// The columns of this table that each of these reaches over, if their edges are edges of it too.
    fn spans(&self, columns: &[RuledColumn], size: f64) -> Option<Vec<Range<usize>>> {
        let near = |a: f64, b: f64| (a - b).abs() < 0.5 * size;
        let mut start = 0;
        let mut spans = Vec::with_capacity(columns.len());
        for column in columns {
            let rest = self.columns.get(start..)?;
            let last = rest.iter().position(|here| near(here.end, column.end))?;
            if !near(rest[0].x, column.x) {
                return None;
            }
            spans.push(start..start + last + 1);
            start += last + 1;
        }
        (start == self.columns.len()).then_some(spans)
    }

    /// Whether a row goes on with the table: where its page has fewer columns, the head comes again in it, or it has numbers
    /// below numbers and words below words.
    fn takes(&self, columns: &[RuledColumn], places: &[Option<usize>], row: &str) -> bool {
        let row = spread(places, row);
        if columns.len() == self.columns.len() || self.head.first() == Some(&row) {
            return true;
        }
        let (last, row) = (unmarked(&self.last).0, unmarked(&row).0);
        let kinds = last.split(CELL).map(CellKind::of).zip(row.split(CELL).map(CellKind::of));
        let differ = |(above, below): (CellKind, CellKind)| {
            above.is_value() && below == CellKind::Text || above == CellKind::Text && below.is_value()
        };
        let are_numbers = |(above, below): (CellKind, CellKind)| above == CellKind::Number && below == above;
        !kinds.clone().any(differ) && kinds.clone().any(are_numbers)
    }
}

/// The text of a row whose cells have these places, with a blank cell for each column that is blank on the whole page.
fn spread(places: &[Option<usize>], row: &str) -> String {
    if places.iter().enumerate().all(|(at, place)| *place == Some(at)) {
        return row.to_owned();
    }
    let cells: Vec<&str> = row.split(CELL).collect();
    let mut before = None;
    let shown = |place: &Option<usize>| {
        let cell = place.and_then(|at| cells.get(at)).copied().unwrap_or_default();
        let reached = std::mem::replace(&mut before, *place) == *place;
        if reached && !cell.is_empty() { LEFT } else { cell }
    };
    places.iter().map(shown).collect::<Vec<_>>().join(CELL)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What rows over two pages come to: the text of each, `+` before it where a table begins with it. A page is its rows and
    /// the left edges of its columns, those left blank with a minus.
    fn rows(pages: &[(&[&str], &[f64])]) -> Vec<String> {
        let (mut table, mut blocks) = (RunningTable::default(), Vec::new());
        for (page, (rows, edges)) in pages.iter().enumerate() {
            let ends = edges.iter().skip(1).map(|x| x.abs()).chain([100.0]);
            let columns = edges.iter().zip(ends).map(|(x, end)| RuledColumn { x: x.abs(), end, is_filled: *x > 0.0 });
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
    #[test]
    fn a_column_of_the_next_page_may_reach_over_several_where_numbers_stand_below_numbers() {
        let wide = ["户名", LEFT, "股数", "种类"].join(CELL);
        let row = ["甲公司", LEFT, "31", "内资"].join(CELL);
        let first: (&[&str], &[f64]) = (&["市 | 县 | 股数 | 种类", &wide, &row], &[10.0, 20.0, 30.0, 40.0]);
        let rest = |row: &'static str, edges: &'static [f64]| rows(&[first, (&[row], edges)]).pop().unwrap_or_default();
        assert_eq!(rest("乙公司 | 7 | 外资", &[10.0, 30.0, 40.0]), ["乙公司", LEFT, "7", "外资"].join(CELL));
        // Another edge, or words below numbers, are of another table.
        assert_eq!(rest("乙公司 | 7 | 外资", &[10.0, 26.0, 40.0]), "+乙公司 | 7 | 外资");
        assert_eq!(rest("姓名 | 职务 | 任期", &[10.0, 30.0, 40.0]), "+姓名 | 职务 | 任期");
    }
}

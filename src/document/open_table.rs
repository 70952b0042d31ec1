//! A table that a format hands over row by row: in which columns its cells stand, and which of its rows are data.

use super::blocks::{BlockHint, BlockKind};
use super::numbering;
use super::row_text::{self, ABOVE, CELL, LEFT};

/// The longest cell of a table of data, in characters. A longer cell is a paragraph, and its table only arranges the
/// page; 150 characters are some four lines of a printed page.
const LONGEST_CELL: usize = 150;

/// The longest name of the rows below it that stands across a table, in characters.
const LONGEST_GROUP: usize = 40;

/// The most columns and rows that a cell may reach over. What claims more was made to fill memory.
const WIDEST_CELL: usize = 100;
const HIGHEST_CELL: usize = 10_000;

/// How many columns and rows all cells of a table may reach over: this many, and so many for each cell. Cells of reports reach
/// over a few of their table together; many that each reach far would fill memory with every row.
const REACHED: usize = 200;
const REACHED_PER_CELL: usize = 16;

/// A cell of a row under way.
#[derive(Clone, Copy, Debug)]
pub(super) struct RowCell {
    /// How many blocks there were before it.
    pub start: usize,
    /// How many columns it reaches over.
    pub columns: usize,
    /// How many rows it reaches over.
    pub rows: usize,
    /// Whether the format says that it is a head.
    pub is_head: bool,
    /// Whether it is the rest of the cell above.
    pub goes_on: bool,
}

impl RowCell {
    /// A cell of one column and one row.
    pub fn new(start: usize) -> Self {
        Self { start, columns: 1, rows: 1, is_head: false, goes_on: false }
    }
}

/// A table under way.
#[derive(Clone, Debug, Default)]
pub(super) struct OpenTable {
    /// For each column over how many more rows the cell above reaches.
    reaching: Vec<usize>,
    /// How many cells it has.
    cells: usize,
    /// How many columns and rows they reach over.
    reached: usize,
    /// Which of the blocks are its rows.
    rows: Vec<usize>,
}

/// What stands in a column of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// The cell with this index.
    Cell(usize),
    /// What `LEFT` stands for.
    Left,
    /// What `ABOVE` stands for.
    Above,
}

impl OpenTable {
    /// Where the next row has its cells.
    fn lay(&mut self, cells: &[RowCell]) -> Vec<Place> {
        let mut places = Vec::with_capacity(cells.len());
        self.cells += cells.len();
        for (index, cell) in cells.iter().enumerate() {
            self.reach_down(&mut places);
            let (columns, rows) = (cell.columns.clamp(1, WIDEST_CELL), cell.rows.clamp(1, HIGHEST_CELL));
            for column in 0..columns {
                if column > 0 && !self.may_reach() {
                    break;
                }
                places.push(match column {
                    _ if cell.goes_on => Place::Above,
                    0 => Place::Cell(index),
                    _ => Place::Left,
                });
                self.set(places.len() - 1, rows - 1);
            }
        }
        self.reach_down(&mut places);
        places
    }

    /// Passes over the columns into which cells from above reach.
    fn reach_down(&mut self, places: &mut Vec<Place>) {
        while self.reaching.get(places.len()).is_some_and(|left| *left > 0) && self.may_reach() {
            self.reaching[places.len()] -= 1;
            places.push(Place::Above);
        }
    }

    /// Whether a cell may reach over one more column or row.
    fn may_reach(&mut self) -> bool {
        let may = self.reached < REACHED + REACHED_PER_CELL * self.cells;
        self.reached += usize::from(may);
        may
    }

    fn set(&mut self, column: usize, rows: usize) {
        if self.reaching.len() <= column {
            self.reaching.resize(column + 1, 0);
        }
        self.reaching[column] = rows;
    }

    /// Makes one line of a row of data with these cells, whose blocks are the last of `blocks`. The cells of a table that
    /// arranges the page stay blocks.
    pub fn join_row(&mut self, blocks: &mut Vec<(String, BlockHint)>, cells: &[RowCell]) {
        let places = self.lay(cells);
        let Some(first) = cells.first().map(|cell| cell.start) else { return };
        if !self.is_row(blocks.get(first..).unwrap_or_default(), &places) {
            return;
        }
        let boilerplate = blocks.iter().skip(first).all(|(_, hint)| hint.kind == BlockKind::Boilerplate);
        let ends = cells.iter().skip(1).map(|cell| cell.start).chain([blocks.len()]);
        let cell = |(cell, end): (&RowCell, usize)| match blocks.get(cell.start..end).unwrap_or_default() {
            [(line, _)] => line.trim().to_owned(),
            lines => lines.iter().map(|(text, _)| text.trim()).collect::<Vec<_>>().join(" "),
        };
        let texts: Vec<String> = cells.iter().zip(ends).map(cell).collect();
        blocks.truncate(first);
        let Some(text) = written(&places, &texts) else { return };
        if boilerplate {
            let hint = BlockHint { kind: BlockKind::Boilerplate, ..BlockHint::default() };
            blocks.push((row_text::unmarked(&text).0, hint));
            return;
        }
        let is_head = cells.iter().all(|cell| cell.is_head);
        let hint =
            BlockHint { kind: BlockKind::Row, is_head, opens_table: self.rows.is_empty(), ..BlockHint::default() };
        self.rows.push(blocks.len());
        blocks.push((text, hint));
    }

    /// Ends the table. Columns in which no row has a cell of its own, as all reach over them, are left out.
    pub fn end(self, blocks: &mut [(String, BlockHint)]) {
        let text = |row: &usize| blocks.get(*row).map_or("", |(text, _)| text);
        let rows: Vec<Vec<&str>> = self.rows.iter().map(|row| text(row).split(CELL).collect()).collect();
        let width = rows.iter().map(Vec::len).max().unwrap_or(0);
        let is_left = |column: usize| rows.iter().any(|row| row.get(column) == Some(&LEFT));
        let is_own = |cell: &&str| !matches!(cell.trim(), "" | LEFT | ABOVE);
        let is_bare = |column: &usize| is_left(*column) && !rows.iter().filter_map(|row| row.get(*column)).any(is_own);
        let bare: Vec<usize> = (0..width).filter(is_bare).collect();
        if bare.is_empty() {
            return;
        }
        let kept = |row: &Vec<&str>| {
            let cells = row.iter().enumerate().filter(|(column, _)| !bare.contains(column)).map(|(_, cell)| *cell);
            cells.collect::<Vec<_>>().join(CELL)
        };
        let written: Vec<String> = rows.iter().map(kept).collect();
        for (row, text) in self.rows.iter().zip(written) {
            blocks.iter_mut().skip(*row).take(1).for_each(|block| block.0.clone_from(&text));
        }
    }

    /// Whether these blocks are a row of data: several cells, all short; or a name across the columns of a table.
    fn is_row(&self, blocks: &[(String, BlockHint)], places: &[Place]) -> bool {
        let short = |(text, _): &(String, BlockHint)| text.chars().count() <= LONGEST_CELL;
        let single = places.iter().filter(|place| matches!(place, Place::Cell(_))).count() == 1;
        let across = single && !places.contains(&Place::Above);
        let names = || match blocks {
            [(text, hint)] => {
                let open = !text.contains('。') && text.chars().count() <= LONGEST_GROUP;
                !self.rows.is_empty() && hint.heading == 0 && open && numbering::marker(text).is_none()
            }
            _ => false,
        };
        places.len() > 1 && blocks.iter().all(short) && (!across || names())
    }
}

/// The line of a row; nothing where all its cells are blank.
fn written(places: &[Place], texts: &[String]) -> Option<String> {
    let text = |place: &Place| match place {
        Place::Cell(index) => texts.get(*index).map_or("", String::as_str),
        Place::Left => LEFT,
        Place::Above => ABOVE,
    };
    let mut row: Vec<&str> = places.iter().map(text).collect();
    // Empty cells keep the others in their columns; behind the last cell and beside a single one they have no use.
    let filled = |cell: &&str| !matches!(*cell, "" | LEFT | ABOVE);
    let single = row.iter().filter(|cell| filled(cell)).count() == 1 && !row.contains(&ABOVE);
    row.truncate(row.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1));
    row.retain(|cell| !single || filled(cell));
    row.iter().any(filled).then(|| row.join(CELL))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rows of a table whose cells are written as text, columns and rows.
    #[track_caller]
    fn check(rows: &[&[(&str, usize, usize)]], expected: &[&str]) {
        let (mut table, mut blocks) = (OpenTable::default(), Vec::new());
        for row in rows {
            let mut cells = Vec::new();
            for (text, columns, rows) in *row {
                cells.push(RowCell { columns: *columns, rows: *rows, ..RowCell::new(blocks.len()) });
                if !text.is_empty() {
                    blocks.push((text.to_string(), BlockHint::default()));
                }
            }
            table.join_row(&mut blocks, &cells);
        }
        let shown = blocks.iter().map(|(text, _)| text.replace(LEFT, "<").replace(ABOVE, "^"));
        assert_eq!(shown.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn cells_reach_over_columns_and_rows() {
        check(
            &[
                &[("指标", 1, 2), ("2024年", 2, 1), ("增长", 1, 2)],
                &[("总量", 1, 1), ("占比", 1, 1)],
                &[("粮食", 1, 1), ("5", 1, 1), ("6", 1, 1), ("7", 1, 1)],
            ],
            &["指标 | 2024年 | < | 增长", "^ | 总量 | 占比 | ^", "粮食 | 5 | 6 | 7"],
        );
    }

    #[test]
    fn cells_that_reach_over_columns_and_rows_without_end_do_not_fill_memory() {
        let (mut table, mut blocks) = (OpenTable::default(), Vec::new());
        for _ in 0..500 {
            let cells = [0, 1].map(|cell| RowCell { columns: 1000, rows: 1000, ..RowCell::new(blocks.len() + cell) });
            blocks.extend([("收入".to_owned(), BlockHint::default()), ("5".to_owned(), BlockHint::default())]);
            table.join_row(&mut blocks, &cells);
        }
        let cells: usize = blocks.iter().map(|(text, _)| text.split(CELL).count()).sum();
        assert!(cells <= REACHED + 1000 * (REACHED_PER_CELL + 1), "{cells}");
        assert!(blocks.iter().all(|(text, _)| text.contains("收入") && text.contains('5')));
    }

    #[test]
    fn columns_that_no_row_begins_a_cell_in_are_left_out() {
        let rows = [["项目", "金额"], ["许可", "31"]];
        let (mut table, mut blocks) = (OpenTable::default(), Vec::new());
        for row in rows {
            let mut cells = Vec::new();
            for (text, columns) in row.into_iter().zip([3, 2]) {
                cells.push(RowCell { columns, ..RowCell::new(blocks.len()) });
                blocks.push((text.to_owned(), BlockHint::default()));
            }
            table.join_row(&mut blocks, &cells);
        }
        table.end(&mut blocks);
        assert_eq!(blocks.iter().map(|(text, _)| text.as_str()).collect::<Vec<_>>(), ["项目 | 金额", "许可 | 31"]);
    }

    #[test]
    fn a_name_across_a_table_is_a_row_of_it_but_a_heading_is_not() {
        let row: &[_] = &[("甲", 1, 1), ("5", 1, 1)];
        check(&[row, &[("按行业分", 2, 1)], row], &["甲 | 5", "按行业分", "甲 | 5"]);
        check(&[&[("收支总表", 2, 1)], row], &["收支总表", "甲 | 5"]);
    }
}

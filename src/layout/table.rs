//! Tables: columns by the cells that their content takes, cells wrapped by the rules for all text, numbers to the right.

mod spans;

use std::ops::Range;

use super::{Measure, Row, wrap};
use crate::document::Table;
use crate::text::TextRange;
use crate::text::width::cells;
use spans::RowSpans;

/// Cells between two columns.
const GAP: usize = 2;

/// Cells that a column of words keeps, however little room there is: six 汉字.
const NARROWEST: usize = 12;

/// The columns of a table, set for a measure. Where they do not fit it, some are left out: the first one stays, and the
/// others are shown from a column on.
#[derive(Clone, Debug)]
pub struct Columns {
    columns: Vec<Column>,
    /// Cells that there are for all columns in sight.
    room: usize,
    /// How many columns stay in sight: the first where there is room for another one beside it, else none.
    pinned: usize,
}

#[derive(Clone, Debug)]
struct Column {
    /// Its cells, counted from the table's first.
    cells: Range<usize>,
    /// Whether most of what stands in it are numbers.
    numeric: bool,
}

/// What stands in a line of a table, in its columns, or across all of them where the row has a single cell. The indent of
/// its row counts from the table's first cell, no column left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its columns.
    pub place: PiecePlace,
    /// Its text.
    pub row: Row,
    /// Where it stands in the columns of a cell that reaches over several.
    pub side: Side,
}

/// Where a text stands in more room than it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// At the left: one of several lines.
    Left,
    /// In the middle, between rules.
    Middle,
    /// At the right: a number, which would look negative beside a rule.
    Right,
}

/// The columns of what stands in a line of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PiecePlace {
    /// All, and what is drawn is not moved with them.
    Across,
    /// One.
    Column(usize),
    /// Several: a cell reaches over them, from the first to the last. Where its text takes one line it stands in their
    /// middle, between rules.
    Columns(usize, usize),
}

/// A row of a table as it is set: its lines, and the columns into which a cell above reaches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SetRow {
    /// From the top, at least one.
    pub lines: Vec<Vec<Piece>>,
    /// From the left.
    pub reached: Vec<usize>,
}

/// A line of a table as far as it is in sight.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cells {
    /// What stands in it, from the left.
    pub pieces: Vec<Row>,
    /// The cell for a mark that columns are left out before those behind it.
    pub before: Option<usize>,
    /// The cell for a mark that columns are left out at the end.
    pub behind: Option<usize>,
    /// The cells for a mark that the cell above reaches down to here.
    pub reached: Vec<usize>,
    /// The cells for a rule beside the text of a cell that reaches over several columns.
    pub rules: Vec<Range<usize>>,
}

impl Columns {
    /// The columns of a table in `text`; its rows may be of different lengths.
    pub fn new(text: &str, table: &Table, measure: &Measure) -> Self {
        let contents = contents(text, table, measure);
        let widths = widths(&contents, measure.width);
        let mut start = 0;
        let column = |(content, width): (&Content, &usize)| {
            let cells = start..start + width;
            start = cells.end + GAP;
            Column { cells, numeric: content.numbers * 2 > content.filled }
        };
        let columns: Vec<Column> = contents.iter().zip(&widths).map(column).collect();
        let fits = columns.last().is_none_or(|last| last.cells.end <= measure.width);
        // A table that does not fit keeps its last cell for the mark that says so.
        let room = if fits { measure.width } else { measure.width.saturating_sub(GAP).max(1) };
        let beside = widths.iter().skip(1).max().map_or(0, |widest| GAP + widest);
        let pinned = usize::from(widths.first().is_some_and(|first| first + beside <= room));
        Self { columns, room, pinned }
    }

    /// A row of the table, in as many lines as its longest cell needs. In the spans of `kept` a row end is a last resort.
    pub fn set_row(&self, text: &str, table: &Table, row: usize, kept: &[TextRange], measure: &Measure) -> SetRow {
        let cells = table.rows.get(row).map_or(&[][..], Vec::as_slice);
        let spans = RowSpans::of(table, row);
        let is_single = cells.len() < 2 && self.columns.len() > 1 && spans.reached.is_empty();
        let set = |(at, cell): (usize, &TextRange)| {
            let place = match spans.last(at).map(|last| last.min(self.columns.len().saturating_sub(1))) {
                _ if is_single => PiecePlace::Across,
                Some(last) if last > at => PiecePlace::Columns(at, last),
                _ => PiecePlace::Column(at),
            };
            self.set_cell(text, *cell, place, kept, measure)
        };
        let set: Vec<Vec<Piece>> = cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()).map(set).collect();
        let height = set.iter().map(Vec::len).max().unwrap_or(1);
        let lines = (0..height).map(|at| set.iter().filter_map(|pieces| pieces.get(at).copied()).collect()).collect();
        SetRow { lines, reached: spans.reached }
    }

    /// The pieces of a cell in its place.
    fn set_cell(
        &self,
        text: &str,
        cell: TextRange,
        place: PiecePlace,
        kept: &[TextRange],
        measure: &Measure,
    ) -> Vec<Piece> {
        let Range { start, end } = match place {
            PiecePlace::Across => 0..self.room,
            PiecePlace::Column(at) => self.columns.get(at).map_or(0..self.room, |column| column.cells.clone()),
            PiecePlace::Columns(first, last) => self.room_of(first, last),
        };
        let is_number = is_number(cell.of(text));
        let to_the_right = matches!(place, PiecePlace::Column(at) if is_number || self.is_numeric(at));
        let width = end - start;
        let measure = Measure { indent: 0, width, max_slack: Measure::new(width).max_slack, ..*measure };
        let rows = wrap(text, cell, 0, kept, &measure);
        let side = match rows.len() {
            _ if is_number => Side::Right,
            1 => Side::Middle,
            _ => Side::Left,
        };
        let piece = |mut row: Row| {
            let slack = if to_the_right { width.saturating_sub(row.cells) } else { 0 };
            row.indent = start + slack;
            Piece { place, row, side }
        };
        rows.into_iter().map(piece).collect()
    }

    fn is_numeric(&self, column: usize) -> bool {
        self.columns.get(column).is_some_and(|column| column.numeric)
    }

    /// The cells in which the text of a cell is set that reaches over several columns: all of theirs, but where columns
    /// may be left out no more than the widest, so that there is room for it whenever that one is in sight.
    fn room_of(&self, first: usize, last: usize) -> Range<usize> {
        let columns = self.columns.get(first..=last).unwrap_or_default();
        let start = columns.first().map_or(0, |column| column.cells.start);
        let widest = columns.iter().map(|column| column.cells.len()).max().unwrap_or(self.room);
        let end = columns.last().map_or(start, |column| column.cells.end);
        if end <= self.room && self.most_left_out() == 0 { start..end } else { start..start + widest }
    }

    /// How many columns are left out at most behind those that stay: then the last one is in sight. 0 where all fit.
    pub fn most_left_out(&self) -> usize {
        (0..self.columns.len()).find(|&out| self.in_sight(out).end == self.columns.len()).unwrap_or(0)
    }

    /// How many columns to leave out, `out` being left out now, for `column` to be in sight.
    pub fn left_out_for(&self, column: usize, out: usize) -> usize {
        if column < self.pinned || self.in_sight(out).contains(&column) {
            return out;
        }
        let least = (0..=column).find(|&out| self.in_sight(out).contains(&column)).unwrap_or(0);
        if column < self.in_sight(out).start { column - self.pinned } else { least }
    }

    /// The columns behind those that stay that are in sight where `out` are left out: at least one, where there is one.
    fn in_sight(&self, out: usize) -> Range<usize> {
        let first = (self.pinned + out).min(self.columns.len().saturating_sub(1)).max(self.pinned);
        let moved = self.moved(first);
        let end = self.columns.partition_point(|column| column.cells.end <= self.room + moved);
        first..end.max(first + 1).min(self.columns.len()).max(first)
    }

    /// How far to the left a column is drawn that follows those that stay.
    fn moved(&self, first: usize) -> usize {
        let start = |at: usize| self.columns.get(at).map_or(0, |column| column.cells.start);
        start(first) - start(self.pinned.min(first))
    }

    /// What is in sight of line `at` of a row where `out` columns are left out behind those that stay.
    pub fn sight(&self, row: &SetRow, at: usize, out: usize) -> Cells {
        let line = row.lines.get(at).map_or(&[][..], Vec::as_slice);
        let seen = self.in_sight(out.min(self.most_left_out()));
        let mut shown = Cells::default();
        for piece in line {
            match piece.place {
                PiecePlace::Across => shown.pieces.push(piece.row),
                PiecePlace::Column(column) => {
                    let moved = self.moved_in_sight(column, &seen);
                    let row = |moved| Row { indent: piece.row.indent.saturating_sub(moved), ..piece.row };
                    shown.pieces.extend(moved.map(row));
                }
                PiecePlace::Columns(first, last) => {
                    let cells = self.cells_in_sight(first, last, &seen);
                    cells.into_iter().for_each(|cells| shown.put_spanning(piece, cells));
                }
            }
        }
        if line.iter().any(|piece| piece.place == PiecePlace::Across) {
            return shown;
        }
        let bar = |column: &usize| {
            let cells = self.cells_in_sight(*column, *column, &seen)?;
            Some(if self.is_numeric(*column) { cells.end - 1 } else { cells.start })
        };
        shown.reached = row.reached.iter().filter_map(bar).collect();
        let has_gap = self.pinned > 0 && self.moved(seen.start) > 0;
        shown.before = self.columns.get(self.pinned).filter(|_| has_gap).map(|column| column.cells.start - 1);
        shown.behind = (seen.end < self.columns.len()).then_some(self.room + GAP - 1);
        shown
    }

    /// How far to the left a column is drawn, if it is in sight.
    fn moved_in_sight(&self, column: usize, seen: &Range<usize>) -> Option<usize> {
        match column {
            _ if column < self.pinned => Some(0),
            _ if seen.contains(&column) => Some(self.moved(seen.start)),
            _ => None,
        }
    }

    /// The cells where those of the columns from `first` to `last` are drawn that are in sight side by side.
    fn cells_in_sight(&self, first: usize, last: usize, seen: &Range<usize>) -> Option<Range<usize>> {
        let moved = |column: &usize| self.moved_in_sight(*column, seen);
        let from = (first..=last).find(|column| moved(column).is_some())?;
        let by = moved(&from)?;
        let to = (from..=last).take_while(|column| moved(column) == Some(by)).last()?;
        Some(self.columns.get(from)?.cells.start - by..self.columns.get(to)?.cells.end - by)
    }
}

impl Cells {
    /// Adds the text of a cell that reaches over several columns, of which `cells` are in sight: in their middle where it
    /// takes a line. Where these have no room for it, a rule says that it is there.
    fn put_spanning(&mut self, piece: &Piece, cells: Range<usize>) {
        let Some(slack) = cells.len().checked_sub(piece.row.cells) else {
            self.rules.push(cells);
            return;
        };
        let before = match piece.side {
            Side::Left => 0,
            Side::Middle => slack / 2,
            Side::Right => slack,
        };
        let indent = cells.start + before;
        self.pieces.push(Row { indent, ..piece.row });
        let beside = [cells.start..indent.saturating_sub(1), indent + piece.row.cells + 1..cells.end];
        let rules = beside.into_iter().filter(|rule| piece.side == Side::Middle && rule.start < rule.end);
        self.rules.extend(rules);
    }
}

/// What stands in a column.
#[derive(Clone, Debug, Default)]
struct Content {
    /// Cells of the longest.
    longest: usize,
    /// Cells of the longest number.
    longest_number: usize,
    /// How many cells of the table have a text.
    filled: usize,
    /// How many of these are numbers.
    numbers: usize,
}

/// What stands in each column. A row of a single cell goes across all, and counts for none; a cell that reaches over several
/// columns asks of each for its share of the room.
fn contents(text: &str, table: &Table, measure: &Measure) -> Vec<Content> {
    let columns = table.width();
    let mut contents = vec![Content::default(); columns];
    for (at, row) in table.rows.iter().enumerate().filter(|(_, row)| row.len() > 1 || columns == 1) {
        let spans = RowSpans::of(table, at);
        for (column, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let cell = cell.of(text);
            let width = cells(cell, measure.ambiguous);
            match spans.last(column).map(|last| last.min(columns - 1)).filter(|last| *last > column) {
                Some(last) => {
                    let share = (width.saturating_sub(GAP * (last - column))).div_ceil(last - column + 1);
                    contents[column..=last].iter_mut().for_each(|of| of.longest = of.longest.max(share));
                }
                None => contents[column].add(width, is_number(cell)),
            }
        }
    }
    contents
}

impl Content {
    fn add(&mut self, width: usize, is_number: bool) {
        self.longest = self.longest.max(width);
        self.longest_number = self.longest_number.max(if is_number { width } else { 0 });
        self.filled += 1;
        self.numbers += usize::from(is_number);
    }
}

/// Cells of each column: what its content takes, but where that is too much for the measure, the widest columns of words
/// give way. No column cuts a number that the measure has room for, and none of words becomes too narrow to be read.
fn widths(contents: &[Content], measure: usize) -> Vec<usize> {
    let gaps = GAP * contents.len().saturating_sub(1);
    let (room, widest) = (measure.saturating_sub(gaps), measure.saturating_sub(gaps.min(GAP)).max(1));
    let width = |content: &Content, cap: usize| {
        let least = content.longest_number.max(NARROWEST).min(content.longest);
        content.longest.min(cap).max(least).clamp(1, widest)
    };
    let fits = |cap: &usize| contents.iter().map(|content| width(content, *cap)).sum::<usize>() <= room;
    let cap = (NARROWEST..=measure).rev().find(fits).unwrap_or(NARROWEST);
    contents.iter().map(|content| width(content, cap)).collect()
}

/// Whether a cell holds a number and nothing else, with its sign, its per-cent sign and its thousands; or a dash in the
/// place of one.
fn is_number(cell: &str) -> bool {
    let sign = |c: char| "+-−±.,，．%％‰()（）—–".contains(c);
    let digit = |c: char| matches!(c, '0'..='9' | '０'..='９');
    cell.chars().all(|c| digit(c) || sign(c) || c == ' ')
}

#[cfg(test)]
mod tests;

//! Tables: columns by the cells that their content takes, cells wrapped by the rules for all text, numbers to the right.

use std::ops::Range;

use super::{Measure, Row, wrap};
use crate::text::TextRange;
use crate::text::width::cells;

/// Cells between two columns.
const GAP: usize = 2;

/// Cells that a column of words keeps, however little room there is: six 汉字.
const NARROWEST: usize = 12;

/// A table set for a measure. Where its columns do not fit the measure it is wider, and shown from a column on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    columns: Vec<Range<usize>>,
    lines: Vec<TableLine>,
}

/// A line of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableLine {
    /// Whether a row of the table begins here.
    pub opens: bool,
    /// What stands in the line, each piece with its column; its indent counts from the column's first cell.
    pub pieces: Vec<(usize, Row)>,
}

impl Table {
    /// Sets `rows` of cells, each a range of `text`; rows may be of different lengths.
    pub fn new(text: &str, rows: &[Vec<TextRange>], measure: &Measure) -> Self {
        let widths = widths(text, rows, measure);
        let lines = rows.iter().flat_map(|row| lines(text, row, &widths, measure)).collect();
        let mut start = 0;
        let columns = widths.iter().map(|width| {
            let column = start..start + width;
            start = column.end + GAP;
            column
        });
        Self { columns: columns.collect(), lines }
    }

    /// The cells of each column, counted from the table's first.
    pub fn columns(&self) -> &[Range<usize>] {
        &self.columns
    }

    /// The lines, from the top.
    pub fn lines(&self) -> &[TableLine] {
        &self.lines
    }

    /// The columns that stand in `width` cells from column `first` on: as many as fit, at least one.
    pub fn in_sight(&self, first: usize, width: usize) -> Range<usize> {
        let first = first.min(self.columns.len().saturating_sub(1));
        let start = self.columns.get(first).map_or(0, |column| column.start);
        let end = self.columns.partition_point(|column| column.end <= start + width);
        first..end.max(first + 1).min(self.columns.len())
    }
}

/// Cells of each column: what its content takes, but where that is too much for the measure, the widest columns of words
/// give way.
fn widths(text: &str, rows: &[Vec<TextRange>], measure: &Measure) -> Vec<usize> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let column =
        |index: usize| rows.iter().filter_map(move |row| row.get(index)).map(|cell| cell.trimmed(text).of(text));
    let natural: Vec<usize> =
        (0..columns).map(|index| column(index).map(|cell| cells(cell, measure.ambiguous)).max().unwrap_or(0)).collect();
    let numbers = |index: usize| {
        let numbers = column(index).filter(|cell| is_number(cell));
        numbers.map(|cell| cells(cell, measure.ambiguous)).max().unwrap_or(0)
    };
    // No column cuts a number, and none of words becomes too narrow to be read.
    let least: Vec<usize> = natural.iter().enumerate().map(|(at, n)| numbers(at).max(NARROWEST).min(*n)).collect();
    let room = measure.width.saturating_sub(GAP * columns.saturating_sub(1));
    let capped = |cap: usize| natural.iter().zip(&least).map(move |(natural, least)| (*natural).min(cap).max(*least));
    let widest = natural.iter().copied().max().unwrap_or(0);
    let cap = (NARROWEST..=widest).rev().find(|&cap| capped(cap).sum::<usize>() <= room).unwrap_or(NARROWEST);
    capped(cap).map(|width| width.max(1)).collect()
}

/// The lines of one row of the table: as many as its longest cell needs.
fn lines(text: &str, row: &[TextRange], widths: &[usize], measure: &Measure) -> Vec<TableLine> {
    let set: Vec<Vec<Row>> =
        row.iter().zip(widths).map(|(cell, width)| set_cell(text, *cell, *width, measure)).collect();
    let height = set.iter().map(Vec::len).max().unwrap_or(1);
    let line = |at: usize| {
        let pieces = set.iter().enumerate().filter_map(|(column, rows)| Some((column, *rows.get(at)?)));
        TableLine { opens: at == 0, pieces: pieces.filter(|(_, row)| !row.range.is_empty()).collect() }
    };
    (0..height).map(line).collect()
}

/// The rows of a cell in a column of `width` cells.
fn set_cell(text: &str, cell: TextRange, width: usize, measure: &Measure) -> Vec<Row> {
    let cell = cell.trimmed(text);
    let measure = Measure { indent: 0, ..Measure { width, max_slack: Measure::new(width).max_slack, ..*measure } };
    let mut rows = wrap(text, cell, 0, &[], &measure);
    if is_number(cell.of(text)) {
        rows.iter_mut().for_each(|row| row.indent = width.saturating_sub(row.cells));
    }
    rows
}

/// Whether a cell holds a number and nothing else, with its sign, its per-cent sign and its thousands.
fn is_number(cell: &str) -> bool {
    let sign = |c: char| "+-−±.,，．%％‰()（）".contains(c);
    let digit = |c: char| matches!(c, '0'..='9' | '０'..='９');
    cell.chars().any(digit) && cell.chars().all(|c| digit(c) || sign(c) || c == ' ')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The cells of a table written with `|` and newlines.
    fn rows(text: &str) -> Vec<Vec<TextRange>> {
        let mut start = 0;
        let mut row = |line: &str| {
            let cells = line.split('|').map(|cell| {
                let range = TextRange::new(start, start + cell.len());
                start = range.end + 1;
                range
            });
            cells.collect()
        };
        text.split('\n').map(&mut row).collect()
    }

    fn drawn(text: &str, width: usize, first: usize) -> Vec<String> {
        let table = Table::new(text, &rows(text), &Measure::new(width));
        let seen = table.in_sight(first, width);
        let left = table.columns()[seen.start].start;
        let draw = |line: &TableLine| {
            let (mut drawn, mut used) = (String::new(), 0);
            for (column, row) in line.pieces.iter().filter(|(column, _)| seen.contains(column)) {
                let start = table.columns()[*column].start - left + row.indent;
                drawn += &" ".repeat(start - used);
                drawn += row.range.of(text);
                used = start + row.cells;
            }
            format!("|{drawn}{}|", " ".repeat(width.saturating_sub(used)))
        };
        table.lines().iter().map(draw).collect()
    }

    const REPORT: &str = "项目|数量|比上年增长\n行政许可|1,024|3.5%\n政务公开|77|-12.5%";

    #[test]
    fn columns_are_as_wide_as_their_content_and_numbers_stand_to_the_right() {
        let expected =
            ["|项目      数量   比上年增长 |", "|行政许可  1,024        3.5% |", "|政务公开     77      -12.5% |"];
        assert_eq!(drawn(REPORT, 28, 0), expected);
    }

    #[test]
    fn where_room_is_short_the_widest_words_are_wrapped() {
        let text = "事项|依据\n清理规范|《城市更新办法》第十二条、第十三条\n备案|无";
        let expected = [
            "|事项      依据         |",
            "|清理规范  《城市更新办 |",
            "|          法》第十二   |",
            "|          条、第十三条 |",
            "|备案      无           |",
        ];
        assert_eq!(drawn(text, 23, 0), expected);
    }

    #[test]
    fn a_table_that_is_too_wide_is_shown_from_a_column_on() {
        let expected = ["|数量   比上年增长 |", "|1,024        3.5% |", "|   77      -12.5% |"];
        assert_eq!(drawn(REPORT, 18, 1), expected);
        assert_eq!(drawn(REPORT, 11, 9), ["|比上年增长 |", "|      3.5% |", "|    -12.5% |"]);
    }

    proptest! {
        #[test]
        fn a_cell_keeps_to_its_column_and_loses_nothing(text in "[办结率，。“”0-9.%a |\n]{0,80}", width in 1usize..60) {
            let rows = rows(&text);
            let table = Table::new(&text, &rows, &Measure::new(width));
            let mut shown = String::new();
            for line in table.lines() {
                for (column, row) in &line.pieces {
                    let column = table.columns()[*column].clone();
                    prop_assert!(row.indent + row.cells <= column.len() || row.cells == 2);
                    shown += row.range.of(&text);
                }
            }
            let mut wanted: Vec<char> = text.chars().filter(|c| !c.is_whitespace() && *c != '|').collect();
            let mut got: Vec<char> = shown.chars().filter(|c| !c.is_whitespace()).collect();
            wanted.sort_unstable();
            got.sort_unstable();
            prop_assert_eq!(got, wanted);
        }
    }
}

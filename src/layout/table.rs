//! Tables: columns by the cells that their content takes, cells wrapped by the rules for all text, numbers to the right.

use std::ops::Range;

use super::{Measure, Row, wrap};
use crate::text::TextRange;
use crate::text::width::cells;

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

/// What stands in a line of a table in one column, or across all columns where the row has a single cell. The indent of
/// its row counts from the table's first cell, no column left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The column; `None` where it goes across all columns.
    pub column: Option<usize>,
    /// Its text.
    pub row: Row,
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
}

impl Columns {
    /// The columns of `rows` of cells, each a range of `text`; rows may be of different lengths.
    pub fn new(text: &str, rows: &[Vec<TextRange>], measure: &Measure) -> Self {
        let contents = contents(text, rows, measure);
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

    /// The lines of one row of the table: as many as its longest cell needs. In the spans of `kept` a row end is a last
    /// resort.
    pub fn lines(&self, text: &str, row: &[TextRange], kept: &[TextRange], measure: &Measure) -> Vec<Vec<Piece>> {
        let set = |(at, cell): (usize, &TextRange)| {
            let column = (row.len() > 1 || self.columns.len() == 1).then_some(at);
            self.set_cell(text, *cell, column, kept, measure)
        };
        let cells: Vec<Vec<Piece>> = row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()).map(set).collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or(1);
        (0..height).map(|at| cells.iter().filter_map(|pieces| pieces.get(at).copied()).collect()).collect()
    }

    /// The pieces of a cell in its column, or in all the room where it has none.
    fn set_cell(
        &self,
        text: &str,
        cell: TextRange,
        column: Option<usize>,
        kept: &[TextRange],
        measure: &Measure,
    ) -> Vec<Piece> {
        let place = column.and_then(|column| self.columns.get(column));
        let across = 0..self.room;
        let Range { start, end } = place.map_or(&across, |place| &place.cells).clone();
        let width = end - start;
        let measure = Measure { indent: 0, width, max_slack: Measure::new(width).max_slack, ..*measure };
        let to_the_right = place.is_some_and(|place| place.numeric) || column.is_some() && is_number(cell.of(text));
        let piece = |mut row: Row| {
            let slack = if to_the_right { width.saturating_sub(row.cells) } else { 0 };
            row.indent = start + slack;
            Piece { column, row }
        };
        wrap(text, cell, 0, kept, &measure).into_iter().map(piece).collect()
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

    /// What is in sight of a line where `out` columns are left out behind those that stay.
    pub fn sight(&self, line: &[Piece], out: usize) -> Cells {
        let seen = self.in_sight(out.min(self.most_left_out()));
        let moved = self.moved(seen.start);
        let row = |piece: &Piece| match piece.column {
            Some(column) if seen.contains(&column) => {
                Some(Row { indent: piece.row.indent.saturating_sub(moved), ..piece.row })
            }
            Some(column) if column >= self.pinned => None,
            _ => Some(piece.row),
        };
        let pieces = line.iter().filter_map(row).collect();
        if line.iter().any(|piece| piece.column.is_none()) {
            return Cells { pieces, ..Cells::default() };
        }
        let gap = self.columns.get(self.pinned).filter(|_| self.pinned > 0 && moved > 0);
        let is_cut = seen.end < self.columns.len();
        Cells {
            pieces,
            before: gap.map(|column| column.cells.start - 1),
            behind: is_cut.then_some(self.room + GAP - 1),
        }
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

/// What stands in each column. A row of a single cell goes across all, and counts for none.
fn contents(text: &str, rows: &[Vec<TextRange>], measure: &Measure) -> Vec<Content> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut contents = vec![Content::default(); columns];
    for row in rows.iter().filter(|row| row.len() > 1 || columns == 1) {
        for (content, cell) in contents.iter_mut().zip(row).filter(|(_, cell)| !cell.is_empty()) {
            let cell = cell.of(text);
            let (width, number) = (cells(cell, measure.ambiguous), is_number(cell));
            content.longest = content.longest.max(width);
            content.longest_number = content.longest_number.max(if number { width } else { 0 });
            content.filled += 1;
            content.numbers += usize::from(number);
        }
    }
    contents
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
                range.trimmed(text)
            });
            cells.collect()
        };
        text.split('\n').map(&mut row).collect()
    }

    /// The lines of a table as they are in sight where `out` columns are left out.
    fn seen(text: &str, width: usize, out: usize) -> Vec<Cells> {
        let (rows, measure) = (rows(text), Measure::new(width));
        let columns = Columns::new(text, &rows, &measure);
        let lines = rows.iter().flat_map(|row| columns.lines(text, row, &[], &measure));
        lines.map(|line| columns.sight(&line, out)).collect()
    }

    fn drawn(text: &str, width: usize, out: usize) -> Vec<String> {
        let draw = |line: &Cells| {
            let (mut drawn, mut used) = (String::new(), 0);
            let marks = [(line.before, "<"), (line.behind, ">")];
            let marks = marks.iter().filter_map(|(at, mark)| Some(((*at)?, 1, *mark)));
            let pieces = line.pieces.iter().map(|row| (row.indent, row.cells, row.range.of(text)));
            let mut shown: Vec<_> = pieces.chain(marks).collect();
            shown.sort_unstable();
            for (start, cells, text) in shown {
                drawn += &" ".repeat(start - used);
                drawn += text;
                used = start + cells;
            }
            format!("|{drawn}{}|", " ".repeat(width.saturating_sub(used)))
        };
        seen(text, width, out).iter().map(draw).collect()
    }

    const REPORT: &str = "项目|数量|比上年增长\n行政许可|1,024|3.5%\n政务公开|77|-12.5%";

    #[test]
    fn columns_are_as_wide_as_their_content_and_numbers_stand_to_the_right() {
        let expected =
            ["|项目       数量  比上年增长 |", "|行政许可  1,024        3.5% |", "|政务公开     77      -12.5% |"];
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
    fn of_a_table_that_is_too_wide_the_first_column_stays_and_the_others_move() {
        let expected = ["|项目       数量   >|", "|行政许可  1,024   >|", "|政务公开     77   >|"];
        assert_eq!(drawn(REPORT, 19, 0), expected);
        let expected = ["|项目     <比上年增长   |", "|行政许可 <      3.5%   |", "|政务公开 <    -12.5%   |"];
        assert_eq!(drawn(REPORT, 23, 1), expected);
        assert_eq!(drawn(REPORT, 23, 9), expected);
    }

    #[test]
    fn where_there_is_room_for_one_column_only_it_is_the_one_in_sight() {
        assert_eq!(drawn(REPORT, 13, 0), ["|项目        >|", "|行政许可    >|", "|政务公开    >|"]);
        assert_eq!(drawn(REPORT, 13, 2), ["|比上年增长   |", "|      3.5%   |", "|    -12.5%   |"]);
    }

    #[test]
    fn a_row_of_one_cell_goes_across_all_columns() {
        let text = "收入|31\n以上数据均为快报数，以决算为准\n支出|29";
        let expected = ["|收入  31         |", "|以上数据均为快报 |", "|数，以决算为准   |", "|支出  29         |"];
        assert_eq!(drawn(text, 17, 0), expected);
    }

    const TABLES: &str = "[办结率，。“”0-9.%a |\n]{0,80}";

    proptest! {
        #[test]
        fn no_line_is_wider_than_the_measure(text in TABLES, width in 1usize..60, out in 0usize..5) {
            for line in seen(&text, width, out) {
                for row in &line.pieces {
                    prop_assert!(row.indent + row.cells <= width || row.cells == 2, "{row:?}");
                }
                prop_assert!(line.behind.is_none_or(|at| at < width.max(3)));
            }
        }

        #[test]
        fn every_column_can_be_brought_in_sight(text in TABLES, width in 1usize..60, out in 0usize..5) {
            let columns = Columns::new(&text, &rows(&text), &Measure::new(width));
            for column in 0..columns.columns.len() {
                let left_out = columns.left_out_for(column, out.min(columns.most_left_out()));
                let seen = columns.in_sight(left_out);
                prop_assert!(left_out <= columns.most_left_out());
                prop_assert!(column < columns.pinned || seen.contains(&column), "{columns:?} {column}");
            }
        }

        #[test]
        fn a_cell_keeps_to_its_column_and_loses_nothing(text in TABLES, width in 1usize..60) {
            let (rows, measure) = (rows(&text), Measure::new(width));
            let columns = Columns::new(&text, &rows, &measure);
            let mut shown = String::new();
            for piece in rows.iter().flat_map(|row| columns.lines(&text, row, &[], &measure)).flatten() {
                let row = piece.row;
                if let Some(column) = piece.column.map(|column| &columns.columns[column].cells) {
                    prop_assert!(column.contains(&row.indent));
                    prop_assert!(row.indent + row.cells <= column.end || row.cells == 2);
                }
                shown += row.range.of(&text);
            }
            let mut wanted: Vec<char> = text.chars().filter(|c| !c.is_whitespace() && *c != '|').collect();
            let mut got: Vec<char> = shown.chars().filter(|c| !c.is_whitespace()).collect();
            wanted.sort_unstable();
            got.sort_unstable();
            prop_assert_eq!(got, wanted);
        }
    }
}

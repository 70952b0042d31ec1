//! The columns that the text of a page is set in: their edges, by the lines that keep to them.

use super::line::PageLine;

/// The most columns of a page: one or two of text, some more of a table. Each line is compared with each.
const MOST_COLUMNS: usize = 64;

/// The left and right edge that lines keep to.
#[derive(Clone, Copy, Debug)]
pub(super) struct TextColumn {
    pub left: f64,
    pub right: f64,
    /// How many lines end at the right edge.
    ends: usize,
    /// The height of the font of the line that makes it.
    size: f64,
}

impl TextColumn {
    /// The column of a line, by those of its part of the page or else by the `common` ones of pages of such a width; where it
    /// keeps to none, one that a single line shows, or one of its own without a right edge.
    pub fn of(line: &PageLine, columns: &[Self], common: &[Self]) -> Self {
        let known =
            nearest(columns, line, 2).or_else(|| nearest(common, line, 2)).or_else(|| nearest(columns, line, 1));
        known.unwrap_or(Self { left: line.x, right: f64::INFINITY, ends: 0, size: line.size })
    }

    /// Whether more than one line ends at its right edge.
    pub fn is_sure(&self) -> bool {
        self.ends > 1
    }
}

/// The column that a line fits into, at whose right edge so many lines end at least.
fn nearest(columns: &[TextColumn], line: &PageLine, ends: usize) -> Option<TextColumn> {
    let holds = |column: &&TextColumn| {
        let begins = line.x > column.left - line.size && line.x < column.right;
        begins && line.end < column.right + 2.0 * line.size && column.ends >= ends
    };
    columns.iter().filter(holds).max_by(|a, b| a.left.total_cmp(&b.left)).copied()
}

/// The columns that the long lines keep to.
pub(super) fn columns<'a>(lines: impl Iterator<Item = &'a PageLine>) -> Vec<TextColumn> {
    // In heights of the font: a line of eight 汉字 or less may be a heading or a cell, and a larger one that begins farther in is
    // a title, whose end shows no edge.
    const LONG: f64 = 8.0;
    const FARTHEST: f64 = 5.0;
    let is_long = |line: &&PageLine| !line.boilerplate && !line.is_row() && line.end - line.x > LONG * line.size;
    let mut long: Vec<&PageLine> = lines.filter(is_long).collect();
    long.sort_by(|a, b| a.x.total_cmp(&b.x));
    let starts = column_starts(&long);
    // Lines above columns that stand side by side, such as a title, keep to no single one.
    let (within, across): (Vec<&PageLine>, _) =
        long.iter().partition(|line| !starts.iter().any(|start| line.crosses(*start)));
    let mut columns = clusters(&within);
    columns.extend(clusters(&across));
    columns.truncate(MOST_COLUMNS);
    for line in long {
        let is_title =
            |column: &TextColumn| line.size > 1.12 * column.size && line.x > column.left + FARTHEST * line.size;
        let at_edge = |column: &&mut TextColumn| (column.right - line.end).abs() < 1.5 * line.size && !is_title(column);
        columns.iter_mut().filter(at_edge).for_each(|column| column.ends += 1);
    }
    columns
}

/// Columns by lines that are sorted by their left edges.
fn clusters(lines: &[&PageLine]) -> Vec<TextColumn> {
    let mut columns: Vec<TextColumn> = Vec::new();
    for line in lines {
        // A line that begins within a column is indented or centred there; another column begins behind its end.
        match columns.last_mut() {
            Some(column) if line.x < column.right - 2.0 * line.size => {
                if line.end > column.right {
                    (column.right, column.size) = (line.end, line.size);
                }
            }
            _ => columns.push(TextColumn { left: line.x, right: line.end, ends: 0, size: line.size }),
        }
    }
    columns
}

/// Where columns begin beside others: many lines begin there, many end before it, and few run across.
fn column_starts(lines: &[&PageLine]) -> Vec<f64> {
    const FEWEST: usize = 3;
    let mut starts: Vec<f64> = Vec::new();
    for line in lines {
        if starts.last().is_none_or(|start| line.x > start + line.size) && starts.len() < MOST_COLUMNS {
            starts.push(line.x);
        }
    }
    let count = |is: &dyn Fn(&PageLine) -> bool| lines.iter().filter(|line| is(line)).count();
    starts.retain(|start| {
        let begin = count(&|line| (line.x - start).abs() < 0.3 * line.size);
        let before = count(&|line| line.end < start + 0.3 * line.size);
        let across = count(&|line| line.crosses(*start));
        begin.min(before) >= FEWEST && 2 * across < begin.min(before)
    });
    starts
}

impl PageLine {
    /// Whether a line begins before a place and ends behind it.
    fn crosses(&self, x: f64) -> bool {
        self.x < x - self.size && self.end > x + self.size
    }
}

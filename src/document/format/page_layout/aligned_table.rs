//! Tables without rules: lines whose numbers stand one below the other under a head. A wrong table is worse than none, so
//! that all must fit: what is not sure stays lines.

use super::line::{PageLine, RuledColumn, TableRow};
use crate::document::row_text::{LEFT, joined};
use crate::document::table::continuation;

/// So many rows must have a number in a column.
const LEAST_ROWS: usize = 3;

/// The most lines of a head.
const LONGEST_HEAD: usize = 3;

/// Lines of a table are nearer to one another, in heights of the type.
const NEAREST: f64 = 4.0;

/// Numbers end at one edge where it differs by less, in heights of the type.
const EDGE: f64 = 0.5;

/// A column of a table: the cells between two edges, and where its numbers end.
struct AlignedColumn {
    left: f64,
    right: f64,
    numbers: usize,
}

/// A table, which a later one without a head may go on with.
struct TableAbove {
    columns: Vec<AlignedColumn>,
    /// How many lines stand behind it so far: only those that may part a table from its rest.
    between: usize,
}

/// Makes rows of the lines of pages that are a table without rules.
pub(super) fn mark(pages: &mut [Vec<PageLine>]) {
    let mut above = None;
    for lines in pages {
        let mut start = 0;
        while start < lines.len() {
            let end = stretch(lines, start).max(start + 1);
            let Some(stretch) = lines.get_mut(start..end) else { break };
            above = match mark_table(stretch, above.as_ref()) {
                Some(columns) => Some(TableAbove { columns, between: 0 }),
                None => above.and_then(|above| above.before(stretch)),
            };
            start = end;
        }
    }
}

impl TableAbove {
    /// The table with `lines` behind it, if all of them may part it from its rest.
    fn before(self, lines: &[PageLine]) -> Option<Self> {
        let written = lines.iter().filter(|line| !line.boilerplate);
        let between = self.between + written.clone().count();
        let parts = written.clone().all(|line| line.row.is_none() && continuation::is_mark(&line.text()));
        (parts && between <= continuation::MOST_BETWEEN).then_some(Self { between, ..self })
    }

    /// Whether a table with these columns is its rest.
    fn goes_on_with(&self, columns: &[AlignedColumn], size: f64) -> bool {
        let same = |(a, b): (&AlignedColumn, &AlignedColumn)| (a.edge() - b.edge()).abs() < size;
        self.columns.len() == columns.len() && self.columns.iter().zip(columns).all(same)
    }
}

impl AlignedColumn {
    /// Where its cells are level: numbers at the right, names at the left.
    fn edge(&self) -> f64 {
        if self.numbers > 0 { self.right } else { self.left }
    }
}

/// The end of the lines from `start` on that have several pieces and stand near one another.
fn stretch(lines: &[PageLine], start: usize) -> usize {
    let may_be_row = |line: &PageLine| {
        line.row.is_none() && !line.boilerplate && line.pieces.len() > 1 && !line.text().contains('。')
    };
    let near = |above: &PageLine, line: &PageLine| line.y > above.y && line.y - above.y < NEAREST * line.size;
    let mut end = start;
    while end < lines.len() && may_be_row(&lines[end]) && (end == start || near(&lines[end - 1], &lines[end])) {
        end += 1;
    }
    end
}

/// Makes rows of lines, if all from the head on are a table; a table without a head goes on with the one `above`. Tells its
/// columns.
fn mark_table(lines: &mut [PageLine], above: Option<&TableAbove>) -> Option<Vec<AlignedColumn>> {
    let has_numbers = |line: &PageLine| line.pieces.iter().skip(1).any(|piece| is_number(piece));
    let first = lines.iter().position(has_numbers)?;
    let head = first.saturating_sub(LONGEST_HEAD);
    let (over, body) = (lines.get(head..first)?, lines.get(first..)?);
    let columns = columns(body)?;
    let size = body.first().map_or(0.0, |line| line.size);
    let is_headed = over.last().is_some_and(|line| is_head(line, &columns));
    let goes_on = over.is_empty() && above.is_some_and(|above| above.goes_on_with(&columns, size));
    if !(is_headed || goes_on) {
        return None;
    }
    let rows = lines.iter().skip(head).map(|line| cells(line, &columns)).collect::<Option<Vec<_>>>()?;
    let ruled =
        columns.iter().map(|column| RuledColumn { x: column.edge(), end: column.right, is_filled: true }).collect();
    // With nothing between, its rows are those of the table above.
    let runs_on = goes_on && above.is_some_and(|above| above.between == 0);
    let mut opens = (!runs_on).then_some(ruled);
    for (line, cells) in lines.iter_mut().skip(head).zip(rows) {
        line.row = Some(TableRow { text: joined(&cells), opens: opens.take() });
    }
    Some(columns)
}

/// The columns of rows: a name and then numbers, those of a column ending at one edge in enough rows, or all having their
/// dots there. None where any number stands elsewhere.
fn columns(body: &[PageLine]) -> Option<Vec<AlignedColumn>> {
    let size = body.first()?.size;
    let mut cells: Vec<(f64, f64)> = body.iter().flat_map(|line| line.spans.iter().copied()).collect();
    cells.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut columns: Vec<AlignedColumn> = Vec::new();
    for (left, right) in cells {
        match columns.last_mut() {
            Some(column) if left < column.right => column.right = column.right.max(right),
            _ => columns.push(AlignedColumn { left, right, numbers: 0 }),
        }
    }
    for column in &mut columns {
        let within = |line: &PageLine| {
            let at = line.spans.iter().position(|(left, _)| *left >= column.left && *left < column.right)?;
            Some((line.pieces.get(at)?.clone(), line.spans[at].1))
        };
        let numbers: Vec<(String, f64)> = body.iter().filter_map(within).filter(|(cell, _)| is_number(cell)).collect();
        column.numbers = numbers.len();
        if !is_aligned(&numbers, size) {
            return None;
        }
    }
    let sure = columns.iter().skip(1).filter(|column| column.numbers >= LEAST_ROWS).count();
    let named = body.iter().all(|line| line.pieces.first().is_some_and(|piece| !is_number(piece)));
    (sure > 0 && named && columns.iter().skip(1).all(|column| column.numbers > 0)).then_some(columns)
}

/// Whether numbers that end at these places stand one below the other, by their ends or by their dots.
fn is_aligned(numbers: &[(String, f64)], size: f64) -> bool {
    // A digit takes half the height of the type.
    let behind_dot = |number: &str| number.rsplit_once('.').map_or(0, |(_, digits)| digits.chars().count() + 1);
    let dot = |(number, end): &(String, f64)| end - 0.5 * size * behind_dot(number) as f64;
    let level = |at: &dyn Fn(&(String, f64)) -> f64| {
        let (least, most) = numbers.iter().map(at).fold((f64::MAX, f64::MIN), |(a, b), at| (a.min(at), b.max(at)));
        numbers.is_empty() || most - least < EDGE * size
    };
    level(&|number| number.1) || level(&dot)
}

/// Whether a line without numbers names each column of numbers.
fn is_head(line: &PageLine, columns: &[AlignedColumn]) -> bool {
    let names = |column: &AlignedColumn| {
        let over = |span: &(f64, f64)| span.0 < column.right && column.left < span.1;
        line.spans.iter().any(over)
    };
    !line.pieces.iter().any(|piece| is_number(piece)) && columns.iter().skip(1).all(names)
}

/// The cells of a line by its columns, with the marks of those over which a cell of the head reaches; none where two pieces
/// stand in one column, or one in none.
fn cells(line: &PageLine, columns: &[AlignedColumn]) -> Option<Vec<String>> {
    let mut cells = vec![String::new(); columns.len()];
    for (piece, (left, right)) in line.pieces.iter().zip(&line.spans) {
        let over = |column: &AlignedColumn| *left < column.right && column.left < *right;
        let mut under = columns.iter().enumerate().filter(|(_, column)| over(column)).map(|(at, _)| at);
        let first = under.next()?;
        let taken: Vec<usize> = under.collect();
        if !cells[first].is_empty() || taken.iter().any(|at| !cells[*at].is_empty()) {
            return None;
        }
        cells[first].clone_from(piece);
        taken.iter().for_each(|at| LEFT.clone_into(&mut cells[*at]));
    }
    Some(cells)
}

/// Whether a piece is a number and nothing else, or the dash in the place of one.
fn is_number(piece: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_digit();
    piece.contains(is_digit) && piece.chars().all(|c| is_digit(c) || ".,-+%−％ ".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::format::page_layout::{Glyph, PageLayout, TextDirection, line};

    /// A page of lines, each of texts at places from the left, in type of ten points; digits take half of that.
    fn rows(texts: &[&[(f64, &str)]]) -> Vec<String> {
        let mut glyphs = Vec::new();
        for (at, line) in texts.iter().enumerate() {
            for (x, text) in *line {
                let mut x = *x;
                for c in text.chars() {
                    let width = if c.is_ascii() { 5.0 } else { 10.0 };
                    let y = 20.0 * at as f64 + 20.0;
                    glyphs.push(Glyph { x, y, width, size: 10.0, direction: TextDirection::Right, c });
                    x += width;
                }
            }
        }
        let mut pages = [line::lines(&PageLayout { width: 400.0, height: 600.0, glyphs, rules: Vec::new() }, &[])];
        mark(&mut pages);
        let shown = |line: &PageLine| line.row.as_ref().map_or_else(|| line.text(), |row| format!("={}", row.text));
        pages.iter().flatten().map(shown).collect()
    }

    #[test]
    fn numbers_one_below_the_other_under_a_head_are_a_table_and_blanks_keep_their_column() {
        let table: [&[(f64, &str)]; 5] = [
            &[(0.0, "项目"), (150.0, "上年"), (250.0, "本年")],
            &[(0.0, "教育支出"), (150.0, "1234"), (260.0, "31")],
            &[(0.0, "卫生支出"), (260.0, "45")],
            &[(0.0, "其他支出"), (160.0, "12"), (255.0, "7.5")],
            &[(0.0, "合计"), (155.0, "777"), (260.0, "88")],
        ];
        let expected = [
            "=项目 | 上年 | 本年",
            "=教育支出 | 1234 | 31",
            "=卫生支出 |  | 45",
            "=其他支出 | 12 | 7.5",
            "=合计 | 777 | 88",
        ];
        assert_eq!(rows(&table), expected);
        // Without a head they stay lines.
        assert!(rows(&table[1..]).iter().all(|row| !row.starts_with('=')));
    }

    #[test]
    fn numbers_that_stand_anyhow_are_no_table() {
        let lines: [&[(f64, &str)]; 4] = [
            &[(0.0, "项目"), (150.0, "上年")],
            &[(0.0, "教育支出"), (150.0, "1234")],
            &[(0.0, "卫生支出"), (150.0, "31")],
            &[(0.0, "其他支出"), (150.0, "7")],
        ];
        assert!(rows(&lines).iter().all(|row| !row.starts_with('=')));
    }

    #[test]
    fn a_table_without_a_head_goes_on_with_the_one_above_where_a_line_says_so() {
        let of = |between: &'static [(f64, &'static str)], right: f64| {
            let row = |name: &'static str, number: &'static str| {
                let width = 5.0 * number.len() as f64;
                vec![(0.0, name), (right - width, number)]
            };
            let rest = [("林业", "48.7"), ("渔业", "105.2"), ("水利", "9.6")].map(|(name, number)| row(name, number));
            let mut lines: Vec<Vec<(f64, &str)>> = vec![
                vec![(0.0, "项目"), (150.0, "金额")],
                vec![(0.0, "教育"), (150.0, "1234")],
                vec![(0.0, "卫生"), (155.0, "310")],
                vec![(0.0, "文体"), (160.0, "12")],
                between.to_vec(),
            ];
            lines.extend(rest);
            let lines: Vec<&[(f64, &str)]> = lines.iter().map(Vec::as_slice).collect();
            rows(&lines)
        };
        assert_eq!(of(&[(130.0, "续表")], 170.0)[5..], ["=林业 | 48.7", "=渔业 | 105.2", "=水利 | 9.6"]);
        assert_eq!(of(&[(130.0, "单位：万元")], 170.0)[5], "=林业 | 48.7");
        // Other lines part two tables, and numbers at another place are those of another.
        assert!(!of(&[(0.0, "各乡镇情况")], 170.0)[5].starts_with('='));
        assert!(!of(&[(130.0, "续表")], 230.0)[5].starts_with('='));
    }
}

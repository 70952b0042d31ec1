//! Tables without rules: lines whose numbers stand one below the other under a head. A wrong table is worse than none, so
//! that all must fit: what is not sure stays lines.

use super::line::{PageLine, RuledColumn, TableRow};
use crate::document::row_text::{LEFT, joined};

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

/// Makes rows of the lines of a page that are a table without rules.
pub(super) fn mark(lines: &mut [PageLine]) {
    let mut start = 0;
    while start < lines.len() {
        let end = stretch(lines, start);
        if let Some(lines) = lines.get_mut(start..end) {
            mark_table(lines);
        }
        start = end.max(start + 1);
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

/// Makes rows of lines, if all from the head on are a table.
fn mark_table(lines: &mut [PageLine]) {
    let has_numbers = |line: &PageLine| line.pieces.iter().skip(1).any(|piece| is_number(piece));
    let Some(first) = lines.iter().position(has_numbers) else { return };
    let head = first.saturating_sub(LONGEST_HEAD);
    let (Some(above), Some(body)) = (lines.get(head..first), lines.get(first..)) else { return };
    let Some(columns) = columns(body) else { return };
    if !above.last().is_some_and(|line| is_head(line, &columns)) {
        return;
    }
    let Some(rows) = lines.iter().skip(head).map(|line| cells(line, &columns)).collect::<Option<Vec<_>>>() else {
        return;
    };
    let ruled = columns.iter().map(|column| RuledColumn { x: column.left, is_filled: true }).collect();
    let mut opens = Some(ruled);
    for (line, cells) in lines.iter_mut().skip(head).zip(rows) {
        line.row = Some(TableRow { text: joined(&cells), opens: opens.take() });
    }
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
        let mut lines = line::lines(&PageLayout { width: 400.0, height: 600.0, glyphs, rules: Vec::new() });
        mark(&mut lines);
        lines.iter().map(|line| line.row.as_ref().map_or_else(|| line.text(), |row| format!("={}", row.text))).collect()
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
}

//! Tables between rules: which characters of a page stand in which cell of a grid, and the rows that this makes.

use super::grid::{Grid, grids};
use super::level_table;
use super::line::{self, PageLine, RuledColumn, TableRow};
use super::{Glyph, PageLayout};
use crate::document::row_text::{ABOVE, LEFT, joined};
use crate::text::join;

/// What touches is nearer than this, in heights of the type.
const NEAR: f64 = 0.25;

/// Cells of data have fewer characters on the average; a grid with more only arranges the page.
const MEAN_CELL: usize = 60;

/// The same in a table of one column, which may be nothing but a frame around text.
const MEAN_LABEL: usize = 20;

/// The longest cell that a table of data may have, in characters.
const LONGEST_CELL: usize = 300;

/// The lines of a page: those of its tables are rows, in their place among the others.
pub(super) fn lines(page: &PageLayout) -> Vec<PageLine> {
    let mut rest = page.clone();
    let mut tables = Vec::new();
    if !page.rules.is_empty() {
        let near = NEAR * usual_size(&page.glyphs);
        for grid in grids(&page.rules, near).into_iter().chain(level_table::grids(page, near)) {
            let (within, outside) = rest.glyphs.iter().copied().partition(|glyph| place(&grid, glyph).is_some());
            if let Some(table) = table(&grid, within, page.height) {
                rest.glyphs = outside;
                tables.push(table);
            }
        }
    }
    let mut lines = line::lines(&rest, &tables.concat());
    for table in tables {
        let at = place_among(&lines, &table);
        lines.splice(at..at, table);
    }
    lines
}

/// The height of most of the type of a page.
fn usual_size(glyphs: &[Glyph]) -> f64 {
    let mut sizes: Vec<f64> = glyphs.iter().map(|glyph| glyph.size).collect();
    sizes.sort_by(f64::total_cmp);
    sizes.get(sizes.len() / 2).copied().unwrap_or(10.0)
}

/// The cell in which a character stands: where its middle is.
fn place(grid: &Grid, glyph: &Glyph) -> Option<(usize, usize)> {
    grid.cell_at(glyph.x + glyph.width / 2.0, glyph.y - 0.35 * glyph.size)
}

/// Before which of `lines` a table belongs: as few as can be stand on the wrong side of it.
fn place_among(lines: &[PageLine], table: &[PageLine]) -> usize {
    let top = table.first().map_or(0.0, |row| row.y);
    let mut wrong = lines.iter().filter(|line| line.y < top).count() as isize;
    let (mut best, mut place) = (wrong, 0);
    for (at, line) in lines.iter().enumerate() {
        wrong += if line.y < top { -1 } else { 1 };
        if wrong < best {
            (best, place) = (wrong, at + 1);
        }
    }
    place
}

/// The rows of a grid with these characters; none where it holds no table of data.
fn table(grid: &Grid, glyphs: Vec<Glyph>, height: f64) -> Option<Vec<PageLine>> {
    let columns = grid.columns();
    let mut cells: Vec<Vec<Glyph>> = vec![Vec::new(); columns * grid.rows()];
    for glyph in glyphs {
        let (row, column) = place(grid, &glyph)?;
        cells[row * columns + column].push(glyph);
    }
    let cells: Vec<Vec<PageLine>> =
        cells.into_iter().map(|glyphs| cell_lines(PageLayout { height, glyphs, ..PageLayout::default() })).collect();
    let filled: Vec<usize> =
        cells.iter().filter(|cell| !cell.is_empty()).map(|cell| text(cell).chars().count()).collect();
    let filled_in = |row: &[Vec<PageLine>]| row.iter().filter(|cell| !cell.is_empty()).count();
    let rows = cells.chunks(columns).filter(|row| filled_in(row) > 0).count();
    let wide = cells.chunks(columns).filter(|row| filled_in(row) > 1).count();
    let (longest, all) = (filled.iter().max().copied()?, filled.iter().sum::<usize>());
    if columns == 1 && (rows < 3 || all > MEAN_LABEL * filled.len()) {
        return None;
    }
    if columns > 1 && wide == 0
        || rows < 2
        || wide == 1 && rows < 3
        || longest > LONGEST_CELL
        || all > MEAN_CELL * filled.len()
    {
        return None;
    }
    let seen = |column: &usize| cells.iter().skip(*column).step_by(columns).any(|cell| !cell.is_empty());
    let kept: Vec<usize> = (0..columns).filter(seen).collect();
    let mut written: Vec<PageLine> = Vec::new();
    for row in 0..grid.rows() {
        for lines in parts(grid, &cells, row) {
            let texts: Vec<String> = kept.iter().map(|column| shown(grid, &cells, (row, *column), &lines)).collect();
            written.extend(page_line(grid, &kept, texts, &lines));
        }
    }
    let ruled =
        |column| RuledColumn { x: grid.xs[column], end: grid.xs[column + 1], is_filled: kept.contains(&column) };
    let ruled: Vec<RuledColumn> = (0..columns).map(ruled).collect();
    if let Some(row) = written.first_mut().and_then(|line| line.row.as_mut()) {
        row.opens = Some(ruled);
    }
    (written.len() > 1).then_some(written)
}

/// The lines of a cell, from above.
fn cell_lines(layout: PageLayout) -> Vec<PageLine> {
    let mut lines = line::lines(&layout, &[]);
    let near = |a: &PageLine, b: &PageLine| (a.y - b.y).abs() < 0.5 * a.size.max(b.size);
    lines.sort_by(|a, b| if near(a, b) { a.x.total_cmp(&b.x) } else { a.y.total_cmp(&b.y) });
    lines
}

/// The text of the lines of a cell; a number that was cut goes on.
fn text(lines: &[PageLine]) -> String {
    let mut text = String::new();
    for line in lines {
        let next = line.text();
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '%'));
        if digit(text.chars().last()) && digit(next.chars().next()) {
            text.push_str(&next);
        } else {
            join::push(&mut text, &next);
        }
    }
    text
}

/// The lines of each cell of a row of the grid. A row without rules between its lines of numbers is several rows.
fn parts<'c>(grid: &Grid, cells: &'c [Vec<PageLine>], row: usize) -> Vec<Vec<&'c [PageLine]>> {
    let columns = grid.columns();
    let of_row = cells.get(row * columns..(row + 1) * columns).unwrap_or_default();
    let numbers = |lines: &&Vec<PageLine>| lines.len() > 2 && lines.iter().all(is_number);
    let stacked: Vec<&Vec<PageLine>> = of_row.iter().filter(numbers).collect();
    let Some(first) = stacked.first().filter(|_| stacked.len() > 1) else {
        return vec![of_row.iter().map(Vec::as_slice).collect()];
    };
    let starts: Vec<f64> = first.iter().map(|line| line.y - 0.5 * line.size).collect();
    let within = |lines: &'c [PageLine], from: f64, to: f64| {
        let bound = |y: f64| lines.partition_point(|line| line.y < y);
        lines.get(bound(from)..bound(to)).unwrap_or_default()
    };
    let end = |at: usize| starts.get(at + 1).copied().unwrap_or(f64::INFINITY);
    let start = |at: usize| if at == 0 { f64::NEG_INFINITY } else { starts[at] };
    (0..starts.len()).map(|at| of_row.iter().map(|lines| within(lines, start(at), end(at))).collect()).collect()
}

fn is_number(line: &PageLine) -> bool {
    let text = line.text();
    text.contains(|c: char| c.is_ascii_digit()) && text.chars().all(|c| c.is_ascii_digit() || ".,-% ".contains(c))
}

/// What a row shows in a column: its own cell, or the mark of the cell that reaches over it.
fn shown(grid: &Grid, cells: &[Vec<PageLine>], (row, column): (usize, usize), lines: &[&[PageLine]]) -> String {
    let origin = grid.origin(row, column);
    let is_blank = || cells.get(origin.0 * grid.columns() + origin.1).is_none_or(Vec::is_empty);
    match origin {
        _ if origin == (row, column) => lines.get(column).map_or_else(String::new, |lines| text(lines)),
        _ if is_blank() => String::new(),
        (above, _) if above < row => ABOVE.to_owned(),
        _ => LEFT.to_owned(),
    }
}

/// The line of a row; none where nothing stands in it.
fn page_line(grid: &Grid, kept: &[usize], texts: Vec<String>, lines: &[&[PageLine]]) -> Option<PageLine> {
    let first = kept.iter().filter_map(|column| lines.get(*column)?.first()).next()?;
    let text = joined(&texts);
    let y =
        kept.iter().filter_map(|column| lines.get(*column)?.first()).map(|line| line.y).fold(f64::INFINITY, f64::min);
    let mut line = first.clone();
    (line.x, line.end, line.y) = (grid.xs[0], grid.xs[grid.columns()], y);
    (line.pieces, line.spans) = (texts, Vec::new());
    line.row = Some(TableRow { text, opens: None });
    Some(line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::format::page_layout::{Rule, TextDirection};

    /// A page with texts at places, in type of ten points, and rules from corner to corner.
    fn page(texts: &[(f64, f64, &str)], rules: &[(f64, f64, f64, f64)]) -> PageLayout {
        let glyph = |x: f64, y: f64, at: usize, c: char| Glyph {
            x: x + 10.0 * at as f64,
            y,
            width: 10.0,
            size: 10.0,
            direction: TextDirection::Right,
            c,
        };
        let glyphs = texts.iter().flat_map(|(x, y, text)| text.chars().enumerate().map(|(at, c)| glyph(*x, *y, at, c)));
        let rules = rules.iter().filter_map(|(x, y, to_x, to_y)| Rule::between((*x, *y), (*to_x, *to_y), 0.0));
        PageLayout { width: 300.0, height: 400.0, glyphs: glyphs.collect(), rules: rules.collect() }
    }

    #[track_caller]
    fn check(page: &PageLayout, expected: &[&str]) {
        let shown = |line: PageLine| line.row.map_or_else(|| line.pieces.concat(), |row| format!("={}", row.text));
        assert_eq!(lines(page).into_iter().map(shown).collect::<Vec<_>>(), expected);
    }

    /// The rules of a table of two columns and three rows.
    const RULES: [(f64, f64, f64, f64); 7] = [
        (0.0, 100.0, 200.0, 100.0),
        (0.0, 120.0, 200.0, 120.0),
        (0.0, 150.0, 200.0, 150.0),
        (0.0, 170.0, 200.0, 170.0),
        (0.0, 100.0, 0.0, 170.0),
        (100.0, 100.0, 100.0, 170.0),
        (200.0, 100.0, 200.0, 170.0),
    ];

    #[test]
    fn a_cell_of_two_lines_is_one_and_the_table_stands_in_its_place() {
        let texts = [
            (0.0, 90.0, "收支如下。"),
            (5.0, 115.0, "项目"),
            (105.0, 115.0, "金额"),
            (5.0, 132.0, "城镇居民"),
            (5.0, 146.0, "收入"),
            (105.0, 139.0, "31"),
            (5.0, 165.0, "支出"),
            (105.0, 165.0, "4"),
            (0.0, 190.0, "全年平稳。"),
        ];
        let expected = ["收支如下。", "=项目 | 金额", "=城镇居民收入 | 31", "=支出 | 4", "全年平稳。"];
        check(&page(&texts, &RULES), &expected);
    }

    #[test]
    fn rows_of_numbers_without_rules_between_them_are_rows() {
        let rules = [RULES[0], RULES[1], RULES[3], RULES[4], RULES[5], RULES[6]];
        let mut texts = vec![(5.0, 115.0, "3"), (105.0, 115.0, "金额")];
        texts.extend([("31", 130.0), ("32", 145.0), ("33", 160.0)].map(|(text, y)| (5.0, y, text)));
        texts.extend([("4", 130.0), ("5", 145.0), ("6", 160.0)].map(|(text, y)| (105.0, y, text)));
        check(&page(&texts, &rules), &["=3 | 金额", "=31 | 4", "=32 | 5", "=33 | 6"]);
    }

    #[test]
    fn a_table_of_one_column_is_one_and_a_frame_around_text_is_none() {
        let rules: Vec<(f64, f64, f64, f64)> =
            RULES.into_iter().filter(|(x, _, to_x, _)| (*x, *to_x) != (100.0, 100.0)).collect();
        let texts = [(5.0, 115.0, "项目"), (5.0, 135.0, "一、项目立项依据"), (5.0, 165.0, "二、资金")];
        check(&page(&texts, &rules), &["=项目", "=一、项目立项依据", "=二、资金"]);
        let text = [
            (5.0, 115.0, "收支情况说明如下，全年总体平稳运行。"),
            (5.0, 132.0, "去年全县经济平稳增长，各项重点任务按"),
            (5.0, 146.0, "计划推进，居民收入增长，就业形势总体"),
            (5.0, 165.0, "良好，今年继续推进各项任务，补齐短板"),
        ];
        assert!(lines(&page(&text, &rules)).iter().all(|line| line.row.is_none()));
    }
}

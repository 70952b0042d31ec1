//! Rows of tables as they are written in a line: what parts their cells, and which lines of a plain text are rows.

use super::cell_kind::CellKind;
use super::numbering;
use crate::text::TextRange;
use memchr::{memchr_iter, memmem};
use std::ops::Range;

/// What parts the cells of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Separator {
    /// A bar between blanks.
    Bar,
    Tab,
    /// White space that is wider than a 汉字.
    Gap,
}

/// The narrowest gap between two cells, in cells of the screen.
const GAP: usize = 3;

/// A row of a plain text is no longer, in bytes; longer lines are text.
const LONGEST_ROW: usize = 900;

/// The longest name of rows that may stand between two rows, in characters.
const LONGEST_GROUP: usize = 16;

/// The cells of a row, white space at their ends left out.
pub(super) fn cells(text: &str, row: TextRange) -> Vec<TextRange> {
    let line = row.of(text);
    let separators = [Separator::Bar, Separator::Tab, Separator::Gap].into_iter();
    let parts = separators.map(|separator| parts(line, separator)).find(|parts| !parts.is_empty()).unwrap_or_default();
    let mut start = row.start;
    let mut cells = Vec::with_capacity(parts.len() + 1);
    for part in parts {
        cells.push(TextRange::new(start, row.start + part.start).trimmed(text));
        start = row.start + part.end;
    }
    cells.push(TextRange::new(start, row.end).trimmed(text));
    cells
}

/// What parts the cells of a line: the bytes of each separator.
fn parts(line: &str, separator: Separator) -> Vec<Range<usize>> {
    let bytes = line.as_bytes();
    match separator {
        Separator::Bar => {
            let blank = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_none_or(|found| *found == b' ');
            let parts = |at: &usize| blank(at.checked_sub(1)) && blank(Some(at + 1));
            memchr_iter(b'|', bytes).filter(parts).map(|at| at..at + 1).collect()
        }
        Separator::Tab => memchr_iter(b'\t', bytes).map(|at| at..at + 1).collect(),
        Separator::Gap => gaps(line),
    }
}

/// The wide gaps of a line.
fn gaps(line: &str) -> Vec<Range<usize>> {
    let (mut gaps, mut open, mut width) = (Vec::new(), None, 0);
    for (at, c) in line.char_indices() {
        if c.is_whitespace() {
            open = open.or(Some(at));
            width += if c == '\u{3000}' { 2 } else { 1 };
            continue;
        }
        gaps.extend(open.take().filter(|start| width >= GAP && *start > 0).map(|start| start..at));
        width = 0;
    }
    gaps
}

/// For each line of a plain text whether it is a row of a table, and whether a table begins with it. Rows stand one below
/// the other, their cells are parted in one way, and numbers stand in them.
pub(super) fn rows(text: &str, lines: &[TextRange]) -> Vec<Option<bool>> {
    let mut rows = vec![None; lines.len()];
    if !holds_cells(text) {
        return rows;
    }
    let separator = |index: usize| lines.get(index).and_then(|line| separator(line.of(text)));
    let mut index = 0;
    while index < lines.len() {
        let Some(first) = separator(index) else {
            index += 1;
            continue;
        };
        let mut end = index + 1;
        loop {
            if separator(end) == Some(first) {
                end += 1;
            } else if separator(end + 1) == Some(first) && is_group(text, lines, end, first) {
                end += 2;
            } else {
                break;
            }
        }
        if is_table(text, &lines[index..end], first) {
            (index..end).for_each(|row| rows[row] = Some(row == index));
        }
        index = end;
    }
    rows
}

/// Whether cells may be set apart anywhere in a text: in most there are none, and nothing more needs to be looked at.
fn holds_cells(text: &str) -> bool {
    let bytes = text.as_bytes();
    ["| ", "\t", "   ", " \u{3000}", "\u{3000} ", "\u{3000}\u{3000}"]
        .iter()
        .any(|gap| memmem::find(bytes, gap.as_bytes()).is_some())
}

/// What parts the cells of a line, where it may be a row.
fn separator(line: &str) -> Option<Separator> {
    if line.len() > LONGEST_ROW || line.contains('。') {
        return None;
    }
    [Separator::Bar, Separator::Tab, Separator::Gap].into_iter().find(|separator| !parts(line, *separator).is_empty())
}

/// Whether these lines are a table: two or more, and numbers stand in them; where gaps part the cells, in all of three or
/// more but the first.
fn is_table(text: &str, lines: &[TextRange], separator: Separator) -> bool {
    let numbered = lines.iter().filter(|line| holds_values(text, **line)).count();
    // 发布日期：2024年1月5日: a page says what it is, in names with colons.
    let named = lines.iter().filter(|line| is_named(text, **line)).count();
    if named * 2 > lines.len() {
        return false;
    }
    match separator {
        Separator::Bar | Separator::Tab => lines.len() > 1 && numbered > 0,
        Separator::Gap => lines.len() > 2 && numbered + 1 >= lines.len() && numbered > 1,
    }
}

/// Whether a number stands in a cell of a line behind the first: it is a row of a table, whatever stands around it.
pub(super) fn holds_values(text: &str, line: TextRange) -> bool {
    let cells = cells(text, line);
    cells.iter().skip(1).any(|cell| CellKind::of(cell.of(text)).is_value())
}

/// Whether the first cell of a row is a name that a colon sets before what follows.
fn is_named(text: &str, line: TextRange) -> bool {
    cells(text, line).first().is_some_and(|cell| cell.of(text).ends_with(['：', ':']))
}

/// Whether the line at `index`, between two rows, names those below it: data, and no other head, stands there.
fn is_group(text: &str, lines: &[TextRange], index: usize, separator: Separator) -> bool {
    let (line, below) = (lines[index].of(text), lines[index + 1]);
    let open = line.chars().count() <= LONGEST_GROUP && !line.contains(['。', '：', ':', '，']);
    separator == Separator::Bar && open && holds_values(text, below) && numbering::marker(line).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::split;

    /// A text, and for each line `+` where a table begins, `=` where it goes on.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let shown = rows(text, &split::paragraphs(text)).into_iter().map(|row| match row {
            Some(true) => '+',
            Some(false) => '=',
            None => '.',
        });
        assert_eq!(shown.collect::<String>(), expected, "{text}");
    }

    #[test]
    fn rows_are_parted_by_bars_tabs_or_gaps() {
        check("全县收支如下。\n项目 | 金额\n许可 | 31\n备案 | 4\n全年平稳。", ".+==.");
        check("项目\t金额\n许可\t31\n", "+=");
        check("项目      金额\n许可      31\n备案      4\n", "+==");
    }

    #[test]
    fn a_name_between_rows_is_of_the_table_but_a_heading_is_not() {
        check("项目 | 金额\n许可 | 31\n其他事项\n备案 | 4\n", "+===");
        check("项目 | 金额\n许可 | 31\n二、备案\n事项 | 金额\n备案 | 4\n", "+=.+=");
    }

    #[test]
    fn particulars_of_a_page_are_no_table() {
        check("名称：\t某区工作报告\n索引号：\t11-22\n发布日期：\t2024-01-05\n", "...");
        check("项目：\t金额\n许可\t31\n备案\t4\n", "+==");
    }

    #[test]
    fn rows_of_one_length_are_no_lines_that_were_cut() {
        let rows: String = (10..40).map(|year| format!("东篱县第{year}号地块\t{year}81.4\t{year}97.2\n")).collect();
        check(&format!("各地块产值\n{rows}"), &format!(".+{}", "=".repeat(29)));
        check(&format!("各地块产值\n{}", rows.replace('\t', "    ")), &format!(".+{}", "=".repeat(29)));
    }

    #[test]
    fn lines_without_numbers_and_single_lines_are_text() {
        check("甲 | 乙\n丙 | 丁\n", "..");
        check("区长　　　张三\n2024年1月5日\n", "..");
        check("许可 | 31\n全年平稳。", "..");
    }
}

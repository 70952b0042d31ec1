//! Tables: which paragraphs are their rows, and where the cells stand in the rows.

use super::paragraphs::Paragraphs;
use super::{ParagraphId, Role};
use crate::text::TextRange;
use memchr::memchr_iter;

/// A table of two rows or more, each a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The paragraph that is its first row. The others follow it.
    pub first: ParagraphId,
    /// The cells of each row, without white space at their ends; rows may be of different lengths, cells empty.
    pub rows: Vec<Vec<TextRange>>,
}

/// The tables of a text, in text order.
pub(super) fn tables(paragraphs: &Paragraphs) -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    for index in (0..paragraphs.len()).filter(|index| is_row(paragraphs, *index)) {
        let row = cells(paragraphs.text, paragraphs.range(index));
        match tables.last_mut() {
            Some(table) if table.first.0 + table.rows.len() == index => table.rows.push(row),
            _ => tables.push(Table { first: ParagraphId(index), rows: vec![row] }),
        }
    }
    tables.retain(|table| table.rows.len() > 1 && table.rows.iter().any(|row| row.len() > 1));
    tables
}

fn is_row(paragraphs: &Paragraphs, index: usize) -> bool {
    paragraphs.hint(index).kind.is_row() && matches!(paragraphs.role(index), Role::Body | Role::Formal)
}

/// The cells of a row: what stands between its bars.
fn cells(text: &str, row: TextRange) -> Vec<TextRange> {
    let bytes = row.of(text).as_bytes();
    let blank = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_none_or(|found| *found == b' ');
    let parts = |at: &usize| blank(at.checked_sub(1)) && blank(Some(at + 1));
    let mut start = row.start;
    let cell = |end: usize| {
        let cell = TextRange::new(start, end).trimmed(text);
        start = end + 1;
        cell
    };
    memchr_iter(b'|', bytes).filter(parts).map(|at| row.start + at).chain([row.end]).map(cell).collect()
}

#[cfg(test)]
mod tests {
    use crate::document::load;

    /// The tables of a file, a line a row, each cell in brackets.
    #[track_caller]
    fn check(name: &str, text: &str, expected: &[&str]) {
        let document = load::read(name, text.as_bytes()).unwrap();
        let row = |row: &Vec<crate::text::TextRange>| {
            row.iter().map(|cell| format!("[{}]", cell.of(&document.text))).collect::<String>()
        };
        let tables = document.tables.iter().flat_map(|table| table.rows.iter().map(row));
        assert_eq!(tables.collect::<Vec<_>>(), expected);
        for table in &document.tables {
            for (at, row) in table.rows.iter().enumerate() {
                let paragraph = document.paragraphs[table.first.0 + at].range;
                assert!(row.iter().all(|cell| paragraph.covers(*cell)));
            }
        }
    }

    /// What stands before the table.
    const TEXT: &str = "全年各项工作平稳推进，审批事项办理时限比上年缩短，群众满意度有所提高，收支情况见下表。";

    #[test]
    fn a_table_of_a_page() {
        check(
            "-",
            &format!("<html><p>{TEXT}</p><table><tr><td>项目<td>数量|件<td>比重</tr><tr><td><td>31<td>5%</tr></table>"),
            &["[项目][数量|件][比重]", "[][31][5%]"],
        );
    }

    #[test]
    fn a_table_of_markdown() {
        check(
            "表.md",
            &format!("{TEXT}\n\n|项目|数量|\n|---|--:|\n| 许可\\|备案 | 31 |\n\n{TEXT}\n"),
            &["[项目][数量]", "[许可|备案][31]"],
        );
    }

    #[test]
    fn a_line_with_bars_or_a_single_row_is_no_table() {
        check("-", "甲 | 乙\n丙 | 丁\n", &[]);
        check("表.md", "|项目|数量|\n\n说明。\n", &[]);
    }
}

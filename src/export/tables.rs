//! The tables of a report as data: each cell as it is written, with its number exact.

use super::json;
use super::record::heading;
use crate::document::{Document, RowKind, Table};
use crate::text::formula::guarded;
use crate::text::join::joined;
use crate::text::join::on_one_line;
use crate::text::visible::visible_text;
use serde::Serialize;
use std::io::{self, Write};

/// How tables are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableFormat {
    /// Comma-separated values, a blank line between two tables.
    Csv,
    /// Tables of Markdown, each below its title.
    Markdown,
    /// One array on a line, with an object for each table.
    Json,
}

/// The formats with their names, the first being the one that is taken where none is named.
pub const TABLE_FORMATS: [(&str, TableFormat); 3] =
    [("csv", TableFormat::Csv), ("markdown", TableFormat::Markdown), ("json", TableFormat::Json)];

/// A table. The names of the fields are a contract.
#[derive(Debug, Serialize)]
struct TableRecord {
    file: String,
    /// Its number in the report, from 1.
    table: usize,
    /// The lines above it that are of it: its title, the note of its unit.
    above: Vec<String>,
    section: String,
    /// Which of its rows are heads, from 0.
    heads: Vec<usize>,
    /// The cells of each row; where a cell reaches over others, these are empty.
    rows: Vec<Vec<String>>,
    /// The cells that reach over others.
    spans: Vec<SpanRecord>,
}

/// A cell that reaches over others.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct SpanRecord {
    row: usize,
    column: usize,
    rows: usize,
    columns: usize,
}

/// Writes all tables of a report; says whether there is any.
pub fn write(mut out: &mut dyn Write, document: &Document, format: TableFormat) -> io::Result<bool> {
    let tables = document.tables.iter().enumerate();
    match format {
        TableFormat::Json => {
            let records: Vec<TableRecord> = tables.map(|(at, table)| TableRecord::of(document, at, table)).collect();
            json::write_line(&mut out, &records)?;
        }
        TableFormat::Csv | TableFormat::Markdown => {
            for (at, table) in tables {
                if at > 0 {
                    writeln!(out)?;
                }
                if format == TableFormat::Csv { csv(out, document, table)? } else { markdown(out, document, table)? }
            }
        }
    }
    Ok(!document.tables.is_empty())
}

/// A table as spreadsheets take it from the clipboard: a line a row, its cells set apart by tabs, below the lines that are of
/// it. Numbers are as they are written; no cell is one that a spreadsheet would run.
pub fn tabs(document: &Document, table: &Table) -> String {
    let cell = |cell: String| guarded(&visible_text(&cell)).replace('\t', " ");
    let rows = rows(document, table).map(|row| row.into_iter().map(cell).collect::<Vec<_>>());
    let lines = above(document, table).into_iter().map(cell).chain(rows.map(|row| row.join("\t")));
    lines.collect::<Vec<_>>().join("\n")
}

impl TableRecord {
    fn of(document: &Document, at: usize, table: &Table) -> Self {
        let is_head = |row: &usize| table.kinds.get(*row) == Some(&RowKind::Head);
        let start = document.paragraph(table.first).range.start;
        Self {
            file: document.source.name.clone(),
            table: at + 1,
            above: above(document, table),
            section: heading(document, document.section(document.section_at(start))),
            heads: (0..table.rows.len()).filter(is_head).collect(),
            rows: rows(document, table).collect(),
            spans: spans(table),
        }
    }
}

/// The lines above a table that are of it, from above.
fn above(document: &Document, table: &Table) -> Vec<String> {
    let lines = document.lines_above(table).into_iter().rev();
    lines.map(|id| joined(&document.text, &[document.paragraph(id).range])).collect()
}

/// The cells of each row, as many as the table has columns.
fn rows<'a>(document: &'a Document, table: &'a Table) -> impl Iterator<Item = Vec<String>> + 'a {
    let width = table.width();
    let cell = |at| on_one_line(table.cell(at).of(&document.text)).into_owned();
    (0..table.rows.len()).map(move |row| (0..width).map(|column| cell((row, column))).collect())
}

fn spans(table: &Table) -> Vec<SpanRecord> {
    let mut spans: Vec<SpanRecord> = Vec::new();
    for ((row, column), origin) in &table.merged {
        let known = spans.iter_mut().rev().find(|span| (span.row, span.column) == *origin);
        let (rows, columns) = (row - origin.0 + 1, column - origin.1 + 1);
        match known {
            Some(span) => (span.rows, span.columns) = (span.rows.max(rows), span.columns.max(columns)),
            None => spans.push(SpanRecord { row: origin.0, column: origin.1, rows, columns }),
        }
    }
    spans
}

fn csv(out: &mut dyn Write, document: &Document, table: &Table) -> io::Result<()> {
    let mut writer = csv::WriterBuilder::new().from_writer(out);
    for row in rows(document, table) {
        let cells = row.into_iter().map(|cell| guarded(&visible_text(&cell)).into_owned());
        writer.write_record(cells).map_err(super::csv::io_error)?;
    }
    writer.flush()
}

fn markdown(out: &mut dyn Write, document: &Document, table: &Table) -> io::Result<()> {
    let escaped = |cell: &String| visible_text(cell).replace('\\', "\\\\").replace('|', "\\|");
    for line in above(document, table) {
        writeln!(out, "{}\n", visible_text(&line))?;
    }
    for (at, row) in rows(document, table).enumerate() {
        let cells: Vec<String> = row.iter().map(escaped).collect();
        writeln!(out, "| {} |", cells.join(" | "))?;
        if at == 0 {
            writeln!(out, "|{}", " --- |".repeat(cells.len()))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::load;

    #[track_caller]
    fn check(page: &str, format: TableFormat, expected: &str) {
        let document = load::read("甲.html", page.as_bytes()).unwrap();
        let mut out = Vec::new();
        assert!(write(&mut out, &document, format).unwrap());
        assert_eq!(String::from_utf8(out).unwrap(), expected);
    }

    const PAGE: &str = "<html><p>收支情况见下表，各项收入均按年初预算完成，支出控制在预算以内，结余结转下年。</p>
        <p>表1 收支</p><table><tr><td rowspan=2>项目<td colspan=2>2024年</tr><tr><td>预算<td>决算</tr>
        <tr><td>教育<td>1,024.50<td>-3</tr></table>";

    #[test]
    fn a_table_in_each_format() {
        let document = load::read("甲.html", PAGE.as_bytes()).unwrap();
        let expected = "表1收支\n项目\t2024年\t\n\t预算\t决算\n教育\t1,024.50\t-3";
        assert_eq!(tabs(&document, &document.tables[0]), expected);
        check(PAGE, TableFormat::Csv, "项目,2024年,\n,预算,决算\n教育,\"1,024.50\",-3\n");
        check(
            PAGE,
            TableFormat::Markdown,
            "表1收支\n\n| 项目 | 2024年 |  |\n| --- | --- | --- |\n|  | 预算 | 决算 |\n| 教育 | 1,024.50 | -3 |\n",
        );
        check(
            PAGE,
            TableFormat::Json,
            "[{\"file\":\"甲.html\",\"table\":1,\"above\":[\"表1收支\"],\"section\":\"\",\"heads\":[0,1],\
             \"rows\":[[\"项目\",\"2024年\",\"\"],[\"\",\"预算\",\"决算\"],[\"教育\",\"1,024.50\",\"-3\"]],\
             \"spans\":[{\"row\":0,\"column\":1,\"rows\":1,\"columns\":2},{\"row\":0,\"column\":0,\"rows\":2,\"columns\":1}]}]\n",
        );
    }
}

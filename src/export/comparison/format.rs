//! The formats that a comparison is written in.

use super::coding;
use super::grid::{ComparisonGrid, ComparisonRow};
use super::record;
use crate::compare::{CodedReports, ComparedReports};
use crate::export::csv::io_error;
use crate::export::json::write_line;
use crate::export::markdown::escaped;
use crate::text::formula::guarded;
use crate::text::visible::visible_text;
use crate::text::width::{Ambiguous, cells, fit, pad};
use rust_xlsxwriter::{Format, Workbook};
use std::io::{self, Write};

/// How a comparison is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComparisonFormat {
    /// Aligned columns.
    Table,
    /// Comma-separated values.
    Csv,
    /// One JSON array.
    Json,
    /// A JSON object on a line for each indicator.
    JsonLines,
    /// A table in Markdown.
    Markdown,
    /// A workbook.
    Workbook,
}

/// The formats by their names on the command line; the first is the default.
pub const COMPARISON_FORMATS: &[(&str, ComparisonFormat)] = &[
    ("table", ComparisonFormat::Table),
    ("csv", ComparisonFormat::Csv),
    ("json", ComparisonFormat::Json),
    ("jsonl", ComparisonFormat::JsonLines),
    ("markdown", ComparisonFormat::Markdown),
    ("xlsx", ComparisonFormat::Workbook),
];

/// Cells of the widest name of an indicator in a table for people.
const WIDEST: usize = 44;

/// Writes a comparison; `long` has a row for each cell instead of one for each indicator.
pub fn write(out: &mut dyn Write, compared: &ComparedReports, format: ComparisonFormat, long: bool) -> io::Result<()> {
    let grid = || if long { ComparisonGrid::long(compared) } else { ComparisonGrid::wide(compared) };
    match format {
        ComparisonFormat::Json => array(out, compared),
        ComparisonFormat::JsonLines => write_lines(out, compared, 0..compared.comparison.indicators.len()),
        other => write_grid(out, &grid(), other),
    }
}

/// Writes for each pair of figures why they belong together, and in what they differ.
pub fn explain(out: &mut dyn Write, compared: &ComparedReports) -> io::Result<()> {
    for indicator in &compared.comparison.indicators {
        for (one, other, pair) in &indicator.pairs {
            let (Some((_, first)), Some((_, second))) = (compared.cell(*one), compared.cell(*other)) else { continue };
            let likeness = &pair.likeness;
            let differences: Vec<&str> = pair.differences.iter().map(|difference| difference.name()).collect();
            writeln!(
                out,
                "{}\t{}\t{} ~ {}\t{} = words {} (name {}, clause {}, held {}) and place\t{}",
                indicator.class.name(),
                visible_text(&indicator.name),
                visible_text(&first.text),
                visible_text(&second.text),
                pair.score,
                likeness.whole,
                likeness.name,
                likeness.clause,
                likeness.held,
                differences.join(" "),
            )?;
        }
    }
    Ok(())
}

/// Writes what reports tell of the variables of a codebook; `long` has a row for each value.
pub fn write_coded(out: &mut dyn Write, coded: &CodedReports, format: ComparisonFormat, long: bool) -> io::Result<()> {
    let all = coded.all();
    let grid = || if long { coding::long(coded, &all) } else { coding::wide(coded, &all) };
    match format {
        ComparisonFormat::Json => coding::write_array(out, coded),
        ComparisonFormat::JsonLines => coding::write_lines(out, coded, &all),
        other => write_grid(out, &grid(), other),
    }
}

/// Writes rows and columns; in a format that has none of its own for them, as a table for people.
pub(in crate::export) fn write_grid(
    out: &mut dyn Write,
    grid: &ComparisonGrid,
    format: ComparisonFormat,
) -> io::Result<()> {
    match format {
        ComparisonFormat::Csv => csv(out, grid),
        ComparisonFormat::Markdown => markdown(out, grid),
        ComparisonFormat::Workbook => workbook(out, grid),
        ComparisonFormat::Table | ComparisonFormat::Json | ComparisonFormat::JsonLines => table(out, grid),
    }
}

/// Writes an object for each of these indicators.
pub(super) fn write_lines(
    mut out: &mut dyn Write,
    compared: &ComparedReports,
    rows: impl IntoIterator<Item = usize>,
) -> io::Result<()> {
    let mut indicators = rows.into_iter().filter_map(|at| compared.comparison.indicators.get(at));
    indicators.try_for_each(|indicator| write_line(&mut out, &record(compared, indicator)))
}

fn array(out: &mut dyn Write, compared: &ComparedReports) -> io::Result<()> {
    let mut before = "[\n";
    for indicator in &compared.comparison.indicators {
        let mut line = Vec::new();
        write_line(&mut line, &record(compared, indicator))?;
        out.write_all(before.as_bytes())?;
        out.write_all(line.trim_ascii_end())?;
        before = ",\n";
    }
    out.write_all(if before == ",\n" { b"\n]\n" } else { b"[]\n" })
}

fn table(out: &mut dyn Write, grid: &ComparisonGrid) -> io::Result<()> {
    let width = |cell: &str| cells(cell, Ambiguous::Narrow);
    let shown = |row: &[String]| -> Vec<String> {
        let cut = |(at, cell): (usize, &String)| match at {
            0 => fit(cell, WIDEST, Ambiguous::Narrow).into_owned(),
            _ => visible_text(cell).into_owned(),
        };
        row.iter().enumerate().map(cut).collect()
    };
    let heads = shown(&grid.heads);
    let mut widths: Vec<usize> = heads.iter().map(|head| width(head)).collect();
    let rows: Vec<(&str, Vec<String>)> = grid.rows.iter().map(|row| (&*row.section, shown(&row.cells))).collect();
    for (_, row) in &rows {
        widths.iter_mut().zip(row).for_each(|(widest, cell)| *widest = width(cell).max(*widest));
    }
    let line = |row: &[String]| {
        let cells = row.iter().zip(&widths).enumerate().map(|(at, (cell, width))| match at {
            0 | 1 => pad(cell, *width, Ambiguous::Narrow),
            _ => format!("{:>1$}{cell}", "", width.saturating_sub(cells(cell, Ambiguous::Narrow))),
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    writeln!(out, "{}", line(&heads))?;
    let mut section = None;
    for (of, row) in &rows {
        if section != Some(*of) {
            writeln!(out, "\n{}", visible_text(of))?;
            section = Some(*of);
        }
        writeln!(out, "{}", line(row))?;
    }
    Ok(())
}

fn csv(out: &mut dyn Write, grid: &ComparisonGrid) -> io::Result<()> {
    let mut writer = csv::WriterBuilder::new().from_writer(out);
    writer.write_record(&grid.heads).map_err(io_error)?;
    for ComparisonRow { cells, .. } in &grid.rows {
        let cells = cells.iter().map(|cell| guarded(&visible_text(cell)).into_owned());
        writer.write_record(cells).map_err(io_error)?;
    }
    writer.flush()
}

fn markdown(out: &mut dyn Write, grid: &ComparisonGrid) -> io::Result<()> {
    let row = |cells: &[String]| {
        let cells: Vec<String> = cells.iter().map(|cell| escaped(&visible_text(cell))).collect();
        format!("| {} |", cells.join(" | "))
    };
    writeln!(out, "{}", row(&grid.heads))?;
    writeln!(out, "|{}", " --- |".repeat(grid.heads.len()))?;
    grid.rows.iter().try_for_each(|line| writeln!(out, "{}", row(&line.cells)))
}

fn workbook(out: &mut dyn Write, grid: &ComparisonGrid) -> io::Result<()> {
    let failed = |error: rust_xlsxwriter::XlsxError| io::Error::other(error.to_string());
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_freeze_panes(1, 1).map_err(failed)?;
    let bold = Format::new().set_bold();
    for (column, head) in (0u16..).zip(&grid.heads) {
        sheet.write_with_format(0, column, head, &bold).map_err(failed)?;
    }
    for (line, row) in (1u32..).zip(&grid.rows) {
        for (column, cell) in (0u16..).zip(&row.cells).filter(|(_, cell)| !cell.is_empty()) {
            match cell.replace(',', "").parse::<f64>() {
                Ok(number) => sheet.write(line, column, number).map_err(failed)?,
                Err(_) => sheet.write_string(line, column, cell).map_err(failed)?,
            };
        }
    }
    out.write_all(&workbook.save_to_buffer().map_err(failed)?)
}

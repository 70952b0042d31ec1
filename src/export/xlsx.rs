//! A workbook: a sheet with a row for each figure, and one with a row for each report.

use super::record::FigureRecord;
use super::schema::FIGURE_SCHEMA;
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};
use serde_json::Value;
use std::io::{self, Write};
use std::path::{self, PathBuf};

/// The most rows of a sheet, its head included.
const MOST_ROWS: u32 = 1_048_576;

/// The most links of a sheet that spreadsheet programs take.
const MOST_LINKS: u32 = 65_000;

/// The most characters of a cell.
const MOST_CHARACTERS: usize = 32_767;

/// More digits than these are not exact as the numbers of a spreadsheet, and are written as text.
const EXACT_DIGITS: usize = 15;

/// The names of the two sheets: what the data and the reports are called in the documents themselves.
const SHEETS: [&str; 2] = ["数据", "报告"];

/// The fields of the sheet of reports; the number of its figures follows.
const REPORT_FIELDS: [&str; 6] = ["file", "title", "issuer", "place", "year", "report_kind"];

/// Fields that are numbers, where they are exact.
const NUMBERS: [&str; 8] = ["year", "start", "end", "number", "low", "high", "change_value", "table"];

/// A workbook under way. Rows are kept in temporary files, so that memory does not grow with them.
pub struct FigureWorkbook {
    workbook: Workbook,
    /// The row that comes next in each sheet.
    next: [u32; 2],
    headings: Vec<String>,
}

impl FigureWorkbook {
    /// A workbook with the heads of its sheets.
    pub fn new() -> io::Result<Self> {
        let mut workbook = Workbook::new();
        let headings = headings();
        let bold = Format::new().set_bold();
        for (index, name) in SHEETS.iter().enumerate() {
            let sheet = workbook.add_worksheet_with_constant_memory().map_err(io_error)?;
            sheet.set_name(*name).map_err(io_error)?;
            sheet.set_freeze_panes(1, 0).map_err(io_error)?;
            let fields = if index == 0 { headings.len() } else { REPORT_FIELDS.len() };
            for (column, heading) in headings.iter().take(fields).enumerate() {
                sheet.write_with_format(0, column as u16, heading, &bold).map_err(io_error)?;
            }
        }
        workbook
            .worksheet_from_index(1)
            .map_err(io_error)?
            .write_with_format(0, 6, SHEETS[0], &bold)
            .map_err(io_error)?;
        Ok(Self { workbook, next: [1, 1], headings })
    }

    /// Adds the figures of one report.
    pub fn add(&mut self, records: &[FigureRecord]) -> io::Result<()> {
        for record in records {
            let Value::Object(fields) = serde_json::to_value(record)? else { continue };
            let row = self.row(0)?;
            let sheet = self.workbook.worksheet_from_index(0).map_err(io_error)?;
            let names = FigureRecord::FIELDS.into_iter().chain(["sentence"]).take(self.headings.len());
            for (column, name) in names.enumerate() {
                write_cell(sheet, row, column as u16, name, fields.get(name)).map_err(io_error)?;
            }
            let place = format!("{}#{}", record.file, record.start);
            link(sheet, row, &record.file, &place).map_err(io_error)?;
        }
        let Some(first) = records.first() else { return Ok(()) };
        let Value::Object(fields) = serde_json::to_value(first)? else { return Ok(()) };
        let row = self.row(1)?;
        let sheet = self.workbook.worksheet_from_index(1).map_err(io_error)?;
        for (column, name) in REPORT_FIELDS.into_iter().enumerate() {
            write_cell(sheet, row, column as u16, name, fields.get(name)).map_err(io_error)?;
        }
        link(sheet, row, &first.file, &first.file).map_err(io_error)?;
        sheet.write(row, REPORT_FIELDS.len() as u16, records.len() as u32).map_err(io_error)?;
        Ok(())
    }

    /// The next row of a sheet. The error is that there is none.
    fn row(&mut self, sheet: usize) -> io::Result<u32> {
        let row = self.next[sheet];
        if row >= MOST_ROWS {
            return Err(io::Error::other("more than 1,048,575 rows, which no sheet of a workbook holds"));
        }
        self.next[sheet] += 1;
        Ok(row)
    }

    /// Writes the workbook.
    pub fn write(mut self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(&self.workbook.save_to_buffer().map_err(io_error)?)
    }
}

/// The headings of the columns: the titles that the schema gives its fields.
fn headings() -> Vec<String> {
    let schema: Value = serde_json::from_str(FIGURE_SCHEMA).unwrap_or_default();
    let title = |name: &str| schema["properties"][name]["title"].as_str().unwrap_or(name).to_owned();
    FigureRecord::FIELDS.into_iter().chain(["sentence"]).map(title).collect()
}

fn write_cell(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    name: &str,
    value: Option<&Value>,
) -> Result<(), XlsxError> {
    let Some(value) = value.filter(|value| !value.is_null()) else { return Ok(()) };
    if let Some(said) = value.as_bool() {
        return sheet.write(row, column, said).map(|_| ());
    }
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let exact = text.chars().filter(char::is_ascii_digit).count() <= EXACT_DIGITS;
    match text.parse::<f64>().ok().filter(|_| exact && NUMBERS.contains(&name)) {
        Some(number) => sheet.write(row, column, number).map(|_| ()),
        None if text.is_empty() => Ok(()),
        None => {
            let text: String = text.chars().take(MOST_CHARACTERS).collect();
            sheet.write_string(row, column, text).map(|_| ())
        }
    }
}

/// Makes the first cell of a row a link to a file, where there is one; `place` says where in it the figure stands.
fn link(sheet: &mut Worksheet, row: u32, file: &str, place: &str) -> Result<(), XlsxError> {
    // A canonical path would begin with `\\?\` on Windows, which spreadsheets do not know.
    let is_there = |path: &PathBuf| row < MOST_LINKS && path.exists();
    let Some(path) = path::absolute(file).ok().filter(is_there) else { return Ok(()) };
    // It begins with a slash of its own, or with a drive.
    let url = format!("file:///{}", path.display());
    match sheet.write_url_with_options(row, 0, url.as_str(), file, place, None) {
        Err(XlsxError::MaxUrlLengthExceeded | XlsxError::ParameterError(_)) => Ok(()),
        other => other.map(|_| ()),
    }
}

fn io_error(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) => error,
        other => io::Error::other(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Document, Source};
    use crate::export::records;
    use crate::figure::Engine;
    use std::io::Read;

    #[test]
    fn numbers_are_numbers_and_headings_are_chinese() {
        let text = "清河市2024年统计公报\n\n一、综合\n2024年收入3亿元，比上年增长4.5%。\n";
        let document = Document::parse(Source { name: "无此文件.txt".into(), encoding: "UTF-8" }, text.into());
        let figures = Engine::new().find(&document);
        let mut workbook = FigureWorkbook::new().unwrap();
        workbook.add(&records(&document, &figures).collect::<Vec<_>>()).unwrap();
        let mut bytes = Vec::new();
        workbook.write(&mut bytes).unwrap();
        let mut zip = zip::ZipArchive::new(io::Cursor::new(bytes)).unwrap();
        let mut part = |name: &str| {
            let mut text = String::new();
            zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
            text
        };
        let sheet = part("xl/worksheets/sheet1.xml");
        assert!(sheet.contains("<v>300000000</v>") && sheet.contains("<v>4.5</v>"), "{sheet}");
        assert!(sheet.contains("指标") && part("xl/workbook.xml").contains("报告"));
        assert!(part("xl/worksheets/sheet2.xml").contains("统计公报"));
    }
}

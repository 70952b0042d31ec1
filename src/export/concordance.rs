//! The concordance as data: a row for each hit, in the formats of figures.

use super::comparison::format::{ComparisonFormat, write_grid};
use super::comparison::grid::{ComparisonGrid, ComparisonRow};
use super::csv::io_error;
use super::file::NewFile;
use super::format::{BYTE_ORDER_MARK, ExportFormat};
use super::json;
use crate::reader::concordance::line::ConcordanceLine;
use crate::text::formula::guarded;
use crate::text::visible::visible_text;
use serde::Serialize;
use std::io::{self, Write};
use std::path::Path;

/// A hit. The names of the fields are a contract.
#[derive(Debug, Serialize)]
struct HitRecord<'a> {
    file: String,
    report: &'a str,
    section: &'a str,
    left: &'a str,
    hit: &'a str,
    right: &'a str,
    /// In Unicode scalar values of the report's text, as the places of figures.
    start: usize,
    end: usize,
}

impl<'a> HitRecord<'a> {
    /// The fields, as the head of a table.
    const FIELDS: [&'static str; 8] = ["file", "report", "section", "left", "hit", "right", "start", "end"];

    fn new(line: &'a ConcordanceLine) -> Self {
        let ConcordanceLine { name, section, left, hit, right, scalars: (start, end), .. } = line;
        Self {
            file: line.file.display().to_string(),
            report: name,
            section,
            left,
            hit,
            right,
            start: *start,
            end: *end,
        }
    }

    fn cells(&self) -> Vec<String> {
        let texts = [self.file.as_str(), self.report, self.section, self.left, self.hit, self.right].map(str::to_owned);
        texts.into_iter().chain([self.start.to_string(), self.end.to_string()]).collect()
    }
}

/// Writes `lines` to `file` in the format of its ending. The error is `AlreadyExists` if the file exists and may not be
/// replaced, and `InvalidInput` if no format has that ending.
pub fn write(file: &Path, lines: &[ConcordanceLine], replaces: bool) -> io::Result<()> {
    let format = ExportFormat::of(file).ok_or(io::ErrorKind::InvalidInput)?;
    let mut new = NewFile::create(file, replaces)?;
    let records: Vec<HitRecord> = lines.iter().map(HitRecord::new).collect();
    write_as(&mut new, &records, format.name)?;
    new.keep()
}

fn write_as(mut out: &mut dyn Write, records: &[HitRecord], format: &str) -> io::Result<()> {
    match format {
        "json" => {
            json::write_line(&mut out, &records)?;
        }
        "jsonl" => records.iter().try_for_each(|record| json::write_line(&mut out, record))?,
        "csv" => {
            out.write_all(BYTE_ORDER_MARK)?;
            write_values(out, records, b',')?;
        }
        "tsv" => write_values(out, records, b'\t')?,
        "xlsx" => write_grid(out, &grid(records), ComparisonFormat::Workbook)?,
        _ => write_grid(out, &grid(records), ComparisonFormat::Markdown)?,
    }
    Ok(())
}

/// Values under a head; characters that a terminal would obey are made visible, and cells that a spreadsheet would run are
/// made text.
fn write_values(out: &mut dyn Write, records: &[HitRecord], delimiter: u8) -> io::Result<()> {
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(out);
    writer.write_record(HitRecord::FIELDS).map_err(io_error)?;
    for record in records {
        let cells = record.cells().into_iter().map(|cell| guarded(&visible_text(&cell)).into_owned());
        writer.write_record(cells).map_err(io_error)?;
    }
    writer.flush()
}

fn grid(records: &[HitRecord]) -> ComparisonGrid {
    let row = |record: &HitRecord| ComparisonRow { section: String::new(), cells: record.cells() };
    ComparisonGrid { heads: HitRecord::FIELDS.map(str::to_owned).to_vec(), rows: records.iter().map(row).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Document, Source};
    use crate::reader::concordance::line::lines;
    use crate::search::{Query, QueryMode};

    #[track_caller]
    fn check(ending: &str, expected: &str) {
        let text = "清河市公报\n\n一、进展\n办结案件31件，压减材料17项。\n";
        let document = Document::parse(Source { name: "test".into(), encoding: "UTF-8" }, text.into());
        let query = Query::new(QueryMode::Literal, "案件").unwrap().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(format!("hits.{ending}"));
        let found = lines(query, &document, (0, Path::new("公报.txt")));
        write(&file, &found, false).unwrap();
        assert_eq!(std::fs::read_to_string(&file).unwrap().trim_start_matches('\u{feff}'), expected);
        assert_eq!(write(&file, &found, false).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
    }

    #[test]
    fn a_hit_is_written_with_its_context_and_its_place() {
        check(
            "csv",
            "file,report,section,left,hit,right,start,end\n公报.txt,清河市公报,一、进展,办结,案件,31件，压减材料17项。,14,16\n",
        );
        check(
            "jsonl",
            "{\"file\":\"公报.txt\",\"report\":\"清河市公报\",\"section\":\"一、进展\",\"left\":\"办结\",\"hit\":\"案件\",\"right\":\"31件，压减材料17项。\",\"start\":14,\"end\":16}\n",
        );
        check(
            "md",
            "| file | report | section | left | hit | right | start | end |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n| 公报.txt | 清河市公报 | 一、进展 | 办结 | 案件 | 31件，压减材料17项。 | 14 | 16 |\n",
        );
    }
}

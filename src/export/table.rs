//! Figures as a table for people, in aligned columns: the figure as written, its value, its label and its section.

use super::options::ExportOptions;
use super::record::FigureRecord;
use crate::text::number::grouped;
use crate::text::visible::visible_text;
use crate::text::width::{Ambiguous, cells, fit, pad};
use std::io::{self, Write};

/// Cells of the widest label or section, so that a row fits a terminal of usual width; what is longer is cut. A number that is
/// longer stands out of its column, which stays as wide as the others need it.
const WIDEST: usize = 40;

/// Writes the records of a report as rows whose columns line up in a terminal; its file stands above them where there are several.
pub fn write(out: &mut dyn Write, records: &[FigureRecord], options: ExportOptions) -> io::Result<()> {
    if let Some(first) = records.first().filter(|_| options.several) {
        writeln!(out, "==> {} <==", visible_text(&first.file))?;
    }
    let rows: Vec<[String; 4]> = records.iter().map(row).collect();
    let mut widths = [0; 4];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            let cells = Some(cells(cell, Ambiguous::Narrow)).filter(|cells| *cells <= WIDEST);
            *width = cells.unwrap_or_default().max(*width);
        }
    }
    for [text, value, label, section] in &rows {
        let before = widths[1].saturating_sub(cells(value, Ambiguous::Narrow));
        let (text, label) = (pad(text, widths[0], Ambiguous::Narrow), pad(label, widths[2], Ambiguous::Narrow));
        writeln!(out, "{text}  {:before$}{value}  {label}  {section}", "")?;
    }
    Ok(())
}

/// The cells of a row. Labels and sections are cut if they are long, numbers never: a cut number reads as a smaller one.
fn row(record: &FigureRecord) -> [String; 4] {
    let value = format!("{} {}", grouped(&record.value), record.unit);
    let name = |text: &str| fit(text, WIDEST, Ambiguous::Narrow).into_owned();
    let number = |text: &str| visible_text(text.trim_end()).into_owned();
    let label = fit(&record.label, WIDEST, Ambiguous::Narrow).into_owned() + record.label_sign;
    [number(&record.text), number(&value), label, name(&record.section)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Document, Source};
    use crate::export::records;
    use crate::figure::Engine;

    #[test]
    fn one_value_of_many_digits_pads_no_other_row() {
        let text = format!("收入1{}元。\n支出31元。\n", "亿".repeat(12));
        let document = Document::parse(Source { name: "test".into(), encoding: "UTF-8" }, text);
        let figures = Engine::new().find(&document);
        let mut out = Vec::new();
        write(&mut out, &records(&document, &figures).collect::<Vec<_>>(), ExportOptions::default()).unwrap();
        let table = String::from_utf8(out).unwrap();
        assert_eq!(table.lines().count(), 2);
        assert!(table.lines().next().is_some_and(|line| line.len() > 120));
        assert!(table.lines().nth(1).is_some_and(|line| line.len() < 120), "{table}");
    }
}

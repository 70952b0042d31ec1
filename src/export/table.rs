//! Figures as a table for people, in aligned columns: the figure as written, its value with the sign of a change, its label,
//! its time with what it changed against, and its section.

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
    let rows: Vec<[String; 5]> = records.iter().map(row).collect();
    let mut widths = [0; 5];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            let cells = Some(cells(cell, Ambiguous::Narrow)).filter(|cells| *cells <= WIDEST);
            *width = cells.unwrap_or_default().max(*width);
        }
    }
    for [text, value, label, period, section] in &rows {
        let before = widths[1].saturating_sub(cells(value, Ambiguous::Narrow));
        let [text, label, period] =
            [(text, 0), (label, 2), (period, 3)].map(|(cell, column)| pad(cell, widths[column], Ambiguous::Narrow));
        writeln!(out, "{text}  {:before$}{value}  {label}  {period}  {section}", "")?;
    }
    Ok(())
}

/// The cells of a row. Labels and sections are cut if they are long, numbers never: a cut number reads as a smaller one.
fn row(record: &FigureRecord) -> [String; 5] {
    let value = marked(record);
    let name = |text: &str| fit(text, WIDEST, Ambiguous::Narrow).into_owned();
    let number = |text: &str| visible_text(text.trim_end()).into_owned();
    let label = fit(&record.label, WIDEST, Ambiguous::Narrow).into_owned() + record.label_sign;
    let context = [&record.period, &record.basis].into_iter().filter(|part| !part.is_empty());
    let context = name(&context.map(String::as_str).collect::<Vec<_>>().join(" · "));
    [number(&record.text), number(&value), label, context, name(&record.section)]
}

/// The value with its unit; a change by so much has its sign, and a level that rose or fell an arrow.
fn marked(record: &FigureRecord) -> String {
    let value = format!("{} {}", grouped(&record.value), record.unit);
    match (record.change, record.direction) {
        ("by", "up") if !value.starts_with('-') => format!("+{value}"),
        ("by", "down") if !value.starts_with('-') => format!("−{value}"),
        ("by", _) | (_, "") => value,
        (_, "up") => format!("{value} ↑"),
        _ => format!("{value} ↓"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Document, Source};
    use crate::export::records;
    use crate::figure::Engine;

    #[test]
    fn a_growth_does_not_read_as_a_level() {
        let text = "生产总值增长6%，成本下降0.2%，覆盖率提高到98%。\n".to_owned();
        let document = Document::parse(Source { name: "test".into(), encoding: "UTF-8" }, text);
        let figures = Engine::new().find(&document);
        let values: Vec<String> = records(&document, &figures).map(|record| marked(&record)).collect();
        assert_eq!(values, ["+6 %", "−0.2 %", "98 % ↑"]);
    }

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

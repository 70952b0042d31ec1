//! The text of a report: a line for each paragraph, or the rows that the reader shows.

use crate::document::Document;
use crate::figure::Figure;
use crate::layout::{Line, Measure, Position, Rows};
use crate::text::TextRange;
use crate::text::join::on_one_line;
use crate::text::visible::visible_text;
use std::io::{self, Write};

/// Lines that are taken from the layout at a time: a screenful or so, which bounds the memory.
const BATCH: usize = 256;

/// Writes each paragraph that stands in `range` on a line of its own.
pub fn write_paragraphs(out: &mut impl Write, document: &Document, range: TextRange) -> io::Result<()> {
    for paragraph in document.paragraphs.iter().filter(|paragraph| range.covers(paragraph.range)) {
        writeln!(out, "{}", visible_text(&on_one_line(paragraph.range.of(&document.text))))?;
    }
    Ok(())
}

/// Writes the rows that the reader shows. Nothing is folded, and a row of a table is a line of text.
pub fn write_rows(out: &mut impl Write, document: &Document, figures: &[Figure], measure: Measure) -> io::Result<()> {
    let mut rows = Rows::new(document, figures.iter().map(|figure| figure.range).collect());
    rows.reflow(measure);
    rows.run_on();
    let mut from = Position::default();
    loop {
        let lines = rows.lines(document, from, BATCH);
        for (_, _, line) in &lines {
            write_line(out, document, line)?;
        }
        let Some((last, ..)) = lines.last() else { return Ok(()) };
        from = rows.forward(document, *last, 1);
        if from == *last {
            return Ok(());
        }
    }
}

fn write_line(out: &mut impl Write, document: &Document, line: &Line) -> io::Result<()> {
    match line {
        Line::Text(row) => {
            let text = visible_text(row.range.of(&document.text));
            writeln!(out, "{:indent$}{}", "", text.trim_end(), indent = row.indent)
        }
        _ => writeln!(out),
    }
}

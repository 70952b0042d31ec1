//! What figures are found by while a filter is typed: each figure as it is written, and what it counts.

use crate::document::Document;
use crate::figure::Figure;
use crate::search::Query;
use crate::text::TextRange;
use crate::text::join::on_one_line;

/// A line for each figure of a report: the figure as written, a space, its label.
#[derive(Debug)]
pub struct SearchIndex {
    text: String,
    /// One past the last byte of each line, its end of line included.
    ends: Vec<usize>,
}

impl SearchIndex {
    /// The lines of `figures`, which are the document's.
    pub fn new(document: &Document, figures: &[Figure]) -> Self {
        let mut index = Self { text: String::new(), ends: Vec::with_capacity(figures.len()) };
        for figure in figures {
            index.text.push_str(&on_one_line(figure.range.of(&document.text)));
            index.text.push(' ');
            index.text.push_str(&figure.label(&document.text));
            index.text.push('\n');
            index.ends.push(index.text.len());
        }
        index
    }

    /// The places of the figures in whose lines `query` stands, in order.
    pub fn matching(&self, query: &Query) -> Vec<usize> {
        if query.may_span_lines() {
            (0..self.ends.len()).filter(|line| query.is_in(self.line(*line).of(&self.text))).collect()
        } else {
            self.lines_with(query).collect()
        }
    }

    /// The lines in which `query` stands, looked for in all of them at once.
    fn lines_with(&self, query: &Query) -> impl Iterator<Item = usize> {
        let mut from = 0;
        std::iter::from_fn(move || {
            let hit = query.find(&self.text, from)?;
            let line = self.ends.partition_point(|end| *end <= hit.start);
            from = *self.ends.get(line)?;
            Some(line)
        })
    }

    /// A line without its end.
    fn line(&self, line: usize) -> TextRange {
        let start = line.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        TextRange::new(start, self.ends.get(line).map_or(start, |end| end - 1))
    }
}

//! What figures are found by while one types: each as it is written, and what it counts.

use crate::document::Document;
use crate::figure::Figure;
use crate::search::Query;
use crate::text::TextRange;

/// A line for each figure of a report: the figure as written, a space, its label.
#[derive(Debug)]
pub struct Names {
    text: String,
    /// One past the last byte of each line.
    ends: Vec<usize>,
}

impl Names {
    /// The names of `figures`, which are the document's.
    pub fn new(document: &Document, figures: &[Figure]) -> Self {
        let mut names = Self { text: String::new(), ends: Vec::with_capacity(figures.len()) };
        for figure in figures {
            names.text.push_str(figure.range.of(&document.text));
            names.text.push(' ');
            let label = figure.label.0.iter().flat_map(|range| range.of(&document.text).chars());
            names.text.extend(label.filter(|c| !c.is_whitespace()));
            names.ends.push(names.text.len());
        }
        names
    }

    /// Whether `query` stands in the name of the figure at this place.
    pub fn has(&self, figure: usize, query: &Query) -> bool {
        let start = figure.checked_sub(1).map_or(Some(&0), |before| self.ends.get(before));
        let line = start.zip(self.ends.get(figure)).map(|(start, end)| TextRange::new(*start, *end));
        line.is_some_and(|line| query.is_in(line.of(&self.text)))
    }

    /// The places of the figures in whose names `query` stands, in order.
    pub fn matching<'a>(&'a self, query: &'a Query) -> impl Iterator<Item = usize> + 'a {
        (0..self.ends.len()).filter(|figure| self.has(*figure, query))
    }
}

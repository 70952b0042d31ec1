//! A report while it is read: its text, its figures, their checks, and the index that figures are found by.

use super::across::CheckedAcross;
use super::checks::Checks;
use super::corrections::Corrections;
use super::earlier::EarlierValue;
use super::search_index::SearchIndex;
use crate::document::{Document, Section, SectionId, SectionKind, numbering};
use crate::figure::Figure;
use crate::text::TextRange;
use std::cell::OnceCell;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

/// A document with its figures. A figure is known by its place among them.
#[derive(Debug)]
pub struct Report {
    /// The text and its sections.
    pub document: Arc<Document>,
    /// The document's figures, in text order.
    pub figures: Arc<Vec<Figure>>,
    /// What came of checking the figures.
    pub checks: Checks,
    /// The relations with other open reports that it takes part in.
    pub across: Vec<CheckedAcross>,
    /// Whether this is only the beginning, and the rest is still being read.
    pub is_partial: bool,
    /// For figures the value that the report before it tells of the same indicator, where that is open.
    pub earlier: HashMap<usize, EarlierValue>,
    /// What it is called: it shows in each frame.
    name: String,
    /// Made when a list of figures is first filtered.
    index: OnceCell<SearchIndex>,
}

impl Report {
    /// A whole report; `figures` are the document's, in text order.
    pub fn new(document: Document, figures: Vec<Figure>) -> Self {
        Self {
            name: document.name(),
            document: Arc::new(document),
            figures: Arc::new(figures),
            checks: Checks::default(),
            across: Vec::new(),
            is_partial: false,
            earlier: HashMap::new(),
            index: OnceCell::new(),
        }
    }

    /// Has each figure say what its correction says.
    pub fn correct(&mut self, corrections: &Corrections) {
        corrections.apply(Arc::<Vec<Figure>>::make_mut(&mut self.figures));
        self.checks.outdate();
        self.index = OnceCell::new();
    }

    /// The number, as written, that begins at byte `at` of the text and is a figure's.
    pub fn number_at(&self, at: usize) -> Option<&str> {
        let figure = self.figures.binary_search_by_key(&at, |figure| figure.number.start).ok()?;
        self.figures.get(figure).map(|figure| figure.number.of(&self.document.text))
    }

    /// What figures are found by while a filter is typed.
    pub fn index(&self) -> &SearchIndex {
        self.index.get_or_init(|| SearchIndex::new(&self.document, &self.figures))
    }

    /// What the report is called: its title with place and year, else the name of its file.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The byte of the text with which the first paragraph of `section` begins.
    pub fn section_start(&self, section: SectionId) -> usize {
        let first = self.document.paragraphs_of(section).next();
        first.map_or(0, |paragraph| self.document.paragraph(paragraph).range.start)
    }

    /// The outermost section of that number: the number of its marker (第三章); where no marker has it, the place among
    /// the outermost sections that have a heading, from 1, if those have no markers at all.
    pub fn numbered_section(&self, number: usize) -> Option<SectionId> {
        let document = &self.document;
        let outermost = document.sections.iter().enumerate();
        let headed = outermost.filter(|(_, section)| section.level == 1 && section.kind == SectionKind::Headed);
        let marker = |section: &Section| numbering::marker(section.marker.of(&document.text));
        let numbered: Vec<(usize, u32)> =
            headed.clone().filter_map(|(at, section)| Some((at, marker(section)?.number))).collect();
        let found = match numbered.is_empty() {
            true => headed.map(|(at, _)| at).nth(number.checked_sub(1)?),
            false => numbered.into_iter().find(|(_, of)| usize::try_from(*of) == Ok(number)).map(|(at, _)| at),
        };
        found.map(SectionId)
    }

    /// The section that is the article of that number (第十二条).
    pub fn article(&self, number: usize) -> Option<SectionId> {
        let is_wanted = |section: &Section| {
            let marker = section.marker.of(&self.document.text);
            let of = numbering::marker(marker).filter(|_| marker.contains(['条', '條'])).map(|marker| marker.number);
            of.is_some_and(|of| usize::try_from(of) == Ok(number))
        };
        self.document.sections.iter().position(is_wanted).map(SectionId)
    }

    /// The first figure from byte `offset` of the text on; the number of all figures where there is none.
    pub fn figure_from(&self, offset: usize) -> usize {
        self.figures.partition_point(|figure| figure.range.start < offset)
    }

    /// The figures that begin in `range`.
    pub fn figures_in(&self, range: TextRange) -> Range<usize> {
        self.figure_from(range.start)..self.figure_from(range.end)
    }

    /// The figures of `section` and of the sections under it.
    pub fn figures_of(&self, section: SectionId) -> Range<usize> {
        let section = self.document.section(section);
        self.figures_in(TextRange::new(section.range.start, section.end))
    }

    /// The byte of the text with which a figure begins.
    pub fn figure_start(&self, figure: usize) -> Option<usize> {
        self.figures.get(figure).map(|figure| figure.range.start)
    }
}

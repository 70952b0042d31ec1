//! The part of the text that is on the screen, and the line being read in it.

use crate::document::{Document, ParagraphId, Role};
use crate::layout::{Line, Measure, Position, Rows};
use crate::text::TextRange;
use crate::text::width::Ambiguous;

/// A line on the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct ScreenLine {
    /// Its place in the document.
    pub position: Position,
    /// The paragraph that it is a line of.
    pub paragraph: ParagraphId,
    /// What is drawn.
    pub line: Line,
}

impl ScreenLine {
    /// The bytes of the document that the line shows.
    pub fn range(&self) -> Option<TextRange> {
        match &self.line {
            Line::Text(row) => Some(row.range),
            _ => None,
        }
    }
}

/// A window of so many lines on the rows of a document.
///
/// The line being read is the top line, but in two cases: near the end, where the last line stays at the bottom and
/// reading goes on down the screen; and while a place is held, a figure or a hit that one jumped to, as long as it is
/// in sight.
#[derive(Debug)]
pub struct Viewport {
    rows: Rows,
    height: usize,
    top: Position,
    reading: Position,
    held: bool,
    lines: Vec<ScreenLine>,
    /// Byte offsets of the top line and of the line being read: they outlast a change of measure.
    places: (usize, usize),
}

impl Viewport {
    /// The first lines of `rows`; nothing is in sight before the first `reflow`.
    pub fn new(rows: Rows) -> Self {
        let start = Position::default();
        Self { rows, height: 0, top: start, reading: start, held: false, lines: Vec::new(), places: (0, 0) }
    }

    /// The lines in sight, from the top.
    pub fn lines(&self) -> &[ScreenLine] {
        &self.lines
    }

    /// Byte offset of the line being read.
    pub fn reading(&self) -> usize {
        self.places.1
    }

    /// Cells of ambiguous characters in the rows.
    pub fn ambiguous(&self) -> Ambiguous {
        self.rows.measure().ambiguous
    }

    /// Number of the last line in sight, from 1, and the number of all lines; estimates where nobody was yet.
    pub fn progress(&self) -> (usize, usize) {
        let last = self.lines.last().map_or(0, |line| self.rows.number(line.position) + 1);
        (last, self.rows.total().max(last))
    }

    /// About the byte with which line `line` of all begins.
    pub fn about(&self, line: usize) -> usize {
        self.rows.about(line)
    }

    /// Whether the byte at `offset` is in sight.
    pub fn shows(&self, offset: usize) -> bool {
        self.lines.iter().filter_map(ScreenLine::range).any(|range| range.contains(offset))
    }

    /// Lays the text out for a pane of `height` lines; the text on the top line stays there.
    pub fn reflow(&mut self, document: &Document, measure: Measure, height: usize) {
        self.rows.reflow(measure);
        self.height = height;
        self.return_to_places(document);
    }

    /// Shows the rows of a longer text with the same beginning; the text on the top line stays there.
    pub fn replace(&mut self, document: &Document, mut rows: Rows) {
        rows.reflow(*self.rows.measure());
        self.rows = rows;
        self.return_to_places(document);
    }

    /// Moves `lines` on, or back where negative.
    pub fn scroll(&mut self, document: &Document, lines: isize) {
        let top = self.shifted(document, self.top, lines).min(self.end(document));
        if self.held && top != self.top && self.would_show(document, top, self.reading) {
            self.top = top;
        } else {
            let from = if self.held { self.top } else { self.reading };
            self.held = false;
            self.reading = self.shifted(document, from, lines);
            self.top = self.reading.min(self.end(document));
        }
        self.refresh(document);
    }

    /// Moves a page of `lines` on, or back where negative; a heading that would be left at the bottom goes to the next
    /// page (CLREQ).
    pub fn turn(&mut self, document: &Document, lines: isize) {
        self.scroll(document, lines);
        let left = self.headings_at_bottom(document);
        let end = self.end(document);
        if self.top < end && left < lines.unsigned_abs() {
            self.scroll(document, -(left as isize));
        }
    }

    /// How many lines the headings take that end the screen.
    fn headings_at_bottom(&self, document: &Document) -> usize {
        let is_heading = |line: &ScreenLine| document.paragraph(line.paragraph).role == Role::Heading;
        let bottom = self.lines.iter().rev().take_while(|line| line.line == Line::Blank || is_heading(line));
        bottom.enumerate().filter(|(_, line)| line.line != Line::Blank).last().map_or(0, |(at, _)| at + 1)
    }

    /// Puts the line of `offset` at the top and reads on there.
    pub fn go_to(&mut self, document: &Document, offset: usize) {
        self.held = false;
        self.reading = self.rows.locate(document, offset);
        self.top = self.reading;
        self.settle(document);
    }

    /// Brings `offset` into sight, moving the text only where need be, and holds it.
    pub fn hold(&mut self, document: &Document, offset: usize) {
        self.rows.unfold_at(offset);
        self.reading = self.rows.locate(document, offset);
        self.held = true;
        if !self.would_show(document, self.top, self.reading) {
            self.top = self.rows.backward(document, self.reading, self.height / 3);
        }
        self.settle(document);
    }

    /// To the last line.
    pub fn go_to_end(&mut self, document: &Document) {
        self.held = false;
        self.top = self.end(document);
        self.reading = self.shifted(document, self.top, self.height.saturating_sub(1) as isize);
        self.refresh(document);
    }

    /// Opens the first run of folded boilerplate in sight, or folds the first open one; says whether there is one.
    pub fn toggle_boilerplate(&mut self, document: &Document) -> bool {
        let is_boilerplate = |line: &&ScreenLine| document.paragraph(line.paragraph).role == Role::Boilerplate;
        let Some(paragraph) = self.lines.iter().find(is_boilerplate).map(|line| line.paragraph) else {
            return false;
        };
        self.rows.fold(paragraph, self.rows.is_folded(paragraph));
        self.return_to_places(document);
        true
    }

    /// Puts the text that was at the top there again, after positions changed.
    fn return_to_places(&mut self, document: &Document) {
        let (top, reading) = self.places;
        self.top = self.rows.locate(document, top);
        self.reading = self.rows.locate(document, reading);
        self.settle(document);
    }

    fn shifted(&mut self, document: &Document, from: Position, lines: isize) -> Position {
        match lines {
            0.. => self.rows.forward(document, from, lines.unsigned_abs()),
            _ => self.rows.backward(document, from, lines.unsigned_abs()),
        }
    }

    /// The lowest top line: the one that leaves the last line at the bottom.
    fn end(&mut self, document: &Document) -> Position {
        self.rows.end(document, self.height)
    }

    fn would_show(&mut self, document: &Document, top: Position, line: Position) -> bool {
        let bottom = self.shifted(document, top, self.height.saturating_sub(1) as isize);
        (top..=bottom).contains(&line)
    }

    /// Keeps the top line above the end and a held place in sight.
    fn settle(&mut self, document: &Document) {
        if self.held && !self.would_show(document, self.top, self.reading) {
            self.top = self.rows.backward(document, self.reading, self.height / 3);
        }
        self.top = self.top.min(self.end(document));
        self.refresh(document);
    }

    fn refresh(&mut self, document: &Document) {
        let lines = self.rows.lines(document, self.top, self.height);
        self.lines =
            lines.into_iter().map(|(position, paragraph, line)| ScreenLine { position, paragraph, line }).collect();
        self.places = (self.rows.offset(document, self.top), self.rows.offset(document, self.reading));
    }
}

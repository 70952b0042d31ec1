//! The part of the text that is on the screen, and the line being read in it.

mod reading_place;
mod screen_line;

use crate::document::{Document, ParagraphId, Role};
use crate::layout::{Line, Measure, Position, Rows};
use crate::text::TextRange;
use crate::text::width::Ambiguous;
use reading_place::Hold;
pub use reading_place::ReadingPlace;
pub use screen_line::ScreenLine;

/// A window of so many lines on the rows of a document.
///
/// The line being read is the top line, but in two cases: in the last screenful it wanders from the top line to the
/// last one, so that whatever can be seen can be the section being read; and a line that was jumped to is held. The head
/// of a table that stays in sight covers the first lines from the top one on: then the one below it is read.
#[derive(Debug)]
pub struct Viewport {
    rows: Rows,
    height: usize,
    top: Position,
    reading: Position,
    /// As of the last motion: a change of measure moves neither line, however often it comes.
    place: ReadingPlace,
    lines: Vec<ScreenLine>,
}

impl Viewport {
    /// The first lines of `rows`; nothing is in sight before the first `reflow`.
    pub fn new(rows: Rows) -> Self {
        let (start, place) = (Position::default(), ReadingPlace::default());
        Self { rows, height: 0, top: start, reading: start, place, lines: Vec::new() }
    }

    /// The lines in sight, from the top.
    pub fn lines(&self) -> &[ScreenLine] {
        &self.lines
    }

    /// Byte offset of the line being read.
    pub fn reading(&self) -> usize {
        self.place.reading
    }

    /// The place of the reader, to come back to.
    pub fn place(&self) -> ReadingPlace {
        self.place
    }

    /// Cells of ambiguous characters in the rows.
    pub fn ambiguous(&self) -> Ambiguous {
        self.rows.measure().ambiguous
    }

    /// Number of the last line in sight, from 1, and the number of all lines; estimates for lines that were not laid
    /// out yet.
    pub fn progress(&self) -> (usize, usize) {
        let last = self.lines.last().map_or(0, |line| self.rows.number(line.position) + 1);
        (last, self.rows.total().max(last))
    }

    /// Number of the line being read, from 1: an estimate as long as lines before it were not laid out.
    pub fn line(&self) -> usize {
        self.rows.number(self.reading) + 1
    }

    /// Whether all lines were counted.
    pub fn is_counted(&self) -> bool {
        self.rows.is_counted()
    }

    /// Counts on, through about so many bytes of the text.
    pub fn count_on(&mut self, document: &Document, bytes: usize) {
        self.rows.count_on(document, bytes);
    }

    /// About the byte with which line `line` of all begins.
    pub fn about(&self, line: usize) -> usize {
        self.rows.about(line)
    }

    /// The bytes with which the open runs of boilerplate begin.
    pub fn open_boilerplate(&self) -> Vec<usize> {
        self.rows.open().collect()
    }

    /// The text from the first line in sight to the last.
    pub fn in_sight(&self) -> TextRange {
        let ranges = || self.lines.iter().filter(|line| !line.is_sticky).flat_map(ScreenLine::ranges);
        let start = ranges().map(|range| range.start).min().unwrap_or(0);
        TextRange::new(start, ranges().map(|range| range.end).max().unwrap_or(start))
    }

    /// Whether the byte at `offset` is in sight.
    pub fn shows(&self, offset: usize) -> bool {
        let lines = self.lines.iter().filter(|line| !line.is_sticky);
        lines.flat_map(ScreenLine::ranges).any(|range| range.contains(offset))
    }

    /// Lays the text out for a pane of `height` lines; the text on the top line stays there.
    pub fn reflow(&mut self, document: &Document, measure: Measure, height: usize) {
        self.rows.reflow(measure);
        self.height = height;
        self.settle(document);
    }

    /// Shows the rows of what the text became, where each of its places was `moved`; the text on the top line stays
    /// there, and what was unfolded stays open.
    pub fn replace(&mut self, document: &Document, mut rows: Rows, moved: impl Fn(usize) -> usize) {
        rows.reflow(*self.rows.measure());
        rows.resume(document, &self.rows, &moved);
        self.rows = rows;
        self.place = self.place.moved(moved);
        self.settle(document);
    }

    /// Moves `lines` on, or back where negative, but not past the ends.
    pub fn scroll(&mut self, document: &Document, lines: isize) {
        let top = self.shifted(document, self.top, lines).min(self.end(document));
        if top != self.top {
            self.top = top;
            if self.place.hold != Hold::WhileSeen || !self.would_show(document, top, self.reading) {
                self.place.hold = Hold::Free;
            }
            self.arrive(document);
        }
    }

    /// Moves a page of `lines` on, or back where negative; a heading that would be left at the bottom goes to the next
    /// page (CLREQ).
    pub fn turn(&mut self, document: &Document, lines: isize) {
        let lines = self.uncovered(document, lines);
        self.scroll(document, lines);
        let left = self.headings_at_bottom(document);
        let end = self.end(document);
        if self.top < end && left < lines.unsigned_abs() {
            self.scroll(document, -(left as isize));
        }
    }

    /// `lines`, but no more than leave none between this page and the next one out where the head of a table covers some.
    fn uncovered(&mut self, document: &Document, lines: isize) -> isize {
        let target = if lines < 0 { self.top } else { self.shifted(document, self.top, lines) };
        let most = self.height.saturating_sub(self.covered(document, target)).max(1);
        lines.signum() * (lines.unsigned_abs().min(most) as isize)
    }

    /// How many lines of a screen from `top` on the head of a table covers.
    fn covered(&mut self, document: &Document, top: Position) -> usize {
        self.rows.sticky_head(document, top, self.height).len()
    }

    /// The lowest top line that leaves `line` in sight.
    fn lowest_top(&mut self, document: &Document, line: Position) -> Position {
        self.rows.lowest_top(document, line, self.height)
    }

    /// How many lines the headings take that end the screen.
    fn headings_at_bottom(&self, document: &Document) -> usize {
        let is_heading = |line: &ScreenLine| document.paragraph(line.paragraph).role == Role::Heading;
        let bottom = self.lines.iter().rev().take_while(|line| line.line == Line::Blank || is_heading(line));
        bottom.enumerate().filter(|(_, line)| line.line != Line::Blank).last().map_or(0, |(at, _)| at + 1)
    }

    /// Puts the line of `offset` at the top, or as high as the end of the document lets it, and reads on there.
    pub fn go_to(&mut self, document: &Document, offset: usize) {
        self.reading = self.rows.locate(document, offset);
        self.top = self.lowest_top(document, self.reading).min(self.end(document));
        self.place.hold = Hold::UntilMoved;
        self.arrive(document);
    }

    /// Puts line `number`, from 1, at the top, or as high as the end lets it.
    pub fn go_to_line(&mut self, document: &Document, number: usize) {
        self.reading = self.rows.forward(document, Position::default(), number.saturating_sub(1));
        self.top = self.lowest_top(document, self.reading).min(self.end(document));
        self.place.hold = Hold::UntilMoved;
        self.arrive(document);
    }

    /// The byte with which line `number`, from 1, begins.
    pub fn line_start(&mut self, document: &Document, number: usize) -> usize {
        let line = self.rows.forward(document, Position::default(), number.saturating_sub(1));
        self.rows.offset(document, line)
    }

    /// Brings `offset` into sight, moving the text only where need be, and holds it. Says whether it was folded away.
    pub fn hold(&mut self, document: &Document, offset: usize) -> bool {
        let was_folded = self.rows.is_folded(document.paragraph_at(offset));
        self.rows.reveal(document, offset);
        self.reading = self.rows.locate(document, offset);
        self.place.hold = Hold::WhileSeen;
        self.show_held(document);
        self.arrive(document);
        was_folded
    }

    /// Brings `offset` into sight, moving the text no further than need be, and reads on there.
    pub fn bring(&mut self, document: &Document, offset: usize) {
        self.rows.reveal(document, offset);
        self.reading = self.rows.locate(document, offset);
        let highest = self.rows.backward(document, self.reading, self.height.saturating_sub(1));
        let lowest = self.lowest_top(document, self.reading).max(highest);
        self.top = self.top.clamp(highest, lowest).min(self.end(document));
        self.place.hold = Hold::WhileSeen;
        self.arrive(document);
    }

    /// Whether a fold hides the paragraph.
    pub fn is_folded(&self, paragraph: ParagraphId) -> bool {
        self.rows.is_folded(paragraph)
    }

    /// The cell of its line in which the cluster at `offset` begins; 0 where it is not in sight.
    pub fn column(&mut self, document: &Document, offset: usize) -> usize {
        let position = self.rows.locate(document, offset);
        let line = self.line_at(document, position);
        line.and_then(|line| line.column(&document.text, offset, self.ambiguous())).unwrap_or(0)
    }

    /// The cluster in cell `column` of the line that is `lines` below that of `offset`, or above where negative, or of
    /// the nearest line in which text stands; none where there is no text.
    pub fn across(&mut self, document: &Document, offset: usize, lines: isize, column: usize) -> Option<usize> {
        let from = self.rows.locate(document, offset);
        let target = self.shifted(document, from, lines);
        let mut ways = [lines.signum(), -lines.signum()].into_iter();
        ways.find_map(|way| self.first_along(document, target, way, column))
    }

    /// The cluster in cell `column` of the first line with text, from `position` on in steps of `step` lines.
    fn first_along(&mut self, document: &Document, position: Position, step: isize, column: usize) -> Option<usize> {
        let mut position = position;
        loop {
            let line = self.line_at(document, position)?;
            if let Some(found) = line.at(&document.text, column, self.ambiguous()) {
                return Some(found);
            }
            let next = self.shifted(document, position, step);
            if next == position {
                return None;
            }
            position = next;
        }
    }

    fn line_at(&mut self, document: &Document, position: Position) -> Option<Line> {
        self.rows.lines(document, position, 1).pop().map(|(_, _, line)| line)
    }

    /// To the last line.
    pub fn go_to_end(&mut self, document: &Document) {
        self.top = self.end(document);
        self.reading = self.shifted(document, self.top, self.height.saturating_sub(1) as isize);
        self.place.hold = Hold::UntilMoved;
        self.arrive(document);
    }

    /// Back to an earlier place.
    pub fn return_to(&mut self, document: &Document, place: ReadingPlace) {
        self.place = place;
        self.settle(document);
    }

    /// Opens the first run of folded boilerplate in sight or, where there is none, folds the first open run or opens what a
    /// page has between two lines; says whether there was any.
    pub fn toggle_boilerplate(&mut self, document: &Document) -> bool {
        let role = |line: &ScreenLine| document.paragraph(line.paragraph).role;
        let mut boilerplate = self.lines.iter().filter(|line| role(line) == Role::Boilerplate);
        let folded = boilerplate.clone().find(|line| matches!(line.line, Line::Fold { .. }));
        let found = folded.or_else(|| boilerplate.next()).map(|line| (line.paragraph, folded.is_some()));
        let Some((paragraph, opens)) = found.or_else(|| Some((self.page_ends().next()?.1, true))) else { return false };
        self.rows.fold(paragraph, opens);
        self.settle(document);
        true
    }

    /// The lines in sight, counted from 0, above which a page ends without a line that says so, each with what the page has
    /// there.
    pub fn page_ends(&self) -> impl Iterator<Item = (usize, ParagraphId)> + '_ {
        let above = self.lines.iter().map(|line| line.paragraph);
        let pairs = above.zip(self.lines.iter().skip(1)).enumerate().skip_while(|(at, _)| self.lines[*at].is_sticky);
        pairs.filter(|(_, (above, line))| above.0 + 1 < line.paragraph.0).filter_map(|(at, (above, _))| {
            let hidden = ParagraphId(above.0 + 1);
            self.rows.is_silent(hidden).then_some((at + 1, hidden))
        })
    }

    /// Opens the run of folded boilerplate that hides the byte at `offset`.
    pub fn unfold_at(&mut self, document: &Document, offset: usize) {
        self.rows.reveal(document, offset);
        self.settle(document);
    }

    /// Folds the run of boilerplate that holds the byte at `offset`.
    pub fn fold_at(&mut self, document: &Document, offset: usize) {
        self.rows.fold(document.paragraph_at(offset), false);
        self.settle(document);
    }

    /// Shows the first table in sight that does not fit from `count` columns further on, or back where negative; says
    /// whether a table has columns there.
    pub fn shift(&mut self, document: &Document, count: isize) -> bool {
        let rows = self.lines.iter().filter(|line| matches!(line.line, Line::Cells(_))).map(|line| line.paragraph);
        let shifted = rows.collect::<Vec<_>>().into_iter().any(|row| self.rows.shift(document, row, count));
        self.refresh(document);
        shifted
    }

    fn shifted(&mut self, document: &Document, from: Position, lines: isize) -> Position {
        match lines {
            0.. => self.rows.forward(document, from, lines.unsigned_abs()),
            _ => self.rows.backward(document, from, lines.unsigned_abs()),
        }
    }

    /// The lowest top line: that which leaves the last line at the bottom.
    fn end(&mut self, document: &Document) -> Position {
        self.rows.end(document, self.height)
    }

    fn would_show(&mut self, document: &Document, top: Position, line: Position) -> bool {
        let bottom = self.shifted(document, top, self.height.saturating_sub(1) as isize);
        let covered = self.covered(document, top);
        let first = self.rows.forward(document, top, covered);
        (first..=bottom).contains(&line)
    }

    /// The line being read while none is held.
    fn line_being_read(&mut self, document: &Document) -> Position {
        let last_top = self.end(document);
        let end = self.rows.number(last_top);
        let left = end.saturating_sub(self.rows.number(self.top));
        let span = end.min(self.height);
        let line = (span.saturating_sub(left) * self.height.saturating_sub(1)).checked_div(span).unwrap_or(0);
        let covered = self.covered(document, self.top);
        self.rows.forward(document, self.top, line.max(covered))
    }

    /// Ends a motion: what is in sight now, and which place that is.
    fn arrive(&mut self, document: &Document) {
        if self.place.hold == Hold::Free {
            self.reading = self.line_being_read(document);
        }
        self.place.top = self.rows.offset(document, self.top);
        self.place.reading = self.rows.offset(document, self.reading);
        self.refresh(document);
    }

    /// Shows the same place again after positions changed: another measure, another height, a fold.
    fn settle(&mut self, document: &Document) {
        self.top = self.rows.locate(document, self.place.top);
        self.reading = self.rows.locate(document, self.place.reading);
        if self.place.hold == Hold::WhileSeen {
            self.show_held(document);
        }
        self.top = self.top.min(self.end(document));
        self.refresh(document);
    }

    fn show_held(&mut self, document: &Document) {
        if !self.would_show(document, self.top, self.reading) {
            self.top = self.rows.backward(document, self.reading, self.height / 3).min(self.end(document));
        }
    }

    fn refresh(&mut self, document: &Document) {
        let head = self.rows.sticky_head(document, self.top, self.height);
        let lines = self.rows.lines(document, self.top, self.height);
        let covered = head.len();
        self.lines = head.into_iter().chain(lines.into_iter().skip(covered)).map(ScreenLine::from).collect();
        self.lines.iter_mut().take(covered).for_each(|line| line.is_sticky = true);
    }
}

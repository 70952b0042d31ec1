//! The rows of a whole document, laid out only as they are needed: heights are estimates until then.

mod blocks;
mod count;
mod folding;
mod set;
mod sticky_head;
mod tables;
#[cfg(test)]
mod tests;
mod title;

use std::collections::HashMap;

use self::blocks::{Block, Fold, blocks, folds};
use self::set::Set;
use self::tables::Tables;
use self::title::centred;
use super::heights::Heights;
use super::table::Cells;
use super::{Measure, Row, wrap};
use crate::document::{Document, ParagraphId, Role};
use crate::text::TextRange;

/// How many laid-out blocks are remembered: several screens of them.
const REMEMBERED: usize = 512;

/// A motion of more lines than this goes by estimated heights, so that it does not lay out all rows between.
const FAR: usize = 5000;

/// A line of the document, counted from the first line of its block. It holds for one measure and one state of the
/// folds: what should outlast them is the byte offset of the line (`Rows::offset`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The paragraph, or the piece of one, by its place among all; the first of the run where the run is folded.
    pub block: usize,
    /// The line of it, the blank line before it included.
    pub row: usize,
}

/// What stands in one line of the text pane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// Nothing: the gap before a paragraph.
    Blank,
    /// A row of a paragraph.
    Text(Row),
    /// A line of a table, as far as it is in sight.
    Cells(Cells),
    /// So many paragraphs of boilerplate, folded.
    Fold {
        /// How many.
        paragraphs: usize,
    },
}

impl Line {
    /// What of the text stands in the line, from the left.
    pub fn pieces(&self) -> &[Row] {
        match self {
            Self::Text(row) => std::slice::from_ref(row),
            Self::Cells(cells) => &cells.pieces,
            Self::Blank | Self::Fold { .. } => &[],
        }
    }
}

/// The lines of a document in one measure. Every look-up takes the document that it was made for.
///
/// Invariant: the height of a block is exact once it was laid out in the measure, and 0 where a fold hides it.
#[derive(Clone, Debug)]
pub struct Rows {
    measure: Measure,
    kept: Vec<TextRange>,
    blocks: Vec<Block>,
    folds: Vec<Fold>,
    heights: Heights,
    laid_out: HashMap<usize, Set>,
    /// The heights of the blocks before this one are exact.
    counted: usize,
    tables: Tables,
}

impl Rows {
    /// The lines of `document`, in a measure of 80 cells until the first `reflow`. In the spans of `kept` (sorted, in
    /// bytes of the text) a row end is a last resort.
    pub fn new(document: &Document, kept: Vec<TextRange>) -> Self {
        let blocks = blocks(document);
        let folds = folds(&blocks);
        let measure = Measure::new(80);
        let mut rows = Self {
            measure,
            kept,
            blocks,
            folds,
            heights: Heights::default(),
            laid_out: HashMap::new(),
            counted: 0,
            tables: Tables::default(),
        };
        rows.estimate();
        rows
    }

    /// The measure in which the lines are set.
    pub fn measure(&self) -> &Measure {
        &self.measure
    }

    /// Sets the lines in another measure. Positions of before hold no longer.
    pub fn reflow(&mut self, measure: Measure) {
        if measure != self.measure {
            self.measure = measure;
            self.forget();
        }
    }

    /// Forgets what was laid out.
    fn forget(&mut self) {
        self.laid_out.clear();
        self.tables.forget();
        self.estimate();
    }

    fn estimate(&mut self) {
        self.counted = 0;
        self.heights = Heights::new(self.blocks.iter().map(|block| block.estimate(&self.measure)).collect());
        for at in 0..self.folds.len() {
            self.estimate_fold(at);
        }
    }

    /// Brings the byte at `offset` in sight where a fold hides it, or a table that does not fit.
    pub fn reveal(&mut self, document: &Document, offset: usize) {
        let Some(paragraph) = self.blocks.get(self.block_at(offset)).map(|block| block.paragraph) else { return };
        self.fold(paragraph, true);
        self.tables.reveal(document, paragraph, offset, &self.measure);
    }

    /// The bytes with which the open runs of boilerplate begin.
    pub fn open(&self) -> impl Iterator<Item = usize> + '_ {
        let open = self.folds.iter().filter(|fold| fold.open);
        open.filter_map(|fold| self.blocks.get(fold.first)).map(|block| block.range.start)
    }

    /// Opens what is open in the rows of the text as it was before, where each of its places was `moved`, and leaves out
    /// the same columns.
    pub fn resume(&mut self, document: &Document, before: &Self, moved: impl Fn(usize) -> usize) {
        before.open().for_each(|offset| self.reveal(document, moved(offset)));
        self.tables.resume(&before.tables);
    }

    /// Leaves out `count` more columns of the table that `paragraph` is a row of, or fewer where negative; says whether
    /// that changed anything.
    pub fn shift(&mut self, document: &Document, paragraph: ParagraphId, count: isize) -> bool {
        self.tables.shift(document, paragraph, count, &self.measure)
    }

    /// Sets all of the text as running text: nothing folded, rows of tables as they stand in it.
    pub fn run_on(&mut self) {
        self.folds.iter_mut().for_each(|fold| fold.open = true);
        self.tables.run_on = true;
        self.forget();
    }

    /// At most `count` lines from `from` on, each with its position and its paragraph; fewer at the end.
    pub fn lines(&mut self, document: &Document, from: Position, count: usize) -> Vec<(Position, ParagraphId, Line)> {
        let mut lines = Vec::with_capacity(count.min(REMEMBERED));
        let mut next = self.settle(document, from);
        while let Some(position) = next.filter(|_| lines.len() < count) {
            let paragraph = self.blocks.get(position.block).map_or(ParagraphId(0), |block| block.paragraph);
            lines.push((position, paragraph, self.line(document, position)));
            next = self.below(document, position);
        }
        lines
    }

    /// The position `lines` lines further down, at most the last one. By estimate where that is very far.
    pub fn forward(&mut self, document: &Document, from: Position, lines: usize) -> Position {
        let Some(Position { block: mut at, row }) = self.settle(document, from) else {
            return Position::default();
        };
        let mut row = row.saturating_add(lines);
        if lines > FAR {
            (at, row) = self.heights.find(self.heights.before(at).saturating_add(row));
            return self.settle(document, Position { block: at, row }).unwrap_or_default();
        }
        loop {
            let height = self.height(document, at);
            match self.next(at) {
                Some(next) if row >= height => (at, row) = (next, row - height),
                _ => return Position { block: at, row: row.min(height - 1) },
            }
        }
    }

    /// The position `lines` lines further up, at least the first one. By estimate where that is very far.
    pub fn backward(&mut self, document: &Document, from: Position, lines: usize) -> Position {
        let Some(Position { block: mut at, mut row }) = self.settle(document, from) else {
            return Position::default();
        };
        if lines > FAR {
            (at, row) = self.heights.find(self.heights.before(at).saturating_add(row).saturating_sub(lines));
            return self.settle(document, Position { block: at, row }).unwrap_or_default();
        }
        let mut lines = lines;
        while lines > row {
            let Some(previous) = self.previous(at) else { return Position::default() };
            lines -= row + 1;
            at = previous;
            row = self.height(document, at) - 1;
        }
        Position { block: at, row: row - lines }
    }

    /// The line that holds the byte at `offset`, or the fold that hides it; white space belongs to the line before it.
    pub fn locate(&mut self, document: &Document, offset: usize) -> Position {
        let at = self.block_at(offset);
        let gap = self.gap(at);
        match self.closed_fold(at) {
            Some(fold) if fold.is_silent => {
                let position = Position { block: at, row: 0 };
                return self.settle(document, position).unwrap_or_default();
            }
            Some(&Fold { first, .. }) => return Position { block: first, row: self.gap(first) },
            None => {}
        }
        Position { block: at, row: gap + self.set(document, at).line_at(offset) }
    }

    /// The byte of the text with which the line at `position` starts; for a blank line, the line below it.
    pub fn offset(&mut self, document: &Document, position: Position) -> usize {
        let Some(Position { block: at, row }) = self.settle(document, position) else { return 0 };
        let row = row.saturating_sub(self.gap(at));
        let start = self.blocks.get(at).map_or(0, |block| block.range.start);
        if self.closed_fold(at).is_some() {
            return start;
        }
        self.set(document, at).start(row).unwrap_or(start)
    }

    /// The position of the top line of a screen of `height` lines whose last line is the document's last.
    pub fn end(&mut self, document: &Document, height: usize) -> Position {
        let last = Position { block: self.blocks.len(), row: usize::MAX };
        self.backward(document, last, height.saturating_sub(1))
    }

    /// About the byte with which line `line` of all begins, without laying anything out.
    pub fn about(&self, line: usize) -> usize {
        let (at, row) = self.heights.find(line);
        let Some(block) = self.blocks.get(at) else { return self.blocks.last().map_or(0, |block| block.range.end) };
        let height = self.heights.before(at + 1) - self.heights.before(at);
        block.range.start + block.range.len() * row / height.max(1)
    }

    /// How many lines stand before `position`: exact as far as the paragraphs before it were laid out.
    pub fn number(&self, position: Position) -> usize {
        self.heights.before(position.block) + position.row
    }

    /// How many lines there are: exact as far as the paragraphs were laid out.
    pub fn total(&self) -> usize {
        self.heights.total()
    }

    /// The nearest position that there is; none in an empty document.
    fn settle(&mut self, document: &Document, position: Position) -> Option<Position> {
        let last = self.blocks.len().checked_sub(1)?;
        let at = position.block.min(last);
        let at = match self.closed_fold(at) {
            Some(fold) if fold.is_silent && fold.end <= last => fold.end,
            Some(fold) if fold.is_silent => fold.first - 1,
            Some(fold) => fold.first,
            None => at,
        };
        let row = position.row.min(self.height(document, at) - 1);
        Some(Position { block: at, row })
    }

    fn line(&mut self, document: &Document, position: Position) -> Line {
        let Position { block: at, row } = position;
        let Some(row) = row.checked_sub(self.gap(at)) else { return Line::Blank };
        if let Some(fold) = self.closed_fold(at) {
            return Line::Fold { paragraphs: self.paragraphs_in(fold) };
        }
        self.set(document, at);
        match self.laid_out.get(&at) {
            Some(Set::Text(rows)) => rows.get(row).copied().map_or(Line::Blank, Line::Text),
            Some(Set::Cells { table, row: set }) => Line::Cells(self.tables.sight(*table, set, row)),
            None => Line::Blank,
        }
    }

    /// The position below `position`, if it is not the last.
    fn below(&mut self, document: &Document, position: Position) -> Option<Position> {
        let Position { block: at, row } = position;
        if row + 1 < self.height(document, at) {
            return Some(Position { row: row + 1, ..position });
        }
        self.next(at).map(|next| Position { block: next, row: 0 })
    }

    /// The exact height of a block that is not hidden: at least one line.
    fn height(&mut self, document: &Document, at: usize) -> usize {
        let lines = if self.closed_fold(at).is_some() { 1 } else { self.set(document, at).height() };
        self.gap(at) + lines
    }

    fn gap(&self, at: usize) -> usize {
        self.blocks.get(at).map_or(0, |block| block.gap)
    }

    /// The block whose lines follow those of `at`.
    fn next(&self, at: usize) -> Option<usize> {
        let next = self.closed_fold(at).map_or(at + 1, |fold| fold.end);
        let next = self.closed_fold(next).filter(|fold| fold.is_silent).map_or(next, |fold| fold.end);
        (next < self.blocks.len()).then_some(next)
    }

    /// The block whose lines stand before those of `at`.
    fn previous(&self, at: usize) -> Option<usize> {
        let previous = at.checked_sub(1)?;
        Some(match self.closed_fold(previous) {
            Some(fold) if fold.is_silent => fold.first - 1,
            Some(fold) => fold.first,
            None => previous,
        })
    }

    /// The first block of a paragraph.
    fn block_of(&self, paragraph: ParagraphId) -> usize {
        self.blocks.partition_point(|block| block.paragraph < paragraph)
    }

    /// The block that holds the byte at `offset`, or else the one before it, or the first.
    fn block_at(&self, offset: usize) -> usize {
        self.blocks.partition_point(|block| block.range.start <= offset).saturating_sub(1)
    }

    /// A block as it is set, laid out now if it is not remembered.
    fn set(&mut self, document: &Document, at: usize) -> &Set {
        if !self.laid_out.contains_key(&at) {
            let set = self.lay_out(document, at);
            self.heights.set(at, self.gap(at) + set.height());
            if self.laid_out.len() >= REMEMBERED {
                self.laid_out.clear();
            }
            self.laid_out.insert(at, set);
        }
        const NOTHING: &Set = &Set::Text(Vec::new());
        self.laid_out.get(&at).unwrap_or(NOTHING)
    }

    fn lay_out(&mut self, document: &Document, at: usize) -> Set {
        let Some(block) = self.blocks.get(at).copied() else { return Set::Text(Vec::new()) };
        let is_whole = document.paragraph(block.paragraph).range == block.range;
        let table = self.tables.row(document, block.paragraph).filter(|_| is_whole).map(|(table, _)| table);
        if let Some((at, table)) = table.and_then(|at| Some((at, document.tables.get(at)?))) {
            let row = block.paragraph.0 - table.first.0;
            let columns = self.tables.columns(document, at, &self.measure);
            let row = columns.set_row(&document.text, table, row, &self.kept, &self.measure);
            return Set::Cells { table: at, row };
        }
        let set = |measure: &Measure| wrap(&document.text, block.range, block.indent(measure), &self.kept, measure);
        Set::Text(if block.role == Role::Title { centred(set, &self.measure) } else { set(&self.measure) })
    }
}

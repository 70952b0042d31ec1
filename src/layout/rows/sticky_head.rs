//! The head of a table that stays in sight while one scrolls through its rows.

use super::{Position, Rows};
use crate::document::{Document, ParagraphId, RowKind};
use crate::layout::Line;
use std::ops::Range;

/// A head takes at most one line in so many of a screen: the rows are what one came for, and a head of three rows that
/// wrap still fits on a screen of 24 lines.
const HEAD_SHARE: usize = 3;

/// A line of a head, with its place and its paragraph.
type HeadLine = (Position, ParagraphId, Line);

impl Rows {
    /// The lines of a table's head that stand over the first lines of a screen of `height` lines from `top` on: there are
    /// some where the head has begun to leave the screen, and rows that it is the head of are in sight below it.
    pub fn sticky_head(&mut self, document: &Document, top: Position, height: usize) -> Vec<HeadLine> {
        let lines = self.head_lines(document, top, height);
        let below = self.forward(document, top, lines.len());
        let is_past = lines.first().is_some_and(|(first, ..)| *first < top);
        let goes_on = is_past && self.head_rows(document, below) == self.head_rows(document, top);
        if goes_on { lines } else { Vec::new() }
    }

    /// The lowest top line of a screen of `height` lines on which no head covers `line`.
    pub fn lowest_top(&mut self, document: &Document, line: Position, height: usize) -> Position {
        let head = self.head_lines(document, line, height);
        match head.first() {
            Some((first, ..)) if *first <= line => self.backward(document, line, head.len()).max(*first),
            _ => line,
        }
    }

    /// The lines of the head of the rows that a line is among; of a long head the last rows that fit.
    fn head_lines(&mut self, document: &Document, line: Position, height: usize) -> Vec<HeadLine> {
        let mut lines = Vec::new();
        for paragraph in self.head_rows(document, line).into_iter().flatten().rev() {
            let at = self.block_of(ParagraphId(paragraph));
            let (gap, end) = (self.gap(at), self.height(document, at));
            if lines.len() + end - gap > height / HEAD_SHARE {
                break;
            }
            let positions = (gap..end).map(|row| Position { block: at, row });
            let mut row: Vec<HeadLine> =
                positions.map(|position| (position, ParagraphId(paragraph), self.line(document, position))).collect();
            row.append(&mut lines);
            lines = row;
        }
        lines
    }

    /// The paragraphs that are the head of the rows that a line is among; none outside of tables, where no row is a head,
    /// and above a further head in names that are of it.
    fn head_rows(&self, document: &Document, line: Position) -> Option<Range<usize>> {
        let paragraph = self.blocks.get(line.block)?.paragraph;
        let (table, _) = self.tables.row(document, paragraph)?;
        let table = document.tables.get(table)?;
        let row = paragraph.0 - table.first.0;
        let below = table.kinds.iter().skip(row).find(|kind| **kind != RowKind::Group);
        if table.kinds.get(row) == Some(&RowKind::Group) && below == Some(&RowKind::Head) {
            return None;
        }
        let head = table.head_of(row);
        let further = table.kinds.iter().skip(head.end).take_while(|kind| **kind == RowKind::Head).count();
        (!head.is_empty()).then(|| table.first.0 + head.start..table.first.0 + head.end + further)
    }
}

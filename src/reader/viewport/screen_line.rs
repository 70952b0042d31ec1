//! A line on the screen, and what of the text stands in it.

use crate::document::ParagraphId;
use crate::layout::{Line, Position};
use crate::text::TextRange;

/// A line on the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct ScreenLine {
    /// Its place in the document.
    pub position: Position,
    /// The paragraph that it is a line of.
    pub paragraph: ParagraphId,
    /// What is drawn.
    pub line: Line,
    /// Whether it is of the head of a table, and stands over the line that would be here.
    pub is_sticky: bool,
}

impl ScreenLine {
    /// The bytes of the document that the line shows: a range, or a range for each cell of a table.
    pub fn ranges(&self) -> impl Iterator<Item = TextRange> + '_ {
        self.line.pieces().iter().map(|row| row.range)
    }
}

impl From<(Position, ParagraphId, Line)> for ScreenLine {
    fn from((position, paragraph, line): (Position, ParagraphId, Line)) -> Self {
        Self { position, paragraph, line, is_sticky: false }
    }
}

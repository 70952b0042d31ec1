//! What is known of each paragraph before it is laid out: its cells, the gap before it, and whether it is folded.

use crate::document::{Document, Role};
use crate::layout::Measure;

/// A paragraph that was not laid out.
#[derive(Clone, Copy, Debug)]
pub struct Block {
    role: Role,
    /// Blank lines before it, 0 or 1.
    pub gap: usize,
    /// About how many cells its text takes.
    cells: usize,
}

impl Block {
    /// About how many lines it takes, the gap included.
    pub fn estimate(&self, measure: &Measure) -> usize {
        self.gap + (self.cells + measure.indent_of(self.role)).div_ceil(measure.width).max(1)
    }
}

/// Consecutive paragraphs of boilerplate, from `first` up to `end`.
#[derive(Clone, Copy, Debug)]
pub struct Fold {
    pub first: usize,
    pub end: usize,
    pub open: bool,
}

impl Fold {
    /// Whether paragraph `at` belongs to it.
    pub fn holds(&self, at: usize) -> bool {
        (self.first..self.end).contains(&at)
    }
}

/// One block for each paragraph.
pub fn blocks(document: &Document) -> Vec<Block> {
    let mut above = None;
    let block = |paragraph: &crate::document::Paragraph| {
        let gap = above.is_some_and(|above| has_gap(above, paragraph.role));
        above = Some(paragraph.role);
        let cells = about_cells(paragraph.range.of(&document.text));
        Block { role: paragraph.role, gap: usize::from(gap), cells }
    };
    document.paragraphs.iter().map(block).collect()
}

/// Whether a blank line parts two paragraphs: around a heading, and around the lines of the title together.
fn has_gap(above: Role, below: Role) -> bool {
    above == Role::Heading || below == Role::Heading || (above == Role::Title) != (below == Role::Title)
}

/// The runs of boilerplate, folded; open where there is nothing else to read.
pub fn folds(blocks: &[Block]) -> Vec<Fold> {
    let mut folds: Vec<Fold> = Vec::new();
    for (at, _) in blocks.iter().enumerate().filter(|(_, block)| block.role == Role::Boilerplate) {
        match folds.last_mut() {
            Some(fold) if fold.end == at => fold.end = at + 1,
            _ => folds.push(Fold { first: at, end: at + 1, open: false }),
        }
    }
    if let [only] = folds.as_mut_slice() {
        only.open = only.end - only.first == blocks.len();
    }
    folds
}

/// The cells of `text`, told by its bytes: in UTF-8 a character of three bytes or four mostly takes two cells.
fn about_cells(text: &str) -> usize {
    // A chunk's sum fits in a byte, which lets the compiler add many bytes at once.
    let chunk = |bytes: &[u8]| bytes.iter().map(|byte| u8::from(byte & 0xc0 != 0x80) + u8::from(*byte >= 0xe0)).sum();
    text.as_bytes().chunks(127).map(chunk).map(|cells: u8| usize::from(cells)).sum()
}

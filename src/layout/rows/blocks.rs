//! What is known of each paragraph before it is laid out: its cells, the gap before it, and whether it is folded. A
//! very long paragraph is set in pieces, so that its first rows do not wait for the last.

use crate::document::{Document, Paragraph, ParagraphId, Role};
use crate::layout::Measure;
use crate::text::script::is_ideograph;
use crate::text::{TextRange, range};

/// Bytes of the longest paragraph that is set in one piece: about 5,000 汉字, more than written paragraphs have.
const LONGEST: usize = 1 << 14;

/// A paragraph, or a piece of one, that was not laid out.
#[derive(Clone, Copy, Debug)]
pub struct Block {
    /// The paragraph that it is, or is a piece of.
    pub paragraph: ParagraphId,
    /// Its bytes in the text.
    pub range: TextRange,
    /// What the paragraph is in the report.
    pub role: Role,
    /// Whether the paragraph begins here.
    pub opens: bool,
    /// Whether it belongs to a page of paper and not to the report.
    pub is_page_mark: bool,
    /// Blank lines before it, 0 or 1.
    pub gap: usize,
    /// About how many cells its text takes.
    cells: usize,
}

impl Block {
    /// About how many lines it takes, the gap included.
    pub fn estimate(&self, measure: &Measure) -> usize {
        self.gap + (self.cells + self.indent(measure)).div_ceil(measure.width).max(1)
    }

    /// Cells before its first row.
    pub fn indent(&self, measure: &Measure) -> usize {
        if self.opens && self.role == Role::Body { measure.indent } else { 0 }
    }
}

/// Consecutive blocks of boilerplate, from `first` up to `end`.
#[derive(Clone, Copy, Debug)]
pub struct Fold {
    pub first: usize,
    pub end: usize,
    pub open: bool,
    /// Whether it takes no line while it is shut: all of it belongs to a page of paper.
    pub is_silent: bool,
}

impl Fold {
    /// Whether block `at` belongs to it.
    pub fn holds(&self, at: usize) -> bool {
        (self.first..self.end).contains(&at)
    }
}

/// The blocks of all paragraphs, in text order: one each, but for endless ones.
pub fn blocks(document: &Document) -> Vec<Block> {
    let mut blocks = Vec::with_capacity(document.paragraphs.len());
    let mut above = None;
    for (index, Paragraph { range, role, is_page_mark, .. }) in document.paragraphs.iter().enumerate() {
        let table = document.table_row(ParagraphId(index)).map(|(table, _)| table);
        let gap = usize::from(above.is_some_and(|(above, beside)| has_gap(above, *role) || beside != table));
        above = Some((*role, table));
        let block = |piece: TextRange| {
            let (opens, cells) = (piece.start == range.start, about_cells(piece.of(&document.text)));
            let gap = if opens { gap } else { 0 };
            let (paragraph, role, is_page_mark) = (ParagraphId(index), *role, *is_page_mark);
            Block { paragraph, range: piece, role, opens, is_page_mark, gap, cells }
        };
        blocks.extend(pieces(&document.text, *range).map(block));
    }
    blocks
}

/// `range` in pieces of at most `LONGEST` bytes.
fn pieces(text: &str, range: TextRange) -> impl Iterator<Item = TextRange> {
    let mut rest = Some(range);
    std::iter::from_fn(move || {
        let piece = rest.take()?;
        if piece.len() <= LONGEST {
            return Some(piece);
        }
        let end = piece.start + piece_end(piece.of(text));
        rest = Some(TextRange::new(end, piece.end));
        Some(TextRange::new(piece.start, end))
    })
}

/// Where the first piece of a long text ends, in bytes: at the last end of a sentence, else at the last comma, of its
/// second half, where a 汉字 follows; else between any two characters.
fn piece_end(text: &str) -> usize {
    let (first, end) = (range::boundary(text, LONGEST / 2), range::boundary(text, LONGEST));
    let piece = TextRange::new(first, end).of(text);
    let behind = |mark: char| {
        let ends = piece.rmatch_indices(mark).map(|(at, mark)| first + at + mark.len());
        ends.into_iter().find(|&at| range::from(text, at).starts_with(is_ideograph))
    };
    ['。', '；', '，', ','].into_iter().find_map(behind).unwrap_or(end)
}

/// Whether a blank line parts two paragraphs by their roles: around a heading, and around the lines of the title
/// together.
fn has_gap(above: Role, below: Role) -> bool {
    above == Role::Heading || below == Role::Heading || (above == Role::Title) != (below == Role::Title)
}

/// The runs of boilerplate, folded; open where there is nothing else to read.
pub fn folds(blocks: &[Block]) -> Vec<Fold> {
    let mut folds: Vec<Fold> = Vec::new();
    for (at, block) in blocks.iter().enumerate().filter(|(_, block)| block.role == Role::Boilerplate) {
        match folds.last_mut() {
            Some(fold) if fold.end == at => {
                fold.end = at + 1;
                fold.is_silent &= block.is_page_mark;
            }
            // The first line of all is there to stand on.
            _ => folds.push(Fold { first: at, end: at + 1, open: false, is_silent: at > 0 && block.is_page_mark }),
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

//! From lines to paragraphs: a line goes on where it was cut at the right edge of its column.

use super::line::PageLine;
use super::running_table::RunningTable;
use super::text_column::{TextColumn, columns};
use crate::document::blocks::{BlockHint, row};
use crate::document::hard_wrap;
use crate::document::heading::is_caption;
use crate::document::numbering;
use crate::text::join;
use crate::text::script::is_han;

/// The indent of a paragraph, in heights of the font: two 汉字, and a little play.
const INDENT: std::ops::RangeInclusive<f64> = 1.2..=3.2;

/// A line in its column.
#[derive(Clone, Copy)]
struct Placed<'a> {
    line: &'a PageLine,
    column: TextColumn,
    page: usize,
}

/// The paragraphs of all pages. Boilerplate at the end of a page stands behind the paragraph that runs on to the next.
pub(super) fn paragraphs(pages: &[Vec<PageLine>]) -> Vec<(String, BlockHint)> {
    let mut blocks: Vec<(String, BlockHint)> = Vec::new();
    let mut waiting: Vec<(String, BlockHint)> = Vec::new();
    let mut open: Option<OpenParagraph> = None;
    let mut table = RunningTable::default();
    let common = columns(pages.iter().flatten());
    let all: Vec<Placed> = pages.iter().enumerate().flat_map(|(page, lines)| place(page, lines, &common)).collect();
    for (index, placed) in all.iter().enumerate() {
        if placed.line.boilerplate {
            waiting.push((placed.line.text(), BlockHint::PAGE_MARK));
            continue;
        }
        if let Some(row) = &placed.line.row {
            blocks.extend(open.take().map(OpenParagraph::block));
            table.push(row, (placed.page, placed.line.size), &mut blocks, &mut waiting);
            continue;
        }
        table = RunningTable::default();
        match &mut open {
            Some(paragraph) if paragraph.goes_on(placed) => {
                paragraph.push(*placed);
                paragraph.heading = u8::from(names_part(&all, paragraph.start, index));
            }
            _ => {
                blocks.extend(open.take().map(OpenParagraph::block));
                blocks.append(&mut waiting);
                let heading = u8::from(names_part(&all, index, index));
                open = Some(OpenParagraph::new(*placed, index, heading));
            }
        }
    }
    blocks.extend(open.map(OpenParagraph::block));
    blocks.append(&mut waiting);
    blocks
}

/// A paragraph under way.
struct OpenParagraph<'a> {
    text: String,
    /// The index of its first line.
    start: usize,
    first: Placed<'a>,
    last: Placed<'a>,
    lines: usize,
    heading: u8,
}

impl<'a> OpenParagraph<'a> {
    fn new(first: Placed<'a>, start: usize, heading: u8) -> Self {
        Self { text: first.line.text(), start, first, last: first, lines: 1, heading }
    }

    fn push(&mut self, placed: Placed<'a>) {
        join::push(&mut self.text, &placed.line.text());
        self.last = placed;
        self.lines += 1;
    }

    fn block(self) -> (String, BlockHint) {
        if self.lines == 1 && self.last.line.is_row() {
            return row(&self.last.line.pieces, false);
        }
        (self.text, BlockHint { heading: self.heading, ..BlockHint::default() })
    }

    /// Whether a line is the next of the paragraph.
    fn goes_on(&self, next: &Placed) -> bool {
        let (last, size) = (&self.last, self.last.line.size);
        let same_type = (next.line.size - size).abs() < 0.12 * size;
        let plain = !last.line.is_row() && !next.line.is_row();
        let near = last.page != next.page || next.line.y < last.line.y || next.line.y - last.line.y < 3.0 * size;
        // A line is full where the word that begins the next would not have fitted into it.
        let head = hard_wrap::head_cells(&next.line.text()) * size / 2.0;
        let full = match (last.is_centred(), next.is_centred()) {
            (false, false) => last.line.end + head + 0.6 * size > last.column.right && self.keeps_indent(next),
            // A heading of several lines, which is broken between words of two 汉字.
            (_, true) if last.is_centred() || last.is_in_middle() => {
                last.line.end - last.line.x + head + size > last.column.right - last.column.left
            }
            _ => false,
        };
        same_type && plain && near && full && !opens(&self.text, &next.line.text())
    }

    /// Whether a line is indented as those of the paragraph are: none but the first, all but the first, or all.
    fn keeps_indent(&self, next: &Placed) -> bool {
        let same = |other: &Placed| (other.indent() - next.indent()).abs() < 0.6;
        if !INDENT.contains(&next.indent()) {
            return self.lines == 1 || !INDENT.contains(&self.last.indent());
        }
        if self.lines > 1 && INDENT.contains(&self.last.indent()) && !same(&self.first) {
            return same(&self.last);
        }
        let begins = self.lines == 1 && self.first.indent() < 0.6;
        let block = same(&self.first) && same(&self.last) && numbering::marker(self.text.trim()).is_none();
        (begins || block) && self.last.runs_on()
    }
}

impl Placed<'_> {
    /// How far a line begins from the left edge of its column, in heights of its font.
    fn indent(&self) -> f64 {
        (self.line.x - self.column.left) / self.line.size
    }

    /// Whether a line of running text is cut at the right edge of its column, within a sentence.
    fn runs_on(&self) -> bool {
        // In heights of the font: cells of a table are narrower.
        const NARROWEST: f64 = 16.0;
        let size = self.line.size;
        let wide = self.column.right - self.column.left > NARROWEST * size;
        let last = self.line.pieces.last().and_then(|piece| piece.chars().last());
        let within = last.is_some_and(|c| is_han(c) || c.is_ascii_digit() || "，、".contains(c));
        wide && within && self.line.end + 0.9 * size > self.column.right
    }

    /// Whether a line reaches almost to both edges of its column, and as far from each.
    fn is_in_middle(&self) -> bool {
        let (left, right) = (self.line.x - self.column.left, self.column.right - self.line.end);
        left > 0.5 * self.line.size && (left - right).abs() < self.line.size
    }

    /// Whether a line stands in the middle of its column, away from both edges.
    fn is_centred(&self) -> bool {
        let (left, right) = (self.line.x - self.column.left, self.column.right - self.line.end);
        left > 2.6 * self.line.size && (left - right).abs() < 2.0 * self.line.size
    }
}

/// Whether lines from `first` to `last` are the title of a part: centred, at the head of a page (not of the first page), and
/// text stands below. The title of a table stands there too, but rows or a unit stand below it.
fn names_part(all: &[Placed], first: usize, last: usize) -> bool {
    let placed = &all[last];
    let mut above = all.iter().take(first).rev().filter(|above| !above.line.boilerplate);
    let begins = above.next().is_some_and(|above| above.page < placed.page);
    let mut below = all.iter().skip(last + 1).take_while(|below| below.page == placed.page);
    let below = below.find(|below| !below.line.boilerplate);
    let text = placed.line.text();
    let of_table = text.ends_with(['表', '图', '圖']) || text.contains(['。', '，', ',']) || is_caption(&text);
    let is_unit = |text: String| text.contains("单位") && text.chars().count() < 20;
    let over_text =
        below.is_some_and(|below| !below.line.is_row() && !below.is_centred() && !is_unit(below.line.text()));
    begins && placed.is_centred() && text.chars().count() > 1 && !of_table && over_text
}

/// Whether a line opens a paragraph by its marker, whatever its place.
fn opens(before: &str, line: &str) -> bool {
    hard_wrap::opens_section(before, line)
}

/// The lines of a page, each in its column. `common` are the columns of the document, for pages of few lines.
fn place<'a>(page: usize, lines: &'a [PageLine], common: &[TextColumn]) -> Vec<Placed<'a>> {
    let own = columns(lines.iter());
    let column = |line: &PageLine| TextColumn::of(line, &own, common);
    lines.iter().map(|line| Placed { line, column: column(line), page }).collect()
}

//! From lines to paragraphs: a line goes on where it was cut at the right edge of its column.

use super::line::PageLine;
use crate::document::blocks::{BlockHint, BlockKind, row};
use crate::document::hard_wrap;
use crate::document::heading::is_caption;
use crate::text::join;

/// The indent of a paragraph, in heights of the font: two 汉字, and a little play.
const INDENT: std::ops::RangeInclusive<f64> = 1.2..=3.2;

/// The most columns of a page: one or two of text, some more of a table. Each line is compared with each.
const MOST_COLUMNS: usize = 64;

/// The left and right edge that lines keep to.
#[derive(Clone, Copy, Debug)]
struct TextColumn {
    left: f64,
    right: f64,
    /// How many lines end at the right edge.
    ends: usize,
}

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
    let common = columns(pages.iter().flatten());
    let all: Vec<Placed> = pages.iter().enumerate().flat_map(|(page, lines)| place(page, lines, &common)).collect();
    for (index, placed) in all.iter().enumerate() {
        if placed.line.boilerplate {
            waiting.push((placed.line.text(), BlockHint { kind: BlockKind::Boilerplate, ..BlockHint::default() }));
            continue;
        }
        match &mut open {
            Some(paragraph) if paragraph.goes_on(placed) => paragraph.push(*placed),
            _ => {
                blocks.extend(open.take().map(OpenParagraph::block));
                blocks.append(&mut waiting);
                let heading = u8::from(names_part(&all, index));
                open = Some(OpenParagraph::new(*placed, heading));
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
    last: Placed<'a>,
    lines: usize,
    heading: u8,
}

impl<'a> OpenParagraph<'a> {
    fn new(first: Placed<'a>, heading: u8) -> Self {
        Self { text: first.line.text(), last: first, lines: 1, heading }
    }

    fn push(&mut self, placed: Placed<'a>) {
        join::push(&mut self.text, &placed.line.text());
        self.last = placed;
        self.lines += 1;
    }

    fn block(self) -> (String, BlockHint) {
        if self.lines == 1 && is_row(self.last.line) {
            return row(&self.last.line.pieces, false);
        }
        (self.text, BlockHint { heading: self.heading, ..BlockHint::default() })
    }

    /// Whether a line is the next of the paragraph.
    fn goes_on(&self, next: &Placed) -> bool {
        let (last, size) = (&self.last, self.last.line.size);
        let same_type = (next.line.size - size).abs() < 0.12 * size;
        let plain = !is_row(last.line) && !is_row(next.line) && !last.is_centred() && !next.is_centred();
        let near = last.page != next.page || next.line.y < last.line.y || next.line.y - last.line.y < 3.0 * size;
        let indent = (next.line.x - next.column.left) / size;
        // A line is full where the word that begins the next would not have fitted into it.
        let full =
            last.line.end + hard_wrap::head_cells(&next.line.text()) * size / 2.0 + 0.6 * size > last.column.right;
        same_type && plain && near && full && !INDENT.contains(&indent) && !opens(&self.text, &next.line.text())
    }
}

impl Placed<'_> {
    /// Whether a line stands in the middle of its column, away from both edges.
    fn is_centred(&self) -> bool {
        let (left, right) = (self.line.x - self.column.left, self.column.right - self.line.end);
        left > 2.6 * self.line.size && (left - right).abs() < 2.0 * self.line.size
    }
}

/// Whether a line is the title of a part: centred, the first line of a page (not of the first page), and text stands
/// below. The title of a table stands there too, but rows or a unit stand below it.
fn names_part(all: &[Placed], index: usize) -> bool {
    let placed = &all[index];
    let mut above = all.iter().take(index).rev().filter(|above| !above.line.boilerplate);
    let begins = above.next().is_some_and(|above| above.page < placed.page);
    let mut below = all.iter().skip(index + 1).take_while(|below| below.page == placed.page);
    let below = below.find(|below| !below.line.boilerplate);
    let text = placed.line.text();
    let of_table = text.ends_with(['表', '图', '圖']) || text.contains(['。', '，', ',']) || is_caption(&text);
    let is_unit = |text: String| text.contains("单位") && text.chars().count() < 20;
    let over_text =
        below.is_some_and(|below| !is_row(below.line) && !below.is_centred() && !is_unit(below.line.text()));
    begins && placed.is_centred() && text.chars().count() > 1 && !of_table && over_text
}

/// Whether a line opens a paragraph by its marker, whatever its place.
fn opens(before: &str, line: &str) -> bool {
    hard_wrap::opens_section(before, line)
}

/// Whether a line is a row of a table: it has three cells or more, or two and one of them is a figure.
fn is_row(line: &PageLine) -> bool {
    let figure = |piece: &String| piece.chars().all(|c| c.is_ascii_digit() || ".,-%".contains(c));
    line.pieces.len() > 2 && line.pieces.iter().any(|piece| piece.chars().count() > 1)
        || (line.pieces.len() == 2 && line.pieces.iter().any(figure))
}

/// The lines of a page, each in its column. `common` are the columns of the document, for pages of few lines.
fn place<'a>(page: usize, lines: &'a [PageLine], common: &[TextColumn]) -> Vec<Placed<'a>> {
    let own = columns(lines.iter());
    // A column at whose edge a single line ends is not sure.
    let known = |line: &PageLine| nearest(&own, line).or_else(|| nearest(common, line));
    let column = |line: &PageLine| known(line).unwrap_or(TextColumn { left: line.x, right: f64::INFINITY, ends: 0 });
    lines.iter().map(|line| Placed { line, column: column(line), page }).collect()
}

/// The column in which a line stands, where it has an edge to be cut at.
fn nearest(columns: &[TextColumn], line: &PageLine) -> Option<TextColumn> {
    let holds = |column: &&TextColumn| line.x > column.left - line.size && line.x < column.right && column.ends > 1;
    columns.iter().filter(holds).max_by(|a, b| a.left.total_cmp(&b.left)).copied()
}

/// The columns that the long lines keep to.
fn columns<'a>(lines: impl Iterator<Item = &'a PageLine>) -> Vec<TextColumn> {
    // In heights of the font: a line of eight 汉字 or less may be a heading or a cell.
    const LONG: f64 = 8.0;
    let is_long = |line: &&PageLine| !line.boilerplate && !is_row(line) && line.end - line.x > LONG * line.size;
    let mut long: Vec<&PageLine> = lines.filter(is_long).collect();
    long.sort_by(|a, b| a.x.total_cmp(&b.x));
    let mut columns: Vec<TextColumn> = Vec::new();
    for line in &long {
        // A line that begins within a column is indented or centred there; another column begins behind its end.
        match columns.last_mut() {
            Some(column) if line.x < column.right - 2.0 * line.size => column.right = column.right.max(line.end),
            _ => columns.push(TextColumn { left: line.x, right: line.end, ends: 0 }),
        }
    }
    columns.truncate(MOST_COLUMNS);
    for line in long {
        let at_edge = |column: &&mut TextColumn| (column.right - line.end).abs() < 1.5 * line.size;
        columns.iter_mut().filter(at_edge).for_each(|column| column.ends += 1);
    }
    columns
}

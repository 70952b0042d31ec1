//! From lines to paragraphs: a line goes on where it was cut at the right edge of its column.

use super::line::PageLine;
use super::running_table::RunningTable;
use super::text_column::{TextColumn, columns};
use crate::document::blocks::{BlockHint, row};
use crate::document::hard_wrap;
use crate::document::heading::is_caption;
use crate::document::numbering::{self, HeadingText, StyleTrait};
use crate::text::join;
use crate::text::script::is_han;
use std::collections::BTreeMap;

/// The indent of a paragraph, in heights of the font: two 汉字, and a little play.
const INDENT: std::ops::RangeInclusive<f64> = 1.2..=3.2;

/// A line in its column.
#[derive(Clone, Copy)]
struct Placed<'a> {
    line: &'a PageLine,
    column: TextColumn,
    page: usize,
    /// Whether another line of its page begins at the same place from the left.
    is_aligned: bool,
}

/// The paragraphs of all pages, which have these `widths`. Boilerplate at the end of a page stands behind the paragraph that runs on to the next.
pub(super) fn paragraphs(pages: &[Vec<PageLine>], widths: &[f64]) -> Vec<(String, BlockHint)> {
    let mut blocks: Vec<(String, BlockHint)> = Vec::new();
    let mut waiting: Vec<(String, BlockHint)> = Vec::new();
    let mut open: Option<OpenParagraph> = None;
    let mut table = RunningTable::default();
    let all = place(pages, widths);
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
                // Its number says more than its place.
                let numbered = paragraph.is_heading_of(placed);
                paragraph.push(*placed);
                paragraph.heading = u8::from(!numbered && names_part(&all, paragraph.start, index));
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
        if self.is_marker() {
            self.text.push(' ');
        }
        join::push(&mut self.text, &placed.line.text());
        self.last = placed;
        self.lines += 1;
    }

    /// Whether it is the marker of a section and nothing else so far: `第一部分`.
    fn is_marker(&self) -> bool {
        let text = self.text.trim();
        numbering::marker(text).is_some_and(|marker| marker.len == text.len())
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
        let opens = opens(&self.text, &next.line.text());
        same_type && plain && near && (self.is_full_before(next) && !opens || self.is_heading_of(next))
    }

    /// Whether the last line ends where it was cut. It is full where the word that begins the next would not have fitted into
    /// it.
    fn is_full_before(&self, next: &Placed) -> bool {
        let (last, size) = (&self.last, self.last.line.size);
        let head = hard_wrap::head_cells(&next.line.text()) * size / 2.0;
        let full = last.line.end + head + 0.6 * size > last.column.right;
        match (last.is_centred(), next.is_centred()) {
            (false, false) if !last.column.is_sure() => full && self.shows_indent(next),
            (false, false) => full && self.keeps_indent(next),
            (false, true) if self.hangs(next) => full,
            // A heading of several lines, which is broken between words of two 汉字.
            (_, true) if last.is_centred() || last.is_in_middle() => {
                last.line.end - last.line.x + head + size > last.column.right - last.column.left
            }
            _ => false,
        }
    }

    /// Whether a line, the second of two alone on their page, is of the paragraph: the first is indented, or the second
    /// hangs below a marker, and a sentence goes on.
    fn shows_indent(&self, next: &Placed) -> bool {
        let (first, second) = (self.last.indent(), next.indent());
        let indented = INDENT.contains(&first) && second.abs() < 0.6;
        let hangs = first < 0.6 && INDENT.contains(&second) && numbering::marker(self.text.trim()).is_some();
        (indented || hangs) && self.last.runs_on()
    }

    /// Whether a line hangs, as far in as it may: below the lines that hang already, or below a first line that is flush, its
    /// place shown by a marker or by other lines.
    fn hangs(&self, next: &Placed) -> bool {
        const FARTHEST: f64 = 6.0;
        let flush = self.first.indent() < 0.6 && next.indent() < FARTHEST;
        if self.lines > 1 {
            return flush && (self.last.line.x - next.line.x).abs() < 0.3 * next.line.size;
        }
        let shown = next.is_aligned || numbering::marker(self.text.trim()).is_some();
        flush && shown && self.last.runs_on()
    }

    /// Whether the paragraph is a numbered heading that a line goes on with: both are centred, in one type and close together; the
    /// first may fill its line.
    /// The title of a table may stand there too, or a remark in brackets.
    fn is_heading_of(&self, next: &Placed) -> bool {
        const MOST_LINES: usize = 4;
        let (last, size) = (&self.last, self.last.line.size);
        let text = next.line.text();
        let named = |marker: numbering::Marker| {
            marker.style.heading() == HeadingText::Name && !marker.style.has(StyleTrait::Fine)
        };
        let middle = |placed: &Placed| (placed.line.x + placed.line.end) / 2.0;
        let below = next.line.y - last.line.y;
        (last.is_centred() || last.fills())
            && next.is_centred()
            && self.lines < MOST_LINES
            && numbering::marker(self.text.trim()).is_some_and(named)
            && numbering::marker(text.trim()).is_none()
            && (next.line.size - size).abs() < 0.03 * size
            && (middle(last) - middle(next)).abs() < size
            && last.page == next.page
            && (0.0..2.2 * size).contains(&below)
            && !text.starts_with(['（', '('])
            && !text.ends_with(['表', '图', '圖'])
            && !is_caption(&text)
            && ![&self.text, &text].iter().any(|text| text.contains(['。', '，', '：', '；']))
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

    /// Whether a line reaches to both edges of its column.
    fn fills(&self) -> bool {
        let (left, right) = (self.line.x - self.column.left, self.column.right - self.line.end);
        left.abs() < 0.6 * self.line.size && right.abs() < 0.6 * self.line.size
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

/// The lines of all pages, each in its column. Pages of few lines have the columns of those of their width.
fn place<'a>(pages: &'a [Vec<PageLine>], widths: &[f64]) -> Vec<Placed<'a>> {
    let key = |width: &f64| width.round() as i64;
    let mut alike: BTreeMap<i64, Vec<&[PageLine]>> = BTreeMap::new();
    for (lines, width) in pages.iter().zip(widths) {
        alike.entry(key(width)).or_default().push(lines);
    }
    let common: BTreeMap<i64, Vec<TextColumn>> =
        alike.into_iter().map(|(width, pages)| (width, columns(pages.into_iter().flatten()))).collect();
    let placed = |(page, (lines, width)): (usize, (&'a Vec<PageLine>, &f64))| {
        place_page(page, lines, common.get(&key(width)).map_or(&[], Vec::as_slice))
    };
    pages.iter().zip(widths).enumerate().flat_map(placed).collect()
}

/// The lines of a page, each in its column among those of its part of the page.
fn place_page<'a>(page: usize, lines: &'a [PageLine], common: &[TextColumn]) -> Vec<Placed<'a>> {
    let mut parts: BTreeMap<usize, Vec<&PageLine>> = BTreeMap::new();
    for line in lines {
        parts.entry(line.part).or_default().push(line);
    }
    let own: BTreeMap<usize, Vec<TextColumn>> =
        parts.into_iter().map(|(part, lines)| (part, columns(lines.into_iter()))).collect();
    let mut starts: Vec<f64> = lines.iter().filter(|line| !line.boilerplate).map(|line| line.x).collect();
    starts.sort_by(f64::total_cmp);
    let is_aligned = |line: &PageLine| {
        let from = starts.partition_point(|x| *x < line.x - 0.1 * line.size);
        starts.get(from + 1).is_some_and(|x| *x < line.x + 0.1 * line.size)
    };
    let column = |line: &PageLine| TextColumn::of(line, own.get(&line.part).map_or(&[], Vec::as_slice), common);
    lines.iter().map(|line| Placed { line, column: column(line), page, is_aligned: is_aligned(line) }).collect()
}

//! From characters to lines: what stands on one baseline, with the gaps between.

use super::glyph_run::{self, GlyphRun};
use super::rule::Rule;
use super::{Glyph, PageLayout, cell_rows, gutter};
use crate::document::format::raised;

/// The narrowest gap between cells of a table, in heights of the font: wider than a 汉字 (1.0) with some play.
const CELL_GAP: f64 = 1.4;

/// A row of a table between rules.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct TableRow {
    /// Its cells in a line, with the marks of those over which others reach.
    pub text: String,
    /// The columns between the rules, where a table begins with it.
    pub opens: Option<Vec<RuledColumn>>,
}

/// A column between rules.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct RuledColumn {
    /// Its left edge.
    pub x: f64,
    /// Its right edge.
    pub end: f64,
    /// Whether anything stands in it: only such columns have cells in the text of rows.
    pub is_filled: bool,
}

/// A line of a page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PageLine {
    /// What stands between wide gaps.
    pub pieces: Vec<String>,
    /// The left and right edge of each.
    pub spans: Vec<(f64, f64)>,
    /// Its left edge.
    pub x: f64,
    /// Its right edge.
    pub end: f64,
    /// Its baseline, counted downwards.
    pub y: f64,
    /// The height of the font of its main characters.
    pub size: f64,
    /// Which part of the page it is of, where columns stand side by side: the parts are numbered in the order of reading.
    pub part: usize,
    /// Whether it is boilerplate: a page number, a running head.
    pub boilerplate: bool,
    /// The row of a table that it is, where rules told its cells.
    pub row: Option<TableRow>,
    /// Where in its last piece the raised characters begin, while such are added.
    raised: Option<usize>,
}

impl PageLine {
    /// The line of a run.
    fn of(run: &GlyphRun) -> Option<Self> {
        let mut line = Self::new(run.glyphs.first()?, main_glyph(&run.glyphs)?, run.part);
        for glyph in &run.glyphs {
            line.push(glyph, run.has_blank(line.end, glyph.x));
        }
        line.lower();
        Some(line)
    }

    /// A line without text that begins where a character does, and has the type and the baseline of its `main` one.
    fn new(first: &Glyph, main: &Glyph, part: usize) -> Self {
        Self {
            pieces: Vec::new(),
            spans: Vec::new(),
            x: first.x,
            end: first.x,
            y: main.y,
            size: main.size,
            part,
            boilerplate: false,
            row: None,
            raised: None,
        }
    }

    /// Adds a line that stands to the right of this one; digits side by side are one number.
    pub fn add(&mut self, mut right: Self) {
        let digit = |c: Option<char>| c.is_some_and(char::is_numeric);
        let first = right.pieces.first().and_then(|piece| piece.chars().next());
        let near = right.x - self.end < CELL_GAP * self.size;
        if let Some(piece) = self.pieces.last_mut().filter(|piece| near && digit(piece.chars().last()) && digit(first))
        {
            piece.push_str(&right.pieces.remove(0));
            let end = right.spans.remove(0).1;
            self.spans.iter_mut().last().into_iter().for_each(|span| span.1 = end);
        }
        self.pieces.append(&mut right.pieces);
        self.spans.append(&mut right.spans);
        self.end = self.end.max(right.end);
    }

    /// Its text; a wide gap is an ideographic space.
    pub fn text(&self) -> String {
        self.pieces.join("\u{3000}")
    }

    /// Whether it is a row of a table: it has three cells or more, or two and one of them is a figure.
    pub fn is_row(&self) -> bool {
        let figure = |piece: &String| piece.chars().all(|c| c.is_ascii_digit() || ".,-%".contains(c));
        self.row.is_some()
            || self.pieces.len() > 2 && self.pieces.iter().any(|piece| piece.chars().count() > 1)
            || (self.pieces.len() == 2 && self.pieces.iter().any(figure))
    }

    /// Whether a character is of smaller type above the baseline: of a note's mark, an exponent.
    fn raises(&self, glyph: &Glyph) -> bool {
        glyph.size < 0.8 * self.size && self.y - glyph.y > 0.15 * self.size
    }

    /// Ends the raised characters.
    fn lower(&mut self) {
        if let Some((piece, start)) = self.pieces.last_mut().zip(self.raised.take()) {
            raised::end(piece, start.min(piece.len()));
        }
    }

    /// Adds a character, `blank` telling whether the file has a blank before it.
    fn push(&mut self, glyph: &Glyph, blank: bool) {
        let raised = self.raises(glyph);
        if !raised {
            self.lower();
        }
        let gap = (glyph.x - self.end) / self.size.max(glyph.size).max(f64::MIN_POSITIVE);
        let before = self.last().unwrap_or(' ');
        let spaced = is_spaced(before, glyph.c, gap, blank);
        match self.pieces.last_mut().zip(self.spans.last_mut()) {
            Some((piece, span)) if gap < CELL_GAP => {
                piece.push_str(if spaced { " " } else { "" });
                piece.push(glyph.c);
                span.1 = span.1.max(glyph.x + glyph.width);
            }
            _ => {
                self.pieces.push(String::from(glyph.c));
                self.spans.push((glyph.x, glyph.x + glyph.width));
            }
        }
        self.end = self.end.max(glyph.x + glyph.width);
        if raised && self.raised.is_none() {
            let length = self.pieces.last().map_or(0, String::len);
            self.raised = Some(length - glyph.c.len_utf8());
        }
    }

    fn last(&self) -> Option<char> {
        self.pieces.last().and_then(|piece| piece.chars().last())
    }
}

/// Whether a gap, in heights of the font, is a space: between letters a small one is; between digits, which may be set
/// wide, where the file has a blank there.
fn is_spaced(before: char, after: char, gap: f64, blank: bool) -> bool {
    let letters = before.is_ascii_alphanumeric() && after.is_ascii_alphanumeric();
    let digits = before.is_ascii_digit() && after.is_ascii_digit();
    gap > if letters && (!digits || blank) { 0.15 } else { 0.75 }
}

/// The character that tells the type and the baseline of a line: one of the larger ones, but not of a few large ones. A
/// raised mark may begin the line.
fn main_glyph(glyphs: &[Glyph]) -> Option<&Glyph> {
    let mut sizes: Vec<f64> = glyphs.iter().map(|glyph| glyph.size).collect();
    sizes.sort_by(f64::total_cmp);
    let size = sizes.get(sizes.len() * 3 / 4)?;
    glyphs.iter().find(|glyph| glyph.size == *size)
}

/// The lines of a page, of which `tables` are taken out, in the order in which they were written; columns side by side one
/// after the other.
pub(super) fn lines(layout: &PageLayout, tables: &[PageLine]) -> Vec<PageLine> {
    let mut runs: Vec<GlyphRun> = Vec::new();
    let repeated = repeated(&layout.glyphs);
    for (glyph, _) in layout.glyphs.iter().zip(repeated).filter(|(_, repeated)| !repeated) {
        let run = runs.last_mut().filter(|run| run.takes(glyph));
        if glyph.c.is_whitespace() {
            run.into_iter().for_each(|run| run.blanks.push(glyph.x));
            continue;
        }
        match run {
            Some(run) => run.push(*glyph),
            _ => runs.push(GlyphRun::new(*glyph)),
        }
    }
    let row = |row: &PageLine| Rule { x: row.x, y: row.y, length: row.end - row.x, is_level: true };
    let rows: Vec<Rule> = tables.iter().map(row).collect();
    let runs = gutter::parted(glyph_run::joined(runs), &rows);
    cell_rows::joined(runs).iter().filter_map(PageLine::of).collect()
}

/// For each character whether it was set before at the same place: bold type is often made by setting a character, or
/// a whole line, several times.
fn repeated(glyphs: &[Glyph]) -> Vec<bool> {
    // How many characters of one kind near one baseline are compared; lines of a page are shorter.
    const MOST: usize = 200;
    let mut repeated = vec![false; glyphs.len()];
    let mut order: Vec<usize> = (0..glyphs.len()).collect();
    order.sort_by(|a, b| glyphs[*a].c.cmp(&glyphs[*b].c).then(glyphs[*a].y.total_cmp(&glyphs[*b].y)));
    for (at, first) in order.iter().enumerate() {
        let glyph = &glyphs[*first];
        let near = |other: &&usize| glyphs[**other].c == glyph.c && glyphs[**other].y - glyph.y < 0.25 * glyph.size;
        for other in order.iter().skip(at + 1).take(MOST).take_while(near) {
            if is_same(glyph, &glyphs[*other]) {
                repeated[*first.max(other)] = true;
            }
        }
    }
    repeated
}

/// Whether a character is set once more at the place of another.
pub(super) fn is_same(before: &Glyph, glyph: &Glyph) -> bool {
    // Dots that lead to a page number stand closer than bold type is set apart.
    let near = |a: f64, b: f64| (a - b).abs() < 0.25 * glyph.size.min(2.0 * glyph.width);
    before.c == glyph.c && near(before.x, glyph.x) && near(before.y, glyph.y)
}

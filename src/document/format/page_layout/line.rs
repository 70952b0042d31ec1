//! From characters to lines: what stands on one baseline, with the gaps between.

use super::{Glyph, PageLayout};

/// The narrowest gap between cells of a table, in heights of the font: wider than a 汉字 (1.0) with some play.
const CELL_GAP: f64 = 1.4;

/// A line of a page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PageLine {
    /// What stands between wide gaps.
    pub pieces: Vec<String>,
    /// Its left edge.
    pub x: f64,
    /// Its right edge.
    pub end: f64,
    /// Its baseline, counted downwards.
    pub y: f64,
    /// The height of its first character's font.
    pub size: f64,
    /// Whether it is boilerplate: a page number, a running head.
    pub boilerplate: bool,
}

impl PageLine {
    fn new(glyph: &Glyph) -> Self {
        Self {
            pieces: vec![String::from(glyph.c)],
            x: glyph.x,
            end: glyph.x + glyph.width,
            y: glyph.y,
            size: glyph.size,
            boilerplate: false,
        }
    }

    /// Adds a line that stands to the right of this one; digits side by side are one number.
    pub fn add(&mut self, mut right: Self) {
        let digit = |c: Option<char>| c.is_some_and(char::is_numeric);
        let first = right.pieces.first().and_then(|piece| piece.chars().next());
        let near = right.x - self.end < CELL_GAP * self.size;
        match self.pieces.last_mut().filter(|piece| near && digit(piece.chars().last()) && digit(first)) {
            Some(piece) => piece.push_str(&right.pieces.remove(0)),
            None => self.pieces.push(right.pieces.remove(0)),
        }
        self.pieces.append(&mut right.pieces);
        self.end = self.end.max(right.end);
    }

    /// Its text; a wide gap is an ideographic space.
    pub fn text(&self) -> String {
        self.pieces.join("\u{3000}")
    }

    /// Whether a character continues the line: behind the last one, on its baseline or a little above or below.
    fn takes(&self, glyph: &Glyph) -> bool {
        let size = self.size.max(glyph.size);
        (glyph.y - self.y).abs() < 0.7 * size && glyph.x > self.end - 1.2 * size
    }

    fn push(&mut self, glyph: &Glyph) {
        let gap = (glyph.x - self.end) / self.size.max(glyph.size).max(f64::MIN_POSITIVE);
        let before = self.last().unwrap_or(' ');
        let spaced = is_spaced(before, glyph.c, gap);
        match self.pieces.last_mut() {
            Some(piece) if gap < CELL_GAP => {
                piece.push_str(if spaced { " " } else { "" });
                piece.push(glyph.c);
            }
            _ => self.pieces.push(String::from(glyph.c)),
        }
        self.end = self.end.max(glyph.x + glyph.width);
    }

    fn last(&self) -> Option<char> {
        self.pieces.last().and_then(|piece| piece.chars().last())
    }
}

/// Whether a gap, in heights of the font, is a space: between letters a small one is, between digits set wide it is
/// not.
fn is_spaced(before: char, after: char, gap: f64) -> bool {
    let letters = before.is_ascii_alphanumeric() && after.is_ascii_alphanumeric();
    let digits = before.is_ascii_digit() && after.is_ascii_digit();
    gap > if letters && !digits { 0.15 } else { 0.75 }
}

/// The lines of a page in the order in which they were written.
pub(super) fn lines(layout: &PageLayout) -> Vec<PageLine> {
    let mut lines: Vec<PageLine> = Vec::new();
    let mut before: Option<Glyph> = None;
    for glyph in layout.glyphs.iter().filter(|glyph| !glyph.c.is_whitespace()) {
        // Bold type is often made by setting each character twice.
        if before.is_some_and(|before| is_same(&before, glyph)) {
            continue;
        }
        let glyph = &Glyph { c: dotted(before, glyph.c), ..*glyph };
        match lines.last_mut() {
            Some(line) if line.takes(glyph) => line.push(glyph),
            _ => lines.push(PageLine::new(glyph)),
        }
        before = Some(*glyph);
    }
    lines
}

/// `c`, or a dot where `c` is a character for private use behind a digit: some fonts of reports keep their dot of
/// numbers there.
fn dotted(before: Option<Glyph>, c: char) -> char {
    let private = matches!(c, '\u{f0000}'..='\u{10ffff}');
    if private && before.is_some_and(|before| before.c.is_numeric()) { '.' } else { c }
}

fn is_same(before: &Glyph, glyph: &Glyph) -> bool {
    // Dots that lead to a page number stand closer than bold type is set apart.
    let near = |a: f64, b: f64| (a - b).abs() < 0.25 * glyph.size.min(2.0 * glyph.width);
    before.c == glyph.c && near(before.x, glyph.x) && near(before.y, glyph.y)
}

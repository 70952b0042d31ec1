//! Pages on which every character has its place, as in PDF and OFD: from places to lines, and from lines to paragraphs.

mod furniture;
mod line;
mod paragraph;

use super::draft::Hint;

/// A character on a page. Lengths are in units of the page, whatever they are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph {
    /// Its left edge.
    pub x: f64,
    /// Its baseline, counted downwards.
    pub y: f64,
    /// How far the next one stands from it.
    pub width: f64,
    /// The height of its font.
    pub size: f64,
    /// What it is.
    pub c: char,
}

/// A page.
#[derive(Clone, Debug, Default)]
pub(super) struct Sheet {
    /// Its height.
    pub height: f64,
    /// Its characters in the order in which they were written, which is that of reading on nearly all pages.
    pub glyphs: Vec<Glyph>,
}

/// The paragraphs of a document, and what stands at the edges of its pages.
pub(super) fn blocks(sheets: &[Sheet]) -> Vec<(String, Hint)> {
    let mut pages: Vec<Vec<line::Line>> = sheets.iter().map(line::lines).collect();
    let heights: Vec<f64> = sheets.iter().map(|sheet| sheet.height).collect();
    furniture::mark(&mut pages, &heights);
    pages.iter_mut().for_each(furniture::join);
    paragraph::blocks(&pages)
}

#[cfg(test)]
mod tests;

//! Pages on which every character has its place, as in PDF and OFD: from places to lines, and from lines to paragraphs.

mod line;
mod paragraph;
mod running_heads;

use crate::document::blocks::BlockHint;

/// A character on a page. Lengths are in units of the page: points in PDF, millimetres in OFD.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph {
    /// Its left edge.
    pub x: f64,
    /// Its baseline, counted downwards.
    pub y: f64,
    /// From its left edge to that of the next character.
    pub width: f64,
    /// The height of its font.
    pub size: f64,
    /// What it is.
    pub c: char,
}

/// A page.
#[derive(Clone, Debug, Default)]
pub(super) struct PageLayout {
    /// Its height.
    pub height: f64,
    /// Its characters in the order of the file, which is that of reading on nearly all pages.
    pub glyphs: Vec<Glyph>,
}

/// The paragraphs of a document, and what stands at the edges of its pages.
pub(super) fn paragraphs(pages: &[PageLayout]) -> Vec<(String, BlockHint)> {
    let mut lines: Vec<Vec<line::PageLine>> = pages.iter().map(line::lines).collect();
    let heights: Vec<f64> = pages.iter().map(|page| page.height).collect();
    running_heads::mark(&mut lines, &heights);
    lines.iter_mut().for_each(running_heads::join);
    paragraph::paragraphs(&lines)
}

#[cfg(test)]
mod tests;

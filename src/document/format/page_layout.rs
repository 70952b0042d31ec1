//! Pages on which every character has its place, as in PDF and OFD: from places to lines, and from lines to paragraphs.

mod aligned_table;
mod cell_rows;
mod direction;
mod glyph_run;
mod grid;
mod grid_table;
mod gutter;
mod level_table;
mod line;
mod number_dot;
mod paragraph;
mod path_rules;
mod reading_order;
mod rule;
mod running_heads;
mod running_table;
mod text_column;

use crate::document::blocks::BlockHint;
use crate::text::look_alike::{is_simplified, plain};
pub(super) use direction::TextDirection;
pub(super) use path_rules::PathRules;
pub(super) use rule::Rule;

/// A character on a page. Lengths are in units of the page: points in PDF, millimetres in OFD.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph {
    /// Where its baseline begins: from the left,
    pub x: f64,
    /// and downwards.
    pub y: f64,
    /// From there to where the next character begins.
    pub width: f64,
    /// The height of its font.
    pub size: f64,
    /// Where its line runs to.
    pub direction: TextDirection,
    /// What it is.
    pub c: char,
}

/// A page.
#[derive(Clone, Debug, Default)]
pub(super) struct PageLayout {
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// Its characters in the order of the file, which is that of reading on nearly all pages.
    pub glyphs: Vec<Glyph>,
    /// The rules that are drawn on it.
    pub rules: Vec<Rule>,
}

/// The paragraphs of a document, and what stands at the edges of its pages.
pub(super) fn paragraphs(pages: &[PageLayout]) -> Vec<(String, BlockHint)> {
    let simplified = is_simplified(pages.iter().flat_map(|page| &page.glyphs).map(|glyph| glyph.c));
    let mut sheets: Vec<PageLayout> = pages.iter().flat_map(direction::sheets).collect();
    sheets.iter_mut().flat_map(|sheet| &mut sheet.glyphs).for_each(|glyph| glyph.c = plain(glyph.c, simplified));
    number_dot::write(&mut sheets);
    let mut lines: Vec<Vec<line::PageLine>> = sheets.iter().map(grid_table::lines).collect();
    let heights: Vec<f64> = sheets.iter().map(|sheet| sheet.height).collect();
    running_heads::mark(&mut lines, &heights);
    lines.iter_mut().for_each(reading_order::restore);
    lines.iter_mut().for_each(running_heads::join);
    aligned_table::mark(&mut lines);
    let widths: Vec<f64> = sheets.iter().map(|sheet| sheet.width).collect();
    paragraph::paragraphs(&lines, &widths)
}

#[cfg(test)]
mod tests;

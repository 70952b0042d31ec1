//! The characters that a page shows, as the interpreter of PDF hands them over; pictures and lines are left aside.

use crate::document::format::page_layout;
use crate::text::radicals;
use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::{BlendMode, ClipPath, Device, GlyphDrawMode, Image, Paint, PathDrawMode, SoftMask};
use kurbo::{Affine, BezPath};

/// The characters of a page.
pub(super) struct Glyphs {
    /// Those that are known, with their places.
    pub told: Vec<page_layout::Glyph>,
    /// How many characters have a font that does not say which characters they are.
    pub untold: usize,
    most: usize,
}

impl Glyphs {
    /// Takes `most` characters at most.
    pub fn new(most: usize) -> Self {
        Self { told: Vec::new(), untold: 0, most }
    }

    fn push(&mut self, text: &[char], place: Affine, advance: f64) {
        let [a, b, c, d, x, y] = place.as_coeffs();
        let (along, size) = (a.hypot(b), 1000.0 * c.hypot(d));
        // Text aslant is a watermark, and text without size is not seen.
        let level = b.abs() < 0.1 * along;
        if !level || !size.is_normal() || self.told.len() >= self.most {
            return;
        }
        let width = along * advance / text.len().max(1) as f64;
        for (index, c) in text.iter().enumerate() {
            self.told.push(page_layout::Glyph { x: x + width * index as f64, y, width, size, c: radicals::plain(*c) });
        }
    }
}

impl<'a> Device<'a> for Glyphs {
    fn draw_glyph(&mut self, glyph: &Glyph<'a>, at: Affine, own: Affine, _: &Paint<'a>, _: &GlyphDrawMode) {
        let advance = match glyph {
            Glyph::Outline(outline) => outline.advance_width(),
            Glyph::Type3(_) => None,
        };
        let advance = advance.map_or(1000.0, f64::from);
        match glyph.as_unicode() {
            Some(BfString::Char(char::REPLACEMENT_CHARACTER | '\0')) | None => self.untold += 1,
            Some(BfString::Char(c)) => self.push(&[c], at * own, advance),
            Some(BfString::String(text)) => self.push(&text.chars().collect::<Vec<_>>(), at * own, advance),
        }
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

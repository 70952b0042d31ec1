//! The characters that a page shows, as the interpreter of PDF hands them over; pictures and lines are left aside.

use super::EMPTY_FONT;
use super::font_maps::FontMaps;
use crate::document::format::page_layout::{self, PathRules, Rule, TextDirection};
use hayro_interpret::font::{Glyph, GlyphRun, OutlineGlyph};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::{BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask};
use kurbo::{Affine, BezPath};

/// How thick a rectangle may be that is a rule, in points.
const THICKEST: f64 = 3.0;

/// The characters of a page.
pub(super) struct Glyphs<'m> {
    /// With their places; one that its font does not tell is U+FFFD.
    written: Vec<page_layout::Glyph>,
    /// For each whether it is invisible, as what a program has recognized of a picture.
    invisible: Vec<bool>,
    /// How many characters have a font that does not say which characters they are.
    pub untold: usize,
    /// Whether it has more characters than are taken.
    pub cut: bool,
    most: usize,
    maps: &'m FontMaps,
    rules: PathRules,
}

impl<'m> Glyphs<'m> {
    /// Takes `most` characters at most; `maps` tells what some fonts do not.
    pub fn new(most: usize, maps: &'m FontMaps) -> Self {
        let (written, invisible, rules) = (Vec::new(), Vec::new(), PathRules::new(THICKEST));
        Self { written, invisible, untold: 0, cut: false, most, maps, rules }
    }

    /// The characters that are read: invisible ones where they do not say once more what is seen. With the rules.
    pub fn into_read(self) -> (Vec<page_layout::Glyph>, Vec<Rule>) {
        let Self { written, invisible, rules, .. } = self;
        let mut seen: Vec<(f64, f64)> = Vec::new();
        let places = written.iter().zip(&invisible).filter(|(_, invisible)| !**invisible);
        seen.extend(places.map(|(glyph, _)| (glyph.y, glyph.x)));
        seen.sort_by(|a, b| a.0.total_cmp(&b.0));
        let is_covered = |glyph: &page_layout::Glyph| {
            let near = 0.5 * glyph.size;
            let first = seen.partition_point(|(y, _)| *y < glyph.y - near);
            let level = seen.iter().skip(first).take_while(|(y, _)| *y < glyph.y + near);
            level.into_iter().any(|(_, x)| (x - glyph.x).abs() < near)
        };
        let read = written.iter().zip(invisible).filter(|(glyph, invisible)| !invisible || !is_covered(glyph));
        (read.map(|(glyph, _)| *glyph).collect(), rules.found)
    }

    fn push(&mut self, text: &[char], place: Affine, advance: f64, invisible: bool) {
        let [a, b, c, d, x, y] = place.as_coeffs();
        let (along, size) = (a.hypot(b), 1000.0 * c.hypot(d));
        // Text aslant is a watermark, and text without size is not seen.
        let Some(direction) = TextDirection::of(a, b, d).filter(|_| size.is_normal()) else { return };
        if self.written.len() >= self.most {
            self.cut = true;
            return;
        }
        let step = advance / text.len().max(1) as f64;
        for (index, c) in text.iter().enumerate() {
            let before = step * index as f64;
            let (x, y) = (x + a * before, y + b * before);
            self.written.push(page_layout::Glyph { x, y, width: along * step, size, direction, c: *c });
            self.invisible.push(invisible);
        }
    }

    /// The characters that a glyph shows; none where it shows nothing.
    fn text(&mut self, glyph: &Glyph) -> Vec<char> {
        let told = match glyph.as_unicode() {
            Some(BfString::String(text)) => text.chars().collect(),
            Some(BfString::Char(c)) => vec![c],
            None => Vec::new(),
        };
        if let Some(text) = shown(told) {
            return text;
        }
        let outline = match glyph {
            Glyph::Outline(outline) if is_blank(outline) => return Vec::new(),
            Glyph::Outline(outline) => Some(outline),
            Glyph::Type3(_) => None,
        };
        let mapped = outline.and_then(|outline| self.maps.text(outline)).and_then(shown);
        self.untold += usize::from(mapped.is_none());
        mapped.unwrap_or_else(|| vec![char::REPLACEMENT_CHARACTER])
    }
}

/// The characters among those that a font tells; none where it tells only what is no character and nothing that can be
/// seen: a control, U+FFFE.
fn shown(mut told: Vec<char>) -> Option<Vec<char>> {
    let is_none = |c: char| {
        let control = c.is_control() && !c.is_ascii_whitespace();
        control || c == char::REPLACEMENT_CHARACTER || u32::from(c) & 0xfffe == 0xfffe
    };
    told.retain(|c| !is_none(*c));
    Some(told).filter(|told| !told.is_empty())
}

/// Whether a glyph shows nothing, by a font that the document holds.
fn is_blank(glyph: &OutlineGlyph) -> bool {
    let held = glyph.font_data().is_none_or(|font| (*font.data).as_ref() != EMPTY_FONT);
    held && glyph.outline().elements().is_empty()
}

impl<'a> Device<'a> for Glyphs<'_> {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        for glyph in run.glyphs() {
            let advance = match &**glyph {
                Glyph::Outline(outline) => outline.advance_width(),
                Glyph::Type3(_) => None,
            };
            let text = self.text(glyph);
            let place = props.transform * glyph.transform();
            self.push(&text, place, advance.map_or(1000.0, f64::from), matches!(mode, DrawMode::Invisible));
        }
    }

    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        let path = props.transform * path.clone();
        self.rules.add(&path, matches!(mode, DrawMode::Stroke(_) | DrawMode::FillAndStroke(..)));
    }

    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

//! How long a PDF takes beside its glyphs: the interpreter alone, which hands over each character with its place, and gongbao,
//! which reads a document from them. Both in turn, on the same bytes; prints milliseconds (the median), their difference and
//! their ratio. PDFs that are named as arguments are read too: `cargo bench --bench glyphs -- FILE…`.

#![allow(clippy::expect_used)] // A bench that cannot run has nothing better to do than to say so.

#[path = "samples/pdf.rs"]
mod pdf;

use gongbao::document::load;
use hayro_interpret::font::GlyphRun;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, RenderContent, SoftMask, interpret_page,
};
use kurbo::{Affine, BezPath, Rect};
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

const RUNS: usize = 15;

/// A font without characters, for those that a document does not hold: without any, their text would be left out.
const EMPTY_FONT: [u8; 12] = [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

/// The characters of a page with their places, and how many lines are drawn.
#[derive(Default)]
struct Glyphs {
    placed: Vec<(char, [f64; 6])>,
    paths: usize,
}

impl<'a> Device<'a> for Glyphs {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        for glyph in run.glyphs() {
            let place = (props.transform * glyph.transform()).as_coeffs();
            let text = glyph.as_unicode();
            self.placed.extend(text.map(|text| (character(text), place)));
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {
        self.paths += 1;
    }

    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

fn character(text: hayro_interpret::hayro_cmap::BfString) -> char {
    match text {
        hayro_interpret::hayro_cmap::BfString::Char(c) => c,
        hayro_interpret::hayro_cmap::BfString::String(text) => {
            text.chars().next().unwrap_or(char::REPLACEMENT_CHARACTER)
        }
    }
}

/// The characters of a document, by the interpreter alone.
fn glyphs(bytes: &[u8]) -> usize {
    let pdf = Pdf::new(Arc::new(bytes.to_vec())).expect("a PDF");
    let settings = InterpreterSettings {
        font_resolver: Arc::new(|_| Some((Arc::new(EMPTY_FONT), 0))),
        render_content: RenderContent::PAGE,
        ..InterpreterSettings::default()
    };
    let cache = InterpreterCache::new();
    let pages = pdf.pages().iter().map(|page| {
        let (width, height) = page.render_dimensions();
        let room = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let upright = Affine::new(page.initial_transform(true).as_coeffs());
        let mut context = Context::new(upright, room, &cache, pdf.xref(), settings.clone());
        let mut glyphs = Glyphs::default();
        interpret_page(page, &mut context, &mut glyphs);
        black_box(&glyphs.placed).len()
    });
    pages.sum()
}

fn timed<T>(run: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    black_box(run());
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    times.get(times.len() / 2).map_or(0.0, Duration::as_secs_f64) * 1000.0
}

/// Prints what `bytes` take: both ways in turn, so that what slows one slows the other.
fn compare(name: &str, bytes: &[u8]) {
    let (mut interpreted, mut read) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        interpreted.push(timed(|| glyphs(bytes)));
        read.push(timed(|| load::read("-", bytes)));
    }
    let (interpreted, read) = (median(interpreted), median(read));
    println!(
        "{name}: {} glyphs {interpreted:.1} ms, gongbao {read:.1} ms, {:.1} ms more, ratio {:.2}",
        glyphs(bytes),
        read - interpreted,
        read / interpreted
    );
}

fn main() {
    compare(&format!("{} pages", pdf::PAGES), &pdf::pdf());
    for path in std::env::args().skip(1).filter(|argument| !argument.starts_with('-')) {
        compare(&path, &std::fs::read(&path).expect("a file"));
    }
}

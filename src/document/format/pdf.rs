//! PDF documents that hold text: each character with its place, put together page by page.

mod font_maps;
mod glyphs;

use super::page_layout::{self, PageLayout};
use super::zip;
use crate::document::blocks::{Blocks, Metadata};
use crate::document::refusal::Refusal;
use font_maps::FontMaps;
use glyphs::Glyphs;
use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::hayro_syntax::{LoadPdfError, Pdf};
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, RenderContent, interpret_page};
use kurbo::{Affine, Rect};
use memchr::memmem;
use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

/// The most pages and characters that are read: far beyond any report, and read in seconds.
const MOST_PAGES: usize = 3_000;
const MOST_GLYPHS: usize = 4_000_000;

/// A font without characters, in the place of fonts that the document does not hold: without any font the interpreter
/// would leave their text out, though the document says which characters it is.
const EMPTY_FONT: [u8; 12] = [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

/// How long reading may take. In a small file that was made to harm, parts of a page may name one another twice each,
/// and so ask for endless work; the interpreter cannot be stopped, but it need not be waited for.
const LONGEST: Duration = Duration::from_secs(20);

/// The stack on which the interpreter runs, in bytes: it calls itself for each part within a part.
const STACK: usize = 64 << 20;

/// Whether a file is a PDF document. Some servers put a few bytes before it; a zip archive may hold one.
pub(super) fn is_pdf(bytes: &[u8]) -> bool {
    const PROLOGUE: usize = 1024;
    !zip::is_archive(bytes) && memmem::find(bytes.get(..PROLOGUE).unwrap_or(bytes), b"%PDF-").is_some()
}

/// Reads a PDF document.
pub(super) fn read(bytes: Vec<u8>) -> Result<Blocks, Refusal> {
    let (sender, receiver) = mpsc::channel();
    let work = move || drop(sender.send(read_pages(bytes)));
    let started = thread::Builder::new().name("pdf".to_owned()).stack_size(STACK).spawn(work);
    started.map_err(|_| Refusal::Damaged("PDF"))?;
    receiver.recv_timeout(LONGEST).unwrap_or_else(|error| match error {
        RecvTimeoutError::Timeout => Err(Refusal::Slow("PDF", LONGEST.as_secs())),
        RecvTimeoutError::Disconnected => Err(Refusal::Damaged("PDF")),
    })
}

fn read_pages(bytes: Vec<u8>) -> Result<Blocks, Refusal> {
    let damaged = is_cut_off(&bytes);
    let pdf = Pdf::new(Arc::new(bytes)).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Refusal::Locked("PDF"),
        LoadPdfError::Invalid => Refusal::Damaged("PDF"),
    })?;
    if pdf.pages().is_empty() {
        return Err(Refusal::NoPages("PDF"));
    }
    let mut content = PdfContent::of(&pdf, &FontMaps::default());
    if content.untold > 0 {
        let maps = FontMaps::of(&pdf);
        content = if maps.is_empty() { content } else { PdfContent::of(&pdf, &maps) };
    }
    let PdfContent { pages, told, untold, cut } = content;
    match told {
        0 if untold == 0 => Err(Refusal::Scan("PDF")),
        told if untold > told => Err(Refusal::UnmappedFonts),
        _ => {
            let metadata = Metadata { untold, damaged, cut, ..Metadata::default() };
            Ok(Blocks::written(&page_layout::paragraphs(&pages), metadata))
        }
    }
}

/// What the pages of a document show.
struct PdfContent {
    pages: Vec<PageLayout>,
    /// How many characters are known, and how many have a font that does not say which they are.
    told: usize,
    untold: usize,
    /// Whether there are more pages or characters than are read.
    cut: bool,
}

impl PdfContent {
    fn of(pdf: &Pdf, maps: &FontMaps) -> Self {
        let settings = InterpreterSettings {
            font_resolver: Arc::new(|_| Some((Arc::new(EMPTY_FONT), 0))),
            cmap_resolver: Arc::new(font_maps::predefined),
            render_content: RenderContent::PAGE,
            ..InterpreterSettings::default()
        };
        let cache = InterpreterCache::new();
        let mut content = Self { pages: Vec::new(), told: 0, untold: 0, cut: pdf.pages().len() > MOST_PAGES };
        for page in pdf.pages().iter().take(MOST_PAGES) {
            let (width, height) = page.render_dimensions();
            let room = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
            let mut context = Context::new(upright(page), room, &cache, pdf.xref(), settings.clone());
            let mut glyphs = Glyphs::new(MOST_GLYPHS.saturating_sub(content.told), maps);
            interpret_page(page, &mut context, &mut glyphs);
            content.untold += glyphs.untold;
            content.cut |= glyphs.cut;
            let (glyphs, rules) = glyphs.into_read();
            content.told += glyphs.iter().filter(|glyph| glyph.c != char::REPLACEMENT_CHARACTER).count();
            content.pages.push(PageLayout { width: room.width(), height: room.height(), glyphs, rules });
        }
        content
    }
}

/// Whether a document lacks its end mark, which the last kilobyte of a whole one has (ISO 32000-1, H.3).
fn is_cut_off(bytes: &[u8]) -> bool {
    const TAIL: usize = 1024;
    let tail = bytes.get(bytes.len().saturating_sub(TAIL)..).unwrap_or(bytes);
    // Servers add zeros and blanks behind the end.
    let tail = if tail.trim_ascii_end().ends_with(b"\0") { bytes } else { tail };
    memmem::rfind(tail, b"%%EOF").is_none()
}

/// From the coordinates of a page to those of a reader, whose origin is the upper left corner.
fn upright(page: &Page) -> Affine {
    Affine::new(page.initial_transform(true).as_coeffs())
}

#[cfg(test)]
mod tests;

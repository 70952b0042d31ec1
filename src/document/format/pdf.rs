//! PDF documents that hold text: each character with its place, put together page by page.

mod glyphs;
mod radical;

use super::Refusal;
use super::page_layout::{self, PageLayout};
use super::zip;
use crate::document::blocks::{Blocks, Metadata};
use glyphs::Glyphs;
use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::hayro_syntax::{LoadPdfError, Pdf};
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, interpret_page};
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
    started.map_err(|_| DAMAGED)?;
    receiver.recv_timeout(LONGEST).unwrap_or_else(|error| match error {
        RecvTimeoutError::Timeout => Err(ENDLESS),
        RecvTimeoutError::Disconnected => Err(DAMAGED),
    })
}

fn read_pages(bytes: Vec<u8>) -> Result<Blocks, Refusal> {
    let pdf = Pdf::new(Arc::new(bytes)).map_err(|error| match error {
        LoadPdfError::Decryption(_) => LOCKED,
        LoadPdfError::Invalid => DAMAGED,
    })?;
    if pdf.pages().is_empty() {
        return Err(NO_PAGES);
    }
    let settings = InterpreterSettings {
        font_resolver: Arc::new(|_| Some((Arc::new(EMPTY_FONT), 0))),
        render_annotations: false,
        ..InterpreterSettings::default()
    };
    let cache = InterpreterCache::new();
    let (mut pages, mut told, mut untold) = (Vec::new(), 0, 0);
    for page in pdf.pages().iter().take(MOST_PAGES) {
        let (width, height) = page.render_dimensions();
        let room = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let mut context = Context::new(upright(page), room, &cache, pdf.xref(), settings.clone());
        let mut glyphs = Glyphs::new(MOST_GLYPHS.saturating_sub(told));
        interpret_page(page, &mut context, &mut glyphs);
        told += glyphs.told.len();
        untold += glyphs.untold;
        pages.push(PageLayout { height: f64::from(height), glyphs: glyphs.told });
    }
    match told {
        0 if untold == 0 => Err(SCAN),
        told if untold > told => Err(GIBBERISH),
        _ => Ok(Blocks::written(&page_layout::paragraphs(&pages), Metadata { untold, ..Metadata::default() })),
    }
}

/// From the coordinates of a page to those of a reader, whose origin is the upper left corner.
fn upright(page: &Page) -> Affine {
    Affine::new(page.initial_transform(true).as_coeffs())
}

const LOCKED: Refusal = Refusal { found: "a PDF document with a password", expected: "one that was saved without" };
const DAMAGED: Refusal = Refusal { found: "a damaged PDF document", expected: "a complete one" };
const ENDLESS: Refusal =
    Refusal { found: "a PDF document that takes more than 20 seconds to read", expected: "a report" };
const NO_PAGES: Refusal = Refusal { found: "a PDF document without pages", expected: "a complete one" };
const SCAN: Refusal = Refusal {
    found: "a PDF document of pictures without text, as a scanner makes it",
    expected: "one with a text layer (a program for character recognition adds it)",
};
const GIBBERISH: Refusal = Refusal {
    found: "a PDF document whose fonts do not say which characters they show",
    expected: "one whose text can be copied",
};

#[cfg(test)]
mod tests;

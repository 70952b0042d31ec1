//! EPUB books: their chapters in the order of the spine, their contents as headings.

use super::draft::{Draft, Hint, Kind, Stated};
use super::format::Refusal;
use super::html;
use super::package::Package;
use super::xml::{self, Piece};
use std::collections::HashMap;

/// The most chapters that are read.
const MOST_CHAPTERS: usize = 5_000;

/// What the book's list of parts says.
#[derive(Default)]
struct Listing {
    title: String,
    /// The path of each part by its name.
    parts: HashMap<String, String>,
    /// The names of the chapters, in reading order.
    spine: Vec<String>,
    /// The paths of the contents, of either sort.
    contents: Vec<String>,
}

/// Reads a book.
pub(super) fn read(bytes: Vec<u8>) -> Result<Draft, Refusal> {
    let mut package = Package::open(bytes)?;
    let container = package.text("META-INF/container.xml")?.unwrap_or_default();
    let path = root(&container).unwrap_or_else(|| "OEBPS/content.opf".to_owned());
    let listing = Listing::of(&package.text(&path)?.ok_or(NO_LIST)?);
    let mut blocks = Vec::new();
    for name in listing.spine.iter().take(MOST_CHAPTERS) {
        let Some(part) = listing.parts.get(name) else { continue };
        let Some(chapter) = package.text(&beside(&path, part))? else { continue };
        let mut chapter = html::read_chapter(&chapter).blocks;
        if listing.contents.contains(part) {
            chapter.iter_mut().for_each(|(_, hint)| hint.kind = Kind::Furniture);
        }
        blocks.append(&mut chapter);
    }
    let mut entries = Vec::new();
    for part in &listing.contents {
        entries.extend(contents(&package.text(&beside(&path, part))?.unwrap_or_default()));
    }
    set_headings(&mut blocks, &entries);
    let title = Some(listing.title).filter(|title| !title.trim().is_empty());
    Ok(Draft { blocks, stated: Stated { title, ..Stated::default() } })
}

const NO_LIST: Refusal = Refusal { found: "an EPUB book without its list of parts", expected: "a complete one" };

/// The path of the list of parts.
fn root(container: &str) -> Option<String> {
    let mut path = None;
    xml::walk(container, |piece| {
        if let Piece::Start(tag) = piece
            && tag.name() == "rootfile"
        {
            path = path.take().or_else(|| tag.get("full-path"));
        }
    });
    path
}

/// A path that is written as seen from `from`.
fn beside(from: &str, path: &str) -> String {
    let path = path.split('#').next().unwrap_or_default();
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." | "" => {}
            _ => parts.push(part),
        }
    }
    decoded(&parts.join("/"))
}

/// A path whose `%20` and the like are written out.
fn decoded(path: &str) -> String {
    let mut pieces = path.split('%');
    let mut bytes = pieces.next().unwrap_or_default().as_bytes().to_vec();
    for piece in pieces {
        let code = piece.get(..2).and_then(|code| u8::from_str_radix(code, 16).ok());
        bytes.push(code.unwrap_or(b'%'));
        bytes.extend(piece.bytes().skip(if code.is_some() { 2 } else { 0 }));
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

impl Listing {
    fn of(opf: &str) -> Self {
        let mut listing = Self::default();
        let mut in_title = false;
        xml::walk(opf, |piece| match piece {
            Piece::Start(tag) => match tag.name() {
                "title" => in_title = listing.title.is_empty(),
                "itemref" => listing.spine.extend(tag.get("idref")),
                "item" => listing.take_item(tag),
                _ => {}
            },
            Piece::Text(text) if in_title => listing.title.push_str(text),
            Piece::Text(_) => {}
            Piece::End(_) => in_title = false,
        });
        listing
    }

    fn take_item(&mut self, tag: &xml::Tag) {
        let Some((name, path)) = tag.get("id").zip(tag.get("href")) else { return };
        let is_contents = tag.get("media-type").is_some_and(|kind| kind == "application/x-dtbncx+xml")
            || tag.get("properties").is_some_and(|all| all.split(' ').any(|property| property == "nav"));
        if is_contents {
            self.contents.push(path.clone());
        }
        self.parts.insert(name, path);
    }
}

/// The entries of the contents, without white space, each with its depth: `navPoint` of EPUB 2, lists of EPUB 3.
fn contents(xml: &str) -> Vec<(String, u8)> {
    let (mut entries, mut depth, mut label) = (Vec::new(), 0u8, None);
    xml::walk(xml, |piece| match piece {
        Piece::Start(tag) => match tag.name() {
            "navPoint" | "ol" => depth = depth.saturating_add(1),
            "text" | "a" if depth > 0 => label = Some(String::new()),
            _ => {}
        },
        Piece::Text(text) => label.iter_mut().for_each(|label| label.push_str(text)),
        Piece::End("navPoint" | "ol") => depth = depth.saturating_sub(1),
        Piece::End("text" | "a") => entries.extend(label.take().map(|label| (packed(&label), depth.clamp(1, 6)))),
        Piece::End(_) => {}
    });
    entries
}

/// Makes headings of the blocks that the contents name, each entry once.
fn set_headings(blocks: &mut [(String, Hint)], entries: &[(String, u8)]) {
    let mut from = 0;
    for (label, depth) in entries.iter().filter(|(label, _)| !label.is_empty()) {
        let named = |(text, hint): &(String, Hint)| hint.kind == Kind::Text && packed(text) == *label;
        let Some(at) = blocks.iter().skip(from).position(named).map(|at| at + from) else { continue };
        blocks[at].1.heading = *depth;
        from = at + 1;
    }
}

fn packed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[cfg(test)]
mod tests;

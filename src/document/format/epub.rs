//! EPUB books: their chapters in the order of the spine, their contents as headings.

use super::html;
use super::stated_title;
use super::xml::{self, XmlEvent};
use super::zip::{self, Archive};
use crate::document::blocks::{BlockHint, BlockKind, Blocks, Metadata};
use crate::document::numbering;
use crate::document::refusal::Refusal;
use crate::text::range;
use std::collections::HashMap;

/// The most chapters that are read. A longer list was made to take time.
const MOST_CHAPTERS: usize = 5_000;

/// What the book's list of parts says.
#[derive(Default)]
struct PackageDocument {
    title: String,
    /// The path of each part by its name.
    parts: HashMap<String, String>,
    /// The names of the chapters, in reading order.
    spine: Vec<String>,
    /// The paths of the contents: `toc.ncx` of EPUB 2, the navigation document of EPUB 3.
    contents: Vec<String>,
}

/// Whether a file is a book.
pub(super) fn is_epub(bytes: &[u8]) -> bool {
    zip::holds(bytes, &["application/epub+zip", "META-INF/container.xml"])
}

/// Reads a book.
pub(super) fn read(bytes: Vec<u8>) -> Result<Blocks, Refusal> {
    let mut package = Archive::open(bytes)?;
    let container = package.xml("META-INF/container.xml")?.unwrap_or_default();
    let path = root(&container).unwrap_or_else(|| "OEBPS/content.opf".to_owned());
    let listing = PackageDocument::of(&package.xml(&path)?.ok_or(Refusal::NoParts)?);
    let mut blocks = Vec::new();
    for name in listing.spine.iter().take(MOST_CHAPTERS) {
        let Some(part) = listing.parts.get(name) else { continue };
        let chapter = package.text(&beside(&path, part))?;
        package.damaged |= chapter.is_none();
        let mut chapter = html::read_chapter(&chapter.unwrap_or_default());
        if listing.contents.contains(part) {
            chapter.iter_mut().for_each(|(_, hint)| hint.kind = BlockKind::Boilerplate);
        }
        blocks.append(&mut chapter);
    }
    let mut entries = Vec::new();
    for part in &listing.contents {
        entries.extend(contents(&package.xml(&beside(&path, part))?.unwrap_or_default()));
    }
    set_headings(&mut blocks, &entries);
    let title = Some(listing.title).filter(|title| !title.trim().is_empty());
    title.iter().for_each(|title| stated_title::add(&mut blocks, title));
    let cut = listing.spine.len() > MOST_CHAPTERS;
    Ok(Blocks::written(&blocks, Metadata { title, damaged: package.damaged, cut, ..Metadata::default() }))
}

/// The path of the list of parts.
fn root(container: &str) -> Option<String> {
    let mut path = None;
    xml::walk(container, |event| {
        if let XmlEvent::Start(tag) = event
            && tag.name() == "rootfile"
        {
            path = path.take().or_else(|| tag.get("full-path"));
        }
    });
    path
}

/// A path that is relative to the file `from`.
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
    for event in pieces {
        let code = event.get(..2).and_then(|code| u8::from_str_radix(code, 16).ok());
        bytes.push(code.unwrap_or(b'%'));
        bytes.extend(event.bytes().skip(if code.is_some() { 2 } else { 0 }));
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

impl PackageDocument {
    fn of(opf: &str) -> Self {
        let mut listing = Self::default();
        let mut in_title = false;
        xml::walk(opf, |event| match event {
            XmlEvent::Start(tag) => match tag.name() {
                "title" => in_title = listing.title.is_empty(),
                "itemref" => listing.spine.extend(tag.get("idref")),
                "item" => listing.take_item(tag),
                _ => {}
            },
            XmlEvent::Text(text) if in_title => listing.title.push_str(text),
            XmlEvent::Text(_) => {}
            XmlEvent::End(_) => in_title = false,
        });
        listing
    }

    fn take_item(&mut self, tag: &xml::XmlTag) {
        let Some((name, path)) = tag.get("id").zip(tag.get("href")) else { return };
        let is_contents = tag.get("media-type").is_some_and(|kind| kind == "application/x-dtbncx+xml")
            || tag.get("properties").is_some_and(|all| all.split(' ').any(|property| property == "nav"));
        if is_contents {
            self.contents.push(path.clone());
        }
        // A cover may be a picture by itself.
        if !tag.get("media-type").is_some_and(|kind| kind.starts_with("image/")) {
            self.parts.insert(name, path);
        }
    }
}

/// The entries of the contents, without white space, each with its depth: `navPoint` of EPUB 2, lists of EPUB 3.
fn contents(xml: &str) -> Vec<(String, u8)> {
    let (mut entries, mut depth, mut label) = (Vec::new(), 0u8, None);
    xml::walk(xml, |event| match event {
        XmlEvent::Start(tag) => match tag.name() {
            "navPoint" | "ol" => depth = depth.saturating_add(1),
            "text" | "a" if depth > 0 => label = Some(String::new()),
            _ => {}
        },
        XmlEvent::Text(text) => label.iter_mut().for_each(|label| label.push_str(text)),
        XmlEvent::End("navPoint" | "ol") => depth = depth.saturating_sub(1),
        XmlEvent::End("text" | "a") => entries.extend(label.take().map(|label| (packed(&label), depth.clamp(1, 6)))),
        XmlEvent::End(_) => {}
    });
    entries
}

/// Makes headings of the blocks that the contents name, each entry once. The contents may add a number to what the text has
/// (第一章).
fn set_headings(blocks: &mut [(String, BlockHint)], entries: &[(String, u8)]) {
    let mut places: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, (text, _)) in blocks.iter().enumerate().filter(|(_, (_, hint))| hint.kind == BlockKind::Text) {
        places.entry(packed(text)).or_default().push(at);
    }
    let mut from = 0;
    for (label, depth) in entries.iter().filter(|(label, _)| !label.is_empty()) {
        let place =
            |label: &str| places.get(label).and_then(|places| places.get(places.partition_point(|at| *at < from)));
        let marker = numbering::marker(label).map_or(0, |marker| marker.len);
        let named = place(label).or_else(|| place(range::from(label, marker)));
        let Some(at) = named.copied() else { continue };
        blocks[at].1.heading = *depth;
        from = at + 1;
    }
}

fn packed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[cfg(test)]
mod tests;

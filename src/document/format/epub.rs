//! EPUB books: their chapters in the order of the spine, their contents as headings.

mod contents;

use super::html;
use super::part_path;
use super::stated_title;
use super::xml::{self, XmlEvent};
use super::zip::{self, Archive};
use crate::document::blocks::{BlockHint, BlockKind, Blocks, Metadata};
use crate::document::refusal::Refusal;
use contents::{Chapter, contents, set_headings};
use std::collections::HashMap;

/// The most chapters that are read. A longer list was made to take time.
const MOST_CHAPTERS: usize = 5_000;

/// What the book's list of parts says.
#[derive(Default)]
struct PackageDocument {
    /// The titles, each with the name by which the list speaks of it.
    titles: Vec<(String, String)>,
    /// The name of the title that the list calls the main one.
    main_title: Option<String>,
    /// Each part by its name.
    parts: HashMap<String, BookPart>,
    /// The names of the chapters, in reading order.
    spine: Vec<String>,
    /// The paths of the contents: `toc.ncx` of EPUB 2, the navigation document of EPUB 3.
    contents: Vec<String>,
}

/// A part of a book.
struct BookPart {
    path: String,
    /// What the list says it is, such as `application/xhtml+xml`; empty where it does not say so.
    media_type: String,
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
    let (mut blocks, mut chapters) = (Vec::new(), Vec::new());
    for name in listing.spine.iter().take(MOST_CHAPTERS) {
        let Some(part) = listing.parts.get(name).filter(|part| !part.is_shown_otherwise()) else { continue };
        let place = package.place(&path, without_anchor(&part.path));
        let bytes = package.bytes(&place)?.filter(|bytes| part.is_text(bytes));
        package.damaged |= bytes.is_none();
        let mut chapter = part.blocks(bytes.unwrap_or_default());
        if listing.contents.contains(&part.path) {
            chapter.iter_mut().for_each(|(_, hint)| hint.kind = BlockKind::Boilerplate);
        }
        chapters.push(Chapter { key: part_path::key(&place), start: blocks.len() });
        blocks.append(&mut chapter);
    }
    let mut entries = Vec::new();
    for part in &listing.contents {
        let place = package.place(&path, without_anchor(part));
        let written = package.xml(&place)?.unwrap_or_default();
        let target = |target: &str| part_path::key(&package.place(&place, without_anchor(target)));
        entries.extend(contents(&written, target));
    }
    set_headings(&mut blocks, &chapters, &entries);
    let title = listing.title();
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

/// A path without the place in the part that it leads to: `a.xhtml#s1`.
fn without_anchor(path: &str) -> &str {
    path.split('#').next().unwrap_or_default()
}

impl BookPart {
    /// Whether the list says that it is none of the text: a cover may be a picture by itself.
    fn is_shown_otherwise(&self) -> bool {
        const KINDS: [&str; 5] = ["image/", "font/", "audio/", "video/", "text/css"];
        KINDS.iter().any(|kind| self.media_type.starts_with(kind))
    }

    /// Whether it is a page or a text, as its first bytes say too: some lists call every part a page.
    fn is_text(&self, bytes: &[u8]) -> bool {
        const OTHERS: [&[u8]; 4] = [b"%PDF", b"\xff\xd8\xff", b"OTTO", b"wOF"];
        const KINDS: [&str; 3] = ["html", "xml", "text/"];
        let head = bytes.get(..64).unwrap_or(bytes);
        let in_two_bytes = head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff") || head.starts_with(b"\0<");
        let is_other = OTHERS.iter().any(|start| head.starts_with(start)) || head.contains(&0) && !in_two_bytes;
        let told = self.media_type.is_empty() || KINDS.iter().any(|kind| self.media_type.contains(kind));
        told && !is_other && !self.path.to_ascii_lowercase().ends_with(".css")
    }

    fn blocks(&self, bytes: Vec<u8>) -> Vec<(String, BlockHint)> {
        let text = crate::document::encoding::decode(bytes, None).text;
        if self.media_type == "text/plain" {
            return text.lines().map(|line| (line.to_owned(), BlockHint::default())).collect();
        }
        html::read_chapter(&text)
    }
}

impl PackageDocument {
    fn of(opf: &str) -> Self {
        let mut listing = Self::default();
        let (mut in_title, mut refined) = (false, None);
        xml::walk(opf, |event| match event {
            XmlEvent::Start(tag) => match tag.name() {
                "title" => {
                    in_title = true;
                    listing.titles.push((tag.get("id").unwrap_or_default(), String::new()));
                }
                "meta" if tag.get("property").is_some_and(|property| property == "title-type") => {
                    refined = tag.get("refines").map(|name| name.trim_start_matches('#').to_owned());
                }
                "itemref" => listing.spine.extend(tag.get("idref")),
                "item" => listing.take_item(tag),
                _ => {}
            },
            XmlEvent::Text(text) if in_title => {
                listing.titles.last_mut().into_iter().for_each(|(_, title)| title.push_str(text));
            }
            XmlEvent::Text(text) if text.trim() == "main" => listing.main_title = refined.take(),
            XmlEvent::Text(_) => {}
            XmlEvent::End(_) => (in_title, refined) = (false, None),
        });
        listing
    }

    /// The main title, else the first.
    fn title(&self) -> Option<String> {
        let mut written = self.titles.iter().filter(|(_, title)| !title.trim().is_empty());
        let first = written.clone().next();
        let main = written.find(|(name, _)| self.main_title.as_ref() == Some(name));
        main.or(first).map(|(_, title)| title.clone())
    }

    fn take_item(&mut self, tag: &xml::XmlTag) {
        let Some((name, path)) = tag.get("id").zip(tag.get("href")) else { return };
        let media_type = tag.get("media-type").unwrap_or_default().trim().to_ascii_lowercase();
        let is_contents = media_type == "application/x-dtbncx+xml"
            || tag.get("properties").is_some_and(|all| all.split(' ').any(|property| property == "nav"));
        if is_contents {
            self.contents.push(path.clone());
        }
        self.parts.insert(name, BookPart { path, media_type });
    }
}

#[cfg(test)]
mod tests;

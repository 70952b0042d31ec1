//! OFD documents (GB/T 33190): each character with its place, put together page by page.

mod path;
mod text;

use super::page_layout::{self, PageLayout};
use super::xml::{self, XmlEvent};
use super::zip::{self, Archive};
use crate::document::blocks::{BlockHint, BlockKind, Blocks, Metadata};
use crate::document::refusal::Refusal;
use std::collections::HashMap;
use text::{OfdPage, PageSize};

/// The most pages that are read, as of a PDF: far beyond any report.
const MOST_PAGES: usize = 3_000;

/// The most templates that lie under a page. A page has one or two; a longer list was made to take time.
const MOST_TEMPLATES: usize = 32;

/// Whether a file is an OFD document.
pub(super) fn is_ofd(bytes: &[u8]) -> bool {
    // The standard writes `OFD.xml`, and some programs do not.
    zip::holds(bytes, &["OFD.xml", "ofd.xml", "Ofd.xml", "OFD.XML"])
}

/// Reads an OFD document.
pub(super) fn read(bytes: Vec<u8>) -> Result<Blocks, Refusal> {
    let mut package = Archive::open(bytes)?;
    let entry = EntryPoint::of(&package.xml("OFD.xml")?.unwrap_or_default());
    let root = package.place("", &entry.root);
    let listing = DocumentRoot::of(&package.xml(&root)?.ok_or(Refusal::NoPages("OFD"))?);
    let mut pages = Vec::new();
    let mut cut = listing.pages.len() > MOST_PAGES;
    for path in listing.pages.iter().take(MOST_PAGES) {
        let mut read = |path: &str| -> Result<OfdPage, Refusal> {
            let page = package.xml(&package.place(&root, path))?;
            package.damaged |= page.is_none();
            Ok(OfdPage::of(&page.unwrap_or_default(), listing.size))
        };
        let mut page = read(path)?;
        // A template lies under the page, such as the head of a letter. Each use of it counts as unpacked bytes.
        for template in page.templates().iter().take(MOST_TEMPLATES).filter_map(|id| listing.templates.get(id)) {
            page.underlay(read(template)?);
        }
        cut |= page.cut;
        pages.push(page.into_layout());
    }
    if pages.is_empty() {
        return Err(Refusal::NoPages("OFD"));
    }
    if pages.iter().all(|layout: &PageLayout| layout.glyphs.is_empty()) {
        return Err(Refusal::Scan("OFD"));
    }
    let mut blocks = page_layout::paragraphs(&pages);
    if let Some(path) = listing.attachments {
        blocks.extend(attachments(&package.xml(&package.place(&root, &path))?.unwrap_or_default()));
    }
    let metadata = Metadata { title: entry.title, damaged: package.damaged, cut, ..Metadata::default() };
    Ok(Blocks::written(&blocks, metadata))
}

/// What the first part says: where the document is, and its title.
#[derive(Default)]
struct EntryPoint {
    root: String,
    title: Option<String>,
}

impl EntryPoint {
    fn of(xml: &str) -> Self {
        let (mut entry, mut name) = (Self::default(), String::new());
        xml::walk(xml, |event| match event {
            XmlEvent::Start(tag) => name = tag.name().to_owned(),
            // A file may hold several documents; the first is the one that is shown.
            XmlEvent::Text(text) if name == "DocRoot" && entry.root.is_empty() => entry.root = text.trim().to_owned(),
            XmlEvent::Text(text) if name == "Title" && entry.title.is_none() => entry.title = Some(text.to_owned()),
            XmlEvent::Text(_) => {}
            XmlEvent::End(_) => name.clear(),
        });
        entry
    }
}

/// What the list of pages says.
#[derive(Default)]
struct DocumentRoot {
    pages: Vec<String>,
    /// The size of pages that have none of their own.
    size: PageSize,
    attachments: Option<String>,
    /// The paths of the templates by their numbers.
    templates: HashMap<String, String>,
}

impl DocumentRoot {
    fn of(xml: &str) -> Self {
        let (mut listing, mut name) = (Self::default(), String::new());
        xml::walk(xml, |event| match event {
            XmlEvent::Start(tag) => {
                name = tag.name().to_owned();
                if name == "Page" {
                    listing.pages.extend(tag.get("BaseLoc"));
                }
                if name == "TemplatePage" {
                    listing.templates.extend(tag.get("ID").zip(tag.get("BaseLoc")));
                }
            }
            XmlEvent::Text(text) if name == "PhysicalBox" => listing.size = PageSize::of(text),
            XmlEvent::Text(text) if name == "Attachments" => listing.attachments = Some(text.trim().to_owned()),
            XmlEvent::Text(_) => {}
            XmlEvent::End(_) => name.clear(),
        });
        listing
    }
}

/// The names of the files that are attached.
fn attachments(xml: &str) -> Vec<(String, BlockHint)> {
    let mut names = Vec::new();
    xml::walk(xml, |event| {
        if let XmlEvent::Start(tag) = event
            && tag.name() == "Attachment"
        {
            names.extend(tag.get("Name"));
        }
    });
    let hint = BlockHint { kind: BlockKind::Boilerplate, ..BlockHint::default() };
    names.into_iter().map(|name| (format!("附件：{name}"), hint)).collect()
}

#[cfg(test)]
mod tests;

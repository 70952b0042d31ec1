//! Web pages: the text that a reader of the page would see, block by block, and what the page says of itself.
//!
//! A page is read as a stream of tags, not as a tree: one forward pass, whose memory is bounded by the text.

mod element;
mod flow;
mod furniture;
mod list;
mod page;
mod style;
mod tag;

use super::stated_title;
use crate::document::blocks::{BlockHint, Blocks, Metadata};
use element::{Element, ElementKind, OpenElement};
use flow::Flow;
use furniture::Furniture;
use tag::StartTag;

/// How deep elements may stand in one another. Deeper elements are taken for text of the deepest, so that a page of
/// nothing but tags fills no memory.
const DEEPEST: usize = 400;

/// How much of a text is looked at for tags, in characters.
const HEAD: usize = 1 << 13;

/// Whether `text` says that it is a web page.
pub(super) fn is_page(text: &str) -> bool {
    const STARTS: [&str; 5] = ["<!doctype html", "<html", "<head", "<body", "<meta"];
    opens_with(start(&head(text)), &STARTS)
}

/// Whether `text` is a part of a web page: an element opens it, or tags are as frequent as in a page.
pub(super) fn is_part(text: &str) -> bool {
    const STARTS: [&str; 5] = ["<article", "<section", "<div", "<main", "<table"];
    let head = head(text);
    let start = start(&head);
    opens_with(start, &STARTS) || is_fragment(start) || is_dense(&head)
}

/// What is looked at of a text, in lower case.
fn head(text: &str) -> String {
    text.chars().take(HEAD).map(|c| c.to_ascii_lowercase()).collect()
}

/// Where the first element of a text may open.
fn start(head: &str) -> &str {
    let start = head.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if start.starts_with("<?xml") || start.starts_with("<!--") { after_prologue(start) } else { start }
}

fn opens_with(start: &str, openings: &[&str]) -> bool {
    openings.iter().any(|opening| start.starts_with(opening))
}

/// Whether a text begins with an element of a page that is closed.
fn is_fragment(start: &str) -> bool {
    const NAMES: [&str; 10] = ["h1", "h2", "h3", "p", "ul", "ol", "center", "span", "strong", "font"];
    NAMES.iter().any(|name| {
        let behind = start.strip_prefix('<').and_then(|tag| tag.strip_prefix(name));
        behind.is_some_and(|behind| behind.starts_with(['>', ' ']) && behind.contains(&format!("</{name}>")))
    })
}

/// What stands behind the comments and instructions that open a page.
fn after_prologue(text: &str) -> &str {
    let mut rest = text;
    while rest.starts_with("<?") || rest.starts_with("<!--") {
        let end = if rest.starts_with("<?") { "?>" } else { "-->" };
        let Some((_, behind)) = rest.split_once(end) else { return "" };
        rest = behind.trim_start();
    }
    rest
}

/// Whether tags of blocks are frequent, as in a page whose head was cut off.
fn is_dense(head: &str) -> bool {
    const CLOSING: [&str; 6] = ["</p>", "</div>", "</td>", "</span>", "</li>", "<br"];
    let tags: usize = CLOSING.iter().map(|tag| head.matches(tag).count()).sum();
    tags >= 4 && tags * 400 > head.len()
}

/// Whether a line ends where an element of that name, in lower case, begins and ends.
pub(super) fn is_block(name: &str) -> bool {
    ElementKind::of(name).is_block()
}

/// The level of the heading that an element of that name is; 0 where it is none.
pub(super) fn heading_level(name: &str) -> u8 {
    if let ElementKind::Heading(level) = ElementKind::of(name) { level } else { 0 }
}

/// Whether an element of that name, in lower case, strikes its text out.
pub(super) fn is_struck(name: &str) -> bool {
    element::is_struck(name)
}

/// What a character reference such as `&nbsp;` stands for.
pub(super) fn referenced(reference: &str) -> String {
    tag::texts(reference)
}

/// Reads a page.
pub(super) fn read(text: String) -> Blocks {
    let (mut blocks, metadata) = read_elements(&text);
    page::drop_lone_headings(&mut blocks);
    Blocks::written(&blocks, metadata)
}

/// Reads a chapter of a book, which is XML, and whose headings are its own.
pub(super) fn read_chapter(text: &str) -> Vec<(String, BlockHint)> {
    read_elements(&without_empty(text)).0
}

/// The text without empty elements of XML such as `<title/>`: for HTML they would be open, and hold all that follows.
fn without_empty(text: &str) -> String {
    const NAMES: [&str; 6] = ["<script", "<style", "<title", "<iframe", "<textarea", "<noscript"];
    let mut left = String::with_capacity(text.len());
    for (index, tag) in text.split('<').enumerate() {
        let opening = if index > 0 { format!("<{tag}") } else { tag.to_owned() };
        let named = NAMES.iter().any(|name| opening.starts_with(name));
        match opening.split_once("/>") {
            Some((inside, behind)) if named && !inside.contains('>') => left.push_str(behind),
            _ => left.push_str(&opening),
        }
    }
    left
}

/// Reads a page. Where an element that is named as furniture turns out to hold the text, the page is read once more,
/// with the name of that element left aside.
fn read_elements(text: &str) -> (Vec<(String, BlockHint)>, Metadata) {
    let page = read_page(text, Vec::new());
    let holders = page.furniture.holders();
    if holders.is_empty() { page.finish() } else { read_page(text, holders).finish() }
}

fn read_page(text: &str, holders: Vec<usize>) -> WebPage {
    let mut page = WebPage { furniture: Furniture::without(holders), ..WebPage::default() };
    tag::read(text, &mut page);
    page
}

/// A page being read.
#[derive(Default)]
struct WebPage {
    open: Vec<OpenElement>,
    flow: Flow,
    meta: page::Meta,
    furniture: Furniture,
}

impl WebPage {
    fn start(&mut self, tag: &StartTag) {
        let kind = ElementKind::of(&tag.name);
        if tag.name == "meta" {
            let named = tag.attribute("name").or_else(|| tag.attribute("property"));
            self.meta.state(named.unwrap_or_default(), tag.attribute("content").unwrap_or_default());
        }
        if kind == ElementKind::Link {
            self.meta.link(tag.attribute("href").unwrap_or_default());
        }
        self.close(element::implied_end(&self.open, kind));
        if kind.is_block() {
            self.flow.end_block();
        }
        if kind == ElementKind::Void || self.open.len() >= DEEPEST {
            return;
        }
        let element = Element { kind, tag };
        if kind == ElementKind::Item {
            let is_list = |open: &&mut OpenElement| matches!(open.name.as_str(), "ul" | "ol");
            let numbers = self.open.iter_mut().rev().find(is_list).and_then(|list| list.list.as_mut());
            self.flow.number(numbers.map(|numbers| numbers.take(tag)).unwrap_or_default());
        }
        let mut open = OpenElement::new(&element, self.open.last());
        if furniture::is_named(kind, tag) {
            open.furniture = self.furniture.begin();
            open.boilerplate |= open.furniture.is_some();
        }
        if kind == ElementKind::Heading(1) {
            self.furniture.begin_headline();
        }
        self.flow.enter(&open);
        self.open.push(open);
    }

    fn end(&mut self, name: &str) {
        let kind = ElementKind::of(name);
        let depth = element::told_end(&self.open, name, kind);
        // Only its own end tag tells how far such an element reaches.
        if depth.is_some_and(|depth| self.open[depth].struck) {
            self.flow.strike_out();
        }
        self.close(depth);
        // `</p>` without an opening is an empty paragraph (HTML, 13.2.6.4.7), so a block ends there.
        if kind.is_block() {
            self.flow.end_block();
        }
    }

    fn text(&mut self, text: &str) {
        match self.open.last() {
            Some(open) if open.kind == ElementKind::Title => self.meta.title_text(text),
            Some(open) if open.hidden => {}
            open => {
                self.furniture.text(text, &self.open);
                self.flow.text(text, open);
            }
        }
    }

    /// Closes the elements from `depth` on, the innermost first.
    fn close(&mut self, depth: Option<usize>) {
        for element in self.open.drain(depth.unwrap_or(self.open.len())..).rev() {
            self.flow.leave(&element);
        }
    }

    fn finish(mut self) -> (Vec<(String, BlockHint)>, Metadata) {
        self.close(Some(0));
        self.flow.end_block();
        let mut blocks = self.flow.into_blocks();
        if !page::has_title(&blocks) {
            self.meta.stated().into_iter().for_each(|title| stated_title::add(&mut blocks, title));
        }
        (blocks, self.meta.into_metadata())
    }
}

#[cfg(test)]
mod tests;

//! The contents of a book: which blocks of its chapters they name.

use crate::document::blocks::{BlockHint, BlockKind};
use crate::document::format::xml::{self, XmlEvent};
use crate::document::numbering;
use crate::text::fold::fold;
use crate::text::range::{from, upto};
use std::collections::HashMap;
use std::ops::Range;

/// An entry of the contents.
#[derive(Debug, PartialEq)]
pub(super) struct ContentsEntry {
    pub label: String,
    /// How deep it stands, from 1 to 6.
    pub depth: u8,
    /// The key of the chapter that it leads to.
    pub chapter: Option<String>,
}

/// A chapter that was read.
pub(super) struct Chapter {
    /// What tells its part from others.
    pub key: String,
    /// Its first block.
    pub start: usize,
}

/// The entries of the contents: `navPoint` of EPUB 2, lists of EPUB 3. `chapter` is the key of the part that a link leads to.
pub(super) fn contents(xml: &str, chapter: impl Fn(&str) -> String) -> Vec<ContentsEntry> {
    let (mut entries, mut depth, mut open) = (Vec::<ContentsEntry>::new(), 0u8, None);
    let entry = |depth: u8, chapter| ContentsEntry { label: String::new(), depth: depth.clamp(1, 6), chapter };
    xml::walk(xml, |event| match event {
        XmlEvent::Start(tag) => match tag.name() {
            "navPoint" | "ol" => depth = depth.saturating_add(1),
            "text" if depth > 0 => open = Some(entry(depth, None)),
            "a" if depth > 0 => open = Some(entry(depth, tag.get("href").map(|target| chapter(&target)))),
            // The target of a `navPoint` stands behind its label.
            "content" => {
                let target = tag.get("src").map(|target| chapter(&target));
                entries.last_mut().into_iter().for_each(|entry| entry.chapter = target.clone());
            }
            _ => {}
        },
        XmlEvent::Text(text) => open.iter_mut().for_each(|entry| entry.label.push_str(text)),
        XmlEvent::End("navPoint" | "ol") => depth = depth.saturating_sub(1),
        XmlEvent::End("text" | "a") => entries.extend(open.take()),
        XmlEvent::End(_) => {}
    });
    entries
}

/// Makes headings of the blocks that the contents name, each entry once. A label is a block of the same words, or in the
/// chapter that it leads to one of the same name: number, page and script may differ.
pub(super) fn set_headings(blocks: &mut [(String, BlockHint)], chapters: &[Chapter], entries: &[ContentsEntry]) {
    let (mut places, mut named) = (HashMap::<String, Vec<usize>>::new(), HashMap::<String, Vec<usize>>::new());
    for (at, (text, _)) in blocks.iter().enumerate().filter(|(_, (_, hint))| hint.kind == BlockKind::Text) {
        places.entry(packed(text)).or_default().push(at);
        if text.chars().count() <= LONGEST {
            named.entry(name(text)).or_default().push(at);
        }
    }
    let first = |places: Option<&Vec<usize>>, range: Range<usize>| {
        let places = places?;
        places.get(places.partition_point(|at| *at < range.start)).copied().filter(|at| *at < range.end)
    };
    let ranges = ranges(chapters, blocks.len());
    let mut next = 0;
    for entry in entries.iter().filter(|entry| !entry.label.trim().is_empty()) {
        let same = || first(places.get(&packed(&entry.label)), next..blocks.len());
        // The contents may add a number to what the text has (第一章).
        let bare = || first(places.get(&packed(unnumbered(&entry.label))), next..blocks.len());
        let alike = || {
            let range = entry.chapter.as_ref().and_then(|key| ranges.get(key.as_str()))?;
            first(named.get(&name(&entry.label)), next.max(range.start)..range.end)
        };
        let Some(at) = same().or_else(bare).or_else(alike) else { continue };
        blocks[at].1.heading = entry.depth;
        next = at + 1;
    }
}

/// A longer block is no heading, in characters.
const LONGEST: usize = 120;

/// The blocks of each chapter by its key.
fn ranges(chapters: &[Chapter], end: usize) -> HashMap<&str, Range<usize>> {
    let ends = chapters.iter().skip(1).map(|chapter| chapter.start).chain([end]);
    chapters.iter().zip(ends).map(|(chapter, end)| (chapter.key.as_str(), chapter.start..end)).collect()
}

/// The name in a label or a heading: `第一章：縣情` and `县情……12` have the same.
fn name(text: &str) -> String {
    let text = text.trim();
    let unpaged = text.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace());
    let leaders = |c: char| "….·．・".contains(c) || c.is_whitespace();
    let led = unpaged.trim_end_matches(leaders);
    let is_led = led.len() < unpaged.trim_end().len();
    let name = unnumbered(if is_led { upto(text, led.len()) } else { text });
    packed(name.trim_matches(|c: char| c.is_whitespace() || "：:、．.".contains(c))).chars().map(fold).collect()
}

/// A text without the marker that it begins with.
fn unnumbered(text: &str) -> &str {
    let text = text.trim();
    from(text, numbering::marker(text).map_or(0, |marker| marker.len))
}

fn packed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contents_of_the_second_edition() {
        let ncx = "<ncx><navMap><navPoint><navLabel><text>回顾</text></navLabel><content src='a#1'/><navPoint><navLabel><text>经济</text></navLabel></navPoint></navPoint></navMap></ncx>";
        let entry = |label: &str, depth, chapter: Option<&str>| ContentsEntry {
            label: label.to_owned(),
            depth,
            chapter: chapter.map(str::to_owned),
        };
        assert_eq!(contents(ncx, str::to_owned), [entry("回顾", 1, Some("a#1")), entry("经济", 2, None)]);
    }

    #[test]
    fn one_name_is_written_in_several_ways() {
        for text in ["第一章：縣情", "县情……12", "一、县 情", "1. 县情", "县情 .... 3", " 縣情： "]
        {
            assert_eq!(name(text), "县情", "{text}");
        }
        assert_eq!((name("2025"), name("第25期 2025")), ("2025".into(), "第25期2025".into()));
    }
}

//! The lists of a Word document as XML (ECMA-376, 17.9).

use crate::document::format::word::numbering::{Depth, LONGEST_TEXT, Numbering};
use crate::document::format::xml::{self, XmlEvent, XmlTag};
use std::collections::HashMap;

/// Lists under way.
#[derive(Default)]
struct ListReader {
    numbering: Numbering,
    /// The abstract list under way.
    kind: String,
    /// The list under way, which stands behind all abstract ones.
    list: Option<String>,
    /// The depth of which the list says something of its own.
    depth: usize,
    /// The abstract list that a style of lists has.
    styled: HashMap<String, String>,
    /// The style whose list an abstract list stands for.
    links: HashMap<String, String>,
}

/// Reads `numbering.xml`.
pub(super) fn read(xml: &str) -> Numbering {
    let mut reader = ListReader::default();
    xml::walk(xml, |event| match event {
        XmlEvent::Start(tag) => reader.take(tag),
        XmlEvent::End("abstractNum" | "num") => (reader.kind, reader.list) = (String::new(), None),
        _ => {}
    });
    let ListReader { mut numbering, styled, links, .. } = reader;
    for kind in numbering.kinds.values_mut() {
        if let Some(linked) = links.get(kind).and_then(|style| styled.get(style)) {
            kind.clone_from(linked);
        }
    }
    numbering
}

impl ListReader {
    fn take(&mut self, tag: &XmlTag) {
        let value = || tag.get("val").unwrap_or_default();
        let number = |name: &str| tag.get(name).and_then(|number| number.parse().ok());
        match tag.name() {
            "abstractNum" => self.kind = tag.get("abstractNumId").unwrap_or_default(),
            "styleLink" => self.styled.extend([(value(), self.kind.clone())]),
            "numStyleLink" => self.links.extend([(self.kind.clone(), value())]),
            "num" => self.list = tag.get("numId"),
            "abstractNumId" => self.numbering.kinds.extend(self.list.clone().map(|list| (list, value()))),
            "lvlOverride" => self.depth = number("ilvl").unwrap_or(0),
            name => match &self.list {
                None => take_depth(self.numbering.lists.entry(self.kind.clone()).or_default(), tag),
                Some(list) => {
                    let depths = self.numbering.overrides.entry(list.clone()).or_default();
                    let depth = depths.entry(self.depth).or_default();
                    match name {
                        "startOverride" => depth.start = number("val").map(|start| start as u32).or(Some(1)),
                        "lvl" => depth.depth = Some(new_depth()),
                        _ => depth.depth.iter_mut().for_each(|depth| take_property(depth, tag)),
                    }
                }
            },
        }
    }
}

fn new_depth() -> Depth {
    Depth { start: 1, ..Depth::default() }
}

/// Takes a tag into the last depth.
fn take_depth(depths: &mut Vec<Depth>, tag: &XmlTag) {
    if tag.name() == "lvl" {
        depths.push(new_depth());
    }
    depths.last_mut().into_iter().for_each(|depth| take_property(depth, tag));
}

/// Takes a property into a depth.
fn take_property(depth: &mut Depth, tag: &XmlTag) {
    let value = tag.get("val");
    match (tag.name(), value) {
        ("isLgl", _) => depth.legal = tag.is_on(),
        ("start", Some(value)) => depth.start = value.parse().unwrap_or(1),
        ("numFmt", Some(value)) => depth.format = value,
        ("lvlText", Some(value)) => depth.text = value.chars().take(LONGEST_TEXT).collect(),
        ("suff", Some(value)) => depth.suffix = value,
        ("lvlRestart", Some(value)) => depth.restart = value.parse().ok(),
        ("pStyle", Some(value)) => depth.style = value,
        _ => {}
    }
}

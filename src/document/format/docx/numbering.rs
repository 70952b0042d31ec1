//! The lists of a Word document as XML (ECMA-376, 17.9).

use crate::document::format::word::numbering::{Depth, LONGEST_TEXT, Numbering};
use crate::document::format::xml::{self, XmlEvent, XmlTag};

/// Reads `numbering.xml`.
pub(super) fn read(xml: &str) -> Numbering {
    let mut numbering = Numbering::default();
    let (mut kind, mut list, mut depth) = (String::new(), None, 0);
    xml::walk(xml, |event| {
        let XmlEvent::Start(tag) = event else { return };
        match tag.name() {
            "abstractNum" => {
                kind = tag.get("abstractNumId").unwrap_or_default();
                list = None;
            }
            "num" => list = tag.get("numId"),
            "abstractNumId" => {
                let named = list.clone().zip(tag.get("val"));
                numbering.kinds.extend(named);
            }
            "lvlOverride" => depth = tag.get("ilvl").and_then(|depth| depth.parse().ok()).unwrap_or(0),
            "startOverride" => {
                let start = tag.get("val").and_then(|start| start.parse().ok()).unwrap_or(1);
                numbering.restarts.extend(list.clone().map(|list| ((list, depth), start)));
            }
            _ if list.is_none() => take_depth(numbering.lists.entry(kind.clone()).or_default(), tag),
            _ => {}
        }
    });
    numbering
}

/// Takes a property into the last depth.
fn take_depth(depths: &mut Vec<Depth>, tag: &XmlTag) {
    if tag.name() == "lvl" {
        depths.push(Depth { start: 1, ..Depth::default() });
    }
    if let Some(depth) = depths.last_mut().filter(|_| tag.name() == "isLgl") {
        depth.legal = !tag.get("val").is_some_and(|value| matches!(value.as_str(), "0" | "false" | "off"));
    }
    let (Some(depth), Some(value)) = (depths.last_mut(), tag.get("val")) else { return };
    match tag.name() {
        "start" => depth.start = value.parse().unwrap_or(1),
        "numFmt" => depth.format = value,
        "lvlText" => depth.text = value.chars().take(LONGEST_TEXT).collect(),
        "suff" => depth.suffix = value,
        _ => {}
    }
}

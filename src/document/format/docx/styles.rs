//! The styles of a Word document as XML.

use crate::document::format::word::characters::CharacterStyle;
use crate::document::format::word::styles::{Styles, WordStyle, level};
use crate::document::format::xml::{self, XmlEvent};

/// Reads `styles.xml`.
pub(super) fn read(xml: &str) -> Styles {
    let mut styles = Styles::default();
    let mut open: Option<(String, WordStyle)> = None;
    xml::walk(xml, |event| match event {
        XmlEvent::Start(tag) if tag.name() == "style" => {
            open = tag.get("styleId").map(|name| (name, WordStyle::default()));
        }
        XmlEvent::Start(tag) => {
            if let Some((_, style)) = &mut open {
                take(style, tag);
                take_characters(&mut style.characters, tag);
            }
        }
        XmlEvent::End("style") => styles.0.extend(open.take()),
        _ => {}
    });
    styles
}

/// Takes a property into a style.
pub(super) fn take(style: &mut WordStyle, tag: &xml::XmlTag) {
    let value = || tag.get("val");
    match tag.name() {
        "outlineLvl" => style.heading = value().and_then(|value| value.parse().ok()).map(level),
        "numId" => style.list = value(),
        "ilvl" => style.depth = value().and_then(|depth| depth.parse().ok()),
        "basedOn" => style.based_on = value(),
        "name" => take_name(style, &value().unwrap_or_default().to_lowercase()),
        _ => {}
    }
}

/// Takes a property of characters in.
pub(super) fn take_characters(style: &mut CharacterStyle, tag: &xml::XmlTag) {
    let number = || tag.get("val").and_then(|value| value.parse().ok());
    match tag.name() {
        "vertAlign" => style.superscript = tag.get("val").map(|value| value == "superscript"),
        "vanish" => style.vanished = Some(tag.is_on()),
        "strike" => style.struck = Some(tag.is_on()),
        "dstrike" => style.struck_twice = Some(tag.is_on()),
        "position" => style.position = number(),
        "sz" => style.size = number(),
        _ => {}
    }
}

/// Takes in the name: the built-in styles of Word have the same meaning in all documents.
fn take_name(style: &mut WordStyle, name: &str) {
    style.contents = name.starts_with("toc ");
    let heading = name.strip_prefix("heading ").or_else(|| name.strip_prefix("标题 "));
    style.heading = style.heading.or(heading.and_then(|level| level.trim().parse().ok()));
}

//! XML as a stream of tags and text. Of entities only the five of XML and character references are expanded, so that
//! none can be a bomb. Text that is not well-formed ends the stream.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

/// A piece of an XML text.
pub(super) enum XmlEvent<'a> {
    /// An element begins.
    Start(&'a XmlTag<'a>),
    /// An element ends; its name without a prefix.
    End(&'a str),
    /// Text, its entities resolved.
    Text(&'a str),
}

/// The start of an element.
pub(super) struct XmlTag<'a>(BytesStart<'a>);

impl XmlTag<'_> {
    /// Its name without a prefix.
    pub fn name(&self) -> &str {
        local(self.0.name().into_inner())
    }

    /// The attribute of that name, prefixes aside.
    pub fn get(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        let found =
            attributes.with_checks(false).flatten().find(|attribute| local(attribute.key.into_inner()) == name)?;
        let value = quick_xml::escape::unescape(&found.value).map(|value| value.into_owned());
        Some(value.unwrap_or_else(|_| found.value.clone().into_owned()))
    }

    /// Whether a property of a Word document that is there is on: it is where it does not say that it is off.
    pub fn is_on(&self) -> bool {
        !self.get("val").is_some_and(|value| matches!(value.as_str(), "0" | "false" | "off"))
    }
}

/// A name without its prefix.
fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// Whether a text is well-formed to its end, and all of its elements end; names that differ are let pass.
pub(super) fn is_whole(xml: &str) -> bool {
    let mut reader = reader(xml);
    let mut open = 0usize;
    loop {
        match reader.read_event() {
            Ok(Event::Start(_)) => open += 1,
            Ok(Event::End(_)) => open = open.saturating_sub(1),
            Ok(Event::Eof) => return open == 0,
            Err(_) => return false,
            Ok(_) => {}
        }
    }
}

fn reader(xml: &str) -> Reader<&[u8]> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = false;
    reader
}

/// Shows `visit` each piece of `xml` in order.
pub(super) fn walk(xml: &str, mut visit: impl FnMut(XmlEvent)) {
    let mut reader = reader(xml);
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => visit(XmlEvent::Start(&XmlTag(tag))),
            Ok(Event::Empty(tag)) => {
                let tag = XmlTag(tag);
                visit(XmlEvent::Start(&tag));
                visit(XmlEvent::End(tag.name()));
            }
            Ok(Event::End(tag)) => visit(XmlEvent::End(local(tag.name().into_inner()))),
            Ok(Event::Text(text)) => visit(XmlEvent::Text(&text)),
            Ok(Event::CData(text)) => visit(XmlEvent::Text(&text)),
            Ok(Event::GeneralRef(reference)) => visit(XmlEvent::Text(&resolved(&reference))),
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

/// The character of a reference; nothing for an entity that a document defined itself.
fn resolved(reference: &BytesRef) -> String {
    match reference.resolve_char_ref() {
        Ok(Some(c)) => c.to_string(),
        _ => quick_xml::escape::resolve_predefined_entity(reference).unwrap_or_default().to_owned(),
    }
}

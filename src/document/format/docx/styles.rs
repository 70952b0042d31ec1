//! The styles of a Word document that say something of a paragraph: headings, entries of a contents page, numbers.

use crate::document::format::xml::{self, XmlEvent};
use std::collections::HashMap;

/// How many styles may be based on one another in a row; a longer chain is a circle.
const LONGEST_CHAIN: usize = 12;

/// What a style or a paragraph says of itself.
#[derive(Clone, Debug, Default)]
pub(super) struct WordStyle {
    /// The level of the heading, 1 for the outermost; 0 says that the paragraph is no heading.
    pub heading: Option<u8>,
    /// The list that numbers it.
    pub list: Option<String>,
    /// Its depth in that list.
    pub depth: Option<usize>,
    /// Whether it is an entry of a contents page.
    pub contents: bool,
    based_on: Option<String>,
}

/// Styles by their names.
#[derive(Default)]
pub(super) struct Styles(HashMap<String, WordStyle>);

impl Styles {
    /// Reads `styles.xml`.
    pub fn of(xml: &str) -> Self {
        let mut styles = HashMap::new();
        let mut open: Option<(String, WordStyle)> = None;
        xml::walk(xml, |event| match event {
            XmlEvent::Start(tag) if tag.name() == "style" => {
                open = tag.get("styleId").map(|name| (name, WordStyle::default()));
            }
            XmlEvent::Start(tag) => {
                if let Some((_, style)) = &mut open {
                    style.take(tag);
                }
            }
            XmlEvent::End("style") => styles.extend(open.take()),
            _ => {}
        });
        Self(styles)
    }

    /// A style, with what it takes over from those that it is based on.
    pub fn get(&self, name: &str) -> WordStyle {
        let mut found = self.0.get(name).cloned().unwrap_or_default();
        for _ in 0..LONGEST_CHAIN {
            let Some(base) = found.based_on.take().and_then(|base| self.0.get(&base)) else { break };
            found = found.or(base);
        }
        found
    }
}

impl WordStyle {
    /// Takes in a property.
    pub fn take(&mut self, tag: &xml::XmlTag) {
        let value = || tag.get("val");
        match tag.name() {
            "outlineLvl" => self.heading = level(value()),
            "numId" => self.list = value(),
            "ilvl" => self.depth = value().and_then(|depth| depth.parse().ok()),
            "basedOn" => self.based_on = value(),
            "name" => self.take_name(&value().unwrap_or_default().to_lowercase()),
            _ => {}
        }
    }

    /// Takes in the name: the built-in styles of Word have the same meaning in all documents.
    fn take_name(&mut self, name: &str) {
        self.contents = name.starts_with("toc ");
        let heading = name.strip_prefix("heading ").or_else(|| name.strip_prefix("标题 "));
        self.heading = self.heading.or(heading.and_then(|level| level.trim().parse().ok()));
    }

    /// What `self` says, and what `other` says where it is silent.
    pub fn or(self, other: &Self) -> Self {
        Self {
            heading: self.heading.or(other.heading),
            list: self.list.or_else(|| other.list.clone()),
            depth: self.depth.or(other.depth),
            contents: self.contents || other.contents,
            based_on: self.based_on.or_else(|| other.based_on.clone()),
        }
    }
}

/// A level of Word's outline, counted from 1 instead of 0, and 0 for running text, which Word calls level 9.
fn level(value: Option<String>) -> Option<u8> {
    let level: u8 = value?.parse().ok()?;
    Some(if level < 9 { level + 1 } else { 0 })
}

//! The styles of a Word document that say something of a paragraph or its characters: headings, entries of a contents page,
//! numbers, raised and hidden text.

use super::characters::CharacterStyle;
use super::numbering::Numbering;
use std::collections::HashMap;

/// How many styles may be based on one another in a row; a longer chain is a circle.
const LONGEST_CHAIN: usize = 12;

/// What a style or a paragraph says of itself.
#[derive(Clone, Debug, Default)]
pub struct WordStyle {
    /// The level of the heading, 1 for the outermost; 0 says that the paragraph is no heading.
    pub heading: Option<u8>,
    /// The list that numbers it.
    pub list: Option<String>,
    /// Its depth in that list.
    pub depth: Option<usize>,
    /// Whether it is an entry of a contents page.
    pub contents: bool,
    /// What it says of characters.
    pub characters: CharacterStyle,
    /// The style whose properties it takes over.
    pub based_on: Option<String>,
}

/// Styles by their names.
#[derive(Default)]
pub struct Styles(pub HashMap<String, WordStyle>);

impl Styles {
    /// A style, with what it takes over from those that it is based on.
    pub fn get(&self, name: &str) -> WordStyle {
        let mut found = self.0.get(name).cloned().unwrap_or_default();
        for _ in 0..LONGEST_CHAIN {
            let Some(base) = found.based_on.take().and_then(|base| self.0.get(&base)) else { break };
            found = found.or(base);
        }
        found
    }

    /// Gives styles their depths in the lists that number them, where these say which style each depth has.
    pub fn place(&mut self, numbering: &Numbering) {
        let depth = |(name, own): (&String, &WordStyle)| {
            let list = self.get(name).list.filter(|_| own.depth.is_none())?;
            Some((name.clone(), numbering.depth_of_style(&list, name)?))
        };
        let depths: Vec<_> = self.0.iter().filter_map(depth).collect();
        for (name, depth) in depths {
            self.0.entry(name).or_default().depth = Some(depth);
        }
    }
}

impl WordStyle {
    /// What `self` says, and what `other` says where it is silent.
    pub fn or(self, other: &Self) -> Self {
        Self {
            heading: self.heading.or(other.heading),
            list: self.list.or_else(|| other.list.clone()),
            depth: self.depth.or(other.depth),
            contents: self.contents || other.contents,
            characters: self.characters.or(other.characters),
            based_on: self.based_on.or_else(|| other.based_on.clone()),
        }
    }
}

/// A level of Word's outline, counted from 1 instead of 0, and 0 for running text, which Word calls level 9.
pub fn level(outline: u8) -> u8 {
    if outline < 9 { outline + 1 } else { 0 }
}

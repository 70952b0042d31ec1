//! Automatic numbers of a Word document, written out as the reader of the page sees them (ECMA-376, 17.9).

use crate::document::numbering::word_numeral;
use std::collections::{BTreeMap, HashMap};

/// How many depths a list has (ECMA-376, 17.9).
pub const DEPTHS: usize = 9;

/// The longest text of a number, in characters: it is written before each paragraph of its list.
pub const LONGEST_TEXT: usize = 64;

/// One depth of a list.
#[derive(Clone, Debug, Default)]
pub struct Depth {
    /// The kind of numeral.
    pub format: String,
    /// What is written; `%1` stands for the number of the first depth.
    pub text: String,
    /// The number of its first paragraph.
    pub start: u32,
    /// What follows the number: a tab, a space or nothing.
    pub suffix: String,
    /// Whether the numbers of the depths above are written in digits.
    pub legal: bool,
    /// How many of the depths above begin it anew, counted from the first; all of them where it does not say.
    pub restart: Option<usize>,
    /// The style of its paragraphs, where it has one.
    pub style: String,
}

/// What a list says of a depth that its abstract list says otherwise.
#[derive(Clone, Debug, Default)]
pub struct DepthOverride {
    /// All that is said of it.
    pub depth: Option<Depth>,
    /// The number of its first paragraph, with which the list begins anew.
    pub start: Option<u32>,
    /// Whether that first paragraph is past.
    pub begun: bool,
}

/// All lists, and how far each has been counted.
#[derive(Default)]
pub struct Numbering {
    /// The depths of each abstract list.
    pub lists: HashMap<String, Vec<Depth>>,
    /// The abstract list behind each list.
    pub kinds: HashMap<String, String>,
    /// How far each abstract list was counted, which all lists behind it share.
    counts: HashMap<String, [Option<u32>; DEPTHS]>,
    /// What lists say of their depths.
    pub overrides: HashMap<String, BTreeMap<usize, DepthOverride>>,
}

impl Numbering {
    /// The number of the next paragraph at `depth` of `list`, with what follows it; nothing where there is none.
    pub fn next(&mut self, list: &str, depth: usize) -> String {
        let kind = self.kinds.get(list).cloned().unwrap_or_default();
        let mut overrides = self.overrides.get_mut(list);
        let begins = overrides.as_mut().and_then(|overrides| overrides.get_mut(&depth)?.begin());
        let overrides = overrides.as_deref();
        let depths = depths(self.lists.get(&kind), overrides);
        let Some(own) = depths.get(depth) else { return String::new() };
        let start = |depth: usize| {
            let told = overrides.and_then(|overrides| overrides.get(&depth)?.start);
            told.unwrap_or_else(|| depths.get(depth).map_or(1, |depth| depth.start))
        };
        let counts = self.counts.entry(kind).or_default();
        if let Some(start) = begins {
            counts[depth] = start.checked_sub(1);
        }
        for (other, count) in counts.iter_mut().enumerate() {
            match other.cmp(&depth) {
                std::cmp::Ordering::Less => *count = count.or(Some(start(other))),
                std::cmp::Ordering::Equal => *count = Some(count.map_or(start(other), |count| count.saturating_add(1))),
                std::cmp::Ordering::Greater => {
                    let restart = depths.get(other).and_then(|depth| depth.restart);
                    *count = count.filter(|_| restart.is_some_and(|above| depth >= above));
                }
            }
        }
        own.written(&depths, counts)
    }

    /// The depth of a list whose paragraphs have a style of that name.
    pub fn depth_of_style(&self, list: &str, style: &str) -> Option<usize> {
        let depths = depths(self.lists.get(self.kinds.get(list)?), self.overrides.get(list));
        depths.iter().position(|depth| depth.style == style)
    }
}

/// The depths of an abstract list, with what a list before it says of them.
fn depths<'a>(kind: Option<&'a Vec<Depth>>, own: Option<&'a BTreeMap<usize, DepthOverride>>) -> Vec<&'a Depth> {
    let told = |depth: usize| own.and_then(|own| own.get(&depth)?.depth.as_ref());
    (0..DEPTHS).map_while(|depth| told(depth).or_else(|| kind?.get(depth))).collect()
}

impl DepthOverride {
    /// The number with which the list begins anew, at its first paragraph.
    fn begin(&mut self) -> Option<u32> {
        self.start.filter(|_| !std::mem::replace(&mut self.begun, true))
    }
}

impl Depth {
    fn written(&self, depths: &[&Depth], counts: &[Option<u32>; DEPTHS]) -> String {
        if self.format == "bullet" {
            // The bullets of most lists are characters of a symbol font, which mean nothing in a text.
            return "• ".to_owned();
        }
        let mut written = self.text.clone();
        for (depth, (format, count)) in depths.iter().zip(counts).enumerate() {
            let format = if self.legal { "decimal" } else { &format.format };
            let numeral = count.map_or(String::new(), |count| word_numeral(format, count));
            written = written.replace(&format!("%{}", depth + 1), &numeral);
        }
        let open = written.ends_with(|c: char| c.is_alphanumeric());
        if open && self.suffix != "nothing" {
            written.push(' ');
        }
        written
    }
}

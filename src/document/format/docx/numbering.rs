//! Automatic numbers of a Word document, written out as the reader of the page sees them (ECMA-376, 17.9).

use crate::document::format::xml::{self, XmlEvent, XmlTag};
use crate::document::numbering::word_numeral;
use std::collections::HashMap;

/// How many depths a list has (ECMA-376, 17.9).
const DEPTHS: usize = 9;

/// The longest text of a number, in characters: it is written before each paragraph of its list.
const LONGEST_TEXT: usize = 64;

/// One depth of a list.
#[derive(Clone, Debug, Default)]
struct Depth {
    /// The kind of numeral.
    format: String,
    /// What is written; `%1` stands for the number of the first depth.
    text: String,
    start: u32,
    /// What follows the number: a tab, a space or nothing.
    suffix: String,
    /// Whether the numbers of the depths above are written in digits.
    legal: bool,
}

/// All lists, and how far each has been counted.
#[derive(Default)]
pub(super) struct Numbering {
    /// The depths of each abstract list.
    lists: HashMap<String, Vec<Depth>>,
    /// The abstract list behind each list.
    kinds: HashMap<String, String>,
    /// How far each abstract list was counted, which all lists behind it share.
    counts: HashMap<String, [Option<u32>; DEPTHS]>,
    /// The list and depth that begin anew, and with which number; each is taken at its first paragraph.
    restarts: HashMap<(String, usize), u32>,
}

impl Numbering {
    /// Reads `numbering.xml`.
    pub fn of(xml: &str) -> Self {
        let mut numbering = Self::default();
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

    /// The number of the next paragraph at `depth` of `list`, with what follows it; nothing where there is none.
    pub fn next(&mut self, list: &str, depth: usize) -> String {
        let kind = self.kinds.get(list).cloned().unwrap_or_default();
        let depths = self.lists.get(&kind);
        let Some(depths) = depths.filter(|depths| depth < depths.len().min(DEPTHS)) else { return String::new() };
        let counts = self.counts.entry(kind).or_default();
        if let Some(start) = self.restarts.remove(&(list.to_owned(), depth)) {
            counts[depth] = start.checked_sub(1);
        }
        let start = |depth: usize| depths.get(depth).map_or(1, |depth| depth.start);
        for (above, count) in counts.iter_mut().enumerate() {
            match above.cmp(&depth) {
                std::cmp::Ordering::Less => *count = count.or(Some(start(above))),
                std::cmp::Ordering::Equal => *count = Some(count.map_or(start(above), |count| count.saturating_add(1))),
                std::cmp::Ordering::Greater => *count = None,
            }
        }
        depths.get(depth).map(|own| own.written(depths, counts)).unwrap_or_default()
    }
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

impl Depth {
    fn written(&self, depths: &[Depth], counts: &[Option<u32>; DEPTHS]) -> String {
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

//! Automatic numbers of a Word document, written out as the reader of the page sees them (ECMA-376, 17.9).

use crate::document::numbering::word_numeral;
use std::collections::HashMap;

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
    /// The list and depth that begin anew, and with which number; each is taken at its first paragraph.
    pub restarts: HashMap<(String, usize), u32>,
}

impl Numbering {
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

//! What a page says of itself: title, day and source in its head, and how far its headings can be trusted.

use crate::document::attachment::linked_file;
use crate::document::blocks::{BlockHint, BlockKind, Metadata};
use crate::document::{front, numbering};

/// What a site calls the title of its article in `<meta>`, the surest name first.
const TITLES: [&str; 6] = ["articletitle", "og:title", "dc.title", "dcterms.title", "title", "twitter:title"];

/// The particulars that government sites give in `<meta>`, and the page's `<title>`.
#[derive(Default)]
pub(super) struct Meta {
    /// A value for each of `TITLES`.
    titles: [Option<String>; TITLES.len()],
    date: Option<String>,
    source: Option<String>,
    title: String,
    attachment: Option<String>,
}

impl Meta {
    /// Takes in a `<meta>`.
    pub fn state(&mut self, name: &str, content: &str) {
        let name = name.to_ascii_lowercase();
        let slot = match name.as_str() {
            "pubdate" | "publishdate" | "article:published_time" => &mut self.date,
            "contentsource" => &mut self.source,
            _ => match TITLES.iter().position(|title| *title == name) {
                Some(at) => &mut self.titles[at],
                None => return,
            },
        };
        let value = packed(content);
        if slot.is_none() && !value.is_empty() {
            *slot = Some(value);
        }
    }

    /// Takes in text of the `<title>`.
    pub fn title_text(&mut self, text: &str) {
        self.title.push_str(text);
    }

    /// Takes in the target of a link: the first that is a file of a document is the attachment.
    pub fn link(&mut self, target: &str) {
        if self.attachment.is_none() {
            self.attachment = linked_file(target).map(str::to_owned);
        }
    }

    /// The title that a site states: in `<meta>`, else the part of `<title>` that ends as titles do; beside it stands the name of
    /// the site (`清河市统计公报_清河市人民政府`).
    pub fn stated(&self) -> Option<&str> {
        // A hyphen stands between two years too.
        const SIGNS: [&[char]; 2] = [&['_', '|', '｜', '—', '–'], &['-', '－']];
        let parts = || SIGNS.iter().flat_map(|signs| self.title.split(*signs)).map(str::trim);
        let in_meta = self.titles.iter().flatten().next().map(String::as_str);
        in_meta.or_else(|| parts().find(|part| front::ends_title(part)))
    }

    /// The metadata of the page. What a site states in `<meta>` is its title rather than `<title>`, which names the
    /// site too.
    pub fn into_metadata(self) -> Metadata {
        let title = packed(&self.title.replace("<br>", ""));
        let title = self.titles.into_iter().flatten().next().or_else(|| (!title.is_empty()).then_some(title));
        Metadata { title, date: self.date, source: self.source, attachment: self.attachment, ..Metadata::default() }
    }
}

/// A text with single spaces.
fn packed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether one of the great headings of a page is a title; the title of the article in `<meta>` may be that of a column.
pub(super) fn has_title(blocks: &[(String, BlockHint)]) -> bool {
    let is_title = |(text, hint): &(String, BlockHint)| {
        matches!(hint.heading, 1 | 2) && hint.kind == BlockKind::Text && front::ends_title(text)
    };
    blocks.iter().any(|block| is_title(block) && numbering::marker(&block.0).is_none())
}

/// Drops headings that are not those of a report: web sites set titles, columns and tools as headings too. A level is
/// kept where several headings have it and text follows most of them.
pub(super) fn drop_lone_headings(blocks: &mut [(String, BlockHint)]) {
    let follows = |at: usize| blocks.get(at + 1).is_some_and(|(text, hint)| hint.heading == 0 && text.contains('。'));
    let is_heading = |at: &usize, level| blocks[*at].1.heading == level && blocks[*at].1.kind == BlockKind::Text;
    let sound = |level| {
        let all: Vec<usize> = (0..blocks.len()).filter(|at| is_heading(at, level)).collect();
        all.len() > 1 && all.iter().filter(|at| follows(**at)).count() * 2 > all.len()
    };
    let sound: Vec<bool> = (0..=6).map(|level| level > 0 && sound(level)).collect();
    for (_, hint) in blocks {
        if !sound.get(usize::from(hint.heading)).copied().unwrap_or(false) {
            hint.heading = 0;
        }
    }
}

//! What a page says of itself: title, day and source in its head, and how far its headings can be trusted.

use crate::document::attachment::linked_file;
use crate::document::blocks::{BlockHint, BlockKind, Metadata};

/// The particulars that government sites give in `<meta>`, and the page's `<title>`.
#[derive(Default)]
pub(super) struct Meta {
    article: Option<String>,
    date: Option<String>,
    source: Option<String>,
    title: String,
    attachment: Option<String>,
}

impl Meta {
    /// Takes in a `<meta>`.
    pub fn state(&mut self, name: &str, content: &str) {
        let slot = match name.to_ascii_lowercase().as_str() {
            "articletitle" | "og:title" => &mut self.article,
            "pubdate" | "publishdate" | "article:published_time" => &mut self.date,
            "contentsource" => &mut self.source,
            _ => return,
        };
        let value: String = content.split_whitespace().collect::<Vec<_>>().join(" ");
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

    /// The title that a site states in `<meta>`.
    pub fn article(&self) -> Option<&str> {
        self.article.as_deref()
    }

    /// The metadata of the page. What a site states in `<meta>` is its title rather than `<title>`, which names the
    /// site too.
    pub fn into_metadata(self) -> Metadata {
        let title = self.title.replace("<br>", "");
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        let title = self.article.or_else(|| (!title.is_empty()).then_some(title));
        Metadata { title, date: self.date, source: self.source, attachment: self.attachment, ..Metadata::default() }
    }
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

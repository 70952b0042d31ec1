//! Finding what a reader types, wherever it stands in the report.

use crate::document::Document;
use crate::text::{TextRange, fold::fold_for_search};
use memchr::memmem::Finder;

/// What is looked for: literal, whatever the width and case of letters, in simplified and traditional characters alike.
#[derive(Clone, Debug)]
pub struct Query {
    typed: String,
    finder: Finder<'static>,
}

impl Query {
    /// A query for `typed`; none where there is nothing to look for.
    pub fn new(typed: &str) -> Option<Self> {
        let folded: String = typed.chars().map(fold_for_search).collect();
        (!folded.is_empty()).then(|| Self { typed: typed.to_owned(), finder: Finder::new(&folded).into_owned() })
    }

    /// The query as it was typed.
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// All places of the document where the query stands, in text order, none over a paragraph's end.
    pub fn hits(&self, document: &Document) -> Vec<TextRange> {
        let mut folded = Folded::default();
        let mut hits = Vec::new();
        for paragraph in &document.paragraphs {
            folded.fill(paragraph.range.of(&document.text), paragraph.range.start);
            hits.extend(self.finder.find_iter(folded.text.as_bytes()).map(|at| folded.range(at, self.finder.needle())));
        }
        hits
    }
}

/// A folded piece of text that remembers where each of its bytes came from.
#[derive(Default)]
struct Folded {
    text: String,
    /// For each byte of `text` and for its end: the byte of the document.
    from: Vec<usize>,
}

impl Folded {
    /// Folds `piece`, which stands at byte `start` of the document.
    fn fill(&mut self, piece: &str, start: usize) {
        self.text.clear();
        self.from.clear();
        for (at, c) in piece.char_indices() {
            self.text.push(fold_for_search(c));
            self.from.resize(self.text.len(), start + at);
        }
        self.from.push(start + piece.len());
    }

    /// The range of the document behind `needle`, found at byte `at`.
    fn range(&self, at: usize, needle: &[u8]) -> TextRange {
        TextRange::new(self.from[at], self.from[at + needle.len()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Source;

    #[track_caller]
    fn check(query: &str, marked: &str) {
        let text = marked.replace(['【', '】'], "");
        let document = Document::parse(Source { name: "test".into(), encoding: "UTF-8" }, text.clone());
        let hits = Query::new(query).expect("a query").hits(&document);
        let mut got = text.clone();
        for hit in hits.iter().rev() {
            got.insert(hit.end, '】');
            got.insert(hit.start, '【');
        }
        assert_eq!(got, marked);
    }

    #[test]
    fn every_hit_is_found_in_order() {
        check("审批", "清理【审批】事项，\n压减【审批】环节，行政【审批】。");
    }

    #[test]
    fn width_and_case_do_not_matter() {
        check("gb/t 12", "依照【ＧＢ／Ｔ　１２】和【gb/t 12】执行");
    }

    #[test]
    fn letters_whose_lower_case_is_longer_do_not_shift_a_hit() {
        check("年报", "İİİ【年报】İ【年报】");
    }

    #[test]
    fn nothing_typed_is_no_query() {
        assert!(Query::new("").is_none());
    }
}

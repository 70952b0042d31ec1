//! A search under way: what was looked for, where it stands, which hit one is at.

use crate::document::Document;
use crate::search::Query;
use crate::text::TextRange;

/// The hits of one query.
#[derive(Clone, Debug)]
pub struct Find {
    /// What was looked for.
    pub query: Query,
    /// All its places, in text order; never empty.
    pub hits: Vec<TextRange>,
    /// The hit one is at.
    pub current: usize,
}

/// A step to another hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The hit was reached.
    Straight,
    /// The hit was reached from the other end of the document.
    Wrapped,
}

impl Find {
    /// Looks for `query`; none where it stands nowhere. The current hit is the first one from byte `from` on.
    pub fn new(document: &Document, query: Query, from: usize) -> Option<Self> {
        let hits = query.hits(document);
        let current = hits.iter().position(|hit| hit.start >= from).unwrap_or(0);
        (!hits.is_empty()).then_some(Self { query, hits, current })
    }

    /// The current hit.
    pub fn hit(&self) -> TextRange {
        self.hits.get(self.current).copied().unwrap_or_default()
    }

    /// To the next hit, from the last one to the first.
    pub fn forward(&mut self) -> Step {
        self.current = (self.current + 1) % self.hits.len();
        if self.current == 0 { Step::Wrapped } else { Step::Straight }
    }

    /// To the hit before, from the first one to the last.
    pub fn backward(&mut self) -> Step {
        let wrapped = self.current == 0;
        self.current = if wrapped { self.hits.len() } else { self.current } - 1;
        if wrapped { Step::Wrapped } else { Step::Straight }
    }
}

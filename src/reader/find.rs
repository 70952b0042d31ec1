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

    /// Goes `count` hits on, or back where negative, round the ends; says whether it went round one.
    pub fn step(&mut self, count: isize) -> bool {
        let hits = self.hits.len() as isize;
        let target = self.current as isize + count;
        self.current = target.rem_euclid(hits) as usize;
        !(0..hits).contains(&target)
    }

    /// Goes to the nearest hit from byte `offset` on, or before it where `back`; says whether it went round an end.
    pub fn step_from(&mut self, offset: usize, back: bool) -> bool {
        let after = self.hits.partition_point(|hit| hit.start < offset);
        let target = if back { after.checked_sub(1) } else { Some(after).filter(|&index| index < self.hits.len()) };
        self.current = target.unwrap_or(if back { self.hits.len() - 1 } else { 0 });
        target.is_none()
    }
}

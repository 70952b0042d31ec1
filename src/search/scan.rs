//! A search in steps, so that whoever waits for it can do something else in between.

use super::Query;
use crate::document::Document;
use crate::text::TextRange;
use crate::text::range::boundary;

/// Bytes that one step looks through, about.
const STEP: usize = 1 << 16;

/// Bytes of the longest hit that is sure to be found: a paragraph that takes several steps is cut into pieces that overlap
/// so far.
const LONGEST: usize = 1 << 12;

/// A search that goes from a place to the end of a document and on from its beginning to that place.
#[derive(Clone, Debug)]
pub struct Search {
    query: Query,
    /// The byte from which the first hit is wanted.
    from: usize,
    /// Where the paragraph begins that holds this byte: looked through from there on.
    begin: usize,
    /// What has been looked through.
    upto: usize,
    phase: Phase,
    /// Those from `begin` on; all once it is done.
    hits: Vec<TextRange>,
    /// Those before.
    earlier: Vec<TextRange>,
}

/// Which part of the document is being looked through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    ToEnd,
    FromStart,
    Done,
}

impl Search {
    /// A search for `query` from byte `from` of `document` on, not a step of it taken.
    pub fn new(query: Query, document: &Document, from: usize) -> Self {
        let paragraph = document.paragraphs.get(document.paragraph_at(from).0);
        let begin = paragraph.map_or(0, |paragraph| paragraph.range.start).min(from);
        Self { query, from, begin, upto: begin, phase: Phase::ToEnd, hits: Vec::new(), earlier: Vec::new() }
    }

    /// What is looked for.
    pub fn query(&self) -> &Query {
        &self.query
    }

    /// The byte from which the first hit is wanted.
    pub fn from(&self) -> usize {
        self.from
    }

    /// Whether there is something left to look through.
    pub fn is_under_way(&self) -> bool {
        self.phase != Phase::Done
    }

    /// The hits, in text order; while the search is under way only some of them.
    pub fn hits(&self) -> &[TextRange] {
        &self.hits
    }

    /// The hit that one wants to see first, as a place in `hits`; none while it is not known, or where there is none.
    pub fn first(&self) -> Option<usize> {
        let first = self.hits.partition_point(|hit| hit.start < self.from);
        match first < self.hits.len() {
            true => Some(first),
            false => (!self.is_under_way() && !self.hits.is_empty()).then_some(0),
        }
    }

    /// Takes a step; says how many hits were put before those that were known.
    pub fn look(&mut self, document: &Document) -> usize {
        let mut left = STEP;
        while left > 0 {
            match self.chunk(document) {
                Some(chunk) => {
                    self.look_through(document, chunk);
                    left = left.saturating_sub(chunk.looked.len().max(1));
                }
                None if self.phase == Phase::ToEnd => (self.phase, self.upto) = (Phase::FromStart, 0),
                None => return self.end(),
            }
        }
        0
    }

    fn end(&mut self) -> usize {
        self.phase = Phase::Done;
        let before = self.earlier.len();
        self.earlier.append(&mut self.hits);
        self.hits = std::mem::take(&mut self.earlier);
        before
    }

    /// What is to be looked through next.
    fn chunk(&self, document: &Document) -> Option<Chunk> {
        let end = match self.phase {
            Phase::ToEnd => document.text.len(),
            Phase::FromStart => self.begin,
            Phase::Done => return None,
        };
        let next = document.paragraphs.partition_point(|paragraph| paragraph.range.end <= self.upto);
        let paragraph = document.paragraphs.get(next)?.range;
        let start = self.upto.max(paragraph.start);
        (start < end).then(|| Chunk::new(&document.text, paragraph, start))
    }

    fn look_through(&mut self, document: &Document, chunk: Chunk) {
        let text = chunk.seen.of(&document.text);
        let hits = if self.phase == Phase::ToEnd { &mut self.hits } else { &mut self.earlier };
        self.upto = chunk.looked.end;
        let mut at = chunk.looked.start;
        while let Some(hit) = self.query.find(text, at - chunk.seen.start).map(|hit| hit.shifted(chunk.seen.start))
            && hit.start < chunk.looked.end
        {
            hits.push(hit);
            at = hit.end;
            self.upto = self.upto.max(at);
        }
    }
}

/// A part of a paragraph, or all of it.
#[derive(Clone, Copy, Debug)]
struct Chunk {
    /// Where hits may start.
    looked: TextRange,
    /// What is known of the text: one character before that, and what a hit may reach into.
    seen: TextRange,
}

impl Chunk {
    fn new(text: &str, paragraph: TextRange, start: usize) -> Self {
        let within = |offset: usize| boundary(text, offset.min(paragraph.end));
        let (before, end) = (within(start.saturating_sub(1)).max(paragraph.start), within(start + STEP));
        Self { looked: TextRange::new(start, end), seen: TextRange::new(before, within(end + LONGEST)) }
    }
}

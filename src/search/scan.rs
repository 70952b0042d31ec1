//! A search in steps, so that the screen and the keys have their turn between them.

use super::Query;
use crate::document::Document;
use crate::text::TextRange;
use crate::text::range::boundary;

/// Bytes that a step looks through, about: few enough that no key waits for a step.
const STEP: usize = 1 << 16;

/// Bytes of the longest hit that is sure to be found. A paragraph that takes several steps is cut into chunks, and each sees
/// so much of the next one: some thousand characters, more than any sentence has.
const LONGEST: usize = 1 << 12;

/// A search that goes from a place to the end of a document and on from its beginning to that place.
#[derive(Clone, Debug)]
pub struct Search {
    query: Query,
    /// The byte from which the first hit is wanted.
    from: usize,
    /// The start of the paragraph that holds this byte: the search begins there.
    begin: usize,
    /// The byte up to which the text has been looked through.
    upto: usize,
    phase: Phase,
    /// The hits from `begin` on; all hits once the search is done.
    hits: Vec<TextRange>,
    /// The hits before `begin`.
    earlier: Vec<TextRange>,
}

/// How far a search has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// From the place to the end.
    ToEnd,
    /// From the start to the place.
    FromStart,
    Done,
}

impl Search {
    /// A search for `query` from byte `from` of `document` on, before its first step.
    pub fn new(query: Query, document: &Document, from: usize) -> Self {
        let paragraph = document.paragraphs.get(document.paragraph_at(from).0);
        let begin = paragraph.map_or(0, |paragraph| paragraph.range.start).min(from);
        Self { query, from, begin, upto: begin, phase: Phase::ToEnd, hits: Vec::new(), earlier: Vec::new() }
    }

    /// The query.
    pub fn query(&self) -> &Query {
        &self.query
    }

    /// The byte from which the first hit is wanted.
    pub fn from(&self) -> usize {
        self.from
    }

    /// Whether part of the document is still to be looked through.
    pub fn is_under_way(&self) -> bool {
        self.phase != Phase::Done
    }

    /// The hits in text order; only some of them while the search is under way.
    pub fn hits(&self) -> &[TextRange] {
        &self.hits
    }

    /// The first hit from the place on, else the first of all, as an index into `hits`; none while it is not known or if there
    /// is none.
    pub fn first(&self) -> Option<usize> {
        let first = self.hits.partition_point(|hit| hit.start < self.from);
        match first < self.hits.len() {
            true => Some(first),
            false => (!self.is_under_way() && !self.hits.is_empty()).then_some(0),
        }
    }

    /// Takes a step; says how many hits were put before those that were known: indices into `hits` grow by so many.
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

    /// The next chunk of the text.
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

/// A paragraph or a part of it, as long as a step.
#[derive(Clone, Copy, Debug)]
struct Chunk {
    /// The range in which hits may start.
    looked: TextRange,
    /// The range that is searched: it begins a character earlier, for `^` and `\b`, and ends `LONGEST` bytes later.
    seen: TextRange,
}

impl Chunk {
    fn new(text: &str, paragraph: TextRange, start: usize) -> Self {
        let within = |offset: usize| boundary(text, offset.min(paragraph.end));
        let (before, end) = (within(start.saturating_sub(1)).max(paragraph.start), within(start + STEP));
        Self { looked: TextRange::new(start, end), seen: TextRange::new(before, within(end + LONGEST)) }
    }
}

//! Figures: numeral expressions that say how many, how much or at what rate, and what each of them counts.

mod basis;
mod change;
mod clause;
mod label;
mod lexicon;
mod part;
mod period;
mod qualifier;
mod quantity;
mod scan;
mod sentence;
mod value;
mod veto;
mod when;
mod words;

pub use lexicon::{Lexicon, LexiconError};
pub use period::year;
pub use veto::Rule;

use crate::document::{Document, ParagraphId, Role};
use crate::text::TextRange;
use bigdecimal::BigDecimal;
use compact_str::CompactString;
use label::Topic;
use period::Periods;
use scan::{Draft, Verdict};
use sentence::Sentence;
use serde::Deserialize;

/// One figure of a document. Offsets are bytes of the document's text.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The whole span, qualifiers and unit included.
    pub range: TextRange,
    /// The numeral with its multiplier.
    pub number: TextRange,
    /// The paragraph it stands in.
    pub paragraph: ParagraphId,
    /// Its value, the multiplier applied.
    pub value: Value,
    /// The unit as written, without the multiplier (万元 → 元); empty where there is none.
    pub unit: CompactString,
    /// Prefix, infix and suffix as written; empty where there are none.
    pub qualifier: CompactString,
    /// Whether it rose or fell.
    pub direction: Option<Direction>,
    /// Whether `direction` speaks of a difference or of a result.
    pub change: Option<Change>,
    /// Against what the change is told (同比, 比上年末).
    pub basis: Option<TextRange>,
    /// The time that its paragraph says it is of (2024年, 年末).
    pub period: Option<TextRange>,
    /// What is counted, as pieces of the text in the order in which they are read.
    pub label: Label,
    /// What sort of figure it is.
    pub kind: Kind,
}

/// The exact value of a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// One number; percentages as written (`97.4`).
    Number(BigDecimal),
    /// From, to; boxed as all that is rare, so that a figure is small.
    Range(Box<(BigDecimal, BigDecimal)>),
    /// Parts of a ratio, `3:1`.
    Ratio(Vec<BigDecimal>),
    /// Numerator and denominator.
    Fraction(Box<(BigDecimal, BigDecimal)>),
}

/// Up or down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// 增长, 提高, 上升 …
    Up,
    /// 下降, 减少, 缩短 …
    Down,
}

/// What a direction speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Change {
    /// A difference: 增长12%.
    By,
    /// A result: 提高到95%.
    To,
}

impl Figure {
    /// Whether it is told as a mean over several years, in a document with this text.
    pub fn is_mean(&self, text: &str) -> bool {
        self.basis.is_some_and(|basis| basis::is_mean(basis.of(text))) || {
            let label = self.label.text(text);
            label.contains("年均") && !["浓", "气", "降", "温"].iter().any(|of| label.contains(&format!("年均{of}")))
        }
    }
}

/// What a figure counts: pieces of the text, read one after the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label(pub Vec<TextRange>);

impl Label {
    /// The label as a person reads it, white space removed.
    pub fn text(&self, text: &str) -> String {
        self.0.iter().flat_map(|range| range.of(text).chars()).filter(|c| !c.is_whitespace()).collect()
    }
}

/// What sort of figure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)] // The names are those of the output contract.
pub enum Kind {
    Count,
    Percent,
    Money,
    Duration,
    Measure,
    Ratio,
    Score,
    Age,
    Fraction,
    Range,
    Rank,
    Other,
}

/// Finds figures. Made once, used for any number of documents.
#[derive(Clone, Debug)]
pub struct Engine {
    lexicon: Lexicon,
}

impl Default for Engine {
    fn default() -> Self {
        Self::new()
    }
}

impl Engine {
    /// The engine with the built-in lexicon.
    pub fn new() -> Self {
        Self::with(Lexicon::built_in())
    }

    /// The engine with a lexicon that a user has added to.
    pub fn with(lexicon: Lexicon) -> Self {
        Self { lexicon }
    }

    /// The figures of a document in text order, none overlapping another; boilerplate is left out.
    pub fn figures(&self, document: &Document) -> Vec<Figure> {
        let mut found = Vec::new();
        let mut buffers = Buffers::default();
        for (id, paragraph) in document.paragraphs.iter().enumerate() {
            if paragraph.role != Role::Boilerplate {
                self.read(&document.text, paragraph.range, ParagraphId(id), &mut buffers, &mut found);
            }
        }
        found
    }

    /// The figures of one paragraph alone, which lies at `range` of `text`: the same as within its document.
    pub fn scan(&self, text: &str, range: TextRange, paragraph: ParagraphId) -> Vec<Figure> {
        let mut found = Vec::new();
        self.read(text, range, paragraph, &mut Buffers::default(), &mut found);
        found
    }

    /// Adds the figures of a paragraph.
    fn read(
        &self,
        text: &str,
        range: TextRange,
        paragraph: ParagraphId,
        Buffers { sentence, periods }: &mut Buffers,
        found: &mut Vec<Figure>,
    ) {
        let mut topic = Topic::default();
        periods.restart();
        let mut start = range.start;
        while start < range.end {
            sentence.first = start == range.start;
            start = sentence.read(text, start, range.end);
            if sentence.silent() {
                topic = Topic::after(&self.lexicon, sentence);
                continue;
            }
            let drafts = self.drafts(sentence, periods);
            let labels = label::labels(&self.lexicon, sentence, &drafts, &mut topic);
            topic.end(sentence, &drafts);
            if !drafts.is_empty() {
                let figures = drafts.into_iter().zip(labels);
                found.extend(figures.map(|(draft, label)| draft.figure(text, sentence, paragraph, periods, label)));
            }
            periods.end(&self.lexicon, sentence);
        }
    }

    fn drafts(&self, sentence: &Sentence, periods: &mut Periods) -> Vec<Draft> {
        let mut drafts: Vec<Draft> = Vec::new();
        scan::scan(&self.lexicon, sentence, |verdict| match verdict {
            Verdict::Figure(draft) => drafts.push(draft),
            Verdict::Refused { start, end, rule: Rule::Date } => periods.note(sentence, start, end),
            Verdict::Refused { .. } => {}
        });
        for draft in drafts.iter().filter(|draft| draft.sort == Kind::Duration) {
            periods.note_span(sentence, draft);
        }
        change::mark(&self.lexicon, sentence, &mut drafts);
        periods.read(&self.lexicon, sentence);
        drafts
    }

    /// What the rules say of each numeral of a paragraph that lies at `range` of `text`, in order.
    pub fn explain(&self, text: &str, range: TextRange) -> Vec<Judgement> {
        let mut judged = Vec::new();
        let mut sentence = Sentence::default();
        let mut start = range.start;
        while start < range.end {
            sentence.first = start == range.start;
            start = sentence.read(text, start, range.end);
            scan::scan(&self.lexicon, &sentence, |verdict| judged.push(verdict.judgement(&sentence)));
        }
        judged
    }
}

/// What is kept from one paragraph to the next, so that it need not be made again.
#[derive(Default)]
struct Buffers {
    sentence: Sentence,
    periods: Periods,
}

/// What the rules say of one numeral.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The figure, or the numeral with what the rule took with it: the whole entry of a fixed word (进一步).
    pub range: TextRange,
    /// Why it is no figure; nothing where it is one.
    pub rule: Option<Rule>,
    /// The entry of the unit list that made a figure of it, where one did.
    pub unit: Option<TextRange>,
}

#[cfg(test)]
mod tests;

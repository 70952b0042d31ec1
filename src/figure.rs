//! Figures: numeral expressions that say how many, how much or at what rate, and what each of them counts.

use crate::document::{Document, ParagraphId};
use crate::text::TextRange;
use bigdecimal::BigDecimal;

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
    pub unit: String,
    /// Prefix, infix and suffix as written; empty where there are none.
    pub qualifier: String,
    /// Whether it rose or fell.
    pub direction: Option<Direction>,
    /// Whether `direction` speaks of a difference or of a result.
    pub change: Option<Change>,
    /// What is counted, as pieces of the text in the order in which they are read.
    pub label: Label,
    /// What sort of figure it is.
    pub kind: Kind,
}

/// The exact value of a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// One number; percentages as written (`99.2`).
    Number(BigDecimal),
    /// From, to.
    Range(BigDecimal, BigDecimal),
    /// Parts of a ratio, `3:1`.
    Ratio(Vec<BigDecimal>),
    /// Numerator and denominator.
    Fraction(BigDecimal, BigDecimal),
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
pub struct Engine {}

impl Engine {
    /// The engine with the built-in lexicon.
    pub fn new() -> Self {
        Self {}
    }

    /// The figures of a document in text order, none overlapping another; boilerplate is left out.
    pub fn figures(&self, _document: &Document) -> Vec<Figure> {
        Vec::new()
    }
}

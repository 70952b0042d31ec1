//! Figures: numeral expressions that say how many, how much or at what rate, and what each of them counts.

mod change;
mod clause;
mod comparison;
mod correction;
mod dates;
mod engine;
mod label;
mod lexicon;
mod measured;
mod mention;
mod number;
mod parts;
mod period;
mod qualifier;
mod scan;
mod sentence;
mod table;
mod unit_name;
mod value;
mod veto;

pub use correction::{Correctable, Correction};
pub use dates::Dates;
pub use engine::{Engine, Explanation};
pub use label::{LabelOption, Weights, learn};
pub use lexicon::{Lexicon, LexiconError};
pub use table::{CellUse, TableCell};
pub use veto::Veto;

pub use crate::text::units::Kind;

use crate::document::{Document, ParagraphId};
use crate::text::TextRange;
use crate::text::join::{cut, joined, on_one_line};
use crate::text::sentence::around;
use bigdecimal::BigDecimal;
use compact_str::CompactString;

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
    unit: CompactString,
    /// Prefix, infix and suffix as written; empty where there are none.
    pub qualifier: CompactString,
    /// Whether it rose or fell.
    pub direction: Option<Direction>,
    /// Whether `direction` speaks of a difference or of a result.
    pub change: Option<Change>,
    /// Against what the change is told (同比, 比上年末).
    pub basis: Option<TextRange>,
    /// The time that its paragraph says it is of (2024年, 年末).
    period: Option<TextRange>,
    /// The year that was told last before it, for a period that names none.
    year: Option<u16>,
    /// What is counted, as pieces of the text in the order in which they are read.
    label: Label,
    /// Whether the program is sure of that label.
    pub is_sure: bool,
    /// What the user says in the place of label, period and unit. These stay as they were read, and `correction` decides
    /// which of the two is said of the figure.
    correction: Option<Box<Correction>>,
    /// What sort of figure it is.
    pub kind: Kind,
    /// Where it stands in a table, where it is a cell of one.
    pub cell: Option<Box<TableCell>>,
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

/// The most characters of a sentence that is told with a figure.
const LONGEST_SENTENCE: usize = 2_000;

impl Figure {
    /// The sentence that it stands in, on one line; a longer one is cut.
    pub fn sentence(&self, document: &Document) -> String {
        let paragraph = document.paragraph(self.paragraph).range;
        let text = paragraph.of(&document.text);
        let sentence = around(text, self.range.start - paragraph.start);
        cut(&on_one_line(sentence.of(text)), LONGEST_SENTENCE)
    }

    /// Whether it is told as a mean over several years, in a document with this text.
    pub fn is_mean(&self, text: &str) -> bool {
        let clause = crate::text::range::upto(text, self.range.start).rsplit(['，', ',', '。', '；', '\n']).next();
        let means = |told: &str| {
            told.contains("年均")
                && !["浓", "濃", "气", "降", "温", "值"].iter().any(|of| told.contains(&format!("年均{of}")))
        };
        clause.is_some_and(|clause| means(clause) || clause.contains("平均每年")) || means(&self.label(text))
    }
}

/// What a figure counts: pieces of the text, read one after the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label(pub Vec<TextRange>);

impl Label {
    /// The label as a person reads it, white space and what shows nothing removed.
    pub fn text(&self, text: &str) -> String {
        joined(text, &self.0)
    }
}

#[cfg(test)]
mod tests;

//! What is learned from: a document, and the labels of its figures that are known.

use crate::document::Document;
use crate::figure::label::spell;
use crate::text::TextRange;
use std::collections::BTreeMap;
use std::fmt;

/// A label that has so many chars more or less than a right one may be right as well.
const ALIKE: usize = 6;

/// The labels of a figure that are right.
#[derive(Clone, Debug)]
pub struct RightLabels {
    pub(super) labels: Vec<Vec<char>>,
    /// Whether no others are.
    pub complete: bool,
}

impl RightLabels {
    /// These labels; `complete` says that no other is right.
    pub fn new<'a>(labels: impl IntoIterator<Item = &'a str>, complete: bool) -> Self {
        let said = |label| spell::said(&spell::counted(label)).to_vec();
        Self { labels: labels.into_iter().map(said).collect(), complete }
    }

    /// Whether a label is one of them.
    pub fn hold(&self, label: &str) -> bool {
        self.include(&spell::counted(label))
    }

    pub(super) fn include(&self, label: &[char]) -> bool {
        self.labels.iter().any(|right| right == spell::said(label))
    }

    /// Whether a label that is not known to be right may be so: it has a few characters more or less before a right one.
    pub(super) fn may_include(&self, label: &[char]) -> bool {
        let near = |right: &Vec<char>| {
            let alike = right.ends_with(label) || label.ends_with(right);
            !right.is_empty() && alike && right.len().abs_diff(label.len()) <= ALIKE
        };
        !self.complete && label.len() > 1 && self.labels.iter().any(near)
    }

    /// How much of a right label a phrase is.
    pub(super) fn fit(&self, phrase: &[char]) -> usize {
        let parts = self.labels.iter().filter(|right| right.starts_with(phrase) || right.ends_with(phrase));
        parts.map(|right| if right == phrase { usize::MAX } else { phrase.len() }).max().unwrap_or(0)
    }
}

impl fmt::Display for RightLabels {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let labels: Vec<String> = self.labels.iter().map(|label| label.iter().collect()).collect();
        out.write_str(&labels.join(" / "))
    }
}

/// A document with the labels that are known, by the bytes of their figures.
pub struct Lesson {
    /// What is read.
    pub document: Document,
    /// The figures whose labels are known.
    pub labels: BTreeMap<TextRange, RightLabels>,
    /// How much each of them counts beside those of other lessons.
    pub weight: f32,
}

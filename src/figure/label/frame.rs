//! What is kept of a section so far: the labels of its last figures.

use super::cut::{self, CutScore};
use super::heading::Headings;
use super::piece::ToldText;
use super::spell::{self, Letter};
use super::spot::Spot;
use super::way::Way;
use super::weights::Weights;

/// So many labels of the paragraph before are kept.
const KEPT: usize = 3;

/// A figure that has got its label.
#[derive(Clone, Debug)]
pub struct Earlier {
    /// The label with its bytes.
    pub letters: Vec<Letter>,
    pub chars: Vec<char>,
    pub told: ToldText,
    /// How likely a phrase begins and ends at each gap of the label.
    pub cuts: Vec<CutScore>,
    /// The figure; its places are those of its own paragraph.
    pub spot: Spot,
    /// How many paragraphs were begun before its own.
    pub paragraph: usize,
    pub way: Way,
    /// How likely the label is right, as log-odds in parts of `ONE`.
    pub certainty: i32,
}

/// What labels may take up from before their paragraph, and from earlier in it.
#[derive(Default)]
pub struct Frame {
    /// Figures that have a label, in text order.
    pub earlier: Vec<Earlier>,
    /// What the headings above say.
    pub headings: Headings,
    /// How many paragraphs were begun.
    paragraph: usize,
}

impl Frame {
    /// Forgets all: a section begins below these headings.
    pub fn begin_section(&mut self, headings: Headings) {
        self.earlier.clear();
        self.headings = headings;
    }

    /// Goes on to the next paragraph; the last labels are kept.
    pub fn begin_paragraph(&mut self) {
        self.paragraph += 1;
        self.earlier.drain(..self.earlier.len().saturating_sub(KEPT));
    }

    /// Keeps the label of a figure, unless it is empty.
    pub fn push(&mut self, weights: &Weights, letters: Vec<Letter>, spot: &Spot, way: Way, certainty: i32) {
        if letters.is_empty() {
            return;
        }
        let chars = spell::chars(&letters);
        let (told, cuts) = (ToldText::of(&chars), cut::scores(weights, &chars));
        let paragraph = self.paragraph;
        self.earlier.push(Earlier { letters, chars, told, cuts, spot: *spot, paragraph, way, certainty });
    }

    /// The labels of the paragraph that is being read, the last first.
    pub fn here(&self) -> impl Iterator<Item = &Earlier> {
        self.earlier.iter().rev().take_while(|earlier| self.is_here(earlier))
    }

    /// Whether a figure stands in the paragraph that is being read.
    pub fn is_here(&self, earlier: &Earlier) -> bool {
        earlier.paragraph == self.paragraph
    }
}

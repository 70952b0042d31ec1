//! What a figure counts: phrases of the text around it are put together to candidates, and learned weights choose one.
//!
//! The way to a label: `passage` (the paragraph so far) → `cut` (where a phrase may begin and end) → `phrases` (what stands
//! around the figure) → `compose` (a phrase alone, or with what `frame` keeps of the section so far; `aligned`: a member of a
//! list) → `candidate` (how likely each is, by `origin`, `view` and `weights`) → `complete` (what the clause leaves out). Each
//! step keeps the few best of what the step before found. What many share is found once: what a piece of text reads (`piece`),
//! what is seen around a figure whichever way a candidate comes (`surroundings`), what a group of features weighs (`seen`).

mod aligned;
mod announced;
mod attributed;
mod bodies;
mod bracketed;
mod candidate;
mod certainty;
mod complete;
mod compose;
mod contribution;
mod coordinated;
mod cut;
mod explain;
mod fault;
mod frame;
mod generic;
mod going_on;
mod governed;
mod hash;
mod head;
mod heading;
mod joined;
mod judge;
pub mod learn;
mod listed;
mod marks;
mod origin;
mod owned;
mod parallel;
mod passage;
mod phrase;
mod phrases;
mod piece;
mod predicate;
mod pronoun;
mod purpose;
mod rank;
mod rate;
mod rest;
mod restricted;
mod scene;
mod seen;
mod segment;
mod spell;
mod spot;
mod superlative;
mod surroundings;
mod varied;
mod view;
mod way;
mod weights;
pub(super) mod word;

pub(super) use explain::Explainer;
pub use explain::LabelOption;
pub(super) use judge::{Judge, Ranker};
pub use weights::Weights;

use crate::figure::Label;
use crate::figure::change::Movement;
use crate::figure::lexicon::Labels;
use crate::figure::mention::Mention;
use crate::figure::sentence::Sentence;
use crate::text::{CharRange, TextRange};
use candidate::Candidates;
use certainty::Evidence;
use frame::Frame;
use heading::Headings;
use passage::Passage;
use phrases::Phrases;
use scene::Scene;
use spot::Spot;

/// A label is sure whose certainty, in parts of `ONE`, is at least this: of documents that were not learned from, 42 % of the
/// labels are, and of these 95 % are right; with the cells of tables, whose heads name them, 46 % and 96 %.
const SURE: i32 = 56;

/// The label of a figure, and whether it can be relied upon.
#[derive(Clone, Debug)]
pub(super) struct NamedLabel {
    pub label: Label,
    pub sure: bool,
}

/// Names the figures of a document in their order. Buffers are kept from one figure to the next.
#[derive(Default)]
pub(super) struct Namer {
    passage: Passage,
    spots: Vec<Spot>,
    frame: Frame,
    phrases: Phrases,
    candidates: Candidates,
}

impl Namer {
    /// Goes on to a section below these headings, the nearest first: what was said before it is forgotten.
    pub fn begin_section(&mut self, words: &Labels, text: &str, headings: impl Iterator<Item = TextRange>) {
        self.frame.begin_section(Headings::of(words, text, headings));
    }

    /// Goes on to the paragraph that begins at byte `start`.
    pub fn begin_paragraph(&mut self, start: usize) {
        self.passage.restart(start);
        self.spots.clear();
        self.frame.begin_paragraph();
    }

    /// The labels of the mentions of a sentence, one each; `movements` are theirs.
    pub fn name(
        &mut self,
        judge: &mut impl Judge,
        words: &Labels,
        text: &str,
        s: &Sentence,
        mentions: &[Mention],
        movements: &[Movement],
    ) -> Vec<NamedLabel> {
        if mentions.is_empty() {
            return Vec::new();
        }
        let bytes = s.range(0, s.chars.len());
        if !self.passage.read(text, bytes) {
            self.begin_paragraph(bytes.start);
            self.passage.read(text, bytes);
        }
        let first = self.spots.len();
        for (mention, movement) in mentions.iter().zip(movements) {
            self.spots.push(Spot::new(&self.passage, s, mention, movement));
        }
        (first..self.spots.len()).map(|index| self.choose(judge, words, text, index)).collect()
    }

    /// The label of the figure at `index` of the paragraph; the frame keeps it.
    fn choose(&mut self, judge: &mut impl Judge, words: &Labels, text: &str, index: usize) -> NamedLabel {
        let spot = self.spots[index];
        self.passage.score_cuts(words, judge.phrase_weights(), CharRange::new(spot.start, spot.end));
        let scene = Scene { passage: &self.passage, spots: &self.spots, index, frame: &self.frame };
        self.phrases.find(&scene);
        judge.see(&scene, &self.phrases);
        if !judge.wants_candidates() {
            return NamedLabel { label: Label::default(), sure: false };
        }
        self.phrases.rank(&scene, judge.phrase_weights());
        self.candidates.find(&scene, words, &mut self.phrases, judge.weights());
        self.candidates.pass_over_faults(&scene, words);
        let chosen = judge.choose(&scene, &self.phrases, &self.candidates);
        let letters = self.candidates.letters(&scene, words, chosen);
        let label = spell::label(text, &letters);
        let composed = self.candidates.composed(chosen);
        let certainty = Evidence::of(&scene, &self.candidates, &self.phrases, chosen).certainty();
        self.frame.push(judge.phrase_weights(), letters, &spot, composed.way, certainty);
        NamedLabel { label, sure: certainty >= SURE }
    }
}

//! What the label of a figure may be, and how likely each is.

use super::aligned::aligned;
use super::announced;
use super::bracketed;
use super::complete;
use super::compose::{Composed, LONGEST, compose};
use super::contribution;
use super::fault::LabelView;
use super::going_on;
use super::governed;
use super::joined;
use super::listed;
use super::origin::OriginView;
use super::parallel;
use super::phrases::Phrases;
use super::piece::ReadText;
use super::pronoun;
use super::purpose;
use super::rank::{RankedPlace, keep_best};
use super::scene::{ReadFrom, Scene};
use super::seen::{WeighedGroups, WeightPlaces};
use super::segment;
use super::spell::{self, Letter};
use super::superlative;
use super::surroundings::FigureSurroundings;
use super::varied;
use super::view::CandidateView;
use super::weights::{Use, Weights};
use crate::figure::lexicon::Labels;
use crate::text::words::PlainMap;
use std::cmp::Reverse;
use std::ops::Add;

/// So many candidates are looked at closely, those whose origin is the likeliest.
const CLOSELY: usize = 24;

/// A label that a figure may have.
#[derive(Clone, Debug)]
pub struct LabelCandidate {
    composed: Composed,
    pub score: i32,
    /// Whether it has what no label has.
    pub faulty: bool,
    /// The other ways that lead to the same wording.
    also: u64,
}

impl LabelCandidate {
    /// It with all that is seen of it.
    fn view<'a>(&'a self, scene: &'a Scene, around: &'a FigureSurroundings, phrases: &'a Phrases) -> CandidateView<'a> {
        CandidateView { scene, around, phrases, composed: &self.composed, also: self.also }
    }
}

/// The candidates of a figure, each wording once.
#[derive(Default)]
pub struct Candidates {
    pub list: Vec<LabelCandidate>,
    /// Candidates before their words are read, and the likeliest of them with the scores of their origins.
    drafts: Vec<Composed>,
    likeliest: Vec<RankedPlace>,
    /// The candidate of each wording.
    wordings: PlainMap<u64, usize>,
    around: FigureSurroundings,
    groups: WeighedGroups,
}

impl Candidates {
    /// Finds the candidates of a figure from the phrases around it, and scores them.
    pub fn find(&mut self, scene: &Scene, words: &Labels, phrases: &mut Phrases, weights: &Weights) {
        self.list.clear();
        self.wordings.clear();
        self.groups.forget();
        self.draft(scene, words, phrases, weights);
        for index in 0..self.likeliest.len() {
            let likely = self.likeliest[index];
            self.push(scene, likely.place(), likely.score());
        }
        for candidate in &mut self.list {
            let view = candidate.view(scene, &self.around, phrases);
            candidate.score += self.groups.sum(weights, Use::Alone, |sum| view.groups(sum));
        }
    }

    /// Drafts the candidates whose origin is the likeliest, in the order in which they are composed.
    fn draft(&mut self, scene: &Scene, words: &Labels, phrases: &mut Phrases, weights: &Weights) {
        let Self { around, drafts, likeliest, groups, .. } = self;
        drafts.clear();
        compose(scene, phrases, aligned(scene, words), |composed| drafts.push(composed));
        around.find(scene, phrases);
        likeliest.clear();
        // Those that differ in a cut alone follow one another.
        let mut last: Option<(&Composed, i32)> = None;
        for (draft, composed) in drafts.iter().enumerate() {
            let known = last.filter(|(last, _)| composed.is_cut_of(last)).map(|(_, origin)| origin);
            let origin = known.unwrap_or_else(|| {
                composed.earlier.into_iter().for_each(|index| around.see_earlier(scene, index));
                let score = |phrase| phrases.score(scene, phrase, weights, composed.phrase_use());
                let phrase = composed.phrase.map_or(0, score);
                let view = OriginView { scene, around, phrases, composed };
                phrase + groups.sum(weights, Use::Alone, |sum| view.groups(sum))
            });
            let view = OriginView { scene, around, phrases, composed };
            let cut = groups.sum(weights, Use::Alone, |sum| view.cut(sum));
            last = Some((composed, origin));
            likeliest.push(RankedPlace::of(origin + cut, draft));
        }
        keep_best(likeliest, CLOSELY);
        likeliest.sort_unstable_by_key(|likely| likely.place());
    }

    /// The index of the best candidate; of several, the first.
    pub fn best(&self) -> usize {
        let order = |index: &usize| (!self.list[*index].faulty, self.list[*index].score, Reverse(*index));
        (0..self.list.len()).max_by_key(order).unwrap_or(0)
    }

    /// Marks the best candidates that have a fault, up to the first without one; where none is, none has.
    pub fn pass_over_faults(&mut self, scene: &Scene, words: &Labels) {
        for _ in 0..self.list.len() {
            let best = self.best();
            let text = self.text(scene, best);
            let composed = self.composed(best);
            if self.list[best].faulty || !(LabelView { scene, words, composed, text: &text }).is_faulty() {
                break;
            }
            self.list[best].faulty = true;
        }
        if self.list.iter().all(|candidate| candidate.faulty) {
            self.list.iter_mut().for_each(|candidate| candidate.faulty = false);
        }
    }

    /// How a candidate came about.
    pub fn composed(&self, index: usize) -> &Composed {
        &self.list[index].composed
    }

    /// The characters of a candidate that count.
    pub fn text(&self, scene: &Scene, index: usize) -> Vec<char> {
        self.composed(index).text(scene)
    }

    /// The characters of a candidate with their bytes, completed where its figure's clause alone says it.
    pub fn letters(&self, scene: &Scene, words: &Labels, index: usize) -> Vec<Letter> {
        let letters = announced::by_topic(scene, words, self.said(scene, index));
        let row = || governed::stock_in_row(scene, words, &letters);
        if let Some(stock) = governed::stock(scene, words, &letters).or_else(row) {
            return stock;
        }
        let same = || going_on::change(scene, words);
        if let Some(told) = going_on::behind_bracket(scene, words, &letters).or_else(same) {
            return told;
        }
        let grew = || contribution::part_that_grew(scene, words, self.composed(index), &letters);
        let alone = || {
            let in_turn = || contribution::in_turn(scene, words);
            let pointed = || pronoun::label(scene, words).or_else(|| contribution::counted_of_share(scene));
            let varied = || varied::by_limit(scene).or_else(|| varied::by_grade(scene, words));
            let compared = || bracketed::compared(scene, words);
            let spent = || purpose::of_rest(scene, words);
            let leads = || superlative::label(scene, words).or_else(|| superlative::subject(scene, words));
            let leads = || leads().or_else(|| superlative::ranked(scene, words));
            leads().or_else(in_turn).or_else(spent).or_else(pointed).or_else(varied).or_else(compared)
        };
        if let Some(told) = joined::member(scene, words, &letters).or_else(grew).or_else(alone) {
            return told;
        }
        if let Some(told) = listed::member(scene, words, &letters) {
            return listed::with_front(scene, words, told);
        }
        let told = match self.composed(index).earlier {
            Some(_) => parallel::without_plan(scene, words, letters),
            None => listed::with_front(scene, words, complete::completed(scene, words, letters)),
        };
        let mut told = contribution::without_taken_measure(words, told);
        told.splice(0..0, segment::owner(scene, words, &told).unwrap_or_default());
        scene.frame.headings.complete(words, scene.passage, scene.figure().start, told)
    }

    /// The characters that a candidate is composed of, with their bytes.
    fn said(&self, scene: &Scene, index: usize) -> Vec<Letter> {
        let mut letters = Vec::new();
        for segment in &self.composed(index).segments {
            let piece = segment.start..segment.end;
            match segment.from {
                ReadFrom::Earlier(index) => letters.extend_from_slice(&scene.frame.earlier[index].letters[piece]),
                from => letters.extend(
                    piece.filter_map(|at| Some(Letter { c: counted(scene, from, at)?, at: scene.passage.place(at) })),
                ),
            }
        }
        letters
    }

    /// Where the weights of all features of a candidate stand.
    pub fn places(&self, scene: &Scene, phrases: &Phrases, index: usize) -> Vec<usize> {
        let composed = &self.list[index].composed;
        let mut own = WeightPlaces::of(Use::Alone);
        let origin = OriginView { scene, around: &self.around, phrases, composed };
        origin.groups(&mut own);
        origin.cut(&mut own);
        self.list[index].view(scene, &self.around, phrases).groups(&mut own);
        let phrase = composed.phrase.map(|phrase| phrases.places(scene, phrase, composed.phrase_use()));
        own.list.extend(phrase.into_iter().flatten());
        own.list
    }

    /// Makes a draft a candidate; where there is one that reads alike, that gets the way.
    fn push(&mut self, scene: &Scene, draft: usize, score: i32) {
        let composed = &self.drafts[draft];
        let reading = composed.pieces(scene).map(|piece| piece.reading).fold(ReadText::default(), ReadText::add);
        match self.wordings.get(&reading.hash) {
            None if reading.len <= LONGEST => {
                self.wordings.insert(reading.hash, self.list.len());
                self.list.push(LabelCandidate { composed: *composed, score, faulty: false, also: 0 });
            }
            Some(same) => {
                let same = &mut self.list[*same];
                if same.composed.way != composed.way {
                    same.also |= composed.way.bit();
                }
            }
            None => {}
        }
    }
}

/// The character at `at` of the passage as a label holds it, unless it says nothing.
fn counted(scene: &Scene, from: ReadFrom, at: usize) -> Option<char> {
    let c = scene.chars()[at];
    let told = !(spell::is_silent(c) || from == ReadFrom::Timeless && c == '了');
    told.then(|| spell::plain(c))
}

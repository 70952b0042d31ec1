//! How the weights are learned: documents are named as the engine names them, and with each figure whose label is known the
//! weights move towards it. What is learned is the very table that the engine reads; numbers that are not whole stand only
//! here, beside it.

mod lesson;

pub use super::certainty::Evidence;
pub use super::weights::ONE;
pub use super::word::{LONGEST as LONGEST_WORD, table as word_table};
pub use lesson::{Lesson, RightLabels};

use super::candidate::Candidates;
use super::cut::{self, CutScore};
use super::hash::Hash;
use super::judge::Judge;
use super::phrases::Phrases;
use super::scene::Scene;
use super::weights::{self, Use, WEIGHTS, Weights};
use crate::figure::{Engine, Lexicon};
use crate::text::TextRange;
use std::collections::BTreeMap;
use std::thread;

/// How far the first steps go. Those of AdaGrad grow shorter the more a weight has moved.
const CUT_STEP: f32 = 0.1;
const STEP: f32 = 0.12;

/// How much shorter the steps of each round are than those of the round before.
const SLOWER: f32 = 0.5;

/// A figure all of whose right labels are known counts so much.
const COMPLETE: f32 = 3.0;

/// The edges of a label are sought so far before and behind its figure, in chars.
const BEFORE: usize = 60;
const BEHIND: usize = 30;

/// How often the documents are read for cuts.
const CUT_ROUNDS: usize = 2;

/// How often the documents are read for phrases.
const PHRASE_ROUNDS: usize = 3;

/// How often they are read for candidates to see which features are of use.
const FIRST_ROUNDS: usize = 2;

/// What is learned of cuts and phrases makes a lesson that was read easy: candidates are learned beside weights that have
/// not read the lesson, those of so many parts of all lessons that leave out one.
const PARTS: usize = 4;

/// Likelihoods that are nearer to what is wanted move no weight.
const NEAR: f32 = 1e-3;

/// Learns weights from all lessons, reading them so many times. It is done twice: the first time tells which features are of
/// use in many lessons, and the second learns the weights of as many of these as there is room for.
pub fn learn(lessons: &[&Lesson], rounds: usize) -> Weights {
    let engine = Engine::with(Lexicon::built_in());
    let first = learn_kept(&engine, lessons, FIRST_ROUNDS, None);
    let kept = weights::kept(|place| match first.lessons[place] {
        0..3 => 0,
        count => u32::from(count).ilog2() * first.weights.at(place).unsigned_abs(),
    });
    learn_kept(&engine, lessons, rounds, Some(&kept)).weights.packed()
}

/// Learns the weights that are `kept`.
fn learn_kept<'a>(engine: &Engine, lessons: &[&Lesson], rounds: usize, kept: Option<&'a [bool]>) -> Learner<'a> {
    let (known, mut learner) = thread::scope(|scope| {
        let without = |part: usize| {
            let others = lessons.iter().enumerate().filter(move |(index, _)| index % PARTS != part);
            let others: Vec<&Lesson> = others.map(|(_, lesson)| *lesson).collect();
            scope.spawn(move || Learner::new(kept).read_first(engine, others).weights)
        };
        let parts: Vec<_> = (0..PARTS).map(without).collect();
        let learner = Learner::new(kept).read_first(engine, lessons.to_vec());
        (parts.into_iter().filter_map(|part| part.join().ok()).collect::<Vec<Weights>>(), learner)
    });
    let mut order: Vec<(usize, &Lesson)> = lessons.iter().copied().enumerate().collect();
    for round in 0..rounds {
        learner.shuffle(&mut order);
        let stage = Stage::Ranks { step: STEP / (1.0 + round as f32 * SLOWER) };
        for (index, lesson) in &order {
            learner.lesson = *index;
            let first = known.get(index % PARTS);
            engine.find_by(&lesson.document, &mut Pupil { learner: &mut learner, lesson, stage, first });
        }
    }
    learner
}

/// What of the weights is being learned.
#[derive(Clone, Copy, Debug)]
enum Stage {
    /// Where phrases begin and end.
    Cuts,
    /// Which phrases are labels or large parts of them.
    Phrases { step: f32 },
    /// Which candidates are labels.
    Ranks { step: f32 },
}

/// The weights under way.
struct Learner<'a> {
    weights: Weights,
    exact: Vec<f32>,
    /// The sum of the squares of all slopes that each weight was moved by.
    moved: Vec<f32>,
    random: Hash,
    /// Which weights are learned; all, where nothing is said.
    kept: Option<&'a [bool]>,
    /// How many lessons have moved each weight, and which was the last.
    lessons: Vec<u16>,
    last: Vec<usize>,
    /// The lesson that is being read.
    lesson: usize,
}

impl<'a> Learner<'a> {
    fn new(kept: Option<&'a [bool]>) -> Self {
        Self {
            weights: Weights::zero(),
            exact: vec![0.0; WEIGHTS],
            moved: vec![1e-2; WEIGHTS],
            random: Hash::of(1),
            kept,
            lessons: vec![0; WEIGHTS],
            last: vec![usize::MAX; WEIGHTS],
            lesson: 0,
        }
    }

    /// Learns cuts, then phrases.
    fn read_first(mut self, engine: &Engine, mut lessons: Vec<&Lesson>) -> Self {
        for _ in 0..CUT_ROUNDS {
            self.read(engine, &lessons, Stage::Cuts);
        }
        for round in 0..PHRASE_ROUNDS {
            self.shuffle(&mut lessons);
            self.read(engine, &lessons, Stage::Phrases { step: STEP / (1.0 + round as f32 * SLOWER) });
        }
        self
    }

    fn read(&mut self, engine: &Engine, lessons: &[&Lesson], stage: Stage) {
        for (index, lesson) in lessons.iter().enumerate() {
            self.lesson = index;
            engine.find_by(&lesson.document, &mut Pupil { learner: self, lesson, stage, first: None });
        }
    }

    fn shuffle<T>(&mut self, lessons: &mut [T]) {
        for last in (1..lessons.len()).rev() {
            lessons.swap(last, self.random() as usize % (last + 1));
        }
    }

    fn random(&mut self) -> u64 {
        self.random = self.random.with(1);
        self.random.value() >> 8
    }

    /// Moves the weight at `place` against a slope.
    fn step(&mut self, place: usize, slope: f32, step: f32) {
        if self.kept.is_some_and(|kept| !kept[place]) {
            return;
        }
        if self.last[place] != self.lesson {
            self.last[place] = self.lesson;
            self.lessons[place] = self.lessons[place].saturating_add(1);
        }
        self.moved[place] += slope * slope;
        self.exact[place] -= step * slope / self.moved[place].sqrt();
        self.weights.set(place, self.exact[place] * ONE as f32);
    }

    /// Makes the right ones of several rivals likelier than the wrong ones.
    fn prefer(&mut self, rivals: &[Rival], places: impl Fn(usize) -> Vec<usize>, step: f32) {
        let best = rivals.iter().map(|rival| rival.score).max().unwrap_or(0);
        let likely = |rival: &Rival| ((rival.score - best) as f32 / ONE as f32).exp();
        let all: f32 = rivals.iter().filter(|rival| !rival.open).map(likely).sum();
        let right: f32 = rivals.iter().filter(|rival| rival.right).map(likely).sum();
        if right <= 0.0 {
            return;
        }
        for (index, rival) in rivals.iter().enumerate().filter(|(_, rival)| !rival.open) {
            let wanted = if rival.right { likely(rival) / right } else { 0.0 };
            let slope = likely(rival) / all - wanted;
            if slope.abs() > NEAR {
                places(index).into_iter().for_each(|place| self.step(place, slope * rival.weight, step));
            }
        }
    }
}

/// A phrase or a candidate that may be chosen.
struct Rival {
    score: i32,
    right: bool,
    /// Whether it may be right though it is not known to be: it is left out.
    open: bool,
    /// How much its figure counts.
    weight: f32,
}

/// The learner at a lesson.
struct Pupil<'a, 'b> {
    learner: &'a mut Learner<'b>,
    lesson: &'a Lesson,
    stage: Stage,
    /// The weights for cuts and phrases, learned without this lesson.
    first: Option<&'a Weights>,
}

impl Judge for Pupil<'_, '_> {
    fn weights(&self) -> &Weights {
        &self.learner.weights
    }

    fn phrase_weights(&self) -> &Weights {
        self.first.unwrap_or(&self.learner.weights)
    }

    fn wants_candidates(&self) -> bool {
        matches!(self.stage, Stage::Ranks { .. })
    }

    fn see(&mut self, scene: &Scene, phrases: &Phrases) {
        let Some(right) = self.lesson.labels.get(&scene.bytes()) else { return };
        match self.stage {
            Stage::Cuts => self.learn_cuts(scene, right),
            Stage::Phrases { step } => self.learn_phrases(scene, right, phrases, step),
            Stage::Ranks { .. } => {}
        }
    }

    fn choose(&mut self, scene: &Scene, phrases: &Phrases, candidates: &Candidates) -> usize {
        let best = candidates.best();
        let Some(right) = self.lesson.labels.get(&scene.bytes()) else { return best };
        let Stage::Ranks { step } = self.stage else { return best };
        self.learn_candidates(scene, right, candidates, phrases, step);
        // What the next figures take up is half the time what the weights chose, so that they learn to mend it.
        let corrected = !right.include(&candidates.text(scene, best)) && self.learner.random().is_multiple_of(2);
        let known = (0..candidates.list.len()).find(|index| right.include(&candidates.text(scene, *index)));
        known.filter(|_| corrected).unwrap_or(best)
    }
}

impl Pupil<'_, '_> {
    /// How much a figure with these right labels counts.
    fn weight(&self, right: &RightLabels) -> f32 {
        self.lesson.weight * if right.complete { COMPLETE } else { 1.0 }
    }

    /// Learns where the labels of a figure begin and end.
    fn learn_cuts(&mut self, scene: &Scene, right: &RightLabels) {
        let (chars, figure) = (scene.chars(), scene.figure());
        let start = scene.floor().max(figure.start.saturating_sub(BEFORE));
        let end = scene.ceiling_of(scene.index).min(figure.end + BEHIND);
        let edges = edges(chars, start, end, &right.labels);
        if edges.is_empty() {
            return;
        }
        for gap in start..=end {
            let places = cut::features(chars, gap).map(Weights::cut_place);
            let score = CutScore::of(&self.learner.weights, chars, gap);
            let begins = edges.iter().any(|(begin, _)| *begin == gap);
            let ends = edges.iter().any(|(_, end)| *end == gap);
            for (side, score, told) in [(0, score.begin, begins), (1, score.end, ends)] {
                let likely = 1.0 / (1.0 + (-score as f32 / ONE as f32).exp());
                let slope = likely - f32::from(u8::from(told));
                places.into_iter().for_each(|place| self.learner.step(place + side, slope, CUT_STEP));
            }
        }
    }

    /// Learns which phrases are labels, or the largest parts of them.
    fn learn_phrases(&mut self, scene: &Scene, right: &RightLabels, phrases: &Phrases, step: f32) {
        let fits: Vec<usize> = (0..phrases.list.len()).map(|index| right.fit(&phrases.text(scene, index))).collect();
        let best = fits.iter().copied().max().unwrap_or(0);
        if best < 2 {
            return;
        }
        let rivals = fits.iter().enumerate().map(|(index, fit)| {
            let weight = |place: usize| self.learner.weights.at(place);
            let score = phrases.places(scene, index, Use::Phrase).into_iter().map(weight).sum();
            Rival { score, right: *fit == best, open: false, weight: self.weight(right) }
        });
        let rivals: Vec<Rival> = rivals.collect();
        self.learner.prefer(&rivals, |index| phrases.places(scene, index, Use::Phrase), step);
    }

    /// Learns which candidates are right.
    fn learn_candidates(
        &mut self,
        scene: &Scene,
        right: &RightLabels,
        candidates: &Candidates,
        phrases: &Phrases,
        step: f32,
    ) {
        let rivals = candidates.list.iter().enumerate().map(|(index, candidate)| {
            let text = candidates.text(scene, index);
            let told = right.include(&text);
            let open = !told && right.may_include(&text);
            Rival { score: candidate.score, right: told, open, weight: self.weight(right) }
        });
        let rivals: Vec<Rival> = rivals.collect();
        self.learner.prefer(&rivals, |index| candidates.places(scene, phrases, index), step);
    }
}

/// Where the labels stand between `start` and `end`, and the longest fronts and ends of those that stand there in parts.
fn edges(chars: &[char], start: usize, end: usize, labels: &[Vec<char>]) -> Vec<(usize, usize)> {
    let places = |part: &[char]| -> Vec<(usize, usize)> {
        let starts = (start..(end + 1).saturating_sub(part.len())).filter(|at| chars[*at..].starts_with(part));
        starts.map(|at| (at, at + part.len())).collect()
    };
    let longest = |parts: &mut dyn Iterator<Item = &[char]>| {
        parts.map(places).find(|places| !places.is_empty()).unwrap_or_default()
    };
    let mut edges = Vec::new();
    for label in labels.iter().filter(|label| label.len() > 1) {
        let lengths = || (2..label.len()).rev();
        edges.extend(places(label));
        edges.extend(longest(&mut lengths().map(|length| &label[..length])));
        edges.extend(longest(&mut lengths().map(|length| &label[label.len() - length..])));
    }
    edges
}

/// How a figure whose labels are known was named.
#[derive(Clone, Debug)]
pub struct NamedFigure {
    /// The bytes of the figure.
    pub range: TextRange,
    /// Its label, without what does not count.
    pub label: String,
    /// Whether what the engine answers is right.
    pub right: bool,
    /// Whether a right label was among the candidates.
    pub offered: bool,
    /// How likely the label is right as far as the weights know, as log-odds in parts of `ONE`.
    pub certainty: i32,
    /// By what that is told.
    pub evidence: Evidence,
    /// How the label came about.
    pub way: String,
}

/// How the figures of a document whose labels are known were named.
pub struct Examination {
    /// Those whose labels were chosen among candidates.
    pub chosen: Vec<NamedFigure>,
    /// For those whose labels the heads of a table tell, by their bytes, whether that is right.
    pub cells: BTreeMap<TextRange, bool>,
}

/// Names the figures of a lesson by the weights, as the engine answers.
pub fn examine(weights: &Weights, lesson: &Lesson) -> Examination {
    let Lesson { document, labels, .. } = lesson;
    let mut examiner = Examiner { weights, lesson, figures: Vec::new() };
    let found = Engine::with(Lexicon::built_in()).find_by(document, &mut examiner);
    let known = found.iter().filter_map(|figure| Some((figure.range, labels.get(&figure.range)?, &figure.label)));
    let mut cells: BTreeMap<TextRange, bool> =
        known.map(|(range, right, label)| (range, right.hold(&label.text(&document.text)))).collect();
    let mut chosen = examiner.figures;
    chosen.iter_mut().for_each(|named| named.right = cells.remove(&named.range).unwrap_or(false));
    Examination { chosen, cells }
}

struct Examiner<'a> {
    weights: &'a Weights,
    lesson: &'a Lesson,
    figures: Vec<NamedFigure>,
}

impl Judge for Examiner<'_> {
    fn weights(&self) -> &Weights {
        self.weights
    }

    fn choose(&mut self, scene: &Scene, phrases: &Phrases, candidates: &Candidates) -> usize {
        let best = candidates.best();
        let range = scene.bytes();
        if let Some(right) = self.lesson.labels.get(&range) {
            let evidence = Evidence::of(scene, candidates, phrases, best);
            self.figures.push(NamedFigure {
                range,
                label: candidates.text(scene, best).iter().collect(),
                // Told once the engine has answered: a label may be completed.
                right: false,
                offered: (0..candidates.list.len()).any(|index| right.include(&candidates.text(scene, index))),
                certainty: evidence.certainty(),
                evidence,
                way: format!("{:?}", candidates.composed(best).way),
            });
        }
        best
    }
}

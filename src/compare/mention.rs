//! A figure as it is compared with those of other reports.

use super::grams::{Grams, contrasts};
use super::listing::{self, Listed};
use super::name::{Names, is_generic, is_per_head, substance};
use super::reading::{Sighting, is_points, is_rate};
use super::scope::{Aspect, FigureScope};
use super::surroundings::{Surroundings, folded, titles};
use super::words::{ContrastWord, WORDS};
use crate::document::{Document, SectionId};
use crate::figure::{Figure, Value};
use std::collections::HashMap;

/// How many characters of a sentence before a figure are compared.
const HEAD: usize = 50;

/// Figures of two mentions of different dimensions are never compared; this is the dimension of one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Dimension {
    /// The unit, or the number of those that count the same.
    unit: Result<u16, String>,
    aspect: Aspect,
    per_head: bool,
    /// Whether it is a cell of a table.
    in_table: bool,
}

/// A figure with what it is compared by.
#[derive(Clone, Debug)]
pub struct ComparedFigure {
    /// Its place among the figures of its report.
    pub figure: usize,
    /// What it counts, for a row of a table.
    pub name: String,
    /// Its side of that.
    pub aspect: Aspect,
    /// What else must be alike.
    pub scope: FigureScope,
    /// The name of its unit.
    pub unit: String,
    /// Its value.
    pub(super) value: Value,
    pub(super) dimension: Dimension,
    pub(super) contrasts: Vec<ContrastWord>,
    /// The words of its name, of its clause, of both.
    pub(super) named: Grams,
    pub(super) clause: Grams,
    pub(super) both: Grams,
    pub(super) head: Grams,
    pub(super) tail: Grams,
    pub(super) path: Grams,
}

/// The figures of one report as they are compared.
#[derive(Clone, Debug, Default)]
pub struct ReportFigures {
    /// In text order.
    pub mentions: Vec<ComparedFigure>,
    /// The year that the report is of.
    pub year: Option<u16>,
}

impl ReportFigures {
    /// Reads what the figures of a report are compared by.
    pub fn new(document: &Document, figures: &[Figure]) -> Self {
        let facts = document.facts();
        let names = Names::new(facts.place.as_deref());
        let listed = listing::listed(document, figures, &names);
        let mut reader = FigureReader { document, names, sections: HashMap::new(), before: None };
        let read = |(at, (figure, (around, listed)))| reader.read(at, figure, around, listed);
        Self { mentions: figures.iter().zip(listed).enumerate().map(read).collect(), year: facts.year }
    }
}

/// What was read of the figure before, for one that names nothing itself.
struct Before {
    sentence: usize,
    name: Vec<char>,
    clause: Vec<char>,
    is_flow: bool,
}

/// The titles of a section and those above it, and their words.
struct SectionWords {
    titles: Vec<Vec<char>>,
    grams: Grams,
}

struct FigureReader<'a> {
    document: &'a Document,
    names: Names,
    sections: HashMap<SectionId, SectionWords>,
    before: Option<Before>,
}

impl FigureReader<'_> {
    fn read(&mut self, at: usize, figure: &Figure, around: Surroundings, listed: Listed) -> ComparedFigure {
        let text = &self.document.text;
        let label = folded(&figure.label(text));
        let (name, clause) = self.name(&label, &around, figure.cell.is_some(), listed);
        let listed_flow =
            self.before.as_ref().is_some_and(|before| before.sentence == around.sentence && before.is_flow);
        let named = [name.as_slice(), &['|'], &clause].concat();
        let unit = figure.unit_name();
        let id = self.document.section_at(figure.range.start);
        let (document, names) = (self.document, &self.names);
        let section = self.sections.entry(id).or_insert_with(|| section_words(document, names, id));
        let period = folded(&figure.period(text));
        let sighting = Sighting {
            figure,
            around: &around,
            label: &label,
            named: &named,
            period: &period,
            listed_flow,
            titles: &section.titles,
        };
        let aspect = sighting.aspect(&unit);
        let scope = sighting.scope(aspect, &unit);
        let (sentence, is_flow) = (around.sentence, scope.is_flow);
        self.before = Some(Before { sentence, name: name.clone(), clause: clause.clone(), is_flow });
        let head = names.normal(around.head.get(around.head.len().saturating_sub(HEAD)..).unwrap_or_default());
        let (named, clause) = (Grams::of(&name), Grams::of(&clause));
        ComparedFigure {
            figure: at,
            aspect,
            scope,
            value: figure.value.clone(),
            dimension: dimension(
                &unit,
                aspect,
                is_per_head(&[name.as_slice(), &label].concat()),
                figure.cell.is_some(),
            ),
            contrasts: if name.is_empty() { Vec::new() } else { contrasts(&name) },
            both: named.and(&clause),
            named,
            clause,
            head: Grams::of(&head),
            tail: Grams::of(&names.normal(&around.tail)),
            path: section.grams.clone(),
            name: name.into_iter().collect(),
            unit,
        }
    }

    /// What it counts, and the words of its clause, or of that of the figure before it where its own says nothing.
    fn name(&self, label: &[char], around: &Surroundings, in_table: bool, listed: Listed) -> (Vec<char>, Vec<char>) {
        let label = self.names.normal(label);
        if in_table {
            return (label.clone(), label);
        }
        if let Some(member) = listed {
            let member = self.names.normal(&member);
            return (member.clone(), member);
        }
        let clause = self.names.normal(&around.clause);
        let before = self.before.as_ref().filter(|before| before.sentence == around.sentence);
        let clause = match before {
            Some(before) if substance(&clause).len() < 2 => before.clause.clone(),
            _ => clause,
        };
        let name = match before {
            Some(before) if is_generic(&label) && !before.name.ends_with(&label) => [&before.name, &*label].concat(),
            _ => label,
        };
        if is_generic(&name) {
            // 投资1.2亿元改造道路: what it was for stands behind.
            let tail = self.names.normal(&around.tail);
            return ([name.as_slice(), &tail].concat(), [clause, tail].concat());
        }
        (name, clause)
    }
}

fn section_words(document: &Document, names: &Names, id: SectionId) -> SectionWords {
    let titles = titles(document, id);
    let grams = titles.iter().fold(Grams::default(), |grams, title| grams.and(&Grams::of(&names.normal(title))));
    SectionWords { titles, grams }
}

fn dimension(unit: &str, aspect: Aspect, per_head: bool, in_table: bool) -> Dimension {
    let chars: Vec<char> = unit.chars().collect();
    let known = WORDS.units.at(&chars, 0).filter(|(len, _)| *len == chars.len());
    let is_growth = aspect == Aspect::Growth;
    let unit = match known {
        Some((_, class)) => Ok(class),
        None if is_rate(unit) || is_growth => Err("%".to_owned()),
        None if is_points(unit) => Err(String::new()),
        None => Err(unit.to_owned()),
    };
    Dimension { unit, aspect: aspect.block(), per_head, in_table }
}

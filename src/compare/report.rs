//! The figures of a report as they are compared, each with what the words around it say.

use super::bounds::is_behind_threshold;
use super::compared::{ComparedFigure, Dimension};
use super::grams::{Grams, contrasts};
use super::listing::{self, Listed};
use super::name::{Names, has_flow, is_generic, is_per_head, substance, without_flow};
use super::reading::{SectionSays, Sighting};
use super::scope::PlacePart;
use super::surroundings::{Surroundings, behind_stop, folded, titles};
use super::words::{WORDS, has, marks};
use crate::document::{Document, SectionId};
use crate::figure::Figure;
use std::collections::HashMap;
use std::sync::Arc;

/// How many characters of a sentence before a figure are compared.
const HEAD: usize = 50;

/// A clause of so many characters may leave out what the one before it says.
const SHORT: usize = 2;

/// How many characters a sentence has at most that says what the sentences after it are about.
const LONGEST_OPENING: usize = 14;

/// The figures of one report as they are compared.
#[derive(Clone, Debug, Default)]
pub struct ReportFigures {
    /// In text order; one for each row that a figure belongs to.
    pub figures: Vec<ComparedFigure>,
    /// The year that the report is of.
    pub year: Option<u16>,
}

impl ReportFigures {
    /// Reads what the figures of a report are compared by.
    pub fn new(document: &Document, figures: &[Figure]) -> Self {
        let facts = document.facts();
        let names = Names::new(facts.place.as_deref());
        let listed = listing::listed(document, figures, &names);
        let mut reader =
            FigureReader { document, names, sections: HashMap::new(), units: HashMap::new(), before: None };
        let mut compared = Vec::with_capacity(figures.len());
        for (at, (figure, (around, listed))) in figures.iter().zip(listed).enumerate() {
            // A threshold is a part of the name of what is behind it, and no value of anything.
            if is_behind_threshold(&around) {
                compared.retain(|known: &ComparedFigure| known.figure + 1 != at);
            }
            compared.extend(reader.read(at, figure, &around, &listed));
        }
        Self { figures: compared, year: facts.year }
    }
}

/// What was read of the figure before, for one that names nothing itself.
struct Before {
    sentence: usize,
    named: Named,
    is_flow: bool,
    part: Option<PlacePart>,
    /// Whether it is a part of what was told before it.
    is_of_which: bool,
}

impl Before {
    /// Whether its part of the place holds for the figure behind it: for the parts of a whole (其中) up to the next semicolon, and
    /// of one place within the report's also for what is told of it next.
    fn holds(&self, around: &Surroundings, is_told_before: bool) -> bool {
        has(&WORDS.of_which, &around.lead)
            || self.is_of_which && !around.lead.contains(&';')
            || is_told_before && self.part == Some(PlacePart::Inner)
    }
}

/// What a figure counts, and the words of its clause, or of that of the figure before it where its own says nothing.
#[derive(Clone)]
struct Named {
    name: Vec<char>,
    clause: Vec<char>,
}

/// What the titles of a section and those above it say, their words, and the account that they name.
struct SectionWords {
    says: SectionSays,
    grams: Arc<Grams>,
    account: Vec<char>,
}

struct FigureReader<'a> {
    document: &'a Document,
    names: Names,
    sections: HashMap<SectionId, SectionWords>,
    /// The name of each unit, as it is written.
    units: HashMap<String, Arc<str>>,
    before: Option<Before>,
}

impl FigureReader<'_> {
    /// A figure, once for each thing that it is told of.
    fn read(&mut self, at: usize, figure: &Figure, around: &Surroundings, listed: &Listed) -> Vec<ComparedFigure> {
        let label = folded(&figure.label(&self.document.text));
        let label = behind_stop(&label);
        let id = self.document.section_at(figure.range.start);
        let (document, names) = (self.document, &self.names);
        self.sections.entry(id).or_insert_with(|| SectionWords::new(document, names, id));
        let named: Vec<Named> = match listed.as_slice() {
            [] => vec![self.named(label, around, figure.cell.is_some(), id)],
            members => members.iter().map(|member| self.member(member)).collect(),
        };
        named.into_iter().map(|named| self.compared(at, figure, around, label, named, id)).collect()
    }

    fn compared(
        &mut self,
        at: usize,
        figure: &Figure,
        around: &Surroundings,
        label: &[char],
        named: Named,
        id: SectionId,
    ) -> ComparedFigure {
        let before = self.before.as_ref().filter(|before| before.sentence == around.sentence);
        let listed_flow = before.is_some_and(|before| before.is_flow);
        let is_told_before = substance(&self.names.normal(&around.clause)).len() < 2;
        let of_which = before.filter(|before| before.holds(around, is_told_before)).map(|before| before.part);
        let unit = self.units.entry(figure.unit().to_owned()).or_insert_with(|| figure.unit_name().into()).clone();
        let period = folded(&figure.period(&self.document.text));
        let words = [named.name.as_slice(), &['|'], &named.clause].concat();
        let section = self.sections.get(&id).map(|section| section.says).unwrap_or_default();
        let sighting = Sighting {
            figure,
            around,
            label,
            named: &words,
            period: &period,
            is_told_before,
            listed_flow,
            section: &section,
            of_which,
            is_inner: self.names.is_inner(&around.clause, label),
        };
        let aspect = sighting.aspect(&unit);
        let scope = sighting.scope(aspect, &unit);
        let per_head = is_per_head(&named.name) || is_per_head(label);
        let (name, clause) = (Grams::of(&named.name), Grams::of(&named.clause));
        let head = self.names.normal(around.head.get(around.head.len().saturating_sub(HEAD)..).unwrap_or_default());
        self.before = Some(Before {
            sentence: around.sentence,
            named: named.clone(),
            is_flow: scope.is_flow,
            part: scope.part,
            is_of_which: of_which.is_some(),
        });
        ComparedFigure {
            figure: at,
            aspect,
            scope,
            value: figure.value.clone(),
            dimension: Dimension::new(&unit, aspect, per_head, figure.cell.is_some()),
            contrasts: contrasts(&named.name),
            both: name.and(&clause),
            named: name,
            clause,
            head: Grams::of(&head),
            tail: Grams::of(&self.names.normal(&around.tail)),
            path: self.sections.get(&id).map(|section| section.grams.clone()).unwrap_or_default(),
            name: named.name.into_iter().collect(),
            unit,
        }
    }

    fn member(&self, member: &[char]) -> Named {
        let name = self.names.normal(member);
        Named { clause: name.clone(), name }
    }

    fn named(&self, label: &[char], around: &Surroundings, in_table: bool, section: SectionId) -> Named {
        let label = without_done(self.names.normal(label));
        let sum = WORDS.sum.before(&label, 0, label.len()).map(|(len, ())| len);
        let label = label.get(label.len() - sum.unwrap_or(label.len())..).unwrap_or_default().to_vec();
        if in_table {
            return Named { clause: label.clone(), name: label };
        }
        let own = self.names.normal(&around.clause);
        let before =
            self.before.as_ref().filter(|before| before.sentence == around.sentence).map(|before| &before.named);
        let clause = match before {
            Some(before) if substance(&own).len() < 2 => before.clause.clone(),
            // 人大代表议案13件、建议31件: what is short may be of what stands before it.
            Some(before) if around.lead.first() == Some(&'、') && own.len() <= SHORT => {
                [&before.clause, own.as_slice()].concat()
            }
            _ => own,
        };
        let name = self.of_account(self.completed(label, before, around), section);
        if is_generic(&name) {
            // 投资1.2亿元改造道路: what it was for stands behind.
            let tail = self.names.normal(&around.tail);
            return Named { name: [name.as_slice(), &tail].concat(), clause: [clause, tail].concat() };
        }
        Named { name, clause }
    }

    /// A name that says too little by itself behind the one before it in its sentence, or behind what opens its paragraph.
    fn completed(&self, label: Vec<char>, before: Option<&Named>, around: &Surroundings) -> Vec<char> {
        if !is_generic(&label) {
            return label;
        }
        match before {
            Some(before) if before.name.ends_with(&label) => label,
            // 新增企业31家，总量913家: of the total, none was added.
            Some(before) if has_flow(&before.name) => [without_flow(&before.name), label].concat(),
            Some(before) => [&before.name, label.as_slice()].concat(),
            None => [self.names.normal(opening(&around.before)), label].concat(),
        }
    }

    /// 支出 in a section of an account: 一般公共预算支出.
    fn of_account(&self, name: Vec<char>, section: SectionId) -> Vec<char> {
        let account = self.sections.get(&section).map_or(&[][..], |section| &section.account);
        if WORDS.of_account.at(&name, 0).is_some() { [account, &name].concat() } else { name }
    }
}

/// A name without the words at its end that say that it was done.
fn without_done(mut name: Vec<char>) -> Vec<char> {
    while let Some((len, ())) = WORDS.done_endings.before(&name, 0, name.len()) {
        name.truncate(name.len() - len);
    }
    name
}

impl SectionWords {
    fn new(document: &Document, names: &Names, id: SectionId) -> Self {
        let titles = titles(document, id);
        let normal: Vec<Vec<char>> = titles.iter().map(|title| names.normal(title)).collect();
        let grams = normal.iter().fold(Grams::default(), |grams, title| grams.and(&Grams::of(title)));
        let named = |title: &Vec<char>| {
            let (at, len, ()) = marks(&WORDS.account, title).next()?;
            title.get(at..at + len).map(<[char]>::to_vec)
        };
        let account = normal.iter().find_map(named).unwrap_or_default();
        Self { says: SectionSays::new(&titles), grams: Arc::new(grams), account }
    }
}

/// The sentence that opens what is told here, if it is short: 经营主体稳中培优。总量达1461万户.
fn opening(before: &[char]) -> &[char] {
    let sentence = before.strip_suffix(&['。']).unwrap_or_default();
    let start = sentence.iter().rposition(|c| *c == '。').map_or(0, |at| at + 1);
    let opening = sentence.get(start..).unwrap_or_default();
    if opening.len() <= LONGEST_OPENING { opening } else { &[] }
}

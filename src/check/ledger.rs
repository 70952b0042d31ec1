//! What was found so far: claims of the text, each judged by its numbers when it is entered.

use super::arithmetic::{self, Formula, Reckoning};
use super::slip;
use super::statement::{Aspect, Statement, UnitId};
use super::words::CheckWords;
use super::written::Written;
use super::{Member, Relation, RelationKind};
use crate::figure::Value;
use bigdecimal::BigDecimal;
use std::collections::BTreeSet;

/// How surely the words say that the numbers belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Certainty {
    /// They say it: where the numbers differ, something is wrong.
    Stated,
    /// They may say it: something is wrong only where a slip of the pen explains the difference.
    Likely,
    /// Only numbers that agree can tell.
    Open,
}

/// A relation that the words may state. Members are statements.
#[derive(Clone, Debug)]
pub(super) struct Claim {
    pub kind: RelationKind,
    pub total: usize,
    pub parts: Vec<(usize, bool)>,
    pub years: u32,
    pub certainty: Certainty,
}

impl Claim {
    pub fn new(kind: RelationKind, total: usize, parts: impl IntoIterator<Item = usize>, certainty: Certainty) -> Self {
        Self { kind, total, parts: parts.into_iter().map(|part| (part, false)).collect(), years: 1, certainty }
    }

    /// The difference of two.
    pub fn difference(total: usize, from: usize, off: usize, certainty: Certainty) -> Self {
        Self { parts: vec![(from, false), (off, true)], ..Self::new(RelationKind::Sum, total, [], certainty) }
    }

    pub fn over_years(self, years: u32) -> Self {
        Self { years, ..self }
    }

    fn members(&self) -> BTreeSet<usize> {
        self.parts.iter().map(|(part, _)| *part).chain([self.total]).collect()
    }
}

/// A claim with its verdict.
pub(super) struct Entry {
    pub claim: Claim,
    pub reckoning: Reckoning,
}

/// The statements of a report, and what was claimed of them.
pub(super) struct Ledger<'a> {
    pub words: &'a CheckWords,
    pub statements: Vec<Statement<'a>>,
    pub entries: Vec<Entry>,
    known: BTreeSet<BTreeSet<usize>>,
}

impl<'a> Ledger<'a> {
    pub fn new(words: &'a CheckWords, statements: Vec<Statement<'a>>) -> Self {
        Self { words, statements, entries: Vec::new(), known: BTreeSet::new() }
    }

    /// Enters the first of several readings of one place whose numbers agree; where none does, the first reading, if the
    /// words are certain of it or a slip explains it.
    pub fn enter(&mut self, readings: Vec<Claim>) {
        let told = |claim: &Claim| claim.certainty == Certainty::Stated || !self.is_drowned(claim);
        let readings = readings.into_iter().filter(told).collect::<Vec<_>>();
        let judged = readings.into_iter().filter_map(|claim| Some((self.reckon(&claim)?, claim)));
        let mut first = None;
        for (reckoning, claim) in judged {
            if reckoning.holds {
                return self.add(claim, reckoning);
            }
            first = first.or(Some((reckoning, claim)));
        }
        if let Some((reckoning, claim)) = first {
            let wrong = match claim.certainty {
                Certainty::Stated => true,
                Certainty::Likely => slip::slipped(self, &claim, &reckoning).is_some(),
                Certainty::Open => false,
            };
            if wrong {
                self.add(claim, reckoning);
            }
        }
    }

    /// Whether a part of a sum is so small beside the total that it makes no difference.
    fn is_drowned(&self, claim: &Claim) -> bool {
        let Some(total) = self.number(claim.total).filter(|_| claim.kind == RelationKind::Sum) else { return false };
        let width = &total.high - &total.low;
        let small = |part: &Written| !part.is_zero() && part.value.abs() < width;
        claim.parts.iter().filter_map(|(part, _)| self.number(*part)).any(small)
    }

    /// Whether the numbers of a claim agree.
    pub fn holds(&self, claim: &Claim) -> bool {
        self.reckon(claim).is_some_and(|reckoning| reckoning.holds)
    }

    /// How far what a claim comes to is from its total.
    pub fn misses_by(&self, claim: &Claim) -> Option<BigDecimal> {
        let computed = self.reckon(claim)?.computed.into_iter().next()?;
        Some((computed.abs() - self.number(claim.total)?.value.abs()).abs())
    }

    /// What the numbers of a claim come to.
    pub fn reckon(&self, claim: &Claim) -> Option<Reckoning> {
        if claim.kind == RelationKind::Structure {
            return self.reckon_structure(claim);
        }
        let total = self.statements.get(claim.total)?;
        let parts: Option<Vec<(&Written, bool)>> =
            claim.parts.iter().map(|(part, minus)| Some((self.number(*part)?, *minus))).collect();
        let formula = Formula {
            kind: claim.kind,
            total: total.number.as_ref()?,
            parts: &parts?,
            falls: total.falls,
            times: total.figure.unit().ends_with('倍'),
            years: claim.years,
        };
        formula.reckon()
    }

    fn reckon_structure(&self, claim: &Claim) -> Option<Reckoning> {
        let Value::Ratio(shares) = &self.statements.get(claim.total)?.figure.value else { return None };
        let places = shares.iter().map(BigDecimal::fractional_digit_count).max().unwrap_or(0);
        let stated: Vec<Written> =
            shares.iter().map(|share| Written::around(share.clone(), BigDecimal::new(1.into(), places), 3)).collect();
        let parts: Option<Vec<&Written>> = claim.parts.iter().map(|(part, _)| self.number(*part)).collect();
        let parts = parts?;
        let (whole, parts) = parts.split_last()?;
        arithmetic::shares(&stated, parts, whole)
    }

    pub fn number(&self, at: usize) -> Option<&Written> {
        self.statements.get(at)?.number.as_ref()
    }

    fn add(&mut self, claim: Claim, reckoning: Reckoning) {
        if self.known.insert(claim.members()) {
            self.entries.push(Entry { claim, reckoning });
        }
    }

    /// The growth that is told with a level, on no other basis and not over years.
    pub fn growth_of(&self, level: usize) -> Option<usize> {
        let end = self.end_of(level, |s| (s.paragraph(), s.segment));
        let behind = (level + 1..end).take_while(|at| !self.statements[*at].is_level());
        let mut growths = behind.filter(|at| self.statements[*at].aspect == Aspect::Growth);
        growths.next().filter(|at| {
            let told = &self.statements[*at].before;
            !self.words.other_basis.stand_in(told) && !self.words.yearly.stand_in(told)
        })
    }

    pub fn is_level_in(&self, at: usize, unit: UnitId) -> bool {
        self.statements.get(at).is_some_and(|statement| statement.is_level() && statement.unit == unit)
    }

    /// The first statement of the sentence, segment or paragraph that a statement is in, by what `place` tells of it.
    pub fn first_of<T: PartialEq>(&self, at: usize, place: impl Fn(&Statement) -> T) -> usize {
        let here = place(&self.statements[at]);
        (0..at).rev().take_while(|before| place(&self.statements[*before]) == here).last().unwrap_or(at)
    }

    /// One past the last of them.
    pub fn end_of<T: PartialEq>(&self, at: usize, place: impl Fn(&Statement) -> T) -> usize {
        let here = place(&self.statements[at]);
        let same = |next: &usize| place(&self.statements[*next]) == here;
        (at + 1..self.statements.len()).take_while(same).last().unwrap_or(at) + 1
    }

    /// Whether a statement counts what `name` says: its label or its clause has the name at its end, idle words left out.
    pub fn is_named(&self, at: usize, name: &str) -> bool {
        let statement = &self.statements[at];
        !name.is_empty() && (statement.label.contains(name) || statement.clause().contains(name))
    }

    /// Whether two statements count the same by their labels: one has the characters of the other in their order.
    pub fn share_a_name(&self, a: usize, b: usize) -> bool {
        let (a, b) = (self.essence(&self.statements[a].label), self.essence(&self.statements[b].label));
        let within = |short: &str, long: &str| {
            let mut chars = long.chars();
            !short.is_empty() && short.chars().all(|c| chars.any(|other| other == c))
        };
        within(a, b) || within(b, a)
    }

    /// A name without the words at its ends that say nothing about what is counted.
    pub fn essence<'n>(&self, name: &'n str) -> &'n str {
        let mut rest = name;
        while let Some(cut) = self.words.idle.cut_from(rest).or_else(|| self.words.idle.cut_behind(rest)) {
            rest = cut;
        }
        rest
    }

    /// Whether a part of a sum that does not hold belongs to another total, which stands between: one of its own parts.
    fn is_refuted(&self, entry: &Entry) -> bool {
        let claim = &entry.claim;
        let may_be = !entry.reckoning.holds && claim.kind == RelationKind::Sum && claim.certainty != Certainty::Stated;
        let nested = |other: &Entry| {
            let within = claim.parts.iter().any(|(part, _)| *part == other.claim.total);
            let shared = claim.parts.iter().any(|part| other.claim.parts.contains(part));
            other.reckoning.holds && other.claim.kind == RelationKind::Sum && within && shared
        };
        may_be && self.entries.iter().any(nested)
    }

    /// The relations, in the order of their totals.
    pub fn relations(self) -> Vec<Relation> {
        let figure = |at: usize| self.statements[at].index;
        let mut relations: Vec<Relation> = self
            .entries
            .iter()
            .filter(|entry| !self.is_refuted(entry))
            .map(|entry| Relation {
                kind: entry.claim.kind,
                total: figure(entry.claim.total),
                parts: entry
                    .claim
                    .parts
                    .iter()
                    .map(|(part, minus)| Member { figure: figure(*part), minus: *minus })
                    .collect(),
                years: matches!(entry.claim.kind, RelationKind::Cagr | RelationKind::CagrBy)
                    .then_some(entry.claim.years),
                holds: entry.reckoning.holds,
                computed: entry.reckoning.computed.clone(),
                suspect: slip::suspect(&self, entry).map(figure),
            })
            .collect();
        relations.sort_by_key(|relation| (relation.total, relation.parts.first().map(|part| part.figure)));
        relations
    }

    /// Statements of an aspect, by their places.
    pub fn with_aspect(&self, aspect: Aspect) -> Vec<usize> {
        (0..self.statements.len()).filter(|at| self.statements[*at].aspect == aspect).collect()
    }
}

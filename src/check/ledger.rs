//! What was found so far: claims of the text, each with what its numbers come to.

use super::RelationKind;
use super::arithmetic::{self, Formula, Reckoning};
use super::statement::{Statement, StatementKind, UnitId};
use super::words::CheckWords;
use super::written::{PARTS, Written};
use crate::figure::Value;
use bigdecimal::BigDecimal;
use std::collections::BTreeSet;

/// How surely the words say that the numbers belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Certainty {
    /// Only numbers that agree can tell.
    Open,
    /// They may say it: something is wrong only where a slip of the pen explains the difference.
    Likely,
    /// They say it: where the numbers differ, something is wrong.
    Stated,
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
    /// The numbers of the statements in parts (`Written::in_parts`), which are added faster than decimals.
    parts: Vec<Option<[i128; 3]>>,
    known: BTreeSet<BTreeSet<usize>>,
}

impl<'a> Ledger<'a> {
    pub fn new(words: &'a CheckWords, statements: Vec<Statement<'a>>) -> Self {
        let parts = statements.iter().map(|statement| statement.number.as_ref()?.in_parts()).collect();
        Self { words, statements, entries: Vec::new(), parts, known: BTreeSet::new() }
    }

    /// Takes in one more statement. Gives its place.
    pub fn append(&mut self, statement: Statement<'a>) -> usize {
        self.parts.push(statement.number.as_ref().and_then(Written::in_parts));
        self.statements.push(statement);
        self.statements.len() - 1
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
        if let Some(reckoning) = self.reckon_sum(claim) {
            return Some(reckoning);
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

    /// The same of a sum of numbers that are whole numbers of parts.
    fn reckon_sum(&self, claim: &Claim) -> Option<Reckoning> {
        if !matches!(claim.kind, RelationKind::Sum | RelationKind::Equal) {
            return None;
        }
        let mut sum = [0i128; 3];
        for (part, minus) in &claim.parts {
            let [low, value, high] = self.in_parts(*part)?;
            let [low, value, high] = if *minus { [-high, -value, -low] } else { [low, value, high] };
            sum = [sum[0].checked_add(low)?, sum[1].checked_add(value)?, sum[2].checked_add(high)?];
        }
        let ([total_low, _, total_high], [low, value, high]) = (self.in_parts(claim.total)?, sum);
        let computed = BigDecimal::new(value.into(), PARTS);
        Some(Reckoning { holds: low <= total_high && total_low <= high, computed: vec![computed] })
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

    /// Low end, value and high end of a number in parts (`Written::in_parts`).
    pub fn in_parts(&self, at: usize) -> Option<[i128; 3]> {
        self.parts.get(at).copied().flatten()
    }

    /// Enters a claim with its verdict, if it is the first of its members.
    pub fn add(&mut self, claim: Claim, reckoning: Reckoning) {
        if self.known.insert(claim.members()) {
            self.entries.push(Entry { claim, reckoning });
        }
    }

    /// The growth that is told with a level, on no other basis and not over years.
    pub fn growth_of(&self, level: usize) -> Option<usize> {
        let end = self.end_of(level, |s| (s.paragraph(), s.segment));
        let behind = (level + 1..end).take_while(|at| !self.statements[*at].is_level());
        let mut growths = behind.filter(|at| self.statements[*at].kind == StatementKind::Growth);
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

    /// Statements of a kind, by their places.
    pub fn of_kind(&self, kind: StatementKind) -> Vec<usize> {
        (0..self.statements.len()).filter(|at| self.statements[*at].kind == kind).collect()
    }
}

//! Relations between the figures of one report (勾稽关系): found by the words that state them, then confirmed or refused by
//! arithmetic.

mod across;
mod arithmetic;
mod balance;
mod change;
mod equation;
mod include;
mod ledger;
mod list;
mod order;
mod pair;
mod parallel;
mod restated;
mod run;
mod share;
mod slip;
mod statement;
mod structure;
mod table;
mod total;
mod verdict;
mod words;
mod written;

use crate::document::Document;
use crate::figure::Figure;
pub use across::{AcrossEquation, AcrossKind, AcrossRelation, AcrossVerdict, CheckedReport};
use bigdecimal::BigDecimal;
pub use equation::Equation;
use ledger::Ledger;
use words::CheckWords;

/// How a total depends on its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RelationKind {
    /// It is their sum; parts with a minus are taken off.
    Sum,
    /// It is the same as the part.
    Equal,
    /// It says in hundredths which part of the last the others are together.
    Ratio,
    /// It is the first for each of the second.
    Per,
    /// It says by which part the first is more than the second.
    Growth,
    /// The same, where the second is the difference.
    By,
    /// The mean growth in a year from the second to the first.
    Cagr,
    /// The same, where the second is the difference.
    CagrBy,
    /// The parts are shares that make 100 %; it is the first of them.
    Hundred,
    /// It lists the shares that the other parts have in the last.
    Structure,
    /// It is more than the part.
    More,
    /// It is less than the part.
    Less,
}

/// A figure that takes part in a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its place among the figures of the document.
    pub figure: usize,
    /// Whether it is taken off.
    pub minus: bool,
}

/// A relation that a report states between its figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Relation {
    /// How the total depends on the parts.
    pub kind: RelationKind,
    /// The place of the total among the figures of the document.
    pub total: usize,
    /// What it depends on.
    pub parts: Vec<Member>,
    /// Over how many years, where it is a mean.
    pub years: Option<u32>,
    /// Whether the numbers agree, within what was rounded off.
    pub holds: bool,
    /// What the parts come to, in the unit of the total, multipliers applied; of a structure each share.
    pub computed: Vec<BigDecimal>,
    /// The number that most likely is wrong, where there is a sign of it.
    pub suspect: Option<usize>,
}

/// Finds the relations of reports.
pub struct Checker {
    words: CheckWords,
}

impl Default for Checker {
    fn default() -> Self {
        Self::new()
    }
}

impl Checker {
    /// A checker with the built-in words.
    pub fn new() -> Self {
        Self { words: CheckWords::built_in() }
    }

    /// The relations between these figures of a document, in the order of their totals.
    pub fn relations(&self, document: &Document, figures: &[Figure]) -> Vec<Relation> {
        let mut ledger = Ledger::new(&self.words, statement::statements(document, figures, &self.words));
        include::find(&mut ledger);
        list::find(&mut ledger, document);
        total::find(&mut ledger);
        balance::find(&mut ledger);
        change::find(&mut ledger);
        share::find(&mut ledger);
        structure::find(&mut ledger);
        pair::find(&mut ledger);
        run::find(&mut ledger);
        order::find(&mut ledger);
        parallel::find(&mut ledger);
        restated::find(&mut ledger);
        table::find(&mut ledger, document, figures);
        ledger.relations()
    }
}

impl RelationKind {
    /// Whether the total has the sign of a change.
    pub(self) fn is_change(self) -> bool {
        matches!(self, Self::Growth | Self::By | Self::Cagr | Self::CagrBy)
    }

    /// The name in the output contract.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sum => "sum",
            Self::Equal => "equal",
            Self::Ratio => "ratio",
            Self::Per => "per",
            Self::Growth => "growth",
            Self::By => "by",
            Self::Cagr => "cagr",
            Self::CagrBy => "cagr_by",
            Self::Hundred => "hundred",
            Self::Structure => "structure",
            Self::More => "more",
            Self::Less => "less",
        }
    }
}

#[cfg(test)]
mod tests;

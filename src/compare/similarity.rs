//! How alike two figures are, from the words around them.

use super::compared::ComparedFigure;
use super::grams::{GramWeights, WHOLE, WeightedGrams};
use std::cmp::min;

/// How much each part of the likeness counts, in tenths. Weights of this plain kind do as well on reports left out as on those
/// at hand; learned ones did not (docs/comparing.md).
const NAME: u64 = 12;
const CLAUSE: u64 = 10;
const HELD: u64 = 8;
const HEAD: u64 = 4;
const PATH: u64 = 4;
const TAIL: u64 = 3;

/// How much the name of one counts where it stands in the clause of the other, in thousandths.
const CROSSED: u64 = 900;

/// Two figures that share so much information, in sixteenths of a bit, are as alike as their words say; with less they may be so
/// by chance: 投资 alone says little.
const ENOUGH: u64 = 210;

/// The likeness that is left where nothing is shared, in thousandths.
const BY_CHANCE: u64 = 550;

/// How much the place in the report counts, in thousandths.
const ORDER: u64 = 40;

/// The words of a figure with their weights.
pub(super) struct WeightedFigure<'a> {
    name: WeightedGrams<'a>,
    clause: WeightedGrams<'a>,
    pub both: WeightedGrams<'a>,
    head: WeightedGrams<'a>,
    tail: WeightedGrams<'a>,
    /// Its place in its report, in thousandths.
    place: u64,
}

/// The parts of a likeness, each in thousandths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Likeness {
    /// All together.
    pub whole: u64,
    /// Of the names.
    pub name: u64,
    /// Of the clauses.
    pub clause: u64,
    /// How much of each name stands in the words around the other.
    pub held: u64,
}

impl<'a> WeightedFigure<'a> {
    pub fn new(weights: &GramWeights, figure: &'a ComparedFigure, (place, of): (usize, usize)) -> Self {
        Self {
            name: weights.weigh(&figure.named),
            clause: weights.weigh(&figure.clause),
            both: weights.weigh(&figure.both),
            head: weights.weigh(&figure.head),
            tail: weights.weigh(&figure.tail),
            place: place as u64 * WHOLE / of.max(1) as u64,
        }
    }

    /// How alike it is to one of another report, where the titles of their sections are so much alike.
    pub fn likeness(&self, other: &Self, path: Option<u64>) -> Likeness {
        let crossed = [self.name.likeness(&other.clause), self.clause.likeness(&other.name)];
        let crossed = crossed.into_iter().flatten().max().unwrap_or(0) * CROSSED / WHOLE;
        let name = self.name.likeness(&other.name).unwrap_or(0).max(crossed);
        let clause = self.clause.likeness(&other.clause);
        let held = self.held(other);
        let parts = [
            (Some(name), NAME),
            (clause, CLAUSE),
            (Some(held), HELD),
            (self.head.likeness(&other.head), HEAD),
            (path, PATH),
            (self.tail.likeness(&other.tail), TAIL),
        ];
        let told = parts.iter().filter_map(|(part, weight)| part.map(|part| (part * weight, weight)));
        let (sum, of) = told.fold((0, 0), |(sum, of), (part, weight)| (sum + part, of + weight));
        let mass = min(self.both.shared_mass(&other.both), ENOUGH);
        let sure = BY_CHANCE + (WHOLE - BY_CHANCE) * mass / ENOUGH;
        let near = WHOLE - self.place.abs_diff(other.place);
        let whole = sum / of.max(1) * sure / WHOLE + ORDER * near / WHOLE;
        Likeness { whole, name, clause: clause.unwrap_or(0), held }
    }

    /// How much of each name stands in the words around the other: the mean, unless one of them is hardly there.
    fn held(&self, other: &Self) -> u64 {
        let own = if self.name.is_empty() { &self.clause } else { &self.name };
        let others = if other.name.is_empty() { &other.clause } else { &other.name };
        let (one, two) = (own.held_by([&other.both, &other.head]), others.held_by([&self.both, &self.head]));
        if min(one, two) > 3 * WHOLE / 10 { (one + two) / 2 } else { min(one, two) }
    }
}

//! The units of a report's figures: which sort each is of, and the order they stand in.

use crate::figure::{Figure, Kind};
use std::collections::{HashMap, HashSet};

/// A sort of unit, in the order in which the table offers and sorts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum UnitKind {
    /// 元, 美元 …
    Money,
    /// %, 个百分点 …
    Percent,
    /// 件, 家, 人次 …
    Count,
    /// 天, 个月 …
    Duration,
    /// 公里, 亩, 吨 …
    Measure,
    /// Ratios, fractions, scores, ages, ranks.
    Other,
}

impl UnitKind {
    /// All of them, in order.
    pub const ALL: [Self; 6] = [Self::Money, Self::Percent, Self::Count, Self::Duration, Self::Measure, Self::Other];

    fn of(kind: Kind) -> Self {
        match kind {
            Kind::Money => Self::Money,
            Kind::Percent => Self::Percent,
            Kind::Count => Self::Count,
            Kind::Duration => Self::Duration,
            Kind::Measure => Self::Measure,
            Kind::Ratio | Kind::Fraction | Kind::Range | Kind::Score | Kind::Age => Self::Other,
            Kind::Rank | Kind::Other => Self::Other,
        }
    }
}

/// The unit of each figure, as one of the report's units.
#[derive(Debug)]
pub struct Units {
    /// The sort of each unit, the units in order.
    kinds: Vec<UnitKind>,
    /// For each figure the place of its unit among the units.
    of: Vec<usize>,
    /// How many figures there are of each sort.
    counts: [usize; UnitKind::ALL.len()],
}

impl Units {
    /// The units of `figures`, by sort and then by name. A range is of the sort that its unit is of elsewhere.
    pub fn new(figures: &[Figure]) -> Self {
        let mut known: HashMap<&str, Kind> = HashMap::new();
        for figure in figures.iter().filter(|figure| figure.kind != Kind::Range) {
            known.entry(&figure.unit).or_insert(figure.kind);
        }
        let kind = |figure: &Figure| match figure.kind {
            Kind::Range => known.get(&*figure.unit).copied().unwrap_or(Kind::Range),
            kind => kind,
        };
        let units: Vec<(UnitKind, &str)> =
            figures.iter().map(|figure| (UnitKind::of(kind(figure)), &*figure.unit)).collect();
        let mut sorted: Vec<_> = units.iter().collect::<HashSet<_>>().into_iter().collect();
        sorted.sort_unstable();
        let places: HashMap<_, usize> = sorted.iter().enumerate().map(|(place, unit)| (*unit, place)).collect();
        let of = units.iter().map(|unit| places.get(unit).copied().unwrap_or_default()).collect();
        let mut counts = [0; UnitKind::ALL.len()];
        units.iter().for_each(|(kind, _)| counts[*kind as usize] += 1);
        Self { kinds: sorted.iter().map(|(kind, _)| *kind).collect(), of, counts }
    }

    /// The place of a figure's unit among all units.
    pub fn place(&self, figure: usize) -> usize {
        self.of.get(figure).copied().unwrap_or_default()
    }

    /// How many figures have units of such a sort.
    pub fn count(&self, kind: UnitKind) -> usize {
        self.counts[kind as usize]
    }

    /// Of which sort a figure's unit is.
    pub fn kind(&self, figure: usize) -> UnitKind {
        self.kinds.get(self.place(figure)).copied().unwrap_or(UnitKind::Other)
    }
}

//! The units of a report's figures: which sort each is of, and the order they stand in.

use crate::figure::{Figure, Kind};
use crate::reader::amount::common_scale;
use crate::text::number::Scale;
use std::collections::HashMap;

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

/// The unit of each figure, as a place among the report's units.
#[derive(Debug)]
pub struct Units {
    /// The sort of each unit, the units in order.
    kinds: Vec<UnitKind>,
    /// For each figure the place of its unit among the units.
    of: Vec<usize>,
    /// How many figures there are of each sort.
    counts: [usize; UnitKind::ALL.len()],
    /// The scale that the amounts of each unit read well in beneath each other.
    scales: Vec<Scale>,
}

impl Units {
    /// The units of `figures`, by sort and then by name.
    pub fn new(figures: &[Figure]) -> Self {
        let mut known: HashMap<(&str, Kind), usize> = HashMap::new();
        let mut of: Vec<usize> = Vec::with_capacity(figures.len());
        for figure in figures {
            let new = known.len();
            of.push(*known.entry((figure.unit(), figure.kind)).or_insert(new));
        }
        let mut sorted: Vec<(UnitKind, &str, usize)> =
            known.iter().map(|((unit, kind), id)| (UnitKind::of(*kind), *unit, *id)).collect();
        sorted.sort_unstable();
        let units = sorted.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1));
        let mut places = vec![0; sorted.len()];
        units.clone().enumerate().for_each(|(place, ids)| ids.iter().for_each(|(.., id)| places[*id] = place));
        let kinds: Vec<UnitKind> = units.map(|ids| ids[0].0).collect();
        let mut counts = [0; UnitKind::ALL.len()];
        for unit in &mut of {
            *unit = places[*unit];
            counts[kinds[*unit] as usize] += 1;
        }
        let scales = scales(figures, &of, kinds.len());
        Self { kinds, of, counts, scales }
    }

    /// The place of a figure's unit among all units.
    pub fn place(&self, figure: usize) -> usize {
        self.of.get(figure).copied().unwrap_or_default()
    }

    /// How many figures have units of such a sort.
    pub fn count(&self, kind: UnitKind) -> usize {
        self.counts[kind as usize]
    }

    /// The scale of a figure's unit.
    pub fn scale(&self, figure: usize) -> Scale {
        self.scales.get(self.place(figure)).copied().unwrap_or_default()
    }

    /// Of which sort a figure's unit is.
    pub fn kind(&self, figure: usize) -> UnitKind {
        self.kinds.get(self.place(figure)).copied().unwrap_or(UnitKind::Other)
    }
}

/// The common scale of the figures of each of `units` units; `of` is the unit of each figure.
fn scales(figures: &[Figure], of: &[usize], units: usize) -> Vec<Scale> {
    let mut members: Vec<Vec<&Figure>> = vec![Vec::new(); units];
    of.iter().zip(figures).for_each(|(unit, figure)| members[*unit].push(figure));
    members.into_iter().map(|figures| common_scale(figures.into_iter())).collect()
}

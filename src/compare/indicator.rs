//! Indicators of several reports: the figures of each report are aligned with the indicators that those before it have, from the
//! newest report on.

use super::alignment::{Pair, align};
use super::grams::GramWeights;
use super::mention::{ComparedFigure, ReportFigures};
use super::scope::{Aspect, Plan};
use super::twins::twins;
use std::cmp::Reverse;

/// Where a figure stands: its report and its place among the figures of that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FigurePlace {
    /// The place of the report among those that are compared.
    pub report: usize,
    /// The place among its figures.
    pub figure: usize,
}

/// Whether the values of a row are of one indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum IndicatorClass {
    /// They are.
    Same,
    /// They are of the same thing, but differ in their scope.
    Related,
}

impl IndicatorClass {
    /// The name in the output contract.
    pub fn name(self) -> &'static str {
        match self {
            IndicatorClass::Same => "same",
            IndicatorClass::Related => "related",
        }
    }
}

/// The values that several reports tell of one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// What is counted.
    pub name: String,
    /// Whether all values are of one indicator.
    pub class: IndicatorClass,
    /// The side of it that is told.
    pub aspect: Aspect,
    /// The name of the unit.
    pub unit: String,
    /// Where its values stand, those of the newest report first.
    pub cells: Vec<FigurePlace>,
    /// The pairs that made it, for an explanation.
    pub pairs: Vec<(FigurePlace, FigurePlace, Pair)>,
}

/// All indicators of several reports.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// In the order of the newest report; those that it does not have follow.
    pub indicators: Vec<Indicator>,
    /// The reports, the newest first.
    pub order: Vec<usize>,
}

/// Compares the figures of several reports.
pub fn compare(reports: &[&ReportFigures]) -> Comparison {
    let mut order: Vec<usize> = (0..reports.len()).collect();
    order.sort_by_key(|at| Reverse(reports.get(*at).and_then(|report| report.year)));
    let mut weights = GramWeights::default();
    reports.iter().flat_map(|report| &report.mentions).for_each(|mention| weights.count(&mention.both));
    let mut pool = Pool { reports, weights, indicators: Vec::new(), related: Vec::new() };
    order.iter().for_each(|report| pool.take_in(*report));
    let Pool { mut indicators, related, .. } = pool;
    let several = reports.len() > 1;
    // Those of the newest report stand in its order already.
    let newest = order.first().copied();
    indicators.sort_by_key(|indicator| indicator.cells.first().map(|cell| Some(cell.report) != newest));
    indicators.extend(related);
    indicators.retain(|indicator| several || !indicator.cells.is_empty());
    Comparison { indicators, order }
}

/// The indicators of the reports so far.
struct Pool<'a> {
    reports: &'a [&'a ReportFigures],
    weights: GramWeights,
    indicators: Vec<Indicator>,
    related: Vec<Indicator>,
}

impl<'a> Pool<'a> {
    fn mention(&self, place: FigurePlace) -> Option<&'a ComparedFigure> {
        self.reports.get(place.report)?.mentions.get(place.figure)
    }

    /// Gives the figures of a report to the indicators that are known, and makes new ones of the rest.
    fn take_in(&mut self, report: usize) {
        let Some(known) = self.reports.get(report) else { return };
        let place = |figure: usize| FigurePlace { report, figure };
        let mentions: Vec<&ComparedFigure> = known.mentions.iter().collect();
        let heads: Vec<FigurePlace> =
            self.indicators.iter().filter_map(|indicator| indicator.cells.first().copied()).collect();
        let head_mentions: Vec<&ComparedFigure> = heads.iter().filter_map(|head| self.mention(*head)).collect();
        let pairs = align(&head_mentions, &mentions, &self.weights);
        let twins = twins(&mentions, &self.weights);
        let mut taken = vec![false; mentions.len()];
        for pair in pairs {
            let (head, to) = (heads[pair.one], pair.other);
            if !pair.differences.is_empty() {
                self.relate(head, place(to), pair);
                continue;
            }
            let free = twins[to].iter().copied().filter(|twin| !taken[*twin]).collect::<Vec<usize>>();
            taken[to] = true;
            free.iter().for_each(|twin| taken[*twin] = true);
            let Some(indicator) = self.indicators.get_mut(pair.one) else { continue };
            indicator.cells.extend([to].into_iter().chain(free).map(place));
            indicator.pairs.push((head, place(to), pair));
        }
        for (at, mention) in mentions.iter().enumerate() {
            if taken[at] {
                continue;
            }
            let free: Vec<usize> =
                [at].into_iter().chain(twins[at].iter().copied().filter(|twin| !taken[*twin])).collect();
            free.iter().for_each(|twin| taken[*twin] = true);
            self.indicators.push(indicator(mention, IndicatorClass::Same, free.into_iter().map(place).collect()));
        }
    }

    /// Notes that two figures are of one thing and differ in their scope.
    fn relate(&mut self, head: FigurePlace, to: FigurePlace, pair: Pair) {
        let Some(mention) = self.mention(head) else { return };
        let mut related = indicator(mention, IndicatorClass::Related, vec![head, to]);
        related.pairs.push((head, to, pair));
        self.related.push(related);
    }
}

fn indicator(mention: &ComparedFigure, class: IndicatorClass, cells: Vec<FigurePlace>) -> Indicator {
    let planned = if mention.scope.plan == Plan::Done { "" } else { "（目标/预算）" };
    Indicator {
        name: format!("{}{planned}", mention.name),
        class,
        aspect: mention.aspect,
        unit: mention.unit.clone(),
        cells,
        pairs: Vec::new(),
    }
}

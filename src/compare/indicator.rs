//! Indicators of several reports: the figures of each report are aligned with the indicators that those before it have, from the
//! newest report on.

use super::alignment::{Heads, Pair, align, weighted};
use super::compared::ComparedFigure;
use super::grams::GramWeights;
use super::report::ReportFigures;
use super::scope::{Aspect, FigureScope, PlacePart, Plan};
use super::similarity::WeightedFigure;
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
    /// The same without what it is of.
    pub thing: String,
    /// The scope of its first value.
    pub scope: FigureScope,
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

impl Indicator {
    /// Whether it is planned, as a codebook says it.
    pub fn plan(&self) -> &'static str {
        match self.scope.plan {
            Plan::Done => "done",
            Plan::Target => "target",
            Plan::Adjusted => "adjusted",
        }
    }

    /// Of which part of the place, as a codebook says it.
    pub fn part(&self) -> &'static str {
        self.scope.part.map_or("whole", PlacePart::name)
    }
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
    reports.iter().flat_map(|report| &report.figures).for_each(|figure| weights.count(&figure.both));
    let mut pool = Pool {
        reports,
        weights,
        rows: Vec::new(),
        related: Vec::new(),
        heads: Heads::default(),
        head_rows: Vec::new(),
    };
    order.iter().for_each(|report| pool.take_in(*report));
    let indicators = pool.rows.iter().chain(&pool.related).filter_map(|row| pool.indicator(row)).collect();
    Comparison { indicators, order }
}

/// A row under way: its figures by report and place among the figures there, and the pairs that made it.
struct IndicatorRow {
    class: IndicatorClass,
    figures: Vec<FigurePlace>,
    pairs: Vec<(FigurePlace, FigurePlace, Pair)>,
}

/// The rows of the reports so far. A place in it is that of a `ComparedFigure`, of which a figure may have several.
struct Pool<'a> {
    reports: &'a [&'a ReportFigures],
    weights: GramWeights,
    rows: Vec<IndicatorRow>,
    related: Vec<IndicatorRow>,
    /// The figures that stand for the rows: those of the first report that has the row, in the order of reports and texts.
    heads: Heads<'a>,
    /// The place of each of them, and its row.
    head_rows: Vec<(FigurePlace, usize)>,
}

impl<'a> Pool<'a> {
    fn figure(&self, place: FigurePlace) -> Option<&'a ComparedFigure> {
        self.reports.get(place.report)?.figures.get(place.figure)
    }

    /// Gives the figures of a report to the rows that are there, and makes new ones of the rest.
    fn take_in(&mut self, report: usize) {
        let Some(known) = self.reports.get(report) else { return };
        let place = |figure: usize| FigurePlace { report, figure };
        let figures: Vec<&ComparedFigure> = known.figures.iter().collect();
        let words = weighted(&figures, &self.weights);
        let twins = twins(&figures, &self.weights);
        let mut taken = vec![false; figures.len()];
        let pairs = align(&self.heads, &figures, &words, &self.weights);
        let (same, related): (Vec<Pair>, Vec<Pair>) = pairs.into_iter().partition(|pair| pair.differences.is_empty());
        same.iter().for_each(|pair| taken[pair.other] = true);
        for pair in same {
            let ((head, row), to) = (self.head_rows[pair.one], pair.other);
            let joined: Vec<usize> = twins[to].iter().copied().filter(|twin| !taken[*twin]).collect();
            joined.iter().for_each(|twin| taken[*twin] = true);
            let row = &mut self.rows[row];
            row.figures.extend([to].into_iter().chain(joined).map(place));
            row.pairs.push((head, place(to), pair));
        }
        for pair in related {
            let figures = [self.head_rows[pair.one].0, place(pair.other)];
            let pairs = vec![(figures[0], figures[1], pair)];
            self.related.push(IndicatorRow { class: IndicatorClass::Related, figures: figures.to_vec(), pairs });
        }
        self.begin_rows(report, &twins, taken, words);
    }

    /// Makes rows of the figures of a report that are in none; these stand for them from now on.
    fn begin_rows(
        &mut self,
        report: usize,
        twins: &[Vec<usize>],
        mut taken: Vec<bool>,
        words: Vec<WeightedFigure<'a>>,
    ) {
        let place = |figure: usize| FigurePlace { report, figure };
        let mut row_of = vec![None; taken.len()];
        for at in 0..taken.len() {
            if !taken[at] {
                let joined = twins[at].iter().copied().filter(|twin| !taken[*twin]);
                let figures: Vec<usize> = [at].into_iter().chain(joined).collect();
                figures.iter().for_each(|at| (taken[*at], row_of[*at]) = (true, Some(self.rows.len())));
                let figures = figures.into_iter().map(place).collect();
                self.rows.push(IndicatorRow { class: IndicatorClass::Same, figures, pairs: Vec::new() });
            }
        }
        for (at, (row, words)) in row_of.into_iter().zip(words).enumerate() {
            if let (Some(row), Some(figure)) = (row, self.figure(place(at))) {
                self.heads.push(figure, words);
                self.head_rows.push((place(at), row));
            }
        }
    }

    /// The row as it is told.
    fn indicator(&self, row: &IndicatorRow) -> Option<Indicator> {
        let of = |place: &FigurePlace| Some(FigurePlace { figure: self.figure(*place)?.figure, ..*place });
        let head = self.figure(*row.figures.first()?)?;
        let part = match head.scope.part {
            Some(PlacePart::OwnLevel) => OWN_LEVEL,
            Some(PlacePart::Zone) => ZONE,
            Some(PlacePart::Below) => BELOW,
            Some(PlacePart::Inner) => INNER,
            None => "",
        };
        let planned = if head.scope.plan == Plan::Done { "" } else { PLANNED };
        let mut cells: Vec<FigurePlace> = row.figures.iter().filter_map(of).collect();
        cells.dedup();
        let pairs = row.pairs.iter().filter_map(|(one, other, pair)| Some((of(one)?, of(other)?, pair.clone())));
        Some(Indicator {
            name: format!("{}{part}{planned}", head.name),
            thing: head.name.clone(),
            scope: head.scope.clone(),
            class: row.class,
            aspect: head.aspect,
            unit: head.unit.to_string(),
            cells,
            pairs: pairs.collect(),
        })
    }
}

/// What stands behind the name of what a part of the place has.
const OWN_LEVEL: &str = "（本级）";
const ZONE: &str = "（开发区）";
const BELOW: &str = "（县区）";
const INNER: &str = "（其中一地）";

/// What stands behind the name of something planned.
const PLANNED: &str = "（目标/预算）";

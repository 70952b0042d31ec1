//! What the user says of two figures: that they are values of one indicator, or that they are not. It wins over the engine.

use super::compared_report::ComparedReport;
use super::indicator::{Comparison, FigurePlace, Indicator, IndicatorClass};
use crate::document::Fingerprint;
use std::sync::Arc;

/// A figure by the text that it stands in, wherever the file is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct JudgedFigure {
    /// The text.
    pub report: Fingerprint,
    /// The byte of it with which the number begins.
    pub at: usize,
}

/// What is said of two figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The one whose row they are in, or that stays in it.
    pub one: JudgedFigure,
    /// The one that joins that row, or leaves it.
    pub other: JudgedFigure,
    /// Whether they are values of one indicator.
    pub is_same: bool,
}

/// All judgements, of two on the same figures the later one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judgements(Vec<Judgement>);

impl Judgements {
    /// Lets a judgement hold from now on.
    pub fn add(&mut self, judgement: Judgement) {
        let pair = [judgement.one, judgement.other];
        self.0.retain(|known| pair != [known.one, known.other] && pair != [known.other, known.one]);
        self.0.push(judgement);
    }

    /// Has the rows say what was judged, in the order in which it was.
    pub(super) fn apply(&self, reports: &[Arc<ComparedReport>], comparison: &mut Comparison) {
        for judgement in &self.0 {
            let places = [judgement.one, judgement.other].map(|figure| place(reports, figure));
            if let [Some(one), Some(other)] = places {
                if judgement.is_same { unite(comparison, one, other) } else { part(comparison, one, other) }
            }
        }
    }
}

impl FromIterator<Judgement> for Judgements {
    fn from_iter<T: IntoIterator<Item = Judgement>>(judgements: T) -> Self {
        let mut all = Self::default();
        judgements.into_iter().for_each(|judgement| all.add(judgement));
        all
    }
}

/// Where a figure stands among those that are compared.
fn place(reports: &[Arc<ComparedReport>], judged: JudgedFigure) -> Option<FigurePlace> {
    let report = reports.iter().position(|report| report.fingerprint == judged.report)?;
    let figure = reports.get(report)?.cells.binary_search_by_key(&judged.at, |cell| cell.at).ok()?;
    Some(FigurePlace { report, figure })
}

/// Makes one row of those of two figures: that of the newer report takes up the other.
fn unite(comparison: &mut Comparison, one: FigurePlace, other: FigurePlace) {
    let (Some(into), Some(from)) = (comparison.row_of(one), comparison.row_of(other)) else { return };
    let (into, from) = (into.min(from), into.max(from));
    if into != from {
        let taken = comparison.indicators.remove(from);
        let order = &comparison.order;
        if let Some(row) = comparison.indicators.get_mut(into) {
            row.cells.extend(taken.cells);
            row.cells.sort_by_key(|cell| (order.iter().position(|report| *report == cell.report), cell.figure));
        }
    }
    drop_related(comparison, one, other);
}

/// Takes the second figure out of the row of the first, and gives it a row behind that.
fn part(comparison: &mut Comparison, stays: FigurePlace, leaves: FigurePlace) {
    drop_related(comparison, stays, leaves);
    let Some(at) = comparison.row_of(stays) else { return };
    let Some(row) = comparison.indicators.get_mut(at).filter(|row| row.cells.contains(&leaves)) else { return };
    row.cells.retain(|cell| *cell != leaves);
    row.pairs.retain(|(one, other, _)| *one != leaves && *other != leaves);
    let parted = Indicator { cells: vec![leaves], pairs: Vec::new(), ..row.clone() };
    comparison.indicators.insert(at + 1, parted);
}

/// Takes away the rows that say of both figures that they are related.
fn drop_related(comparison: &mut Comparison, one: FigurePlace, other: FigurePlace) {
    let says = |row: &Indicator| {
        row.class == IndicatorClass::Related && row.cells.contains(&one) && row.cells.contains(&other)
    };
    comparison.indicators.retain(|row| !says(row));
}

impl Comparison {
    /// The row in which a figure is a value of its indicator.
    fn row_of(&self, place: FigurePlace) -> Option<usize> {
        let is_of = |row: &Indicator| row.class == IndicatorClass::Same && row.cells.contains(&place);
        self.indicators.iter().position(is_of)
    }
}

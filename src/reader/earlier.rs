//! What the report before tells of the same indicators: for the cards of the figures.

use super::comparison_table::{CellPlace, ComparedPlaces};
use crate::compare::{Aspect, ComparedReport, FigurePlace, Indicator, IndicatorClass};
use std::collections::HashMap;
use std::sync::Arc;

/// The value that the report before tells of the indicator of a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierValue {
    /// Where it stands.
    pub place: CellPlace,
    /// How many years before.
    pub years: u16,
    /// As it is written there.
    pub text: String,
    /// By how much the figure differs from it: in per cent, of rates in points, with its sign; empty where that cannot be
    /// told.
    pub change: String,
    /// Whether `change` is in percentage points.
    pub is_points: bool,
}

/// For figures of the report at `place` in the workspace what the last report of the same place and kind tells of the same
/// indicators.
pub fn earlier_values(compared: &ComparedPlaces, place: usize) -> HashMap<usize, EarlierValue> {
    let report = compared.places.iter().position(|known| *known == place);
    let Some(report) = report else { return HashMap::new() };
    let Some((before, years)) = before(compared, report) else { return HashMap::new() };
    let same = compared.reports.comparison.indicators.iter().filter(|row| row.class == IndicatorClass::Same);
    let values = same.flat_map(|row| {
        let earlier = row.cells.iter().find(|cell| cell.report == before).copied();
        let own = row.cells.iter().filter(|cell| cell.report == report);
        own.filter_map(move |own| Some((own.figure, value(compared, row, *own, earlier?, years)?))).collect::<Vec<_>>()
    });
    values.collect()
}

/// The last report before one, of the same place and kind, and how many years lie between them.
fn before(compared: &ComparedPlaces, report: usize) -> Option<(usize, u16)> {
    let reports = &compared.reports.reports;
    let facts = &reports.get(report)?.facts;
    let years = |at: &usize| facts.year?.checked_sub(reports.get(*at)?.facts.year?).filter(|years| *years > 0);
    let of = reports.get(report)?;
    let is_of_same = |at: &usize| {
        let is_same = |other: &Arc<ComparedReport>| other.is_of_place_of(of) && other.facts.kind == facts.kind;
        facts.place.is_some() && reports.get(*at).is_some_and(is_same)
    };
    let known = (0..reports.len()).filter(is_of_same).filter_map(|at| Some((at, years(&at)?)));
    known.min_by_key(|(_, years)| *years)
}

fn value(
    compared: &ComparedPlaces,
    row: &Indicator,
    own: FigurePlace,
    earlier: FigurePlace,
    years: u16,
) -> Option<EarlierValue> {
    let ((_, own), (_, told)) = (compared.reports.cell(own)?, compared.reports.cell(earlier)?);
    let difference = compared.reports.row(row).unit.difference(&told.value, &own.value);
    let change = match row.aspect {
        Aspect::Level => difference.and_then(|(_, percent)| percent),
        Aspect::Growth => None,
        _ => difference.map(|(difference, _)| difference).filter(|_| row.unit == "%"),
    };
    Some(EarlierValue {
        place: compared.place(earlier)?,
        years,
        text: told.text.clone(),
        is_points: row.aspect != Aspect::Level,
        change: change.unwrap_or_default(),
    })
}

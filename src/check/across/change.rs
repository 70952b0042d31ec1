//! The changes that the later report states of a level, in per cent or as a difference, against the levels of the two reports.

use super::pair::{LATER, ReportPair, is_year_before};
use super::{AcrossKind, AcrossRelation, AcrossVerdict};
use crate::check::RelationKind;
use crate::check::arithmetic::Formula;
use crate::check::written::Written;
use crate::compare::{Aspect, FigurePlace, Indicator, stated_changes};
use std::collections::HashMap;

/// The change that a report states of each level.
type StatedChanges = HashMap<FigurePlace, FigurePlace>;

pub(super) fn find(pair: &ReportPair) -> Vec<AcrossRelation> {
    let later = &pair.reports[LATER].compared;
    let stated = |aspect: Aspect| -> StatedChanges { stated_changes(LATER, later, aspect).into_iter().collect() };
    let (growths, increments) = (stated(Aspect::Growth), stated(Aspect::Change));
    let rows = pair.rows().filter(|row| row.aspect == Aspect::Level);
    rows.flat_map(|row| of_row(pair, row, &growths, &increments)).collect()
}

/// The first growth and the first difference of a row that are told of its level. Where both are told on another base, that is
/// said once.
fn of_row(
    pair: &ReportPair,
    row: &Indicator,
    growths: &StatedChanges,
    increments: &StatedChanges,
) -> Vec<AcrossRelation> {
    let first = |kind: AcrossKind, changes: &StatedChanges| {
        pair.values(row).find_map(|(earlier, later)| relation(pair, kind, earlier, later, *changes.get(&later)?))
    };
    let growth = if pair.words.real_growth.stand_in(&row.name) { None } else { first(AcrossKind::Growth, growths) };
    let increment = first(AcrossKind::Increment, increments);
    let is_told = growth.as_ref().is_some_and(|growth| growth.verdict == AcrossVerdict::Revised);
    let increment = increment.filter(|increment| !is_told || increment.verdict == AcrossVerdict::Holds);
    growth.into_iter().chain(increment).collect()
}

fn relation(
    pair: &ReportPair,
    kind: AcrossKind,
    earlier: FigurePlace,
    later: FigurePlace,
    place: FigurePlace,
) -> Option<AcrossRelation> {
    let (old, new, change) = (pair.figure(earlier)?, pair.figure(later)?, pair.figure(place)?);
    let is_mean = pair.words.yearly.stand_in(&change.before);
    let are_current = pair.is_current(earlier) && pair.is_current(later);
    let year_before = old.time?;
    if is_mean || !are_current || !is_year_before(year_before, new.time?) {
        return None;
    }
    if !pair.is_against_year_before(later, place, year_before) {
        return None;
    }
    let stated = change.number.as_ref()?;
    let (formula_kind, total) = match kind {
        AcrossKind::Growth => (RelationKind::Growth, stated.clone()),
        _ => (RelationKind::Sum, if change.falls { stated.negated() } else { stated.clone() }),
    };
    let parts: [(&Written, bool); 2] =
        [(new.number.as_ref()?, false), (old.number.as_ref()?, kind == AcrossKind::Increment)];
    let formula = Formula {
        kind: formula_kind,
        total: &total,
        parts: &parts,
        falls: change.falls,
        times: pair.mentions(place).any(|mention| mention.unit.ends_with('倍')),
        years: 1,
    };
    let reckoning = formula.reckon()?;
    let is_explained = || pair.is_explained_between(earlier, earlier) || pair.is_explained_between(later, place);
    if !reckoning.holds && is_explained() {
        return None;
    }
    Some(AcrossRelation {
        kind,
        verdict: AcrossVerdict::of(reckoning.holds),
        total: place,
        parts: vec![later, earlier],
        computed: reckoning.computed.into_iter().next(),
    })
}

//! The growth that the later report states of a level, against the levels of the two reports.

use super::pair::{ReportPair, is_year_before};
use super::{AcrossKind, AcrossRelation, AcrossVerdict};
use crate::check::RelationKind;
use crate::check::arithmetic::Formula;
use crate::compare::{Aspect, FigurePlace, Indicator};

pub(super) fn find(pair: &ReportPair) -> Vec<AcrossRelation> {
    let rows = pair.rows().filter(|row| row.aspect == Aspect::Level);
    rows.filter(|row| !pair.words.real_growth.stand_in(&row.name)).filter_map(|row| of_row(pair, row)).collect()
}

/// The first growth of a row that is told of its level.
fn of_row(pair: &ReportPair, row: &Indicator) -> Option<AcrossRelation> {
    pair.values(row).find_map(|(earlier, later)| relation(pair, earlier, later))
}

fn relation(pair: &ReportPair, earlier: FigurePlace, later: FigurePlace) -> Option<AcrossRelation> {
    let place = pair.compared.growth_of(later)?;
    let (old, new, growth) = (pair.figure(earlier)?, pair.figure(later)?, pair.figure(place)?);
    let is_mean = pair.words.yearly.stand_in(&growth.before);
    let are_current = pair.is_current(earlier) && pair.is_current(later);
    if is_mean || !are_current || !is_year_before(old.time?, new.time?) {
        return None;
    }
    let formula = Formula {
        kind: RelationKind::Growth,
        total: growth.number.as_ref()?,
        parts: &[(new.number.as_ref()?, false), (old.number.as_ref()?, false)],
        falls: growth.falls,
        times: pair.mentions(place).any(|mention| mention.unit.ends_with('倍')),
        years: 1,
    };
    let reckoning = formula.reckon()?;
    let is_explained = || pair.is_explained_between(earlier, earlier) || pair.is_explained_between(later, place);
    if !reckoning.holds && is_explained() {
        return None;
    }
    Some(AcrossRelation {
        kind: AcrossKind::Growth,
        verdict: AcrossVerdict::of(reckoning.holds),
        total: place,
        parts: vec![later, earlier],
        computed: reckoning.computed.into_iter().next(),
    })
}

//! What adds up over a year: of its first six months there is no less than of its first three.

use super::pair::ReportPair;
use super::{AcrossKind, AcrossRelation, AcrossVerdict};
use crate::compare::{Aspect, FigurePlace};
use crate::text::time::Stretch;

pub(super) fn find(pair: &ReportPair) -> Vec<AcrossRelation> {
    let rows = pair.rows().filter(|row| row.aspect == Aspect::Level);
    rows.flat_map(|row| pair.values(row)).filter_map(|(one, other)| relation(pair, one, other)).collect()
}

fn relation(pair: &ReportPair, one: FigurePlace, other: FigurePlace) -> Option<AcrossRelation> {
    let (shorter, longer) = match (pair.time(one)?, pair.time(other)?) {
        (a, b) if is_within(a, b) => (one, other),
        (a, b) if is_within(b, a) => (other, one),
        _ => return None,
    };
    // A table of months has those that add up beside those that do not.
    let in_table = [shorter, longer].into_iter().any(|place| pair.figure(place).is_some_and(|figure| figure.in_table));
    if in_table || !pair.is_only(shorter) || !pair.is_only(longer) {
        return None;
    }
    let part = pair.figure(shorter)?.number.as_ref()?;
    let total = pair.figure(longer)?.number.as_ref()?;
    let holds = part.low <= total.high;
    if !holds && pair.is_explained(&[shorter, longer]) {
        return None;
    }
    Some(AcrossRelation {
        kind: AcrossKind::Cumulated,
        verdict: if holds { AcrossVerdict::Holds } else { AcrossVerdict::Falls },
        total: longer,
        parts: vec![shorter],
        computed: Some(part.value.clone()),
    })
}

/// Whether both begin with the year, and the one ends earlier in it.
fn is_within(one: Stretch, other: Stretch) -> bool {
    let opens_year = one.start.month() == 1 && one.start < one.end;
    opens_year
        && one.start == other.start
        && one.end < other.end
        && one.end.year() == other.end.year()
        && one.start.year() == one.end.year()
}

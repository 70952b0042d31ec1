//! Which reports are held against which: of one place and kind, each against the one before it. Of two reports the place alone
//! must be the same, as far as it is known.

use super::CheckedReport;
use std::collections::BTreeMap;

/// The pairs of reports, the earlier first.
pub(super) fn pairs(reports: &[CheckedReport]) -> Vec<[usize; 2]> {
    let mut order: Vec<usize> = (0..reports.len()).collect();
    order.sort_by_key(|at| reports.get(*at).and_then(|report| report.compared.facts.year));
    if let [earlier, later] = order[..] {
        let places = [earlier, later].map(|at| reports.get(at).map(|report| &report.compared));
        let [Some(one), Some(other)] = places else { return Vec::new() };
        let is_known = one.facts.place.is_some() && other.facts.place.is_some();
        return if is_known && !one.is_of_place_of(other) { Vec::new() } else { vec![[earlier, later]] };
    }
    let mut last: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut pairs = Vec::new();
    for at in order {
        let Some(report) = reports.get(at) else { continue };
        let facts = &report.compared.facts;
        let Some(kind) = facts.kind.filter(|_| facts.place.is_some() && facts.year.is_some()) else { continue };
        let of_kind = last.entry(kind).or_default();
        let of_place = of_kind
            .iter_mut()
            .find(|other| reports.get(**other).is_some_and(|other| report.compared.is_of_place_of(&other.compared)));
        match of_place {
            Some(before) => pairs.push([std::mem::replace(before, at), at]),
            None => of_kind.push(at),
        }
    }
    pairs
}

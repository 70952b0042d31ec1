//! The same thing said twice: a value that comes back under the same name, and the growth told with it.

use super::RelationKind;
use super::ledger::{Certainty, Claim, Ledger};
use super::statement::{StatementKind, UnitId};
use std::collections::BTreeMap;

/// A value of fewer digits comes back by chance.
const FEWEST_DIGITS: usize = 4;

pub(super) fn find(ledger: &mut Ledger) {
    // Numbers that may be the same are found by their low ends.
    let mut by_unit: BTreeMap<UnitId, Vec<([i128; 3], usize)>> = BTreeMap::new();
    for (at, statement) in ledger.statements.iter().enumerate().filter(|(_, statement)| statement.is_level()) {
        let is_exact = statement.number.as_ref().is_some_and(|number| number.digits >= FEWEST_DIGITS);
        if let Some(parts) = ledger.in_parts(at).filter(|_| is_exact) {
            by_unit.entry(statement.unit).or_default().push((parts, at));
        }
    }
    let mut pairs = Vec::new();
    for levels in by_unit.values_mut() {
        levels.sort_unstable();
        for (index, ([.., high], at)) in levels.iter().enumerate() {
            let same = levels[index + 1..].iter().take_while(|([low, ..], _)| low <= high);
            pairs.extend(same.map(|(_, other)| [*at.min(other), *at.max(other)]));
        }
    }
    pairs.sort_unstable_by_key(|[first, second]| (*second, *first));
    // Of several places before, the first one of the same name.
    let mut told = None;
    pairs.retain(|[first, second]| {
        let is_new = told != Some(*second) && have_one_name(ledger, *first, *second);
        told = if is_new { Some(*second) } else { told };
        is_new
    });
    pairs.into_iter().for_each(|[first, second]| again(ledger, first, second));
    differing(ledger);
}

/// Enters values of one name that came with the same growth, and differ by a slip.
fn differing(ledger: &mut Ledger) {
    let grown: Vec<(usize, usize)> = ledger
        .of_kind(StatementKind::Level)
        .into_iter()
        .filter_map(|level| Some((level, ledger.growth_of(level)?)))
        .collect();
    for (index, (second, growth)) in grown.iter().enumerate() {
        let same = |other: &usize| {
            let (a, b) = (&ledger.statements[*growth], &ledger.statements[*other]);
            a.figure.value == b.figure.value && a.falls == b.falls
        };
        let mut before = grown[..index].iter().filter(|(first, other)| {
            ledger.statements[*first].is_like(&ledger.statements[*second])
                && same(other)
                && ledger.statements[*first].period == ledger.statements[*second].period
                && have_one_name(ledger, *first, *second)
        });
        if let Some((first, _)) = before.next() {
            ledger.enter(vec![Claim::new(RelationKind::Equal, *second, [*first], Certainty::Likely)]);
        }
    }
}

/// Enters a value that is told again, and the growth told with it.
fn again(ledger: &mut Ledger, first: usize, second: usize) {
    ledger.enter(vec![Claim::new(RelationKind::Equal, second, [first], Certainty::Stated)]);
    if let Some((a, b)) = ledger.growth_of(first).zip(ledger.growth_of(second)) {
        ledger.enter(vec![Claim::new(RelationKind::Equal, b, [a], Certainty::Stated)]);
    }
}

/// Whether two levels of different sentences have the same name: the shorter one within the longer.
fn have_one_name(ledger: &Ledger, first: usize, second: usize) -> bool {
    let (a, b) = (&ledger.statements[first], &ledger.statements[second]);
    let (x, y) = (ledger.essence(&a.label), ledger.essence(&b.label));
    a.sentence != b.sentence && !x.is_empty() && !y.is_empty() && (x.contains(y) || y.contains(x))
}

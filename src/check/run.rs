//! Levels in a row that come to another one exactly: no word says so, but numbers of so many digits do not agree by chance.

use super::RelationKind;
use super::ledger::{Certainty, Claim, Ledger};

/// A total of fewer digits is met by chance; where a paragraph holds nothing but it and its parts, one of fewer will do.
const FEWEST_DIGITS: usize = 5;
const FEWEST_DIGITS_ALONE: usize = 3;

/// So many levels in a row are added up.
const LONGEST: usize = 4;

pub(super) fn find(ledger: &mut Ledger) {
    for first in 0..ledger.statements.len() {
        before_and_behind(ledger, first);
    }
    let mut first = 0;
    while first < ledger.statements.len() {
        let end = ledger.end_of(first, |s| s.paragraph());
        alone(ledger, first, end);
        first = end;
    }
}

/// A run of levels in a sentence, of which the level before it, any other before it in the paragraph, or that behind it is
/// the sum.
fn before_and_behind(ledger: &mut Ledger, first: usize) {
    let statement = &ledger.statements[first];
    let unit = statement.unit;
    if !statement.is_level() {
        return;
    }
    let floor = ledger.first_of(first, |s| s.paragraph());
    let end = ledger.end_of(first, |s| (s.paragraph(), s.sentence));
    let run: Vec<usize> = (first..end)
        .filter(|at| ledger.is_level_in(*at, unit) && ledger.statements[*at].depth == statement.depth)
        .filter(|at| ledger.number(*at).is_some_and(|number| !number.is_zero()))
        .take(LONGEST + 1)
        .collect();
    let before: Vec<usize> = (floor..first).rev().filter(|at| ledger.is_level_in(*at, unit)).collect();
    let mut readings = Vec::new();
    for count in 2..=run.len().min(LONGEST) {
        let parts = &run[..count];
        for total in before.iter().chain(run.get(count)) {
            if ledger.number(*total).is_some_and(|number| number.digits >= FEWEST_DIGITS) {
                readings.push(Claim::new(RelationKind::Sum, *total, parts.iter().copied(), Certainty::Open));
            }
        }
    }
    ledger.enter(readings);
}

/// A paragraph of nothing but a total and its parts.
fn alone(ledger: &mut Ledger, first: usize, end: usize) {
    let levels: Vec<usize> = (first..end).filter(|at| ledger.statements[*at].is_level()).collect();
    let [total, parts @ ..] = &levels[..] else { return };
    let unit = ledger.statements[*total].unit;
    let like = levels.iter().all(|at| ledger.is_level_in(*at, unit));
    let exact = ledger.number(*total).is_some_and(|number| number.digits >= FEWEST_DIGITS_ALONE);
    if like && exact && parts.len() > 1 {
        ledger.enter(vec![Claim::new(RelationKind::Sum, *total, parts.iter().copied(), Certainty::Open)]);
    }
}

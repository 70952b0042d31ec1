//! Two levels whose names make a whole (税收 and 非税, 市本级 and 县区), wherever their total stands before them.

use super::RelationKind;
use super::ledger::{Certainty, Claim, Ledger};

/// A total of fewer digits is met by chance.
const FEWEST_DIGITS: usize = 4;

/// The second stands so many statements behind the first at most, and the total so many before it.
const REACH: usize = 24;

/// Both and their total stand within so many paragraphs.
const PARAGRAPHS: usize = 6;

pub(super) fn find(ledger: &mut Ledger) {
    let pairs = ledger.words.complements.clone();
    for words in &pairs {
        let [a, b] = &words[..] else { continue };
        for first in 0..ledger.statements.len() {
            for (opens, closes) in [(a, b), (b, a)] {
                pair(ledger, first, opens, closes);
            }
        }
    }
}

/// Enters the sum of a level that `opens` names and the next one that `closes` names.
fn pair(ledger: &mut Ledger, first: usize, opens: &str, closes: &str) {
    let statement = &ledger.statements[first];
    if !statement.is_level() || !is_named(ledger, first, opens, closes) {
        return;
    }
    let near = |at: &usize| ledger.statements[*at].paragraph().0.abs_diff(statement.paragraph().0) <= PARAGRAPHS;
    let end = ledger.statements.len().min(first + REACH);
    let mut behind = (first + 1..end).take_while(near).filter(|at| ledger.is_level_in(*at, statement.unit));
    let Some(second) = behind.find(|at| is_named(ledger, *at, closes, opens)) else { return };
    let totals =
        (first.saturating_sub(REACH)..first).rev().filter(|at| near(at) && ledger.is_level_in(*at, statement.unit));
    let exact = totals.filter(|at| ledger.number(*at).is_some_and(|number| number.places >= FEWEST_DIGITS));
    ledger.enter(exact.map(|total| Claim::new(RelationKind::Sum, total, [first, second], Certainty::Open)).collect());
}

/// Whether the clause of a level has the one word and not the other.
fn is_named(ledger: &Ledger, at: usize, word: &str, other: &str) -> bool {
    let clause = ledger.statements[at].clause();
    clause.contains(word) && !clause.contains(other)
}

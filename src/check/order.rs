//! Words against numbers: 决算数大于预算数, with both told before.

use super::RelationKind;
use super::ledger::{Certainty, Claim, Ledger};
use crate::text::range::{from, upto};

pub(super) fn find(ledger: &mut Ledger) {
    let mut found = Vec::new();
    for at in 0..ledger.statements.len() {
        let after = &ledger.statements[at].after;
        let (more, less) = (&ledger.words.more_than, &ledger.words.less_than);
        for (words, kind) in [(more, RelationKind::More), (less, RelationKind::Less)] {
            let Some((start, end)) = words.first_in(after) else { continue };
            let first = upto(after, start).rsplit([',', '。', ';', ':']).next().unwrap_or_default();
            let second = from(after, end).split([',', '。', ';', ':', '的']).next().unwrap_or_default();
            let Some((first, second)) = named(ledger, at, first).zip(named(ledger, at, second)) else { continue };
            if first != second && ledger.statements[first].is_like(&ledger.statements[second]) {
                found.push(Claim::new(kind, first, [second], Certainty::Stated));
            }
        }
    }
    found.into_iter().for_each(|claim| ledger.enter(vec![claim]));
}

/// The last level up to a statement, in its paragraph, whose clause has the characters of a name.
fn named(ledger: &Ledger, at: usize, name: &str) -> Option<usize> {
    let name = name.trim_end_matches('数');
    let floor = ledger.first_of(at, |s| s.paragraph());
    let is_named = |level: &usize| {
        let clause = ledger.statements[*level].clause();
        ledger.statements[*level].is_level() && !name.is_empty() && name.chars().all(|c| clause.contains(c))
    };
    (floor..=at).rev().find(is_named)
}

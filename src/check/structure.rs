//! The structure of a whole: 三次产业结构为5.8:42.6:51.6, and shares that make 100 %.

use super::RelationKind;
use super::ledger::{Certainty, Claim, Ledger};
use super::statement::StatementKind;
use crate::figure::Value;
use bigdecimal::BigDecimal;

/// Shares that should make a whole miss it by so many hundredths at most; else they are of something else.
const MOST_MISSING: u8 = 3;

/// A structure stands so many statements behind the parts at most.
const REACH: usize = 40;

pub(super) fn find(ledger: &mut Ledger) {
    for at in 0..ledger.statements.len() {
        match &ledger.statements[at].figure.value {
            Value::Ratio(shares) => structure(ledger, at, shares.len()),
            _ => hundred(ledger, at),
        }
    }
}

/// Shares in the total of the sum before it that has as many parts.
fn structure(ledger: &mut Ledger, at: usize, count: usize) {
    let sums = ledger.entries.iter().map(|entry| &entry.claim).filter(|claim| {
        claim.kind == RelationKind::Sum && claim.parts.len() == count && claim.total < at && claim.total + REACH > at
    });
    let readings: Vec<Claim> = sums
        .map(|sum| {
            let members = sum.parts.iter().map(|(part, _)| *part).chain([sum.total]);
            Claim::new(RelationKind::Structure, at, members, Certainty::Stated)
        })
        .collect();
    if !makes_whole(ledger, at) || ledger.words.from.stand_in(ledger.statements[at].clause()) {
        return;
    }
    let nearest = readings.into_iter().max_by_key(|claim| claim.parts.last().copied());
    ledger.enter(nearest.into_iter().collect());
}

/// Whether the numbers of a ratio are shares of a whole.
fn makes_whole(ledger: &Ledger, at: usize) -> bool {
    let Value::Ratio(shares) = &ledger.statements[at].figure.value else { return false };
    let sum: BigDecimal = shares.iter().sum();
    (sum - BigDecimal::from(100)).abs() <= MOST_MISSING
}

/// Shares in a row that make 100 %: 贡献率分别为3.3%、43.4%和53.3%.
fn hundred(ledger: &mut Ledger, first: usize) {
    let is_share = |at: usize| ledger.statements[at].kind == StatementKind::Share;
    let continues =
        |at: &usize| is_share(*at) && matches!(ledger.statements[*at].before.as_str(), "、" | "和" | "," | "与" | "及");
    if !is_share(first) || continues(&first) || !ledger.words.whole.stand_in(ledger.statements[first].clause()) {
        return;
    }
    let end = ledger.end_of(first, |s| (s.paragraph(), s.sentence));
    let shares: Vec<usize> = [first].into_iter().chain((first + 1..end).take_while(continues)).collect();
    let sum: BigDecimal = shares.iter().filter_map(|at| Some(ledger.number(*at)?.value.clone())).sum();
    let near = (sum - BigDecimal::from(100)).abs() <= MOST_MISSING;
    if shares.len() > 1 && near {
        ledger.enter(vec![Claim::new(RelationKind::Hundred, first, shares, Certainty::Stated)]);
    }
}

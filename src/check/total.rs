//! What is added up to a total behind it: 收入A，加上B、C，收入总计D.

use super::RelationKind;
use super::ledger::{Certainty, Claim, Ledger};
use crate::text::range::upto;
use std::collections::BTreeSet;

/// A name of fewer characters names nothing.
const SHORTEST_NAME: usize = 3;

pub(super) fn find(ledger: &mut Ledger) {
    for total in 0..ledger.statements.len() {
        let statement = &ledger.statements[total];
        if statement.is_level() && ledger.words.total.stand_in(statement.clause()) {
            match addends(ledger, total) {
                Some((first, addends)) => added(ledger, total, first, &addends),
                None => summed(ledger, total),
            }
        }
    }
}

/// The figure behind 加上 that is next before a total, and the levels from there on.
fn addends(ledger: &Ledger, total: usize) -> Option<(usize, Vec<usize>)> {
    let statement = &ledger.statements[total];
    let floor = ledger.first_of(total, |s| (s.paragraph(), s.sentence));
    let first = (floor..total).rev().find(|at| ledger.words.together.stand_in(&ledger.statements[*at].before))?;
    let depth = ledger.statements[first].depth;
    let addends =
        (first..total).filter(|at| ledger.is_level_in(*at, statement.unit) && ledger.statements[*at].depth == depth);
    Some((first, addends.collect()))
}

/// A total of what stands before 加上 and what stands behind it.
fn added(ledger: &mut Ledger, total: usize, first: usize, addends: &[usize]) {
    let mut readings: Vec<Claim> = heads(ledger, total, first)
        .into_iter()
        .map(|head| sum(ledger, total, [head].into_iter().chain(addends.iter().copied())))
        .collect();
    readings.push(sum(ledger, total, addends.iter().copied()));
    if let Some(reading) = readings.first_mut() {
        reading.certainty = Certainty::Stated;
    }
    ledger.enter(readings);
}

/// The sum of some levels, those behind 减去 taken off.
fn sum(ledger: &Ledger, total: usize, parts: impl Iterator<Item = usize>) -> Claim {
    let mut minus = false;
    let signed = |part: usize| {
        let before = &ledger.statements[part].before;
        let (added, taken) = (ledger.words.together.last_in(before), ledger.words.taken_off.last_in(before));
        minus = if added.is_none() && taken.is_none() { minus } else { taken > added };
        (part, minus)
    };
    Claim { parts: parts.map(signed).collect(), ..Claim::new(RelationKind::Sum, total, [], Certainty::Open) }
}

/// What may be added to, the likeliest first: what is named before 加上, else the first level of the sentence there, else any
/// level of the paragraph.
fn heads(ledger: &Ledger, total: usize, first: usize) -> Vec<usize> {
    let unit = ledger.statements[total].unit;
    let before = &ledger.statements[first].before;
    let floor = ledger.first_of(first, |s| s.paragraph());
    let levels: Vec<usize> = (floor..first).rev().filter(|at| ledger.is_level_in(*at, unit)).collect();
    let opening = ledger.words.together.last_in(before).map_or(0, |(start, _)| start);
    let told = upto(before, opening);
    let name = told.rsplit([',', ';', '。', ':']).next().unwrap_or_default();
    let named = levels.iter().filter(|at| name.chars().count() >= SHORTEST_NAME && ledger.is_named(**at, name));
    let near = levels.first().map(|at| ledger.statements[*at].segment);
    let opener = levels.iter().rev().filter(|at| Some(ledger.statements[**at].segment) == near);
    let opener = opener.map(|at| whole(ledger, *at)).collect::<Vec<_>>();
    let mut heads: Vec<usize> = named.chain(&opener).chain(&levels).copied().collect();
    let mut seen = BTreeSet::new();
    heads.retain(|head| seen.insert(*head));
    // Outgo is not added to income.
    let is_outgo = |at: usize| ledger.words.outgo.stand_in(ledger.statements[at].clause());
    heads.sort_by_key(|head| is_outgo(*head) != is_outgo(total));
    heads
}

/// The total of which a level is a part, or the level itself.
fn whole(ledger: &Ledger, part: usize) -> usize {
    let sums = ledger.entries.iter().filter(|entry| entry.reckoning.holds && entry.claim.kind == RelationKind::Sum);
    let mut of = sums.filter(|sum| sum.claim.parts.contains(&(part, false)) && sum.claim.total < part);
    of.next().map_or(part, |sum| sum.claim.total)
}

/// A total without 加上: the levels right before it, as many as come to it, or one of them alone.
fn summed(ledger: &mut Ledger, total: usize) {
    let statement = &ledger.statements[total];
    let floor = ledger.first_of(total, |s| s.paragraph());
    let near = |at: &usize| ledger.statements[*at].sentence + 1 >= statement.sentence;
    let levels: Vec<usize> =
        (floor..total).rev().take_while(near).filter(|at| ledger.is_level_in(*at, statement.unit)).collect();
    let sums = (2..=levels.len()).map(|count| (RelationKind::Sum, levels.iter().copied().take(count).collect()));
    let wholes = levels.iter().map(|level| whole(ledger, *level));
    let alone = levels.iter().copied().chain(wholes).map(|level| (RelationKind::Equal, vec![level]));
    let readings =
        alone.chain(sums).map(|(kind, parts): (_, Vec<usize>)| Claim::new(kind, total, parts, Certainty::Open));
    ledger.enter(readings.collect());
}

//! Income against outgo: 收支相抵，结余A; 收支平衡; and other differences that have a name (自然增长率).

use super::RelationKind;
use super::ledger::{Certainty, Claim, Ledger};
use super::statement::UnitId;
use crate::text::words::Words;

/// So many incomes and outgoes before a balance are tried.
const MOST_SIDES: usize = 6;

pub(super) fn find(ledger: &mut Ledger) {
    for at in 0..ledger.statements.len() {
        settled(ledger, at);
        balanced(ledger, at);
        named_difference(ledger, at);
    }
}

/// What is left, or lacks: the difference of income and outgo before it, of their totals if these are told.
fn settled(ledger: &mut Ledger, left: usize) {
    let statement = &ledger.statements[left];
    if !statement.is_level() || !ledger.words.settled.stand_in(&statement.before) {
        return;
    }
    let sides = sides(ledger, left, statement.unit);
    let mut readings: Vec<Claim> = sides
        .iter()
        .flat_map(|[income, outgo]| [[*income, *outgo], [*outgo, *income]])
        .map(|[more, less]| Claim::difference(left, more, less, Certainty::Open))
        .collect();
    let certain = ledger.words.settled_surely.stand_in(&statement.before);
    if let Some(sides) = sides.first().filter(|sides| certain && are_alone(ledger, **sides, left)) {
        let value = |at: usize| ledger.number(at).map(|number| &number.value);
        let [income, outgo] = *sides;
        let (more, less) = if value(income) < value(outgo) { (outgo, income) } else { (income, outgo) };
        readings.push(Claim::difference(left, more, less, Certainty::Stated));
        readings.rotate_right(1);
    }
    ledger.enter(readings);
}

/// Whether nothing else can be meant by what is left: the two are totals, or no other level stands with them.
fn are_alone(ledger: &Ledger, sides: [usize; 2], left: usize) -> bool {
    let totals = sides.iter().all(|side| ledger.words.total.stand_in(ledger.statements[*side].clause()));
    let first = ledger.first_of(sides[0].min(sides[1]), |s| (s.paragraph(), s.sentence));
    let levels = (first..left).filter(|at| ledger.is_level_in(*at, ledger.statements[left].unit));
    totals || levels.count() == sides.len()
}

/// Income and outgo before a statement, in its paragraph: the totals of both first, then others, the nearest first.
fn sides(ledger: &Ledger, at: usize, unit: UnitId) -> Vec<[usize; 2]> {
    let floor = ledger.first_of(at.saturating_sub(1), |s| s.paragraph());
    let levels: Vec<usize> = (floor..at).rev().filter(|before| ledger.is_level_in(*before, unit)).collect();
    let named = |words: &Words<()>| {
        let says = |level: &&usize| {
            let statement = &ledger.statements[**level];
            words.stand_in(statement.clause()) || words.stand_in(&statement.label)
        };
        levels.iter().filter(says).copied().take(MOST_SIDES).collect::<Vec<_>>()
    };
    let (incomes, outgoes) = (named(&ledger.words.income), named(&ledger.words.outgo));
    let mut pairs: Vec<[usize; 2]> =
        outgoes.iter().flat_map(|outgo| incomes.iter().map(|income| [*income, *outgo])).collect();
    pairs.retain(|[income, outgo]| income != outgo);
    let is_total = |side: &usize| ledger.words.total.stand_in(ledger.statements[*side].clause());
    pairs.sort_by_key(|pair| !pair.iter().all(is_total));
    pairs
}

/// 收支平衡 behind the outgo: it is the same as the income. So are the totals of both, where the numbers agree.
fn balanced(ledger: &mut Ledger, outgo: usize) {
    let statement = &ledger.statements[outgo];
    if !statement.is_level() || !ledger.words.outgo.stand_in(statement.clause()) {
        return;
    }
    let certainty = if ledger.words.balanced.stand_in(&statement.after) {
        Certainty::Stated
    } else if ledger.words.total.stand_in(statement.clause()) {
        Certainty::Open
    } else {
        return;
    };
    let (sides, unit) = (sides(ledger, outgo + 1, statement.unit), statement.unit);
    let mut readings = Vec::new();
    for [income, _] in sides.into_iter().filter(|[income, last]| *last == outgo && income < last) {
        let added: Vec<usize> = (income..outgo).filter(|at| ledger.is_level_in(*at, unit)).collect();
        let is_added = ledger.words.together.stand_in(&ledger.statements[income + 1].before);
        if is_added && added.len() > 1 {
            readings.push(Claim::new(RelationKind::Sum, outgo, added, certainty));
        }
        readings.push(Claim::new(RelationKind::Equal, outgo, [income], certainty));
    }
    ledger.enter(readings);
}

/// A difference that has a name of its own.
fn named_difference(ledger: &mut Ledger, at: usize) {
    let statement = &ledger.statements[at];
    let Some((_, of)) = ledger.words.differences.iter().find(|(name, _)| statement.clause().contains(name.as_str()))
    else {
        return;
    };
    let floor = ledger.first_of(at, |s| s.paragraph());
    let find = |word: &str| {
        (floor..at).rev().find(|before| {
            let other = &ledger.statements[*before];
            other.is_like(statement) && other.kind == statement.kind && other.clause().contains(word)
        })
    };
    let sides: Vec<usize> = of.iter().filter_map(|word| find(word)).collect();
    if let [more, less] = *sides {
        ledger.enter(vec![Claim::difference(at, more, less, Certainty::Stated)]);
    }
}

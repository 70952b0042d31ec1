//! Levels of the text that a table tells as well. That a column tells the same as the text is proved by the rows in which they
//! agree; where it is, a row in which they do not is an alarm.

use super::grid::AmountGrid;
use super::{MOST_WRONG, PROOF};
use crate::check::RelationKind;
use crate::check::ledger::{Certainty, Claim, Ledger};
use crate::document::{Document, ReportFacts};
use crate::figure::Dates;
use std::collections::{BTreeMap, HashMap, HashSet};

/// A value of fewer digits comes back by chance.
const FEWEST_DIGITS: usize = 3;

/// A name of fewer characters names nothing.
const SHORTEST_NAME: usize = 3;

/// A name of fewer characters stands in the titles of other things.
const SHORTEST_TITLED: usize = 4;

/// A table, counted from the first, and a column of it.
type ColumnPlace = (usize, usize);

/// The amounts of all tables by the names of their rows and their units, each with its column and its time.
type NamedAmounts = HashMap<(String, String), Vec<(usize, ColumnPlace, Dates)>>;

/// Enters the levels of the text, the first so many statements, that the tables tell as well: each once.
pub(super) fn find(ledger: &mut Ledger, grids: &[AmountGrid], document: &Document, levels: usize) {
    let facts = document.facts();
    let amounts = amounts(ledger, grids, document, &facts);
    let mut columns: BTreeMap<ColumnPlace, Vec<Claim>> = BTreeMap::new();
    for level in (0..levels).filter(|at| ledger.statements[*at].is_level()) {
        let claim = told(ledger, &amounts, level, ledger.statements[level].figure.dates(&document.text, &facts));
        claim.into_iter().for_each(|(column, claim)| columns.entry(column).or_default().push(claim));
    }
    let totals = totals(ledger, grids, document, &facts);
    let claimed: HashSet<usize> = columns.values().flatten().map(|claim| claim.total).collect();
    for level in (0..levels).filter(|at| !claimed.contains(at)) {
        let dates = ledger.statements[level].figure.dates(&document.text, &facts);
        titled(ledger, &totals, level, dates).into_iter().for_each(|claim| ledger.enter(vec![claim]));
    }
    for claims in columns.into_values() {
        let wrong = claims.iter().filter(|claim| !ledger.holds(claim)).count();
        let is_proved = claims.len() >= wrong + PROOF && (wrong <= 1 || wrong * MOST_WRONG <= claims.len());
        let certainty = if is_proved { Certainty::Stated } else { Certainty::Likely };
        claims.into_iter().for_each(|claim| ledger.enter(vec![Claim { certainty, ..claim }]));
    }
}

/// The amounts that are not zero.
fn amounts(ledger: &Ledger, grids: &[AmountGrid], document: &Document, facts: &ReportFacts) -> NamedAmounts {
    let mut amounts = NamedAmounts::new();
    for (table, grid) in grids.iter().enumerate() {
        for ((row, column), amount) in &grid.amounts {
            let figure = ledger.statements[amount.statement].figure;
            if ledger.number(amount.statement).is_some_and(|number| !number.is_zero()) {
                let name = ledger.essence(&grid.row_name(*row, amount)).to_owned();
                let told = (amount.statement, (table, *column), figure.dates(&document.text, facts));
                amounts.entry((name, figure.unit_name())).or_default().push(told);
            }
        }
    }
    amounts
}

/// The amount that has the name, the unit and the time of a level: one that agrees, else the first.
fn told(ledger: &Ledger, amounts: &NamedAmounts, level: usize, dates: Dates) -> Option<(ColumnPlace, Claim)> {
    let statement = &ledger.statements[level];
    let name = ledger.essence(&statement.label).to_owned();
    let is_exact = ledger.number(level)?.digits >= FEWEST_DIGITS;
    if !is_exact || name.chars().count() < SHORTEST_NAME {
        return None;
    }
    let of_name = amounts.get(&(name, statement.figure.unit_name()))?.iter().filter(|(.., time)| *time == dates);
    let claim = |amount: usize| Claim::new(RelationKind::Equal, level, [amount], Certainty::Likely);
    let claims: Vec<_> = of_name.map(|(amount, column, _)| (*column, claim(*amount))).collect();
    let agrees = claims.iter().position(|(_, claim)| ledger.holds(claim));
    claims.into_iter().nth(agrees.unwrap_or(0))
}

/// The amount of a row that is named by nothing but its being the total (合计): what it is the total of, the title of the table
/// tells.
struct TitledTotal {
    statement: usize,
    /// What stands above the table, folded.
    title: String,
    dates: Dates,
    unit: String,
}

/// Those of the tables, where a row has one such amount of a unit and time: of several columns each is of something else.
fn totals(ledger: &Ledger, grids: &[AmountGrid], document: &Document, facts: &ReportFacts) -> Vec<TitledTotal> {
    let mut totals = Vec::new();
    for grid in grids {
        let title: String =
            document.lines_above(grid.table).into_iter().map(|id| grid.folded(document.paragraph(id).range)).collect();
        let mut rows: BTreeMap<usize, Vec<TitledTotal>> = BTreeMap::new();
        for ((row, _), amount) in &grid.amounts {
            let head: String = amount.heads.column.iter().map(|head| grid.folded(*head)).collect();
            let is_total = ledger.words.table_total.cut_behind(&grid.row_name(*row, amount)) == Some("");
            if is_total && !ledger.words.planned.stand_in(&head) {
                let figure = ledger.statements[amount.statement].figure;
                let (dates, unit) = (figure.dates(&document.text, facts), figure.unit_name());
                let total = TitledTotal { statement: amount.statement, title: title.clone(), dates, unit };
                rows.entry(*row).or_default().push(total);
            }
        }
        for row in rows.into_values() {
            let is_alone = |one: &TitledTotal| {
                row.iter().filter(|other| other.dates == one.dates && other.unit == one.unit).count() == 1
            };
            let alone: Vec<bool> = row.iter().map(is_alone).collect();
            totals.extend(row.into_iter().zip(alone).filter(|(_, alone)| *alone).map(|(total, _)| total));
        }
    }
    totals
}

/// The total of a table that the title says to be what a level is of; where none of several agrees, none is meant surely.
fn titled(ledger: &Ledger, totals: &[TitledTotal], level: usize, dates: Dates) -> Option<Claim> {
    let statement = &ledger.statements[level];
    let name = ledger.essence(&statement.label);
    let is_exact = statement.is_level() && ledger.number(level)?.digits >= FEWEST_DIGITS;
    if totals.is_empty() || !is_exact || name.chars().count() < SHORTEST_TITLED {
        return None;
    }
    let unit = statement.figure.unit_name();
    let of_part = |text: &str| ledger.words.own_level.stand_in(text);
    let is_meant = |total: &&TitledTotal| {
        let is_named = total.title.contains(name) && total.dates == dates && total.unit == unit;
        is_named && of_part(&total.title) == (of_part(&statement.label) || of_part(&statement.before))
    };
    let claim = |total: &TitledTotal| Claim::new(RelationKind::Equal, level, [total.statement], Certainty::Likely);
    let claims: Vec<Claim> = totals.iter().filter(is_meant).map(claim).collect();
    let agrees = claims.iter().position(|claim| ledger.holds(claim));
    match (agrees, &claims[..]) {
        (Some(agrees), _) => claims.into_iter().nth(agrees),
        (None, [_]) => claims.into_iter().next(),
        _ => None,
    }
}

//! Tables: rows and columns that are the sum of others, as their names and codes say it. That they are is proved by the lines
//! in which the numbers agree; where it is, a line in which they do not is an alarm.

mod codes;
mod columns;
mod grid;
mod rows;
mod told;

use super::RelationKind;
use super::ledger::{Certainty, Claim, Ledger};
use crate::document::Document;
use crate::figure::Figure;

/// So many lines that agree prove that their totals are sums.
const PROOF: usize = 2;

/// One line in so many may not agree, and one in any case; where there are more, the words mean something else.
const MOST_WRONG: usize = 5;

/// Lines of a table with the total of each and what it may be the sum of. All are sums of the same rows, columns or codes.
#[derive(Clone, Debug, Default)]
struct SummedLines(Vec<SummedLine>);

/// A total and its parts, as statements.
#[derive(Clone, Debug)]
struct SummedLine {
    total: usize,
    parts: Vec<usize>,
}

pub(super) fn find<'a>(ledger: &mut Ledger<'a>, document: &'a Document, figures: &'a [Figure]) {
    let levels = ledger.statements.len();
    let grids = grid::grids(ledger, document, figures);
    for grid in &grids {
        enter_proved(ledger, &[codes::sums(grid)]);
        for readings in rows::sums(grid, ledger.words) {
            enter_proved(ledger, &readings);
        }
        for lines in columns::sums(grid, ledger.words) {
            enter_proved(ledger, &[lines]);
        }
    }
    if !grids.is_empty() {
        told::find(ledger, &grids, document, levels);
    }
}

/// Enters the lines of the first of several readings that is proved. Where none is, an alarm needs a slip that explains it, and
/// no more lines may fail than hold, if there are several.
fn enter_proved(ledger: &mut Ledger, readings: &[SummedLines]) {
    let mut likely = Vec::new();
    for SummedLines(lines) in readings {
        let claims: Vec<Claim> = lines.iter().filter_map(|line| claim(ledger, line)).collect();
        let wrong = claims.iter().filter(|claim| !ledger.holds(claim)).count();
        let proofs = claims.iter().filter(|claim| claim.parts.len() > 1 && ledger.holds(claim)).count();
        if proofs >= PROOF && (wrong <= 1 || wrong * MOST_WRONG <= claims.len()) {
            return claims.into_iter().for_each(|claim| ledger.enter(vec![claim]));
        }
        if proofs >= wrong.max(1) || claims.len() == 1 {
            likely.push((wrong, claims));
        }
    }
    let best = likely.into_iter().min_by_key(|(wrong, _)| *wrong);
    for claim in best.into_iter().flat_map(|(_, claims)| claims) {
        ledger.enter(vec![Claim { certainty: Certainty::Likely, ..claim }]);
    }
}

/// The claim of a line, parts of zero left out; none where there is nothing to add up, or not in one unit.
fn claim(ledger: &Ledger, line: &SummedLine) -> Option<Claim> {
    let is_zero = |at: &usize| ledger.number(*at).is_none_or(|number| number.is_zero());
    let parts: Vec<usize> = line.parts.iter().copied().filter(|part| !is_zero(part)).collect();
    let total = ledger.statements.get(line.total)?;
    let same_unit = parts.iter().all(|part| ledger.statements[*part].figure.unit() == total.figure.unit());
    let kind = if parts.len() > 1 { RelationKind::Sum } else { RelationKind::Equal };
    (!parts.is_empty() && same_unit).then(|| Claim::new(kind, line.total, parts, Certainty::Stated))
}

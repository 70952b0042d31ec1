//! Parts of a total that are told behind it: 其中 with a list, or a list in brackets.

use super::RelationKind;
use super::ledger::{Certainty, Claim, Ledger};
use super::statement::{StatementKind, UnitId};
use crate::text::range::{from, upto};
use crate::text::words::Words;

/// So many totals before a list are tried, the nearest first.
const MOST_TOTALS: usize = 3;

/// A list has so many parts at most.
const MOST_PARTS: usize = 40;

/// A total of fewer digits is met by chance.
const FEWEST_DIGITS: usize = 3;

pub(super) fn find(ledger: &mut Ledger) {
    for first in 0..ledger.statements.len() {
        if !opens_list(ledger, first) {
            continue;
        }
        let mut units = vec![ledger.statements[first].unit];
        // 边缘户2906户、8249人: each part is told in two units.
        if let Some(next) = ledger.statements.get(first + 1).filter(|next| next.before == "、") {
            units.push(next.unit);
        }
        units.dedup();
        units.into_iter().for_each(|unit| list(ledger, first, unit));
    }
}

/// Whether a list of parts begins with this figure: behind 其中, or in a bracket right behind a figure.
fn opens_list(ledger: &Ledger, at: usize) -> bool {
    let statement = &ledger.statements[at];
    let bracket =
        opens_bracket(&statement.before) && at > 0 && ledger.statements[at - 1].paragraph() == statement.paragraph();
    statement.is_level() && (ledger.words.include.stand_in(&statement.before) || bracket)
}

/// Whether a text behind a figure opens a bracket that is still open at its end.
fn opens_bracket(text: &str) -> bool {
    text.starts_with('(') && !text.contains(')')
}

/// Enters the list of parts in `unit` that begins with `first`.
fn list(ledger: &mut Ledger, first: usize, unit: UnitId) {
    let totals = totals(ledger, first, unit);
    let all = Extent { skip_nested: false, only_first: false };
    let mut heads = parts(ledger, first, unit, all);
    heads.dedup_by_key(|at| ledger.statements[*at].segment);
    let lists =
        [parts(ledger, first, unit, Extent { skip_nested: true, ..all }), parts(ledger, first, unit, all), heads];
    for parts in lists {
        for total in &totals {
            if let Some(claim) = exhausting(ledger, *total, &parts) {
                let used = claim.parts.len();
                increments(ledger, &claim);
                ledger.enter(vec![claim]);
                return further(ledger, *total, first, unit, used);
            }
        }
    }
    let parts = parts(ledger, first, unit, Extent { skip_nested: true, only_first: true });
    if let Some(total) = totals.first().filter(|_| parts.len() > 1) {
        let certainty = certainty(ledger, *total, &parts);
        ledger.enter(vec![Claim::new(RelationKind::Sum, *total, parts.iter().copied(), certainty)]);
        further(ledger, *total, first, unit, parts.len());
    }
}

/// The levels before a list that may be its total, the nearest first.
fn totals(ledger: &Ledger, first: usize, unit: UnitId) -> Vec<usize> {
    let floor = ledger.first_of(first, |s| s.paragraph());
    let depth = ledger.statements[first].depth;
    let levels =
        (floor..first).rev().filter(|at| ledger.is_level_in(*at, unit) && ledger.statements[*at].depth <= depth);
    let levels: Vec<usize> = levels.take(MOST_TOTALS).collect();
    let near = levels.first().map(|at| ledger.statements[*at].sentence);
    levels.into_iter().filter(|at| Some(ledger.statements[*at].sentence) == near).collect()
}

/// Which levels are taken for a list.
#[derive(Clone, Copy)]
struct Extent {
    /// Without those that a part includes.
    skip_nested: bool,
    /// Without those of the next list, where a semicolon parts the two.
    only_first: bool,
}

/// The levels of a list; what stands in brackets behind a part is left out.
fn parts(ledger: &Ledger, first: usize, unit: UnitId, extent: Extent) -> Vec<usize> {
    let Extent { skip_nested, only_first } = extent;
    let head = &ledger.statements[first];
    let mut nested = None;
    let mut parts: Vec<usize> = Vec::new();
    let end = ledger.end_of(first, |s| (s.paragraph(), s.sentence));
    for at in first..end {
        let statement = &ledger.statements[at];
        if statement.depth < head.depth {
            break;
        }
        if skip_nested && at > first && ledger.words.include.stand_in(&statement.before) {
            nested = Some(statement.segment);
        }
        // Where commas part the first two, a semicolon ends the list.
        let ended =
            parts.len() > 1 && ledger.statements[parts[1]].segment == head.segment && statement.segment != head.segment;
        if only_first && ended {
            break;
        }
        let inside = nested == Some(statement.segment) || statement.depth > head.depth;
        if !inside && ledger.is_level_in(at, unit) {
            parts.push(at);
        }
    }
    parts.truncate(MOST_PARTS);
    parts
}

/// The claim of the first parts of a list that come to the total, with the zeros behind them.
fn exhausting(ledger: &Ledger, total: usize, parts: &[usize]) -> Option<Claim> {
    let digits = ledger.number(total)?.digits;
    for count in 1..=parts.len() {
        let counted = parts.get(..count)?;
        let nonzero = counted.iter().filter(|at| ledger.number(**at).is_some_and(|number| !number.is_zero())).count();
        let kind = if count == 1 { RelationKind::Equal } else { RelationKind::Sum };
        let claim = Claim::new(kind, total, counted.iter().copied(), Certainty::Stated);
        let is_sure = digits >= FEWEST_DIGITS || nonzero > 1 || count == parts.len();
        if !is_sure || !ledger.holds(&claim) {
            continue;
        }
        let zeros = parts
            .get(count..)?
            .iter()
            .take_while(|at| ledger.number(**at).is_some_and(super::written::Written::is_zero));
        let zeros = zeros.count();
        if count + zeros == 1 {
            return Some(claim);
        }
        return Some(Claim::new(
            RelationKind::Sum,
            total,
            parts.iter().copied().take(count + zeros),
            Certainty::Stated,
        ));
    }
    None
}

/// A further way in which the same total is parted, behind a semicolon: 风险已消除A户，未消除B户.
fn further(ledger: &mut Ledger, total: usize, first: usize, unit: UnitId, used: usize) {
    let parts = parts(ledger, first, unit, Extent { skip_nested: true, only_first: false });
    let rest = parts.get(used..).unwrap_or_default();
    let digits = ledger.number(total).map_or(0, |number| number.digits);
    if digits < FEWEST_DIGITS || rest.len() < 2 {
        return;
    }
    match exhausting(ledger, total, rest).filter(|claim| claim.parts.len() > 1) {
        Some(claim) => ledger.enter(vec![claim]),
        None if are_opposites(ledger, &names(ledger, rest)) => {
            ledger.enter(vec![Claim::new(RelationKind::Sum, total, rest.iter().copied(), Certainty::Stated)]);
        }
        None => {}
    }
}

/// The increase of a total is the sum of those of its parts.
fn increments(ledger: &mut Ledger, sum: &Claim) {
    let increment = |level: usize| {
        let next = ledger.statements.get(level + 1)?;
        let is_its = next.kind == StatementKind::Increment
            && ledger.statements[level].is_like(next)
            && next.segment == ledger.statements[level].segment;
        is_its.then_some((level + 1, next.falls))
    };
    let parts: Option<Vec<(usize, bool)>> = sum.parts.iter().map(|(part, _)| increment(*part)).collect();
    let Some((parts, (total, falls))) = parts.zip(increment(sum.total)).filter(|(parts, _)| parts.len() > 1) else {
        return;
    };
    let parts = parts.into_iter().map(|(part, part_falls)| (part, part_falls != falls)).collect();
    ledger.enter(vec![Claim { parts, ..Claim::new(RelationKind::Sum, total, [], Certainty::Stated) }]);
}

/// Whether the words of a list say that it is whole.
fn certainty(ledger: &Ledger, total: usize, parts: &[usize]) -> Certainty {
    let names = names(ledger, parts);
    let rest = names.last().is_some_and(|name| ledger.words.rest.cut_from(name).is_some());
    let whole = ledger.words.complements.iter().any(|words| {
        words.len() == names.len() && words.iter().all(|word| names.iter().any(|name| name.contains(word.as_str())))
    });
    let statement = &ledger.statements[total];
    if ledger.words.unsummable.stand_in(statement.clause()) || ledger.words.unsummable.stand_in(&statement.label) {
        return Certainty::Open;
    }
    let near = statement.sentence + 1 >= ledger.statements[parts[0]].sentence;
    let first = &ledger.statements[parts[0]].before;
    let bracket = opens_bracket(first) && !ledger.words.include.stand_in(first);
    if near && (rest || whole || bracket || are_opposites(ledger, &names)) {
        Certainty::Stated
    } else {
        Certainty::Likely
    }
}

/// What names the parts of a list.
fn names<'l>(ledger: &'l Ledger, parts: &[usize]) -> Vec<&'l str> {
    let name = |at: &usize| {
        let statement = &ledger.statements[*at];
        // 边缘户2906户、8249人: the second is named with the first.
        let shared = statement.before == "、" && *at > 0;
        let clause = if shared { ledger.statements[at - 1].clause() } else { statement.clause() };
        ledger.words.include.cut_from(clause).unwrap_or(clause)
    };
    parts.iter().map(name).collect()
}

/// Whether two names differ but for a negation: 计容 and 不计容, 已消除 and 未消除.
fn are_opposites(ledger: &Ledger, names: &[&str]) -> bool {
    let [a, b] = names else { return false };
    let without = |words: &Words<()>, name: &str| {
        words.first_in(name).map_or(name.to_owned(), |(start, end)| [upto(name, start), from(name, end)].concat())
    };
    let bare = |name: &str| without(&ledger.words.affirmation, &without(&ledger.words.negation, name));
    let negated = |name: &str| ledger.words.negation.stand_in(name);
    negated(a) != negated(b) && bare(a) == bare(b)
}

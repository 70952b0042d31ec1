//! Slips of the pen: whether one digit, two that changed places or a wrong multiplier explains why numbers differ, and which
//! number that makes wrong.

use super::RelationKind;
use super::arithmetic::Reckoning;
use super::ledger::{Claim, Entry, Ledger};
use super::written::Written;
use bigdecimal::{BigDecimal, RoundingMode, ToPrimitive};

/// A difference between numbers that have nothing to do with each other seldom looks like a slip in one of so many digits.
const FEWEST_DIGITS: usize = 4;

/// Where the last places are rounded and parts may be missing, so many digits more must agree.
const MORE_WHERE_ROUNDED: usize = 1;

/// A sum of so many units of the last place by rounding hides any slip there.
const MOST_ROUNDED: i128 = 4;

/// Sums of the year before, which are reckoned from rounded growth, differ by one in so many at most.
const MOST_AMISS: u32 = 1000;

/// The powers of ten by which multipliers are confused: 万 and 亿, nothing and 万, places of a point.
const POWERS: [i64; 6] = [-8, -4, -1, 1, 4, 8];

/// The member of a claim whose number becomes right by one slip.
pub(super) fn slipped(ledger: &Ledger, claim: &Claim, reckoning: &Reckoning) -> Option<usize> {
    slips(ledger, claim, reckoning).into_iter().next()
}

/// All members of which that is so.
fn slips(ledger: &Ledger, claim: &Claim, reckoning: &Reckoning) -> Vec<usize> {
    let [computed] = &reckoning.computed[..] else { return Vec::new() };
    if !matches!(claim.kind, RelationKind::Sum | RelationKind::Equal) {
        return Vec::new();
    }
    let Some(total) = ledger.number(claim.total) else { return Vec::new() };
    let numbers = claim.parts.iter().filter_map(|(part, _)| ledger.number(*part));
    let tolerance = numbers.fold(&total.high - &total.low, |sum, part| sum + (&part.high - &part.low));
    let tolerance = super::written::half(&tolerance);
    let missing = &total.value - computed;
    let mut slips = Vec::new();
    let right_total = [(claim.total, computed.clone())];
    let right_parts = claim.parts.iter().filter_map(|(part, minus)| {
        let value = &ledger.number(*part)?.value;
        Some((*part, if *minus { value - &missing } else { value + &missing }))
    });
    for (member, right) in right_total.into_iter().chain(right_parts.collect::<Vec<_>>()) {
        let Some(number) = ledger.number(member) else { continue };
        // Parts of a list that is not whole do not exceed the total.
        let may_lack = tolerance > 0 && missing > 0 && claim.parts.len() > 1;
        let is_vague = may_lack && !agreed_before(ledger, claim, (member, &right));
        let (fewest, rounded) = if is_vague { (FEWEST_DIGITS + MORE_WHERE_ROUNDED, 0) } else { (FEWEST_DIGITS, 1) };
        if number.places >= fewest && is_slip(number, &right, &tolerance, rounded) {
            slips.push(member);
        }
    }
    slips
}

/// Whether the values of the year before agree, as far as the growth that is told with each tells them, where one of them is
/// put right: then the list is whole.
fn agreed_before(ledger: &Ledger, claim: &Claim, (member, right): (usize, &BigDecimal)) -> bool {
    let before = |at: usize| {
        let growth = ledger.growth_of(at).and_then(|growth| ledger.statements.get(growth))?;
        let falls = growth.falls;
        let rate = &growth.number.as_ref()?.value / BigDecimal::from(100);
        let value = if at == member { right } else { &ledger.number(at)?.value };
        Some(value / (BigDecimal::from(1) + if falls { -rate } else { rate }))
    };
    let signed = |(part, minus): &(usize, bool)| Some(if *minus { -before(*part)? } else { before(*part)? });
    let parts: Option<Vec<BigDecimal>> = claim.parts.iter().map(signed).collect();
    let Some((parts, total)) = parts.zip(before(claim.total)) else { return false };
    let sum: BigDecimal = parts.into_iter().sum();
    // A growth is rounded to a tenth of a hundredth.
    (sum - &total).abs() * BigDecimal::from(MOST_AMISS) <= total.abs()
}

/// Whether `written` stands for `right` but for one slip, give or take so many units of its last place.
fn is_slip(written: &Written, right: &BigDecimal, tolerance: &BigDecimal, rounded: i128) -> bool {
    let unit = if written.last == 0 { BigDecimal::from(1) } else { written.last.clone() };
    let scaled = POWERS.iter().any(|power| {
        let shifted = &written.value * BigDecimal::new(1.into(), -power);
        let room = if *power > 0 { tolerance * BigDecimal::new(1.into(), -power) } else { tolerance.clone() };
        written.value != 0 && (shifted - right).abs() <= room
    });
    scaled
        || in_units(&written.value, &unit).zip(in_units(right, &unit)).is_some_and(|(written, right)| {
            let room = in_units(tolerance, &unit).unwrap_or(MOST_ROUNDED);
            let rounded = room.min(rounded);
            room < MOST_ROUNDED && (right - rounded..=right + rounded).any(|right| is_one_slip(written, right))
        })
}

fn in_units(value: &BigDecimal, unit: &BigDecimal) -> Option<i128> {
    (value / unit).with_scale_round(0, RoundingMode::HalfUp).to_i128()
}

/// Whether two numbers have the same digits but one, or but two neighbours that changed places.
fn is_one_slip(a: i128, b: i128) -> bool {
    let (a, b) = (a.to_string().into_bytes(), b.to_string().into_bytes());
    if a.len() != b.len() {
        return false;
    }
    let different: Vec<usize> = (0..a.len()).filter(|at| a[*at] != b[*at]).collect();
    match *different {
        [_] => true,
        [first, second] => second == first + 1 && a[first] == b[second] && a[second] == b[first],
        _ => false,
    }
}

/// The number that most likely is wrong in a relation that does not hold.
pub(super) fn suspect(ledger: &Ledger, entry: &Entry) -> Option<usize> {
    if entry.reckoning.holds {
        return None;
    }
    let members = || entry.claim.parts.iter().map(|(part, _)| *part).chain([entry.claim.total]);
    let held = |member: usize, holds: bool| {
        // What is only about right proves nothing.
        let of = |other: &&Entry| {
            !is_approximate(ledger, other.claim.total)
                && (other.claim.total == member || other.claim.parts.iter().any(|part| part.0 == member))
        };
        ledger.entries.iter().filter(of).filter(|other| other.reckoning.holds == holds).count()
    };
    // Where two relations fail and share a number, it is that one.
    let failing = members().filter(|member| held(*member, false) > 1 && held(*member, true) == 0);
    if let Some(member) = failing.max_by_key(|member| held(*member, false)) {
        return Some(member);
    }
    let unproved = |member: &usize| held(*member, true) == 0;
    let slips = slips(ledger, &entry.claim, &entry.reckoning);
    if let [only] = *slips.iter().copied().filter(unproved).collect::<Vec<_>>() {
        return Some(only);
    }
    match *members().filter(unproved).collect::<Vec<_>>() {
        [only] => Some(only),
        _ => None,
    }
}

/// Whether a number is written with 约, 近 or 超.
fn is_approximate(ledger: &Ledger, at: usize) -> bool {
    ledger.number(at).is_some_and(|number| &number.high - &number.low > number.last)
}

//! Slips of the pen: whether one digit, two that changed places or a wrong multiplier explains why numbers differ, and which
//! number that makes wrong.

use super::RelationKind;
use super::arithmetic::{self, Reckoning};
use super::ledger::{Claim, Entry, Ledger};
use super::written::{Written, half};
use bigdecimal::{BigDecimal, RoundingMode, ToPrimitive};

/// A difference between numbers that have nothing to do with each other seldom looks like a slip in one of so many digits.
const FEWEST_DIGITS: usize = 4;

/// The same of a rate, which is written with few.
const FEWEST_RATE_DIGITS: usize = 3;

/// What is right must be known to one part in so many for a slip to be told from chance.
const LEAST_EXACT: u32 = 150;

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
    match claim.kind {
        RelationKind::Sum | RelationKind::Equal => {}
        RelationKind::Ratio | RelationKind::Per => return slips_of_quotient(ledger, claim).unwrap_or_default(),
        _ => return Vec::new(),
    }
    let Some(total) = ledger.number(claim.total) else { return Vec::new() };
    let numbers = claim.parts.iter().filter_map(|(part, _)| ledger.number(*part));
    let tolerance = numbers.fold(&total.high - &total.low, |sum, part| sum + (&part.high - &part.low));
    let tolerance = half(&tolerance);
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

/// The members of a quotient of two numbers that become right by one slip, where the two others tell exactly enough what is
/// right.
fn slips_of_quotient(ledger: &Ledger, claim: &Claim) -> Option<Vec<usize>> {
    let [(part, _), (whole, _)] = claim.parts[..] else { return None };
    let members = [claim.total, part, whole];
    let [rate, counted, of] = [ledger.number(claim.total)?, ledger.number(part)?, ledger.number(whole)?];
    let scale = BigDecimal::from(if claim.kind == RelationKind::Per { 1 } else { 100 });
    let right = [
        arithmetic::quotient(&(&counted.value * &scale), &of.value)?,
        arithmetic::quotient(&(&rate.value * &of.value), &scale)?,
        arithmetic::quotient(&(&counted.value * &scale), &rate.value)?,
    ];
    if (&rate.value - &right[0]).abs() <= rate.last {
        // It was rounded twice.
        return None;
    }
    let width = |number: &Written| arithmetic::quotient(&half(&(&number.high - &number.low)), &number.value);
    let widths = [width(rate)?, width(counted)?, width(of)?];
    let all: BigDecimal = widths.iter().sum();
    let others = |at: usize| &all - &widths[at];
    let fewest = |at: usize| if at == 0 { FEWEST_RATE_DIGITS } else { FEWEST_DIGITS };
    let is_slip = |at: usize| {
        let (number, right) = ([rate, counted, of][at], &right[at]);
        number.places >= fewest(at) && may_be_slip(number, right, &(right * others(at)))
    };
    Some((0..members.len()).filter(|at| is_slip(*at)).map(|at| members[at]).collect())
}

/// Whether one slip in what is `written` makes it as near to `right` as `room` says.
fn may_be_slip(written: &Written, right: &BigDecimal, room: &BigDecimal) -> bool {
    let unit = if written.last == 0 { BigDecimal::from(1) } else { written.last.clone() };
    // What is written stands for half a unit on either side.
    let room = room + half(&unit);
    if &room * BigDecimal::from(LEAST_EXACT) > right.abs() {
        return false;
    }
    let is_near = |value: BigDecimal| (value - right).abs() <= room;
    let scaled = POWERS.iter().any(|power| is_near(&written.value * BigDecimal::new(1.into(), -power)));
    let digits = in_units(&written.value, &unit).filter(|digits| *digits > 0);
    scaled
        || digits.is_some_and(|digits| {
            one_slip_from(digits).into_iter().any(|other| is_near(&unit * BigDecimal::from(other)))
        })
}

/// The numbers of as many digits that differ from one by one digit, or by two neighbours that changed places.
fn one_slip_from(number: i128) -> Vec<i128> {
    let digits = number.to_string().into_bytes();
    let read = |digits: Vec<u8>| String::from_utf8(digits).ok()?.parse::<i128>().ok();
    // A number keeps its sign and its length.
    let first = digits.iter().position(u8::is_ascii_digit).unwrap_or(0);
    let is_number = |digits: &Vec<u8>| digits.get(first).is_some_and(|digit| matches!(digit, b'1'..=b'9'));
    let replaced = (first..digits.len()).flat_map(|at| (b'0'..=b'9').map(move |digit| (at, digit)));
    let replaced = replaced.map(|(at, digit)| {
        let mut other = digits.clone();
        other[at] = digit;
        other
    });
    let swapped = (first + 1..digits.len()).map(|at| {
        let mut other = digits.clone();
        other.swap(at - 1, at);
        other
    });
    replaced.chain(swapped).filter(is_number).filter_map(read).filter(|other| *other != number).collect()
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
            room < MOST_ROUNDED && one_slip_from(written).iter().any(|other| (other - right).abs() <= rounded)
        })
}

fn in_units(value: &BigDecimal, unit: &BigDecimal) -> Option<i128> {
    (value / unit).with_scale_round(0, RoundingMode::HalfUp).to_i128()
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

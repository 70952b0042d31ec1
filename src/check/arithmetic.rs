//! The arithmetic of a relation: what a total comes to by its parts, and whether what is written agrees.

use super::RelationKind;
use super::written::Written;
use bigdecimal::BigDecimal;
use bigdecimal::num_bigint::BigInt;

/// Places behind the point of a quotient: rates are written with four at most.
const PLACES: i64 = 20;

/// Steps in which a mean growth is found: each halves what is left of an interval of 10,000 %, down to less than any rate is
/// written with.
const HALVINGS: u32 = 44;

/// The relation of a total to its parts, in numbers.
pub(super) struct Formula<'a> {
    pub kind: RelationKind,
    pub total: &'a Written,
    /// Each with whether it is taken off.
    pub parts: &'a [(&'a Written, bool)],
    /// Whether the total tells a decrease.
    pub falls: bool,
    /// Whether the total is told in times the base (倍) instead of hundredths.
    pub times: bool,
    /// Over how many years a mean is.
    pub years: u32,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Reckoning {
    pub holds: bool,
    /// What the parts come to, with the sign of the total; of a structure each share.
    pub computed: Vec<BigDecimal>,
}

/// Between which values something lies, and which is the likeliest.
#[derive(Clone, Debug)]
struct Interval {
    low: BigDecimal,
    mid: BigDecimal,
    high: BigDecimal,
}

impl Formula<'_> {
    /// Whether the relation holds; none where there is no telling, as by a base of zero.
    pub fn reckon(&self) -> Option<Reckoning> {
        let found = self.interval()?;
        let falls = self.falls && self.kind.is_change();
        let total = match self.kind {
            RelationKind::Hundred => Written::around(100.into(), BigDecimal::default(), 3),
            _ if falls => self.total.negated(),
            _ => self.total.clone(),
        };
        let meets = match self.kind {
            RelationKind::More => total.high > found.low,
            RelationKind::Less => total.low < found.high,
            _ => found.low <= total.high && total.low <= found.high,
        };
        let holds = meets || self.is_rate() && is_cut_off(&found, &total);
        Some(Reckoning { holds, computed: vec![found.mid] })
    }

    fn interval(&self) -> Option<Interval> {
        let part = |at: usize| Some(Interval::of(self.parts.get(at)?.0));
        let scale = BigDecimal::from(if self.times { 1 } else { 100 });
        let one = || Interval::exactly(1.into());
        match self.kind {
            RelationKind::Sum | RelationKind::Hundred => {
                Some(self.parts.iter().fold(Interval::exactly(0.into()), |sum, (part, minus)| {
                    let part = Interval::of(part);
                    if *minus { sum.minus(&part) } else { sum.plus(&part) }
                }))
            }
            RelationKind::Equal | RelationKind::More | RelationKind::Less => part(0),
            RelationKind::Ratio | RelationKind::Per => {
                let ((whole, _), counted) = self.parts.split_last()?;
                let sum = |sum: Interval, part: &(&Written, bool)| sum.plus(&Interval::of(part.0));
                let counted = counted.iter().fold(Interval::exactly(0.into()), sum);
                let quotient = counted.over(&Interval::of(whole))?;
                Some(if self.kind == RelationKind::Per { quotient } else { quotient.times(&scale) })
            }
            RelationKind::Growth => Some(part(0)?.over(&part(1)?)?.minus(&one()).times(&scale)),
            RelationKind::By => {
                let (new, change) = (part(0)?, part(1)?);
                let base = if self.falls { new.plus(&change) } else { new.minus(&change) };
                let change = if self.falls { change.negated() } else { change };
                Some(change.over(&base)?.times(&scale))
            }
            RelationKind::Cagr => Some(part(0)?.over(&part(1)?)?.mean_growth(self.years)?.times(&scale)),
            RelationKind::CagrBy => {
                let (new, change) = (part(0)?, part(1)?);
                let base = if self.falls { new.plus(&change) } else { new.minus(&change) };
                Some(new.over(&base)?.mean_growth(self.years)?.times(&scale))
            }
            RelationKind::Structure => None,
        }
    }

    fn is_rate(&self) -> bool {
        self.kind.is_change() || matches!(self.kind, RelationKind::Ratio | RelationKind::Per)
    }
}

/// Whether a rate was cut off at its last place instead of rounded.
fn is_cut_off(found: &Interval, total: &Written) -> bool {
    let most = found.low.abs().max(found.high.abs()) - total.value.abs();
    let same_side = (&found.mid * &total.value) >= 0;
    same_side && total.last > 0 && most >= 0 && most < &total.last + (&found.high - &found.low)
}

/// Whether the shares of `parts` in `whole` are `stated`, each within a unit of its last place.
pub(super) fn shares(stated: &[Written], parts: &[&Written], whole: &Written) -> Option<Reckoning> {
    let mut computed = Vec::new();
    let mut holds = stated.len() == parts.len();
    for (share, part) in stated.iter().zip(parts) {
        let found = quotient(&part.value, &whole.value)? * BigDecimal::from(100);
        holds &= (&found - &share.value).abs() <= share.last;
        computed.push(found.round(2));
    }
    Some(Reckoning { holds, computed })
}

impl Interval {
    fn of(written: &Written) -> Self {
        Self { low: written.low.clone(), mid: written.value.clone(), high: written.high.clone() }
    }

    fn exactly(value: BigDecimal) -> Self {
        Self { low: value.clone(), mid: value.clone(), high: value }
    }

    fn plus(&self, other: &Self) -> Self {
        Self { low: &self.low + &other.low, mid: &self.mid + &other.mid, high: &self.high + &other.high }
    }

    fn minus(&self, other: &Self) -> Self {
        self.plus(&other.negated())
    }

    fn negated(&self) -> Self {
        Self { low: -&self.high, mid: -&self.mid, high: -&self.low }
    }

    /// Times a value above zero.
    fn times(&self, scale: &BigDecimal) -> Self {
        Self { low: &self.low * scale, mid: &self.mid * scale, high: &self.high * scale }
    }

    fn over(&self, other: &Self) -> Option<Self> {
        let mid = quotient(&self.mid, &other.mid)?;
        let ends = [&self.low, &self.high].map(|a| [&other.low, &other.high].map(|b| quotient(a, b)));
        let (mut low, mut high) = (mid.clone(), mid.clone());
        for end in ends.into_iter().flatten().flatten() {
            if end < low {
                low = end;
            } else if end > high {
                high = end;
            }
        }
        Some(Self { low, mid, high })
    }

    /// From what something is of what it was, over so many years, to its growth in each.
    fn mean_growth(&self, years: u32) -> Option<Self> {
        let root = |value: &BigDecimal| root(value, years);
        Some(
            Self { low: root(&self.low)?, mid: root(&self.mid)?, high: root(&self.high)? }
                .minus(&Self::exactly(1.into())),
        )
    }
}

/// `a` by `b`, cut off behind `PLACES`; none by zero.
pub(super) fn quotient(a: &BigDecimal, b: &BigDecimal) -> Option<BigDecimal> {
    let ((a, a_places), (b, b_places)) = (a.as_bigint_and_exponent(), b.as_bigint_and_exponent());
    if b == BigInt::default() {
        return None;
    }
    let more = (PLACES + b_places - a_places).max(0);
    let scaled = a * BigInt::from(10).pow(u32::try_from(more).ok()?);
    Some(BigDecimal::new(scaled / b, a_places + more - b_places))
}

/// The positive number whose power of `years` is `value`.
fn root(value: &BigDecimal, years: u32) -> Option<BigDecimal> {
    if *value <= 0 || years == 0 {
        return None;
    }
    let (mut low, mut high) = (BigDecimal::default(), value.clone().max(1.into()));
    for _ in 0..HALVINGS {
        let mid = super::written::half(&(&low + &high)).with_scale(PLACES);
        let power = (1..years).fold(mid.clone(), |power, _| (power * &mid).with_scale(PLACES));
        if power < *value { low = mid } else { high = mid }
    }
    Some(low)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> Written {
        let value: BigDecimal = text.parse().unwrap();
        let places = value.fractional_digit_count();
        Written::around(value, BigDecimal::new(1.into(), places), 4)
    }

    /// Whether the total is what the parts come to, and what they come to; a part behind a minus is taken off.
    #[track_caller]
    fn check(kind: RelationKind, total: &str, parts: &[&str], falls: bool, expected: (bool, &str)) {
        let total = written(total);
        let parts: Vec<(Written, bool)> =
            parts.iter().map(|part| (written(part.trim_start_matches('-')), part.starts_with('-'))).collect();
        let parts: Vec<(&Written, bool)> = parts.iter().map(|(part, minus)| (part, *minus)).collect();
        let formula = Formula { kind, total: &total, parts: &parts, falls, times: false, years: 5 };
        let found = formula.reckon().unwrap();
        assert_eq!((found.holds, found.computed[0].round(2).normalized().to_plain_string().as_str()), expected);
    }

    #[test]
    fn a_sum_holds_within_what_was_rounded_off() {
        check(RelationKind::Sum, "10.1", &["3.3", "3.3", "3.4"], false, (true, "10"));
        check(RelationKind::Sum, "10.4", &["3.3", "3.3", "3.4"], false, (false, "10"));
        check(RelationKind::Sum, "2.5", &["7.1", "-4.6"], false, (true, "2.5"));
    }

    #[test]
    fn a_growth_holds_on_its_base_and_its_difference() {
        check(RelationKind::Growth, "63.4", &["281", "172"], false, (true, "63.37"));
        check(RelationKind::Growth, "12.6", &["1660.32", "1899.77"], true, (true, "-12.6"));
        check(RelationKind::By, "7.1", &["317", "21"], false, (true, "7.09"));
        check(RelationKind::By, "13.5", &["24493", "3308"], true, (false, "-11.9"));
    }

    #[test]
    fn a_rate_that_was_cut_off_holds() {
        check(RelationKind::Ratio, "40", &["56", "51", "262"], false, (true, "40.84"));
        check(RelationKind::Ratio, "42", &["56", "51", "262"], false, (false, "40.84"));
    }

    #[test]
    fn a_mean_growth_is_a_root() {
        check(RelationKind::Cagr, "12.1", &["287.9", "162.4"], false, (true, "12.13"));
        check(RelationKind::CagrBy, "12.2", &["30788", "13480"], false, (true, "12.21"));
        check(RelationKind::Cagr, "15.4", &["287.9", "162.4"], false, (false, "12.13"));
    }

    #[test]
    fn nothing_is_said_on_a_base_of_zero() {
        let (total, new, base) = (written("3.1"), written("7.3"), written("0.00"));
        let parts = [(&new, false), (&base, false)];
        let formula =
            Formula { kind: RelationKind::Growth, total: &total, parts: &parts, falls: false, times: false, years: 1 };
        assert_eq!(formula.reckon(), None);
    }
}

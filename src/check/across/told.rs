//! A relation between two reports as it is told: its numbers as they are written, and how far they are apart.

use super::{AcrossKind, AcrossRelation, CheckedReport};
use crate::compare::{ComparedCell, FigurePlace, RowUnit};
use crate::figure::Value;
use bigdecimal::{BigDecimal, RoundingMode};

/// A growth that was reckoned has so many decimals more than the one that is written.
const MORE_PLACES: i64 = 2;

/// What a relation between two reports says, for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcrossEquation {
    /// What is counted.
    pub name: String,
    /// The total as it is written; a growth with its sign.
    pub stated: String,
    /// The parts as they are written, and the times that they are of.
    pub parts: Vec<String>,
    /// The time of each of them.
    pub times: Vec<String>,
    /// That of the total.
    pub time: String,
    /// What they come to; empty of a sentence.
    pub computed: String,
    /// How far that is from what is written.
    pub difference: String,
}

impl AcrossEquation {
    /// What a relation between these reports says.
    pub fn of(relation: &AcrossRelation, reports: &[CheckedReport]) -> Option<Self> {
        let cell = |place: &FigurePlace| reports.get(place.report)?.compared.cells.get(place.figure);
        let total = cell(&relation.total)?;
        let parts: Vec<&ComparedCell> = relation.parts.iter().map(cell).collect::<Option<_>>()?;
        let unit = reports.get(relation.total.report)?.unit(relation.total.figure);
        let (computed, difference) = match (relation.kind, &relation.computed) {
            (AcrossKind::Unchanged, _) | (_, None) => Default::default(),
            (AcrossKind::Growth, Some(computed)) => grown(total, computed, unit),
            (_, Some(_)) => (parts.first()?.text.clone(), apart(total, parts.first()?, unit)),
        };
        let stated =
            if relation.kind == AcrossKind::Growth { format!("{}{unit}", total.signed) } else { total.text.clone() };
        let of_parts = |told: fn(&ComparedCell) -> &str| parts.iter().map(|part| told(part).to_owned()).collect();
        Some(Self {
            name: total.label.clone(),
            stated,
            parts: of_parts(|part| &part.text),
            times: of_parts(|part| &part.period),
            time: total.period.to_string(),
            computed,
            difference,
        })
    }
}

/// A growth that was reckoned, and how far it is from what is written, in the unit of that.
fn grown(total: &ComparedCell, computed: &BigDecimal, unit: &str) -> (String, String) {
    let stated: BigDecimal = total.signed.parse().unwrap_or_default();
    let places = stated.fractional_digit_count() + MORE_PLACES;
    let computed = computed.with_scale_round(places, RoundingMode::HalfUp);
    let difference = (&computed - stated).abs();
    (format!("{}{unit}", computed.to_plain_string()), format!("{}{unit}", difference.normalized().to_plain_string()))
}

/// How far two values are apart, in the largest unit that fits both.
fn apart(total: &ComparedCell, part: &ComparedCell, unit: &str) -> String {
    let (Value::Number(one), Value::Number(other)) = (&part.value, &total.value) else { return String::new() };
    let difference = Value::Number((other - one).abs());
    let row = RowUnit::of([&difference], total.is_money);
    format!("{}{}{unit}", row.shown(&difference), row.prefix)
}

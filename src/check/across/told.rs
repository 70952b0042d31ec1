//! A relation between two reports as it is told: its numbers as they are written, and how far they are apart.

use super::{AcrossKind, AcrossRelation, CheckedReport};
use crate::check::equation::rate_places;
use crate::compare::{ComparedCell, FigurePlace, RowUnit};
use crate::figure::Value;
use bigdecimal::{BigDecimal, RoundingMode};

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
    /// What they come to, a fall with its sign; empty of a sentence.
    pub computed: String,
    /// How far that is from what is written, in the unit of that, of per cent in points.
    pub difference: String,
    /// Whether it is in percentage points, whose name is left to the language.
    pub in_points: bool,
}

impl AcrossEquation {
    /// What a relation between these reports says.
    pub fn of(relation: &AcrossRelation, reports: &[CheckedReport]) -> Option<Self> {
        let cell = |place: &FigurePlace| reports.get(place.report)?.compared.cells.get(place.figure);
        let total = cell(&relation.total)?;
        let parts: Vec<&ComparedCell> = relation.parts.iter().map(cell).collect::<Option<_>>()?;
        let written = WrittenUnit::of(total, reports.get(relation.total.report)?.unit(relation.total.figure));
        let (stated, computed, difference) = match (relation.kind, &relation.computed) {
            (AcrossKind::Unchanged, _) | (_, None) => (total.with_unit(), String::new(), String::new()),
            (AcrossKind::Growth, Some(computed)) => written.growth(total, computed),
            (AcrossKind::Increment, Some(computed)) => written.increment(total, computed),
            (_, Some(_)) => {
                let part = parts.first()?;
                (total.with_unit(), part.with_unit(), written.apart(total, part))
            }
        };
        Some(Self {
            name: total.label.clone(),
            stated,
            parts: parts.iter().map(|part| part.with_unit()).collect(),
            times: parts.iter().map(|part| part.period.to_string()).collect(),
            time: total.period.to_string(),
            computed,
            in_points: written.is_rate() && !difference.is_empty(),
            difference,
        })
    }
}

/// The unit that a total is written in.
struct WrittenUnit<'a> {
    unit: &'a str,
    row: RowUnit,
}

impl<'a> WrittenUnit<'a> {
    fn of(total: &ComparedCell, unit: &'a str) -> Self {
        let row = RowUnit::as_written(&total.with_unit(), unit);
        Self { unit, row: row.unwrap_or_else(|| RowUnit::of([&total.value], total.is_money)) }
    }

    fn is_rate(&self) -> bool {
        matches!(self.unit, "%" | "‰")
    }

    fn shown(&self, value: BigDecimal) -> String {
        format!("{}{}{}", self.row.shown(&Value::Number(value)), self.row.prefix, self.unit)
    }

    /// A growth with its sign, what was reckoned in its place, and how far they are apart. What was reckoned has the decimals of
    /// what is written, and one more where they are as near as rounding brings them.
    fn growth(&self, total: &ComparedCell, computed: &BigDecimal) -> (String, String, String) {
        let stated: BigDecimal = total.signed.parse().unwrap_or_default();
        let places = rate_places(computed, &stated, stated.fractional_digit_count());
        let computed = computed.with_scale_round(places, RoundingMode::HalfUp);
        let difference = (&computed - stated).abs().normalized().to_plain_string();
        let difference = if self.is_rate() { difference } else { format!("{difference}{}", self.unit) };
        let written = |value: &str| format!("{value}{}", self.unit);
        (written(&total.signed), written(&computed.to_plain_string()), difference)
    }

    /// The same of a difference.
    fn increment(&self, total: &ComparedCell, computed: &BigDecimal) -> (String, String, String) {
        let stated: BigDecimal = total.signed.parse().unwrap_or_default();
        let sign = if total.signed.starts_with('-') && !total.text.starts_with('-') { "-" } else { "" };
        (format!("{sign}{}", total.with_unit()), self.shown(computed.clone()), self.shown((computed - stated).abs()))
    }

    /// How far two values are apart.
    fn apart(&self, total: &ComparedCell, part: &ComparedCell) -> String {
        let (Value::Number(one), Value::Number(other)) = (&part.value, &total.value) else { return String::new() };
        let difference = (other - one).abs();
        if self.is_rate() { difference.normalized().to_plain_string() } else { self.shown(difference) }
    }
}

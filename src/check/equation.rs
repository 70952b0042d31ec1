//! A relation as a line of arithmetic, in the unit of its total: `207.3 + 1528.1 = 1735.4`.

use super::written::WrittenDigits;
use super::{Member, Relation, RelationKind};
use crate::document::Document;
use crate::figure::{Figure, Value};
use crate::text::fold::fold;
use crate::text::join::on_one_line;
use bigdecimal::{BigDecimal, RoundingMode};
use std::cmp::Ordering;

/// So many parts are written out; of a longer sum the first and the last.
const MOST_PARTS: usize = 8;

/// What a relation says and what is written, in the form of a person's note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Equation {
    /// What is reckoned: `207.3 + 1528.1`.
    pub left: String,
    /// What it comes to, with the unit of the total.
    pub computed: String,
    /// What is written.
    pub stated: String,
    /// How far that is from it, of per cent in points; empty where there is no such number.
    pub difference: String,
    /// Whether it is in percentage points, whose name is left to the language.
    pub in_points: bool,
    /// How what is written lies to what it comes to, where the words say only that.
    pub order: Option<Ordering>,
}

impl Equation {
    /// The equation of a relation between these figures of a document.
    pub fn of(relation: &Relation, document: &Document, figures: &[Figure]) -> Option<Self> {
        let sides = EquationSides {
            text: &document.text,
            figures,
            total: Amount::of(figures.get(relation.total)?, &document.text),
        };
        let stated = on_one_line(figures.get(relation.total)?.range.of(&document.text)).into_owned();
        let (computed, difference) = match &relation.computed[..] {
            [] => return None,
            [computed] => sides.compared(relation, computed),
            shares => (shares.iter().map(plain).collect::<Vec<_>>().join(":"), String::new()),
        };
        let order = match relation.kind {
            RelationKind::More => Some(Ordering::Greater),
            RelationKind::Less => Some(Ordering::Less),
            _ => None,
        };
        let in_points = is_rate(&sides.total.unit) && !difference.is_empty();
        Some(Self { left: sides.left(relation)?, computed, stated, difference, in_points, order })
    }
}

impl Equation {
    /// It without a word of any language, where it does not hold: `1.2 + 3.4 = 4.6亿元 ≠ 4.5亿元`.
    pub fn in_signs(&self) -> String {
        let Self { left, computed, stated, order, .. } = self;
        match order {
            Some(Ordering::Less) => format!("{stated} ≥ {computed}"),
            Some(_) => format!("{stated} ≤ {computed}"),
            None if left == computed => format!("{computed} ≠ {stated}"),
            None => format!("{left} = {computed} ≠ {stated}"),
        }
    }
}

/// A number as it is written: its digits, and what multiplies them.
struct Amount {
    digits: String,
    /// The power of ten of its multiplier, be it in the number or in the head of a table.
    power: i64,
    decimals: i64,
    /// Multiplier and unit as written.
    unit: String,
}

impl Amount {
    fn of(figure: &Figure, text: &str) -> Self {
        let written = figure.number.of(text);
        let numeral = WrittenDigits::read(written);
        let is_digit = |c: char| !c.is_alphabetic() || fold(c).is_ascii_digit();
        let multiplier = written.trim_start_matches(is_digit);
        let value = single(&figure.value);
        let (decimals, power) = (numeral.decimals as i64, numeral.power(&value));
        let in_head = figure.cell.is_some() && figure.range.end == figure.number.end && multiplier.is_empty();
        let unit = if in_head { String::new() } else { format!("{multiplier}{}", figure.unit()) };
        match numeral.written() {
            Some(digits) => Self { digits, power, decimals, unit },
            None => Self { digits: written.to_owned(), power, decimals, unit: figure.unit().to_owned() },
        }
    }
}

/// The number that a value is; zero where it is several.
fn single(value: &Value) -> BigDecimal {
    if let Value::Number(number) = value { number.clone() } else { BigDecimal::default() }
}

struct EquationSides<'a> {
    text: &'a str,
    figures: &'a [Figure],
    total: Amount,
}

impl EquationSides<'_> {
    /// What a relation comes to, and how far what is written is from it, both in the unit of the total.
    fn compared(&self, relation: &Relation, computed: &BigDecimal) -> (String, String) {
        let stated = self.figures.get(relation.total).map(|total| single(&total.value)).unwrap_or_default();
        // A decrease is told without a minus.
        let computed = if relation.kind.is_change() && stated > 0 { &computed.abs() } else { computed };
        let scaled = |value: BigDecimal| value * BigDecimal::new(1.into(), self.total.power);
        let exact = matches!(
            relation.kind,
            RelationKind::Sum | RelationKind::Equal | RelationKind::Hundred | RelationKind::More | RelationKind::Less
        );
        let places = match exact {
            true => self.total.decimals.max(self.decimals(relation)),
            false => rate_places(&scaled(computed.clone()), &scaled(stated.clone()), self.total.decimals),
        };
        let round = |value: BigDecimal| plain(&value.with_scale_round(places, RoundingMode::HalfUp));
        let unit = &self.total.unit;
        let of_difference = if is_rate(unit) { "" } else { unit };
        if relation.kind == RelationKind::Hundred {
            return (
                format!("{}{unit}", plain(computed)),
                format!("{}{of_difference}", plain(&(computed - BigDecimal::from(100)).abs())),
            );
        }
        let difference = (computed - stated).abs();
        (format!("{}{unit}", round(scaled(computed.clone()))), format!("{}{of_difference}", round(scaled(difference))))
    }

    /// The most decimals of the parts, in the unit of the total.
    fn decimals(&self, relation: &Relation) -> i64 {
        let of = |member: &Member| {
            let amount = Amount::of(self.figures.get(member.figure)?, self.text);
            Some(amount.decimals - amount.power + self.total.power)
        };
        relation.parts.iter().filter_map(of).max().unwrap_or(0)
    }

    /// A part as it is written, with its unit where the total has another.
    fn part(&self, member: &Member) -> Option<String> {
        let amount = Amount::of(self.figures.get(member.figure)?, self.text);
        let same = amount.unit == self.total.unit;
        Some(if same { amount.digits } else { format!("{}{}", amount.digits, amount.unit) })
    }

    fn digits(&self, member: &Member) -> Option<String> {
        Some(Amount::of(self.figures.get(member.figure)?, self.text).digits)
    }

    fn left(&self, relation: &Relation) -> Option<String> {
        let parts: Vec<String> = relation.parts.iter().map(|member| self.part(member)).collect::<Option<_>>()?;
        let (first, last) = (parts.first()?, parts.last()?);
        Some(match relation.kind {
            RelationKind::Sum | RelationKind::Hundred => self.sum(relation, &parts),
            // The unit of an amount in a table stands in a head.
            RelationKind::Equal if self.is_told_in_table(relation) => {
                self.compared(relation, relation.computed.first()?).0
            }
            // Where both have one unit, it is what it comes to.
            RelationKind::Equal if *first == self.digits(relation.parts.first()?)? => {
                format!("{first}{}", self.total.unit)
            }
            RelationKind::Equal | RelationKind::More | RelationKind::Less => first.clone(),
            RelationKind::Ratio => match &parts[..] {
                [part, whole] => format!("{part} ÷ {whole}"),
                [counted @ .., whole] => format!("({}) ÷ {whole}", counted.join(" + ")),
                [] => return None,
            },
            RelationKind::Per => format!("{first} ÷ {last}"),
            RelationKind::Growth if falls(relation) => format!("1 − {first} ÷ {last}"),
            RelationKind::Growth => format!("{first} ÷ {last} − 1"),
            RelationKind::By => format!("{last} ÷ {}", base(relation, first, last)),
            RelationKind::Cagr => format!("({first} ÷ {last})^(1/{}) − 1", relation.years?),
            RelationKind::CagrBy => format!("({first} ÷ {})^(1/{}) − 1", base(relation, first, last), relation.years?),
            RelationKind::Structure => format!("{} ÷ {last}", parts.get(..parts.len() - 1)?.join(" : ")),
        })
    }

    /// Whether the part is an amount of a table, and the total stands in the text.
    fn is_told_in_table(&self, relation: &Relation) -> bool {
        let is_cell = |at: usize| self.figures.get(at).is_some_and(|figure| figure.cell.is_some());
        !is_cell(relation.total) && relation.parts.iter().all(|part| is_cell(part.figure))
    }

    fn sum(&self, relation: &Relation, parts: &[String]) -> String {
        let count = parts.len();
        let mut sum = String::new();
        for (at, (part, member)) in parts.iter().zip(&relation.parts).enumerate() {
            if count > MOST_PARTS && (2..count - 1).contains(&at) {
                sum.push_str(if at == 2 { " + …" } else { "" });
                continue;
            }
            let sign = if member.minus {
                " − "
            } else if at > 0 {
                " + "
            } else {
                ""
            };
            sum.push_str(sign);
            sum.push_str(part);
        }
        sum
    }
}

/// With how many decimals a rate that was reckoned is told beside the one that is written with so many: with one more where
/// rounding makes them nearly the same.
pub(super) fn rate_places(computed: &BigDecimal, stated: &BigDecimal, written: i64) -> i64 {
    let places = written.max(1);
    let rounded = computed.with_scale_round(places, RoundingMode::HalfUp);
    if (rounded - stated).abs() <= BigDecimal::new(1.into(), places) { places + 1 } else { places }
}

/// Whether a unit is per cent or per mille: how far two such values are apart is told in points.
fn is_rate(unit: &str) -> bool {
    matches!(unit, "%" | "％" | "‰")
}

/// The base of a change, by the new value and the difference.
fn base(relation: &Relation, new: &str, change: &str) -> String {
    format!("({new} {} {change})", if falls(relation) { '+' } else { '−' })
}

fn falls(relation: &Relation) -> bool {
    relation.computed.first().is_some_and(|computed| *computed < 0)
}

fn plain(value: &BigDecimal) -> String {
    value.normalized().to_plain_string()
}

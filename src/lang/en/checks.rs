//! What is told of relations between figures, in English.

use super::counted;
use crate::check::Equation;
use crate::lang::CheckTexts;
use std::cmp::Ordering;

pub(super) const CHECKS: CheckTexts = CheckTexts {
    note,
    suspect: |figure| format!(" [{figure} is most likely wrong]"),
    checked: |relations, wrong| match wrong {
        0 => format!("{} checked, all hold", counted(relations, "relation")),
        _ => format!("{} checked, {wrong} do not hold", counted(relations, "relation")),
    },
};

fn note(equation: &Equation, holds: bool) -> String {
    let Equation { left, computed, stated, difference, order } = equation;
    if let Some(order) = order {
        let (sign, word) = if *order == Ordering::Less { ('<', "less than") } else { ('>', "more than") };
        return if holds {
            format!("{stated} {sign} {computed}")
        } else {
            format!("the text says that {stated} is {word} {computed}")
        };
    }
    match (holds, difference.is_empty()) {
        (true, _) if computed == stated => format!("{left} = {stated}"),
        (true, _) => format!("{left} = {computed}, the text says {stated}"),
        (false, true) => format!("{left} = {computed}, but the text says {stated}"),
        (false, false) => format!("{left} = {computed}, but the text says {stated} ({difference} off)"),
    }
}

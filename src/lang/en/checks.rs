//! What is told of relations between figures, in English.

use super::counted;
use crate::check::Equation;
use crate::lang::CheckTexts;
use crate::reader::checks::{CheckCounts, CheckNotice};
use std::cmp::Ordering;

pub(super) const CHECKS: CheckTexts = CheckTexts {
    note,
    suspect: |figure| format!(" [{figure} is most likely wrong]"),
    checked,
    title: "Checks",
    in_progress: "still checking",
    accepted: "accepted",
    notice: |notice| match notice {
        CheckNotice::InProgress => CHECKS.in_progress.into(),
        CheckNotice::Failed(why) => format!("cannot check the figures: {why}"),
        CheckNotice::NoAlarm(counts) => (CHECKS.checked)(*counts),
        CheckNotice::NothingHere => "nothing here fails to agree".into(),
        CheckNotice::Accepted => "accepted: marked no more; again to undo".into(),
        CheckNotice::Raised => "marked again".into(),
    },
    holding: |holding| format!("{holding} hold"),
};

fn checked(counts: CheckCounts) -> String {
    let relations = counted(counts.checked, "relation");
    match counts {
        CheckCounts { checked: 0, .. } => "no relations to check".into(),
        CheckCounts { wrong: 0, .. } => format!("{relations} checked, all hold"),
        CheckCounts { wrong, accepted: 0, .. } => format!("{relations} checked, {wrong} do not hold"),
        CheckCounts { wrong, accepted, .. } => {
            format!("{relations} checked, {wrong} do not hold, {accepted} of them accepted")
        }
    }
}

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
        (false, _) if left == computed => format!("{computed} elsewhere, but {stated} here ({difference} off)"),
        (false, true) => format!("{left} = {computed}, but the text says {stated}"),
        (false, false) => format!("{left} = {computed}, but the text says {stated} ({difference} off)"),
    }
}

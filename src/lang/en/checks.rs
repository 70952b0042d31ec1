//! What is told of relations between figures, in English.

use super::counted;
use crate::check::{AcrossEquation, AcrossKind, AcrossRelation, AcrossVerdict, Equation};
use crate::lang::CheckTexts;
use crate::reader::checks::{CheckCounts, CheckNotice};
use std::cmp::Ordering;

pub(super) const CHECKS: CheckTexts = CheckTexts {
    note,
    points: |points| format!("{points} percentage points"),
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
    across,
    across_heading: |CheckCounts { checked, wrong, accepted }| match (counted(checked, "place"), wrong, accepted) {
        (places, 0, _) => format!("{places} held against other reports, all agree"),
        (places, _, 0) => format!("{places} held against other reports, {wrong} worth a look"),
        (places, ..) => {
            format!("{places} held against other reports, {wrong} worth a look, {accepted} of them accepted")
        }
    },
    checked_across: |checked, wrong| match (counted(checked, "place"), wrong) {
        _ if checked == 0 => "nothing to hold against each other".into(),
        (places, 0) => format!("{places} held against each other, all agree"),
        (places, _) => format!("{places} held against each other, {wrong} worth a look"),
    },
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
    let Equation { left, computed, stated, order, .. } = equation;
    let difference = CHECKS.difference(&equation.difference, equation.in_points);
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

fn across(relation: &AcrossRelation, equation: &AcrossEquation) -> String {
    let AcrossEquation { name, stated, parts, times, time, computed, .. } = equation;
    let holds = relation.verdict == AcrossVerdict::Holds;
    let difference = CHECKS.difference(&equation.difference, equation.in_points);
    match (relation.kind, &parts[..]) {
        (AcrossKind::Restated, _) if holds => {
            format!("{name} {time}: {computed} in the earlier report, {stated} in the later one")
        }
        (AcrossKind::Restated, _) => {
            format!(
                "{name} {time}: {computed} in the earlier report, {stated} in the later one (off by {difference}): revised or a slip"
            )
        }
        (AcrossKind::Growth | AcrossKind::Increment, [new, old]) => {
            let [computed, stated] = [computed, stated].map(|change| told_change(change));
            let told = format!("{name}: stated {stated}, by both reports {computed} ({old} → {new}");
            if holds {
                format!("{told})")
            } else {
                format!("{told}, off by {difference}): the base was revised, or a slip")
            }
        }
        (AcrossKind::Cumulated, _) => {
            let times = format!("{name}: {} {computed}, {time} {stated}", times.first().map_or("", String::as_str));
            if holds { times } else { format!("{times}: a cumulated value falls (by {difference})") }
        }
        _ => "a sentence stands in both reports".to_owned(),
    }
}

/// A change with the word for its direction instead of a sign.
fn told_change(change: &str) -> String {
    match change.strip_prefix('-') {
        Some(change) => format!("a fall of {change}"),
        None => format!("a rise of {change}"),
    }
}

//! What is told of relations between figures, in Chinese.

use crate::check::{AcrossEquation, AcrossKind, AcrossRelation, AcrossVerdict, Equation};
use crate::lang::CheckTexts;
use crate::reader::checks::{CheckCounts, CheckNotice};
use std::cmp::Ordering;

pub(super) const CHECKS: CheckTexts = CheckTexts {
    note,
    points: |points| format!("{points} 个百分点"),
    suspect: |figure| format!("〔多半是 {figure} 有误〕"),
    checked: |counts| match counts {
        CheckCounts { checked: 0, .. } => "没有可以核对的关系".into(),
        CheckCounts { checked, wrong: 0, .. } => format!("核对 {checked} 处，都相符"),
        CheckCounts { checked, wrong, accepted: 0 } => format!("核对 {checked} 处，{wrong} 处不符"),
        CheckCounts { checked, wrong, accepted } => {
            format!("核对 {checked} 处，{wrong} 处不符，其中 {accepted} 处已认可")
        }
    },
    title: "勾稽关系",
    in_progress: "还在核对",
    accepted: "已认可",
    notice: |notice| match notice {
        CheckNotice::InProgress => CHECKS.in_progress.into(),
        CheckNotice::Failed(why) => format!("无法核对：{why}"),
        CheckNotice::NoAlarm(counts) => (CHECKS.checked)(*counts),
        CheckNotice::NothingHere => "这里没有不符的数据".into(),
        CheckNotice::Accepted => "已认可，不再标出；再按恢复".into(),
        CheckNotice::Raised => "已恢复标出".into(),
    },
    holding: |holding| format!("相符 {holding} 处"),
    across,
    across_heading: |CheckCounts { checked, wrong, accepted }| match (wrong, accepted) {
        (0, _) => format!("与其他报告对照 {checked} 处，都相符"),
        (_, 0) => format!("与其他报告对照 {checked} 处，{wrong} 处值得一看"),
        _ => format!("与其他报告对照 {checked} 处，{wrong} 处值得一看，其中 {accepted} 处已认可"),
    },
    checked_across: |checked, wrong| match (checked, wrong) {
        (0, _) => "两份报告没有可以对照的数据".into(),
        (_, 0) => format!("对照 {checked} 处，都相符"),
        _ => format!("对照 {checked} 处，{wrong} 处值得一看"),
    },
};

fn note(equation: &Equation, holds: bool) -> String {
    let Equation { left, computed, stated, order, .. } = equation;
    let difference = CHECKS.difference(&equation.difference, equation.in_points);
    if let Some(order) = order {
        let (sign, word) = if *order == Ordering::Less { ('<', "小于") } else { ('>', "大于") };
        return if holds {
            format!("{stated} {sign} {computed}")
        } else {
            format!("文中说 {stated} {word} {computed}，不符")
        };
    }
    match (holds, difference.is_empty()) {
        (true, _) if computed == stated => format!("{left} = {stated}"),
        (true, _) => format!("{left} = {computed}，文中为 {stated}"),
        (false, _) if left == computed => format!("另一处为 {computed}，这里为 {stated}（差 {difference}）"),
        (false, true) => format!("{left} = {computed}，文中为 {stated}，不符"),
        (false, false) => format!("{left} = {computed}，文中为 {stated}（差 {difference}）"),
    }
}

fn across(relation: &AcrossRelation, equation: &AcrossEquation) -> String {
    let AcrossEquation { name, stated, parts, times, time, computed, .. } = equation;
    let holds = relation.verdict == AcrossVerdict::Holds;
    let difference = CHECKS.difference(&equation.difference, equation.in_points);
    match (relation.kind, &parts[..]) {
        (AcrossKind::Restated, _) if holds => format!("{name}{time}：前一份报告为 {computed}，后一份为 {stated}"),
        (AcrossKind::Restated, _) => {
            format!("{name}{time}：前一份报告为 {computed}，后一份为 {stated}（差 {difference}），修订或有误")
        }
        (AcrossKind::Growth | AcrossKind::Increment, [new, old]) => {
            let words = if relation.kind == AcrossKind::Growth { ["增长", "下降"] } else { ["增加", "减少"] };
            let [computed, stated] = [computed, stated].map(|change| told_change(change, words));
            let told = format!("{name}：文中{stated}，两份报告的数为{computed}（{old} → {new}");
            if holds { format!("{told}）") } else { format!("{told}，差 {difference}），基数修订或有误") }
        }
        (AcrossKind::Cumulated, _) => {
            let times = format!("{name}：{} {computed}，{time} {stated}", times.first().map_or("", String::as_str));
            if holds { times } else { format!("{times}，累计数变小（差 {difference}）") }
        }
        _ => "两份报告有一句相同".to_owned(),
    }
}

/// A change with the word for its direction instead of a sign.
fn told_change(change: &str, [rise, fall]: [&str; 2]) -> String {
    match change.strip_prefix('-') {
        Some(change) => format!("{fall} {change}"),
        None => format!("{rise} {change}"),
    }
}

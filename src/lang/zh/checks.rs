//! What is told of relations between figures, in Chinese.

use crate::check::Equation;
use crate::lang::CheckTexts;
use std::cmp::Ordering;

pub(super) const CHECKS: CheckTexts = CheckTexts {
    note,
    suspect: |figure| format!("〔多半是 {figure} 有误〕"),
    checked: |relations, wrong| match wrong {
        0 => format!("核对 {relations} 处，都相符"),
        _ => format!("核对 {relations} 处，{wrong} 处不符"),
    },
};

fn note(equation: &Equation, holds: bool) -> String {
    let Equation { left, computed, stated, difference, order } = equation;
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
        (false, true) => format!("{left} = {computed}，文中为 {stated}，不符"),
        (false, false) => format!("{left} = {computed}，文中为 {stated}（差 {difference}）"),
    }
}

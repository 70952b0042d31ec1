//! Mentions of one indicator in one report: a headline and its repetition.

use super::grams::{GramWeights, WHOLE};
use super::mention::ComparedFigure;
use crate::figure::Value;
use std::collections::HashMap;

/// From this likeness of their names on, two mentions of one value are of one indicator.
const ALIKE: u64 = 600;

/// A value stands for another that differs from it by less than one part in so many: 138.18亿元 for 1381835万元.
const ROUNDED: u32 = 1000;

/// For each mention, the others of its report that tell the same value of the same thing.
pub(super) fn twins(mentions: &[&ComparedFigure], weights: &GramWeights) -> Vec<Vec<usize>> {
    let named: Vec<_> = mentions.iter().map(|mention| weights.weigh(&mention.named)).collect();
    let mut alike: HashMap<_, Vec<usize>> = HashMap::new();
    for (at, mention) in mentions.iter().enumerate() {
        // Cells of a table are told apart by their place in it, and zeros are everywhere.
        if !named[at].grams.is_empty() {
            alike.entry((&mention.dimension, mention.scope.plan, mention.scope.part)).or_default().push(at);
        }
    }
    let is_twin = |one: usize, other: usize| {
        one != other
            && is_same_value(&mentions[one].value, &mentions[other].value)
            && mentions[one].contrasts == mentions[other].contrasts
            && named[one].likeness(&named[other]).is_some_and(|likeness| likeness.min(WHOLE) >= ALIKE)
    };
    let group = |at: usize| alike.get(&(&mentions[at].dimension, mentions[at].scope.plan, mentions[at].scope.part));
    let of = |at: usize| group(at).into_iter().flatten().copied().filter(|other| is_twin(at, *other)).collect();
    (0..mentions.len()).map(of).collect()
}

fn is_same_value(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => one == other || (one - other).abs() * ROUNDED < one.abs(),
        _ => one == other,
    }
}

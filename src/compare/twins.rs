//! Figures of one indicator in one report: a headline and its repetition.

use super::compared::ComparedFigure;
use super::grams::GramWeights;
use crate::figure::Value;
use bigdecimal::BigDecimal;
use bigdecimal::num_bigint::Sign;
use std::collections::HashMap;

/// From this likeness of their names on, two figures of one value are of one indicator.
const ALIKE: u64 = 800;

/// A value stands for another that differs from it by less than one part in so many: 138.18亿元 for 1381835万元.
const ROUNDED: u32 = 1000;

/// For each figure, the others of its report that tell the same value of the same thing.
pub(super) fn twins(figures: &[&ComparedFigure], weights: &GramWeights) -> Vec<Vec<usize>> {
    let mut twins = vec![Vec::new(); figures.len()];
    let mut dimensions: HashMap<_, Vec<(BigDecimal, usize)>> = HashMap::new();
    for (at, figure) in figures.iter().enumerate() {
        let size = figure.value.magnitude().0;
        // Nothing is told of many things: 0 of one is not 0 of another.
        if size.sign() != Sign::NoSign && !figure.named.0.is_empty() {
            dimensions.entry(&figure.dimension).or_default().push((size, at));
        }
    }
    for mut sized in dimensions.into_values() {
        sized.sort_unstable();
        for (place, (size, one)) in sized.iter().enumerate() {
            let near = sized.iter().skip(place + 1).take_while(|(other, _)| is_rounded(size, other));
            for (_, other) in near.filter(|(_, other)| is_twin(figures[*one], figures[*other], weights)) {
                twins[*one].push(*other);
                twins[*other].push(*one);
            }
        }
    }
    twins.iter_mut().for_each(|twins| twins.sort_unstable());
    twins
}

fn is_twin(one: &ComparedFigure, other: &ComparedFigure, weights: &GramWeights) -> bool {
    let likeness = || weights.weigh(&one.named).likeness(&weights.weigh(&other.named));
    one.value.shape() == other.value.shape()
        && one.scope == other.scope
        && one.contrasts == other.contrasts
        && likeness().is_some_and(|likeness| likeness >= ALIKE)
}

/// Whether two sizes, the smaller first, are one but for rounding.
fn is_rounded(one: &BigDecimal, other: &BigDecimal) -> bool {
    one == other || (other - one) * ROUNDED < one.abs()
}

/// Whether two values are one but for rounding.
pub(super) fn is_one_value(one: &Value, other: &Value) -> bool {
    let ((one, _), (other, _)) = (one.magnitude(), other.magnitude());
    is_rounded(&(&one).min(&other).clone(), &(&one).max(&other).clone())
}

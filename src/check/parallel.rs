//! What is the same in paragraphs of one form: where two places of them agree in nearly all, they should in all (the items of
//! a budget, each with its sum at the head and again behind).

use super::RelationKind;
use super::ledger::{Certainty, Claim, Ledger};
use std::collections::BTreeMap;

/// So many paragraphs of one form show what holds in them.
const FEWEST: usize = 4;

/// Of so many places that do not agree one is taken for a slip; where there are more, they need not agree.
const MOST_SLIPS: usize = 4;

/// Characters before a figure by which its place is known.
const TAIL: usize = 3;

/// The places of two levels in paragraphs of one form, with the statements there.
type Pairs = BTreeMap<(usize, usize), Vec<[usize; 2]>>;

pub(super) fn find(ledger: &mut Ledger) {
    let mut forms: BTreeMap<Vec<String>, Vec<Vec<usize>>> = BTreeMap::new();
    let mut first = 0;
    while first < ledger.statements.len() {
        let end = ledger.end_of(first, |s| s.paragraph());
        let levels: Vec<usize> = (first..end).filter(|at| ledger.statements[*at].is_level()).collect();
        if levels.len() > 1 {
            forms.entry(form(ledger, &levels)).or_default().push(levels);
        }
        first = end;
    }
    for paragraphs in forms.values().filter(|paragraphs| paragraphs.len() >= FEWEST) {
        agreeing(ledger, paragraphs);
    }
}

/// How the levels of a paragraph are introduced: the characters before each, digits left out, and its unit.
fn form(ledger: &Ledger, levels: &[usize]) -> Vec<String> {
    let tail = |at: &usize| {
        let statement = &ledger.statements[*at];
        let chars = statement.before.chars().rev().filter(|c| !c.is_ascii_digit()).take(TAIL);
        chars.collect::<String>() + statement.figure.unit()
    };
    levels.iter().map(tail).collect()
}

/// Enters the pairs of places that agree in nearly all of the paragraphs.
fn agreeing(ledger: &mut Ledger, paragraphs: &[Vec<usize>]) {
    let mut pairs = Pairs::new();
    for levels in paragraphs {
        for second in 1..levels.len() {
            for first in 0..second {
                pairs.entry((first, second)).or_default().push([levels[first], levels[second]]);
            }
        }
    }
    for pairs in pairs.values() {
        let claim = |pair: &[usize; 2]| Claim::new(RelationKind::Equal, pair[1], [pair[0]], Certainty::Stated);
        let wrong = pairs.iter().filter(|pair| !ledger.holds(&claim(pair))).count();
        if wrong * MOST_SLIPS <= pairs.len() || wrong == 1 && pairs.len() >= FEWEST {
            pairs.iter().for_each(|pair| ledger.enter(vec![claim(pair)]));
        }
    }
}

//! Two levels whose names make a whole (税收 and 非税, 市本级 and 县区), wherever their total stands before them.

use super::RelationKind;
use super::ledger::{Certainty, Claim, Ledger};

/// A total of fewer digits is met by chance.
const FEWEST_DIGITS: usize = 4;

/// The second stands so many statements behind the first at most, and the total so many before it.
const REACH: usize = 24;

/// Both and their total stand within so many paragraphs.
const PARAGRAPHS: usize = 6;

/// A level that the one word of a pair names and the other does not, and whether it is the first word.
type NamedLevel = (usize, bool);

pub(super) fn find(ledger: &mut Ledger) {
    let has_word = |level: &usize| ledger.words.complement.stand_in(ledger.statements[*level].clause());
    let levels: Vec<usize> =
        (0..ledger.statements.len()).filter(|at| ledger.statements[*at].is_level()).filter(has_word).collect();
    let words = ledger.words;
    for words in words.complements.iter().filter(|words| words.len() == 2) {
        let named: Vec<NamedLevel> =
            levels.iter().filter_map(|level| Some((*level, side(ledger, *level, words)?))).collect();
        for at in 0..named.len() {
            pair(ledger, &named[at..]);
        }
    }
}

/// Which of two words the clause of a level has; nothing where it has none or both.
fn side(ledger: &Ledger, level: usize, words: &[String]) -> Option<bool> {
    let clause = ledger.statements[level].clause();
    let [one, other] = [0, 1].map(|word| words.get(word).is_some_and(|word| clause.contains(word.as_str())));
    (one != other).then_some(one)
}

/// Enters the sum of the first of these levels and the next that the other word names.
fn pair(ledger: &mut Ledger, named: &[NamedLevel]) {
    let Some(((first, word), behind)) = named.split_first() else { return };
    let statement = &ledger.statements[*first];
    let near = |at: usize| ledger.statements[at].paragraph().0.abs_diff(statement.paragraph().0) <= PARAGRAPHS;
    let mut behind = behind.iter().take_while(|(at, _)| *at < first + REACH && near(*at));
    let of_other = |(at, other): &&NamedLevel| other != word && ledger.is_level_in(*at, statement.unit);
    let Some((second, _)) = behind.find(of_other) else { return };
    let totals =
        (first.saturating_sub(REACH)..*first).rev().filter(|at| near(*at) && ledger.is_level_in(*at, statement.unit));
    let exact = totals.filter(|at| ledger.number(*at).is_some_and(|number| number.places >= FEWEST_DIGITS));
    ledger.enter(exact.map(|total| Claim::new(RelationKind::Sum, total, [*first, *second], Certainty::Open)).collect());
}

//! Means over several years, and growth in each year.

use crate::figure::lexicon::Lexicon;
use crate::figure::sentence::Sentence;
use std::ops::Range;

/// 每年递增, 每年增长 at `at`.
pub(super) fn grows_yearly(lexicon: &Lexicon, s: &Sentence, at: usize) -> bool {
    s.has(at, "每年") && lexicon.change.verbs.at(&s.chars, at + 2).is_some()
}

/// Whether a clause tells a mean over several years: 年均增长, 平均每年, but not 年均浓度, which is measured in one year.
pub(super) fn tells_mean(lexicon: &Lexicon, s: &Sentence, clause: Range<usize>) -> bool {
    let end = clause.end;
    clause.into_iter().any(|at| {
        let changes = || at + 2 >= end || s.at(at + 2) == '增' || lexicon.change.verbs.at(&s.chars, at + 2).is_some();
        s.has(at, "均每年") || s.has(at, "年平均") || s.has(at, "年均") && changes()
    })
}

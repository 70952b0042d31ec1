//! Against what a change is told: 同比, 比上年, 较2010年.

use crate::figure::clause;
use crate::figure::scan::is_han;
use crate::figure::sentence::Sentence;
use crate::figure::when::is_digit;

/// Words that say it alone.
const ALONE: [&[char]; 6] = [
    &['同', '比'],
    &['环', '比'],
    &['同', '口', '径'],
    &['年', '均'],
    &['平', '均', '每', '年'],
    &['按', '可', '比', '价', '格'],
];

/// Where the basis stands in the clause before the figure at `start`, in chars.
pub(super) fn find(s: &Sentence, start: usize) -> Option<(usize, usize)> {
    let floor = clause::start(s, 0, start);
    (floor..start).rev().find_map(|at| {
        let before = s.slice(at, start);
        let alone = ALONE.iter().find(|word| before.starts_with(word)).map(|word| (at, at + word.len()));
        alone.or_else(|| compared(s, at, start))
    })
}

/// 比 or 较 with the time behind it, up to where the time ends: 比上年末, 较2010年同期.
fn compared(s: &Sentence, at: usize, limit: usize) -> Option<(usize, usize)> {
    let part_of_a_word = matches!(s.before(at), '占' | '对' | '同' | '环' | '相' | '可');
    if !matches!(s.at(at), '比' | '较') || part_of_a_word {
        return None;
    }
    let time = |c: char| {
        is_digit(c)
            || matches!(c, '上' | '去' | '前' | '年' | '月' | '季' | '度' | '末' | '底' | '初' | '同' | '期' | ' ')
    };
    let end = (at + 1..limit).find(|index| !time(s.at(*index))).unwrap_or(limit);
    let told = s.slice(at + 1, end).iter().any(|c| matches!(c, '年' | '月' | '季' | '期'));
    (told && is_han(s.before(end))).then_some((at, end))
}

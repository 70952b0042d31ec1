//! Against what a change is told: 同比, 比上年, 较2010年.

use crate::figure::clause;
use crate::figure::scan::is_han;
use crate::figure::sentence::Sentence;
use crate::figure::when::is_digit;

/// Words that say it alone.
const ALONE: [&str; 6] = ["同比", "环比", "同口径", "年均", "平均每年", "按可比价格"];

/// Where the basis stands in the clause before the figure at `start`, in chars.
pub(super) fn find(s: &Sentence, start: usize) -> Option<(usize, usize)> {
    let floor = clause::start(s, 0, start);
    (floor..start).rev().find_map(|at| {
        let alone = ALONE.iter().find(|word| s.has(at, word)).map(|word| (at, at + word.chars().count()));
        alone.filter(|(_, end)| *end <= start).or_else(|| compared(s, at, start))
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

//! Where the clause of a figure begins and ends.

use crate::figure::scan::is_han;
use crate::figure::sentence::Sentence;

/// Whether `c` parts one clause from the next; 、 does not, but the rule between two cells of a table does.
pub(super) fn parts(c: char) -> bool {
    matches!(c, '，' | ',' | '：' | ':' | '。' | '；' | ';' | '！' | '!' | '？' | '?' | '\n' | '\r' | '…' | '●' | '|')
}

/// Where the clause before `end` begins, not before `floor`: behind the last mark that stands outside brackets.
pub(super) fn start(s: &Sentence, floor: usize, end: usize) -> usize {
    let mut at = end;
    while at > floor {
        match s.before(at) {
            c if is_han(c) => at -= 1,
            ')' | '）' | '”' | '’' | '》' => {
                let whole = s.enclosures.iter().find(|e| e.end == at && e.start >= floor);
                at = whole.map_or(at - 1, |e| e.start);
            }
            '(' | '（' => return at,
            c if parts(c) || is_full_stop(s, at - 1) => return at,
            _ => at -= 1,
        }
    }
    floor
}

/// Where the clause that goes on at `start` ends, at `limit` at the latest.
pub(super) fn end(s: &Sentence, start: usize, limit: usize) -> usize {
    let ends = |c: char, at: usize| parts(c) || is_full_stop(s, at) || matches!(c, ')' | '）');
    (start..limit).find(|&at| !is_han(s.at(at)) && ends(s.at(at), at)).unwrap_or(limit)
}

/// A point between two Chinese words ends a sentence: `前沿技术研究.安排资金`.
fn is_full_stop(s: &Sentence, at: usize) -> bool {
    s.at(at) == '.' && is_han(s.before(at)) && is_han(s.at(at + 1))
}

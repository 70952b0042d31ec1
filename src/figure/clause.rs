//! Where the clause of a figure begins and ends.

use crate::figure::sentence::Sentence;

/// Whether `c` parts one clause from the next; 、 does not.
pub(super) fn parts(c: char) -> bool {
    matches!(c, '，' | ',' | '：' | ':' | '。' | '；' | ';' | '！' | '？' | '\n' | '\r' | '…' | '●')
}

/// Where the clause before `end` begins, not before `floor`: behind the last mark that stands outside brackets.
pub(super) fn start(s: &Sentence, floor: usize, end: usize) -> usize {
    let mut at = end;
    while at > floor {
        match s.before(at) {
            ')' | '）' | '”' | '’' | '》' => {
                let whole = s.enclosures.iter().find(|e| e.end == at && e.start >= floor);
                at = whole.map_or(at - 1, |e| e.start);
            }
            '(' | '（' => return at,
            c if parts(c) => return at,
            _ => at -= 1,
        }
    }
    floor
}

/// Where the clause that goes on at `start` ends, at `limit` at the latest.
pub(super) fn end(s: &Sentence, start: usize, limit: usize) -> usize {
    (start..limit).find(|at| parts(s.at(*at)) || matches!(s.at(*at), ')' | '）')).unwrap_or(limit)
}

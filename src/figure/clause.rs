//! Where the clause of a figure begins and ends.

use crate::figure::sentence::Sentence;
use crate::text::script::is_han;

/// Whether a clause ends at `at`. The colon of a ratio (1:500) ends none, nor does the comma within a number (1,100).
fn is_end(s: &Sentence, at: usize) -> bool {
    let ratio = s.at(at) == ':' && s.before(at).is_ascii_digit() && s.at(at + 1).is_ascii_digit();
    parts(s.at(at)) && !ratio && !is_grouping(s, at) || is_full_stop(s, at)
}

/// Whether the comma at `at` parts the thousands of a number.
fn is_grouping(s: &Sentence, at: usize) -> bool {
    let digit = |at: usize| s.at(at).is_ascii_digit();
    s.at(at) == ',' && s.before(at).is_ascii_digit() && (1..4).all(|place| digit(at + place)) && !digit(at + 4)
}

/// Whether `c` parts one clause from the next; 、 does not, but the rule between two cells of a table does.
pub(super) fn parts(c: char) -> bool {
    matches!(c, '，' | ',' | '：' | ':' | '。' | '；' | ';' | '！' | '!' | '？' | '?' | '…' | '●' | '|')
}

/// Whether a word at `at` opens its clause, 在 before it allowed.
pub(super) fn opens(s: &Sentence, at: usize) -> bool {
    !is_han(s.before(at)) || s.before(at) == '在'
}

/// Whether what stands between two figures only links them as members of a list.
pub(super) fn links(between: &[char]) -> bool {
    matches!(between, ['、' | '和' | '及' | '与' | '或' | ',' | '，'] | ['以', '及'])
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
            _ if is_end(s, at - 1) => return at,
            _ => at -= 1,
        }
    }
    floor
}

/// Where the clause that goes on at `start` ends, at `limit` at the latest; a bracket that opens in it is part of it.
pub(super) fn end(s: &Sentence, start: usize, limit: usize) -> usize {
    let closed =
        |at: usize| matches!(s.at(at), ')' | '）') && !s.enclosures.iter().any(|e| e.end == at + 1 && e.start >= start);
    let ends = |at: &usize| !is_han(s.at(*at)) && (is_end(s, *at) || closed(*at));
    (start..limit).find(ends).unwrap_or(limit)
}

/// A point between two Chinese words ends a sentence: `前沿技术研究.安排资金`.
fn is_full_stop(s: &Sentence, at: usize) -> bool {
    s.at(at) == '.' && is_han(s.before(at)) && is_han(s.at(at + 1))
}

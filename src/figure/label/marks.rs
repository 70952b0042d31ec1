//! Marks that part the text around figures.

/// Whether `c` parts one clause from the next.
pub fn is_mark(c: char) -> bool {
    matches!(c, '，' | ',' | '；' | ';' | '：' | ':' | '。' | '！' | '？' | '!' | '?' | '…' | '|')
}

/// Whether `c` ends a sentence.
pub fn is_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '？')
}

/// Where the clause before `end` begins, not before `floor`: behind the last mark that stands outside brackets.
pub fn clause_start(chars: &[char], floor: usize, end: usize) -> usize {
    let mut depth = 0;
    for at in (floor..end).rev() {
        match chars[at] {
            '）' | ')' => depth += 1,
            '（' | '(' if depth == 0 => return at + 1,
            '（' | '(' => depth -= 1,
            c if depth == 0 && is_mark(c) => return at + 1,
            _ => {}
        }
    }
    floor
}

/// Where the clause that goes on at `start` ends, `limit` at the latest: at a mark, or a bracket that closes what it does
/// not open.
pub fn clause_end(chars: &[char], start: usize, limit: usize) -> usize {
    let mut depth = 0;
    for (at, c) in (start..limit).zip(chars.iter().skip(start)) {
        match c {
            '（' | '(' => depth += 1,
            '）' | ')' if depth == 0 => return at,
            '）' | ')' => depth -= 1,
            c if is_mark(*c) => return at,
            _ => {}
        }
    }
    limit.max(start)
}

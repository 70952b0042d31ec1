//! Marks that part the text around figures.

/// Whether `c` parts one clause from the next.
pub fn is_mark(c: char) -> bool {
    matches!(c, '，' | ',' | '；' | ';' | '：' | ':' | '。' | '！' | '？' | '!' | '?' | '…' | '|')
}

/// Whether `c` ends a sentence.
pub fn is_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '？')
}

/// 5年以上: whether a text ends with the word of a limit.
pub fn ends_with_limit(text: &[char]) -> bool {
    matches!(text, [.., '以', '上' | '下' | '内'])
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

/// 广东市)占比, 〖二氧化氮: whether a text holds one bracket of a pair.
pub fn has_half_bracket(text: &[char]) -> bool {
    const PAIRS: [(char, char); 6] = [('(', ')'), ('[', ']'), ('【', '】'), ('〖', '〗'), ('《', '》'), ('〈', '〉')];
    PAIRS.iter().any(|(open, close)| {
        let step = |depth: usize, c: &char| match c {
            c if c == open => Some(depth + 1),
            c if c == close => depth.checked_sub(1),
            _ => Some(depth),
        };
        text.iter().try_fold(0, step) != Some(0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_holds_no_half_bracket() {
        let has_half = |label: &str| has_half_bracket(&label.chars().collect::<Vec<_>>());
        for label in ["市)占比", "〖氮氧化物", "《条例", "费用(含税", ")费用("] {
            assert!(has_half(label), "{label}");
        }
        for label in ["占比", "细颗粒物(PM2.5)浓度", "《条例》宣讲"] {
            assert!(!has_half(label), "{label}");
        }
    }
}

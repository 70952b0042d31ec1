//! Where a line ended and the text went on: what stands between the two pieces when they are one line again.

use super::TextRange;
use super::hidden::is_hidden;
use std::borrow::Cow;

/// Whether a line end between two characters is no space: where either is of a script that is written without any, or
/// a mark of one.
pub fn joins(before: char, after: char) -> bool {
    is_unspaced(before) || is_unspaced(after)
}

fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
        || matches!(c, '“' | '”' | '‘' | '’' | '—' | '…' | '·')
}

/// Whether a line end between two texts is a space: not where `joins` says so, nor within a number (35 | 0家, 1234. | 5万元,
/// 98.6 | %, - | 12.5度, 2023- | 2025年).
pub fn is_spaced(before: &str, after: &str) -> bool {
    let (Some(last), Some(first)) = (before.chars().next_back(), after.chars().next()) else { return false };
    !joins(last, first) && !cuts_number(before, after)
}

/// Whether a line end between two texts cuts a number from its digits, its sign or its unit of share.
fn cuts_number(before: &str, after: &str) -> bool {
    const SIGNS: &str = "-–+±~";
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let (mut back, mut on) = (before.chars().rev(), after.chars());
    let (last, first) = (back.next().unwrap_or(' '), on.next().unwrap_or(' '));
    // A sign between blanks is a dash or an operator.
    let signed = SIGNS.contains(last) && back.clone().next().is_none_or(|c| !c.is_whitespace());
    let point = last == '.' && digit(back.clone().next());
    if digit(Some(first)) {
        return digit(Some(last)) || signed || point;
    }
    let goes_on = matches!(first, '.' | ',') || SIGNS.contains(first);
    digit(Some(last)) && (matches!(first, '%' | '‰' | '℃' | '°') || goes_on && digit(on.next()))
}

/// `text` on one line: each line end, with the white space around it, is a space or nothing.
pub fn on_one_line(text: &str) -> Cow<'_, str> {
    if !text.contains(['\n', '\r']) {
        return Cow::Borrowed(text);
    }
    let mut joined = String::with_capacity(text.len());
    for line in text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty()) {
        push(&mut joined, line);
    }
    Cow::Owned(joined)
}

/// Adds a line to the lines before it.
pub fn push(joined: &mut String, line: &str) {
    if is_spaced(joined, line) {
        joined.push(' ');
    }
    joined.push_str(line);
}

/// The texts of `pieces` joined, without white space and what shows nothing.
pub fn joined(text: &str, pieces: &[TextRange]) -> String {
    pieces.iter().flat_map(|range| range.of(text).chars()).filter(|c| !c.is_whitespace() && !is_hidden(*c)).collect()
}

/// `text`, or its beginning if it has more than `most` characters.
pub fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", super::range::upto(text, end)),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_within_chinese_text_leave_nothing() {
        assert_eq!(on_one_line("全年实现\r\n　　增长2\n萬點，GDP of\n the city"), "全年实现增长2萬點，GDP of the city");
        assert!(matches!(on_one_line("全年 平稳"), Cow::Borrowed(_)));
    }

    #[test]
    fn a_number_that_a_line_end_cuts_is_whole() {
        assert_eq!(
            on_one_line("改造35\n0家，发放1234.\n5万元，Figure 3.\nIn 2018"),
            "改造350家，发放1234.5万元，Figure 3. In 2018"
        );
        assert_eq!(
            on_one_line("降至-\n12.5度，达98.6\n%，计128\n.6亿元，2023-\n2025年，in 2018 -\n5 of 7 - 3\n- item"),
            "降至-12.5度，达98.6%，计128.6亿元，2023-2025年，in 2018 - 5 of 7 - 3 - item"
        );
    }
}

//! Characters that show nothing where they stand, which editors leave in the midst of numbers and words.

use std::borrow::Cow;

/// Whether `c` shows nothing wherever it stands, and changes nothing of what stands beside it: a zero-width space, a soft
/// hyphen, a byte order mark, a mark of direction, an invisible sign of formulas. U+202E is none of them: it shows what follows
/// from right to left.
#[inline]
pub const fn is_bare(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{61c}'
            | '\u{200b}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202d}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}'
    )
}

/// Whether `c` joins or parts the characters beside it, or selects a variant of the one before, and shows nothing by itself.
#[inline]
const fn is_joiner(c: char) -> bool {
    matches!(c, '\u{34f}' | '\u{180b}'..='\u{180e}' | '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

/// Whether `c` shows nothing and parts nothing.
#[inline]
pub const fn is_hidden(c: char) -> bool {
    is_bare(c) || is_joiner(c) || c == '\u{202e}'
}

/// Whether `c` looks another way beside a joiner or a selector: a pictograph or an arrow, the frame of a key, a letter of a
/// script whose letters join.
const fn heeds_joiners(c: char) -> bool {
    let letter = matches!(c, '\u{590}'..='\u{18af}') && !is_joiner(c);
    letter
        || matches!(c, '\u{20e3}' | '\u{2190}'..='\u{23ff}' | '\u{25a0}'..='\u{27bf}' | '\u{2900}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

/// The text without characters that show nothing; joiners stay where they are heeded (👩‍🌾, ☎️).
pub fn without_hidden(text: &str) -> Cow<'_, str> {
    if !text.contains(|c| is_bare(c) || is_joiner(c)) {
        return text.into();
    }
    let mut left = String::with_capacity(text.len());
    let mut chars = text.chars().filter(|c| !is_bare(*c)).peekable();
    while let Some(c) = chars.next() {
        // A joiner may stand behind a selector: 👁️‍🗨️.
        let before = |c: char| heeds_joiners(c) || is_joiner(c);
        if !is_joiner(c)
            || left.chars().next_back().is_some_and(before)
            || chars.peek().is_some_and(|c| heeds_joiners(*c))
        {
            left.push(c);
        }
    }
    left.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_shows_nothing_is_left_out() {
        for c in
            ['\u{200b}', '\u{200c}', '\u{200d}', '\u{202a}', '\u{202c}', '\u{2063}', '\u{2069}', '\u{34f}', '\u{fe0f}']
        {
            assert_eq!(without_hidden(&format!("{c}办结2{c}{c}6{c}件{c}")), "办结26件", "{c:?}");
        }
    }

    #[test]
    fn joiners_stay_where_they_are_heeded() {
        for text in
            ["👩\u{200d}🌾", "☎\u{fe0f}12345", "1\u{fe0f}\u{20e3}", "👁\u{fe0f}\u{200d}🗨\u{fe0f}", "می\u{200c}خواهم"]
        {
            assert_eq!(without_hidden(text), text);
        }
        assert_eq!(without_hidden("左\u{202e}右"), "左\u{202e}右");
    }
}

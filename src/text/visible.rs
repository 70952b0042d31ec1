//! What stands on the screen for each character: no control character of a document reaches the terminal.

use std::borrow::Cow;

/// What takes the place of a character that would turn or break the line: one cell, and seen (U+2426).
const SIGN: char = '\u{2426}';

/// The character to show for `c`; one for one, so that offsets in chars stay. Tabs and line ends are spaces, other C0
/// controls and DEL their pictures (U+2400), C1 controls U+FFFD, bidi controls and line separators U+2426.
pub fn visible(c: char) -> char {
    match c {
        ' '..='~' => c,
        '\t' | '\n' | '\r' => ' ',
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or(SIGN),
        '\u{7f}' => '\u{2421}',
        '\u{80}'..='\u{9f}' => char::REPLACEMENT_CHARACTER,
        '\u{61c}' | '\u{200e}' | '\u{200f}' => SIGN,
        '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => SIGN,
        _ => c,
    }
}

/// `text` with `visible` in the place of each character; the same text where nothing changes.
pub fn visible_text(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| visible(c) == c) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(visible).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_shown_and_never_sent() {
        assert_eq!(visible_text("红\u{1b}[31m字\t末\u{7f}\r"), "红␛[31m字 末␡ ");
        assert_eq!(visible_text("左\u{202e}右\u{2028}\u{85}"), "左␦右␦\u{fffd}");
    }

    #[test]
    fn plain_text_is_borrowed() {
        assert!(matches!(visible_text("全市办结率达到100%，é 👍🏽"), Cow::Borrowed(_)));
    }

    #[test]
    fn nothing_visible_is_a_control_character() {
        assert!(('\0'..=char::MAX).all(|c| !visible(c).is_control()));
    }
}

//! What a character is: 汉字, Chinese text, a digit.

use super::numeral;

/// Whether `c` is a 汉字, and neither 〇 nor a mark.
#[inline]
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether `c` stands for a character that nobody knows: U+FFFD, or one for private use, which only a font knows. Those of
/// fonts of symbols, which bullets are written in, are known to be none of the text.
pub fn is_unknown(c: char) -> bool {
    matches!(c, '\u{fffd}' | '\u{e000}'..='\u{efff}' | '\u{f100}'..='\u{f8ff}' | '\u{f0000}'..)
}

/// Whether `c` is a 汉字 or 〇, which rows treat alike (UAX #14, class ID).
#[inline]
pub fn is_ideograph(c: char) -> bool {
    is_han(c) || c == '〇'
}

/// Whether `c` is a character of Chinese text, marks and full-width forms included.
#[inline]
pub fn is_chinese(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether `c` is an Arabic digit, full-width ones included.
#[inline]
pub fn is_arabic_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９')
}

/// Whether `c` is a digit, Arabic or Chinese (一, 〇, 两), of folded text.
#[inline]
pub fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || numeral::digit(c).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_chinese_and_no_characters() {
        for c in ['，', '（', '》', '％'] {
            assert!(is_chinese(c) && !is_han(c) && !is_ideograph(c), "{c}");
        }
    }

    #[test]
    fn zero_is_a_character_to_rows_and_a_digit_to_figures() {
        assert_eq!(
            (is_han('〇'), is_ideograph('〇'), is_digit('〇'), is_arabic_digit('〇')),
            (false, true, true, false)
        );
    }
}

//! Characters that a reader holds to be the same: full-width and half-width forms, upper and lower case.

/// `c` in the form in which it is compared: half-width, lower case. One character for one character, so that places in
/// a folded text can be counted back; a character whose lower case is several characters stays as it is.
pub fn fold(c: char) -> char {
    let half = match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3000}' | '\u{a0}' => ' ',
        '“' | '”' => '"',
        '‘' | '’' => '\'',
        _ => c,
    };
    let mut lower = half.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(only), None) => only,
        _ => half,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_and_case_are_folded() {
        assert_eq!("ＡＢｃ１２％，“Ω”".chars().map(fold).collect::<String>(), "abc12%,\"ω\"");
    }

    #[test]
    fn a_letter_whose_lower_case_is_two_characters_stays() {
        assert_eq!(fold('İ'), 'İ');
    }
}

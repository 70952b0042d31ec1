//! Numbers as a person reads them.

/// A decimal with a comma between each three digits of its whole part; ranges, ratios and fractions part by part.
pub fn grouped(value: &str) -> String {
    let mut out = String::with_capacity(value.len() + value.len() / 3);
    let mut fraction = false;
    // How many digits the run still has in which `at` stands.
    let mut left = 0;
    for (at, c) in value.char_indices() {
        fraction = match c {
            '.' => true,
            '0'..='9' => fraction,
            _ => false,
        };
        out.push(c);
        if !c.is_ascii_digit() {
            continue;
        }
        if left == 0 {
            left = super::range::from(value, at).bytes().take_while(u8::is_ascii_digit).count();
        }
        left -= 1;
        if !fraction && left > 0 && left % 3 == 0 {
            out.push(',');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_part_is_grouped_and_nothing_else() {
        for (value, expected) in [
            ("265214200", "265,214,200"),
            ("99.2125", "99.2125"),
            ("-1234.5678", "-1,234.5678"),
            ("200~3000", "200~3,000"),
            ("1000:1", "1,000:1"),
            ("12", "12"),
            ("1234.5678~123456/1000", "1,234.5678~123,456/1,000"),
            ("", ""),
        ] {
            assert_eq!(grouped(value), expected);
        }
    }
}

//! Numbers as a person reads them: their digits in groups, large ones in 万 and 亿.

use super::numeral::shift;
use bigdecimal::BigDecimal;

/// What Chinese readers count large numbers in. The words are Chinese in every language of the interface, as the units
/// behind them are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scale {
    /// Ones.
    #[default]
    One,
    /// 10⁴.
    Wan,
    /// 10⁸.
    Yi,
    /// 10¹².
    WanYi,
}

impl Scale {
    /// From the largest on: the power of ten, and the word.
    const ALL: [(Self, u32, &str); 4] =
        [(Self::WanYi, 12, "万亿"), (Self::Yi, 8, "亿"), (Self::Wan, 4, "万"), (Self::One, 0, "")];

    /// The largest in which `value` is one at least, whatever its sign.
    pub fn of(value: &BigDecimal) -> Self {
        let fits = |(_, zeros, _): &&(Self, u32, &str)| value.abs() >= shift(BigDecimal::from(1), *zeros);
        Self::ALL.iter().find(fits).map_or(Self::One, |(scale, ..)| *scale)
    }

    /// The scale in which `values` read well beneath each other: that of the one in the middle.
    pub fn common<'a>(values: impl Iterator<Item = &'a BigDecimal>) -> Self {
        let mut scales: Vec<Self> = values.map(Self::of).collect();
        scales.sort_unstable();
        scales.get(scales.len() / 2).copied().unwrap_or_default()
    }

    /// `value` in it, with its word and without a digit less: `2.652142亿`, `34,600`.
    pub fn write(self, value: &BigDecimal) -> String {
        let (zeros, word) = self.meaning();
        let (digits, exponent) = value.normalized().into_bigint_and_exponent();
        let scaled = BigDecimal::new(digits, exponent + i64::from(zeros)).normalized();
        grouped(&scaled.to_plain_string()) + word
    }

    /// Its word; empty for ones.
    pub fn word(self) -> &'static str {
        self.meaning().1
    }

    fn meaning(self) -> (u32, &'static str) {
        let of = Self::ALL.iter().find(|(scale, ..)| *scale == self);
        of.map_or((0, ""), |(_, zeros, word)| (*zeros, *word))
    }
}

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

    #[track_caller]
    fn check(value: &str, expected: &str) {
        let value: BigDecimal = value.parse().unwrap();
        assert_eq!(Scale::of(&value).write(&value), expected);
    }

    #[test]
    fn large_numbers_are_written_in_the_largest_scale_and_keep_every_digit() {
        check("9999", "9,999");
        check("27000", "2.7万");
        check("265214200", "2.652142亿");
        check("411280000000", "4,112.8亿");
        check("3460000000000", "3.46万亿");
        check("-36000", "-3.6万");
        check("0.25", "0.25");
        check("0", "0");
    }

    #[test]
    fn numbers_beneath_each_other_have_the_scale_of_the_one_in_the_middle() {
        let values: Vec<BigDecimal> = ["780", "265214200", "411280000000"].map(|value| value.parse().unwrap()).to_vec();
        let scale = Scale::common(values.iter());
        assert_eq!(scale, Scale::Yi);
        let written: Vec<String> = values.iter().skip(1).map(|value| scale.write(value)).collect();
        assert_eq!(written, ["2.652142亿", "4,112.8亿"]);
        assert_eq!(Scale::common(std::iter::empty()), Scale::One);
    }

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

//! Arabic numbers: digits, perhaps in groups of three or set apart one by one, perhaps with a decimal fraction.

use bigdecimal::BigDecimal;
use bigdecimal::num_bigint::BigInt;

/// Arabic digits as a number with so many decimals; exact at any length.
pub(super) fn decimal(digits: &[char], decimals: usize) -> BigDecimal {
    let whole = if digits.len() <= 18 {
        BigInt::from(digits.iter().fold(0u64, |value, c| value * 10 + u64::from(c.to_digit(10).unwrap_or(0))))
    } else {
        let radix: Vec<u8> = digits.iter().map(|c| c.to_digit(10).unwrap_or(0) as u8).collect();
        BigInt::from_radix_be(bigdecimal::num_bigint::Sign::Plus, &radix, 10).unwrap_or_default()
    };
    BigDecimal::new(whole, decimals as i64)
}

/// An Arabic number: digits, perhaps in groups of three or set apart one by one, perhaps with a decimal fraction.
pub(super) struct Arabic {
    pub end: usize,
    pub value: BigDecimal,
    pub digits: usize,
    pub decimal: bool,
    pub grouped: bool,
}

impl Arabic {
    pub fn read(chars: &[char], start: usize) -> Option<Self> {
        let at = |index: usize| chars.get(index).copied().unwrap_or('\0');
        let run = |from: usize| from + chars.iter().skip(from).take_while(|c| c.is_ascii_digit()).count();
        let mut digits: Vec<char> = Vec::new();
        let mut end = run(start);
        digits.extend(chars.get(start..end)?);
        let mut grouped = false;
        // `17,000`: one to three digits, then groups of exactly three, which a page break may have set off (234, 558).
        while (grouped || (1..=3).contains(&digits.len())) && matches!(at(end), ',' | '，') {
            let group = end + 1 + usize::from(at(end) == ',' && at(end + 1) == ' ');
            if run(group) != group + 3 {
                break;
            }
            digits.extend(chars.get(group..group + 3)?);
            grouped = true;
            end = group + 3;
        }
        if digits.len() == 1 {
            end = split(chars, end, &mut digits);
        }
        let whole = digits.len();
        if let Some(fraction) = fraction(chars, end) {
            let last = run(fraction);
            digits.extend(chars.get(fraction..last)?);
            end = if last == fraction + 1 { split(chars, last, &mut digits) } else { last };
        }
        let decimals = digits.len() - whole;
        (end > start && !digits.is_empty()).then(|| Self {
            end,
            value: decimal(&digits, decimals),
            digits: whole,
            decimal: decimals > 0,
            grouped,
        })
    }
}

/// `7 4 7 7 2`: a number that was split into single digits, as markup may leave it; returns where it ends.
fn split(chars: &[char], start: usize, digits: &mut Vec<char>) -> usize {
    let rest = chars.get(start..).unwrap_or_default();
    let lone = rest.chunks(2).map_while(|pair| match pair {
        [' ', c] if c.is_ascii_digit() => Some(*c),
        _ => None,
    });
    let more: Vec<char> = lone.collect();
    let end = start + 2 * more.len();
    let behind = rest.get(2 * more.len()..).unwrap_or_default();
    // Cells of a table end their line; a number of a sentence goes on with its unit.
    let goes_on = match behind {
        [' ', c, ..] | [c, ..] => !c.is_whitespace() && !c.is_ascii_digit(),
        [] => false,
    };
    if more.is_empty() || !(goes_on || more.len() >= 3) {
        return start;
    }
    digits.extend(more);
    end
}

/// Where the decimals start behind a point, which careless typing may have set off (8 .8) or raised (9· 8).
fn fraction(chars: &[char], end: usize) -> Option<usize> {
    let at = |index: usize| chars.get(index).copied().unwrap_or('\0');
    let spaced = usize::from(at(end) == ' ');
    let start = match (at(end + spaced), at(end + spaced + 1)) {
        ('.', _) => end + spaced + 1,
        ('·', ' ') => end + spaced + 2,
        ('·', _) => end + spaced + 1,
        _ => return None,
    };
    at(start).is_ascii_digit().then_some(start)
}

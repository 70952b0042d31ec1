//! Arabic numbers: digits, perhaps in groups of three or set apart one by one, perhaps with a decimal fraction.

use bigdecimal::BigDecimal;
use bigdecimal::num_bigint::{BigInt, Sign};

/// Digits as a number with so many decimals; exact at any length.
pub(super) fn decimal(digits: impl Iterator<Item = u8> + Clone, decimals: usize) -> BigDecimal {
    let whole = if digits.clone().nth(18).is_none() {
        BigInt::from(digits.fold(0u64, |value, digit| value * 10 + u64::from(digit)))
    } else {
        BigInt::from_radix_be(Sign::Plus, &digits.collect::<Vec<_>>(), 10).unwrap_or_default()
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
        let mut end = run(start);
        let mut whole = end - start;
        let mut grouped = false;
        // `17,000`: one to three digits, then groups of exactly three, which a page break may have set off (234, 558).
        while (grouped || (1..=3).contains(&whole)) && matches!(at(end), ',' | '，') {
            let group = end + 1 + usize::from(at(end) == ',' && at(end + 1) == ' ');
            if run(group) != group + 3 {
                break;
            }
            (grouped, whole, end) = (true, whole + 3, group + 3);
        }
        if !grouped && (1..=3).contains(&whole) {
            let groups = blanks(chars, end);
            (grouped, whole, end) = (groups > 0, whole + 3 * groups, end + 4 * groups);
        }
        if whole == 1 {
            let more = split(chars, end);
            (whole, end) = (whole + more, end + 2 * more);
        }
        let mut decimals = 0;
        if let Some(fraction) = fraction(chars, end) {
            end = run(fraction);
            decimals = end - fraction;
            if decimals == 1 {
                let more = split(chars, end);
                (decimals, end) = (decimals + more, end + 2 * more);
            }
        }
        // What stands between is commas, spaces and a point, so that the digits of the stretch are those of the number.
        let digits = chars.get(start..end)?.iter().filter_map(|c| c.to_digit(10)).map(|digit| digit as u8);
        (whole + decimals > 0).then(|| Self {
            end,
            value: decimal(digits, decimals),
            digits: whole,
            decimal: decimals > 0,
            grouped,
        })
    }
}

/// How many groups of three digits follow, each behind a blank, as in Hong Kong's reports (`12 345宗`, `約 3 600 名`): what is
/// counted, a unit in letters, a mark, a multiplier or a decimal fraction behind the last of them shows that all are one
/// number, or another such number that it leads up to (`12 345至13 567宗`).
fn blanks(chars: &[char], start: usize) -> usize {
    let rest = chars.get(start..).unwrap_or_default();
    let group = |four: &&[char]| matches!(four, [' ', digits @ ..] if digits.len() == 3 && digits.iter().all(char::is_ascii_digit));
    let groups = rest.chunks(4).take_while(group).count();
    let counted = groups > 0
        && match rest.get(4 * groups..).unwrap_or_default() {
            ['.', c, ..] => c.is_ascii_digit(),
            ['至' | '到' | '-' | '—' | '~', upper @ ..] => {
                let digits = upper.iter().take_while(|c| c.is_ascii_digit()).count();
                (1..=3).contains(&digits) && blanks(upper, digits) > 0
            }
            ['，' | '。' | '；' | '、' | '（' | '）' | ')' | '℃' | '㎡', ..] => true,
            [c, ..] | [' ', c, ..] if c.is_ascii_alphabetic() => true,
            [c @ '\u{4e00}'..='\u{9fff}', ..] | [' ', c @ '\u{4e00}'..='\u{9fff}', ..] => {
                !matches!(c, '年' | '月' | '日' | '时' | '号' | '届' | '至' | '到')
            }
            _ => false,
        };
    if counted { groups } else { 0 }
}

/// How many single digits follow, each behind one space, in a number that markup has split: `7 4 7 7 2`.
fn split(chars: &[char], start: usize) -> usize {
    let rest = chars.get(start..).unwrap_or_default();
    let more = rest.chunks(2).take_while(|pair| matches!(pair, [' ', c] if c.is_ascii_digit())).count();
    let behind = rest.get(2 * more..).unwrap_or_default();
    // Cells of a table end their line; a number of a sentence goes on with its unit.
    let goes_on = match behind {
        [' ', c, ..] | [c, ..] => !c.is_whitespace() && !c.is_ascii_digit(),
        [] => false,
    };
    if goes_on || more >= 3 { more } else { 0 }
}

/// Where the decimals start behind a point, which careless typing may have set off (8 .8) or raised (9· 8).
fn fraction(chars: &[char], end: usize) -> Option<usize> {
    let at = |index: usize| chars.get(index).copied().unwrap_or('\0');
    let spaced = usize::from(at(end) == ' ');
    let start = match (at(end + spaced), at(end + spaced + 1)) {
        ('.', _) => end + spaced + 1,
        ('·' | '•', ' ') => end + spaced + 2,
        ('·' | '•', _) => end + spaced + 1,
        _ => return None,
    };
    at(start).is_ascii_digit().then_some(start)
}

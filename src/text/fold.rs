//! One form for characters that are written in several: full-width to half-width, traditional to simplified.
//!
//! `assets/traditional.txt` pairs each traditional character that stands for one simplified character alone with that one, as far
//! as GB 2312 has it, by the table of OpenCC.

use super::radicals::{KANGXI, SUPPLEMENT};
use std::collections::HashMap;
use std::sync::LazyLock;

/// Traditional characters, each before its simplified form.
const PAIRS: &str = include_str!("../../assets/traditional.txt");

/// The other form of each character of the first plane; 0 where it stands for itself. Made when the program is compiled.
static TABLE: [u16; 1 << 16] = table();

const fn table() -> [u16; 1 << 16] {
    let mut table = kangxi(pair(pair([0; 1 << 16], PAIRS.as_bytes()), SUPPLEMENT.as_bytes()));
    // The full-width forms of ASCII stand in its order; the marks of Chinese sentences keep their own forms.
    let mut wide = '！' as u16;
    while wide <= '～' as u16 {
        table[wide as usize] = wide - 0xFEE0;
        wide += 1;
    }
    let mut at = 0;
    while at < OTHERS.len() {
        let (from, to) = OTHERS[at];
        table[from as usize] = to as u16;
        at += 1;
    }
    table
}

/// The table with a list of pairs in it, on one line or on several.
const fn pair(mut table: [u16; 1 << 16], pairs: &[u8]) -> [u16; 1 << 16] {
    let mut at = 0;
    while at < pairs.len() {
        if pairs[at] == b'\n' {
            at += 1;
        } else {
            table[ideograph(pairs, at) as usize] = ideograph(pairs, at + 3);
            at += 6;
        }
    }
    table
}

/// The table with the Kangxi radicals in it, each as the simplified form of its character.
const fn kangxi(mut table: [u16; 1 << 16]) -> [u16; 1 << 16] {
    let keys = KANGXI.as_bytes();
    let mut index = 0;
    while index * 3 < keys.len() {
        let key = ideograph(keys, index * 3);
        let simplified = table[key as usize];
        table['⼀' as usize + index] = if simplified == 0 { key } else { simplified };
        index += 1;
    }
    table
}

/// Characters with a form of their own kind; NUL stands for the character itself.
const OTHERS: [(char, char); 23] = [
    ('，', '\0'),
    ('；', '\0'),
    ('：', '\0'),
    ('！', '\0'),
    ('？', '\0'),
    ('（', '\0'),
    ('）', '\0'),
    ('\u{3000}', ' '),
    ('\u{a0}', ' '),
    ('\u{2007}', ' '),
    ('\u{2009}', ' '),
    ('\u{202f}', ' '),
    ('﹐', ','),
    ('﹒', '.'),
    ('﹪', '%'),
    ('﹢', '+'),
    ('﹣', '-'),
    ('﹕', ':'),
    ('︰', ':'),
    ('︓', ':'),
    ('\t', ' '),
    ('−', '-'),
    ('∕', '/'),
];

/// The character whose UTF-8 starts at `at`: three bytes, like every ideograph of the first plane.
const fn ideograph(bytes: &[u8], at: usize) -> u16 {
    (bytes[at] as u16 & 0x0F) << 12 | (bytes[at + 1] as u16 & 0x3F) << 6 | (bytes[at + 2] as u16 & 0x3F)
}

/// The form that stands for `c`: half-width, simplified. Marks of Chinese sentences (，；：！？（）) stay as they are.
#[inline]
pub const fn fold(c: char) -> char {
    let place = c as usize;
    let folded = if place < TABLE.len() { TABLE[place] } else { 0 };
    match char::from_u32(folded as u32) {
        Some(other) if folded != 0 => other,
        _ => c,
    }
}

/// `c` in the form in which a search compares it: as `fold`, and marks half-width, quotes straight, letters small. A
/// letter whose small form is several characters stays as it is.
pub fn fold_for_search(c: char) -> char {
    let half = match fold(c) {
        mark @ '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(mark) - 0xfee0).unwrap_or(mark),
        '“' | '”' => '"',
        '‘' | '’' => '\'',
        other => other,
    };
    let mut small = half.to_lowercase();
    match (small.next(), small.next()) {
        (Some(only), None) => only,
        _ => half,
    }
}

/// The characters that a search holds to be the same as another, by the form in which it compares them.
static VARIANTS: LazyLock<HashMap<char, Vec<char>>> = LazyLock::new(|| {
    let mut variants: HashMap<char, Vec<char>> = HashMap::new();
    for c in '\0'..='\u{ffff}' {
        let folded = fold_for_search(c);
        if folded != c {
            variants.entry(folded).or_default().push(c);
        }
    }
    variants
});

/// All characters that a search holds to be the same as `c`, itself included; those beyond the first plane stand for
/// themselves.
pub fn variants(c: char) -> impl Iterator<Item = char> {
    let folded = fold_for_search(c);
    let others = VARIANTS.get(&folded).map_or(&[][..], Vec::as_slice);
    [folded].into_iter().chain(others.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_and_measures_fold_to_one_form() {
        let folded: String = "１２．５％，兩萬餘戶（約3億）".chars().map(fold).collect();
        assert_eq!(folded, "12.5%，两万余户（约3亿）");
    }

    #[test]
    fn radicals_and_small_marks_fold_to_what_they_are_put_for() {
        assert_eq!("⼈⺠⼆⼗⻓⻑⾧34﹒6﹪".chars().map(fold).collect::<String>(), "人民二十长长长34.6%");
    }

    #[test]
    fn each_traditional_character_has_its_simplified_one() {
        let pairs: Vec<char> = PAIRS.chars().filter(|c| *c != '\n').chain(SUPPLEMENT.chars()).collect();
        for pair in pairs.chunks(2) {
            assert_eq!(pair.iter().map(|c| c.len_utf8()).collect::<Vec<_>>(), [3, 3], "{pair:?}");
        }
        assert_eq!((fold('萬'), fold('貳'), fold('贰')), ('万', '贰', '贰'));
        assert_eq!("貪污、賄賂及濫發帳單".chars().map(fold).collect::<String>(), "贪污、贿赂及滥发帐单");
    }

    #[test]
    fn what_has_no_other_form_stays() {
        for c in ['a', '件', '😀', '\u{10ffff}', '\u{e000}'] {
            assert_eq!(fold(c), c);
        }
    }

    #[test]
    fn a_search_compares_marks_and_letters_too() {
        assert_eq!("ＡＢｃ１２％，“Ω”審計".chars().map(fold_for_search).collect::<String>(), "abc12%,\"ω\"审计");
    }

    #[test]
    fn the_variants_of_each_of_them_are_the_same() {
        for c in ['审', '審', 'Ａ', 'a', '，', '9'] {
            let found: Vec<char> = variants(c).collect();
            assert!(found.len() > 1 && found.contains(&c), "{c}: {found:?}");
            assert!(found.iter().all(|&other| variants(other).eq(variants(c))), "{c}: {found:?}");
        }
    }

    #[test]
    fn a_letter_whose_small_form_is_two_characters_stays() {
        assert_eq!(fold_for_search('İ'), 'İ');
    }
}

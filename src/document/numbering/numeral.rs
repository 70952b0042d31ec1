//! The numerals of section markers: read from a text, and written as Word writes them.

/// Which digits a numeral is written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::document) enum Script {
    Chinese,
    Formal,
    Arabic,
    /// 甲乙丙丁.
    Stem,
    /// A, B, C, but for those that are Roman numerals.
    Letter,
    /// Ⅲ, or III in letters.
    Roman {
        letters: bool,
    },
}

/// The signs that count to ten.
const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";

/// The signs that count to twelve.
const BRANCHES: &str = "子丑寅卯辰巳午未申酉戌亥";

/// The digit that `c` stands for; 10 and 100 for the signs of ten and hundred.
pub(super) fn digit(c: char) -> Option<(Script, u32)> {
    let plain = |digit| Some((Script::Chinese, digit));
    let formal = |digit| Some((Script::Formal, digit));
    match c {
        '0'..='9' => Some((Script::Arabic, u32::from(c) - u32::from('0'))),
        '０'..='９' => Some((Script::Arabic, u32::from(c) - u32::from('０'))),
        '〇' | '零' | '○' => plain(0),
        '一' => plain(1),
        '二' => plain(2),
        '三' => plain(3),
        '四' => plain(4),
        '五' => plain(5),
        '六' => plain(6),
        '七' => plain(7),
        '八' => plain(8),
        '九' => plain(9),
        '十' => plain(10),
        '百' => plain(100),
        '壹' => formal(1),
        '贰' | '貳' => formal(2),
        '叁' | '參' | '叄' => formal(3),
        '肆' => formal(4),
        '伍' => formal(5),
        '陆' | '陸' => formal(6),
        '柒' => formal(7),
        '捌' => formal(8),
        '玖' => formal(9),
        '拾' => formal(10),
        'A'..='H' => Some((Script::Letter, u32::from(c) - u32::from('A') + 1)),
        'Ａ'..='Ｈ' => Some((Script::Letter, u32::from(c) - u32::from('Ａ') + 1)),
        _ => STEMS.chars().zip(1..).find(|(stem, _)| *stem == c).map(|(_, number)| (Script::Stem, number)),
    }
}

/// A numeral at the start of a text.
pub(super) struct SectionNumber {
    pub script: Script,
    pub value: u32,
    /// Bytes.
    pub len: usize,
    /// How many characters it has.
    pub digits: usize,
}

/// The numeral that `text` begins with, in digits of one script; at most nine digits, for sections number into the
/// hundreds.
pub(super) fn numeral(text: &str) -> Option<SectionNumber> {
    let Some((script, _)) = digit(text.chars().next()?) else { return roman_numeral(text) };
    let mut numeral = SectionNumber { script, value: 0, len: 0, digits: 0 };
    // `total` holds the hundreds and tens that are closed, `open` the digits that a sign of ten may still multiply.
    let (mut total, mut open) = (0u32, 0u32);
    for c in text.chars() {
        let Some((_, value)) = digit(c).filter(|(other, _)| *other == script) else { break };
        if numeral.digits == 9 {
            return None;
        }
        if value >= 10 {
            total += open.max(1) * value;
            open = 0;
        } else {
            open = open * 10 + value;
        }
        numeral.len += c.len_utf8();
        numeral.digits += 1;
    }
    numeral.value = total + open;
    (!matches!(script, Script::Stem | Script::Letter) || numeral.digits == 1).then_some(numeral)
}

/// The Roman numeral that `text` begins with, in signs of its own (Ⅲ) or in letters (III).
fn roman_numeral(text: &str) -> Option<SectionNumber> {
    const MOST: u32 = 39;
    let sign = |c: char| u32::from(c).checked_sub(0x215f).filter(|number| (1..=12).contains(number));
    let letter = |c: &char| matches!(c, 'I' | 'V' | 'X');
    let letters = text.starts_with(|c| letter(&c));
    let written: String = if letters {
        text.chars().take_while(letter).take(LONGEST_ROMAN + 1).collect()
    } else {
        text.chars().map_while(sign).take(LONGEST_ROMAN).map(roman).collect()
    };
    if written.is_empty() {
        return None;
    }
    let value = (1..=MOST).find(|number| roman(*number) == written)?;
    let digits = if letters { written.len() } else { text.chars().map_while(sign).count() };
    let len = text.chars().take(digits).map(char::len_utf8).sum();
    Some(SectionNumber { script: Script::Roman { letters }, value, len, digits })
}

/// The longest Roman numeral below forty has so many letters: XXXVIII.
const LONGEST_ROMAN: usize = 7;

/// `number` as a number format of Word writes it (ECMA-376, 17.18.59); formats that are not known write 1, 2, 3.
pub(in crate::document) fn word_numeral(format: &str, number: u32) -> String {
    let chinese = format == "ideographDigital"
        || format.starts_with("chinese")
        || format.starts_with("japanese")
        || format.starts_with("taiwanese");
    match format {
        "none" => String::new(),
        "decimalZero" => format!("{number:02}"),
        "decimalFullWidth" | "decimalFullWidth2" => number.to_string().chars().map(full_width).collect(),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => enclosed(number, 0x2460, 20),
        "decimalEnclosedParen" => enclosed(number, 0x2474, 20),
        "decimalEnclosedFullstop" => enclosed(number, 0x2488, 20),
        "ideographEnclosedCircle" => enclosed(number, 0x3280, 10),
        "upperLetter" => letters(number, 'A'),
        "lowerLetter" => letters(number, 'a'),
        "upperRoman" => roman(number),
        "lowerRoman" => roman(number).to_lowercase(),
        "ideographTraditional" => cyclic(STEMS, number),
        "ideographZodiac" => cyclic(BRANCHES, number),
        "ideographZodiacTraditional" => cyclic(STEMS, number) + &cyclic(BRANCHES, number),
        "ideographLegalTraditional" => formal(number, "壹貳參肆伍陸柒捌玖拾佰"),
        "chineseLegalSimplified" => formal(number, "壹贰叁肆伍陆柒捌玖拾佰"),
        _ if chinese => counted(number),
        _ => number.to_string(),
    }
}

fn full_width(digit: char) -> char {
    char::from_u32(u32::from(digit) - u32::from('0') + u32::from('０')).unwrap_or(digit)
}

/// One of the signs that count to `most`, of which `first` stands for one: ①, ⑴, ⒈, ㊀.
fn enclosed(number: u32, first: u32, most: u32) -> String {
    let sign = (1..=most).contains(&number).then(|| char::from_u32(first + number - 1)).flatten();
    sign.map_or_else(|| number.to_string(), String::from)
}

/// A, B, …, Z, AA, BB, …, as Word counts in letters.
fn letters(number: u32, first: char) -> String {
    let (turn, place) = (number.saturating_sub(1) / 26, number.saturating_sub(1) % 26);
    let letter = char::from_u32(u32::from(first) + place).unwrap_or(first);
    String::from(letter).repeat(turn.min(8) as usize + 1)
}

fn cyclic(signs: &str, number: u32) -> String {
    let count = signs.chars().count().max(1);
    signs.chars().nth((number.saturating_sub(1) as usize) % count).map(String::from).unwrap_or_default()
}

fn roman(number: u32) -> String {
    const SIGNS: [(u32, &str); 9] =
        [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let (mut rest, mut written) = (number.min(399), String::new());
    for (value, sign) in SIGNS {
        while rest >= value {
            written.push_str(sign);
            rest -= value;
        }
    }
    written
}

/// 一, 十二, 三十, 一百零五.
fn counted(number: u32) -> String {
    let digit = |value: u32| cyclic("一二三四五六七八九", value);
    match number {
        0 => "〇".to_owned(),
        1..=9 => digit(number),
        10..=19 => format!("十{}", if number > 10 { digit(number - 10) } else { String::new() }),
        20..=99 => format!("{}{}", digit(number / 10), counted_rest(number % 10, "十")),
        100..=999 => {
            let rest = number % 100;
            let below = match rest {
                0 => String::new(),
                1..=9 => format!("零{}", digit(rest)),
                10..=19 => format!("一{}", counted(rest)),
                _ => counted(rest),
            };
            format!("{}百{below}", digit(number / 100))
        }
        _ => number.to_string(),
    }
}

fn counted_rest(rest: u32, sign: &str) -> String {
    if rest > 0 { format!("{sign}{}", counted(rest)) } else { sign.to_owned() }
}

/// 壹, 拾贰, in these signs.
fn formal(number: u32, signs: &str) -> String {
    let formal = |c| {
        let pairs = "一二三四五六七八九十百".chars().zip(signs.chars());
        pairs.into_iter().find(|(plain, _)| *plain == c).map_or(c, |(_, formal)| formal)
    };
    counted(number).chars().map(formal).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_are_written_as_word_writes_them() {
        let formats = [
            ("decimalEnclosedParen", 2, "⑵"),
            ("decimalEnclosedFullstop", 20, "⒛"),
            ("decimalEnclosedCircleChinese", 21, "21"),
            ("ideographEnclosedCircle", 10, "㊉"),
            ("ideographLegalTraditional", 13, "拾參"),
            ("ideographZodiac", 12, "亥"),
        ];
        for (format, number, written) in formats {
            assert_eq!(word_numeral(format, number), written, "{format}");
        }
    }
}

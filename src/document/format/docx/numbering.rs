//! Automatic numbers of a Word document, written out as the reader of the page sees them (ECMA-376, 17.9).

use crate::document::format::xml::{self, XmlEvent, XmlTag};
use std::collections::HashMap;

/// Depths of a list.
const DEPTHS: usize = 9;

/// One depth of a list.
#[derive(Clone, Debug, Default)]
struct Depth {
    /// The kind of numeral.
    format: String,
    /// What is written, `%1` standing for the number of the first depth.
    text: String,
    start: u32,
    /// What follows the number: a tab, a space or nothing.
    suffix: String,
}

/// All lists, and how far each has been counted.
#[derive(Default)]
pub(super) struct Numbering {
    /// The depths of each abstract list.
    lists: HashMap<String, Vec<Depth>>,
    /// The abstract list that each list is one of.
    kinds: HashMap<String, String>,
    counts: HashMap<String, [Option<u32>; DEPTHS]>,
}

impl Numbering {
    /// Reads `numbering.xml`.
    pub fn of(xml: &str) -> Self {
        let mut numbering = Self::default();
        let (mut kind, mut list) = (String::new(), None);
        xml::walk(xml, |event| {
            let XmlEvent::Start(tag) = event else { return };
            match tag.name() {
                "abstractNum" => {
                    kind = tag.get("abstractNumId").unwrap_or_default();
                    list = None;
                }
                "num" => list = tag.get("numId"),
                "abstractNumId" => {
                    let named = list.clone().zip(tag.get("val"));
                    numbering.kinds.extend(named);
                }
                _ if list.is_none() => take_depth(numbering.lists.entry(kind.clone()).or_default(), tag),
                _ => {}
            }
        });
        numbering
    }

    /// The number of the next paragraph at `depth` of `list`, with what follows it; nothing where there is none.
    pub fn next(&mut self, list: &str, depth: usize) -> String {
        let depths = self.kinds.get(list).and_then(|kind| self.lists.get(kind));
        let Some(depths) = depths.filter(|depths| depth < depths.len().min(DEPTHS)) else { return String::new() };
        let counts = self.counts.entry(list.to_owned()).or_default();
        let start = |depth: usize| depths.get(depth).map_or(1, |depth| depth.start);
        for (above, count) in counts.iter_mut().enumerate() {
            match above.cmp(&depth) {
                std::cmp::Ordering::Less => *count = count.or(Some(start(above))),
                std::cmp::Ordering::Equal => *count = Some(count.map_or(start(above), |count| count.saturating_add(1))),
                std::cmp::Ordering::Greater => *count = None,
            }
        }
        depths.get(depth).map(|own| own.written(depths, counts)).unwrap_or_default()
    }
}

/// Takes in a property of the depth under way.
fn take_depth(depths: &mut Vec<Depth>, tag: &XmlTag) {
    if tag.name() == "lvl" {
        depths.push(Depth { start: 1, ..Depth::default() });
    }
    let (Some(depth), Some(value)) = (depths.last_mut(), tag.get("val")) else { return };
    match tag.name() {
        "start" => depth.start = value.parse().unwrap_or(1),
        "numFmt" => depth.format = value,
        "lvlText" => depth.text = value,
        "suff" => depth.suffix = value,
        _ => {}
    }
}

impl Depth {
    fn written(&self, depths: &[Depth], counts: &[Option<u32>; DEPTHS]) -> String {
        if self.format == "bullet" {
            // The bullets of most lists are characters of a symbol font, which mean nothing in a text.
            return "• ".to_owned();
        }
        let mut written = self.text.clone();
        for (depth, (format, count)) in depths.iter().zip(counts).enumerate() {
            let numeral = count.map_or(String::new(), |count| numeral(&format.format, count));
            written = written.replace(&format!("%{}", depth + 1), &numeral);
        }
        let open = written.ends_with(|c: char| c.is_alphanumeric());
        if open && self.suffix != "nothing" {
            written.push(' ');
        }
        written
    }
}

/// `number` in the digits of a Word format.
fn numeral(format: &str, number: u32) -> String {
    let chinese = format.starts_with("chinese") || format.starts_with("japanese") || format.starts_with("taiwanese");
    match format {
        "none" => String::new(),
        "decimalZero" => format!("{number:02}"),
        "decimalFullWidth" | "decimalFullWidth2" => number.to_string().chars().map(full_width).collect(),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => circled(number),
        "upperLetter" => letters(number, 'A'),
        "lowerLetter" => letters(number, 'a'),
        "upperRoman" => roman(number),
        "lowerRoman" => roman(number).to_lowercase(),
        "ideographTraditional" => cyclic("甲乙丙丁戊己庚辛壬癸", number),
        "ideographLegalTraditional" | "chineseLegalSimplified" => formal(number),
        _ if chinese => counted(number),
        _ => number.to_string(),
    }
}

fn full_width(digit: char) -> char {
    char::from_u32(u32::from(digit) - u32::from('0') + u32::from('０')).unwrap_or(digit)
}

fn circled(number: u32) -> String {
    let circle = (1..=20).contains(&number).then(|| char::from_u32(0x245f + number)).flatten();
    circle.map_or_else(|| number.to_string(), String::from)
}

/// A, B, …, Z, AA, BB, as Word goes on.
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

/// 壹, 拾贰.
fn formal(number: u32) -> String {
    let formal = |c| {
        let pairs = "一二三四五六七八九十百".chars().zip("壹贰叁肆伍陆柒捌玖拾佰".chars());
        pairs.into_iter().find(|(plain, _)| *plain == c).map_or(c, |(_, formal)| formal)
    };
    counted(number).chars().map(formal).collect()
}

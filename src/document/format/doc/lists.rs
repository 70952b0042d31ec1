//! The lists of a Word document before 2007, which number paragraphs ([MS-DOC], 2.4.6.3).

use super::stored::number;
use crate::document::format::word::numbering::{DEPTHS, Depth, DepthOverride, LONGEST_TEXT, Numbering};

/// A kind of numeral by its number ([MS-OSHARED], 2.2.1.3), as documents in XML call it.
fn numerals(kind: u8) -> &'static str {
    match kind {
        1 => "upperRoman",
        2 => "lowerRoman",
        3 => "upperLetter",
        4 => "lowerLetter",
        10 | 11 | 17 | 33 | 35 | 36 | 37 | 39 | 40 => "chineseCounting",
        14 | 19 => "decimalFullWidth",
        16 | 38 => "chineseLegalSimplified",
        18 | 28 => "decimalEnclosedCircle",
        22 => "decimalZero",
        23 => "bullet",
        26 => "decimalEnclosedFullstop",
        27 => "decimalEnclosedParen",
        29 => "ideographEnclosedCircle",
        30 => "ideographTraditional",
        31 => "ideographZodiac",
        32 => "ideographZodiacTraditional",
        34 => "ideographLegalTraditional",
        255 => "none",
        _ => "decimal",
    }
}

/// A list of bytes that is read from its start to its end.
struct Stored<'a>(&'a [u8]);

impl<'a> Stored<'a> {
    fn bytes(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn number(&mut self, size: usize) -> Option<usize> {
        number(self.bytes(size)?, 0, size)
    }
}

/// Reads the lists, and the table by which paragraphs name them.
pub(super) fn read(lists: &[u8], overrides: &[u8]) -> Numbering {
    let mut numbering = Numbering::default();
    // A table that breaks off has the lists before its end.
    let _ = read_lists(&mut numbering, &mut Stored(lists));
    let _ = read_overrides(&mut numbering, &mut Stored(overrides));
    numbering
}

/// Reads the lists; the depths of all stand behind the last.
fn read_lists(numbering: &mut Numbering, stored: &mut Stored) -> Option<()> {
    const LIST: usize = 28;
    const NO_STYLE: usize = 0xfff;
    let count = stored.number(2)?;
    let lists: Vec<&[u8]> = (0..count).map_while(|_| stored.bytes(LIST)).collect();
    for list in lists {
        let is_simple = list[26] & 1 != 0;
        let mut depths = Vec::new();
        for depth in 0..if is_simple { 1 } else { DEPTHS } {
            // The styles of the paragraphs of each depth stand in the list itself.
            let style = number(list, 8 + 2 * depth, 2).filter(|style| *style != NO_STYLE);
            let style = style.map(|style| style.to_string()).unwrap_or_default();
            depths.push(Depth { style, ..read_depth(stored)? });
        }
        numbering.lists.insert(number(list, 0, 4)?.to_string(), depths);
    }
    Some(())
}

/// Reads a depth of a list ([MS-DOC], 2.9.150).
fn read_depth(stored: &mut Stored) -> Option<Depth> {
    const FOLLOWED_BY: [&str; 3] = ["tab", "space", "nothing"];
    let fixed = stored.bytes(28)?;
    let properties = usize::from(fixed[24]) + usize::from(fixed[25]);
    stored.bytes(properties)?;
    let length = stored.number(2)?;
    let units: Vec<u16> = (0..length).map_while(|_| stored.number(2)).map(|unit| unit as u16).collect();
    let written = |c: char| match c {
        '\0'..='\u{8}' => format!("%{}", u32::from(c) + 1),
        c => c.to_string(),
    };
    let text = char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER));
    Some(Depth {
        format: numerals(fixed[4]).to_owned(),
        text: text.take(LONGEST_TEXT).map(written).collect(),
        start: u32::try_from(number(fixed, 0, 4)?).unwrap_or(1),
        suffix: FOLLOWED_BY.get(usize::from(fixed[15])).copied().unwrap_or_default().to_owned(),
        legal: fixed[5] & 4 != 0,
        restart: Some(usize::from(fixed[26])).filter(|_| fixed[5] & 8 != 0),
        style: String::new(),
    })
}

/// Reads which list each number of a list stands for, counted from 1, and what it says of depths by itself.
fn read_overrides(numbering: &mut Numbering, stored: &mut Stored) -> Option<()> {
    const OVERRIDE: usize = 16;
    const BEGINS: usize = 0x10;
    const FORMATS: usize = 0x20;
    let count = stored.number(4)?;
    let overrides: Vec<&[u8]> = (0..count).map_while(|_| stored.bytes(OVERRIDE)).collect();
    for (index, list) in overrides.iter().enumerate() {
        numbering.kinds.insert((index + 1).to_string(), number(list, 0, 4)?.to_string());
    }
    for (index, list) in overrides.iter().enumerate() {
        // What a user of the program sees of a list.
        stored.bytes(4)?;
        for _ in 0..list[12] {
            let (start, flags) = (stored.number(4)?, stored.number(4)?);
            let depth = if flags & FORMATS != 0 { Some(read_depth(stored)?) } else { None };
            let start = depth.as_ref().map_or(u32::try_from(start).unwrap_or(1), |depth| depth.start);
            let start = Some(start).filter(|_| flags & BEGINS != 0);
            let own = numbering.overrides.entry((index + 1).to_string()).or_default();
            own.insert(flags & 0xf, DepthOverride { depth, start, ..DepthOverride::default() });
        }
    }
    Some(())
}

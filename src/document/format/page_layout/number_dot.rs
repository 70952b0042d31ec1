//! The dot of numbers that some fonts of reports keep among the characters for private use.

use super::line::is_same;
use super::{Glyph, PageLayout};
use std::collections::HashMap;

/// Writes a dot for each character for private use of the last planes that is one: wherever it stands, it stands between
/// digits, or behind the number that a line begins with (`1.总则`), and never twice in one number. What such a character is
/// else, nobody knows.
pub(super) fn write(sheets: &mut [PageLayout]) {
    let mut known: HashMap<char, DotUses> = HashMap::new();
    for sheet in sheets.iter() {
        let mut number = DottedNumber::default();
        let mut seen = SeenGlyphs { before: None, glyphs: sheet.glyphs.iter() }.peekable();
        let mut before: Option<&Glyph> = None;
        while let Some(glyph) = seen.next() {
            let follows = before.is_some_and(|before| goes_on(before, glyph));
            if is_private(glyph.c) {
                let behind = follows && before.is_some_and(|before| before.c.is_numeric());
                // The number may go on in the next line.
                let between = behind && seen.peek().is_some_and(|next| next.c.is_numeric());
                let uses = known.entry(glyph.c).or_default();
                uses.between |= between;
                uses.other |= !(between || behind && number.opens_line) || number.dots.contains(&glyph.c);
                number.dots.push(glyph.c);
            } else if !follows || !glyph.c.is_numeric() {
                number = DottedNumber { opens_line: !follows && glyph.c.is_numeric(), dots: Vec::new() };
            }
            before = Some(glyph);
        }
    }
    let is_dot = |c: char| known.get(&c).is_some_and(|uses| uses.between && !uses.other);
    let glyphs = sheets.iter_mut().flat_map(|sheet| &mut sheet.glyphs);
    glyphs.filter(|glyph| is_dot(glyph.c)).for_each(|glyph| glyph.c = '.');
}

/// How a character is used.
#[derive(Default)]
struct DotUses {
    /// Whether it stands between digits anywhere.
    between: bool,
    /// Whether it stands anywhere where no dot does.
    other: bool,
}

/// The number that is being read.
#[derive(Default)]
struct DottedNumber {
    /// Whether nothing stands before it on its line.
    opens_line: bool,
    /// The characters for private use in it.
    dots: Vec<char>,
}

fn is_private(c: char) -> bool {
    matches!(c, '\u{f0000}'..='\u{10ffff}')
}

/// Whether a character stands behind another on its line.
fn goes_on(before: &Glyph, glyph: &Glyph) -> bool {
    let size = before.size.max(glyph.size);
    (glyph.y - before.y).abs() < 0.7 * size && glyph.x > before.x && glyph.x - before.x < 2.0 * size
}

/// The characters of a sheet without white space, and without those that are set once more at the same place.
struct SeenGlyphs<'g> {
    before: Option<&'g Glyph>,
    glyphs: std::slice::Iter<'g, Glyph>,
}

impl<'g> Iterator for SeenGlyphs<'g> {
    type Item = &'g Glyph;

    fn next(&mut self) -> Option<&'g Glyph> {
        let before = self.before;
        let is_new =
            |glyph: &&'g Glyph| !glyph.c.is_whitespace() && !before.is_some_and(|before| is_same(before, glyph));
        self.before = self.glyphs.find(is_new);
        self.before
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::format::page_layout::TextDirection;

    /// Lines of a sheet, and what they are then.
    #[track_caller]
    fn check(lines: &[&str], expected: &[&str]) {
        let glyph = |x: usize, y: usize, c| {
            let (x, y) = (10.0 * x as f64, 20.0 * y as f64);
            Glyph { x, y, width: 5.0, size: 10.0, direction: TextDirection::Right, c }
        };
        let line =
            |(y, line): (usize, &&str)| line.chars().enumerate().map(|(x, c)| glyph(x, y, c)).collect::<Vec<_>>();
        let glyphs = lines.iter().enumerate().flat_map(line).collect();
        let mut sheets = [PageLayout { glyphs, ..PageLayout::default() }];
        write(&mut sheets);
        let written: String = sheets[0].glyphs.iter().map(|glyph| glyph.c).collect();
        assert_eq!(written, expected.concat());
    }

    #[test]
    fn what_stands_between_digits_throughout_is_their_dot() {
        check(&["1\u{f0001}总则", "增长5\u{f0001}4%"], &["1.总则", "增长5.4%"]);
        check(&["第1\u{f0001}次", "增长5\u{f0001}4%"], &["第1\u{f0001}次", "增长5\u{f0001}4%"]);
        check(&["1\u{f0001}总则"], &["1\u{f0001}总则"]);
        check(&["增长5\u{f0001}4%", "3\u{f0001}25"], &["增长5.4%", "3.25"]);
        for other in ["\u{f0001}86次", "1\u{f0001}6\u{f0001}0"] {
            check(&["增长5\u{f0001}4%", other], &["增长5\u{f0001}4%", other]);
        }
        check(&["1\u{f0001}6", "1\u{f0001}6", "a\u{f0002}"], &["1.6", "1.6", "a\u{f0002}"]);
    }
}

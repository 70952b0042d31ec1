//! The dot of numbers that some fonts of reports keep among the characters for private use.

use super::line::is_same;
use super::{Glyph, PageLayout};
use std::collections::HashMap;

/// Writes a dot for each character for private use of the last planes that is one: it stands between digits wherever it
/// stands, and never twice in one number. What such a character is else, nobody knows.
pub(super) fn write(sheets: &mut [PageLayout]) {
    let mut is_dot: HashMap<char, bool> = HashMap::new();
    for sheet in sheets.iter() {
        // The last such character within the number that is being read.
        let mut dots: Vec<char> = Vec::new();
        let mut seen = Seen { before: None, glyphs: sheet.glyphs.iter() }.peekable();
        let mut before: Option<&Glyph> = None;
        while let Some(glyph) = seen.next() {
            let follows = |before: &&Glyph| before.c.is_numeric() && goes_on(before, glyph);
            if is_private(glyph.c) {
                let between = before.is_some_and(|before| follows(&before))
                    && seen.peek().is_some_and(|next| next.c.is_numeric() && goes_on(glyph, next));
                let fits = between && !dots.contains(&glyph.c);
                *is_dot.entry(glyph.c).or_insert(true) &= fits;
                dots.push(glyph.c);
            } else if !glyph.c.is_numeric() || !before.is_some_and(|before| goes_on(before, glyph)) {
                dots.clear();
            }
            before = Some(glyph);
        }
    }
    let glyphs = sheets.iter_mut().flat_map(|sheet| &mut sheet.glyphs);
    glyphs.filter(|glyph| is_dot.get(&glyph.c) == Some(&true)).for_each(|glyph| glyph.c = '.');
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
struct Seen<'g> {
    before: Option<&'g Glyph>,
    glyphs: std::slice::Iter<'g, Glyph>,
}

impl<'g> Iterator for Seen<'g> {
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
        check(&["增长5\u{f0001}4%", "3\u{f0001}25"], &["增长5.4%", "3.25"]);
        for other in ["8\u{f0001}次", "\u{f0001}86次", "1\u{f0001}6\u{f0001}0"] {
            check(&["增长5\u{f0001}4%", other], &["增长5\u{f0001}4%", other]);
        }
        check(&["1\u{f0001}6", "1\u{f0001}6", "a\u{f0002}"], &["1.6", "1.6", "a\u{f0002}"]);
    }
}

//! The directions in which text runs: a page is parted into sheets, on each of which all text runs to the right.

use super::{Glyph, PageLayout, Rule};

/// Where a line of text runs to, as the page is held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::document::format) enum TextDirection {
    #[default]
    Right,
    Down,
    Left,
    Up,
}

impl TextDirection {
    /// The direction of a character whose baseline runs `x` to the right and `y` downwards, and whose upper side is `up`
    /// downwards; none of text aslant, which is a watermark.
    pub fn of(x: f64, y: f64, up: f64) -> Option<Self> {
        const LEVEL: f64 = 0.1;
        match (x, y) {
            // A mirrored character still stands upright.
            _ if y.abs() < LEVEL * x.abs() => Some(if x < 0.0 && up > 0.0 { Self::Left } else { Self::Right }),
            _ if x.abs() < LEVEL * y.abs() => Some(if y > 0.0 { Self::Down } else { Self::Up }),
            _ => None,
        }
    }

    /// A page of this direction turned so that its text runs to the right.
    fn turn(self, page: &PageLayout, glyphs: Vec<Glyph>) -> PageLayout {
        let place = |x: f64, y: f64| match self {
            Self::Right => (x, y),
            Self::Down => (y, page.width - x),
            Self::Left => (page.width - x, page.height - y),
            Self::Up => (page.height - y, x),
        };
        let turned = |glyph: &Glyph| {
            let (x, y) = place(glyph.x, glyph.y);
            Glyph { x, y, direction: Self::Right, ..*glyph }
        };
        let (width, height) = match self {
            Self::Right | Self::Left => (page.width, page.height),
            Self::Down | Self::Up => (page.height, page.width),
        };
        let ruled = |rule: &Rule| {
            let (from, to) = rule.ends();
            Rule::between(place(from.0, from.1), place(to.0, to.1), 0.0)
        };
        let rules = page.rules.iter().filter_map(ruled).collect();
        PageLayout { width, height, glyphs: glyphs.iter().map(turned).collect(), rules }
    }
}

/// The text of a page by its directions, that of most characters first.
pub(super) fn sheets(page: &PageLayout) -> Vec<PageLayout> {
    let glyphs = with_vertical_lines(&page.glyphs);
    let mut sheets: Vec<PageLayout> =
        [TextDirection::Right, TextDirection::Down, TextDirection::Left, TextDirection::Up]
            .map(|direction| (direction, glyphs.iter().filter(|glyph| glyph.direction == direction).copied().collect()))
            .into_iter()
            .map(|(direction, glyphs): (_, Vec<Glyph>)| direction.turn(page, glyphs))
            .collect();
    sheets.sort_by_key(|sheet| std::cmp::Reverse(sheet.glyphs.len()));
    let written = sheets.iter().filter(|sheet| !sheet.glyphs.is_empty()).count();
    sheets.truncate(written.max(1));
    sheets
}

/// The characters of a page, where those of vertical lines run down: upright, one below the other.
fn with_vertical_lines(glyphs: &[Glyph]) -> Vec<Glyph> {
    /// The shortest vertical line, in characters. Cells of a table may hold one each.
    const SHORTEST: usize = 4;
    let mut written = glyphs.to_vec();
    for line in written.chunk_by_mut(stands_above).filter(|line| line.len() >= SHORTEST) {
        for glyph in line {
            // It begins at its upper edge; its left edge is its baseline.
            glyph.y -= glyph.size;
            (glyph.width, glyph.direction) = (glyph.size, TextDirection::Down);
        }
    }
    written
}

/// Whether a character stands right above the next, as in a vertical line.
fn stands_above(above: &Glyph, below: &Glyph) -> bool {
    let level = above.direction == TextDirection::Right && below.direction == TextDirection::Right;
    let (across, down) = (below.x - above.x, below.y - above.y);
    let size = above.size;
    // Rows of a table stand further apart, and are numbered in digits.
    let written = |glyph: &Glyph| !glyph.c.is_ascii_digit();
    level && written(above) && written(below) && across.abs() < 0.3 * size && (0.8 * size..1.4 * size).contains(&down)
}

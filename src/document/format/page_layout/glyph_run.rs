//! Runs of characters on one baseline, and which of them are one line: a file may hold the digits of a line behind its
//! words, or in another place.

use super::Glyph;

/// The most runs of a page that are compared with one another, as in `reading_order`.
const MOST_RUNS: usize = 3_000;

/// Characters on one baseline.
pub(super) struct GlyphRun {
    /// From left to right, none of them a blank.
    pub glyphs: Vec<Glyph>,
    /// Where the file has blanks, from left to right.
    pub blanks: Vec<f64>,
    /// Which part of the page it is of, where columns stand side by side.
    pub part: usize,
    pub x: f64,
    pub end: f64,
    /// The baseline and the height of the font of its largest characters.
    pub y: f64,
    pub size: f64,
}

impl GlyphRun {
    pub fn new(glyph: Glyph) -> Self {
        let Glyph { x, y, width, size, .. } = glyph;
        Self { glyphs: vec![glyph], blanks: Vec::new(), part: 0, x, end: x + width, y, size }
    }

    /// Whether a character continues the run: behind the last one, on its baseline or a little above or below.
    pub fn takes(&self, glyph: &Glyph) -> bool {
        let size = self.size.max(glyph.size);
        (glyph.y - self.y).abs() < 0.7 * size && glyph.x > self.end - 1.2 * size
    }

    pub fn push(&mut self, glyph: Glyph) {
        self.end = self.end.max(glyph.x + glyph.width);
        // What it began with may be a raised mark.
        if glyph.size > 1.2 * self.size {
            (self.y, self.size) = (glyph.y, glyph.size);
        }
        self.glyphs.push(glyph);
    }

    /// Whether the file has a blank between two places.
    pub fn has_blank(&self, from: f64, to: f64) -> bool {
        let first = self.blanks.partition_point(|x| *x < from - 0.2 * self.size);
        self.blanks.get(first).is_some_and(|x| *x < to)
    }

    /// Those of its characters, as a run of a part of the page.
    pub fn piece(&self, glyphs: &[Glyph], part: usize) -> Option<Self> {
        let (first, rest) = glyphs.split_first()?;
        let mut piece = Self { part, ..Self::new(*first) };
        rest.iter().for_each(|glyph| piece.push(*glyph));
        let within = self.blanks.iter().filter(|x| **x > piece.x && **x < piece.end);
        piece.blanks = within.copied().collect();
        Some(piece)
    }

    /// Whether `other` fills gaps of the run, or the run those of `other`, or one ends where the other begins.
    fn fits(&self, other: &Self) -> bool {
        let size = self.size.max(other.size);
        let near = |a: f64, b: f64| (a - b).abs() < 0.5 * size;
        let level = (self.y - other.y).abs() < 0.3 * size;
        let touches = near(self.end, other.x) || near(other.end, self.x);
        let meets = self.x < other.end && other.x < self.end;
        level && (touches || meets) && !self.covers(other)
    }

    /// Whether a character of one run lies upon one of the other.
    fn covers(&self, other: &Self) -> bool {
        let play = 0.3 * self.size.min(other.size);
        let upon = |a: &Glyph, b: &Glyph| a.x + a.width > b.x + play && b.x + b.width > a.x + play;
        let mut own = self.glyphs.iter().peekable();
        other.glyphs.iter().any(|glyph| {
            while own.next_if(|before| before.x + before.width <= glyph.x + play).is_some() {}
            own.peek().is_some_and(|next| upon(next, glyph))
        })
    }

    /// Takes over the characters of another run.
    pub fn join(&mut self, other: Self) {
        self.glyphs.extend(other.glyphs);
        self.glyphs.sort_by(|a, b| a.x.total_cmp(&b.x));
        self.blanks.extend(other.blanks);
        self.blanks.sort_by(f64::total_cmp);
        (self.x, self.end) = (self.x.min(other.x), self.end.max(other.end));
    }
}

/// The runs of a page, those of one line joined: at the place of the first of them.
pub(super) fn joined(runs: Vec<GlyphRun>) -> Vec<GlyphRun> {
    if runs.len() > MOST_RUNS {
        return runs;
    }
    let mut joined: Vec<GlyphRun> = Vec::with_capacity(runs.len());
    for mut run in runs {
        // The parts that the run puts together become one with it.
        let mut place = joined.len();
        while let Some(at) = joined.iter().position(|other| other.fits(&run)) {
            place = place.min(at);
            run.join(joined.remove(at));
        }
        joined.insert(place.min(joined.len()), run);
    }
    joined
}

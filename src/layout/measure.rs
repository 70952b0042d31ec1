//! How wide rows are, and by which rules they are filled.

use crate::text::width::Ambiguous;

/// Which marks may not stand at the ends of a row (CLREQ, "Prohibition Rules for Line Start and Line End").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// No pause, stop, closing mark, connector or interpunct at a row start; no opening mark at a row end.
    Basic,
    /// And no solidus at a row end (GB/T 15834).
    Gb,
    /// And no dash or ellipsis at a row start.
    #[default]
    Strict,
}

/// How one wants rows to be set, where there is room for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Typesetting {
    /// Cells of the widest row.
    pub widest: usize,
    /// Cells before the first row of running text.
    pub indent: usize,
    /// Rules for the ends of rows.
    pub level: Level,
}

impl Default for Typesetting {
    /// Forty 汉字 a row, and two of indent (CLREQ).
    fn default() -> Self {
        Self { widest: 80, indent: 4, level: Level::default() }
    }
}

/// How rows are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Cells of a row, at least 1.
    pub width: usize,
    /// Cells before the first row of running text.
    pub indent: usize,
    /// Cells of characters of ambiguous width.
    pub ambiguous: Ambiguous,
    /// Rules for the ends of rows.
    pub level: Level,
    /// Cells that a row may leave empty rather than part a number from its unit.
    pub max_slack: usize,
}

impl Measure {
    /// What suits rows of `width` cells: two 汉字 of indent, one where the pane is narrow, none where it is tiny; and
    /// slack in proportion.
    pub fn new(width: usize) -> Self {
        let max_slack = (width / 4).clamp(4, 12);
        let measure = Self {
            width: width.max(1),
            indent: 0,
            ambiguous: Ambiguous::default(),
            level: Level::default(),
            max_slack,
        };
        measure.set(Typesetting::default())
    }

    /// The same as one wants it, with less of an indent where the pane is narrow.
    pub fn set(self, Typesetting { indent, level, .. }: Typesetting) -> Self {
        let indent = match self.width {
            0..12 => 0,
            12..30 => indent / 2,
            _ => indent,
        };
        Self { indent, level, ..self }
    }
}

//! The columns of the comparison: which of them fit, and where they stand.

use crate::tui::draw::fitted_columns::MARGIN;
use crate::tui::draw::inner;
use ratatui::layout::Rect;
use std::ops::Range;

/// Cells of a value: 1,234,567.89 of some unit.
const VALUE: u16 = 12;

/// The cells that a column has of a line.
#[derive(Clone, Copy, Debug, Default)]
pub struct ColumnSpan {
    start: u16,
    width: u16,
}

impl ColumnSpan {
    /// Its part of `line`.
    pub fn of(self, line: Rect) -> Rect {
        let rest = inner(line, self.start, 0);
        Rect { width: self.width.min(rest.width), ..rest }
    }
}

/// The columns that show. On a narrow screen some have no cells, and of the reports those around the current one show.
#[derive(Clone, Debug)]
pub struct ComparisonColumns {
    /// What is counted.
    pub name: ColumnSpan,
    /// The unit of the row.
    pub unit: ColumnSpan,
    /// By how much the last value differs.
    pub difference: ColumnSpan,
    /// The same in per cent.
    pub percent: ColumnSpan,
    /// The growth that the report states.
    pub stated: ColumnSpan,
    reports: Range<usize>,
    /// Where the first of the reports stands.
    first: u16,
}

impl ComparisonColumns {
    /// The columns of `count` reports in `width` cells, that of `current` among them.
    pub fn new(width: u16, count: usize, current: usize) -> Self {
        let wide = |from: u16, cells: u16| if width >= from { cells } else { 0 };
        let (unit, difference, percent, stated) = (wide(60, 8), wide(110, 12), wide(48, 8), wide(90, 8));
        let taken: u16 =
            [unit, difference, percent, stated].iter().filter(|cells| **cells > 0).map(|cells| cells + 1).sum();
        let least = (width / 5).clamp(12, 30);
        let room = width.saturating_sub(MARGIN + least + 1 + taken);
        let shown = usize::from(room / (VALUE + 1)).max(1).min(count.max(1));
        let start = (current + 1).saturating_sub(shown);
        let values = u16::try_from(shown).unwrap_or(1) * (VALUE + 1);
        let name = width.saturating_sub(MARGIN + 1 + taken + values).max(least);
        let mut next = MARGIN;
        let mut take = |cells: u16| {
            let span = ColumnSpan { start: next, width: cells };
            next += if cells > 0 { cells + 1 } else { 0 };
            span
        };
        let (name, unit) = (take(name), take(unit));
        let first = take(values - 1).start;
        let (difference, percent, stated) = (take(difference), take(percent), take(stated));
        Self { name, unit, difference, percent, stated, reports: start..start + shown, first }
    }

    /// The columns of the reports, each by its number.
    pub fn values(&self) -> impl Iterator<Item = (usize, ColumnSpan)> + '_ {
        let starts = (self.first..).step_by(usize::from(VALUE + 1));
        self.reports.clone().zip(starts.map(|start| ColumnSpan { start, width: VALUE }))
    }
}

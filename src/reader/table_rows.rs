//! The rows of a table: which of all entries show, which row is the current row, which rows are selected.

use super::Action;
use super::motion::Motion;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// Rows are counted from the top; an entry is a place among all that the table could show.
#[derive(Clone, Debug, Default)]
pub struct TableRows {
    entries: Vec<usize>,
    /// The current row.
    row: usize,
    /// First row in sight.
    first: usize,
    /// The entries that were selected one by one or as ranges.
    selected: BTreeSet<usize>,
    /// The row at which a range was begun that ends at the current row.
    anchor: Option<usize>,
    /// The rows above which a heading has a line of its own.
    headed: BTreeSet<usize>,
}

/// A line of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowLine {
    /// The heading above a row.
    Heading(usize),
    /// A row.
    Row(usize),
}

impl TableRows {
    /// The entries that show, from the top.
    pub fn entries(&self) -> &[usize] {
        &self.entries
    }

    /// The current row.
    pub fn row(&self) -> usize {
        self.row
    }

    /// The first row in sight.
    pub fn first(&self) -> usize {
        self.first
    }

    /// The entry of the current row.
    pub fn entry(&self) -> Option<usize> {
        self.entries.get(self.row).copied()
    }

    /// Whether a row is selected.
    pub fn is_selected(&self, row: usize) -> bool {
        self.range().is_some_and(|range| range.contains(&row))
            || self.entries.get(row).is_some_and(|entry| self.selected.contains(entry))
    }

    /// How many entries are selected.
    pub fn selected(&self) -> usize {
        let added = self.range().map_or(&[][..], |range| &self.entries[range]);
        self.selected.len() + added.iter().filter(|entry| !self.selected.contains(entry)).count()
    }

    /// The rows from where a range was begun to the current row.
    fn range(&self) -> Option<RangeInclusive<usize>> {
        let anchor = self.anchor.filter(|anchor| *anchor < self.entries.len())?;
        Some(anchor.min(self.row)..=anchor.max(self.row))
    }

    /// Shows `entries`. The row of the same entry stays the current row; where it does not show, a row near it.
    pub fn show(&mut self, entries: Vec<usize>) {
        let entry = self.entry();
        self.entries = entries;
        self.anchor = None;
        self.headed.clear();
        self.go_to(entry);
    }

    /// Lets these rows have a heading above them.
    pub fn set_headed(&mut self, rows: impl Iterator<Item = usize>) {
        self.headed = rows.collect();
    }

    /// The lines that show in `height` of them: of rows and of the headings above them.
    pub fn lines(&self, height: usize) -> impl Iterator<Item = RowLine> + '_ {
        let of_row = move |row: usize| {
            let has_room = height > 1 && self.headed.contains(&row);
            let heading = has_room.then_some(RowLine::Heading(row));
            heading.into_iter().chain([RowLine::Row(row)])
        };
        (self.first..self.entries.len()).flat_map(of_row).take(height)
    }

    /// Goes to the row of `entry`, or where it does not show leaves the row as far as there are rows.
    pub fn go_to(&mut self, entry: Option<usize>) {
        let row = entry.and_then(|entry| self.entries.iter().position(|row| *row == entry));
        self.go_to_row(row.unwrap_or(self.row));
    }

    /// Goes to a row, or to the last where there are fewer.
    pub fn go_to_row(&mut self, row: usize) {
        self.row = row.min(self.entries.len().saturating_sub(1));
    }

    /// Goes where `motion` leads from the current row.
    pub fn go(&mut self, motion: Motion) {
        self.row = motion.target(self.row, self.entries.len());
    }

    /// Goes where `action` leads after the number `typed`, with `height` rows in sight; says whether it leads anywhere.
    pub fn moves(&mut self, action: Action, typed: Option<usize>, height: usize) -> bool {
        let in_sight = self.lines(height).filter(|line| matches!(line, RowLine::Row(_))).count();
        // What there is no room for is in sight as soon as one goes there.
        let motion = Motion::of(action, typed, if self.headed.is_empty() { height } else { in_sight });
        motion.into_iter().for_each(|motion| self.go(motion));
        motion.is_some()
    }

    /// Goes to the first row, which is in sight then.
    pub fn go_to_top(&mut self) {
        (self.row, self.first) = (0, 0);
    }

    /// Scrolls no further than need be for the current row to stand in `height` lines, which stay full.
    pub fn follow(&mut self, height: usize) {
        let last = self.highest_first(self.entries.len().saturating_sub(1), height.max(1));
        self.first = self.first.min(self.row).max(self.highest_first(self.row, height.max(1))).min(last);
    }

    /// The highest row that can be the first in sight where `row` stands in `height` lines.
    fn highest_first(&self, row: usize, height: usize) -> usize {
        let mut lines = 0;
        for at in (0..=row).rev() {
            lines += 1 + usize::from(self.headed.contains(&at));
            if lines > height {
                return (at + 1).min(row);
            }
        }
        0
    }

    /// Selects the row or the range, and goes on to the next row after a single row.
    pub fn select_row(&mut self) {
        let is_range = self.anchor.is_some();
        self.select();
        if !is_range {
            self.go(Motion::Step(1));
        }
    }

    /// Begins a range at the current row, or selects the range that was begun.
    pub fn select_range(&mut self) {
        match self.anchor {
            None => self.anchor = Some(self.row),
            Some(_) => self.select(),
        }
    }

    /// Selects the entry of the current row, or takes it out; a range that was begun is selected whole.
    fn select(&mut self) {
        if let Some(range) = self.range() {
            self.anchor = None;
            self.selected.extend(&self.entries[range]);
        } else if let Some(entry) = self.entry()
            && !self.selected.remove(&entry)
        {
            self.selected.insert(entry);
        }
    }

    /// The selected entries in order, those too that do not show; none where none is.
    pub fn selection(&self) -> Vec<usize> {
        let range = self.range().map_or(&[][..], |range| &self.entries[range]);
        let mut selection: Vec<usize> = self.selected.iter().chain(range).copied().collect();
        selection.sort_unstable();
        selection.dedup();
        selection
    }

    /// Takes back the last of what was chosen, a range or the selection; says whether there was any.
    pub fn take_back(&mut self) -> bool {
        if self.anchor.take().is_some() {
            return true;
        }
        let was_selected = !self.selected.is_empty();
        self.selected.clear();
        was_selected
    }

    /// The same rows in what the entries became: where each of them is now. Only the current one shows until others do.
    pub fn change(&mut self, moved: impl Fn(usize) -> Option<usize>) {
        let entry = self.entry().and_then(&moved);
        self.selected = self.selected.iter().filter_map(|entry| moved(*entry)).collect();
        (self.entries, self.row, self.anchor) = (entry.into_iter().collect(), 0, None);
    }
}

/// In a table of figures the next figure is the next row.
pub fn by_row(action: Action) -> Action {
    match action {
        Action::NextFigure => Action::LineDown,
        Action::PreviousFigure => Action::LineUp,
        other => other,
    }
}

/// The sort of rows after the one that shows now, or before it, of those that are `there`; behind the last all, which is none.
pub fn next_sort<T: Copy + PartialEq>(there: impl Iterator<Item = T>, now: Option<T>, back: bool) -> Option<T> {
    let sorts: Vec<Option<T>> = [None].into_iter().chain(there.map(Some)).collect();
    let place = sorts.iter().position(|sort| *sort == now).unwrap_or(0);
    let next = place + if back { sorts.len() - 1 } else { 1 };
    sorts[next % sorts.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ten rows, of which these have a heading, with `row` in sight of so many lines.
    fn lines(headed: &[usize], row: usize, height: usize) -> Vec<RowLine> {
        let mut rows = TableRows::default();
        rows.show((0..10).collect());
        rows.set_headed(headed.iter().copied());
        rows.go_to_row(row);
        rows.follow(height);
        rows.lines(height).collect()
    }

    #[test]
    fn headings_take_lines_and_the_current_row_stays_in_sight() {
        use RowLine::{Heading, Row};
        assert_eq!(lines(&[0, 2], 0, 4), [Heading(0), Row(0), Row(1), Heading(2)]);
        assert_eq!(lines(&[0, 2], 2, 4), [Row(1), Heading(2), Row(2), Row(3)]);
        assert_eq!(lines(&[0, 9], 9, 3), [Row(8), Heading(9), Row(9)]);
        assert_eq!(lines(&[0, 9], 9, 1), [Row(9)], "there is no room for both");
    }
}

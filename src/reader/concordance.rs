//! The concordance: where the words that are looked for stand in several reports, each hit in a line with the words on both
//! sides of it (KWIC, key word in context).

pub mod line;
mod session;
mod update;

#[cfg(test)]
mod tests;

use super::table_rows::TableRows;
use crate::search::Query;
use line::{ConcordanceEvent, ConcordanceLine};
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// The most lines that are kept: more than anyone reads, in some 10 MB.
const MOST_LINES: usize = 20_000;

/// What lines are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ConcordanceOrder {
    /// Report by report, as they stand in the text.
    #[default]
    Position,
    /// By the words behind the hit, the hit first: so what is said of it comes together.
    Right,
    /// By the words before it, from the nearest on.
    Left,
}

/// The lines, in rows that are counted from the top.
#[derive(Clone, Debug)]
pub struct Concordance {
    query: Query,
    lines: Vec<ConcordanceLine>,
    /// In how many reports there are any.
    reports: usize,
    /// The reports that could not be read, with their reasons.
    failed: Vec<String>,
    /// How many reports were looked through, of how many.
    progress: (usize, usize),
    /// Whether there were more lines than are kept.
    is_cut: bool,
    order: ConcordanceOrder,
    is_reversed: bool,
    rows: TableRows,
}

impl Concordance {
    /// An empty one, for a search through so many reports.
    pub fn new(query: Query, reports: usize) -> Self {
        Self {
            query,
            lines: Vec::new(),
            reports: 0,
            failed: Vec::new(),
            progress: (0, reports),
            is_cut: false,
            order: ConcordanceOrder::default(),
            is_reversed: false,
            rows: TableRows::default(),
        }
    }

    /// Takes in what was found; the same line stays the current one, but the first row as long as nobody left it.
    pub fn receive(&mut self, events: Vec<ConcordanceEvent>) {
        let current = self.line().filter(|_| self.row() > 0).map(|line| (line.report, line.at.start));
        for event in events {
            self.progress.0 += 1;
            match event {
                ConcordanceEvent::Lines(lines) => self.lines.extend(lines),
                ConcordanceEvent::Failed(why) => self.failed.push(why),
            }
        }
        if self.lines.len() > MOST_LINES {
            self.lines.truncate(MOST_LINES);
            self.is_cut = true;
        }
        self.reports = self.lines.iter().map(|line| line.report).collect::<BTreeSet<_>>().len();
        self.sort();
        let row = self.lines.iter().position(|line| Some((line.report, line.at.start)) == current);
        self.rows.show((0..self.lines.len()).collect());
        self.rows.go_to_row(row.unwrap_or(self.row()));
    }

    /// What is looked for.
    pub fn query(&self) -> &Query {
        &self.query
    }

    /// The same letters as pinyin, where all was looked through and they stand nowhere.
    pub fn as_pinyin(&self) -> Option<Query> {
        let is_nowhere = self.lines.is_empty() && self.progress().is_none();
        is_nowhere.then(|| self.query.as_pinyin()).flatten()
    }

    /// The lines from the top.
    pub fn lines(&self) -> &[ConcordanceLine] {
        &self.lines
    }

    /// In how many reports there are hits.
    pub fn reports(&self) -> usize {
        self.reports
    }

    /// Whether there were more lines than are kept.
    pub fn is_cut(&self) -> bool {
        self.is_cut
    }

    /// The reports that could not be read, with their reasons.
    pub fn failed(&self) -> &[String] {
        &self.failed
    }

    /// How many reports were looked through, of how many; none once all were.
    pub fn progress(&self) -> Option<(usize, usize)> {
        (self.progress.0 < self.progress.1).then_some(self.progress)
    }

    /// What the lines are sorted by, and whether the other way round.
    pub fn order(&self) -> (ConcordanceOrder, bool) {
        (self.order, self.is_reversed)
    }

    /// The current row.
    pub fn row(&self) -> usize {
        self.rows.row()
    }

    /// The first row in sight.
    pub fn first(&self) -> usize {
        self.rows.first()
    }

    /// The line of the current row.
    pub fn line(&self) -> Option<&ConcordanceLine> {
        self.lines.get(self.row())
    }

    fn sort(&mut self) {
        let (order, is_reversed) = (self.order, self.is_reversed);
        self.lines.sort_by(|one, other| {
            let compared =
                order.compare(one, other).then((one.report, one.at.start).cmp(&(other.report, other.at.start)));
            if is_reversed { compared.reverse() } else { compared }
        });
    }

    /// Scrolls no further than need be for the current row to stand in `height` lines.
    pub fn follow(&mut self, height: usize) {
        self.rows.follow(height);
    }
}

impl ConcordanceOrder {
    /// The order after this one, round and round.
    fn next(self) -> Self {
        match self {
            Self::Position => Self::Right,
            Self::Right => Self::Left,
            Self::Left => Self::Position,
        }
    }

    fn compare(self, one: &ConcordanceLine, other: &ConcordanceLine) -> Ordering {
        match self {
            Self::Position => Ordering::Equal,
            Self::Right => (&one.hit, &one.right).cmp(&(&other.hit, &other.right)),
            Self::Left => one.left.chars().rev().cmp(other.left.chars().rev()),
        }
    }
}

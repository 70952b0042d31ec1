//! The figures of the section being read, as a list.

use super::report::Report;
use super::series::{self, Series};
use crate::document::SectionId;
use crate::figure::{Figure, Value};
use crate::layout::{Measure, wrap};
use crate::search::Query;
use crate::text::TextRange;
use crate::text::width::cells;
use bigdecimal::{BigDecimal, ToPrimitive};
use std::collections::HashMap;
use std::ops::Range;

/// Lines of a label at most: what does not fit there is cut, so that a list holds several figures.
const LABEL_LINES: usize = 2;

/// Figures of a series in a section that have bars: two numbers are compared without them.
const SERIES: usize = 3;

/// Which figures show in the list, and how far it is scrolled. A figure is a place in the report's figures.
#[derive(Clone, Debug, Default)]
pub struct FigureList {
    /// The figures of the section being read and of those under it.
    pub figures: Range<usize>,
    /// Those of them that show: all that the filter leaves.
    shown: Vec<usize>,
    /// The figure whose entry is the first in sight, as a place in `shown`.
    first: usize,
    /// What they are filtered by, and the figures of the whole report that it leaves.
    filter: Option<(Query, Vec<usize>)>,
    /// A figure of each series in the section that is long enough for bars, and the largest value of the series.
    scales: Vec<(usize, BigDecimal)>,
}

/// A line of a figure's entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FigureLine {
    /// The figure as written.
    Figure,
    /// A row of what it counts, and behind the last one the sign of the label.
    Label(String, &'static str),
    /// A bar of so many per cent.
    Bar(usize),
    /// The value with its multiplier applied.
    Normalised,
}

/// Whether the value stands on one row: a number that is cut would read as another number.
fn has_room(figure: &Figure, measure: &Measure) -> bool {
    cells(&format!("= {} {}", figure.value, figure.unit()), measure.ambiguous) <= measure.width
}

/// The lines of the entry of `figure`, from the top, none wider than the measure but for the figure itself; `largest` is
/// what it is held against.
pub fn entry_lines(figure: &Figure, text: &str, measure: &Measure, largest: Option<&BigDecimal>) -> Vec<FigureLine> {
    let mut lines = vec![FigureLine::Figure];
    lines.extend(label_lines(&figure.label(text), figure.label_sign(), measure));
    let percent = percent(figure);
    if percent.is_none() && is_multiplied(figure, text) && has_room(figure, measure) {
        lines.push(FigureLine::Normalised);
    }
    let part = largest.map(|largest| series::share(figure, largest, 100) as usize);
    lines.extend(percent.or(part).map(FigureLine::Bar));
    lines
}

/// `label` in rows, with room for `sign` behind the last one; that holds all the rest, to be cut where it is drawn.
fn label_lines(label: &str, sign: &'static str, measure: &Measure) -> impl Iterator<Item = FigureLine> {
    let measure = &Measure { width: measure.width.saturating_sub(sign.len()), ..*measure };
    let whole = TextRange::whole(label);
    let mut rows = if whole.is_empty() { Vec::new() } else { wrap(label, whole, 0, &[], measure) };
    rows.truncate(LABEL_LINES);
    if let Some(last) = rows.last_mut() {
        last.range.end = label.len();
    }
    let last = rows.len().saturating_sub(1);
    let sign_of = move |row: usize| if row == last { sign } else { "" };
    rows.into_iter().enumerate().map(move |(at, row)| FigureLine::Label(row.range.of(label).to_owned(), sign_of(at)))
}

/// A percentage from 0 to 100 that tells a share, rounded down to a whole one: what a bar can show.
fn percent(figure: &Figure) -> Option<usize> {
    Series::of(figure).filter(|series| series.is_share())?;
    series::number(figure)?.to_usize().filter(|percent| *percent <= 100)
}

/// Whether the value is another number than what is written: a multiplier or Chinese digits stand in it.
pub fn is_multiplied(figure: &Figure, text: &str) -> bool {
    let written = figure.number.of(text);
    matches!(figure.value, Value::Number(_)) && written.chars().any(|c| !c.is_ascii_digit() && !".,-".contains(c))
}

impl FigureList {
    /// Shows the figures of `section` and of those under it.
    pub fn show(&mut self, report: &Report, section: SectionId) {
        let range = report.figures_of(section);
        if range != self.figures {
            self.scales = scales(&report.figures, range.clone());
            self.figures = range;
            self.refresh();
        }
    }

    /// The figures that show, in text order.
    pub fn shown(&self) -> &[usize] {
        &self.shown
    }

    /// What they are filtered by.
    pub fn filter(&self) -> Option<&Query> {
        self.filter.as_ref().map(|(query, _)| query)
    }

    /// The figures of the whole report that the filter leaves, if any.
    pub fn left(&self) -> Option<&[usize]> {
        self.filter.as_ref().map(|(_, left)| left.as_slice())
    }

    /// Shows only figures in whose line of the index the query stands; without a query all.
    pub fn set_filter(&mut self, report: &Report, query: Option<Query>) {
        self.filter = query.map(|query| {
            let left = report.index().matching(&query);
            (query, left)
        });
        self.refresh();
    }

    fn refresh(&mut self) {
        self.first = 0;
        self.shown.clear();
        match &self.filter {
            None => self.shown.extend(self.figures.clone()),
            Some((_, left)) => {
                let before = |figure: usize| left.partition_point(|&shown| shown < figure);
                self.shown.extend(left.get(before(self.figures.start)..before(self.figures.end)).unwrap_or_default());
            }
        }
    }

    /// The lines of the entries from the first in sight on, each with its figure.
    pub fn lines(&self, report: &Report, measure: Measure) -> impl Iterator<Item = (usize, FigureLine)> {
        let shown = self.shown.get(self.first..).unwrap_or_default();
        shown.iter().flat_map(move |&index| {
            let lines = self.entry(report, index, &measure);
            lines.into_iter().map(move |line| (index, line))
        })
    }

    fn entry(&self, report: &Report, index: usize, measure: &Measure) -> Vec<FigureLine> {
        let figures = &report.figures;
        let Some(figure) = figures.get(index) else { return Vec::new() };
        let series = Series::of(figure);
        let is_same = |member: &usize| series.is_some() && figures.get(*member).and_then(Series::of) == series;
        let scale = self.scales.iter().find(|(member, _)| is_same(member));
        entry_lines(figure, &report.document.text, measure, scale.map(|(_, largest)| largest))
    }

    /// The figure that shows for `figure`: itself, else the next, else the last.
    pub fn nearest(&self, figure: usize) -> Option<usize> {
        self.shown.get(self.place(figure)).copied()
    }

    fn place(&self, figure: usize) -> usize {
        self.shown.partition_point(|&shown| shown < figure).min(self.shown.len().saturating_sub(1))
    }

    /// Scrolls no further than need be for the entry of `figure`, or of the figure that shows for it, to stand in
    /// `height` lines.
    pub fn follow(&mut self, report: &Report, figure: usize, measure: &Measure, height: usize) {
        let place = self.place(figure);
        let lowest = self.first_above(report, place, measure, height);
        self.first = self.first.max(lowest).min(place);
        self.fill(report, measure, height);
    }

    /// Scrolls by `entries`; the last entries stay at the bottom of `height` lines.
    pub fn scroll_by(&mut self, report: &Report, entries: isize, measure: &Measure, height: usize) {
        self.first = self.first.saturating_add_signed(entries);
        self.fill(report, measure, height);
    }

    /// Leaves no room below the last entry that entries above could fill.
    fn fill(&mut self, report: &Report, measure: &Measure, height: usize) {
        let Some(last) = self.shown.len().checked_sub(1) else { return };
        self.first = self.first.min(self.first_above(report, last, measure, height));
    }

    /// The first of the entries that fit above the end of the entry at `place`, itself included.
    fn first_above(&self, report: &Report, place: usize, measure: &Measure, height: usize) -> usize {
        let mut left = height;
        let fits = |place: &usize| {
            let lines = self.shown.get(*place).map_or(0, |index| self.entry(report, *index, measure).len());
            left.checked_sub(lines).inspect(|rest| left = *rest).is_some()
        };
        (0..=place).rev().take_while(fits).last().unwrap_or(place)
    }
}

/// The series among the figures in `range` that are long enough for bars: a member of each and its largest value.
fn scales(figures: &[Figure], range: Range<usize>) -> Vec<(usize, BigDecimal)> {
    let mut members: HashMap<Series, Vec<usize>> = HashMap::new();
    for index in range {
        if let Some(series) = figures.get(index).and_then(Series::of).filter(|series| !series.is_share()) {
            members.entry(series).or_default().push(index);
        }
    }
    let scale = |members: &Vec<usize>| {
        let largest = series::largest(members.iter().filter_map(|index| figures.get(*index)))?;
        members.first().filter(|_| members.len() >= SERIES).map(|first| (*first, largest))
    };
    members.values().filter_map(scale).collect()
}

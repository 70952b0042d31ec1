//! The figures of the section being read, as a list.

use super::amount::reading;
use super::checks::CheckedRelation;
use super::earlier::EarlierValue;
use super::report::Report;
use super::series::{self, Series};
use crate::compare::tells_growth;
use crate::document::SectionId;
use crate::figure::Figure;
use crate::layout::{Measure, Row, wrap};
use crate::search::Query;
use crate::text::TextRange;
use crate::text::join::on_one_line;
use crate::text::width::cells;
use bigdecimal::ToPrimitive;
use std::ops::Range;

/// Lines of a label at most: what does not fit there is cut, so that a list holds several figures.
const LABEL_LINES: usize = 2;

/// Lines of an alarm at most: a sum of three or four parts.
const ALARM_LINES: usize = 3;

/// Which figures show in the list, and how far it is scrolled. A figure is a place in the report's figures.
#[derive(Clone, Debug, Default)]
pub struct FigureList {
    /// The figures of the section being read and of those under it; where it has none, those in sight.
    pub figures: Range<usize>,
    /// Those of them that show: all that the filter leaves.
    shown: Vec<usize>,
    /// The figure whose entry is the first in sight, as a place in `shown`.
    first: usize,
    /// What they are filtered by, and the figures of the whole report that it leaves.
    filter: Option<(Query, Vec<usize>)>,
    /// Whether the section has none, and these are the figures in sight.
    pub is_in_sight: bool,
}

/// A line of a figure's entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FigureLine {
    /// The figure as written; of a share so many per cent, for a bar beside it. The whole of a bar is 100 %.
    Figure(Option<usize>),
    /// A row of what it counts; behind the last one the sign of the label and, where there is room, what `Context` holds.
    Label(String, &'static str, String),
    /// The time that it is of, and against what it changed.
    Context(String),
    /// A row of the sum that it takes part in and that does not hold.
    Alarm(String),
    /// The value as it is read, where it is written in another way.
    Reading(String),
    /// What the report before tells of the same indicator.
    Earlier(EarlierValue),
}

/// The lines of the entry of `figure`, from the top, none wider than the measure but for the figure itself.
pub fn entry_lines(figure: &Figure, text: &str, measure: &Measure) -> Vec<FigureLine> {
    let mut lines = vec![FigureLine::Figure(percent(figure, text))];
    let context = context(figure, text);
    lines.extend(label_lines(&figure.label(text), figure.label_sign(), measure));
    match lines.last_mut() {
        Some(FigureLine::Label(label, sign, beside)) if fits(&[label, sign, BETWEEN, &context], measure) => {
            *beside = context;
        }
        _ if !context.is_empty() => lines.push(FigureLine::Context(context)),
        _ => {}
    }
    let reading = reading(figure, text).map(|reading| format!("= {reading}"));
    // A number that is cut would read as another number.
    lines.extend(reading.filter(|reading| fits(&[reading], measure)).map(FigureLine::Reading));
    lines
}

/// What stands between a label and the time it is of.
pub const BETWEEN: &str = " · ";

/// Whether `parts` stand on one row.
fn fits(parts: &[&str], measure: &Measure) -> bool {
    parts.iter().map(|part| cells(part, measure.ambiguous)).sum::<usize>() <= measure.width
}

/// The time that a figure is of, and against what it changed.
fn context(figure: &Figure, text: &str) -> String {
    let basis = figure.basis.map_or(String::new(), |basis| on_one_line(basis.of(text)).into_owned());
    let parts = [figure.period(text), basis].into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(BETWEEN)
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
    let line =
        move |(at, row): (usize, Row)| FigureLine::Label(row.range.of(label).to_owned(), sign_of(at), String::new());
    rows.into_iter().enumerate().map(line)
}

/// The sum of an alarm in rows: `! 1.2 + 3.4 = 4.6 ≠ 4.5亿元`. The last holds all the rest, to be cut where it is drawn.
fn alarm_lines(alarm: &CheckedRelation, measure: &Measure) -> Vec<FigureLine> {
    let sum = format!("! {}", alarm.equation.in_signs());
    let mut rows = wrap(&sum, TextRange::whole(&sum), 0, &[], measure);
    rows.truncate(ALARM_LINES);
    if let Some(last) = rows.last_mut() {
        last.range.end = sum.len();
    }
    rows.into_iter().map(|row| FigureLine::Alarm(row.range.of(&sum).to_owned())).collect()
}

/// A percentage from 0 to 100 that tells a share, rounded down to a whole one: what a bar can show.
fn percent(figure: &Figure, text: &str) -> Option<usize> {
    Series::of(figure).filter(|series| series.is_share() && !tells_growth(figure, text))?;
    series::number(figure)?.to_usize().filter(|percent| *percent <= 100)
}

impl FigureList {
    /// Shows the figures of `section` and of those under it; where it has none, those in the text in sight.
    pub fn show(&mut self, report: &Report, section: SectionId, in_sight: TextRange) {
        let of_section = report.figures_of(section);
        self.is_in_sight = of_section.is_empty();
        let range = if self.is_in_sight { report.figures_in(in_sight) } else { of_section };
        if range != self.figures {
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
        let figure = report.figures.get(index);
        let mut lines = figure.map_or(Vec::new(), |figure| entry_lines(figure, &report.document.text, measure));
        let alarms = report.checks.alarms_of(index);
        lines.extend(alarms.first().into_iter().flat_map(|(_, alarm)| alarm_lines(alarm, measure)));
        lines.extend(report.earlier.get(&index).cloned().map(FigureLine::Earlier));
        lines
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

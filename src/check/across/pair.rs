//! Two reports that are held against each other, and what is asked of them.

use super::reading::{CheckedFigure, CheckedReport};
use crate::check::words::CheckWords;
use crate::compare::{ComparedCell, ComparedFigure, ComparedReports, FigurePlace, Indicator, IndicatorClass, Plan};
use crate::text::fold::fold_for_search;
use crate::text::range;
use crate::text::time::Stretch;

/// The earlier report (0) and the later one (1).
pub(super) struct ReportPair<'a> {
    pub words: &'a CheckWords,
    pub reports: [&'a CheckedReport; 2],
    pub compared: &'a ComparedReports,
}

/// The places of the reports.
pub(super) const EARLIER: usize = 0;
pub(super) const LATER: usize = 1;

impl ReportPair<'_> {
    pub fn figure(&self, place: FigurePlace) -> Option<&CheckedFigure> {
        self.reports.get(place.report)?.figures.get(place.figure)
    }

    pub fn cell(&self, place: FigurePlace) -> Option<&ComparedCell> {
        self.compared.cell(place).map(|(_, cell)| cell)
    }

    pub fn time(&self, place: FigurePlace) -> Option<Stretch> {
        self.figure(place)?.time
    }

    /// The readings of a figure for comparison: one for each row that it is in.
    pub fn mentions(&self, place: FigurePlace) -> impl Iterator<Item = &ComparedFigure> {
        let figures = self.reports.get(place.report).map_or(&[][..], |report| &report.compared.mentions.figures);
        let first = figures.partition_point(|mention| mention.figure < place.figure);
        figures.get(first..).unwrap_or_default().iter().take_while(move |mention| mention.figure == place.figure)
    }

    /// The levels, growths and so on of what was done, which both reports tell of one indicator.
    pub fn rows(&self) -> impl Iterator<Item = &Indicator> {
        let rows = self.compared.comparison.indicators.iter();
        rows.filter(|row| row.class == IndicatorClass::Same && row.scope.plan == Plan::Done)
    }

    /// Whether a figure is of the time that its report tells of, and no other value is told there under its name.
    pub fn is_current(&self, place: FigurePlace) -> bool {
        self.cell(place).is_some_and(|cell| cell.is_current) && self.is_only(place)
    }

    /// Whether its report tells no other value of the same time under its name.
    pub fn is_only(&self, place: FigurePlace) -> bool {
        let Some(report) = self.reports.get(place.report) else { return false };
        let number = |figure: usize| report.figures.get(figure)?.number.as_ref();
        let Some(own) = number(place.figure) else { return false };
        let mentions = &report.compared.mentions.figures;
        let alike = |one: &ComparedFigure, other: &ComparedFigure| {
            one.name == other.name && one.aspect == other.aspect && one.unit == other.unit && one.scope == other.scope
        };
        let differs = |other: &ComparedFigure| {
            let is_of_time = self.time(FigurePlace { figure: other.figure, ..place }) == self.time(place);
            is_of_time && number(other.figure).is_some_and(|other| other.low > own.high || own.low > other.high)
        };
        self.mentions(place).all(|mention| !mentions.iter().any(|other| alike(mention, other) && differs(other)))
    }

    /// Each value of the earlier report that an indicator has, with each of the later.
    pub fn values<'b>(&'b self, indicator: &'b Indicator) -> impl Iterator<Item = (FigurePlace, FigurePlace)> + 'b {
        let of = |report: usize| indicator.cells.iter().copied().filter(move |cell| cell.report == report);
        of(EARLIER).flat_map(move |earlier| of(LATER).map(move |later| (earlier, later)))
    }

    /// Whether the sentence of one of these figures says that values were revised, or are reckoned otherwise.
    pub fn is_explained(&self, places: &[FigurePlace]) -> bool {
        places.iter().any(|place| self.explains(&self.sentence(*place)))
    }

    /// The same of the words from one figure of a report up to another.
    pub fn is_explained_between(&self, first: FigurePlace, last: FigurePlace) -> bool {
        let figures = self.reports.get(first.report).map_or(&[][..], |report| &report.figures);
        let told = figures.get(first.figure..=last.figure).unwrap_or_default();
        told.iter().any(|figure| self.explains(&figure.before) || self.explains(&figure.remark))
    }

    /// Whether a change is told of a level against the year before, or against nothing that is said: not against what was planned,
    /// the month before or another year.
    pub fn is_against_year_before(&self, level: FigurePlace, change: FigurePlace, year_before: Stretch) -> bool {
        let figures = self.reports.get(change.report).map_or(&[][..], |report| &report.figures);
        let told = figures.get(level.figure + 1..=change.figure).unwrap_or_default();
        let Some(told) = told.iter().rev().map(|figure| &figure.before).find(|told| self.words.compared.stand_in(told))
        else {
            return true;
        };
        let behind = self.words.compared.last_in(told).map_or("", |(_, end)| range::from(told, end));
        let year = year_before.end.year().to_string();
        (self.words.year_ago.stand_in(told) || behind.starts_with(&year)) && !self.words.planned.stand_in(behind)
    }

    fn explains(&self, words: &str) -> bool {
        self.words.revised.stand_in(words) || self.words.other_basis.stand_in(words)
    }

    /// The sentence of a figure, folded and without white space.
    pub fn sentence(&self, place: FigurePlace) -> String {
        let sentence = self.cell(place).map_or("", |cell| &cell.sentence);
        sentence.chars().filter(|c| !c.is_whitespace()).map(fold_for_search).collect()
    }
}

/// Whether two values are of one time: a stock may be told of a year or of its last day.
pub(super) fn is_same_time(one: Stretch, other: Stretch) -> bool {
    one.end == other.end && (one.start == other.start || is_day(one) || is_day(other))
}

/// Whether the one is of the same part of the year before the other.
pub(super) fn is_year_before(one: Stretch, other: Stretch) -> bool {
    let months = |time: Stretch| (time.start.month(), time.end.month());
    let years = |time: Stretch| time.end.year() - time.start.year();
    let alike = months(one) == months(other) && years(one) == years(other);
    one.end.year() + 1 == other.end.year()
        && (alike || one.end.month() == other.end.month() && (is_day(one) || is_day(other)))
}

fn is_day(time: Stretch) -> bool {
    time.start == time.end
}

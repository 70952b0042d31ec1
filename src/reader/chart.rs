//! A chart: figures that can be held against each other, as bars.

use super::jumps::JumpKind;
use super::series::{self, Series};
use super::{Action, Notice, Reader};
use crate::figure::Figure;
use bigdecimal::BigDecimal;

/// Bars, those of a series beneath each other, and the one that one is at.
#[derive(Clone, Debug)]
pub struct Chart {
    bars: Vec<Bar>,
    /// The largest value of each series.
    largest: Vec<BigDecimal>,
    bar: usize,
    /// First line in sight.
    first: usize,
}

/// A bar, and which of the chart's series it is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// A place in the report's figures.
    pub figure: usize,
    /// A series, from 0.
    pub series: usize,
}

/// A line of a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartLine {
    /// What the series of the bars below is, by one of them, and how many there are.
    Series(Bar, usize),
    /// The bar of that index.
    Bar(usize),
}

impl Chart {
    /// A chart of those of `shown` that can be held against another or against a whole, in such order; series in the order of
    /// their first figure.
    fn new(figures: &[Figure], shown: &[usize]) -> Self {
        let mut known: Vec<Series> = Vec::new();
        let mut bars: Vec<Bar> = Vec::new();
        for &figure in shown {
            let Some(of) = figures.get(figure).and_then(Series::of) else { continue };
            let series = known.iter().position(|series| *series == of).unwrap_or(known.len());
            if series == known.len() {
                known.push(of);
            }
            bars.push(Bar { figure, series });
        }
        bars.sort_by_key(|bar| bar.series);
        let is_lone =
            |bars: &[Bar]| bars.len() < 2 && !known.get(bars[0].series).is_some_and(|series| series.is_share());
        let series = bars.chunk_by(|a, b| a.series == b.series).filter(|bars| !is_lone(bars)).enumerate();
        let numbered = series.flat_map(|(series, bars)| bars.iter().map(move |bar| Bar { series, ..*bar }));
        let bars: Vec<Bar> = numbered.collect();
        let largest = bars.chunk_by(|a, b| a.series == b.series);
        let largest = largest.filter_map(|bars| series::largest(bars.iter().filter_map(|bar| figures.get(bar.figure))));
        Self { largest: largest.collect(), bars, bar: 0, first: 0 }
    }

    /// The bars from the top.
    pub fn bars(&self) -> &[Bar] {
        &self.bars
    }

    /// The bar that one is at.
    pub fn bar(&self) -> usize {
        self.bar
    }

    /// How much of the largest of its series a bar is, in so many parts, rounded down; a share of a whole is not larger
    /// for being the largest.
    pub fn length(&self, figures: &[Figure], bar: Bar, parts: u64) -> u64 {
        let (Some(figure), Some(largest)) = (figures.get(bar.figure), self.largest.get(bar.series)) else { return 0 };
        let hundred = BigDecimal::from(100);
        let is_share = Series::of(figure).is_some_and(Series::is_share) && *largest <= hundred;
        series::share(figure, if is_share { &hundred } else { largest }, parts)
    }

    /// The lines in sight.
    pub fn lines(&self) -> impl Iterator<Item = ChartLine> + '_ {
        let series = self.bars.chunk_by(|a, b| a.series == b.series);
        let start = |bars: &[Bar]| self.bars.partition_point(|bar| bar.series < bars[0].series);
        let lines = series.flat_map(move |bars| {
            let start = start(bars);
            let head = ChartLine::Series(bars[0], bars.len());
            [head].into_iter().chain((start..start + bars.len()).map(ChartLine::Bar))
        });
        lines.skip(self.first)
    }

    fn step(&mut self, bars: isize) {
        self.bar = self.bar.saturating_add_signed(bars).min(self.bars.len().saturating_sub(1));
    }

    /// Scrolls no further than need be for the bar one is at to stand in `height` lines, the head of its series above.
    fn follow(&mut self, height: usize) {
        let Some(at) = self.bars.get(self.bar) else { return };
        let line = self.bar + at.series + 1;
        let lines = self.bars.last().map_or(0, |bar| self.bars.len() + bar.series + 1);
        let lowest = (line + 1).saturating_sub(height.max(1));
        self.first = self.first.min(line - 1).max(lowest).min(lines.saturating_sub(height.max(1)));
    }
}

impl Reader {
    /// The chart, while it is open.
    pub fn chart(&self) -> Option<&Chart> {
        self.chart.as_ref()
    }

    /// Opens a chart of the section being read, at the current figure or the next.
    pub(super) fn chart_section(&mut self) {
        let shown: Vec<usize> = self.figure_list.figures.clone().collect();
        self.open_chart(&shown, self.figure.or(Some(self.next_figure())));
    }

    /// Opens a chart of what is selected in the table of all figures.
    pub(super) fn chart_selection(&mut self) {
        let shown = self.selected_figures();
        self.open_chart(&shown, self.all_figures.figure());
    }

    fn open_chart(&mut self, shown: &[usize], at: Option<usize>) {
        let mut chart = Chart::new(&self.figures, shown);
        if chart.bars.is_empty() {
            self.notice = Some(Notice::NoSeries);
            return;
        }
        chart.bar = chart.bars.iter().position(|bar| Some(bar.figure) == at).unwrap_or(0);
        self.chart = Some(chart);
        self.follow_chart();
    }

    pub(super) fn update_chart(&mut self, action: Action) {
        let typed = self.count.take();
        let count = typed.unwrap_or(1) as isize;
        let page = self.sizes.as_ref().map_or(1, |sizes| sizes.chart.max(2)) as isize;
        let Some(chart) = &mut self.chart else { return };
        match action {
            Action::LineDown | Action::NextFigure => chart.step(count),
            Action::LineUp | Action::PreviousFigure => chart.step(-count),
            Action::HalfPageDown => chart.step(count.saturating_mul(page / 2)),
            Action::HalfPageUp => chart.step(count.saturating_mul(-page / 2)),
            Action::PageDown => chart.step(count.saturating_mul(page - 1)),
            Action::PageUp => chart.step(count.saturating_mul(1 - page)),
            Action::Wheel(_, lines) => chart.step(lines),
            Action::Top => chart.step(isize::MIN),
            Action::Bottom => chart.step(isize::MAX),
            Action::Enter => self.leave_chart_for_figure(),
            Action::Back if typed.is_some() => {}
            Action::Back | Action::Chart | Action::Quit => self.chart = None,
            Action::Help => self.open_help(),
            _ => {}
        }
        self.follow_chart();
    }

    /// To the text at the figure of the bar one is at.
    fn leave_chart_for_figure(&mut self) {
        let Some(bar) = self.chart.take().and_then(|chart| chart.bars.get(chart.bar).copied()) else { return };
        if self.all_figures.is_open() {
            return self.leave_for_figure(bar.figure);
        }
        self.go_to_figure(None, JumpKind::Figure, bar.figure);
        self.follow();
    }

    fn follow_chart(&mut self) {
        let height = self.sizes.as_ref().map_or(1, |sizes| sizes.chart);
        if let Some(chart) = &mut self.chart {
            chart.follow(height);
        }
    }
}

//! A chart: figures that can be held against each other, as bars.

use super::Action;
use super::amount::common_scale;
use super::motion::Motion;
use super::response::Response;
use super::series::{self, Series};
use crate::figure::Figure;
use crate::text::number::Scale;
use bigdecimal::BigDecimal;

/// Bars, those of a series beneath each other, and which of them is the current bar.
#[derive(Clone, Debug)]
pub struct Chart {
    bars: Vec<Bar>,
    /// The axis of each series.
    axes: Vec<Axis>,
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
    /// What the series of the bars below is, by its first bar, and how many bars it has.
    Series(Bar, usize),
    /// The bar of that index.
    Bar(usize),
}

/// What the bars of a series are drawn along: the falls to the left of zero, all else to the right.
#[derive(Clone, Debug)]
pub struct Axis {
    /// The deepest fall, below zero; zero where there is none.
    least: BigDecimal,
    /// The largest value; of shares the whole, which is 100 %.
    most: BigDecimal,
    /// The scale that the values read well in beneath each other.
    pub scale: Scale,
}

impl Axis {
    /// The axis of `figures`, which are of one series.
    fn new<'a>(figures: impl Iterator<Item = &'a Figure> + Clone) -> Self {
        let values = || figures.clone().filter_map(series::signed);
        let most = values().max().unwrap_or_default().max(BigDecimal::default());
        let is_share = figures.clone().next().and_then(Series::of).is_some_and(Series::is_share);
        let whole = BigDecimal::from(100);
        Self {
            least: values().min().unwrap_or_default().min(BigDecimal::default()),
            most: if is_share && most < whole { whole } else { most },
            scale: common_scale(figures),
        }
    }

    /// Whether there are falls.
    pub fn has_falls(&self) -> bool {
        self.least < 0
    }

    /// How many of `cells` cells stand to the left of zero.
    pub fn zero(&self, cells: u64) -> u64 {
        let left = series::share(&self.least, &(&self.most - &self.least), cells);
        if self.most > 0 { left.min(cells.saturating_sub(1)) } else { left }
    }

    /// The cells of the bar of `figure`, of `cells` cells on both sides of zero: below zero to the left.
    pub fn length(&self, figure: &Figure, cells: u64) -> i64 {
        let Some(value) = series::signed(figure) else { return 0 };
        let left = self.zero(cells);
        match value < 0 {
            true => -(series::share(&value, &self.least, left) as i64),
            false => series::share(&value, &self.most, cells - left) as i64,
        }
    }

    /// What the longest bar would be: the whole of shares, else the largest value.
    pub fn longest(&self) -> &BigDecimal {
        if self.most < -&self.least { &self.least } else { &self.most }
    }
}

impl Chart {
    /// A chart of those of `shown` that can be held against another or against a whole, in that order, with the bar of
    /// figure `at` marked, else the first; its series stands before the others. None where there are no such figures.
    pub fn open(figures: &[Figure], shown: &[usize], at: Option<usize>) -> Option<Self> {
        let chart = Self::new(figures, shown, at);
        let bar = chart.bars.iter().position(|bar| Some(bar.figure) == at).unwrap_or(0);
        (!chart.bars.is_empty()).then_some(Self { bar, ..chart })
    }

    /// The chart; its series are in the order of their first figure, that of `at` before them.
    fn new(figures: &[Figure], shown: &[usize], at: Option<usize>) -> Self {
        let series_of = |figure: usize| figures.get(figure).and_then(Series::of);
        let mut known: Vec<Series> = at.filter(|at| shown.contains(at)).and_then(series_of).into_iter().collect();
        let mut bars: Vec<Bar> = Vec::new();
        for &figure in shown {
            let Some(of) = series_of(figure) else { continue };
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
        let series = bars.chunk_by(|a, b| a.series == b.series);
        let axes = series.map(|bars| Axis::new(bars.iter().filter_map(|bar| figures.get(bar.figure)))).collect();
        Self { axes, bars, bar: 0, first: 0 }
    }

    /// The bars from the top.
    pub fn bars(&self) -> &[Bar] {
        &self.bars
    }

    /// The current bar.
    pub fn bar(&self) -> usize {
        self.bar
    }

    /// The axis of a bar.
    pub fn axis(&self, bar: Bar) -> Option<&Axis> {
        self.axes.get(bar.series)
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

    /// What `action` does in it after the number `typed`, with `height` lines of it in sight.
    pub fn update(&mut self, action: Action, typed: Option<usize>, height: usize) -> Response {
        let action = match action {
            Action::NextFigure => Action::LineDown,
            Action::PreviousFigure => Action::LineUp,
            other => other,
        };
        match action {
            Action::Enter => {
                return self.bars.get(self.bar).map_or(Response::Close, |bar| Response::GoToFigure(bar.figure));
            }
            Action::Back if typed.is_some() => {}
            Action::Back | Action::Chart | Action::Quit => return Response::Close,
            Action::Help => return Response::Help,
            _ => {
                let motion = Motion::of(action, typed, height).unwrap_or(Motion::Step(0));
                self.bar = motion.target(self.bar, self.bars.len());
            }
        }
        self.follow(height);
        Response::Stay
    }

    /// Scrolls no further than need be for the current bar to stand in `height` lines, the head of its series above.
    pub fn follow(&mut self, height: usize) {
        let Some(at) = self.bars.get(self.bar) else { return };
        let line = self.bar + at.series + 1;
        let lines = self.bars.last().map_or(0, |bar| self.bars.len() + bar.series + 1);
        let lowest = (line + 1).saturating_sub(height.max(1));
        self.first = self.first.min(line - 1).max(lowest).min(lines.saturating_sub(height.max(1)));
    }
}

//! The values of one indicator: a line over the years for each place, else a bar for each report; the values below.

use super::{View, inner, lines};
use crate::reader::trend::{HEIGHT, Trend, TrendPoint};
use crate::tui::page::Page;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::symbols::Marker;
use ratatui::widgets::{Axis, Chart, Dataset, GraphType};

/// Lines of the lowest chart that still tells a rise from a fall.
const LOWEST: u16 = 4;

/// Draws the values over the panes.
pub fn draw(page: &mut Page, view: View, area: Rect, trend: &Trend) {
    page.blank(area);
    let aspect = (view.lang().comparison.aspect)(trend.aspect);
    let title = format!("{} {aspect}", trend.name);
    let end = page.put(inner(area, 1, 0), title.trim_end(), view.theme().active);
    page.put(inner(area, end + 3, 0), &trend.unit, view.theme().quiet);
    let body = inner(area, 0, 2);
    let listed = u16::try_from(trend.points.len()).unwrap_or(u16::MAX).min(body.height);
    let scales = trend.lines();
    let plot_height = body.height.saturating_sub(listed.min(body.height / 2) + 2);
    if scales.is_empty() || plot_height < LOWEST {
        return draw_points(page, view, body, trend, true);
    }
    let plot = Rect { height: plot_height + 1, ..inner(body, 1, 0) };
    draw_lines(page, view, plot, trend, &scales);
    draw_points(page, view, inner(body, 0, plot_height + 2), trend, false);
}

/// The first year and the last.
type ChartYears = (u16, u16);

/// The cell of a year among `width` cells.
fn column((first, last): ChartYears, year: u16, width: u16) -> u16 {
    let span = u32::from(last.saturating_sub(first)).max(1);
    let column = u32::from(year.saturating_sub(first)) * u32::from(width.saturating_sub(1)) / span;
    u16::try_from(column).unwrap_or(width)
}

/// Draws a line for each place, the extremes at the left and the years below.
fn draw_lines(page: &mut Page, view: View, area: Rect, trend: &Trend, scales: &[Vec<(u16, u16)>]) {
    let points = || scales.iter().flatten().map(|(year, _)| *year);
    let years = (points().min().unwrap_or(0), points().max().unwrap_or(0));
    let written = trend.extremes();
    let gutter = written.iter().map(|text| page.cells(text)).max().unwrap_or(0) + 1;
    let plot = Rect { height: area.height.saturating_sub(1), ..inner(area, gutter, 0) };
    let plot = Rect { width: plot.width.saturating_sub(2), ..plot };
    let left = Rect { width: gutter - 1, height: 1, ..area };
    page.put_right_cut(left, written[0], view.theme().quiet);
    page.put_right_cut(Rect { y: plot.bottom().saturating_sub(1), ..left }, written[1], view.theme().quiet);
    let place = |(year, height): &(u16, u16)| (f64::from(*year), f64::from(*height));
    let lines: Vec<Vec<(f64, f64)>> = scales.iter().map(|line| line.iter().map(place).collect()).collect();
    let sets = lines.iter().zip(0usize..).map(|(line, at)| {
        let set = Dataset::default().marker(Marker::Braille).graph_type(GraphType::Line);
        set.style(view.theme().series[at % 4]).data(line)
    });
    let chart = Chart::new(sets.collect())
        .x_axis(Axis::default().bounds([f64::from(years.0), f64::from(years.1)]))
        .y_axis(Axis::default().bounds([0.0, f64::from(HEIGHT)]));
    page.widget(plot, chart);
    draw_current(page, view, plot, trend, years);
    draw_years(page, view, Rect { y: plot.bottom(), height: 1, ..inner(area, gutter, 0) }, trend, years, plot.width);
}

/// Marks the current value in the chart.
fn draw_current(page: &mut Page, view: View, plot: Rect, trend: &Trend, years: ChartYears) {
    let current = trend.points.get(trend.point);
    let Some((point, year)) = current.and_then(|point| Some((point, point.year?))) else { return };
    if (years.0..=years.1).contains(&year) && !plot.is_empty() {
        let below = u32::from(trend.height(point)) * u32::from(plot.height - 1) / u32::from(HEIGHT);
        let line = plot.height - 1 - u16::try_from(below).unwrap_or(0);
        let cell = inner(plot, column(years, year, plot.width), line);
        page.print(Rect { width: 1.min(cell.width), ..cell }, page.symbols().hit, view.theme().current);
    }
}

/// Puts the years below their values, those that have room beside the one before.
fn draw_years(page: &mut Page, view: View, line: Rect, trend: &Trend, years: ChartYears, width: u16) {
    let mut free = 0;
    for year in trend.points.iter().filter_map(|point| point.year) {
        let name = year.to_string();
        let middle = column(years, year, width);
        let start = middle.saturating_sub(2).min(line.width.saturating_sub(page.cells(&name)));
        if start >= free {
            free = start + page.put(inner(line, start, 0), &name, view.theme().quiet) + 1;
        }
    }
}

/// Draws the values line by line, the current one in sight, each with a bar where `has_bars`.
fn draw_points(page: &mut Page, view: View, area: Rect, trend: &Trend, has_bars: bool) {
    let first = (trend.point + 1).saturating_sub(usize::from(area.height.max(1)));
    let widest =
        |of: fn(&TrendPoint) -> &str| trend.points.iter().map(|point| page.cells(of(point))).max().unwrap_or(0);
    let (report, value) = (widest(|point| &point.report).min(area.width / 3), widest(|point| &point.written));
    for ((at, point), line) in trend.points.iter().enumerate().skip(first).zip(lines(area)) {
        let is_current = at == trend.point;
        let style = if is_current { view.theme().active } else { Style::new() };
        if is_current {
            page.put(line, page.symbols().current, view.theme().active);
        }
        page.put(Rect { width: report, ..inner(line, 2, 0) }, &point.report, style);
        let behind = inner(line, report + 4, 0);
        page.put_right_cut(Rect { width: value.min(behind.width), ..behind }, &point.written, style);
        let bar = inner(behind, value + 2, 0);
        if has_bars && bar.width > 1 {
            let (cells, is_fall) = trend.bar(point, bar.width - 1);
            let symbol = if is_fall { page.symbols().fall } else { page.symbols().series[0] };
            page.print(bar, &symbol.repeat(usize::from(cells)), view.theme().series[0]);
        }
    }
}

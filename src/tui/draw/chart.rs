//! A chart: a bar for each figure, its label at the left and its exact value at the right.

use super::{View, inner, lines, marked, put_label, put_path};
use crate::reader::amount::value_in;
use crate::reader::chart::{Axis, Bar, Chart, ChartLine};
use crate::reader::series::Series;
use crate::text::number::Scale;
use crate::tui::page::Page;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Draws the chart over the panes.
pub fn draw(page: &mut Page, view: View, area: Rect, chart: &Chart) {
    page.blank(area);
    draw_title(page, view, inner(area, 1, 0), chart);
    let body = body(area);
    let shown: Vec<(ChartLine, Rect)> = chart.lines().zip(lines(body)).collect();
    let bars = shown.iter().filter_map(|(line, _)| match line {
        ChartLine::Bar(bar) => chart.bars().get(*bar),
        ChartLine::Series(..) => None,
    });
    let widest = bars.map(|bar| page.cells(&value(page, view, chart, *bar))).max().unwrap_or(0);
    let label = (body.width * 2 / 5).min(40);
    for (line, area) in shown {
        match line {
            ChartLine::Series(bar, bars) => draw_series(page, view, area, chart, (bar, bars)),
            ChartLine::Bar(index) => {
                let columns = BarColumns::new(area, label, widest);
                draw_bar(page, view, columns, chart, index);
            }
        }
    }
}

/// Draws the number of the current bar, and its section.
fn draw_title(page: &mut Page, view: View, area: Rect, chart: &Chart) {
    let title = format!("{} {}/{}", view.lang().chart, chart.bar() + 1, chart.bars().len());
    let end = page.put(area, &title, view.theme().active);
    let figure = chart.bars().get(chart.bar()).map(|bar| &view.reader.figures()[bar.figure]);
    if let Some(figure) = figure {
        let section = view.reader.document().paragraph(figure.paragraph).section;
        put_path(page, view, inner(area, end + 2, 0), section);
    }
}

/// The area of the lines of a chart, under its title.
pub fn body(area: Rect) -> Rect {
    inner(area, 0, 2)
}

/// The parts of a bar's line.
#[derive(Clone, Copy, Debug)]
struct BarColumns {
    line: Rect,
    label: Rect,
    bar: Rect,
    value: Rect,
}

impl BarColumns {
    fn new(line: Rect, label: u16, value: u16) -> Self {
        let behind = inner(line, 2, 0);
        let value_area = inner(behind, behind.width.saturating_sub(value + 1), 0);
        let label_area = Rect { width: label.min(behind.width - value_area.width), ..behind };
        let bar = Rect { width: value_area.x - behind.x, ..behind };
        let bar = inner(bar, label_area.width + 1, 0);
        let bar = Rect { width: bar.width.saturating_sub(1), ..bar };
        Self { line, label: label_area, bar, value: value_area }
    }
}

/// Draws the head of a series: its symbol and unit, whether its bars are changes, and what a full bar is.
fn draw_series(page: &mut Page, view: View, area: Rect, chart: &Chart, (bar, bars): (Bar, usize)) {
    let figure = &view.reader.figures()[bar.figure];
    let series = Series::of(figure);
    let unit = series.map_or("", |series| series.unit);
    let symbol = page.symbols().series[bar.series % 4];
    let end = page.put(inner(area, 2, 0), symbol, view.theme().series[bar.series % 4]);
    let is_difference = series.is_some_and(|series| series.is_difference);
    let difference = if is_difference { view.lang().differences } else { "" };
    let area = inner(area, end + 3, 0);
    let end = page.put(area, &format!("{unit}{difference} {bars}"), view.theme().heading);
    if let Some(axis) = chart.axis(bar) {
        let longest = format!("  {} {}{unit}", view.lang().full_bar, axis.scale.write(axis.longest()));
        page.put(inner(area, end, 0), &longest, view.theme().quiet);
    }
}

fn draw_bar(page: &mut Page, view: View, columns: BarColumns, chart: &Chart, index: usize) {
    let bar = chart.bars()[index];
    let is_current = chart.bar() == index;
    if is_current {
        page.put(columns.line, page.symbols().current, view.theme().active);
    }
    let style = if is_current { view.theme().active } else { Style::new() };
    let figure = &view.reader.figures()[bar.figure];
    let label = figure.label(&view.reader.document().text);
    put_label(page, view, columns.label, (&label, figure.label_sign()), style);
    page.put_right_cut(columns.value, &value(page, view, chart, bar), style);
    if let Some(axis) = chart.axis(bar) {
        draw_length(page, view, columns.bar, axis, bar);
    }
}

/// Draws the bar itself: a rise to the right, a fall to the left of the line that stands for zero.
fn draw_length(page: &mut Page, view: View, area: Rect, axis: &Axis, bar: Bar) {
    let line = u16::from(axis.has_falls());
    let cells = u64::from(area.width.saturating_sub(line));
    let zero = axis.zero(cells) as u16;
    let length = axis.length(&view.reader.figures()[bar.figure], cells);
    let width = length.unsigned_abs() as u16;
    let (start, symbol) = match length < 0 {
        true => (zero.saturating_sub(width), page.symbols().fall),
        false => (zero + line, page.symbols().series[bar.series % 4]),
    };
    page.print(inner(area, start, 0), &symbol.repeat(usize::from(width)), view.theme().series[bar.series % 4]);
    if axis.has_falls() {
        page.print(inner(area, zero, 0), page.symbols().rule, view.theme().quiet);
    }
}

/// The value with its unit, in the scale of its series, and the mark of a change.
fn value(page: &Page, view: View, chart: &Chart, bar: Bar) -> String {
    let figure = &view.reader.figures()[bar.figure];
    let scale = chart.axis(bar).map_or(Scale::One, |axis| axis.scale);
    marked(page, figure, &(value_in(figure, scale) + figure.unit()))
}

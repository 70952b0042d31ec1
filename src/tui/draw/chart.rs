//! A chart: a bar for each figure, its label at the left and its exact value at the right.

use super::{View, inner, lines, put_label};
use crate::figure::Direction;
use crate::lang::section_name;
use crate::reader::chart::{Bar, Chart, ChartLine};
use crate::reader::series::Series;
use crate::text::number::grouped;
use crate::tui::page::Page;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::symbols::bar::Set;
use ratatui::widgets::{self, BarChart};

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
    let widest = bars.map(|bar| page.cells(&value(page, view, *bar))).max().unwrap_or(0);
    let label = (body.width * 2 / 5).min(40);
    for (line, area) in shown {
        match line {
            ChartLine::Series(bar, bars) => draw_series(page, view, area, bar, bars),
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
        let document = view.reader.document();
        let section = section_name(document, document.paragraph(figure.paragraph).section, view.lang());
        page.put_right_cut(inner(area, end + 2, 0), &format!("{section} "), view.theme().quiet);
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

/// Draws the head of a series: its symbol and unit, and whether its bars are changes.
fn draw_series(page: &mut Page, view: View, area: Rect, bar: Bar, bars: usize) {
    let series = Series::of(&view.reader.figures()[bar.figure]);
    let unit = series.map_or("", |series| series.unit);
    let symbol = page.symbols().series[bar.series % 4];
    let end = page.put(inner(area, 2, 0), symbol, view.theme().series[bar.series % 4]);
    let is_difference = series.is_some_and(|series| series.is_difference);
    let difference = if is_difference { view.lang().differences } else { "" };
    page.put(inner(area, end + 3, 0), &format!("{unit}{difference} {bars}"), view.theme().heading);
}

fn draw_bar(page: &mut Page, view: View, columns: BarColumns, chart: &Chart, index: usize) {
    let bar = chart.bars()[index];
    let is_current = chart.bar() == index;
    if is_current {
        page.put(columns.line, page.symbols().current, view.theme().active);
    }
    let style = if is_current { view.theme().active } else { Style::new() };
    let (figures, text) = (view.reader.figures(), &view.reader.document().text);
    let figure = &figures[bar.figure];
    put_label(page, view, columns.label, (&figure.label(text), figure.label_sign()), style);
    page.put_right_cut(columns.value, &value(page, view, bar), style);
    let length = chart.length(figures, bar, u64::from(columns.bar.width));
    let bars = BarChart::horizontal([widgets::Bar::new(length).text_value("")]).bar_width(1).bar_gap(0);
    let symbol = Set { full: page.symbols().series[bar.series % 4], ..page.symbols().levels.clone() };
    let bars = bars.bar_set(symbol).bar_style(view.theme().series[bar.series % 4]).max(u64::from(columns.bar.width));
    page.widget(columns.bar, bars);
}

/// The value in digits, with an arrow behind it if it rose or fell.
fn value(page: &Page, view: View, bar: Bar) -> String {
    let figure = &view.reader.figures()[bar.figure];
    let arrow = match figure.direction {
        Some(Direction::Up) => page.symbols().up,
        Some(Direction::Down) => page.symbols().down,
        None => " ",
    };
    format!("{} {arrow}", grouped(&figure.value.to_string()))
}

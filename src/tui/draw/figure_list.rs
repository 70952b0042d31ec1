//! The figure list: a few lines for each figure of the section being read.

use super::{View, inner, lines, marked, put_filter, put_label};
use crate::reader::FilterTarget;
use crate::reader::earlier::EarlierValue;
use crate::reader::figure_list::{BETWEEN, FigureLine};
use crate::reader::{Pane, Reader};
use crate::text::join::on_one_line;
use crate::tui::page::Page;
use crate::tui::panes::Panes;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Cells of a bar at most: each is a tenth.
const BAR: u16 = 10;

/// Cells of the shortest bar that still tells a quarter from a half.
const SHORTEST: usize = 5;

/// Draws the figures under the pane's title.
pub fn draw(page: &mut Page, view: View, area: Rect) {
    draw_title(page, view, inner(area, 1, 0));
    let reader = view.reader;
    if reader.figure_list().shown().is_empty() {
        // While the report is loading, it is not known whether it has figures.
        if reader.is_partial() {
            return;
        }
        let filtered = reader.filter(FilterTarget::Figures).is_some();
        let why = if filtered { view.lang().nothing_shows } else { view.lang().no_figures };
        page.put(inner(area, 1, 1), why, view.theme().quiet);
        return;
    }
    let figures = reader.figure_lines();
    for ((index, line), area) in figures.zip(lines(inner(area, 0, 1))) {
        draw_line(page, view, area, index, line);
    }
}

/// The figure whose entry stands in line `y` of the screen.
pub fn at(reader: &Reader, panes: &Panes, y: u16) -> Option<usize> {
    let line = usize::from(y.checked_sub(panes.figures?.y + 1)?);
    reader.figure_lines().nth(line).map(|(index, _)| index)
}

fn draw_title(page: &mut Page, view: View, area: Rect) {
    let focused = view.reader.focus() == Pane::Figures;
    let style = if focused { view.theme().active } else { view.theme().quiet };
    let shown = view.reader.figure_list().shown();
    let place = match view.reader.figure().map(|figure| shown.binary_search(&figure)) {
        Some(Ok(place)) => format!("{}/{} ", place + 1, shown.len()),
        _ => format!("{} ", shown.len()),
    };
    let room = page.put_right(area, &place, style);
    let is_in_sight = view.reader.figure_list().is_in_sight && !shown.is_empty();
    let title = if is_in_sight { view.lang().figures_in_sight } else { view.lang().figures };
    let end = page.put(room, title, style);
    put_filter(page, view, inner(room, end, 0), FilterTarget::Figures);
}

fn draw_line(page: &mut Page, view: View, area: Rect, index: usize, line: FigureLine) {
    let figure = &view.reader.figures()[index];
    let text = &view.reader.document().text;
    let current = view.reader.figure() == Some(index);
    if current {
        page.put(area, page.symbols().current, view.theme().active);
    }
    let area = inner(area, 2, 0);
    let quiet = view.theme().quiet;
    match line {
        FigureLine::Figure(percent) => {
            let style = if current { view.theme().current } else { view.theme().heading };
            let written = marked(page, figure, &on_one_line(figure.range.of(text)));
            let end = page.put(area, &written, style);
            // Bars below each other are of one length, that of half the pane, or they could not be compared.
            let before = area.width - (area.width / 2).min(BAR);
            if end < before {
                draw_bar(page, view, inner(area, before, 0), percent);
            }
        }
        FigureLine::Label(row, sign, beside) => {
            let end = put_label(page, view, area, (&row, sign), Style::new());
            if !beside.is_empty() {
                page.put(inner(area, end, 0), &format!("{BETWEEN}{beside}"), quiet);
            }
        }
        FigureLine::Alarm(row) => drop(page.put(area, &row, view.theme().alarm)),
        FigureLine::Earlier(earlier) => draw_earlier(page, view, area, &earlier),
        FigureLine::Context(line) | FigureLine::Reading(line) => drop(page.put(area, &line, quiet)),
    }
}

/// Draws what the report before tells, and by how much the figure differs from it: 上年 1,053件 → +11.6%. A change that is cut
/// would read as another, so it is left out where there is no room.
fn draw_earlier(page: &mut Page, view: View, area: Rect, earlier: &EarlierValue) {
    let texts = &view.lang().comparison;
    let (years, then) = ((texts.years_before)(earlier.years), page.symbols().then);
    let unit = if earlier.is_points { texts.points } else { "%" };
    let form = |space: &str| {
        let told = format!("{years}{space}{}{space}", earlier.text);
        (told, format!("{then}{space}{}{unit}", earlier.change))
    };
    let mut forms = [" ", ""].map(form).into_iter().filter(|_| !earlier.change.is_empty());
    let fits = forms.find(|(told, change)| page.cells(told) + page.cells(change) <= area.width);
    let (told, change) = fits.unwrap_or_else(|| (format!("{years} {}", earlier.text), String::new()));
    let end = page.put(area, &told, view.theme().quiet);
    page.put(inner(area, end, 0), &change, view.theme().bar);
}

/// Draws a bar that fills `area`; the whole of it is 100 %.
fn draw_bar(page: &mut Page, view: View, area: Rect, percent: Option<usize>) {
    let cells = usize::from(area.width);
    let Some(percent) = percent.filter(|_| cells >= SHORTEST) else { return };
    // Only 100 per cent is a full bar, and only 0 per cent an empty one.
    let full = match percent {
        0 => 0,
        100 => cells,
        _ => ((percent * cells + 50) / 100).clamp(1, cells - 1),
    };
    let end = page.put(area, &page.symbols().full.repeat(full), view.theme().bar);
    page.put(inner(area, end, 0), &page.symbols().empty.repeat(cells - full), view.theme().quiet);
}

//! The figure list: a few lines for each figure of the section being read.

use super::{View, inner, lines, put_filter, put_label};
use crate::figure::Direction;
use crate::reader::FilterTarget;
use crate::reader::figure_list::FigureLine;
use crate::reader::{Pane, Reader};
use crate::text::join::on_one_line;
use crate::text::number::grouped;
use crate::tui::page::Page;
use crate::tui::panes::Panes;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Cells of a bar: each is a tenth.
const BAR: usize = 10;

/// Draws the figures under the pane's title.
pub fn draw(page: &mut Page, view: View, area: Rect) {
    draw_title(page, view, inner(area, 1, 0));
    let reader = view.reader;
    if reader.figure_list().shown().is_empty() {
        // While the report is loading, it is not known whether it has figures.
        if reader.is_partial() {
            return;
        }
        page.put(inner(area, 1, 1), view.lang().no_figures, view.theme().quiet);
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
    let end = page.put(room, view.lang().figures, style);
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
    match line {
        FigureLine::Figure => {
            let style = if current { view.theme().current } else { view.theme().heading };
            let end = page.put(area, &on_one_line(figure.range.of(text)), style);
            let arrow = match figure.direction {
                Some(Direction::Up) => page.symbols().up,
                Some(Direction::Down) => page.symbols().down,
                None => "",
            };
            page.put(inner(area, end + 1, 0), arrow, view.theme().bar);
        }
        FigureLine::Label(row, sign) => put_label(page, view, area, (&row, sign), Style::new()),
        FigureLine::Bar(percent) => draw_bar(page, view, area, percent),
        FigureLine::Normalised => {
            let value = figure.value.to_string();
            let forms = [grouped(&value), value].map(|digits| format!("= {digits} {}", figure.unit()));
            // A number that is cut reads as a smaller one: it is left out instead.
            if let Some(form) = forms.iter().find(|form| page.cells(form) <= area.width) {
                page.put(area, form, view.theme().quiet);
            }
        }
    }
}

fn draw_bar(page: &mut Page, view: View, area: Rect, percent: usize) {
    // Only 100 per cent is a full bar, and only 0 per cent an empty one.
    let full = match percent {
        0 => 0,
        100 => BAR,
        _ => ((percent + BAR / 2) / BAR).clamp(1, BAR - 1),
    };
    let end = page.put(area, &page.symbols().full.repeat(full), view.theme().bar);
    page.put(inner(area, end, 0), &page.symbols().empty.repeat(BAR - full), view.theme().quiet);
}

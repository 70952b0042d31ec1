//! Draws one frame. It only reads: nothing but the buffer changes here.

pub mod all_figures;
pub mod bookmarks;
pub mod chart;
pub mod checks;
pub mod coding;
pub mod comparison;
pub mod concordance;
pub mod correction;
pub mod figure_list;
mod fitted_columns;
pub mod help;
pub mod library;
pub mod minimap;
pub mod page_ends;
pub mod recent;
pub mod reports;
pub mod scrollbar;
pub mod sections;
pub mod status;
pub mod text;
pub mod themes;
pub mod trend;
mod wrapped;

#[cfg(test)]
mod tests;

use super::Interface;
use super::panes::Panes;
use super::theme::Theme;
use crate::document::SectionId;
use crate::figure::Figure;
use crate::lang::{Lang, section_path};
use crate::layout::Measure;
use crate::reader::FilterTarget;
use crate::reader::amount::ChangeMark;
use crate::reader::overlay::Overlay;
use crate::reader::{Action, Context, Pane, PaneSizes, Reader};
use crate::text::width::Ambiguous;
use crate::tui::page::Page;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

/// What every part of a frame is drawn from.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The reader that is shown.
    pub reader: &'a Reader,
    /// Colours, language and keys.
    pub interface: &'a Interface,
}

impl<'a> View<'a> {
    /// The colours.
    pub fn theme(&self) -> &'a Theme {
        &self.interface.theme
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.interface.lang
    }

    /// The first keys that do `action` in the current mode; empty if no key does.
    pub fn keys(&self, action: Action) -> String {
        let keys = self.interface.keyboard.keymap().keys(Context::of(self.reader), action);
        keys.map_or(String::new(), ToString::to_string)
    }
}

/// The sizes that the reader needs to know of `panes`. Ambiguous characters take so many cells; the help has
/// `help_lines` lines.
pub fn pane_sizes(panes: &Panes, ambiguous: Ambiguous, help_lines: usize) -> PaneSizes {
    let measure = |width: u16| Measure { ambiguous, ..Measure::new(usize::from(width)) };
    let listed = |area: Option<Rect>| area.map_or(0, |area| usize::from(area.height.saturating_sub(1)));
    let help_height = usize::from(help::body(panes.body).height);
    PaneSizes {
        measure: measure(panes.rows.width),
        widest: usize::from(panes.rows.width),
        text: usize::from(panes.rows.height),
        sections: listed(panes.sections),
        figures: listed(panes.figures),
        all_figures: usize::from(all_figures::parts(panes.body).rows.height),
        library: usize::from(library::parts(panes.body).rows.height),
        concordance: usize::from(concordance::parts(panes.body).rows.height),
        comparison: usize::from(comparison::parts(panes.body).rows.height),
        chart: usize::from(chart::body(panes.body).height),
        figure_measure: measure(panes.figures.map_or(0, |area| area.width.saturating_sub(2))),
        help: help_lines.saturating_sub(help_height),
        help_height,
    }
}

/// Draws the whole screen into `buffer`. Gives the place of the cursor, in the prompt, in a form or at the end of the
/// selection.
pub fn screen(buffer: &mut Buffer, view: View, panes: &Panes) -> Option<Position> {
    let page = &mut Page::new(buffer, view.reader.viewport().ambiguous()).on(view.theme().text);
    text::draw(page, view, panes.rows);
    checks::marks(page, view, panes);
    bookmarks::letters(page, view, panes);
    for rule in &panes.rules {
        for line in lines(*rule) {
            page.put(line, page.symbols().rule, view.theme().quiet);
        }
    }
    if let Some(area) = panes.scrollbar() {
        scrollbar::draw(page, view, area);
    }
    page_ends::draw(page, view, panes);
    // The pane that has the keys comes last: where it covers the text it may cover the other list as well.
    let lists: [(Pane, Option<Rect>); 2] = [(Pane::Sections, panes.sections), (Pane::Figures, panes.figures)];
    for (pane, area) in lists {
        let Some(area) = area else { continue };
        page.blank(area);
        match pane {
            Pane::Sections => sections::draw(page, view, area),
            _ => figure_list::draw(page, view, area),
        }
        if view.reader.focus() == pane {
            page.mark(Rect { height: area.height.min(1), ..area }, Style::new().add_modifier(Modifier::REVERSED));
        }
    }
    let mut cursor = None;
    for overlay in view.reader.overlays() {
        match overlay {
            Overlay::AllFigures => all_figures::draw(page, view, panes.body),
            Overlay::Library => library::draw(page, view, panes.body),
            Overlay::Concordance => concordance::draw(page, view, panes.body),
            Overlay::Comparison => comparison::draw(page, view, panes.body),
            Overlay::Coding => coding::draw(page, view, panes.body),
            Overlay::Trend(trend) => trend::draw(page, view, panes.body, trend),
            Overlay::Chart(chart) => chart::draw(page, view, panes.body, chart),
            Overlay::Checks(list) => checks::draw(page, view, panes.body, list),
            Overlay::Help(help) => help::draw(page, view, panes.body, help),
            Overlay::Reports(list) => reports::draw(page, view, panes.body, list),
            Overlay::Correction(form) => cursor = correction::draw(page, view, panes.body, form),
            Overlay::Themes(list) => themes::draw(page, view, panes.body, list),
            Overlay::Letter(pending) => bookmarks::list(page, view, panes.body, *pending),
            // These stand in the footer.
            Overlay::Question(_) | Overlay::Prompt(_) => {}
        }
    }
    if let Some(area) = panes.header {
        status::header(page, view, area);
    }
    let prompt = panes.footer.and_then(|area| status::footer(page, view, area));
    prompt.or(cursor).or_else(|| text::head(view.reader, panes.rows))
}

/// Puts the filter of a list behind its title.
fn put_filter(page: &mut Page, view: View, area: Rect, list: FilterTarget) {
    if let Some(query) = view.reader.filter(list) {
        page.put(inner(area, 1, 0), &format!("/{}", query.typed()), view.theme().notice);
    }
}

/// Puts a label, and behind it its sign, which shows also where the label is cut. Gives the cells that both took.
fn put_label(page: &mut Page, view: View, area: Rect, (label, sign): (&str, &str), style: Style) -> u16 {
    let room = Rect { width: area.width.saturating_sub(page.cells(sign)), ..area };
    let end = page.put(room, label, style);
    end + page.put(inner(area, end, 0), sign, view.theme().quiet)
}

/// Puts the names of a section and of those above it at the right of the first line of `area`: as many of them as fit, the
/// section's own at least. Gives the area that is left.
fn put_path(page: &mut Page, view: View, area: Rect, section: SectionId) -> Rect {
    let names = section_path(view.reader.document(), section, view.lang());
    let form = |from: usize| {
        let cut = if from > 0 { "… › " } else { "" };
        format!("{cut}{} ", names.get(from..).unwrap_or_default().join(" › "))
    };
    let fits = (0..names.len()).map(form).find(|form| page.cells(form) <= area.width);
    let Some(fits) = fits else {
        // What is cut keeps the space behind it too.
        let area = Rect { width: area.width.saturating_sub(1), ..area };
        return page.put_right_cut(area, names.last().map_or("", String::as_str), view.theme().quiet);
    };
    page.put_right_cut(area, &fits, view.theme().quiet)
}

/// What is said of a figure, with the mark of a change: `+6.0%`, `95% ↑`.
fn marked(page: &Page, figure: &Figure, said: &str) -> String {
    let symbols = page.symbols();
    let symbol = |mark| match mark {
        ChangeMark::More => symbols.plus,
        ChangeMark::Less => symbols.minus,
        ChangeMark::Up => symbols.up,
        ChangeMark::Down => symbols.down,
    };
    match ChangeMark::of(figure) {
        None => said.to_owned(),
        Some(mark) if mark.is_before() => format!("{}{said}", symbol(mark)),
        Some(mark) => format!("{said} {}", symbol(mark)),
    }
}

/// `area` without its first `lines` lines and first `columns` columns.
pub fn inner(area: Rect, columns: u16, lines: u16) -> Rect {
    let (columns, lines) = (columns.min(area.width), lines.min(area.height));
    Rect { x: area.x + columns, y: area.y + lines, width: area.width - columns, height: area.height - lines }
}

/// The one-line areas of `area`, from the top.
pub fn lines(area: Rect) -> impl DoubleEndedIterator<Item = Rect> {
    (area.y..area.bottom()).map(move |y| Rect { y, height: 1, ..area })
}

//! The page of keys, made from the bindings.

use super::{View, inner, lines};
use crate::lang::action_name;
use crate::reader::Pane;
use crate::tui::keys::{BINDINGS, Binding};
use crate::tui::page::Page;
use ratatui::layout::Rect;

/// Lines of the help: one a binding, and one for the digits.
pub const LINES: usize = BINDINGS.len() + 1;

/// Draws the help over the text, from its `first` line on.
pub fn draw(page: &mut Page, view: View, area: Rect, first: usize) {
    page.blank(area);
    page.put(inner(area, 1, 0), view.lang.words().help, view.theme.active());
    let body = body(area);
    let widest = BINDINGS.iter().map(|binding| page.cells(&names(binding))).max().unwrap_or(0);
    let digits = (
        "1–9".to_owned(),
        view.lang.pick("到第几节；其后跟移动键则重复", "to that section; before a motion: repeats it"),
    );
    let bound = BINDINGS.iter().map(|binding| (names(binding), what(binding, view)));
    let entries = bound.chain([(digits.0, digits.1.to_owned())]);
    for ((keys, what), area) in entries.skip(first).zip(lines(body)) {
        page.put(area, &keys, view.theme.heading());
        page.put(inner(area, widest + 2, 0), &what, ratatui::style::Style::new());
    }
}

/// Where the lines of the help stand, under its title.
pub fn body(area: Rect) -> Rect {
    inner(area, 1, 2)
}

fn names(binding: &Binding) -> String {
    binding.keys.iter().map(|key| key.name()).collect::<Vec<_>>().join(" ")
}

fn what(binding: &Binding, view: View) -> String {
    let name = action_name(binding.action, view.lang);
    match binding.pane {
        None => name.to_owned(),
        Some(Pane::Sections) => format!("{name}（{}）", view.lang.words().sections),
        Some(Pane::Figures) => format!("{name}（{}）", view.lang.words().figures),
        Some(Pane::Text) => format!("{name}（{}）", view.lang.pick("正文", "text")),
    }
}

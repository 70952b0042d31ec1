//! The page of keys, made from the bindings.

use super::{View, inner, lines, put};
use crate::lang::action_name;
use crate::reader::Pane;
use crate::text::width::{Ambiguous, cells};
use crate::tui::keys::{BINDINGS, Binding};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Clear, Widget};

/// Lines of the help: one a binding, and one for the digits.
pub const LINES: usize = BINDINGS.len() + 1;

/// Draws the help over the text, from its `first` line on.
pub fn draw(buffer: &mut Buffer, view: View, area: Rect, first: usize) {
    Clear.render(area, buffer);
    put(buffer, inner(area, 1, 0), view.lang.words().help, view.theme.active());
    let body = body(area);
    let widest = BINDINGS.iter().map(|binding| cells(&names(binding), Ambiguous::Narrow)).max().unwrap_or(0);
    let digits = (
        "1–9".to_owned(),
        view.lang.pick("到第几节；其后跟移动键则重复", "to that section; before a motion: repeats it"),
    );
    let bound = BINDINGS.iter().map(|binding| (names(binding), what(binding, view)));
    let entries = bound.chain([(digits.0, digits.1.to_owned())]);
    for ((keys, what), area) in entries.skip(first).zip(lines(body)) {
        put(buffer, area, &keys, view.theme.heading());
        put(buffer, inner(area, u16::try_from(widest + 2).unwrap_or(0), 0), &what, ratatui::style::Style::new());
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

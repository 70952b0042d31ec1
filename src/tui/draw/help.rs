//! The page of keys, made from the bindings.

use super::{View, inner, lines};
use crate::lang::action_name;
use crate::reader::Pane;
use crate::tui::keys::{BINDINGS, Binding, PROMPT_BINDINGS};
use crate::tui::page::Page;
use ratatui::layout::Rect;

/// Lines of the help: one a binding, and one for the digits.
pub const LINES: usize = BINDINGS.len() + PROMPT_BINDINGS.len() + 1;

/// Draws the help over the text, from its `first` line on.
pub fn draw(page: &mut Page, view: View, area: Rect, first: usize) {
    page.blank(area);
    let body = body(area);
    let last = LINES.min(first + usize::from(body.height));
    let title = format!("{} {}–{last}/{LINES}", view.lang.words().help, first + 1);
    page.put(inner(area, 1, 0), &title, view.theme.active());
    let all = usize::MAX;
    let all_bindings = || BINDINGS.iter().chain(PROMPT_BINDINGS);
    let widest = |most| all_bindings().map(|binding| page.cells(&names(binding, most))).max().unwrap_or(0);
    // Where there is little room, one key for each action leaves some for its name.
    let most = if widest(all) > area.width / 2 { 1 } else { all };
    let widest = widest(most);
    let digits = (
        "1–9".to_owned(),
        view.lang.pick("到第几节；其后跟移动键则重复", "to that section; before a motion: repeats it"),
    );
    let bound = BINDINGS.iter().map(|binding| (names(binding, most), what(binding, view)));
    let typing =
        PROMPT_BINDINGS.iter().map(|binding| (names(binding, most), within(binding, view.lang.words().search, view)));
    let entries = bound.chain([(digits.0, digits.1.to_owned())]).chain(typing);
    for ((keys, what), area) in entries.skip(first).zip(lines(body)) {
        page.put(area, &keys, view.theme.heading());
        page.put(inner(area, widest + 2, 0), &what, ratatui::style::Style::new());
    }
}

/// Where the lines of the help stand, under its title.
pub fn body(area: Rect) -> Rect {
    inner(area, 1, 2)
}

/// The first keys of a binding, at most so many.
fn names(binding: &Binding, most: usize) -> String {
    binding.keys.iter().take(most).map(|key| key.name()).collect::<Vec<_>>().join(" ")
}

fn what(binding: &Binding, view: View) -> String {
    let pane = match binding.pane {
        None => return action_name(binding.action, view.lang).to_owned(),
        Some(Pane::Sections) => view.lang.words().sections,
        Some(Pane::Figures) => view.lang.words().figures,
        Some(Pane::Text) => view.lang.pick("正文", "text"),
    };
    within(binding, pane, view)
}

/// What a binding does that holds only at `place`.
fn within(binding: &Binding, place: &str, view: View) -> String {
    let name = action_name(binding.action, view.lang);
    format!("{name}{}{place}{}", view.lang.pick("（", " ("), view.lang.pick("）", ")"))
}

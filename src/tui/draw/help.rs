//! The page of keys, made from the bindings as they are now.

use super::{View, inner, lines};
use crate::lang::Lang;
use crate::reader::Context;
use crate::reader::help::Help;
use crate::tui::Interface;
use crate::tui::keymap::Binding;
use crate::tui::page::Page;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// A line of the help.
#[derive(Clone, Debug)]
pub struct HelpLine {
    keys: Vec<String>,
    what: String,
    /// What a configuration binds.
    name: String,
}

impl HelpLine {
    /// All that is written of it.
    fn text(&self) -> String {
        format!("{} {} {}", self.keys.join(" "), self.what, self.name)
    }
}

/// The lines that `help` shows, of all.
pub fn entries(interface: &Interface, help: &Help) -> Vec<HelpLine> {
    let is_wanted = |entry: &HelpLine| help.filter.as_ref().is_none_or(|query| query.is_in(&entry.text()));
    all(interface).into_iter().filter(is_wanted).collect()
}

/// How many lines the filter leaves, of how many.
pub fn left(view: View) -> (usize, usize) {
    let shown = view.reader.help().map_or(0, |help| entries(view.interface, help).len());
    (shown, all(view.interface).len())
}

/// A line for each binding and a line for the digits; bindings without keys come last.
fn all(interface: &Interface) -> Vec<HelpLine> {
    let lang = interface.lang;
    let (bound, unbound): (Vec<_>, Vec<_>) =
        interface.keyboard.keymap().bindings.iter().partition(|binding| !binding.keys.is_empty());
    let entries = |bindings: Vec<&Binding>| bindings.into_iter().map(|binding| entry(binding, lang)).collect();
    let digits = HelpLine { keys: vec!["1–9".to_owned()], what: lang.digits.to_owned(), name: String::new() };
    [entries(bound), vec![digits], entries(unbound)].concat()
}

fn entry(binding: &Binding, lang: Lang) -> HelpLine {
    let name = (lang.action)(binding.action);
    let place = match binding.context {
        Context::Reading => None,
        Context::Sections => Some(lang.sections),
        Context::Figures => Some(lang.figures),
        Context::AllFigures => Some(lang.all_figures),
        Context::Question => Some(lang.when_asked),
        Context::Reports => Some(lang.reports),
        Context::Prompt => Some(lang.when_typing),
        Context::Correction => Some(lang.correction),
        Context::Selecting => Some(lang.selection),
        Context::Letter => Some(lang.bookmarks),
    };
    let [open, close] = lang.parentheses;
    let what = place.map_or(name.to_owned(), |place| format!("{name}{open}{place}{close}"));
    let keys = binding.keys.iter().map(ToString::to_string).collect();
    HelpLine { keys, what, name: format!("{}.{}", binding.context.name(), binding.name) }
}

/// Draws the help over the text.
pub fn draw(page: &mut Page, view: View, area: Rect, help: &Help) {
    page.blank(area);
    let (body, entries) = (body(area), entries(view.interface, help));
    page.put(inner(area, 1, 0), &title(view, help, entries.len(), body.height), view.theme().active);
    let widest = |most| entries.iter().map(|entry| page.cells(&keys(entry, most))).max().unwrap_or(0);
    // Where there is little room, one key for each action leaves some for what it does.
    let most = if widest(usize::MAX) > area.width / 2 { 1 } else { usize::MAX };
    let widest = widest(most);
    for (entry, area) in entries.iter().skip(help.first).zip(lines(body)) {
        page.put(area, &keys(entry, most), view.theme().heading);
        let area = inner(area, widest + 2, 0);
        let end = page.put(area, &entry.what, Style::new());
        page.put_right(inner(area, end + 1, 0), &format!("{} ", entry.name), view.theme().quiet);
    }
}

/// What the lines are filtered by, and which of them are in sight.
fn title(view: View, help: &Help, count: usize, height: u16) -> String {
    let word = view.lang().help;
    let filter = help.filter.as_ref().map_or(String::new(), |query| format!(" /{}", query.typed()));
    match count {
        0 => format!("{word}{filter} 0"),
        _ => format!("{word}{filter} {}–{}/{count}", help.first + 1, count.min(help.first + usize::from(height))),
    }
}

/// Where the lines of the help stand, under its title.
pub fn body(area: Rect) -> Rect {
    inner(area, 1, 2)
}

/// The first keys of an entry, at most so many.
fn keys(entry: &HelpLine, most: usize) -> String {
    entry.keys.iter().take(most).map(String::as_str).collect::<Vec<_>>().join(" ")
}

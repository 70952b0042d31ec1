//! The page of keys, made from the bindings as they are now.

use super::{View, inner, lines};
use crate::lang::action_name;
use crate::tui::Interface;
use crate::tui::keymap::{Binding, Context};
use crate::tui::page::Page;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// A line of the help: keys, and what they do.
#[derive(Clone, Debug)]
pub struct Entry {
    keys: Vec<String>,
    what: String,
}

/// The lines of the help: one a binding and one for the digits; what is bound to no key comes last.
pub fn entries(interface: &Interface) -> Vec<Entry> {
    let lang = interface.lang;
    let (bound, unbound): (Vec<_>, Vec<_>) =
        interface.keyboard.keymap().bindings.iter().partition(|binding| !binding.keys.is_empty());
    let entries = |bindings: Vec<&Binding>| bindings.into_iter().map(|binding| entry(binding, interface)).collect();
    let digits = lang.pick("到第几节；其后跟移动键则重复", "to that section; before a motion: repeats it");
    let digits = Entry { keys: vec!["1–9".to_owned()], what: digits.to_owned() };
    [entries(bound), vec![digits], entries(unbound)].concat()
}

fn entry(binding: &Binding, interface: &Interface) -> Entry {
    let lang = interface.lang;
    let name = action_name(binding.action, lang);
    let place = match binding.context {
        Context::Reading => None,
        Context::Sections => Some(lang.words().sections),
        Context::Figures => Some(lang.words().figures),
        Context::Reports => Some(lang.words().reports),
        Context::Prompt => Some(lang.words().search),
        Context::Selecting => Some(lang.words().selection),
        Context::Letter => Some(lang.words().bookmarks),
    };
    let what = place
        .map_or(name.to_owned(), |place| format!("{name}{}{place}{}", lang.pick("（", " ("), lang.pick("）", ")")));
    Entry { keys: binding.keys.iter().map(ToString::to_string).collect(), what }
}

/// Draws the help over the text, from its `first` line on.
pub fn draw(page: &mut Page, view: View, area: Rect, first: usize) {
    page.blank(area);
    let (body, entries) = (body(area), entries(view.interface));
    let last = entries.len().min(first + usize::from(body.height));
    let title = format!("{} {}–{last}/{}", view.lang().words().help, first + 1, entries.len());
    page.put(inner(area, 1, 0), &title, view.theme().active);
    let widest = |most| entries.iter().map(|entry| page.cells(&names(entry, most))).max().unwrap_or(0);
    // Where there is little room, one key for each action leaves some for its name.
    let most = if widest(usize::MAX) > area.width / 2 { 1 } else { usize::MAX };
    let widest = widest(most);
    for (entry, area) in entries.iter().skip(first).zip(lines(body)) {
        page.put(area, &names(entry, most), view.theme().heading);
        page.put(inner(area, widest + 2, 0), &entry.what, Style::new());
    }
}

/// Where the lines of the help stand, under its title.
pub fn body(area: Rect) -> Rect {
    inner(area, 1, 2)
}

/// The first keys of an entry, at most so many.
fn names(entry: &Entry, most: usize) -> String {
    entry.keys.iter().take(most).map(String::as_str).collect::<Vec<_>>().join(" ")
}

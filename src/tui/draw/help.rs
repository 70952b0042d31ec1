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
    /// What a configuration binds; empty in the title of a group.
    name: String,
    is_title: bool,
}

impl HelpLine {
    fn title(context: Context, lang: Lang) -> Self {
        Self { keys: Vec::new(), what: group(context, lang).to_owned(), name: String::new(), is_title: true }
    }

    /// All that is written of it.
    fn text(&self) -> String {
        format!("{} {} {}", self.keys.join(" "), self.what, self.name)
    }
}

/// The lines that `help` shows: in groups, or those that the filter leaves.
pub fn entries(interface: &Interface, help: &Help) -> Vec<HelpLine> {
    match &help.filter {
        None => groups(interface, help.context),
        Some(query) => all(interface).into_iter().filter(|entry| query.is_in(&entry.text())).collect(),
    }
}

/// How many lines the filter leaves, of how many.
pub fn left(view: View) -> (usize, usize) {
    let shown = view.reader.help().map_or(0, |help| entries(view.interface, help).len());
    (shown, all(view.interface).len())
}

/// A title and a line for each binding of a context: that of `first` and those around it before the others. Bindings
/// without keys come last.
fn groups(interface: &Interface, first: Context) -> Vec<HelpLine> {
    let around = std::iter::successors(Some(first), |context| context.wider());
    let others = Context::NAMES.iter().map(|(_, context)| *context);
    let mut contexts: Vec<Context> = Vec::new();
    for context in around.chain(others) {
        if !contexts.contains(&context) {
            contexts.push(context);
        }
    }
    let (lang, bindings) = (interface.lang, &interface.keyboard.keymap().bindings);
    let group = |context: Context| {
        let bound = bindings.iter().filter(move |binding| binding.context == context && !binding.keys.is_empty());
        let digits = (context == Context::Reading).then(|| digits(lang));
        [HelpLine::title(context, lang)].into_iter().chain(bound.map(move |binding| entry(binding, lang))).chain(digits)
    };
    let unbound = bindings.iter().filter(|binding| binding.keys.is_empty());
    contexts.into_iter().flat_map(group).chain(unbound.map(|binding| placed(binding, lang))).collect()
}

/// A line for each binding, which says where it holds, and a line for the digits; bindings without keys come last.
fn all(interface: &Interface) -> Vec<HelpLine> {
    let lang = interface.lang;
    let (bound, unbound): (Vec<_>, Vec<_>) =
        interface.keyboard.keymap().bindings.iter().partition(|binding| !binding.keys.is_empty());
    let entries = |bindings: Vec<&Binding>| bindings.into_iter().map(|binding| placed(binding, lang)).collect();
    [entries(bound), vec![digits(lang)], entries(unbound)].concat()
}

fn digits(lang: Lang) -> HelpLine {
    HelpLine { keys: vec!["1–9".to_owned()], what: lang.digits.to_owned(), name: String::new(), is_title: false }
}

/// The line of a binding that stands under the title of its context.
fn entry(binding: &Binding, lang: Lang) -> HelpLine {
    let keys = binding.keys.iter().map(ToString::to_string).collect();
    let name = format!("{}.{}", binding.context.name(), binding.name);
    HelpLine { keys, what: (lang.action)(binding.action).to_owned(), name, is_title: false }
}

/// The line of a binding that stands under no title.
fn placed(binding: &Binding, lang: Lang) -> HelpLine {
    let line = entry(binding, lang);
    if binding.context == Context::Reading {
        return line;
    }
    let [open, close] = lang.parentheses;
    HelpLine { what: format!("{}{open}{}{close}", line.what, group(binding.context, lang)), ..line }
}

/// The name of the keys of a context.
fn group(context: Context, lang: Lang) -> &'static str {
    match context {
        Context::Reading => lang.when_reading,
        Context::Sections => lang.sections,
        Context::Figures => lang.figures,
        Context::AllFigures => lang.all_figures,
        Context::Comparison => lang.comparison.comparison,
        Context::Coding => lang.coding.title,
        Context::Question => lang.when_asked,
        Context::Reports => lang.reports,
        Context::Library => lang.library.title,
        Context::Concordance => lang.concordance.title,
        Context::Prompt => lang.when_typing,
        Context::Correction => lang.correction,
        Context::Selecting => lang.selection,
        Context::Letter => lang.bookmarks,
    }
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
        if entry.is_title {
            page.put(area, &entry.what, view.theme().active);
            continue;
        }
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

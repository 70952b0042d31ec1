//! The first and the last line of the screen.

use super::{View, inner, put_path};
use crate::export::format::endings;
use crate::lang::section_name;
use crate::reader::FilterTarget;
use crate::reader::find::Find;
use crate::reader::hints::hints;
use crate::reader::prompt::{Prompt, Purpose};
use crate::reader::{Action, Mode};
use crate::search::QueryMode;
use crate::tui::draw::{checks, help};
use crate::tui::page::Page;
use ratatui::layout::{Position, Rect};
use ratatui::style::Modifier;

/// Doubts about the report and its title at the left, the section being read and how far one has read at the right.
pub fn header(page: &mut Page, view: View, area: Rect) {
    let document = view.reader.document();
    let style = view.theme().heading;
    if view.reader.is_vacant() {
        page.put(inner(area, 1, 0), view.reader.name(), style);
        return;
    }
    let percent = format!("{} {} ", page.symbols().between, percent(view));
    let room = page.put_right(inner(area, area.width / 3, 0), &percent, view.theme().quiet);
    let room = put_path(page, view, room, view.reader.section());
    let room = Rect { x: area.x + 1, width: (room.right() - area.x).saturating_sub(2), ..area };
    let doubts = document.warnings.iter().map(|warning| format!("! {}  ", (view.lang().short_warning)(warning)));
    let end = page.put(room, &doubts.collect::<String>(), view.theme().notice);
    let number = view.reader.number().map_or(String::new(), |(number, count)| format!("  {number}/{count}"));
    let room = inner(room, end, 0);
    let title = Rect { width: room.width.saturating_sub(page.cells(&number)), ..room };
    let end = page.put(title, view.reader.name(), style);
    page.put(inner(room, end, 0), &number, view.theme().quiet);
}

/// Cells that the answers to a question take, with the space before them.
const ANSWERS: u16 = 20;

/// The prompt while it is open, else a notice, else the keys; the line one is at to the right. Says where the
/// prompt's cursor stands.
pub fn footer(page: &mut Page, view: View, area: Rect) -> Option<Position> {
    let area = inner(area, 1, 0);
    if let Some(prompt) = view.reader.prompt() {
        return Some(draw_prompt(page, view, area, prompt));
    }
    if let Some(export) = view.reader.question() {
        // A long name is cut, the answers are not.
        let room = Rect { width: area.width.saturating_sub(ANSWERS), ..area };
        let end = page.put(room, &(view.lang().replace)(&export.file), view.theme().notice);
        keys(page, view, inner(area, end + 2, 0));
        return None;
    }
    let word = view.reader.notice().map(|word| (view.lang().notice)(word));
    let word = word.or_else(|| digits(view)).or_else(|| checks::told(view));
    // A notice that would be cut is worth more than the place.
    let taken = word.as_ref().map_or(0, |word| page.cells(word));
    let places = places(view);
    let place = places.iter().find(|place| page.cells(place).saturating_add(taken) < area.width);
    let room = place.map_or(area, |place| page.put_right(area, place, view.theme().quiet));
    match word {
        Some(word) => page.put(room, &word, view.theme().notice),
        None => keys(page, view, room),
    };
    None
}

/// What the digits that are typed may mean to the text: a section by its number, or how often a motion is done.
fn digits(view: View) -> Option<String> {
    let count = view.reader.count().filter(|_| view.reader.mode() == Mode::Reading)?;
    let section = view.reader.numbered_section(count);
    let section = section.map(|section| section_name(view.reader.document(), section, view.lang()));
    Some((view.lang().typed_number)(count, section.as_deref()))
}

/// What is typed at the left; what came of it and how it is meant at the right, as far as there is room. Says where the
/// cursor stands.
fn draw_prompt(page: &mut Page, view: View, area: Rect, prompt: &Prompt) -> Position {
    let (symbol, forms) = match prompt.purpose() {
        Purpose::Search | Purpose::Filter(_) => ("/", search_forms(view, prompt)),
        Purpose::Concordance => ("g/", search_forms(view, prompt)),
        Purpose::Command => (":", Vec::new()),
        Purpose::File => (view.lang().write_to, file_forms(view)),
    };
    let typed = page.cells(prompt.line().text()) + 2;
    let form = forms.iter().find(|form| page.cells(form) + typed + page.cells(symbol) <= area.width);
    // What is told is cut before it is left out.
    let told = view.reader.notice().and(forms.last());
    let is_fault = prompt.fault().is_some() || told.is_some();
    let style = if is_fault { view.theme().notice } else { view.theme().quiet };
    let kept = if form.is_some() { 0 } else { area.width / 3 };
    let room = form.or(told).map_or(area, |form| {
        let left = page.put_right_cut(inner(area, kept, 0), form, style);
        Rect { width: left.right() - area.x, ..area }
    });
    let before = page.tail(prompt.line().before(), room.width.saturating_sub(2));
    let end = page.put(room, &format!("{symbol}{before}"), view.theme().heading);
    page.put(inner(room, end, 0), prompt.line().behind(), view.theme().heading);
    Position { x: area.x + end.min(area.width.saturating_sub(1)), y: area.y }
}

/// What is told about the name that was typed before; else which names there are for which heads, or which names.
fn file_forms(view: View) -> Vec<String> {
    if let Some(notice) = view.reader.notice() {
        return vec![format!("  {} ", (view.lang().notice)(notice))];
    }
    let of_others = |mode| matches!(mode, Mode::Comparison | Mode::Concordance);
    let others = view.reader.overlays().any(|overlay| of_others(overlay.mode()));
    let heads = (!others).then_some(view.lang().file_heads).into_iter().map(|heads| format!("  {heads} "));
    heads.chain([format!("  {} ", endings())]).collect()
}

/// What came of a query and how it is meant, from the longest form to the shortest.
fn search_forms(view: View, prompt: &Prompt) -> Vec<String> {
    // Letters that stand nowhere are looked for as pinyin.
    let mode = view
        .reader
        .find()
        .filter(|_| prompt.purpose() == Purpose::Search && prompt.fault().is_none())
        .map(|find| find.query().mode());
    let modes = [mode.unwrap_or(prompt.mode()), prompt.mode().next()];
    let [mode, next] = modes.map(|mode| (view.lang().search_mode)(mode));
    let found = match prompt.purpose() {
        Purpose::Filter(list) => left(view, prompt, list),
        _ => found(view, prompt),
    };
    let next = match view.keys(Action::SwitchMode) {
        keys if keys.is_empty() => String::new(),
        keys => format!("  {keys} {next}"),
    };
    vec![format!("  {found}  {mode}{next} "), format!("  {found}  {mode} "), format!("  {found} ")]
}

/// What came of what is typed: what is wrong with it, or the hit one sees and how many there are.
fn found(view: View, prompt: &Prompt) -> String {
    match (prompt.fault(), view.reader.find().map(Find::place)) {
        (Some(wrong), _) => (view.lang().no_regex)(wrong).to_owned(),
        (None, _) if prompt.purpose() == Purpose::Concordance => String::new(),
        (None, None) => String::new(),
        (None, Some(None)) => "…".to_owned(),
        (None, Some(Some((_, 0)))) => view.lang().not_found.to_owned(),
        (None, Some(Some((hit, hits)))) => format!("{hit}/{hits}"),
    }
}

/// What a filter leaves of its list, or what is wrong with it.
fn left(view: View, prompt: &Prompt, list: FilterTarget) -> String {
    match (prompt.fault(), view.reader.filter(list)) {
        (Some(wrong), _) => (view.lang().no_regex)(wrong).to_owned(),
        (None, None) => String::new(),
        (None, Some(_)) => {
            let (left, all) = view.reader.left(list).unwrap_or_else(|| help::left(view));
            format!("{left}/{all}")
        }
    }
}

/// Digits and keys typed, and where the text shows hit of the search, line being read of all lines; and the same without the
/// lines.
fn places(view: View) -> [String; 2] {
    let (line, total) = view.reader.line();
    let count = view.reader.count().map_or(String::new(), |count| format!("{count} "));
    let pending: String = view.interface.keyboard.pending().iter().map(|key| format!("{key} ")).collect();
    let is_over_text = matches!(
        view.reader.mode(),
        Mode::AllFigures
            | Mode::Comparison
            | Mode::Coding
            | Mode::Chart
            | Mode::Trend
            | Mode::Library
            | Mode::Concordance
    );
    if is_over_text {
        return [format!("  {count}{pending}"), String::new()];
    }
    let hit = view.reader.find().map_or(String::new(), |find| {
        let place = find.place().map_or("…".to_owned(), |(hit, hits)| format!("{hit}/{hits}"));
        let mode = match find.query().mode() {
            QueryMode::Literal => String::new(),
            mode => view.lang().parentheses.join((view.lang().search_mode)(mode)),
        };
        format!("/{}{mode} {place} ", find.query().typed())
    });
    let total = match total {
        None => "…".to_owned(),
        Some((total, true)) => total.to_string(),
        Some((total, false)) => format!("~{total}"),
    };
    let lines = format!("{line}/{total} {} ", view.lang().lines);
    let space = if hit.is_empty() { "" } else { " " };
    [format!("  {count}{pending}{hit}{space}{lines}"), format!("  {count}{pending}{hit}")]
}

/// The few keys that matter, as many as there is room for.
fn keys(page: &mut Page, view: View, area: Rect) -> u16 {
    let mut room = area;
    for (actions, word) in hints(view.reader.mode(), view.reader.focus()) {
        let word = (view.lang().hint)(*word);
        let keys = actions.iter().map(|action| view.keys(*action)).filter(|keys| !keys.is_empty());
        let keys = keys.collect::<Vec<_>>().join("/");
        let width = page.cells(&keys) + 1 + page.cells(word);
        if width > room.width {
            break;
        }
        if keys.is_empty() {
            continue;
        }
        let end = page.put(room, &keys, view.theme().heading);
        room = inner(room, end + 1, 0);
        let end = page.put(room, word, view.theme().quiet.remove_modifier(Modifier::BOLD));
        room = inner(room, end + 2, 0);
    }
    area.width - room.width
}

/// How much of the text was in sight down to the last line, in per cent; as long as the rest is not there nobody knows.
fn percent(view: View) -> String {
    view.reader.percent().map_or("…".to_owned(), |percent| format!("{percent}%"))
}

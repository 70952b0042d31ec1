//! The first and the last line of the screen.

use super::{View, inner, put, put_right};
use crate::lang::notice;
use crate::text::width::{Ambiguous, cells};
use crate::tui::draw::sections;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

/// Title of the report at the left, the section being read and how far one has read at the right.
pub fn header(buffer: &mut Buffer, view: View, area: Rect) {
    let document = view.reader.document();
    let style = view.theme.heading();
    let place = format!("{} · {}% ", sections::name(document, view.reader.section(), view.lang), percent(view));
    let room = put_right(buffer, inner(area, area.width / 3, 0), &place, view.theme.quiet());
    let title = document.title();
    let title = if title.is_empty() { file_name(&document.source.name).to_owned() } else { title };
    put(buffer, Rect { x: area.x + 1, width: (room.right() - area.x).saturating_sub(2), ..area }, &title, style);
}

/// The last part of a path.
fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// The prompt while it is open, else a notice, else the keys; the line one is at to the right. Says where the
/// prompt's cursor stands.
pub fn footer(buffer: &mut Buffer, view: View, area: Rect) -> Option<(u16, u16)> {
    let area = inner(area, 1, 0);
    if let Some(typed) = view.reader.prompt() {
        let end = put(buffer, area, &format!("/{typed}"), view.theme.heading());
        return Some((area.x + end.min(area.width.saturating_sub(1)), area.y));
    }
    let room = put_right(buffer, area, &place(view), view.theme.quiet());
    match view.reader.notice() {
        Some(word) => put(buffer, room, &notice(word, view.lang), view.theme.notice()),
        None => keys(buffer, view, room),
    };
    None
}

/// Digits typed, hit of the search, last line in sight of all lines.
fn place(view: View) -> String {
    let (line, total) = view.reader.viewport().progress();
    let count = view.reader.count().map_or(String::new(), |count| format!("{count} "));
    let hit = view
        .reader
        .find()
        .map_or(String::new(), |find| format!("/{} {}/{}  ", find.query.typed(), find.current + 1, find.hits.len()));
    format!("  {count}{hit}{line}/{total} {} ", view.lang.words().lines)
}

/// The few keys that matter, as many as there is room for.
fn keys(buffer: &mut Buffer, view: View, area: Rect) -> u16 {
    let mut room = area;
    for (keys, word) in view.lang.hints() {
        let width = cells(keys, Ambiguous::Narrow) + 1 + cells(word, Ambiguous::Narrow);
        if width > usize::from(room.width) {
            break;
        }
        let end = put(buffer, room, keys, view.theme.heading());
        room = inner(room, end + 1, 0);
        let end = put(buffer, room, word, view.theme.quiet().remove_modifier(Modifier::BOLD));
        room = inner(room, end + 2, 0);
    }
    area.width - room.width
}

/// How much of the text was in sight down to the last line, in per cent.
fn percent(view: View) -> usize {
    let (line, total) = view.reader.viewport().progress();
    (line * 100).checked_div(total).unwrap_or(100)
}

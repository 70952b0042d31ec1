//! The list of recent reports: two lines each, the title with its time and below them the section and the file.

use super::{inner, lines};
use crate::lang::age;
use crate::reader::Context;
use crate::reader::hints;
use crate::state::recent::Recent;
use crate::text::width::Ambiguous;
use crate::tui::Interface;
use crate::tui::page::Page;
use crate::tui::recent::list::RecentList;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Lines of a report in the list.
const LINES: u16 = 2;

/// How many reports a screen of `area` shows at once.
pub fn page(area: Rect) -> usize {
    usize::from(area.height.saturating_sub(2) / LINES).max(1)
}

/// Draws the whole screen into `buffer`; there is no cursor on it.
pub fn draw(buffer: &mut Buffer, list: &RecentList, interface: &Interface, ambiguous: Ambiguous) -> Option<Position> {
    let area = buffer.area;
    let page = &mut Page::new(buffer, ambiguous).on(interface.theme.text);
    let theme = &interface.theme;
    let count = format!("{}/{} ", list.at + 1, list.reports.len());
    let room = page.put_right(inner(area, 1, 0), &count, theme.quiet);
    page.put(room, interface.lang.recent, theme.heading);
    let mut places = lines(inner(area, 0, 1));
    for (report, is_current) in list.in_sight() {
        for (line, place) in places.by_ref().take(usize::from(LINES)).enumerate() {
            if is_current {
                page.put(place, page.symbols().current, theme.active);
            }
            let place = inner(place, 2, 0);
            if line == 0 {
                title(page, interface, place, report, is_current)
            } else {
                origin(page, interface, place, report)
            }
        }
    }
    if area.height > 1 {
        footer(page, list, interface, Rect { y: area.bottom() - 1, height: 1, ..inner(area, 1, 0) });
    }
    None
}

fn title(page: &mut Page, interface: &Interface, area: Rect, report: &Recent, is_current: bool) {
    let theme = &interface.theme;
    let when = format!("  {} ", age(report.read.age(), interface.lang));
    let room = page.put_right(area, &when, theme.quiet);
    page.put(room, &report.title, if is_current { theme.active } else { theme.heading });
}

/// The section that was being read and the file; for a file that is gone, that it is gone.
fn origin(page: &mut Page, interface: &Interface, area: Rect, report: &Recent) {
    let theme = &interface.theme;
    let (words, style) = match report.is_there {
        true => (report.section.as_str(), theme.text),
        false => (interface.lang.gone, theme.notice),
    };
    let end = page.put(area, words, style);
    let gap = if end == 0 { 0 } else { end + 2 };
    page.put(inner(area, gap, 0), &report.path.display().to_string(), theme.quiet);
}

fn footer(page: &mut Page, list: &RecentList, interface: &Interface, area: Rect) {
    let (theme, lang) = (&interface.theme, interface.lang);
    if list.is_refused {
        page.put(area, lang.gone, theme.notice);
        return;
    }
    let mut room = area;
    for (actions, word) in hints::RECENT {
        let keys = actions.iter().find_map(|action| interface.keyboard.keymap().keys(Context::Reading, *action));
        let Some(keys) = keys else { continue };
        let end = page.put(room, &keys.to_string(), theme.heading);
        room = inner(room, end + 1, 0);
        let end = page.put(room, (lang.hint)(*word), theme.quiet);
        room = inner(room, end + 2, 0);
    }
}

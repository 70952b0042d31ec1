//! Bookmarks: their letters beside the text, and the list of them while a letter is awaited.

use super::{View, inner, lines};
use crate::lang::section_name;
use crate::reader::bookmarks::{Bookmark, Pending};
use crate::text::range::{boundary, from};
use crate::tui::page::Page;
use crate::tui::panes::Panes;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Cells of the first column of the list: a letter and a space on both sides.
const LETTER: u16 = 3;

/// Draws the letter of each bookmark in sight into the margin of its line, if there is a margin.
pub fn letters(page: &mut Page, view: View, panes: &Panes) {
    let has_margin = panes.rows.x > panes.text.x;
    let margin = Rect { x: panes.rows.x.saturating_sub(1), width: u16::from(has_margin), ..panes.rows };
    for (line, area) in view.reader.viewport().lines().iter().zip(lines(margin)) {
        let marked = |at: usize| line.ranges().any(|range| range.contains(at));
        if let Some((letter, _)) = view.reader.bookmarks().iter().find(|(_, mark)| marked(mark.at)) {
            page.print(area, letter.encode_utf8(&mut [0; 4]), view.theme().quiet);
        }
    }
}

/// Draws the list over the lowest lines of `area` while a letter is awaited, as many bookmarks as fit.
pub fn list(page: &mut Page, view: View, area: Rect, pending: Pending) {
    let count = u16::try_from(view.reader.bookmarks().iter().count().max(1)).unwrap_or(u16::MAX);
    let height = area.height.min(count.saturating_add(1));
    let area = Rect { y: area.bottom() - height, height, ..area };
    page.blank(area);
    let lang = view.lang();
    let title = match pending {
        Pending::SetBookmark => lang.set_bookmark,
        Pending::GoToBookmark => lang.go_to_bookmark,
    };
    page.put(inner(area, 1, 0), title, view.theme().active);
    let area = inner(area, 1, 1);
    if view.reader.bookmarks().is_empty() {
        page.put(area, lang.no_bookmarks, view.theme().quiet);
    }
    for ((letter, mark), line) in view.reader.bookmarks().iter().zip(lines(area)) {
        entry(page, view, line, letter, mark);
    }
}

/// The letter of a mark, its section, and how its line begins.
fn entry(page: &mut Page, view: View, area: Rect, letter: char, mark: Bookmark) {
    let document = view.reader.document();
    page.print(area, letter.encode_utf8(&mut [0; 4]), view.theme().heading);
    let area = inner(area, LETTER, 0);
    let column = area.width / 3;
    let section = section_name(document, document.section_at(mark.at), view.lang());
    page.put(Rect { width: column, ..area }, &section, view.theme().quiet);
    // No screen shows more of an endless line.
    let line = from(&document.text, boundary(&document.text, mark.at)).chars().take(usize::from(area.width));
    let beginning: String = line.take_while(|c| *c != '\n').collect();
    page.put(inner(area, column + 2, 0), beginning.trim(), Style::new());
}

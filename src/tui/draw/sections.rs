//! The section list.

use super::{View, inner, lines, put_filter};
use crate::document::SectionId;
use crate::lang::section_name;
use crate::reader::FilterTarget;
use crate::reader::{Pane, Reader};
use crate::tui::page::Page;
use crate::tui::panes::Panes;
use ratatui::layout::Rect;

/// Draws the list under its title.
pub fn draw(page: &mut Page, view: View, area: Rect) {
    let focused = view.reader.focus() == Pane::Sections;
    let style = if focused { view.theme().active } else { view.theme().quiet };
    let end = page.put(inner(area, 1, 0), view.lang().sections, style);
    put_filter(page, view, inner(area, end + 1, 0), FilterTarget::Sections);
    let contents = view.reader.section_list();
    let current = contents.entry_of(view.reader.document(), view.reader.section());
    let entries = contents.shown().iter().enumerate().skip(contents.scroll);
    for ((index, &section), area) in entries.zip(lines(inner(area, 0, 1))) {
        draw_entry(page, view, area, section, Some(index) == current);
    }
}

/// The section whose entry stands in line `y` of the screen.
pub fn at(reader: &Reader, panes: &Panes, y: u16) -> Option<SectionId> {
    let line = usize::from(y.checked_sub(panes.sections?.y + 1)?);
    reader.section_list().shown().get(reader.section_list().scroll + line).copied()
}

fn draw_entry(page: &mut Page, view: View, area: Rect, section: SectionId, current: bool) {
    let document = view.reader.document();
    let style = if current { view.theme().active } else { ratatui::style::Style::new() };
    if current {
        page.put(area, page.symbols().current, style);
    }
    let count = match view.reader.figures_of(section).len() {
        0 => String::new(),
        count => format!(" {count}"),
    };
    let room = page.put_right(area, &count, view.theme().quiet);
    let depth = document.section(section).level.saturating_sub(1).min(4);
    let room = inner(room, 1 + u16::try_from(depth).unwrap_or(0), 0);
    let symbol = if view.reader.section_list().is_folded(section) { page.symbols().folded } else { "" };
    page.put(room, &format!("{symbol}{}", section_name(document, section, view.lang())), style);
}

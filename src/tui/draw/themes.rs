//! The list of the themes, at the right of the text that is seen in them.

use super::{View, inner, lines};
use crate::reader::theme_list::ThemeList;
use crate::tui::page::Page;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Draws the list over the upper right of `area`, as many of its lines as need be; the marked one is in sight.
pub fn draw(page: &mut Page, view: View, area: Rect, list: &ThemeList) {
    let widest = list.names.iter().map(|name| page.cells(name)).max().unwrap_or(0).max(page.cells(view.lang().themes));
    let width = widest.saturating_add(4).min(area.width);
    let height = u16::try_from(list.names.len() + 1).unwrap_or(u16::MAX).min(area.height);
    let area = Rect { x: area.right() - width, width, height, ..area };
    page.blank(area);
    page.put(inner(area, 2, 0), view.lang().themes, view.theme().active);
    let body = inner(area, 0, 1);
    let first = (list.at + 1).saturating_sub(usize::from(body.height));
    for ((index, name), line) in list.names.iter().enumerate().skip(first).zip(lines(body)) {
        let is_marked = index == list.at;
        if is_marked {
            page.put(line, page.symbols().current, view.theme().active);
        }
        page.put(inner(line, 2, 0), name, if is_marked { view.theme().active } else { Style::new() });
    }
}

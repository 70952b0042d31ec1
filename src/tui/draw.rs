//! One frame: what the reader is, as the screen shows it. Nothing here changes anything but the buffer.

pub mod figures;
pub mod help;
pub mod sections;
pub mod status;
pub mod text;

#[cfg(test)]
mod tests;

use super::panes::Panes;
use super::theme::Theme;
use crate::lang::Lang;
use crate::reader::{Pane, Reader};
use crate::text::visible::visible_text;
use crate::text::width::{Ambiguous, cells, fit};
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::{Clear, Widget};

/// What every part of a frame is drawn from.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// What is shown.
    pub reader: &'a Reader,
    /// How it looks.
    pub theme: Theme,
    /// In which words.
    pub lang: Lang,
}

/// Draws the whole screen.
pub fn frame(frame: &mut Frame, reader: &Reader, panes: &Panes, theme: Theme, lang: Lang) {
    let view = View { reader, theme, lang };
    let cursor = screen(frame.buffer_mut(), view, panes);
    if let Some((x, y)) = cursor {
        frame.set_cursor_position((x, y));
    }
}

/// Draws the whole screen into `buffer`; where the prompt is open, says where its cursor stands.
pub fn screen(buffer: &mut Buffer, view: View, panes: &Panes) -> Option<(u16, u16)> {
    text::draw(buffer, view, panes.rows);
    for rule in &panes.rules {
        for y in rule.y..rule.bottom() {
            put(buffer, Rect { y, height: 1, ..*rule }, "│", view.theme.quiet());
        }
    }
    // The pane that has the keys comes last: where it lies over the text it may lie over the other list as well.
    let lists: [(Pane, Option<Rect>); 2] = [(Pane::Sections, panes.sections), (Pane::Figures, panes.figures)];
    for (pane, area) in lists {
        let Some(area) = area else { continue };
        Clear.render(area, buffer);
        match pane {
            Pane::Sections => sections::draw(buffer, view, area),
            _ => figures::draw(buffer, view, area),
        }
    }
    if let Some(line) = view.reader.help() {
        help::draw(buffer, view, panes.body, line);
    }
    panes.header.inspect(|area| status::header(buffer, view, *area));
    panes.footer.and_then(|area| status::footer(buffer, view, area))
}

/// Puts `text` at the left of `area`'s first line, cut with an ellipsis where it is too long; says how many cells it
/// took.
pub fn put(buffer: &mut Buffer, area: Rect, text: &str, style: Style) -> u16 {
    if area.is_empty() {
        return 0;
    }
    let text = visible_text(text);
    let fitted = fit(&text, usize::from(area.width), Ambiguous::Narrow);
    let (end, _) = buffer.set_stringn(area.x, area.y, &fitted, usize::from(area.width), style);
    end - area.x
}

/// Puts `text` at the right of `area`'s first line, where there is room for all of it; says what room is left.
pub fn put_right(buffer: &mut Buffer, area: Rect, text: &str, style: Style) -> Rect {
    let width = u16::try_from(cells(text, Ambiguous::Narrow)).unwrap_or(u16::MAX);
    if width >= area.width {
        return area;
    }
    put(buffer, Rect { x: area.right() - width, width, ..area }, text, style);
    Rect { width: area.width - width, ..area }
}

/// `area` without its first `lines` lines and first `columns` columns.
pub fn inner(area: Rect, columns: u16, lines: u16) -> Rect {
    let (columns, lines) = (columns.min(area.width), lines.min(area.height));
    Rect { x: area.x + columns, y: area.y + lines, width: area.width - columns, height: area.height - lines }
}

/// The one-line areas of `area`, from the top.
pub fn lines(area: Rect) -> impl Iterator<Item = Rect> {
    (area.y..area.bottom()).map(move |y| Rect { y, height: 1, ..area })
}

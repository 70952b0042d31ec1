//! The terminal: the only place that names ratatui or crossterm.

pub mod draw;
pub mod input;
pub mod keys;
pub mod panes;
pub mod terminal;
pub mod theme;

use crate::lang::Lang;
use crate::reader::{Effect, Reader};
use input::Input;
use panes::Panes;
use ratatui::layout::Rect;
use std::io;
use terminal::Screen;
use theme::Theme;

/// Reads until the reader is quit. Draws on events only: nothing runs while nothing happens.
pub fn run(mut reader: Reader, lang: Lang) -> io::Result<()> {
    let theme = Theme::of_environment();
    let mut screen = Screen::enter()?;
    loop {
        let panes = arrange(&mut reader, screen.area()?);
        screen.draw(|frame| draw::frame(frame, &reader, &panes, theme, lang))?;
        loop {
            match input::next(&reader, &panes)? {
                Input::Redraw => {}
                Input::Action(action) => match reader.update(action) {
                    Effect::None => {}
                    Effect::Suspend => screen.suspend()?,
                    Effect::Repaint => screen.repaint()?,
                    Effect::Quit => return Ok(()),
                },
            }
            // Keys and wheel turns that came while the last frame was drawn share the next one.
            if !input::is_waiting()? {
                break;
            }
            arrange(&mut reader, screen.area()?);
        }
    }
}

/// Splits the screen into panes and fits the reader to them.
pub fn arrange(reader: &mut Reader, area: Rect) -> Panes {
    let panes = Panes::split(area, reader.focus());
    reader.reflow(panes.room());
    panes
}

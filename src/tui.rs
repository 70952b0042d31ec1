//! The terminal: the only place that names ratatui or crossterm.

pub mod canvas;
pub mod draw;
pub mod events;
pub mod input;
pub mod keys;
pub mod page;
pub mod panes;
pub mod terminal;
pub mod theme;

use crate::lang::Lang;
use crate::reader::{Effect, Reader};
use crate::text::width::Ambiguous;
use draw::View;
use events::Events;
use input::Input;
use panes::Panes;
use ratatui::layout::Rect;
use std::io;
use terminal::Screen;
use theme::Theme;

/// Reads until the reader is quit. Draws on events only: nothing runs while nothing happens.
pub fn run(mut reader: Reader, lang: Lang) -> io::Result<()> {
    let theme = Theme::of_environment();
    let mut screen = Screen::enter(Ambiguous::Narrow)?;
    let events = Events::listen()?;
    loop {
        let area = screen.area()?;
        let panes = arrange(&mut reader, area);
        let view = View { reader: &reader, theme, lang };
        screen.draw(area, |buffer| draw::screen(buffer, view, &panes))?;
        let mut next = Some(events.next(input::patience(&reader))?);
        // Keys and wheel turns that came while the last frame was drawn share the next one.
        while let Some(event) = next {
            let panes = arrange(&mut reader, screen.area()?);
            match input::meaning(&event, &reader, &panes) {
                None => {}
                Some(Input::Redraw) => screen.forget(),
                Some(Input::Action(action)) => match reader.update(action) {
                    Effect::None => {}
                    Effect::Suspend => screen.suspend()?,
                    Effect::Quit => return Ok(()),
                },
            }
            next = events.waiting()?;
        }
    }
}

/// Splits the screen into panes and fits the reader to them.
pub fn arrange(reader: &mut Reader, area: Rect) -> Panes {
    let panes = Panes::split(area, reader.focus());
    reader.reflow(panes.room());
    panes
}

//! Events of the terminal, turned into actions.

use super::{draw, keys, panes::Panes};
use crate::reader::{Action, Mode, Pane, Reader};
use crossterm::event::{self, Event, KeyEvent, KeyEventKind, MouseButton, MouseEvent, MouseEventKind};
use std::io;
use std::time::Duration;

/// Digits wait so long for the motion that they repeat; then they name a section.
const DIGITS_WAIT: Duration = Duration::from_millis(800);

/// Lines that one turn of the wheel moves.
const WHEEL_LINES: isize = 3;

/// What the reader or the screen has to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// Something to do.
    Action(Action),
    /// The screen has another size.
    Redraw,
}

/// Waits for the next event that means something.
pub fn next(reader: &Reader, panes: &Panes) -> io::Result<Input> {
    loop {
        if reader.count().is_some() && !event::poll(DIGITS_WAIT)? {
            return Ok(Input::Action(Action::DigitsEnd));
        }
        if let Some(input) = meaning(&event::read()?, reader, panes) {
            return Ok(input);
        }
    }
}

/// Whether an event came already.
pub fn is_waiting() -> io::Result<bool> {
    event::poll(Duration::ZERO)
}

/// What `event` means to `reader` as it stands on the screen.
pub fn meaning(event: &Event, reader: &Reader, panes: &Panes) -> Option<Input> {
    match event {
        Event::Resize(..) => Some(Input::Redraw),
        Event::Key(key) if key.kind != KeyEventKind::Release => key_action(*key, reader).map(Input::Action),
        Event::Mouse(mouse) => mouse_action(*mouse, reader, panes).map(Input::Action),
        _ => None,
    }
}

fn key_action(key: KeyEvent, reader: &Reader) -> Option<Action> {
    match reader.mode() {
        Mode::Prompt => keys::prompt_action(key),
        Mode::Help | Mode::Reading => keys::action(key, reader.focus()),
    }
}

fn mouse_action(mouse: MouseEvent, reader: &Reader, panes: &Panes) -> Option<Action> {
    let pane = panes.at(mouse.column, mouse.row)?;
    match mouse.kind {
        MouseEventKind::ScrollDown => Some(Action::Wheel(pane, WHEEL_LINES)),
        MouseEventKind::ScrollUp => Some(Action::Wheel(pane, -WHEEL_LINES)),
        MouseEventKind::Down(MouseButton::Left) if reader.mode() == Mode::Reading => {
            Some(click(pane, mouse.column, mouse.row, reader, panes))
        }
        _ => None,
    }
}

fn click(pane: Pane, x: u16, y: u16, reader: &Reader, panes: &Panes) -> Action {
    let target = match pane {
        Pane::Sections => draw::sections::at(reader, panes, y).map(Action::GoToSection),
        Pane::Figures => draw::figures::at(reader, panes, y).map(Action::GoToFigure),
        Pane::Text => {
            let figure = draw::text::figure_at(reader, panes, x, y).map(Action::GoToFigure);
            figure.or_else(|| draw::text::boilerplate_at(reader, panes, y).map(Action::OpenBoilerplate))
        }
    };
    target.unwrap_or(Action::Focus(pane))
}

//! Events of the terminal, turned into actions.

use super::{draw, events::Event, keys, panes::Panes};
use crate::reader::{Action, Mode, Pane, Reader};
use crossterm::event::{
    Event as TerminalEvent, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};
use std::time::Duration;

/// Lines that one turn of the wheel moves.
const WHEEL_LINES: isize = 3;

/// What the reader or the screen has to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// Something to do.
    Action(Action),
    /// The screen has another size, and what it shows is no longer known.
    Redraw,
}

/// How long to wait for the next event: not at all while a search is under way. Digits wait for the motion that they
/// repeat; then they name a section.
pub fn patience(reader: &Reader) -> Option<Duration> {
    if reader.is_searching() {
        return Some(Duration::ZERO);
    }
    reader.count().map(|_| Duration::from_millis(800))
}

/// What `event` means to `reader` as it stands on the screen.
pub fn meaning(event: &Event, reader: &Reader, panes: &Panes) -> Option<Input> {
    let action = match event {
        Event::Terminal(TerminalEvent::Resize(..)) => return Some(Input::Redraw),
        Event::Terminal(TerminalEvent::Key(key)) if key.kind != KeyEventKind::Release => key_action(*key, reader),
        Event::Terminal(TerminalEvent::Mouse(mouse)) => mouse_action(*mouse, reader, panes),
        Event::Terminal(_) | Event::Arrived(_) => None,
        Event::Silence if reader.is_searching() => None,
        Event::Silence => Some(Action::DigitsEnd),
    };
    action.map(Input::Action)
}

fn key_action(key: KeyEvent, reader: &Reader) -> Option<Action> {
    match reader.mode() {
        Mode::Prompt => keys::prompt_action(key),
        Mode::Letter => Some(letter_action(key)),
        Mode::Help | Mode::Reading => keys::action(key, reader.focus()),
    }
}

/// A character is the letter that was awaited; any other key ends the waiting.
fn letter_action(key: KeyEvent) -> Action {
    match key.code {
        KeyCode::Char(c) if !key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) => Action::Letter(c),
        _ => Action::Back,
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

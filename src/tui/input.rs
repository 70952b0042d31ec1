//! Events of the terminal, turned into actions.

use super::keymap::{Context, Keyboard};
use super::{draw, events::Event, panes::Panes};
use crate::reader::{Action, Mode, Pane, Reader};
use crossterm::event::{Event as TerminalEvent, KeyEventKind, MouseButton, MouseEvent, MouseEventKind};
use std::time::Duration;

/// Lines that one turn of the wheel moves.
const WHEEL_LINES: isize = 3;

/// How long to wait for the next event: not at all while a search is under way. Digits wait for the motion that they
/// repeat; then they name a section. Keys wait for those that make them a sequence.
pub fn patience(reader: &Reader, keyboard: &Keyboard) -> Option<Duration> {
    if reader.is_searching() {
        return Some(Duration::ZERO);
    }
    let is_waiting = reader.count().is_some() || !keyboard.pending().is_empty();
    is_waiting.then_some(Duration::from_millis(800))
}

/// What `event` means to `reader` as it stands on the screen.
pub fn actions(event: &Event, reader: &Reader, panes: &Panes, keyboard: &mut Keyboard) -> Vec<Action> {
    let context = Context::of(reader);
    match event {
        Event::Terminal(TerminalEvent::Key(key)) if key.kind != KeyEventKind::Release => {
            keyboard.press((*key).into(), context).collect()
        }
        Event::Terminal(TerminalEvent::Mouse(mouse)) => mouse_action(*mouse, reader, panes).into_iter().collect(),
        Event::Silence if !reader.is_searching() => {
            vec![keyboard.release(context).unwrap_or(Action::DigitsEnd)]
        }
        Event::Terminal(_) | Event::Arrived(_) | Event::Silence => Vec::new(),
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
        MouseEventKind::Down(MouseButton::Left) if reader.mode() == Mode::AllFigures => {
            draw::all_figures::at(reader, panes, mouse.row).map(Action::GoToRow)
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

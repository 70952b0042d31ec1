//! Lets the user choose one of the recent reports, before the reader opens it.

pub mod list;

use super::canvas::Canvas;
use super::input::NEXT_KEY;
use super::terminal::{self, Screen};
use super::{Interface, draw};
use crate::reader::{Action, Context};
use crate::state::recent::Recent;
use crate::text::width::Ambiguous;
use crossterm::event::{self, Event, KeyEventKind, MouseEventKind};
use list::{Choice, RecentList};
use std::io;
use std::path::PathBuf;

/// Lets the user choose a report, and gives its file; none if the user leaves the list. Ambiguous characters (UAX #11)
/// take so many cells.
pub fn choose(
    screen: &mut Screen,
    reports: Vec<Recent>,
    interface: &mut Interface,
    ambiguous: Ambiguous,
) -> io::Result<Option<PathBuf>> {
    let mut list = RecentList { reports, at: 0, page: 1, is_refused: false };
    let mut canvas = Canvas::new(ambiguous);
    loop {
        let area = terminal::area()?;
        list.page = draw::recent::page(area);
        screen.show(canvas.draw(area, |buffer| draw::recent::draw(buffer, &list, interface, ambiguous)))?;
        for action in actions(&mut canvas, interface)? {
            match list.update(action) {
                Choice::None => {}
                Choice::Open(path) => return Ok(Some(path)),
                Choice::Leave => return Ok(None),
            }
        }
    }
}

/// Waits for an event, and gives the actions that it means.
fn actions(canvas: &mut Canvas, interface: &mut Interface) -> io::Result<Vec<Action>> {
    let keyboard = &mut interface.keyboard;
    if !keyboard.pending().is_empty() && !event::poll(NEXT_KEY)? {
        return Ok(keyboard.release(Context::Reading).into_iter().collect());
    }
    Ok(match event::read()? {
        Event::Key(key) if key.kind != KeyEventKind::Release => keyboard.press(key.into(), Context::Reading).collect(),
        Event::Mouse(mouse) if mouse.kind == MouseEventKind::ScrollDown => vec![Action::LineDown],
        Event::Mouse(mouse) if mouse.kind == MouseEventKind::ScrollUp => vec![Action::LineUp],
        Event::Resize(..) => {
            *canvas = Canvas::new(canvas.ambiguous());
            Vec::new()
        }
        _ => Vec::new(),
    })
}

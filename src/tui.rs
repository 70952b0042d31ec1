//! The terminal: the only place that names ratatui or crossterm.

pub mod canvas;
pub mod draw;
pub mod events;
pub mod input;
pub mod keys;
pub mod page;
pub mod panes;
pub mod probe;
pub mod signs;
pub mod terminal;
pub mod theme;
pub mod worker;

use crate::lang::Lang;
use crate::reader::arrival::{Arrival, Supply};
use crate::reader::{Effect, Reader};
use crate::text::width::Ambiguous;
use canvas::Canvas;
use draw::View;
use events::{Event, Events};
use input::Input;
use panes::Panes;
use probe::Answer;
use ratatui::layout::Rect;
use std::io;
use std::time::{Duration, Instant};
use terminal::Screen;
use theme::Theme;

/// How long a search may go on before the screen and the keys have their turn.
const SEARCH: Duration = Duration::from_millis(5);

/// Shows `glance`, starts a session and reads until it is quit, on a terminal with such ambiguous characters; without `ambiguous` the
/// terminal is asked. Draws on events only: nothing runs while nothing happens, once the rest of the report has come.
pub fn run(
    mut glance: Reader,
    start: impl FnOnce() -> (Reader, Supply),
    lang: Lang,
    ambiguous: Option<Ambiguous>,
) -> io::Result<()> {
    let theme = Theme::of_environment();
    let screen = Screen::enter()?;
    let mut canvas = Canvas::new(ambiguous.unwrap_or_default());
    show(&screen, &mut canvas, &mut glance, theme, lang)?;
    // Nobody waits for what follows: the text is there to be read. The second frame lies over what the terminal is asked.
    let (mut reader, supply) = start();
    let answer = if ambiguous.is_none() { probe::ask()? } else { Answer::default() };
    let ambiguous = ambiguous.or(answer.ambiguous).unwrap_or_default();
    canvas = Canvas::new(ambiguous);
    let events = Events::listen(answer.typed, supply)?;
    loop {
        search(&mut reader);
        show(&screen, &mut canvas, &mut reader, theme, lang)?;
        let mut next = Some(events.next(input::patience(&reader))?);
        // Keys and wheel turns that came while the last frame was drawn share the next one.
        while let Some(event) = next {
            let panes = arrange(&mut reader, screen.area()?, ambiguous);
            let input = input::meaning(&event, &reader, &panes);
            if let Event::Arrived(arrival) = event {
                reader.receive(arrival);
            }
            match input {
                None => {}
                Some(Input::Redraw) => canvas = Canvas::new(ambiguous),
                Some(Input::Action(action)) => match reader.update(action) {
                    Effect::None => {}
                    Effect::Suspend => {
                        screen.suspend()?;
                        canvas = Canvas::new(ambiguous);
                    }
                    Effect::Repaint => {
                        screen.clear()?;
                        canvas = Canvas::new(ambiguous);
                    }
                    Effect::Reload if events.reload() => {}
                    Effect::Reload => reader.receive(Arrival::NoFile),
                    Effect::Quit => return Ok(()),
                },
            }
            next = events.waiting()?;
        }
    }
}

/// Goes on with the search under way for a short while.
fn search(reader: &mut Reader) {
    let start = Instant::now();
    while reader.is_searching() && start.elapsed() < SEARCH {
        reader.look_on();
    }
}

/// Fits the reader to the screen and draws what is new on it.
fn show(screen: &Screen, canvas: &mut Canvas, reader: &mut Reader, theme: Theme, lang: Lang) -> io::Result<()> {
    let area = screen.area()?;
    let panes = arrange(reader, area, canvas.ambiguous());
    let view = View { reader, theme, lang };
    screen.show(canvas.draw(area, |buffer| draw::screen(buffer, view, &panes)))
}

/// Splits the screen into panes and fits the reader to them.
pub fn arrange(reader: &mut Reader, area: Rect, ambiguous: Ambiguous) -> Panes {
    let widest = u16::try_from(reader.widest()).unwrap_or(u16::MAX);
    let panes = Panes::split(area, reader.focus(), widest);
    reader.reflow(panes.room(ambiguous));
    panes
}

//! The terminal: the only place that names ratatui or crossterm.

pub mod canvas;
pub mod clipboard;
pub mod draw;
pub mod effects;
pub mod events;
pub mod input;
pub mod keymap;
pub mod keys;
pub mod mouse;
pub mod page;
pub mod panes;
pub mod probe;
pub mod recent;
pub mod symbols;
pub mod terminal;
pub mod theme;
pub mod worker;

use crate::lang::Lang;
use crate::reader::loading::{LoadEvent, Loader, ReaderOpener};
use crate::reader::{Effect, Notice, Reader};
use crate::reader::{Request, workspace::Workspace};
use crate::state::save_thread::SaveThread;
use crate::state::store::Store;
use crate::state::tracker::{SAVE_TIMEOUT, StateTrackers};
use crate::text::width::Ambiguous;
use canvas::Canvas;
use clipboard::Clipboard;
use draw::View;
use events::{Event, Events};
use keymap::Keyboard;
use mouse::Mouse;
use panes::Panes;
use probe::Answer;
use ratatui::layout::Rect;
use std::io;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::{Duration, Instant};
use terminal::Screen;
use theme::Theme;

/// How long a search may go on before the screen and the keys have their turn.
const SEARCH: Duration = Duration::from_millis(5);

/// What one reads with: the same for as long as the program runs, but for the keys of a sequence.
#[derive(Clone, Debug, Default)]
pub struct Interface {
    /// How things look.
    pub theme: Theme,
    /// In which words.
    pub lang: Lang,
    /// Which keys do what.
    pub keyboard: Keyboard,
}

/// Shows `preview`, starts the session of that report and reads until it is quit, on a terminal with such ambiguous
/// characters; without `ambiguous` the terminal is asked. Other reports are opened by `open`. What is to be remembered is saved in
/// `store`. Draws on events only: nothing runs while nothing happens, once the rest of the report has come.
pub fn run(
    mut screen: Screen,
    mut preview: Reader,
    start: impl FnOnce() -> (Workspace, Loader),
    open: ReaderOpener,
    interface: Interface,
    ambiguous: Option<Ambiguous>,
    store: Option<Store>,
) -> io::Result<()> {
    let mut canvas = Canvas::new(ambiguous.unwrap_or_default());
    screen.show(frame(&mut canvas, &mut preview, &interface)?)?;
    // Nobody waits for what follows: the text is there to be read. The second frame lies over what the terminal is asked.
    let (workspace, loader) = start();
    let answer = if ambiguous.is_none() { probe::ask()? } else { Answer::default() };
    let ambiguous = ambiguous.or(answer.ambiguous).unwrap_or_default();
    let events = Events::listen(answer.typed)?;
    let trackers = StateTrackers::new(save_thread(store, &events)?);
    let (canvas, clipboard, mouse) = (Canvas::new(ambiguous), Clipboard::of_environment(), Mouse::default());
    let mut session = App { screen, canvas, clipboard, interface, mouse, workspace, open, events, trackers };
    session.see_to(session.workspace.current(), loader)?;
    session.read()
}

/// Starts whoever saves what is to be remembered; a deadly signal leaves some time for it.
fn save_thread(store: Option<Store>, events: &Events) -> io::Result<SaveThread> {
    let Some(store) = store else { return Ok(SaveThread::idle()) };
    let arrive = events.arrive();
    let save_thread = SaveThread::start(store, move |fault| arrive(LoadEvent::StateFault(fault.to_string())))?;
    let last = save_thread.clone();
    terminal::before_the_end(move || {
        last.save(SAVE_TIMEOUT);
    });
    Ok(save_thread)
}

/// A reading session on a terminal.
struct App {
    screen: Screen,
    canvas: Canvas,
    clipboard: Clipboard,
    interface: Interface,
    mouse: Mouse,
    workspace: Workspace,
    open: ReaderOpener,
    events: Events,
    /// What is remembered of each report. Dropped last: the terminal is given back before one waits for what is still to
    /// be saved.
    trackers: StateTrackers,
}

impl App {
    /// Reads until it is quit.
    fn read(mut self) -> io::Result<()> {
        loop {
            search(&mut self.workspace.reader);
            self.screen.show(frame(&mut self.canvas, &mut self.workspace.reader, &self.interface)?)?;
            self.remember();
            let timeout = input::timeout(&self.workspace.reader, &self.interface.keyboard, &self.mouse);
            let mut next = Some(self.events.next(timeout)?);
            // Keys and wheel turns that came while the last frame was drawn share the next one.
            while let Some(event) = next {
                if self.answer(event)?.is_break() {
                    self.remember();
                    return Ok(());
                }
                next = self.events.waiting()?;
            }
        }
    }

    /// Does what `event` asks for.
    fn answer(&mut self, event: Event) -> io::Result<ControlFlow<()>> {
        let reader = &mut self.workspace.reader;
        let panes = arrange(reader, terminal::area()?, self.canvas.ambiguous(), &self.interface);
        let actions = input::actions(&event, reader, &panes, &mut self.interface.keyboard, &mut self.mouse);
        match event {
            Event::Arrived(place, arrival) => self.workspace.receive(place, arrival),
            Event::Opened(file, opened) => self.opened(&file, *opened)?,
            // The screen has another size, and what it shows is no longer known.
            Event::Terminal(crossterm::event::Event::Resize(..)) => self.forget_screen(),
            Event::Terminal(_) | Event::Timeout => {}
        }
        for action in actions {
            let effect = self.workspace.reader.update(action);
            if self.perform(effect)?.is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    /// Does what an action leaves for the terminal to do.
    fn perform(&mut self, effect: Effect) -> io::Result<ControlFlow<()>> {
        match effect {
            Effect::None => {}
            Effect::Suspend => {
                self.remember();
                self.trackers.save();
                self.screen.suspend()?;
                self.forget_screen();
            }
            Effect::Repaint => {
                self.screen.clear()?;
                self.forget_screen();
            }
            Effect::Copy(text) => self.copy(&text)?,
            Effect::CopyFigures(figures, copy_as) => {
                self.copy(&effects::copied(&self.workspace.reader, &figures, copy_as))?;
            }
            Effect::Export(export) => {
                let outcome = effects::export(&self.workspace.reader, &export);
                self.workspace.reader.exported(export, outcome);
            }
            Effect::Reload if self.events.reload(self.workspace.current()) => {}
            Effect::Reload => self.workspace.reader.receive(LoadEvent::NoFile),
            Effect::Workspace(request) => self.ask_workspace(request)?,
            Effect::Quit => return Ok(ControlFlow::Break(())),
        }
        Ok(ControlFlow::Continue(()))
    }

    /// Remembers where one is in the report that is read.
    fn remember(&mut self) {
        self.trackers.remember(self.workspace.current(), &self.workspace.reader);
    }

    /// From now on sees to the report at that place in the workspace, and remembers of it what is to be remembered.
    fn see_to(&mut self, place: usize, loader: Loader) -> io::Result<()> {
        let path = loader.file.as_ref().map(|(path, _)| path.clone());
        self.trackers.track(place, path);
        self.events.see_to(place, loader)
    }

    fn ask_workspace(&mut self, request: Request) -> io::Result<()> {
        self.remember();
        match self.workspace.answer(request) {
            Some(file) => self.events.open(file, &self.open),
            None => Ok(()),
        }
    }

    /// Puts a report that was opened in the workspace, and from now on sees to it.
    fn opened(&mut self, file: &Path, opened: Result<(Reader, Loader), String>) -> io::Result<()> {
        self.remember();
        let (reader, loader) =
            opened.map_or_else(|why| (Err(why), None), |(reader, loader)| (Ok(reader), Some(loader)));
        match self.workspace.opened(file, reader).zip(loader) {
            Some((place, loader)) => self.see_to(place, loader),
            None => Ok(()),
        }
    }

    /// Puts `text` into the clipboard, as far as the terminal takes so much.
    fn copy(&mut self, text: &str) -> io::Result<()> {
        match text.len() {
            ..=clipboard::SURE => {}
            bytes @ ..=clipboard::MOST => self.workspace.reader.tell(Notice::CopiedMuch(bytes)),
            bytes => {
                self.workspace.reader.tell(Notice::TooMuchToCopy(bytes));
                return Ok(());
            }
        }
        self.screen.show(self.clipboard.sequence(text).as_bytes())
    }

    /// Draws all of the next frame.
    fn forget_screen(&mut self) {
        self.canvas = Canvas::new(self.canvas.ambiguous());
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
fn frame<'a>(canvas: &'a mut Canvas, reader: &mut Reader, interface: &Interface) -> io::Result<&'a [u8]> {
    let area = terminal::area()?;
    let panes = arrange(reader, area, canvas.ambiguous(), interface);
    let view = View { reader, interface };
    Ok(canvas.draw(area, |buffer| draw::screen(buffer, view, &panes)))
}

/// Splits the screen into panes and fits the reader to them.
pub fn arrange(reader: &mut Reader, area: Rect, ambiguous: Ambiguous, interface: &Interface) -> Panes {
    let widest = u16::try_from(reader.widest()).unwrap_or(u16::MAX);
    let panes = Panes::split(area, reader.focus(), widest);
    let help = reader.help().map_or(0, |help| draw::help::entries(interface, help).len());
    reader.reflow(draw::pane_sizes(&panes, ambiguous, help));
    panes
}

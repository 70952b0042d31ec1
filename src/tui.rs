//! The terminal: the only place that names ratatui or crossterm.

pub mod canvas;
pub mod clipboard;
pub mod concordance_search;
pub mod draw;
pub mod effects;
pub mod events;
pub mod gate;
pub mod input;
pub mod keymap;
pub mod keys;
pub mod late_answer;
mod lists;
pub mod mouse;
pub mod page;
pub mod panes;
pub mod probe;
pub mod recent;
mod saying;
pub mod symbols;
pub mod terminal;
pub mod theme;
pub mod worker;

use crate::lang::Lang;
use crate::reader::loading::{LoadEvent, Loader, Openers};
use crate::reader::workspace::Workspace;
use crate::reader::{EditorNotice, Effect, FilePlace, Notice, PaneSizes, Reader, Request};
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
use ratatui::layout::Rect;
use std::io;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::{Duration, Instant};
use terminal::Screen;
use theme::{Theme, ThemeChoice};

/// How long a search may go on between two frames, so that no key waits for it.
const SEARCH: Duration = Duration::from_millis(5);

/// What the user reads with. It stays the same while the program runs, except for keys of a sequence that are pending.
#[derive(Clone, Debug, Default)]
pub struct Interface {
    /// The colours.
    pub theme: Theme,
    /// The themes that these may be, and the chosen one.
    pub themes: ThemeChoice,
    /// The language of the texts.
    pub lang: Lang,
    /// The keys, and those of a sequence that were pressed.
    pub keyboard: Keyboard,
}

impl Interface {
    /// An interface in the chosen one of `themes`.
    pub fn new(themes: ThemeChoice, lang: Lang, keyboard: Keyboard) -> Self {
        let mut interface = Self { theme: Theme::default(), themes, lang, keyboard };
        interface.show_theme();
        interface
    }

    /// Takes in the colour of the terminal's ground, which may choose the theme.
    fn set_ground(&mut self, ground: Option<[u8; 3]>) {
        self.themes.set_ground(ground);
        self.show_theme();
    }

    /// Draws in the chosen theme from now on.
    fn show_theme(&mut self) {
        self.theme = self.themes.theme().for_environment();
    }
}

/// Shows `preview`, then starts the workspace with its first report and reads until the user quits. `open` opens
/// further reports; `store` holds what is remembered. Without `ambiguous`, the terminal is asked how many cells it
/// gives to ambiguous characters (UAX #11), and in any case for its ground, which may choose the theme. Once the report is loaded, nothing runs and nothing is drawn unless an
/// event comes.
pub fn run(
    mut screen: Screen,
    mut preview: Reader,
    start: impl FnOnce() -> (Workspace, Loader),
    open: Openers,
    mut interface: Interface,
    ambiguous: Option<Ambiguous>,
    store: Option<Store>,
) -> io::Result<()> {
    let mut canvas = Canvas::new(ambiguous.unwrap_or_default());
    screen.show(frame(&mut canvas, &mut preview, &interface)?)?;
    // The text can be read from here on, so nothing that follows delays it. The second frame covers the question to the
    // terminal.
    let (workspace, mut loader) = start();
    let library = loader.library.take();
    let workspace = workspace.with_judgements(store.as_ref().map(Store::judgements).unwrap_or_default());
    let workspace = workspace.with_codings(store.as_ref().map(Store::codings).unwrap_or_default());
    let answer = probe::ask()?;
    let ambiguous = ambiguous.or(answer.ambiguous).unwrap_or_default();
    interface.set_ground(answer.ground);
    let events = Events::listen(answer, interface.lang)?;
    let trackers = StateTrackers::new(save_thread(store.clone(), &events)?);
    let (canvas, clipboard, mouse) = (Canvas::new(ambiguous), Clipboard::of_environment(), Mouse::default());
    let mut app = App { screen, canvas, clipboard, interface, mouse, workspace, open, events, store, trackers };
    if let Some(place) = app.workspace.current() {
        app.see_to(place, loader)?;
    }
    library.map_or(Ok(()), |library| app.events.list(library))?;
    app.read()
}

/// Starts the thread that saves the state; a deadly signal waits for its last save.
fn save_thread(store: Option<Store>, events: &Events) -> io::Result<SaveThread> {
    let Some(store) = store else { return Ok(SaveThread::idle()) };
    let send = events.load_events();
    let save_thread = SaveThread::start(store, move |fault| send(LoadEvent::StateFault(fault)))?;
    let last = save_thread.clone();
    terminal::before_the_end(move || {
        last.save(SAVE_TIMEOUT);
    });
    Ok(save_thread)
}

/// The reader on a terminal: the event loop and what it holds.
struct App {
    screen: Screen,
    canvas: Canvas,
    clipboard: Clipboard,
    interface: Interface,
    mouse: Mouse,
    workspace: Workspace,
    open: Openers,
    events: Events,
    store: Option<Store>,
    /// Dropped last: the terminal is given back before the program waits for the last save.
    trackers: StateTrackers,
}

impl App {
    /// Runs the event loop until the user quits.
    fn read(mut self) -> io::Result<()> {
        loop {
            work(&mut self.workspace.reader);
            self.screen.show(frame(&mut self.canvas, &mut self.workspace.reader, &self.interface)?)?;
            self.remember();
            self.check()?;
            if let Some(task) = self.workspace.comparison_due() {
                self.events.compare(task, &self.open.reader)?;
            }
            let timeout = input::timeout(&self.workspace.reader, &self.interface.keyboard, &self.mouse);
            let mut next = Some(self.events.next(timeout)?);
            // Events that came while the frame was drawn are handled before the next frame.
            while let Some(event) = next {
                if self.answer(event)?.is_break() {
                    self.remember();
                    return Ok(());
                }
                next = self.events.waiting()?;
            }
        }
    }

    /// Has the figures of the current report checked, if that was not done: the text is on the screen already.
    fn check(&mut self) -> io::Result<()> {
        let job = self.workspace.current().zip(self.workspace.reader.check_job());
        job.map_or(Ok(()), |(place, job)| self.events.check(place, job))
    }

    /// Handles an event: what it brings, and the actions that it means.
    fn answer(&mut self, event: Event) -> io::Result<ControlFlow<()>> {
        let reader = &mut self.workspace.reader;
        let panes = arrange(reader, terminal::area()?, self.canvas.ambiguous(), &self.interface);
        let actions = input::actions(&event, reader, &panes, &mut self.interface, &mut self.mouse);
        match event {
            Event::Loaded(place, load_event) => self.workspace.receive(place, load_event),
            Event::Concordance(search, found) if self.events.is_last(search) => {
                let as_pinyin = self.workspace.reader.receive_concordance(found);
                as_pinyin.map_or(Ok(()), |query| self.concord(query))?;
            }
            Event::Concordance(..) => {}
            Event::Library(list, events) if self.events.is_last_list(list) => {
                self.workspace.reader.receive_library(events);
            }
            Event::Library(..) => {}
            Event::Opened(file, opened) => self.opened(&file, *opened)?,
            Event::Compared(compared) => self.workspace.compared(*compared),
            Event::CheckedAcross(found) => self.workspace.checked_across(found),
            Event::Ground(ground) => self.interface.set_ground(Some(ground)),
            // The terminal has another size, and its content is unknown.
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

    /// Carries out what an action leaves to the terminal.
    fn perform(&mut self, effect: Effect) -> io::Result<ControlFlow<()>> {
        match effect {
            Effect::None => {}
            Effect::Suspend => {
                self.remember();
                self.trackers.save();
                self.screen.suspend();
                self.forget_screen();
            }
            Effect::Repaint => {
                self.screen.clear()?;
                self.forget_screen();
            }
            Effect::Copy(text) => self.copy(&text)?,
            Effect::CopyFigures(figures, copy_as) => {
                self.copy(&effects::copied(&self.workspace.reader, &figures, copy_as, self.interface.lang))?;
            }
            Effect::Concord(query) => self.concord(query)?,
            Effect::CopyIndicators(rows, copy_as) => {
                self.copy(&effects::copied_indicators(&self.workspace.reader, &rows, copy_as))?;
            }
            Effect::CopyCoded(cells, copy_as) => {
                self.copy(&effects::copied_coded(&self.workspace.reader, &cells, copy_as))?;
            }
            Effect::Judge(judgement) => self.judge(judgement),
            Effect::Code(coding) => self.remember_coding(&coding),
            Effect::Codebook(file) => self.code_by(&file),
            Effect::CopyTable(table) => self.copy(&effects::copied_table(&self.workspace.reader, table))?,
            Effect::Export(export) => {
                let outcome = effects::export(&self.workspace.reader, &export);
                self.workspace.reader.exported(export, outcome);
            }
            Effect::OpenEditor(place) => self.edit(&place)?,
            Effect::Reload if self.reload() => {}
            Effect::Reload => self.workspace.reader.receive(LoadEvent::NoFile),
            Effect::ListAgain => self.list_again()?,
            Effect::Workspace(request) => self.ask_workspace(request)?,
            Effect::Recent => self.list_recent(),
            Effect::Theme(request) => self.ask_for_theme(request),
            Effect::Quit => return Ok(ControlFlow::Break(())),
        }
        Ok(ControlFlow::Continue(()))
    }

    /// Lends the terminal to the user's editor, with the file of the report at `place`.
    fn edit(&mut self, place: &FilePlace) -> io::Result<()> {
        let mut editor = match effects::editor(self.workspace.file(), place) {
            Ok(editor) => editor,
            Err(notice) => {
                self.workspace.reader.tell(notice);
                return Ok(());
            }
        };
        self.remember();
        if let Err(error) = self.screen.lend(|| editor.status())? {
            let program = editor.get_program().to_string_lossy();
            self.workspace.reader.tell(Notice::Editor(EditorNotice::NotRun(format!("{program}: {error}"))));
        }
        if matches!(place, FilePlace::Words(_)) && self.workspace.reader.notice().is_none() {
            self.workspace.reader.tell(Notice::Editor(EditorNotice::SourceEdited));
        }
        self.forget_screen();
        self.reload();
        Ok(())
    }

    /// Hands the state of the current report to its tracker.
    fn remember(&mut self) {
        if let Some(place) = self.workspace.current() {
            self.trackers.remember(place, &self.workspace.reader);
        }
    }

    /// Has the file of the current report read again; says whether it has a file.
    fn reload(&self) -> bool {
        self.workspace.current().is_some_and(|place| self.events.reload(place))
    }

    /// Starts a worker and a tracker for the report at `place` in the workspace.
    fn see_to(&mut self, place: usize, loader: Loader) -> io::Result<()> {
        let path = loader.file.as_ref().map(|(path, _)| path.clone());
        self.trackers.track(place, path);
        self.events.see_to(place, loader)
    }

    fn ask_workspace(&mut self, request: Request) -> io::Result<()> {
        self.remember();
        if let Request::Open(path) = &request
            && let Some(folder) = lists::folder(path)
        {
            return self.list_folder(&folder);
        }
        if let Request::AcceptAlarm(place, _) = request {
            self.workspace.answer(request);
            let reader = self.workspace.reader_of(place);
            reader.into_iter().for_each(|reader| self.trackers.remember(place, reader));
            return Ok(());
        }
        match self.workspace.answer(request) {
            Some(file) => self.events.open(file, &self.open.reader),
            None => Ok(()),
        }
    }

    /// Puts a report that was opened into the workspace, with a worker and a tracker.
    fn opened(&mut self, file: &Path, opened: Result<(Reader, Loader), String>) -> io::Result<()> {
        self.remember();
        let (reader, loader) =
            opened.map_or_else(|why| (Err(why), None), |(reader, loader)| (Ok(reader), Some(loader)));
        match self.workspace.opened(file, reader).zip(loader) {
            Some((place, loader)) => self.see_to(place, loader),
            None => Ok(()),
        }
    }

    /// Puts `text` into the clipboard, unless it is more than terminals take.
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

    /// Has the next frame drawn in full.
    fn forget_screen(&mut self) {
        self.canvas = Canvas::new(self.canvas.ambiguous());
    }
}

/// Goes on with the search that is under way, for at most `SEARCH`; else counts lines for a moment.
fn work(reader: &mut Reader) {
    let start = Instant::now();
    while reader.is_searching() && start.elapsed() < SEARCH {
        reader.look_on();
    }
    if !reader.is_searching() && reader.is_counting() {
        reader.count_on();
    }
}

/// Fits the reader to the screen, and gives the bytes that draw what changed.
fn frame<'a>(canvas: &'a mut Canvas, reader: &mut Reader, interface: &Interface) -> io::Result<&'a [u8]> {
    let area = terminal::area()?;
    let panes = arrange(reader, area, canvas.ambiguous(), interface);
    let view = View { reader, interface };
    Ok(canvas.draw(area, |buffer| draw::screen(buffer, view, &panes)))
}

/// Splits the screen into panes and fits the reader to them.
pub fn arrange(reader: &mut Reader, area: Rect, ambiguous: Ambiguous, interface: &Interface) -> Panes {
    let widest = u16::try_from(reader.widest()).unwrap_or(u16::MAX);
    let panes = match reader.has_whole_width() {
        true => Panes::whole(area, reader.focus()),
        false => Panes::without(area, reader.focus(), widest, reader.hidden()),
    };
    let help = reader.help().map_or(0, |help| draw::help::entries(interface, help).len());
    let widest = usize::from(Panes::without(area, reader.focus(), u16::MAX, reader.hidden()).rows.width);
    reader.reflow(PaneSizes { widest, ..draw::pane_sizes(&panes, ambiguous, help) });
    panes
}

//! Takes the terminal for reading and gives it back as it was, however the reading ends.

use crossterm::cursor::Show;
use crossterm::event::{self, DisableMouseCapture, EnableMouseCapture};
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
    disable_raw_mode, enable_raw_mode, size,
};
use crossterm::{execute, queue};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Frame, Terminal};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGTSTP};
use signal_hook::iterator::Signals;
use std::io::{self, BufWriter, Stdout, Write};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use std::{panic, process, thread};

/// Whether the terminal is ours now: a panic, a signal and the end of reading may all want to give it back, and it is
/// given back once.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Bytes of output gathered before they are written: a frame goes out in one piece.
const FRAME_BYTES: usize = 1 << 16;

/// What ratatui draws on.
type Canvas = Terminal<CrosstermBackend<BufWriter<Stdout>>>;

/// The terminal while it is ours. Dropping it gives the terminal back.
#[derive(Debug)]
pub struct Screen {
    terminal: Canvas,
}

impl Screen {
    /// Takes the terminal: raw mode, alternate screen, mouse. From here on a panic and SIGTERM, SIGHUP or SIGINT give
    /// it back before they end the program.
    pub fn enter() -> io::Result<Self> {
        static WATCH: Once = Once::new();
        let mut watching = Ok(());
        WATCH.call_once(|| watching = watch());
        watching?;
        Ok(Self { terminal: take()? })
    }

    /// The whole screen, in cells.
    pub fn area(&self) -> io::Result<Rect> {
        let (width, height) = size()?;
        Ok(Rect::new(0, 0, width, height))
    }

    /// Draws one frame, which the terminal shows at once.
    pub fn draw(&mut self, view: impl FnOnce(&mut Frame)) -> io::Result<()> {
        queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        self.terminal.draw(view)?;
        queue!(self.terminal.backend_mut(), EndSynchronizedUpdate)?;
        Write::flush(self.terminal.backend_mut())
    }

    /// Stops the program, as Ctrl-Z does elsewhere, and takes the terminal again when the shell continues it.
    pub fn suspend(&mut self) -> io::Result<()> {
        give_back();
        signal_hook::low_level::emulate_default_handler(SIGTSTP)?;
        self.terminal = take()?;
        Ok(())
    }

    /// Clears the screen, so that the next frame is drawn whole.
    pub fn repaint(&mut self) -> io::Result<()> {
        execute!(io::stdout(), Clear(ClearType::All))?;
        self.terminal = canvas()?;
        Ok(())
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

/// Takes the terminal; its screen is empty.
fn take() -> io::Result<Canvas> {
    TAKEN.store(true, Ordering::SeqCst);
    set_up().inspect_err(|_| give_back())
}

fn set_up() -> io::Result<Canvas> {
    enable_raw_mode()?;
    execute!(io::stdout(), EnterAlternateScreen, EnableMouseCapture)?;
    // The first poll starts to listen for resizes: from here on none is missed, not even one before the first frame.
    event::poll(Duration::ZERO)?;
    canvas()
}

fn canvas() -> io::Result<Canvas> {
    Terminal::new(CrosstermBackend::new(BufWriter::with_capacity(FRAME_BYTES, io::stdout())))
}

/// Gives the terminal back. Errors are of no use here: there is no terminal left to tell them on.
fn give_back() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let _ = execute!(io::stdout(), EndSynchronizedUpdate, DisableMouseCapture, LeaveAlternateScreen, Show);
        let _ = disable_raw_mode();
    }
}

/// From now on a panic or a deadly signal gives the terminal back first.
fn watch() -> io::Result<()> {
    let told = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        give_back();
        told(info);
    }));
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT])?;
    thread::Builder::new().name("signals".into()).spawn(move || {
        if let Some(signal) = signals.forever().next() {
            let mut out = io::stdout().lock(); // held to the end, so that no half-drawn frame follows
            give_back();
            let _ = out.flush();
            process::exit(128 + signal);
        }
    })?;
    Ok(())
}

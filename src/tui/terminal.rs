//! Takes the terminal for reading and gives it back as it was, however the reading ends.

use crossterm::cursor::Show;
use crossterm::event::{self, DisableMouseCapture, EnableMouseCapture};
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode, size,
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

/// The terminal while it is ours. Dropping it gives the terminal back.
#[derive(Debug)]
pub struct Screen {
    terminal: Terminal<CrosstermBackend<BufWriter<Stdout>>>,
}

impl Screen {
    /// Takes the terminal: raw mode, alternate screen, mouse. From here on a panic and SIGTERM, SIGHUP or SIGINT give
    /// it back before they end the program.
    pub fn enter() -> io::Result<Self> {
        static WATCH: Once = Once::new();
        let mut watching = Ok(());
        WATCH.call_once(|| watching = watch());
        watching?;
        take()?;
        // The first poll starts to listen for resizes: from here on none is missed, not even one before the first frame.
        event::poll(Duration::ZERO).inspect_err(|_| give_back())?;
        let backend = CrosstermBackend::new(BufWriter::with_capacity(FRAME_BYTES, io::stdout()));
        Terminal::new(backend).map(|terminal| Self { terminal }).inspect_err(|_| give_back())
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
        take()?;
        self.terminal.clear()
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

fn take() -> io::Result<()> {
    TAKEN.store(true, Ordering::SeqCst);
    enable_raw_mode()
        .and_then(|()| execute!(io::stdout(), EnterAlternateScreen, EnableMouseCapture))
        .inspect_err(|_| give_back())
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

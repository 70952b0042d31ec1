//! Takes the terminal for reading and gives it back as it was, however the reading ends.

#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

use crossterm::cursor::Show;
use crossterm::event::{self, DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture};
use crossterm::terminal::{
    Clear, ClearType, DisableLineWrap, EnableLineWrap, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen, disable_raw_mode, enable_raw_mode, size,
};
use crossterm::{execute, queue};
use ratatui::layout::Rect;
use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Once, OnceLock};
use std::time::Duration;
use std::{panic, process, thread};
#[cfg(unix)]
use unix as system;
#[cfg(windows)]
use windows as system;

/// Whether the program has the terminal. A panic, a signal and the end of reading may all want to give it back; it is
/// given back once.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// How long the program may live on after a deadly signal, for the last save. A terminal that takes no more output must
/// not keep it alive.
const LAST_WORDS: Duration = Duration::from_millis(600);

/// What is done first after a deadly signal.
static LAST_DUTY: OnceLock<Box<dyn Fn() + Send + Sync>> = OnceLock::new();

/// Has `duty` done after a deadly signal, before the terminal is given back. It may take `LAST_WORDS` at most.
pub fn before_the_end(duty: impl Fn() + Send + Sync + 'static) {
    let _ = LAST_DUTY.set(Box::new(duty));
}

/// What a signal asks for.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(windows, expect(dead_code, reason = "Windows has no signals"))]
enum SignalRequest {
    /// To end with this exit code.
    End(i32),
    /// To stop.
    Stop,
    /// To go on after a stop.
    GoOn,
}

/// The terminal, from the first frame on. Dropping it gives the terminal back.
#[derive(Debug, Default)]
pub struct Screen {
    is_taken: bool,
}

impl Screen {
    /// Writes a frame. The first takes the terminal: raw mode, alternate screen, mouse. From then on a panic of the thread
    /// that draws and deadly signals give it back before they end the program.
    pub fn show(&mut self, frame: &[u8]) -> io::Result<()> {
        if self.is_taken {
            return write(frame);
        }
        static WATCH: Once = Once::new();
        let mut watching = Ok(());
        WATCH.call_once(|| watching = watch());
        watching?;
        take(frame)?;
        self.is_taken = true;
        Ok(())
    }

    /// Stops the program with all of its pipeline, as Ctrl-Z does elsewhere. When the shell lets it go on, it takes the terminal
    /// again, and a resize asks for a whole frame.
    pub fn suspend(&self) {
        stop(system::stop_pipeline);
    }

    /// Gives the terminal to another program until that ends: its screen is then empty.
    pub fn lend<T>(&self, run: impl FnOnce() -> T) -> io::Result<T> {
        give_back();
        let ended = run();
        take(&[])?;
        Ok(ended)
    }

    /// Clears the screen, on which another program may have written.
    pub fn clear(&self) -> io::Result<()> {
        execute!(io::stdout(), Clear(ClearType::All))
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

/// The whole screen of the terminal, in cells.
pub fn area() -> io::Result<Rect> {
    let (width, height) = size()?;
    Ok(Rect::new(0, 0, width, height))
}

/// Takes the terminal; its screen holds nothing but `frame`.
fn take(frame: &[u8]) -> io::Result<()> {
    TAKEN.store(true, Ordering::SeqCst);
    set_up(frame).inspect_err(|_| give_back())
}

fn set_up(frame: &[u8]) -> io::Result<()> {
    enable_raw_mode()?;
    let mut bytes = Vec::new();
    // A glyph that the terminal draws wider than expected must not run over into the next line.
    queue!(bytes, EnterAlternateScreen, DisableLineWrap)?;
    bytes.extend_from_slice(frame);
    // What is pasted comes as a whole then, and is not taken for keys.
    queue!(bytes, EnableMouseCapture, EnableBracketedPaste)?;
    write(&bytes)?;
    // The first poll starts to listen for resizes: from here on none is missed. One before is seen by the second frame.
    event::poll(Duration::ZERO).map(drop)
}

/// Writes all of `bytes` to the terminal.
fn write(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()
}

/// Gives the terminal back. Errors are ignored: there is no terminal left to tell them on.
fn give_back() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let mut out = io::stdout().lock();
        let _ = execute!(out, EndSynchronizedUpdate, DisableBracketedPaste, DisableMouseCapture);
        let _ = execute!(out, EnableLineWrap, LeaveAlternateScreen, Show);
        let _ = disable_raw_mode();
    }
}

/// From now on, a deadly signal or a panic of this thread, which draws, gives the terminal back first. Another thread
/// that panics ends alone: it must not take the terminal from this one, nor write over its screen.
fn watch() -> io::Result<()> {
    let (told, drawing) = (panic::take_hook(), thread::current().id());
    panic::set_hook(Box::new(move |info| {
        if thread::current().id() == drawing {
            give_back();
        }
        if !TAKEN.load(Ordering::SeqCst) {
            told(info);
        }
    }));
    system::watch(answer)
}

fn answer(request: SignalRequest) {
    match request {
        SignalRequest::End(code) => end(code),
        // A terminal that takes no output holds up the stop, and must not hold up a signal that ends the program.
        SignalRequest::Stop => drop(thread::spawn(|| stop(system::stop))),
        SignalRequest::GoOn => drop(thread::spawn(go_on)),
    }
}

/// Gives the terminal back and has the program stopped; takes the terminal again when it goes on.
fn stop(stops: fn()) {
    let _no_frame = io::stdout().lock();
    let was_taken = TAKEN.load(Ordering::SeqCst);
    give_back();
    stops();
    if was_taken {
        take_again();
    }
}

/// Takes the terminal again from those who had it while the program was stopped without having been asked.
fn go_on() {
    let _no_frame = io::stdout().lock();
    if TAKEN.load(Ordering::SeqCst) {
        let _ = disable_raw_mode();
        take_again();
    }
}

/// Takes the terminal, whose screen another program has used. Errors are ignored: the next frame meets them too.
fn take_again() {
    let _ = take(&[]);
    system::ask_to_draw();
}

/// Does what is left to do and ends the program with `code`.
fn end(code: i32) {
    // A terminal that takes no more output must not hold up the end.
    thread::spawn(move || {
        thread::sleep(LAST_WORDS);
        let _ = disable_raw_mode();
        process::exit(code);
    });
    LAST_DUTY.get().iter().for_each(|duty| duty());
    let mut out = io::stdout().lock(); // held to the end, so that no half-drawn frame follows
    give_back();
    let _ = out.flush();
    process::exit(code);
}

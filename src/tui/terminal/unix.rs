//! Signals: those that end the program, and the one that stops it.

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGTSTP};
use signal_hook::iterator::Signals;
use signal_hook::low_level;
use std::io;
use std::thread;

/// From now on, a deadly signal has `end` called, with the exit code that stands for the signal in shells.
pub fn watch(end: impl FnOnce(i32) + Send + 'static) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT])?;
    let wait = move || {
        if let Some(signal) = signals.forever().next() {
            end(128 + signal);
        }
    };
    thread::Builder::new().name("signals".into()).spawn(wait).map(drop)
}

/// Stops the program, as Ctrl-Z does elsewhere; returns when the shell continues it.
pub fn stop() -> io::Result<()> {
    low_level::emulate_default_handler(SIGTSTP)
}

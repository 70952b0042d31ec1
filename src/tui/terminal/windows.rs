//! Windows has no signals: Ctrl-C is a key while the terminal is taken, and who closes the window ends the program at once. What
//! is remembered is then as it was saved last, a second ago at most.

use super::SignalRequest;
use std::io;

/// Nothing is watched.
pub fn watch(_answer: fn(SignalRequest)) -> io::Result<()> {
    Ok(())
}

/// Goes on at once: no shell continues a program that stops.
pub fn stop_pipeline() {}

/// Does not stop.
pub fn stop() {}

/// Nothing was drawn over.
pub fn ask_to_draw() {}

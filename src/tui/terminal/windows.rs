//! Windows has no signals: Ctrl-C is a key while the terminal is taken, and who closes the window ends the program at once. What
//! is remembered is then as it was saved last, a second ago at most.

use std::io;

/// Nothing is watched.
pub fn watch(_end: impl FnOnce(i32) + Send + 'static) -> io::Result<()> {
    Ok(())
}

/// Goes on at once: no shell continues a program that stops.
pub fn stop() -> io::Result<()> {
    Ok(())
}

//! The limits of a parser, of which Windows lets a process set none on itself: its time is kept by a thread, its memory by none.

use super::ParserEnd;
use std::process::{self, ExitStatus};
use std::thread;
use std::time::Duration;

/// The exit code of a parser whose time is over, as of `timeout` elsewhere.
const TIME_OVER: i32 = 124;

/// Ends this process when its time is over, in seconds.
pub fn limit(_space: u64, seconds: u64) {
    let wait = move || {
        thread::sleep(Duration::from_secs(seconds));
        process::exit(TIME_OVER)
    };
    let _ = thread::Builder::new().name("time".into()).spawn(wait);
}

/// How a parser ended that gave no answer. The codes of what the system ends (NTSTATUS: an overflowing stack, no memory) are
/// negative.
pub fn end(status: ExitStatus) -> ParserEnd {
    match status.code() {
        Some(TIME_OVER) => ParserEnd::TimeOver,
        Some(0..) => ParserEnd::Alone,
        Some(_) | None => ParserEnd::Killed,
    }
}

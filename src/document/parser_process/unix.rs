//! The limits of a parser, which the system keeps.

use super::ParserEnd;
use rustix::process::{Resource, Rlimit, Signal, setrlimit};
use std::os::unix::process::ExitStatusExt;
use std::process::ExitStatus;

/// Sets the limits of this process: bytes of address space, seconds of processor time. A system that does not know one of them
/// keeps the others.
pub fn limit(space: u64, seconds: u64) {
    let limits = [
        (Resource::As, space),
        (Resource::Cpu, seconds),
        (Resource::Core, 0),
        // It writes to no file.
        (Resource::Fsize, 0),
    ];
    for (resource, most) in limits {
        // The hard limit is a second later: the soft one says with its signal that it was the time.
        let hard = if matches!(resource, Resource::Cpu) { most + 1 } else { most };
        let _ = setrlimit(resource, Rlimit { current: Some(most), maximum: Some(hard) });
    }
}

/// How a parser ended that gave no answer.
pub fn end(status: ExitStatus) -> ParserEnd {
    match status.signal() {
        Some(signal) if signal == Signal::XCPU.as_raw() => ParserEnd::TimeOver,
        Some(_) => ParserEnd::Killed,
        None => ParserEnd::Alone,
    }
}

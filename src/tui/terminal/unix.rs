//! Signals: those that end the program, and those that stop it and let it go on.

use super::SignalRequest;
use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;
use rustix::process::{Signal, kill_current_process_group};
use signal_hook::consts::{
    SIGALRM, SIGCONT, SIGHUP, SIGINT, SIGPROF, SIGQUIT, SIGSTOP, SIGTERM, SIGTSTP, SIGUSR1, SIGUSR2, SIGVTALRM,
    SIGWINCH, SIGXCPU, SIGXFSZ,
};
use signal_hook::iterator::Signals;
use signal_hook::low_level::raise;
use std::io;
use std::thread;

/// The signals that end a program which does not catch them; not those that nobody can catch, nor those that tell of a fault of
/// the program itself.
const DEADLY: [i32; 11] =
    [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGXFSZ];

/// From now on, `answer` is told what each signal asks for, on threads of their own; a terminal that is gone is as good as SIGHUP.
pub fn watch(answer: fn(SignalRequest)) -> io::Result<()> {
    let mut signals = Signals::new(DEADLY.into_iter().chain([SIGTSTP, SIGCONT]))?;
    let wait = move || {
        signals.forever().for_each(|signal| {
            answer(match signal {
                SIGTSTP => SignalRequest::Stop,
                SIGCONT => SignalRequest::GoOn,
                // As shells tell the exit code of a program that a signal ended.
                _ => SignalRequest::End(128 + signal),
            });
        });
    };
    thread::Builder::new().name("signals".into()).spawn(wait)?;
    let wait = move || {
        if is_hung_up() {
            answer(SignalRequest::End(128 + SIGHUP));
        }
    };
    thread::Builder::new().name("hangup".into()).spawn(wait).map(drop)
}

/// Waits until the terminal is gone; not where the system cannot tell. No signal tells it to a program of another session than the
/// terminal's, and who reads a terminal that is gone reads nothing without end.
fn is_hung_up() -> bool {
    let out = io::stdout();
    // Nothing is asked for: that the terminal is gone is told always.
    let mut terminal = [PollFd::new(&out, PollFlags::empty())];
    while let Ok(0) | Err(Errno::INTR) = poll(&mut terminal, None) {}
    terminal[0].revents().intersects(PollFlags::HUP | PollFlags::ERR)
}

/// Stops this program and all that run in the same pipeline, as Ctrl-Z does elsewhere; returns when it is let go on. All stop at
/// once: were they asked to, the shell could let them go on before this program has stopped, and it would stop for ever.
pub fn stop_pipeline() {
    let _ = kill_current_process_group(Signal::STOP);
}

/// Stops the program; returns when it is let go on.
pub fn stop() {
    let _ = raise(SIGSTOP);
}

/// Has the loop draw all of the screen, as after a resize.
pub fn ask_to_draw() {
    let _ = raise(SIGWINCH);
}

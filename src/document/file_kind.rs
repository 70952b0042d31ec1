//! What a path or standard input leads to: a file, a pipe or a device.

#[cfg(unix)]
pub use unix::{is_pipe, stdin_is_piped};
#[cfg(windows)]
pub use windows::{is_pipe, stdin_is_piped};

/// The terminal, as a file that is read.
pub const TERMINAL: &str = if cfg!(windows) { "CONIN$" } else { "/dev/tty" };

#[cfg(unix)]
mod unix {
    use std::fs::{File, Metadata};
    use std::io;
    use std::os::{fd::AsFd, unix::fs::FileTypeExt};

    /// Whether what has this metadata is a pipe.
    pub fn is_pipe(found: &Metadata) -> bool {
        found.file_type().is_fifo()
    }

    /// Whether something is piped or redirected into standard input; a terminal is not, nor is a device such as /dev/null.
    pub fn stdin_is_piped() -> bool {
        let kind = io::stdin().as_fd().try_clone_to_owned().and_then(|fd| File::from(fd).metadata());
        kind.is_ok_and(|found| !found.file_type().is_char_device())
    }
}

#[cfg(windows)]
mod windows {
    use std::fs::Metadata;
    use std::io::{self, IsTerminal};

    /// Pipes have no path here that would lead to them by accident.
    pub fn is_pipe(_found: &Metadata) -> bool {
        false
    }

    /// Whether standard input is no terminal; a device such as NUL is as good as an empty pipe.
    pub fn stdin_is_piped() -> bool {
        !io::stdin().is_terminal()
    }
}

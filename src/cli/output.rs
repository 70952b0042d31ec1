//! Where the records of a command go: to standard output, whole lines at a time, or to a file.

use super::interrupt::Interrupts;
use super::stdout;
use crate::export::file::NewFile;
use memchr::memrchr;
use std::io::{self, BufWriter, StdoutLock, Write};
use std::path::Path;

/// How many bytes are written before it is looked whether the program should end.
const PIECE: usize = 1 << 16;

/// Standard output or a file.
pub enum Output {
    /// Standard output.
    Lines(BufWriter<StdoutLock<'static>>),
    /// A file.
    File(Box<NewFile>),
}

impl Output {
    /// The output into `file`, or else to standard output.
    pub fn to(file: Option<&Path>) -> io::Result<Self> {
        match file {
            Some(file) => Ok(Self::File(Box::new(NewFile::create(file, true)?))),
            None => Ok(Self::Lines(stdout())),
        }
    }

    /// Writes whole lines; a signal ends the program only behind one of them.
    pub fn write_lines(&mut self, mut lines: &[u8], interrupts: &Interrupts) -> io::Result<()> {
        let Self::Lines(out) = self else { return self.write_all(lines) };
        while !lines.is_empty() {
            let near = lines.get(..PIECE.min(lines.len())).unwrap_or_default();
            // A line that is longer is written whole all the same.
            let end = memrchr(b'\n', near).or_else(|| memchr::memchr(b'\n', lines)).map_or(lines.len(), |at| at + 1);
            let (piece, rest) = lines.split_at(end);
            out.write_all(piece)?;
            out.flush()?;
            interrupts.obey();
            lines = rest;
        }
        Ok(())
    }

    /// Ends it: a file is in its place from now on.
    pub fn finish(self) -> io::Result<()> {
        match self {
            Self::Lines(mut out) => out.flush(),
            Self::File(file) => file.keep(),
        }
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Lines(out) => out.write(bytes),
            Self::File(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Lines(out) => out.flush(),
            Self::File(file) => file.flush(),
        }
    }
}

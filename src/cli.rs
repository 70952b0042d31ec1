//! The command line: what was typed, and the commands that it names.

mod args;
mod commands;
mod lexica;
mod opening;

use crate::layout::Measure;
use args::{Args, Command};
use clap::Parser;
use lexica::Lexica;
use std::io::{self, ErrorKind};
use std::process::ExitCode;

/// Something found and written.
const DONE: u8 = 0;
/// Nothing found.
const NOTHING: u8 = 1;
/// An error, told on standard error.
const ERROR: u8 = 2;

/// Runs the program and says how it ended: 0 done, 1 nothing found, 2 error. A closed pipe is no error.
pub fn run() -> ExitCode {
    let args = Args::parse();
    match carry_out(args) {
        Ok(code) => ExitCode::from(code),
        Err(error) if is_closed_pipe(error.as_ref()) => ExitCode::from(DONE),
        Err(error) => {
            complain(error);
            ExitCode::from(ERROR)
        }
    }
}

fn carry_out(args: Args) -> commands::Outcome {
    let (lang, ambiguous, level) = (args.lang(), args.ambiguous(), args.level());
    let lexica = Lexica::read(&args.lexicon)?;
    match args.command {
        None => commands::read(&args.files, lexica, lang, ambiguous, level),
        Some(Command::Outline { file, format }) => commands::outline(file.as_deref(), &lexica, format, lang),
        Some(Command::Figures { files, explain: true, .. }) => commands::explain(&files, &lexica),
        Some(Command::Figures { files, format, .. }) => commands::figures(&files, &lexica, format),
        Some(Command::Text { file, width }) => {
            let ambiguous = ambiguous.unwrap_or_default();
            let measure = width.map(|width| Measure { ambiguous, level, ..Measure::new(usize::from(width)) });
            commands::text(file.as_deref(), &lexica, measure)
        }
    }
}

/// One line on standard error. That standard error may be closed is no reason to fail once more.
fn complain(message: impl std::fmt::Display) {
    use std::io::Write;
    let message = message.to_string();
    let _ = writeln!(io::stderr(), "gongbao: {}", crate::text::visible::visible_text(&message));
}

fn is_closed_pipe(error: &(dyn std::error::Error + 'static)) -> bool {
    let kind = error.downcast_ref::<io::Error>().map(io::Error::kind);
    kind == Some(ErrorKind::BrokenPipe)
}

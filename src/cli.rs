//! The command line: what was typed, and the commands that it names.

mod across;
mod args;
mod batch;
mod check;
mod commands;
mod comparing;
mod config_warning;
mod configuration;
mod corrections;
mod exchange;
mod generated;
mod help;
mod inputs;
mod interrupt;
mod language;
mod lexica;
mod library;
mod opening;
mod output;
mod pipeline;
mod progress;
mod reading;
mod sections;
mod settings;
mod small_file;
mod usage;

use crate::document::{load, parser_process};
use args::{Args, Command, ConfigCommand};
use clap::Parser;
use language::Languages;
use std::env;
use std::error::Error;
use std::io::{self, BufWriter, ErrorKind, StdoutLock};
use std::process::ExitCode;

/// Something found and written.
const DONE: u8 = 0;
/// Nothing found.
const NOTHING: u8 = 1;
/// An error, told on standard error.
const ERROR: u8 = 2;

/// How a command ends: with an exit code, or with an error, which is told and makes the exit code `ERROR`.
type Outcome = Result<u8, Box<dyn Error>>;

/// Runs the program and says how it ended: 0 done, 1 nothing found, 2 error. A closed pipe is no error.
pub fn run() -> ExitCode {
    if env::args_os().nth(1).is_some_and(|argument| argument == parser_process::ARGUMENT) {
        return ExitCode::from(load::serve_as_parser().map_or(ERROR, |()| DONE));
    }
    // Where the program does not know its own file, formats are read in this process.
    let _ = env::current_exe().map(parser_process::start_with);
    let Ok(args) = Args::try_parse() else { return usage::answer() };
    match carry_out(args) {
        Ok(code) => ExitCode::from(code),
        Err(error) if is_closed_pipe(error.as_ref()) => ExitCode::from(DONE),
        Err(error) => {
            complain(error);
            ExitCode::from(ERROR)
        }
    }
}

fn carry_out(args: Args) -> Outcome {
    if let Some(Command::Config { what }) = args.command {
        return match what {
            ConfigCommand::Init => {
                let Languages { interface, messages } = args.languages(None);
                configuration::init(args.config.as_deref(), interface, messages)
            }
            ConfigCommand::Path => configuration::print_path(args.config.as_deref(), args.languages(None).messages),
        };
    }
    let settings = args.settings()?;
    match args.command {
        None if args.recent => reading::recent(settings),
        None => reading::read(&args, settings),
        Some(Command::Outline(outline)) => commands::outline(&outline, &settings),
        Some(Command::Figures(figures)) if figures.explain => commands::explain(&figures, &settings),
        Some(Command::Figures(figures)) => commands::figures(&figures, &settings),
        Some(Command::Tables(tables)) => commands::tables(&tables, &settings),
        Some(Command::Compare(compare)) => comparing::compare(&compare, &settings),
        Some(Command::Codebook(input)) => comparing::propose(&input, &settings),
        Some(Command::Text(text)) => commands::text(&text, &settings),
        Some(Command::Check(check)) if check.across => across::check_across(&check, &settings),
        Some(Command::Check(check)) => check::check(&check, &settings),
        Some(Command::Schema) => commands::schema(),
        Some(Command::Config { .. }) => Ok(DONE),
        Some(Command::Completions { shell }) => generated::completions(shell, args.languages(None).messages),
        Some(Command::Man { ref folder }) => generated::man(folder.as_deref(), args.languages(None).messages),
        Some(Command::Licenses) => generated::licenses(),
    }
}

/// One line on standard error. That standard error may be closed is no reason to fail once more.
fn complain(message: impl std::fmt::Display) {
    use std::io::Write;
    let message = message.to_string();
    let _ = writeln!(io::stderr(), "gongbao: {}", crate::text::visible::visible_text(&message));
}

/// Standard output, written in pieces of 64 kB: a figure or a row at a time would be a system call each.
fn stdout() -> BufWriter<StdoutLock<'static>> {
    BufWriter::with_capacity(1 << 16, io::stdout().lock())
}

fn is_closed_pipe(error: &(dyn Error + 'static)) -> bool {
    /// What Windows says of some pipes that nobody reads any more (ERROR_PIPE_NOT_CONNECTED).
    const NOT_CONNECTED: i32 = 233;
    let is_closed = |error: &io::Error| {
        error.kind() == ErrorKind::BrokenPipe || cfg!(windows) && error.raw_os_error() == Some(NOT_CONNECTED)
    };
    error.downcast_ref().is_some_and(is_closed)
}

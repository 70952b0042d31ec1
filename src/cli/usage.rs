//! What is wrong with a command line, and the help that was asked for, in the language of messages.

use super::language::Languages;
use super::{complain, help};
use crate::lang::UsageError;
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::process::ExitCode;

/// Tells what is wrong, or prints the help or the version that was asked for; ends with the exit code.
pub fn answer() -> ExitCode {
    let lang = Languages::of_command_line().messages;
    // What could not be parsed cannot be parsed in another language either.
    let Err(error) = help::for_screen(lang).try_get_matches() else { return ExitCode::SUCCESS };
    match lang.command_line.error.filter(|_| error.use_stderr() && !is_help(&error)) {
        Some(text) => complain(format!("{}{}", text(&wrong(&error)), lang.command_line.see_help)),
        // Standard output or standard error may be closed.
        None => drop(error.print()),
    }
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(super::ERROR))
}

fn is_help(error: &Error) -> bool {
    error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
}

fn wrong(error: &Error) -> UsageError {
    let argument = context(error, ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::UnknownArgument => {
            UsageError::Unknown { argument, similar: optional(error, ContextKind::SuggestedArg) }
        }
        ErrorKind::InvalidSubcommand => UsageError::Unknown {
            argument: context(error, ContextKind::InvalidSubcommand),
            similar: optional(error, ContextKind::SuggestedSubcommand),
        },
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => match context(error, ContextKind::InvalidValue) {
            value if value.is_empty() => UsageError::NoValue { argument },
            value => UsageError::Value { argument, value, allowed: optional(error, ContextKind::ValidValue) },
        },
        ErrorKind::ArgumentConflict => UsageError::Conflict { argument, other: context(error, ContextKind::PriorArg) },
        ErrorKind::MissingRequiredArgument => UsageError::Missing { argument },
        _ => UsageError::Other,
    }
}

fn context(error: &Error, kind: ContextKind) -> String {
    optional(error, kind).unwrap_or_default()
}

/// What the error says of that kind; several are parted by commas.
fn optional(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        _ => None,
    }
}

//! The question to a console: it says itself where its cursor is, and nothing comes among the keys.

use super::{ASKED, Answer};
use crate::text::width::Ambiguous;
use crossterm::cursor::position;
use std::io::{self, Write};

/// Asks the console, which is on its alternate screen.
pub fn ask() -> io::Result<Answer> {
    let mut ambiguous = None;
    for asked in ASKED {
        let mut out = io::stdout().lock();
        write!(out, "\x1b[2;1H{asked}")?;
        out.flush()?;
        // A terminal that is no console does not say.
        ambiguous = ambiguous.max(position().ok().and_then(|(column, _)| width(column)));
    }
    Ok(Answer { ambiguous, ..Answer::default() })
}

/// What the column behind a character at the start of a line, from 0, says of it.
fn width(column: u16) -> Option<Ambiguous> {
    match column {
        1 => Some(Ambiguous::Narrow),
        2 => Some(Ambiguous::Wide),
        _ => None,
    }
}

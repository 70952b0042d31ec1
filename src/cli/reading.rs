//! Opens reports to be read: on a screen, or line by line.

use super::commands::{Outcome, stdout};
use super::opening::{Beginning, Opener};
use super::settings::Settings;
use super::{DONE, ERROR, complain};
use crate::lang;
use crate::layout::Measure;
use crate::plain::{self, Session, Style, Teletype};
use crate::reader::Reader;
use crate::reader::arrival::{Open, Supply};
use crate::tui::{self, Interface, keymap::Keyboard, terminal, theme::Theme};
use std::error::Error;
use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal};
use std::path::PathBuf;
use std::sync::Arc;

/// Opens reports in the reader, the first at once; without a file what is piped in, else the built-in report. A terminal
/// that says of itself that it is dumb gets them line by line, as `plain` asks for.
pub fn read(files: &[PathBuf], plain: bool, settings: &Settings) -> Outcome {
    let is_terminal = io::stdout().is_terminal();
    let plain = plain || is_terminal && std::env::var("TERM").as_deref() == Ok("dumb");
    if !is_terminal && !plain {
        return Err(no_terminal("standard output is no terminal"));
    }
    let opener = Opener::new(settings.lexica.clone(), settings.level);
    match opener.begin(files) {
        Ok(beginning) if plain => read_plain(beginning, opener, settings),
        Ok(beginning) => read_on_screen(beginning, opener, settings),
        Err(errors) => {
            errors.into_iter().for_each(complain);
            Ok(ERROR)
        }
    }
}

fn read_on_screen(beginning: Beginning, opener: Opener, settings: &Settings) -> Outcome {
    let open: Open = Arc::new(move |path| Ok(opener.open(path).map_err(|error| error.cause())?.start()));
    let interface =
        Interface { theme: Theme::default().for_environment(), lang: settings.lang, keyboard: Keyboard::default() };
    let unusable = |error| no_terminal(&format!("the terminal cannot be used ({error})"));
    tui::run(beginning.glance(), || beginning.start(), open, interface, settings.ambiguous).map_err(unusable)?;
    Ok(DONE)
}

/// What to do where the reader has no terminal.
fn no_terminal(what: &str) -> Box<dyn Error> {
    let others = "`gongbao text`, `gongbao figures` and `gongbao outline` print to files and pipes";
    format!("{what}; {others}, `--plain` reads line by line").into()
}

fn read_plain(beginning: Beginning, opener: Opener, settings: &Settings) -> Outcome {
    let (commands, is_typed) = commands(beginning.takes_stdin());
    let (mut desk, supply) = beginning.start();
    desk.reader = whole(desk.reader, supply);
    let open: plain::Open = Box::new(move |path| {
        let (reader, supply) = opener.open(path).map_err(|error| error.cause())?.start();
        Ok(whole(reader, supply))
    });
    let mut teletype = Teletype::new(commands, Box::new(stdout()));
    let mut style = Style { lang: settings.lang, measure: None };
    if io::stdout().is_terminal() {
        let (columns, lines) = terminal::size()?;
        let width = columns.min(desk.reader.widest());
        let ambiguous = settings.ambiguous.unwrap_or_default();
        style.measure = Some(Measure { ambiguous, level: settings.level, ..Measure::new(width) });
        if is_typed {
            teletype = teletype.with_pages(lines.saturating_sub(1), lang::plain::between_pages(settings.lang));
        }
    }
    Session::new(desk, open, teletype, style).run()?;
    Ok(DONE)
}

/// Where commands come from, and whether somebody types them: standard input, or the terminal where the report comes from
/// there.
fn commands(takes_stdin: bool) -> (Box<dyn BufRead>, bool) {
    if !takes_stdin {
        return (Box::new(io::stdin().lock()), io::stdin().is_terminal());
    }
    match File::open("/dev/tty") {
        Ok(terminal) => (Box::new(BufReader::new(terminal)), true),
        Err(_) => (Box::new(io::empty()), false),
    }
}

/// The session with all of its report.
fn whole(mut reader: Reader, supply: Supply) -> Reader {
    if let Some(rest) = supply.rest {
        reader.receive(rest());
    }
    reader
}

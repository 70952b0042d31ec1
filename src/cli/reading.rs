//! Opens reports to be read: on a screen, or line by line.

use super::args::Args;
use super::comparing::read_codebook;
use super::inputs::named_inputs;
use super::library;
use super::opening::{Beginning, Opener};
use super::settings::Settings;
use super::{DONE, ERROR, NOTHING, Outcome, complain, stdout};
use crate::compare::Codebook;
use crate::document::file_kind::{TERMINAL, stdin_is_piped};
use crate::export;
use crate::lang::{Lang, load_error};
use crate::layout::Measure;
use crate::plain::{self, LineIo, LineSession, LineStyle};
use crate::reader::Reader;
use crate::reader::loading::{LibraryScanner, Loader, Openers};
use crate::reader::workspace::Workspace;
use crate::state::recent;
use crate::tui::terminal::{self, Screen};
use crate::tui::{self, Interface};
use std::error::Error;
use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Opens reports in the reader; without files, what is piped in or the built-in report. A dumb terminal (`TERM=dumb`)
/// gets them line by line, as with `plain`.
pub fn read(args: &Args, settings: Settings) -> Outcome {
    let (files, plain) = (&*args.files, args.plain);
    let is_terminal = io::stdout().is_terminal();
    let plain = plain || is_terminal && std::env::var("TERM").as_deref() == Ok("dumb");
    if !is_terminal && !plain {
        let lang = settings.languages.messages;
        return Err(no_terminal(lang.no_terminal, lang));
    }
    let codebook = args.codebook.as_deref().map(read_codebook).transpose()?;
    let opener = Opener::new(&settings);
    // Only the screen has a place in the text that could be remembered.
    let opener = if plain { opener.at_the_start() } else { opener };
    if files.iter().any(|file| file.is_dir()) {
        if !plain {
            return show_library(files, codebook, opener, settings);
        }
        let inputs = named_inputs(files.to_vec());
        let files: Vec<PathBuf> = inputs.iter().filter_map(|input| input.path().map(Path::to_owned)).collect();
        return begin(&files, None, plain, opener, settings);
    }
    begin(files, codebook, plain, opener, settings)
}

/// Reads these files.
fn begin(files: &[PathBuf], codebook: Option<Codebook>, plain: bool, opener: Opener, settings: Settings) -> Outcome {
    match opener.begin(files) {
        Ok(beginning) if plain => read_plain(beginning, opener, &settings),
        Ok(beginning) => {
            let preview = beginning.preview();
            let start = || coded(beginning.start(), codebook);
            show(Screen::default(), (preview, start), openers(opener, None, &settings), settings.interface(), settings)
        }
        Err(errors) => {
            let lang = settings.languages.messages;
            errors.iter().for_each(|error| complain(load_error(error, lang)));
            Ok(ERROR)
        }
    }
}

/// Lists the recent reports, and opens the one that the user chooses. Without a terminal, prints the list.
pub fn recent(settings: Settings) -> Outcome {
    let reports = settings.store.as_ref().map(recent::recent).unwrap_or_default();
    if reports.is_empty() {
        complain(settings.languages.messages.nothing_recent);
        return Ok(NOTHING);
    }
    if !io::stdout().is_terminal() {
        let mut out = stdout();
        export::recent::write(&mut out, &reports, settings.languages.interface)?;
        out.flush()?;
        return Ok(DONE);
    }
    let (mut screen, mut interface) = (Screen::default(), settings.interface());
    let chosen = tui::recent::choose(&mut screen, reports, &mut interface, settings.ambiguous.unwrap_or_default());
    let lang = settings.languages.messages;
    let Some(file) = chosen.map_err(|error| unusable(&error, lang))? else { return Ok(DONE) };
    let opener = Opener::new(&settings);
    let beginning = opener.begin_with(file).map_err(|error| load_error(&error, lang))?;
    let preview = beginning.preview();
    show(screen, (preview, || beginning.start()), openers(opener, None, &settings), interface, settings)
}

/// Lists the reports of folders, and of files that are named beside them; the user reads what he chooses.
fn show_library(paths: &[PathBuf], codebook: Option<Codebook>, opener: Opener, settings: Settings) -> Outcome {
    let (library, events) = library::open(paths, opener.clone(), settings.library_cache.clone())?;
    let (again, cache, paths) = (opener.clone(), settings.library_cache.clone(), paths.to_vec());
    let scan: LibraryScanner = Arc::new(move || library::scan(&paths, again.clone(), cache.clone()));
    let open = openers(opener, Some(scan), &settings);
    let preview = Reader::of_library(library.clone());
    let loader = Loader { library: Some(events), ..Loader::default() };
    let start = || coded((Workspace::of_library(library), loader), codebook);
    show(Screen::default(), (preview, start), open, settings.interface(), settings)
}

/// What is started, with its reports coded by `codebook`.
fn coded((mut workspace, loader): (Workspace, Loader), codebook: Option<Codebook>) -> (Workspace, Loader) {
    codebook.into_iter().for_each(|codebook| workspace.code_by(codebook));
    (workspace, loader)
}

/// What opens further reports, and lists the library again where there is one.
fn openers(opener: Opener, library: Option<LibraryScanner>, settings: &Settings) -> Openers {
    let (read, list, cache) = (opener.clone(), opener.clone(), settings.library_cache.clone());
    Openers {
        reader: Arc::new(move |path| read.open_another(path, !stdin_is_piped())),
        document: Arc::new(move |path| opener.document(path)),
        codebook: Arc::new(read_codebook),
        library,
        folder: Arc::new(move |path| {
            let (paths, again, kept) = (vec![path.to_owned()], list.clone(), cache.clone());
            let (library, events) = library::open(&paths, list.clone(), cache.clone())?;
            let scan: LibraryScanner = Arc::new(move || library::scan(&paths, again.clone(), kept.clone()));
            Ok((library, events, scan))
        }),
    }
}

/// Reads on the screen until the user quits: first the preview shows, then what is started.
fn show(
    screen: Screen,
    (preview, start): (Reader, impl FnOnce() -> (Workspace, Loader)),
    open: Openers,
    interface: Interface,
    settings: Settings,
) -> Outcome {
    let Settings { notice, ambiguous, store, languages, .. } = settings;
    let preview = preview.with_notice(notice.clone());
    let start = || {
        let (mut workspace, loader) = start();
        workspace.reader = workspace.reader.with_notice(notice);
        (workspace, loader)
    };
    tui::run(screen, preview, start, open, interface, ambiguous, store)
        .map_err(|error| unusable(&error, languages.messages))?;
    Ok(DONE)
}

fn unusable(error: &io::Error, lang: Lang) -> Box<dyn Error> {
    no_terminal(&(lang.terminal_unusable)(&error.to_string()), lang)
}

/// The error if there is no terminal, with what to do instead.
fn no_terminal(what: &str, lang: Lang) -> Box<dyn Error> {
    format!("{what}{}", lang.without_terminal).into()
}

fn read_plain(beginning: Beginning, opener: Opener, settings: &Settings) -> Outcome {
    let takes_stdin = beginning.takes_stdin();
    let (commands, is_typed) = commands(takes_stdin);
    let (mut workspace, loader) = beginning.start();
    workspace.reader = whole(workspace.reader, loader).with_notice(settings.notice.clone());
    let open: plain::ReportOpener = Box::new(move |path| {
        let (reader, loader) = opener.open_another(path, !takes_stdin)?;
        Ok(whole(reader, loader))
    });
    let mut line_io = LineIo::new(commands, Box::new(stdout()));
    let mut style = LineStyle { lang: settings.languages.interface, measure: None };
    if io::stdout().is_terminal() {
        let screen = terminal::area()?;
        let width = usize::from(screen.width).min(workspace.reader.widest());
        let ambiguous = settings.ambiguous.unwrap_or_default();
        style.measure = Some(Measure { ambiguous, ..Measure::new(width).set(settings.typesetting) });
        if is_typed {
            line_io = line_io
                .with_pages(usize::from(screen.height).saturating_sub(1), settings.languages.interface.plain_next_page);
        }
    }
    LineSession::new(workspace, open, line_io, style).run()?;
    Ok(DONE)
}

/// The input of commands, and whether a user types them: standard input, or the terminal if the report comes from
/// standard input.
fn commands(takes_stdin: bool) -> (Box<dyn BufRead>, bool) {
    if !takes_stdin {
        return (Box::new(io::stdin().lock()), io::stdin().is_terminal());
    }
    match File::open(TERMINAL) {
        Ok(terminal) => (Box::new(BufReader::new(terminal)), true),
        Err(_) => (Box::new(io::empty()), false),
    }
}

/// The session with all of its report.
fn whole(mut reader: Reader, loader: Loader) -> Reader {
    if let Some(rest) = loader.rest {
        reader.receive(rest());
    }
    reader
}

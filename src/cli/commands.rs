//! The commands that print: a function for each.

use super::settings::Settings;
use super::{DONE, ERROR, NOTHING, Outcome, complain, stdout};
use crate::document::{Document, HeadingRules, load};
use crate::export;
use crate::export::format::ExportFormat;
use crate::export::outline::{Outline, OutlineFormat};
use crate::figure::Figure;
use crate::lang::load_error;
use crate::layout::Measure;
use crate::state::record::Record;
use std::cell::OnceCell;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Prints the sections.
pub fn outline(file: Option<&Path>, settings: &Settings, format: OutlineFormat) -> Outcome {
    let document = open_for_pipe(file, settings)?;
    let figures = settings.lexica.engine().find(&document);
    let outline = Outline::new(&document, &figures);
    let mut out = stdout();
    match format {
        OutlineFormat::Text => outline.write_text(&mut out, settings.languages.interface)?,
        OutlineFormat::Json => export::json::write_line(&mut out, &outline)?,
    }
    out.flush()?;
    Ok(if outline.is_empty() { NOTHING } else { DONE })
}

/// Prints the figures of all `files`. A file that cannot be opened is told, and the others are printed all the same.
pub fn figures(files: &[PathBuf], settings: &Settings, format: &ExportFormat) -> Outcome {
    let engine = settings.lexica.engine();
    let known = OnceCell::new();
    let mut records = Vec::new();
    let failed = each(files, settings, |document, path| {
        let mut figures = engine.find(document);
        correct(&mut figures, document, path, settings, &known);
        records.extend(export::records(document, &figures));
        Ok(())
    })?;
    let mut out = stdout();
    (format.write)(&mut out, &records)?;
    out.flush()?;
    Ok(code(failed, !records.is_empty()))
}

/// Prints the verdict of the engine on each numeral of all `files`.
pub fn explain(files: &[PathBuf], settings: &Settings) -> Outcome {
    let engine = settings.lexica.engine();
    let mut out = stdout();
    let mut found = false;
    let failed = each(files, settings, |document, _| {
        found |= export::explain::write(&mut out, document, &engine)?;
        Ok(())
    })?;
    out.flush()?;
    Ok(code(failed, found))
}

/// Has `figures` say what the user said of them in the reader. A report is known by its text, so this holds for standard
/// input too. What cannot be read is told, and the figures are as the program reads them.
fn correct(
    figures: &mut [Figure],
    document: &Document,
    path: Option<&Path>,
    settings: &Settings,
    known: &OnceCell<Vec<Record>>,
) {
    let Some(store) = &settings.store else { return };
    let path = path.filter(|path| *path != Path::new("-"));
    match store.recall_among(document, path, known) {
        Ok(state) => state.iter().for_each(|state| state.corrections.apply(figures)),
        Err(error) => complain((settings.languages.messages.no_corrections)(&error)),
    }
}

/// Opens one file after the other; without files, the built-in report. Tells which cannot be opened, and says whether
/// there was any.
fn each(
    files: &[PathBuf],
    settings: &Settings,
    mut read: impl FnMut(&Document, Option<&Path>) -> io::Result<()>,
) -> io::Result<bool> {
    let built_in = files.is_empty().then_some(None);
    let mut failed = false;
    for file in built_in.into_iter().chain(files.iter().map(|file| Some(&**file))) {
        match open_for_pipe(file, settings) {
            Ok(document) => read(&document, file)?,
            Err(error) => {
                complain(error);
                failed = true;
            }
        }
    }
    Ok(failed)
}

fn code(failed: bool, found: bool) -> u8 {
    match (failed, found) {
        (true, _) => ERROR,
        (false, true) => DONE,
        (false, false) => NOTHING,
    }
}

/// Prints the text: a line for each paragraph, or rows of `width` cells.
pub fn text(file: Option<&Path>, settings: &Settings, width: Option<u16>) -> Outcome {
    let document = open_for_pipe(file, settings)?;
    let mut out = stdout();
    match width {
        Some(width) => {
            let figures = settings.lexica.engine().find(&document);
            let measure = Measure::new(usize::from(width)).set(settings.typesetting);
            let measure = Measure { ambiguous: settings.ambiguous.unwrap_or_default(), ..measure };
            export::text::write_rows(&mut out, &document, &figures, measure)?;
        }
        None => export::text::write_paragraphs(&mut out, &document)?,
    }
    out.flush()?;
    Ok(DONE)
}

/// Opens a report: a path, `-` for standard input, none for the built-in report.
fn open(file: Option<&Path>, rules: &HeadingRules) -> Result<Document, load::LoadError> {
    match file {
        None => Ok(Document::built_in()),
        Some(path) if path == Path::new("-") => load::read_by(rules, "-", io::stdin().lock()),
        Some(path) => load::open_by(rules, path),
    }
}

/// As `open`, with its warnings told. Says so if something is piped in that the command does not read.
fn open_for_pipe(file: Option<&Path>, settings: &Settings) -> Result<Document, String> {
    let lang = settings.languages.messages;
    if file.is_none() && stdin_is_piped() {
        complain(lang.no_file);
    }
    let document = open(file, &settings.headings).map_err(|error| load_error(&error, lang))?;
    for warning in &document.warnings {
        complain(format_args!("{}: {}", document.source.name, (lang.warning)(warning)));
    }
    Ok(document)
}

/// Whether something is piped or redirected into standard input; a terminal is not, nor is a device such as /dev/null.
pub fn stdin_is_piped() -> bool {
    let stdin = io::stdin();
    #[cfg(unix)]
    {
        use std::os::{fd::AsFd, unix::fs::FileTypeExt};
        let kind = stdin.as_fd().try_clone_to_owned().and_then(|fd| std::fs::File::from(fd).metadata());
        kind.is_ok_and(|meta| !meta.file_type().is_char_device())
    }
    #[cfg(not(unix))]
    !io::IsTerminal::is_terminal(&stdin)
}

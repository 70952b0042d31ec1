//! The commands that print: a function for each.

use super::args::{FigureArgs, InputArgs, OutlineArgs, TableArgs, TextArgs};
use super::batch::{Batch, code};
use super::corrections::KnownCorrections;
use super::output::Output;
use super::settings::Settings;
use super::{DONE, ERROR, Outcome, exchange, sections};
use crate::document::Document;
use crate::export::exchange::Said;
use crate::export::format::{BYTE_ORDER_MARK, Exporter, TextExport};
use crate::export::options::ExportOptions;
use crate::export::outline::{Outline, OutlineFormat};
use crate::export::tables::TableFormat;
use crate::export::xlsx::FigureWorkbook;
use crate::export::{self, FigureRecord};
use crate::figure::{Engine, Figure};
use crate::layout::Measure;
use crate::text::visible::visible_text;
use std::io::{self, IsTerminal, Write};
use std::path::Path;

/// Prints the sections of each report.
pub fn outline(args: &OutlineArgs, settings: &Settings) -> Outcome {
    let engine = settings.lexica.engine();
    let outline = |document: &mut Document| Outline::new(document, &engine.find(document));
    if args.input.records {
        return exchange::answer(&args.input, settings, |document, _| Ok(Said::Outline(outline(document))));
    }
    let batch = Batch::new(&args.input, settings)?;
    let several = batch.several;
    let array = several && matches!(args.format, OutlineFormat::Json);
    let make = |document: &mut Document, _: Option<&Path>| {
        let outline = outline(document);
        let mut lines = Vec::new();
        match args.format {
            OutlineFormat::Text => {
                head(&mut lines, document, several)?;
                outline.write_text(&mut lines, settings.languages.interface).map_err(|error| error.to_string())?;
            }
            _ => export::json::write_line(&mut lines, &outline).map_err(|error| error.to_string())?,
        }
        Ok((lines, outline.is_empty()))
    };
    let (mut out, mut before) = (Output::to(None)?, "[\n");
    let interrupts = batch.interrupts.clone();
    let counts = batch.run(make, |made| {
        let (mut lines, is_empty) = match made {
            Ok(made) => made,
            Err(failure) => (error_line(&failure.file, &failure.message)?, true),
        };
        if array {
            // The comma stands at the end of the element before.
            lines = [before.as_bytes(), lines.trim_ascii_end()].concat();
            before = ",\n";
        }
        out.write_lines(&lines, &interrupts)?;
        Ok(usize::from(!is_empty))
    })?;
    if array {
        out.write_all(if before == ",\n" { b"\n]\n" } else { b"[]\n" })?;
    }
    out.finish()?;
    Ok(code(&counts, args.input.strict))
}

/// Prints the figures of each report.
pub fn figures(args: &FigureArgs, settings: &Settings) -> Outcome {
    let engine = settings.lexica.engine();
    let corrections = KnownCorrections::new(settings);
    let make =
        |document: &mut Document, path: Option<&Path>| records(args, document, path, &engine, &corrections, settings);
    if args.input.records {
        return exchange::answer(&args.input, settings, |document, path| Ok(Said::Figures(make(document, path)?)));
    }
    let batch = Batch::new(&args.input, settings)?;
    let (format, options) =
        (args.format(), ExportOptions { several: batch.several, sentence: args.sentence, raw: args.raw });
    if args.input.errors.is_some() && !matches!(format.name, "json" | "jsonl") {
        return Err(settings.languages.messages.errors_need_lines.into());
    }
    match format.export {
        Exporter::Text(text) => figures_as_text(args, batch, text, options, make),
        Exporter::Workbook if args.output.is_none() && io::stdout().is_terminal() => {
            Err(settings.languages.messages.workbook_needs_file.into())
        }
        Exporter::Workbook => {
            let mut workbook = FigureWorkbook::new()?;
            let counts =
                batch.run(make, |made| made.map_or(Ok(0), |records| workbook.add(&records).map(|()| records.len())))?;
            let mut out = Output::to(args.output.as_deref())?;
            workbook.write(&mut out)?;
            out.finish()?;
            Ok(code(&counts, args.input.strict))
        }
    }
}

fn figures_as_text(
    args: &FigureArgs,
    batch: Batch,
    text: TextExport,
    options: ExportOptions,
    make: impl Fn(&mut Document, Option<&Path>) -> Result<Vec<FigureRecord>, String> + Sync,
) -> Outcome {
    let interrupts = batch.interrupts.clone();
    let mut out = Output::to(args.output.as_deref())?;
    let marked = args.bom || args.output.is_some() && text.file_prefix == BYTE_ORDER_MARK;
    out.write_all(if marked { BYTE_ORDER_MARK } else { b"" })?;
    (text.head)(&mut out, options)?;
    let make = |document: &mut Document, path: Option<&Path>| {
        let records = make(document, path)?;
        let mut lines = Vec::new();
        if !records.is_empty() {
            (text.records)(&mut lines, &records, options).map_err(|error| error.to_string())?;
        }
        Ok((lines, records.len()))
    };
    let mut before = "";
    let counts = batch.run(make, |made| {
        let (lines, found) = match made {
            Ok(made) => made,
            Err(failure) if text.between.is_empty() => (error_line(&failure.file, &failure.message)?, 0),
            Err(failure) => {
                let line = error_line(&failure.file, &failure.message)?;
                ([b"\n", line.trim_ascii_end()].concat(), 0)
            }
        };
        if !lines.is_empty() {
            out.write_all(before.as_bytes())?;
            out.write_lines(&lines, &interrupts)?;
            before = text.between;
        }
        Ok(found)
    })?;
    out.write_all(text.tail.as_bytes())?;
    out.finish()?;
    Ok(code(&counts, args.input.strict))
}

/// The records of the figures that are asked for.
fn records(
    args: &FigureArgs,
    document: &Document,
    path: Option<&Path>,
    engine: &Engine,
    corrections: &KnownCorrections,
    settings: &Settings,
) -> Result<Vec<FigureRecord>, String> {
    let mut figures = engine.find(document);
    corrections.apply(&mut figures, document, path);
    if let Some(pattern) = &args.section {
        let range = sections::find(document, pattern, settings.languages)?;
        figures.retain(|figure: &Figure| range.covers(figure.range));
    }
    figures.retain(|figure: &Figure| args.kind.is_empty() || args.kind.contains(&figure.kind));
    let mut records: Vec<FigureRecord> = export::records(document, &figures).collect();
    if args.sentence {
        let sentences = figures.iter().map(|figure| figure.sentence(document));
        records.iter_mut().zip(sentences).for_each(|(record, sentence)| record.sentence = Some(sentence));
    }
    Ok(records)
}

/// Prints the verdict of the engine on each numeral of each report.
pub fn explain(args: &FigureArgs, settings: &Settings) -> Outcome {
    let engine = settings.lexica.engine();
    let batch = Batch::new(&args.input, settings)?;
    let interrupts = batch.interrupts.clone();
    let make = |document: &mut Document, _: Option<&Path>| {
        let mut lines = Vec::new();
        let found = export::explain::write(&mut lines, document, &engine).map_err(|error| error.to_string())?;
        Ok((lines, found))
    };
    let mut out = Output::to(None)?;
    let counts = batch.run(make, |made| {
        let Ok((lines, found)) = made else { return Ok(0) };
        out.write_lines(&lines, &interrupts)?;
        Ok(usize::from(found))
    })?;
    out.finish()?;
    Ok(code(&counts, args.input.strict))
}

/// Prints the text of each report: a line for each paragraph, or rows of `width` cells.
pub fn text(args: &TextArgs, settings: &Settings) -> Outcome {
    let engine = settings.lexica.engine();
    let make = |document: &mut Document, several: bool| {
        let mut lines = Vec::new();
        head(&mut lines, document, several)?;
        let written = match (args.width, &args.section) {
            (Some(width), _) => {
                let measure = Measure::new(usize::from(width)).set(settings.typesetting);
                let measure = Measure { ambiguous: settings.ambiguous.unwrap_or_default(), ..measure };
                export::text::write_rows(&mut lines, document, &engine.find(document), measure)
            }
            (None, Some(pattern)) => {
                let range = sections::find(document, pattern, settings.languages)?;
                export::text::write_paragraphs(&mut lines, document, range)
            }
            (None, None) => {
                export::text::write_paragraphs(&mut lines, document, crate::text::TextRange::whole(&document.text))
            }
        };
        written.map_err(|error| error.to_string())?;
        Ok::<_, String>(lines)
    };
    let exit = written(&args.input, settings, make)?;
    // A text without anything in it is a text, as for `cat`.
    Ok(if exit == ERROR { ERROR } else { DONE })
}

/// Prints the tables of each report.
pub fn tables(args: &TableArgs, settings: &Settings) -> Outcome {
    let make = |document: &mut Document, several: bool| {
        let mut lines = Vec::new();
        if args.format != TableFormat::Json && !document.tables.is_empty() {
            head(&mut lines, document, several)?;
        }
        export::tables::write(&mut lines, document, args.format).map_err(|error| error.to_string())?;
        Ok::<_, String>(lines)
    };
    written(&args.input, settings, make)
}

/// Prints what `make` writes of each report, which is told whether there are several; the exit code.
fn written(
    input: &InputArgs,
    settings: &Settings,
    make: impl Fn(&mut Document, bool) -> Result<Vec<u8>, String> + Sync,
) -> Outcome {
    if input.records {
        return exchange::answer(input, settings, |document, _| {
            let lines = make(document, false)?;
            Ok(Said::Text(String::from_utf8_lossy(&lines).into_owned()))
        });
    }
    let batch = Batch::new(input, settings)?;
    let (several, interrupts) = (batch.several, batch.interrupts.clone());
    let mut out = Output::to(None)?;
    let counts = batch.run(
        |document, _| make(document, several),
        |made| {
            let lines = match made {
                Ok(lines) => lines,
                Err(failure) => error_line(&failure.file, &failure.message)?,
            };
            out.write_lines(&lines, &interrupts)?;
            Ok(usize::from(!lines.is_empty()))
        },
    )?;
    out.finish()?;
    Ok(code(&counts, input.strict))
}

/// Prints the JSON Schema of a figure's record.
pub fn schema() -> Outcome {
    let mut out = super::stdout();
    out.write_all(export::schema::FIGURE_SCHEMA.as_bytes())?;
    out.flush()?;
    Ok(DONE)
}

/// The line that tells reports apart where there are several.
fn head(out: &mut Vec<u8>, document: &Document, several: bool) -> Result<(), String> {
    if several {
        writeln!(out, "==> {} <==", visible_text(&document.source.name)).map_err(|error| error.to_string())?;
    }
    Ok(())
}

fn error_line(file: &str, message: &str) -> io::Result<Vec<u8>> {
    let mut line = Vec::new();
    export::exchange::write_error(&mut line, file, message)?;
    Ok(line)
}

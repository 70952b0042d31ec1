//! The command that checks the figures of each report against each other.

use super::args::CheckArgs;
use super::batch::Batch;
use super::corrections::KnownCorrections;
use super::output::Output;
use super::settings::Settings;
use super::{DONE, ERROR, NOTHING, Outcome, exchange};
use crate::check::Checker;
use crate::document::Document;
use crate::export::exchange::{Said, write_error};
use crate::export::relation::{RelationFormat, RelationOptions, RelationRecord, relation_records};
use crate::lang::BatchCounts;
use std::io::Write;
use std::path::Path;

/// Prints the relations of each report. The exit code tells whether some do not hold.
pub fn check(args: &CheckArgs, settings: &Settings) -> Outcome {
    let (engine, checker, lang) = (settings.lexica.engine(), Checker::new(), settings.languages.interface);
    let known = KnownCorrections::new(settings);
    let records = |document: &Document, path: Option<&Path>| {
        let mut figures = engine.find(document);
        let said = known.recall(document, path);
        said.corrections.apply(&mut figures);
        relation_records(document, &figures, &checker.relations(document, &figures), &said.accepted, lang)
    };
    if args.input.records {
        return exchange::answer(&args.input, settings, |document, path| Ok(Said::Check(records(document, path))));
    }
    let is_lines = matches!(args.format, RelationFormat::Json | RelationFormat::JsonLines);
    if args.input.errors.is_some() && !is_lines {
        return Err(settings.languages.messages.errors_need_lines.into());
    }
    let batch = Batch::new(&args.input, settings)?;
    let options = RelationOptions { format: args.format, all: args.all, several: batch.several, lang };
    let interrupts = batch.interrupts.clone();
    let make = |document: &mut Document, path: Option<&Path>| {
        let records = records(document, path);
        let mut lines = Vec::new();
        options.write(&mut lines, &document.source.name, &records).map_err(|error| error.to_string())?;
        Ok((lines, records.iter().filter(|record: &&RelationRecord| record.is_alarm()).count()))
    };
    let (mut out, mut before) = (Output::to(None)?, "");
    options.head(&mut out)?;
    let counts = batch.run(make, |made| {
        let (lines, wrong) = match made {
            Ok(made) => made,
            Err(failure) => {
                let mut line = Vec::new();
                write_error(&mut line, &failure.file, &failure.message)?;
                (line, 0)
            }
        };
        if !lines.is_empty() {
            out.write_all(before.as_bytes())?;
            out.write_lines(&lines, &interrupts)?;
            before = options.between();
        }
        Ok(wrong)
    })?;
    out.write_all(options.tail().as_bytes())?;
    out.finish()?;
    Ok(code(&counts, args.input.strict))
}

/// Unlike other commands, this one has nothing to tell where nothing is found.
pub(super) fn code(counts: &BatchCounts, strict: bool) -> u8 {
    match counts {
        BatchCounts { failed: 1.., .. } if strict || counts.read == 0 => ERROR,
        BatchCounts { found: 1.., .. } => NOTHING,
        _ => DONE,
    }
}

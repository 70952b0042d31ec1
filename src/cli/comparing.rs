//! The commands `compare` and `codebook`: several reports side by side.

use super::args::{CompareArgs, InputArgs};
use super::batch::{Batch, code};
use super::corrections::KnownCorrections;
use super::output::Output;
use super::settings::Settings;
use super::small_file;
use super::{NOTHING, Outcome, complain};
use crate::compare::{Codebook, CodedReports, CodedStatus, ComparedReport, ComparedReports};
use crate::document::Document;
use crate::export::comparison::coding;
use crate::export::comparison::format::{self, ComparisonFormat};
use crate::export::comparison::proposal;
use crate::lang::BatchCounts;
use crate::state::store::Store;
use std::error::Error;
use std::io::{self, IsTerminal};
use std::path::Path;
use std::sync::Arc;

/// Prints which figures of the reports are values of one indicator, or what they tell of the variables of a codebook.
pub fn compare(args: &CompareArgs, settings: &Settings) -> Outcome {
    if args.format == ComparisonFormat::Workbook && args.output.is_none() && io::stdout().is_terminal() {
        return Err(settings.languages.messages.workbook_needs_file.into());
    }
    let codebook = args.codebook.as_deref().map(read_codebook).transpose()?;
    let (reports, counts) = read(&args.input, settings)?;
    if let Some(codebook) = codebook {
        let codings = settings.store.as_ref().map(Store::codings).unwrap_or_default();
        return write_coded(args, &CodedReports::new(reports, Arc::new(codebook), &codings), &counts);
    }
    let compared = compared(reports, settings);
    let mut out = Output::to(args.output.as_deref())?;
    match args.explain {
        true => format::explain(&mut out, &compared)?,
        false => format::write(&mut out, &compared, args.format, args.long)?,
    }
    out.finish()?;
    Ok(code(&counts, args.input.strict))
}

/// Prints a codebook of the indicators that most of the reports share.
pub fn propose(input: &InputArgs, settings: &Settings) -> Outcome {
    let (reports, counts) = read(input, settings)?;
    let mut out = Output::to(None)?;
    proposal::write(&mut out, &compared(reports, settings), settings.languages.interface)?;
    out.finish()?;
    Ok(code(&counts, input.strict))
}

/// Compares the reports; what the user judged in the reader wins.
fn compared(reports: Vec<Arc<ComparedReport>>, settings: &Settings) -> ComparedReports {
    ComparedReports::new(reports, &settings.store.as_ref().map(Store::judgements).unwrap_or_default())
}

/// The reports that were read, and the counts of all.
type ReadReports = (Vec<Arc<ComparedReport>>, BatchCounts);

fn read(input: &InputArgs, settings: &Settings) -> Result<ReadReports, Box<dyn Error>> {
    if input.records {
        return Err(settings.languages.messages.records_are_single.into());
    }
    let engine = settings.lexica.engine();
    let corrections = KnownCorrections::new(settings);
    let make = |document: &mut Document, path: Option<&Path>| {
        let mut figures = engine.find(document);
        corrections.apply(&mut figures, document, path);
        Ok(ComparedReport::new(document, &figures))
    };
    let mut reports: Vec<Arc<ComparedReport>> = Vec::new();
    let counts = Batch::new(input, settings)?.run(make, |made| {
        let Ok(report) = made else { return Ok(0) };
        let found = report.cells.len();
        reports.push(Arc::new(report));
        Ok(found)
    })?;
    Ok((reports, counts))
}

/// The codebook in a file. The error is a line with its name.
pub fn read_codebook(file: &Path) -> Result<Codebook, String> {
    let text = small_file::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    Codebook::parse(&text).map_err(|error| format!("{}: {error}", file.display()))
}

/// Prints coded reports, and tells what was not found.
fn write_coded(args: &CompareArgs, coded: &CodedReports, counts: &BatchCounts) -> Outcome {
    let mut out = Output::to(args.output.as_deref())?;
    format::write_coded(&mut out, coded, args.format, args.long)?;
    out.finish()?;
    if !args.input.quiet {
        let mut gaps = Vec::new();
        coding::write_gaps(&mut gaps, coded)?;
        String::from_utf8_lossy(&gaps).lines().for_each(complain);
    }
    Ok(if coded.count(CodedStatus::Filled) == 0 && counts.read > 0 { NOTHING } else { code(counts, args.input.strict) })
}

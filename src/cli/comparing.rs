//! The command `compare`: several reports side by side.

use super::Outcome;
use super::args::CompareArgs;
use super::batch::{Batch, code};
use super::corrections::KnownCorrections;
use super::output::Output;
use super::settings::Settings;
use crate::compare::{self, ReportFigures};
use crate::document::Document;
use crate::export::comparison::format::{self, ComparisonFormat};
use crate::export::comparison::{ComparedReport, ComparedReports};
use std::io::{self, IsTerminal};
use std::path::Path;

/// Prints which figures of the reports are values of one indicator.
pub fn compare(args: &CompareArgs, settings: &Settings) -> Outcome {
    if args.format == ComparisonFormat::Workbook && args.output.is_none() && io::stdout().is_terminal() {
        return Err(settings.languages.messages.workbook_needs_file.into());
    }
    let engine = settings.lexica.engine();
    let corrections = KnownCorrections::new(settings);
    let make = |document: &mut Document, path: Option<&Path>| {
        let mut figures = engine.find(document);
        corrections.apply(&mut figures, document, path);
        Ok(ComparedReport::new(document, &figures))
    };
    let mut reports: Vec<ComparedReport> = Vec::new();
    let counts = Batch::new(&args.input, settings)?.run(make, |made| {
        let Ok(report) = made else { return Ok(0) };
        let found = report.figure_count();
        reports.push(report);
        Ok(found)
    })?;
    let mentions: Vec<&ReportFigures> = reports.iter().map(|report| &report.mentions).collect();
    let comparison = compare::compare(&mentions);
    let compared = ComparedReports { reports: &reports, comparison: &comparison };
    let mut out = Output::to(args.output.as_deref())?;
    if args.explain {
        format::explain(&mut out, &compared)?;
    } else {
        format::write(&mut out, &compared, args.format, args.long)?;
    }
    out.finish()?;
    Ok(code(&counts, args.input.strict))
}

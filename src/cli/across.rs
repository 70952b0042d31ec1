//! `check --across`: the figures of several reports against each other.

use super::Outcome;
use super::args::CheckArgs;
use super::batch::Batch;
use super::check::code;
use super::corrections::KnownCorrections;
use super::output::Output;
use super::settings::Settings;
use crate::check::{CheckedReport, Checker};
use crate::document::Document;
use crate::export::across::{self, across_records};
use crate::export::relation::RelationOptions;
use crate::lang::BatchCounts;
use crate::reader::accepted_alarms::AcceptedAlarms;
use crate::state::store::Store;
use std::path::Path;

/// Prints the relations between the reports. The exit code tells whether some do not hold.
pub fn check_across(args: &CheckArgs, settings: &Settings) -> Outcome {
    let (engine, checker, lang) = (settings.lexica.engine(), Checker::new(), settings.languages.interface);
    let known = KnownCorrections::new(settings);
    let make = |document: &mut Document, path: Option<&Path>| {
        let mut figures = engine.find(document);
        let said = known.recall(document, path);
        said.corrections.apply(&mut figures);
        Ok((checker.across_report(document, &figures), said.accepted))
    };
    let (mut reports, mut accepted): (Vec<CheckedReport>, Vec<AcceptedAlarms>) = Default::default();
    let counts = Batch::new(&args.input, settings)?.run(make, |made| {
        let Ok((report, said)) = made else { return Ok(0) };
        let found = report.compared.cells.len();
        reports.push(report);
        accepted.push(said);
        Ok(found)
    })?;
    let judgements = settings.store.as_ref().map(Store::judgements).unwrap_or_default();
    let records = across_records(&reports, &checker.across(&reports, &judgements), &accepted, lang);
    let mut out = Output::to(None)?;
    let options = RelationOptions { format: args.format, all: args.all, several: true, lang };
    across::write(&mut out, &records, &options)?;
    out.finish()?;
    let wrong = records.iter().filter(|record| record.is_alarm()).count();
    Ok(code(&BatchCounts { found: wrong, ..counts }, args.input.strict))
}

//! Answers requests on standard input one by one (`--records`): each gets its line, whatever is wrong with its report, so that
//! the program that asks never fails for one of many.

use super::args::InputArgs;
use super::interrupt::Interrupts;
use super::output::Output;
use super::settings::Settings;
use super::{DONE, Outcome, pipeline};
use crate::document::Document;
use crate::document::load::{self, LoadError, LoadFailure};
use crate::export::exchange::{ReportRequest, Requested, Said, write_answer};
use crate::lang::load_error;
use std::io::{self, BufRead, BufReader};
use std::path::Path;
use std::thread;

/// Answers each line of standard input with what `make` makes of its report.
pub fn answer(
    args: &InputArgs,
    settings: &Settings,
    make: impl Fn(&mut Document, Option<&Path>) -> Result<Said, String> + Sync,
) -> Outcome {
    let interrupts = Interrupts::watch()?;
    let mut out = Output::to(None)?;
    let jobs = args.jobs.map(usize::from).unwrap_or_else(|| thread::available_parallelism().map_or(1, usize::from));
    let lines =
        BufReader::new(io::stdin()).lines().filter(|line| !line.as_ref().is_ok_and(|line| line.trim().is_empty()));
    let work = |line: io::Result<String>| {
        let (request, said) = match asked(line) {
            Ok(request) => {
                let said = read(&request, settings, &make).unwrap_or_else(Said::Error);
                (request, said)
            }
            // What cannot be parsed has no id.
            Err(error) => (ReportRequest::default(), Said::Error(error)),
        };
        let mut answer = Vec::new();
        write_answer(&mut answer, &request, &said).map(|()| answer)
    };
    let take = |answer: io::Result<Vec<u8>>| out.write_lines(&answer?, &interrupts);
    pipeline::in_order(lines, jobs, work, || interrupts.obey(), take)?;
    out.finish()?;
    Ok(DONE)
}

fn asked(line: io::Result<String>) -> Result<ReportRequest, String> {
    ReportRequest::parse(&line.map_err(|error| error.to_string())?)
}

fn read(
    request: &ReportRequest,
    settings: &Settings,
    make: impl Fn(&mut Document, Option<&Path>) -> Result<Said, String>,
) -> Result<Said, String> {
    let (rules, lang) = (&settings.headings, settings.languages.messages);
    let told = |error: LoadError| load_error(&error, lang);
    let empty = || told(LoadError { path: request.name(), cause: LoadFailure::Empty });
    match request.requested().ok_or(lang.bad_request)? {
        Requested::Text(text) if text.is_empty() => Err(empty()),
        Requested::Text(text) => {
            let mut document = load::read_by(rules, &request.name(), text.as_bytes()).map_err(told)?;
            make(&mut document, None)
        }
        Requested::Path(path) => {
            let mut document = load::open_by(rules, &path).map_err(told)?;
            make(&mut document, Some(&path))
        }
    }
}

//! Reads the reports that a command names, on all cores, and hands on what the command makes of each, in their order.

use super::args::{ErrorFormat, InputArgs};
use super::inputs::{self, Input};
use super::interrupt::Interrupts;
use super::pipeline;
use super::progress::Progress;
use super::settings::Settings;
use super::{DONE, ERROR, NOTHING, complain};
use crate::document::Document;
use crate::document::load::{self, LoadError, LoadFailure};
use crate::lang::{BatchCounts, load_error};
use std::error::Error;
use std::io;
use std::path::Path;
use std::thread;

/// A report that could not be read, or of which the command can make nothing.
pub struct Failure {
    /// Its name.
    pub file: String,
    /// What is wrong, with the name of the file before it.
    pub message: String,
}

/// What became of a report.
enum ReadReport<T> {
    Read {
        made: T,
        warnings: Vec<String>,
    },
    Failed(Failure),
    /// A file in a folder that is no report, or nothing on standard input.
    Passed,
}

/// The reports of a command.
pub struct Batch<'a> {
    args: &'a InputArgs,
    settings: &'a Settings,
    inputs: Vec<Input>,
    /// Whether there may be several.
    pub several: bool,
    /// Watches for signals that end the program.
    pub interrupts: Interrupts,
}

impl<'a> Batch<'a> {
    /// The reports that the arguments name.
    pub fn new(args: &'a InputArgs, settings: &'a Settings) -> Result<Self, Box<dyn Error>> {
        let (inputs, several) = inputs::inputs(args).map_err(|error| {
            let list = args.files_from.as_deref().unwrap_or(Path::new("-"));
            format!("{}: {}", list.display(), (settings.languages.messages.unreadable)(&error.to_string()))
        })?;
        Ok(Self { args, settings, inputs, several, interrupts: Interrupts::watch()? })
    }

    /// Has `make` make something of each report, and `take` write it; `take` says how much was found, and gets as well what
    /// failed, where errors are written among the records. Gives the counts of all.
    pub fn run<T: Send>(
        mut self,
        make: impl Fn(&mut Document, Option<&Path>) -> Result<T, String> + Sync,
        mut take: impl FnMut(Result<T, &Failure>) -> io::Result<usize>,
    ) -> io::Result<BatchCounts> {
        let lang = self.settings.languages.messages;
        let inputs = std::mem::take(&mut self.inputs);
        let mut progress = Progress::new(Some(inputs.len()), self.args.quiet);
        let mut counts = BatchCounts::default();
        let idle = || self.interrupts.obey();
        let written = pipeline::in_order(
            inputs.into_iter(),
            self.jobs(),
            |input| self.read(&input, &make),
            idle,
            |read| {
                match read {
                    ReadReport::Passed => {}
                    ReadReport::Read { made, warnings } => {
                        counts.read += 1;
                        counts.warnings += warnings.len();
                        warnings.iter().for_each(|warning| progress.pause(|| complain(warning)));
                        let found = take(Ok(made))?;
                        counts.found += found;
                        counts.without += usize::from(found == 0);
                    }
                    ReadReport::Failed(failure) => {
                        counts.failed += 1;
                        match self.args.errors {
                            Some(ErrorFormat::JsonLines) => drop(take(Err(&failure))?),
                            None => progress.pause(|| complain(&failure.message)),
                        }
                    }
                }
                progress.advance(counts.found, counts.warnings, lang);
                self.interrupts.obey();
                Ok(())
            },
        );
        progress.end();
        written?;
        if self.several && !self.args.quiet {
            complain((lang.summary)(&counts));
        }
        Ok(counts)
    }

    /// How many reports are read at a time.
    fn jobs(&self) -> usize {
        self.args.jobs.map(usize::from).unwrap_or_else(|| thread::available_parallelism().map_or(1, usize::from))
    }

    fn read<T>(
        &self,
        input: &Input,
        make: impl Fn(&mut Document, Option<&Path>) -> Result<T, String>,
    ) -> ReadReport<T> {
        let lang = self.settings.languages.messages;
        let mut document = match self.open(input) {
            Ok(document) => document,
            Err(error) if is_passed(input, &error) => return ReadReport::Passed,
            Err(error) => {
                return ReadReport::Failed(Failure { message: load_error(&error, lang), file: error.path });
            }
        };
        let warning = |warning| format!("{}: {}", document.source.name, (lang.warning)(warning));
        let warnings = document.warnings.iter().map(warning).collect();
        match make(&mut document, input.path()) {
            Ok(made) => ReadReport::Read { made, warnings },
            Err(why) => {
                let file = document.source.name;
                ReadReport::Failed(Failure { message: format!("{file}: {why}"), file })
            }
        }
    }

    fn open(&self, input: &Input) -> Result<Document, LoadError> {
        let rules = &self.settings.headings;
        match input {
            Input::BuiltIn => Ok(Document::built_in()),
            Input::Stdin => load::read_by(rules, "-", io::stdin().lock()),
            Input::File(path) | Input::Found(path) => load::open_by(rules, path),
        }
    }
}

/// Whether a report that cannot be opened is passed over.
fn is_passed(input: &Input, error: &LoadError) -> bool {
    match input {
        Input::Found(_) => error.is_of_no_report(),
        Input::Stdin => matches!(error.cause, LoadFailure::Empty),
        Input::BuiltIn | Input::File(_) => false,
    }
}

/// The exit code of a command that read so much.
pub fn code(counts: &BatchCounts, strict: bool) -> u8 {
    match counts {
        BatchCounts { failed: 1.., .. } if strict || counts.read == 0 => ERROR,
        BatchCounts { found: 1.., .. } => DONE,
        _ => NOTHING,
    }
}

//! What is compared, and coded where a codebook is open: the reports that are open, and all of them once that was asked for. It is
//! done by a thread of its own; a report that was read for it once is not read for it again.

use super::{ReportSlot, SlotState, Workspace, not_opened};
use crate::check::{CheckedReport, Checker};
use crate::compare::{Codebook, CodedReports, Codings, ComparedReport, ComparedReports, Judgement, Judgements};
use crate::document::Document;
use crate::figure::Figure;
use crate::reader::across::{AcrossJob, CheckedAcross};
use crate::reader::all_cores::on_all_cores;
use crate::reader::comparison_table::{CellPlace, ComparedPlaces};
use crate::reader::jump_list::JumpKind;
use crate::reader::loading::{ReaderOpener, open_whole};
use crate::reader::{ComparisonNotice, Mode, Notice, Reader};
use std::collections::HashMap;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

/// The comparison of the workspace's reports, done and to be done.
#[derive(Debug, Default)]
pub(super) struct Comparing {
    /// Whether reports that are not open are compared too.
    pub(super) takes_all: bool,
    /// What a thread compares now.
    running: Option<ComparedVersion>,
    /// What was compared last.
    pub(super) done: ComparedVersion,
    compared: ComparedPlaces,
    /// The reports that were read for it, by their place, each with the figures that it was then of.
    known: HashMap<usize, (OpenFigures, PreparedReport)>,
    /// What came of checking the open ones against each other.
    pub(super) across: Vec<CheckedAcross>,
    judgements: Judgements,
    /// How often something was judged.
    judged: usize,
}

/// The figures of an open report; nothing of one that is not open.
type OpenFigures = Option<Arc<Vec<Figure>>>;

/// Which reports are compared, as they are now.
#[derive(Clone, Debug, Default)]
pub(super) struct ComparedVersion {
    reports: Vec<(usize, OpenFigures)>,
    judged: usize,
    /// How often a codebook was opened.
    codebooks: usize,
}

impl ComparedVersion {
    pub fn is_same(&self, other: &Self) -> bool {
        let same = |(one, other): (&(usize, OpenFigures), &(usize, OpenFigures))| {
            one.0 == other.0 && is_same_version(&one.1, &other.1)
        };
        let length = self.reports.len() == other.reports.len();
        let said = (self.judged, self.codebooks) == (other.judged, other.codebooks);
        length && said && self.reports.iter().zip(&other.reports).all(same)
    }
}

fn is_same_version(one: &OpenFigures, other: &OpenFigures) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => Arc::ptr_eq(one, other),
        (one, other) => one.is_none() && other.is_none(),
    }
}

/// Reports to be compared, on any thread.
#[derive(Debug)]
pub struct ComparisonTask {
    sources: Vec<(usize, ComparisonSource)>,
    judgements: Judgements,
    /// By what the reports are coded, and what the user says of them.
    codebook: Option<(Arc<Codebook>, Codings)>,
}

/// A report as it is compared; an open one also as it is checked against others.
#[derive(Clone, Debug)]
pub(super) enum PreparedReport {
    Open(CheckedReport),
    Closed(Arc<ComparedReport>),
}

impl PreparedReport {
    fn compared(&self) -> &Arc<ComparedReport> {
        match self {
            Self::Open(report) => &report.compared,
            Self::Closed(report) => report,
        }
    }

    fn checked(&self) -> Option<&CheckedReport> {
        if let Self::Open(report) = self { Some(report) } else { None }
    }
}

/// Where a report that is to be compared comes from.
#[derive(Debug)]
enum ComparisonSource {
    Read(PreparedReport),
    Open(Arc<Document>, Arc<Vec<Figure>>),
    Closed(PathBuf),
}

/// What came of comparing.
#[derive(Debug)]
pub struct ComparisonOutcome {
    compared: ComparedPlaces,
    /// The reports, as they were read.
    read: Vec<PreparedReport>,
    judgements: Judgements,
    coded: Option<Box<CodedReports>>,
    /// The file that could not be opened, and why; the last of several.
    failed: Option<(PathBuf, String)>,
}

impl ComparisonTask {
    /// Reads the reports, on all cores, and compares them.
    pub fn run(self, open: &ReaderOpener) -> ComparisonOutcome {
        let (read, checker) = (Mutex::new(Vec::new()), Checker::new());
        on_all_cores(&self.sources, |(place, source)| {
            let report = source.read(open, &checker);
            read.lock().unwrap_or_else(PoisonError::into_inner).push((*place, report));
            ControlFlow::Continue(())
        });
        let mut read = read.into_inner().unwrap_or_else(PoisonError::into_inner);
        read.sort_unstable_by_key(|(place, _)| *place);
        let (mut places, mut reports, mut failed) = (Vec::new(), Vec::new(), None);
        for (place, report) in read {
            match report {
                Ok(report) => {
                    places.push(place);
                    reports.push(report);
                }
                Err(why) => failed = Some(why),
            }
        }
        let read = reports;
        let reports: Vec<Arc<ComparedReport>> = read.iter().map(|report| Arc::clone(report.compared())).collect();
        let code =
            |(codebook, codings): (Arc<Codebook>, Codings)| CodedReports::new(reports.clone(), codebook, &codings);
        let coded = self.codebook.map(code).map(Box::new);
        let reports = Arc::new(ComparedReports::new(reports, &self.judgements));
        let compared = ComparedPlaces { reports, places };
        ComparisonOutcome { compared, read, judgements: self.judgements, coded, failed }
    }
}

impl ComparisonOutcome {
    /// The check of the open reports against each other, which may be done when the comparison shows; none of one alone.
    pub fn across(&self) -> Option<AcrossJob> {
        let places = self.compared.places.iter().copied();
        let open = places.zip(&self.read).filter_map(|(place, report)| Some((place, report.checked()?.clone())));
        let reports: Vec<(usize, CheckedReport)> = open.collect();
        (reports.len() > 1).then(|| AcrossJob { reports, judgements: self.judgements.clone() })
    }
}

impl ComparisonSource {
    fn read(&self, open: &ReaderOpener, checker: &Checker) -> Result<PreparedReport, (PathBuf, String)> {
        match self {
            Self::Read(report) => Ok(report.clone()),
            Self::Open(document, figures) => Ok(PreparedReport::Open(checker.across_report(document, figures))),
            Self::Closed(file) => match open_whole(open, file) {
                Ok((document, figures)) => {
                    Ok(PreparedReport::Closed(Arc::new(ComparedReport::new(&document, &figures))))
                }
                Err(why) => Err((file.clone(), why)),
            },
        }
    }
}

impl Workspace {
    /// The same workspace, in which the user judged this before.
    pub fn with_judgements(mut self, judgements: Judgements) -> Self {
        self.comparing.judgements = judgements;
        self
    }

    /// What is to be compared on another thread, if there is anything new; to be handed back to `compared`.
    pub fn comparison_due(&mut self) -> Option<ComparisonTask> {
        let wanted = self.compared_version();
        let (comparing, coding) = (&self.comparing, self.reader.coding());
        let least = if coding.codebook().is_some() { 1 } else { 2 };
        if wanted.reports.len() < least || comparing.running.is_some() || wanted.is_same(&comparing.done) {
            return None;
        }
        let sources =
            wanted.reports.iter().filter_map(|(place, figures)| Some((*place, self.source(*place, figures)?)));
        let codebook = coding.codebook().map(|codebook| (Arc::clone(codebook), coding.codings().clone()));
        let task = ComparisonTask { sources: sources.collect(), judgements: comparing.judgements.clone(), codebook };
        self.comparing.running = Some(wanted);
        Some(task)
    }

    /// Takes in what came of comparing; nothing came where the thread failed.
    pub fn compared(&mut self, outcome: Result<ComparisonOutcome, String>) {
        self.comparing.done = self.comparing.running.take().unwrap_or_default();
        match outcome {
            Ok(ComparisonOutcome { compared, read, coded, failed, .. }) => {
                coded.into_iter().for_each(|coded| self.reader.show_coded(*coded, compared.places.clone()));
                let versions: HashMap<usize, &OpenFigures> =
                    self.comparing.done.reports.iter().map(|(place, figures)| (*place, figures)).collect();
                let read = compared.places.iter().zip(read);
                let known =
                    read.filter_map(|(place, report)| Some((*place, ((*versions.get(place)?).clone(), report))));
                self.comparing.known = known.collect();
                self.comparing.compared = compared;
                if let Some((file, why)) = failed {
                    self.reader.tell(not_opened(&file, &why));
                }
            }
            Err(why) => self.reader.tell(Notice::Failed(why)),
        }
        self.share_comparison();
    }

    /// Whether a report that was checked is the one that was read last for that place.
    pub(super) fn is_known(&self, place: usize, report: &CheckedReport) -> bool {
        let known = self.comparing.known.get(&place).map(|(_, known)| known.compared());
        known.is_some_and(|known| Arc::ptr_eq(known, &report.compared))
    }

    /// Lets this hold from now on.
    pub fn judge(&mut self, judgement: Judgement) {
        self.comparing.judgements.add(judgement);
        self.comparing.judged += 1;
    }

    /// Opens the comparison at a figure of the report that is read.
    pub(super) fn open_comparison(&mut self, at: usize) {
        let can_open = |report: &&ReportSlot| !matches!(report.state, SlotState::Failed(_));
        if self.reports.iter().filter(can_open).count() < 2 {
            self.reader.tell(Notice::Comparison(ComparisonNotice::OnlyReport));
            return;
        }
        self.comparing.takes_all = true;
        self.reader.open_comparison(CellPlace { report: self.current.unwrap_or_default(), at });
        if !self.compared_version().is_same(&self.comparing.done) {
            self.reader.await_comparison();
        }
    }

    /// Opens the reports of these files, and over the first of them the comparison.
    pub(super) fn compare_all(&mut self, files: Vec<PathBuf>) -> Option<PathBuf> {
        let file = self.open_all(files);
        match self.pending.is_some() {
            true => self.opens = Some(Mode::Comparison),
            false => self.open_comparison(0),
        }
        file
    }

    /// Reads on at a figure of whatever report; gives back the file that must be opened for it.
    pub(super) fn go_to_figure(&mut self, place: CellPlace) -> Option<PathBuf> {
        let from = self.current.unwrap_or_default();
        let kind = match self.reader.table_of_reports() {
            Some(Mode::Comparison) => JumpKind::Comparison(from),
            Some(_) => JumpKind::Coding(from),
            None => JumpKind::Report(from),
        };
        self.reader.leave_tables_of_reports();
        let file = self.go_to(place.report);
        match self.current == Some(place.report) {
            true => self.reader.arrive(place.at, kind),
            false => self.arrival = self.pending.clone().map(|file| (file, place.at, kind)),
        }
        file
    }

    /// Reads on in the report that one came from, or in the table over it.
    pub(super) fn return_to(&mut self, report: usize, table: Option<Mode>) -> Option<PathBuf> {
        let file = self.go_to(report);
        match table.filter(|_| self.current == Some(report)) {
            Some(Mode::Comparison) => self.reader.return_to_comparison(),
            Some(_) => self.reader.return_to_coding(),
            None => {}
        }
        file
    }

    fn share_comparison(&mut self) {
        let compared = &self.comparing.compared;
        for (place, report) in self.reports.iter_mut().enumerate() {
            if let SlotState::Aside(reader) = &mut report.state {
                reader.show_earlier(compared, place);
            }
        }
        self.reader.show_comparison(compared, self.current.unwrap_or_default());
    }

    /// What is to be compared as things are now.
    pub(super) fn compared_version(&self) -> ComparedVersion {
        let version = |(place, report): (usize, &ReportSlot)| match &report.state {
            SlotState::Read => figures(&self.reader).map(|figures| (place, Some(figures))),
            SlotState::Aside(reader) => figures(reader).map(|figures| (place, Some(figures))),
            SlotState::Closed | SlotState::Opening if self.comparing.takes_all => Some((place, None)),
            SlotState::Closed | SlotState::Opening | SlotState::Failed(_) => None,
        };
        let reports = self.reports.iter().enumerate().filter_map(version).collect();
        ComparedVersion { reports, judged: self.comparing.judged, codebooks: self.reader.coding().opened() }
    }

    fn source(&self, place: usize, figures: &OpenFigures) -> Option<ComparisonSource> {
        let known = self.comparing.known.get(&place).filter(|(known, _)| is_same_version(known, figures));
        if let Some((_, report)) = known {
            return Some(ComparisonSource::Read(report.clone()));
        }
        let slot = self.reports.get(place)?;
        let of = |reader: &Reader| {
            Some(ComparisonSource::Open(Arc::clone(&reader.report.document), Arc::clone(&reader.report.figures)))
        };
        match &slot.state {
            SlotState::Read => of(&self.reader),
            SlotState::Aside(reader) => of(reader),
            _ => Some(ComparisonSource::Closed(slot.file.clone())),
        }
    }
}

/// The figures of an open report; nothing where only its beginning is there.
fn figures(reader: &Reader) -> OpenFigures {
    (!reader.is_partial()).then(|| Arc::clone(&reader.report.figures))
}

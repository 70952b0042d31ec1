//! The reports side by side: which of them is read, which are open, and how the reader goes from report to report.
//!
//! A report is opened when the reader first goes to it: the workspace says which file is to be opened, and the program
//! hands the opened report back. Each report keeps its place, its folds and its jump list; what is searched for and how
//! wide rows are is the same in all.

mod across;
mod coding;
mod comparing;
#[cfg(test)]
mod tests;

use super::concordance::line::SearchedReport;
use super::jump_list::JumpKind;
use super::library::Library;
use super::loading::LoadEvent;
use super::report_list::{ListedReport, ReportList, ReportStatus};
use super::{Mode, Notice, Reader, Request};
use crate::document::load::identity;
use comparing::Comparing;
pub use comparing::{ComparisonOutcome, ComparisonTask};
use std::collections::HashSet;
use std::mem;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The reports, in the order in which they were named. One of them is the report that is read, unless only a library is there.
#[derive(Debug)]
pub struct Workspace {
    /// The session with the report that is read.
    pub reader: Reader,
    reports: Vec<ReportSlot>,
    /// The report that is read; none as long as only the library is there.
    current: Option<usize>,
    /// Files that are being opened without a place among the reports: they get their place when they are open, so that
    /// no other report changes its place if they cannot be.
    newcomers: Vec<PathBuf>,
    /// The file that is to be read as soon as it is open.
    pending: Option<PathBuf>,
    /// The file and the byte of a hit that is gone to as soon as its report is read.
    hit: Option<(PathBuf, usize)>,
    /// The figure at which it is to be read, by the byte with which its number begins, and where one came from.
    arrival: Option<(PathBuf, usize, JumpKind)>,
    /// The title of the section in which the next report is to be read on, if it has such a section.
    section: Option<String>,
    comparing: Comparing,
    /// The table that is to be opened over the report that is waited for: the comparison, or that of coded reports.
    opens: Option<Mode>,
}

#[derive(Debug)]
struct ReportSlot {
    /// Where it is opened from; of the built-in report its name.
    file: PathBuf,
    state: SlotState,
}

#[derive(Debug)]
enum SlotState {
    /// The reader never went there.
    Closed,
    /// It is being opened.
    Opening,
    /// It could not be opened, and why.
    Failed(String),
    /// Open, while another report is read.
    Aside(Box<Reader>),
    /// `Workspace::reader` has it.
    Read,
}

impl Workspace {
    /// A workspace with one open report: it came from `file`. Before it stand files that could not be opened, each with
    /// its cause, and behind it files that were not opened yet.
    pub fn new(failed: Vec<(PathBuf, String)>, file: PathBuf, mut reader: Reader, closed: Vec<PathBuf>) -> Self {
        let current = Some(failed.len());
        if let Some((file, why)) = failed.last() {
            reader.tell(not_opened(file, why));
        }
        let failed = failed.into_iter().map(|(file, why)| ReportSlot { file, state: SlotState::Failed(why) });
        let closed = closed.into_iter().map(|file| ReportSlot { file, state: SlotState::Closed });
        let reports = failed.chain([ReportSlot { file, state: SlotState::Read }]).chain(closed).collect();
        let mut workspace = Self::with(reader, reports, current);
        workspace.number();
        workspace
    }

    /// A workspace in which no report is read yet: the user chooses one in the library.
    pub fn of_library(library: Library) -> Self {
        Self::with(Reader::of_library(library), Vec::new(), None)
    }

    fn with(reader: Reader, reports: Vec<ReportSlot>, current: Option<usize>) -> Self {
        Self {
            reader,
            reports,
            current,
            newcomers: Vec::new(),
            pending: None,
            hit: None,
            arrival: None,
            section: None,
            comparing: Comparing::default(),
            opens: None,
        }
    }

    /// Lists the reports of another folder.
    pub fn list(&mut self, library: Library) {
        match self.current {
            Some(_) => self.reader.show_library(library),
            None => self.reader = Reader::of_library(library),
        }
    }

    /// The place of the report that is read, from 0.
    pub fn current(&self) -> Option<usize> {
        self.current
    }

    /// Where the report that is read is opened from.
    pub fn file(&self) -> &Path {
        self.current.and_then(|current| self.reports.get(current)).map_or(Path::new(""), |report| &report.file)
    }

    /// Does what is asked for; gives back the file that must be opened for it, to be handed to `opened`.
    pub fn answer(&mut self, request: Request) -> Option<PathBuf> {
        (self.opens, self.hit) = (None, None);
        match request {
            Request::Step(count) => self.step(count),
            Request::GoTo(place) => self.go_to(place),
            Request::Open(file) => self.open(file),
            Request::GoToHit(file, at) => {
                self.hit = Some((file.clone(), at));
                let to_open = self.open(file);
                self.go_to_hit();
                to_open
            }
            Request::OpenAll(files) => self.open_all(files),
            Request::CompareAll(files) => self.compare_all(files),
            Request::CodeAll(files) => self.code_all(files),
            Request::Code => {
                self.open_coding();
                None
            }
            Request::Compare(at) => {
                self.open_comparison(at);
                None
            }
            Request::GoToFigure(place) => self.go_to_figure(place),
            Request::AcceptAlarm(place, alarm) => {
                self.accept_alarm(place, alarm);
                None
            }
            Request::Return { report, table } => self.return_to(report, table),
            Request::List => {
                self.reader.show_reports(self.report_list());
                None
            }
        }
    }

    /// Takes in what was loaded for the report at `place`, or without a place for the report that is read.
    pub fn receive(&mut self, place: Option<usize>, event: LoadEvent) {
        match place.or(self.current).and_then(|place| self.reports.get_mut(place)).map(|report| &mut report.state) {
            Some(SlotState::Read) | None => self.reader.receive(event),
            Some(SlotState::Aside(reader)) => reader.receive(event),
            _ => {}
        }
    }

    /// Takes in the report of a file that was to be opened, or why there is none, and reads it if it is still wanted.
    /// Its place, where it is open now.
    pub fn opened(&mut self, file: &Path, opened: Result<Reader, String>) -> Option<usize> {
        let is_wanted = self.pending.take_if(|pending| pending == file).is_some();
        let state = match opened {
            Ok(reader) => SlotState::Aside(Box::new(reader)),
            Err(why) => {
                self.reader.tell(not_opened(file, &why));
                SlotState::Failed(why)
            }
        };
        let place = self.put(file, state)?;
        match self.reader.mode() {
            _ if !is_wanted => {}
            Mode::Reading | Mode::Library | Mode::Concordance => {
                self.turn_to_wanted(place, file);
                self.go_to_hit();
            }
            _ => self.reader.tell(Notice::Opened(file.display().to_string())),
        }
        Some(place)
    }

    /// Puts what came of opening `file` where the report was named, or behind all others if it is open and was not; says
    /// where it is open now.
    fn put(&mut self, file: &Path, state: SlotState) -> Option<usize> {
        let is_open = matches!(state, SlotState::Aside(_));
        let newcomer = self.newcomers.iter().position(|newcomer| newcomer == file);
        let newcomer = newcomer.map(|at| self.newcomers.remove(at)).filter(|_| is_open);
        self.reports.extend(newcomer.map(|file| ReportSlot { file, state: SlotState::Opening }));
        let place = self.place(file)?;
        let report = self.reports.get_mut(place).filter(|report| matches!(report.state, SlotState::Opening))?;
        report.state = state;
        self.number();
        is_open.then_some(place)
    }

    /// To the hit that is wanted, if the report it stands in is read.
    fn go_to_hit(&mut self) {
        let read = identity(self.file());
        if let Some((_, at)) = self.hit.take_if(|(file, _)| identity(file) == read) {
            self.reader.go_to_concordance_hit(at);
        }
    }

    /// The reports to look through: those that the library offers where the user is in it, else those that are named, open
    /// or not.
    pub fn searched(&self) -> Vec<SearchedReport> {
        let whole = |reader: &Reader| (!reader.is_partial()).then(|| Arc::clone(&reader.report.document));
        let document = |report: &ReportSlot| match &report.state {
            SlotState::Read => whole(&self.reader),
            SlotState::Aside(reader) => whole(reader),
            SlotState::Closed | SlotState::Opening | SlotState::Failed(_) => None,
        };
        let open = |file: &Path| self.reports.iter().find(|report| report.file == file).and_then(document);
        let named = || self.reports.iter().map(|report| report.file.clone()).collect();
        let files: Vec<PathBuf> = self.reader.listed_files().unwrap_or_else(named);
        files.into_iter().map(|file| SearchedReport { document: open(&file), file }).collect()
    }

    /// From report to report, over those that could not be opened; from the report that is awaited, if any.
    fn step(&mut self, count: isize) -> Option<PathBuf> {
        let from = self.pending.as_ref().and_then(|file| self.place(file)).or(self.current).unwrap_or(0);
        let can_open = |place: &usize| !matches!(self.reports[*place].state, SlotState::Failed(_));
        let steps = count.unsigned_abs();
        let target = match count < 0 {
            true => (0..from).rev().filter(can_open).take(steps).last(),
            false => (from + 1..self.reports.len()).filter(can_open).take(steps).last(),
        };
        if target.is_none() && count != 0 {
            self.reader.tell(if count < 0 { Notice::FirstReport } else { Notice::LastReport });
        }
        self.section = self.reader.section_key();
        let file = self.go_to(target?);
        if file.is_none() && self.pending.is_none() {
            self.keep_section();
        }
        file
    }

    /// Goes to the section of the report that was read before, where this one has it.
    fn keep_section(&mut self) {
        if let Some(section) = self.section.take() {
            self.reader.go_to_section_of(&section);
        }
    }

    fn go_to(&mut self, place: usize) -> Option<PathBuf> {
        self.pending = None;
        self.arrival = None;
        let report = self.reports.get_mut(place)?;
        let (file, is_new) = match report.state {
            SlotState::Read => {
                self.reader.close_library();
                return None;
            }
            SlotState::Aside(_) => {
                self.turn_to(place);
                return None;
            }
            SlotState::Opening => (report.file.clone(), false),
            SlotState::Closed | SlotState::Failed(_) => (report.file.clone(), true),
        };
        report.state = SlotState::Opening;
        self.wait_for(file.clone());
        is_new.then_some(file)
    }

    fn open(&mut self, file: PathBuf) -> Option<PathBuf> {
        let same = identity(&file);
        let is_same = |known: &Path| identity(known) == same;
        if let Some(place) = self.reports.iter().position(|report| is_same(&report.file)) {
            return self.go_to(place);
        }
        if let Some(known) = self.newcomers.iter().find(|known| is_same(known)).cloned() {
            self.wait_for(known);
            return None;
        }
        self.newcomers.push(file.clone());
        self.wait_for(file.clone());
        Some(file)
    }

    /// Gives each of `files` that has none a place behind all others, and goes to the first.
    fn open_all(&mut self, files: Vec<PathBuf>) -> Option<PathBuf> {
        let known: HashSet<PathBuf> =
            self.reports.iter().map(|report| &report.file).chain(&self.newcomers).map(|file| identity(file)).collect();
        let first = files.first().cloned();
        let new = files.into_iter().filter(|file| !known.contains(&identity(file)));
        self.reports.extend(new.map(|file| ReportSlot { file, state: SlotState::Closed }));
        self.number();
        self.open(first?)
    }

    /// Reads `file` as soon as it is open.
    fn wait_for(&mut self, file: PathBuf) {
        self.reader.tell(Notice::Opening(file.display().to_string()));
        self.pending = Some(file);
    }

    /// Reads the report that was waited for from now on, where it was wanted.
    fn turn_to_wanted(&mut self, place: usize, file: &Path) {
        self.turn_to(place);
        if let Some((_, at, kind)) = self.arrival.take_if(|(wanted, ..)| wanted == file) {
            self.reader.arrive(at, kind);
        }
        self.keep_section();
        match self.opens.take() {
            Some(Mode::Coding) => self.open_coding(),
            Some(_) => self.open_comparison(0),
            None => {}
        }
    }

    fn place(&self, file: &Path) -> Option<usize> {
        self.reports.iter().position(|report| report.file == file)
    }

    /// Reads the report at `place` from now on.
    fn turn_to(&mut self, place: usize) {
        let Some(report) = self.reports.get_mut(place) else { return };
        let mut next = match mem::replace(&mut report.state, SlotState::Read) {
            SlotState::Aside(reader) => *reader,
            state => return report.state = state,
        };
        next.take_over(&mut self.reader);
        let left = mem::replace(&mut self.reader, next);
        if let Some(report) = self.current.and_then(|current| self.reports.get_mut(current)) {
            report.state = SlotState::Aside(Box::new(left));
        }
        self.current = Some(place);
        self.number();
    }

    /// Tells the report that is read its number among several.
    fn number(&mut self) {
        self.current.into_iter().for_each(|current| self.reader.set_number(current, self.reports.len()));
    }

    /// All reports, and what is known of each.
    pub fn report_list(&self) -> ReportList {
        ReportList::new(self.reports.iter().map(|report| self.entry(report)).collect(), self.current.unwrap_or(0))
    }

    fn entry(&self, report: &ReportSlot) -> ListedReport {
        let state = match &report.state {
            SlotState::Read => status(&self.reader),
            SlotState::Aside(reader) => status(reader),
            SlotState::Closed | SlotState::Opening => ReportStatus::Closed,
            SlotState::Failed(why) => ReportStatus::Failed(why.clone()),
        };
        ListedReport { file: report.file.display().to_string(), state }
    }
}

fn not_opened(file: &Path, why: &str) -> Notice {
    Notice::NotOpened { file: file.display().to_string(), why: why.to_owned() }
}

/// What is known of an open report.
fn status(reader: &Reader) -> ReportStatus {
    ReportStatus::Open {
        title: reader.name().to_owned(),
        sections: reader.document().sections.len(),
        figures: reader.figures().len(),
        percent: reader.percent(),
    }
}

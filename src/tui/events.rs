//! The events that the loop waits for.

use super::concordance_search;
use super::gate::Gate;
use super::late_answer::LateAnswer;
use super::probe::Answer;
use super::worker::{Worker, catch_panic};
use crate::check::Checker;
use crate::lang::Lang;
use crate::reader::Reader;
use crate::reader::across::AcrossResult;
use crate::reader::checks::CheckJob;
use crate::reader::concordance::line::{ConcordanceEvent, SearchedReport};
use crate::reader::library::entry::LibraryEvent;
use crate::reader::loading::{DocumentOpener, LoadEvent, Loader, ReaderOpener};
use crate::reader::workspace::{ComparisonOutcome, ComparisonTask};
use crate::search::Query;
use crossterm::event;
use std::collections::HashMap;
use std::io;
use std::iter;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender, TryRecvError};
use std::thread;
use std::time::Duration;

/// How long what is found out about many reports is gathered: sorting it anew for each would take longer than reading them.
const TOGETHER: Duration = Duration::from_millis(50);

/// An event: from the terminal, from a thread that loads a report, or from the clock.
pub enum Event {
    /// A key, the mouse or another size.
    Terminal(event::Event),
    /// A report or its rest was loaded, for the report at that place in the workspace; without a place, for the current
    /// one.
    Loaded(Option<usize>, LoadEvent),
    /// A file was opened, or could not be.
    Opened(PathBuf, Box<Result<(Reader, Loader), String>>),
    /// This was found in the search of that number through several reports.
    Concordance(usize, Vec<ConcordanceEvent>),
    /// This was found out about the library when it was listed the time of that number.
    Library(usize, Vec<LibraryEvent>),
    /// Reports were compared, or the program failed at it.
    Compared(Box<Result<ComparisonOutcome, String>>),
    /// They were checked against each other, or the program failed at it.
    CheckedAcross(Result<AcrossResult, String>),
    /// The terminal told the colour of its ground when it was no longer waited for.
    Ground([u8; 3]),
    /// No event came within the timeout.
    Timeout,
}

/// The queue of events. A thread listens to the terminal, so that the loop can wait for other events as well.
pub struct Events {
    queue: Receiver<io::Result<Event>>,
    sender: Sender<io::Result<Event>>,
    /// Shut for the listening thread until what it heard was acted on.
    gate: Gate,
    /// The workers, by the place of their report in the workspace.
    workers: HashMap<usize, Worker>,
    /// The number of the last search through several reports: what is found in an earlier one is not waited for.
    searches: Arc<AtomicUsize>,
    /// How often the library was listed.
    lists: usize,
    /// The language of what the threads tell.
    lang: Lang,
}

impl Events {
    /// Starts to listen, until the program ends. The keys that were typed before the terminal's `answer` come first.
    pub fn listen(answer: Answer, lang: Lang) -> io::Result<Self> {
        let (sender, receiver) = mpsc::channel();
        let typed = answer.typed.into_iter().map(|key| Ok(Event::Terminal(event::Event::Key(key))));
        typed.for_each(|event| drop(sender.send(event)));
        let terminal = sender.clone();
        let mut late = LateAnswer::awaited(answer.is_late);
        let gate = Gate::default();
        let of_listener = gate.clone();
        let listen = move || loop {
            let event = event::read();
            let is_answer = event.as_ref().is_ok_and(|event| late.holds(event));
            late.ground().into_iter().for_each(|ground| drop(terminal.send(Ok(Event::Ground(ground)))));
            if !is_answer && of_listener.shut(|| terminal.send(event.map(Event::Terminal))).is_err() {
                return;
            }
            // What has come already is heard at once, so that it is acted on together.
            if !is_answer && !event::poll(Duration::ZERO).unwrap_or(false) {
                of_listener.pass();
            }
        };
        thread::Builder::new().name("input".into()).spawn(listen)?;
        Ok(Self { queue: receiver, sender, gate, workers: HashMap::new(), searches: Arc::default(), lists: 0, lang })
    }

    /// A function that sends an event for the current report, for threads that belong to no report.
    pub fn load_events(&self) -> impl Fn(LoadEvent) + Send + use<> {
        let sender = self.sender.clone();
        move |load_event| drop(sender.send(Ok(Event::Loaded(None, load_event))))
    }

    /// Starts a worker for the report at `place` in the workspace.
    pub fn see_to(&mut self, place: usize, loader: Loader) -> io::Result<()> {
        let sender = self.sender.clone();
        let hand_over = move |load_event| drop(sender.send(Ok(Event::Loaded(Some(place), load_event))));
        self.workers.insert(place, Worker::start(loader, self.lang, hand_over)?);
        Ok(())
    }

    /// Hands on what is found out about the library, from now on only what this list finds.
    pub fn list(&mut self, found: Receiver<LibraryEvent>) -> io::Result<()> {
        self.lists += 1;
        let (sender, number) = (self.sender.clone(), self.lists);
        gather(found, move |events| sender.send(Ok(Event::Library(number, events))).is_ok())
    }

    /// Whether that list of the library is the last one.
    pub fn is_last_list(&self, list: usize) -> bool {
        self.lists == list
    }

    /// Looks for `query` in `reports` on threads of their own, instead of what was looked for before.
    pub fn concord(&self, query: Query, reports: Vec<SearchedReport>, open: &DocumentOpener) -> io::Result<()> {
        let number = self.searches.fetch_add(1, Ordering::Relaxed) + 1;
        let (searches, sender, lang) = (Arc::clone(&self.searches), self.sender.clone(), self.lang);
        let (found, finds) = mpsc::channel();
        gather(finds, move |events| sender.send(Ok(Event::Concordance(number, events))).is_ok())?;
        let open = Arc::clone(open);
        let work = move || {
            concordance_search::search(&query, reports, &open, lang, |event| {
                let is_wanted = searches.load(Ordering::Relaxed) == number && found.send(event).is_ok();
                if is_wanted { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
            });
        };
        thread::Builder::new().name("concordance".into()).spawn(work).map(drop)
    }

    /// Whether that search through several reports is the last one.
    pub fn is_last(&self, search: usize) -> bool {
        self.searches.load(Ordering::Relaxed) == search
    }

    /// Opens `file` on a thread of its own; an event tells the result, even if opening it panicked.
    pub fn open(&self, file: PathBuf, open: &ReaderOpener) -> io::Result<()> {
        let (sender, open, lang) = (self.sender.clone(), Arc::clone(open), self.lang);
        let work = move || {
            let opened = catch_panic(lang, || open(&file)).and_then(|opened| opened);
            let _ = sender.send(Ok(Event::Opened(file, Box::new(opened))));
        };
        thread::Builder::new().name("opening".into()).spawn(work).map(drop)
    }

    /// Checks figures of the report at `place` on a thread of its own.
    pub fn check(&self, place: usize, job: CheckJob) -> io::Result<()> {
        let (sender, lang) = (self.sender.clone(), self.lang);
        let work = move || {
            let found = catch_panic(lang, || job.run(&Checker::new()));
            let event = found.map_or_else(LoadEvent::NotChecked, |found| LoadEvent::Checked(Box::new(found)));
            let _ = sender.send(Ok(Event::Loaded(Some(place), event)));
        };
        thread::Builder::new().name("checking".into()).spawn(work).map(drop)
    }

    /// Compares reports on a thread of its own, and then checks the open ones against each other; events tell the results, even if
    /// it panicked.
    pub fn compare(&self, task: ComparisonTask, open: &ReaderOpener) -> io::Result<()> {
        let (sender, open, lang) = (self.sender.clone(), Arc::clone(open), self.lang);
        let work = move || {
            let compared = catch_panic(lang, || task.run(&open));
            let across = compared.as_ref().ok().and_then(ComparisonOutcome::across);
            let _ = sender.send(Ok(Event::Compared(Box::new(compared))));
            if let Some(job) = across {
                let found = catch_panic(lang, || job.run(&Checker::new()));
                let _ = sender.send(Ok(Event::CheckedAcross(found)));
            }
        };
        thread::Builder::new().name("comparing".into()).spawn(work).map(drop)
    }

    /// Has the file of the report at `place` read again; says whether it has a file.
    pub fn reload(&self, place: usize) -> bool {
        self.workers.get(&place).is_some_and(Worker::reload)
    }

    /// The next event; waits for at most `timeout`, without one for ever.
    pub fn next(&self, timeout: Option<Duration>) -> io::Result<Event> {
        if let Some(event) = self.gate.open_unless(|| self.queue.try_recv().ok()) {
            return event;
        }
        let Some(timeout) = timeout else { return self.queue.recv().unwrap_or_else(|_| disconnected()) };
        match self.queue.recv_timeout(timeout) {
            Ok(event) => event,
            Err(RecvTimeoutError::Timeout) => Ok(Event::Timeout),
            Err(RecvTimeoutError::Disconnected) => disconnected(),
        }
    }

    /// The next event, if one came already.
    pub fn waiting(&self) -> io::Result<Option<Event>> {
        match self.queue.try_recv() {
            Ok(event) => event.map(Some),
            Err(TryRecvError::Empty) => Ok(None),
            Err(TryRecvError::Disconnected) => disconnected().map(Some),
        }
    }
}

/// Hands on what comes, gathered for a moment, on a thread of its own, until nothing more comes or it is not taken.
fn gather<T: Send + 'static>(coming: Receiver<T>, hand_on: impl Fn(Vec<T>) -> bool + Send + 'static) -> io::Result<()> {
    let work = move || {
        while let Ok(first) = coming.recv() {
            thread::sleep(TOGETHER);
            if !hand_on(iter::once(first).chain(coming.try_iter()).collect()) {
                return;
            }
        }
    };
    thread::Builder::new().name("gathering".into()).spawn(work).map(drop)
}

/// The error when no thread sends events any more.
fn disconnected() -> io::Result<Event> {
    Err(io::ErrorKind::UnexpectedEof.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_at_which_the_program_panics_is_told() {
        let (sender, queue) = mpsc::channel();
        let (workers, searches) = (HashMap::new(), Arc::default());
        let events = Events { queue, sender, gate: Gate::default(), workers, searches, lists: 0, lang: Lang::EN };
        let open: ReaderOpener = Arc::new(|_| panic!("on purpose"));
        events.open("report".into(), &open).unwrap();
        let Event::Opened(file, opened) = events.next(None).unwrap() else { panic!("nothing was opened") };
        assert_eq!((file, opened.err()), ("report".into(), Some(Lang::EN.panicked.to_owned())));
    }
}

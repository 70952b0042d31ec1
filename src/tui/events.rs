//! What the loop waits for.

use super::worker::{Worker, catch_panic};
use crate::reader::Reader;
use crate::reader::loading::{LoadEvent, Loader, ReaderOpener};
use crossterm::event::{self, KeyEvent};
use std::collections::HashMap;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender, TryRecvError};
use std::thread;
use std::time::Duration;

/// Something that came: from the terminal, from whoever reads the reports, or from the clock.
pub enum Event {
    /// A key, the mouse, another size.
    Terminal(event::Event),
    /// For the report at that place in the workspace: its rest, or the report as its file is now. For the one that is read
    /// without a place.
    Arrived(Option<usize>, LoadEvent),
    /// The report of a file that was to be opened, or why there is none.
    Opened(PathBuf, Box<Result<(Reader, Loader), String>>),
    /// Nothing came for as long as one wanted to wait.
    Timeout,
}

/// The events in the order in which they came. A thread of its own listens to the terminal, so that the loop can wait
/// for other things as well.
pub struct Events {
    queue: Receiver<io::Result<Event>>,
    sender: Sender<io::Result<Event>>,
    /// Those that see to a report, by its place in the workspace.
    workers: HashMap<usize, Worker>,
}

impl Events {
    /// Listens from now on, until the program ends; the keys of `typed` came before.
    pub fn listen(typed: Vec<KeyEvent>) -> io::Result<Self> {
        let (sender, receiver) = mpsc::channel();
        let typed = typed.into_iter().map(|key| Ok(Event::Terminal(event::Event::Key(key))));
        typed.for_each(|event| drop(sender.send(event)));
        let terminal = sender.clone();
        let listen = move || while terminal.send(event::read().map(Event::Terminal)).is_ok() {};
        thread::Builder::new().name("input".into()).spawn(listen)?;
        Ok(Self { queue: receiver, sender, workers: HashMap::new() })
    }

    /// Hands over what comes from no worker, for whatever report is read then.
    pub fn arrive(&self) -> impl Fn(LoadEvent) + Send + use<> {
        let sender = self.sender.clone();
        move |arrival| drop(sender.send(Ok(Event::Arrived(None, arrival))))
    }

    /// From now on a worker sees to `loader`, for the report at that place in the workspace.
    pub fn see_to(&mut self, place: usize, loader: Loader) -> io::Result<()> {
        let sender = self.sender.clone();
        let hand_over = move |arrival| drop(sender.send(Ok(Event::Arrived(Some(place), arrival))));
        self.workers.insert(place, Worker::start(loader, hand_over)?);
        Ok(())
    }

    /// Has `file` opened on a thread of its own, whose report then comes as an event, or word that opening it panicked.
    pub fn open(&self, file: PathBuf, open: &ReaderOpener) -> io::Result<()> {
        let (sender, open) = (self.sender.clone(), Arc::clone(open));
        let work = move || {
            let opened = catch_panic(|| open(&file)).and_then(|opened| opened);
            let _ = sender.send(Ok(Event::Opened(file, Box::new(opened))));
        };
        thread::Builder::new().name("opening".into()).spawn(work).map(drop)
    }

    /// Has the file of the report at that place read again, which then arrives; says whether there is one.
    pub fn reload(&self, place: usize) -> bool {
        self.workers.get(&place).is_some_and(Worker::reload)
    }

    /// The next event; without `timeout` it is waited for however long it takes.
    pub fn next(&self, timeout: Option<Duration>) -> io::Result<Event> {
        let Some(timeout) = timeout else { return self.queue.recv().unwrap_or_else(|_| disconnected()) };
        match self.queue.recv_timeout(timeout) {
            Ok(event) => event,
            Err(RecvTimeoutError::Timeout) => Ok(Event::Timeout),
            Err(RecvTimeoutError::Disconnected) => disconnected(),
        }
    }

    /// An event that came already.
    pub fn waiting(&self) -> io::Result<Option<Event>> {
        match self.queue.try_recv() {
            Ok(event) => event.map(Some),
            Err(TryRecvError::Empty) => Ok(None),
            Err(TryRecvError::Disconnected) => disconnected().map(Some),
        }
    }
}

/// Nobody listens any more.
fn disconnected() -> io::Result<Event> {
    Err(io::ErrorKind::UnexpectedEof.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::worker::PANICKED;

    #[test]
    fn a_file_at_which_the_program_panics_is_told() {
        let (sender, queue) = mpsc::channel();
        let events = Events { queue, sender, workers: HashMap::new() };
        let open: ReaderOpener = Arc::new(|_| panic!("on purpose"));
        events.open("report".into(), &open).unwrap();
        let Event::Opened(file, opened) = events.next(None).unwrap() else { panic!("nothing was opened") };
        assert_eq!((file, opened.err()), ("report".into(), Some(PANICKED.to_owned())));
    }
}

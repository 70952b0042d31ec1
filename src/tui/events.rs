//! What the loop waits for.

use super::worker::Worker;
use crate::reader::arrival::{Arrival, Supply};
use crossterm::event::{self, KeyEvent};
use std::io;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender, TryRecvError};
use std::thread;
use std::time::Duration;

/// Something that came: from the terminal, from whoever reads the report, or from the clock.
#[derive(Debug)]
pub enum Event {
    /// A key, the mouse, another size.
    Terminal(event::Event),
    /// The rest of the report, or the report as its file is now.
    Arrived(Arrival),
    /// Nothing came for as long as one wanted to wait.
    Silence,
}

/// The events in the order in which they came. A thread of its own listens to the terminal, so that the loop can wait
/// for other things as well.
pub struct Events {
    queue: Receiver<io::Result<Event>>,
    sender: Sender<io::Result<Event>>,
    worker: Worker,
}

impl Events {
    /// Listens from now on, until the program ends; the keys of `typed` came before. A worker sees to `supply`.
    pub fn listen(typed: Vec<KeyEvent>, supply: Supply) -> io::Result<Self> {
        let (sender, receiver) = mpsc::channel();
        let typed = typed.into_iter().map(|key| Ok(Event::Terminal(event::Event::Key(key))));
        typed.for_each(|event| drop(sender.send(event)));
        let hand_over = sender.clone();
        let worker = Worker::start(supply, move |arrival| drop(hand_over.send(Ok(Event::Arrived(arrival)))))?;
        let listener = sender.clone();
        let listen = move || while listener.send(event::read().map(Event::Terminal)).is_ok() {};
        thread::Builder::new().name("input".into()).spawn(listen)?;
        Ok(Self { queue: receiver, sender, worker })
    }

    /// Hands over what does not come from the worker.
    pub fn arrive(&self) -> impl Fn(Arrival) + Send + use<> {
        let sender = self.sender.clone();
        move |arrival| drop(sender.send(Ok(Event::Arrived(arrival))))
    }

    /// Has the file read again, which then arrives; says whether there is one.
    pub fn reload(&self) -> bool {
        self.worker.reload()
    }

    /// The next event; without `patience` it is waited for however long it takes.
    pub fn next(&self, patience: Option<Duration>) -> io::Result<Event> {
        let Some(patience) = patience else { return self.queue.recv().unwrap_or_else(|_| deaf()) };
        match self.queue.recv_timeout(patience) {
            Ok(event) => event,
            Err(RecvTimeoutError::Timeout) => Ok(Event::Silence),
            Err(RecvTimeoutError::Disconnected) => deaf(),
        }
    }

    /// An event that came already.
    pub fn waiting(&self) -> io::Result<Option<Event>> {
        match self.queue.try_recv() {
            Ok(event) => event.map(Some),
            Err(TryRecvError::Empty) => Ok(None),
            Err(TryRecvError::Disconnected) => deaf().map(Some),
        }
    }
}

/// Nobody listens any more.
fn deaf() -> io::Result<Event> {
    Err(io::ErrorKind::UnexpectedEof.into())
}

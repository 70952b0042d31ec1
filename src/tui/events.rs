//! What the loop waits for.

use crate::reader::arrival::{Arrival, Rest};
use crossterm::event::{self, KeyEvent};
use std::io;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, TryRecvError};
use std::thread;
use std::time::Duration;

/// Something that came: from the terminal, from whoever reads the report, or from the clock.
#[derive(Debug)]
pub enum Event {
    /// A key, the mouse, another size.
    Terminal(event::Event),
    /// The rest of the report.
    Arrived(Arrival),
    /// Nothing came for as long as one wanted to wait.
    Silence,
}

/// The events in the order in which they came. A thread of its own listens to the terminal, so that the loop can wait
/// for other things as well.
#[derive(Debug)]
pub struct Events(Receiver<io::Result<Event>>);

impl Events {
    /// Listens from now on, until the program ends; the keys of `typed` came before. A worker sees to `rest`.
    pub fn listen(typed: Vec<KeyEvent>, rest: Option<Rest>) -> io::Result<Self> {
        let (sender, receiver) = mpsc::channel();
        let typed = typed.into_iter().map(|key| Ok(Event::Terminal(event::Event::Key(key))));
        typed.for_each(|event| drop(sender.send(event)));
        if let Some(rest) = rest {
            let sender = sender.clone();
            let work = move || drop(sender.send(Ok(Event::Arrived(rest()))));
            thread::Builder::new().name("worker".into()).spawn(work)?;
        }
        let listen = move || while sender.send(event::read().map(Event::Terminal)).is_ok() {};
        thread::Builder::new().name("input".into()).spawn(listen)?;
        Ok(Self(receiver))
    }

    /// The next event; without `patience` it is waited for however long it takes.
    pub fn next(&self, patience: Option<Duration>) -> io::Result<Event> {
        let Some(patience) = patience else { return self.0.recv().unwrap_or_else(|_| deaf()) };
        match self.0.recv_timeout(patience) {
            Ok(event) => event,
            Err(RecvTimeoutError::Timeout) => Ok(Event::Silence),
            Err(RecvTimeoutError::Disconnected) => deaf(),
        }
    }

    /// An event that came already.
    pub fn waiting(&self) -> io::Result<Option<Event>> {
        match self.0.try_recv() {
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

//! A gate between the thread that listens to the terminal and the one that acts on what it hears: it listens on only when all
//! that it heard was acted on, so that it takes no keys from a program to which the terminal is lent.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

/// The gate; both threads have it.
#[derive(Clone, Debug, Default)]
pub struct Gate {
    is_open: Arc<(Mutex<bool>, Condvar)>,
}

impl Gate {
    /// Waits until the gate is open.
    pub fn pass(&self) {
        let mut is_open = self.lock();
        while !*is_open {
            is_open = self.is_open.1.wait(is_open).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Does `send`, and shuts the gate behind what was sent.
    pub fn shut<T>(&self, send: impl FnOnce() -> T) -> T {
        let mut is_open = self.lock();
        *is_open = false;
        send()
    }

    /// Takes what was sent; opens the gate where there is nothing.
    pub fn open_unless<T>(&self, take: impl FnOnce() -> Option<T>) -> Option<T> {
        let mut is_open = self.lock();
        let taken = take();
        *is_open |= taken.is_none();
        self.is_open.1.notify_all();
        taken
    }

    fn lock(&self) -> MutexGuard<'_, bool> {
        self.is_open.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;
    use std::thread;

    #[test]
    fn what_is_sent_is_acted_on_before_more_is_heard() {
        let (gate, (sender, queue)) = (Gate::default(), channel());
        let of_listener = gate.clone();
        let listener = thread::spawn(move || {
            for heard in 0..3 {
                of_listener.pass();
                of_listener.shut(|| sender.send(heard)).unwrap();
            }
        });
        for expected in 0..3 {
            let next = gate.open_unless(|| queue.try_recv().ok()).or_else(|| queue.recv().ok());
            assert_eq!(next, Some(expected));
            assert!(queue.try_recv().is_err(), "the listener waits");
        }
        listener.join().unwrap();
    }
}

//! Work on all cores whose results come in order.

use std::collections::BTreeMap;
use std::io;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// How many items a worker may be ahead of the one whose result is due: what waits there is kept in memory.
const AHEAD: usize = 4;

/// How often `idle` is called while nothing comes.
const IDLE: Duration = Duration::from_millis(50);

/// Does `work` on each of `items` with so many `jobs`, and hands the results to `take` in the order of the items. An error of
/// `take` ends it. `idle` is called now and then while the next result is waited for.
pub fn in_order<I: Send, T: Send>(
    items: impl Iterator<Item = I> + Send,
    jobs: usize,
    work: impl Fn(I) -> T + Sync,
    mut idle: impl FnMut(),
    mut take: impl FnMut(T) -> io::Result<()>,
) -> io::Result<()> {
    let queue = Queue { items: Mutex::new(items.enumerate()), due: Mutex::new(Some(0)), moved: Condvar::new() };
    let (sender, results) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..jobs.max(1) {
            let (sender, queue, work) = (sender.clone(), &queue, &work);
            scope.spawn(move || {
                while let Some((index, item)) = queue.next(AHEAD * jobs) {
                    if sender.send((index, work(item))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(sender);
        let mut early = BTreeMap::new();
        let mut due = 0;
        loop {
            match results.recv_timeout(IDLE) {
                Ok((index, result)) => drop(early.insert(index, result)),
                Err(RecvTimeoutError::Timeout) => idle(),
                Err(RecvTimeoutError::Disconnected) => return Ok(()),
            }
            while let Some(result) = early.remove(&due) {
                if let Err(error) = take(result) {
                    queue.advance(None);
                    return Err(error);
                }
                due += 1;
                queue.advance(Some(due));
            }
        }
    })
}

/// The items that are left, and which result is due; none where no more is wanted.
struct Queue<I> {
    items: Mutex<I>,
    due: Mutex<Option<usize>>,
    moved: Condvar,
}

impl<I: Iterator<Item = (usize, T)>, T> Queue<I> {
    /// The next item, as soon as it is at most so many items ahead of what is due.
    fn next(&self, ahead: usize) -> Option<(usize, T)> {
        let (index, item) = held(&self.items).next()?;
        let mut due = held(&self.due);
        while due.is_some_and(|due| index > due + ahead) {
            due = self.moved.wait(due).unwrap_or_else(PoisonError::into_inner);
        }
        due.is_some().then_some((index, item))
    }

    fn advance(&self, due: Option<usize>) {
        *held(&self.due) = due;
        self.moved.notify_all();
    }
}

/// What a mutex guards; a thread that panicked while it had it leaves it whole.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn results_come_in_the_order_of_their_items() {
        for jobs in [1, 2, 7] {
            let mut taken = Vec::new();
            let work = |item: usize| {
                // The first items take the longest.
                std::hint::black_box((0..1000 * (40 - item.min(40))).sum::<usize>());
                item
            };
            let take = |result| {
                taken.push(result);
                Ok(())
            };
            in_order(0..200, jobs, work, || {}, take).unwrap();
            assert_eq!(taken, (0..200).collect::<Vec<_>>(), "{jobs}");
        }
    }

    #[test]
    fn an_error_ends_the_work_and_few_results_wait() {
        let begun = AtomicUsize::new(0);
        let work = |item: usize| {
            begun.fetch_add(1, Ordering::SeqCst);
            item
        };
        let take = |item| if item == 10 { Err(io::Error::other("full")) } else { Ok(()) };
        assert!(in_order(0.., 2, work, || {}, take).is_err());
        assert!(begun.load(Ordering::SeqCst) <= 10 + AHEAD * 2 + 4);
    }
}

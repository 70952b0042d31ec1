//! Work on all cores, whose results come as they are done.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Does `work` on each of `items`, begun in their order, until one says that no more is wanted. Returns when all is done.
pub fn on_all_cores<T: Sync>(items: &[T], work: impl Fn(&T) -> ControlFlow<()> + Sync) {
    let next = AtomicUsize::new(0);
    let jobs = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..jobs {
            scope.spawn(|| {
                while let Some(item) = items.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if work(item).is_break() {
                        next.store(items.len(), Ordering::Relaxed);
                    }
                }
            });
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Mutex;

    #[test]
    fn each_item_is_worked_on_once_until_no_more_is_wanted() {
        let items: Vec<usize> = (0..1000).collect();
        let done = Mutex::new(Vec::new());
        on_all_cores(&items, |item| {
            done.lock().unwrap().push(*item);
            ControlFlow::Continue(())
        });
        let mut done = done.into_inner().unwrap();
        done.sort_unstable();
        assert_eq!(done, items);
        let begun = AtomicUsize::new(0);
        on_all_cores(&items, |_| {
            begun.fetch_add(1, Ordering::Relaxed);
            ControlFlow::Break(())
        });
        assert!(begun.into_inner() <= thread::available_parallelism().map_or(1, usize::from));
    }
}

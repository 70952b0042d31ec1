//! The thread that reads while one reads: the rest of a large report, and a file again when it changes.

use crate::reader::loading::{LoadEvent, Loader};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher, event::ModifyKind};
use std::ffi::OsString;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Duration;

/// How long a file is left alone after a change: programs write in several steps, or delete it first.
const QUIET: Duration = Duration::from_millis(150);

/// Why there is nothing from a file at which the program itself failed.
pub const PANICKED: &str = "gongbao failed at it; please report this";

/// What `work` makes, or word that it panicked: nobody else would tell that it makes nothing any more.
pub fn catch_panic<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|_| PANICKED.to_owned())
}

/// The worker; it sleeps while nothing is to be read.
pub struct Worker(Option<Sender<()>>);

impl Worker {
    /// Starts to see to `loader`, and hands over what arrives.
    pub fn start(loader: Loader, hand_over: impl Fn(LoadEvent) + Send + 'static) -> io::Result<Self> {
        let (asker, asked) = mpsc::channel();
        let ask = loader.file.is_some().then(|| asker.clone());
        if loader.file.is_some() || loader.rest.is_some() {
            let work = move || work(loader, &asker, &asked, hand_over);
            thread::Builder::new().name("worker".into()).spawn(work)?;
        }
        Ok(Self(ask))
    }

    /// Has the file read again; says whether there is one.
    pub fn reload(&self) -> bool {
        self.0.as_ref().is_some_and(|ask| ask.send(()).is_ok())
    }
}

fn work(loader: Loader, ask: &Sender<()>, asked: &Receiver<()>, hand_over: impl Fn(LoadEvent)) {
    // Where files cannot be watched, the key is left.
    let _watcher = loader.file.as_ref().and_then(|(path, _)| watch(path, ask.clone()).ok());
    if let Some(rest) = loader.rest {
        hand_over(catch_panic(rest).unwrap_or_else(LoadEvent::Failed));
    }
    let Some((_, mut again)) = loader.file else { return };
    while asked.recv().is_ok() {
        while asked.recv_timeout(QUIET).is_ok() {}
        hand_over(catch_panic(&mut again).unwrap_or_else(LoadEvent::Failed));
    }
}

/// Asks whenever the file at `path` changes. Its folders are watched, for editors put a new file in the place of the
/// old one; that of the link and that of the file where it is a link.
fn watch(path: &Path, ask: Sender<()>) -> notify::Result<RecommendedWatcher> {
    let mut paths = vec![path.to_owned()];
    paths.extend(path.canonicalize().ok());
    let names: Vec<OsString> = paths.iter().filter_map(|path| path.file_name()).map(OsString::from).collect();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if event.is_ok_and(|event| is_change(event.kind) && is_named(&event.paths, &names)) {
            let _ = ask.send(());
        }
    })?;
    for folder in paths.iter().filter_map(|path| path.parent()) {
        let folder = if folder == Path::new("") { Path::new(".") } else { folder };
        watcher.watch(folder, RecursiveMode::NonRecursive)?;
    }
    Ok(watcher)
}

/// Whether the text may be another. That a file was opened or given to another owner is no change.
fn is_change(kind: EventKind) -> bool {
    !matches!(kind, EventKind::Access(_) | EventKind::Modify(ModifyKind::Metadata(_)))
}

fn is_named(paths: &[PathBuf], names: &[OsString]) -> bool {
    paths.iter().filter_map(|path| path.file_name()).any(|found| names.iter().any(|name| name == found))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rest_at_which_the_program_panics_is_told() {
        let (sender, arrivals) = mpsc::channel();
        let loader = Loader { rest: Some(Box::new(|| panic!("on purpose"))), file: None };
        let _worker = Worker::start(loader, move |arrival| sender.send(arrival).unwrap()).unwrap();
        assert!(matches!(arrivals.recv().unwrap(), LoadEvent::Failed(why) if why == PANICKED));
    }
}

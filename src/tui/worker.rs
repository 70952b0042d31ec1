//! The worker of a report: a thread that loads the rest of a large report, and loads the file again when it changes.

use crate::lang::Lang;
use crate::reader::loading::{LoadEvent, Loader};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher, event::ModifyKind};
use std::ffi::OsString;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Duration;

/// How long a file must not change before it is loaded again: programs write in several steps, or delete the file
/// first.
const QUIET: Duration = Duration::from_millis(150);

/// The result of `work`, or the message that it panicked. Without it the user would wait for a thread that is gone.
pub fn catch_panic<T>(lang: Lang, work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|_| lang.panicked.to_owned())
}

/// A handle to the worker, which sleeps while nothing is to be loaded.
pub struct Worker(Option<Sender<()>>);

impl Worker {
    /// Starts to work for `loader`, and hands over what it loads.
    pub fn start(loader: Loader, lang: Lang, hand_over: impl Fn(LoadEvent) + Send + 'static) -> io::Result<Self> {
        let (asker, asked) = mpsc::channel();
        let ask = loader.file.is_some().then(|| asker.clone());
        if loader.file.is_some() || loader.rest.is_some() {
            let work = move || work(loader, lang, &asker, &asked, hand_over);
            thread::Builder::new().name("worker".into()).spawn(work)?;
        }
        Ok(Self(ask))
    }

    /// Has the file loaded again; says whether there is a file.
    pub fn reload(&self) -> bool {
        self.0.as_ref().is_some_and(|ask| ask.send(()).is_ok())
    }
}

fn work(loader: Loader, lang: Lang, ask: &Sender<()>, asked: &Receiver<()>, hand_over: impl Fn(LoadEvent)) {
    // If files cannot be watched, the user can still reload by a key.
    let _watcher = loader.file.as_ref().and_then(|(path, _)| watch(path, ask.clone()).ok());
    if let Some(rest) = loader.rest {
        hand_over(catch_panic(lang, rest).unwrap_or_else(LoadEvent::Failed));
    }
    let Some((_, mut again)) = loader.file else { return };
    while asked.recv().is_ok() {
        while asked.recv_timeout(QUIET).is_ok() {}
        hand_over(catch_panic(lang, &mut again).unwrap_or_else(LoadEvent::Failed));
    }
}

/// Asks for the file at `path` whenever it changes. The folder is watched rather than the file, because editors put a
/// new file in the place of the old one; for a link, both its folder and that of its file.
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

/// Whether the text may have changed. Opening a file or changing its owner does not change it.
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
        let (sender, load_events) = mpsc::channel();
        let loader = Loader { rest: Some(Box::new(|| panic!("on purpose"))), ..Loader::default() };
        let _worker = Worker::start(loader, Lang::EN, move |load_event| sender.send(load_event).unwrap()).unwrap();
        assert!(matches!(load_events.recv().unwrap(), LoadEvent::Failed(why) if why == Lang::EN.panicked));
    }
}

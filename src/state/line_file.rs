//! A file of lines in the state folder, the newest last, to which programs that run side by side add without a lock.

use super::private;
use super::store::Store;
use crate::reader::StoreError;
use serde::Serialize;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// The most bytes of such a file that are read, 16 MiB: about a hundred thousand lines.
const MOST_BYTES: u64 = 16 << 20;

/// The text of the file of that name; none where it cannot be read.
pub(super) fn read(store: &Store, name: &str) -> String {
    let file = store.folder().join(name);
    let is_read = fs::symlink_metadata(&file).is_ok_and(|found| found.is_file() && found.len() <= MOST_BYTES);
    if is_read { fs::read_to_string(&file).unwrap_or_default() } else { String::new() }
}

/// Adds a line with `saved`, as JSON, to the file of that name.
pub(super) fn add(store: &Store, name: &str, saved: &impl Serialize) -> Result<(), StoreError> {
    let folder = store.folder();
    let added = private::make_folder(folder).and_then(|()| {
        // A line that is written at once stands as a whole beside those of other programs.
        let line = serde_json::to_string(saved)? + "\n";
        append(&folder.join(name), line.as_bytes())
    });
    added.map_err(|error| StoreError::Unusable { path: folder.to_owned(), why: error.to_string() })
}

pub(super) fn append(file: &Path, line: &[u8]) -> io::Result<()> {
    private::options().create(true).append(true).open(file)?.write_all(line)
}

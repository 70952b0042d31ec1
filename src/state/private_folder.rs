//! A folder of the program's own: what stands in it is for the user alone, and each file is replaced as a whole.

use super::private;
use crate::reader::StoreError;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// Waits until no other program writes in `folder`, which is made where it is missing. A folder that others may write in is
/// refused.
pub fn lock(folder: &Path) -> Result<File, StoreError> {
    let unusable = |error: io::Error| StoreError::Unusable { path: folder.to_owned(), why: error.to_string() };
    private::make_folder(folder).map_err(unusable)?;
    if private::is_shared(folder) {
        return Err(StoreError::Shared { path: folder.to_owned() });
    }
    let lock = private::options().create(true).open(folder.join("lock")).map_err(unusable)?;
    lock.lock().map_err(unusable)?;
    Ok(lock)
}

/// The bytes of `file`, if it has so many at most; none where something else stands there. Neither a link nor a pipe is
/// followed or waited for.
pub fn read(file: &Path, most: u64) -> io::Result<Option<Vec<u8>>> {
    let found = fs::symlink_metadata(file)?;
    if found.is_file() && found.len() <= most { fs::read(file).map(Some) } else { Ok(None) }
}

/// Writes `file` so that at any moment either the old or the new one is there as a whole.
pub fn replace(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let new = file.with_extension("new");
    // What a program that was killed left there is removed, and not written through: it may be a link.
    match fs::remove_file(&new) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut out = private::options().create_new(true).open(&new)?;
    out.write_all(bytes)?;
    out.sync_all()?;
    fs::rename(new, file)
}

//! Files of the user's own: the configuration and lexica.

use crate::document::file_kind::is_pipe;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

/// The most bytes of such a file, 4 MiB: some ten times the whole built-in lexicon.
const MOST: u64 = 4 << 20;

/// The text of a file or pipe. Anything else, such as a device, is not opened, and a file that is longer than `MOST` is not read
/// to its end.
pub fn read(path: &Path) -> io::Result<String> {
    let found = fs::metadata(path)?;
    if !(found.is_file() || found.is_dir() || is_pipe(&found)) {
        return Err(io::Error::other("not a regular file"));
    }
    let mut text = String::new();
    File::open(path)?.take(MOST + 1).read_to_string(&mut text)?;
    if text.len() as u64 > MOST { Err(io::Error::other("more than 4 MiB")) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_and_a_file_without_end_are_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        File::create(&path).unwrap().set_len(5 << 30).unwrap();
        assert!(read(&path).is_err());
        assert_eq!(read(Path::new("/dev/zero")).unwrap_err().to_string(), "not a regular file");
        fs::write(&path, "theme = 'dark'").unwrap();
        assert_eq!(read(&path).unwrap(), "theme = 'dark'");
    }
}

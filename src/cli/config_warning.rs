//! What is wrong with a file that one reads by: it is told, and the rest of the file holds.

use std::fmt;
use std::path::{Path, PathBuf};

/// Something wrong in a file.
#[derive(Debug)]
pub struct ConfigWarning {
    path: PathBuf,
    what: String,
}

impl ConfigWarning {
    /// About the file at `path`; `what` begins with a line and a colon, or with a space.
    pub fn new(path: &Path, what: impl Into<String>) -> Self {
        Self { path: path.to_owned(), what: what.into() }
    }

    /// The same with the last part of the path alone.
    pub fn short(&self) -> String {
        let name = self.path.file_name().unwrap_or_default();
        format!("{}:{}", name.display(), self.what)
    }
}

impl fmt::Display for ConfigWarning {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}:{}", self.path.display(), self.what)
    }
}

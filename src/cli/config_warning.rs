//! What is wrong with a file of the user's own: it is told, and the rest of the file holds.

use crate::config::ConfigError;
use crate::figure::LexiconError;
use crate::lang::Lang;
use std::io;
use std::path::{Path, PathBuf};

/// Something wrong in a file.
#[derive(Debug)]
pub struct ConfigWarning {
    path: PathBuf,
    what: Wrong,
}

/// What is wrong.
#[derive(Debug)]
pub enum Wrong {
    /// An entry of the configuration.
    Entry(ConfigError),
    /// The configuration cannot be read.
    Unreadable(io::Error),
    /// A lexicon cannot be read.
    NoLexicon(io::Error),
    /// An entry of a lexicon.
    Lexicon(LexiconError),
}

impl ConfigWarning {
    /// About the file at `path`.
    pub fn new(path: &Path, what: Wrong) -> Self {
        Self { path: path.to_owned(), what }
    }

    /// A line of text: the path, the line if the mistake has one, and what is wrong.
    pub fn text(&self, lang: Lang) -> String {
        format!("{}:{}", self.path.display(), self.what(lang))
    }

    /// The same with only the last part of the path.
    pub fn short(&self, lang: Lang) -> String {
        let name = self.path.file_name().unwrap_or_default();
        format!("{}:{}", name.display(), self.what(lang))
    }

    /// What stands behind the path and its colon.
    fn what(&self, lang: Lang) -> String {
        match &self.what {
            Wrong::Entry(error) => error.text(lang),
            Wrong::Unreadable(error) => format!(" {}", (lang.unreadable)(&error.to_string())),
            Wrong::NoLexicon(error) => format!(" {}", (lang.no_lexicon)(&error.to_string())),
            Wrong::Lexicon(error) => error.to_string(),
        }
    }
}

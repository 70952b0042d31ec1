//! The user's lexica: read and checked at the start, and added to the built-in lexicon when the engine is made.

use super::config_warning::{ConfigWarning, Wrong};
use super::small_file;
use crate::figure::{Engine, Lexicon};
use std::path::{Path, PathBuf};

/// Files whose words are added to the built-in ones, in their order.
#[derive(Clone, Debug, Default)]
pub struct Lexica(Vec<String>);

impl Lexica {
    /// Reads the files that can be used, and says what is wrong with the others.
    pub fn read(files: &[PathBuf]) -> (Self, Vec<ConfigWarning>) {
        let mut lexica = Self::default();
        let complaints = files.iter().filter_map(|file| read(file).map(|text| lexica.0.push(text)).err());
        let complaints = complaints.collect();
        (lexica, complaints)
    }

    /// These, and `others` behind them.
    pub fn and(mut self, others: Self) -> Self {
        self.0.extend(others.0);
        self
    }

    /// The engine that knows these words too.
    pub fn engine(&self) -> Engine {
        let mut lexicon = Lexicon::built_in();
        for file in &self.0 {
            let added = lexicon.extend(file);
            debug_assert!(added.is_ok(), "{added:?}");
        }
        Engine::with(lexicon)
    }
}

fn read(file: &Path) -> Result<String, ConfigWarning> {
    let text = small_file::read(file).map_err(|error| ConfigWarning::new(file, Wrong::NoLexicon(error)))?;
    Lexicon::default().extend(&text).map_err(|error| ConfigWarning::new(file, Wrong::Lexicon(error)))?;
    Ok(text)
}

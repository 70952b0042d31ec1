//! The lexica of one's own: read and checked at the start, added to the built-in one when the engine is made.

use crate::figure::{Engine, Lexicon};
use std::fs;
use std::path::{Path, PathBuf};

/// Files whose words are added to the built-in ones, in their order.
#[derive(Clone, Default)]
pub struct Lexica(Vec<String>);

impl Lexica {
    /// Reads the files. The error names the file, the line and what was found.
    pub fn read(files: &[PathBuf]) -> Result<Self, String> {
        files.iter().map(|file| read(file)).collect::<Result<_, _>>().map(Self)
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

fn read(file: &Path) -> Result<String, String> {
    let text = fs::read_to_string(file).map_err(|error| format!("{}: no lexicon: {error}", file.display()))?;
    Lexicon::default().extend(&text).map_err(|error| format!("{}:{error}", file.display()))?;
    Ok(text)
}

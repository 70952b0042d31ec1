//! The configuration: a TOML file with the user's changes to the defaults. An entry that is wrong costs only itself.

mod entry;
mod headings;
mod keys;
pub mod settings;
pub mod template;
mod themes;

#[cfg(test)]
mod tests;

use crate::document::HeadingRules;
use crate::lang::{Allowed, Lang};
use crate::layout::Typesetting;
use crate::text::width::Ambiguous;
use crate::tui::keymap::Keymap;
use crate::tui::theme::ThemeChoice;
use entry::ConfigFile;
use etcetera::BaseStrategy;
use std::path::{Path, PathBuf};

/// What is configured. The default is what holds without a configuration.
#[derive(Clone, Debug)]
pub struct Config {
    /// The language of the interface; none leaves it to the locale.
    pub lang: Option<Lang>,
    /// Cells of ambiguous characters (UAX #11); none leaves it to the terminal.
    pub ambiguous: Option<Ambiguous>,
    /// How rows are set.
    pub typesetting: Typesetting,
    /// Whether the place in each report is remembered.
    pub remember: bool,
    /// Files with the user's words for the figure engine.
    pub lexicons: Vec<PathBuf>,
    /// The user's rules for headings.
    pub headings: HeadingRules,
    /// The colours.
    pub themes: ThemeChoice,
    /// The keys.
    pub keymap: Keymap,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            lang: None,
            ambiguous: None,
            typesetting: Typesetting::default(),
            remember: true,
            lexicons: Vec::new(),
            headings: HeadingRules::default(),
            themes: ThemeChoice::default(),
            keymap: Keymap::default(),
        }
    }
}

/// What is wrong with an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError {
    /// Its line, from 1.
    pub line: usize,
    /// What stands there.
    pub found: String,
    /// What may stand there.
    pub allowed: Allowed,
}

impl ConfigError {
    /// The line, what stands there and what may stand there.
    pub fn text(&self, lang: Lang) -> String {
        format!("{}: {}", self.line, (lang.config_error)(&self.found, &self.allowed))
    }
}

/// Where the configuration is looked for: `gongbao/config.toml` in the folder of the platform for such files
/// (`$XDG_CONFIG_HOME`, else `~/.config`). None for a user without a home directory.
pub fn path() -> Option<PathBuf> {
    let folders = etcetera::choose_base_strategy().ok()?;
    Some(folders.config_dir().join("gongbao").join("config.toml"))
}

impl Config {
    /// Reads a configuration; relative paths in it start from `folder`. Whatever is wrong is in the list of errors, in the
    /// order of lines.
    pub fn read(toml: &str, folder: &Path) -> (Self, Vec<ConfigError>) {
        let (broken, _) = ConfigFile::parse(toml);
        let sound = broken.without_broken_lines();
        let (mut file, root) = ConfigFile::parse(&sound);
        file.take(broken);
        let mut config = Self::default();
        settings::read(&mut config, &root, folder, &mut file);
        config.headings = headings::read(&root, &mut file);
        config.themes = themes::read(&root, &mut file);
        keys::read(&mut config.keymap, &root, &mut file);
        (config, file.faults())
    }
}

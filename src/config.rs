//! The configuration: what one wants otherwise than it is by default, in a TOML file. An entry that cannot be used costs
//! only itself.

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
use crate::tui::theme::Theme;
use entry::ConfigFile;
use etcetera::BaseStrategy;
use std::path::{Path, PathBuf};

/// What one wants; by default what holds without a configuration.
#[derive(Clone, Debug)]
pub struct Config {
    /// The language of the interface; none is by the locale.
    pub lang: Option<Lang>,
    /// Cells of ambiguous characters (UAX #11); none is as the terminal says.
    pub ambiguous: Option<Ambiguous>,
    /// How rows are set.
    pub typesetting: Typesetting,
    /// Whether the place in each report is remembered.
    pub remember: bool,
    /// Files with words of one's own for the figure engine.
    pub lexicons: Vec<PathBuf>,
    /// Which lines are headings besides those that are known.
    pub headings: HeadingRules,
    /// How things look.
    pub theme: Theme,
    /// Which keys do what.
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
            theme: Theme::default(),
            keymap: Keymap::default(),
        }
    }
}

/// An entry that cannot be used.
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

/// Where the configuration is looked for: `gongbao/config.toml` in the folder that the platform has for such files
/// (`$XDG_CONFIG_HOME`, else `~/.config`); nothing where nobody is at home.
pub fn path() -> Option<PathBuf> {
    let folders = etcetera::choose_base_strategy().ok()?;
    Some(folders.config_dir().join("gongbao").join("config.toml"))
}

impl Config {
    /// Reads a configuration. Paths in it start from `folder`.
    pub fn read(toml: &str, folder: &Path) -> (Self, Vec<ConfigError>) {
        let (broken, _) = ConfigFile::parse(toml);
        let sound = broken.without_broken_lines();
        let (mut file, root) = ConfigFile::parse(&sound);
        file.take(broken);
        let mut config = Self::default();
        settings::read(&mut config, &root, folder, &mut file);
        config.headings = headings::read(&root, &mut file);
        config.theme = themes::read(&root, &mut file).unwrap_or_default();
        keys::read(&mut config.keymap, &root, &mut file);
        (config, file.faults())
    }
}

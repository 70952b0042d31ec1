//! The settings at the top of the file: a row of `SETTINGS` is a setting.

use super::Config;
use super::entry::{ConfigFile, InvalidValue, TomlTable, TomlValue, choice, number, switch, texts};
use crate::lang::{Allowed, Lang, Texts};
use crate::layout::Level;
use crate::text::width::Ambiguous;
use std::path::Path;

/// A setting at the top of the file.
pub struct Setting {
    /// Its name.
    pub name: &'static str,
    /// Its default, in TOML.
    pub default: &'static str,
    /// The text that says what it is, in a line.
    pub what: fn(&Texts) -> &'static str,
    /// Reads it; relative paths start from the folder.
    set: fn(&mut Config, &TomlValue, &Path) -> Result<(), InvalidValue>,
}

/// The levels of rules for the ends of rows (CLREQ), by name.
pub const LEVELS: &[(&str, Level)] = &[("basic", Level::Basic), ("gb", Level::Gb), ("strict", Level::Strict)];

/// Cells of ambiguous characters (UAX #11), by name; none leaves it to the terminal.
pub const AMBIGUOUS: &[(&str, Option<Ambiguous>)] =
    &[("auto", None), ("narrow", Some(Ambiguous::Narrow)), ("wide", Some(Ambiguous::Wide))];

/// All settings.
pub const SETTINGS: &[Setting] = &[
    Setting {
        name: "language",
        default: "\"auto\"",
        what: |texts| texts.setting_language,
        set: |config, value, _| {
            let codes = Lang::ALL.iter().map(|lang| (lang.code, Some(*lang)));
            let options: Vec<_> = [("auto", None)].into_iter().chain(codes).collect();
            choice(value, &options).map(|value| config.lang = value)
        },
    },
    Setting {
        name: "measure",
        default: "80",
        what: |texts| texts.setting_measure,
        set: |config, value, _| number(value, 20..=400).map(|value| config.typesetting.widest = value),
    },
    Setting {
        name: "indent",
        default: "4",
        what: |texts| texts.setting_indent,
        set: |config, value, _| number(value, 0..=16).map(|value| config.typesetting.indent = value),
    },
    Setting {
        name: "level",
        default: "\"strict\"",
        what: |texts| texts.setting_level,
        set: |config, value, _| choice(value, LEVELS).map(|value| config.typesetting.level = value),
    },
    Setting {
        name: "ambiguous",
        default: "\"auto\"",
        what: |texts| texts.setting_ambiguous,
        set: |config, value, _| choice(value, AMBIGUOUS).map(|value| config.ambiguous = value),
    },
    Setting {
        name: "remember",
        default: "true",
        what: |texts| texts.setting_remember,
        set: |config, value, _| switch(value).map(|value| config.remember = value),
    },
    Setting {
        name: "lexicon",
        default: "[]",
        what: |texts| texts.setting_lexicon,
        set: |config, value, folder| {
            let paths = texts(value, Allowed::Paths)?.into_iter();
            config.lexicons = paths.map(|(path, _)| folder.join(path)).collect();
            Ok(())
        },
    },
];

/// The other names at the top of the file, which other files of this folder read.
const OTHERS: [&str; 4] = ["headings", "theme", "themes", "keys"];

/// Reads all settings that stand in `root`.
pub fn read(config: &mut Config, root: &TomlTable, folder: &Path, file: &mut ConfigFile) {
    for (name, value) in file.entries(root) {
        let known = SETTINGS.iter().find(|setting| setting.name == name.get_ref());
        let read = match known {
            Some(setting) => (setting.set)(config, value, folder),
            None if OTHERS.contains(&&**name.get_ref()) => Ok(()),
            None => {
                let names = SETTINGS.iter().map(|setting| setting.name).chain(OTHERS);
                Err(InvalidValue::unknown(name, names))
            }
        };
        file.keep(read);
    }
}

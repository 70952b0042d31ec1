//! The settings that stand by themselves: one a name.

use super::Config;
use super::entry::{ConfigFile, InvalidValue, TomlTable, TomlValue, choice, number, switch, texts};
use crate::lang::Lang;
use crate::layout::Level;
use crate::text::width::Ambiguous;
use std::path::Path;

/// A setting.
pub struct Setting {
    /// Its name.
    pub name: &'static str,
    /// What holds without it, in TOML.
    pub default: &'static str,
    /// What it is, in Chinese and in English; a line each.
    pub what: (&'static str, &'static str),
    /// Reads it; paths start from the folder.
    set: fn(&mut Config, &TomlValue, &Path) -> Result<(), InvalidValue>,
}

/// All of them.
pub const SETTINGS: &[Setting] = &[
    Setting {
        name: "language",
        default: "\"auto\"",
        what: (
            "界面语言：auto 按系统区域设置，zh 中文，en 英文",
            "language of the interface: auto is by the locale, zh Chinese, en English",
        ),
        set: |config, value, _| {
            choice(value, &[("auto", None), ("zh", Some(Lang::Zh)), ("en", Some(Lang::En))])
                .map(|value| config.lang = value)
        },
    },
    Setting {
        name: "measure",
        default: "80",
        what: ("正文每行最多几个半角字符宽（20–400）", "cells of the widest row of text, 20 to 400"),
        set: |config, value, _| number(value, 20..=400).map(|value| config.typesetting.widest = value),
    },
    Setting {
        name: "indent",
        default: "4",
        what: (
            "段首缩进几个半角字符宽（0–16）；窄屏减半",
            "cells before the first row of a paragraph, 0 to 16; half of it where the pane is narrow",
        ),
        set: |config, value, _| number(value, 0..=16).map(|value| config.typesetting.indent = value),
    },
    Setting {
        name: "level",
        default: "\"strict\"",
        what: (
            "行首行尾禁则：basic 最低要求，gb 另加行尾不排斜线，strict 另加行首不排破折号与省略号",
            "marks that may not open or close a row: basic, gb (a solidus closes none), strict (a dash opens none)",
        ),
        set: |config, value, _| {
            let levels = [("basic", Level::Basic), ("gb", Level::Gb), ("strict", Level::Strict)];
            choice(value, &levels).map(|value| config.typesetting.level = value)
        },
    },
    Setting {
        name: "ambiguous",
        default: "\"auto\"",
        what: (
            "“ ” — … ① 等字符的宽度：auto 询问终端，narrow 一格，wide 两格",
            "cells of characters such as “ ” — … ①: auto asks the terminal, narrow is one, wide two",
        ),
        set: |config, value, _| {
            let cells = [("auto", None), ("narrow", Some(Ambiguous::Narrow)), ("wide", Some(Ambiguous::Wide))];
            choice(value, &cells).map(|value| config.ambiguous = value)
        },
    },
    Setting {
        name: "remember",
        default: "true",
        what: (
            "记住每份报告读到哪里、书签与折叠",
            "whether the place in each report is remembered, its folds and bookmarks",
        ),
        set: |config, value, _| switch(value).map(|value| config.remember = value),
    },
    Setting {
        name: "lexicon",
        default: "[]",
        what: (
            "自备词表文件，路径从本文件所在目录算起",
            "files with words of your own for the figure engine, their paths from the folder of this file",
        ),
        set: |config, value, folder| {
            let paths = texts(value, "the path of a file, or several in brackets")?.into_iter();
            config.lexicons = paths.map(|(path, _)| folder.join(path)).collect();
            Ok(())
        },
    },
];

/// The names at the top of the file that are read elsewhere.
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

//! Writes a first configuration: every entry with its default, commented out and explained. Only the headers of tables are
//! not commented out, so that removing one `#` is enough to set an entry. It is made from the tables that the configuration is
//! read by, and so cannot differ from them.

use super::settings::SETTINGS;
use crate::lang::Lang;
use crate::reader::Context;
use crate::reader::action::{ACTIONS, KeyAction};
use crate::tui::theme::{AUTO, Theme, ThemeChoice, write_style};

/// The whole file, explained in that language.
pub fn write(lang: Lang) -> String {
    [head(lang), settings(lang), headings(lang), themes(lang), keys(lang)].concat()
}

fn head(lang: Lang) -> String {
    format!("# {}\n", lang.config_head)
}

fn settings(lang: Lang) -> String {
    let entry = |setting: &super::settings::Setting| {
        format!("\n# {}\n#{} = {}\n", (setting.what)(&lang), setting.name, setting.default)
    };
    SETTINGS.iter().map(entry).collect()
}

fn headings(lang: Lang) -> String {
    format!("\n# {} [{{ pattern = \"^【.+】$\", level = 1 }}]\n#headings = []\n", lang.config_headings)
}

fn themes(lang: Lang) -> String {
    let choice = ThemeChoice::default();
    let names: Vec<&str> = choice.names().collect();
    let theme = format!("\n# {}{}\n#theme = \"{AUTO}\"\n", lang.config_theme, names.join(", "));
    let mut mine = Theme::named("dark").unwrap_or_default();
    let roles: String =
        mine.roles().iter().map(|(name, style)| format!("#{name} = {}\n", write_style(**style))).collect();
    format!("{theme}\n# {}\n[themes.mine]\n#base = \"dark\"\n{roles}", lang.config_own_theme)
}

fn keys(lang: Lang) -> String {
    let tables = Context::NAMES.iter().map(|(name, context)| format!("\n[keys.{name}]\n{}", bindings(*context, lang)));
    format!("\n# {}\n{}", lang.config_keys, tables.collect::<String>())
}

fn bindings(context: Context, lang: Lang) -> String {
    let line = |row: &KeyAction| {
        let keys = row.keys_in(context)?;
        Some(format!("#{} = {keys:?}  # {}\n", row.name, (lang.action)(row.action)))
    };
    ACTIONS.iter().filter_map(line).collect()
}

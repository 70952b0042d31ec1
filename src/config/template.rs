//! A configuration to begin with: every entry as it is by default, commented out and explained; only the names of tables
//! stand open, so that an entry is one character away. It is made from the tables that are read by, so that it cannot
//! say anything else.

use super::settings::SETTINGS;
use crate::lang::{Lang, action_name};
use crate::tui::bindings::DEFAULTS;
use crate::tui::keymap::Context;
use crate::tui::theme::{BUILT_IN, Theme, write_style};

/// The whole file, explained in that language.
pub fn write(lang: Lang) -> String {
    [head(lang), settings(lang), headings(lang), themes(lang), keys(lang)].concat()
}

fn head(lang: Lang) -> String {
    lang.pick(
        "# gongbao 的配置。各项都是默认值；去掉行首的 # 再改。\n# 写错的一项不起作用，打开时会指出它在哪一行，其余照常。\n",
        "# The configuration of gongbao. Every entry is the default: take away the # before it, and change it.\n\
         # An entry that is wrong does nothing; its line is told at the start, and the others hold.\n",
    )
    .to_owned()
}

fn settings(lang: Lang) -> String {
    let entry = |setting: &super::settings::Setting| {
        let (zh, en) = setting.what;
        format!("\n# {}\n#{} = {}\n", lang.pick(zh, en), setting.name, setting.default)
    };
    SETTINGS.iter().map(entry).collect()
}

fn headings(lang: Lang) -> String {
    let what = lang.pick(
        "其他标题：合于 pattern（正则表达式）而不超过 64 字的段落，是第 level 级（1–9）的标题，例如",
        "further headings: paragraphs of up to 64 characters with this pattern, a regular expression, and their level, 1 to 9;\n# such as",
    );
    format!("\n# {what} [{{ pattern = \"^【.+】$\", level = 1 }}]\n#headings = []\n")
}

fn themes(lang: Lang) -> String {
    let names: Vec<&str> = BUILT_IN.iter().map(|(name, _)| *name).collect();
    let [default, ..] = names[..] else { return String::new() };
    let theme = lang.pick("配色：", "colours: ");
    let own = lang.pick(
        "# 自己的配色，取名后写在上面的 theme 中。颜色写作 \"#0055aa\"、0–255、\"bright-red\" 或 \"default\"；\n\
         # 另有 bold、dim、italic、underline、reverse。没有写的照 base。\n",
        "# Colours of your own, under a name that theme can have. A colour is \"#0055aa\", 0 to 255, \"bright-red\" or\n\
         # \"default\"; besides there are bold, dim, italic, underline and reverse. What is not told is as in base.\n",
    );
    let mut mine = Theme::named("dark").unwrap_or_default();
    let roles: String =
        mine.roles().iter().map(|(name, style)| format!("#{name} = {}\n", write_style(**style))).collect();
    format!("\n# {theme}{}\n#theme = \"{default}\"\n\n{own}[themes.mine]\n#base = \"dark\"\n{roles}", names.join(", "))
}

fn keys(lang: Lang) -> String {
    let what = lang.pick(
        "\n# 按键：一项可有几个，\"g t\" 是先后两个，[] 为不用。给了一项的键，原来有它的另一项就没有了。\n",
        "\n# Keys: an action may have several, \"g t\" is one after the other, [] is none. A key that is given to one action\n\
         # is taken from the one that has it by default.\n",
    );
    let tables = Context::NAMES.iter().map(|(name, context)| format!("\n[keys.{name}]\n{}", bindings(*context, lang)));
    format!("{what}{}", tables.collect::<String>())
}

fn bindings(context: Context, lang: Lang) -> String {
    let bound = DEFAULTS.iter().filter(|default| default.context == context);
    bound
        .map(|default| format!("#{} = {:?}  # {}\n", default.name, default.keys, action_name(default.action, lang)))
        .collect()
}

//! Files as one writes them, what comes of them, and what is told.

use super::*;
use crate::layout::Level;
use crate::reader::Action;
use crate::reader::Context;
use crate::reader::action::ACTIONS;
use crate::tui::theme::Theme;
use proptest::prelude::*;

fn read(toml: &str) -> (Config, Vec<String>) {
    let (config, faults) = Config::read(toml, Path::new("/folder"));
    (config, faults.iter().map(|fault| fault.text(Lang::EN)).collect())
}

/// What is told of a file.
#[track_caller]
fn check(toml: &str, expected: &[&str]) {
    assert_eq!(read(toml).1, expected);
}

/// The configuration of a file of which nothing is told.
#[track_caller]
fn sound(toml: &str) -> Config {
    let (config, told) = read(toml);
    assert!(told.is_empty(), "{told:?}");
    config
}

fn keys(config: &Config, context: Context, action: Action) -> String {
    let bound = config.keymap.bindings.iter().find(|b| b.context == context && b.action == action).unwrap();
    bound.keys.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

#[test]
fn settings_are_read() {
    let config = sound(
        "language = 'en'\nmeasure = 72\nindent = 0\nlevel = \"gb\"\nambiguous = \"wide\"\nlexicon = [\"words.toml\", \"/etc/w.toml\"]",
    );
    assert_eq!((config.lang, config.ambiguous), (Some(Lang::EN), Some(Ambiguous::Wide)));
    assert!(!sound("remember = false").remember && config.remember);
    assert_eq!(config.typesetting, Typesetting { widest: 72, indent: 0, level: Level::Gb });
    assert_eq!(config.lexicons, [Path::new("/folder/words.toml"), Path::new("/etc/w.toml")]);
}

#[test]
fn a_wrong_entry_says_its_line_what_was_found_and_what_is_allowed() {
    check("\nlanguage = \"fr\"", &["2: found `\"fr\"`, allowed `auto`, `zh`, `en`"]);
    check("measure = 5", &["1: found `5`, allowed a number from 20 to 400"]);
    check("indent = \"2\"", &["1: found `\"2\"`, allowed a number from 0 to 16"]);
    check("lexicon = [1]", &["1: found `1`, allowed the path of a file, or several in brackets"]);
    check("keys = 1", &["1: found `1`, allowed a table"]);
}

#[test]
fn an_unknown_name_is_told_with_the_one_that_it_resembles() {
    check("mesure = 70", &["1: found `mesure`, allowed `measure`"]);
    check("[keys.reading]\nline-donw = \"j\"", &["2: found `line-donw`, allowed `line-down`"]);
    check("[keys.reading]\nxyz = \"j\"", &["2: found `xyz`, allowed a name that `gongbao config init` writes"]);
    check("[keys.readin]", &["1: found `readin`, allowed `reading`"]);
    check("[themes.mine]\nfigures = 1", &["2: found `figures`, allowed `figure`"]);
}

#[test]
fn an_entry_that_cannot_be_used_costs_only_itself() {
    let (config, told) =
        read("measure = 3\nindent = 2\nlevel = basic\n[keys.reading]\nquit = \"Hyper-x\"\nhelp = \"H\"\n");
    assert_eq!(config.typesetting, Typesetting { indent: 2, ..Typesetting::default() });
    assert_eq!(keys(&config, Context::Reading, Action::Quit), "q Ctrl-C");
    assert_eq!(keys(&config, Context::Reading, Action::Help), "H");
    assert_eq!(told.len(), 3, "{told:?}");
}

#[test]
fn what_is_no_toml_costs_only_its_line() {
    for toml in
        ["level = \"gb\nindent = 2", "level = = \"gb\"\nindent = 2", "level\nindent = 2", "level = gb\nindent = 2"]
    {
        let (config, told) = read(toml);
        assert_eq!(config.typesetting, Typesetting { indent: 2, ..Typesetting::default() }, "{toml}");
        assert!(told.len() == 1 && told[0].starts_with("1: found "), "{told:?}");
    }
    check("measure = 60\nmeasure = 70", &["2: found duplicate key, allowed TOML"]);
}

#[test]
fn keys_are_bound_unbound_and_given_sequences() {
    let config = sound(
        "[keys.reading]\nreload = [\"z r\", \"F5\"]\nwider = false\nnarrower = []\n[keys.sections]\nfold-section = \"z\"\n",
    );
    assert_eq!(keys(&config, Context::Reading, Action::Reload), "zr F5");
    assert_eq!(keys(&config, Context::Reading, Action::Wider), "");
    assert_eq!(keys(&config, Context::Reading, Action::Narrower), "");
    assert_eq!(keys(&config, Context::Sections, Action::FoldSection), "z");
}

#[test]
fn a_key_that_is_given_to_one_action_is_taken_from_the_other() {
    let config = sound("[keys.reading]\nline-down = \"k\"\n");
    assert_eq!(keys(&config, Context::Reading, Action::LineDown), "k");
    assert_eq!(keys(&config, Context::Reading, Action::LineUp), "↑ Ctrl-Y");
    let swapped = sound("[keys.reading]\nline-down = \"k\"\nline-up = \"j\"\n");
    assert_eq!(keys(&swapped, Context::Reading, Action::LineUp), "j");
}

#[test]
fn of_two_entries_that_want_the_same_key_the_second_is_wrong() {
    let toml = "[keys.reading]\nline-down = \"x\"\nline-up = [\"y\", \"x\"]\n";
    check(toml, &["3: found `\"x\"`, allowed keys that `line-down` does not have"]);
    assert_eq!(keys(&read(toml).0, Context::Reading, Action::LineUp), "k ↑ Ctrl-Y");
}

#[test]
fn one_can_always_quit_and_leave_the_prompt() {
    let config = sound("[keys.reading]\nquit = []\nreload = \"Ctrl-C\"\n[keys.prompt]\nback = false\n");
    assert_eq!(keys(&config, Context::Reading, Action::Quit), "Ctrl-C");
    assert_eq!(keys(&config, Context::Reading, Action::Reload), "");
    assert_eq!(keys(&config, Context::Prompt, Action::Back), "Esc");
    assert_eq!(keys(&sound("[keys.reading]\nquit = \"Q\""), Context::Reading, Action::Quit), "Q");
}

#[test]
fn themes_are_chosen_and_made() {
    assert_eq!(Some(sound("theme = \"dark\"").themes.theme()), Theme::named("dark"));
    let mine = sound(
        "theme = 'mine'\n[themes.mine]\nbase = 'light'\nfigure = { fg = '#0055aa', underline = false, bold = true }\nbar = 25\n",
    );
    let light = Theme::named("light").unwrap();
    assert_eq!((mine.themes.theme().heading, mine.themes.theme().bar), (light.heading, light.bar));
    assert_eq!(crate::tui::theme::write_style(mine.themes.theme().figure), "{ fg = \"#0055aa\", bold = true }");
}

#[test]
fn a_wrong_colour_leaves_its_role_as_it_was() {
    let (config, told) = read(
        "theme = 'mine'\n[themes.mine]\nfigure = { fg = 'blu' }\nhit = { bold = 1 }\ntext = { fg = 300 }\nbar = 'red'\n",
    );
    assert_eq!(
        (config.themes.theme().figure, config.themes.theme().hit),
        (Theme::default().figure, Theme::default().hit)
    );
    assert_ne!(config.themes.theme().bar, Theme::default().bar);
    assert!(told[0].starts_with("3: found `'blu'`, allowed `#0055aa`, "), "{told:?}");
    assert_eq!(told[1], "4: found `1`, allowed `true`, `false`");
    assert!(told[2].starts_with("5: found `300`, "), "{told:?}");
    check("theme = 'sepia'", &["1: found `'sepia'`, allowed `auto`, `terminal`, `light`, `dark`, `high-contrast`"]);
    check("[themes.dark]", &["1: found `dark`, allowed a name that no built-in theme has"]);
}

#[test]
fn what_config_init_writes_is_commented_out_and_holds_by_default() {
    for lang in [Lang::ZH, Lang::EN] {
        let written = template::write(lang);
        assert!(written.lines().all(|line| line.is_empty() || line.starts_with(['#', '['])), "{written}");
        let entry = |line: &str| line.strip_prefix('#').filter(|entry| !entry.starts_with(' ')).map(str::to_owned);
        let uncommented: Vec<String> = written.lines().map(|line| entry(line).unwrap_or(line.to_owned())).collect();
        for toml in [&written, &uncommented.join("\n")] {
            let mut config = sound(toml);
            assert_eq!(config.themes.theme(), Theme::default());
            // The example of a theme is there, but not chosen.
            config.themes = Config::default().themes;
            assert_eq!(format!("{config:?}"), format!("{:?}", Config::default()));
        }
        let setting = |name: &str| uncommented.iter().any(|line| line.starts_with(&format!("{name} = ")));
        assert!(settings::SETTINGS.iter().all(|s| setting(s.name)), "{written}");
        assert!(ACTIONS.iter().all(|row| setting(row.name)), "{written}");
    }
}

#[test]
fn every_context_that_has_bindings_has_a_name() {
    for (row, (context, _)) in ACTIONS.iter().flat_map(|row| row.keys.iter().map(move |keys| (row, keys))) {
        assert!(Context::NAMES.iter().any(|(_, named)| named == context), "{}", row.name);
    }
}

proptest! {
    #[test]
    fn any_file_is_read_and_each_line_told_once(toml in "([\\[\\]\\{\\}=\"'#.,\n 0-9章]|keys|reading|quit|themes|theme|fg|lexicon|indent){0,40}") {
        let (config, faults) = Config::read(&toml, Path::new(""));
        let lines: Vec<usize> = faults.iter().map(|fault| fault.line).collect();
        prop_assert!(lines.is_sorted_by(|one, other| one < other), "{lines:?}");
        prop_assert!(!keys(&config, Context::Reading, Action::Quit).is_empty());
    }
}

#[test]
fn headings_are_patterns_with_a_level() {
    let toml =
        "headings = [{ pattern = '^【.+】$' }, { pattern = '(', level = 2 }, { level = 1 }, 3, { patern = '.' }]";
    let (config, told) = read(toml);
    assert_eq!(config.headings.0.len(), 1);
    assert!(told[0].starts_with("1: found `'('`, allowed a regular expression (unclosed group)"), "{told:?}");
    check("[[headings]]\nlevel = 1", &["1: found `[[headings]]`, allowed a table with a `pattern`"]);
    check("[[headings]]\npattern = '^a'\nlevel = 0", &["3: found `0`, allowed a number from 1 to 9"]);
    check("headings = true", &["1: found `true`, allowed tables with `pattern` and `level`"]);
}

//! Which language speaks: what was asked for on the command line, else what is configured, else the locale's.

use super::configuration;
use crate::lang::Lang;
use std::env;
use std::ffi::OsString;
use std::path::Path;

/// The languages of a run.
#[derive(Clone, Copy, Debug)]
pub struct Languages {
    /// Of what is read: the screen, `--plain`, names of sections. Reports are Chinese, and so is this where no locale
    /// names a language.
    pub interface: Lang,
    /// Of standard error and `--help`. It is the same, but English where no locale names a language: scripts ask for the
    /// locale `C` to have messages in English.
    pub messages: Lang,
}

impl Languages {
    /// The language that was asked for, else the locale's.
    pub fn new(asked: Option<Lang>) -> Self {
        let lang = asked.or_else(|| Lang::of_locale(&locale()));
        Self { interface: lang.unwrap_or_default(), messages: lang.unwrap_or(Lang::EN) }
    }

    /// The same for a command line that cannot be parsed, or asks for help.
    pub fn of_command_line() -> Self {
        let words: Vec<OsString> = env::args_os().skip(1).collect();
        let asked = value(&words, "--lang").and_then(|code| Lang::of_code(&code));
        let is_configured = !words.iter().any(|word| word == "--no-config");
        let config = value(&words, "--config");
        Self::new(asked.or_else(|| {
            let config = is_configured.then(|| configuration::read(config.as_deref().map(Path::new), Lang::EN));
            config?.ok()?.0.lang
        }))
    }
}

/// The value of an option: the word behind it, or behind its `=`.
fn value(words: &[OsString], option: &str) -> Option<String> {
    let words: Vec<&str> = words.iter().filter_map(|word| word.to_str()).collect();
    let at = words.iter().position(|word| *word == option);
    let joined = words.iter().find_map(|word| word.strip_prefix(option)?.strip_prefix('='));
    at.and_then(|at| words.get(at + 1).copied()).or(joined).map(str::to_owned)
}

/// The locale of messages, as POSIX ranks the variables.
fn locale() -> String {
    let set = |name: &&str| env::var(name).is_ok_and(|value| !value.is_empty());
    let name = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find(set);
    name.and_then(|name| env::var(name).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_value_of_an_option_stands_behind_it_or_behind_its_sign() {
        let value = |line: &str| value(&line.split(' ').map(OsString::from).collect::<Vec<_>>(), "--lang");
        assert_eq!(value("figures --lang zh --bogus").as_deref(), Some("zh"));
        assert_eq!(value("--lang=en figures").as_deref(), Some("en"));
        assert_eq!((value("--lang"), value("--language zh")), (None, None));
    }
}

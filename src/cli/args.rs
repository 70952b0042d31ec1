//! The definitions of the command line, and the only place that names clap's derives.

use super::config_warning::ConfigWarning;
use super::lexica::Lexica;
use super::settings::Settings;
use super::{complain, configuration};
use crate::export::format::{ExportFormat, FORMATS};
use crate::lang::Lang;
use crate::layout::{Level, Typesetting};
use crate::reader::Notice;
use crate::state::store::Store;
use crate::text::width::Ambiguous;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use std::env;
use std::path::PathBuf;

/// A terminal reader for Chinese public reports: sections, text, and every figure one key away.
#[derive(Debug, Parser)]
#[command(version = env!("GONGBAO_VERSION"))]
#[command(after_help = "Without FILE the built-in report is opened. Exit: 0 done, 1 nothing found, 2 error.")]
pub struct Args {
    /// The report to read; `-` or a pipe reads standard input
    #[arg(value_name = "FILE", num_args = 0..)]
    pub files: Vec<PathBuf>,

    /// Read line by line, without a screen: for a screen reader, a dumb terminal or a script
    #[arg(long)]
    pub plain: bool,

    /// Language of the interface [default: by the locale]
    #[arg(long, global = true, value_enum)]
    lang: Option<LangName>,

    /// Cells of characters such as “ ” — … ①: asked of the terminal, one or two [default: auto]
    #[arg(long, global = true, value_enum, value_name = "CELLS")]
    ambiguous: Option<AmbiguousName>,

    /// Words of your own for the figure engine, in TOML as the built-in ones; may be given again
    #[arg(long, global = true, value_name = "FILE")]
    lexicon: Vec<PathBuf>,

    /// Marks that may not open or close a row (CLREQ), each adds to the one before [default: strict]
    #[arg(long, global = true, value_enum)]
    level: Option<LevelName>,

    /// The configuration [default: where `gongbao config path` says]
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,

    /// Reads no configuration
    #[arg(long, global = true, conflicts_with = "config")]
    no_config: bool,

    /// Lists the reports that were read last, to open one
    #[arg(long, conflicts_with_all = ["files", "no_state"])]
    pub recent: bool,

    /// Remembers nothing and recalls nothing: no place, no folds, no bookmarks
    #[arg(long)]
    no_state: bool,

    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Print the sections as a tree
    Outline {
        /// The report; `-` is standard input, none the built-in report
        file: Option<PathBuf>,
        /// How to print it
        #[arg(long, value_enum, default_value_t)]
        format: OutlineFormat,
    },
    /// Print the figures: what is counted, how many, where
    Figures {
        /// The reports; `-` is standard input, none the built-in report
        files: Vec<PathBuf>,
        /// How to print them
        #[arg(long, default_value = FORMATS[0].name, value_parser = export_format())]
        format: &'static ExportFormat,
        /// Say of each numeral why it is a figure or why not
        #[arg(long, conflicts_with = "format")]
        explain: bool,
    },
    /// Print the text, a line a paragraph or in rows
    Text {
        /// The report; `-` is standard input, none the built-in report
        file: Option<PathBuf>,
        /// Cells a row may have: sets the text as the reader would
        #[arg(long, value_parser = clap::value_parser!(u16).range(1..))]
        width: Option<u16>,
    },
    /// The configuration: colours, keys, language and more of your own
    Config {
        #[command(subcommand)]
        what: ConfigCommand,
    },
    /// Print what completes the command line in a shell
    Completions {
        /// The shell that is to run it
        #[arg(value_enum)]
        shell: Shell,
    },
    /// Print the manual page, in roff
    Man,
}

/// What to do about the configuration.
#[derive(Clone, Copy, Debug, Subcommand)]
pub enum ConfigCommand {
    /// Write a configuration that explains all and changes nothing
    Init,
    /// Print where it is looked for
    Path,
}

/// How an outline is printed.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub enum OutlineFormat {
    /// Indented lines
    #[default]
    Text,
    /// One JSON object
    Json,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum LangName {
    /// 中文
    Zh,
    /// English
    En,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum AmbiguousName {
    /// As the terminal says; one in files and pipes
    Auto,
    /// One cell
    Narrow,
    /// Two cells
    Wide,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum LevelName {
    /// Stops and closing marks open no row, opening marks close none
    Basic,
    /// A solidus closes none
    Gb,
    /// A dash or an ellipsis opens none
    Strict,
}

impl Args {
    /// What holds for the whole run: what was typed goes before the configuration, that before what the surroundings
    /// say. The error is one line: a named file that cannot be used. What is wrong with the configuration is told.
    pub fn settings(&self) -> Result<Settings, String> {
        let (config, mut complaints) = match self.no_config {
            true => Default::default(),
            false => configuration::read(self.config.as_deref())?,
        };
        let (lexica, unusable) = Lexica::read(&config.lexicons);
        complaints.extend(unusable);
        complaints.iter().for_each(complain);
        let typesetting = Typesetting { level: self.level().unwrap_or(config.typesetting.level), ..config.typesetting };
        Ok(Settings {
            lang: self.lang(config.lang),
            ambiguous: self.ambiguous.map_or(config.ambiguous, cells),
            typesetting,
            headings: config.headings,
            theme: config.theme,
            keymap: config.keymap,
            lexica: lexica.and(self.lexica()?),
            notice: notice(&complaints),
            store: if self.no_state || !config.remember { None } else { Store::of_platform() },
        })
    }

    /// The lexica that were named.
    fn lexica(&self) -> Result<Lexica, String> {
        let (lexica, unusable) = Lexica::read(&self.lexicon);
        unusable.first().map_or(Ok(lexica), |complaint| Err(complaint.to_string()))
    }

    /// The rules for the ends of rows, where they were told.
    fn level(&self) -> Option<Level> {
        self.level.map(|level| match level {
            LevelName::Basic => Level::Basic,
            LevelName::Gb => Level::Gb,
            LevelName::Strict => Level::Strict,
        })
    }

    /// The language that was asked for, else the `configured` one, else the locale's.
    pub fn lang(&self, configured: Option<Lang>) -> Lang {
        match self.lang {
            Some(LangName::Zh) => Lang::ZH,
            Some(LangName::En) => Lang::EN,
            None => configured.unwrap_or_else(|| Lang::of_locale(&locale())),
        }
    }
}

/// Reads the name of a format for figures.
fn export_format() -> impl TypedValueParser<Value = &'static ExportFormat> {
    PossibleValuesParser::new(FORMATS.iter().map(|format| format.name))
        .try_map(|name| ExportFormat::named(&name).ok_or("no format"))
}

/// Cells of ambiguous characters, where they are told.
fn cells(name: AmbiguousName) -> Option<Ambiguous> {
    match name {
        AmbiguousName::Auto => None,
        AmbiguousName::Narrow => Some(Ambiguous::Narrow),
        AmbiguousName::Wide => Some(Ambiguous::Wide),
    }
}

/// The first of `complaints` for the screen, where standard error is not seen.
fn notice(complaints: &[ConfigWarning]) -> Option<Notice> {
    let first = complaints.first()?.short();
    Some(Notice::Misconfigured { first, more: complaints.len() - 1 })
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
    use clap::CommandFactory;

    #[test]
    fn the_definitions_hold_together() {
        Args::command().debug_assert();
    }

    #[test]
    fn a_file_opens_straight_into_the_reader() {
        let args = Args::try_parse_from(["gongbao", "报告.txt"]).unwrap();
        assert_eq!(args.files, [PathBuf::from("报告.txt")]);
        assert!(args.command.is_none());
    }

    #[test]
    fn options_for_all_may_stand_before_the_command() {
        let args = Args::try_parse_from(["gongbao", "--lang", "en", "figures", "报告.txt", "--explain"]).unwrap();
        assert!(matches!(args.command, Some(Command::Figures { explain: true, .. })));
    }

    #[test]
    fn who_wants_nothing_remembered_has_no_list_of_it() {
        assert!(Args::try_parse_from(["gongbao", "--recent", "--no-state"]).is_err());
        assert!(Args::try_parse_from(["gongbao", "--recent", "报告.txt"]).is_err());
        assert!(
            Args::try_parse_from(["gongbao", "--no-state"]).is_ok_and(|args| args.settings().unwrap().store.is_none())
        );
    }

    #[test]
    fn a_width_of_nothing_is_refused() {
        assert!(Args::try_parse_from(["gongbao", "text", "--width", "0"]).is_err());
    }
}

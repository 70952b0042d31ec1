//! The definitions of the command line, and the only place that names clap's derives.

use super::lexica::Lexica;
use super::settings::Settings;
use crate::lang::Lang;
use crate::layout::Level;
use crate::session::store::Store;
use crate::text::width::Ambiguous;
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

    /// Language of the interface [default: by the locale]
    #[arg(long, global = true, value_enum)]
    lang: Option<LangName>,

    /// Cells of characters such as “ ” — … ①: asked of the terminal, one or two
    #[arg(long, global = true, value_enum, default_value_t, value_name = "CELLS")]
    ambiguous: AmbiguousName,

    /// Words of your own for the figure engine, in TOML as the built-in ones; may be given again
    #[arg(long, global = true, value_name = "FILE")]
    lexicon: Vec<PathBuf>,

    /// Marks that may not open or close a row (CLREQ): each adds to the one before
    #[arg(long, global = true, value_enum, default_value_t)]
    level: LevelName,

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
        #[arg(long, value_enum, default_value_t)]
        format: FiguresFormat,
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
    /// Print what completes the command line in a shell
    Completions {
        /// The shell that is to run it
        #[arg(value_enum)]
        shell: Shell,
    },
    /// Print the manual page, in roff
    Man,
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

/// How figures are printed.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub enum FiguresFormat {
    /// Aligned columns
    #[default]
    Table,
    /// Comma-separated values with a header
    Csv,
    /// One JSON array
    Json,
    /// One JSON object a line
    Jsonl,
    /// A table in Markdown
    Markdown,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum LangName {
    /// 中文
    Zh,
    /// English
    En,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum AmbiguousName {
    /// As the terminal says; one in files and pipes
    #[default]
    Auto,
    /// One cell
    Narrow,
    /// Two cells
    Wide,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum LevelName {
    /// Stops and closing marks open no row, opening marks close none
    Basic,
    /// A solidus closes none
    Gb,
    /// A dash or an ellipsis opens none
    #[default]
    Strict,
}

impl Args {
    /// What holds for the whole run. The error is one line: a lexicon that cannot be used.
    pub fn settings(&self) -> Result<Settings, String> {
        let lexica = Lexica::read(&self.lexicon)?;
        let store = if self.no_state { None } else { Store::of_platform() };
        Ok(Settings { lang: self.lang(), ambiguous: self.ambiguous(), level: self.level(), lexica, store })
    }

    /// The rules for the ends of rows.
    fn level(&self) -> Level {
        match self.level {
            LevelName::Basic => Level::Basic,
            LevelName::Gb => Level::Gb,
            LevelName::Strict => Level::Strict,
        }
    }

    /// Cells of ambiguous characters, where they were told.
    fn ambiguous(&self) -> Option<Ambiguous> {
        match self.ambiguous {
            AmbiguousName::Auto => None,
            AmbiguousName::Narrow => Some(Ambiguous::Narrow),
            AmbiguousName::Wide => Some(Ambiguous::Wide),
        }
    }

    /// The language that was asked for, else the locale's.
    fn lang(&self) -> Lang {
        match self.lang {
            Some(LangName::Zh) => Lang::Zh,
            Some(LangName::En) => Lang::En,
            None => Lang::of_locale(&locale()),
        }
    }
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
    fn a_width_of_nothing_is_refused() {
        assert!(Args::try_parse_from(["gongbao", "text", "--width", "0"]).is_err());
    }
}

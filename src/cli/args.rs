//! The definitions of the command line, and the only place that names clap's derives.

use super::config_warning::ConfigWarning;
use super::language::Languages;
use super::lexica::Lexica;
use super::settings::Settings;
use super::{complain, configuration};
use crate::config::settings::{AMBIGUOUS, LEVELS};
use crate::export::comparison::format::{COMPARISON_FORMATS, ComparisonFormat};
use crate::export::format::{ExportFormat, FORMATS};
use crate::export::outline::{OUTLINE_FORMATS, OutlineFormat};
use crate::export::relation::{RELATION_FORMATS, RelationFormat};
use crate::export::tables::{TABLE_FORMATS, TableFormat};
use crate::figure::Kind;
use crate::lang::Lang;
use crate::layout::{Level, Typesetting};
use crate::reader::Notice;
use crate::state::library_cache::LibraryCache;
use crate::state::store::Store;
use crate::text::width::Ambiguous;
use crate::tui::theme::ThemeChoice;
use clap::builder::{PathBufValueParser, PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand};
use clap_complete::Shell;
use std::iter;
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// The arguments. Their texts stand in the files of the languages, and `help` sets them.
#[derive(Debug, Parser)]
#[command(name = "gongbao", version = env!("GONGBAO_VERSION"))]
pub struct Args {
    #[arg(value_name = "FILE", num_args = 0..)]
    pub files: Vec<PathBuf>,
    #[arg(long)]
    pub plain: bool,
    #[arg(long, global = true, value_parser = language())]
    lang: Option<Lang>,
    #[arg(long, global = true, value_name = "CELLS", value_parser = ambiguous(&[]))]
    ambiguous: Option<AsConfigured>,
    #[arg(long, global = true, value_name = "FILE")]
    lexicon: Vec<PathBuf>,
    #[arg(long, global = true, value_parser = level(&[]))]
    level: Option<Level>,
    #[arg(long, value_name = "NAME")]
    theme: Option<String>,
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    #[arg(long, global = true, conflicts_with = "config")]
    no_config: bool,
    #[arg(long, conflicts_with_all = ["files", "no_state"])]
    pub recent: bool,
    #[arg(long, global = true)]
    no_state: bool,
    #[arg(long, conflicts_with = "plain")]
    no_cache: bool,
    #[arg(long, value_name = "FILE", conflicts_with_all = ["plain", "recent"])]
    pub codebook: Option<PathBuf>,
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Cells of ambiguous characters (UAX #11); `None` leaves it to the terminal.
type AsConfigured = Option<Ambiguous>;

#[derive(Debug, Subcommand)]
pub enum Command {
    Outline(OutlineArgs),
    Figures(FigureArgs),
    Tables(TableArgs),
    Compare(CompareArgs),
    Codebook(InputArgs),
    Text(TextArgs),
    Check(CheckArgs),
    Schema,
    Config {
        #[command(subcommand)]
        what: ConfigCommand,
    },
    Completions {
        #[arg(value_enum)]
        shell: Shell,
    },
    Man {
        #[arg(value_name = "FOLDER")]
        folder: Option<PathBuf>,
    },
    Licenses,
}

/// What a command reads, and how.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct InputArgs {
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    #[arg(long, value_name = "LIST")]
    pub files_from: Option<PathBuf>,
    #[arg(short = '0', long, requires = "files_from")]
    pub null: bool,
    #[arg(long, conflicts_with_all = ["files", "files_from", "records"])]
    pub builtin: bool,
    #[arg(long, conflicts_with_all = ["files", "files_from"])]
    pub records: bool,
    #[arg(short, long, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,
    #[arg(short, long)]
    pub quiet: bool,
    #[arg(long)]
    pub strict: bool,
    #[arg(long, value_parser = error_format(&[]))]
    pub errors: Option<ErrorFormat>,
}

/// How errors are written among the records.
#[derive(Clone, Copy, Debug)]
pub enum ErrorFormat {
    /// As JSON lines.
    JsonLines,
}

/// What `outline` takes.
#[derive(Debug, clap::Args)]
pub struct OutlineArgs {
    #[command(flatten)]
    pub input: InputArgs,
    #[arg(long, default_value = OUTLINE_FORMATS[0].0, value_parser = outline_format(&[]))]
    pub format: OutlineFormat,
}

/// What `figures` takes.
#[derive(Debug, clap::Args)]
pub struct FigureArgs {
    #[command(flatten)]
    pub input: InputArgs,
    #[arg(long, value_parser = export_format(&[]))]
    format: Option<&'static ExportFormat>,
    #[arg(short, long, value_name = "FILE", value_parser = export_file())]
    pub output: Option<PathBuf>,
    #[arg(long, value_name = "SECTION")]
    pub section: Option<String>,
    #[arg(long, value_name = "KIND", value_delimiter = ',', value_parser = kind(&[]), conflicts_with = "explain")]
    pub kind: Vec<Kind>,
    #[arg(long)]
    pub sentence: bool,
    #[arg(long)]
    pub raw: bool,
    #[arg(long)]
    pub bom: bool,
    #[arg(long, conflicts_with_all = ["format", "output", "section", "records"])]
    pub explain: bool,
}

impl FigureArgs {
    /// The format: the one that is named, else that of the file, else the first.
    pub fn format(&self) -> &'static ExportFormat {
        let of_file = || self.output.as_deref().and_then(ExportFormat::of);
        self.format.or_else(of_file).unwrap_or(&FORMATS[0])
    }
}

/// What `tables` takes.
#[derive(Debug, clap::Args)]
pub struct TableArgs {
    #[command(flatten)]
    pub input: InputArgs,
    #[arg(long, default_value = TABLE_FORMATS[0].0, value_parser = table_format(&[]))]
    pub format: TableFormat,
}

/// What `compare` takes.
#[derive(Debug, clap::Args)]
pub struct CompareArgs {
    #[command(flatten)]
    pub input: InputArgs,
    #[arg(long, default_value = COMPARISON_FORMATS[0].0, value_parser = comparison_format(&[]))]
    pub format: ComparisonFormat,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long, conflicts_with = "long")]
    wide: bool,
    #[arg(long)]
    pub long: bool,
    #[arg(long, value_name = "FILE")]
    pub codebook: Option<PathBuf>,
    #[arg(long, conflicts_with_all = ["format", "output", "long", "wide", "codebook"])]
    pub explain: bool,
}

/// What `text` takes.
#[derive(Debug, clap::Args)]
pub struct TextArgs {
    #[command(flatten)]
    pub input: InputArgs,
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..))]
    pub width: Option<u16>,
    #[arg(long, value_name = "SECTION", conflicts_with = "width")]
    pub section: Option<String>,
}

/// What `check` takes.
#[derive(Debug, clap::Args)]
pub struct CheckArgs {
    #[command(flatten)]
    pub input: InputArgs,
    #[arg(long, default_value = RELATION_FORMATS[0].0, value_parser = relation_format(&[]))]
    pub format: RelationFormat,
    #[arg(long)]
    pub all: bool,
    #[arg(long, conflicts_with_all = ["records", "errors"])]
    pub across: bool,
}

/// What to do with the configuration.
#[derive(Clone, Copy, Debug, Subcommand)]
pub enum ConfigCommand {
    Init,
    Path,
}

impl Args {
    /// The settings of the run. Arguments go before the configuration, and the configuration before the environment.
    /// The error is one line, about a named file that cannot be used; mistakes in the configuration are told and cost
    /// only their entry.
    pub fn settings(&self) -> Result<Settings, String> {
        let (config, mut warnings) = match self.no_config {
            true => Default::default(),
            false => configuration::read(self.config.as_deref(), self.languages(None).messages)?,
        };
        let languages = self.languages(config.lang);
        let lang = languages.messages;
        let (lexica, unusable) = Lexica::read(&config.lexicons);
        warnings.extend(unusable);
        warnings.iter().for_each(|warning| complain(warning.text(lang)));
        let typesetting = Typesetting { level: self.level.unwrap_or(config.typesetting.level), ..config.typesetting };
        let remembers = !self.no_state && config.remember;
        let lexica = lexica.and(self.lexica(lang)?);
        let cached_by = format!("{:?} {:?}", config.headings, lexica);
        Ok(Settings {
            languages,
            ambiguous: self.ambiguous.unwrap_or(config.ambiguous),
            typesetting,
            headings: config.headings,
            themes: self.themes(config.themes, lang)?,
            keymap: config.keymap,
            lexica,
            notice: notice(&warnings, languages.interface),
            store: remembers.then(Store::of_platform).flatten(),
            library_cache: (remembers && !self.no_cache).then(|| LibraryCache::of_platform(&cached_by)).flatten(),
        })
    }

    /// The themes, the one that was named chosen.
    fn themes(&self, mut themes: ThemeChoice, lang: Lang) -> Result<ThemeChoice, String> {
        match &self.theme {
            Some(name) if !themes.choose_named(name) => {
                let known = themes.names().collect::<Vec<_>>().join(" ");
                Err((lang.notice)(&Notice::NoTheme { name: name.clone(), known }))
            }
            _ => Ok(themes),
        }
    }

    /// The lexica that were named.
    fn lexica(&self, lang: Lang) -> Result<Lexica, String> {
        let (lexica, unusable) = Lexica::read(&self.lexicon);
        unusable.first().map_or(Ok(lexica), |warning| Err(warning.text(lang)))
    }

    /// The languages: from the option, else from the configuration (`configured`), else from the locale.
    pub fn languages(&self, configured: Option<Lang>) -> Languages {
        Languages::new(self.lang.or(configured))
    }
}

/// Reads the code of a language; each is explained by its own name.
fn language() -> impl TypedValueParser<Value = Lang> {
    let names: Vec<&str> = Lang::ALL.iter().map(|lang| lang.name).collect();
    choice(Lang::ALL.iter().map(|lang| (lang.code, *lang)).collect(), &names)
}

/// Reads cells of ambiguous characters, with a text for each choice.
pub fn ambiguous(texts: &[&'static str]) -> impl TypedValueParser<Value = AsConfigured> + use<> {
    choice(AMBIGUOUS.to_vec(), texts)
}

/// Reads a level of the rules for the ends of rows, with a text for each.
pub fn level(texts: &[&'static str]) -> impl TypedValueParser<Value = Level> + use<> {
    choice(LEVELS.to_vec(), texts)
}

/// Reads a format of tables, with a text for each.
pub fn table_format(texts: &[&'static str]) -> impl TypedValueParser<Value = TableFormat> + use<> {
    choice(TABLE_FORMATS.to_vec(), texts)
}

/// Reads a format of the outline, with a text for each.
pub fn outline_format(texts: &[&'static str]) -> impl TypedValueParser<Value = OutlineFormat> + use<> {
    choice(OUTLINE_FORMATS.to_vec(), texts)
}

/// Reads a format of comparisons, with a text for each.
pub fn comparison_format(texts: &[&'static str]) -> impl TypedValueParser<Value = ComparisonFormat> + use<> {
    choice(COMPARISON_FORMATS.to_vec(), texts)
}

/// Reads a format of the figures, with a text for each.
pub fn export_format(texts: &[&'static str]) -> impl TypedValueParser<Value = &'static ExportFormat> + use<> {
    choice(FORMATS.iter().map(|format| (format.name, format)).collect(), texts)
}

/// Reads a kind of figures, with a text for each.
pub fn kind(texts: &[&'static str]) -> impl TypedValueParser<Value = Kind> + use<> {
    choice(Kind::TOLD.iter().map(|kind| (kind.name(), *kind)).collect(), texts)
}

/// Reads a format of relations, with a text for each.
pub fn relation_format(texts: &[&'static str]) -> impl TypedValueParser<Value = RelationFormat> + use<> {
    choice(RELATION_FORMATS.to_vec(), texts)
}

/// Reads a format of errors, with a text for each.
pub fn error_format(texts: &[&'static str]) -> impl TypedValueParser<Value = ErrorFormat> + use<> {
    choice(vec![("jsonl", ErrorFormat::JsonLines)], texts)
}

/// Reads the name of a file whose ending names a format.
fn export_file() -> impl TypedValueParser<Value = PathBuf> {
    let unknown = || format!("one of {}", crate::export::format::endings());
    PathBufValueParser::new()
        .try_map(move |file| if ExportFormat::of(&file).is_some() { Ok(file) } else { Err(unknown()) })
}

/// Reads a name as the value that it stands for. `texts` explain the names, in the order of `options`.
fn choice<T: Clone + Send + Sync + 'static>(
    options: Vec<(&'static str, T)>,
    texts: &[&'static str],
) -> impl TypedValueParser<Value = T> + use<T> {
    let texts = texts.iter().map(|text| Some(*text)).chain(iter::repeat(None));
    let names = options.iter().zip(texts).map(|((name, _), text)| match text {
        Some(text) => PossibleValue::new(*name).help(text),
        None => PossibleValue::new(*name),
    });
    PossibleValuesParser::new(names).try_map(move |name| {
        let option = options.iter().find(|(known, _)| *known == name);
        option.map(|(_, value)| value.clone()).ok_or("none of the names")
    })
}

/// The first of `warnings` for the screen, where standard error is not seen.
fn notice(warnings: &[ConfigWarning], lang: Lang) -> Option<Notice> {
    let first = warnings.first()?.short(lang);
    Some(Notice::Misconfigured { first, more: warnings.len() - 1 })
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
        assert!(matches!(args.command, Some(Command::Figures(FigureArgs { explain: true, .. }))));
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

//! The list of texts. A language that lacks a text does not compile.

use super::checks::CheckTexts;
use super::coding::CodingTexts;
use super::comparison::ComparisonTexts;
use super::concordance::ConcordanceTexts;
use super::library::LibraryTexts;
use crate::document::Warning;
use crate::document::load::LoadFailure;
use crate::reader::all_figures::order::SortKey;
use crate::reader::all_figures::units::UnitKind;
use crate::reader::hints::HintWord;
use crate::reader::{Action, Notice, StoreError};
use crate::search::{QueryMode, RegexError};

/// The texts of the interface in one language.
#[allow(missing_docs)] // Each field is named after what it says.
pub struct Texts {
    /// The code that a locale, the command line and the configuration have for the language: ISO 639-1.
    pub code: &'static str,
    /// The language's own name.
    pub name: &'static str,

    // Sections, figures and reports.
    pub sections: &'static str,
    pub figures: &'static str,
    pub figures_in_sight: &'static str,
    pub no_figures: &'static str,
    pub preface: &'static str,
    pub closing: &'static str,
    pub boilerplate: &'static str,
    pub lines: &'static str,
    pub reports: &'static str,
    pub selection: &'static str,
    pub bookmarks: &'static str,
    pub recent: &'static str,
    pub gone: &'static str,
    pub help: &'static str,
    pub colon: &'static str,
    pub parentheses: [&'static str; 2],

    // The list of reports.
    pub report_counts: fn(sections: usize, figures: usize) -> String,
    pub not_opened_yet: &'static str,
    pub not_opened: fn(why: &str) -> String,
    pub read_now: &'static str,
    pub just_now: &'static str,
    pub minutes_ago: &'static str,
    pub hours_ago: &'static str,
    pub days_ago: &'static str,

    // The table of all figures and the charts.
    pub all_figures: &'static str,
    pub all: &'static str,
    pub figure: &'static str,
    pub value: &'static str,
    pub unit: &'static str,
    pub label: &'static str,
    pub period: &'static str,
    pub qualifier: &'static str,
    pub change: &'static str,
    pub section: &'static str,
    pub basis: &'static str,
    pub report: &'static str,
    pub sentence: &'static str,
    pub selected: &'static str,
    pub nothing_shows: &'static str,
    pub unit_kind: fn(UnitKind) -> &'static str,
    pub sorted_by: fn(SortKey) -> &'static str,
    pub up: &'static str,
    pub down: &'static str,
    pub change_to: &'static str,
    pub chart: &'static str,
    pub themes: &'static str,
    pub differences: &'static str,
    pub full_bar: &'static str,

    // The prompt and what is asked.
    pub search_mode: fn(QueryMode) -> &'static str,
    pub no_regex: fn(RegexError) -> &'static str,
    pub not_found: &'static str,
    pub write_to: &'static str,
    pub file_heads: &'static str,
    pub replace: fn(file: &str) -> String,
    pub set_bookmark: &'static str,
    pub go_to_bookmark: &'static str,
    pub no_bookmarks: &'static str,

    pub checks: CheckTexts,
    pub library: LibraryTexts,
    pub concordance: ConcordanceTexts,
    pub comparison: ComparisonTexts,
    pub coding: CodingTexts,

    // The form in which a figure is corrected.
    pub correction: &'static str,
    pub found: fn(said: &str) -> String,
    pub value_stays: &'static str,

    // What is told.
    pub notice: fn(&Notice) -> String,
    pub warning: fn(&Warning) -> String,
    /// A warning in a word or two, for the head of the screen.
    pub short_warning: fn(&Warning) -> &'static str,

    // Keys.
    pub action: fn(Action) -> &'static str,
    pub hint: fn(HintWord) -> &'static str,
    pub digits: &'static str,
    /// What digits may mean: the section of that number, if there is one, or how often.
    pub typed_number: fn(usize, section: Option<&str>) -> String,
    /// What the heading of the keys in the manual is.
    pub keys: &'static str,
    /// The chapters of the manual that are written by hand, in roff.
    pub manual: &'static str,
    pub when_reading: &'static str,
    pub when_asked: &'static str,
    pub when_typing: &'static str,

    // Reading without a screen.
    pub plain_start: &'static str,
    pub plain_next_page: &'static str,
    /// What can be typed, and what it does.
    pub plain_help: &'static [(&'static str, &'static str)],
    pub figure_count: fn(usize) -> String,
    pub hit_count: fn(usize) -> String,
    pub folded: fn(paragraphs: usize) -> String,

    // The configuration as it is written at first: lines of comment, each behind `# ` but the first of them.
    pub config_head: &'static str,
    pub config_headings: &'static str,
    pub config_theme: &'static str,
    pub config_own_theme: &'static str,
    pub config_keys: &'static str,
    pub setting_language: &'static str,
    pub setting_measure: &'static str,
    pub setting_indent: &'static str,
    pub setting_level: &'static str,
    pub setting_ambiguous: &'static str,
    pub setting_remember: &'static str,
    pub setting_lexicon: &'static str,

    /// Why there is nothing from a file at which the program itself failed.
    pub panicked: &'static str,
    /// Why a report could not be opened.
    pub load_failure: fn(&LoadFailure) -> String,

    /// What stands in an entry of the configuration, and what may stand there.
    pub config_error: fn(found: &str, allowed: &Allowed) -> String,

    // Messages of the command line, behind the program's name or a path.
    pub nothing_piped: &'static str,
    pub no_terminal: &'static str,
    pub terminal_unusable: fn(why: &str) -> String,
    pub without_terminal: &'static str,
    pub nothing_recent: &'static str,
    pub no_such_section: fn(pattern: &str) -> String,
    pub several_sections: fn(pattern: &str, count: usize, names: &[String]) -> String,
    pub errors_need_lines: &'static str,
    pub workbook_needs_file: &'static str,
    pub records_are_single: &'static str,
    pub bad_request: &'static str,
    /// What a long run has found so far.
    pub progress: fn(figures: usize, warnings: usize) -> String,
    pub summary: fn(&BatchCounts) -> String,
    pub no_corrections: fn(&StoreError) -> String,
    pub unreadable: fn(why: &str) -> String,
    pub unwritable: fn(why: &str) -> String,
    pub there_already: &'static str,
    pub no_home: &'static str,
    pub no_lexicon: fn(why: &str) -> String,
    pub command_line: CommandLine,
}

/// What became of the reports that a command read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BatchCounts {
    /// Reports that were read.
    pub read: usize,
    /// Reports that could not be read.
    pub failed: usize,
    /// What was found in all of them: figures, or reports with an outline.
    pub found: usize,
    /// Reports in which nothing was found.
    pub without: usize,
    /// Warnings about what was read.
    pub warnings: usize,
}

/// What may stand in an entry of the configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Allowed {
    /// One of these names.
    Names(Vec<String>),
    /// One of so many names that the configuration to begin with is the place to look.
    KnownName,
    /// A whole number from the first to the second.
    Number(usize, usize),
    /// A table.
    Table,
    /// A path, or several.
    Paths,
    /// Keys of the keyboard.
    Keys,
    /// Keys other than those of this action.
    KeysWithout(String),
    /// A colour.
    Colour,
    /// A theme's name that no built-in theme has.
    NewTheme,
    /// Tables, each a rule for headings.
    HeadingRules,
    /// A table with the pattern of a rule.
    Pattern,
    /// A regular expression in quotes.
    QuotedRegex,
    /// A regular expression; the text that was found is not, for this reason.
    Regex(String),
    /// TOML, as its parser says in English.
    Toml(String),
}

/// The texts of the command line's definitions.
#[allow(missing_docs)] // Each field is named after what it explains.
pub struct CommandLine {
    pub about: &'static str,
    pub after_help: &'static str,
    pub outline: &'static str,
    pub figures: &'static str,
    pub text: &'static str,
    pub schema: &'static str,
    pub config: &'static str,
    pub config_init: &'static str,
    pub config_path: &'static str,
    pub completions: &'static str,
    pub man: &'static str,
    pub licenses: &'static str,
    pub help_command: &'static str,

    pub report: &'static str,
    pub plain: &'static str,
    pub lang: &'static str,
    pub ambiguous: &'static str,
    /// `auto`, `narrow`, `wide`.
    pub ambiguous_values: [&'static str; 3],
    pub lexicon: &'static str,
    pub level: &'static str,
    pub theme: &'static str,
    /// `basic`, `gb`, `strict`.
    pub level_values: [&'static str; 3],
    pub config_file: &'static str,
    pub no_config: &'static str,
    pub recent: &'static str,
    pub no_state: &'static str,
    pub no_cache: &'static str,
    pub help_flag: &'static str,
    pub help_flag_long: &'static str,
    pub version_flag: &'static str,
    pub files: &'static str,
    pub files_from: &'static str,
    pub null: &'static str,
    pub builtin: &'static str,
    pub records: &'static str,
    pub jobs: &'static str,
    pub quiet: &'static str,
    pub strict: &'static str,
    pub errors: &'static str,
    /// `jsonl`.
    pub error_formats: [&'static str; 1],
    pub outline_format: &'static str,
    /// `text`, `json`, `jsonl`.
    pub outline_formats: [&'static str; 3],
    pub figures_format: &'static str,
    /// `table`, `csv`, `tsv`, `json`, `jsonl`, `markdown`, `xlsx`.
    pub figures_formats: [&'static str; 7],
    /// The kinds of figures, in the order of `Kind::TOLD`.
    pub kinds: [&'static str; 9],
    /// What the command `tables` does.
    pub tables: &'static str,
    pub tables_format: &'static str,
    /// `csv`, `markdown`, `json`.
    pub tables_formats: [&'static str; 3],
    /// What the command `compare` does.
    pub compare: &'static str,
    pub compare_format: &'static str,
    /// `table`, `csv`, `json`, `jsonl`, `markdown`, `xlsx`.
    pub compare_formats: [&'static str; 6],
    pub compare_output: &'static str,
    pub wide: &'static str,
    pub long: &'static str,
    pub compare_explain: &'static str,
    pub codebook_file: &'static str,
    /// What the command `codebook` does.
    pub codebook: &'static str,
    /// What the command `check` does.
    pub check: &'static str,
    pub check_format: &'static str,
    /// `text`, `json`, `jsonl`, `csv`, `markdown`.
    pub check_formats: [&'static str; 5],
    pub check_all: &'static str,
    pub check_across: &'static str,
    pub output: &'static str,
    pub section: &'static str,
    pub kind: &'static str,
    pub sentence: &'static str,
    pub raw: &'static str,
    pub bom: &'static str,
    pub explain: &'static str,
    pub width: &'static str,
    pub shell: &'static str,
    pub man_folder: &'static str,
    pub help_subcommand: &'static str,

    // Headings.
    pub usage: &'static str,
    pub commands: &'static str,
    pub arguments: &'static str,
    pub options: &'static str,
    pub default: &'static str,
    pub values: &'static str,
    pub values_heading: &'static str,

    /// What is wrong with a command line. English has no text for it: there the argument parser says it.
    pub error: Option<fn(&UsageError) -> String>,
    /// Where to read on, behind an error.
    pub see_help: &'static str,
}

/// What is wrong with a command line.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // The fields are what the messages show.
pub enum UsageError {
    /// There is no such option or command.
    Unknown { argument: String, similar: Option<String> },
    /// An option does not take this value.
    Value { argument: String, value: String, allowed: Option<String> },
    /// The value of an option is missing.
    NoValue { argument: String },
    /// Two options do not go together.
    Conflict { argument: String, other: String },
    /// An argument is missing.
    Missing { argument: String },
    /// Anything else.
    Other,
}

//! What a language has a text for. A language that lacks one does not compile.

use crate::document::Warning;
use crate::reader::all_figures::order::SortKey;
use crate::reader::all_figures::units::UnitKind;
use crate::reader::hints::HintWord;
use crate::reader::{Action, Notice};
use crate::search::{QueryMode, RegexError};

/// The texts of the interface in one language.
#[allow(missing_docs)] // Each field is named after what it says.
pub struct Texts {
    /// The code that a locale, the command line and the configuration have for the language: ISO 639-1.
    pub code: &'static str,

    // Sections, figures and reports.
    pub sections: &'static str,
    pub figures: &'static str,
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
    pub qualifier: &'static str,
    pub change: &'static str,
    pub section: &'static str,
    pub selected: &'static str,
    pub nothing_shows: &'static str,
    pub unit_kind: fn(UnitKind) -> &'static str,
    pub sorted_by: fn(SortKey) -> &'static str,
    pub up: &'static str,
    pub down: &'static str,
    pub change_to: &'static str,
    pub chart: &'static str,
    pub differences: &'static str,

    // The prompt and what is asked.
    pub search_mode: fn(QueryMode) -> &'static str,
    pub no_regex: fn(RegexError) -> &'static str,
    pub not_found: &'static str,
    pub write_to: &'static str,
    pub replace: fn(file: &str) -> String,
    pub set_bookmark: &'static str,
    pub go_to_bookmark: &'static str,
    pub no_bookmarks: &'static str,

    // What is told.
    pub notice: fn(&Notice) -> String,
    pub warning: fn(&Warning) -> String,
    /// A warning in a word or two, for the head of the screen.
    pub short_warning: fn(&Warning) -> &'static str,

    // Keys.
    pub action: fn(Action) -> &'static str,
    pub hint: fn(HintWord) -> &'static str,
    pub digits: &'static str,
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
}
